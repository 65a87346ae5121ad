#include "engine/analysis/similarity.h"

#include "engine/linear/threads.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr double kSmoothing = 0.001;

} // namespace

std::vector<HeadName> headsOf(const Trace& trace, Stack stack, Kind kind)
{
    std::vector<HeadName> heads;
    for (const Attention& attention : trace.attentions)
        if (attention.stack == stack && attention.kind == kind && attention.isKnown())
            for (int head = 0; head < attention.heads; ++head)
                heads.push_back({&attention, head});
    return heads;
}

Matrix cosineSimilarity(const ConstMatrixRef& a, const ConstMatrixRef& b)
{
    const auto unit = [](const ConstMatrixRef& x) {
        Eigen::MatrixXd rows = x.cast<double>();
        for (int64_t i = 0; i < rows.rows(); ++i)
            if (const double norm = rows.row(i).norm(); norm > 0)
                rows.row(i) /= norm;
        return rows;
    };
    return (unit(a) * unit(b).transpose()).cwiseMax(-1).cwiseMin(1).cast<float>();
}

Result<Eigen::MatrixXd> jensenShannon(const std::vector<HeadName>& heads, int64_t mostRows,
                                      int threads, const std::stop_token& stop,
                                      const std::function<void(double)>& progress)
{
    const auto n = static_cast<int64_t>(heads.size());
    Eigen::MatrixXd distances = Eigen::MatrixXd::Zero(n, n);
    if (n == 0)
        return distances;
    const int64_t queries = heads.front().attention->queries;
    const int64_t keys = heads.front().attention->keys;
    for (const HeadName& head : heads)
        if (head.attention->queries != queries || head.attention->keys != keys)
            return fail(translatable("Engine", "Only heads with the same queries and keys can be "
                                               "compared."));
    // ½ KL(p‖m) + ½ KL(q‖m) = H(m) − ½ H(p) − ½ H(q) with m = ½ (p + q).
    const auto minusEntropy = [](const Eigen::ArrayXf& p) {
        return static_cast<double>((p * p.log()).cast<double>().sum());
    };
    const int64_t rows = std::min(queries, std::max<int64_t>(mostRows, 1));
    Eigen::Array<float, Eigen::Dynamic, Eigen::Dynamic> p(keys, n);
    Eigen::VectorXd own(n);
    Matrix row(1, keys);
    int64_t counted = 0;
    for (int64_t step = 0; step < rows; ++step) {
        const int64_t query = step * queries / rows;
        bool visible = true;
        for (int64_t i = 0; i < n; ++i) {
            fillBlock(*heads[size_t(i)].attention, heads[size_t(i)].head, Quantity::Weights,
                      {query, query + 1}, {0, keys}, row);
            visible = visible && row.sum() > 0;
            p.col(i) = static_cast<float>(1 - kSmoothing) * row.row(0).transpose().array() +
                       static_cast<float>(kSmoothing / static_cast<double>(keys));
            own(i) = minusEntropy(p.col(i));
        }
        if (!visible)
            continue;
        ++counted;
        const bool finished = parallelFor(
            0, n, 1, threads,
            [&](Range range) {
                Eigen::ArrayXf middle(keys);
                for (int64_t i = range.begin; i < range.end; ++i)
                    for (int64_t j = i + 1; j < n; ++j) {
                        for (int64_t key = 0; key < keys; ++key)
                            middle(key) = 0.5F * (p(key, i) + p(key, j));
                        distances(i, j) +=
                            std::max(0.0, (own(i) + own(j)) / 2 - minusEntropy(middle));
                    }
            },
            stop);
        if (!finished)
            return fail("");
        if (progress)
            progress(static_cast<double>(step + 1) / static_cast<double>(rows));
    }
    distances /= static_cast<double>(std::max<int64_t>(counted, 1));
    distances += distances.transpose().eval();
    return distances;
}

