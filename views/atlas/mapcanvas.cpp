#include "views/atlas/mapcanvas.h"

#include "models/figuretext.h"
#include "models/visibletoken.h"
#include "views/colormap.h"
#include "views/focusring.h"
#include "views/ink.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <unordered_map>
#include <utility>
#include <vector>

namespace views {

using engine::atlas::MapCell;
using engine::atlas::MapPoint;

namespace {

constexpr double kReach = 10;    ///< pixels from a point at which it is still meant
constexpr double kMargin = 18;   ///< around the points
constexpr double kCellSide = 96; ///< pixels of a cell of states, about
constexpr int kTokenColours = 10;
constexpr double kZoomStep = 1.25;

/// How much each pixel of a square around a mark's middle takes of its colour, of 256 parts: discs
/// for queries and states, diamonds for keys.
struct Mark
{
    int side;
    std::vector<uint32_t> share; ///< row by row
};

constexpr double kMarkSide = 7; ///< pixels of the widget, not of its screen

/// `opacity` of 255.
Mark markOf(bool diamond, double ratio, int opacity)
{
    constexpr int kFine = 4; // samples of a pixel along each side
    const int side = 2 * int(std::lround(kMarkSide * ratio / 2 - 0.5)) + 1;
    const double radius = 2.9 * ratio;
    std::vector<int> samples(size_t(side * side));
    for (int y = 0; y < side * kFine; ++y)
        for (int x = 0; x < side * kFine; ++x) {
            const double dx = (x + 0.5) / kFine - side / 2.0;
            const double dy = (y + 0.5) / kFine - side / 2.0;
            const double away = diamond ? (std::abs(dx) + std::abs(dy)) / 1.2 : std::hypot(dx, dy);
            samples[size_t(y / kFine * side + x / kFine)] += away <= radius;
        }
    Mark mark{side, {}};
    for (const int within : samples)
        mark.share.push_back(uint32_t(within * opacity * 256 / (kFine * kFine * 255)));
    return mark;
}

/// Red and blue are mixed in one multiplication, green in another.
QRgb blended(QRgb ground, QRgb colour, uint32_t share)
{
    constexpr QRgb kRedBlue = 0x00ff00ff;
    constexpr QRgb kGreen = 0x0000ff00;
    const uint32_t rest = 256 - share;
    const QRgb outer = (ground & kRedBlue) * rest + (colour & kRedBlue) * share;
    const QRgb inner = (ground & kGreen) * rest + (colour & kGreen) * share;
    return 0xff000000 | ((outer >> 8) & kRedBlue) | ((inner >> 8) & kGreen);
}

/// The pixels of a picture, to be written one mark after another.
struct Pixels
{
    QRgb* first;
    qsizetype stride; ///< pixels of a line
    int width, height;
};

/// Marks that the picture's edge cuts are left out.
void stamp(const Pixels& image, const QPointF& at, QRgb colour, const Mark& mark)
{
    const int left = int(std::floor(at.x())) - mark.side / 2;
    const int top = int(std::floor(at.y())) - mark.side / 2;
    if (left < 0 || top < 0 || left + mark.side > image.width || top + mark.side > image.height)
        return;
    const uint32_t* share = mark.share.data();
    for (int y = 0; y < mark.side; ++y, share += mark.side) {
        QRgb* line = image.first + (top + y) * image.stride + left;
        for (int x = 0; x < mark.side; ++x)
            line[x] = blended(line[x], colour, share[x]);
    }
}

QString plain(const QString& token)
{
    return models::visibleToken(token);
}

} // namespace

MapCanvas::MapCanvas(models::AtlasMap* map, QWidget* parent) : QWidget(parent), m_map(map)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(240, 180);
    new FocusRing(this);
    connect(map, &models::AtlasMap::changed, this, &MapCanvas::takePicture);
    describe();
}

bool MapCanvas::showsStates() const
{
    return m_picture && m_picture->request.content == models::MapRequest::Content::States;
}

