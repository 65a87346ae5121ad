#include "views/steps/stepscanvas.h"

#include "views/colormap.h"
#include "views/focusring.h"
#include "views/ink.h"
#include "views/steps/formula.h"
#include "views/textlines.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <QWheelEvent>
#include <tuple>

namespace views {

using engine::Range;
using models::Step;
using models::StepKind;
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
constexpr double kStretch = 3;       ///< of a thumbnail's cell, at most
constexpr double kNumberSquare = 22; ///< side of a thumbnail's cell from which it has its number
constexpr double kCellHeight = 21;
constexpr double kSlide = 28; ///< pixels that the next matrix travels
constexpr int kMotion = 200;  ///< ms

double dotsRoom(const QFontMetricsF& metrics)
{
    return metrics.horizontalAdvance(QStringLiteral("…")) + 4;
}

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

/// In eighths of a point: a window that is resized would come by thousands of sizes otherwise, and
/// lines are kept for each.
QFont scaled(QFont font, double factor)
{
    font.setPointSizeF(std::max(4.0, std::floor(font.pointSizeF() * factor * 8) / 8));
    return font;
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

} // namespace

StepsCanvas::StepsCanvas(StepModel* model, QWidget* parent) : QWidget(parent), m_model(model)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    new FocusRing(this);
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setEasingCurve(QEasingCurve::InOutQuad);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(model, &StepModel::changed, this, [this] {
        m_current = std::clamp(m_current, 0, std::max(0, m_model->rowCount() - 1));
        m_from = std::clamp(m_from, 0, std::max(0, m_model->rowCount() - 1));
        update();
    });
}

void StepsCanvas::setCurrent(int step, bool animated)
{
    step = std::clamp(step, 0, std::max(0, m_model->rowCount() - 1));
    if (step == m_current)
        return;
    m_from = m_current;
    m_current = step;
    m_animation.stop();
    if (animated && isVisible() && wantsMotion(this)) {
        m_animation.setDuration(kMotion);
        m_animation.start();
    }
    update();
}

void StepsCanvas::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, 0.6, 3.0);
    update();
}

void StepsCanvas::setEmptyText(const QString& text)
{
    m_empty = text;
    update();
}

StepsCanvas::Layout StepsCanvas::layoutFor(const QSizeF& size) const
{
    Layout l;
    const int count = std::max(1, m_model->rowCount());
    const double high = size.height() < kReferenceHeight
                            ? size.height() / kReferenceHeight
                            : std::max(1.0, size.height() / kLargeHeight);
    l.unit = m_zoom * std::clamp(std::min(size.width() / kReference, high), 0.85, 2.6);
    l.font = scaled(font(), l.unit);
    l.line = QFontMetricsF(l.font).height();
    const double margin = kMargin * std::min(l.unit, 1.5);
    const double room = size.width() - 2 * margin;

    // Words below: a sentence, a little smaller where that saves a line, and the calculation.
    l.sentence = l.font;
    const auto widthOf = [this](const QFont& face) {
        return TextLines(face).width(text(m_current, StepModel::SentenceRole));
    };
    for (const double share : {1.0, 0.96, 0.92, 0.88})
        if (const QFont face = scaled(l.font, share); widthOf(face) <= room) {
            l.sentence = face;
            break;
        }
    const double sentence = widthOf(l.sentence);
    const int lines = sentence <= room ? 1 : sentence <= 1.9 * room ? 2 : 3;
    const double wordsHeight = std::min((lines + 1.1) * l.line, 0.5 * size.height());
    l.words = {margin, size.height() - wordsHeight - 6, room, wordsHeight};

    // Cards above: as wide as they fit, scrolled where they do not.
    double arrow = kArrow * l.unit;
    double card = (room - (count - 1) * arrow) / count;
    if (card < kLeastCard * l.unit) {
        arrow = kLeastArrow * l.unit;
        card = (room - (count - 1) * arrow) / count;
    }
    double least = kLeastCard * std::min(1.0, l.unit);
    if (card < least) {
        l.brief = true;
        least = kBriefCard;
        arrow = kBriefArrow;
        card = (room - (count - 1) * arrow) / count;
    }
    card = std::clamp(card, least, kCard * l.unit);
    l.pitch = card + arrow;
    const double formula = 1.25 * l.line;
    const double small = 0.9 * l.line;
    const double frame = 12 * l.unit;
    const double top = size.height() < kReferenceHeight ? 4 : 8;
    const double left = l.words.top() - 2 * top;
    // The pictures come first, then the names of what they hold, then their shapes.
    const double fair = formula + frame + kFairThumbnail * l.unit;
    l.captions = left >= fair + small || left < formula + frame + kLeastThumbnail;
    l.shapes = left >= fair + 2 * small;
    const double words = formula + frame + (l.captions ? small : 0) + (l.shapes ? small : 0);
    l.thumbnail = std::min({card - 8 * l.unit, kThumbnail * l.unit, left - words});
    if (l.thumbnail < kLeastThumbnail)
        l.thumbnail = 0;
    // All formulas in one size, that of the longest where it stays legible.
    QFont bold = l.font;
    bold.setBold(true);
    for (int step = 0; step < m_model->rowCount(); ++step)
        l.formulas =
            std::min(l.formulas, (card - (l.brief ? 2 : 6)) /
                                     std::max(1.0, Formula(formulaText(l, step)).width(bold)));
    l.formulas = std::max(l.formulas, kLeastFormula);
    l.card = {card, words + l.thumbnail};
    l.cards = {margin, top, room, l.card.height()};
    const double total = count * l.pitch - arrow;
    if (total > room)
        l.scroll = std::clamp(m_current * l.pitch + card / 2 - room / 2, 0.0, total - room);

    const double below = l.words.top() - l.cards.bottom() - 16;
    if (below >= kLeastMatrix * l.unit)
        l.matrix = {margin, l.cards.bottom() + 10, room, below};
    else if (below > 0)
        l.words.translate(0, -0.5 * below);
    return l;
}

