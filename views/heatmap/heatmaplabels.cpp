#include "views/heatmap/heatmaplabels.h"

#include "views/colormap.h"
#include "views/textlines.h"
#include "views/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QLocale>
#include <QPainter>

namespace views {

namespace {

constexpr double kOverlap = 0.95; ///< of a line's height: names so near are in each other's way

/// One side of the matrix with names along it.
struct Axis
{
    double low = 0; ///< of the plot, in pixels
    double high = 0;
    double begin = 0; ///< first cell that is seen, with fractions
    double scale = 1; ///< pixels of a cell
    qint64 count = 0;
    qint64 step = 1;  ///< from one name to the next
    double apart = 1; ///< pixels
    qint64 selected = -1;
    qint64 hovered = -1;

    double at(qint64 cell) const { return low + (double(cell) + 0.5 - begin) * scale; }
    bool shows(qint64 cell) const
    {
        return cell >= 0 && cell < count && at(cell) >= low - 1 && at(cell) <= high + 1;
    }
    double distance(qint64 a, qint64 b) const { return std::abs(double(a - b)) * scale; }
    /// Whether a cell that is looked at stands where this one's name would.
    bool isCovered(qint64 cell) const
    {
        return std::ranges::any_of(std::array{selected, hovered}, [&](qint64 marked) {
            return shows(marked) && distance(marked, cell) < apart;
        });
    }
    /// The name, or the position where names are far apart.
    QString text(qint64 cell, const AxisLabel& names) const
    {
        const bool number = step >= HeatmapFrame::kNumbersFrom && cell % step == 0 &&
                            cell != selected && cell != hovered;
        return number ? QLocale().toString(cell) : names(cell);
    }
    qint64 first() const { return qint64(std::floor(begin)); }
    qint64 end() const { return qint64(std::ceil(begin + (high - low) / scale)); }