void MapCanvas::takePicture()
{
    const models::MapPicturePtr before = std::exchange(m_picture, m_map->picture());
    // Levels of one stack and steps of one descent show the same points.
    const bool alike = before && m_picture && before->atlas == m_picture->atlas &&
                       before->request.content == m_picture->request.content &&
                       before->count() == m_picture->count() &&
                       (showsStates() || before->request.head == m_picture->request.head);
    if (!alike) {
        m_current = -1;
        m_zoom = 1;
        m_shift = {};
        const bool had = !m_selected.isEmpty();
        m_selected.clear();
        ++m_revision;
        if (had)
            emit selectionChanged();
    }
    findPlaces();
    findColours();
    describe();
    update();
}

void MapCanvas::findPlaces()
{
    m_places.clear();
    m_extent = {};
    ++m_revision;
    if (!m_picture || m_picture->count() == 0)
        return;
    const engine::Matrix& points = m_picture->points;
    const double cy = std::cos(m_yaw);
    const double sy = std::sin(m_yaw);
    const double cp = std::cos(m_pitch);
    const double sp = std::sin(m_pitch);
    double left = INFINITY, right = -INFINITY, low = INFINITY, high = -INFINITY;
    for (Eigen::Index i = 0; i < points.rows(); ++i) {
        double x = double(points(i, 0));
        double y = double(points(i, 1));
        if (points.cols() > 2) {
            const double z = double(points(i, 2));
            const double turned = cy * x + sy * z;
            y = cp * y - sp * (cy * z - sy * x);
            x = turned;
        }
        m_places.emplace_back(x, y);
        left = std::min(left, x);
        right = std::max(right, x);
        low = std::min(low, y);
        high = std::max(high, y);
    }
    m_extent = QRectF(QPointF(left, low), QPointF(right, high));
}

void MapCanvas::setColour(MapColour colour)
{
    m_colour = colour;
    findColours();
    update();
}

void MapCanvas::findColours()
{
    m_legend.clear();
    m_range.reset();
    ++m_revision;
    m_colours.assign(m_places.size(), secondaryTextColor(palette()).rgb());
    if (!m_picture || m_places.empty())
        return;
    const auto& points = m_picture->map->points;
    switch (m_colour) {
    case MapColour::Side: {
        const QColor query = roleTextColor(ColorRole::Query, palette());
        const QColor key = roleTextColor(ColorRole::Key, palette());
        for (size_t i = 0; i < points.size(); ++i)
            m_colours[i] = (points[i].side == MapPoint::Side::Key ? key : query).rgb();
        if (!showsStates())
            m_legend = {{query, tr("Queries")}, {key, tr("Keys")}};
        return;
    }
    case MapColour::Token:
        return colourByToken();
    case MapColour::Cluster:
        if (m_picture->clusters && m_picture->clusters->size() == points.size()) {
            const int count = 1 + *std::ranges::max_element(*m_picture->clusters);
            for (size_t i = 0; i < points.size(); ++i)
                m_colours[i] = headColor((*m_picture->clusters)[i], count).rgb();
            for (int k = 0; k < count; ++k)
                m_legend.append({headColor(k, count), QString::number(k + 1)});
        }
        return;
    default:
        return colourByNumber();
    }
}

/// The most frequent tokens have a colour each.
void MapCanvas::colourByToken()
{
    const auto& points = m_picture->map->points;
    std::unordered_map<int32_t, int> counts;
    for (const MapPoint& point : points)
        ++counts[point.token];
    std::vector<std::pair<int, int32_t>> order;
    for (const auto& [token, count] : counts)
        order.emplace_back(-count, token);
    std::ranges::sort(order);
    order.resize(std::min(order.size(), size_t(kTokenColours)));
    std::unordered_map<int32_t, int> numbers;
    for (size_t i = 0; i < order.size(); ++i)
        numbers[order[i].second] = int(i);
    QList<bool> named(qsizetype(order.size()), false);
    m_legend.resize(named.size());
    for (size_t i = 0; i < points.size(); ++i) {
        const auto found = numbers.find(points[i].token);
        if (found == numbers.end())
            continue;
        const QColor colour = headColor(found->second, int(order.size()));
        m_colours[i] = colour.rgb();
        if (!std::exchange(named[found->second], true))
            m_legend[found->second] = {colour, plain(m_picture->token(int(i)))};
    }
    if (counts.size() > order.size())
        m_legend.append({secondaryTextColor(palette()), tr("Others")});
}

