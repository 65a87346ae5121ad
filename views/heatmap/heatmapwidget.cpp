#include "views/heatmap/heatmapwidget.h"

#include "views/exporter.h"
#include "views/focusring.h"
#include "views/textlines.h"
#include "views/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <QFontMetricsF>
#include <QGestureEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPinchGesture>
#include <QWheelEvent>

namespace views {

using engine::Range;

namespace {

constexpr double kPadding = 12;
constexpr double kGap = 8;
constexpr double kLongestLabel = 21; ///< in letters
constexpr double kLargestCell = 160;
constexpr double kGridFrom = 7;   ///< pixels of a cell from which lines are drawn between cells
constexpr double kHatchFrom = 5;  ///< … from which hidden cells are hatched
constexpr double kLeastSide = 32; ///< of a matrix with few rows or columns
constexpr double kStretch = 1.35; ///< cells may be so much wider than high, or the reverse
constexpr double kStep = 1.25;    ///< of one zoom
constexpr double kSlant = 0.7071; ///< of names at 45°
constexpr qint64 kVectorCells = 4096;
constexpr double kMostPixelsPerPoint = 8;
constexpr qint64 kNumbersFrom = 5; ///< names so many apart say less than positions
constexpr double kFilled = 0.45;   ///< of a cell by its number, where numbers grow
constexpr double kMostGrowth = 2;
constexpr double kSmallestName = 0.8;   ///< of the usual size, so that every column has its own
constexpr double kUsualNumber = 0.85;   ///< of the names' size
constexpr double kSmallestNumber = 0.7; ///< … where that lets cells have numbers at all
constexpr double kLowTitles = 300;      ///< height below which the titles share a line

QFont smaller(QFont font, double factor)
{
    font.setPointSizeF(std::max(5.0, font.pointSizeF() * factor));
    return font;
}

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

/// 1, 2, 5, 10, … names apart, so that `space` pixels lie between them.
qint64 labelStep(double scale, double space)
{
    qint64 step = 1;
    while (double(step) * scale < space) {
        qint64 power = 1;
        while (power * 10 <= step)
            power *= 10;
        step = step == power ? 2 * power : step == 2 * power ? 5 * power : 10 * power;
    }
    return step;
}

double brightness(QRgb color)
{
    return 0.299 * qRed(color) + 0.587 * qGreen(color) + 0.114 * qBlue(color);
}

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
        m_zoom = 1;
        m_origin = {};
        m_hoveredRow = m_hoveredColumn = -1;
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
    m_texts = texts;
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
    if (row == m_selectedRow && column == m_selectedColumn)
        return;
    m_selectedRow = row;
    m_selectedColumn = column;
    ensureVisible(row, column);
    update();
}

void HeatmapWidget::setTogether(const QList<qint64>& rows)
{
    if (rows == m_together)
        return;
    m_together = rows;
    update();
}

void HeatmapWidget::setHovered(qint64 row, qint64 column)
{
    if (row == m_hoveredRow && column == m_hoveredColumn)
        return;
    m_hoveredRow = row;
    m_hoveredColumn = column;
    m_walking = false;
    update();
}

void HeatmapWidget::setGroups(qint64 rows, AxisLabel names)
{
    m_group = rows;
    m_groups = std::move(names);
    update();
}

void HeatmapWidget::setPainting(bool painting)
{
    m_painting = painting;
    setCursor(painting ? Qt::CrossCursor : Qt::ArrowCursor);
}

// --- Geometry -------------------------------------------------------------------------------

void HeatmapWidget::measureLabels()
{
    m_rowLabelWidth = m_columnLabelWidth = 0;
    if (!m_source)
        return;
    TextLines widths(bold(tokenFont(font())));
    const auto widest = [&widths](const AxisLabel& label, qint64 count) {
        constexpr qint64 kSamples = 400;
        double width = 0;
        const qint64 step = std::max<qint64>(1, count / kSamples);
        for (qint64 i = 0; i < count; i += step)
            width = std::max(width, widths.width(label(i)));
        if (count > kSamples / 4) // positions may take the place of names
            width = std::max(width, widths.width(QLocale().toString(count)));
        return std::min(kLongestLabel * widths.metrics().averageCharWidth(), std::ceil(width) + 1);
    };
    m_rowLabelWidth = widest(m_rows, m_source->rows());
    if (m_group > 0)
        m_rowLabelWidth = std::max(m_rowLabelWidth, widest(m_groups, m_source->rows() / m_group));
    m_columnLabelWidth = widest(m_columns, m_source->columns());
}

QSizeF HeatmapWidget::fittedScale(const QSizeF& room) const
{
    const auto rows = double(m_source->rows());
    const auto columns = double(m_source->columns());
    double x = std::min(room.width() / columns, kLargestCell);
    double y = std::min(room.height() / rows, kLargestCell);
    if (m_group > 0) // tokens and dimensions have no scale in common
        return {x, y};
    const double least = std::min(x, y);
    const double widestX = std::max(least * kStretch, kLeastSide / columns);
    const double widestY = std::max(least * kStretch, kLeastSide / rows);
    x = std::min(x, widestX);
    y = std::min(y, widestY);
    return {x, y};
}

double HeatmapWidget::largestZoom() const
{
    const QSizeF scale(m_frame.scaleX / m_zoom, m_frame.scaleY / m_zoom);
    return std::max(1.0, kLargestCell / std::min(scale.width(), scale.height()));
}

HeatmapWidget::Frame HeatmapWidget::frameFor(const QSizeF& size, bool exporting) const
{
    Frame frame;
    const QFontMetricsF titleMetrics(bold(font()));
    const QFontMetricsF smallMetrics(smaller(font(), 0.9));
    const QFontMetricsF tokenMetrics(tokenFont(font()));
    double top = kPadding;
    frame.oneLine = titlesFitOneLine(size);
    frame.titleWidth = size.width() - 2 * kPadding;
    if (!m_texts.title.isEmpty())
        top += titleMetrics.height() + 2;
    if (!m_texts.subtitle.isEmpty())
        top += frame.oneLine ? 6 : smallMetrics.height() + 8;
    if (!m_source || m_source->rows() < 1 || m_source->columns() < 1)
        return frame;
    // In a picture the bar says along its side what its numbers are.
    const double named = exporting && !m_texts.bar.isEmpty() ? smallMetrics.height() + 4 : 0;
    const double legend = std::max(m_legendRoom, legendRoom()) + 16 + named;
    const double flat = tokenMetrics.height() + 4;
    const auto roomY = [&](double labels) {
        return std::max(8.0, size.height() - top - labels - kPadding);
    };
    const auto scaleIn = [&](const QSizeF& room) { return fittedScale(room) * m_zoom; };
    // Where cells are too small for names, positions take their place and need less room.
    const double narrow = std::ceil(tokenMetrics.horizontalAdvance(QLocale().toString(
                              std::max(m_source->rows(), m_source->columns()) - 1))) +
                          1;
    const auto roomFor = [&](double labels) {
        return std::max(8.0, size.width() - kPadding - labels - kGap - legend - kPadding);
    };
    const double most = std::max(24.0, size.width() * 0.22);
    frame.labelWidth = std::min(m_rowLabelWidth, most);
    // Where the height decides how large cells are, longer names cost nothing.
    const double longer = std::min(m_rowLabelWidth, size.width() * 0.36);
    if (const QSizeF scale = scaleIn({roomFor(longer), roomY(flat)});
        scale.width() >= scale.height())
        frame.labelWidth = std::max(frame.labelWidth, longer);
    const auto rowNumbers = [&](double labels) {
        const double scale = scaleIn({roomFor(labels), roomY(flat)}).height();
        return m_group == 0 && labelStep(scale, tokenMetrics.height() * 0.95) >= kNumbersFrom;
    };
    if (rowNumbers(frame.labelWidth) && rowNumbers(narrow))
        frame.labelWidth = std::min(frame.labelWidth, narrow);
    const double left = kPadding + frame.labelWidth + kGap;
    const double roomX = roomFor(frame.labelWidth);
    frame.columnLabelWidth = std::min(m_columnLabelWidth, std::max(24.0, size.height() * 0.22));
    const double slanted = std::ceil(kSlant * (frame.columnLabelWidth + tokenMetrics.ascent())) + 4;
    // Names lie flat where every column is wide enough for its own, and so do positions.
    const double flatScale = scaleIn({roomX, roomY(flat)}).width();
    const double least = tokenMetrics.height() * 1.3;
    const bool numbers = labelStep(flatScale, least) >= kNumbersFrom;
    frame.rotated = flatScale < m_columnLabelWidth + 6 && !numbers;
    const double labels = frame.rotated ? slanted : flat;
    const QSizeF room(roomX, roomY(labels));
    const QSizeF scale = fittedScale(room);
    frame.scaleX = scale.width() * m_zoom;
    frame.scaleY = scale.height() * m_zoom;
    // On the screen a slightly smaller name is worth more than none.
    const double slantedSpace =
        exporting ? least : std::max(kSmallestName * least, std::min(least, frame.scaleX));
    frame.columnNames = frame.rotated ? slantedSpace / least : 1;
    frame.columnSpace = frame.rotated ? slantedSpace
                        : numbers     ? std::max(least, narrow + kPadding)
                                      : std::min(m_columnLabelWidth + 8, 64.0);
    const double width = std::min(room.width(), double(m_source->columns()) * frame.scaleX);
    const double height = std::min(room.height(), double(m_source->rows()) * frame.scaleY);
    frame.plot = QRectF(std::round(left + (room.width() - width) / 2), std::round(top + labels),
                        width, height);
    frame.legend = QRectF(frame.plot.right() + 16, frame.plot.top(), legend - 16,
                          std::max(frame.plot.height(), std::min(60.0, room.height())));
    frame.origin = {std::clamp(m_origin.x(), 0.0,
                               std::max(0.0, double(m_source->columns()) - width / frame.scaleX)),
                    std::clamp(m_origin.y(), 0.0,
                               std::max(0.0, double(m_source->rows()) - height / frame.scaleY))};
    return frame;
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

bool HeatmapWidget::titlesFitOneLine(const QSizeF& size) const
{
    return size.height() < kLowTitles &&
           QFontMetricsF(bold(font())).horizontalAdvance(m_texts.title) + kGap +
                   QFontMetricsF(smaller(font(), 0.9)).horizontalAdvance(m_texts.subtitle) <=
               size.width() - 2 * kPadding;
}

void HeatmapWidget::updateFrame()
{
    m_frame = frameFor(size());
    m_origin = m_frame.origin;
    update();
}

QRectF HeatmapWidget::visibleCells() const
{
    return {m_frame.origin.x(), m_frame.origin.y(), m_frame.plot.width() / m_frame.scaleX,
            m_frame.plot.height() / m_frame.scaleY};
}

QRectF HeatmapWidget::cellRect(qint64 row, qint64 column) const
{
    return {m_frame.x(double(column)), m_frame.y(double(row)), m_frame.scaleX, m_frame.scaleY};
}

QPoint HeatmapWidget::cellAt(const QPointF& position) const
{
    if (!m_source || !m_frame.plot.contains(position))
        return {-1, -1};
    const double column =
        m_frame.origin.x() + (position.x() - m_frame.plot.left()) / m_frame.scaleX;
    const double row = m_frame.origin.y() + (position.y() - m_frame.plot.top()) / m_frame.scaleY;
    if (column >= double(m_source->columns()) || row >= double(m_source->rows()))
        return {-1, -1};
    return {int(column), int(row)};
}

qint64 HeatmapWidget::rowAt(const QPointF& position) const
{
    if (!m_source || position.x() > m_frame.plot.right() || position.y() < m_frame.plot.top() ||
        position.y() >= m_frame.plot.bottom())
        return -1;
    const auto row =
        qint64(m_frame.origin.y() + (position.y() - m_frame.plot.top()) / m_frame.scaleY);
    return row < m_source->rows() ? row : -1;
}

// --- Zoom and pan ---------------------------------------------------------------------------

void HeatmapWidget::zoomBy(double factor, const QPointF& about)
{
    if (!m_source)
        return;
    const QPointF inside(std::clamp(about.x(), m_frame.plot.left(), m_frame.plot.right()),
                         std::clamp(about.y(), m_frame.plot.top(), m_frame.plot.bottom()));
    const QPointF cell(m_frame.origin.x() + (inside.x() - m_frame.plot.left()) / m_frame.scaleX,
                       m_frame.origin.y() + (inside.y() - m_frame.plot.top()) / m_frame.scaleY);
    m_zoom = std::clamp(m_zoom * factor, 1.0, largestZoom());
    m_fitted = m_zoom <= 1;
    const Frame next = frameFor(size());
    m_origin = {cell.x() - (inside.x() - next.plot.left()) / next.scaleX,
                cell.y() - (inside.y() - next.plot.top()) / next.scaleY};
    updateFrame();
    requestPicture();
    emit viewChanged();
}

void HeatmapWidget::zoomIn()
{
    const bool selected = m_selectedRow >= 0 && m_selectedColumn >= 0;
    zoomBy(kStep * kStep,
           selected ? cellRect(m_selectedRow, m_selectedColumn).center() : m_frame.plot.center());
}

void HeatmapWidget::zoomOut()
{
    zoomBy(1 / (kStep * kStep), m_frame.plot.center());
}

void HeatmapWidget::resetZoom()
{
    m_zoom = 1;
    m_fitted = true;
    m_origin = {};
    updateFrame();
    requestPicture();
    emit viewChanged();
}

void HeatmapWidget::zoomTo(Range rows, Range columns)
{
    if (!m_source || rows.size() < 1 || columns.size() < 1)
        return;
    // The names' height depends on the zoom: twice is enough to settle.
    for (int pass = 0; pass < 2; ++pass) {
        const double x = m_frame.plot.width() / (double(columns.size()) * m_frame.scaleX);
        const double y = m_frame.plot.height() / (double(rows.size()) * m_frame.scaleY);
        m_zoom = std::clamp(m_zoom * std::min(x, y), 1.0, largestZoom());
        m_frame = frameFor(size());
    }
    m_fitted = m_zoom <= 1;
    m_origin = {(double(columns.begin) + double(columns.end)) / 2 -
                    m_frame.plot.width() / m_frame.scaleX / 2,
                (double(rows.begin) + double(rows.end)) / 2 -
                    m_frame.plot.height() / m_frame.scaleY / 2};
    updateFrame();
    requestPicture();
    emit viewChanged();
}

void HeatmapWidget::followView(const HeatmapWidget& other)
{
    if (!m_source || !other.m_source || m_source->rows() != other.m_source->rows() ||
        m_source->columns() != other.m_source->columns())
        return;
    if (m_fitted == other.m_fitted && m_zoom == other.m_zoom && m_origin == other.m_origin)
        return;
    m_fitted = other.m_fitted;
    m_zoom = other.m_zoom;
    m_origin = other.m_origin;
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
    if (next == m_origin)
        return;
    m_origin = next;
    updateFrame();
    requestPicture();
    emit viewChanged();
}

// --- Pictures -------------------------------------------------------------------------------

PictureRequest HeatmapWidget::pictureRequest(const Frame& frame, double pixelRatio) const
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
    if ((m_pointerInside || m_walking) && m_drag == Drag::None)
        drawCard(painter, m_frame);
}

void HeatmapWidget::paintTo(QPainter& painter, const QRectF& target)
{
    painter.save();
    painter.translate(target.topLeft());
    const Frame frame = frameFor(target.size(), true);
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
                     int(Qt::AlignCenter) | int(Qt::TextWordWrap), m_texts.empty);
}

