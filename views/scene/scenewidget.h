#pragma once

#include "views/scene/scenepainter.h"

#include <QTimer>
#include <QWidget>

namespace views {

/// Shows the scene painted and turns mouse and keys into movements of the camera and picks. The
/// OpenGL window, where there is one, sends its events here too.
class SceneWidget : public QWidget
{
    Q_OBJECT

public:
    explicit SceneWidget(QWidget* parent = nullptr);

    const SceneData& data() const { return m_data; }
    void setData(SceneData data);
    const SceneCamera& camera() const { return m_camera; }
    void setCamera(const SceneCamera& camera);
    /// The same by hand: drawn fast until it comes to rest.
    void move(const SceneCamera& camera);
    /// The camera or what it shows moves: draw fast.
    bool isMoving() const { return m_settle.isActive() || m_data.moving; }
    /// Another window shows the scene: nothing is painted here.
    void setPaintedElsewhere(bool elsewhere);
    bool isPaintedElsewhere() const { return m_elsewhere; }
    /// Handles an event of the other window as one of its own; true where it was of use.
    bool handle(QEvent* event);

signals:
    void cameraChanged();
    void dataChanged();
    /// The camera stands still again.
    void settled();
    void picked(const SceneSpot& spot);
    void hovered(const SceneSpot& spot);
    /// The keyboard asks for the token so many steps on; `keys` = along the keys.
    void walked(int steps, bool keys);
    void playToggled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void showTip(const SceneSpot& spot, const QPoint& global);

    SceneData m_data;
    SceneCamera m_camera;
    QPointF m_pressed;
    QPointF m_last;
    bool m_dragged = false;
    bool m_elsewhere = false;
    QTimer m_settle;
};

} // namespace views
