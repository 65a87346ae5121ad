#include "views/scene/glscene.h"

#include "views/ink.h"
#include "views/scene/scenewidget.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <QEvent>
#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QPainter>
#include <Qt3DCore/QAttribute>
#include <Qt3DCore/QBuffer>
#include <Qt3DCore/QEntity>
#include <Qt3DCore/QGeometry>
#include <Qt3DExtras/Qt3DWindow>
#include <Qt3DRender/QBlendEquation>
#include <Qt3DRender/QBlendEquationArguments>
#include <Qt3DRender/QCamera>
#include <Qt3DRender/QCameraSelector>
#include <Qt3DRender/QClearBuffers>
#include <Qt3DRender/QCullFace>
#include <Qt3DRender/QDepthTest>
#include <Qt3DRender/QEffect>
#include <Qt3DRender/QGeometryRenderer>
#include <Qt3DRender/QGraphicsApiFilter>
#include <Qt3DRender/QLayer>
#include <Qt3DRender/QLayerFilter>
#include <Qt3DRender/QMaterial>
#include <Qt3DRender/QNoDepthMask>
#include <Qt3DRender/QPaintedTextureImage>
#include <Qt3DRender/QParameter>
#include <Qt3DRender/QRenderPass>
#include <Qt3DRender/QRenderSettings>
#include <Qt3DRender/QRenderSurfaceSelector>
#include <Qt3DRender/QShaderProgram>
#include <Qt3DRender/QTechnique>
#include <Qt3DRender/QTexture>
#include <Qt3DRender/QViewport>
#include <random>

namespace views {

using models::SceneArrow;
using models::SceneFamily;
using Qt3DCore::QAttribute;
using Qt3DCore::QEntity;

namespace {

// The unit arrow is a tube of four rings; where each ring lies follows from the instance.
constexpr const char* kStrokeVertex = R"(#version 150
in vec3 vertexPosition; // cosine, ring, sine
in vec3 from;
in vec3 to;
in vec3 color;
in vec2 size;           // radius, length of the head
uniform mat4 toClip;
out vec3 normal;
out vec3 tint;
void main()
{
    vec3 along = to - from;
    float whole = max(length(along), 1e-6);
    vec3 dir = along / whole;
    vec3 side = normalize(cross(dir, abs(dir.y) < 0.9 ? vec3(0, 1, 0) : vec3(1, 0, 0)));
    vec3 other = cross(dir, side);
    float head = min(size.y, whole);
    float ring = vertexPosition.y;
    float at = ring < 0.5 ? 0.0 : ring < 2.5 ? whole - head : whole;
    float radius = ring < 1.5 ? size.x : ring < 2.5 ? head * 0.38 : 0.0;
    normal = side * vertexPosition.x + other * vertexPosition.z;
    tint = color;
    gl_Position = toClip * vec4(from + dir * at + normal * radius, 1);
}
)";
// Of each pair of opposite sides of a bar the eye sees one at most.
constexpr const char* kBarVertex = R"(#version 150
in vec3 vertexPosition; // corner of three sides of the unit cube, 1 = towards the eye
in vec3 vertexNormal;
in vec3 from;
in vec3 to;
in vec3 color;
uniform mat4 toClip;
uniform vec3 eye;
out vec3 normal;
out vec3 tint;
void main()
{
    normal = vertexNormal;
    tint = color;
    bvec3 above = greaterThan(eye, 0.5 * (from + to));
    vec3 corner = mix(vec3(1) - vertexPosition, vertexPosition, vec3(above));
    gl_Position = toClip * vec4(mix(from, to, corner), 1);
}
)";
constexpr const char* kMeshVertex = R"(#version 150
in vec3 vertexPosition;
in vec3 vertexNormal;
in vec3 color;
uniform mat4 toClip;
out vec3 normal;
out vec3 tint;
void main()
{
    normal = vertexNormal;
    tint = color;
    gl_Position = toClip * vec4(vertexPosition, 1);
}
)";
constexpr const char* kFragment = R"(#version 150
in vec3 normal;
in vec3 tint;
out vec4 pixel;
void main()
{
    float light = 0.7 + 0.3 * abs(dot(normalize(normal), normalize(vec3(0.3, 0.9, 0.4))));
    pixel = vec4(tint * light, 1);
}
)";
constexpr const char* kTextVertex = R"(#version 150
in vec3 vertexPosition;
out vec2 at;
void main()
{
    at = vec2(0.5 + 0.5 * vertexPosition.x, 0.5 - 0.5 * vertexPosition.y);
    gl_Position = vec4(vertexPosition.xy, 0, 1);
}
)";
constexpr const char* kTextFragment = R"(#version 150
in vec2 at;
uniform sampler2D texts;
out vec4 pixel;
void main()
{
    pixel = texture(texts, at);
}
)";