void HeatmapWidget::draw(QPainter& painter, const Frame& frame, const Picture& picture,
                         bool exporting)
{
    drawTitles(painter, frame);
    if (!picture.image.isNull()) {
        drawCells(painter, frame, picture, exporting);
        drawValues(painter, frame, picture, exporting);
        paintLegend(painter, frame.legend,
                    ColorMap(m_look.map, m_look.scale, picture.range, isDark(palette())), palette(),
                    smaller(font(), 0.9));
    }
    if (exporting && !m_texts.bar.isEmpty() && !picture.image.isNull()) {
        const QFont small = smaller(font(), 0.9);
        painter.save();
        painter.setFont(small);
        painter.setPen(secondaryTextColor(palette()));
        painter.translate(frame.legend.right(), frame.legend.center().y());
        painter.rotate(-90);
        const double half = frame.legend.height() / 2;
        const double line = QFontMetricsF(small).height();
        painter.drawText(QRectF(-half, -line, 2 * half, line), int(Qt::AlignCenter), m_texts.bar);
        painter.restore();
    }
    if (!exporting || m_marksInPictures)
        drawMarks(painter, frame);
    drawRowLabels(painter, frame);
    drawColumnLabels(painter, frame);
}

void HeatmapWidget::drawTitles(QPainter& painter, const Frame& frame) const
{
    const QFont small = smaller(font(), 0.9);
    const QFontMetricsF smallMetrics(small);
    QPointF subtitle(kPadding, kPadding + smallMetrics.ascent());
    if (!m_texts.title.isEmpty()) {
        const QFont strong = bold(font());
        const QFontMetricsF metrics(strong);
        painter.setFont(strong);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QPointF(kPadding, kPadding + metrics.ascent()),
                         metrics.elidedText(m_texts.title, Qt::ElideRight, frame.titleWidth));
        subtitle += frame.oneLine ? QPointF(metrics.horizontalAdvance(m_texts.title) + kGap,
                                            metrics.ascent() - smallMetrics.ascent())
                                  : QPointF(0, metrics.height() + 2);
    }
    painter.setFont(small);
    painter.setPen(secondaryTextColor(palette()));
    painter.drawText(subtitle, frame.oneLine
                                   ? m_texts.subtitle
                                   : smallMetrics.elidedText(m_texts.subtitle, Qt::ElideMiddle,
                                                             frame.titleWidth));
}

