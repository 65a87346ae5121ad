#include "views/steps/stepspainter.h"

#include "views/colormap.h"
#include "views/ink.h"
#include "views/steps/formula.h"
#include "views/steps/stepscanvas.h"
#include "views/textlines.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <tuple>

namespace views {

using models::Step;
using models::StepKind;
using models::StepModel;

namespace {

constexpr double kStretch = 3;       ///< of a thumbnail's cell, at most
constexpr double kNumberSquare = 22; ///< side of a thumbnail's cell from which it has its number
constexpr double kSlide = 28;        ///< pixels that the next matrix travels

std::optional<ColorRole> roleOf(StepKind kind)
{
    switch (kind) {
    case StepKind::Query:
        return ColorRole::Query;
    case StepKind::Key:
        return ColorRole::Key;
    case StepKind::Value:
    case StepKind::Context:
        return ColorRole::Value;
    case StepKind::Concat:
    case StepKind::Output:
        return ColorRole::Output;
    default:
        return std::nullopt;
    }
}

/// Of a weight that the mask hides: the score before it was −∞.
bool isHiddenWeight(const Step& step, float value)
{
    return step.kind == StepKind::Softmax && std::isinf(value);
}

/// A line of text in the painter's font, which is that of `lines`; elided where it is too long.
void drawLine(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QString& text,
              TextLines& lines)
{
    const QFontMetricsF& metrics = lines.metrics();
    const QString shown = lines.elided(text, area.width());
    const double spare = area.width() - lines.width(shown);
    const double left = alignment & Qt::AlignRight     ? spare
                        : alignment & Qt::AlignHCenter ? spare / 2
                                                       : 0;
    lines.draw(painter,
               {area.left() + left, area.center().y() + (metrics.ascent() - metrics.descent()) / 2},
               shown);
}

void drawChevron(QPainter& painter, const QPointF& center, double size)
{
    QPainterPath path;
    path.moveTo(center + QPointF(-size / 2, -size));
    path.lineTo(center + QPointF(size / 2, 0));
    path.lineTo(center + QPointF(-size / 2, size));
    painter.drawPath(path);
}

/// Around `y`, as small as the width of a card asks for.
void drawCentered(QPainter& painter, const QString& words, QFont face, const QRectF& card, double y)
{
    const double most = card.width() - 4;
    if (const double width = TextLines(face).width(words); width > most)
        face = scaledFace(face, std::max(0.7, most / width));
    painter.setFont(face);
    TextLines lines(face);
    const double middle = y - (lines.metrics().ascent() - lines.metrics().descent()) / 2;
    drawLine(painter, {card.left(), middle, card.width(), 0}, Qt::AlignHCenter, words, lines);
}

} // namespace

QString StepsPainter::text(int step, int role) const
{
    return m_model.index(step).data(role).toString();
}

std::function<QColor(float)> StepsPainter::cellColors(const Step& step) const
{
    if (step.kind == StepKind::Softmax)
        return [map = ColorMap(MapId::Viridis, ScaleId::Linear, {0, 1}, isDark(m_palette))](
                   float value) { return map.color(value); };
    const double limit = step.limit > 0 ? double(step.limit) : 1;
    return [limit, map = ColorMap(MapId::Diverging, ScaleId::Linear, {-1, 1}, isDark(m_palette)),
            hidden = hiddenColor(m_palette)](float value) {
        if (!std::isfinite(value))
            return hidden;
        // Most entries are small beside the largest: the root spreads them.
        return QColor(map.color(
            float(std::copysign(std::sqrt(std::abs(double(value)) / limit), double(value)))));
    };
}

void StepsPainter::draw(int from, int to, double progress) const
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setRenderHint(QPainter::TextAntialiasing);
    drawCards(from, to, progress);
    drawMissing();
    if (!m_layout.matrix.isEmpty())
        drawMatrices(from, to, progress);
    drawWords(to);
}

