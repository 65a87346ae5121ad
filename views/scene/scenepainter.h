#pragma once

#include "models/scenemodel.h"
#include "views/colormap.h"
#include "views/scene/scenecamera.h"

#include <functional>
#include <QFont>
#include <QPalette>

class QPainter;

namespace views {

enum class SceneMode { Vectors, Bars, Surface };

/// What a picture of the scene shows: both renderers and the pointer read it.
struct SceneData
{
    SceneMode mode = SceneMode::Vectors;
    std::shared_ptr<const models::SceneContent> content;
    engine::Vector weights;
    qint64 query = -1;
    qint64 key = -1;
    qint64 hoverQuery = -1;
    qint64 hoverKey = -1;
    MapId map = MapId::Viridis;
    bool labels = true;
    bool moving = false; ///< from one layer to the next
    QString title;       ///< the head
    QStringList facts;   ///< lines below the title
    QString message;     ///< in place of the scene; empty = there is one
    QString note;        ///< why there is no OpenGL; empty = nothing to say
    QStringList axes;    ///< names of the three axes
    QPalette palette;
    QFont font;
    std::function<QString(models::SceneFamily, qint64)> tokenText;
};

/// What is under the pointer; −1 = nothing of that kind.
struct SceneSpot
{
    qint64 query = -1;
    qint64 key = -1;
    int arrow = -1; ///< index in SceneContent::arrows
    QPointF at;

    bool isValid() const { return query >= 0 || key >= 0; }
};

/// The scene in the plane: points of the model go through the camera to pixels.
class SceneLens
{
public:
    SceneLens(const SceneCamera& camera, const QRectF& area);
    /// False where the point lies behind the camera.
    bool project(const QVector3D& point, QPointF* at, float* depth = nullptr) const;
    const QRectF& area() const { return m_area; }
    QVector3D eye() const { return m_eye; }
    /// Pixels that a length of 1 has at this depth.
    double pixelsPerUnit(float depth) const { return m_unit / double(depth); }

private:
    QMatrix4x4 m_matrix;
    QRectF m_area;
    QVector3D m_eye;
    double m_unit;
};

QColor familyColor(models::SceneFamily family, const QPalette& palette);
/// Opacity of an arrow, 0 … 1: what is selected and what it attends to stand out.
double arrowStrength(const SceneData& data, const models::SceneArrow& arrow);
bool isSelected(const SceneData& data, const models::SceneArrow& arrow);
/// Lines for less weight would not be seen.
inline constexpr float kWeakestLine = 0.004F;
/// Where a cell of the field stands: x and z of its near corner and its sides; heights 0 … 1.
struct FieldGrid
{
    explicit FieldGrid(const engine::Matrix& field);
    QVector3D point(double row, double column, double height) const;
    double height(float weight) const; ///< 0 … kTop; 0 for what is no number
    int64_t rows;
    int64_t columns;
    float highest; ///< largest weight: as high as kTop
    static constexpr float kTop = 0.9F;

private:
    double m_cell;
};

/// At most so many cells along a side, each the largest of a group.
engine::Matrix coarserField(const engine::Matrix& field, int64_t most);

/// Paints the scene with QPainter alone; sharp at any size. `coarse` = the camera moves: large
/// fields are drawn with fewer cells.
void paintScene(QPainter& painter, const QRectF& target, const SceneData& data,
                const SceneCamera& camera, bool coarse);
/// What lies on top of the scene: labels, selected rows, title, facts, legend, note; all that there
/// is where a message takes the scene's place. Without `places` only what does not follow the
/// camera.
void paintSceneOverlay(QPainter& painter, const QRectF& target, const SceneData& data,
                       const SceneCamera& camera, bool places = true);
/// The nearest arrow tip or the foremost cell at a point of the picture.
SceneSpot spotAt(QPointF point, const QRectF& target, const SceneData& data,
                 const SceneCamera& camera);
/// The part of the target that holds the scene, below title and facts.
QRectF sceneArea(const QRectF& target, const SceneData& data);

} // namespace views
