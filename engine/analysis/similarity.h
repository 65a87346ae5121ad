#pragma once

#include "engine/trace/trace.h"

#include <functional>
#include <stop_token>

namespace engine {

/// One head of a trace.
struct HeadName
{
    const Attention* attention = nullptr;
    int head = 0;
};

/// Every head of a kind, in the trace's order.
std::vector<HeadName> headsOf(const Trace& trace, Stack stack, Kind kind);

/// Cosine of the angle between rows of a and rows of b, [A, B]; 0 where one is zero.
Matrix cosineSimilarity(const ConstMatrixRef& a, const ConstMatrixRef& b);

/// Jensen–Shannon distances between heads, [N, N] (Clark et al. 2019): rows smoothed to
/// 0.999 p + 0.001 / n, ½ KL(p‖m) + ½ KL(q‖m) in nats, mean over the rows of both. Heads must have
/// the same queries and keys. Long inputs are compared on `mostRows` rows, evenly chosen. Computed
/// row by row: memory grows with heads × keys; `progress` gets 0 … 1 on this thread. Empty error
/// sentence when stopped.
Result<Eigen::MatrixXd> jensenShannon(const std::vector<HeadName>& heads, int64_t mostRows = 256,
                                      int threads = 0, const std::stop_token& stop = {},
                                      const std::function<void(double)>& progress = {});

/// Distances between matrices of any sizes by how they look, [N, N]: each is read at 16 × 16
/// places, its positive finite numbers taken for a distribution; √(½ KL(p‖m) + ½ KL(q‖m)) (Endres &
/// Schindelin 2003).
Eigen::MatrixXd pictureDistances(const std::vector<const Matrix*>& pictures);

/// A join of two groups; groups below N are single items, N + k is the k-th join.
struct Merge
{
    int left = 0;
    int right = 0;
    double height = 0;
};

struct Clustering
{
    std::vector<Merge> merges; ///< N − 1, in the order in which they happened
    std::vector<int> order;    ///< items so that similar ones are neighbours
};

/// Average linkage (Sokal & Michener 1958) of symmetric distances [N, N], by the nearest-neighbour
/// chain; ties go to the item that comes first. Fails when the table is not square or not finite.
Result<Clustering> cluster(const Eigen::MatrixXd& distances);

/// Group number, from 0 in the order of `clustering.order`, when joins above `groups` groups are
/// undone.
std::vector<int> clusterLabels(const Clustering& clustering, int groups);

/// Variability of each head over several inputs of one model (Vig & Belinkov 2019):
/// Σ|α − ᾱ| / (2 Σ α) over the first `queries` queries and the keys that all have.
class Variability
{
public:
    explicit Variability(int64_t queries = 10) : m_queries(queries) {}

    /// Reads the weights of the first queries and keeps them; the trace is not needed any longer.
    void add(const Trace& trace);
    /// Bytes that are kept.
    int64_t size() const;
    int64_t inputs() const { return m_inputs; }
    struct Head
    {
        Stack stack;
        int layer;
        Kind kind;
        int head;
    };
    /// In the order of the first trace's heads; absent where a trace lacks the head or there are
    /// fewer than two traces.
    std::vector<std::pair<Head, std::optional<double>>> result() const;

private:
    const int64_t m_queries;
    int64_t m_inputs = 0;
    std::vector<Head> m_heads;
    std::vector<std::vector<Matrix>> m_blocks; ///< [heads][inputs], each cut to the one before
};

} // namespace engine