void StepsPainter::drawCards(int from, int to, double progress) const
{
    m_painter.save();
    m_painter.setClipRect(m_layout.cards.adjusted(-3, -3, 3, 3));
    const int count = m_model.rowCount();
    for (int step = 0; step < count; ++step) {
        drawCard(step);
        if (step + 1 == count)
            break;
        const bool onTheWay = step == std::min(from, to) && progress < 1;
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(
            QPen(onTheWay ? m_palette.color(QPalette::Highlight) : secondaryTextColor(m_palette),
                 onTheWay ? 2 : 1.2));
        const QRectF card = m_layout.cardRect(step);
        drawChevron(
            m_painter,
            {card.right() + (m_layout.pitch - m_layout.card.width()) / 2, card.center().y()},
            (m_layout.brief ? 1.6 : 2.6) * m_layout.unit);
    }
    const QRectF end = m_layout.cardRect(to);
    const QRectF begin = m_layout.cardRect(progress < 1 ? from : to);
    const QRectF frame(begin.topLeft() + progress * (end.topLeft() - begin.topLeft()), end.size());
    // A frame alone: a wash would change the colours of the numbers in it.
    m_painter.setPen(QPen(m_palette.color(QPalette::Highlight), 2));
    m_painter.setBrush(Qt::NoBrush);
    const double radius = 4 * std::min(m_layout.unit, 1.5);
    m_painter.drawRoundedRect(frame, radius, radius);
    m_painter.restore();
}

void StepsPainter::drawMissing() const
{
    const QString missing = m_model.missingText();
    if (missing.isEmpty())
        return;
    const double left = m_layout.cardRect(m_model.rowCount() - 1).right() + 16;
    const QRectF area(left, m_layout.cards.top(), m_layout.cards.right() - left,
                      m_layout.cards.height());
    if (area.width() <= 140)
        return;
    m_painter.setFont(m_layout.font);
    m_painter.setPen(secondaryTextColor(m_palette));
    m_painter.drawText(area, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextWordWrap, missing);
}

void StepsPainter::drawMatrices(int from, int to, double progress) const
{
    m_painter.save();
    m_painter.setClipRect(m_layout.matrix.adjusted(-2, -2, 2, 2));
    const double way = (to > from ? 1 : -1) * kSlide * m_layout.unit;
    if (progress < 1) {
        m_painter.setOpacity(1 - progress);
        m_painter.translate(-progress * way, 0);
        drawMatrix(from);
        m_painter.translate(progress * way, 0);
        m_painter.setOpacity(progress);
        m_painter.translate((1 - progress) * way, 0);
    }
    drawMatrix(to);
    m_painter.restore();
}

void StepsPainter::drawCard(int step) const
{
    const QRectF card = m_layout.cardRect(step);
    if (card.right() < m_layout.cards.left() - 1 || card.left() > m_layout.cards.right() + 1)
        return;
    const double radius = 4 * std::min(m_layout.unit, 1.5);
    m_painter.setPen(QPen(gridColor(m_palette), 1));
    m_painter.setBrush(m_palette.color(QPalette::AlternateBase));
    m_painter.drawRoundedRect(card, radius, radius);
    const Step& s = m_model.steps()[size_t(step)];
    if (s.thumbnail.size() != 0 && m_layout.thumbnail > 0)
        drawThumbnail(s, card);
    drawCardTexts(step, card);
}

