#pragma once

#include "views/charts/chartplot.h"

#include <QGraphicsItem>

namespace views {

/// What Qt Charts does not draw: left-aligned titles, names of tokens, the mark, the empty text.
class ChartPlot::Decoration : public QGraphicsItem
{
public:
    explicit Decoration(ChartPlot* plot) : QGraphicsItem(plot), m_plot(plot)
    {
        setZValue(1000);
        setAcceptedMouseButtons(Qt::NoButton);
    }
    QRectF boundingRect() const override { return m_plot->rect(); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;
    void refresh()
    {
        prepareGeometryChange();
        update();
    }

private:
    void paintBars(QPainter& painter, const QRectF& plotArea) const;
    void paintHeader(QPainter& painter, const QRectF& area) const;
    void paintLabels(QPainter& painter, const QRectF& plotArea) const;
    void paintNames(QPainter& painter, const QRectF& plotArea) const;
    void paintNumbers(QPainter& painter, const QRectF& plotArea) const;
    void paintAxisTitles(QPainter& painter, const QRectF& plotArea) const;
    /// Of tokens, or of numbers.
    QFont labelFace() const;
    void paintMark(QPainter& painter, const QRectF& plotArea) const;

    ChartPlot* m_plot;
};

/// Lines behind the series, at the numbers of the axes. Those of Qt Charts stay behind where the
/// plot area is fixed.
class ChartPlot::Grid : public QGraphicsItem
{
public:
    explicit Grid(ChartPlot* plot) : QGraphicsItem(plot), m_plot(plot)
    {
        setZValue(-1);
        setAcceptedMouseButtons(Qt::NoButton);
    }
    QRectF boundingRect() const override { return m_plot->rect(); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;
    void refresh()
    {
        prepareGeometryChange();
        update();
    }

private:
    ChartPlot* m_plot;
};

} // namespace views
