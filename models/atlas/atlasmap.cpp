#include "models/atlas/atlasmap.h"

#include "engine/analysis/barneshut.h"
#include "engine/atlas/page.h"
#include "models/document.h"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <QJsonDocument>

namespace models {

namespace {

namespace atlas = engine::atlas;

using engine::Matrix;
using engine::Result;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kShowEvery{60};
constexpr int64_t kThumbnailPoints = 150; ///< of each side
constexpr int kBeforeTsne = 50; ///< principal components that t-SNE is given of wider vectors
constexpr int kMostPlaces = 200;

/// `points` with as many columns as are asked for.
Matrix narrowed(const Eigen::MatrixXd& points, int dimensions)
{
    Matrix result = Matrix::Zero(points.rows(), dimensions);
    const Eigen::Index columns = std::min<Eigen::Index>(dimensions, points.cols());
    result.leftCols(columns) = points.leftCols(columns).cast<float>();
    return result;
}

} // namespace

QString MapPicture::token(int point) const
{
    const atlas::MapPoint& own = map->points[size_t(point)];
    return own.token < 0 ? QString()
                         : QString::fromStdString(atlas->tokenText(own.stack, own.token));
}

AtlasMap::AtlasMap(QObject* parent)
    : QObject(parent), m_job(this,
                             [this](const Made& made) {
                                 if (made)
                                     take(*made);
                                 else if (!made.error().sentence.empty())
                                     emit failed(errorText(made.error()));
                             }),
      m_small(this, [](bool) {})
{
    m_job.onBusyChanged([this](bool busy) { emit busyChanged(busy); });
}

void AtlasMap::setAtlas(AtlasPtr atlas)
{
    m_atlas = std::move(atlas);
    m_thumbnails.clear();
    m_small.cancel();
    m_asked = false;
    if (m_atlas)
        return;
    m_job.cancel();
    m_picture.reset();
    m_columns = 0;
    emit changed();
}

void AtlasMap::take(MapPicturePtr picture)
{
    m_picture = std::move(picture);
    m_columns = 0;
    emit changed();
}

void AtlasMap::request(const MapRequest& request)
{
    if (!m_atlas || (m_asked && request == m_request))
        return;
    m_asked = true;
    m_request = request;
    // From layer to layer, or from one method to the other, the same tokens stay near their place.
    const bool alike = m_picture && m_picture->request.content == request.content &&
                       m_picture->atlas == m_atlas &&
                       m_picture->request.dimensions == request.dimensions &&
                       m_picture->request.method == request.method;
    m_job.start([this, request, atlas = m_atlas, courier = m_job.courier(),
                 before = alike ? m_picture->points : Matrix()](const std::stop_token& stop) {
        return make(request, atlas, before, stop, [&](MapPicturePtr grown) {
            courier->post([this, stop, grown = std::move(grown)] {
                if (!stop.stop_requested())
                    take(grown);
            });
        });
    });
}

AtlasMap::Made AtlasMap::make(const MapRequest& request, const AtlasPtr& atlas,
                              const Matrix& before, const std::stop_token& stop,
                              const std::function<void(MapPicturePtr)>& tell)
{
    MapPicture picture;
    picture.request = request;
    picture.atlas = atlas;
    const bool ofHead = request.content == MapRequest::Content::Head;
    if (ofHead && (request.head < 0 || size_t(request.head) >= atlas->heads.size()))
        return engine::fail(engine::translatable("Engine", "The atlas has no such head."));
    picture.map = std::make_shared<const atlas::MapVectors>(
        ofHead ? atlas::headVectors(*atlas, atlas->heads[size_t(request.head)])
               : atlas::stateVectors(*atlas, request.stack, size_t(request.level)));
    const Matrix& vectors = picture.map->vectors;
    if (vectors.rows() < 4)
        return engine::fail(
            engine::translatable("Engine", "The atlas holds no vectors to make this map of."), {},
            engine::translatable("Engine", "Make it with a sample of positions (--sample-size)."));
    const bool tsne = request.method == MapRequest::Method::Tsne;
    const auto principal = engine::principalComponents(
        vectors,
        tsne ? int(std::min<Eigen::Index>(kBeforeTsne, vectors.cols())) : request.dimensions);
    if (!principal)
        return tl::make_unexpected(principal.error());
    picture.points = atlas::aligned(narrowed(principal->points, request.dimensions), before);
    if (!tsne)
        for (const double share : principal->explained)
            picture.explained.append(share);
    tell(std::make_shared<const MapPicture>(picture));
    if (stop.stop_requested())
        return engine::fail("");
    picture.clusters = std::make_shared<const std::vector<int>>(atlas::clusterLabels(vectors));
    if (tsne) {
        engine::BarnesHutOptions options;
        options.stop = stop;
        Clock::time_point shown;
        options.progress = [&](float, const Matrix& points) {
            if (const auto now = Clock::now(); now - shown >= kShowEvery) {
                shown = now;
                picture.points = points;
                tell(std::make_shared<const MapPicture>(picture));
            }
        };
        const auto made = engine::barnesHutTsne(principal->points.cast<float>(), options);
        if (!made)
            return tl::make_unexpected(made.error());
        picture.points = atlas::aligned(narrowed(made->points, 2), before);
    }
    picture.finished = true;
    return std::make_shared<const MapPicture>(std::move(picture));
}

void AtlasMap::requestThumbnails()
{
    if (!m_atlas || m_small.isBusy() || m_thumbnails.size() == qsizetype(m_atlas->heads.size()))
        return;
    m_small.start(
        [this, atlas = m_atlas, courier = m_small.courier()](const std::stop_token& stop) {
            for (size_t head = 0; head < atlas->heads.size() && !stop.stop_requested(); ++head) {
                const auto map = atlas::headVectors(*atlas, atlas->heads[head], kThumbnailPoints);
                auto small = std::make_shared<MapThumbnail>();
                if (const auto made = engine::principalComponents(map.vectors, 2);
                    made && map.vectors.rows() > 0)
                    small->points = narrowed(made->points, 2);
                small->queries = int(std::ranges::count(map.points, atlas::MapPoint::Side::Query,
                                                        &atlas::MapPoint::side));
                courier->post([this, stop, head = int(head), small = std::move(small)] {
                    if (stop.stop_requested())
                        return;
                    m_thumbnails.insert(head, small);
                    emit thumbnailMade(head);
                });
            }
            return true;
        });
}

QList<engine::Stack> AtlasMap::stateStacks() const
{
    QList<engine::Stack> stacks;
    if (m_atlas)
        for (const auto& [stack, states] : m_atlas->states)
            stacks.append(stack);
    return stacks;
}

int AtlasMap::levels(engine::Stack stack) const
{
    const auto states = m_atlas ? m_atlas->states.find(stack) : decltype(m_atlas->states.end()){};
    return m_atlas && states != m_atlas->states.end() ? int(states->second.levels.size()) : 0;
}

const std::vector<atlas::MapCell>& AtlasMap::cells(int columns)
{
    if (columns == m_columns)
        return m_cells;
    m_columns = columns;
    m_cells.clear();
    if (m_picture && m_picture->request.content == MapRequest::Content::States)
        m_cells = atlas::mapCells(*m_picture->atlas, *m_picture->map,
                                  size_t(m_picture->request.level), m_picture->points, columns);
    return m_cells;
}

QJsonArray AtlasMap::places(const QList<int>& points) const
{
    nlohmann::json list = nlohmann::json::array();
    for (const int point : points.mid(0, kMostPlaces))
        if (m_picture && point >= 0 && point < m_picture->count())
            list.push_back(atlas::placeJson(*m_picture->atlas,
                                            m_picture->map->points[size_t(point)].stack,
                                            m_picture->map->points[size_t(point)].window,
                                            m_picture->map->points[size_t(point)].position));
    const std::string text = list.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    QJsonArray places = QJsonDocument::fromJson(QByteArray::fromStdString(text)).array();
    for (qsizetype i = 0; i < places.size(); ++i) {
        QJsonObject place = places[i].toObject();
        const int point = points[i];
        place[QLatin1String("point")] = point;
        place[QLatin1String("key_side")] =
            m_picture->map->points[size_t(point)].side == atlas::MapPoint::Side::Key;
        places[i] = place;
    }
    return places;
}

} // namespace models