QRectF StepsCanvas::cardRect(const Layout& layout, int step) const
{
    return {QPointF(layout.cards.left() + step * layout.pitch - layout.scroll, layout.cards.top()),
            layout.card};
}

QRectF StepsCanvas::cardRect(int step) const
{
    return cardRect(layoutFor(size()), step);
}

StepsCanvas::Grid StepsCanvas::gridFor(const Layout& layout, const Step& step) const
{
    Grid grid;
    if (layout.matrix.isEmpty() || step.window.size() == 0)
        return grid;
    const QFont small = scaled(layout.font, 0.85);
    TextLines lines(tokenFont(small));
    double labels = 0;
    for (int64_t r = step.rows.begin; r < step.rows.end; ++r)
        labels = std::max(labels, lines.width(m_model->rowText(step, r)));
    labels = std::min(labels, 110 * layout.unit) + 8;
    const double heading = 1.2 * lines.metrics().height();
    QRectF room = layout.matrix.adjusted(labels, heading, 0, 0);
    const auto fit = [](double space, double least, int64_t count) {
        return std::clamp<int64_t>(int64_t(space / least), 1, count);
    };
    int64_t rows = fit(room.height(), kCellHeight * layout.unit, step.rows.size());
    int64_t columns = fit(room.width(), kNumberCell * layout.unit, step.columns.size());
    // What does not fit is said by dots at the sides where more would stand.
    const double dots = dotsRoom(lines.metrics());
    if (columns < step.source->columns()) {
        room.adjust(dots, 0, -dots, 0);
        columns = fit(room.width(), kNumberCell * layout.unit, step.columns.size());
    }
    if (rows < step.source->rows() && room.height() > 3 * dots) {
        room.adjust(0, 0, 0, -dots);
        rows = fit(room.height(), kCellHeight * layout.unit, step.rows.size());
    }
    const auto [row, column] = markedCell(step);
    const auto around = [](int64_t center, int64_t count, Range all) {
        const int64_t begin = std::clamp(center - count / 2, all.begin, all.end - count);
        return Range{begin, begin + count};
    };
    grid.rows = around(row < 0 ? step.rows.begin : row, rows, step.rows);
    grid.columns = around(column < 0 ? step.columns.begin : column, columns, step.columns);
    grid.cell = {std::min(room.width() / double(columns), 2 * kNumberCell * layout.unit),
                 std::min(room.height() / double(rows), 2 * kCellHeight * layout.unit)};
    grid.cells = {room.topLeft(),
                  QSizeF(grid.cell.width() * double(columns), grid.cell.height() * double(rows))};
    return grid;
}

