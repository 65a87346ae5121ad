#include "views/heatmap/heatmapwidget.h"

#include "views/exporter.h"
#include "views/focusring.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <QPainter>

namespace views {

using engine::Range;

namespace {

constexpr double kMostPixelsPerPoint = 8;

} // namespace

HeatmapWidget::HeatmapWidget(QWidget* parent)
    : QWidget(parent), m_job(this, [this](Picture picture) {
          if (!picture.image.isNull())
              present(std::move(picture));
      })
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    grabGesture(Qt::PinchGesture);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    new FocusRing(this);
}

void HeatmapWidget::setSource(models::BlockSourcePtr source, AxisLabel rows, AxisLabel columns)
{
    const bool sameSize = m_source && source && m_source->rows() == source->rows() &&
                          m_source->columns() == source->columns();
    m_source = std::move(source);
    m_facts = std::make_shared<MatrixFacts>();
    m_rows = std::move(rows);
    m_columns = std::move(columns);
    if (!sameSize) {
        m_picture = {};
        m_base = {};
        m_pictureSource.reset();
        m_fitted = true;
        m_layout.zoom = 1;
        m_layout.origin = {};
        m_marks.hoveredRow = m_marks.hoveredColumn = -1;
    }
    if (!m_source) {
        m_job.cancel();
        m_requested.reset();
    }
    measureLabels();
    updateFrame();
    requestPicture();
}

void HeatmapWidget::setTexts(const HeatmapTexts& texts)
{
    m_layout.texts = texts;
    updateFrame();
    requestPicture();
}

void HeatmapWidget::setLook(const HeatmapLook& look)
{
    if (look == m_look)
        return;
    m_look = look;
    updateFrame();
    requestPicture();
}

void HeatmapWidget::setCard(std::function<QStringList(qint64, qint64)> card)
{
    m_card = std::move(card);
}

void HeatmapWidget::setSelected(qint64 row, qint64 column)
{
    if (row == m_marks.selectedRow && column == m_marks.selectedColumn)
        return;
    m_marks.selectedRow = row;
    m_marks.selectedColumn = column;
    ensureVisible(row, column);
    update();
}

void HeatmapWidget::setTogether(const QList<qint64>& rows)
{
    if (rows == m_marks.together)
        return;
    m_marks.together = rows;
    update();
}

void HeatmapWidget::setHovered(qint64 row, qint64 column)
{
    if (row == m_marks.hoveredRow && column == m_marks.hoveredColumn)
        return;
    m_marks.hoveredRow = row;
    m_marks.hoveredColumn = column;
    m_walking = false;
    update();
}

void HeatmapWidget::setGroups(qint64 rows, AxisLabel names)
{
    m_layout.group = rows;
    m_groups = std::move(names);
    update();
}

void HeatmapWidget::setPainting(bool painting)
{
    m_painting = painting;
    setCursor(painting ? Qt::CrossCursor : Qt::ArrowCursor);
}

// --- Geometry -------------------------------------------------------------------------------

HeatmapLayout HeatmapWidget::layoutFor(bool exporting) const
{
    HeatmapLayout layout = m_layout;
    layout.font = font();
    layout.legend = std::max(m_legendRoom, legendRoom());
    layout.exporting = exporting;
    return layout;
}

void HeatmapWidget::measureLabels()
{
    m_layout.font = font();
    m_layout.rows = m_source ? m_source->rows() : 0;
    m_layout.columns = m_source ? m_source->columns() : 0;
    m_layout.measureLabels(m_rows, m_columns, m_groups);
}

double HeatmapWidget::largestZoom() const
{
    const QSizeF scale(m_frame.scaleX / m_layout.zoom, m_frame.scaleY / m_layout.zoom);
    return std::max(1.0, HeatmapFrame::kLargestCell / std::min(scale.width(), scale.height()));
}

double HeatmapWidget::legendRoom() const
{
    return legendWidth(legendMap(), smaller(font(), 0.9));
}

