#include "engine/analysis/barneshut.h"

#include "engine/attention/random.h"
#include "engine/linear/product.h"
#include "engine/linear/threads.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace engine {

namespace {

constexpr double kExaggeration = 12;
constexpr int64_t kBlock = 128; ///< rows whose neighbours are searched at once

struct Neighbour
{
    float distance = 0; ///< squared
    int32_t point = 0;

    auto operator<=>(const Neighbour&) const = default;
};

/// Sparse symmetric likenesses, row by row; all of them sum to 1.
struct Likenesses
{
    std::vector<int64_t> begin; ///< [N + 1]
    std::vector<int32_t> point;
    std::vector<float> value;
};

/// The `count` nearest of each row, by exact distances.
std::vector<Neighbour> nearest(const ConstMatrixRef& x, int64_t count, int threads,
                               const std::stop_token& stop)
{
    const int64_t n = x.rows();
    const Vector squares = x.rowwise().squaredNorm().transpose();
    std::vector<Neighbour> result(static_cast<size_t>(n * count));
    parallelFor(
        0, n, kBlock, threads,
        [&](Range rows) {
            Matrix products(rows.size(), n);
            product(x.middleRows(rows.begin, rows.size()), x, products, true, -2, 0, 1);
            std::vector<Neighbour> all(static_cast<size_t>(n));
            for (int64_t i = rows.begin; i < rows.end; ++i) {
                const auto row = products.row(i - rows.begin);
                for (int64_t j = 0; j < n; ++j)
                    all[static_cast<size_t>(j)] = {std::max(row[j] + squares[i] + squares[j], 0.F),
                                                   static_cast<int32_t>(j)};
                all[static_cast<size_t>(i)].distance = std::numeric_limits<float>::infinity();
                std::nth_element(all.begin(), all.begin() + count, all.end());
                std::copy_n(all.begin(), count, result.begin() + i * count);
                std::sort(result.begin() + i * count, result.begin() + (i + 1) * count);
            }
        },
        stop);
    return result;
}

/// Weights of neighbours with the perplexity that is wanted, by bisection of the precision.
void weigh(const Neighbour* neighbours, int64_t count, double perplexity, float* weights)
{
    const double wanted = std::log(perplexity);
    double low = 0;
    double high = std::numeric_limits<double>::infinity();
    double precision = 1;
    const auto nearestOf = static_cast<double>(neighbours[0].distance);
    for (int step = 0; step < 64; ++step) {
        double sum = 0;
        double moment = 0;
        for (int64_t k = 0; k < count; ++k) {
            const double distance = static_cast<double>(neighbours[k].distance) - nearestOf;
            const double weight = std::exp(-precision * distance);
            weights[k] = static_cast<float>(weight);
            sum += weight;
            moment += weight * distance;
        }
        const double entropy = std::log(sum) + precision * moment / sum;
        for (int64_t k = 0; k < count; ++k)
            weights[k] /= static_cast<float>(sum);
        if (std::abs(entropy - wanted) < 1e-5)
            return;
        (entropy > wanted ? low : high) = precision;
        precision = std::isinf(high) ? precision * 2 : (low + high) / 2;
    }
}

Likenesses likenesses(const std::vector<Neighbour>& neighbours, int64_t n, int64_t count,
                      double perplexity, int threads)
{
    std::vector<float> weights(neighbours.size());
    parallelFor(0, n, 64, threads, [&](Range rows) {
        for (int64_t i = rows.begin; i < rows.end; ++i)
            weigh(neighbours.data() + i * count, count, perplexity, weights.data() + i * count);
    });
    // p(i, j) = (p(j | i) + p(i | j)) / 2N: both directions are dealt out, then joined.
    std::vector<std::vector<std::pair<int32_t, float>>> rows(static_cast<size_t>(n));
    const float share = 1 / (2 * static_cast<float>(n));
    for (int64_t i = 0; i < n; ++i)
        for (int64_t k = 0; k < count; ++k) {
            const auto at = static_cast<size_t>(i * count + k);
            const int32_t j = neighbours[at].point;
            rows[static_cast<size_t>(i)].emplace_back(j, weights[at] * share);
            rows[static_cast<size_t>(j)].emplace_back(static_cast<int32_t>(i), weights[at] * share);
        }
    Likenesses result;
    result.begin.push_back(0);
    for (auto& row : rows) {
        std::ranges::stable_sort(row, {}, &std::pair<int32_t, float>::first);
        for (size_t k = 0; k < row.size(); ++k)
            if (k > 0 && row[k].first == row[k - 1].first) {
                result.value.back() += row[k].second;
            } else {
                result.point.push_back(row[k].first);
                result.value.push_back(row[k].second);
            }
        result.begin.push_back(static_cast<int64_t>(result.point.size()));
    }
    return result;
}

/// A quadtree over points that are sorted along a Morton curve; nodes stand in the order in which
/// they are visited, each with the number of the node after its subtree.
class QuadTree
{
public:
    void build(const Matrix& points)
    {
        const int64_t n = points.rows();
        const Eigen::RowVector2f low = points.colwise().minCoeff();
        const Eigen::RowVector2f high = points.colwise().maxCoeff();
        const float width = std::max((high - low).maxCoeff(), 1e-20F) * 1.0001F;
        m_order.resize(static_cast<size_t>(n));
        for (int64_t i = 0; i < n; ++i) {
            const auto cell = [&](int axis) {
                return static_cast<uint32_t>((points(i, axis) - low[axis]) / width * 65536.F);
            };
            m_order[static_cast<size_t>(i)] =
                uint64_t{spread(cell(0)) | spread(cell(1)) << 1} << 32 | static_cast<uint64_t>(i);
        }
        std::ranges::sort(m_order);
        m_x.resize(static_cast<size_t>(n));
        m_y.resize(static_cast<size_t>(n));
        for (size_t i = 0; i < m_order.size(); ++i) {
            m_x[i] = points(pointAt(i), 0);
            m_y[i] = points(pointAt(i), 1);
        }
        m_nodes.clear();
        split(0, m_order.size(), 15, width);
    }

