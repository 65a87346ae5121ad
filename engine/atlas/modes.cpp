#include "engine/analysis/projection.h"
#include "engine/atlas/page.h"
#include "engine/attention/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace engine::atlas {

namespace {

constexpr int kRounds = 50;
constexpr int kStarts = 4;
constexpr Eigen::Index kComponents = 8;

double squaredDistance(const ConstMatrixRef& rows, Eigen::Index row, const Eigen::RowVectorXd& to)
{
    return (rows.row(row).cast<double>() - to).squaredNorm();
}

/// Middles drawn one after another, far from those before.
Eigen::MatrixXd seed(const ConstMatrixRef& rows, int count, uint64_t start)
{
    Eigen::MatrixXd middles(count, rows.cols());
    std::vector<double> nearest(static_cast<size_t>(rows.rows()),
                                std::numeric_limits<double>::infinity());
    auto chosen = static_cast<Eigen::Index>(uniform(start, 0, 0) * double(rows.rows()));
    for (int k = 0; k < count; ++k) {
        middles.row(k) = rows.row(chosen).cast<double>();
        double whole = 0;
        for (Eigen::Index i = 0; i < rows.rows(); ++i) {
            double& own = nearest[static_cast<size_t>(i)];
            own = std::min(own, squaredDistance(rows, i, middles.row(k)));
            whole += own;
        }
        double left = uniform(start, 0, k + 1) * whole;
        for (chosen = 0; chosen + 1 < rows.rows(); ++chosen)
            if ((left -= nearest[static_cast<size_t>(chosen)]) < 0)
                break;
    }
    return middles;
}

/// Labels of one start, and the sum of squared distances to the middles.
std::pair<std::vector<int>, double> lloyd(const ConstMatrixRef& rows, Eigen::MatrixXd middles)
{
    std::vector<int> labels(static_cast<size_t>(rows.rows()), -1);
    double spread = 0;
    for (int round = 0; round < kRounds; ++round) {
        bool changed = false;
        spread = 0;
        for (Eigen::Index i = 0; i < rows.rows(); ++i) {
            Eigen::Index best = 0;
            spread += (middles.rowwise() - rows.row(i).cast<double>())
                          .rowwise()
                          .squaredNorm()
                          .minCoeff(&best);
            changed = changed || labels[static_cast<size_t>(i)] != best;
            labels[static_cast<size_t>(i)] = static_cast<int>(best);
        }
        if (!changed)
            break;
        Eigen::MatrixXd sums = Eigen::MatrixXd::Zero(middles.rows(), middles.cols());
        std::vector<double> counts(static_cast<size_t>(middles.rows()), 0);
        for (Eigen::Index i = 0; i < rows.rows(); ++i) {
            const int label = labels[static_cast<size_t>(i)];
            sums.row(label) += rows.row(i).cast<double>();
            counts[static_cast<size_t>(label)] += 1;
        }
        for (Eigen::Index k = 0; k < middles.rows(); ++k)
            if (counts[static_cast<size_t>(k)] > 0)
                middles.row(k) = sums.row(k) / counts[static_cast<size_t>(k)];
    }
    return {std::move(labels), spread};
}

double silhouette(const Matrix& distances, const std::vector<int>& labels, int count)
{
    std::vector<double> sizes(static_cast<size_t>(count), 0);
    for (const int label : labels)
        sizes[static_cast<size_t>(label)] += 1;
    double whole = 0;
    for (size_t i = 0; i < labels.size(); ++i) {
        std::vector<double> sums(static_cast<size_t>(count), 0);
        for (size_t j = 0; j < labels.size(); ++j)
            sums[static_cast<size_t>(labels[j])] += static_cast<double>(
                distances(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)));
        const auto own = static_cast<size_t>(labels[i]);
        if (sizes[own] < 2)
            continue; // alone in its cluster: 0
        const double inside = sums[own] / (sizes[own] - 1);
        double outside = std::numeric_limits<double>::infinity();
        for (size_t k = 0; k < sums.size(); ++k)
            if (k != own && sizes[k] > 0)
                outside = std::min(outside, sums[k] / sizes[k]);
        const double larger = std::max(inside, outside);
        if (std::isfinite(outside) && larger > 0)
            whole += (outside - inside) / larger;
    }
    return whole / static_cast<double>(labels.size());
}

/// Numbers the clusters by their sizes.
void bySize(Clusters& clusters)
{
    std::vector<int64_t> sizes(static_cast<size_t>(clusters.count), 0);
    for (const int label : clusters.labels)
        ++sizes[static_cast<size_t>(label)];
    std::vector<int> order(sizes.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::greater<>(),
                             [&](int k) { return sizes[static_cast<size_t>(k)]; });
    std::vector<int> place(order.size());
    for (size_t i = 0; i < order.size(); ++i)
        place[static_cast<size_t>(order[i])] = static_cast<int>(i);
    for (int& label : clusters.labels)
        label = place[static_cast<size_t>(label)];
}

} // namespace

