#pragma once

#include <functional>
#include <QFont>
#include <QRectF>
#include <QString>

namespace views {

/// Name of a row or column; asked for what is on the screen alone.
using AxisLabel = std::function<QString(qint64)>;

/// What a heatmap shows around its cells.
struct HeatmapTexts
{
    QString title;
    QString subtitle;
    QString empty;    ///< shown where there is no matrix
    QString bar = {}; ///< what the numbers of the colour bar are; in pictures alone
};

/// Where everything of a heatmap stands for a size of the widget or of an exported picture.
struct HeatmapFrame
{
    static constexpr double kPadding = 12;      ///< around everything
    static constexpr double kGap = 8;           ///< between names and cells
    static constexpr qint64 kNumbersFrom = 5;   ///< names so many apart say less than positions
    static constexpr double kLargestCell = 160; ///< pixels of its side

    QRectF plot;       ///< filled with cells
    QPointF origin;    ///< cell coordinates (x = column) at plot's top left
    double scaleX = 1; ///< pixels for one column
    double scaleY = 1;
    bool rotated = false; ///< column names at 45°
    bool oneLine = false; ///< the subtitle stands beside the title
    double titleWidth = 0;
    double labelWidth = 0;
    double rowNames = 1; ///< their size, of the usual one
    double columnLabelWidth = 0;
    double columnNames = 1; ///< the same of columns
    double columnSpace = 0; ///< pixels from one column name to the next, at least
    QRectF legend;

    double x(double column) const { return plot.left() + (column - origin.x()) * scaleX; }
    double y(double row) const { return plot.top() + (row - origin.y()) * scaleY; }
    /// Where a cell is drawn.
    QRectF cell(qint64 row, qint64 column) const
    {
        return {x(double(column)), y(double(row)), scaleX, scaleY};
    }
    /// Cell coordinates (x = column) at a position.
    QPointF at(const QPointF& position) const
    {
        return {origin.x() + (position.x() - plot.left()) / scaleX,
                origin.y() + (position.y() - plot.top()) / scaleY};
    }
    /// What the plot shows, in cells with fractions.
    QRectF cells() const { return {origin, QSizeF(plot.width() / scaleX, plot.height() / scaleY)}; }
};

/// What decides where everything of a heatmap stands.
struct HeatmapLayout
{
    QFont font;
    HeatmapTexts texts;
    qint64 rows = 0;
    qint64 columns = 0;
    qint64 group = 0; ///< rows that have a name together; 0 = none
    double rowLabelWidth = 0;
    double columnLabelWidth = 0;
    double legend = 0; ///< pixels across that the colour bar and its numbers take
    double zoom = 1;   ///< of the fitted scale
    QPointF origin;
    bool exporting = false;

    /// Widths of the names, as far as they are looked at.
    void measureLabels(const AxisLabel& rowLabel, const AxisLabel& columnLabel,
                       const AxisLabel& groupLabel);
    /// Without a plot where there is no matrix.
    HeatmapFrame frame(const QSizeF& size) const;

private:
    /// The size without titles and legend.
    struct Room
    {
        QSizeF size;
        double top = 0; ///< below the titles
        double legend = 0;

        double width(double rowLabels) const;
        double height(double columnLabels) const;
    };

    bool titlesFitOneLine(const QSizeF& size) const;
    double titlesBottom(bool oneLine) const;
    /// Pixels of a cell where the whole matrix is seen.
    QSizeF fittedScale(const QSizeF& room) const;
    void placeRowNames(HeatmapFrame& frame, const Room& room) const;
    void placeColumnNames(HeatmapFrame& frame, const Room& room) const;
    double columnNamesHeight(const HeatmapFrame& frame) const;
    /// Room that a position needs which takes a name's place.
    double numberWidth() const;
    /// Whether cells of this size have room for their numbers.
    bool printsNumbers(const QSizeF& scale) const;
};

/// A face of `factor` times the size, 5 points at the least.
QFont smaller(QFont font, double factor);
QFont bold(QFont font);
/// 1, 2, 5, 10, … names apart, so that `space` pixels lie between them.
qint64 labelStep(double scale, double space);

} // namespace views
