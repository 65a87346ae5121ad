#pragma once

#include "views/heatmap/heatmapframe.h"

#include <QList>
#include <QPalette>

class QPainter;

namespace views {

/// Rows and columns of a heatmap that are looked at.
struct HeatmapMarks
{
    qint64 selectedRow = -1; ///< −1 = none
    qint64 selectedColumn = -1;
    qint64 hoveredRow = -1;
    qint64 hoveredColumn = -1;
    QList<qint64> together; ///< rows that are marked as well as the selected one
};

/// The words around a heatmap's cells: titles, names of rows and columns, the card under the
/// pointer. Lives as long as a picture is painted.
class HeatmapLabels
{
public:
    /// Everything but the font and the palette outlives it.
    HeatmapLabels(QPainter& painter, const HeatmapFrame& frame, const HeatmapLayout& layout,
                  const HeatmapMarks& marks, const QPalette& palette);

    void drawTitles() const;
    void drawRows(const AxisLabel& names, const AxisLabel& groups) const;
    void drawColumns(const AxisLabel& names) const;
    /// Beside the colour bar of a picture: what its numbers are.
    void drawBarName() const;
    /// Lines beside the cell that is looked at; the first is their heading.
    void drawCard(const QStringList& lines, const QSizeF& size) const;

private:
    void drawGroups(const AxisLabel& groups) const;

    QPainter& m_painter;
    const HeatmapFrame& m_frame;
    const HeatmapLayout& m_layout;
    const HeatmapMarks& m_marks;
    QPalette m_palette;
};

} // namespace views