void MapCanvas::colourByNumber()
{
    const auto& points = m_picture->map->points;
    const auto value = [this](const MapPoint& point) {
        return m_colour == MapColour::Position ? double(point.position) : double(point.norm);
    };
    double low = INFINITY, high = -INFINITY;
    for (const MapPoint& point : points) {
        low = std::min(low, value(point));
        high = std::max(high, value(point));
    }
    m_range = {low, high};
    const auto& colours = colorTable(MapId::Viridis);
    const double width = high > low ? high - low : 1;
    for (size_t i = 0; i < points.size(); ++i)
        m_colours[i] =
            colours[size_t(std::clamp((value(points[i]) - low) / width, 0.0, 1.0) * 255)];
}

MapCanvas::Lens MapCanvas::lensIn(const QRectF& target) const
{
    const double width = std::max(m_extent.width(), 1e-12);
    const double height = std::max(m_extent.height(), 1e-12);
    const double legend = m_legend.isEmpty() && !m_range ? 0 : fontMetrics().height() * 1.8;
    const QRectF inner = target.adjusted(kMargin, kMargin, -kMargin, -kMargin - legend);
    Lens lens;
    lens.scale = std::min(inner.width() / width, inner.height() / height) * m_zoom;
    lens.middle = m_extent.center() + QPointF(m_shift.x() * width, m_shift.y() * height);
    lens.centre = inner.center();
    return lens;
}

QPointF MapCanvas::placeOf(int point, const Lens& lens) const
{
    const QPointF away = m_places[size_t(point)] - lens.middle;
    return lens.centre + QPointF(away.x(), -away.y()) * lens.scale;
}

int MapCanvas::pointAt(const QPointF& place) const
{
    const Lens lens = lensIn(rect());
    int best = -1;
    double nearest = kReach * kReach;
    for (int i = 0; i < int(m_places.size()); ++i) {
        const QPointF away = placeOf(i, lens) - place;
        const double squared = QPointF::dotProduct(away, away);
        if (squared < nearest) {
            nearest = squared;
            best = i;
        }
    }
    return best;
}

void MapCanvas::paintTo(QPainter& painter, const QRectF& target, const QPalette& palette)
{
    painter.fillRect(target, palette.color(QPalette::Base));
    if (m_places.empty()) {
        painter.setPen(secondaryTextColor(palette));
        painter.drawText(target, Qt::AlignCenter | Qt::TextWordWrap,
                         tr("The map of the chosen head appears here."));
        return;
    }
    const Lens lens = lensIn(target);
    painter.save();
    painter.setClipRect(target);
    const bool inCells = showsStates() && m_picture->points.cols() == 2;
    if (inCells)
        paintCells(painter, target, lens, palette);
    paintPoints(painter, target, lens, palette, inCells);
    painter.restore();
    paintLegend(painter, target, palette);
}

