#pragma once

#include "models/stepmodel.h"

#include <array>
#include <QFont>
#include <QRectF>

class QFontMetricsF;

namespace views {

/// The part of a step's matrix that fits, and where.
struct StepsGrid
{
    QRectF cells;
    QSizeF cell;
    engine::Range rows;
    engine::Range columns;

    /// Where a cell is drawn; empty where it is not shown.
    QRectF rect(int64_t row, int64_t column) const;
    /// Sides (left, right, top, bottom) where rows or columns are left out; null where none are.
    std::array<QRectF, 4> omitted(const models::Step& step, double dots) const;
};

/// Where cards, matrix and words of the steps stand for a size.
struct StepsLayout
{
    StepsLayout(const models::StepModel& model, const QFont& face, const QSizeF& size, double zoom,
                int current);

    double unit = 1;
    QFont font;
    double line = 0; ///< height of a line of text
    QRectF cards;
    QSizeF card;
    double pitch = 0;
    double scroll = 0;
    double thumbnail = 0;  ///< side; 0 where it is too low for pictures
    bool brief = false;    ///< cards say "Q", not "Q = XW_Q"
    bool captions = false; ///< a second line on the cards
    bool shapes = false;   ///< a third one
    double formulas = 1;   ///< size of the cards' formulas
    QRectF matrix;         ///< empty where there is no room
    QRectF words;
    QFont sentence;

    QRectF cardRect(int step) const;
    QString formulaText(const models::StepModel& model, int step) const;
    StepsGrid grid(const models::StepModel& model, const models::Step& step) const;
    /// Right of the matrix, where equation and shape stand; null where there is no room.
    QRectF besideMatrix(const StepsGrid& grid) const;

private:
    void placeWords(const QString& sentenceText, const QSizeF& size);
    void placeCards(const models::StepModel& model, double height, int current);
    /// Width of a card; decides whether cards are brief, and the pitch.
    double cardWidth(int count);
};

/// A face `factor` times as large, in eighths of a point: a window that is resized would come by
/// thousands of sizes otherwise, and lines are kept for each.
QFont scaledFace(QFont font, double factor);
/// Of the dots that stand for what is left out.
double dotsRoom(const QFontMetricsF& metrics);
/// The row and column of a step's matrix that are selected; −1 = none.
std::pair<qint64, qint64> markedCell(const models::StepModel& model, const models::Step& step);

} // namespace views
