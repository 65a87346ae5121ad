#include "engine/runners/pattern.h"

#include "engine/patterns/patterns.h"

namespace engine {

Result<std::shared_ptr<const Trace>> PatternRunner::trace(const TraceRequest& request,
                                                          const TraceControl& control) const
{
    Result<std::shared_ptr<Trace>> made =
        tracePattern(std::get<PatternSource>(request.source), request.interventions,
                     control.threads, control.stop, control.progress, control.previous.get());
    if (!made)
        return tl::make_unexpected(made.error());
    return std::move(*made);
}

} // namespace engine
