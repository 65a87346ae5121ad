#pragma once

#include "engine/checkpoint/config.h"
#include "engine/transformer/loader.h"

namespace engine {

/// Frames that a stack, which must read sounds, makes of features [bands, frames] or samples
/// [samples]. Fails on shapes that it does not take; `model` is what messages call it.
Result<int64_t> frameCount(const StackOptions& options, const Tensor& features,
                           const std::string& model);

/// Checks what embedSound() needs.
void expectSound(WeightLoader& loader, const StackOptions& options);

/// What enters the first layer: convolutions, projection, positions, norm: [frames, M]. The
/// loader's error() says whether it could be read.
Tensor embedSound(WeightLoader& loader, const StackOptions& options, const Tensor& features,
                  int threads = 0);

} // namespace engine