    size_t size() const { return m_order.size(); }
    int64_t pointAt(size_t place) const
    {
        return static_cast<int64_t>(m_order[place] & 0xffffffffu);
    }

    struct Push
    {
        float x = 0, y = 0, sum = 0;
    };
    /// What all other points do to the one at a place: Σ q² (y − y′) and Σ q.
    Push pushAt(size_t place, float squaredAngle) const
    {
        const float px = m_x[place];
        const float py = m_y[place];
        Push push;
        for (size_t i = 0; i < m_nodes.size();) {
            const Node& node = m_nodes[i];
            const float dx = px - node.x;
            const float dy = py - node.y;
            const float squared = dx * dx + dy * dy;
            if (node.squaredWidth < squaredAngle * squared) {
                const float q = 1 / (1 + squared);
                const float m = node.mass * q;
                push.sum += m;
                push.x += m * q * dx;
                push.y += m * q * dy;
                i = node.after;
            } else if (node.last > node.first) {
                for (uint32_t k = node.first; k < node.last; ++k) {
                    const float ex = px - m_x[k];
                    const float ey = py - m_y[k];
                    const float q = 1 / (1 + ex * ex + ey * ey);
                    push.sum += q;
                    push.x += q * q * ex;
                    push.y += q * q * ey;
                }
                i = node.after;
            } else {
                ++i;
            }
        }
        push.sum -= 1; // itself
        return push;
    }

private:
    struct Node
    {
        float x, y, mass, squaredWidth;
        uint32_t after;
        uint32_t first, last; ///< points of a leaf; equal otherwise
    };
    static constexpr size_t kLeaf = 8;

