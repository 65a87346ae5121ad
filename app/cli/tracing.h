#pragma once

#include "engine/tracer.h"

namespace app {

class Options;

/// The trace of a request that the options made: of dumped attention with the picture of --image,
/// whose patches its positions are; of a trace with interventions, made again. Fails as
/// Tracer::trace() does, where --image is given with a trace, which keeps its own picture, and
/// where interventions are given with attention that nothing can make again.
engine::Result<std::shared_ptr<const engine::Trace>> traceOf(const Options& options,
                                                             const engine::TraceRequest& request,
                                                             engine::Tracer& tracer,
                                                             const engine::TraceControl& control);

/// Fails where options did nothing: how text is to be written where none was, and padding to fewer
/// tokens than there are.
engine::Result<void> checkActed(const Options& options, const engine::TraceRequest& request,
                                const engine::Trace& trace);

} // namespace app
