#include "app/cli/tracing.h"

#include "app/cli/interventions.h"
#include "app/cli/options.h"
#include "engine/trace/importedtrace.h"

#include <algorithm>

namespace app {

namespace {

using engine::translatable;
using TracePtr = std::shared_ptr<const engine::Trace>;

/// Fails on a place that was asked for and that the trace does not have.
engine::Result<TracePtr> withPlaces(engine::Result<TracePtr> trace,
                                    const std::vector<engine::Intervention>& interventions)
{
    if (!trace)
        return trace;
    for (const engine::Intervention& change : interventions) {
        const auto hit = [&](const engine::Attention& attention) {
            for (int head = 0; head < attention.heads; ++head)
                if (change.scope.contains(attention.stack, attention.kind, attention.layer, head))
                    return true;
            return false;
        };
        if (std::ranges::none_of((*trace)->attentions, hit))
            return engine::fail(translatable("Engine", "There is no place %1 to change."),
                                {scopeText(change.scope).toStdString()},
                                translatable("Engine", "Layers and heads count from 0; “inspect” "
                                                       "says how many there are."));
    }
    return trace;
}

} // namespace

engine::Result<std::shared_ptr<const engine::Trace>> traceOf(const Options& options,
                                                             const engine::TraceRequest& request,
                                                             engine::Tracer& tracer,
                                                             const engine::TraceControl& control)
{
    const auto* file = std::get_if<engine::FileSource>(&request.source);
    const bool changes = !request.interventions.empty();
    if (!file || (!options.has("image") && !changes))
        return withPlaces(tracer.trace(request, control), request.interventions);
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
        return withPlaces(tracer.trace(*read->request, control), request.interventions);
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