QRectF StepsCanvas::cellRect(qint64 row, qint64 column) const
{
    if (m_current >= m_model->rowCount())
        return {};
    const Grid grid = gridFor(layoutFor(size()), m_model->steps()[size_t(m_current)]);
    if (row < grid.rows.begin || row >= grid.rows.end || column < grid.columns.begin ||
        column >= grid.columns.end)
        return {};
    return {grid.cells.topLeft() + QPointF(double(column - grid.columns.begin) * grid.cell.width(),
                                           double(row - grid.rows.begin) * grid.cell.height()),
            grid.cell};
}

std::pair<qint64, qint64> StepsCanvas::markedCell(const Step& step) const
{
    const models::StepNumbers& n = m_model->numbers();
    return {step.rowsAreKeys() ? n.key : n.query, step.columnsAreKeys() ? n.key : -1};
}

QString StepsCanvas::text(int step, int role) const
{
    return m_model->index(step).data(role).toString();
}

QString StepsCanvas::formulaText(const Layout& layout, int step) const
{
    const QString whole = text(step, StepModel::FormulaRole);
    return layout.brief ? whole.section(QStringLiteral(" = "), 0, 0) : whole;
}

std::function<QColor(float)> StepsCanvas::cellColors(const Step& step) const
{
    if (step.kind == StepKind::Softmax)
        return [map = ColorMap(MapId::Viridis, ScaleId::Linear, {0, 1})](float value) {
            return map.color(value);
        };
    const double limit = step.limit > 0 ? double(step.limit) : 1;
    return [limit, map = ColorMap(MapId::Diverging, ScaleId::Linear, {-1, 1}, isDark(palette())),
            hidden = hiddenColor(palette())](float value) {
        if (!std::isfinite(value))
            return hidden;
        // Most entries are small beside the largest: the root spreads them.
        return QColor(map.color(
            float(std::copysign(std::sqrt(std::abs(double(value)) / limit), double(value)))));
    };
}

void StepsCanvas::drawCard(QPainter& painter, const Layout& layout, int step) const
{
    const Step& s = m_model->steps()[size_t(step)];
    const QRectF card = cardRect(layout, step);
    if (card.right() < layout.cards.left() - 1 || card.left() > layout.cards.right() + 1)
        return;
    const double radius = 4 * std::min(layout.unit, 1.5);
    painter.setPen(QPen(gridColor(palette()), 1));
    painter.setBrush(palette().color(QPalette::AlternateBase));
    painter.drawRoundedRect(card, radius, radius);

    const double inset = 6 * layout.unit;
    const engine::Matrix& m = s.thumbnail;
    if (m.size() != 0 && layout.thumbnail > 0) {
        // The square is filled, but cells stay recognisable as such.
        double width = layout.thumbnail / double(m.cols());
        double height = layout.thumbnail / double(m.rows());
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
                             card.top() + inset + (layout.thumbnail - extent.height()) / 2);
        // On whole pixels, or seams would show between the cells.
        const auto x = [&](Eigen::Index c) { return std::round(origin.x() + double(c) * width); };
        const auto y = [&](Eigen::Index r) { return std::round(origin.y() + double(r) * height); };
        painter.setFont(scaled(numberFont(layout.font), 0.85));
        TextLines lines(painter.font());
        const auto colorOf = cellColors(s);
        painter.setRenderHint(QPainter::Antialiasing, false);
        for (Eigen::Index r = 0; r < m.rows(); ++r)
            for (Eigen::Index c = 0; c < m.cols(); ++c) {
                const QRectF square(QPointF(x(c), y(r)), QPointF(x(c + 1) - gap, y(r + 1) - gap));
                const QColor color = colorOf(m(r, c));
                painter.fillRect(square, color);
                if (std::min(width, height) < kNumberSquare * layout.unit)
                    continue;
                painter.setPen(inkOn(color));
                drawLine(painter, square, Qt::AlignHCenter, shortNumber(double(m(r, c)), 2), lines);
            }
        painter.setRenderHint(QPainter::Antialiasing);
    }
    const auto centered = [&](const QString& words, QFont face, double y) {
        const double most = card.width() - 4;
        if (const double width = TextLines(face).width(words); width > most)
            face = scaled(face, std::max(0.7, most / width));
        painter.setFont(face);
        TextLines lines(face);
        const double middle = y - (lines.metrics().ascent() - lines.metrics().descent()) / 2;
        drawLine(painter, {card.left(), middle, card.width(), 0}, Qt::AlignHCenter, words, lines);
    };
    double y = card.top() + inset + layout.thumbnail + 1.05 * layout.line;
    QFont bold = scaled(layout.font, layout.formulas);
    bold.setBold(true);
    const Formula formula(formulaText(layout, step));
    const double most = card.width() - (layout.brief ? 2 : 6);
    if (const double width = formula.width(bold); width > most)
        bold = scaled(bold, most / width);
    painter.setPen(palette().color(QPalette::Text));
    formula.draw(painter, {card.center().x() - formula.width(bold) / 2, y}, bold);
    y += 1.0 * layout.line;
    const auto role = roleOf(s.kind);
    const QColor soft = secondaryTextColor(palette());
    painter.setPen(!role               ? soft
                   : isDark(palette()) ? roleColor(*role).lighter(150)
                                       : roleColor(*role));
    if (layout.captions)
        centered(text(step, StepModel::CaptionRole), scaled(layout.font, 0.9), y);
    if (layout.shapes) {
        painter.setPen(soft);
        QString shape = text(step, StepModel::ShapeRole);
        // Thousands fit where nothing separates them.
        if (TextLines(scaled(numberFont(layout.font), 0.7)).width(shape) > card.width() - 4)
            shape.remove(QLocale().groupSeparator()).remove(u' ');
        centered(shape, scaled(numberFont(layout.font), 0.8), y + 0.9 * layout.line);
    }
}

