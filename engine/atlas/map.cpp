#include "engine/atlas/map.h"

#include "engine/atlas/page.h"
#include "engine/linear/factors.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace engine::atlas {

namespace {

constexpr int64_t kClustered = 512; ///< rows among which clusters are searched
constexpr int kComponents = 8;
constexpr size_t kTokens = 6; ///< of a cell
constexpr size_t kReadings = 3;

int32_t tokenAt(const Atlas& atlas, Stack stack, const Reservoir::Place& place)
{
    const WindowRecord* window = atlas.window(place.window);
    if (!window)
        return -1;
    const auto ids = window->ids.find(stack);
    return ids != window->ids.end() && place.query >= 0 &&
                   place.query < static_cast<int64_t>(ids->second.size())
               ? ids->second[static_cast<size_t>(place.query)]
               : -1;
}

/// One side of a head: the slots that hold a vector that is finite.
void addSide(const Atlas& atlas, Stack stack, MapPoint::Side side, const std::vector<Half>& from,
             int64_t size, int64_t most, std::vector<MapPoint>& points,
             std::vector<std::vector<float>>& rows)
{
    const auto reservoir = atlas.samples.find(stack);
    if (reservoir == atlas.samples.end() || size == 0)
        return;
    const auto& places = reservoir->second.places();
    const auto n = static_cast<size_t>(size);
    std::vector<size_t> slots(std::min(places.size(), from.size() / n));
    std::iota(slots.begin(), slots.end(), size_t{0});
    if (most > 0 && static_cast<size_t>(most) < slots.size()) {
        // By hash the first of them are a uniform sample, too, and the same however parts came.
        std::ranges::sort(slots, {}, [&places](size_t slot) { return places[slot]; });
        slots.resize(static_cast<size_t>(most));
        std::ranges::sort(slots);
    }
    for (const size_t slot : slots) {
        std::vector<float> row(n);
        std::transform(from.begin() + static_cast<std::ptrdiff_t>(slot * n),
                       from.begin() + static_cast<std::ptrdiff_t>((slot + 1) * n), row.begin(),
                       [](Half value) { return static_cast<float>(value); });
        const float norm = Eigen::Map<const Vector>(row.data(), size).norm();
        if (!std::isfinite(norm))
            continue;
        points.push_back({side, stack, places[slot].window,
                          static_cast<int32_t>(places[slot].query),
                          tokenAt(atlas, stack, places[slot]), norm, slot});
        rows.push_back(std::move(row));
    }
}

Matrix matrixOf(const std::vector<std::vector<float>>& rows, int64_t size)
{
    Matrix result(static_cast<Eigen::Index>(rows.size()), size);
    for (size_t i = 0; i < rows.size(); ++i)
        result.row(static_cast<Eigen::Index>(i)) = Eigen::Map<const Vector>(rows[i].data(), size);
    return result;
}

/// Root mean square of the distances from the centroid.
double spread(const Eigen::MatrixXd& rows, const Eigen::RowVectorXd& centre)
{
    return std::sqrt((rows.rowwise() - centre).rowwise().squaredNorm().mean());
}

} // namespace

MapVectors headVectors(const Atlas& atlas, const HeadAtlas& head, int64_t most)
{
    MapVectors map;
    std::vector<std::vector<float>> rows;
    const int64_t size = head.samples.querySize;
    addSide(atlas, head.place.stack, MapPoint::Side::Query, head.samples.queries, size, most,
            map.points, rows);
    const auto queries = static_cast<Eigen::Index>(rows.size());
    addSide(atlas, Atlas::keyStack(head.place), MapPoint::Side::Key, head.samples.keys, size, most,
            map.points, rows);
    map.vectors = matrixOf(rows, size);
    const Eigen::Index keys = map.vectors.rows() - queries;
    if (queries == 0 || keys == 0)
        return map;
    const Eigen::MatrixXd q = map.vectors.topRows(queries).cast<double>();
    const Eigen::MatrixXd k = map.vectors.bottomRows(keys).cast<double>();
    const Eigen::RowVectorXd queryCentre = q.colwise().mean();
    const Eigen::RowVectorXd keyCentre = k.colwise().mean();
    const double querySpread = spread(q, queryCentre);
    const double keySpread = spread(k, keyCentre);
    const double c = querySpread > 0 && keySpread > 0 ? std::sqrt(keySpread / querySpread) : 1;
    const Eigen::RowVectorXd move = c * queryCentre - keyCentre / c;
    map.vectors.topRows(queries) = (q * c).cast<float>();
    map.vectors.bottomRows(keys) = ((k / c).rowwise() + move).cast<float>();
    return map;
}

MapVectors stateVectors(const Atlas& atlas, Stack stack, size_t level)
{
    MapVectors map;
    const auto states = atlas.states.find(stack);
    if (states == atlas.states.end() || level >= states->second.levels.size())
        return map;
    std::vector<std::vector<float>> rows;
    const auto& places = states->second.places.places();
    const Matrix all = states->second.level(level);
    for (Eigen::Index slot = 0; slot < all.rows(); ++slot) {
        const float norm = all.row(slot).norm();
        if (!std::isfinite(norm))
            continue;
        const Reservoir::Place& place = places[static_cast<size_t>(slot)];
        map.points.push_back({MapPoint::Side::State, stack, place.window,
                              static_cast<int32_t>(place.query), tokenAt(atlas, stack, place), norm,
                              static_cast<size_t>(slot)});
        rows.emplace_back(all.row(slot).data(), all.row(slot).data() + all.cols());
    }
    map.vectors = matrixOf(rows, all.cols());
    return map;
}

