#include "views/overview/overviewgrid.h"

#include "models/headtext.h"
#include "views/exporter.h"
#include "views/focusring.h"
#include "views/textlines.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>

namespace views {

using models::HeadEntry;

namespace {

constexpr double kUnder = 0.5; ///< points of a cell that lie under the next
constexpr double kPadding = kOverviewPadding;
constexpr double kGap = kOverviewGap;
constexpr double kSmallestPrinted = 2; ///< of a picture, which can be enlarged
constexpr double kLargestPrinted = 400;
constexpr int kMostClustered = 2048;
constexpr size_t kVectorCells = 40'000; ///< of all heads together
constexpr double kLegendWidth = 90;     ///< of its colours or dots

/// Radius of a dot, of the largest: its area, not its radius, grows with the figure.
double sizeShare(double value, ValueRange range)
{
    return range.high > range.low
               ? std::sqrt(0.03 + 0.97 * (value - range.low) / (range.high - range.low))
               : 0.7;
}

} // namespace

OverviewGrid::OverviewGrid(models::HeadModel* model, QWidget* parent)
    : QAbstractScrollArea(parent), m_model(model)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setMouseTracking(true);
    new FocusRing(this);
    connect(model, &models::HeadModel::modelReset, this, [this] {
        m_ranges.clear();
        emit legendChanged();
        std::vector<models::SelectionState> heads;
        std::vector<std::pair<int64_t, int64_t>> shapes;
        for (const HeadEntry& entry : m_model->entries()) {
            heads.push_back(entry.selection());
            shapes.emplace_back(entry.attention->queries, entry.attention->keys);
        }
        const bool same = std::exchange(m_heads, std::move(heads)) == m_heads;
        const bool sameShapes = std::exchange(m_shapes, std::move(shapes)) == m_shapes;
        if (same && m_look.order == OverviewLook::Order::Layer && !m_look.measures()) {
            // The old pictures stay on the screen until the new ones are there, but those of layers
            // that are still to be computed.
            m_pictures.removeIf([this](decltype(m_pictures)::iterator picture) {
                return !m_model->entries()[size_t(picture.key())].attention->isKnown();
            });
            if (!sameShapes)
                relayout();
            if (isVisible())
                requestVisible();
            return;
        }
        m_pictures.clear();
        m_current = m_cursor = -1;
        m_selected.clear();
        relayout();
    });
    connect(model, &models::HeadModel::thumbnailsChanged, this, [this] {
        if (m_look.order == OverviewLook::Order::Similarity)
            relayout();
        viewport()->update();
    });
    connect(model, &models::HeadModel::metricsChanged, this, [this] {
        m_ranges.clear();
        emit legendChanged();
        if (m_look.order == OverviewLook::Order::Metric || m_look.filter)
            relayout();
        viewport()->update();
    });
    relayout();
}

void OverviewGrid::setLook(const OverviewLook& look)
{
    if (look == m_look)
        return;
    m_look = look;
    if (look.measures() && !m_model->areFiguresKnown())
        m_model->requestMetrics();
    relayout();
    emit legendChanged();
}

void OverviewGrid::setEmptyText(const QString& text)
{
    m_emptyText = text;
    relayout();
}

void OverviewGrid::setCurrent(int row)
{
    if (row == m_current)
        return;
    m_current = row;
    m_cursor = -1;
    reveal(row);
    viewport()->update();
}

void OverviewGrid::reveal(int row)
{
    QRectF cell = cellOf(row);
    if (cell.isEmpty())
        return;
    // With its section, captions and all, where that is seen as a whole.
    const QPointF shift(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (const QRectF& section : m_layout.sections)
        if (const QRectF seen = section.translated(-shift);
            seen.contains(cell.center()) && seen.height() <= viewport()->height())
            cell = QRectF(cell.left(), seen.top(), cell.width(), seen.height());
    const auto show = [](QScrollBar* bar, double begin, double end, int page) {
        if (begin < 0)
            bar->setValue(bar->value() + int(std::floor(begin)));
        else if (end > page)
            bar->setValue(bar->value() + int(std::ceil(end - page)));
    };
    show(verticalScrollBar(), cell.top(), cell.bottom(), viewport()->height());
    show(horizontalScrollBar(), cell.left() - kGap, cell.right() + kGap, viewport()->width());
}

void OverviewGrid::setSelected(const QList<int>& rows)
{
    if (rows == m_selected)
        return;
    m_selected = rows;
    viewport()->update();
}

void OverviewGrid::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, 0.25, 8.0);
    relayout();
}

