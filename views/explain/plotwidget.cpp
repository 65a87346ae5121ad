#include "views/explain/plotwidget.h"

#include "views/colormap.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace views {

using models::PlotData;

namespace {

constexpr double kRadius = 3;
constexpr double kRight = 0.8; ///< of a line, beside the plot
constexpr double kNear = 10;   ///< pixels from a point within which it is meant

/// Limits of the numbers that an axis shows.
struct Extent
{
    double low = 0;
    double high = 1;

    void include(double value)
    {
        if (!std::isfinite(value))
            return;
        low = m_any ? std::min(low, value) : value;
        high = m_any ? std::max(high, value) : value;
        m_any = true;
    }
    void widen()
    {
        if (high - low < 1e-12 * std::max(1.0, std::abs(low))) {
            low -= 0.5;
            high += 0.5;
        }
    }

private:
    bool m_any = false;
};

/// Round numbers between the limits, about `most` of them.
QList<double> ticksOf(const Extent& extent, int most)
{
    const double span = (extent.high - extent.low) / std::max(1, most);
    const double power = std::pow(10, std::floor(std::log10(span)));
    double step = power;
    for (const double factor : {1.0, 2.0, 5.0, 10.0})
        if (factor * power >= span) {
            step = factor * power;
            break;
        }
    QList<double> ticks;
    for (double value = std::ceil(extent.low / step) * step; value <= extent.high + step * 1e-9;
         value += step)
        ticks << (std::abs(value) < step * 1e-9 ? 0 : value);
    return ticks;
}

/// Names of series, in as many lines as the width asks for.
struct Legend
{
    QList<QRectF> places; ///< of those that have room
    double height = 0;
};

Legend legendOf(const QRectF& area, const PlotData& data, const QFont& font)
{
    const QFontMetricsF metrics(font);
    const double line = metrics.height() * 1.3;
    Legend legend;
    double x = area.left() + 8;
    double y = area.top() + 4;
    for (const PlotData::Series& series : data.series) {
        const double width = metrics.horizontalAdvance(series.name) + 22;
        if (x + width > area.right() && x > area.left() + 8) {
            x = area.left() + 8;
            y += line;
        }
        // Curves are what is looked at: names have a third of the height at most.
        if (y + line > area.top() + area.height() / 3)
            break;
        legend.places.append(QRectF(x, y, width, line));
        x += width + 8;
    }
    legend.height = legend.places.isEmpty() ? 4 : legend.places.constLast().bottom() - area.top();
    return legend;
}

/// Where things are in an area.
struct Frame
{
    QRectF plot;
    Extent x, y;