// One buffer holds a round tube and one with few sides, for scenes with many arrows.
constexpr int kFineSides = 6;
constexpr int kCoarseSides = 3;
constexpr int kSideVertices = 9;
constexpr int kManyStrokes = 600;
/// Arrows that are drawn at most while the camera moves.
constexpr int kMostMoving = 1200;
/// Cells along a side of the field while the camera moves.
constexpr int64_t kMovingCells = 96;

struct Stroke
{
    std::array<float, 3> from, to, color;
    std::array<float, 2> size;
};
struct Bar
{
    std::array<float, 3> from, to, color;
};
struct MeshVertex
{
    std::array<float, 3> position, normal, color;
};

std::array<float, 3> rgb(const QColor& color)
{
    return {float(color.redF()), float(color.greenF()), float(color.blueF())};
}

std::array<float, 3> xyz(const QVector3D& point)
{
    return {point.x(), point.y(), point.z()};
}

template <class Value>
QByteArray bytes(const std::vector<Value>& values)
{
    return {reinterpret_cast<const char*>(values.data()), qsizetype(values.size() * sizeof(Value))};
}

/// What is written on top of the scene, as large as the window.
class TextImage : public Qt3DRender::QPaintedTextureImage
{
public:
    explicit TextImage(const SceneWidget* widget) : m_widget(widget) {}

protected:
    void paint(QPainter* painter) override
    {
        painter->setCompositionMode(QPainter::CompositionMode_Source);
        painter->fillRect(QRect(QPoint(), size()), Qt::transparent);
        painter->setCompositionMode(QPainter::CompositionMode_SourceOver);
        const double scale = m_widget->devicePixelRatioF();
        painter->scale(scale, scale);
        paintSceneOverlay(*painter, QRectF(m_widget->rect()), m_widget->data(), m_widget->camera(),
                          !m_widget->isMoving());
    }

private:
    const SceneWidget* m_widget;
};

/// A drawable of interleaved buffers of floats; every class of Qt3D here belongs to its parent.
class Drawable
{
public:
    Drawable(QEntity* root, Qt3DRender::QMaterial* material, Qt3DRender::QLayer* layer)
        : m_entity(new QEntity(root)), m_geometry(new Qt3DCore::QGeometry(m_entity)),
          m_renderer(new Qt3DRender::QGeometryRenderer(m_entity))
    {
        m_renderer->setGeometry(m_geometry);
        m_entity->addComponent(m_renderer);
        m_entity->addComponent(material);
        m_entity->addComponent(layer);
    }