void StepsCanvas::drawMatrix(QPainter& painter, const Layout& layout, int step) const
{
    const Step& s = m_model->steps()[size_t(step)];
    const Grid grid = gridFor(layout, s);
    if (grid.cells.isEmpty())
        return;
    const auto [markedRow, markedColumn] = markedCell(s);
    const QFont names = tokenFont(scaled(layout.font, 0.85));
    QFont boldNames = names;
    boldNames.setBold(true);
    TextLines plainLines(names);
    TextLines boldLines(boldNames);
    const double heading = plainLines.metrics().height();
    const QColor soft = secondaryTextColor(palette());
    const bool dark = isDark(palette());
    const auto roleText = [dark](ColorRole role) {
        return dark ? roleColor(role).lighter(150) : roleColor(role);
    };
    const auto label = [&](const QRectF& area, Qt::Alignment alignment, const QString& words,
                           bool marked, ColorRole role) {
        painter.setFont(marked ? boldNames : names);
        painter.setPen(marked ? roleText(role) : soft);
        drawLine(painter, area, alignment, words, marked ? boldLines : plainLines);
    };
    for (int64_t r = grid.rows.begin; r < grid.rows.end; ++r) {
        const double y = grid.cells.top() + double(r - grid.rows.begin) * grid.cell.height();
        label({layout.matrix.left(), y, grid.cells.left() - layout.matrix.left() - 6,
               grid.cell.height()},
              Qt::AlignRight, m_model->rowText(s, r), r == markedRow,
              s.rowsAreKeys() ? ColorRole::Key : ColorRole::Query);
    }
    for (int64_t c = grid.columns.begin; c < grid.columns.end; ++c)
        label({grid.cells.left() + double(c - grid.columns.begin) * grid.cell.width() + 1,
               grid.cells.top() - 1.2 * heading, grid.cell.width() - 2, 1.15 * heading},
              Qt::AlignHCenter, m_model->columnText(s, c), c == markedColumn, ColorRole::Key);
    painter.setFont(scaled(numberFont(layout.font), 0.85));
    TextLines digits(painter.font());
    const auto colorOf = cellColors(s);
    for (int64_t r = grid.rows.begin; r < grid.rows.end; ++r)
        for (int64_t c = grid.columns.begin; c < grid.columns.end; ++c) {
            const float value = s.window(r - s.rows.begin, c - s.columns.begin);
            const QRectF cell(grid.cells.topLeft() +
                                  QPointF(double(c - grid.columns.begin) * grid.cell.width(),
                                          double(r - grid.rows.begin) * grid.cell.height()),
                              grid.cell);
            const QColor color = colorOf(value);
            // Edges on whole pixels: crisp, and smooth ones cost a third of the painting.
            painter.fillRect(QRectF(cell.toRect()).adjusted(0, 0, -1, -1), color);
            painter.setPen(inkOn(color));
            drawLine(painter, cell, Qt::AlignHCenter, shortNumber(double(value), 2), digits);
        }
    drawDots(painter, layout, s, grid);
    const bool whole =
        grid.rows.size() == s.source->rows() && grid.columns.size() == s.source->columns();
    if (markedRow >= grid.rows.begin && markedRow < grid.rows.end) {
        const int64_t left = markedColumn < 0 ? grid.columns.begin : markedColumn;
        const int64_t count = markedColumn < 0 ? grid.columns.size() : 1;
        const QRectF frame(grid.cells.topLeft() +
                               QPointF(double(left - grid.columns.begin) * grid.cell.width(),
                                       double(markedRow - grid.rows.begin) * grid.cell.height()),
                           QSizeF(grid.cell.width() * double(count), grid.cell.height()));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 3));
        painter.drawRect(frame);
        painter.setPen(QPen(Qt::white, 1));
        painter.drawRect(frame.adjusted(1.5, 1.5, -1.5, -1.5));
    }
    if (const QRectF beside = besideMatrix(layout, grid); !beside.isNull()) {
        QFont big = scaled(layout.font, 1.5);
        const Formula formula(text(step, StepModel::DefinitionRole));
        if (const double width = formula.width(big); width > beside.width())
            big = scaled(big, beside.width() / width);
        painter.setPen(palette().color(QPalette::Text));
        const QRectF covered = formula.bounds(big);
        formula.draw(painter, {beside.left(), beside.top() - covered.top()}, big);
        const double y = beside.top() + covered.height();
        painter.setFont(layout.font);
        painter.setPen(soft);
        const QString shape = text(step, StepModel::ShapeRole);
        const QString part = whole ? shape
                                   : tr("%1, shown: rows %2–%3, columns %4–%5")
                                         .arg(shape, QLocale().toString(qint64(grid.rows.begin)),
                                              QLocale().toString(qint64(grid.rows.end - 1)),
                                              QLocale().toString(qint64(grid.columns.begin)),
                                              QLocale().toString(qint64(grid.columns.end - 1)));
        painter.drawText(QRectF(beside.left(), y + 8, beside.width(), beside.height()),
                         int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, part);
    }
}

