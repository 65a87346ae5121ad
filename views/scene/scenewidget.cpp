#include "views/scene/scenewidget.h"

#include "views/focusring.h"

#include <algorithm>
#include <cmath>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

namespace views {

namespace {

// Smooth edges of more arrows would hold up the event loop for longer than a person overlooks.
constexpr size_t kMostSmooth = 2000;

} // namespace

SceneWidget::SceneWidget(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(120, 90);
    setAttribute(Qt::WA_OpaquePaintEvent);
    new FocusRing(this);
    m_settle.setSingleShot(true);
    m_settle.setInterval(160);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        update();
        emit settled();
    });
}

void SceneWidget::setData(SceneData data)
{
    m_data = std::move(data);
    update();
    emit dataChanged();
}

void SceneWidget::setCamera(const SceneCamera& camera)
{
    if (camera == m_camera)
        return;
    m_camera = camera;
    update();
    emit cameraChanged();
}

void SceneWidget::move(const SceneCamera& camera)
{
    m_settle.start();
    setCamera(camera);
}

void SceneWidget::setPaintedElsewhere(bool elsewhere)
{
    m_elsewhere = elsewhere;
    update();
}

bool SceneWidget::handle(QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::KeyPress:
    case QEvent::Leave:
        return QWidget::event(event);
    default:
        return false;
    }
}

void SceneWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_elsewhere)
        painter.fillRect(rect(), m_data.palette.color(QPalette::Base));
    else
        paintScene(painter, QRectF(rect()), m_data, m_camera,
                   isMoving() || (m_data.content && m_data.content->arrows.size() > kMostSmooth));
}

void SceneWidget::mousePressEvent(QMouseEvent* event)
{
    m_pressed = m_last = event->position();
    m_dragged = false;
    setFocus(Qt::MouseFocusReason);
}

void SceneWidget::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF step = event->position() - m_last;
    if (event->buttons() == Qt::NoButton) {
        const SceneSpot spot = spotAt(event->position(), QRectF(rect()), m_data, m_camera);
        setCursor(spot.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
        emit hovered(spot);
        showTip(spot, event->globalPosition().toPoint());
        return;
    }
    if (!m_dragged && (event->position() - m_pressed).manhattanLength() < 4)
        return;
    m_dragged = true;
    m_last = event->position();
    SceneCamera camera = m_camera;
    const bool pan = (event->buttons() & (Qt::RightButton | Qt::MiddleButton)) ||
                     (event->modifiers() & Qt::ShiftModifier);
    if (pan) {
        const QRectF area = sceneArea(QRectF(rect()), m_data);
        camera.pan(step, std::min(area.width(), area.height()));
    } else {
        camera.orbit(-step.x() * 0.4, step.y() * 0.4);
    }
    move(camera);
}

void SceneWidget::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_dragged || event->button() != Qt::LeftButton)
        return;
    const SceneSpot spot = spotAt(event->position(), QRectF(rect()), m_data, m_camera);
    if (spot.isValid())
        emit picked(spot);
}

void SceneWidget::wheelEvent(QWheelEvent* event)
{
    SceneCamera camera = m_camera;
    camera.zoom(std::pow(1.0015, double(event->angleDelta().y())));
    move(camera);
    event->accept();
}

void SceneWidget::keyPressEvent(QKeyEvent* event)
{
    constexpr double kStep = 5; // degrees
    constexpr double kPan = 24; // pixels
    SceneCamera camera = m_camera;
    const bool pan = event->modifiers() & Qt::ShiftModifier;
    const double side = std::min(width(), height());
    switch (event->key()) {
    case Qt::Key_Left:
        pan ? camera.pan({-kPan, 0}, side) : camera.orbit(-kStep, 0);
        break;
    case Qt::Key_Right:
        pan ? camera.pan({kPan, 0}, side) : camera.orbit(kStep, 0);
        break;
    case Qt::Key_Up:
        pan ? camera.pan({0, -kPan}, side) : camera.orbit(0, kStep);
        break;
    case Qt::Key_Down:
        pan ? camera.pan({0, kPan}, side) : camera.orbit(0, -kStep);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        camera.zoom(1.2);
        break;
    case Qt::Key_Minus:
        camera.zoom(1 / 1.2);
        break;
    case Qt::Key_0:
        camera = {};
        break;
    case Qt::Key_Space:
        emit playToggled();
        return;
    case Qt::Key_PageDown:
        emit walked(1, pan);
        return;
    case Qt::Key_PageUp:
        emit walked(-1, pan);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    move(camera);
}

void SceneWidget::leaveEvent(QEvent*)
{
    emit hovered({});
}

void SceneWidget::showTip(const SceneSpot& spot, const QPoint& global)
{
    if (!spot.isValid()) {
        QToolTip::hideText();
        return;
    }
    using models::SceneFamily;
    QStringList lines;
    if (spot.arrow >= 0) {
        const models::SceneArrow& arrow = m_data.content->arrows[size_t(spot.arrow)];
        lines << tr("%1 %2: %3")
                     .arg(models::SceneModel::familyName(arrow.family),
                          QLocale().toString(arrow.token),
                          m_data.tokenText(arrow.family, arrow.token));
        double unit = 1;
        for (const models::SceneSpace& space : m_data.content->spaces)
            if (std::ranges::count(space.families, arrow.family) > 0)
                unit = space.unit(arrow.family);
        const auto number = [&](size_t i) { return exactNumber(double(arrow.tip[i]) * unit); };
        lines << tr("(%1, %2, %3) on the three axes").arg(number(0), number(1), number(2));
        if (spot.key >= 0 && spot.key < m_data.weights.size())
            lines << tr("weight %1 from “%2”")
                         .arg(exactNumber(double(m_data.weights[spot.key])),
                              m_data.tokenText(SceneFamily::Query, m_data.query));
    } else {
        const engine::Matrix& field = m_data.content->field;
        const models::SceneContent& content = *m_data.content;
        lines << tr("%1 → %2").arg(m_data.tokenText(SceneFamily::Query, spot.query),
                                   m_data.tokenText(SceneFamily::Key, spot.key));
        // The last cell whose group begins at or before this token.
        const auto cell = [](qint64 token, qint64 cells, qint64 tokens) {
            return std::min<qint64>(cells - 1,
                                    ((token + 1) * cells - 1) / std::max<qint64>(tokens, 1));
        };
        const double weight = double(field(cell(spot.query, field.rows(), content.queries),
                                           cell(spot.key, field.cols(), content.keys)));
        lines << (field.rows() < content.queries || field.cols() < content.keys
                      ? tr("largest weight here %1").arg(exactNumber(weight))
                      : tr("weight %1").arg(exactNumber(weight)));
    }
    QToolTip::showText(global, lines.join(u'\n'), this);
}

} // namespace views
