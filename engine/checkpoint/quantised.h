#pragma once

#include "engine/checkpoint/weights.h"

#include <nlohmann/json_fwd.hpp>

namespace engine {

/// The weights of a folder whose matrices are quantised, with each matrix under its usual name and
/// computed from what is stored as it is read; the same weights where nothing is quantised.
/// `config` is the folder's config.json. Methods: GPTQ, AWQ, bitsandbytes, FP8 (fp8, fbgemm_fp8),
/// compressed-tensors, MLX, MXFP4; which matrices are quantised is told by the tensors that are
/// there. Fails by name on other methods and packings, on settings that the tensors belie, and on
/// folders that say nothing of a quantisation that their tensors show.
Result<std::shared_ptr<const Weights>> dequantised(std::shared_ptr<const Weights> weights,
                                                   const nlohmann::json& config);

} // namespace engine