void OverviewGrid::zoomBy(double factor)
{
    setZoom(m_zoom * factor);
}

void OverviewGrid::resetZoom()
{
    setZoom(1);
}

// --- Order and place ------------------------------------------------------------------------

ValueRange OverviewGrid::rangeOf(int figure) const
{
    const auto known = m_ranges.find(figure);
    if (known != m_ranges.end())
        return *known;
    std::optional<ValueRange> range;
    for (int row = 0; row < int(m_model->entries().size()); ++row)
        if (const auto value = m_model->figure(row, figure)) {
            range = range ? ValueRange{std::min(range->low, *value), std::max(range->high, *value)}
                          : ValueRange{*value, *value};
        }
    return *m_ranges.insert(figure, range.value_or(ValueRange{0, 1}));
}

void OverviewGrid::setRemark(const QString& remark)
{
    if (std::exchange(m_remark, remark) != remark)
        emit legendChanged();
}

bool OverviewGrid::keeps(int row) const
{
    if (!m_look.filter)
        return true;
    if (!m_model->isKnown(row))
        return true;
    const auto value = m_model->figure(row, *m_look.filter);
    return value && (m_look.filterAbove ? *value >= m_look.threshold : *value <= m_look.threshold);
}

void OverviewGrid::order()
{
    m_shown.clear();
    for (int row = 0; row < int(m_model->entries().size()); ++row)
        if (keeps(row))
            m_shown << row;
    if (m_look.order == OverviewLook::Order::Metric) {
        // Largest first; what has no figure comes last.
        std::ranges::stable_sort(m_shown, [this](int a, int b) {
            const auto x = m_model->figure(a, m_look.orderFigure);
            const auto y = m_model->figure(b, m_look.orderFigure);
            return x && (!y || *x > *y);
        });
    } else if (m_look.order == OverviewLook::Order::Similarity &&
               m_shown.size() <= kMostClustered) {
        m_model->requestThumbnails(m_shown);
        std::vector<models::Thumbnail> thumbnails;
        for (const int row : std::as_const(m_shown))
            thumbnails.push_back(m_model->thumbnail(row));
        // Once, when all are there: an order that changes all the time cannot be read.
        if (std::ranges::none_of(thumbnails, [](const auto& t) { return t == nullptr; })) {
            QList<int> ordered;
            for (const int place : models::clustered(thumbnails))
                ordered << m_shown[place];
            m_shown = ordered;
        }
    }
}

