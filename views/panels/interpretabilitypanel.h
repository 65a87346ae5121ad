#pragma once

#include "models/headmodel.h"
#include "models/metricmodel.h"
#include "views/view.h"

class QDoubleSpinBox;
class QLineEdit;
class QSplitter;
class QToolButton;

namespace views {

class NumberProxy;
class TableView;

/// Figures that say what a head does: those of the selected head beside its layer and the model,
/// and those of every head in a table that is sorted and filtered; one of the two where the panel
/// is low.
class InterpretabilityPanel : public View
{
    Q_OBJECT

public:
    explicit InterpretabilityPanel(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Interpretability"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    QSize exportSize() const override { return {1400, 1000}; }
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    models::HeadModel* heads() const { return m_heads; }
    models::MetricModel* metrics() const { return m_metrics; }
    TableView* headTable() const { return m_headTable; }
    /// The table as it is sorted and filtered, its columns as those of the command line.
    QByteArray csv() const;

protected:
    void retranslate() override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrangeControls();
    void declareSettings();
    void arrangeTables();
    void connectParts();
    void chooseHead(int row);
    /// Both tables where there is room, else the one that is asked for.
    void showParts();
    void fitNames();
    void showSelection();
    void showProgress();
    void setZoom(double zoom);
    void measure();

    models::HeadModel* m_heads;
    models::MetricModel* m_metrics;
    NumberProxy* m_proxy;
    TableView *m_summary, *m_headTable;
    QSplitter* m_splitter;
    QDoubleSpinBox* m_epsilon;
    QLineEdit* m_filter;
    QToolButton *m_all, *m_export;
    double m_zoom = 1;
    bool m_showing = false; ///< the selection is moving the table, not the person
};

} // namespace views
