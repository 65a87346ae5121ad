#pragma once

#include "engine/error.h"

#include <filesystem>
#include <span>
#include <vector>

namespace engine::sound {

/// One channel of sound.
struct Sound
{
    int rate = 0;               ///< samples a second
    std::vector<float> samples; ///< −1 … 1

    double seconds() const { return static_cast<double>(samples.size()) / rate; }
    bool operator==(const Sound&) const = default;
};

/// Reads a WAV file (RIFF): integers of 8 to 32 bits or floats of 32 or 64, any number of channels,
/// which are averaged. Fails by name on other files and codings, on damaged ones, on rates outside
/// 1,000 to 768,000 and on samples that are not finite.
Result<Sound> readWav(const std::filesystem::path& path);

/// The same from bytes; `name` is what messages call them.
Result<Sound> decodeWav(std::span<const std::byte> bytes, const std::string& name);

/// Band-limited interpolation: a sinc of 128 zeros on each side under a Kaiser window, its cut-off
/// below the lower of the two rates' limits. ceil(n · rate / sound.rate) samples.
Sound resample(const Sound& sound, int rate);

} // namespace engine::sound
