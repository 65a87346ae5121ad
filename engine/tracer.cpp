#include "engine/tracer.h"

#include "engine/files/boundedjson.h"
#include "engine/files/npy.h"
#include "engine/patterns/patterns.h"
#include "engine/trace/tracefile.h"
#include "engine/runners/transformer.h"
#include "engine/runners/captioner.h"
#include "engine/vision/imagefile.h"

#include <list>
#include <mutex>
#include <nlohmann/json.hpp>

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
    for (const char* name :
         {"config.json", "model.safetensors", "model.safetensors.index.json", "pytorch_model.bin",
          "tokenizer.json", "generation_config.json", "preprocessor_config.json"})
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

/// The picture that a request names, as the model is fed it; none where it names none. Pixels that
/// come ready must have three channels to be shown.
Result<std::optional<vision::PixelValues>> readPicture(const ModelInputs& inputs,
                                                       const vision::Preprocessor& preprocessor)
{
    if (!inputs.pixels.empty()) {
        Result<Tensor> pixels = readPixels(inputs.pixels);
        if (!pixels)
            return tl::make_unexpected(pixels.error());
        vision::PixelValues values{*pixels, {}};
        if (pixels->extent(0) == 3)
            values.shown = preprocessor.picture(*pixels);
        return values;
    }
    if (inputs.image.empty())
        return std::nullopt;
    const Result<vision::Image> image = vision::readImage(inputs.image);
    if (!image)
        return tl::make_unexpected(image.error());
    Result<vision::PixelValues> values = preprocessor.apply(*image);
    if (!values)
        return tl::make_unexpected(values.error());
    return std::move(*values);
}

/// The folder's image processor; where it has none, pictures are resized to the model's size.
Result<vision::Preprocessor> readPreprocessor(const std::filesystem::path& folder,
                                              const ImageOptions& image)
{
    const std::filesystem::path path = folder / "preprocessor_config.json";
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) {
        const Result<nlohmann::json> json = readJsonFile(path, size_t{1} << 20);
        if (!json)
            return tl::make_unexpected(json.error());
        return vision::Preprocessor::fromJson(*json);
    }
    vision::Preprocessor preprocessor;
    preprocessor.width = static_cast<int>(image.width);
    preprocessor.height = static_cast<int>(image.height);
    return preprocessor;
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

    /// The folder's captioner, or null if it holds another kind of model.
    Result<std::shared_ptr<const vision::Captioner>>
    openCaptioner(const std::filesystem::path& folder)
    {
        const std::lock_guard lock(mutex);
        const std::vector<TimePoint> written = times(folder);
        if (captioner && captionerFolder == folder && captionerWritten == written)
            return captioner;
        const Result<nlohmann::json> config =
            readJsonFile(folder / "config.json", size_t{16} << 20);
        if (!config || !vision::isCaptioner(*config))
            return std::shared_ptr<const vision::Captioner>();
        auto opened = vision::Captioner::open(folder);
        if (!opened)
            return tl::make_unexpected(opened.error());
        captioner = *opened;
        captionerFolder = folder;
        captionerWritten = written;
        return captioner;
    }

    std::mutex mutex;
    std::shared_ptr<const vision::Captioner> captioner; ///< opened last
    std::filesystem::path captionerFolder;
    std::vector<TimePoint> captionerWritten;
    std::list<Entry> entries; ///< last used first
};

Tracer::Tracer() : m_cache(std::make_unique<Cache>()) {}
Tracer::~Tracer() = default;

Result<std::shared_ptr<const Trace>> Tracer::trace(const TraceRequest& request,
                                                   const TraceControl& control)
{
    if (const auto* pattern = std::get_if<PatternSource>(&request.source)) {
        Result<std::shared_ptr<Trace>> made =
            tracePattern(*pattern, request.interventions, control.threads, control.stop,
                         control.progress, control.previous.get());
        if (!made)
            return tl::make_unexpected(made.error());
        return std::move(*made);
    }
    if (const auto* file = std::get_if<FileSource>(&request.source))
        return traceFile(*this, *file, control);

    const auto& source = std::get<ModelSource>(request.source);
    const auto captioner = m_cache->openCaptioner(source.folder);
    if (!captioner)
        return tl::make_unexpected(captioner.error());
    if (*captioner) {
        const auto values = readPicture(source.inputs, (*captioner)->preprocessor());
        if (!values)
            return tl::make_unexpected(values.error());
        if (!*values)
            return fail(translatable("Engine", "The model %1 needs a picture."),
                        {source.folder.filename().string()});
        return vision::traceCaption(**captioner, request, **values, control.stop);
    }
    const Result<OpenedModel> opened = m_cache->open(source.folder);
    if (!opened)
        return tl::make_unexpected(opened.error());
    std::optional<PixelInput> picture;
    if (const auto& image = opened->model->options().image) {
        // Pixels that come ready do not need a processor that this program knows.
        const auto preprocessor = readPreprocessor(source.folder, *image);
        if (!preprocessor && source.inputs.pixels.empty())
            return tl::make_unexpected(preprocessor.error());
        auto values = readPicture(source.inputs, preprocessor.value_or(vision::Preprocessor{}));
        if (!values)
            return tl::make_unexpected(values.error());
        if (*values)
            picture = PixelInput{std::move((*values)->pixels), std::move((*values)->shown.rgb)};
    }
    return traceModel(*opened, request, picture, control);
}

Result<void> Tracer::preload(const std::filesystem::path& folder)
{
    const auto captioner = m_cache->openCaptioner(folder);
    if (!captioner)
        return tl::make_unexpected(captioner.error());
    if (*captioner)
        return {};
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
