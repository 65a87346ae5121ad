#pragma once

#include "engine/gradient/parameters.h"
#include "engine/transformer/model.h"

namespace engine::gradient {

/// Takes gradients of the vectors of distances of a layer (DistanceTerm::vectors, term by term, one
/// table below the other: [tables · R, D]) to the weights that they were made from. Fails on
/// weights that cannot be read.
Result<void> addDistances(const Model& model, const StackOptions& options, int layer,
                          const std::vector<Matrix>& terms, ParameterGradients& parameters,
                          int threads);

} // namespace engine::gradient
