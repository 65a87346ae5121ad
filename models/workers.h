#pragma once

namespace models {

/// The priority on workers of what must be on the disk within seconds: it has a thread of its own
/// and waits behind no computation.
inline constexpr int kUrgent = 1000;

/// Drops what has not begun and waits for what runs, for so long at most; false where something
/// still runs then. Before main() returns: workers use what is destroyed after it.
bool endWorkers(int milliseconds);

} // namespace models
