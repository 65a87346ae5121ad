#include "views/heatmap/heatmapcells.h"

#include "views/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <QPainter>

namespace views {

using engine::Range;

namespace {

constexpr double kGridFrom = 7;  ///< pixels of a cell from which lines are drawn between cells
constexpr double kHatchFrom = 5; ///< … from which hidden cells are hatched
constexpr qint64 kVectorCells = 4096;
constexpr double kFilled = 0.45; ///< of a cell by its number, where numbers grow
constexpr double kMostGrowth = 2;
constexpr double kUsualNumber = 0.85;   ///< of the names' size
constexpr double kSmallestNumber = 0.7; ///< … where that lets cells have numbers at all

constexpr QColor kDarkInk(0x1F, 0x29, 0x33);
constexpr QColor kLightInk(0xF4, 0xF6, 0xF8);

double brightness(QRgb color)
{
    return 0.299 * qRed(color) + 0.587 * qGreen(color) + 0.114 * qBlue(color);
}

Range visible(double origin, double length, Range covered)
{
    return Range{std::max<qint64>(qint64(std::floor(origin)), covered.begin),
                 std::min<qint64>(qint64(std::ceil(origin + length)), covered.end)};
}

int decimalsOf(double value, const ValueRange& range)
{
    const double size = std::max(std::abs(range.low), std::abs(range.high));
    if (size <= 1.0001)
        return value == std::round(value) ? 0 : 2;
    return size < 100 ? 1 : 0;
}

/// Paints the colours of a sheet.
class CellPainter
{
public:
    CellPainter(QPainter& painter, const HeatmapCells::Sheet& sheet)
        : m_painter(painter), m_sheet(sheet), m_frame(sheet.frame), m_block(*sheet.picture.block),
          m_rows(visibleRows(m_block.rows)), m_columns(visibleColumns(m_block.columns))
    {
    }

    void drawColors() const
    {
        const HeatmapLayout& all = m_sheet.layout;
        if (m_rows != visibleRows({0, all.rows}) || m_columns != visibleColumns({0, all.columns})) {
            m_painter.fillRect(m_frame.plot, hiddenColor(m_sheet.palette));
            if (m_sheet.base)
                drawImage(*m_sheet.base);
        }
        if (all.exporting && m_block.isExact() && m_rows.size() * m_columns.size() <= kVectorCells)
            drawShapes();
        else
            drawImage(m_sheet.picture);
    }

    void drawHatch() const
    {
        QColor ink = secondaryTextColor(m_sheet.palette);
        ink.setAlpha(110);
        const QBrush hatch(ink, Qt::BDiagPattern);
        const auto isHidden = [&](qint64 row, qint64 column) {
            return m_block.maximum(row - m_block.rows.begin, column - m_block.columns.begin) ==
                   -std::numeric_limits<float>::infinity();
        };
        for (qint64 row = m_rows.begin; row < m_rows.end; ++row)
            for (qint64 column = m_columns.begin; column < m_columns.end; ++column) {
                const qint64 from = column;
                while (column < m_columns.end && isHidden(row, column))
                    ++column;
                if (column > from)
                    m_painter.fillRect(QRectF(m_frame.x(double(from)), m_frame.y(double(row)),
                                              double(column - from) * m_frame.scaleX,
                                              m_frame.scaleY),
                                       hatch);
            }
    }

    void drawGrid() const
    {
        const QRectF& plot = m_frame.plot;
        m_painter.setPen(QPen(m_sheet.palette.color(QPalette::Base), 1));
        for (qint64 column = std::max<qint64>(1, m_columns.begin); column < m_columns.end;
             ++column) {
            const double x = std::round(m_frame.x(double(column)));
            m_painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        }
        for (qint64 row = std::max<qint64>(1, m_rows.begin); row < m_rows.end; ++row) {
            const double y = std::round(m_frame.y(double(row)));
            m_painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        }
    }

private:
    Range visibleRows(Range covered) const
    {
        return visible(m_frame.origin.y(), m_frame.plot.height() / m_frame.scaleY, covered);
    }
    Range visibleColumns(Range covered) const
    {
        return visible(m_frame.origin.x(), m_frame.plot.width() / m_frame.scaleX, covered);
    }

    /// As shapes: viewers of SVG and PDF blur pictures that they enlarge.
    void drawShapes() const
    {
        for (qint64 row = m_rows.begin; row < m_rows.end; ++row)
            for (qint64 column = m_columns.begin; column < m_columns.end; ++column)
                m_painter.fillRect(
                    m_frame.cell(row, column),
                    QColor(m_sheet.picture.image.pixel(int(column - m_block.columns.begin),
                                                       int(row - m_block.rows.begin))));
    }

