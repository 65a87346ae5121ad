#include "app/cli/tracing.h"

#include "app/cli/options.h"
#include "engine/trace/importedtrace.h"

namespace app {

engine::Result<std::shared_ptr<const engine::Trace>> traceOf(const Options& options,
                                                             const engine::TraceRequest& request,
                                                             engine::Tracer& tracer,
                                                             const engine::TraceControl& control)
{
    using engine::translatable;
    const auto* file = std::get_if<engine::FileSource>(&request.source);
    const bool changes = !request.interventions.empty();
    if (!file || (!options.has("image") && !changes))
        return tracer.trace(request, control);
    auto read = engine::openTraceFile(file->path);
    if (!read)
        return tl::make_unexpected(read.error());
    if (changes) {
        // What made the trace makes it again, with more interventions.
        if (!read->request || std::holds_alternative<engine::FileSource>(read->request->source))
            return engine::fail(
                translatable("Engine", "%1 holds attention alone; interventions need the model or "
                                       "the pattern that made it."),
                {file->path.string()});
        auto& all = read->request->interventions;
        all.insert(all.end(), request.interventions.begin(), request.interventions.end());
        return tracer.trace(*read->request, control);
    }
    if (read->request || !read->session.empty())
        return engine::fail(
            translatable("Engine", "%1 is a trace, which keeps its own picture: --image cannot be "
                                   "given with it."),
            {file->path.string()});
    auto imported = engine::importAttention(file->path, options.text("image").toStdString());
    if (!imported)
        return tl::make_unexpected(imported.error());
    return imported->trace;
}

} // namespace app