Eigen::MatrixXd pictureDistances(const std::vector<const Matrix*>& pictures)
{
    // Of equal size, so that heads of different shapes can be compared.
    constexpr int64_t kSide = 16;
    std::vector<Eigen::VectorXd> shapes;
    for (const Matrix* picture : pictures) {
        Eigen::VectorXd shape(kSide * kSide);
        for (int64_t r = 0; r < kSide; ++r)
            for (int64_t c = 0; c < kSide; ++c) {
                const float value =
                    (*picture)(r * picture->rows() / kSide, c * picture->cols() / kSide);
                shape(r * kSide + c) = std::isfinite(value) ? std::max(0.0F, value) : 0.0F;
            }
        if (const double sum = shape.sum(); sum > 0)
            shape /= sum;
        shapes.push_back(std::move(shape));
    }
    const auto half = [](double p, double m) { return p > 0 ? 0.5 * p * std::log(p / m) : 0; };
    const auto n = static_cast<Eigen::Index>(shapes.size());
    Eigen::MatrixXd distances = Eigen::MatrixXd::Zero(n, n);
    for (Eigen::Index i = 0; i < n; ++i)
        for (Eigen::Index j = 0; j < i; ++j) {
            const Eigen::VectorXd& p = shapes[static_cast<size_t>(i)];
            const Eigen::VectorXd& q = shapes[static_cast<size_t>(j)];
            double sum = 0;
            for (Eigen::Index k = 0; k < p.size(); ++k) {
                const double m = 0.5 * (p(k) + q(k));
                sum += half(p(k), m) + half(q(k), m);
            }
            distances(i, j) = distances(j, i) = std::sqrt(std::max(0.0, sum));
        }
    return distances;
}

namespace {

/// Two clusters, by an item of each, that become one.
struct Join
{
    int a, b;
    double height;
};

/// By chains of nearest neighbours (Murtagh 1983), with the mean distance of two clusters.
std::vector<Join> joinNearest(Eigen::MatrixXd d)
{
    std::vector<Join> joins;
    const auto n = static_cast<int>(d.rows());
    std::vector<int> size(static_cast<size_t>(n), 1);
    std::vector<int> chain;
    while (static_cast<int>(joins.size()) < n - 1) {
        if (chain.empty())
            chain.push_back(static_cast<int>(
                std::ranges::find_if(size, [](int s) { return s > 0; }) - size.begin()));
        const int top = chain.back();
        const int before = chain.size() > 1 ? chain[chain.size() - 2] : -1;
        int best = before;
        for (int other = 0; other < n; ++other)
            if (other != top && size[size_t(other)] > 0 &&
                (best < 0 || d(top, other) < d(top, best)))
                best = other;
        if (best != before) {
            chain.push_back(best);
            continue;
        }
        chain.resize(chain.size() - 2);
        const int keep = std::min(top, best);
        const int gone = std::max(top, best);
        joins.push_back({keep, gone, d(keep, gone)});
        const double keepSize = size[size_t(keep)];
        const double goneSize = size[size_t(gone)];
        for (int other = 0; other < n; ++other)
            if (size[size_t(other)] > 0 && other != keep && other != gone)
                d(keep, other) = d(other, keep) =
                    (keepSize * d(keep, other) + goneSize * d(gone, other)) / (keepSize + goneSize);
        size[size_t(keep)] += size[size_t(gone)];
        size[size_t(gone)] = 0;
    }
    // The chain finds joins out of order; by height they form the tree.
    std::ranges::stable_sort(joins, {}, &Join::height);
    return joins;
}

/// The tree of joins, and its leaves in an order in which items that meet are close.
Clustering treeOf(const std::vector<Join>& joins, const Eigen::MatrixXd& distances)
{
    const auto n = static_cast<int>(distances.rows());
    Clustering result;
    std::vector<int> group(static_cast<size_t>(n));
    std::vector<std::vector<int>> members;
    std::vector<int> parent(static_cast<size_t>(n));
    for (int i = 0; i < n; ++i) {
        group[size_t(i)] = parent[size_t(i)] = i;
        members.push_back({i});
    }
    const auto root = [&](int item) {
        while (parent[size_t(item)] != item)
            item = parent[size_t(item)] = parent[size_t(parent[size_t(item)])];
        return item;
    };
    for (const Join& join : joins) {
        int a = root(join.a);
        int b = root(join.b);
        if (members[size_t(a)].front() > members[size_t(b)].front())
            std::swap(a, b);
        result.merges.push_back({group[size_t(a)], group[size_t(b)], join.height});
        // Turn the halves so that the items that meet are close.
        auto& left = members[size_t(a)];
        auto& right = members[size_t(b)];
        if (distances(left.back(), right.back()) < distances(left.back(), right.front()))
            std::ranges::reverse(right);
        left.insert(left.end(), right.begin(), right.end());
        right.clear();
        parent[size_t(b)] = a;
        group[size_t(a)] = n + static_cast<int>(result.merges.size()) - 1;
    }
    result.order = members[size_t(root(0))];
    return result;
}

} // namespace

