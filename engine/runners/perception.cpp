#include "engine/runners/perception.h"

#include "engine/files/boundedjson.h"
#include "engine/files/npy.h"
#include "engine/vision/imagefile.h"

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
        vision::PixelValues values{*pixels, {}};
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
                                              const ImageOptions& image)
{
    const Result<nlohmann::json> options = readOptions(folder, "image_processor");
    if (!options)
        return tl::make_unexpected(options.error());
    vision::Preprocessor preprocessor;
    preprocessor.width = static_cast<int>(image.width);
    preprocessor.height = static_cast<int>(image.height);
    if (!options->is_null()) {
        Result<vision::Preprocessor> read = vision::Preprocessor::fromJson(*options);
        if (!read)
            return read;
        preprocessor = *read;
    }
    if (image.channels != 1 && image.channels != 3)
        return fail(translatable("Engine", "The model reads %1 channels; a picture has one or "
                                           "three."),
                    {std::to_string(image.channels)},
                    translatable("Engine", "Give the numbers as the model reads them (--pixels)."));
    if (preprocessor.channels != 0 && preprocessor.channels != image.channels)
        return fail(
            translatable("Engine", "The option “%1” of preprocessor_config.json is for %2 "
                                   "channels; the model reads %3."),
            {"image_mean", std::to_string(preprocessor.channels), std::to_string(image.channels)});
    preprocessor.channels = static_cast<int>(image.channels);
    return preprocessor;
}

Result<sound::Listener> readListener(const std::filesystem::path& folder,
                                     const sound::Listener& otherwise)
{
    const Result<nlohmann::json> options = readOptions(folder, "feature_extractor");
    if (!options)
        return tl::make_unexpected(options.error());
    return options->is_null() ? otherwise : sound::Listener::fromJson(*options);
}

} // namespace engine
