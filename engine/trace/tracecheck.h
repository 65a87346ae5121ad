#pragma once

#include "engine/files/safetensors.h"
#include "engine/trace/trace.h"

namespace engine {

/// Checks that a trace read from a file holds what it says: finite numbers, and rows that are
/// probabilities, stored or computed. All of a small file, evenly spaced pieces of a large one.
/// `sinks`: rows may sum to less than 1. Fails with the tensor, the layer and the row.
Result<void> checkTrace(const SafetensorsFile& file, const Trace& trace, bool sinks);

/// Fails where the file that a trace reads was written since it was opened, or could not be read:
/// what was read of it may be wrong.
Result<void> checkUnchanged(const Trace& trace);

/// Checks that what was computed is finite: the residual streams, the scores and the answers. Fails
/// with the first layer whose numbers overflow.
Result<void> checkOverflow(const Trace& trace);

} // namespace engine