Clusters cluster(const ConstMatrixRef& rows, int most, double least)
{
    Clusters best;
    best.labels.assign(static_cast<size_t>(rows.rows()), 0);
    if (rows.rows() < 3)
        return best;
    Matrix distances(rows.rows(), rows.rows());
    for (Eigen::Index i = 0; i < rows.rows(); ++i)
        distances.row(i) = (rows.rowwise() - rows.row(i)).rowwise().norm().transpose();
    for (int count = 2; count <= std::min<int64_t>(most, rows.rows() - 1); ++count) {
        std::pair<std::vector<int>, double> nearest{{}, std::numeric_limits<double>::infinity()};
        for (uint64_t start = 1; start <= kStarts; ++start) {
            auto one = lloyd(rows, seed(rows, count, start));
            if (one.second < nearest.second)
                nearest = std::move(one);
        }
        const double value = silhouette(distances, nearest.first, count);
        if (value >= least && value > best.silhouette)
            best = {std::move(nearest.first), value, count};
    }
    bySize(best);
    return best;
}

namespace {

std::vector<std::pair<int32_t, int64_t>> mostFrequent(const std::map<int32_t, int64_t>& counts)
{
    constexpr size_t kShown = 8;
    std::vector<std::pair<int32_t, int64_t>> order(counts.begin(), counts.end());
    std::ranges::stable_sort(order, std::greater<>(), &std::pair<int32_t, int64_t>::second);
    order.resize(std::min(order.size(), kShown));
    return order;
}

} // namespace

std::vector<Mode> modes(const Atlas& atlas, const HeadAtlas& head)
{
    using HalfRow = Eigen::Matrix<Half, 1, Eigen::Dynamic>;
    constexpr size_t kMostRows = 512;
    std::vector<SampleRow> rows = sampleRows(atlas, head);
    const int64_t size = head.samples.outputSize;
    if (rows.size() > kMostRows)
        rows.resize(kMostRows);
    if (size == 0 || rows.empty())
        return {};
    Matrix outputs(static_cast<Eigen::Index>(rows.size()), size);
    for (size_t i = 0; i < rows.size(); ++i)
        outputs.row(static_cast<Eigen::Index>(i)) =
            Eigen::Map<const HalfRow>(
                head.samples.outputs.data() + rows[i].slot * static_cast<size_t>(size), size)
                .cast<float>();
    const auto projected =
        principalComponents(outputs, static_cast<int>(std::min(kComponents, outputs.cols())));
    if (!projected)
        return {};
    const Matrix points = projected->points.cast<float>();
    const Clusters clusters = cluster(points);
    std::vector<Mode> result(static_cast<size_t>(clusters.count));
    for (int k = 0; k < clusters.count; ++k) {
        Mode& mode = result[static_cast<size_t>(k)];
        Vector middle = Vector::Zero(points.cols());
        std::map<int32_t, int64_t> queries, keys;
        std::vector<size_t> own;
        for (size_t i = 0; i < rows.size(); ++i) {
            if (clusters.labels[i] != k)
                continue;
            own.push_back(i);
            mode.kept.push_back(rows[i].slot);
            middle += points.row(static_cast<Eigen::Index>(i));
            const WindowRecord* window = atlas.window(rows[i].cell.window);
            const auto note = [&](Stack stack, int32_t place, std::map<int32_t, int64_t>& counts) {
                const auto ids = window ? window->ids.find(stack) : decltype(window->ids.end()){};
                if (window && ids != window->ids.end() && place >= 0 &&
                    place < static_cast<int32_t>(ids->second.size()))
                    ++counts[ids->second[static_cast<size_t>(place)]];
            };
            note(head.place.stack, rows[i].cell.query, queries);
            note(Atlas::keyStack(head.place), rows[i].cell.key, keys);
        }
        middle /= static_cast<float>(std::max<size_t>(own.size(), 1));
        std::ranges::stable_sort(own, {}, [&](size_t i) {
            return (points.row(static_cast<Eigen::Index>(i)) - middle).squaredNorm();
        });
        for (const size_t i : own)
            mode.examples.push_back(rows[i].cell);
        mode.share = static_cast<double>(own.size()) / static_cast<double>(rows.size());
        mode.queries = mostFrequent(queries);
        mode.keys = mostFrequent(keys);
    }
    return result;
}

} // namespace engine::atlas
