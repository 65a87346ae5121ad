#pragma once

#include "engine/error.h"
#include "engine/tensor.h"

#include <array>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
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

/// The middle of a picture; what lies outside of it is black.
Image centreCrop(const Image& image, int width, int height);

/// What an image model is fed.
struct PixelValues
{
    Tensor pixels; // [3, height, width]
    Image shown;   ///< the picture before rescaling and normalising, for a person
};

/// The image processor of a model folder: the options of preprocessor_config.json that ViT, DeiT
/// and their like have. Steps in order: resize, crop, rescale, normalise.
struct Preprocessor
{
    bool resizes = true;
    int width = 0; ///< 0 with `shortestEdge`
    int height = 0;
    int shortestEdge = 0; ///< > 0: this becomes the shorter side, proportions are kept
    Resampling resampling = Resampling::Bilinear;
    bool crops = false;
    int cropWidth = 0;
    int cropHeight = 0;
    bool rescales = true;
    double rescaleFactor = 1.0 / 255;
    bool normalises = true;
    std::array<float, 3> mean{0.5F, 0.5F, 0.5F};
    std::array<float, 3> deviation{0.5F, 0.5F, 0.5F};

    /// Reads the file's content. Fails by name on options that are unknown, of the wrong type or
    /// out of range.
    static Result<Preprocessor> fromJson(const nlohmann::json& json);

    /// Fails on an empty picture and on sizes that cannot be made.
    Result<PixelValues> apply(const Image& image) const;

    /// The picture that pixel values [3, height, width] came from, to be shown; anything out of
    /// range is clipped.
    Image picture(const Tensor& pixels) const;
};

} // namespace engine::vision