    using Fields = std::vector<std::pair<QString, uint>>; ///< name, floats
    Qt3DCore::QBuffer* addBuffer(const Fields& fields, uint divisor)
    {
        auto* buffer = new Qt3DCore::QBuffer(m_geometry);
        uint stride = 0;
        for (const auto& field : fields)
            stride += field.second * uint(sizeof(float));
        uint offset = 0;
        for (const auto& [name, size] : fields) {
            auto* attribute = new QAttribute(buffer, name, QAttribute::Float, size, 0, offset,
                                             stride, m_geometry);
            attribute->setDivisor(divisor);
            m_geometry->addAttribute(attribute);
            m_attributes.push_back(attribute);
            offset += size * uint(sizeof(float));
        }
        return buffer;
    }
    Qt3DCore::QBuffer* addIndices()
    {
        auto* buffer = new Qt3DCore::QBuffer(m_geometry);
        m_indices = new QAttribute(buffer, QAttribute::UnsignedInt, 1, 0, 0, 0, m_geometry);
        m_indices->setAttributeType(QAttribute::IndexAttribute);
        m_geometry->addAttribute(m_indices);
        return buffer;
    }
    void fill(Qt3DCore::QBuffer* buffer, const QByteArray& data, uint count)
    {
        for (QAttribute* attribute : m_attributes)
            if (attribute->buffer() == buffer)
                attribute->setCount(count);
        if (m_indices && m_indices->buffer() == buffer) {
            m_indices->setCount(count);
            m_renderer->setVertexCount(int(count));
        }
        buffer->setData(data);
    }
    void setInstances(int count)
    {
        m_renderer->setInstanceCount(std::max(count, 1));
        m_entity->setEnabled(count > 0);
    }
    void setVertices(int first, int count)
    {
        m_renderer->setFirstVertex(first);
        m_renderer->setVertexCount(count);
    }
    QEntity* entity() const { return m_entity; }

private:
    QEntity* m_entity;
    Qt3DCore::QGeometry* m_geometry;
    Qt3DRender::QGeometryRenderer* m_renderer;
    std::vector<QAttribute*> m_attributes;
    QAttribute* m_indices = nullptr;
};

Qt3DRender::QMaterial* material(QEntity* root, const char* vertex, const char* fragment,
                                bool blended)
{
    auto* program = new Qt3DRender::QShaderProgram;
    program->setVertexShaderCode(vertex);
    program->setFragmentShaderCode(fragment);
    auto* pass = new Qt3DRender::QRenderPass;
    pass->setShaderProgram(program);
    auto* depth = new Qt3DRender::QDepthTest;
    depth->setDepthFunction(blended ? Qt3DRender::QDepthTest::Always
                                    : Qt3DRender::QDepthTest::LessOrEqual);
    pass->addRenderState(depth);
    auto* culling = new Qt3DRender::QCullFace;
    culling->setMode(Qt3DRender::QCullFace::NoCulling);
    pass->addRenderState(culling);
    if (blended) {
        pass->addRenderState(new Qt3DRender::QNoDepthMask);
        auto* equation = new Qt3DRender::QBlendEquation;
        equation->setBlendFunction(Qt3DRender::QBlendEquation::Add);
        pass->addRenderState(equation);
        auto* arguments = new Qt3DRender::QBlendEquationArguments;
        arguments->setSourceRgb(Qt3DRender::QBlendEquationArguments::SourceAlpha);
        arguments->setDestinationRgb(Qt3DRender::QBlendEquationArguments::OneMinusSourceAlpha);
        arguments->setSourceAlpha(Qt3DRender::QBlendEquationArguments::One);
        arguments->setDestinationAlpha(Qt3DRender::QBlendEquationArguments::One);
        pass->addRenderState(arguments);
    }
    auto* technique = new Qt3DRender::QTechnique;
    technique->graphicsApiFilter()->setApi(Qt3DRender::QGraphicsApiFilter::OpenGL);
    technique->graphicsApiFilter()->setProfile(Qt3DRender::QGraphicsApiFilter::CoreProfile);
    technique->graphicsApiFilter()->setMajorVersion(3);
    technique->graphicsApiFilter()->setMinorVersion(2);
    technique->addRenderPass(pass);
    auto* effect = new Qt3DRender::QEffect;
    effect->addTechnique(technique);
    auto* made = new Qt3DRender::QMaterial(root);
    made->setEffect(effect);
    return made;
}

} // namespace

struct GlScene::Entities
{
    Entities(Qt3DExtras::Qt3DWindow* window, const SceneWidget* widget);