void OverviewGrid::relayout()
{
    order();
    // A bar that comes and goes would change the room and with it the sides.
    const QSize room = maximumViewportSize();
    OverviewArranger arranger(m_model->entries(), m_shown, m_look, font());
    const auto place = [&](const QSizeF& size) {
        return arranger.arrange(size.width(), arranger.fitFor(size, m_zoom));
    };
    m_layout = place(room);
    if (m_layout.height > room.height()) {
        const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
        m_layout = place(QSize(room.width() - bar, room.height()));
    }
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(int(m_layout.side + kGap));
    verticalScrollBar()->setRange(
        0, std::max(0, int(std::ceil(m_layout.height)) - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(int(m_layout.side + kGap));
    horizontalScrollBar()->setRange(
        0, std::max(0, int(std::ceil(m_layout.width)) - viewport()->width()));
    // Another order, filter, zoom or size moves the head that is looked at.
    reveal(m_current);
    viewport()->update();
}

QRectF OverviewGrid::cellOf(int row) const
{
    for (const OverviewLayout::Cell& cell : m_layout.cells)
        if (cell.row == row)
            return cell.rect.translated(-horizontalScrollBar()->value(),
                                        -verticalScrollBar()->value());
    return {};
}

int OverviewGrid::rowAt(const QPointF& position) const
{
    const QPointF at =
        position + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (const OverviewLayout::Cell& cell : m_layout.cells)
        if (cell.rect.contains(at))
            return cell.row;
    return -1;
}

// --- Painting -------------------------------------------------------------------------------

const QImage& OverviewGrid::picture(int row)
{
    const models::Thumbnail thumbnail = m_model->thumbnail(row);
    auto& [from, image] = m_pictures[row];
    if (thumbnail && from != thumbnail) {
        from = thumbnail;
        image = imageOf(*thumbnail);
    }
    return image;
}

QImage OverviewGrid::imageOf(const engine::Matrix& thumbnail) const
{
    const ColorMap colors(MapId::Viridis, ScaleId::Linear, {0, 1}, isDark(palette()));
    QImage image(int(thumbnail.cols()), int(thumbnail.rows()), QImage::Format_RGB32);
    for (Eigen::Index r = 0; r < thumbnail.rows(); ++r)
        colors.colors(thumbnail.row(r).data(), thumbnail.cols(),
                      reinterpret_cast<QRgb*>(image.scanLine(int(r))));
    return image;
}

QImage OverviewGrid::printed(int row, double pixels)
{
    const HeadEntry& entry = m_model->entries()[size_t(row)];
    if (!entry.attention->isKnown())
        return {};
    const auto longest = std::max(entry.attention->queries, entry.attention->keys);
    const int size = int(std::min(pixels, double(longest)));
    if (size <= models::HeadModel::kThumbnailSize && longest <= models::HeadModel::kSeenWholeUpTo)
        return picture(row);
    return imageOf(*models::makeThumbnail(*entry.attention, entry.head, size,
                                          models::HeadModel::kPrintedWholeUpTo));
}

void OverviewGrid::requestVisible()
{
    if (m_look.dots && m_look.order != OverviewLook::Order::Similarity)
        return;
    const double top = verticalScrollBar()->value();
    const double height = viewport()->height();
    const double left = horizontalScrollBar()->value();
    const double width = viewport()->width();
    // What is on the screen, then a page below and above.
    QList<int> seen;
    QList<int> near;
    for (const OverviewLayout::Cell& cell : m_layout.cells) {
        const double y = cell.rect.center().y();
        if (y < top - height || y > top + 2 * height)
            continue;
        const bool inside = cell.rect.bottom() >= top && cell.rect.top() <= top + height &&
                            cell.rect.right() >= left && cell.rect.left() <= left + width;
        (inside ? seen : near) << cell.row;
    }
    if (m_look.order != OverviewLook::Order::Similarity || m_shown.size() > kMostClustered)
        m_model->requestThumbnails(seen + near);
}

void OverviewGrid::draw(QPainter& painter, const OverviewLayout& layout, const QRectF& visible,
                        const Manner& manner)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    QFont strong = font();
    strong.setBold(true);
    for (const OverviewLayout::Caption& caption : layout.captions) {
        if (!caption.rect.intersects(visible))
            continue;
        painter.setFont(caption.heading ? strong : font());
        painter.setPen(caption.heading ? palette().color(QPalette::WindowText)
                                       : secondaryTextColor(palette()));
        painter.drawText(caption.rect, caption.alignment | int(Qt::TextDontClip), caption.text);
    }
    std::optional<ColorMap> hues;
    if (m_look.hue)
        hues.emplace(MapId::Cividis, ScaleId::Linear, rangeOf(*m_look.hue));
    for (const OverviewLayout::Cell& cell : layout.cells) {
        if (!cell.rect.intersects(visible))
            continue;
        const auto value = m_look.hue ? m_model->figure(cell.row, *m_look.hue) : std::nullopt;
        const QColor hue = value ? QColor(hues->color(float(*value))) : QColor();
        if (m_look.dots) {
            drawDot(painter, cell, layout.side, hue);
        } else {
            const double frame = hue.isValid() ? std::max(2.0, layout.side / 14) : 0;
            if (hue.isValid())
                painter.fillRect(cell.rect, hue);
            drawPicture(painter, cell.row, cell.rect.adjusted(frame, frame, -frame, -frame),
                        manner.exporting ? layout.cells.size() : 0);
        }
        if (manner.marked)
            drawMarks(painter, cell);
    }
}

void OverviewGrid::drawDot(QPainter& painter, const OverviewLayout::Cell& cell, double side,
                           const QColor& hue) const
{
    double share = 0.7;
    if (m_look.size) {
        const auto value = m_model->figure(cell.row, *m_look.size);
        share = value ? sizeShare(*value, rangeOf(*m_look.size)) : 0.08;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(hue.isValid() ? hue : secondaryTextColor(palette()));
    const double radius = share * side / 2;
    painter.drawEllipse(cell.rect.center(), radius, radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void OverviewGrid::drawPicture(QPainter& painter, int row, const QRectF& area, size_t printedHeads)
{
    const double longer = std::max(area.width(), area.height());
    const QImage image =
        printedHeads > 0 ? printed(row, longer * pixelsPerPoint(painter)) : picture(row);
    if (image.isNull()) {
        painter.fillRect(area, hiddenColor(palette()));
        return;
    }
    const size_t cells = printedHeads * size_t(image.width()) * size_t(image.height());
    if (cells == 0 || cells > kVectorCells) {
        painter.drawImage(area, image);
        return;
    }
    // As shapes: viewers of SVG and PDF blur pictures that they enlarge. Each reaches a little
    // under the next ones, so that no ground shines through between them.
    const double width = area.width() / image.width();
    const double height = area.height() / image.height();
    for (int r = 0; r < image.height(); ++r)
        for (int c = 0; c < image.width(); ++c)
            painter.fillRect(QRectF(area.left() + c * width, area.top() + r * height,
                                    width + (c + 1 < image.width() ? kUnder : 0),
                                    height + (r + 1 < image.height() ? kUnder : 0)),
                             QColor(image.pixel(c, r)));
}

void OverviewGrid::drawMarks(QPainter& painter, const OverviewLayout::Cell& cell) const
{
    painter.setBrush(Qt::NoBrush);
    const bool current = cell.row == m_current;
    if (current || m_selected.contains(cell.row)) {
        const HeadEntry& entry = m_model->entries()[size_t(cell.row)];
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor color = current || entry.head < 0
                                 ? palette().color(QPalette::Highlight)
                                 : headColor(entry.head, entry.attention->heads);
        painter.setPen(QPen(palette().color(QPalette::Base), 1));
        painter.drawRoundedRect(cell.rect.adjusted(-0.5, -0.5, 0.5, 0.5), 2, 2);
        painter.setPen(QPen(color, current ? 2.5 : 2));
        painter.drawRoundedRect(cell.rect.adjusted(-2, -2, 2, 2), 3, 3);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    if (cell.row == m_cursor && hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Text), 1.5, Qt::DotLine));
        painter.drawRect(cell.rect.adjusted(-2, -2, 2, 2));
    }
}

int OverviewGrid::legendLines(int64_t wholeUpTo) const
{
    return (note(wholeUpTo).isEmpty() ? 0 : 1) + (m_look.hue ? 1 : 0) +
           (m_look.dots && m_look.size ? 1 : 0);
}

QString OverviewGrid::note(int64_t wholeUpTo) const
{
    const auto& entries = m_model->entries();
    if (entries.empty())
        return {};
    if (!m_remark.isEmpty())
        return m_remark;
    const bool sampled = std::ranges::any_of(entries, [wholeUpTo](const HeadEntry& entry) {
        return std::max(entry.attention->queries, entry.attention->keys) > wholeUpTo;
    });
    const QString reading =
        sampled && !m_look.dots
            ? tr("Above %L1 tokens each point is the largest of the weights in some of its rows.")
                  .arg(wholeUpTo)
            : QString();
    if (!m_model->areFiguresKnown())
        return reading;
    for (const int figure : m_look.figures()) {
        bool has = false;
        for (int row = 0; row < int(entries.size()) && !has; ++row)
            has = m_model->figure(row, figure).has_value();
        if (!has)
            return tr("No head has the figure “%1”: %2")
                .arg(m_model->figureName(figure), m_model->figureAbsence(figure));
    }
    return reading;
}

void OverviewGrid::paintLegend(QPainter& painter, const QRectF& area, int64_t wholeUpTo) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    QRectF line = area.adjusted(kPadding, 0, -kPadding, 0);
    line.setHeight(area.height() / std::max(1, legendLines(wholeUpTo)));
    if (const QString text = note(wholeUpTo); !text.isEmpty()) {
        const QFontMetricsF metrics(font());
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(QPointF(line.left(), line.center().y() + metrics.capHeight() / 2),
                         metrics.elidedText(text, Qt::ElideRight, line.width()));
        line.translate(0, line.height());
    }
    if (m_look.hue) {
        const QString name = m_model->figureName(*m_look.hue);
        const QRectF bar = legendRow(
            painter, line, m_look.dots ? tr("Colour: %1").arg(name) : tr("Frame: %1").arg(name),
            rangeOf(*m_look.hue));
        paintColors(painter, bar, colorTable(MapId::Cividis), Qt::Horizontal);
        painter.setPen(QPen(gridColor(palette()), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5));
        line.translate(0, line.height());
    }
    if (m_look.dots && m_look.size) {
        const ValueRange range = rangeOf(*m_look.size);
        const QRectF bar =
            legendRow(painter, line, tr("Size: %1").arg(m_model->figureName(*m_look.size)), range);
        painter.setPen(Qt::NoPen);
        painter.setBrush(secondaryTextColor(palette()));
        for (int i = 0; i < 5; ++i) {
            const double value = range.low + (range.high - range.low) * i / 4;
            const double radius = sizeShare(value, range) * bar.height() / 2;
            painter.drawEllipse(QPointF(bar.left() + (i + 0.5) * bar.width() / 5, bar.center().y()),
                                radius, radius);
        }
    }
    painter.restore();
}

QRectF OverviewGrid::legendRow(QPainter& painter, const QRectF& line, const QString& text,
                               const ValueRange& range) const
{
    const QFontMetricsF metrics(font());
    const double base = line.center().y() + metrics.capHeight() / 2;
    // What rounding leaves of zero is zero.
    const bool vanishes = std::abs(range.low) < 1e-6 * std::abs(range.high);
    const QString low = exactNumber(vanishes ? 0 : range.low, 3);
    const QString high = exactNumber(range.high, 3);
    const double numbers =
        metrics.horizontalAdvance(low) + metrics.horizontalAdvance(high) + kLegendWidth + 3 * kGap;
    double x = line.left();
    const auto write = [&](const QString& words) {
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(QPointF(x, base), words);
        x += metrics.horizontalAdvance(words) + kGap;
    };
    write(metrics.elidedText(text, Qt::ElideRight, line.width() - numbers));
    write(low);
    const QRectF sample(x, line.top() + 3, kLegendWidth, line.height() - 6);
    x += kLegendWidth + kGap;
    write(high);
    return sample;
}

void OverviewGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().base());
    if (m_layout.cells.empty()) {
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24),
                         int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                         m_model->entries().empty() ? m_emptyText
                                                    : tr("The filter leaves no head."));
        return;
    }
    requestVisible();
    const QPointF shift(horizontalScrollBar()->value(), verticalScrollBar()->value());
    painter.translate(-shift);
    draw(painter, m_layout, QRectF(viewport()->rect()).translated(shift), {});
}

