#include "views/steps/stepslayout.h"

#include "views/letters.h"
#include "views/steps/formula.h"
#include "views/textlines.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>

namespace views {

using engine::Range;
using models::Step;
using models::StepModel;

namespace {

constexpr double kMargin = 12;
constexpr double kArrow = 15;
constexpr double kLeastArrow = 9;
constexpr double kCard = 84;
constexpr double kLeastCard = 50;
constexpr double kBriefCard = 33; ///< of cards that name their result instead of the product
constexpr double kBriefArrow = 7;
constexpr double kLeastFormula = 0.78;
constexpr double kThumbnail = 56;
constexpr double kLeastThumbnail = 16;
constexpr double kFairThumbnail = 26; ///< above this, captions and shapes get the room
constexpr double kReference = 660;    ///< width at which the unit is 1
constexpr double kReferenceHeight = 168;
constexpr double kLargeHeight = 300; ///< between the two the matrix grows, not the text
constexpr double kLeastMatrix = 40;  ///< height from which the matrix is shown below the cards
constexpr double kNumberCell = 46;
constexpr double kCellHeight = 21;

/// As many of a range around one of them.
Range around(int64_t center, int64_t count, Range all)
{
    const int64_t begin = std::clamp(center - count / 2, all.begin, all.end - count);
    return Range{begin, begin + count};
}

int64_t fitting(double space, double least, int64_t count)
{
    return std::clamp<int64_t>(int64_t(space / least), 1, count);
}

} // namespace

QFont scaledFace(QFont font, double factor)
{
    font.setPointSizeF(std::max(4.0, std::floor(font.pointSizeF() * factor * 8) / 8));
    return font;
}

double dotsRoom(const QFontMetricsF& metrics)
{
    return metrics.horizontalAdvance(QStringLiteral("…")) + 4;
}

std::pair<qint64, qint64> markedCell(const StepModel& model, const Step& step)
{
    const models::StepNumbers& n = model.numbers();
    return {step.rowsAreKeys() ? n.key : n.query, step.columnsAreKeys() ? n.key : -1};
}

QRectF StepsGrid::rect(int64_t row, int64_t column) const
{
    if (row < rows.begin || row >= rows.end || column < columns.begin || column >= columns.end)
        return {};
    return {cells.topLeft() + QPointF(double(column - columns.begin) * cell.width(),
                                      double(row - rows.begin) * cell.height()),
            cell};
}

std::array<QRectF, 4> StepsGrid::omitted(const Step& step, double dots) const
{
    std::array<QRectF, 4> areas;
    // Columns that are left out are said beside every row at once, rows below every column.
    if (columns.begin > 0)
        areas[0] = {cells.left() - dots, cells.top() - 1, dots + 1, cells.height()};
    if (columns.end < step.source->columns())
        areas[1] = {cells.right(), cells.top() - 1, dots + 1, cells.height()};
    if (rows.begin > 0)
        areas[2] = {cells.left() - 2 * dots, cells.top() - dots, dots, dots};
    if (rows.end < step.source->rows())
        areas[3] = {cells.left(), cells.bottom(), cells.width(), dots};
    return areas;
}

StepsLayout::StepsLayout(const StepModel& model, const QFont& face, const QSizeF& size, double zoom,
                         int current)
{
    // Of larger letters everything is larger; where there is no room for that they come down again,
    // rather than run into each other.
    const double letters = letterScale(face);
    const QSizeF room = size / letters;
    const double high = room.height() < kReferenceHeight
                            ? room.height() / kReferenceHeight
                            : std::max(1.0, room.height() / kLargeHeight);
    const double share =
        zoom * std::clamp(std::min(room.width() / kReference, high), 0.85 / letters, 2.6);
    unit = share * letters;
    font = scaledFace(face, share);
    line = QFontMetricsF(font).height();
    placeWords(model.index(current).data(StepModel::SentenceRole).toString(), size);
    placeCards(model, size.height(), current);
    const double below = words.top() - cards.bottom() - 16;
    if (below >= kLeastMatrix * unit)
        matrix = {words.left(), cards.bottom() + 10, words.width(), below};
    else if (below > 0)
        words.translate(0, -0.5 * below);
}

void StepsLayout::placeWords(const QString& sentenceText, const QSizeF& size)
{
    const double margin = kMargin * std::min(unit, 1.5);
    const double room = size.width() - 2 * margin;
    // A sentence, a little smaller where that saves a line, and the calculation.
    sentence = font;
    const auto widthOf = [&](const QFont& face) { return TextLines(face).width(sentenceText); };
    for (const double share : {1.0, 0.96, 0.92, 0.88})
        if (const QFont face = scaledFace(font, share); widthOf(face) <= room) {
            sentence = face;
            break;
        }
    const double width = widthOf(sentence);
    const int lines = width <= room ? 1 : width <= 1.9 * room ? 2 : 3;
    const double height = std::min((lines + 1.1) * line, 0.5 * size.height());
    words = {margin, size.height() - height - 6, room, height};
}

double StepsLayout::cardWidth(int count)
{
    const double room = words.width();
    const auto share = [&](double arrow) { return (room - (count - 1) * arrow) / count; };
    double arrow = kArrow * unit;
    if (share(arrow) < kLeastCard * unit)
        arrow = kLeastArrow * unit;
    double least = kLeastCard * std::min(1.0, unit);
    if (share(arrow) < least) {
        brief = true;
        least = kBriefCard;
        arrow = kBriefArrow;
    }
    const double width = std::clamp(share(arrow), least, kCard * unit);
    pitch = width + arrow;
    return width;
}

void StepsLayout::placeCards(const StepModel& model, double height, int current)
{
    // As wide as they fit, scrolled where they do not.
    const int count = std::max(1, model.rowCount());
    const double width = cardWidth(count);
    const double formula = 1.25 * line;
    const double small = 0.9 * line;
    const double frame = 12 * unit;
    const double top = height < kReferenceHeight ? 4 : 8;
    const double left = words.top() - 2 * top;
    // The pictures come first, then the names of what they hold, then their shapes.
    const double fair = formula + frame + kFairThumbnail * unit;
    captions = left >= fair + small || left < formula + frame + kLeastThumbnail;
    shapes = left >= fair + 2 * small;
    const double texts = formula + frame + (captions ? small : 0) + (shapes ? small : 0);
    thumbnail = std::min({width - 8 * unit, kThumbnail * unit, left - texts});
    if (thumbnail < kLeastThumbnail)
        thumbnail = 0;
    // All formulas in one size, that of the longest where it stays legible.
    QFont bold = font;
    bold.setBold(true);
    for (int step = 0; step < model.rowCount(); ++step)
        formulas =
            std::min(formulas, (width - (brief ? 2 : 6)) /
                                   std::max(1.0, Formula(formulaText(model, step)).width(bold)));
    formulas = std::max(formulas, kLeastFormula);
    card = {width, texts + thumbnail};
    cards = {words.left(), top, words.width(), card.height()};
    const double total = count * pitch - (pitch - width);
    if (total > words.width())
        scroll =
            std::clamp(current * pitch + width / 2 - words.width() / 2, 0.0, total - words.width());
}

QRectF StepsLayout::cardRect(int step) const
{
    return {QPointF(cards.left() + step * pitch - scroll, cards.top()), card};
}

QString StepsLayout::formulaText(const StepModel& model, int step) const
{
    const QString whole = model.index(step).data(StepModel::FormulaRole).toString();
    return brief ? whole.section(QStringLiteral(" = "), 0, 0) : whole;
}

StepsGrid StepsLayout::grid(const StepModel& model, const Step& step) const
{
    StepsGrid grid;
    if (matrix.isEmpty() || step.window.size() == 0)
        return grid;
    TextLines lines(tokenFont(scaledFace(font, 0.85)));
    double labels = 0;
    for (int64_t r = step.rows.begin; r < step.rows.end; ++r)
        labels = std::max(labels, lines.width(model.rowText(step, r)));
    labels = std::min(labels, 110 * unit) + 8;
    QRectF room = matrix.adjusted(labels, 1.2 * lines.metrics().height(), 0, 0);
    int64_t rows = fitting(room.height(), kCellHeight * unit, step.rows.size());
    int64_t columns = fitting(room.width(), kNumberCell * unit, step.columns.size());
    // What does not fit is said by dots at the sides where more would stand.
    const double dots = dotsRoom(lines.metrics());
    if (columns < step.source->columns()) {
        room.adjust(dots, 0, -dots, 0);
        columns = fitting(room.width(), kNumberCell * unit, step.columns.size());
    }
    if (rows < step.source->rows() && room.height() > 3 * dots) {
        room.adjust(0, 0, 0, -dots);
        rows = fitting(room.height(), kCellHeight * unit, step.rows.size());
    }
    const auto [row, column] = markedCell(model, step);
    grid.rows = around(row < 0 ? step.rows.begin : row, rows, step.rows);
    grid.columns = around(column < 0 ? step.columns.begin : column, columns, step.columns);
    grid.cell = {std::min(room.width() / double(columns), 2 * kNumberCell * unit),
                 std::min(room.height() / double(rows), 2 * kCellHeight * unit)};
    grid.cells = {room.topLeft(),
                  QSizeF(grid.cell.width() * double(columns), grid.cell.height() * double(rows))};
    return grid;
}

QRectF StepsLayout::besideMatrix(const StepsGrid& grid) const
{
    if (grid.cells.isEmpty())
        return {};
    const QRectF beside(grid.cells.right() + 16, grid.cells.top(),
                        matrix.right() - grid.cells.right() - 16, grid.cells.height());
    return beside.width() > 90 * unit ? beside : QRectF();
}

} // namespace views
