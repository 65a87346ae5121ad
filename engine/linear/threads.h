#pragma once

#include "engine/tensor.h"

#include <functional>
#include <stop_token>

namespace engine {

/// Multiplications that are over before another thread has woken up.
constexpr int64_t kSerialWork = 1 << 20;

/// Number of threads that work on a task when the caller does not say; all cores at first.
int threadCount();
/// 0 restores the default, all cores. Any thread; running tasks keep theirs.
void setThreadCount(int count);

/// Calls `body` for consecutive pieces of [begin, end) of at most `grain` items, on the calling
/// thread and up to `threads` − 1 others (0 = threadCount()); returns when all have ended, false if
/// `stop` was requested before every piece was handed out. Pieces start in order. Calls from inside
/// a body run on their own thread. The first exception of a body is thrown again here.
bool parallelFor(int64_t begin, int64_t end, int64_t grain, int threads,
                 const std::function<void(Range)>& body, const std::stop_token& stop = {});

} // namespace engine