void StepsPainter::drawThumbnail(const Step& step, const QRectF& card) const
{
    const engine::Matrix& m = step.thumbnail;
    // The square is filled, but cells stay recognisable as such.
    double width = m_layout.thumbnail / double(m.cols());
    double height = m_layout.thumbnail / double(m.rows());
    std::tie(width, height) =
        std::pair(std::min(width, kStretch * height), std::min(height, kStretch * width));
    const bool apart = std::min(width, height) >= 5;
    if (apart) {
        width = std::floor(width);
        height = std::floor(height);
    }
    const double gap = apart ? 1 : 0;
    const QSizeF extent(width * double(m.cols()), height * double(m.rows()));
    const QPointF origin(card.center().x() - extent.width() / 2,
                         card.top() + 6 * m_layout.unit +
                             (m_layout.thumbnail - extent.height()) / 2);
    // On whole pixels, or seams would show between the cells.
    const auto x = [&](Eigen::Index c) { return std::round(origin.x() + double(c) * width); };
    const auto y = [&](Eigen::Index r) { return std::round(origin.y() + double(r) * height); };
    m_painter.setFont(scaledFace(numberFont(m_layout.font), 0.85));
    TextLines lines(m_painter.font());
    const auto colorOf = cellColors(step);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    for (Eigen::Index r = 0; r < m.rows(); ++r)
        for (Eigen::Index c = 0; c < m.cols(); ++c) {
            const QRectF square(QPointF(x(c), y(r)), QPointF(x(c + 1) - gap, y(r + 1) - gap));
            const QColor color = colorOf(m(r, c));
            m_painter.fillRect(square, color);
            if (std::min(width, height) < kNumberSquare * m_layout.unit ||
                isHiddenWeight(step, m(r, c)))
                continue;
            m_painter.setPen(inkOn(color));
            drawLine(m_painter, square, Qt::AlignHCenter, shortNumber(double(m(r, c)), 2), lines);
        }
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void StepsPainter::drawCardTexts(int step, const QRectF& card) const
{
    double y = card.top() + 6 * m_layout.unit + m_layout.thumbnail + 1.05 * m_layout.line;
    QFont bold = scaledFace(m_layout.font, m_layout.formulas);
    bold.setBold(true);
    const Formula formula(m_layout.formulaText(m_model, step));
    const double most = card.width() - (m_layout.brief ? 2 : 6);
    if (const double width = formula.width(bold); width > most)
        bold = scaledFace(bold, most / width);
    m_painter.setPen(m_palette.color(QPalette::Text));
    formula.draw(m_painter, {card.center().x() - formula.width(bold) / 2, y}, bold);
    y += 1.0 * m_layout.line;
    const auto role = roleOf(m_model.steps()[size_t(step)].kind);
    const QColor soft = secondaryTextColor(m_palette);
    m_painter.setPen(role ? roleTextColor(*role, m_palette) : soft);
    if (m_layout.captions)
        drawCentered(m_painter, text(step, StepModel::CaptionRole), scaledFace(m_layout.font, 0.9),
                     card, y);
    if (m_layout.shapes) {
        m_painter.setPen(soft);
        QString shape = text(step, StepModel::ShapeRole);
        // Thousands fit where nothing separates them.
        if (TextLines(scaledFace(numberFont(m_layout.font), 0.7)).width(shape) > card.width() - 4)
            shape.remove(QLocale().groupSeparator()).remove(u' ');
        drawCentered(m_painter, shape, scaledFace(numberFont(m_layout.font), 0.8), card,
                     y + 0.9 * m_layout.line);
    }
}

void StepsPainter::drawMatrix(int step) const
{
    const Step& s = m_model.steps()[size_t(step)];
    const StepsGrid grid = m_layout.grid(m_model, s);
    if (grid.cells.isEmpty())
        return;
    drawNames(s, grid);
    drawNumbers(s, grid);
    drawDots(s, grid);
    drawMark(s, grid);
    if (const QRectF beside = m_layout.besideMatrix(grid); !beside.isNull())
        drawDefinition(step, grid, beside);
}

void StepsPainter::drawNames(const Step& step, const StepsGrid& grid) const
{
    const auto [markedRow, markedColumn] = markedCell(m_model, step);
    const QFont names = tokenFont(scaledFace(m_layout.font, 0.85));
    QFont boldNames = names;
    boldNames.setBold(true);
    TextLines plainLines(names);
    TextLines boldLines(boldNames);
    const double heading = plainLines.metrics().height();
    const auto label = [&](const QRectF& area, Qt::Alignment alignment, const QString& words,
                           bool marked, ColorRole role) {
        m_painter.setFont(marked ? boldNames : names);
        m_painter.setPen(marked ? roleTextColor(role, m_palette) : secondaryTextColor(m_palette));
        drawLine(m_painter, area, alignment, words, marked ? boldLines : plainLines);
    };
    for (int64_t r = grid.rows.begin; r < grid.rows.end; ++r) {
        const double y = grid.cells.top() + double(r - grid.rows.begin) * grid.cell.height();
        label({m_layout.matrix.left(), y, grid.cells.left() - m_layout.matrix.left() - 6,
               grid.cell.height()},
              Qt::AlignRight, m_model.rowText(step, r), r == markedRow,
              step.rowsAreKeys() ? ColorRole::Key : ColorRole::Query);
    }
    for (int64_t c = grid.columns.begin; c < grid.columns.end; ++c)
        label({grid.cells.left() + double(c - grid.columns.begin) * grid.cell.width() + 1,
               grid.cells.top() - 1.2 * heading, grid.cell.width() - 2, 1.15 * heading},
              Qt::AlignHCenter, m_model.columnText(step, c), c == markedColumn, ColorRole::Key);
}

void StepsPainter::drawNumbers(const Step& step, const StepsGrid& grid) const
{
    m_painter.setFont(scaledFace(numberFont(m_layout.font), 0.85));
    TextLines digits(m_painter.font());
    QColor ink = secondaryTextColor(m_palette);
    ink.setAlpha(110);
    const QBrush hatch(ink, Qt::BDiagPattern);
    const auto colorOf = cellColors(step);
    for (int64_t r = grid.rows.begin; r < grid.rows.end; ++r)
        for (int64_t c = grid.columns.begin; c < grid.columns.end; ++c) {
            const float value = step.window(r - step.rows.begin, c - step.columns.begin);
            const QRectF cell = grid.rect(r, c);
            const QColor color = colorOf(value);
            // Edges on whole pixels: crisp, and smooth ones cost a third of the painting.
            const QRectF shown = QRectF(cell.toRect()).adjusted(0, 0, -1, -1);
            m_painter.fillRect(shown, color);
            if (isHiddenWeight(step, value)) {
                m_painter.fillRect(shown, hatch);
                continue;
            }
            m_painter.setPen(inkOn(color));
            drawLine(m_painter, cell, Qt::AlignHCenter, shortNumber(double(value), 2), digits);
        }
}

void StepsPainter::drawDots(const Step& step, const StepsGrid& grid) const
{
    const QFont face = tokenFont(scaledFace(m_layout.font, 0.85));
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(secondaryTextColor(m_palette));
    const double radius = QFontMetricsF(face).height() / 16;
    const auto areas = grid.omitted(step, dotsRoom(QFontMetricsF(face)));
    for (size_t side = 0; side < areas.size(); ++side)
        if (!areas[side].isNull()) {
            // Drawn, since few fonts have the vertical ones.
            const QPointF apart = side < 2 ? QPointF(radius * 4, 0) : QPointF(0, radius * 4);
            for (const int place : {-1, 0, 1})
                m_painter.drawEllipse(areas[side].center() + place * apart, radius, radius);
        }
}

void StepsPainter::drawMark(const Step& step, const StepsGrid& grid) const
{
    const auto [row, column] = markedCell(m_model, step);
    if (row < grid.rows.begin || row >= grid.rows.end)
        return;
    const int64_t left = column < 0 ? grid.columns.begin : column;
    const int64_t count = column < 0 ? grid.columns.size() : 1;
    const QRectF frame(grid.cells.topLeft() +
                           QPointF(double(left - grid.columns.begin) * grid.cell.width(),
                                   double(row - grid.rows.begin) * grid.cell.height()),
                       QSizeF(grid.cell.width() * double(count), grid.cell.height()));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_palette.color(QPalette::Highlight), 3));
    m_painter.drawRect(frame);
    m_painter.setPen(QPen(Qt::white, 1));
    m_painter.drawRect(frame.adjusted(1.5, 1.5, -1.5, -1.5));
}

