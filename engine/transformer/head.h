#pragma once

#include "engine/transformer/loader.h"

namespace engine {

/// What the head reads, packed when it is first wanted.
struct HeadWeights
{
    Linear projectOut, transform, pooler, classifier, distillation;
    Norm pickNorm, transformNorm, poolerNorm;
    Vector bias;
    Vector layerShares; ///< [L + 1], which sum to 1, of what the head reads; or empty
    const WeightInfo* matrix = nullptr; ///< [V, M], read from the mapped file row by row

    HeadWeights(WeightLoader& loader, const ModelOptions& options);
};

} // namespace engine
