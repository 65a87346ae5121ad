#include "engine/runners/perception.h"

#include "engine/files/boundedjson.h"
#include "engine/files/npy.h"
#include "engine/vision/imagefile.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

/// Finite values of a .npy file of that rank; further axes of length 1 before it are dropped.
Result<Tensor> readArray(const std::filesystem::path& path, size_t rank, std::string_view message)
{
    const Result<TensorData> array = readNpy(path);
    if (!array)
        return tl::make_unexpected(array.error());
    TensorData data = *array;
    while (data.shape.size() > rank && data.shape.front() == 1)
        data = data.withoutAxis(0);
    if (data.shape.size() != rank || data.count() == 0)
        return fail(message, {path.string(), shapeText(data.shape)});
    float* out = nullptr;
    Tensor values = Tensor::zeros(data.shape, &out);
    data.toFloat(out);
    if (const auto wrong = firstNotFinite({out, data.count()}))
        return fail(translatable("Engine", "%1 holds a value that is not a finite number."),
                    {path.string()});
    return values;
}

/// What a folder says of the preparation of its inputs: a member of processor_config.json, as
/// transformers 5 writes it, else the content of preprocessor_config.json; null where there is
/// neither.
Result<nlohmann::json> readOptions(const std::filesystem::path& folder, const char* member)
{
    for (const char* name : {"processor_config.json", "preprocessor_config.json"}) {
        const std::filesystem::path path = folder / name;
        std::error_code ignored;
        if (!std::filesystem::exists(path, ignored))
            continue;
        Result<nlohmann::json> file = readJsonFile(path, size_t{1} << 20);
        if (!file || path.filename() == "preprocessor_config.json")
            return file;
        if (file->is_object() && file->contains(member))
            return (*file)[member];
    }
    return nlohmann::json();
}

enum class Colours { Half, Clip, ImageNet };

/// The image processor of a family's published models.
struct Usual
{
    std::string_view family;
    const char* processor;
    Colours colours = Colours::Half;
    int from = 0; ///< > 0: the shorter side becomes so much, of which `side` is cut out
    int side = 0; ///< 0: the model's
};

constexpr Usual kUsual[] = {
    {"vit", "ViTImageProcessor"},
    {"deit", "DeiTImageProcessor", Colours::ImageNet},
    {"vit_mae", "ViTImageProcessor", Colours::ImageNet},
    {"beit", "ViTImageProcessor"},
    {"dinov2", "BitImageProcessor", Colours::ImageNet, 256, 224},
    {"dinov2_with_registers", "BitImageProcessor", Colours::ImageNet, 256, 224},
    {"dinov3_vit", "DINOv3ViTImageProcessorFast", Colours::ImageNet},
    {"clip", "CLIPImageProcessor", Colours::Clip},
    {"siglip", "SiglipImageProcessor"},
    {"blip", "BlipImageProcessor", Colours::Clip},
    {"vision-encoder-decoder", "ViTImageProcessor"},
    {"llava", "SiglipImageProcessor"},
    {"paligemma", "SiglipImageProcessor"},
    {"gemma3", "Gemma3ImageProcessor"},
    {"idefics3", "Idefics3ImageProcessor"},
    {"smolvlm", "SmolVLMImageProcessor"},
    {"qwen2_vl", "Qwen2VLImageProcessor", Colours::Clip},
    {"qwen2_5_vl", "Qwen2VLImageProcessor", Colours::Clip},
    {"qwen3_vl", "Qwen2VLImageProcessor"},
};

nlohmann::json sizeOf(int64_t width, int64_t height)
{
    return {{"height", height}, {"width", width}};
}

/// What a preprocessor_config.json of such a model would say.
nlohmann::json usualOptions(const Usual& usual, const ImageOptions& image, bool classToken)
{
    Colours colours = usual.colours;
    nlohmann::json options = {{"image_processor_type", usual.processor}};
    if (usual.family == "llava" && classToken) {
        colours = Colours::Clip;
        options["image_processor_type"] = "CLIPImageProcessor";
    }
    const bool crops = options["image_processor_type"] == "CLIPImageProcessor";
    if (usual.from > 0 && image.anySize) {
        options["size"] = {{"shortest_edge", usual.from}};
        options["crop_size"] = sizeOf(usual.side, usual.side);
    } else if (crops) {
        options["size"] = {{"shortest_edge", std::min(image.width, image.height)}};
        options["crop_size"] = sizeOf(image.width, image.height);
    } else if (usual.family == "idefics3" || usual.family == "smolvlm") {
        options["max_image_size"] = {{"longest_edge", image.width}};
        options["size"] = {{"longest_edge", 4 * image.width}};
    } else if (usual.family.starts_with("qwen")) {
        options["patch_size"] = image.patchWidth;
        options["merge_size"] = image.block;
        if (usual.family == "qwen3_vl") {
            options["min_pixels"] = 65536;
            options["max_pixels"] = 16777216;
        } else {
            options["min_pixels"] = 56 * 56;
            options["max_pixels"] = 12845056;
        }
    } else {
        options["size"] = sizeOf(image.width, image.height);
        options["do_center_crop"] = false;
    }
    switch (colours) {
    case Colours::Half:
        options["image_mean"] = options["image_std"] = {0.5, 0.5, 0.5};
        break;
    case Colours::Clip:
        options["image_mean"] = {0.48145466, 0.4578275, 0.40821073};
        options["image_std"] = {0.26862954, 0.26130258, 0.27577711};
        break;
    case Colours::ImageNet:
        options["image_mean"] = {0.485, 0.456, 0.406};
        options["image_std"] = {0.229, 0.224, 0.225};
        break;
    }
    return options;
}

