#pragma once

#include "engine/trace/trace.h"

#include <stop_token>

namespace engine {

/// How a trace is made; nothing here changes its numbers.
struct TraceControl
{
    std::stop_token stop;
    std::function<void(float)> progress;   ///< 0 … 1; called on the calling thread
    int threads = 0;                       ///< 0 = all cores
    std::shared_ptr<const Trace> previous; ///< reused below the first layer that differs
};

/// Makes traces; keeps the models opened last. Thread-safe.
class Tracer
{
public:
    Tracer();
    ~Tracer();
    Tracer(const Tracer&) = delete;
    Tracer& operator=(const Tracer&) = delete;

    /// Fails with the reason, or with an empty sentence when it was cancelled.
    Result<std::shared_ptr<const Trace>> trace(const TraceRequest& request,
                                               const TraceControl& control);

    /// Opens a model and packs its matrices, which trace() otherwise does when it first needs them.
    Result<void> preload(const std::filesystem::path& folder);

private:
    struct Cache;
    std::unique_ptr<Cache> m_cache;
};

} // namespace engine
