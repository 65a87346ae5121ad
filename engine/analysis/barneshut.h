#pragma once

#include "engine/analysis/projection.h"

namespace engine {

struct BarnesHutOptions
{
    double perplexity = 30; ///< reduced where there are too few points
    int iterations = 350;
    /// Cells that look smaller than this, their width over their distance, count as one point;
    /// below 0.707, so that no point lies in such a cell itself.
    double angle = 0.7;
    uint64_t seed = 1;
    int threads = 0;
    std::stop_token stop;
    /// Told 0 … 1 and, from time to time, where the points [N, 2] are; on this thread.
    std::function<void(float, const Matrix&)> progress;
};

/// t-SNE in two dimensions for many points (van der Maaten 2014): likenesses of the nearest
/// 3 · perplexity neighbours alone, found exactly, and far points taken together by a quadtree;
/// begins at the principal components, learning rate as Belkina et al. 2019. Same result for any
/// number of threads. `stress` is the KL divergence over the neighbours. Fails on fewer than four
/// points, on numbers that are not finite, and with an empty sentence when stopped.
Result<Projection> barnesHutTsne(const ConstMatrixRef& x, const BarnesHutOptions& options = {});

} // namespace engine
