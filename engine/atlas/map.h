#pragma once

#include "engine/analysis/projection.h"
#include "engine/atlas/atlas.h"

namespace engine::atlas {

/// What a point of a map stands for: a position of a window, as a query, as a key, or as a state.
struct MapPoint
{
    enum class Side : uint8_t { Query, Key, State };
    Side side = Side::Query;
    Stack stack = Stack::Encoder;
    int64_t window = 0;
    int32_t position = 0;
    int32_t token = -1; ///< −1 where positions are no tokens
    float norm = 0;     ///< of the vector as the model has it
    size_t slot = 0;    ///< in its sample
};

/// Vectors on their way to a map.
struct MapVectors
{
    std::vector<MapPoint> points;
    Matrix vectors; // [points, D]
};

/// Queries and keys of a head's sample in one space, the queries first (Yeh et al. 2023,
/// AttentionViz): queries · c and keys ÷ c, with c such that both spread alike, and the keys moved
/// to the queries' centroid. Neither changes the softmax. Empty where the head has no vectors.
/// `most` > 0: no more than so many of each side.
MapVectors headVectors(const Atlas& atlas, const HeadAtlas& head, int64_t most = 0);

/// The sampled hidden states of a stack at one level (0 enters the first layer).
MapVectors stateVectors(const Atlas& atlas, Stack stack, size_t level);

/// Labels of clusters of many rows: clusters of a part of them (see cluster()), then each row's
/// nearest middle. The largest cluster of the part is 0.
std::vector<int> clusterLabels(const ConstMatrixRef& rows);

/// Points [N, 2 or 3] turned and mirrored about their centroid so that they lie as near to `before`
/// as can be (Schönemann 1966): the same tokens stay in their place from one map to the next. As
/// they are where the two are not alike in shape.
Matrix aligned(const Matrix& points, const Matrix& before);

/// A cell of an activation atlas: states that lie together (Carter et al. 2019).
struct MapCell
{
    int column = 0, row = 0; ///< rows count upward
    std::vector<size_t> members;
    /// Tokens that stand there, the most typical first: by count · ln(count ÷ expected).
    std::vector<std::pair<int32_t, int64_t>> tokens;
    /// What the logit lens reads there: tokens and their mean probability over the members.
    std::vector<std::pair<int32_t, double>> readings;
};

/// Points in cells of a square grid of `columns` columns over their extent; empty cells are left
/// out.
std::vector<MapCell> mapCells(const Atlas& atlas, const MapVectors& map, size_t level,
                              const Matrix& points, int columns);

} // namespace engine::atlas
