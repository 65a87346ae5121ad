#pragma once

#include "models/ablationmodel.h"
#include "views/view.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;

namespace views {

class GridWidget;
class NumberProxy;
class PlotWidget;
class TableView;

/// Every head, feed-forward layer and layer switched off in turn: a table that sorts, a heatmap of
/// the heads, and what first-order importance says against what really happens.
class AblationView : public View
{
    Q_OBJECT

public:
    explicit AblationView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Ablation"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    QString absence() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    models::AblationModel* model() const { return m_model; }
    TableView* table() const { return m_table; }

protected:
    void retranslate() override;

private:
    void start();
    void showResult();
    QString status() const;

    models::AblationModel* m_model;
    NumberProxy* m_proxy;
    QComboBox *m_measure, *m_replacement;
    QPushButton *m_start, *m_export;
    QLabel *m_measureLabel, *m_replacementLabel, *m_status;
    TableView* m_table;
    GridWidget* m_grid;
    PlotWidget* m_scatter;
    QTabWidget* m_tabs;
};

} // namespace views
