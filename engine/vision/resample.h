#pragma once

#include "engine/vision/image.h"

namespace engine::vision {

/// The old pixels that one new pixel is made of, from `first` on, and their shares.
struct Taps
{
    int first = 0;
    std::vector<double> shares; ///< sum to 1
};

/// Taps of each of `to` new pixels over `from` old ones, as Pillow has them: the filter is widened
/// when the picture shrinks. Sizes must be positive; Nearest has none.
std::vector<Taps> tapsFor(int from, int to, Resampling resampling);

/// A picture of floats, rows from the top.
struct FloatImage
{
    int width = 0;
    int height = 0;
    std::vector<float> rgb; // [height, width, 3]
};

/// Resizes without rounding to 8 bits, as torchvision does with floats and antialiasing, for
/// Bilinear and Bicubic. Sizes must be positive.
FloatImage resize(const FloatImage& image, int width, int height, Resampling resampling);

} // namespace engine::vision