void OverviewGrid::paintTo(QPainter& painter, const QRectF& target, bool marked)
{
    if (m_model->entries().empty()) {
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(target, int(Qt::AlignCenter) | int(Qt::TextWordWrap), m_emptyText);
        return;
    }
    if (m_look.measures() && !m_model->areFiguresKnown())
        m_model->waitForMetrics();
    if (!m_look.dots || m_look.order == OverviewLook::Order::Similarity)
        m_model->waitForThumbnails(m_shown);
    order();
    constexpr int64_t kWholeUpTo = models::HeadModel::kPrintedWholeUpTo;
    const double legend = legendLines(kWholeUpTo) * (QFontMetricsF(font()).height() + 6);
    const QSizeF room(target.width(), target.height() - legend);
    // The largest thumbnails with which all heads fit.
    OverviewArranger arranger(m_model->entries(), m_shown, m_look, font());
    const OverviewLayout layout =
        arranger.arrange(room.width(), arranger.largestFit(room, kSmallestPrinted, kLargestPrinted)
                                           .value_or(OverviewFit{kSmallestPrinted, 1}));
    painter.save();
    painter.translate(target.topLeft());
    draw(painter, layout, QRectF(QPointF(), room), {true, marked});
    if (legend > 0)
        paintLegend(painter, QRectF(0, room.height(), room.width(), legend), kWholeUpTo);
    painter.restore();
}