    QEntity* root;
    Qt3DRender::QClearBuffers* clear = nullptr;
    Qt3DRender::QParameter *toClip, *eye;
    std::unique_ptr<Drawable> strokes, texts;
    Qt3DCore::QBuffer* strokeInstances = nullptr;
    /// The attention matrix with all its cells, and with fewer while the camera moves.
    struct Field
    {
        std::unique_ptr<Drawable> bars, surface;
        Qt3DCore::QBuffer *barInstances, *vertices, *indices;
        std::shared_ptr<const models::SceneContent> of; ///< what the buffers hold
        SceneMode mode = SceneMode::Vectors;
        MapId map = MapId::Viridis;

        void fillBars(const engine::Matrix& cells);
        void fillSurface(const engine::Matrix& cells);
    };
    std::array<Field, 2> fields; ///< [coarse]
    TextImage* image = nullptr;
    Qt3DRender::QTexture2D* texture = nullptr;

private:
    /// Two passes in this order: the scene, then what is written on top.
    void layPasses(Qt3DExtras::Qt3DWindow* window);
    void buildStrokes();
    void buildFields();
    void buildTexts(const SceneWidget* widget);
    /// Of the scene: its shaders know the camera.
    Qt3DRender::QMaterial* sceneMaterial(const char* vertex);

    Qt3DRender::QLayer *m_sceneLayer, *m_textLayer;
};

namespace {

/// Tubes with pointed heads, fine and coarse: each side has its triangles together.
std::vector<std::array<float, 3>> tubes()
{
    std::vector<std::array<float, 3>> tube;
    for (const int sides : {kFineSides, kCoarseSides}) {
        const auto ringPoint = [sides](int side, float ring) {
            const double angle = 2 * std::numbers::pi * side / sides;
            return std::array{float(std::cos(angle)), ring, float(std::sin(angle))};
        };
        for (int side = 0; side < sides; ++side) {
            for (const auto& [low, high] : {std::pair{0.0F, 1.0F}, std::pair{2.0F, 3.0F}}) {
                tube.push_back(ringPoint(side, low));
                tube.push_back(ringPoint(side + 1, low));
                tube.push_back(ringPoint(side, high));
                if (high > 2)
                    continue; // the head ends in a point
                tube.push_back(ringPoint(side, high));
                tube.push_back(ringPoint(side + 1, low));
                tube.push_back(ringPoint(side + 1, high));
            }
        }
    }
    return tube;
}

/// The three sides of a bar that an eye can see, with their normals; shaders turn them to it.
std::vector<std::array<float, 6>> cubeSides()
{
    std::vector<std::array<float, 6>> cube;
    for (size_t axis = 0; axis < 3; ++axis)
        for (const auto& [u, v] :
             {std::pair{0.0F, 0.0F}, std::pair{1.0F, 0.0F}, std::pair{1.0F, 1.0F},
              std::pair{0.0F, 0.0F}, std::pair{1.0F, 1.0F}, std::pair{0.0F, 1.0F}}) {
            std::array<float, 6> corner = {};
            corner[axis] = corner[3 + axis] = 1;
            corner[(axis + 1) % 3] = u;
            corner[(axis + 2) % 3] = v;
            cube.push_back(corner);
        }
    return cube;
}

} // namespace

GlScene::Entities::Entities(Qt3DExtras::Qt3DWindow* window, const SceneWidget* widget)
    : root(new QEntity),
      toClip(new Qt3DRender::QParameter(QStringLiteral("toClip"), QMatrix4x4(), root)),
      eye(new Qt3DRender::QParameter(QStringLiteral("eye"), QVector3D(), root)),
      m_sceneLayer(new Qt3DRender::QLayer(root)), m_textLayer(new Qt3DRender::QLayer(root))
{
    layPasses(window);
    buildStrokes();
    buildFields();
    buildTexts(widget);
    window->setRootEntity(root);
    window->renderSettings()->setRenderPolicy(Qt3DRender::QRenderSettings::OnDemand);
}

