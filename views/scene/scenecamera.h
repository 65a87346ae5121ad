#pragma once

#include <QMatrix4x4>

class QJsonObject;

namespace views {

/// Looks at the scene from a sphere around a point; x right, y up, z towards the person at yaw 0.
struct SceneCamera
{
    static constexpr float kFieldOfView = 35; ///< degrees, along the shorter side

    double yaw = -35;    ///< degrees about the vertical
    double pitch = 24;   ///< degrees above the floor, −89 … 89
    double distance = 4; ///< 0.8 … 40
    QVector3D center;

    void orbit(double yawStep, double pitchStep);
    void zoom(double factor); ///< > 1 = nearer
    /// Moves the scene by so many pixels of a picture whose shorter side has `side` pixels.
    void pan(QPointF pixels, double side);

    QVector3D position() const;
    QVector3D up() const;
    float verticalFieldOfView(double aspect) const; ///< degrees
    QMatrix4x4 matrix(double aspect) const;         ///< to clip space

    QJsonObject toJson() const;
    static SceneCamera fromJson(const QJsonObject& json);
    bool operator==(const SceneCamera&) const = default;
};

} // namespace views
