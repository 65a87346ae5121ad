#pragma once

#include "engine/analysis/steps.h"
#include "models/blocksource.h"
#include "models/document.h"

namespace models {

// The matrices of the steps of an attention as sources of blocks, which keep alive what they read.

using ProjectionsPtr = std::shared_ptr<const engine::Projections>;

/// What was projected, X.
BlockSourcePtr inputSource(ProjectionsPtr projections);
/// One head of a tensor [H, T, D].
BlockSourcePtr sliceSource(engine::Tensor tensor, int64_t head);
/// Scores on their way, before the mask.
BlockSourcePtr scoreSource(TracePtr trace, const engine::Attention* attention, int head,
                           engine::ScoreStage stage);
/// Weighted sums of values of one head, or (head −1) of all side by side.
BlockSourcePtr contextSource(TracePtr trace, const engine::Attention* attention, int head);
/// What the attention hands on: all heads, `joined`, times W_O.
BlockSourcePtr outputSource(BlockSourcePtr joined, ProjectionsPtr projections);

} // namespace models
