#include "views/steps/stepscanvas.h"

#include "views/colormap.h"
#include "views/focusring.h"
#include "views/steps/stepspainter.h"
#include "views/theme.h"

#include <algorithm>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

namespace views {

using models::Step;
using models::StepModel;

namespace {

constexpr int kMotion = 200; ///< ms

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

StepsLayout StepsCanvas::layoutFor(const QSizeF& size) const
{
    return {*m_model, font(), size, m_zoom, m_current};
}

QRectF StepsCanvas::cardRect(int step) const
{
    return layoutFor(size()).cardRect(step);
}

StepsGrid StepsCanvas::currentGrid() const
{
    if (m_current >= m_model->rowCount())
        return {};
    return layoutFor(size()).grid(*m_model, m_model->steps()[size_t(m_current)]);
}

QRectF StepsCanvas::cellRect(qint64 row, qint64 column) const
{
    return currentGrid().rect(row, column);
}

QString StepsCanvas::text(int step, int role) const
{
    return m_model->index(step).data(role).toString();
}

int StepsCanvas::omittedSides() const
{
    const StepsGrid grid = currentGrid();
    if (grid.cells.isEmpty())
        return 0;
    const auto areas =
        grid.omitted(m_model->steps()[size_t(m_current)], dotsRoom(QFontMetricsF(font())));
    return int(std::ranges::count_if(areas, [](const QRectF& area) { return !area.isNull(); }));
}

void StepsCanvas::draw(QPainter& painter, const QSizeF& size, double progress) const
{
    if (m_model->rowCount() == 0) {
        painter.setRenderHint(QPainter::TextAntialiasing);
        painter.setPen(secondaryTextColor(palette()));
        painter.setFont(font());
        painter.drawText(QRectF(QPointF(), size).adjusted(16, 16, -16, -16),
                         int(Qt::AlignCenter) | Qt::TextWordWrap, m_empty);
        return;
    }
    const StepsLayout layout = layoutFor(size);
    StepsPainter(painter, *m_model, layout, palette()).draw(m_from, m_current, progress);
}

void StepsCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const double progress = isAnimating() ? m_animation.currentValue().toDouble() : 1;
    draw(painter, size(), progress);
}

void StepsCanvas::paintTo(QPainter& painter, const QRectF& target)
{
    painter.save();
    painter.translate(target.topLeft());
    draw(painter, target.size(), 1);
    painter.restore();
}

int StepsCanvas::cardAt(const QPointF& position) const
{
    const StepsLayout layout = layoutFor(size());
    for (int step = 0; step < m_model->rowCount(); ++step)
        if (layout.cardRect(step).contains(position))
            return step;
    return -1;
}

bool StepsCanvas::cellAt(const QPointF& position, qint64* row, qint64* column) const
{
    const StepsGrid grid = currentGrid();
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
            const float value = step.window(row - step.rows.begin, column - step.columns.begin);
            const bool hidden = step.kind == models::StepKind::Softmax && std::isinf(value);
            QToolTip::showText(
                help->globalPos(),
                tr("%1, %2: %3")
                    .arg(m_model->rowText(step, row), m_model->columnText(step, column),
                         hidden ? tr("hidden by the mask") : exactNumber(double(value))),
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
