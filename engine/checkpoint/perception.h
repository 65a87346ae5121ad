#pragma once

#include "engine/linear/rowwise.h"

#include <string>
#include <vector>

namespace engine {

/// How a table of positions, one for each patch of the pictures that a model was trained on, serves
/// a picture with another number of patches.
enum class Stretching {
    None,               ///< not at all: such pictures are refused
    Bicubic,            ///< as a picture is resized, a = −0.75 (DINOv2)
    BicubicAntialiased, ///< the same with a filter that widens when it shrinks
    Bilinear,           ///< corners on corners (Qwen 3-VL)
    Nearest,            ///< the row and column that a patch's upper left corner lies in (Idefics 3)
};

/// How a picture becomes positions: patches, row by row, after tokens that stand for no patch.
struct ImageOptions
{
    int64_t height = 0; ///< of the pictures that the model was trained on
    int64_t width = 0;
    int64_t patchHeight = 0;
    int64_t patchWidth = 0;
    int64_t channels = 3;
    int64_t frames = 1;    ///< times that a still picture stands in a patch (Qwen)
    int64_t block = 1;     ///< patches that are joined later, so that sides are multiples of them
    int64_t registers = 0; ///< tokens between the class token and the patches, without positions
    bool patchBias = true;
    bool anySize = false; ///< also sides that no position was trained for
    Stretching stretching = Stretching::None;
    /// A learned bias per head and offset between patches is added to the scores (BEiT), from a
    /// table of all layers, StackNames::relativeBias, one of the layer, LayerNames::relativeBias,
    /// or the sum of both.
    bool relativeBias = false;
    enum class Rotary {
        None,
        Centres, ///< angles of the centres of the patches, from −1 to 1 (DINOv3)
        Indices, ///< angles of row and column (Qwen)
    };
    Rotary rotary = Rotary::None;
    double theta = 10000;
    int64_t window = 0; ///< patches on a side of a window; layers in StackOptions::windows have it
};

/// How a sound becomes frames: convolutions over log-mel bands or over the samples.
struct SoundOptions
{
    struct Convolution
    {
        int64_t outputs = 0;
        int64_t kernel = 1;
        int64_t stride = 1;
        int64_t padding = 0;
    };
    std::vector<Convolution> convolutions;
    std::vector<std::string> modules; ///< of each convolution
    int64_t bands = 1;                ///< inputs of the first: mel bands; 1 for samples
    bool bias = true;
    enum class NormPlace {
        None,
        First, ///< over time, channel by channel, after the first convolution
        Every, ///< over the channels, after every one
    };
    NormPlace norms = NormPlace::None;
    std::string norm; ///< module after a convolution; {l} is its number
    Activation activation = Activation::Gelu;
    std::string projectionNorm; ///< before the projection to the width; empty = none
    std::string projection;     ///< empty = none
    // A convolution over the frames whose output is added to them as their positions.
    std::string positions; ///< module; empty = none
    int64_t positionKernel = 0;
    int64_t positionGroups = 1;
    std::string positionNorm; ///< batch norm before it, in place of the weights' own; empty = none
};

/// How what a tower sees becomes positions of a decoder.
struct ProjectorOptions
{
    int64_t layer = -1; ///< what leaves so many layers; negative from the end; −1 = the last
    std::vector<int64_t> layers; ///< where several are joined side by side
    bool finalNorm = false;      ///< takes what the tower's final norm gives
    bool dropsLeading = true;    ///< patches alone
    int64_t block = 1;           ///< side of a square of patches that become one position
    bool averages = false;       ///< the mean of the square, else side by side
    std::string norm;            ///< empty = none
    bool normAfterJoining = false;
    bool rms = false;     ///< kind of the norm
    bool plusOne = false; ///< its weights + 1
    float epsilon = 1e-6f;
    std::vector<std::string> linears; ///< modules, or tensors [in, out] where `inOut`
    bool inOut = false;
    bool bias = true;
    Activation activation = Activation::None; ///< between the linear modules
    float scale = 1;                          ///< of the result
};

} // namespace engine
