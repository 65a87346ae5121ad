#include "views/scene/scenepainter.h"

#include "views/exporter.h"
#include "views/ink.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QtMath>

namespace views {

using models::SceneArrow;
using models::SceneFamily;

namespace {

constexpr double kMargin = 12;
/// Cells that are painted one by one as polygons; more go through a raster of our own.
constexpr int64_t kMostPolygons = 4096;

/// Fills convex quadrilaterals into an image without the cost of a painter's set-up for each.
class Raster
{
public:
    Raster(const QSize& size, double scale)
        : m_image(size, QImage::Format_ARGB32_Premultiplied), m_scale(scale)
    {
        m_image.fill(Qt::transparent);
    }

    void fill(const QPointF* corners, QRgb color)
    {
        std::array<QPointF, 4> p;
        double top = 1e9;
        double bottom = -1e9;
        for (size_t i = 0; i < 4; ++i) {
            p[i] = corners[i] * m_scale;
            top = std::min(top, p[i].y());
            bottom = std::max(bottom, p[i].y());
        }
        const int first = std::max(0, int(std::floor(top)));
        const int last = std::min(m_image.height() - 1, int(std::ceil(bottom)));
        for (int y = first; y <= last; ++y) {
            // Cells thinner than a row of pixels still leave a mark.
            const double line = std::clamp(y + 0.5, top, bottom);
            double left = 1e9;
            double right = -1e9;
            for (size_t i = 0; i < 4; ++i) {
                const QPointF& a = p[i];
                const QPointF& b = p[(i + 1) % 4];
                if ((a.y() > line) == (b.y() > line) && a.y() != line && b.y() != line)
                    continue;
                const double x = a.y() == b.y()
                                     ? a.x()
                                     : a.x() + (line - a.y()) / (b.y() - a.y()) * (b.x() - a.x());
                left = std::min({left, x, a.y() == b.y() ? b.x() : x});
                right = std::max({right, x, a.y() == b.y() ? b.x() : x});
            }
            const int begin = std::max(0, int(std::floor(left)));
            const int end = std::min(m_image.width(), int(std::ceil(right)));
            auto* pixels = reinterpret_cast<QRgb*>(m_image.scanLine(y));
            if (begin < end)
                std::fill(pixels + begin, pixels + end, color);
        }
    }
    const QImage& image() const { return m_image; }

private:
    QImage m_image;
    double m_scale;
};

QRgb shaded(QRgb color, double light)
{
    const auto part = [light](int value) { return std::clamp(int(value * light), 0, 255); };
    return qRgb(part(qRed(color)), part(qGreen(color)), part(qBlue(color)));
}

/// Indices of one side of the grid, from the farthest to the nearest to the eye.
std::vector<int64_t> backToFront(int64_t count, const std::function<double(int64_t)>& distance)
{
    std::vector<int64_t> order(static_cast<size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order,
                             [&](int64_t a, int64_t b) { return distance(a) > distance(b); });
    return order;
}

/// That can be read on the ground of the scene.
QColor familyTextColor(SceneFamily family, const QPalette& palette)
{
    const QColor color = familyColor(family, palette);
    return isDark(palette) && family != SceneFamily::Hidden ? color.lighter(150) : color;
}

struct Face
{
    std::array<QPointF, 4> corners;
    QRgb color = 0;
    int64_t row = 0;
    int64_t column = 0;
};

/// Hands out the faces of a field that the eye can see.
template <class Visit>
class FieldFaces
{
public:
    FieldFaces(const SceneLens& lens, const SceneData& data, const engine::Matrix& field,
               const Visit& visit)
        : m_lens(lens), m_field(field), m_grid(field),
          m_colors(data.map, ScaleId::Linear, {0, double(m_grid.highest)}), m_eye(lens.eye()),
          m_surface(data.mode == SceneMode::Surface && m_grid.rows > 1 && m_grid.columns > 1),
          m_visit(visit)
    {
    }

