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
};

/// Opens a folder as save_pretrained writes it, quantised ones included, or a file of weights
/// beside its config.json; a GGUF file, or a folder that holds only one. `unknown` as for
/// readConfig().
Result<StoredModel> openStoredModel(const std::filesystem::path& path,
                                    UnknownKeys unknown = UnknownKeys::Refuse);

} // namespace engine
