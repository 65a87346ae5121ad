#include "engine/trace/tracer.h"

#include "engine/checkpoint/npy.h"
#include "engine/patterns/patterns.h"
#include "engine/trace/tracefile.h"
#include "engine/transformer/run.h"

#include <list>
#include <mutex>

namespace engine {

namespace {

constexpr size_t kModelsKept = 2;

using TimePoint = std::filesystem::file_time_type;

/// When the files that decide a model were last written: a folder that was saved again is opened
/// again.
std::vector<TimePoint> times(const std::filesystem::path& folder)
{
    std::vector<TimePoint> all;
    std::error_code ignored;
    for (const char* name : {"config.json", "model.safetensors", "model.safetensors.index.json",
                             "pytorch_model.bin", "tokenizer.json", "generation_config.json"})
        all.push_back(std::filesystem::last_write_time(folder / name, ignored));
    return all;
}

Result<Tensor> readPixels(const std::filesystem::path& path)
{
    const Result<TensorData> array = readNpy(path);
    if (!array)
        return tl::make_unexpected(array.error());
    TensorData data = *array;
    while (data.shape.size() > 3 && data.shape.front() == 1)
        data = data.withoutAxis(0);
    if (data.shape.size() != 3)
        return fail(translatable("Engine", "%1 holds %2; pixels are [channels, height, width]."),
                    {path.string(), shapeText(data.shape)});
    float* out = nullptr;
    Tensor pixels = Tensor::zeros(data.shape, &out);
    data.toFloat(out);
    if (const auto wrong = firstNotFinite({out, data.count()}))
        return fail(translatable("Engine", "%1 holds a value that is not a finite number."),
                    {path.string()});
    return pixels;
}

/// Reads a file; a session without tensors is traced again from its request.
Result<std::shared_ptr<const Trace>> traceFile(Tracer& tracer, const FileSource& source,
                                               const TraceControl& control)
{
    Result<TraceFile> file = openTraceFile(source.path);
    if (!file)
        return tl::make_unexpected(file.error());
    if (file->trace)
        return std::move(file->trace);
    if (const auto* inner = std::get_if<FileSource>(&file->request->source))
        return readTrace(inner->path);
    return tracer.trace(*file->request, control);
}

} // namespace

struct Tracer::Cache
{
    struct Entry
    {
        std::filesystem::path folder;
        std::vector<TimePoint> written;
        OpenedModel opened;
    };

    Result<OpenedModel> open(const std::filesystem::path& folder)
    {
        const std::lock_guard lock(mutex);
        const std::vector<TimePoint> written = times(folder);
        for (auto entry = entries.begin(); entry != entries.end(); ++entry)
            if (entry->folder == folder) {
                if (entry->written != written) {
                    entries.erase(entry);
                    break;
                }
                entries.splice(entries.begin(), entries, entry);
                return entries.front().opened;
            }
        OpenedModel opened;
        Result<std::shared_ptr<const Model>> model = Model::open(folder);
        if (!model)
            return tl::make_unexpected(model.error());
        opened.model = std::move(*model);
        if (!opened.model->options().image) {
            auto tokenizer = text::Tokenizer::open(folder);
            if (tokenizer)
                opened.tokenizer = std::move(*tokenizer);
            else
                opened.tokenizerError = tokenizer.error();
        }
        entries.push_front({folder, written, opened});
        if (entries.size() > kModelsKept)
            entries.pop_back();
        return opened;
    }

    std::mutex mutex;
    std::list<Entry> entries; ///< last used first
};

Tracer::Tracer() : m_cache(std::make_unique<Cache>()) {}
Tracer::~Tracer() = default;

Result<std::shared_ptr<const Trace>> Tracer::trace(const TraceRequest& request,
                                                   const TraceControl& control)
{
    if (const auto* pattern = std::get_if<PatternSource>(&request.source)) {
        Result<std::shared_ptr<Trace>> made = tracePattern(
            *pattern, request.interventions, control.threads, control.stop, control.progress);
        if (!made)
            return tl::make_unexpected(made.error());
        return std::move(*made);
    }
    if (const auto* file = std::get_if<FileSource>(&request.source))
        return traceFile(*this, *file, control);

    const auto& source = std::get<ModelSource>(request.source);
    const Result<OpenedModel> opened = m_cache->open(source.folder);
    if (!opened)
        return tl::make_unexpected(opened.error());
    std::optional<PixelInput> picture;
    if (opened->model->options().image && !source.inputs.pixels.empty()) {
        Result<Tensor> pixels = readPixels(source.inputs.pixels);
        if (!pixels)
            return tl::make_unexpected(pixels.error());
        picture = PixelInput{std::move(*pixels), {}};
    }
    return traceModel(*opened, request, picture, control);
}

Result<void> Tracer::preload(const std::filesystem::path& folder)
{
    const Result<OpenedModel> opened = m_cache->open(folder);
    if (!opened)
        return tl::make_unexpected(opened.error());
    const ModelOptions& options = opened->model->options();
    for (const std::optional<StackOptions>& stack : {options.encoder, options.decoder})
        for (int layer = 0; stack && layer < stack->layers; ++layer)
            if (auto packed = opened->model->layer(stack->stack, layer); !packed)
                return tl::make_unexpected(packed.error());
    return {};
}

} // namespace engine