    /// Back to front.
    void visitAll()
    {
        const int64_t rows = m_surface ? m_grid.rows - 1 : m_grid.rows;
        const int64_t columns = m_surface ? m_grid.columns - 1 : m_grid.columns;
        const double middle = m_surface ? 1.0 : 0.5;
        const auto rowOrder = backToFront(rows, [&](int64_t row) {
            return std::abs(double(m_grid.point(double(row) + middle, 0, 0).z() - m_eye.z()));
        });
        const auto columnOrder = backToFront(columns, [&](int64_t column) {
            return std::abs(double(m_grid.point(0, double(column) + middle, 0).x() - m_eye.x()));
        });
        for (const int64_t row : rowOrder)
            for (const int64_t column : columnOrder) {
                m_face.row = row;
                m_face.column = column;
                if (m_surface)
                    addPatch(row, column);
                else
                    addBar(row, column);
            }
    }

private:
    double height(int64_t row, int64_t column) const { return m_grid.height(m_field(row, column)); }

    void add(const std::array<QVector3D, 4>& points, QRgb color)
    {
        for (size_t i = 0; i < 4; ++i)
            if (!m_lens.project(points[i], &m_face.corners[i]))
                return;
        m_face.color = color;
        m_visit(m_face);
    }

    /// Of the surface, between the middles of four cells.
    void addPatch(int64_t row, int64_t column)
    {
        const auto corner = [&](int64_t r, int64_t c) {
            return m_grid.point(double(r) + 0.5, double(c) + 0.5, height(r, c));
        };
        const std::array<QVector3D, 4> p = {corner(row, column), corner(row, column + 1),
                                            corner(row + 1, column + 1), corner(row + 1, column)};
        // The largest corner decides, so that a spike keeps its colour.
        const float largest = m_field.template block<2, 2>(row, column).maxCoeff();
        const QVector3D normal = QVector3D::crossProduct(p[2] - p[0], p[1] - p[3]).normalized();
        const double light =
            0.72 +
            0.28 * std::abs(double(QVector3D::dotProduct(normal, QVector3D(0.3F, 0.9F, 0.32F))));
        add(p, shaded(m_colors.color(largest), light));
    }

    void addBar(int64_t row, int64_t column)
    {
        constexpr double kGap = 0.08;
        const double r0 = double(row) + kGap;
        const double r1 = double(row) + 1 - kGap;
        const double c0 = double(column) + kGap;
        const double c1 = double(column) + 1 - kGap;
        const double h = height(row, column);
        const QRgb color = m_colors.color(m_field(row, column));
        const auto wall = [&](double fromRow, double fromColumn, double toRow, double toColumn,
                              double light) {
            add({m_grid.point(fromRow, fromColumn, 0), m_grid.point(toRow, toColumn, 0),
                 m_grid.point(toRow, toColumn, h), m_grid.point(fromRow, fromColumn, h)},
                shaded(color, light));
        };
        if (h > 0.002) {
            if (m_eye.z() > m_grid.point(r1, 0, 0).z())
                wall(r1, c0, r1, c1, 0.82);
            else if (m_eye.z() < m_grid.point(r0, 0, 0).z())
                wall(r0, c0, r0, c1, 0.82);
            if (m_eye.x() > m_grid.point(0, c1, 0).x())
                wall(r0, c1, r1, c1, 0.66);
            else if (m_eye.x() < m_grid.point(0, c0, 0).x())
                wall(r0, c0, r1, c0, 0.66);
        }
        // The top is seen from above alone; from below it is the floor of the bar.
        const double lid = m_eye.y() > h ? h : 0;
        add({m_grid.point(r0, c0, lid), m_grid.point(r0, c1, lid), m_grid.point(r1, c1, lid),
             m_grid.point(r1, c0, lid)},
            color);
    }