void StepsPainter::drawDefinition(int step, const StepsGrid& grid, const QRectF& area) const
{
    const Step& s = m_model.steps()[size_t(step)];
    QFont big = scaledFace(m_layout.font, 1.5);
    const Formula formula(text(step, StepModel::DefinitionRole));
    if (const double width = formula.width(big); width > area.width())
        big = scaledFace(big, area.width() / width);
    m_painter.setPen(m_palette.color(QPalette::Text));
    const QRectF covered = formula.bounds(big);
    formula.draw(m_painter, {area.left(), area.top() - covered.top()}, big);
    const double y = area.top() + covered.height();
    m_painter.setFont(m_layout.font);
    m_painter.setPen(secondaryTextColor(m_palette));
    const bool whole =
        grid.rows.size() == s.source->rows() && grid.columns.size() == s.source->columns();
    const QString shape = text(step, StepModel::ShapeRole);
    const QString part = whole ? shape
                               : StepsCanvas::tr("%1, shown: rows %2–%3, columns %4–%5")
                                     .arg(shape, QLocale().toString(qint64(grid.rows.begin)),
                                          QLocale().toString(qint64(grid.rows.end - 1)),
                                          QLocale().toString(qint64(grid.columns.begin)),
                                          QLocale().toString(qint64(grid.columns.end - 1)));
    m_painter.drawText(QRectF(area.left(), y + 8, area.width(), area.height()),
                       int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, part);
}

