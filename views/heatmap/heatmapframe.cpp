#include "views/heatmap/heatmapframe.h"

#include "views/textlines.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <QLocale>

namespace views {

namespace {

constexpr double kLongestLabel = 21;  ///< in letters
constexpr double kLeastSide = 32;     ///< of a matrix with few rows or columns
constexpr double kStretch = 1.35;     ///< cells may be so much wider than high, or the reverse
constexpr double kSlant = 0.7071;     ///< of names at 45°
constexpr double kNameSpace = 1.3;    ///< of its height, from one slanted name to the next
constexpr double kSmallestName = 0.8; ///< of the usual size, so that every column has its own
constexpr double kReadable = 10;      ///< points: letters as large as that may be smaller still
constexpr double kLowTitles = 300;    ///< height below which the titles share a line
constexpr double kLegendGap = 16;     ///< from the cells to the colour bar

double widestOf(TextLines& widths, const AxisLabel& label, qint64 count)
{
    constexpr qint64 kSamples = 400;
    double width = 0;
    const qint64 step = std::max<qint64>(1, count / kSamples);
    for (qint64 i = 0; i < count; i += step)
        width = std::max(width, widths.width(label(i)));
    if (count > kSamples / 4) // positions may take the place of names
        width = std::max(width, widths.width(QLocale().toString(count)));
    return std::min(kLongestLabel * widths.metrics().averageCharWidth(), std::ceil(width) + 1);
}

} // namespace

QFont smaller(QFont font, double factor)
{
    font.setPointSizeF(std::max(5.0, font.pointSizeF() * factor));
    return font;
}

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

qint64 labelStep(double scale, double space)
{
    qint64 step = 1;
    while (double(step) * scale < space) {
        qint64 power = 1;
        while (power * 10 <= step)
            power *= 10;
        step = step == power ? 2 * power : step == 2 * power ? 5 * power : 10 * power;
    }
    return step;
}

double HeatmapLayout::Room::width(double rowLabels) const
{
    return std::max(8.0, size.width() - HeatmapFrame::kPadding - rowLabels - HeatmapFrame::kGap -
                             legend - HeatmapFrame::kPadding);
}

double HeatmapLayout::Room::height(double columnLabels) const
{
    return std::max(8.0, size.height() - top - columnLabels - HeatmapFrame::kPadding);
}

void HeatmapLayout::measureLabels(const AxisLabel& rowLabel, const AxisLabel& columnLabel,
                                  const AxisLabel& groupLabel)
{
    rowLabelWidth = columnLabelWidth = 0;
    if (rows < 1 || columns < 1)
        return;
    TextLines widths(bold(tokenFont(font)));
    rowLabelWidth = widestOf(widths, rowLabel, rows);
    if (group > 0)
        rowLabelWidth = std::max(rowLabelWidth, widestOf(widths, groupLabel, rows / group));
    columnLabelWidth = widestOf(widths, columnLabel, columns);
}

QSizeF HeatmapLayout::fittedScale(const QSizeF& room) const
{
    double x = std::min(room.width() / double(columns), HeatmapFrame::kLargestCell);
    double y = std::min(room.height() / double(rows), HeatmapFrame::kLargestCell);
    if (group > 0) // tokens and dimensions have no scale in common
        return {x, y};
    const double least = std::min(x, y);
    const double widestX = std::max(least * kStretch, kLeastSide / double(columns));
    const double widestY = std::max(least * kStretch, kLeastSide / double(rows));
    x = std::min(x, widestX);
    y = std::min(y, widestY);
    return {x, y};
}

bool HeatmapLayout::titlesFitOneLine(const QSizeF& size) const
{
    return size.height() < kLowTitles &&
           QFontMetricsF(bold(font)).horizontalAdvance(texts.title) + HeatmapFrame::kGap +
                   QFontMetricsF(smaller(font, 0.9)).horizontalAdvance(texts.subtitle) <=
               size.width() - 2 * HeatmapFrame::kPadding;
}

double HeatmapLayout::titlesBottom(bool oneLine) const
{
    double bottom = HeatmapFrame::kPadding;
    if (!texts.title.isEmpty())
        bottom += QFontMetricsF(bold(font)).height() + 2;
    if (!texts.subtitle.isEmpty())
        bottom += oneLine ? 6 : QFontMetricsF(smaller(font, 0.9)).height() + 8;
    return bottom;
}

double HeatmapLayout::numberWidth() const
{
    const QString last = QLocale().toString(std::max(rows, columns) - 1);
    return std::ceil(QFontMetricsF(tokenFont(font)).horizontalAdvance(last)) + 1;
}

bool HeatmapLayout::printsNumbers(const QSizeF& scale) const
{
    const QFontMetricsF numbers(numberFont(font));
    return group == 0 && scale.width() * zoom >= numbers.horizontalAdvance(QStringLiteral(".00")) &&
           scale.height() * zoom >= numbers.height();
}

void HeatmapLayout::placeRowNames(HeatmapFrame& frame, const Room& room) const
{
    const QFontMetricsF metrics(tokenFont(font));
    const double most = std::max(24.0, room.size.width() * 0.22);
    frame.labelWidth = std::min(rowLabelWidth, most);
    // Where the height decides how large cells are, longer names cost nothing, and where numbers
    // still fit into narrower ones, little.
    const double longer = std::min(rowLabelWidth, room.size.width() * 0.36);
    if (const QSizeF scale = fittedScale({room.width(longer), room.height(metrics.height() + 4)});
        scale.width() >= scale.height() || printsNumbers(scale))
        frame.labelWidth = std::max(frame.labelWidth, longer);
    // Where cells are too small for names, positions take their place and need less room.
    const double narrow = numberWidth();
    const auto showsNumbers = [&](double labels) {
        const QSizeF cells(room.width(labels), room.height(metrics.height() + 4));
        const double scale = fittedScale(cells).height() * zoom;
        return group == 0 &&
               labelStep(scale, metrics.height() * 0.95) >= HeatmapFrame::kNumbersFrom;
    };
    if (showsNumbers(frame.labelWidth) && showsNumbers(narrow))
        frame.labelWidth = std::min(frame.labelWidth, narrow);
    else if (!exporting && frame.labelWidth < rowLabelWidth) // smaller rather than cut
        frame.rowNames = std::max(std::clamp(kReadable / font.pointSizeF(), 0.6, kSmallestName),
                                  frame.labelWidth / rowLabelWidth);
}

void HeatmapLayout::placeColumnNames(HeatmapFrame& frame, const Room& room) const
{
    const QFontMetricsF metrics(tokenFont(font));
    frame.columnLabelWidth = std::min(columnLabelWidth, std::max(24.0, room.size.height() * 0.22));
    // Names lie flat where every column is wide enough for its own, and so do positions.
    const QSizeF cells(room.width(frame.labelWidth), room.height(metrics.height() + 4));
    const double scale = fittedScale(cells).width() * zoom;
    const double least = metrics.height() * kNameSpace;
    const bool numbers = labelStep(scale, least) >= HeatmapFrame::kNumbersFrom;
    frame.rotated = scale < columnLabelWidth + 6 && !numbers;
    frame.columnSpace = numbers ? std::max(least, numberWidth() + HeatmapFrame::kPadding)
                                : std::min(columnLabelWidth + 8, 64.0);
}

double HeatmapLayout::columnNamesHeight(const HeatmapFrame& frame) const
{
    const QFontMetricsF metrics(tokenFont(font));
    return frame.rotated ? std::ceil(kSlant * (frame.columnLabelWidth + metrics.ascent())) + 4
                         : metrics.height() + 4;
}

HeatmapFrame HeatmapLayout::frame(const QSizeF& size) const
{
    HeatmapFrame frame;
    frame.oneLine = titlesFitOneLine(size);
    frame.titleWidth = size.width() - 2 * HeatmapFrame::kPadding;
    if (rows < 1 || columns < 1)
        return frame;
    // In a picture the bar says along its side what its numbers are.
    const double named =
        exporting && !texts.bar.isEmpty() ? QFontMetricsF(smaller(font, 0.9)).height() + 4 : 0;
    const Room room{size, titlesBottom(frame.oneLine), legend + kLegendGap + named};
    placeRowNames(frame, room);
    placeColumnNames(frame, room);
    const double labels = columnNamesHeight(frame);
    const QSizeF cells(room.width(frame.labelWidth), room.height(labels));
    const QSizeF scale = fittedScale(cells);
    frame.scaleX = scale.width() * zoom;
    frame.scaleY = scale.height() * zoom;
    if (frame.rotated) {
        // On the screen a slightly smaller name is worth more than none.
        const double least = QFontMetricsF(tokenFont(font)).height() * kNameSpace;
        frame.columnSpace =
            exporting ? least : std::max(kSmallestName * least, std::min(least, frame.scaleX));
        frame.columnNames = frame.columnSpace / least;
    }
    const double left = HeatmapFrame::kPadding + frame.labelWidth + HeatmapFrame::kGap;
    const double width = std::min(cells.width(), double(columns) * frame.scaleX);
    const double height = std::min(cells.height(), double(rows) * frame.scaleY);
    frame.plot = QRectF(std::round(left + (cells.width() - width) / 2),
                        std::round(room.top + labels), width, height);
    frame.legend =
        QRectF(frame.plot.right() + kLegendGap, frame.plot.top(), room.legend - kLegendGap,
               std::max(frame.plot.height(), std::min(60.0, cells.height())));
    frame.origin = {
        std::clamp(origin.x(), 0.0, std::max(0.0, double(columns) - width / frame.scaleX)),
        std::clamp(origin.y(), 0.0, std::max(0.0, double(rows) - height / frame.scaleY))};
    return frame;
}

} // namespace views