void HeatmapWidget::drawRowLabels(QPainter& painter, const Frame& frame) const
{
    const QFont plain = tokenFont(font());
    const QFont strong = bold(plain);
    TextLines plainLines(plain);
    TextLines strongLines(strong);
    const QFontMetricsF& metrics = strongLines.metrics();
    const qint64 step = labelStep(frame.scaleY, metrics.height() * 0.95);
    const double right = frame.plot.left() - kGap;
    const auto paint = [&](qint64 row, const QColor& color, bool marked) {
        TextLines& lines = marked ? strongLines : plainLines;
        painter.setFont(marked ? strong : plain);
        painter.setPen(color);
        const double y = frame.y(double(row) + 0.5);
        const bool number =
            step >= kNumbersFrom && row % step == 0 && row != m_selectedRow && row != m_hoveredRow;
        const QString named = number ? QLocale().toString(row) : m_rows(row);
        const QString text = strongLines.elided(named, frame.labelWidth + 1);
        lines.draw(painter, {right - lines.width(text), y + metrics.capHeight() / 2}, text);
    };
    const auto seen = [&](qint64 row) {
        const double y = frame.y(double(row) + 0.5);
        return row >= 0 && row < m_source->rows() && y >= frame.plot.top() - 1 &&
               y <= frame.plot.bottom() + 1;
    };
    const std::array marked = {m_selectedRow, m_hoveredRow};
    const auto first = qint64(std::floor(frame.origin.y()));
    const auto last = qint64(std::ceil(frame.origin.y() + frame.plot.height() / frame.scaleY));
    // Where not every row has room for its name, their groups have it for theirs.
    const bool grouped =
        m_group > 0 && step > 1 && double(m_group) * frame.scaleY >= metrics.height();
    for (qint64 group = 0; grouped && group * m_group < last; ++group) {
        const double y = frame.y((double(group) + 0.5) * double(m_group));
        const auto covers = [&](qint64 row) {
            return seen(row) && std::abs(frame.y(double(row) + 0.5) - y) < metrics.height() * 0.95;
        };
        if (y < frame.plot.top() || y > frame.plot.bottom() || std::ranges::any_of(marked, covers))
            continue;
        painter.setFont(plain);
        painter.setPen(palette().color(QPalette::WindowText));
        const QString text = strongLines.elided(m_groups(group), frame.labelWidth + 1);
        plainLines.draw(painter, {right - plainLines.width(text), y + metrics.capHeight() / 2},
                        text);
    }
    for (qint64 row = first - first % step; !grouped && row < last; row += step) {
        const auto covers = [&](qint64 other) {
            return seen(other) &&
                   std::abs(double(other - row)) * frame.scaleY < metrics.height() * 0.95;
        };
        if (!seen(row) || std::ranges::any_of(marked, covers))
            continue;
        const bool together = m_together.contains(row);
        paint(row,
              together ? roleTextColor(ColorRole::Query, palette())
                       : palette().color(QPalette::WindowText),
              together);
    }
    const bool both =
        seen(m_selectedRow) && m_hoveredRow != m_selectedRow &&
        std::abs(double(m_hoveredRow - m_selectedRow)) * frame.scaleY >= metrics.height() * 0.95;
    if (seen(m_hoveredRow) && (both || !seen(m_selectedRow)))
        paint(m_hoveredRow, roleTextColor(ColorRole::Query, palette()), false);
    if (seen(m_selectedRow))
        paint(m_selectedRow, roleTextColor(ColorRole::Query, palette()), true);
}