void GlScene::Entities::layPasses(Qt3DExtras::Qt3DWindow* window)
{
    auto* surfaceOf = new Qt3DRender::QRenderSurfaceSelector(root);
    surfaceOf->setSurface(window);
    auto* viewport = new Qt3DRender::QViewport(surfaceOf);
    viewport->setNormalizedRect({0, 0, 1, 1});
    auto* camera = new Qt3DRender::QCameraSelector(viewport);
    camera->setCamera(window->camera());
    clear = new Qt3DRender::QClearBuffers(camera);
    clear->setBuffers(Qt3DRender::QClearBuffers::ColorDepthBuffer);
    auto* first = new Qt3DRender::QLayerFilter(clear);
    first->addLayer(m_sceneLayer);
    auto* second = new Qt3DRender::QLayerFilter(camera);
    second->addLayer(m_textLayer);
    window->setActiveFrameGraph(surfaceOf);
}

Qt3DRender::QMaterial* GlScene::Entities::sceneMaterial(const char* vertex)
{
    Qt3DRender::QMaterial* made = material(root, vertex, kFragment, false);
    made->addParameter(toClip);
    return made;
}

void GlScene::Entities::buildStrokes()
{
    strokes = std::make_unique<Drawable>(root, sceneMaterial(kStrokeVertex), m_sceneLayer);
    const auto tube = tubes();
    strokes->fill(strokes->addBuffer({{QAttribute::defaultPositionAttributeName(), 3}}, 0),
                  bytes(tube), uint(tube.size()));
    strokes->setVertices(0, kFineSides * kSideVertices);
    strokeInstances = strokes->addBuffer({{QStringLiteral("from"), 3},
                                          {QStringLiteral("to"), 3},
                                          {QStringLiteral("color"), 3},
                                          {QStringLiteral("size"), 2}},
                                         1);
    strokes->setInstances(0);
}

void GlScene::Entities::buildFields()
{
    const auto position = QAttribute::defaultPositionAttributeName();
    const auto normal = QAttribute::defaultNormalAttributeName();
    Qt3DRender::QMaterial* barMaterial = sceneMaterial(kBarVertex);
    barMaterial->addParameter(eye);
    Qt3DRender::QMaterial* meshMaterial = sceneMaterial(kMeshVertex);
    const auto cube = cubeSides();
    for (Field& field : fields) {
        field.bars = std::make_unique<Drawable>(root, barMaterial, m_sceneLayer);
        field.bars->fill(field.bars->addBuffer({{position, 3}, {normal, 3}}, 0), bytes(cube),
                         uint(cube.size()));
        field.bars->setVertices(0, int(cube.size()));
        field.barInstances = field.bars->addBuffer(
            {{QStringLiteral("from"), 3}, {QStringLiteral("to"), 3}, {QStringLiteral("color"), 3}},
            1);
        field.bars->setInstances(0);
        field.surface = std::make_unique<Drawable>(root, meshMaterial, m_sceneLayer);
        field.vertices =
            field.surface->addBuffer({{position, 3}, {normal, 3}, {QStringLiteral("color"), 3}}, 0);
        field.indices = field.surface->addIndices();
        field.surface->entity()->setEnabled(false);
    }
}

void GlScene::Entities::buildTexts(const SceneWidget* widget)
{
    auto* textMaterial = material(root, kTextVertex, kTextFragment, true);
    texture = new Qt3DRender::QTexture2D(root);
    texture->setMinificationFilter(Qt3DRender::QAbstractTexture::Linear);
    texture->setMagnificationFilter(Qt3DRender::QAbstractTexture::Linear);
    image = new TextImage(widget);
    image->setSize({16, 16});
    texture->addTextureImage(image);
    textMaterial->addParameter(
        new Qt3DRender::QParameter(QStringLiteral("texts"), texture, textMaterial));
    texts = std::make_unique<Drawable>(root, textMaterial, m_textLayer);
    const std::vector<std::array<float, 3>> screen = {{-1, -1, 0}, {1, -1, 0}, {1, 1, 0},
                                                      {-1, -1, 0}, {1, 1, 0},  {-1, 1, 0}};
    texts->fill(texts->addBuffer({{QAttribute::defaultPositionAttributeName(), 3}}, 0),
                bytes(screen), uint(screen.size()));
    texts->setVertices(0, int(screen.size()));
}

