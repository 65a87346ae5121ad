#pragma once

namespace models {

/// The priority on workers of what must be on the disk within seconds: it has a thread of its own
/// and waits behind no computation.
inline constexpr int kUrgent = 1000;

} // namespace models
