#pragma once

#include "engine/error.h"
#include "engine/files/tensordata.h"
#include "engine/files/ziparchive.h"

#include <filesystem>
#include <map>

namespace engine {

/// A tensor and its name in a state dict.
struct NamedTensor
{
    std::string name;
    TensorData data;
};

/// The tensors of a file that torch.save wrote (a zip of a pickle and its storages; before PyTorch
/// 1.6 one pickle after the other and the storages behind them): a state dict, or a dict that holds
/// one under "state_dict", "model_state_dict", "model", "module", "net" or "weights". Storages are
/// mapped, not copied. The pickle is interpreted by a machine that knows tensors, arrays, storages,
/// plain containers and numbers; every other global or opcode is refused by name, so no code of the
/// file ever runs. Every stride, offset and size is checked against its storage.
Result<std::vector<NamedTensor>> readPickle(const std::filesystem::path& path);

/// What a pickled object holds, whatever its nesting.
struct PickledTree
{
    std::vector<NamedTensor> tensors; ///< tensors of PyTorch and arrays of NumPy
    std::map<std::string, std::vector<std::string>> texts; ///< lists of nothing but texts
    bool holdsNone = false;
};

/// Everything in a file that torch.save or pickle wrote. Entries are named by their keys and
/// indices, joined by dots; `root` names what has no key. Objects of transformers, such as a
/// model's output, count as dictionaries of their members. The machine is that of readPickle().
Result<PickledTree> readPickledTree(const std::filesystem::path& path, const std::string& root);

/// The same of a pickle without storages of its own, as NumPy puts arrays of objects into files;
/// `name` is what messages call it.
Result<PickledTree> parsePickle(const SharedBytes& program, const std::string& name,
                                const std::string& root);

/// Whether a zip file is one of torch.save.
bool isTorchArchive(const std::shared_ptr<const MappedFile>& file);

} // namespace engine