// --- Events ---------------------------------------------------------------------------------

QString OverviewGrid::tip(int row) const
{
    const HeadEntry& entry = m_model->entries()[size_t(row)];
    QStringList lines = {models::headText(entry.selection())};
    for (const int figure : m_look.figures()) {
        const auto value = m_model->figure(row, figure);
        lines << tr("%1: %2").arg(m_model->figureName(figure),
                                  value ? exactNumber(*value) : tr("none"));
    }
    return lines.join(u'\n');
}

bool OverviewGrid::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int row = rowAt(help->pos());
        if (row >= 0)
            QToolTip::showText(help->globalPos(), tip(row), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void OverviewGrid::resizeEvent(QResizeEvent*)
{
    relayout();
}

void OverviewGrid::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_pictures.clear();
        relayout();
    }
}

void OverviewGrid::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier))
        zoomBy(std::pow(1.25, double(event->angleDelta().y()) / 120));
    else
        QAbstractScrollArea::wheelEvent(event);
}

void OverviewGrid::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int row = rowAt(event->position());
    if (row >= 0)
        emit chosen(row, event->modifiers().testFlag(Qt::ControlModifier) ? Choice::Toggle
                         : event->modifiers().testFlag(Qt::ShiftModifier) ? Choice::Extend
                                                                          : Choice::Alone);
}