GlScene::Support GlScene::support()
{
    const QString platform = QGuiApplication::platformName();
    if (platform == QLatin1String("offscreen") || platform == QLatin1String("minimal"))
        return {tr("drawn without 3-D hardware: there is no display with OpenGL")};
    QSurfaceFormat format;
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    QOffscreenSurface surface;
    surface.setFormat(format);
    surface.create();
    QOpenGLContext context;
    context.setFormat(format);
    if (!surface.isValid() || !context.create() || !context.makeCurrent(&surface))
        return {tr("drawn without 3-D hardware: OpenGL could not be started on this display")};
    const auto version = context.format().version();
    const auto* name = reinterpret_cast<const char*>(context.functions()->glGetString(GL_RENDERER));
    const QString renderer = QString::fromLatin1(name ? name : "");
    context.doneCurrent();
    if (version < std::pair(3, 2))
        return {tr("drawn without 3-D hardware: OpenGL 3.2 is needed and this display has %1.%2")
                    .arg(version.first)
                    .arg(version.second)};
    const auto rasterisers = {"llvmpipe", "softpipe", "swrast", "Software", "SwiftShader"};
    return {{}, std::ranges::any_of(rasterisers, [&](const char* rasteriser) {
                return renderer.contains(QLatin1String(rasteriser), Qt::CaseInsensitive);
            })};
}

QString GlScene::Support::reason(bool openGl) const
{
    if (openGl || !missing.isEmpty())
        return missing;
    return software ? tr("drawn without 3-D hardware") : QString();
}

GlScene::GlScene(SceneWidget* widget, const Support& support, QWidget* parent)
    : QObject(parent), m_widget(widget), m_window(nullptr), m_container(nullptr)
{
    auto* window = new Qt3DExtras::Qt3DWindow;
    // A graphics card draws four samples a pixel, a processor one.
    QSurfaceFormat format = window->format();
    format.setSamples(support.software ? 0 : 4);
    window->setFormat(format);
    m_window = window;
    m_entities = std::make_unique<Entities>(window, widget);
    m_container = QWidget::createWindowContainer(window, parent);
    m_container->setFocusPolicy(Qt::StrongFocus);
    m_container->setFocusProxy(nullptr);
    m_container->setMinimumSize(widget->minimumSize());
    window->installEventFilter(this);
    connect(widget, &SceneWidget::cameraChanged, this, &GlScene::moveCamera);
    connect(widget, &SceneWidget::dataChanged, this, &GlScene::refresh);
    connect(widget, &SceneWidget::settled, this, &GlScene::moveCamera);
    refresh();
}

GlScene::~GlScene() = default;

bool GlScene::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &GlScene::moveCamera, Qt::QueuedConnection);
    if (watched == m_window && m_widget->handle(event))
        return true;
    return QObject::eventFilter(watched, event);
}

void GlScene::moveCamera()
{
    const QRectF whole(m_widget->rect());
    if (whole.isEmpty())
        return;
    // The scene fills a part of the window: what is written on top is left of it and above.
    const QRectF area = sceneArea(whole, m_widget->data());
    QMatrix4x4 part;
    part.translate(float(2 * area.center().x() / whole.width() - 1),
                   float(1 - 2 * area.center().y() / whole.height()));
    part.scale(float(area.width() / whole.width()), float(area.height() / whole.height()), 1);
    m_entities->toClip->setValue(
        QVariant::fromValue(part * m_widget->camera().matrix(area.width() / area.height())));
    m_entities->eye->setValue(m_widget->camera().position());
    // Painting and uploading the texts costs more than the arrows: while the camera moves, what
    // follows it is left out and the rest stays.
    if (m_still || !m_widget->isMoving())
        writeTexts();
    showStrokes();
    showField();
}

void GlScene::writeTexts()
{
    const QSize size = (QSizeF(m_widget->size()) * m_widget->devicePixelRatioF()).toSize();
    if (m_entities->image->size() != size) {
        m_entities->texture->setSize(size.width(), size.height());
        m_entities->image->setSize(size);
    }
    m_entities->image->update();
    m_still = !m_widget->isMoving();
}

