#include "views/charts/chartwidget.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <QApplication>
#include <QGraphicsScene>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <utility>

namespace views {

ChartWidget::ChartWidget(models::ChartModel* model, models::Selection* selection, QWidget* parent)
    : QChartView(new ChartPlot(model, selection), parent), m_model(model), m_selection(selection),
      m_plot(static_cast<ChartPlot*>(chart()))
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setRubberBand(QChartView::NoRubberBand);
    connect(model, &models::ChartModel::modelAboutToBeReset, this,
            [this, chart = model->chart()]() mutable {
                if (m_model->chart() != chart)
                    m_plot->resetZoom();
                chart = m_model->chart();
            });
    connect(model, &models::ChartModel::modelReset, this, [this] {
        m_plot->setMarked(-1);
        refresh();
    });
    connect(selection, &models::Selection::headChanged, this, &ChartWidget::refresh);
    connect(selection, &models::Selection::cellChanged, this, &ChartWidget::refresh);
    connect(selection, &models::Selection::hoverChanged, this, [this] {
        if (ofKeys() && !underMouse())
            m_plot->setMarked(m_selection->hoverKey() < m_model->numbers().rows()
                                  ? int(m_selection->hoverKey())
                                  : -1);
    });
    refresh();
}

ChartWidget::~ChartWidget() = default;

void ChartWidget::refresh()
{
    // One change of the selection comes as several signals, and what is hidden is not drawn.
    if (isVisible() && !std::exchange(m_queued, true))
        QMetaObject::invokeMethod(this, &ChartWidget::rebuild, Qt::QueuedConnection);
    describe();
}

void ChartWidget::rebuild()
{
    m_queued = false;
    setBackgroundBrush(palette().color(QPalette::Base));
    m_plot->rebuild(palette(), font());
    describe();
}

void ChartWidget::showEvent(QShowEvent* event)
{
    rebuild();
    QChartView::showEvent(event);
}

void ChartWidget::describe()
{
    const int row = m_plot->marked() >= 0 ? m_plot->marked() : m_model->selectedRow();
    const QString empty = m_plot->emptyText();
    setAccessibleDescription(!empty.isEmpty() ? empty
                             : row < 0
                                 ? m_plot->titleText()
                                 : tr("%1. %2").arg(m_plot->titleText(), m_model->rowText(row)));
}

void ChartWidget::zoomIn()
{
    m_plot->zoom(1.5);
    QToolTip::hideText();
    refresh();
}

void ChartWidget::zoomOut()
{
    m_plot->zoom(1 / 1.5);
    QToolTip::hideText();
    refresh();
}

void ChartWidget::resetZoom()
{
    m_plot->resetZoom();
    QToolTip::hideText();
    refresh();
}

void ChartWidget::paintTo(QPainter& painter, const QRectF& target, bool titled)
{
    QGraphicsScene scene;
    auto* plot = new ChartPlot(m_model, m_selection);
    scene.addItem(plot); // owns it from here on
    plot->setTitled(titled);
    plot->resize(target.size());
    plot->rebuild(palette(), font());
    scene.setSceneRect(QRectF(QPointF(), target.size()));
    scene.render(&painter, target, scene.sceneRect(), Qt::IgnoreAspectRatio);
}

void ChartWidget::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    refresh();
}

void ChartWidget::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LanguageChange)
        refresh();
}

void ChartWidget::wheelEvent(QWheelEvent* event)
{
    if (event->angleDelta().y() == 0) {
        event->ignore();
        return;
    }
    m_plot->zoom(std::pow(1.2, event->angleDelta().y() / 120.0), event->position());
    refresh();
    event->accept();
}

void ChartWidget::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QChartView::mousePressEvent(event);
    m_pressedAt = m_draggedTo = event->position();
    m_dragging = false;
}