    const SceneLens& m_lens;
    const engine::Matrix& m_field;
    FieldGrid m_grid;
    ColorMap m_colors;
    QVector3D m_eye;
    bool m_surface;
    const Visit& m_visit;
    Face m_face;
};

template <class Visit>
void visitFaces(const SceneLens& lens, const SceneData& data, const engine::Matrix& field,
                const Visit& visit)
{
    FieldFaces(lens, data, field, visit).visitAll();
}

/// Texts that do not cover each other; what comes first wins.
class LabelPlacer
{
public:
    LabelPlacer(QPainter& painter, const QRectF& area, const SceneData& data)
        : m_painter(painter), m_area(area), m_metrics(tokenFont(data.font)),
          m_back(data.palette.color(QPalette::Base))
    {
        m_painter.setFont(tokenFont(data.font));
        m_back.setAlpha(190);
    }
    void keepFree(const QRectF& box) { m_taken.push_back(box); }
    bool place(QPointF at, const QString& text, const QColor& color, bool force)
    {
        if (text.isEmpty() || (!force && m_taken.size() > 160))
            return false;
        // Measuring a text costs more than seeing that there is no room for its beginning.
        const QRectF beginning(at + QPointF(5, -m_metrics.height() / 2),
                               QSizeF(4, m_metrics.height()));
        if (!force && isTaken(beginning))
            return false;
        const QString shown = m_metrics.elidedText(text, Qt::ElideRight, 140);
        QRectF box(at + QPointF(5, -m_metrics.height() / 2),
                   QSizeF(m_metrics.horizontalAdvance(shown) + 4, m_metrics.height()));
        if (box.right() > m_area.right())
            box.moveRight(at.x() - 5);
        if (!force && (!m_area.contains(box) || isTaken(box)))
            return false;
        m_taken.push_back(box);
        m_painter.fillRect(box, m_back);
        m_painter.setPen(color);
        m_painter.drawText(box, Qt::AlignCenter, shown);
        return true;
    }

private:
    bool isTaken(const QRectF& box) const
    {
        return std::ranges::any_of(m_taken,
                                   [&](const QRectF& taken) { return taken.intersects(box); });
    }