void GlScene::showStrokes()
{
    const int shown = m_widget->isMoving() ? std::min(m_strokes, m_kept + kMostMoving) : m_strokes;
    m_entities->strokes->setInstances(shown);
    if (shown > kManyStrokes)
        m_entities->strokes->setVertices(kFineSides * kSideVertices, kCoarseSides * kSideVertices);
    else
        m_entities->strokes->setVertices(0, kFineSides * kSideVertices);
}

void GlScene::refresh()
{
    if (!m_container->isVisibleTo(m_container->parentWidget()))
        return;
    const SceneData& data = m_widget->data();
    m_entities->clear->setClearColor(data.palette.color(QPalette::Base));
    fillStrokes();
    if (!data.moving)
        m_still = true; // whatever was written may have changed
    moveCamera();
}

namespace {

Stroke stroke(const QVector3D& from, const QVector3D& to, const QColor& color, double radius,
              double head = 0)
{
    return {xyz(from), xyz(to), rgb(color), {float(radius), float(head)}};
}

QVector3D tipOf(const SceneArrow& arrow)
{
    return {arrow.tip[0], arrow.tip[1], arrow.tip[2]};
}

/// The floor and the axes.
void addRoom(std::vector<Stroke>& strokes, const QPalette& palette)
{
    constexpr double kHair = 0.002;
    for (int i = -4; i <= 4; ++i) {
        const float at = float(i) / 4;
        strokes.push_back(stroke({at, -1, -1}, {at, -1, 1}, gridColor(palette), kHair));
        strokes.push_back(stroke({-1, -1, at}, {1, -1, at}, gridColor(palette), kHair));
    }
    for (const QVector3D& end :
         {QVector3D(1.15F, 0, 0), QVector3D(0, 1.15F, 0), QVector3D(0, 0, 1.15F)})
        strokes.push_back(stroke(-end, end, secondaryTextColor(palette), kHair));
}

/// From the selected query to the keys, as thick as the weights.
void addWeights(std::vector<Stroke>& strokes, const SceneData& data)
{
    const models::SceneContent& content = *data.content;
    const SceneArrow* query = nullptr;
    for (const SceneArrow& arrow : content.arrows)
        if (arrow.family == SceneFamily::Query && isSelected(data, arrow))
            query = &arrow;
    if (!query || data.weights.size() != content.keys)
        return;
    for (const SceneArrow& arrow : content.arrows) {
        const float weight = arrow.family == SceneFamily::Key ? data.weights[arrow.token] : 0;
        if (weight < kWeakestLine)
            continue;
        const QColor color =
            mixed(data.palette.color(QPalette::Base), data.palette.color(QPalette::Text),
                  0.12 + 0.78 * double(std::min(weight, 1.0F)));
        strokes.push_back(
            stroke(tipOf(*query), tipOf(arrow), color, 0.001 + 0.009 * double(weight)));
    }
}

} // namespace

void GlScene::fillStrokes()
{
    const SceneData& data = m_widget->data();
    std::vector<Stroke> strokes;
    std::vector<Stroke> quiet; ///< arrows that are not selected
    if (data.content && data.message.isEmpty() && data.mode == SceneMode::Vectors) {
        const bool many = data.content->arrows.size() > 600;
        addRoom(strokes, data.palette);
        for (const SceneArrow& arrow : data.content->arrows) {
            const bool selected = isSelected(data, arrow);
            const QColor color =
                mixed(data.palette.color(QPalette::Base), familyColor(arrow.family, data.palette),
                      arrowStrength(data, arrow));
            (selected ? strokes : quiet)
                .push_back(stroke({}, tipOf(arrow), color,
                                  selected ? 0.008
                                  : many   ? 0.002
                                           : 0.004,
                                  selected ? 0.075
                                  : many   ? 0.03
                                           : 0.05));
        }
        addWeights(strokes, data);
    }
    // What is always drawn comes first; then the arrows in an even order, so that the first of them
    // stand for all.
    m_kept = int(strokes.size());
    std::mt19937 order(1);
    std::ranges::shuffle(quiet, order);
    strokes.insert(strokes.end(), quiet.begin(), quiet.end());
    m_strokes = int(strokes.size());
    m_entities->strokes->fill(m_entities->strokeInstances, bytes(strokes), uint(strokes.size()));
}