void StepsCanvas::drawDots(QPainter& painter, const Layout& layout, const Step& step,
                           const Grid& grid) const
{
    const QFont face = tokenFont(scaled(layout.font, 0.85));
    painter.setPen(Qt::NoPen);
    painter.setBrush(secondaryTextColor(palette()));
    const double radius = QFontMetricsF(face).height() / 16;
    const auto areas = dotsOf(step, grid, dotsRoom(QFontMetricsF(face)));
    for (size_t side = 0; side < areas.size(); ++side)
        if (!areas[side].isNull()) {
            // Drawn, since few fonts have the vertical ones.
            const QPointF apart = side < 2 ? QPointF(radius * 4, 0) : QPointF(0, radius * 4);
            for (const int place : {-1, 0, 1})
                painter.drawEllipse(areas[side].center() + place * apart, radius, radius);
        }
}

int StepsCanvas::omittedSides() const
{
    if (m_current >= m_model->rowCount())
        return 0;
    const Step& step = m_model->steps()[size_t(m_current)];
    const Grid grid = gridFor(layoutFor(size()), step);
    if (grid.cells.isEmpty())
        return 0;
    const auto areas = dotsOf(step, grid, dotsRoom(QFontMetricsF(font())));
    return int(std::ranges::count_if(areas, [](const QRectF& area) { return !area.isNull(); }));
}

std::array<QRectF, 4> StepsCanvas::dotsOf(const Step& step, const Grid& grid, double dots) const
{
    const QRectF& cells = grid.cells;
    std::array<QRectF, 4> areas;
    // Columns that are left out are said beside every row at once, rows below every column.
    if (grid.columns.begin > 0)
        areas[0] = {cells.left() - dots, cells.top() - 1, dots + 1, cells.height()};
    if (grid.columns.end < step.source->columns())
        areas[1] = {cells.right(), cells.top() - 1, dots + 1, cells.height()};
    if (grid.rows.begin > 0)
        areas[2] = {cells.left() - 2 * dots, cells.top() - dots, dots, dots};
    if (grid.rows.end < step.source->rows())
        areas[3] = {cells.left(), cells.bottom(), cells.width(), dots};
    return areas;
}