Result<Clustering> cluster(const Eigen::MatrixXd& distances)
{
    if (distances.rows() != distances.cols() || !distances.allFinite())
        return fail(translatable("Engine",
                                 "Distances must be a square table of finite numbers that "
                                 "are not negative."));
    if (distances.rows() == 0)
        return Clustering();
    return treeOf(joinNearest(distances), distances);
}

std::vector<int> clusterLabels(const Clustering& clustering, int groups)
{
    const size_t n = clustering.order.size();
    std::vector<int> parent(n + clustering.merges.size());
    for (size_t i = 0; i < parent.size(); ++i)
        parent[i] = static_cast<int>(i);
    const size_t kept = n - std::min(n, static_cast<size_t>(std::max(groups, 1)));
    for (size_t k = 0; k < kept; ++k) {
        parent[size_t(clustering.merges[k].left)] = static_cast<int>(n + k);
        parent[size_t(clustering.merges[k].right)] = static_cast<int>(n + k);
    }
    std::vector<int> labels(n, -1);
    std::vector<int> numberOf(parent.size(), -1);
    int next = 0;
    for (const int item : clustering.order) {
        int top = item;
        while (parent[size_t(top)] != top)
            top = parent[size_t(top)];
        if (numberOf[size_t(top)] < 0)
            numberOf[size_t(top)] = next++;
        labels[size_t(item)] = numberOf[size_t(top)];
    }
    return labels;
}

void Variability::add(const Trace& trace)
{
    if (m_inputs++ == 0)
        for (const Attention& attention : trace.attentions)
            for (int head = 0; head < attention.heads; ++head)
                m_heads.push_back({attention.stack, attention.layer, attention.kind, head});
    m_blocks.resize(m_heads.size());
    for (size_t i = 0; i < m_heads.size(); ++i) {
        const Head& head = m_heads[i];
        const Attention* attention = trace.find(head.stack, head.layer, head.kind);
        if (!attention || head.head >= attention->heads)
            continue;
        int64_t rows = std::min(m_queries, attention->queries);
        int64_t keys = attention->keys;
        if (!m_blocks[i].empty()) {
            rows = std::min<int64_t>(rows, m_blocks[i].back().rows());
            keys = std::min<int64_t>(keys, m_blocks[i].back().cols());
        }
        Matrix& block = m_blocks[i].emplace_back(rows, keys);
        fillBlock(*attention, head.head, Quantity::Weights, {0, rows}, {0, keys}, block);
    }
}

int64_t Variability::size() const
{
    int64_t floats = 0;
    for (const auto& blocks : m_blocks)
        for (const Matrix& block : blocks)
            floats += block.size();
    return floats * static_cast<int64_t>(sizeof(float));
}

std::vector<std::pair<Variability::Head, std::optional<double>>> Variability::result() const
{
    std::vector<std::pair<Head, std::optional<double>>> result;
    for (size_t i = 0; i < m_heads.size(); ++i) {
        const std::vector<Matrix>& blocks = m_blocks[i];
        auto& [head, value] = result.emplace_back(m_heads[i], std::nullopt);
        if (m_inputs < 2 || static_cast<int64_t>(blocks.size()) < m_inputs)
            continue;
        // The last is the smallest.
        const Eigen::Index rows = blocks.back().rows();
        const Eigen::Index keys = blocks.back().cols();
        Eigen::MatrixXd mean = Eigen::MatrixXd::Zero(rows, keys);
        for (const Matrix& block : blocks)
            mean += block.topLeftCorner(rows, keys).cast<double>();
        mean /= static_cast<double>(m_inputs);
        double apart = 0;
        double whole = 0;
        for (const Matrix& block : blocks) {
            const Eigen::MatrixXd one = block.topLeftCorner(rows, keys).cast<double>();
            apart += (one - mean).cwiseAbs().sum();
            whole += one.sum();
        }
        if (whole > 0)
            value = apart / (2 * whole);
    }
    return result;
}

} // namespace engine
