#pragma once

#include "engine/trace/request.h"

namespace app {

class Options;

/// Whether more is asked for than the heads of one input, switched off.
bool asksForUnits(const Options& options);
/// `explain --method ablation` of heads, layers and feed-forward layers, over one text or many,
/// with zeros, means or another input's activity in their place.
int runAblation(const Options& options, const engine::TraceRequest& request);

} // namespace app