void HeatmapWidget::setLegendRoom(double room)
{
    if (room == m_legendRoom)
        return;
    m_legendRoom = room;
    updateFrame();
    requestPicture();
}

void HeatmapWidget::updateFrame()
{
    m_layout = layoutFor(false);
    m_frame = m_layout.frame(size());
    m_layout.origin = m_frame.origin;
    update();
}

QRectF HeatmapWidget::visibleCells() const
{
    return m_frame.cells();
}

QRectF HeatmapWidget::cellRect(qint64 row, qint64 column) const
{
    return m_frame.cell(row, column);
}

QPoint HeatmapWidget::cellAt(const QPointF& position) const
{
    if (!m_source || !m_frame.plot.contains(position))
        return {-1, -1};
    const QPointF cell = m_frame.at(position);
    if (cell.x() >= double(m_source->columns()) || cell.y() >= double(m_source->rows()))
        return {-1, -1};
    return {int(cell.x()), int(cell.y())};
}

qint64 HeatmapWidget::rowAt(const QPointF& position) const
{
    if (!m_source || position.x() > m_frame.plot.right() || position.y() < m_frame.plot.top() ||
        position.y() >= m_frame.plot.bottom())
        return -1;
    const auto row = qint64(m_frame.at(position).y());
    return row < m_source->rows() ? row : -1;
}

// --- Zoom and pan ---------------------------------------------------------------------------

void HeatmapWidget::changeView()
{
    updateFrame();
    requestPicture();
    emit viewChanged();
}

void HeatmapWidget::moveTo(const QPointF& origin)
{
    m_layout.origin = origin;
    changeView();
}

void HeatmapWidget::zoomBy(double factor, const QPointF& about)
{
    if (!m_source)
        return;
    const QPointF inside(std::clamp(about.x(), m_frame.plot.left(), m_frame.plot.right()),
                         std::clamp(about.y(), m_frame.plot.top(), m_frame.plot.bottom()));
    const QPointF cell = m_frame.at(inside);
    m_layout.zoom = std::clamp(m_layout.zoom * factor, 1.0, largestZoom());
    m_fitted = m_layout.zoom <= 1;
    const HeatmapFrame next = m_layout.frame(size());
    moveTo({cell.x() - (inside.x() - next.plot.left()) / next.scaleX,
            cell.y() - (inside.y() - next.plot.top()) / next.scaleY});
}

void HeatmapWidget::zoomIn()
{
    const bool selected = m_marks.selectedRow >= 0 && m_marks.selectedColumn >= 0;
    zoomBy(kZoomStep * kZoomStep,
           selected ? cellRect(m_marks.selectedRow, m_marks.selectedColumn).center()
                    : m_frame.plot.center());
}

void HeatmapWidget::zoomOut()
{
    zoomBy(1 / (kZoomStep * kZoomStep), m_frame.plot.center());
}

void HeatmapWidget::resetZoom()
{
    m_layout.zoom = 1;
    m_fitted = true;
    moveTo({});
}

void HeatmapWidget::zoomTo(Range rows, Range columns)
{
    if (!m_source || rows.size() < 1 || columns.size() < 1)
        return;
    // The names' height depends on the zoom: twice is enough to settle.
    for (int pass = 0; pass < 2; ++pass) {
        const double x = m_frame.plot.width() / (double(columns.size()) * m_frame.scaleX);
        const double y = m_frame.plot.height() / (double(rows.size()) * m_frame.scaleY);
        m_layout.zoom = std::clamp(m_layout.zoom * std::min(x, y), 1.0, largestZoom());
        m_frame = m_layout.frame(size());
    }
    m_fitted = m_layout.zoom <= 1;
    moveTo(
        {(double(columns.begin) + double(columns.end)) / 2 -
             m_frame.plot.width() / m_frame.scaleX / 2,
         (double(rows.begin) + double(rows.end)) / 2 - m_frame.plot.height() / m_frame.scaleY / 2});
}

