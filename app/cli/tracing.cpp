#include "app/cli/tracing.h"

#include "app/cli/interventions.h"
#include "app/cli/options.h"
#include "engine/trace/importedtrace.h"

#include <algorithm>
#include <nlohmann/json.hpp>

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
        for (const engine::Attention& attention : (*trace)->attentions)
            if (change.mask == engine::MaskChoice::Padding && change.maskSize >= attention.keys)
                return engine::fail(
                    translatable("Engine", "A mask of the last %1 tokens hides all "
                                           "%2 of them."),
                    {std::to_string(change.maskSize), std::to_string(attention.keys)});
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

/// The first of some options that was given, as it is typed; empty where none was.
std::string firstOf(const Options& options, std::initializer_list<const char*> names)
{
    for (const char* name : names)
        if (options.has(name))
            return std::string("--").append(name);
    return {};
}

/// Fails on an input of a kind that the model does not read.
engine::Result<void> checkRead(const Options& options, const engine::Trace& trace)
{
    if (!trace.facts || !trace.facts->is_object() || !trace.facts->contains("reads"))
        return {};
    const nlohmann::json& reads = (*trace.facts)["reads"];
    const auto unread = [&](const char* kind, std::initializer_list<const char*> names) {
        return std::ranges::find(reads, kind) == reads.end() ? firstOf(options, names)
                                                             : std::string();
    };
    const bool decodes = !trace.tokens(engine::Stack::Decoder).empty();
    const bool hasTarget =
        decodes && (!trace.tokens(engine::Stack::Encoder).empty() || trace.perceives());
    // What `explain` calls target is what it explains.
    const char* words = options.takes("target-text") ? "target-text" : "target";
    std::string option = hasTarget ? std::string() : firstOf(options, {words, "target-token-ids"});
    for (const std::string& other :
         {unread("picture", {"image", "pixels"}), unread("sound", {"sound", "features", "samples"}),
          unread("text", {"text", "text-file", "text-pair", "source", "token-ids",
                          "source-token-ids", "token-type-ids", "attention-mask"})})
        if (option.empty())
            option = other;
    if (option.empty())
        return {};
    return engine::fail(translatable("Engine", "The model %1 reads nothing of the kind of %2."),
                        {trace.title, option}, translatable("Engine", "Leave it out."));
}

/// Fails on ways of writing where nothing is written.
engine::Result<void> checkWritten(const Options& options, const engine::ModelSource& model,
                                  const engine::Trace& trace)
{
    const bool writes =
        trace.task == engine::Task::CausalLanguage || trace.task == engine::Task::Translation ||
        trace.task == engine::Task::Caption || trace.task == engine::Task::Transcription;
    const bool encodes = !trace.tokens(engine::Stack::Encoder).empty();
    const bool byItself = (encodes || trace.perceives()) && !model.inputs.target &&
                          model.inputs.targetTokenIds.empty();
    const std::string option = !writes ? firstOf(options, {"generate", "sample", "beams"})
                               : model.generation.newTokens > 0 || byItself
                                   ? std::string()
                                   : firstOf(options, {"sample", "beams"});
    if (option.empty())
        return {};
    return engine::fail(translatable("Engine", "%1 says how text is written, and nothing is "
                                               "written here."),
                        {option},
                        writes ? translatable("Engine", "Add --generate N, or leave it out.")
                               : translatable("Engine", "Leave it out."));
}

} // namespace

engine::Result<void> checkActed(const Options& options, const engine::TraceRequest& request,
                                const engine::Trace& trace)
{
    const auto* model = std::get_if<engine::ModelSource>(&request.source);
    if (!model)
        return {};
    const bool encodes = !trace.tokens(engine::Stack::Encoder).empty();
    const auto tokens = static_cast<int64_t>(
        trace.tokens(encodes ? engine::Stack::Encoder : trace.answering()).size());
    if (const int64_t wanted = model->inputs.padTo; wanted > 0 && wanted < tokens)
        return engine::fail(translatable("Engine", "There are %1 tokens: they cannot be padded to "
                                                   "%2."),
                            {std::to_string(tokens), std::to_string(wanted)});
    if (engine::Result<void> read = checkRead(options, trace); !read)
        return read;
    return checkWritten(options, *model, trace);
}

engine::Result<std::shared_ptr<const engine::Trace>> traceOf(const Options& options,
                                                             const engine::TraceRequest& request,
                                                             engine::Tracer& tracer,
                                                             const engine::TraceControl& control)
{
    const auto* file = std::get_if<engine::FileSource>(&request.source);
    const bool changes = !request.interventions.empty();
    if (!file || (!options.has("image") && !changes)) {
        engine::Result<TracePtr> made =
            withPlaces(tracer.trace(request, control), request.interventions);
        if (made)
            if (const auto written = checkActed(options, request, **made); !written)
                return tl::make_unexpected(written.error());
        return made;
    }
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