void HeatmapWidget::drawColumnLabels(QPainter& painter, const Frame& frame) const
{
    QFont plain = tokenFont(font());
    if (frame.columnNames < 1)
        plain = smaller(plain, frame.columnNames);
    const QFont strong = bold(plain);
    TextLines plainLines(plain);
    TextLines strongLines(strong);
    const QFontMetricsF& metrics = strongLines.metrics();
    const double space = frame.columnSpace;
    const qint64 step = labelStep(frame.scaleX, space);
    const double bottom = frame.plot.top() - 4;
    const auto paint = [&](qint64 column, const QColor& color, bool marked) {
        painter.setFont(marked ? strong : plain);
        painter.setPen(color);
        const double x = frame.x(double(column) + 0.5);
        const double room = frame.rotated ? frame.columnLabelWidth + 1
                                          : std::max(frame.scaleX * double(step) - 4, 24.0);
        const bool number = step >= kNumbersFrom && column % step == 0 &&
                            column != m_selectedColumn && column != m_hoveredColumn;
        const QString named = number ? QLocale().toString(column) : m_columns(column);
        const QString text = strongLines.elided(named, room);
        if (!frame.rotated) {
            TextLines& lines = marked ? strongLines : plainLines;
            lines.draw(painter, {x - lines.width(text) / 2, bottom - metrics.descent()}, text);
            return;
        }
        painter.save();
        painter.translate(x + metrics.capHeight() / 3, bottom);
        painter.rotate(-45);
        painter.drawText(QPointF(0, 0), text);
        painter.restore();
    };
    const auto seen = [&](qint64 column) {
        const double x = frame.x(double(column) + 0.5);
        return column >= 0 && column < m_source->columns() && x >= frame.plot.left() - 1 &&
               x <= frame.plot.right() + 1;
    };
    const std::array marked = {m_selectedColumn, m_hoveredColumn};
    const auto first = qint64(std::floor(frame.origin.x()));
    const auto last = qint64(std::ceil(frame.origin.x() + frame.plot.width() / frame.scaleX));
    for (qint64 column = first - first % step; column < last; column += step) {
        const auto covers = [&](qint64 other) {
            return seen(other) && std::abs(double(other - column)) * frame.scaleX < space * 0.95;
        };
        if (seen(column) && std::ranges::none_of(marked, covers))
            paint(column, palette().color(QPalette::WindowText), false);
    }
    const bool apart =
        std::abs(double(m_hoveredColumn - m_selectedColumn)) * frame.scaleX >= space * 0.95;
    if (seen(m_hoveredColumn) && (apart || !seen(m_selectedColumn)))
        paint(m_hoveredColumn, roleTextColor(ColorRole::Key, palette()), false);
    if (seen(m_selectedColumn))
        paint(m_selectedColumn, roleTextColor(ColorRole::Key, palette()), true);
}

