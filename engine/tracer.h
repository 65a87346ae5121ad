#pragma once

#include "engine/runners/runner.h"

namespace engine {

/// Makes traces with the runner that a request needs; keeps the models opened last. Thread-safe.
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
    Result<void> preload(const ModelSource& source);

private:
    struct Cache;
    std::unique_ptr<Cache> m_cache;
};

} // namespace engine
