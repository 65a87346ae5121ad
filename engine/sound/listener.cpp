#include "engine/sound/listener.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numbers>
#include <unsupported/Eigen/FFT>

namespace engine::sound {

namespace {

using Doubles = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

// Slaney's mel scale: linear up to 1 kHz, logarithmic above.
constexpr double kLinearStep = 200.0 / 3;
constexpr double kBreak = 1000;
constexpr double kBreakMel = kBreak / kLinearStep;
const double kLogStep = std::log(6.4) / 27;

double melOf(double hertz)
{
    return hertz < kBreak ? hertz / kLinearStep : kBreakMel + std::log(hertz / kBreak) / kLogStep;
}

double hertzOf(double mel)
{
    return mel < kBreakMel ? mel * kLinearStep : kBreak * std::exp(kLogStep * (mel - kBreakMel));
}

/// Triangles over the Fourier frequencies, each of area 1 over hertz: [mels, bins].
Doubles melFilters(int rate, int64_t mels, int64_t bins)
{
    Doubles filters = Doubles::Zero(mels, bins);
    const double top = melOf(rate / 2.0);
    const auto edge = [&](int64_t i) {
        return hertzOf(top * static_cast<double>(i) / static_cast<double>(mels + 1));
    };
    for (int64_t mel = 0; mel < mels; ++mel) {
        const double low = edge(mel);
        const double middle = edge(mel + 1);
        const double high = edge(mel + 2);
        for (int64_t bin = 0; bin < bins; ++bin) {
            const double hertz =
                rate / 2.0 * static_cast<double>(bin) / static_cast<double>(bins - 1);
            const double height =
                std::min((hertz - low) / (middle - low), (high - hertz) / (high - middle));
            filters(mel, bin) = std::max(0.0, height) * 2 / (high - low);
        }
    }
    return filters;
}

/// Power of each frequency in each frame: [frames, bins].
Doubles powers(std::span<const float> samples, int64_t fourier, int64_t hop, int64_t frames)
{
    std::vector<double> window(static_cast<size_t>(fourier));
    for (int64_t i = 0; i < fourier; ++i)
        window[static_cast<size_t>(i)] =
            0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(i) /
                                 static_cast<double>(fourier));
    const auto count = static_cast<int64_t>(samples.size());
    const auto reflected = [&](int64_t at) { // … 2 1 0 1 2 …
        if (count == 1)
            return int64_t{0};
        const int64_t period = 2 * (count - 1);
        at = ((at % period) + period) % period;
        return at < count ? at : period - at;
    };
    Eigen::FFT<double> transform;
    std::vector<double> frame(static_cast<size_t>(fourier));
    std::vector<std::complex<double>> spectrum;
    const int64_t bins = fourier / 2 + 1;
    Doubles result(frames, bins);
    for (int64_t f = 0; f < frames; ++f) {
        for (int64_t i = 0; i < fourier; ++i)
            frame[static_cast<size_t>(i)] =
                static_cast<double>(
                    samples[static_cast<size_t>(reflected(f * hop + i - fourier / 2))]) *
                window[static_cast<size_t>(i)];
        transform.fwd(spectrum, frame);
        for (int64_t bin = 0; bin < bins; ++bin)
            result(f, bin) = std::norm(spectrum[static_cast<size_t>(bin)]);
    }
    return result;
}

tl::unexpected<Error> wrongOption(const std::string& name)
{
    return fail(translatable("Engine", "The option “%1” of preprocessor_config.json is not known, "
                                       "or it has a value that is not supported."),
                {name});
}

} // namespace

Tensor logMel(std::span<const float> samples, int rate, int64_t mels, int64_t fourier, int64_t hop)
{
    const int64_t frames = static_cast<int64_t>(samples.size()) / hop;
    float* out = nullptr;
    Tensor features = Tensor::zeros({mels, frames}, &out);
    if (frames == 0)
        return features;
    const Doubles power = powers(samples, fourier, hop, frames);
    Doubles bands = melFilters(rate, mels, power.cols()) * power.transpose();
    constexpr double kFloor = 1e-10;
    bands = bands.cwiseMax(kFloor).array().log10();
    bands = bands.cwiseMax(bands.maxCoeff() - 8);
    Eigen::Map<Matrix>(out, mels, frames) = ((bands.array() + 4) / 4).matrix().cast<float>();
    return features;
}