void HeatmapWidget::drawCells(QPainter& painter, const Frame& frame, const Picture& picture,
                              bool exporting)
{
    painter.save();
    painter.setClipRect(frame.plot);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    const auto visible = [](double origin, double length, Range covered) {
        return Range{std::max<qint64>(qint64(std::floor(origin)), covered.begin),
                     std::min<qint64>(qint64(std::ceil(origin + length)), covered.end)};
    };
    const double across = frame.plot.width() / frame.scaleX;
    const double down = frame.plot.height() / frame.scaleY;
    const auto blit = [&](const Picture& part) {
        const HeatmapBlock& block = *part.block;
        const Range rows = visible(frame.origin.y(), down, block.rows);
        const Range columns = visible(frame.origin.x(), across, block.columns);
        if (rows.size() <= 0 || columns.size() <= 0)
            return;
        const double pixelX = double(part.image.width()) / double(block.columns.size());
        const double pixelY = double(part.image.height()) / double(block.rows.size());
        const QRectF target(QPointF(frame.x(double(columns.begin)), frame.y(double(rows.begin))),
                            QPointF(frame.x(double(columns.end)), frame.y(double(rows.end))));
        const QRectF source(double(columns.begin - block.columns.begin) * pixelX,
                            double(rows.begin - block.rows.begin) * pixelY,
                            double(columns.size()) * pixelX, double(rows.size()) * pixelY);
        // An SVG takes the whole image, whatever part is asked for.
        const QRect cut = source.toRect();
        if (exporting && cut != part.image.rect())
            painter.drawImage(target, part.image.copy(cut));
        else
            painter.drawImage(target, part.image, source);
    };
    const HeatmapBlock& block = *picture.block;
    const Range rows = visible(frame.origin.y(), down, block.rows);
    const Range columns = visible(frame.origin.x(), across, block.columns);
    const bool complete = rows == visible(frame.origin.y(), down, {0, m_source->rows()}) &&
                          columns == visible(frame.origin.x(), across, {0, m_source->columns()});
    if (!complete) {
        painter.fillRect(frame.plot, hiddenColor(palette()));
        if (!m_base.image.isNull())
            blit(m_base);
    }
    if (exporting && block.isExact() && rows.size() * columns.size() <= kVectorCells) {
        // As shapes: viewers of SVG and PDF blur pictures that they enlarge.
        for (qint64 row = rows.begin; row < rows.end; ++row)
            for (qint64 column = columns.begin; column < columns.end; ++column)
                painter.fillRect(QRectF(frame.x(double(column)), frame.y(double(row)), frame.scaleX,
                                        frame.scaleY),
                                 QColor(picture.image.pixel(int(column - block.columns.begin),
                                                            int(row - block.rows.begin))));
    } else {
        blit(picture);
    }

    if (block.isExact() && std::min(frame.scaleX, frame.scaleY) >= kHatchFrom) {
        QColor ink = secondaryTextColor(palette());
        ink.setAlpha(110);
        const QBrush hatch(ink, Qt::BDiagPattern);
        const auto isHidden = [&](qint64 row, qint64 column) {
            return block.maximum(row - block.rows.begin, column - block.columns.begin) ==
                   -std::numeric_limits<float>::infinity();
        };
        for (qint64 row = rows.begin; row < rows.end; ++row)
            for (qint64 column = columns.begin; column < columns.end; ++column) {
                const qint64 from = column;
                while (column < columns.end && isHidden(row, column))
                    ++column;
                if (column > from)
                    painter.fillRect(QRectF(frame.x(double(from)), frame.y(double(row)),
                                            double(column - from) * frame.scaleX, frame.scaleY),
                                     hatch);
            }
    }
    if (std::min(frame.scaleX, frame.scaleY) >= kGridFrom) {
        painter.setPen(QPen(palette().color(QPalette::Base), 1));
        for (qint64 column = std::max<qint64>(1, columns.begin); column < columns.end; ++column) {
            const double x = std::round(frame.x(double(column)));
            painter.drawLine(QPointF(x, frame.plot.top()), QPointF(x, frame.plot.bottom()));
        }
        for (qint64 row = std::max<qint64>(1, rows.begin); row < rows.end; ++row) {
            const double y = std::round(frame.y(double(row)));
            painter.drawLine(QPointF(frame.plot.left(), y), QPointF(frame.plot.right(), y));
        }
    }
    painter.restore();
}

int HeatmapWidget::cellDecimals(double value) const
{
    const double size = std::max(std::abs(m_picture.range.low), std::abs(m_picture.range.high));
    if (size <= 1.0001)
        return value == std::round(value) ? 0 : 2;
    return size < 100 ? 1 : 0;
}

const QPixmap& HeatmapWidget::glyphs(double value, bool dark)
{
    // By what is written: a frame may show thousands of numbers but few different ones.
    const int decimals = cellDecimals(value);
    constexpr std::array kPowers = {1.0, 10.0, 100.0};
    const qint64 rounded = std::isnan(value) || std::abs(value) > 1e12
                               ? std::numeric_limits<qint32>::min()
                               : std::llround(value * kPowers[size_t(decimals)]);
    const qint64 key = rounded * 8 + decimals * 2 + (dark ? 1 : 0);
    const auto found = m_glyphs.constFind(key);
    if (found != m_glyphs.cend())
        return *found;
    constexpr qsizetype kMost = 4000;
    if (m_glyphs.size() > kMost)
        m_glyphs.clear();
    const QString text = shortNumber(value, decimals);
    const QFontMetricsF metrics(m_glyphFont);
    const QSizeF size(std::ceil(metrics.horizontalAdvance(text)) + 2, std::ceil(metrics.height()));
    QPixmap pixmap((size * devicePixelRatioF()).toSize());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setFont(m_glyphFont);
    painter.setPen(dark ? QColor(0x1F, 0x29, 0x33) : QColor(0xF4, 0xF6, 0xF8));
    painter.drawText(QPointF(1, metrics.ascent()), text);
    painter.end();
    return *m_glyphs.insert(key, pixmap);
}