void StepsPainter::drawWords(int step) const
{
    m_painter.setFont(m_layout.sentence);
    m_painter.setPen(m_palette.color(QPalette::Text));
    const QRectF sentence = m_layout.words.adjusted(0, 0, 0, -1.1 * m_layout.line);
    const QString words = text(step, StepModel::SentenceRole);
    TextLines lines(m_layout.sentence);
    const double length = lines.width(words);
    if (length > sentence.width())
        m_painter.drawText(sentence, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextWordWrap,
                           words);
    else
        drawLine(m_painter, sentence, Qt::AlignLeft, words, lines);
    QFont digits = scaledFace(numberFont(m_layout.font), 0.95);
    const QString numbers = text(step, StepModel::NumbersRole);
    const double wanted = TextLines(digits).width(numbers);
    if (wanted > m_layout.words.width())
        digits = scaledFace(digits, std::max(0.8, 0.99 * m_layout.words.width() / wanted));
    // The equation stands at the right where the matrix leaves it no room.
    const Formula equation(text(step, StepModel::DefinitionRole));
    const QFont face = scaledFace(m_layout.font, 1.2);
    const QRectF covered = equation.bounds(face);
    const double longest = std::max(wanted, length);
    const StepsGrid grid = m_layout.grid(m_model, m_model.steps()[size_t(step)]);
    if (m_layout.besideMatrix(grid).isNull() &&
        longest + covered.width() + 24 < m_layout.words.width() &&
        covered.height() < m_layout.words.height())
        equation.draw(m_painter,
                      {m_layout.words.right() - covered.width(),
                       m_layout.words.center().y() - covered.center().y()},
                      face);
    m_painter.setFont(digits);
    m_painter.setPen(secondaryTextColor(m_palette));
    const QRectF line(m_layout.words.left(), m_layout.words.bottom() - 1.1 * m_layout.line,
                      m_layout.words.width(), 1.1 * m_layout.line);
    TextLines digitLines(digits);
    drawLine(m_painter, line, Qt::AlignLeft, numbers, digitLines);
}

} // namespace views