/// For a model whose folder says nothing.
Result<vision::Preprocessor> usualPreprocessor(const ModelOptions& options)
{
    const ImageOptions& image = *options.seeing()->image;
    const auto* found = std::ranges::find(kUsual, options.family, &Usual::family);
    vision::Preprocessor made;
    if (found != std::end(kUsual) && image.channels == 3) {
        Result<vision::Preprocessor> read = vision::Preprocessor::fromJson(
            usualOptions(*found, image, !options.seeing()->names.classToken.empty()));
        if (!read)
            return read;
        made = std::move(*read);
    } else {
        made.width = static_cast<int>(image.width);
        made.height = static_cast<int>(image.height);
    }
    std::string means;
    for (const float mean : made.mean) {
        means += means.empty() ? "" : ", ";
        means += nlohmann::json(std::round(mean * 1000) / 1000.0).dump();
    }
    made.assumed = "image_mean " + means;
    return made;
}

/// Picture of samples that no log-mel is made of for the model.
vision::Image shownSamples(std::span<const float> samples, int rate)
{
    constexpr int64_t kBands = 64;
    constexpr int64_t kFrame = 400;
    constexpr int64_t kHop = 160;
    if (static_cast<int64_t>(samples.size()) < kHop)
        return {};
    return sound::spectrogram(sound::logMel(samples, rate, kBands, kFrame, kHop));
}

} // namespace

Result<std::optional<vision::PixelValues>> readPicture(const ModelInputs& inputs,
                                                       const vision::Preprocessor& preprocessor)
{
    if (!inputs.pixels.empty()) {
        Result<Tensor> pixels =
            readArray(inputs.pixels, 3,
                      translatable("Engine", "%1 holds %2; pixels are [channels, height, width]."));
        if (!pixels)
            return tl::make_unexpected(pixels.error());
        vision::PixelValues values{*pixels, {}, {}};
        if (pixels->extent(0) == 3 || pixels->extent(0) == 1)
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

Result<std::optional<HeardSound>> readSound(const ModelInputs& inputs,
                                            const sound::Listener& listener)
{
    HeardSound heard;
    if (!inputs.features.empty()) {
        Result<Tensor> features = readArray(
            inputs.features, 2, translatable("Engine", "%1 holds %2; features are [mel, frames]."));
        if (!features)
            return tl::make_unexpected(features.error());
        heard.features = std::move(*features);
        heard.seconds =
            static_cast<double>(heard.features.extent(1) * listener.hop) / listener.rate;
        heard.shown = sound::spectrogram(heard.features);
        return heard;
    }
    if (!inputs.samples.empty()) {
        Result<Tensor> samples = readArray(
            inputs.samples, 1, translatable("Engine", "%1 holds %2; samples are [samples]."));
        if (!samples)
            return tl::make_unexpected(samples.error());
        heard.features = std::move(*samples);
        heard.seconds = static_cast<double>(heard.features.size()) / listener.rate;
        heard.shown =
            shownSamples({heard.features.data(), size_t(heard.features.size())}, listener.rate);
        return heard;
    }
    if (inputs.sound.empty())
        return std::nullopt;
    Result<sound::Sound> sound = sound::readWav(inputs.sound);
    if (!sound)
        return tl::make_unexpected(sound.error());
    const double skipped = inputs.soundStart * sound->rate;
    if (skipped >= static_cast<double>(sound->samples.size()))
        return fail(translatable("Engine", "%1 ends before second %2."),
                    {inputs.sound.string(), std::to_string(inputs.soundStart)});
    sound->samples.erase(sound->samples.begin(),
                         sound->samples.begin() + static_cast<std::ptrdiff_t>(skipped));
    heard.features = listener.features(*sound);
    if (listener.kind == sound::Listener::Kind::LogMel) {
        heard.seconds = static_cast<double>(listener.samples) / listener.rate;
        heard.shown = sound::spectrogram(heard.features);
    } else {
        heard.seconds = sound->seconds();
        heard.shown =
            shownSamples({heard.features.data(), size_t(heard.features.size())}, listener.rate);
    }
    return heard;
}

Result<vision::Preprocessor> readPreprocessor(const std::filesystem::path& folder,
                                              const ModelOptions& options)
{
    const ImageOptions& image = *options.seeing()->image;
    const Result<nlohmann::json> file = readOptions(folder, "image_processor");
    if (!file)
        return tl::make_unexpected(file.error());
    Result<vision::Preprocessor> made =
        file->is_null() ? usualPreprocessor(options) : vision::Preprocessor::fromJson(*file);
    if (!made)
        return made;
    if (image.channels != 1 && image.channels != 3)
        return fail(translatable("Engine", "The model reads %1 channels; a picture has one or "
                                           "three."),
                    {std::to_string(image.channels)},
                    translatable("Engine", "Give the numbers as the model reads them (--pixels)."));
    if (made->channels != 0 && made->channels != image.channels)
        return fail(translatable("Engine", "The option “%1” of preprocessor_config.json is for %2 "
                                           "channels; the model reads %3."),
                    {"image_mean", std::to_string(made->channels), std::to_string(image.channels)});
    made->channels = static_cast<int>(image.channels);
    return made;
}

Result<sound::Listener> readListener(const std::filesystem::path& folder,
                                     const sound::Listener& otherwise)
{
    const Result<nlohmann::json> options = readOptions(folder, "feature_extractor");
    if (!options)
        return tl::make_unexpected(options.error());
    if (!options->is_null())
        return sound::Listener::fromJson(*options);
    sound::Listener assumed = otherwise;
    assumed.assumed = otherwise.kind == sound::Listener::Kind::LogMel
                          ? "feature_size " + std::to_string(otherwise.mels)
                          : "do_normalize true";
    assumed.assumed += ", sampling_rate " + std::to_string(otherwise.rate);
    return assumed;
}

} // namespace engine
