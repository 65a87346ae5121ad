#pragma once

#include "engine/explanations/patching.h"

namespace engine::explanations {

/// One line of a flow: a query of a head that looks at a key.
struct Edge
{
    Stack stack = Stack::Decoder;
    Kind kind = Kind::Self;
    int layer = 0;
    int head = 0;
    int64_t query = 0;
    int64_t key = 0;

    bool operator==(const Edge&) const = default;
};

/// s when what one key sends to one query in one head, A[q, k] · v[k], is the corrupted run's.
struct EdgePatching
{
    double clean = 0;             ///< s of the clean run
    double corrupted = 0;         ///< s of the corrupted run
    std::vector<double> estimate; ///< of each edge, to first order
    std::vector<double> exact;    ///< of each edge: all that comes after it is computed anew
};

/// Patches each edge by itself. Fails where the inputs differ in length or the models differ, and
/// where a run has no such edge.
Result<EdgePatching> patchEdges(const Subject& clean, const Subject& corrupted,
                                const gradient::Scalar& scalar, const std::vector<Edge>& edges);

} // namespace engine::explanations
