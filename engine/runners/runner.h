#pragma once

#include "engine/trace/trace.h"

#include <chrono>
#include <stop_token>

namespace engine {

/// How a trace is made; nothing here changes its numbers.
struct TraceControl
{
    std::stop_token stop;
    std::function<void(float)> progress;   ///< 0 … 1; called on the calling thread
    int threads = 0;                       ///< 0 = all cores
    std::shared_ptr<const Trace> previous; ///< reused below the first layer that differs
    /// Given what there is of a trace after its first layer and now and then after others (see
    /// Trace::isPart), where the rest is expected to take longer than `patience`; on the calling
    /// thread.
    std::function<void(std::shared_ptr<const Trace>)> part;
    std::chrono::milliseconds patience{500}; ///< 0: a part after every layer
};

/// Makes traces of one kind of source. Immutable after it is made; any thread.
class Runner
{
public:
    virtual ~Runner() = default;
    /// Fails with the reason, or with an empty sentence when it was stopped.
    virtual Result<std::shared_ptr<const Trace>> trace(const TraceRequest& request,
                                                       const TraceControl& control) const = 0;
    /// Fails where the model's files were written since they were opened: what was made of them may
    /// be wrong.
    virtual Result<void> check() const { return {}; }
    /// Does at once what trace() otherwise does when it first needs it: packs matrices.
    virtual Result<void> prepare() const { return {}; }
};

} // namespace engine
