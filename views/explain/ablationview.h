#pragma once

#include "models/ablationmodel.h"
#include "views/explain/resultview.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace views {

class FileChoice;
class GridWidget;
class NumberProxy;
class PlotWidget;

/// Every head, feed-forward layer and layer switched off in turn, on one text or many: a table that
/// sorts, a heatmap of the heads, and what first-order importance says against what really happens.
class AblationView : public ResultView
{
    Q_OBJECT

public:
    explicit AblationView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Ablation"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    models::AblationModel* model() const { return m_model; }
    TableView* table() const { return m_table; }

protected:
    void retranslate() override;

private:
    void start();
    void showControls();
    void showEffects();

    models::AblationModel* m_model;
    NumberProxy* m_proxy;
    QComboBox *m_measure, *m_replacement, *m_over;
    FileChoice* m_file;
    QLineEdit* m_column;
    QSpinBox* m_most;
    QPushButton* m_start;
    QLabel *m_measureLabel, *m_replacementLabel, *m_overLabel, *m_fileLabel, *m_columnLabel,
        *m_mostLabel;
    TableView* m_table;
    GridWidget* m_grid;
    PlotWidget* m_scatter;
    QTabWidget* m_tabs = nullptr;
};

} // namespace views
