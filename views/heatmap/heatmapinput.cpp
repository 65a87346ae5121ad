// What mouse, touch and keys do with a heatmap.

#include "views/heatmap/heatmapwidget.h"

#include <algorithm>
#include <cmath>
#include <QGestureEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QWheelEvent>

namespace views {

namespace {

qint64 moved(qint64 at, qint64 by, qint64 count)
{
    return at < 0 ? 0 : std::clamp<qint64>(at + by, 0, count - 1);
}

} // namespace

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

void HeatmapWidget::wheelEvent(QWheelEvent* event)
{
    if (!m_source)
        return;
    const QPoint angle = event->angleDelta();
    if (angle.x() != 0 && std::abs(angle.x()) > std::abs(angle.y())) {
        moveTo(m_layout.origin - QPointF(double(angle.x()) / m_frame.scaleX, 0));
    } else if (angle.y() != 0) {
        zoomBy(std::pow(kZoomStep, double(angle.y()) / 120), event->position());
    }
    event->accept();
}

void HeatmapWidget::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_pressedAt = m_draggedTo = event->position();
    m_pressedOrigin = m_layout.origin;
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
    if (m_marks.selectedRow >= 0 && m_marks.selectedColumn >= 0 &&
        m_lastPainted != QPoint(int(m_marks.selectedColumn), int(m_marks.selectedRow)))
        beginPainting({int(m_marks.selectedColumn), int(m_marks.selectedRow)});
    moveSelection(rows, columns);
    paintTowards({int(m_marks.selectedColumn), int(m_marks.selectedRow)});
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
        moveTo(m_pressedOrigin - QPointF(moved.x() / m_frame.scaleX, moved.y() / m_frame.scaleY));
        return;
    }
    if (m_drag == Drag::Zoom) {
        m_draggedTo = event->position();
        update();
        return;
    }
    if (m_drag == Drag::Paint)
        paintTowards(cell);
    if (cell.y() != m_marks.hoveredRow || cell.x() != m_marks.hoveredColumn) {
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
            emit cellClicked(row, cell.x() < 0 ? m_marks.selectedColumn : cell.x());
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
    const bool walking = m_walking && m_marks.hoveredRow >= 0 && m_marks.hoveredColumn >= 0;
    const QPoint cell = !byKey    ? cellAt(event->pos())
                        : walking ? QPoint(int(m_marks.hoveredColumn), int(m_marks.hoveredRow))
                                  : QPoint(int(m_marks.selectedColumn), int(m_marks.selectedRow));
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
    if (m_marks.hoveredRow < 0 && m_marks.hoveredColumn < 0)
        return;
    setHovered(-1, -1);
    emit hovered(-1, -1);
}

void HeatmapWidget::moveSelection(qint64 rows, qint64 columns)
{
    lookAway(); // where the pointer rests says nothing about what the keys are doing
    emit cellClicked(moved(m_marks.selectedRow, rows, m_source->rows()),
                     moved(m_marks.selectedColumn, columns, m_source->columns()));
}

void HeatmapWidget::moveHover(qint64 rows, qint64 columns)
{
    const bool begins = m_marks.hoveredRow < 0 || m_marks.hoveredColumn < 0;
    const qint64 row =
        moved(begins ? m_marks.selectedRow : m_marks.hoveredRow, rows, m_source->rows());
    const qint64 column = moved(begins ? m_marks.selectedColumn : m_marks.hoveredColumn, columns,
                                m_source->columns());
    setHovered(row, column);
    m_walking = true;
    ensureVisible(row, column);
    emit hovered(row, column);
}

void HeatmapWidget::moveColumn(qint64 step, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ControlModifier))
        moveHover(0, step);
    else if (modifiers.testFlag(Qt::ShiftModifier) && m_painting)
        movePainting(0, step);
    else
        moveSelection(0, step);
}

void HeatmapWidget::moveRow(qint64 step, Qt::KeyboardModifiers modifiers)
{
    const qint64 next = m_marks.selectedRow + step;
    if (modifiers.testFlag(Qt::ControlModifier))
        moveHover(step, 0);
    else if (!modifiers.testFlag(Qt::ShiftModifier))
        moveSelection(step, 0);
    else if (m_painting)
        movePainting(step, 0);
    else if (next >= 0 && next < m_source->rows()) {
        lookAway();
        emit rowsExtended(next);
    }
}

bool HeatmapWidget::moveByKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool control = modifiers.testFlag(Qt::ControlModifier);
    const qint64 page = std::max<qint64>(1, qint64(visibleCells().height()) - 1);
    const qint64 all = std::max(m_source->rows(), m_source->columns());
    switch (key) {
    case Qt::Key_Up:
        moveRow(-1, modifiers);
        return true;
    case Qt::Key_Down:
        moveRow(1, modifiers);
        return true;
    case Qt::Key_Left:
        moveColumn(-1, modifiers);
        return true;
    case Qt::Key_Right:
        moveColumn(1, modifiers);
        return true;
    case Qt::Key_PageUp:
        moveSelection(-page, 0);
        return true;
    case Qt::Key_PageDown:
        moveSelection(page, 0);
        return true;
    case Qt::Key_Home:
        moveSelection(control ? -all : 0, -all);
        return true;
    case Qt::Key_End:
        moveSelection(control ? all : 0, all);
        return true;
    default:
        return false;
    }
}

bool HeatmapWidget::actByKey(int key, Qt::KeyboardModifiers modifiers)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
        zoomOut();
        return true;
    case Qt::Key_0:
        resetZoom();
        return true;
    case Qt::Key_Escape:
        lookAway();
        emit cellClicked(-1, -1);
        return true;
    case Qt::Key_Space:
        if (const qint64 row = m_marks.hoveredRow >= 0 ? m_marks.hoveredRow : m_marks.selectedRow;
            modifiers.testFlag(Qt::ControlModifier) && row >= 0) {
            emit rowToggled(row);
            return true;
        }
        [[fallthrough]];
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activateSelected();
        return true;
    default:
        return false;
    }
}

void HeatmapWidget::activateSelected()
{
    if (m_marks.selectedRow < 0 || m_marks.selectedColumn < 0)
        moveSelection(0, 0);
    else if (m_painting)
        beginPainting({int(m_marks.selectedColumn), int(m_marks.selectedRow)});
    else
        emit activated(m_marks.selectedRow, m_marks.selectedColumn);
}

void HeatmapWidget::keyPressEvent(QKeyEvent* event)
{
    if (m_source &&
        (moveByKey(event->key(), event->modifiers()) || actByKey(event->key(), event->modifiers())))
        event->accept();
    else
        QWidget::keyPressEvent(event);
}

} // namespace views
