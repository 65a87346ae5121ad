#include "views/atlas/headscatter.h"

#include "models/figuretext.h"
#include "views/colormap.h"
#include "views/focusring.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace views {

namespace {

constexpr double kRadius = 5;
constexpr double kReach = 14;  ///< pixels from a point at which it is still meant
constexpr int kMostNamed = 48; ///< heads whose numbers are written beside them
constexpr int kTicks = 6;

/// Round numbers from `low` to `high`.
QList<double> ticksOf(double low, double high)
{
    const double raw = (high - low) / kTicks;
    const double power = std::pow(10, std::floor(std::log10(raw)));
    double step = power;
    for (const double factor : {2.0, 5.0, 10.0})
        if (step < raw)
            step = power * factor;
    QList<double> ticks;
    // A tick that should be 0 is 0.
    for (double at = std::ceil(low / step); at * step <= high; ++at)
        ticks.append(at * step);
    return ticks;
}

} // namespace

HeadScatter::HeadScatter(models::AtlasModel* model, QWidget* parent)
    : QWidget(parent), m_model(model)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(240, 180);
    new FocusRing(this);
    const auto refresh = [this] {
        if (m_current >= m_model->rowCount())
            m_current = -1;
        m_picked.clear();
        findRanges();
        describe();
        update();
    };
    connect(m_model, &QAbstractItemModel::modelReset, this, refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        findRanges();
        describe();
        update();
    });
    refresh();
}

void HeadScatter::setMeasures(int x, int y, int colour)
{
    m_x = x;
    m_y = y;
    m_colour = colour;
    describe();
    update();
}

void HeadScatter::setCurrent(int row)
{
    if (row == m_current)
        return;
    m_current = row;
    describe();
    update();
    emit currentChanged(row);
}

std::optional<double> HeadScatter::value(int row, int measure) const
{
    const QVariant number =
        m_model->index(row, models::AtlasModel::FirstMeasure + measure).data(models::ValueRole);
    const double result = number.toDouble();
    return number.isValid() && std::isfinite(result) ? std::optional(result) : std::nullopt;
}

HeadScatter::Range HeadScatter::rangeOf(int measure) const
{
    return m_ranges.value(measure);
}

void HeadScatter::findRanges()
{
    m_ranges.clear();
    for (int measure = 0; measure < models::AtlasModel::measureCount(); ++measure)
        m_ranges.append(foundRange(measure));
}

HeadScatter::Range HeadScatter::foundRange(int measure) const
{
    Range range{INFINITY, -INFINITY};
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const auto own = value(row, measure)) {
            range.low = std::min(range.low, *own);
            range.high = std::max(range.high, *own);
        }
    if (!(range.low <= range.high))
        return {0, 1};
    const double margin = range.high > range.low ? (range.high - range.low) * 0.05 : 0.5;
    return {range.low - margin, range.high + margin};
}

QRectF HeadScatter::plotIn(const QRectF& target) const
{
    const double line = fontMetrics().height();
    double numbers = 0;
    const Range y = rangeOf(m_y);
    for (const double tick : ticksOf(y.low, y.high))
        numbers =
            std::max(numbers, double(fontMetrics().horizontalAdvance(models::figureText(tick, 3))));
    return target.adjusted(line * 1.6 + numbers + 6, line * 0.8,
                           -(legendWidth(colours(), font()) + line * 2.2), -line * 2.8);
}

ColorMap HeadScatter::colours() const
{
    const Range range = rangeOf(m_colour);
    return {MapId::Viridis, ScaleId::Linear, {range.low, range.high}};
}

std::optional<QPointF> HeadScatter::pointOf(int row, const QRectF& plot) const
{
    const auto x = value(row, m_x);
    const auto y = value(row, m_y);
    if (!x || !y)
        return std::nullopt;
    return QPointF(plot.left() + rangeOf(m_x).share(*x) * plot.width(),
                   plot.bottom() - rangeOf(m_y).share(*y) * plot.height());
}

int HeadScatter::headAt(const QPointF& place) const
{
    int best = -1;
    double nearest = kReach;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const auto point = pointOf(row, plotIn(rect()))) {
            const double distance = std::hypot(point->x() - place.x(), point->y() - place.y());
            if (distance < nearest) {
                nearest = distance;
                best = row;
            }
        }
    return best;
}

