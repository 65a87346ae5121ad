#pragma once

#include "models/chartmodel.h"
#include "views/figureparts.h"
#include "views/view.h"

class QComboBox;
class QStackedWidget;
class QToolButton;

namespace views {

class ChartWidget;
class NumberProxy;
class PoolBox;
class TableView;

/// Charts of the selected query, head, layer and model, each with the table behind it.
class ChartsView : public View, public FigureParts
{
    Q_OBJECT

public:
    explicit ChartsView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Charts"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    Parts figureParts() const override { return {.titles = true}; }
    QString absence() override;
    QSize exportSize() const override { return {960, 540}; }
    void zoomIn() override;
    void zoomOut() override;
    void resetZoom() override;

    models::ChartModel* model() const { return m_model; }
    ChartWidget* chart() const { return m_widget; }
    TableView* table() const { return m_table; }

protected:
    void retranslate() override;

private:
    void arrangeControls();
    void declareSettings();
    void connectControls();
    void connectModel();
    void fitColumns();
    void showControls();
    void applyMetrics();
    void showSelection();

    models::ChartModel* m_model;
    ChartWidget* m_widget;
    TableView* m_table;
    NumberProxy* m_proxy;
    QStackedWidget* m_pages;
    QComboBox *m_chart, *m_scope, *m_x, *m_y;
    PoolBox* m_pool;
    QToolButton *m_weighted, *m_showTable, *m_export;
    bool m_showing = false; ///< the selection is moving the table, not the person
};

} // namespace views