    QPointF at(double vx, double vy) const
    {
        return {plot.left() + (vx - x.low) / (x.high - x.low) * plot.width(),
                plot.bottom() - (vy - y.low) / (y.high - y.low) * plot.height()};
    }
};

Frame frameOf(const QRectF& area, const PlotData& data, const QFont& font)
{
    Frame frame;
    for (const PlotData::Series& series : data.series)
        for (const PlotData::Point& point : series.points) {
            frame.x.include(point.x);
            frame.y.include(point.y - point.half);
            frame.y.include(point.y + point.half);
        }
    frame.x.widen();
    frame.y.widen();
    const QFontMetricsF metrics(font);
    const double line = metrics.height();
    frame.plot =
        area.adjusted(metrics.horizontalAdvance(QStringLiteral("−0.00000")) + line * 1.4,
                      legendOf(area, data, font).height + line * 0.6, -line * kRight, -line * 2.6);
    return frame;
}

QColor colorOf(int series, int all)
{
    return headColor(series, std::max(all, 2));
}

void paintAxes(QPainter& painter, const Frame& frame, const PlotData& data, const QPalette& palette,
               const QFont& font)
{
    const QFontMetricsF metrics(font);
    const double line = metrics.height();
    painter.setFont(numberFont(font));
    const QFontMetricsF numbers(painter.font());
    const int across = std::max(2, int(frame.plot.width() / (line * 4)));
    const int up = std::max(2, int(frame.plot.height() / (line * 2)));
    for (const double tick : ticksOf(frame.x, across)) {
        const QPointF foot = frame.at(tick, frame.y.low);
        painter.setPen(gridColor(palette));
        painter.drawLine(QPointF(foot.x(), frame.plot.top()), foot);
        painter.setPen(secondaryTextColor(palette));
        // The last number stays whole beside the edge.
        const QString text = exactNumber(tick, 4);
        const double half = numbers.horizontalAdvance(text) / 2;
        const double middle = std::min(foot.x(), frame.plot.right() + line * kRight - half);
        painter.drawText(QPointF(middle - half, foot.y() + 2 + numbers.ascent()), text);
    }
    for (const double tick : ticksOf(frame.y, up)) {
        const QPointF left = frame.at(frame.x.low, tick);
        painter.setPen(gridColor(palette));
        painter.drawLine(left, QPointF(frame.plot.right(), left.y()));
        painter.setPen(secondaryTextColor(palette));
        painter.drawText(QRectF(left.x() - 124, left.y() - line / 2, 120, line),
                         Qt::AlignRight | Qt::AlignVCenter, exactNumber(tick, 4));
    }
    painter.setFont(font);
    // Over the numbers at the left too, and with dots rather than cut at both ends.
    const double besides = metrics.horizontalAdvance(QStringLiteral("−0.00000"));
    const QRectF below(frame.plot.left() - besides, frame.plot.bottom() + line * 1.2,
                       frame.plot.width() + besides + line * kRight, line * 1.3);
    painter.drawText(below, Qt::AlignCenter,
                     metrics.elidedText(data.xTitle, Qt::ElideRight, below.width()));
    painter.save();
    painter.translate(frame.plot.left() - besides - line * 0.4, frame.plot.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-frame.plot.height() / 2, -line, frame.plot.height(), line * 1.2),
                     Qt::AlignCenter,
                     metrics.elidedText(data.yTitle, Qt::ElideRight, frame.plot.height()));
    painter.restore();
}

void paintSeries(QPainter& painter, const Frame& frame, const PlotData::Series& series,
                 const QColor& color)
{
    painter.setPen(QPen(color, 1.6));
    QPainterPath path;
    bool open = false;
    for (const PlotData::Point& point : series.points) {
        if (!std::isfinite(point.y)) {
            open = false;
            continue;
        }
        const QPointF at = frame.at(point.x, point.y);
        if (open)
            path.lineTo(at);
        else
            path.moveTo(at);
        open = true;
        if (point.half > 0)
            painter.drawLine(frame.at(point.x, point.y - point.half),
                             frame.at(point.x, point.y + point.half));
    }
    painter.setBrush(Qt::NoBrush);
    if (series.line)
        painter.drawPath(path);
    painter.setBrush(color);
    const bool few = series.points.size() <= 60;
    if (!series.line || few)
        for (const PlotData::Point& point : series.points)
            if (std::isfinite(point.y))
                painter.drawEllipse(frame.at(point.x, point.y), kRadius - 0.5, kRadius - 0.5);
}

} // namespace

