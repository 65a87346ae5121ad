#pragma once

#include "engine/checkpoint/config.h"
#include "engine/checkpoint/weights.h"

namespace engine {

/// How a library names the modules of its layers, seen from "….{l}.".
struct LayerPattern
{
    std::string_view kind;
    std::string_view sign;    ///< a tensor of every such layer
    std::string_view notSign; ///< one that such layers do not have; empty = none
    LayerNames names;
    bool cross = false;
    bool gpt = false;    ///< causal, with norms before the sublayers, by the library's definition
    bool vision = false; ///< reads pictures, by the library's definition
    bool fairseq = false;
};

/// A run of layers: "prefix0." … "prefix11.".
struct FoundLayers
{
    const LayerPattern* pattern = nullptr;
    std::string prefix;
    int count = 0;
    LayerNames names = {}; ///< of the modules that are there, seen from a layer

    std::string layer(int l) const { return prefix + std::to_string(l) + "."; }
};

/// The layers of a file of weights, as describedWeights() names its tensors: of the libraries that
/// are known by their names; else nn.MultiheadAttention with a feed-forward layer of two matrices
/// beside it, by their shapes. One encoder and one decoder at most.
std::vector<FoundLayers> findLayers(const Weights& weights);

} // namespace engine