void HeatmapWidget::drawValues(QPainter& painter, const Frame& frame, const Picture& picture,
                               bool exporting)
{
    const HeatmapBlock& block = *picture.block;
    if (!m_look.values || !block.isExact())
        return;
    const double typical =
        picture.range.low < 0 ? -0.888 * std::abs(picture.range.high) : 0.888 * picture.range.high;
    const QString widest = shortNumber(typical, cellDecimals(typical));
    QFont face = smaller(numberFont(font()), kUsualNumber);
    const auto fits = [&](double margin) {
        const QFontMetricsF metrics(face);
        return frame.scaleX >= metrics.horizontalAdvance(widest) + margin &&
               frame.scaleY >= metrics.height() + 1;
    };
    if (!fits(4)) {
        face = smaller(numberFont(font()), kSmallestNumber);
        if (exporting || !fits(2))
            return;
    }
    const QFontMetricsF least(face);
    const double width = least.horizontalAdvance(widest);
    // Large cells have large numbers, for those who sit at the back, in whole steps of size.
    const double growth =
        std::clamp(kFilled * std::min(frame.scaleX / width, frame.scaleY / least.height()), 1.0,
                   // On paper no number is larger than the names of its row and column.
                   exporting ? 1 / kUsualNumber : kMostGrowth);
    face.setPointSizeF(face.pointSizeF() * std::floor(growth * 4) / 4);
    const QFontMetricsF metrics(face);
    if (face != m_glyphFont && !exporting) {
        m_glyphFont = face;
        m_glyphs.clear();
    }
    painter.save();
    painter.setClipRect(frame.plot);
    painter.setFont(face);
    const auto first = [](double origin, int64_t begin) {
        return std::max<qint64>(begin, qint64(std::floor(origin)));
    };
    const qint64 bottom = std::min<qint64>(
        block.rows.end, qint64(std::ceil(frame.origin.y() + frame.plot.height() / frame.scaleY)));
    const qint64 right = std::min<qint64>(
        block.columns.end, qint64(std::ceil(frame.origin.x() + frame.plot.width() / frame.scaleX)));
    for (qint64 row = first(frame.origin.y(), block.rows.begin); row < bottom; ++row)
        for (qint64 column = first(frame.origin.x(), block.columns.begin); column < right;
             ++column) {
            const float value = block.maximum(row - block.rows.begin, column - block.columns.begin);
            if (std::isinf(value))
                continue;
            const QRgb ground =
                picture.image.pixel(int(column - block.columns.begin), int(row - block.rows.begin));
            const bool dark = brightness(ground) > 128;
            const QPointF centre(frame.x(double(column) + 0.5), frame.y(double(row) + 0.5));
            if (exporting) {
                const QString text = shortNumber(double(value), cellDecimals(double(value)));
                painter.setPen(dark ? QColor(0x1F, 0x29, 0x33) : QColor(0xF4, 0xF6, 0xF8));
                painter.drawText(QPointF(centre.x() - metrics.horizontalAdvance(text) / 2,
                                         centre.y() + metrics.capHeight() / 2),
                                 text);
            } else {
                const QPixmap& pixmap = glyphs(double(value), dark);
                const QSizeF size = pixmap.deviceIndependentSize();
                painter.drawPixmap(QPointF(std::round(centre.x() - size.width() / 2),
                                           std::round(centre.y() - size.height() / 2)),
                                   pixmap);
            }
        }
    painter.restore();
}

void HeatmapWidget::drawMarks(QPainter& painter, const Frame& frame) const
{
    painter.save();
    painter.setClipRect(frame.plot.adjusted(-3, -3, 3, 3));
    painter.setBrush(Qt::NoBrush);
    const auto band = [&](const QRectF& area, ColorRole role) {
        QColor color = roleColor(role);
        color.setAlpha(210);
        painter.setPen(QPen(color, 1.5));
        painter.drawRect(area);
    };
    if (m_group > 0 && double(m_group) * frame.scaleY > 6) {
        painter.setPen(QPen(palette().color(QPalette::Base), 2));
        const auto first = std::max<qint64>(1, qint64(frame.origin.y()) / m_group);
        for (qint64 row = first * m_group;
             row < m_source->rows() && frame.y(double(row)) < frame.plot.bottom(); row += m_group)
            painter.drawLine(QPointF(frame.plot.left(), frame.y(double(row))),
                             QPointF(frame.plot.right(), frame.y(double(row))));
    }
    // Rows that stand together get one frame for each run of neighbours.
    for (qsizetype i = 0; i < m_together.size();) {
        qsizetype end = i + 1;
        while (end < m_together.size() && m_together[end] == m_together[end - 1] + 1)
            ++end;
        band({frame.plot.left(), frame.y(double(m_together[i])), frame.plot.width(),
              double(end - i) * frame.scaleY},
             ColorRole::Query);
        i = end;
    }
    if (m_hoveredRow >= 0 && m_hoveredRow < m_source->rows())
        band({frame.plot.left(), frame.y(double(m_hoveredRow)), frame.plot.width(), frame.scaleY},
             ColorRole::Query);
    if (m_hoveredColumn >= 0 && m_hoveredColumn < m_source->columns())
        band(
            {frame.x(double(m_hoveredColumn)), frame.plot.top(), frame.scaleX, frame.plot.height()},
            ColorRole::Key);
    const bool row = m_selectedRow >= 0 && m_selectedRow < m_source->rows();
    const bool column = m_selectedColumn >= 0 && m_selectedColumn < m_source->columns();
    if (row && column) {
        const double least = 5;
        QRectF cell(frame.x(double(m_selectedColumn)), frame.y(double(m_selectedRow)), frame.scaleX,
                    frame.scaleY);
        cell.adjust(
            -std::max(0.0, least - cell.width()) / 2, -std::max(0.0, least - cell.height()) / 2,
            std::max(0.0, least - cell.width()) / 2, std::max(0.0, least - cell.height()) / 2);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(QColor(0x1F, 0x29, 0x33), 4));
        painter.drawRoundedRect(cell, 2, 2);
        painter.setPen(QPen(Qt::white, 2));
        painter.drawRoundedRect(cell, 2, 2);
    } else if (row) {
        band({frame.plot.left(), frame.y(double(m_selectedRow)), frame.plot.width(), frame.scaleY},
             ColorRole::Query);
    }
    if (m_drag == Drag::Zoom) {
        QColor fill = palette().color(QPalette::Highlight);
        painter.setPen(QPen(fill, 1));
        fill.setAlpha(50);
        painter.setBrush(fill);
        painter.drawRect(QRectF(m_pressedAt, m_draggedTo).normalized().intersected(frame.plot));
    }
    painter.restore();
}

