#include "views/explain/gridwidget.h"

#include "views/ink.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace views {

using models::NumberGrid;

namespace {

/// The colours of a grid, its middle in the middle.
ColorMap mapOf(const NumberGrid& grid, bool shares, const QPalette& palette)
{
    if (shares)
        return {MapId::Viridis, ScaleId::Linear, {0, 1}, isDark(palette)};
    double most = 0;
    for (const float value : grid.values)
        if (std::isfinite(value))
            most = std::max(most, std::abs(double(value) - double(grid.middle)));
    most = most > 0 ? most : 1;
    return {MapId::Diverging,
            ScaleId::Linear,
            {double(grid.middle) - most, double(grid.middle) + most},
            isDark(palette)};
}

/// Where cells, names and colour bar are.
struct Places
{
    QRectF cells, legend;
    double names = 0;

    QRectF cell(const NumberGrid& grid, int row, int column) const
    {
        const double w = cells.width() / grid.columns;
        const double h = cells.height() / grid.rows;
        return {cells.left() + column * w, cells.top() + row * h, w, h};
    }
};

Places placesOf(const QRectF& area, const NumberGrid& grid, const ColorMap& map, const QFont& font)
{
    const QFontMetricsF metrics(font);
    Places places;
    for (const QString& name : grid.rowNames)
        places.names = std::max(places.names, metrics.horizontalAdvance(name));
    places.names = std::min(places.names + 8, area.width() / 4);
    const double legend = legendWidth(map, font);
    const double foot = grid.columnNames.isEmpty() ? 6 : metrics.height() * 1.5;
    places.cells = area.adjusted(places.names, 6, -legend - 16, -foot);
    places.legend = QRectF(places.cells.right() + 10, places.cells.top(), legend,
                           std::min(places.cells.height(), 240.0));
    return places;
}

void paintNames(QPainter& painter, const Places& places, const NumberGrid& grid,
                const QPalette& palette, const QFont& font)
{
    const QFontMetricsF metrics(font);
    painter.setPen(palette.color(QPalette::Text));
    painter.setFont(font);
    const double height = places.cells.height() / grid.rows;
    const int everyRow = std::max(1, int(std::ceil(metrics.height() / height)));
    for (int row = 0; row < grid.rows && row < grid.rowNames.size(); row += everyRow) {
        const double y = places.cells.top() + (row + 0.5) * height;
        painter.drawText(QRectF(places.cells.left() - places.names, y - metrics.height() / 2,
                                places.names - 6, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(grid.rowNames[row], Qt::ElideLeft, places.names - 6));
    }
    painter.setFont(tokenFont(font));
    const QFontMetricsF words(painter.font());
    const double width = places.cells.width() / grid.columns;
    const int everyColumn = std::max(1, int(std::ceil(words.averageCharWidth() * 4 / width)));
    for (int column = 0; column < grid.columns && column < grid.columnNames.size();
         column += everyColumn) {
        const double room = width * everyColumn - 2;
        painter.drawText(QRectF(places.cells.left() + column * width, places.cells.bottom() + 2,
                                room, words.height()),
                         everyColumn > 1 ? Qt::AlignLeft : Qt::AlignHCenter,
                         words.elidedText(grid.columnNames[column], Qt::ElideRight, room));
    }
}

} // namespace

void paintGrid(QPainter& painter, const QRectF& area, const NumberGrid& grid, bool shares,
               const QPalette& palette, const QFont& font)
{
    if (grid.isEmpty())
        return;
    const ColorMap map = mapOf(grid, shares, palette);
    const Places places = placesOf(area, grid, map, font);
    if (places.cells.width() < 8 || places.cells.height() < 8)
        return;
    painter.save();
    const QFontMetricsF metrics(font);
    const bool roomy = places.cell(grid, 0, 0).width() > metrics.averageCharWidth() * 7 &&
                       places.cell(grid, 0, 0).height() > metrics.height();
    for (int row = 0; row < grid.rows; ++row)
        for (int column = 0; column < grid.columns; ++column) {
            const float value = grid.at(row, column);
            const QRectF cell = places.cell(grid, row, column);
            const QColor color =
                std::isnan(value) ? missingColor() : QColor::fromRgb(map.color(value));
            painter.fillRect(cell.adjusted(0, 0, 0.5, 0.5), color);
            if (!roomy || std::isnan(value))
                continue;
            painter.setPen(inkOn(color));
            painter.setFont(numberFont(font));
            painter.drawText(cell, Qt::AlignCenter, exactNumber(double(value), 3));
        }
    paintNames(painter, places, grid, palette, font);
    paintLegend(painter, places.legend, map, palette, font);
    painter.restore();
}

GridWidget::GridWidget(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void GridWidget::setGrid(NumberGrid grid, bool shares)
{
    m_grid = std::move(grid);
    m_shares = shares;
    if (m_row >= m_grid.rows || m_column >= m_grid.columns) {
        m_row = -1;
        m_column = -1;
    }
    update();
}

void GridWidget::setMessage(const QString& message)
{
    m_message = message;
    if (m_grid.isEmpty())
        setAccessibleDescription(message);
    update();
}

void GridWidget::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    if (m_grid.isEmpty()) {
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(rect().adjusted(24, 12, -24, -12), Qt::AlignCenter | Qt::TextWordWrap,
                         m_message);
    }
    paintGrid(painter, rect(), m_grid, m_shares, palette(), font());
    if (m_row >= 0 && !m_grid.isEmpty()) {
        const Places places = placesOf(rect(), m_grid, mapOf(m_grid, m_shares, palette()), font());
        const QRectF frame = places.cell(m_grid, m_row, m_column).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(QPen(Qt::black, 3));
        painter.drawRect(frame);
        painter.setPen(QPen(Qt::white, 1));
        painter.drawRect(frame);
    }
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

QString GridWidget::textOf(int row, int column) const
{
    const float value = m_grid.at(row, column);
    if (m_spread.size() == m_grid.values.size() && !std::isnan(value))
        return tr("%1, %2: %3 ± %4")
            .arg(m_grid.rowNames.value(row), m_grid.columnNames.value(column),
                 exactNumber(double(value), 5),
                 exactNumber(
                     double(m_spread[size_t(row) * size_t(m_grid.columns) + size_t(column)]), 3));
    return tr("%1, %2: %3")
        .arg(m_grid.rowNames.value(row), m_grid.columnNames.value(column),
             std::isnan(value) ? tr("not known") : exactNumber(double(value), 5));
}

bool GridWidget::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_grid.isEmpty())
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const Places places = placesOf(rect(), m_grid, mapOf(m_grid, m_shares, palette()), font());
    for (int row = 0; row < m_grid.rows; ++row)
        for (int column = 0; column < m_grid.columns; ++column)
            if (places.cell(m_grid, row, column).contains(help->pos())) {
                QToolTip::showText(help->globalPos(), textOf(row, column), this);
                return true;
            }
    QToolTip::hideText();
    return true;
}

void GridWidget::pick(int row, int column)
{
    m_row = row;
    m_column = column;
    setAccessibleDescription(textOf(row, column));
    update();
    emit picked(row, column);
}

void GridWidget::mousePressEvent(QMouseEvent* event)
{
    QWidget::mousePressEvent(event);
    if (m_grid.isEmpty())
        return;
    const Places places = placesOf(rect(), m_grid, mapOf(m_grid, m_shares, palette()), font());
    const QPointF at = event->position() - places.cells.topLeft();
    const int column = int(std::floor(at.x() / places.cells.width() * m_grid.columns));
    const int row = int(std::floor(at.y() / places.cells.height() * m_grid.rows));
    if (row >= 0 && row < m_grid.rows && column >= 0 && column < m_grid.columns)
        pick(row, column);
}

void GridWidget::keyPressEvent(QKeyEvent* event)
{
    const int down = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    const int right = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if ((down == 0 && right == 0) || m_grid.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    pick(m_row < 0 ? 0 : std::clamp(m_row + down, 0, m_grid.rows - 1),
         m_column < 0 ? 0 : std::clamp(m_column + right, 0, m_grid.columns - 1));
}

} // namespace views