    static uint32_t spread(uint32_t bits)
    {
        bits = std::min(bits, 65535u);
        bits = (bits | bits << 8) & 0x00ff00ffu;
        bits = (bits | bits << 4) & 0x0f0f0f0fu;
        bits = (bits | bits << 2) & 0x33333333u;
        return (bits | bits << 1) & 0x55555555u;
    }

    /// The points [first, last), whose codes agree above the two bits of `level`.
    void split(size_t first, size_t last, int level, float width)
    {
        const size_t own = m_nodes.size();
        double x = 0;
        double y = 0;
        for (size_t i = first; i < last; ++i) {
            x += static_cast<double>(m_x[i]);
            y += static_cast<double>(m_y[i]);
        }
        const auto mass = static_cast<double>(last - first);
        const bool leaf = last - first <= kLeaf || level < 0;
        m_nodes.push_back({static_cast<float>(x / mass), static_cast<float>(y / mass),
                           static_cast<float>(mass), width * width, 0,
                           leaf ? static_cast<uint32_t>(first) : 0,
                           leaf ? static_cast<uint32_t>(last) : 0});
        if (!leaf)
            for (size_t begin = first; begin < last;) {
                const int shift = 32 + 2 * level;
                const uint64_t quarter = m_order[begin] >> shift;
                size_t end = begin;
                while (end < last && m_order[end] >> shift == quarter)
                    ++end;
                split(begin, end, level - 1, width / 2);
                begin = end;
            }
        m_nodes[own].after = static_cast<uint32_t>(m_nodes.size());
    }

    std::vector<uint64_t> m_order; ///< code, then number, of each point
    std::vector<float> m_x, m_y;
    std::vector<Node> m_nodes;
};

/// The points on their way.
class Descent
{
public:
    Descent(const Likenesses& likenesses, Matrix start, const BarnesHutOptions& options)
        : m_likenesses(likenesses), m_options(options), m_points(std::move(start)),
          m_speed(Matrix::Zero(m_points.rows(), 2)), m_gains(Matrix::Ones(m_points.rows(), 2)),
          m_moved(m_points.rows(), 2), m_sums(static_cast<size_t>(m_points.rows())),
          m_rate(std::max(static_cast<float>(static_cast<double>(m_points.rows()) / kExaggeration),
                          50.F))
    {
    }

    const Matrix& points() const { return m_points; }

    void step(float exaggeration, float momentum)
    {
        m_tree.build(m_points);
        const auto angle = static_cast<float>(m_options.angle * m_options.angle);
        Matrix push(m_points.rows(), 2);
        parallelFor(0, m_points.rows(), 256, m_options.threads, [&](Range range) {
            for (int64_t place = range.begin; place < range.end; ++place) {
                const auto own = m_tree.pushAt(static_cast<size_t>(place), angle);
                const int64_t i = m_tree.pointAt(static_cast<size_t>(place));
                push(i, 0) = own.x;
                push(i, 1) = own.y;
                m_sums[static_cast<size_t>(i)] = own.sum;
            }
        });
        m_normaliser = 0;
        for (const float sum : m_sums)
            m_normaliser += static_cast<double>(sum);
        const auto share = static_cast<float>(1 / std::max(m_normaliser, 1e-30));
        parallelFor(0, m_points.rows(), 256, m_options.threads, [&](Range range) {
            for (int64_t i = range.begin; i < range.end; ++i)
                move(i, pull(i) * exaggeration - push.row(i) * share, momentum);
        });
        m_points.swap(m_moved);
        m_points.rowwise() -= m_points.colwise().mean().eval();
    }

