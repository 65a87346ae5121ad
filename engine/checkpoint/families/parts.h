#pragma once

#include "engine/checkpoint/config.h"

namespace engine::families {

/// Makes a classifier the head that scores one choice of several, where the architecture is of that
/// kind; what stands before it is the caller's. Whether it is.
bool readChoiceHead(ModelOptions& options);

/// The stacks that a model of BART's kind has: both, or the decoder alone.
std::vector<StackOptions*> bartStacks(ModelOptions& options);

/// The tensor [L + 1] whose softmax says in which shares a classifier of sounds reads what enters
/// and leaves the layers; empty where it reads the last alone.
std::string layerShares(const ModelOptions& options);

} // namespace engine::families