void HeadScatter::describe()
{
    setAccessibleName(tr("Heads"));
    const auto text = [this](int measure) {
        const auto own = value(m_current, measure);
        return tr("%1: %2").arg(models::AtlasModel::measureName(measure),
                                own ? models::figureText(*own) : QStringLiteral("–"));
    };
    setAccessibleDescription(
        m_current < 0 || m_current >= m_model->rowCount()
            ? tr("%n heads; arrow keys choose one", nullptr, m_model->rowCount())
            : m_model->headTitle(m_current) + QStringLiteral(". ") + text(m_x) +
                  QStringLiteral(", ") + text(m_y) + QStringLiteral(", ") + text(m_colour));
}

void HeadScatter::paintAxes(QPainter& painter, const QRectF& plot, const QPalette& palette) const
{
    const Range x = rangeOf(m_x);
    const Range y = rangeOf(m_y);
    const double line = fontMetrics().height();
    for (const double tick : ticksOf(x.low, x.high)) {
        const double across = plot.left() + x.share(tick) * plot.width();
        painter.setPen(gridColor(palette));
        painter.drawLine(QPointF(across, plot.top()), QPointF(across, plot.bottom()));
        painter.setPen(secondaryTextColor(palette));
        painter.drawText(QRectF(across - 60, plot.bottom() + 2, 120, line), Qt::AlignCenter,
                         models::figureText(tick, 3));
    }
    for (const double tick : ticksOf(y.low, y.high)) {
        const double up = plot.bottom() - y.share(tick) * plot.height();
        painter.setPen(gridColor(palette));
        painter.drawLine(QPointF(plot.left(), up), QPointF(plot.right(), up));
        painter.setPen(secondaryTextColor(palette));
        painter.drawText(QRectF(plot.left() - 104, up - line / 2, 100, line),
                         Qt::AlignRight | Qt::AlignVCenter, models::figureText(tick, 3));
    }
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(QRectF(plot.left(), plot.bottom() + 2 + line, plot.width(), line * 1.4),
                     Qt::AlignCenter, models::AtlasModel::measureName(m_x));
    paintUpright(painter, {line * 0.8, plot.center().y()}, plot.height(), m_y);
    const double width = legendWidth(colours(), font());
    paintLegend(painter, QRectF(plot.right() + line * 0.8, plot.top(), width, plot.height()),
                colours(), palette, font());
    painter.setPen(palette.color(QPalette::Text));
    paintUpright(painter, {plot.right() + line * 1.6 + width, plot.center().y()}, plot.height(),
                 m_colour);
}

void HeadScatter::paintUpright(QPainter& painter, const QPointF& middle, double length,
                               int measure) const
{
    const double line = fontMetrics().height();
    painter.save();
    painter.translate(middle);
    painter.rotate(-90);
    painter.drawText(QRectF(-length / 2, -line / 2, length, line), Qt::AlignCenter,
                     models::AtlasModel::measureName(measure));
    painter.restore();
}

void HeadScatter::paintSpread(QPainter& painter, const QRectF& plot, const QPointF& point,
                              const QColor& colour) const
{
    const auto reach = [this](int measure) {
        const Range range = rangeOf(measure);
        return m_model->index(m_current, models::AtlasModel::FirstMeasure + measure)
                   .data(models::AtlasModel::SpreadRole)
                   .toDouble() /
               (range.high - range.low);
    };
    painter.save();
    painter.setPen(QPen(colour, 1));
    painter.setClipRect(plot);
    const QPointF across(reach(m_x) * plot.width(), 0);
    const QPointF up(0, reach(m_y) * plot.height());
    painter.drawLine(point - across, point + across);
    painter.drawLine(point - up, point + up);
    painter.restore();
}

/// "layer.head" beside the points that have room for it.
void HeadScatter::paintNames(QPainter& painter, const QRectF& plot, const QPalette& palette) const
{
    QList<QRectF> taken;
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    const QFontMetricsF metrics(small);
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const auto point = pointOf(row, plot))
            taken.append(
                QRectF(*point - QPointF(kRadius, kRadius), QSizeF(2 * kRadius, 2 * kRadius)));
    painter.setPen(secondaryTextColor(palette));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto point = pointOf(row, plot);
        if (!point || isFaded(row))
            continue;
        const QModelIndex head = m_model->index(row, 0);
        const QString name = QStringLiteral("%1.%2")
                                 .arg(head.data(models::LayerRole).toInt())
                                 .arg(head.data(models::HeadRole).toInt());
        // The chosen head's spread is a line through its point.
        const double above = row == m_current ? metrics.height() : metrics.height() / 2;
        const QRectF place(*point + QPointF(kRadius + 3, -above),
                           QSizeF(metrics.horizontalAdvance(name), metrics.height()));
        if (std::ranges::any_of(taken,
                                [&](const QRectF& other) { return other.intersects(place); }) ||
            place.right() > plot.right() + metrics.height())
            continue;
        taken.append(place);
        painter.drawText(place, Qt::AlignCenter, name);
    }
    painter.setFont(font());
}