    QPainter& m_painter;
    QRectF m_area;
    QFontMetricsF m_metrics;
    QColor m_back;
    std::vector<QRectF> m_taken;
};

void drawFloor(QPainter& painter, const SceneLens& lens, const SceneData& data, float y)
{
    painter.setPen(QPen(gridColor(data.palette), 1));
    for (int i = -4; i <= 4; ++i) {
        const float at = float(i) / 4;
        QPointF a;
        QPointF b;
        if (lens.project({at, y, -1}, &a) && lens.project({at, y, 1}, &b))
            painter.drawLine(a, b);
        if (lens.project({-1, y, at}, &a) && lens.project({1, y, at}, &b))
            painter.drawLine(a, b);
    }
}

/// Where the names stand, which are written where the lines, `solid`, are not.
std::vector<QRectF> drawAxes(QPainter& painter, const SceneLens& lens, const SceneData& data,
                             bool solid)
{
    const QColor color = secondaryTextColor(data.palette);
    const QFontMetricsF metrics(data.font);
    std::vector<QRectF> names;
    painter.setFont(data.font);
    const std::array<QVector3D, 3> ends = {QVector3D(1.15F, 0, 0), {0, 1.15F, 0}, {0, 0, 1.15F}};
    for (size_t i = 0; i < 3; ++i) {
        QPointF from;
        QPointF to;
        if (!lens.project(-ends[i], &from) || !lens.project(ends[i], &to))
            continue;
        painter.setPen(solid ? QPen(color, 1, Qt::DotLine) : QPen(color));
        if (solid) {
            painter.drawLine(from, to);
        } else if (qsizetype(i) < data.axes.size()) {
            const QString& name = data.axes[qsizetype(i)];
            QRectF box(to + QPointF(4, -4 - metrics.ascent()),
                       QSizeF(metrics.horizontalAdvance(name), metrics.height()));
            box.moveTop(std::max(box.top(), lens.area().top())); // not over the texts above
            painter.drawText(box.topLeft() + QPointF(0, metrics.ascent()), name);
            names.push_back(box);
        }
    }
    return names;
}

/// An arrow as it is seen.
struct SeenArrow
{
    float depth = 0;
    const SceneArrow* arrow = nullptr;
    QPointF at; ///< its tip
};

/// Those that are seen, the farthest first.
std::vector<SeenArrow> seenArrows(const SceneLens& lens, const models::SceneContent& content)
{
    std::vector<SeenArrow> seen;
    seen.reserve(content.arrows.size());
    for (const SceneArrow& arrow : content.arrows) {
        SeenArrow one{0, &arrow, {}};
        if (lens.project({arrow.tip[0], arrow.tip[1], arrow.tip[2]}, &one.at, &one.depth))
            seen.push_back(one);
    }
    std::ranges::stable_sort(
        seen, [](const SeenArrow& a, const SeenArrow& b) { return a.depth > b.depth; });
    return seen;
}

void drawArrow(QPainter& painter, const SceneLens& lens, const SceneData& data,
               const SeenArrow& item, const QPointF& origin, bool many)
{
    const SceneArrow& arrow = *item.arrow;
    const bool selected = isSelected(data, arrow);
    const QColor color = mixed(data.palette.color(QPalette::Base),
                               familyColor(arrow.family, data.palette), arrowStrength(data, arrow));
    const double unit = lens.pixelsPerUnit(item.depth);
    const double width = std::max(1.0, unit * (selected ? 0.016 : many ? 0.004 : 0.008));
    const QPointF along = item.at - origin;
    const double length = std::hypot(along.x(), along.y());
    const double head = std::min(length, unit * (selected ? 0.075 : many ? 0.03 : 0.05));
    const QPointF step = length > 0 ? along / length : QPointF();
    const QPointF neck = item.at - step * head;
    // Hairlines need no outline to be computed.
    const bool hairline = many && width <= 1 && !painter.testRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, hairline ? 0 : width, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(origin, neck);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPointF side = QPointF(-step.y(), step.x()) * head * 0.38;
    const std::array<QPointF, 3> tip = {item.at, neck + side, neck - side};
    if (length > 0.5)
        painter.drawConvexPolygon(tip.data(), 3);
    else
        painter.drawEllipse(item.at, width * 1.5, width * 1.5);
}

/// From the selected query to the keys, as wide as the weights; the strongest key is named with its
/// weight on top.
void drawWeights(QPainter& painter, const SceneData& data, const std::vector<SeenArrow>& seen,
                 bool solid)
{
    const auto query = std::ranges::find_if(seen, [&data](const SeenArrow& one) {
        return one.arrow->family == SceneFamily::Query && one.arrow->token == data.query;
    });
    if (query == seen.end() || data.weights.size() != data.content->keys)
        return;
    int64_t best = 0;
    const float most = std::max(data.weights.maxCoeff(&best), 1e-9F);
    // In the order of the tokens: where lines cross, the later is on top.
    std::vector<SeenArrow> keys;
    std::ranges::copy_if(seen, std::back_inserter(keys), [](const SeenArrow& one) {
        return one.arrow->family == SceneFamily::Key;
    });
    std::ranges::sort(keys, {}, &SeenArrow::arrow);
    QColor line = data.palette.color(QPalette::Text);
    for (const SeenArrow& key : keys) {
        const float weight = data.weights[key.arrow->token];
        if (solid && weight >= kWeakestLine) {
            line.setAlphaF(0.12F + 0.78F * std::min(weight, 1.0F));
            painter.setPen(QPen(line, 0.6 + 4.4 * double(weight), Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(query->at, key.at);
        } else if (!solid && key.arrow->token == best && most >= kWeakestLine) {
            painter.setFont(numberFont(data.font));
            painter.setPen(data.palette.color(QPalette::Text));
            painter.drawText((query->at + key.at) / 2 + QPointF(4, -4),
                             shortNumber(double(most), 2));
        }
    }
}

void drawArrowNames(QPainter& painter, const SceneLens& lens, const SceneData& data,
                    const std::vector<SeenArrow>& seen, const std::vector<QRectF>& axisNames)
{
    LabelPlacer labels(painter, lens.area(), data);
    for (const QRectF& name : axisNames)
        labels.keepFree(name);
    const QColor back = data.palette.color(QPalette::Base);
    const auto hovered = [&](const SceneArrow& arrow) {
        const bool ofQuery =
            arrow.family == SceneFamily::Query || arrow.family == SceneFamily::Hidden;
        return ofQuery ? arrow.token == data.hoverQuery : arrow.token == data.hoverKey;
    };
    const auto label = [&](const SeenArrow& item, bool force) {
        const SceneArrow& arrow = *item.arrow;
        const QColor color = familyTextColor(arrow.family, data.palette);
        labels.place(item.at, data.tokenText(arrow.family, arrow.token),
                     force ? color : mixed(back, color, std::max(0.6, arrowStrength(data, arrow))),
                     force);
    };
    for (const SeenArrow& item : seen)
        if (isSelected(data, *item.arrow) || hovered(*item.arrow))
            label(item, true);
    if (data.labels)
        for (auto item = seen.rbegin(); item != seen.rend(); ++item)
            if (!isSelected(data, *item->arrow))
                label(*item, false);
}

/// `solid` = what has a place in space too, not only what is written on top.
void drawVectors(QPainter& painter, const SceneLens& lens, const SceneData& data, bool solid)
{
    constexpr size_t kMany = 600;
    if (solid)
        drawFloor(painter, lens, data, -1);
    const std::vector<QRectF> axisNames = drawAxes(painter, lens, data, solid);
    QPointF origin;
    float originDepth = 0;
    if (!lens.project({}, &origin, &originDepth))
        return;
    const std::vector<SeenArrow> seen = seenArrows(lens, *data.content);
    for (const SeenArrow& item : seen)
        drawArrow(painter, lens, data, item, origin, seen.size() > kMany);
    painter.setBrush(Qt::NoBrush);
    drawWeights(painter, data, seen, solid);
    if (!solid)
        drawArrowNames(painter, lens, data, seen, axisNames);
}

void drawCells(QPainter& painter, const SceneLens& lens, const SceneData& data, bool coarse)
{
    const engine::Matrix field =
        coarse ? coarserField(data.content->field, 96) : data.content->field;
    if (field.size() == 0)
        return;
    const FieldGrid grid(field);
    if (field.size() <= kMostPolygons) {
        QColor edge = data.palette.color(QPalette::Base);
        edge.setAlpha(field.size() > 1024 ? 40 : 120);
        painter.setPen(QPen(edge, 0.5));
        visitFaces(lens, data, field, [&](const Face& face) {
            painter.setBrush(QColor(face.color));
            painter.drawConvexPolygon(face.corners.data(), 4);
        });
        painter.setBrush(Qt::NoBrush);
    } else {
        const double scale = coarse ? 1 : 2;
        const double density = std::min(pixelsPerPoint(painter), 4.0);
        const QRectF& area = lens.area();
        const QSize size = (area.size() * scale * density).toSize();
        if (size.isEmpty() || qint64(size.width()) * size.height() > 64'000'000)
            return;
        Raster raster(size, scale * density);
        visitFaces(lens, data, field, [&](Face face) {
            for (QPointF& corner : face.corners)
                corner -= area.topLeft();
            raster.fill(face.corners.data(), face.color);
        });
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(area, raster.image());
    }
}

void drawCellNames(QPainter& painter, const SceneLens& lens, const SceneData& data)
{
    if (data.content->field.size() == 0)
        return;
    const FieldGrid grid(data.content->field);
    // Selected row and column, as frames over the field.
    const auto frame = [&](double r0, double r1, double c0, double c1, const QColor& color) {
        QPolygonF outline;
        for (const auto& [row, column] :
             {std::pair{r0, c0}, std::pair{r0, c1}, std::pair{r1, c1}, std::pair{r1, c0}}) {
            QPointF at;
            if (!lens.project(grid.point(row, column, 0), &at))
                return;
            outline.append(at);
        }
        painter.setPen(QPen(color, 1.6));
        painter.drawPolygon(outline);
    };
    const auto rowOf = [&](qint64 query) {
        return double(query * grid.rows) / double(std::max<int64_t>(data.content->queries, 1));
    };
    const auto columnOf = [&](qint64 key) {
        return double(key * grid.columns) / double(std::max<int64_t>(data.content->keys, 1));
    };
    const double rowSize = std::max(1.0, rowOf(1));
    const double columnSize = std::max(1.0, columnOf(1));
    LabelPlacer labels(painter, lens.area(), data);
    const auto name = [&](SceneFamily family, qint64 token, bool force) {
        QPointF at;
        const bool ofQuery = family == SceneFamily::Query;
        const bool nearRight = lens.eye().x() > 0;
        const bool nearFront = lens.eye().z() > 0;
        const QVector3D point = ofQuery
                                    ? grid.point(rowOf(token) + rowSize / 2,
                                                 nearRight ? double(grid.columns) + 0.2 : -0.2, 0)
                                    : grid.point(nearFront ? double(grid.rows) + 0.2 : -0.2,
                                                 columnOf(token) + columnSize / 2, 0);
        if (token < 0 || !lens.project(point, &at))
            return;
        labels.place(at, data.tokenText(family, token), familyTextColor(family, data.palette),
                     force);
    };
    if (data.query >= 0)
        frame(rowOf(data.query), rowOf(data.query) + rowSize, 0, double(grid.columns),
              roleColor(ColorRole::Query));
    if (data.key >= 0)
        frame(0, double(grid.rows), columnOf(data.key), columnOf(data.key) + columnSize,
              roleColor(ColorRole::Key));
    name(SceneFamily::Query, data.query, true);
    name(SceneFamily::Key, data.key, true);
    name(SceneFamily::Query, data.hoverQuery, true);
    name(SceneFamily::Key, data.hoverKey, true);
    if (!data.labels)
        return;
    const qint64 everyRow = std::max<qint64>(1, data.content->queries / 40);
    for (qint64 query = 0; query < data.content->queries; query += everyRow)
        name(SceneFamily::Query, query, false);
    const qint64 everyColumn = std::max<qint64>(1, data.content->keys / 40);
    for (qint64 key = 0; key < data.content->keys; key += everyColumn)
        name(SceneFamily::Key, key, false);
}

double factHeight(const SceneData& data, const QString& fact, double width)
{
    return QFontMetricsF(data.font)
        .boundingRect(QRectF(0, 0, width, 1000), Qt::TextWordWrap, fact)
        .height();
}

void paintSceneTexts(QPainter& painter, const QRectF& target, const SceneData& data)
{
    const QFontMetricsF metrics(data.font);
    const QRectF inner = target.adjusted(kMargin, kMargin / 2, -kMargin, -kMargin / 2);
    QFont bold = data.font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(data.palette.color(QPalette::Text));
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignTop, data.title);
    painter.setFont(data.font);
    painter.setPen(secondaryTextColor(data.palette));
    double y = inner.top() + (data.title.isEmpty() ? 0 : metrics.height() * 1.15);
    for (const QString& fact : data.facts) {
        const double height = factHeight(data, fact, inner.width());
        painter.drawText(QRectF(inner.left(), y, inner.width(), height), Qt::TextWordWrap, fact);
        y += height;
    }
    double x = inner.left();
    const double bottom = inner.bottom() - metrics.height();
    if (data.mode == SceneMode::Vectors && data.content) {
        for (const models::SceneSpace& space : data.content->spaces)
            for (const SceneFamily family : space.families) {
                const QString text = models::SceneModel::familyName(family);
                painter.fillRect(QRectF(x, bottom + metrics.height() / 2 - 4, 8, 8),
                                 familyColor(family, data.palette));
                painter.drawText(QPointF(x + 12, bottom + metrics.ascent()), text);
                x += 12 + metrics.horizontalAdvance(text) + 16;
            }
    }
    if (!data.note.isEmpty())
        painter.drawText(QRectF(x, bottom, inner.right() - x, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(data.note, Qt::ElideRight, inner.right() - x));
}

} // namespace

SceneLens::SceneLens(const SceneCamera& camera, const QRectF& area)
    : m_matrix(camera.matrix(area.width() / std::max(area.height(), 1.0))), m_area(area),
      m_eye(camera.position()),
      m_unit(std::min(area.width(), area.height()) / 2 /
             std::tan(qDegreesToRadians(double(SceneCamera::kFieldOfView)) / 2))
{
}

bool SceneLens::project(const QVector3D& point, QPointF* at, float* depth) const
{
    const QVector4D clip = m_matrix * QVector4D(point, 1);
    if (clip.w() < 0.05F)
        return false;
    *at = {m_area.center().x() + double(clip.x() / clip.w()) * m_area.width() / 2,
           m_area.center().y() - double(clip.y() / clip.w()) * m_area.height() / 2};
    if (depth)
        *depth = clip.w();
    return true;
}

FieldGrid::FieldGrid(const engine::Matrix& field)
    : rows(field.rows()), columns(field.cols()), highest(field.size() > 0 ? field.maxCoeff() : 0),
      m_cell(2.0 / double(std::max<int64_t>({rows, columns, 1})))
{
    if (!std::isfinite(highest) || highest <= 0)
        highest = 1;
}

QVector3D FieldGrid::point(double row, double column, double height) const
{
    return {float((column - double(columns) / 2) * m_cell), float(height) - kTop / 3,
            float((row - double(rows) / 2) * m_cell)};
}

double FieldGrid::height(float weight) const
{
    return weight > 0 ? double(std::min(weight / highest, 1.0F) * kTop) : 0;
}

QColor familyColor(SceneFamily family, const QPalette& palette)
{
    switch (family) {
    case SceneFamily::Query:
        return roleColor(ColorRole::Query);
    case SceneFamily::Key:
        return roleColor(ColorRole::Key);
    case SceneFamily::Value:
        return roleColor(ColorRole::Value);
    case SceneFamily::Hidden:
        break;
    }
    return secondaryTextColor(palette);
}

bool isSelected(const SceneData& data, const SceneArrow& arrow)
{
    const bool ofQuery = arrow.family == SceneFamily::Query || arrow.family == SceneFamily::Hidden;
    return arrow.token == (ofQuery ? data.query : data.key);
}

double arrowStrength(const SceneData& data, const SceneArrow& arrow)
{
    if (isSelected(data, arrow))
        return 1;
    if (data.query < 0)
        return 1;
    if ((arrow.family == SceneFamily::Key || arrow.family == SceneFamily::Value) &&
        arrow.token < data.weights.size())
        return 0.4 + 0.6 * std::min(1.0, double(data.weights[arrow.token]) /
                                             std::max(1e-9, double(data.weights.maxCoeff())));
    return 0.45;
}

QRectF sceneArea(const QRectF& target, const SceneData& data)
{
    const QFontMetricsF metrics(data.font);
    double top = kMargin + metrics.height() + 4;
    for (const QString& fact : data.facts)
        top += factHeight(data, fact, target.width() - 2 * kMargin);
    const double bottom = metrics.height() + kMargin;
    return target.adjusted(0, top, 0, -bottom);
}

engine::Matrix coarserField(const engine::Matrix& field, int64_t most)
{
    if (field.rows() <= most && field.cols() <= most)
        return field;
    engine::Matrix out(std::min(field.rows(), most), std::min(field.cols(), most));
    const auto from = [](int64_t i, int64_t size, int64_t of) { return i * of / size; };
    for (int64_t r = 0; r < out.rows(); ++r)
        for (int64_t c = 0; c < out.cols(); ++c) {
            const int64_t top = from(r, out.rows(), field.rows());
            const int64_t left = from(c, out.cols(), field.cols());
            out(r, c) = field
                            .block(top, left, from(r + 1, out.rows(), field.rows()) - top,
                                   from(c + 1, out.cols(), field.cols()) - left)
                            .maxCoeff();
        }
    return out;
}

void paintSceneOverlay(QPainter& painter, const QRectF& target, const SceneData& data,
                       const SceneCamera& camera, bool places)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (!data.message.isEmpty() || !data.content) {
        painter.setFont(data.font);
        painter.setPen(secondaryTextColor(data.palette));
        painter.drawText(target.adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                         data.message);
        return;
    }
    const SceneLens lens(camera, sceneArea(target, data));
    if (data.mode == SceneMode::Vectors) {
        if (places)
            drawVectors(painter, lens, data, false);
    } else if (data.content->field.size() > 0) {
        if (places)
            drawCellNames(painter, lens, data);
        const FieldGrid grid(data.content->field);
        const ColorMap colors(data.map, ScaleId::Linear, {0, double(grid.highest)});
        const QFont numbers = numberFont(data.font);
        const double width = legendWidth(colors, numbers);
        const double height = std::min(lens.area().height() * 0.6, 220.0);
        paintLegend(painter,
                    QRectF(target.right() - kMargin - width, lens.area().top() + 8, width, height),
                    colors, data.palette, numbers);
    }
    paintSceneTexts(painter, target, data);
}

void paintScene(QPainter& painter, const QRectF& target, const SceneData& data,
                const SceneCamera& camera, bool coarse)
{
    painter.save();
    painter.setClipRect(target);
    painter.fillRect(target, data.palette.color(QPalette::Base));
    if (data.message.isEmpty() && data.content) {
        const SceneLens lens(camera, sceneArea(target, data));
        const bool fast = coarse && data.content->arrows.size() > 600;
        painter.setRenderHint(QPainter::Antialiasing, !fast);
        if (data.mode == SceneMode::Vectors)
            drawVectors(painter, lens, data, true);
        else
            drawCells(painter, lens, data, coarse);
    }
    paintSceneOverlay(painter, target, data, camera);
    painter.restore();
}

SceneSpot spotAt(QPointF point, const QRectF& target, const SceneData& data,
                 const SceneCamera& camera)
{
    SceneSpot spot;
    if (!data.message.isEmpty() || !data.content)
        return spot;
    const SceneLens lens(camera, sceneArea(target, data));
    if (data.mode == SceneMode::Vectors) {
        constexpr double kReach = 12; // pixels
        double nearest = kReach * kReach;
        for (size_t i = 0; i < data.content->arrows.size(); ++i) {
            const SceneArrow& arrow = data.content->arrows[i];
            QPointF at;
            if (!lens.project({arrow.tip[0], arrow.tip[1], arrow.tip[2]}, &at))
                continue;
            const QPointF away = at - point;
            const double squared = QPointF::dotProduct(away, away);
            if (squared >= nearest)
                continue;
            nearest = squared;
            const bool ofQuery =
                arrow.family == SceneFamily::Query || arrow.family == SceneFamily::Hidden;
            spot = {ofQuery ? arrow.token : -1, ofQuery ? -1 : arrow.token, int(i), at};
        }
        return spot;
    }
    const engine::Matrix& field = data.content->field;
    if (field.size() == 0)
        return spot;
    // The last face painted over the point is the one that is seen.
    visitFaces(lens, data, field, [&](const Face& face) {
        const QRectF box(QPointF(std::min({face.corners[0].x(), face.corners[1].x(),
                                           face.corners[2].x(), face.corners[3].x()}),
                                 std::min({face.corners[0].y(), face.corners[1].y(),
                                           face.corners[2].y(), face.corners[3].y()})),
                         QPointF(std::max({face.corners[0].x(), face.corners[1].x(),
                                           face.corners[2].x(), face.corners[3].x()}),
                                 std::max({face.corners[0].y(), face.corners[1].y(),
                                           face.corners[2].y(), face.corners[3].y()})));
        if (!box.adjusted(-1, -1, 1, 1).contains(point))
            return;
        const QPolygonF outline(QList<QPointF>(face.corners.begin(), face.corners.end()));
        if (!outline.containsPoint(point, Qt::OddEvenFill))
            return;
        spot.query = face.row * data.content->queries / field.rows();
        spot.key = face.column * data.content->keys / field.cols();
        spot.at = point;
    });
    return spot;
}

} // namespace views