void GlScene::Entities::Field::fillBars(const engine::Matrix& cells)
{
    constexpr double kGap = 0.08;
    const FieldGrid grid(cells);
    const ColorMap colors(map, ScaleId::Linear, {0, double(grid.highest)});
    std::vector<Bar> all;
    all.reserve(size_t(cells.size()));
    for (int64_t row = 0; row < cells.rows(); ++row)
        for (int64_t column = 0; column < cells.cols(); ++column)
            all.push_back({xyz(grid.point(double(row) + kGap, double(column) + kGap, 0)),
                           xyz(grid.point(double(row) + 1 - kGap, double(column) + 1 - kGap,
                                          std::max(0.001, grid.height(cells(row, column))))),
                           rgb(QColor(colors.color(cells(row, column))))});
    bars->fill(barInstances, bytes(all), uint(all.size()));
    bars->setInstances(int(all.size()));
}

void GlScene::Entities::Field::fillSurface(const engine::Matrix& cells)
{
    const FieldGrid grid(cells);
    const ColorMap colors(map, ScaleId::Linear, {0, double(grid.highest)});
    std::vector<MeshVertex> corners;
    corners.reserve(size_t(cells.size()));
    const auto at = [&](int64_t row, int64_t column) {
        row = std::clamp<int64_t>(row, 0, cells.rows() - 1);
        column = std::clamp<int64_t>(column, 0, cells.cols() - 1);
        return grid.point(double(row) + 0.5, double(column) + 0.5, grid.height(cells(row, column)));
    };
    for (int64_t row = 0; row < cells.rows(); ++row)
        for (int64_t column = 0; column < cells.cols(); ++column) {
            const QVector3D normal =
                QVector3D::crossProduct(at(row + 1, column) - at(row - 1, column),
                                        at(row, column + 1) - at(row, column - 1))
                    .normalized();
            corners.push_back(
                {xyz(at(row, column)), xyz(normal), rgb(QColor(colors.color(cells(row, column))))});
        }
    std::vector<uint32_t> triangles;
    triangles.reserve(size_t(6 * cells.size()));
    for (int64_t row = 0; row + 1 < cells.rows(); ++row)
        for (int64_t column = 0; column + 1 < cells.cols(); ++column) {
            const auto a = uint32_t(row * cells.cols() + column);
            const auto b = uint32_t(a + cells.cols());
            triangles.insert(triangles.end(), {a, b, a + 1, a + 1, b, b + 1});
        }
    surface->fill(vertices, bytes(corners), uint(corners.size()));
    surface->fill(indices, bytes(triangles), uint(triangles.size()));
}

void GlScene::showField()
{
    const SceneData& data = m_widget->data();
    const bool shown = data.content && data.message.isEmpty() && data.mode != SceneMode::Vectors &&
                       data.content->field.size() > 0;
    const bool coarse =
        shown && m_widget->isMoving() &&
        std::max(data.content->field.rows(), data.content->field.cols()) > kMovingCells;
    const bool surface = shown && data.mode == SceneMode::Surface &&
                         std::min(data.content->field.rows(), data.content->field.cols()) > 1;
    Entities::Field& field = m_entities->fields[coarse ? 1 : 0];
    for (Entities::Field& each : m_entities->fields) {
        each.bars->entity()->setEnabled(shown && &each == &field && !surface);
        each.surface->entity()->setEnabled(shown && &each == &field && surface);
    }
    if (!shown || (field.of == data.content && field.mode == data.mode && field.map == data.map))
        return;
    field.of = data.content;
    field.mode = data.mode;
    field.map = data.map;
    const engine::Matrix cells =
        coarse ? coarserField(data.content->field, kMovingCells) : data.content->field;
    if (surface)
        field.fillSurface(cells);
    else
        field.fillBars(cells);
}

} // namespace views
