#pragma once

#include "engine/trace/trace.h"

namespace engine {

/// The attention of another trace that stands at a layer where one of the first stands: in the
/// stack that is named, else in the stack of the same name, else in the only other stack that has
/// an attention of that layer and kind (a dump's stack is guessed from its masks, so that a causal
/// and a bidirectional one of the same model have stacks of different names); of several, the only
/// one of the same size. Null where there is none, or more than one could be meant.
const Attention* counterpart(const Trace& trace, const Attention& first, int layer,
                             std::optional<Stack> stack = std::nullopt);

} // namespace engine
