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

using engine::Kind;
using engine::Metric;
using engine::Stack;
using models::HeadEntry;

namespace {

constexpr double kUnder = 0.5; ///< points of a cell that lie under the next
constexpr double kPadding = 8;
constexpr double kGap = 6;
constexpr double kUsualSide = 96; ///< no larger unless it is asked for
constexpr double kCompact = 44;   ///< side where the heads have to be scrolled anyway
constexpr double kLeastSide = 8;  ///< all heads at once are worth more than larger ones
constexpr double kScrolled = 20;  ///< side where not even a row fits
constexpr double kLargestZoomed = 320;
constexpr double kSmallestPrinted = 2; ///< of a picture, which can be enlarged
constexpr double kLargestPrinted = 400;
constexpr int kMostLines = 12;    ///< that a layer is broken into
constexpr double kMostTall = 1.5; ///< of a picture, of its width
constexpr double kWorthBreaking = 1.25;
constexpr size_t kMostTried = 4096; ///< heads: more hardly fit anyway
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

/// Between small heads less room is enough.
double gapFor(double side)
{
    return std::clamp(side / 8, 1.0, kGap);
}

/// 1, 2, 5, 10, … names, so that `least` pixels lie between those that are written.
int nameStep(double pitch, double least)
{
    int step = 1;
    for (const int factor : {1, 2, 5, 10, 20, 50, 100})
        if (step = factor; step * pitch >= least)
            break;
    return step;
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
        for (const HeadEntry& entry : m_model->entries())
            heads.push_back(entry.selection());
        const bool same = heads == m_heads;
        m_heads = std::move(heads);
        if (same && m_look.order == OverviewLook::Order::Layer && !m_look.measures()) {
            // The old pictures stay on the screen until the new ones are there.
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
    if (look.measures())
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

std::optional<double> OverviewGrid::figure(int row, Metric metric) const
{
    return m_model->entries()[size_t(row)].metrics[metric];
}

ValueRange OverviewGrid::rangeOf(Metric metric) const
{
    const auto known = m_ranges.find(int(metric));
    if (known != m_ranges.end())
        return *known;
    std::optional<ValueRange> range;
    for (const HeadEntry& entry : m_model->entries())
        if (const auto& value = entry.metrics[metric]) {
            range = range ? ValueRange{std::min(range->low, *value), std::max(range->high, *value)}
                          : ValueRange{*value, *value};
        }
    return *m_ranges.insert(int(metric), range.value_or(ValueRange{0, 1}));
}

bool OverviewGrid::keeps(int row) const
{
    if (!m_look.filter)
        return true;
    const HeadEntry& entry = m_model->entries()[size_t(row)];
    if (!entry.measured)
        return true; // not known yet
    const auto value = entry.metrics[*m_look.filter];
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
            const auto x = figure(a, m_look.orderMetric);
            const auto y = figure(b, m_look.orderMetric);
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

OverviewGrid::Fit OverviewGrid::fitFor(const QSizeF& room) const
{
    const auto zoomed = [this](double side) {
        return std::clamp(side * m_zoom, kLeastSide, kLargestZoomed);
    };
    if (m_model->entries().size() <= kMostTried)
        if (const auto fit = largestFit(room, kLeastSide, kUsualSide))
            return {zoomed(fit->side), fit->lines, fit->tall};
    // As many as the width has room for; the rest is reached by scrolling.
    int most = 8;
    if (m_look.order == OverviewLook::Order::Layer)
        most = std::max(most, longestLayer());
    const double captions = 28;
    const double fitted =
        std::floor((room.width() - 2 * kPadding - captions) / most - gapFor(kCompact));
    double side = std::clamp(fitted, kScrolled, kCompact);
    // A section that fits as a whole says more than one that is cut at its end.
    if (m_model->entries().size() <= kMostTried && m_look.order == OverviewLook::Order::Layer)
        while (side > kLeastSide && tallestSection(room.width(), side) > room.height())
            side -= 1;
    return {zoomed(std::max(side, kLeastSide)), 1};
}

double OverviewGrid::tallestSection(double width, double side) const
{
    double tallest = 0;
    for (const QRectF& section : arrange(width, {side, 1}).sections)
        tallest = std::max(tallest, section.height());
    return tallest;
}

int OverviewGrid::longestLayer() const
{
    int most = 1;
    for (const HeadEntry& entry : m_model->entries())
        most = std::max(most, entry.attention->heads);
    return most;
}

std::optional<OverviewGrid::Fit> OverviewGrid::largestFit(const QSizeF& room, double least,
                                                          double most) const
{
    const auto fits = [&](double side, int lines) {
        const Layout trial = arrange(room.width(), {side, lines});
        return trial.height <= room.height() && trial.width <= room.width();
    };
    // Few layers of many heads would leave most of the room empty: they go on in further lines.
    const int breaks =
        m_look.order == OverviewLook::Order::Layer ? std::min(kMostLines, longestLayer()) : 1;
    std::optional<Fit> best;
    for (int lines = 1; lines <= breaks; ++lines) {
        const double worth = best ? best->side * kWorthBreaking : least;
        if (worth > most || !fits(worth, lines))
            continue;
        double low = worth;
        double high = most;
        if (fits(most, lines))
            low = most;
        while (high - low > 0.5) {
            const double side = (low + high) / 2;
            (fits(side, lines) ? low : high) = side;
        }
        best = {low, lines};
    }
    if (!best)
        return best;
    // What is left of the height makes them taller.
    double low = 1;
    double high = kMostTall;
    while (high - low > 0.05) {
        best->tall = (low + high) / 2;
        (arrange(room.width(), *best).height <= room.height() ? low : high) = best->tall;
    }
    best->tall = low;
    return best;
}

QString OverviewGrid::placeText(int number)
{
    static_assert(engine::kMeanHead == engine::kMeanLayer && engine::kMaxHead == engine::kMaxLayer);
    return number == engine::kMeanHead  ? tr("mean")
           : number == engine::kMaxHead ? tr("max")
                                        : QLocale().toString(number);
}

QString OverviewGrid::sectionName(Stack stack, Kind kind, bool isShort) const
{
    if (kind == Kind::Cross)
        return isShort ? tr("Cross", "short name of attention") : tr("Cross-attention");
    switch (stack) {
    case Stack::Text:
        return isShort ? tr("Text", "short name of attention") : tr("Text tower");
    case Stack::Vision:
        return isShort ? tr("Vision", "short name of attention") : tr("Vision tower");
    case Stack::Encoder:
        return isShort ? tr("Encoder", "short name of attention") : tr("Encoder self-attention");
    case Stack::Decoder:
        break;
    }
    return isShort ? tr("Decoder", "short name of attention") : tr("Decoder self-attention");
}

OverviewGrid::Layout OverviewGrid::arrange(double width, const Fit& fit) const
{
    const double side = fit.side;
    const int lines = fit.lines;
    const double height = side * fit.tall;
    Layout layout;
    layout.side = side;
    TextLines widths(font());
    const double line = widths.metrics().height();
    const double gap = gapFor(side);
    const auto& entries = m_model->entries();
    if (m_look.order != OverviewLook::Order::Layer) {
        const auto name = [&](int row) {
            const HeadEntry& entry = entries[size_t(row)];
            const QString layer = placeText(entry.attention->layer);
            return entry.head < 0 && entry.head == entry.attention->layer
                       ? layer // the mean over all, by its short name
                       : QStringLiteral("%1·%2").arg(layer, placeText(entry.head));
        };
        double pitch = side + gap;
        for (const int row : m_shown)
            pitch = std::max(pitch, widths.width(name(row)) + kGap);
        const int columns = std::max(1, int((width - 2 * kPadding + gap) / pitch));
        for (qsizetype i = 0; i < m_shown.size(); ++i) {
            const double x = kPadding + double(i % columns) * pitch + (pitch - side - gap) / 2;
            const double top = kPadding + double(i / columns) * (height + line + 2);
            const int row = m_shown[i];
            layout.cells.push_back({row, QRectF(x, top + line, side, height)});
            layout.captions.push_back({QRectF(x, top, side, line), name(row), false,
                                       int(Qt::AlignHCenter | Qt::AlignBottom)});
            layout.height = top + line + height + kPadding;
            layout.width = std::max(layout.width, x + side + kPadding);
        }
        return layout;
    }

    const QSet<int> kept(m_shown.begin(), m_shown.end());
    std::vector<std::pair<Stack, Kind>> sections;
    for (const HeadEntry& entry : entries) {
        const std::pair key(entry.attention->stack, entry.attention->kind);
        if (std::ranges::find(sections, key) == sections.end())
            sections.push_back(key);
    }
    QFont strong = font();
    strong.setBold(true);
    const QFontMetricsF strongMetrics(strong);
    double labels = widths.width(QStringLiteral("0")) + kGap;
    for (const HeadEntry& entry : entries)
        labels = std::max(labels, widths.width(placeText(entry.attention->layer)) + kGap);
    const double spread = side + gap;
    // Sections stand side by side where the width allows, by short names if it takes that.
    double named = 2 * kPadding;
    for (const auto& [stack, kind] : sections)
        named += strongMetrics.horizontalAdvance(sectionName(stack, kind, false)) + 3 * kGap;
    const bool isShort = named - 3 * kGap > width;
    QPointF corner(kPadding, kPadding);
    double bottom = kPadding;
    for (const auto& [stack, kind] : sections) {
        int most = 0;
        int widest = 0;
        int columns = 0; // heads and aggregates
        for (size_t row = 0; row < entries.size(); ++row) {
            const auto& attention = *entries[row].attention;
            if (attention.stack == stack && attention.kind == kind && attention.heads > most) {
                most = attention.heads;
                widest = int(row);
            }
        }
        for (size_t row = size_t(widest);
             row < entries.size() && entries[row].attention == entries[size_t(widest)].attention;
             ++row)
            ++columns;
        const QString name = sectionName(stack, kind, isShort);
        // The aggregates stand apart, by as much as their names need.
        const double apart = std::max({spread, widths.width(placeText(engine::kMeanHead)) + kGap,
                                       widths.width(placeText(engine::kMaxHead)) + kGap});
        const int each = (most + lines - 1) / lines;
        const auto place = [&](int column) {
            return column < most ? column % each * spread
                                 : each * spread + (column - most) * apart + (apart - spread) / 2;
        };
        const double pitch = height + gap;
        const double down = lines > 1 ? line + 2 + pitch : pitch;
        double across = labels + each * spread + (columns - most) * apart - gap;
        if (sections.size() > 1)
            across = std::max(across, strongMetrics.horizontalAdvance(name));
        if (corner.x() > kPadding && corner.x() + across > width - kPadding)
            corner = {kPadding, bottom};
        const double left = corner.x() + labels;
        double y = corner.y();
        if (sections.size() > 1) {
            layout.captions.push_back({QRectF(corner.x(), y, across, line), name, true,
                                       int(Qt::AlignLeft | Qt::AlignVCenter)});
            y += line + 2;
        }
        // Numbers of heads above the widest layer; above every line where layers are broken.
        const int headStep = nameStep(spread, widths.width(placeText(most - 1)) + 2);
        const auto number = [&](int column, int head, double above) {
            const QString text = placeText(head);
            if (column < most ? column % each % headStep == 0 : widths.width(text) <= apart)
                layout.captions.push_back({QRectF(left + place(column), above, side, line), text,
                                           false, int(Qt::AlignHCenter | Qt::AlignVCenter)});
        };
        if (lines == 1) {
            for (int column = 0; column < columns; ++column)
                number(column, entries[size_t(widest + column)].head, y);
            y += line + 2;
        }
        const int layerStep = nameStep(lines * down, line);
        int layers = -1;
        const engine::Attention* before = nullptr;
        double top = y;
        int column = 0;
        for (size_t row = 0; row < entries.size(); ++row) {
            const HeadEntry& entry = entries[row];
            if (entry.attention->stack != stack || entry.attention->kind != kind)
                continue;
            if (entry.attention != before) {
                if (before)
                    top += lines * down;
                before = entry.attention;
                column = 0;
                if (++layers % layerStep == 0)
                    layout.captions.push_back(
                        {QRectF(corner.x(), top + down - pitch, labels - kGap, height),
                         placeText(entry.attention->layer), false,
                         int(Qt::AlignRight | Qt::AlignVCenter)});
            }
            // The aggregates of a short layer stand below those of the longest.
            const int shift = entry.head < 0 ? most - entry.attention->heads : 0;
            const int at = column + shift;
            const double above = top + (at < most ? at / each : 0) * down;
            if (lines > 1)
                number(at, entry.head, above);
            if (kept.contains(int(row)))
                layout.cells.push_back(
                    {int(row), QRectF(left + place(at), above + down - pitch, side, height)});
            ++column;
        }
        top += (lines - 1) * down + down - pitch;
        layout.sections.emplace_back(corner.x(), corner.y() - kGap / 2, across,
                                     top + height + kGap - corner.y());
        layout.width = std::max(layout.width, corner.x() + across + kPadding);
        bottom = std::max(bottom, top + height + 2 * kGap);
        corner.rx() += across + 3 * kGap;
    }
    layout.height = bottom - kGap;
    return layout;
}

void OverviewGrid::relayout()
{
    order();
    // A bar that comes and goes would change the room and with it the sides.
    const QSize room = maximumViewportSize();
    const auto place = [this](const QSizeF& size) {
        const Fit fit = fitFor(size);
        return arrange(size.width(), fit);
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
    for (const Cell& cell : m_layout.cells)
        if (cell.row == row)
            return cell.rect.translated(-horizontalScrollBar()->value(),
                                        -verticalScrollBar()->value());
    return {};
}

int OverviewGrid::rowAt(const QPointF& position) const
{
    const QPointF at =
        position + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (const Cell& cell : m_layout.cells)
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
    for (const Cell& cell : m_layout.cells) {
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

void OverviewGrid::draw(QPainter& painter, const Layout& layout, const QRectF& visible,
                        bool exporting)
{
    const auto& entries = m_model->entries();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    const QFont plain = font();
    QFont strong = plain;
    strong.setBold(true);
    for (const Caption& caption : layout.captions) {
        if (!caption.rect.intersects(visible))
            continue;
        painter.setFont(caption.heading ? strong : plain);
        painter.setPen(caption.heading ? palette().color(QPalette::WindowText)
                                       : secondaryTextColor(palette()));
        painter.drawText(caption.rect, caption.alignment | int(Qt::TextDontClip), caption.text);
    }
    std::optional<ColorMap> hues;
    if (m_look.hue)
        hues.emplace(MapId::Cividis, ScaleId::Linear, rangeOf(*m_look.hue));
    for (const Cell& cell : layout.cells) {
        if (!cell.rect.intersects(visible))
            continue;
        const HeadEntry& entry = entries[size_t(cell.row)];
        const auto hueValue = m_look.hue ? entry.metrics[*m_look.hue] : std::nullopt;
        const QColor hue = hueValue ? QColor(hues->color(float(*hueValue))) : QColor();
        if (m_look.dots) {
            double share = 0.7;
            if (m_look.size) {
                const auto value = entry.metrics[*m_look.size];
                const ValueRange range = rangeOf(*m_look.size);
                share = value ? sizeShare(*value, range) : 0.08;
            }
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(hue.isValid() ? hue : secondaryTextColor(palette()));
            const double radius = share * layout.side / 2;
            painter.drawEllipse(cell.rect.center(), radius, radius);
            painter.setRenderHint(QPainter::Antialiasing, false);
        } else {
            const double frame = hue.isValid() ? std::max(2.0, layout.side / 14) : 0;
            if (hue.isValid())
                painter.fillRect(cell.rect, hue);
            const QRectF inner = cell.rect.adjusted(frame, frame, -frame, -frame);
            const QImage image = exporting
                                     ? printed(cell.row, inner.width() * pixelsPerPoint(painter))
                                     : picture(cell.row);
            if (image.isNull())
                painter.fillRect(inner, hiddenColor(palette()));
            else if (exporting &&
                     layout.cells.size() * size_t(image.width()) * size_t(image.height()) <=
                         kVectorCells)
                // As shapes: viewers of SVG and PDF blur pictures that they enlarge. Each reaches a
                // little under the next ones, so that no ground shines through between them.
                for (int r = 0; r < image.height(); ++r)
                    for (int c = 0; c < image.width(); ++c)
                        painter.fillRect(QRectF(inner.left() + c * inner.width() / image.width(),
                                                inner.top() + r * inner.height() / image.height(),
                                                inner.width() / image.width() +
                                                    (c + 1 < image.width() ? kUnder : 0),
                                                inner.height() / image.height() +
                                                    (r + 1 < image.height() ? kUnder : 0)),
                                         QColor(image.pixel(c, r)));
            else
                painter.drawImage(inner, image);
        }
        const bool current = cell.row == m_current;
        if (current || m_selected.contains(cell.row)) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setBrush(Qt::NoBrush);
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
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(palette().color(QPalette::Text), 1.5, Qt::DotLine));
            painter.drawRect(cell.rect.adjusted(-2, -2, 2, 2));
        }
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
    const bool sampled = std::ranges::any_of(entries, [wholeUpTo](const HeadEntry& entry) {
        return std::max(entry.attention->queries, entry.attention->keys) > wholeUpTo;
    });
    const QString reading =
        sampled && !m_look.dots
            ? tr("Above %L1 tokens each point is the largest of the weights in some of its rows.")
                  .arg(wholeUpTo)
            : QString();
    if (!m_model->isMeasured())
        return reading;
    for (const std::optional<Metric>& metric :
         {m_look.order == OverviewLook::Order::Metric ? std::optional(m_look.orderMetric)
                                                      : std::nullopt,
          m_look.hue, m_look.dots ? m_look.size : std::nullopt, m_look.filter})
        if (metric && std::ranges::none_of(entries, [&](const HeadEntry& entry) {
                return entry.metrics[*metric].has_value();
            }))
            return tr("No head has the figure “%1”: %2")
                .arg(models::HeadModel::metricName(*metric),
                     models::HeadModel::metricAbsence(*metric, *entries.front().attention));
    return reading;
}

void OverviewGrid::paintLegend(QPainter& painter, const QRectF& area, int64_t wholeUpTo) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    const QFontMetricsF metrics(font());
    const double line = area.height() / std::max(1, legendLines(wholeUpTo));
    double top = area.top();
    if (const QString text = note(wholeUpTo); !text.isEmpty()) {
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(QPointF(area.left() + kPadding, top + line / 2 + metrics.capHeight() / 2),
                         metrics.elidedText(text, Qt::ElideRight, area.width() - 2 * kPadding));
        top += line;
    }
    const auto row = [&](const QString& text, Metric metric, double width, auto sample) {
        const ValueRange range = rangeOf(metric);
        const double base = top + line / 2 + metrics.capHeight() / 2;
        // What rounding leaves of zero is zero.
        const bool vanishes = std::abs(range.low) < 1e-6 * std::abs(range.high);
        const QString low = exactNumber(vanishes ? 0 : range.low, 3);
        const QString high = exactNumber(range.high, 3);
        const double numbers =
            metrics.horizontalAdvance(low) + metrics.horizontalAdvance(high) + width + 3 * kGap;
        const double room = area.width() - 2 * kPadding - numbers;
        const QString name = metrics.elidedText(text, Qt::ElideRight, room);
        double x = area.left() + kPadding;
        const auto write = [&](const QString& words) {
            painter.setPen(secondaryTextColor(palette()));
            painter.drawText(QPointF(x, base), words);
            x += metrics.horizontalAdvance(words) + kGap;
        };
        write(name);
        write(low);
        sample(QRectF(x, top + 3, width, line - 6), range);
        x += width + kGap;
        write(high);
        top += line;
    };
    if (m_look.hue)
        row(m_look.dots ? tr("Colour: %1").arg(models::HeadModel::metricName(*m_look.hue))
                        : tr("Frame: %1").arg(models::HeadModel::metricName(*m_look.hue)),
            *m_look.hue, kLegendWidth, [&](const QRectF& bar, ValueRange) {
                paintColors(painter, bar, colorTable(MapId::Cividis), Qt::Horizontal);
                painter.setPen(QPen(gridColor(palette()), 1));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5));
            });
    if (m_look.dots && m_look.size)
        row(tr("Size: %1").arg(models::HeadModel::metricName(*m_look.size)), *m_look.size,
            kLegendWidth, [&](const QRectF& bar, ValueRange range) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(secondaryTextColor(palette()));
                for (int i = 0; i < 5; ++i) {
                    const double value = range.low + (range.high - range.low) * i / 4;
                    const double radius = sizeShare(value, range) * bar.height() / 2;
                    painter.drawEllipse(
                        QPointF(bar.left() + (i + 0.5) * bar.width() / 5, bar.center().y()), radius,
                        radius);
                }
            });
    painter.restore();
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
    draw(painter, m_layout, QRectF(viewport()->rect()).translated(shift), false);
}

void OverviewGrid::paintTo(QPainter& painter, const QRectF& target)
{
    if (m_model->entries().empty()) {
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(target, int(Qt::AlignCenter) | int(Qt::TextWordWrap), m_emptyText);
        return;
    }
    if (m_look.order == OverviewLook::Order::Metric || m_look.hue || m_look.size || m_look.filter)
        m_model->waitForMetrics();
    if (!m_look.dots || m_look.order == OverviewLook::Order::Similarity)
        m_model->waitForThumbnails(m_shown);
    order();
    constexpr int64_t kWholeUpTo = models::HeadModel::kPrintedWholeUpTo;
    const double legend = legendLines(kWholeUpTo) * (QFontMetricsF(font()).height() + 6);
    const QSizeF room(target.width(), target.height() - legend);
    // The largest thumbnails with which all heads fit.
    const Fit fit =
        largestFit(room, kSmallestPrinted, kLargestPrinted).value_or(Fit{kSmallestPrinted, 1});
    const Layout layout = arrange(room.width(), fit);
    painter.save();
    painter.translate(target.topLeft());
    draw(painter, layout, QRectF(QPointF(), room), true);
    if (legend > 0)
        paintLegend(painter, QRectF(0, room.height(), room.width(), legend), kWholeUpTo);
    painter.restore();
}

// --- Events ---------------------------------------------------------------------------------

QString OverviewGrid::tip(int row) const
{
    const HeadEntry& entry = m_model->entries()[size_t(row)];
    QStringList lines = {models::headText(entry.selection())};
    QList<Metric> metrics;
    for (const auto& metric :
         {m_look.order == OverviewLook::Order::Metric ? std::optional(m_look.orderMetric)
                                                      : std::nullopt,
          m_look.hue, m_look.size, m_look.filter})
        if (metric && !metrics.contains(*metric))
            metrics << *metric;
    for (const Metric metric : std::as_const(metrics)) {
        const auto value = entry.metrics[metric];
        lines << tr("%1: %2").arg(models::HeadModel::metricName(metric),
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
    const auto now = std::ranges::find(m_layout.cells, start, &Cell::row);
    if (now == m_layout.cells.end())
        return m_layout.cells.empty() ? -1 : m_layout.cells.front().row;
    // Straight ahead counts most.
    const QPointF from = now->rect.center();
    int best = -1;
    double least = 0;
    for (const Cell& cell : m_layout.cells) {
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
