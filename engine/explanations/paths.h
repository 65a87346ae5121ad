#pragma once

#include "engine/explanations/patching.h"

namespace engine::explanations {

/// Where a path through the residual stream ends: in the logits, or in what one head reads.
struct PathEnd
{
    enum class Input { Query, Key, Value };
    int layer = 0;
    int head = 0;
    Input input = Input::Query;
};

/// Path patching (Wang et al. 2022, Goldowsky-Dill et al. 2023): s of the clean run when what each
/// head sends along the paths that lead to `end` without another head in between is the corrupted
/// run's. Other heads are held as they were in the clean run; feed-forward layers are computed anew
/// and belong to the paths. Without an end the logits are it. [L, H] of the last stack's
/// self-attentions; of an end's layer and those behind it the clean scalar. Fails where the inputs
/// differ in length or the models differ, and where the end is no head.
Result<Matrix> patchPaths(const Subject& clean, const Subject& corrupted,
                          const gradient::Scalar& scalar, const std::optional<PathEnd>& end = {},
                          const std::function<void(float)>& progress = {});

/// s when a head's output is the corrupted run's at all positions, exactly: [L, H].
Result<Matrix> patchWholeHeads(const Subject& clean, const Subject& corrupted,
                               const gradient::Scalar& scalar,
                               const std::function<void(float)>& progress = {});

} // namespace engine::explanations