    void drawImage(const Picture& part) const
    {
        const HeatmapBlock& block = *part.block;
        const Range rows = visibleRows(block.rows);
        const Range columns = visibleColumns(block.columns);
        if (rows.size() <= 0 || columns.size() <= 0)
            return;
        const double pixelX = double(part.image.width()) / double(block.columns.size());
        const double pixelY = double(part.image.height()) / double(block.rows.size());
        const QRectF target(
            QPointF(m_frame.x(double(columns.begin)), m_frame.y(double(rows.begin))),
            QPointF(m_frame.x(double(columns.end)), m_frame.y(double(rows.end))));
        const QRectF source(double(columns.begin - block.columns.begin) * pixelX,
                            double(rows.begin - block.rows.begin) * pixelY,
                            double(columns.size()) * pixelX, double(rows.size()) * pixelY);
        // An SVG takes the whole image, whatever part is asked for.
        const QRect cut = source.toRect();
        if (m_sheet.layout.exporting && cut != part.image.rect())
            m_painter.drawImage(target, part.image.copy(cut));
        else
            m_painter.drawImage(target, part.image, source);
    }

    QPainter& m_painter;
    const HeatmapCells::Sheet& m_sheet;
    const HeatmapFrame& m_frame;
    const HeatmapBlock& m_block;
    Range m_rows;
    Range m_columns;
};

/// The face of the numbers: large cells have large ones, for those who sit at the back, in whole
/// steps of size. Nothing where the cells are too small for any.
std::optional<QFont> numberFace(const HeatmapCells::Sheet& sheet)
{
    const HeatmapFrame& frame = sheet.frame;
    const bool exporting = sheet.layout.exporting;
    const ValueRange& range = sheet.picture.range;
    const double typical = range.low < 0 ? -0.888 * std::abs(range.high) : 0.888 * range.high;
    const QString widest = shortNumber(typical, decimalsOf(typical, range));
    QFont face = smaller(numberFont(sheet.layout.font), kUsualNumber);
    const auto fits = [&](double margin) {
        const QFontMetricsF metrics(face);
        return frame.scaleX >= metrics.horizontalAdvance(widest) + margin &&
               frame.scaleY >= metrics.height() + 1;
    };
    if (!fits(4)) {
        face = smaller(numberFont(sheet.layout.font), kSmallestNumber);
        if (exporting || !fits(2))
            return std::nullopt;
    }
    const QFontMetricsF least(face);
    const double width = least.horizontalAdvance(widest);
    const double growth =
        std::clamp(kFilled * std::min(frame.scaleX / width, frame.scaleY / least.height()), 1.0,
                   // On paper no number is larger than the names of its row and column.
                   exporting ? 1 / kUsualNumber : kMostGrowth);
    face.setPointSizeF(face.pointSizeF() * std::floor(growth * 4) / 4);
    return face;
}

} // namespace

void HeatmapCells::draw(QPainter& painter, const Sheet& sheet) const
{
    painter.save();
    painter.setClipRect(sheet.frame.plot);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    const CellPainter cells(painter, sheet);
    cells.drawColors();
    const double side = std::min(sheet.frame.scaleX, sheet.frame.scaleY);
    if (sheet.picture.block->isExact() && side >= kHatchFrom)
        cells.drawHatch();
    if (side >= kGridFrom)
        cells.drawGrid();
    painter.restore();
}

const QPixmap& HeatmapCells::glyphs(double value, int decimals, bool dark, double pixelRatio)
{
    // By what is written: a frame may show thousands of numbers but few different ones.
    constexpr std::array kPowers = {1.0, 10.0, 100.0};
    const qint64 rounded = std::isnan(value) || std::abs(value) > 1e12
                               ? std::numeric_limits<qint32>::min()
                               : std::llround(value * kPowers[size_t(decimals)]);
    const qint64 key = rounded * 8 + decimals * 2 + (dark ? 1 : 0);
    const auto found = m_glyphs.constFind(key);
    if (found != m_glyphs.cend())
        return *found;
    constexpr qsizetype kMost = 4000;
    if (m_glyphs.size() > kMost)
        m_glyphs.clear();
    const QString text = shortNumber(value, decimals);
    const QFontMetricsF metrics(m_font);
    const QSizeF size(std::ceil(metrics.horizontalAdvance(text)) + 2, std::ceil(metrics.height()));
    QPixmap pixmap((size * pixelRatio).toSize());
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setFont(m_font);
    painter.setPen(dark ? kDarkInk : kLightInk);
    painter.drawText(QPointF(1, metrics.ascent()), text);
    painter.end();
    return *m_glyphs.insert(key, pixmap);
}

void HeatmapCells::drawValues(QPainter& painter, const Sheet& sheet)
{
    const HeatmapFrame& frame = sheet.frame;
    const HeatmapBlock& block = *sheet.picture.block;
    const std::optional<QFont> face = block.isExact() ? numberFace(sheet) : std::nullopt;
    if (!face)
        return;
    const bool exporting = sheet.layout.exporting;
    if (*face != m_font && !exporting) {
        m_font = *face;
        m_glyphs.clear();
    }
    const QFontMetricsF metrics(*face);
    painter.save();
    painter.setClipRect(frame.plot);
    painter.setFont(*face);
    const Range rows = visible(frame.origin.y(), frame.plot.height() / frame.scaleY, block.rows);
    const Range columns =
        visible(frame.origin.x(), frame.plot.width() / frame.scaleX, block.columns);
    for (qint64 row = rows.begin; row < rows.end; ++row)
        for (qint64 column = columns.begin; column < columns.end; ++column) {
            const auto value =
                double(block.maximum(row - block.rows.begin, column - block.columns.begin));
            if (std::isinf(value))
                continue;
            int decimals = decimalsOf(value, sheet.picture.range);
            // 0.9996 is longer than what the letters were chosen for.
            if (decimals == 2 && std::abs(value) >= 0.995 &&
                metrics.horizontalAdvance(shortNumber(value, decimals)) > frame.scaleX - 1)
                decimals = 1;
            const bool dark =
                brightness(sheet.picture.image.pixel(int(column - block.columns.begin),
                                                     int(row - block.rows.begin))) > 128;
            const QPointF centre(frame.x(double(column) + 0.5), frame.y(double(row) + 0.5));
            if (exporting) {
                const QString text = shortNumber(value, decimals);
                painter.setPen(dark ? kDarkInk : kLightInk);
                painter.drawText(QPointF(centre.x() - metrics.horizontalAdvance(text) / 2,
                                         centre.y() + metrics.capHeight() / 2),
                                 text);
            } else {
                const QPixmap& pixmap = glyphs(value, decimals, dark, sheet.pixelRatio);
                const QSizeF size = pixmap.deviceIndependentSize();
                painter.drawPixmap(QPointF(std::round(centre.x() - size.width() / 2),
                                           std::round(centre.y() - size.height() / 2)),
                                   pixmap);
            }
        }
    painter.restore();
}

namespace {

void drawGroupLines(QPainter& painter, const HeatmapFrame& frame, const HeatmapLayout& layout,
                    const QPalette& palette)
{
    painter.setPen(QPen(palette.color(QPalette::Base), 2));
    const auto first = std::max<qint64>(1, qint64(frame.origin.y()) / layout.group);
    for (qint64 row = first * layout.group;
         row < layout.rows && frame.y(double(row)) < frame.plot.bottom(); row += layout.group)
        painter.drawLine(QPointF(frame.plot.left(), frame.y(double(row))),
                         QPointF(frame.plot.right(), frame.y(double(row))));
}

void drawSelectedCell(QPainter& painter, QRectF cell)
{
    constexpr double kLeast = 5; ///< so that it is seen
    const double x = std::max(0.0, kLeast - cell.width()) / 2;
    const double y = std::max(0.0, kLeast - cell.height()) / 2;
    cell.adjust(-x, -y, x, y);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(kDarkInk, 4));
    painter.drawRoundedRect(cell, 2, 2);
    painter.setPen(QPen(Qt::white, 2));
    painter.drawRoundedRect(cell, 2, 2);
}

} // namespace

