#pragma once

#include <cstdint>
#include <vector>

namespace engine::vision {

/// A picture of 8 bits a channel, rows from the top.
struct Image
{
    int width = 0;
    int height = 0;
    std::vector<uint8_t> rgb; // [height, width, 3]

    bool operator==(const Image&) const = default;
};

/// How new pixels are made of old ones; the numbers are those of preprocessor_config.json.
enum class Resampling { Nearest = 0, Lanczos = 1, Bilinear = 2, Bicubic = 3, Box = 4, Hamming = 5 };

/// Resizes as Pillow does, to the last bit: the filter is widened when the picture shrinks, columns
/// are rounded to 8 bits before rows. Sizes must be positive.
Image resize(const Image& image, int width, int height, Resampling resampling);

/// Every channel the brightness that Pillow gives a colour.
Image grey(Image image);

/// The middle of a picture; what lies outside of it is black.
Image centreCrop(const Image& image, int width, int height);

} // namespace engine::vision