    /// Names that have room, then those of the cells that are looked at.
    template <class Draw>
    void eachPlain(const Draw& draw) const
    {
        for (qint64 cell = first() - first() % step; cell < end(); cell += step)
            if (shows(cell) && !isCovered(cell))
                draw(cell);
    }
    template <class Draw>
    void eachMarked(const Draw& draw) const
    {
        const bool both = hovered != selected && distance(hovered, selected) >= apart;
        if (shows(hovered) && (both || !shows(selected)))
            draw(hovered, false);
        if (shows(selected))
            draw(selected, true);
    }
};

} // namespace

HeatmapLabels::HeatmapLabels(QPainter& painter, const HeatmapFrame& frame,
                             const HeatmapLayout& layout, const HeatmapMarks& marks,
                             const QPalette& palette)
    : m_painter(painter), m_frame(frame), m_layout(layout), m_marks(marks), m_palette(palette)
{
    // Tokens begin with their space, and numbers with their point, wherever menus begin.
    m_painter.setLayoutDirection(Qt::LeftToRight);
}

void HeatmapLabels::drawTitles() const
{
    constexpr double kPadding = HeatmapFrame::kPadding;
    const HeatmapTexts& texts = m_layout.texts;
    const QFont small = smaller(m_layout.font, 0.9);
    const QFontMetricsF smallMetrics(small);
    QPointF subtitle(kPadding, kPadding + smallMetrics.ascent());
    if (!texts.title.isEmpty()) {
        const QFont strong = bold(m_layout.font);
        const QFontMetricsF metrics(strong);
        m_painter.setFont(strong);
        m_painter.setPen(m_palette.color(QPalette::WindowText));
        m_painter.drawText(QPointF(kPadding, kPadding + metrics.ascent()),
                           metrics.elidedText(texts.title, Qt::ElideRight, m_frame.titleWidth));
        subtitle += m_frame.oneLine
                        ? QPointF(metrics.horizontalAdvance(texts.title) + HeatmapFrame::kGap,
                                  metrics.ascent() - smallMetrics.ascent())
                        : QPointF(0, metrics.height() + 2);
    }
    m_painter.setFont(small);
    m_painter.setPen(secondaryTextColor(m_palette));
    m_painter.drawText(subtitle, m_frame.oneLine
                                     ? texts.subtitle
                                     : smallMetrics.elidedText(texts.subtitle, Qt::ElideMiddle,
                                                               m_frame.titleWidth));
}

void HeatmapLabels::drawGroups(const AxisLabel& groups) const
{
    const qint64 group = m_layout.group;
    const QFont plain = tokenFont(m_layout.font);
    TextLines lines(plain);
    TextLines strong(bold(plain));
    const QFontMetricsF& metrics = strong.metrics();
    const double right = m_frame.plot.left() - HeatmapFrame::kGap;
    const auto last = qint64(std::ceil(m_frame.cells().bottom()));
    m_painter.setFont(plain);
    m_painter.setPen(m_palette.color(QPalette::WindowText));
    for (qint64 i = 0; i * group < last; ++i) {
        const double y = m_frame.y((double(i) + 0.5) * double(group));
        const auto covers = [&](qint64 row) {
            const double other = m_frame.y(double(row) + 0.5);
            return row >= 0 && row < m_layout.rows && other >= m_frame.plot.top() - 1 &&
                   other <= m_frame.plot.bottom() + 1 &&
                   std::abs(other - y) < metrics.height() * kOverlap;
        };
        if (y < m_frame.plot.top() || y > m_frame.plot.bottom() || covers(m_marks.selectedRow) ||
            covers(m_marks.hoveredRow))
            continue;
        const QString text = strong.elided(groups(i), m_frame.labelWidth + 1);
        lines.draw(m_painter, {right - lines.width(text), y + metrics.capHeight() / 2}, text);
    }
}

void HeatmapLabels::drawRows(const AxisLabel& names, const AxisLabel& groups) const
{
    QFont plain = tokenFont(m_layout.font);
    if (m_frame.rowNames < 1)
        plain = smaller(plain, m_frame.rowNames);
    const QFont strong = bold(plain);
    TextLines plainLines(plain);
    TextLines strongLines(strong);
    const QFontMetricsF& metrics = strongLines.metrics();
    const double apart = metrics.height() * kOverlap;
    const Axis axis{m_frame.plot.top(),
                    m_frame.plot.bottom(),
                    m_frame.origin.y(),
                    m_frame.scaleY,
                    m_layout.rows,
                    labelStep(m_frame.scaleY, apart),
                    apart,
                    m_marks.selectedRow,
                    m_marks.hoveredRow};
    const double right = m_frame.plot.left() - HeatmapFrame::kGap;
    const QColor ink = m_palette.color(QPalette::WindowText);
    const QColor role = roleTextColor(ColorRole::Query, m_palette);
    const auto draw = [&](qint64 row, const QColor& color, bool marked) {
        TextLines& lines = marked ? strongLines : plainLines;
        m_painter.setFont(marked ? strong : plain);
        m_painter.setPen(color);
        const QString text = strongLines.elided(axis.text(row, names), m_frame.labelWidth + 1);
        lines.draw(m_painter, {right - lines.width(text), axis.at(row) + metrics.capHeight() / 2},
                   text);
    };
    // Where not every row has room for its name, their groups have it for theirs.
    if (m_layout.group > 0 && axis.step > 1 &&
        double(m_layout.group) * m_frame.scaleY >= metrics.height())
        drawGroups(groups);
    else
        axis.eachPlain([&](qint64 row) {
            const bool together = m_marks.together.contains(row);
            draw(row, together ? role : ink, together);
        });
    axis.eachMarked([&](qint64 row, bool selected) { draw(row, role, selected); });
}

void HeatmapLabels::drawColumns(const AxisLabel& names) const
{
    QFont plain = tokenFont(m_layout.font);
    if (m_frame.columnNames < 1)
        plain = smaller(plain, m_frame.columnNames);
    const QFont strong = bold(plain);
    TextLines plainLines(plain);
    TextLines strongLines(strong);
    const QFontMetricsF& metrics = strongLines.metrics();
    const Axis axis{m_frame.plot.left(),
                    m_frame.plot.right(),
                    m_frame.origin.x(),
                    m_frame.scaleX,
                    m_layout.columns,
                    labelStep(m_frame.scaleX, m_frame.columnSpace),
                    m_frame.columnSpace * kOverlap,
                    m_marks.selectedColumn,
                    m_marks.hoveredColumn};
    const double bottom = m_frame.plot.top() - 4;
    const auto draw = [&](qint64 column, const QColor& color, bool marked) {
        m_painter.setFont(marked ? strong : plain);
        m_painter.setPen(color);
        const double room = m_frame.rotated
                                ? m_frame.columnLabelWidth + 1
                                : std::max(m_frame.scaleX * double(axis.step) - 4, 24.0);
        const QString text = strongLines.elided(axis.text(column, names), room);
        const double x = axis.at(column);
        if (!m_frame.rotated) {
            TextLines& lines = marked ? strongLines : plainLines;
            lines.draw(m_painter, {x - lines.width(text) / 2, bottom - metrics.descent()}, text);
            return;
        }
        m_painter.save();
        m_painter.translate(x + metrics.capHeight() / 3, bottom);
        m_painter.rotate(-45);
        m_painter.drawText(QPointF(0, 0), text);
        m_painter.restore();
    };
    const QColor ink = m_palette.color(QPalette::WindowText);
    const QColor role = roleTextColor(ColorRole::Key, m_palette);
    axis.eachPlain([&](qint64 column) { draw(column, ink, false); });
    axis.eachMarked([&](qint64 column, bool selected) { draw(column, role, selected); });
}

void HeatmapLabels::drawBarName() const
{
    paintBarName(m_painter, m_frame.legend, m_layout.texts.bar, m_palette,
                 smaller(m_layout.font, 0.9));
}

void HeatmapLabels::drawCard(const QStringList& lines, const QSizeF& size) const
{
    const QFont head = bold(tokenFont(m_layout.font));
    const QFont body = numberFont(m_layout.font);
    const QFontMetricsF headMetrics(head);
    const QFontMetricsF bodyMetrics(body);
    double width = headMetrics.horizontalAdvance(lines.first());
    for (const QString& line : lines.mid(1))
        width = std::max(width, bodyMetrics.horizontalAdvance(line));
    const double lineHeight = bodyMetrics.height() + 2;
    QRectF card(0, 0, std::ceil(width) + 20,
                headMetrics.height() + 16 + lineHeight * double(lines.size() - 1));
    const QPointF cell(m_frame.x(double(m_marks.hoveredColumn) + 0.5),
                       m_frame.y(double(m_marks.hoveredRow) + 1));
    card.moveTopLeft(cell + QPointF(8, 6));
    if (card.right() > size.width())
        card.moveRight(std::max(card.width(), cell.x() - 8));
    if (card.bottom() > size.height())
        card.moveBottom(m_frame.y(double(m_marks.hoveredRow)) - 6);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(isDark(m_palette) ? gridColor(m_palette) : QColor(Qt::transparent), 1));
    m_painter.setBrush(m_palette.color(QPalette::ToolTipBase));
    m_painter.drawRoundedRect(card, 4, 4);
    m_painter.setPen(m_palette.color(QPalette::ToolTipText));
    m_painter.setFont(head);
    double y = card.top() + 8;
    m_painter.drawText(QPointF(card.left() + 10, y + headMetrics.ascent()), lines.first());
    y += headMetrics.height() + 2;
    m_painter.setFont(body);
    for (const QString& line : lines.mid(1)) {
        m_painter.drawText(QPointF(card.left() + 10, y + bodyMetrics.ascent()), line);
        y += lineHeight;
    }
    m_painter.restore();
}

} // namespace views
