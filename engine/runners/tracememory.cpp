#include "engine/runners/tracememory.h"

#include <algorithm>
#include <atomic>
#include <unistd.h>

namespace engine {

namespace {

std::atomic<int64_t> g_traceMemory{0};

} // namespace

int64_t traceMemory()
{
    const int64_t chosen = g_traceMemory.load(std::memory_order_relaxed);
    static const int64_t half =
        int64_t{sysconf(_SC_PHYS_PAGES)} / 2 * int64_t{sysconf(_SC_PAGESIZE)};
    return chosen > 0 ? chosen : half;
}

void setTraceMemory(int64_t bytes)
{
    g_traceMemory.store(std::max<int64_t>(0, bytes), std::memory_order_relaxed);
}

} // namespace engine
