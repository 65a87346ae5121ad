#include "views/atlas/mapgrid.h"

#include "models/figuretext.h"
#include "models/headtext.h"
#include "views/focusring.h"
#include "views/ink.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace views {

namespace {

constexpr double kLeast = 60; ///< pixels of a cell's side
constexpr double kMost = 132;
constexpr double kGap = 6;
constexpr double kDot = 1.1; ///< radius of a point

} // namespace

MapGrid::MapGrid(models::AtlasMap* map, models::AtlasModel* model, QWidget* parent)
    : QWidget(parent), m_map(map), m_model(model)
{
    setFocusPolicy(Qt::StrongFocus);
    new FocusRing(this);
    connect(map, &models::AtlasMap::thumbnailMade, this, qOverload<>(&QWidget::update));
    connect(model, &QAbstractItemModel::modelReset, this, &MapGrid::layOut);
    connect(model, &QAbstractItemModel::dataChanged, this, qOverload<>(&QWidget::update));
    layOut();
}

void MapGrid::layOut()
{
    m_lines.clear();
    m_columns = 1;
    models::SelectionState last;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        models::SelectionState own;
        own.stack = engine::Stack(index.data(models::StackRole).toInt());
        own.kind = engine::Kind(index.data(models::KindRole).toInt());
        own.layer = index.data(models::LayerRole).toInt();
        if (m_lines.isEmpty() || !own.sameAttention(last))
            m_lines.append(Line{models::layerText(own), {}});
        last = own;
        m_lines.last().heads.append(row);
        m_columns = std::max(m_columns, m_lines.last().heads.size());
    }
    if (m_current >= m_model->rowCount())
        m_current = -1;
    setMinimumHeight(heightForWidth(width()));
    describe();
    update();
}

double MapGrid::sideIn(double width) const
{
    return std::clamp((width - kGap) / double(m_columns) - kGap, kLeast, kMost);
}

double MapGrid::lineHeight(double side) const
{
    return fontMetrics().height() * 2.4 + side + kGap;
}

int MapGrid::heightForWidth(int width) const
{
    return int(std::ceil(double(m_lines.size()) * lineHeight(sideIn(width)) + kGap));
}

QRectF MapGrid::cellOf(int line, int column, const QRectF& target) const
{
    const double side = sideIn(target.width());
    return {target.left() + kGap + column * (side + kGap),
            target.top() + line * lineHeight(side) + fontMetrics().height() * 1.3, side,
            side + fontMetrics().height()};
}

int MapGrid::headAt(const QPointF& place) const
{
    for (int line = 0; line < int(m_lines.size()); ++line)
        for (int column = 0; column < int(m_lines[line].heads.size()); ++column)
            if (cellOf(line, column, rect()).contains(place))
                return m_lines[line].heads[column];
    return -1;
}

std::optional<double> MapGrid::value(int head) const
{
    const QVariant number =
        m_model->index(head, models::AtlasModel::FirstMeasure + m_measure).data(models::ValueRole);
    return number.isValid() ? std::optional(number.toDouble()) : std::nullopt;
}

ColorMap MapGrid::colours() const
{
    ValueRange range{INFINITY, -INFINITY};
    for (int head = 0; head < m_model->rowCount(); ++head)
        if (const auto own = value(head)) {
            range.low = std::min(range.low, *own);
            range.high = std::max(range.high, *own);
        }
    return {MapId::Viridis, ScaleId::Linear, range.low < range.high ? range : ValueRange{0, 1}};
}

void MapGrid::paintTo(QPainter& painter, const QRectF& target, const QPalette& palette) const
{
    painter.fillRect(target, palette.color(QPalette::Base));
    painter.setRenderHint(QPainter::Antialiasing);
    const ColorMap map = colours();
    for (int line = 0; line < int(m_lines.size()); ++line) {
        const QRectF first = cellOf(line, 0, target);
        painter.setPen(secondaryTextColor(palette));
        painter.drawText(QRectF(first.left(), first.top() - fontMetrics().height() * 1.15,
                                target.width(), fontMetrics().height()),
                         Qt::AlignVCenter, m_lines[line].name);
        for (int column = 0; column < int(m_lines[line].heads.size()); ++column)
            paintCell(painter, cellOf(line, column, target), m_lines[line].heads[column], map,
                      palette);
    }
}