void paintPlot(QPainter& painter, const QRectF& area, const PlotData& data, const QPalette& palette,
               const QFont& font)
{
    const Frame frame = frameOf(area, data, font);
    if (frame.plot.width() < 20 || frame.plot.height() < 20 || data.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter, frame, data, palette, font);
    painter.setClipRect(frame.plot.adjusted(-4, -4, 4, 4));
    if (data.diagonal) {
        const double low = std::max(frame.x.low, frame.y.low);
        const double high = std::min(frame.x.high, frame.y.high);
        painter.setPen(QPen(secondaryTextColor(palette), 1, Qt::DashLine));
        if (high > low)
            painter.drawLine(frame.at(low, low), frame.at(high, high));
    }
    const auto count = int(data.series.size());
    for (int i = 0; i < count; ++i)
        paintSeries(painter, frame, data.series[size_t(i)], colorOf(i, count));
    painter.setClipping(false);
    const Legend legend = legendOf(area, data, font);
    painter.setFont(font);
    for (int i = 0; i < int(legend.places.size()); ++i) {
        const QRectF& place = legend.places[i];
        painter.fillRect(QRectF(place.left(), place.center().y() - 5, 10, 10), colorOf(i, count));
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(place.adjusted(14, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         data.series[size_t(i)].name);
    }
    painter.restore();
}

PlotWidget::PlotWidget(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void PlotWidget::setData(PlotData data)
{
    m_data = std::move(data);
    const auto series = size_t(std::max(m_current.series, 0));
    if (m_current.series >= 0 && (series >= m_data.series.size() ||
                                  m_current.point >= int(m_data.series[series].points.size())))
        m_current = {};
    update();
}

void PlotWidget::setMessage(const QString& message)
{
    m_message = message;
    if (m_data.isEmpty())
        setAccessibleDescription(message);
    update();
}

void PlotWidget::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    if (m_data.isEmpty()) {
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(rect().adjusted(24, 12, -24, -12), Qt::AlignCenter | Qt::TextWordWrap,
                         m_message);
    }
    paintPlot(painter, rect(), m_data, palette(), font());
    if (m_current.series >= 0) {
        const Frame frame = frameOf(rect(), m_data, font());
        const PlotData::Point& point =
            m_data.series[size_t(m_current.series)].points[size_t(m_current.point)];
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Text), 1.5));
        painter.drawEllipse(frame.at(point.x, point.y), kRadius + 2, kRadius + 2);
    }
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

PlotWidget::Hit PlotWidget::hitAt(const QPointF& position) const
{
    if (m_data.isEmpty())
        return {};
    const Frame frame = frameOf(rect(), m_data, font());
    Hit best;
    double nearest = kNear * kNear;
    for (size_t s = 0; s < m_data.series.size(); ++s)
        for (size_t p = 0; p < m_data.series[s].points.size(); ++p) {
            const PlotData::Point& point = m_data.series[s].points[p];
            const QPointF apart = frame.at(point.x, point.y) - position;
            if (const double square = QPointF::dotProduct(apart, apart); square < nearest) {
                nearest = square;
                best = {int(s), int(p)};
            }
        }
    return best;
}

QString PlotWidget::textOf(Hit hit) const
{
    const PlotData::Series& series = m_data.series[size_t(hit.series)];
    const PlotData::Point& point = series.points[size_t(hit.point)];
    const QString name = point.name.isEmpty() ? series.name : point.name;
    return point.half > 0
               ? tr("%1: %2, %3 ± %4")
                     .arg(name, exactNumber(point.x, 5), exactNumber(point.y, 5),
                          exactNumber(point.half, 3))
               : tr("%1: %2, %3").arg(name, exactNumber(point.x, 5), exactNumber(point.y, 5));
}

bool PlotWidget::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Hit hit = hitAt(help->pos());
        if (hit.series >= 0)
            QToolTip::showText(help->globalPos(), textOf(hit), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void PlotWidget::pick(Hit hit)
{
    if (hit.series < 0)
        return;
    m_current = hit;
    setAccessibleDescription(textOf(hit));
    update();
    emit picked(hit.series, hit.point);
}

void PlotWidget::mousePressEvent(QMouseEvent* event)
{
    QWidget::mousePressEvent(event);
    pick(hitAt(event->position()));
}

void PlotWidget::keyPressEvent(QKeyEvent* event)
{
    const bool back = event->key() == Qt::Key_Left;
    const bool across = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if ((!back && !across && event->key() != Qt::Key_Right) || m_data.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    Hit next = m_current.series < 0 ? Hit{0, -1} : m_current;
    const auto count = int(m_data.series.size());
    if (across)
        next.series = (next.series + (event->key() == Qt::Key_Up ? count - 1 : 1)) % count;
    else
        next.point += back ? -1 : 1;
    const auto points = int(m_data.series[size_t(next.series)].points.size());
    if (points > 0)
        pick({next.series, std::clamp(next.point, 0, points - 1)});
}

} // namespace views
