#pragma once

#include "engine/trace/dumpnames.h"
#include "engine/trace/storedweights.h"

#include <filesystem>

namespace engine {

/// An array that was taken for attention weights.
struct NamedWeights
{
    std::string name;
    std::string label; ///< for messages
    DumpName parsed;
    TensorData data;
};

/// The attention of one layer.
struct DumpedLayer
{
    std::string label;
    Slot slot = Slot::Plain;
    int layer = 0;
    StoredWeights weights;
};

struct DumpLayers
{
    std::vector<DumpedLayer> layers;
    int64_t prompt = 0; ///< rows of the first step of a decoder that wrote; 0: it did not
};

/// Tells layers, heads and steps of generation apart, by the numbers in the names and by shapes,
/// and joins what belongs together. Fails on shapes that attention does not have.
Result<DumpLayers> layersOf(std::vector<NamedWeights> arrays, const std::filesystem::path& path);

} // namespace engine
