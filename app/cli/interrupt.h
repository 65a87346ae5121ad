#pragma once

#include <stop_token>

namespace app {

/// From now on Ctrl-C asks for a stop, so that no half-written file is left; a second one ends the
/// program at once. Call before other threads are started.
void catchInterrupt();
std::stop_token interruptToken();

} // namespace app