/// The marks of all points, without what lies below them. Kept for as long as nothing in it
/// changes: a lasso that grows is drawn over it.
const QImage& MapCanvas::marks(const QRectF& target, const Lens& lens, double ratio,
                               const QPalette& palette)
{
    Stamped wanted{target, lens, ratio, palette.color(QPalette::Base).rgb(), m_revision};
    if (m_stamped == wanted)
        return m_marks;
    m_stamped = wanted;
    m_marks = QImage((target.size() * ratio).toSize(), QImage::Format_RGB32);
    m_marks.fill(wanted.ground);
    m_marks.setDevicePixelRatio(ratio);
    const auto& points = m_picture->map->points;
    const bool some = !m_selected.isEmpty();
    std::vector<bool> selected(m_places.size());
    for (const int point : std::as_const(m_selected))
        selected[size_t(point)] = true;
    const int opacity = showsStates() ? 110 : 210;
    const Pixels pixels{reinterpret_cast<QRgb*>(m_marks.bits()),
                        m_marks.bytesPerLine() / qsizetype(sizeof(QRgb)), m_marks.width(),
                        m_marks.height()};
    for (const bool chosen : {false, true}) { // what is selected lies above
        if (chosen && !some)
            break;
        const int shown = some && !chosen ? opacity / 4 : opacity;
        const Mark disc = markOf(false, ratio, shown);
        const Mark diamond = markOf(true, ratio, shown);
        for (size_t i = 0; i < m_places.size(); ++i)
            if (selected[i] == chosen)
                stamp(pixels, (placeOf(int(i), lens) - target.topLeft()) * ratio, m_colours[i],
                      points[i].side == MapPoint::Side::Key ? diamond : disc);
    }
    return m_marks;
}

void MapCanvas::paintPoints(QPainter& painter, const QRectF& target, const Lens& lens,
                            const QPalette& palette, bool over)
{
    // Cells that were painted below show through.
    if (over)
        painter.setCompositionMode(isDark(palette) ? QPainter::CompositionMode_Lighten
                                                   : QPainter::CompositionMode_Darken);
    painter.drawImage(target.topLeft(),
                      marks(target, lens, painter.device()->devicePixelRatioF(), palette));
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_current >= 0) {
        painter.setPen(QPen(palette.color(QPalette::Text), 2));
        painter.setBrush(QColor(m_colours[size_t(m_current)]));
        painter.drawEllipse(placeOf(m_current, lens), 6, 6);
    }
}

void MapCanvas::paintCells(QPainter& painter, const QRectF& target, const Lens& lens,
                           const QPalette& palette)
{
    const double side = std::max(m_extent.width(), m_extent.height());
    const int columns = std::clamp(int(side * lens.scale / kCellSide), 4, 64);
    const double cell = side * lens.scale / columns;
    const QPointF origin =
        lens.centre +
        QPointF(m_extent.left() - lens.middle.x(), lens.middle.y() - m_extent.top()) * lens.scale;
    const auto& stackOf = m_picture->map->points.front().stack;
    size_t most = 1;
    for (const MapCell& own : m_map->cells(columns))
        most = std::max(most, own.members.size());
    const QFont token = tokenFont(font());
    const QFontMetricsF metrics(token);
    const QColor reading = roleTextColor(ColorRole::Output, palette);
    painter.setFont(token);
    for (const MapCell& own : m_map->cells(columns)) {
        const QRectF place(origin.x() + own.column * cell, origin.y() - (own.row + 1) * cell, cell,
                           cell);
        if (!place.intersects(target))
            continue;
        const double share = std::sqrt(double(own.members.size()) / double(most));
        painter.fillRect(place.adjusted(1, 1, -1, -1),
                         mixed(palette.color(QPalette::Base), palette.color(QPalette::Highlight),
                               0.05 + 0.2 * share));
        QRectF line(place.left() + 4, place.top() + 2, cell - 8, metrics.height());
        const auto write = [&](const QString& text, const QColor& colour) {
            if (line.bottom() > place.bottom())
                return;
            painter.setPen(colour);
            painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                             metrics.elidedText(text, Qt::ElideRight, line.width()));
            line.translate(0, metrics.height());
        };
        const auto text = [&](int32_t id) {
            return plain(QString::fromStdString(m_picture->atlas->tokenText(stackOf, id)));
        };
        for (size_t i = 0; i < std::min<size_t>(own.tokens.size(), 3); ++i)
            if (own.tokens[i].first >= 0)
                write(text(own.tokens[i].first), palette.color(QPalette::Text));
        for (size_t i = 0; i < std::min<size_t>(own.readings.size(), 2); ++i)
            write(QStringLiteral("→ ") + text(own.readings[i].first), reading);
    }
    painter.setFont(font());
}