    /// Of the last step's normaliser.
    double divergence() const
    {
        double sum = 0;
        for (int64_t i = 0; i < m_points.rows(); ++i)
            for (int64_t k = m_likenesses.begin[static_cast<size_t>(i)];
                 k < m_likenesses.begin[static_cast<size_t>(i) + 1]; ++k) {
                const auto p = static_cast<double>(m_likenesses.value[static_cast<size_t>(k)]);
                const auto j = m_likenesses.point[static_cast<size_t>(k)];
                const auto squared =
                    static_cast<double>((m_points.row(i) - m_points.row(j)).squaredNorm());
                if (p > 0)
                    sum += p * std::log(p * (1 + squared) * m_normaliser);
            }
        return sum;
    }

private:
    Eigen::RowVector2f pull(int64_t i) const
    {
        const float x = m_points(i, 0);
        const float y = m_points(i, 1);
        float px = 0;
        float py = 0;
        for (int64_t k = m_likenesses.begin[static_cast<size_t>(i)];
             k < m_likenesses.begin[static_cast<size_t>(i) + 1]; ++k) {
            const float* other =
                m_points.data() + 2 * int64_t{m_likenesses.point[static_cast<size_t>(k)]};
            const float dx = x - other[0];
            const float dy = y - other[1];
            const float q = m_likenesses.value[static_cast<size_t>(k)] / (1 + dx * dx + dy * dy);
            px += q * dx;
            py += q * dy;
        }
        return {px, py};
    }

    void move(int64_t i, const Eigen::RowVector2f& force, float momentum)
    {
        for (int axis = 0; axis < 2; ++axis) {
            const float gradient = 4 * force[axis];
            float& gain = m_gains(i, axis);
            float& speed = m_speed(i, axis);
            gain = std::max(gradient * speed > 0 ? gain * 0.8F : gain + 0.2F, 0.01F);
            speed = momentum * speed - m_rate * gain * gradient;
            m_moved(i, axis) = m_points(i, axis) + speed;
        }
    }

    const Likenesses& m_likenesses;
    const BarnesHutOptions& m_options;
    Matrix m_points, m_speed, m_gains;
    Matrix m_moved; ///< the points after a step, while it is under way
    std::vector<float> m_sums;
    QuadTree m_tree;
    float m_rate;
    double m_normaliser = 1;
};

} // namespace

Result<Projection> barnesHutTsne(const ConstMatrixRef& x, const BarnesHutOptions& options)
{
    const int64_t n = x.rows();
    if (n < 4)
        return fail(translatable("Engine", "t-SNE needs at least four points."));
    const Result<Projection> principal = principalComponents(x, 2);
    if (!principal)
        return principal;
    const double perplexity = std::min(options.perplexity, static_cast<double>(n - 1) / 3);
    const auto count = std::clamp<int64_t>(static_cast<int64_t>(3 * perplexity), 1, n - 1);
    const std::vector<Neighbour> neighbours = nearest(x, count, options.threads, options.stop);
    if (options.stop.stop_requested())
        return fail("");
    const Likenesses alike = likenesses(neighbours, n, count, perplexity, options.threads);
    const double spread =
        std::sqrt(std::max(principal->points.col(0).squaredNorm() / static_cast<double>(n), 1e-30));
    Matrix start(n, 2);
    for (int64_t i = 0; i < n; ++i)
        for (int axis = 0; axis < 2; ++axis)
            // Equal points part by chance.
            start(i, axis) = static_cast<float>(1e-4 * principal->points(i, axis) / spread +
                                                1e-6 * (uniform(options.seed, axis, i) - 0.5));
    Descent descent(alike, std::move(start), options);
    const int early = options.iterations / 4;
    for (int step = 0; step < options.iterations; ++step) {
        if (options.stop.stop_requested())
            return fail("");
        descent.step(step < early ? static_cast<float>(kExaggeration) : 1.F,
                     step < early ? 0.5F : 0.8F);
        if (options.progress && (step % 20 == 0 || step + 1 == options.iterations))
            options.progress(static_cast<float>(step + 1) / static_cast<float>(options.iterations),
                             descent.points());
    }
    Projection result;
    result.points = descent.points().cast<double>();
    result.stress = descent.divergence();
    return result;
}

} // namespace engine
