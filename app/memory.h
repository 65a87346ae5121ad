#pragma once

#include <array>

namespace app {

/// What can be chosen for the memory of a trace (see engine::traceMemory()), in gigabytes.
inline constexpr std::array kMemories = {1, 2, 4, 8, 16, 32};

/// What this person chose; 0 at first: what the engine takes by itself.
int keptMemory();
void keepMemory(int gigabytes);
/// Gives traces to come what was chosen.
void useKeptMemory();

} // namespace app
