#pragma once

#include "views/charts/chartplot.h"

#include <QGraphicsItem>

namespace views {

/// Lies over the whole plot and takes no clicks.
class ChartPlot::Layer : public QGraphicsItem
{
public:
    Layer(ChartPlot* plot, double z) : QGraphicsItem(plot), m_plot(plot)
    {
        setZValue(z);
        setAcceptedMouseButtons(Qt::NoButton);
    }
    QRectF boundingRect() const override { return m_plot->rect(); }
    void refresh()
    {
        prepareGeometryChange();
        update();
    }

protected:
    ChartPlot* m_plot;
};

/// What Qt Charts does not draw: left-aligned titles, names of tokens, the mark, the empty text.
class ChartPlot::Decoration : public Layer
{
public:
    explicit Decoration(ChartPlot* plot) : Layer(plot, 1000) {}
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;

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
};

/// Lines behind the series, at the numbers of the axes. Those of Qt Charts stay behind where the
/// plot area is fixed.
class ChartPlot::Grid : public Layer
{
public:
    explicit Grid(ChartPlot* plot) : Layer(plot, -1) {}
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;
};

} // namespace views