void ChartWidget::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton) {
        const QPointF moved = event->position() - m_pressedAt;
        if (moved.manhattanLength() >= QApplication::startDragDistance())
            m_dragging = true;
        if (m_dragging && m_plot->isZoomed()) {
            m_plot->pan(event->position() - m_draggedTo);
            refresh();
        }
        m_draggedTo = event->position();
        return;
    }
    mark(m_plot->rowAt(event->position()), event->globalPosition().toPoint());
}

void ChartWidget::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QChartView::mouseReleaseEvent(event);
    if (!m_dragging)
        choose(m_plot->rowAt(event->position()));
    m_dragging = false;
}

void ChartWidget::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    mark(-1, {});
}

void ChartWidget::focusOutEvent(QFocusEvent* event)
{
    QChartView::focusOutEvent(event);
    mark(-1, {});
}

bool ChartWidget::ofKeys() const
{
    return models::kindOf(m_model->numbers().chart).rows == models::ChartRows::Keys;
}

void ChartWidget::mark(int row, const QPoint& at)
{
    m_plot->setMarked(row);
    if (ofKeys())
        m_selection->setHover(row < 0 ? -1 : m_selection->state().query, row);
    if (row >= 0)
        QToolTip::showText(at, m_model->rowText(row), this);
    else
        QToolTip::hideText();
    describe();
}

void ChartWidget::choose(int row)
{
    if (row >= 0)
        m_model->select(row);
}

void ChartWidget::moveMark(int items)
{
    const models::ChartData& numbers = m_model->numbers();
    const int rows = numbers.rows();
    if (rows == 0)
        return;
    int current = m_plot->marked() >= 0 ? m_plot->marked() : m_model->selectedRow();
    if (current < 0 && m_plot->isZoomed())
        current = m_plot->rowAt(m_plot->plotArea().center());
    if (models::formOf(numbers).bothWays()) {
        // From left to right as on the screen, not as in the table.
        std::vector<int> order(size_t(rows), 0);
        std::iota(order.begin(), order.end(), 0);
        const std::vector<double>& x = numbers.values[size_t(numbers.xColumn())];
        const std::vector<double>& y = numbers.values[size_t(numbers.yColumn())];
        std::erase_if(order, [&](int row) {
            return std::isnan(x[size_t(row)]) || std::isnan(y[size_t(row)]);
        });
        if (order.empty())
            return;
        std::ranges::stable_sort(order, {}, [&x](int row) { return x[size_t(row)]; });
        const auto at = std::ranges::find(order, current);
        const auto place =
            at == order.end() ? (items > 0 ? -1 : int(order.size())) : int(at - order.begin());
        current = order[size_t(std::clamp(place + items, 0, int(order.size()) - 1))];
    } else {
        current = std::clamp((current < 0 && items < 0 ? rows : current) + items, 0, rows - 1);
    }
    // What is zoomed follows the keys.
    const QPointF away = m_plot->plotArea().center() - m_plot->positionOf(current);
    if (std::abs(away.x()) > m_plot->plotArea().width() / 2 ||
        std::abs(away.y()) > m_plot->plotArea().height() / 2) {
        m_plot->pan(away);
        rebuild();
    }
    mark(current, mapToGlobal(m_plot->positionOf(current).toPoint()));
}

void ChartWidget::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return moveMark(-1);
    case Qt::Key_Right:
        return moveMark(1);
    case Qt::Key_PageUp:
        return moveMark(-10);
    case Qt::Key_PageDown:
        return moveMark(10);
    case Qt::Key_Home:
        return moveMark(-m_model->numbers().rows());
    case Qt::Key_End:
        return moveMark(m_model->numbers().rows());
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choose(m_plot->marked());
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const models::ChartData& numbers = m_model->numbers();
        if (!models::kindOf(numbers.chart).readsQueries)
            break;
        const int step = event->key() == Qt::Key_Up ? -1 : 1;
        m_selection->setQuery(std::clamp<qint64>(m_selection->state().query + step, 0,
                                                 std::max<qint64>(0, numbers.queries - 1)));
        return;
    }
    default:
        break;
    }
    // Not QChartView: it would scroll.
    event->ignore();
}

} // namespace views