void HeatmapWidget::followView(const HeatmapWidget& other)
{
    if (!m_source || !other.m_source || m_source->rows() != other.m_source->rows() ||
        m_source->columns() != other.m_source->columns())
        return;
    if (m_fitted == other.m_fitted && m_layout.zoom == other.m_layout.zoom &&
        m_layout.origin == other.m_layout.origin)
        return;
    m_fitted = other.m_fitted;
    m_layout.zoom = other.m_layout.zoom;
    m_layout.origin = other.m_layout.origin;
    updateFrame();
    requestPicture();
}

void HeatmapWidget::ensureVisible(qint64 row, qint64 column)
{
    if (!m_source || m_fitted)
        return;
    const QRectF shown = visibleCells();
    const auto moved = [](double at, double begin, double size) {
        if (at < 0)
            return begin;
        if (at < begin)
            return at;
        return at + 1 > begin + size ? at + 1 - size : begin;
    };
    const QPointF next(moved(double(column), shown.left(), shown.width()),
                       moved(double(row), shown.top(), shown.height()));
    if (next != m_layout.origin)
        moveTo(next);
}

// --- Pictures -------------------------------------------------------------------------------

PictureRequest HeatmapWidget::pictureRequest(const HeatmapFrame& frame, double pixelRatio) const
{
    PictureRequest request;
    request.source = m_source;
    request.facts = m_facts;
    request.map = m_look.map;
    request.scale = m_look.scale;
    request.reduction = m_look.reduction;
    request.range = m_look.range;
    request.fitSmall = m_look.fitSmall;
    request.dark = isDark(palette());
    const auto along = [pixelRatio](double origin, double length, double scale, qint64 count) {
        const double pixels = scale * pixelRatio;
        double begin = origin;
        double end = origin + length / scale;
        // Cells that are seen one by one are read some way beyond the edges, for panning.
        const double margin = pixels >= 1 ? (end - begin) / 4 : 0;
        begin -= margin;
        end += margin;
        const Range cells{std::clamp<qint64>(qint64(std::floor(begin)), 0, count - 1),
                          std::clamp<qint64>(qint64(std::ceil(end)), 1, count)};
        const int most =
            pixels >= 1 ? int(cells.size()) : int(std::lround(double(cells.size()) * pixels));
        return std::pair(cells, std::max(1, most));
    };
    const auto [columns, width] =
        along(frame.origin.x(), frame.plot.width(), frame.scaleX, m_source->columns());
    const auto [rows, height] =
        along(frame.origin.y(), frame.plot.height(), frame.scaleY, m_source->rows());
    request.rows = rows;
    request.columns = columns;
    request.pixels = {width, height};
    if (m_pictureSource == m_source && m_picture.isFinal)
        request.known = m_picture.block;
    return request;
}

void HeatmapWidget::requestPicture()
{
    if (!m_source || m_frame.plot.isEmpty())
        return;
    PictureRequest request = pictureRequest(m_frame, devicePixelRatioF());
    if (m_requested && m_requested->asksLike(request))
        return;
    m_requested = request;
    m_requested->known.reset();
    m_job.start([this, request = std::move(request),
                 courier = m_job.courier()](std::stop_token stop) -> Picture {
        return makePicture(request, stop, [this, courier, stop](Picture coarse) {
            courier->post([this, stop, coarse = std::move(coarse)]() mutable {
                if (!stop.stop_requested())
                    present(std::move(coarse));
            });
        });
    });
}

void HeatmapWidget::present(Picture picture)
{
    m_picture = std::move(picture);
    m_pictureSource = m_source;
    if (m_picture.isFinal && m_picture.block->rows == Range{0, m_source->rows()} &&
        m_picture.block->columns == Range{0, m_source->columns()})
        m_base = m_picture;
    else if (m_base.range != m_picture.range)
        m_base = {};
    // The numbers of the colour bar may need another width.
    updateFrame();
    emit pictureChanged();
}

// --- Painting -------------------------------------------------------------------------------

