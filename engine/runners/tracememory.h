#pragma once

#include <cstdint>

namespace engine {

/// Bytes that the residual stream, queries, keys and values of one stack may take together: where
/// they would take more, a trace keeps the residual stream and makes the rest again when it is
/// looked at (see VectorSource). Half of the machine's memory at first. Any thread.
int64_t traceMemory();
/// 0 restores the default. Traces that are there already stay as they are.
void setTraceMemory(int64_t bytes);

} // namespace engine
