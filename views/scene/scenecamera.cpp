#include "views/scene/scenecamera.h"

#include <algorithm>
#include <cmath>
#include <QJsonObject>
#include <QtMath>

namespace views {

void SceneCamera::orbit(double yawStep, double pitchStep)
{
    yaw = std::remainder(yaw + yawStep, 360.0);
    pitch = std::clamp(pitch + pitchStep, -89.0, 89.0);
}

void SceneCamera::zoom(double factor)
{
    distance = std::clamp(distance / factor, 0.8, 40.0);
}

void SceneCamera::pan(QPointF pixels, double side)
{
    const double unit =
        2 * distance * std::tan(qDegreesToRadians(double(kFieldOfView)) / 2) / std::max(side, 1.0);
    const QVector3D forward = (center - position()).normalized();
    const QVector3D right = QVector3D::crossProduct(forward, {0, 1, 0}).normalized();
    center -= right * float(pixels.x() * unit);
    center += up() * float(pixels.y() * unit);
    const float away = center.length();
    if (away > 20)
        center *= 20 / away;
}

QVector3D SceneCamera::position() const
{
    const double y = qDegreesToRadians(yaw);
    const double p = qDegreesToRadians(pitch);
    return center + QVector3D(float(std::sin(y) * std::cos(p)), float(std::sin(p)),
                              float(std::cos(y) * std::cos(p))) *
                        float(distance);
}

QVector3D SceneCamera::up() const
{
    const double y = qDegreesToRadians(yaw);
    const double p = qDegreesToRadians(pitch);
    return {float(-std::sin(y) * std::sin(p)), float(std::cos(p)),
            float(-std::cos(y) * std::sin(p))};
}

float SceneCamera::verticalFieldOfView(double aspect) const
{
    if (aspect >= 1)
        return kFieldOfView;
    const double half = std::tan(qDegreesToRadians(double(kFieldOfView)) / 2);
    return float(qRadiansToDegrees(2 * std::atan(half / std::max(aspect, 0.05))));
}

QMatrix4x4 SceneCamera::matrix(double aspect) const
{
    QMatrix4x4 matrix;
    matrix.perspective(verticalFieldOfView(aspect), float(aspect), 0.05F, 100);
    matrix.lookAt(position(), center, up());
    return matrix;
}

QJsonObject SceneCamera::toJson() const
{
    return {{QStringLiteral("yaw"), yaw},
            {QStringLiteral("pitch"), pitch},
            {QStringLiteral("distance"), distance},
            {QStringLiteral("x"), double(center.x())},
            {QStringLiteral("y"), double(center.y())},
            {QStringLiteral("z"), double(center.z())}};
}

SceneCamera SceneCamera::fromJson(const QJsonObject& json)
{
    SceneCamera camera;
    const auto number = [&json](const char* key, double fallback, double low, double high) {
        return std::clamp(json.value(QLatin1String(key)).toDouble(fallback), low, high);
    };
    camera.yaw = number("yaw", camera.yaw, -360, 360);
    camera.pitch = number("pitch", camera.pitch, -89, 89);
    camera.distance = number("distance", camera.distance, 0.8, 40);
    camera.center = {float(number("x", 0, -20, 20)), float(number("y", 0, -20, 20)),
                     float(number("z", 0, -20, 20))};
    return camera;
}

} // namespace views