void HeatmapWidget::drawCard(QPainter& painter, const Frame& frame) const
{
    if (!m_card || !m_source || m_hoveredRow < 0 || m_hoveredColumn < 0)
        return;
    const QStringList lines = m_card(m_hoveredRow, m_hoveredColumn);
    if (lines.isEmpty())
        return;
    const QFont head = bold(tokenFont(font()));
    const QFont body = numberFont(font());
    const QFontMetricsF headMetrics(head);
    const QFontMetricsF bodyMetrics(body);
    double width = headMetrics.horizontalAdvance(lines.first());
    for (const QString& line : lines.mid(1))
        width = std::max(width, bodyMetrics.horizontalAdvance(line));
    const double lineHeight = bodyMetrics.height() + 2;
    QRectF card(0, 0, std::ceil(width) + 20,
                headMetrics.height() + 16 + lineHeight * double(lines.size() - 1));
    const QPointF cell(frame.x(double(m_hoveredColumn) + 0.5), frame.y(double(m_hoveredRow) + 1));
    card.moveTopLeft(cell + QPointF(8, 6));
    if (card.right() > this->width())
        card.moveRight(std::max(card.width(), cell.x() - 8));
    if (card.bottom() > height())
        card.moveBottom(frame.y(double(m_hoveredRow)) - 6);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isDark(palette()) ? gridColor(palette()) : QColor(Qt::transparent), 1));
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.drawRoundedRect(card, 4, 4);
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.setFont(head);
    double y = card.top() + 8;
    painter.drawText(QPointF(card.left() + 10, y + headMetrics.ascent()), lines.first());
    y += headMetrics.height() + 2;
    painter.setFont(body);
    for (const QString& line : lines.mid(1)) {
        painter.drawText(QPointF(card.left() + 10, y + bodyMetrics.ascent()), line);
        y += lineHeight;
    }
    painter.restore();
}

// --- Events ---------------------------------------------------------------------------------

bool HeatmapWidget::event(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomBy(1 + gesture->value(), gesture->position());
            return true;
        }
    } else if (event->type() == QEvent::Gesture) {
        auto* gestures = static_cast<QGestureEvent*>(event);
        if (const auto* pinch = static_cast<QPinchGesture*>(gestures->gesture(Qt::PinchGesture))) {
            zoomBy(pinch->scaleFactor(), mapFromGlobal(pinch->centerPoint()));
            gestures->accept();
            return true;
        }
    }
    return QWidget::event(event);
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
        m_glyphs.clear();
        measureLabels();
        updateFrame();
        requestPicture();
    }
}

void HeatmapWidget::wheelEvent(QWheelEvent* event)
{
    if (!m_source)
        return;
    const QPoint angle = event->angleDelta();
    if (angle.x() != 0 && std::abs(angle.x()) > std::abs(angle.y())) {
        m_origin.rx() -= double(angle.x()) / m_frame.scaleX;
        updateFrame();
        requestPicture();
        emit viewChanged();
    } else if (angle.y() != 0) {
        zoomBy(std::pow(kStep, double(angle.y()) / 120), event->position());
    }
    event->accept();
}

void HeatmapWidget::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_pressedAt = m_draggedTo = event->position();
    m_pressedOrigin = m_origin;
    const QPoint cell = cellAt(event->position());
    if (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier)) {
        m_drag = Drag::Zoom;
    } else if (event->button() == Qt::LeftButton && m_painting && cell.x() >= 0) {
        m_drag = Drag::Paint;
        beginPainting(cell);
    } else {
        m_drag = Drag::Pending;
    }
}

void HeatmapWidget::beginPainting(const QPoint& cell)
{
    beginStroke();
    m_lastPainted = {-1, -1};
    engine::Matrix value(1, 1);
    m_source->read({cell.y(), cell.y() + 1}, {cell.x(), cell.x() + 1}, value);
    m_paintHides = !std::isinf(value(0, 0));
    paintTowards(cell);
}

void HeatmapWidget::movePainting(qint64 rows, qint64 columns)
{
    if (m_selectedRow >= 0 && m_selectedColumn >= 0 &&
        m_lastPainted != QPoint(int(m_selectedColumn), int(m_selectedRow)))
        beginPainting({int(m_selectedColumn), int(m_selectedRow)});
    moveSelection(rows, columns);
    paintTowards({int(m_selectedColumn), int(m_selectedRow)});
}

void HeatmapWidget::paintTowards(const QPoint& cell)
{
    if (cell.x() < 0 || cell == m_lastPainted)
        return;
    // A quick pointer is not seen in every cell that it crosses.
    const QPoint from = m_lastPainted.x() < 0 ? cell : m_lastPainted;
    const QPoint way = cell - from;
    const int steps = std::max(std::abs(way.x()), std::abs(way.y()));
    for (int i = m_lastPainted.x() < 0 ? 0 : 1; i <= steps; ++i) {
        const double share = steps > 0 ? double(i) / steps : 0;
        m_lastPainted = (QPointF(from) + QPointF(way) * share).toPoint();
        emit cellPainted(m_lastPainted.y(), m_lastPainted.x(), m_paintHides, m_stroke);
    }
}

