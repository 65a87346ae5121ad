#pragma once

#include "engine/trace/trace.h"

#include <stop_token>

namespace engine {

/// Whether scores can be computed or read. Where they cannot (imported weights alone), fillBlock
/// fills Quantity::Scores with NaN: the logarithm of a weight is not its score.
bool hasScores(const Attention& attention);

} // namespace engine
