#pragma once

#include "engine/tracer.h"

namespace app {

/// The tracer of a command. It is never destroyed: a process ends sooner than it lets go of a model
/// piece by piece.
engine::Tracer& commandTracer();

/// Ends the process at once, after what was printed went out. Weights that are mapped take the
/// kernel 40 ms a gigabyte to unmap, and a process has ended only when that is done; here somebody
/// else does it who shares the memory and nothing besides, and who is gone a moment later.
[[noreturn]] void leave(int code);

} // namespace app