void MapCanvas::paintLegend(QPainter& painter, const QRectF& target, const QPalette& palette) const
{
    const double line = fontMetrics().height();
    double at = target.left() + kMargin;
    const double top = target.bottom() - line * 1.6;
    painter.setRenderHint(QPainter::Antialiasing);
    const auto write = [&](const QString& text) {
        const double width = fontMetrics().horizontalAdvance(text);
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(QRectF(at, top, width + 2, line), Qt::AlignVCenter, text);
        at += width + line * 0.8;
    };
    if (m_range) {
        write(models::figureText(m_range->first, 3));
        const QRectF bar(at, top + line * 0.15, 160, line * 0.7);
        paintColors(painter, bar, colorTable(MapId::Viridis), Qt::Horizontal);
        at = bar.right() + line * 0.5;
        write(models::figureText(m_range->second, 3));
    }
    for (const Entry& entry : m_legend) {
        if (at + fontMetrics().horizontalAdvance(entry.text) + line > target.right())
            break;
        painter.setPen(Qt::NoPen);
        painter.setBrush(entry.colour);
        painter.drawEllipse(QPointF(at + line * 0.3, top + line * 0.5), line * 0.28, line * 0.28);
        at += line * 0.8;
        write(entry.text);
    }
}

void MapCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintTo(painter, rect(), palette());
    if (m_lasso.size() > 1) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
        QColor fill = palette().color(QPalette::Highlight);
        fill.setAlphaF(0.12F);
        painter.setBrush(fill);
        painter.drawPolygon(m_lasso);
    }
}

void MapCanvas::setSelected(const QSet<int>& points)
{
    m_selected = points;
    ++m_revision;
    describe();
    update();
    emit selectionChanged();
}

void MapCanvas::setCurrent(int point)
{
    m_current = point;
    describe();
    update();
}

void MapCanvas::zoomBy(double factor, const QPointF& about)
{
    if (m_places.empty())
        return;
    const Lens before = lensIn(rect());
    m_zoom = std::clamp(m_zoom * factor, 0.5, 200.0);
    const Lens after = lensIn(rect());
    // What lies under the pointer stays there.
    const QPointF away = about - before.centre;
    const QPointF move = QPointF(away.x(), -away.y()) * (1 / before.scale - 1 / after.scale);
    m_shift += {move.x() / std::max(m_extent.width(), 1e-12),
                move.y() / std::max(m_extent.height(), 1e-12)};
    update();
}

void MapCanvas::resetView()
{
    m_zoom = 1;
    m_shift = {};
    m_yaw = 0.5;
    m_pitch = 0.4;
    findPlaces();
    update();
}

void MapCanvas::closeLasso(bool add)
{
    QSet<int> inside = add ? m_selected : QSet<int>();
    const QRectF box = m_lasso.boundingRect();
    const Lens lens = lensIn(rect());
    for (int i = 0; i < int(m_places.size()); ++i)
        if (const QPointF at = placeOf(i, lens);
            box.contains(at) && m_lasso.containsPoint(at, Qt::OddEvenFill))
            inside.insert(i);
    m_lasso.clear();
    setSelected(inside);
}

