#pragma once

#include "engine/files/tensordata.h"
#include "engine/error.h"

#include <filesystem>

namespace engine {

/// A tensor and its name in a state dict.
struct NamedTensor
{
    std::string name;
    TensorData data;
};

/// The tensors of a file that torch.save wrote (PyTorch 1.6 or newer: a zip of a pickle and its
/// storages): a state dict, or a dict that holds one under "state_dict", "model_state_dict",
/// "model" or "module". Storages are mapped, not copied. The pickle is interpreted by a machine
/// that knows tensors, storages, plain containers and numbers; every other global or opcode is
/// refused by name, so no code of the file ever runs. Every stride, offset and size is checked
/// against its storage.
Result<std::vector<NamedTensor>> readPickle(const std::filesystem::path& path);

} // namespace engine