ColorMap HeatmapWidget::legendMap() const
{
    const ValueRange range = m_look.range && (!m_look.fitSmall || m_picture.image.isNull())
                                 ? *m_look.range
                                 : (m_picture.image.isNull() ? ValueRange{0, 1} : m_picture.range);
    return {m_look.map, m_look.scale, range, isDark(palette())};
}

void HeatmapWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    if (!m_source || m_frame.plot.isEmpty()) {
        drawEmpty(painter, size());
        return;
    }
    draw(painter, m_frame, m_picture, false);
    if (m_drag == Drag::Zoom)
        drawBand(painter);
    if ((m_pointerInside || m_walking) && m_drag == Drag::None)
        drawCard(painter);
}

void HeatmapWidget::paintTo(QPainter& painter, const QRectF& target)
{
    painter.save();
    painter.translate(target.topLeft());
    const HeatmapFrame frame = layoutFor(true).frame(target.size());
    if (!m_source || frame.plot.isEmpty()) {
        drawEmpty(painter, target.size());
    } else {
        const double ratio = std::min(pixelsPerPoint(painter), kMostPixelsPerPoint);
        draw(painter, frame, makePicture(pictureRequest(frame, ratio)), true);
    }
    painter.restore();
}

void HeatmapWidget::drawEmpty(QPainter& painter, const QSizeF& size) const
{
    painter.setPen(secondaryTextColor(palette()));
    painter.setFont(font());
    painter.drawText(QRectF(QPointF(), size).adjusted(24, 24, -24, -24),
                     int(Qt::AlignCenter) | int(Qt::TextWordWrap), m_layout.texts.empty);
}

void HeatmapWidget::draw(QPainter& painter, const HeatmapFrame& frame, const Picture& picture,
                         bool exporting)
{
    const HeatmapLayout layout = layoutFor(exporting);
    const HeatmapLabels labels(painter, frame, layout, m_marks, palette());
    labels.drawTitles();
    if (!picture.image.isNull()) {
        const HeatmapCells::Sheet sheet{frame,     layout,
                                        picture,   m_base.image.isNull() ? nullptr : &m_base,
                                        palette(), devicePixelRatioF()};
        m_cells.draw(painter, sheet);
        if (m_look.values)
            m_cells.drawValues(painter, sheet);
        paintLegend(painter, frame.legend,
                    ColorMap(m_look.map, m_look.scale, picture.range, isDark(palette())), palette(),
                    smaller(font(), 0.9));
        if (exporting && !layout.texts.bar.isEmpty())
            labels.drawBarName();
    }
    if (!exporting || m_marksInPictures)
        paintHeatmapMarks(painter, frame, layout, m_marks, palette());
    labels.drawRows(m_rows, m_groups);
    labels.drawColumns(m_columns);
}

void HeatmapWidget::drawBand(QPainter& painter) const
{
    painter.save();
    painter.setClipRect(m_frame.plot.adjusted(-3, -3, 3, 3));
    QColor fill = palette().color(QPalette::Highlight);
    painter.setPen(QPen(fill, 1));
    fill.setAlpha(50);
    painter.setBrush(fill);
    painter.drawRect(QRectF(m_pressedAt, m_draggedTo).normalized().intersected(m_frame.plot));
    painter.restore();
}

void HeatmapWidget::drawCard(QPainter& painter) const
{
    if (!m_card || m_marks.hoveredRow < 0 || m_marks.hoveredColumn < 0)
        return;
    if (const QStringList lines = m_card(m_marks.hoveredRow, m_marks.hoveredColumn);
        !lines.isEmpty())
        HeatmapLabels(painter, m_frame, m_layout, m_marks, palette()).drawCard(lines, size());
}

void HeatmapWidget::resizeEvent(QResizeEvent*)
{
    updateFrame();
    requestPicture();
}

void HeatmapWidget::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::LanguageChange) {
        m_cells.forget();
        measureLabels();
        updateFrame();
        requestPicture();
    }
}

} // namespace views
