#pragma once

#include "engine/checkpoint/weights.h"

namespace engine {

/// The types that weights are stored in, the largest share of their bytes first: "Q4_K 88 %, F32
/// 12 %". Shares below half of a percent are left out.
std::string storedTypes(const Weights& weights);

} // namespace engine