Result<Listener> Listener::fromJson(const nlohmann::json& json)
{
    if (!json.is_object())
        return fail(translatable("Engine", "preprocessor_config.json does not hold an object."));
    Listener out;
    const auto type = json.find("feature_extractor_type");
    if (type != json.end() && type->is_string() && *type == "WhisperFeatureExtractor")
        out.kind = Kind::LogMel;
    else if (type != json.end() && (!type->is_string() || *type != "Wav2Vec2FeatureExtractor"))
        return fail(translatable("Engine", "Sounds cannot be prepared as “%1” does."),
                    {type->is_string() ? type->get<std::string>() : type->dump()},
                    translatable("Engine", "WhisperFeatureExtractor and Wav2Vec2FeatureExtractor "
                                           "are supported."));
    const auto size = [&](const char* key, int64_t& to, int64_t most) {
        const auto found = json.find(key);
        if (found == json.end())
            return true;
        if (!found->is_number_integer() || found->get<int64_t>() < 1 ||
            found->get<int64_t>() > most)
            return false;
        to = found->get<int64_t>();
        return true;
    };
    constexpr int64_t kLongest = 30 * 60; // seconds
    int64_t rate = out.rate;
    int64_t seconds = 30;
    int64_t channels = 1;
    for (const auto& [key, to, most] :
         {std::tuple("sampling_rate", &rate, int64_t{768000}),
          std::tuple("hop_length", &out.hop, int64_t{1} << 16),
          std::tuple("n_fft", &out.fourier, int64_t{1} << 16),
          std::tuple("chunk_length", &seconds, kLongest),
          std::tuple("feature_size", out.kind == Kind::LogMel ? &out.mels : &channels,
                     int64_t{1024})})
        if (!size(key, *to, most))
            return wrongOption(key);
    if (rate < 1000 || out.fourier % 2 != 0)
        return wrongOption(rate < 1000 ? "sampling_rate" : "n_fft");
    if (channels != 1)
        return wrongOption("feature_size");
    out.rate = static_cast<int>(rate);
    out.samples = seconds * rate;
    if (const auto padding = json.find("padding_value"); padding != json.end()) {
        if (!padding->is_number())
            return wrongOption("padding_value");
        out.padding = padding->get<float>();
    }
    const auto normalises = json.find("do_normalize");
    if (normalises != json.end() && !normalises->is_boolean())
        return wrongOption("do_normalize");
    // Whisper's extractor takes it from the caller alone, whatever the file says.
    out.normalises =
        out.kind == Kind::Samples && (normalises == json.end() || normalises->get<bool>());
    if (const auto dither = json.find("dither");
        dither != json.end() && *dither != 0.0) // random noise
        return wrongOption("dither");
    return out;
}

Tensor Listener::features(const Sound& sound) const
{
    std::vector<float> heard = resample(sound, rate).samples;
    if (kind == Kind::LogMel)
        heard.resize(static_cast<size_t>(samples), padding);
    if (normalises) {
        const Eigen::Map<const Eigen::ArrayXf> values(heard.data(),
                                                      static_cast<Eigen::Index>(heard.size()));
        const double mean = values.cast<double>().mean();
        const double variance = (values.cast<double>() - mean).square().mean();
        constexpr double kSmall = 1e-7;
        for (float& value : heard)
            value = static_cast<float>((static_cast<double>(value) - mean) /
                                       std::sqrt(variance + kSmall));
    }
    if (kind == Kind::LogMel)
        return logMel(heard, rate, mels, fourier, hop);
    float* out = nullptr;
    Tensor result = Tensor::zeros({static_cast<int64_t>(heard.size())}, &out);
    std::copy(heard.begin(), heard.end(), out);
    return result;
}

vision::Image spectrogram(const Tensor& features)
{
    const int64_t mels = features.extent(0);
    const int64_t frames = features.extent(1);
    vision::Image picture{static_cast<int>(frames), static_cast<int>(mels), {}};
    picture.rgb.resize(static_cast<size_t>(mels * frames * 3));
    const MatrixMap values = features.matrix();
    const float low = values.minCoeff();
    const float range = std::max(values.maxCoeff() - low, 1e-6F);
    for (int64_t row = 0; row < mels; ++row)
        for (int64_t frame = 0; frame < frames; ++frame) {
            const float share = (values(mels - 1 - row, frame) - low) / range;
            const auto grey = static_cast<uint8_t>(std::lround(255 * share));
            std::fill_n(picture.rgb.begin() + (row * frames + frame) * 3, 3, grey);
        }
    return picture;
}

} // namespace engine::sound
