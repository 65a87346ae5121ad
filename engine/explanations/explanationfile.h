#pragma once

#include "engine/explanations/subject.h"

namespace engine::explanations {

struct DenseOptions
{
    int integratedSteps = 64;
    std::function<void(float)> progress = {};
};

/// Writes everything that explains one logit as a safetensors file: gradients of attention, hidden
/// states and embedding, attributions, relevance, head importance, ablation, direct attribution
/// where the model has it. Metadata say what the logit is. `scalar` holds one term.
Result<void> writeLogitExplanation(const std::filesystem::path& path, const Subject& subject,
                                   const gradient::Scalar& scalar,
                                   const DenseOptions& options = {});

/// The same for the loss of a text: gradients of every weight under its name in the model's file,
/// in the shape in which it is stored, and head importance.
Result<void> writeLossExplanation(const std::filesystem::path& path, const Subject& subject,
                                  const gradient::Scalar& scalar);

/// The residual stream of the clean run patched, place by place, from the corrupted one.
Result<void> writePatching(const std::filesystem::path& path, const Subject& clean,
                           const Subject& corrupted, const gradient::Scalar& scalar);

} // namespace engine::explanations
