#pragma once

#include "engine/sound/sound.h"
#include "engine/tensor.h"
#include "engine/vision/image.h"

#include <nlohmann/json_fwd.hpp>

namespace engine::sound {

/// The feature extractor of a speech model's folder: what preprocessor_config.json says of how a
/// sound becomes the model's input.
struct Listener
{
    enum class Kind {
        LogMel,  ///< Whisper: log-mel frames of a window of fixed length
        Samples, ///< wav2vec 2.0: the samples themselves
    };

    Kind kind = Kind::Samples;
    int rate = 16000;
    int64_t mels = 80;
    int64_t hop = 160;
    int64_t fourier = 400;    ///< samples of a frame
    int64_t samples = 480000; ///< of a window; longer sounds are cut, shorter ones padded
    float padding = 0;        ///< what stands after a sound that is shorter
    bool normalises = true;   ///< Samples: to mean 0 and variance 1
    std::string assumed;      ///< what these values are, where no file gives any; else empty

    /// Reads the file's content. Fails by name on extractors and options that are not known, of the
    /// wrong type or out of range.
    static Result<Listener> fromJson(const nlohmann::json& json);

    /// What the model is fed: [mels, samples / hop] or [samples].
    Tensor features(const Sound& sound) const;
};

/// log10 of the power in each band of the mel scale (Slaney's, to half the rate, each band of area
/// 1), limited to 8 below the largest, then (x + 4) / 4: [mels, samples / hop]. Frames are
/// reflected at both ends and seen through a periodic Hann window (Radford et al. 2022).
Tensor logMel(std::span<const float> samples, int rate, int64_t mels, int64_t fourier, int64_t hop);

/// A picture of features [mels, frames], the lowest band at the bottom, for a person.
vision::Image spectrogram(const Tensor& features);

} // namespace engine::sound