QRectF StepsCanvas::besideMatrix(const Layout& layout, const Grid& grid) const
{
    if (grid.cells.isEmpty())
        return {};
    const QRectF beside(grid.cells.right() + 16, grid.cells.top(),
                        layout.matrix.right() - grid.cells.right() - 16, grid.cells.height());
    return beside.width() > 90 * layout.unit ? beside : QRectF();
}

void StepsCanvas::drawWords(QPainter& painter, const Layout& layout) const
{
    painter.setFont(layout.sentence);
    painter.setPen(palette().color(QPalette::Text));
    const QRectF sentence = layout.words.adjusted(0, 0, 0, -1.1 * layout.line);
    const QString words = text(m_current, StepModel::SentenceRole);
    TextLines lines(layout.sentence);
    const double length = lines.width(words);
    if (length > sentence.width())
        painter.drawText(sentence, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextWordWrap, words);
    else
        drawLine(painter, sentence, Qt::AlignLeft, words, lines);
    QFont digits = scaled(numberFont(layout.font), 0.95);
    const QString numbers = text(m_current, StepModel::NumbersRole);
    const double wanted = TextLines(digits).width(numbers);
    if (wanted > layout.words.width())
        digits = scaled(digits, std::max(0.8, 0.99 * layout.words.width() / wanted));
    painter.setFont(digits);
    painter.setPen(secondaryTextColor(palette()));
    // The equation stands at the right where the matrix leaves it no room.
    const Step& step = m_model->steps()[size_t(m_current)];
    const Formula equation(text(m_current, StepModel::DefinitionRole));
    const QFont face = scaled(layout.font, 1.2);
    const QRectF covered = equation.bounds(face);
    const double longest = std::max(wanted, length);
    if (besideMatrix(layout, gridFor(layout, step)).isNull() &&
        longest + covered.width() + 24 < layout.words.width() &&
        covered.height() < layout.words.height()) {
        painter.setPen(palette().color(QPalette::Text));
        equation.draw(painter,
                      {layout.words.right() - covered.width(),
                       layout.words.center().y() - covered.center().y()},
                      face);
        painter.setFont(digits);
        painter.setPen(secondaryTextColor(palette()));
    }
    const QRectF line(layout.words.left(), layout.words.bottom() - 1.1 * layout.line,
                      layout.words.width(), 1.1 * layout.line);
    TextLines digitLines(digits);
    drawLine(painter, line, Qt::AlignLeft, numbers, digitLines);
}

void StepsCanvas::draw(QPainter& painter, const Layout& layout, const QSizeF& size,
                       double progress) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    const int count = m_model->rowCount();
    if (count == 0) {
        painter.setPen(secondaryTextColor(palette()));
        painter.setFont(font());
        painter.drawText(QRectF(QPointF(), size).adjusted(16, 16, -16, -16),
                         int(Qt::AlignCenter) | Qt::TextWordWrap, m_empty);
        return;
    }
    painter.save();
    painter.setClipRect(layout.cards.adjusted(-3, -3, 3, 3));
    for (int step = 0; step < count; ++step) {
        drawCard(painter, layout, step);
        if (step + 1 < count) {
            const bool onTheWay = step == std::min(m_from, m_current) && progress < 1;
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(onTheWay ? palette().color(QPalette::Highlight)
                                         : secondaryTextColor(palette()),
                                onTheWay ? 2 : 1.2));
            const QRectF card = cardRect(layout, step);
            drawChevron(
                painter,
                {card.right() + (layout.pitch - layout.card.width()) / 2, card.center().y()},
                (layout.brief ? 1.6 : 2.6) * layout.unit);
        }
    }
    const QRectF to = cardRect(layout, m_current);
    const QRectF from = cardRect(layout, progress < 1 ? m_from : m_current);
    const QRectF frame(from.topLeft() + progress * (to.topLeft() - from.topLeft()), to.size());
    // A frame alone: a wash would change the colours of the numbers in it.
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.setBrush(Qt::NoBrush);
    const double radius = 4 * std::min(layout.unit, 1.5);
    painter.drawRoundedRect(frame, radius, radius);
    painter.restore();

    if (const QString missing = m_model->missingText(); !missing.isEmpty()) {
        const double left = cardRect(layout, count - 1).right() + 16;
        const QRectF area(left, layout.cards.top(), layout.cards.right() - left,
                          layout.cards.height());
        if (area.width() > 140) {
            painter.setFont(layout.font);
            painter.setPen(secondaryTextColor(palette()));
            painter.drawText(area, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextWordWrap,
                             missing);
        }
    }
    if (!layout.matrix.isEmpty()) {
        painter.save();
        painter.setClipRect(layout.matrix.adjusted(-2, -2, 2, 2));
        const double way = (m_current > m_from ? 1 : -1) * kSlide * layout.unit;
        if (progress < 1) {
            painter.setOpacity(1 - progress);
            painter.translate(-progress * way, 0);
            drawMatrix(painter, layout, m_from);
            painter.translate(progress * way, 0);
            painter.setOpacity(progress);
            painter.translate((1 - progress) * way, 0);
        }
        drawMatrix(painter, layout, m_current);
        painter.restore();
    }
    drawWords(painter, layout);
}

void StepsCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const double progress = isAnimating() ? m_animation.currentValue().toDouble() : 1;
    draw(painter, layoutFor(size()), size(), progress);
}

void StepsCanvas::paintTo(QPainter& painter, const QRectF& target)
{
    painter.save();
    painter.translate(target.topLeft());
    draw(painter, layoutFor(target.size()), target.size(), 1);
    painter.restore();
}

int StepsCanvas::cardAt(const QPointF& position) const
{
    const Layout layout = layoutFor(size());
    for (int step = 0; step < m_model->rowCount(); ++step)
        if (cardRect(layout, step).contains(position))
            return step;
    return -1;
}

bool StepsCanvas::cellAt(const QPointF& position, qint64* row, qint64* column) const
{
    if (m_current >= m_model->rowCount())
        return false;
    const Grid grid = gridFor(layoutFor(size()), m_model->steps()[size_t(m_current)]);
    if (!grid.cells.contains(position))
        return false;
    *row = std::min<qint64>(grid.rows.end - 1,
                            grid.rows.begin +
                                qint64((position.y() - grid.cells.top()) / grid.cell.height()));
    *column = std::min<qint64>(grid.columns.end - 1,
                               grid.columns.begin +
                                   qint64((position.x() - grid.cells.left()) / grid.cell.width()));
    return true;
}

bool StepsCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int card = cardAt(help->pos());
        qint64 row = -1;
        qint64 column = -1;
        if (card >= 0) {
            QToolTip::showText(help->globalPos(),
                               tr("%1\n%2").arg(text(card, StepModel::ShapeRole),
                                                text(card, StepModel::SentenceRole)),
                               this);
        } else if (cellAt(help->pos(), &row, &column)) {
            const Step& step = m_model->steps()[size_t(m_current)];
            QToolTip::showText(
                help->globalPos(),
                tr("%1, %2: %3")
                    .arg(m_model->rowText(step, row), m_model->columnText(step, column),
                         exactNumber(double(
                             step.window(row - step.rows.begin, column - step.columns.begin)))),
                this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

void StepsCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    qint64 row = -1;
    qint64 column = -1;
    if (const int card = cardAt(event->position()); card >= 0)
        emit stepChosen(card);
    else if (cellAt(event->position(), &row, &column))
        emit cellChosen(row, column);
}

void StepsCanvas::mouseMoveEvent(QMouseEvent* event)
{
    qint64 row = -1;
    qint64 column = -1;
    const bool onCell = cellAt(event->position(), &row, &column);
    setCursor(cardAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    emit cellHovered(onCell ? row : -1, onCell ? column : -1);
}

void StepsCanvas::leaveEvent(QEvent*)
{
    emit cellHovered(-1, -1);
}

void StepsCanvas::keyPressEvent(QKeyEvent* event)
{
    const bool keys = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        keys ? emit keyMoved(-1) : emit stepMoved(-1);
        break;
    case Qt::Key_Right:
        keys ? emit keyMoved(1) : emit stepMoved(1);
        break;
    case Qt::Key_Home:
        emit stepChosen(0);
        break;
    case Qt::Key_End:
        emit stepChosen(m_model->rowCount() - 1);
        break;
    case Qt::Key_Up:
        emit queryMoved(-1);
        break;
    case Qt::Key_Down:
        emit queryMoved(1);
        break;
    case Qt::Key_Space:
        emit playToggled();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void StepsCanvas::wheelEvent(QWheelEvent* event)
{
    const int by = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    if (by != 0)
        emit stepMoved(by < 0 ? 1 : -1);
}

} // namespace views
