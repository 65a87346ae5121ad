#include "views/overview/overviewlayout.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>

namespace views {

using engine::Kind;
using engine::Stack;
using models::HeadEntry;

namespace {

constexpr double kPadding = kOverviewPadding;
constexpr double kGap = kOverviewGap;
constexpr double kUsualSide = 96; ///< no larger unless it is asked for
constexpr double kCompact = 44;   ///< side where the heads have to be scrolled anyway
constexpr double kLeastSide = 8;  ///< all heads at once are worth more than larger ones
constexpr double kScrolled = 20;  ///< side where not even a row fits
constexpr double kLargestZoomed = 320;
constexpr double kThinnest = 0.25; ///< of a picture, of its longer side: thinner ones vanish
constexpr int kMostLines = 12;     ///< that a layer is broken into
constexpr double kWorthBreaking = 1.25;
constexpr size_t kMostTried = 4096; ///< heads: more hardly fit anyway

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

/// Number of a layer or head, or of which aggregate it is.
QString placeText(int number)
{
    static_assert(engine::kMeanHead == engine::kMeanLayer && engine::kMaxHead == engine::kMaxLayer);
    return number == engine::kMeanHead  ? QCoreApplication::translate("views::OverviewGrid", "mean")
           : number == engine::kMaxHead ? QCoreApplication::translate("views::OverviewGrid", "max")
                                        : QLocale().toString(number);
}

QString wholeName(Stack stack, Kind kind)
{
    if (kind == Kind::Cross)
        return QCoreApplication::translate("views::OverviewGrid", "Cross-attention");
    switch (stack) {
    case Stack::Text:
        return QCoreApplication::translate("views::OverviewGrid", "Text tower");
    case Stack::Vision:
        return QCoreApplication::translate("views::OverviewGrid", "Vision tower");
    case Stack::Encoder:
        return QCoreApplication::translate("views::OverviewGrid", "Encoder self-attention");
    case Stack::Decoder:
        break;
    }
    return QCoreApplication::translate("views::OverviewGrid", "Decoder self-attention");
}

QString shortName(Stack stack, Kind kind)
{
    if (kind == Kind::Cross)
        return QCoreApplication::translate("views::OverviewGrid", "Cross",
                                           "short name of attention");
    switch (stack) {
    case Stack::Text:
        return QCoreApplication::translate("views::OverviewGrid", "Text",
                                           "short name of attention");
    case Stack::Vision:
        return QCoreApplication::translate("views::OverviewGrid", "Vision",
                                           "short name of attention");
    case Stack::Encoder:
        return QCoreApplication::translate("views::OverviewGrid", "Encoder",
                                           "short name of attention");
    case Stack::Decoder:
        break;
    }
    return QCoreApplication::translate("views::OverviewGrid", "Decoder", "short name of attention");
}

QFontMetricsF headingMetrics(QFont font)
{
    font.setBold(true);
    return QFontMetricsF(font);
}

} // namespace

OverviewArranger::OverviewArranger(const std::vector<HeadEntry>& entries, const QList<int>& shown,
                                   const OverviewLook& look, const QFont& font)
    : m_entries(entries), m_shown(shown), m_kept(shown.begin(), shown.end()),
      m_byLayer(look.order == OverviewLook::Order::Layer), m_dots(look.dots), m_font(font),
      m_widths(font), m_line(m_widths.metrics().height()),
      m_labels(m_widths.width(QStringLiteral("0")) + kGap)
{
    if (m_byLayer)
        collectSections();
}

void OverviewArranger::collectSections()
{
    const engine::Attention* before = nullptr;
    for (int row = 0; row < int(m_entries.size()); ++row) {
        const engine::Attention* attention = m_entries[size_t(row)].attention;
        auto section = std::ranges::find_if(m_sections, [attention](const Section& one) {
            return one.stack == attention->stack && one.kind == attention->kind;
        });
        if (section == m_sections.end()) {
            m_sections.push_back({attention->stack, attention->kind, {}, {}});
            section = m_sections.end() - 1;
        }
        if (attention != before)
            m_labels = std::max(m_labels, m_widths.width(placeText(attention->layer)) + kGap);
        before = attention;
        section->rows.push_back(row);
        section->shape = std::max(section->shape, std::min(1.0, shapeOf(row)));
        if (attention->heads > section->most) {
            section->most = attention->heads;
            section->widest.clear();
        }
        if (section->widest.empty() ||
            m_entries[size_t(section->widest.front())].attention == attention)
            section->widest.push_back(row);
    }
}

double OverviewArranger::shapeOf(int row) const
{
    const engine::Attention& attention = *m_entries[size_t(row)].attention;
    if (m_dots || attention.queries < 1 || attention.keys < 1)
        return 1;
    return std::clamp(double(attention.queries) / double(attention.keys), kThinnest, 1 / kThinnest);
}

QRectF OverviewArranger::pictureOf(int row, const QRectF& place) const
{
    const double shape = shapeOf(row);
    QSizeF size(place.width(), place.width() * shape);
    if (size.height() > place.height())
        size = {place.height() / shape, place.height()};
    QRectF picture(QPointF(), size);
    picture.moveCenter(place.center());
    return picture;
}

OverviewFit OverviewArranger::fitFor(const QSizeF& room, double zoom)
{
    const auto zoomed = [zoom](double side) {
        return std::clamp(side * zoom, kLeastSide, kLargestZoomed);
    };
    if (m_entries.size() <= kMostTried)
        if (const auto fit = largestFit(room, kLeastSide, kUsualSide))
            return {zoomed(fit->side), fit->lines};
    // As many as the width has room for; the rest is reached by scrolling.
    const int most = m_byLayer ? std::max(8, longestLayer()) : 8;
    const double captions = 28;
    const double fitted =
        std::floor((room.width() - 2 * kPadding - captions) / most - gapFor(kCompact));
    double side = std::clamp(fitted, kScrolled, kCompact);
    // A section that fits as a whole says more than one that is cut at its end.
    if (m_entries.size() <= kMostTried && m_byLayer)
        while (side > kLeastSide && tallestSection(room.width(), side) > room.height())
            side -= 1;
    return {zoomed(std::max(side, kLeastSide)), 1};
}

double OverviewArranger::tallestSection(double width, double side)
{
    double tallest = 0;
    for (const QRectF& section : arrange(width, {side, 1}).sections)
        tallest = std::max(tallest, section.height());
    return tallest;
}

int OverviewArranger::longestLayer() const
{
    int most = 1;
    for (const Section& section : m_sections)
        most = std::max(most, section.most);
    return most;
}

std::optional<OverviewFit> OverviewArranger::largestFit(const QSizeF& room, double least,
                                                        double most)
{
    const auto fits = [&](double side, int lines) {
        const OverviewLayout trial = arrange(room.width(), {side, lines});
        return trial.height <= room.height() && trial.width <= room.width();
    };
    // Few layers of many heads would leave most of the room empty: they go on in further lines.
    const int breaks = m_byLayer ? std::min(kMostLines, longestLayer()) : 1;
    std::optional<OverviewFit> best;
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
    return best;
}

OverviewLayout OverviewArranger::arrange(double width, const OverviewFit& fit)
{
    return m_byLayer ? byLayers(width, fit) : inARow(width, fit);
}

QString OverviewArranger::flatName(int row) const
{
    const HeadEntry& entry = m_entries[size_t(row)];
    const QString layer = placeText(entry.attention->layer);
    return entry.head < 0 && entry.head == entry.attention->layer
               ? layer // the mean over all, by its short name
               : QStringLiteral("%1·%2").arg(layer, placeText(entry.head));
}

OverviewLayout OverviewArranger::inARow(double width, const OverviewFit& fit)
{
    OverviewLayout layout;
    layout.side = fit.side;
    const double gap = gapFor(fit.side);
    double pitch = fit.side + gap;
    double shape = 0;
    for (const int row : m_shown) {
        pitch = std::max(pitch, m_widths.width(flatName(row)) + kGap);
        shape = std::max(shape, std::min(1.0, shapeOf(row)));
    }
    const double height = fit.side * shape;
    const int columns = std::max(1, int((width - 2 * kPadding + gap) / pitch));
    for (qsizetype i = 0; i < m_shown.size(); ++i) {
        const double x = kPadding + double(i % columns) * pitch + (pitch - fit.side - gap) / 2;
        const double top = kPadding + double(i / columns) * (height + m_line + 2);
        const int row = m_shown[i];
        layout.cells.push_back({row, pictureOf(row, QRectF(x, top + m_line, fit.side, height))});
        layout.captions.push_back({QRectF(x, top, fit.side, m_line), flatName(row), false,
                                   int(Qt::AlignHCenter | Qt::AlignBottom)});
        layout.height = top + m_line + height + kPadding;
        layout.width = std::max(layout.width, x + fit.side + kPadding);
    }
    return layout;
}

bool OverviewArranger::shortNames(double width) const
{
    const QFontMetricsF metrics = headingMetrics(m_font);
    double named = 2 * kPadding - 3 * kGap;
    for (const Section& section : m_sections)
        named += metrics.horizontalAdvance(wholeName(section.stack, section.kind)) + 3 * kGap;
    return named > width;
}

OverviewLayout OverviewArranger::byLayers(double width, const OverviewFit& fit)
{
    OverviewLayout layout;
    layout.side = fit.side;
    // Sections stand side by side where the width allows, by short names if it takes that.
    const bool isShort = shortNames(width);
    QPointF corner(kPadding, kPadding);
    double bottom = kPadding;
    for (const Section& section : m_sections) {
        const Measures sizes = measure(section, fit, isShort);
        if (corner.x() > kPadding && corner.x() + sizes.across > width - kPadding)
            corner = {kPadding, bottom};
        const double end = place(section, sizes, corner, &layout) + sizes.height;
        layout.sections.emplace_back(corner.x(), corner.y() - kGap / 2, sizes.across,
                                     end + kGap - corner.y());
        layout.width = std::max(layout.width, corner.x() + sizes.across + kPadding);
        bottom = std::max(bottom, end + 2 * kGap);
        corner.rx() += sizes.across + 3 * kGap;
    }
    layout.height = bottom - kGap;
    return layout;
}

double OverviewArranger::Measures::begin(int column) const
{
    return column < most ? column % each * spread
                         : each * spread + (column - most) * apart + (apart - spread) / 2;
}

OverviewArranger::Measures OverviewArranger::measure(const Section& section, const OverviewFit& fit,
                                                     bool isShort)
{
    const double gap = gapFor(fit.side);
    Measures sizes;
    sizes.side = fit.side;
    sizes.height = fit.side * section.shape;
    sizes.lines = fit.lines;
    sizes.most = section.most;
    sizes.each = (section.most + fit.lines - 1) / fit.lines;
    sizes.spread = fit.side + gap;
    // The aggregates stand apart, by as much as their names need.
    sizes.apart = std::max({sizes.spread, m_widths.width(placeText(engine::kMeanHead)) + kGap,
                            m_widths.width(placeText(engine::kMaxHead)) + kGap});
    sizes.pitch = sizes.height + gap;
    sizes.down = fit.lines > 1 ? m_line + 2 + sizes.pitch : sizes.pitch;
    sizes.across = m_labels + sizes.each * sizes.spread +
                   double(section.widest.size() - size_t(section.most)) * sizes.apart - gap;
    if (m_sections.size() > 1) {
        sizes.name = isShort ? shortName(section.stack, section.kind)
                             : wholeName(section.stack, section.kind);
        sizes.across = std::max(sizes.across, headingMetrics(m_font).horizontalAdvance(sizes.name));
    }
    return sizes;
}

void OverviewArranger::number(const Measures& sizes, int column, int head, const QPointF& at,
                              OverviewLayout* layout)
{
    const QString text = placeText(head);
    const int step = nameStep(sizes.spread, m_widths.width(placeText(sizes.most - 1)) + 2);
    if (column < sizes.most ? column % sizes.each % step == 0 : m_widths.width(text) <= sizes.apart)
        layout->captions.push_back({QRectF(at, QSizeF(sizes.side, m_line)), text, false,
                                    int(Qt::AlignHCenter | Qt::AlignVCenter)});
}

double OverviewArranger::place(const Section& section, const Measures& sizes, const QPointF& corner,
                               OverviewLayout* layout)
{
    const double left = corner.x() + m_labels;
    double top = corner.y();
    if (!sizes.name.isEmpty()) {
        layout->captions.push_back({QRectF(corner.x(), top, sizes.across, m_line), sizes.name, true,
                                    int(Qt::AlignLeft | Qt::AlignVCenter)});
        top += m_line + 2;
    }
    // Numbers of heads above the widest layer; above every line where layers are broken.
    if (sizes.lines == 1) {
        for (int column = 0; column < int(section.widest.size()); ++column)
            number(sizes, column, m_entries[size_t(section.widest[size_t(column)])].head,
                   {left + sizes.begin(column), top}, layout);
        top += m_line + 2;
    }
    const int step = nameStep(sizes.lines * sizes.down, m_line);
    int layers = -1;
    int column = 0;
    const engine::Attention* before = nullptr;
    for (const int row : section.rows) {
        const HeadEntry& entry = m_entries[size_t(row)];
        if (entry.attention != before) {
            if (before)
                top += sizes.lines * sizes.down;
            before = entry.attention;
            column = 0;
            if (++layers % step == 0)
                layout->captions.push_back({QRectF(corner.x(), top + sizes.down - sizes.pitch,
                                                   m_labels - kGap, sizes.height),
                                            placeText(entry.attention->layer), false,
                                            int(Qt::AlignRight | Qt::AlignVCenter)});
        }
        // The aggregates of a short layer stand below those of the longest.
        const int at = column + (entry.head < 0 ? section.most - entry.attention->heads : 0);
        const QPointF above(left + sizes.begin(at), top + sizes.below(at));
        if (sizes.lines > 1)
            number(sizes, at, entry.head, above, layout);
        if (m_kept.contains(row))
            layout->cells.push_back(
                {row, pictureOf(row, QRectF(above + QPointF(0, sizes.down - sizes.pitch),
                                            QSizeF(sizes.side, sizes.height)))});
        ++column;
    }
    return top + sizes.lines * sizes.down - sizes.pitch;
}

} // namespace views