void paintHeatmapMarks(QPainter& painter, const HeatmapFrame& frame, const HeatmapLayout& layout,
                       const HeatmapMarks& marks, const QPalette& palette)
{
    const auto band = [&](const QRectF& area, ColorRole role) {
        QColor color = roleColor(role);
        color.setAlpha(210);
        painter.setPen(QPen(color, 1.5));
        painter.drawRect(area);
    };
    const auto rows = [&](qint64 first, qint64 count) {
        band({frame.plot.left(), frame.y(double(first)), frame.plot.width(),
              double(count) * frame.scaleY},
             ColorRole::Query);
    };
    painter.save();
    painter.setClipRect(frame.plot.adjusted(-3, -3, 3, 3));
    painter.setBrush(Qt::NoBrush);
    if (layout.group > 0 && double(layout.group) * frame.scaleY > 6)
        drawGroupLines(painter, frame, layout, palette);
    // Rows that stand together get one frame for each run of neighbours.
    for (qsizetype i = 0; i < marks.together.size();) {
        qsizetype end = i + 1;
        while (end < marks.together.size() && marks.together[end] == marks.together[end - 1] + 1)
            ++end;
        rows(marks.together[i], end - i);
        i = end;
    }
    if (marks.hoveredRow >= 0 && marks.hoveredRow < layout.rows)
        rows(marks.hoveredRow, 1);
    if (marks.hoveredColumn >= 0 && marks.hoveredColumn < layout.columns)
        band({frame.x(double(marks.hoveredColumn)), frame.plot.top(), frame.scaleX,
              frame.plot.height()},
             ColorRole::Key);
    const bool row = marks.selectedRow >= 0 && marks.selectedRow < layout.rows;
    const bool column = marks.selectedColumn >= 0 && marks.selectedColumn < layout.columns;
    if (row && column)
        drawSelectedCell(painter, frame.cell(marks.selectedRow, marks.selectedColumn));
    else if (row)
        rows(marks.selectedRow, 1);
    painter.restore();
}

} // namespace views