std::vector<int> clusterLabels(const ConstMatrixRef& rows)
{
    std::vector<int> labels(static_cast<size_t>(rows.rows()), 0);
    if (rows.rows() < 3)
        return labels;
    const auto projected = principalComponents(
        rows, static_cast<int>(std::min<Eigen::Index>(kComponents, rows.cols())));
    if (!projected)
        return labels;
    const Matrix points = projected->points.cast<float>();
    const int64_t count = std::min<int64_t>(kClustered, points.rows());
    Matrix part(count, points.cols());
    for (int64_t i = 0; i < count; ++i)
        part.row(i) = points.row(i * points.rows() / count);
    // A map asks for parts that are seen, not for proof that there are any.
    constexpr int kMostClusters = 8;
    constexpr double kLeastSilhouette = 0.2;
    const Clusters found = cluster(part, kMostClusters, kLeastSilhouette);
    Matrix middles = Matrix::Zero(found.count, points.cols());
    Vector sizes = Vector::Zero(found.count);
    for (int64_t i = 0; i < count; ++i) {
        const int label = found.labels[static_cast<size_t>(i)];
        middles.row(label) += part.row(i);
        sizes[label] += 1;
    }
    for (int k = 0; k < found.count; ++k)
        middles.row(k) /= std::max(sizes[k], 1.F);
    for (Eigen::Index i = 0; i < points.rows(); ++i) {
        Eigen::Index nearest = 0;
        (middles.rowwise() - points.row(i)).rowwise().squaredNorm().minCoeff(&nearest);
        labels[static_cast<size_t>(i)] = static_cast<int>(nearest);
    }
    return labels;
}

Matrix aligned(const Matrix& points, const Matrix& before)
{
    if (points.rows() != before.rows() || points.cols() != before.cols() || points.rows() == 0)
        return points;
    const Eigen::MatrixXd now = points.cast<double>();
    const Eigen::MatrixXd then = before.cast<double>();
    const Eigen::RowVectorXd centre = now.colwise().mean();
    const Eigen::RowVectorXd thenCentre = then.colwise().mean();
    const Eigen::MatrixXd product =
        (now.rowwise() - centre).transpose() * (then.rowwise() - thenCentre);
    const SingularVectors found = singularVectors(product);
    const Eigen::MatrixXd turn = found.left * found.right.transpose();
    const Eigen::MatrixXd turned = (now.rowwise() - centre) * turn;
    return (turned.rowwise() + centre).cast<float>();
}

namespace {

/// The most typical tokens of a cell: frequent there, and more than elsewhere.
std::vector<std::pair<int32_t, int64_t>>
typical(const std::map<int32_t, int64_t>& own, const std::map<int32_t, int64_t>& all, double share)
{
    std::vector<std::pair<double, std::pair<int32_t, int64_t>>> order;
    for (const auto& entry : own) {
        const auto count = static_cast<double>(entry.second);
        const double expected = static_cast<double>(all.at(entry.first)) * share;
        order.push_back({count * std::log(count / expected), entry});
    }
    std::ranges::stable_sort(order, std::greater<>(), [](const auto& one) { return one.first; });
    std::vector<std::pair<int32_t, int64_t>> result;
    for (size_t i = 0; i < std::min(order.size(), kTokens); ++i)
        result.push_back(order[i].second);
    return result;
}

std::vector<std::pair<int32_t, double>> read(const std::vector<States::Readings>& level,
                                             const MapVectors& map,
                                             const std::vector<size_t>& members)
{
    std::map<int32_t, double> sums;
    for (const size_t member : members)
        if (const size_t slot = map.points[member].slot; slot < level.size())
            for (const States::Reading& reading : level[slot])
                if (reading.token >= 0)
                    sums[reading.token] += static_cast<double>(reading.probability);
    std::vector<std::pair<int32_t, double>> order(sums.begin(), sums.end());
    std::ranges::stable_sort(order, std::greater<>(), &std::pair<int32_t, double>::second);
    order.resize(std::min(order.size(), kReadings));
    for (auto& [token, sum] : order)
        sum /= static_cast<double>(members.size());
    return order;
}

} // namespace

std::vector<MapCell> mapCells(const Atlas& atlas, const MapVectors& map, size_t level,
                              const Matrix& points, int columns)
{
    std::vector<MapCell> result;
    if (points.rows() == 0 || points.rows() != static_cast<Eigen::Index>(map.points.size()) ||
        columns < 1)
        return result;
    const Eigen::RowVectorXf low = points.colwise().minCoeff();
    const Eigen::RowVectorXf high = points.colwise().maxCoeff();
    const float side =
        std::max((high - low).maxCoeff(), 1e-20F) * 1.0001F / static_cast<float>(columns);
    std::map<std::pair<int, int>, MapCell> cells;
    std::map<int32_t, int64_t> all;
    for (Eigen::Index i = 0; i < points.rows(); ++i) {
        const int column = static_cast<int>((points(i, 0) - low[0]) / side);
        const int row = static_cast<int>((points(i, 1) - low[1]) / side);
        MapCell& cell = cells[{row, column}];
        cell.column = column;
        cell.row = row;
        cell.members.push_back(static_cast<size_t>(i));
        ++all[map.points[static_cast<size_t>(i)].token];
    }
    const auto states = atlas.states.find(map.points.front().stack);
    for (auto& [place, cell] : cells) {
        std::map<int32_t, int64_t> own;
        for (const size_t member : cell.members)
            ++own[map.points[member].token];
        cell.tokens =
            typical(own, all,
                    static_cast<double>(cell.members.size()) / static_cast<double>(points.rows()));
        if (states != atlas.states.end() && level < states->second.readings.size())
            cell.readings = read(states->second.readings[level], map, cell.members);
        result.push_back(std::move(cell));
    }
    return result;
}

} // namespace engine::atlas