void HeatmapWidget::mouseMoveEvent(QMouseEvent* event)
{
    m_pointerInside = true;
    const QPoint cell = cellAt(event->position());
    if (m_drag == Drag::Pending && (event->position() - m_pressedAt).manhattanLength() > 4) {
        m_drag = Drag::Pan;
        if (!m_fitted)
            setCursor(Qt::ClosedHandCursor);
    }
    if (m_drag == Drag::Pan) {
        const QPointF moved = event->position() - m_pressedAt;
        m_origin =
            m_pressedOrigin - QPointF(moved.x() / m_frame.scaleX, moved.y() / m_frame.scaleY);
        updateFrame();
        requestPicture();
        emit viewChanged();
        return;
    }
    if (m_drag == Drag::Zoom) {
        m_draggedTo = event->position();
        update();
        return;
    }
    if (m_drag == Drag::Paint)
        paintTowards(cell);
    if (cell.y() != m_hoveredRow || cell.x() != m_hoveredColumn) {
        setHovered(cell.y(), cell.x());
        emit hovered(cell.y(), cell.x());
    }
}

void HeatmapWidget::mouseReleaseEvent(QMouseEvent* event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    setPainting(m_painting); // the cursor
    update();
    const QPoint cell = cellAt(event->position());
    const qint64 row = rowAt(event->position());
    if (drag == Drag::Pending && event->button() == Qt::LeftButton && row >= 0) {
        if (event->modifiers().testFlag(Qt::ControlModifier))
            emit rowToggled(row);
        else // beside the cells: the name of the row
            emit cellClicked(row, cell.x() < 0 ? m_selectedColumn : cell.x());
    } else if (drag == Drag::Zoom) {
        const QRectF band = QRectF(m_pressedAt, m_draggedTo).normalized().intersected(m_frame.plot);
        if ((event->position() - m_pressedAt).manhattanLength() < 4 && row >= 0)
            emit rowsExtended(row);
        if (band.width() < 4 || band.height() < 4)
            return;
        const QPoint first = cellAt(band.topLeft());
        const QPoint last = cellAt(band.bottomRight() - QPointF(0.5, 0.5));
        if (first.x() >= 0 && last.x() >= 0)
            zoomTo({first.y(), last.y() + 1}, {first.x(), last.x() + 1});
    }
}

void HeatmapWidget::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_painting)
        return;
    m_drag = Drag::None;
    resetZoom();
}

void HeatmapWidget::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_source)
        return;
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const bool walking = m_walking && m_hoveredRow >= 0 && m_hoveredColumn >= 0;
    const QPoint cell = !byKey    ? cellAt(event->pos())
                        : walking ? QPoint(int(m_hoveredColumn), int(m_hoveredRow))
                                  : QPoint(int(m_selectedColumn), int(m_selectedRow));
    if (cell.x() < 0 || cell.y() < 0)
        return;
    emit menuRequested(cell.y(), cell.x(),
                       byKey ? mapToGlobal(cellRect(cell.y(), cell.x()).center().toPoint())
                             : event->globalPos());
}

void HeatmapWidget::leaveEvent(QEvent*)
{
    m_pointerInside = false;
    lookAway();
}

void HeatmapWidget::lookAway()
{
    if (m_hoveredRow < 0 && m_hoveredColumn < 0)
        return;
    setHovered(-1, -1);
    emit hovered(-1, -1);
}

namespace {

qint64 moved(qint64 at, qint64 by, qint64 count)
{
    return at < 0 ? 0 : std::clamp<qint64>(at + by, 0, count - 1);
}

} // namespace

void HeatmapWidget::moveSelection(qint64 rows, qint64 columns)
{
    lookAway(); // where the pointer rests says nothing about what the keys are doing
    emit cellClicked(moved(m_selectedRow, rows, m_source->rows()),
                     moved(m_selectedColumn, columns, m_source->columns()));
}

void HeatmapWidget::moveHover(qint64 rows, qint64 columns)
{
    const bool begins = m_hoveredRow < 0 || m_hoveredColumn < 0;
    const qint64 row = moved(begins ? m_selectedRow : m_hoveredRow, rows, m_source->rows());
    const qint64 column =
        moved(begins ? m_selectedColumn : m_hoveredColumn, columns, m_source->columns());
    setHovered(row, column);
    m_walking = true;
    ensureVisible(row, column);
    emit hovered(row, column);
}

void HeatmapWidget::keyPressEvent(QKeyEvent* event)
{
    if (!m_source) {
        QWidget::keyPressEvent(event);
        return;
    }
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const qint64 page = std::max<qint64>(1, qint64(visibleCells().height()) - 1);
    const qint64 all = std::max(m_source->rows(), m_source->columns());
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto moveColumn = [&](qint64 step) {
        if (control)
            moveHover(0, step);
        else if (shift && m_painting)
            movePainting(0, step);
        else
            moveSelection(0, step);
    };
    const auto moveRow = [&](qint64 step) {
        const qint64 next = m_selectedRow + step;
        if (control)
            moveHover(step, 0);
        else if (!shift)
            moveSelection(step, 0);
        else if (m_painting)
            movePainting(step, 0);
        else if (next >= 0 && next < m_source->rows()) {
            lookAway();
            emit rowsExtended(next);
        }
    };
    switch (event->key()) {
    case Qt::Key_Up:
        moveRow(-1);
        break;
    case Qt::Key_Down:
        moveRow(1);
        break;
    case Qt::Key_Left:
        moveColumn(-1);
        break;
    case Qt::Key_Right:
        moveColumn(1);
        break;
    case Qt::Key_PageUp:
        moveSelection(-page, 0);
        break;
    case Qt::Key_PageDown:
        moveSelection(page, 0);
        break;
    case Qt::Key_Home:
        moveSelection(control ? -all : 0, -all);
        break;
    case Qt::Key_End:
        moveSelection(control ? all : 0, all);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        break;
    case Qt::Key_Minus:
        zoomOut();
        break;
    case Qt::Key_0:
        resetZoom();
        break;
    case Qt::Key_Escape:
        lookAway();
        emit cellClicked(-1, -1);
        break;
    case Qt::Key_Space:
        if (const qint64 row = m_hoveredRow >= 0 ? m_hoveredRow : m_selectedRow;
            control && row >= 0) {
            emit rowToggled(row);
            break;
        }
        [[fallthrough]];
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selectedRow < 0 || m_selectedColumn < 0) {
            moveSelection(0, 0);
        } else if (m_painting) {
            beginPainting({int(m_selectedColumn), int(m_selectedRow)});
        } else {
            emit activated(m_selectedRow, m_selectedColumn);
        }
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

} // namespace views
