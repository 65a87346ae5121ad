#pragma once

#include "views/heatmap/heatmapframe.h"
#include "views/heatmap/heatmaplabels.h"
#include "views/heatmap/heatmaprenderer.h"

#include <QHash>
#include <QPalette>
#include <QPixmap>

class QPainter;

namespace views {

/// The cells of a heatmap: their colours, lines between them, hidden ones hatched, their numbers
/// where they are large. Keeps the numbers that it has drawn; GUI thread.
class HeatmapCells
{
public:
    /// What is painted, and where; outlives the call.
    struct Sheet
    {
        const HeatmapFrame& frame;
        const HeatmapLayout& layout;
        const Picture& picture;
        /// The whole matrix, under parts not read yet; null where there is none.
        const Picture* base;
        const QPalette& palette;
        double pixelRatio;
    };

    void draw(QPainter& painter, const Sheet& sheet) const;
    void drawValues(QPainter& painter, const Sheet& sheet);
    /// Fonts or colours have changed.
    void forget() { m_glyphs.clear(); }

private:
    const QPixmap& glyphs(double value, int decimals, bool dark, double pixelRatio);

    QHash<qint64, QPixmap> m_glyphs; ///< numbers in cells, by what is written
    QFont m_font;                    ///< theirs
};

/// Frames of what is selected and looked at, and lines between groups of rows.
void paintHeatmapMarks(QPainter& painter, const HeatmapFrame& frame, const HeatmapLayout& layout,
                       const HeatmapMarks& marks, const QPalette& palette);

} // namespace views
