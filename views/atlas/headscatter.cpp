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
constexpr double kReach = 14; ///< pixels from a point at which it is still meant

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
    return target.adjusted(line * 3.6, line, -line, -line * 2.8);
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
    constexpr int kLines = 4;
    const Range x = rangeOf(m_x);
    const Range y = rangeOf(m_y);
    const double line = fontMetrics().height();
    for (int i = 0; i <= kLines; ++i) {
        const double share = double(i) / kLines;
        const double across = plot.left() + share * plot.width();
        const double up = plot.bottom() - share * plot.height();
        painter.setPen(gridColor(palette));
        painter.drawLine(QPointF(across, plot.top()), QPointF(across, plot.bottom()));
        painter.drawLine(QPointF(plot.left(), up), QPointF(plot.right(), up));
        painter.setPen(secondaryTextColor(palette));
        painter.drawText(QRectF(across - 60, plot.bottom() + 2, 120, line), Qt::AlignCenter,
                         models::figureText(x.low + share * (x.high - x.low), 3));
        painter.drawText(QRectF(plot.left() - 64, up - line / 2, 60, line),
                         Qt::AlignRight | Qt::AlignVCenter,
                         models::figureText(y.low + share * (y.high - y.low), 3));
    }
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(QRectF(plot.left(), plot.bottom() + 2 + line, plot.width(), line * 1.4),
                     Qt::AlignCenter, models::AtlasModel::measureName(m_x));
    painter.save();
    painter.translate(plot.left() - line * 3.4, plot.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-plot.height() / 2, -line * 0.2, plot.height(), line * 1.2),
                     Qt::AlignCenter, models::AtlasModel::measureName(m_y));
    painter.restore();
}

void HeadScatter::paintTo(QPainter& painter, const QRectF& target, const QPalette& palette) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(target, palette.color(QPalette::Base));
    const QRectF plot = plotIn(target);
    paintAxes(painter, plot, palette);
    const Range colours = rangeOf(m_colour);
    const auto spread = [&](int row, int measure) {
        return m_model->index(row, models::AtlasModel::FirstMeasure + measure)
            .data(models::AtlasModel::SpreadRole)
            .toDouble();
    };
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto point = pointOf(row, plot);
        if (!point)
            continue;
        const auto shade = value(row, m_colour);
        const QColor colour =
            shade ? QColor(colorTable(
                        MapId::Viridis)[size_t(std::clamp(colours.share(*shade), 0.0, 1.0) * 255)])
                  : gridColor(palette);
        const bool chosen = row == m_current;
        if (chosen) {
            // The spread over the windows, of the chosen head alone: all would hide the points.
            painter.setPen(QPen(colour, 1));
            const double dx = spread(row, m_x) / (rangeOf(m_x).high - rangeOf(m_x).low);
            const double dy = spread(row, m_y) / (rangeOf(m_y).high - rangeOf(m_y).low);
            painter.setClipRect(plot);
            painter.drawLine(QPointF(point->x() - dx * plot.width(), point->y()),
                             QPointF(point->x() + dx * plot.width(), point->y()));
            painter.drawLine(QPointF(point->x(), point->y() - dy * plot.height()),
                             QPointF(point->x(), point->y() + dy * plot.height()));
            painter.setClipping(false);
        }
        const bool faded = !m_picked.isEmpty() && !m_picked.contains(row);
        painter.setOpacity(faded ? 0.25 : 1);
        painter.setBrush(colour);
        painter.setPen(chosen ? QPen(palette.color(QPalette::Text), 2)
                              : QPen(palette.color(QPalette::Base), 0.5));
        const double radius = chosen ? kRadius + 2 : kRadius;
        painter.drawEllipse(*point, radius, radius);
        painter.setOpacity(1);
    }
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
