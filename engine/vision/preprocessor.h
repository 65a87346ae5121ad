#pragma once

#include "engine/error.h"
#include "engine/tensor.h"
#include "engine/vision/image.h"

#include <array>
#include <nlohmann/json_fwd.hpp>

namespace engine::vision {

/// What an image model is fed.
struct PixelValues
{
    Tensor pixels; // [channels, height, width]
    /// Where `pixels` are to be read in pieces: the whole picture, made as small as one of them.
    Tensor whole; // [channels, side, side]
    Image shown;  ///< the picture before rescaling and normalising, for a person
};

/// The image processor of a model folder, as preprocessor_config.json says. Steps in order: resize,
/// crop, rescale, normalise.
struct Preprocessor
{
    bool resizes = true;
    int width = 0; ///< 0 with `shortestEdge`, `longestEdge` or `multiple`
    int height = 0;
    int shortestEdge = 0; ///< > 0: this becomes the shorter side, proportions are kept
    int longestEdge = 0;  ///< > 0: this becomes the longer side, then both become `square`
    int square = 0;
    bool splits = false; ///< both become multiples of `square` instead, to be read in such pieces
    int multiple = 0;    ///< > 0: sides become multiples of it, the area stays between these (Qwen)
    int64_t fewestPixels = int64_t{56} * 56;
    int64_t mostPixels = int64_t{28} * 28 * 1280;
    Resampling resampling = Resampling::Bilinear;
    bool crops = false;
    int cropWidth = 0;
    int cropHeight = 0;
    bool rescales = true;
    bool inFloats = false; ///< rescaled before it is resized, without rounding to 8 bits (DINOv3)
    double rescaleFactor = 1.0 / 255;
    bool normalises = true;
    int channels = 0; ///< 1 or 3, as many as there are means; 0: as many as the model reads
    std::array<float, 3> mean{0.5F, 0.5F, 0.5F};
    std::array<float, 3> deviation{0.5F, 0.5F, 0.5F};
    std::string assumed; ///< processor whose values these are where no file gives any; else empty

    /// Reads the file's content; null is as absent, and what says nothing of pictures is passed
    /// over. Fails by name on options that may change the numbers and are unknown, of the wrong
    /// type or out of range.
    static Result<Preprocessor> fromJson(const nlohmann::json& file);

    /// Fails on an empty picture and on sizes that cannot be made.
    Result<PixelValues> apply(const Image& image) const;

    /// The picture that pixel values [1 or 3, height, width] came from, to be shown; anything out
    /// of range is clipped.
    Image picture(const Tensor& pixels) const;

private:
    Result<Image> resized(const Image& image) const;
    Image inPieces(const Image& image) const;
    std::vector<float> rescaled(const Image& original, const Image& prepared) const;
    Tensor normalised(const Image& original, const Image& prepared) const;
};

} // namespace engine::vision