void MapCanvas::mousePressEvent(QMouseEvent* event)
{
    m_moved = false;
    const bool moves =
        event->button() != Qt::LeftButton || (event->modifiers() & Qt::ShiftModifier) != 0;
    if (moves)
        m_dragged = event->position();
    else
        m_lasso = QPolygonF() << event->position();
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragged) {
        const QPointF step = event->position() - *m_dragged;
        m_dragged = event->position();
        m_moved = true;
        if (m_picture && m_picture->points.cols() > 2) {
            m_yaw += step.x() * 0.01;
            m_pitch = std::clamp(m_pitch + step.y() * 0.01, -1.5, 1.5);
            findPlaces();
        } else {
            const double scale = lensIn(rect()).scale;
            m_shift += {-step.x() / scale / std::max(m_extent.width(), 1e-12),
                        step.y() / scale / std::max(m_extent.height(), 1e-12)};
        }
        update();
    } else if (!m_lasso.isEmpty()) {
        m_lasso << event->position();
        m_moved = true;
        update();
    }
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    m_dragged.reset();
    if (m_lasso.isEmpty())
        return;
    if (m_moved && m_lasso.size() > 2) {
        closeLasso((event->modifiers() & Qt::ControlModifier) != 0);
        return;
    }
    m_lasso.clear();
    const int point = pointAt(event->position());
    setCurrent(point);
    setSelected(point < 0 ? QSet<int>() : QSet<int>{point});
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const int point = pointAt(event->position()); point >= 0)
        emit activated(point);
}

void MapCanvas::wheelEvent(QWheelEvent* event)
{
    zoomBy(std::pow(kZoomStep, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

/// The nearest point in the direction of an arrow key from the current one.
int MapCanvas::neighbour(int key) const
{
    if (m_current < 0)
        return m_places.empty() ? -1 : 0;
    const QPointF from = m_places[size_t(m_current)];
    int best = m_current;
    double least = INFINITY;
    for (int i = 0; i < int(m_places.size()); ++i) {
        const QPointF away = m_places[size_t(i)] - from;
        const double along = key == Qt::Key_Right  ? away.x()
                             : key == Qt::Key_Left ? -away.x()
                             : key == Qt::Key_Up   ? away.y()
                                                   : -away.y();
        const bool across = key == Qt::Key_Right || key == Qt::Key_Left;
        const double aside = std::abs(across ? away.y() : away.x());
        // What lies more aside than ahead belongs to the other arrows.
        if (along > 0 && along >= aside && along + aside < least) {
            least = along + aside;
            best = i;
        }
    }
    return best;
}

void MapCanvas::keyPressEvent(QKeyEvent* event)
{
    const QPointF middle = QRectF(rect()).center();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        setCurrent(neighbour(event->key()));
        if (m_current >= 0 && !(event->modifiers() & Qt::ShiftModifier))
            return setSelected({m_current});
        if (m_current >= 0)
            return setSelected(m_selected + QSet<int>{m_current});
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(kZoomStep, middle);
    case Qt::Key_Minus:
        return zoomBy(1 / kZoomStep, middle);
    case Qt::Key_0:
        return resetView();
    case Qt::Key_Escape:
        return setSelected({});
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            emit activated(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void MapCanvas::describe()
{
    setAccessibleName(tr("Map"));
    QString text =
        tr("%n points; arrow keys choose one, plus and minus zoom", nullptr, int(m_places.size()));
    if (!m_selected.isEmpty())
        text += QStringLiteral(". ") + tr("%n selected", nullptr, int(m_selected.size()));
    if (m_current >= 0 && m_current < int(m_places.size()))
        text += QStringLiteral(". ") + plain(m_picture->token(m_current));
    setAccessibleDescription(text);
}

bool MapCanvas::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int point = m_places.empty() ? -1 : pointAt(help->pos());
    QString text;
    if (point >= 0) {
        const MapPoint& own = m_picture->map->points[size_t(point)];
        const QString what = own.side == MapPoint::Side::Query ? tr("Query")
                             : own.side == MapPoint::Side::Key ? tr("Key")
                                                               : tr("State");
        text = tr("%1 %2 at position %3, norm %4")
                   .arg(what, plain(m_picture->token(point)), QString::number(own.position),
                        models::figureText(double(own.norm), 3));
    }
    QToolTip::showText(help->globalPos(), text.toHtmlEscaped(), this);
    return true;
}

void MapCanvas::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        findColours();
        describe();
    }
    update();
    QWidget::changeEvent(event);
}

} // namespace views
