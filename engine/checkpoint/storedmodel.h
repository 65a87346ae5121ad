#pragma once

#include "engine/checkpoint/config.h"
#include "engine/checkpoint/weights.h"

namespace engine {

/// A model as it lies on the disk, whatever the format: the tables that decide how it is computed,
/// and its tensors under the names that the tables use.
struct StoredModel
{
    ModelOptions options;
    std::shared_ptr<const Weights> weights;
    /// Names of tensors that must be read where they are there: nobody said that they do not
    /// matter.
    std::vector<std::string> unplaced = {};
};

/// Opens a folder as save_pretrained writes it, quantised ones included; an adapter with its base;
/// a GGUF file, or a folder that holds only one; somebody's own weights beside their description,
/// or a file of weights beside its config.json. Fails with what is wrong, or what the path is
/// instead and how its attention can be had. `unknown` as for readConfig().
Result<StoredModel> openStoredModel(const std::filesystem::path& path,
                                    UnknownKeys unknown = UnknownKeys::Refuse);

/// Whether a path is to be opened as a model: a folder, or a file that holds one by its name.
/// .pt, .bin and .safetensors, which may hold attention as well, need a configuration beside them.
bool isModelPath(const std::filesystem::path& path);

} // namespace engine