void OverviewGrid::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int row = rowAt(event->position());
    if (event->button() == Qt::LeftButton && row >= 0)
        emit activated(row);
}

int OverviewGrid::neighbour(int columns, int rows) const
{
    const int start = m_cursor >= 0 ? m_cursor : m_current;
    const auto now = std::ranges::find(m_layout.cells, start, &OverviewLayout::Cell::row);
    if (now == m_layout.cells.end())
        return m_layout.cells.empty() ? -1 : m_layout.cells.front().row;
    // Straight ahead counts most.
    const QPointF from = now->rect.center();
    int best = -1;
    double least = 0;
    for (const OverviewLayout::Cell& cell : m_layout.cells) {
        const QPointF way = cell.rect.center() - from;
        const double ahead = columns != 0 ? way.x() * columns : way.y() * rows;
        const double aside = std::abs(columns != 0 ? way.y() : way.x());
        if (ahead < 1 || (columns != 0 && aside > m_layout.side / 2))
            continue;
        const double cost = ahead + 3 * aside;
        if (best < 0 || cost < least) {
            best = cell.row;
            least = cost;
        }
    }
    return best;
}

void OverviewGrid::move(int row, Qt::KeyboardModifiers modifiers)
{
    if (row < 0)
        return;
    if (modifiers.testFlag(Qt::ControlModifier)) {
        m_cursor = row;
        reveal(row);
        viewport()->update();
    } else {
        emit chosen(row, modifiers.testFlag(Qt::ShiftModifier) ? Choice::Extend : Choice::Alone);
    }
}

void OverviewGrid::keyPressEvent(QKeyEvent* event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers();
    switch (event->key()) {
    case Qt::Key_Left:
        move(neighbour(-1, 0), modifiers);
        break;
    case Qt::Key_Right:
        move(neighbour(1, 0), modifiers);
        break;
    case Qt::Key_Up:
        move(neighbour(0, -1), modifiers);
        break;
    case Qt::Key_Down:
        move(neighbour(0, 1), modifiers);
        break;
    case Qt::Key_Home:
        if (!m_layout.cells.empty())
            move(m_layout.cells.front().row, modifiers);
        break;
    case Qt::Key_End:
        if (!m_layout.cells.empty())
            move(m_layout.cells.back().row, modifiers);
        break;
    case Qt::Key_Space:
        if (m_cursor >= 0 || m_current >= 0)
            emit chosen(m_cursor >= 0 ? m_cursor : m_current,
                        modifiers.testFlag(Qt::ControlModifier) ? Choice::Toggle : Choice::Alone);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            emit activated(m_current);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    event->accept();
}

} // namespace views