void HeadScatter::paintTo(QPainter& painter, const QRectF& target, const QPalette& palette) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(target, palette.color(QPalette::Base));
    const QRectF plot = plotIn(target);
    paintAxes(painter, plot, palette);
    if (m_model->rowCount() <= kMostNamed)
        paintNames(painter, plot, palette);
    const ColorMap map = colours();
    bool empty = true;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto point = pointOf(row, plot);
        if (!point)
            continue;
        empty = false;
        const auto shade = value(row, m_colour);
        const QColor colour = shade ? QColor(map.color(float(*shade))) : gridColor(palette);
        const bool chosen = row == m_current;
        // Of the chosen head alone: all would hide the points.
        if (chosen)
            paintSpread(painter, plot, *point, colour);
        painter.setOpacity(isFaded(row) ? 0.2 : 1);
        painter.setBrush(colour);
        painter.setPen(chosen ? QPen(palette.color(QPalette::Text), 2)
                              : QPen(palette.color(QPalette::Base), 0.5));
        const double radius = chosen ? kRadius + 2 : kRadius;
        painter.drawEllipse(*point, radius, radius);
        painter.setOpacity(1);
    }
    if (empty && m_model->rowCount() > 0) {
        painter.setPen(secondaryTextColor(palette));
        painter.drawText(plot, int(Qt::AlignCenter) | int(Qt::TextWordWrap), absence());
    }
}

/// Why there is no point.
QString HeadScatter::absence() const
{
    for (const int measure : {m_x, m_y}) {
        bool has = false;
        for (int row = 0; row < m_model->rowCount() && !has; ++row)
            has = value(row, measure).has_value();
        if (!has)
            return tr("No head has the figure “%1” over these data.")
                .arg(models::AtlasModel::measureName(measure));
    }
    return {};
}

bool HeadScatter::isFaded(int row) const
{
    return (!m_picked.isEmpty() && !m_picked.contains(row)) || (m_shown && !m_shown->contains(row));
}

void HeadScatter::setShown(const std::optional<QSet<int>>& rows)
{
    m_shown = rows;
    update();
}

void HeadScatter::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintTo(painter, rect(), palette());
    if (m_from) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(*m_from, m_to).normalized());
    }
}

void HeadScatter::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const int row = headAt(event->position()); row >= 0) {
        setCurrent(row);
        return;
    }
    m_from = m_to = event->position();
}

void HeadScatter::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_from)
        return;
    m_to = event->position();
    update();
}

void HeadScatter::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_from || event->button() != Qt::LeftButton)
        return;
    const QRectF frame = QRectF(*m_from, event->position()).normalized();
    m_from.reset();
    m_picked.clear();
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (const auto point = pointOf(row, plotIn(rect())); point && frame.contains(*point))
            m_picked.insert(row);
    update();
    emit picked(m_picked);
}

void HeadScatter::keyPressEvent(QKeyEvent* event)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        return setCurrent(std::min(m_current + 1, rows - 1));
    case Qt::Key_Left:
    case Qt::Key_Up:
        return setCurrent(std::max(m_current - 1, 0));
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(rows - 1);
    case Qt::Key_Escape:
        m_picked.clear();
        update();
        emit picked(m_picked);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool HeadScatter::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int row = headAt(help->pos());
        QToolTip::showText(help->globalPos(),
                           row < 0 ? QString()
                                   : m_model->headTitle(row) + u'\n' +
                                         m_model->index(row, models::AtlasModel::FirstMeasure + m_x)
                                             .data(Qt::ToolTipRole)
                                             .toString(),
                           this);
        return true;
    }
    return QWidget::event(event);
}

void HeadScatter::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    update();
    QWidget::changeEvent(event);
}

} // namespace views
