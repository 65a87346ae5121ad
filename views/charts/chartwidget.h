#pragma once

#include "views/charts/chartplot.h"

#include <QChartView>

namespace views {

/// A chart that is explored: a card under the pointer, zoom by wheel, pan by drag, and a mark that
/// the arrow keys move from item to item. Clicks and Enter select what an item stands for.
class ChartWidget : public QChartView
{
    Q_OBJECT

public:
    /// Neither is owned; both outlive the widget.
    ChartWidget(models::ChartModel* model, models::Selection* selection, QWidget* parent = nullptr);
    ~ChartWidget() override;

    void zoomIn();
    void zoomOut();
    void resetZoom();
    /// Paints the numbers that are there at any size, without the chart's title where that is not
    /// asked for.
    void paintTo(QPainter& painter, const QRectF& target, bool titled);
    ChartPlot* plot() const { return m_plot; }
    QSize minimumSizeHint() const override { return {160, 80}; }
    QSize sizeHint() const override { return {480, 300}; }

public slots:
    void refresh();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    bool ofKeys() const; ///< its rows are keys of the row that is looked at
    void mark(int row, const QPoint& at);
    void moveMark(int items);
    void choose(int row);
    void describe();
    void rebuild();

    models::ChartModel* m_model;
    models::Selection* m_selection;
    ChartPlot* m_plot;
    QPointF m_pressedAt;
    QPointF m_draggedTo;
    bool m_dragging = false;
    bool m_queued = false; ///< a rebuild is under way
};

} // namespace views