void MapGrid::paintCell(QPainter& painter, const QRectF& cell, int head, const ColorMap& colours,
                        const QPalette& palette) const
{
    const QRectF area = cell.adjusted(0, 0, 0, -fontMetrics().height());
    const QRectF band(area.left(), area.bottom(), area.width(), double(fontMetrics().height()));
    paintMap(painter, area, head, palette);
    const auto own = value(head);
    const QColor colour = own ? QColor(colours.color(float(*own))) : gridColor(palette);
    painter.fillRect(band, colour);
    painter.setPen(inkOn(colour));
    painter.drawText(band.adjusted(4, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     QString::number(m_model->index(head, 0).data(models::HeadRole).toInt()));
    painter.drawText(band.adjusted(4, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter,
                     own ? models::figureText(*own, 2) : QStringLiteral("–"));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(head == m_current ? QPen(palette.color(QPalette::Highlight), 2.5)
                                     : QPen(gridColor(palette), 1));
    painter.drawRect(cell.adjusted(-1, -1, 1, 1));
}

void MapGrid::paintMap(QPainter& painter, const QRectF& area, int head,
                       const QPalette& palette) const
{
    const models::MapThumbnailPtr small = m_map->thumbnail(head);
    if (!small || small->points.rows() == 0)
        return;
    const engine::Matrix& points = small->points;
    const Eigen::RowVector2f low = points.colwise().minCoeff();
    const Eigen::RowVector2f high = points.colwise().maxCoeff();
    const double scale = (area.width() - 10) / double(std::max((high - low).maxCoeff(), 1e-12F));
    const Eigen::RowVector2f middle = (low + high) / 2;
    painter.setPen(Qt::NoPen);
    for (Eigen::Index i = 0; i < points.rows(); ++i) {
        QColor colour =
            roleTextColor(i < small->queries ? ColorRole::Query : ColorRole::Key, palette);
        colour.setAlphaF(0.7F);
        painter.setBrush(colour);
        painter.drawEllipse(area.center() + QPointF(double(points(i, 0) - middle[0]),
                                                    -double(points(i, 1) - middle[1])) *
                                                scale,
                            kDot, kDot);
    }
}

void MapGrid::setMeasure(int measure)
{
    m_measure = measure;
    describe();
    update();
}

void MapGrid::setCurrent(int row)
{
    m_current = row;
    describe();
    update();
}

void MapGrid::describe()
{
    setAccessibleName(tr("All heads"));
    const auto own = m_current < 0 ? std::nullopt : value(m_current);
    setAccessibleDescription(
        m_current < 0 ? tr("%n heads; arrow keys choose one", nullptr, m_model->rowCount())
                      : m_model->headTitle(m_current) + QStringLiteral(". ") +
                            models::AtlasModel::measureName(m_measure) + QStringLiteral(": ") +
                            (own ? models::figureText(*own) : QStringLiteral("–")));
}

void MapGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintTo(painter, rect(), palette());
}

void MapGrid::resizeEvent(QResizeEvent*)
{
    setMinimumHeight(heightForWidth(width()));
}

void MapGrid::mousePressEvent(QMouseEvent* event)
{
    if (const int head = headAt(event->position()); head >= 0)
        emit chosen(head);
}

void MapGrid::keyPressEvent(QKeyEvent* event)
{
    int line = 0;
    qsizetype column = 0;
    for (int i = 0; i < int(m_lines.size()); ++i)
        if (const auto at = m_lines[i].heads.indexOf(m_current); at >= 0) {
            line = i;
            column = at;
        }
    switch (event->key()) {
    case Qt::Key_Left:
        --column;
        break;
    case Qt::Key_Right:
        ++column;
        break;
    case Qt::Key_Up:
        --line;
        break;
    case Qt::Key_Down:
        ++line;
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    if (line < 0 || line >= m_lines.size())
        return;
    const QList<int>& heads = m_lines[line].heads;
    emit chosen(heads[std::clamp<qsizetype>(column, 0, heads.size() - 1)]);
}

bool MapGrid::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int head = headAt(help->pos());
    QToolTip::showText(help->globalPos(),
                       head < 0
                           ? QString()
                           : m_model->headTitle(head) + u'\n' +
                                 m_model->index(head, models::AtlasModel::FirstMeasure + m_measure)
                                     .data(Qt::ToolTipRole)
                                     .toString(),
                       this);
    return true;
}

void MapGrid::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        layOut();
    update();
    QWidget::changeEvent(event);
}

} // namespace views
