#include "engine/trace/tracefile.h"

#include "engine/files/boundedjson.h"
#include "engine/files/foreignformat.h"
#include "engine/trace/dump.h"
#include "engine/trace/importedtrace.h"
#include "engine/trace/jsonmembers.h"
#include "engine/trace/tracecheck.h"
#include "engine/trace/tracelayout.h"
#include "engine/trace/tracereader.h"
#include "engine/trace/tracewriter.h"

#include <charconv>

namespace engine {

using namespace tracelayout;

namespace {

using nlohmann::json;

/// Whether what made a trace is still there: a pattern always is, a model where its folder was,
/// seen from here or from the trace's own folder.
bool findsSource(TraceRequest& request, const std::filesystem::path& file)
{
    if (std::holds_alternative<PatternSource>(request.source))
        return true;
    auto* model = std::get_if<ModelSource>(&request.source);
    if (!model || model->folder.empty())
        return false;
    std::error_code ignored;
    for (const std::filesystem::path& folder : {model->folder, file.parent_path() / model->folder})
        if (std::filesystem::exists(folder, ignored)) {
            model->folder = folder;
            return true;
        }
    return false;
}

/// Fails unless `text` is the number of a format that this version reads.
Result<void> checkFormat(const std::filesystem::path& path, const std::string& text)
{
    int number = 0;
    const char* end = text.data() + text.size();
    const auto [next, status] = std::from_chars(text.data(), end, number);
    if (status != std::errc() || next != end || number < 1)
        return damagedTrace(path, std::string(kFormatKey));
    if (number > kFormat)
        return fail(translatable("Engine", "%1 is of format %2; this version reads format %3."),
                    {path.string(), text, std::to_string(kFormat)},
                    translatable("Engine", "Open it with a version of Attention Visualizer that "
                                           "reads format %2."));
    return {};
}

/// What the metadata say of the trace: an object.
Result<json> readFacts(const std::filesystem::path& path,
                       const std::map<std::string, std::string>& metadata)
{
    const auto stored = metadata.find(std::string(kTraceKey));
    if (stored == metadata.end())
        return damagedTrace(path, std::string(kTraceKey));
    Result<json> facts = parseJson(stored->second, path.string());
    if (facts && !facts->is_object())
        return damagedTrace(path, std::string(kTraceKey));
    return facts;
}

/// The trace of a file, once its numbers were looked at and the file was whole to the end.
Result<std::shared_ptr<Trace>> readChecked(const std::shared_ptr<const SafetensorsFile>& file,
                                           const json& facts)
{
    Result<std::shared_ptr<Trace>> trace = assembleTrace(file, facts);
    if (!trace)
        return trace;
    const Result<void> sound = checkTrace(*file, **trace, valueOr<bool>(facts, "sinks", false));
    if (const Result<void> whole = file->file().check(); !whole)
        return tl::make_unexpected(whole.error());
    if (!sound)
        return tl::make_unexpected(sound.error());
    return trace;
}

} // namespace

Result<void> writeTrace(const std::filesystem::path& path, const Trace& trace,
                        const TraceFileOptions& options)
{
    if (trace.isPart)
        return fail(translatable("Engine", "Some layers of this trace are still to be computed."),
                    {}, translatable("Engine", "Save it when it is whole."));
    std::map<std::string, std::string> metadata = options.metadata;
    metadata[std::string(kFormatKey)] = std::to_string(kFormat);
    metadata[std::string(kTraceKey)] =
        describeTrace(trace, options.tensors).dump(-1, ' ', false, json::error_handler_t::replace);
    if (!options.session.empty())
        metadata[std::string(kSessionKey)] = options.session;
    if (!options.tensors)
        return writeSafetensors(path, {}, metadata);
    TraceTensors made(trace, options);
    std::vector<TensorSource> tensors = made.take();
    const auto total = static_cast<float>(std::max<size_t>(tensors.size(), 1));
    for (size_t i = 0; i < tensors.size(); ++i) {
        const auto produce = tensors[i].produce;
        const auto progress = options.progress;
        const float share = static_cast<float>(i) / total;
        tensors[i].produce = [&trace, produce, progress,
                              share](const TensorSink& sink) -> Result<void> {
            if (progress)
                progress(share);
            if (Result<void> done = produce(sink); !done)
                return done;
            return checkUnchanged(trace);
        };
    }
    return writeSafetensors(path, std::move(tensors), metadata);
}

bool isTraceFile(const SafetensorsFile& file)
{
    return file.metadata().contains(std::string(kFormatKey));
}

Result<TraceFile> openTraceFile(const std::filesystem::path& path)
{
    if (const Result<void> own = refuseForeign(path); !own)
        return tl::make_unexpected(own.error());
    if (isDump(path))
        return importAttention(path);
    Result<std::shared_ptr<const SafetensorsFile>> file = SafetensorsFile::open(path);
    if (!file)
        return tl::make_unexpected(file.error());
    const std::map<std::string, std::string>& metadata = (*file)->metadata();
    const auto format = metadata.find(std::string(kFormatKey));
    if (format == metadata.end())
        return importAttention(path);
    if (const Result<void> known = checkFormat(path, format->second); !known)
        return tl::make_unexpected(known.error());
    const Result<json> facts = readFacts(path, metadata);
    if (!facts)
        return tl::make_unexpected(facts.error());

    TraceFile result;
    for (const auto& [key, value] : metadata)
        if (key == kSessionKey)
            result.session = value;
        else if (key != kFormatKey && key != kTraceKey)
            result.metadata.emplace(key, value);
    if (facts->contains("request"))
        if (Result<TraceRequest> request = requestFromJson((*facts)["request"]); request)
            result.request = std::move(*request);
    if (listAt(*facts, "attentions").empty()) {
        if (!result.request)
            return fail(translatable("Engine", "%1 holds neither attention nor a request that "
                                               "makes it."),
                        {path.string()});
        return result;
    }
    Result<std::shared_ptr<Trace>> trace = readChecked(*file, *facts);
    if (!trace)
        return tl::make_unexpected(trace.error());
    // Work goes on where a session was saved, or where what made the trace is still there; any
    // other trace is the file that it is.
    if (result.request && (findsSource(*result.request, path) || !result.session.empty()))
        (*trace)->request = *result.request;
    result.trace = std::move(*trace);
    return result;
}

Result<std::shared_ptr<const Trace>> readTrace(const std::filesystem::path& path)
{
    Result<TraceFile> file = openTraceFile(path);
    if (!file)
        return tl::make_unexpected(file.error());
    if (!file->trace)
        return fail(translatable("Engine", "%1 holds a request alone, no tensors."),
                    {path.string()});
    return std::move(file->trace);
}

} // namespace engine
