#pragma once

#include "engine/error.h"
#include "engine/files/tensordata.h"
#include "engine/trace/dumpnames.h"

#include <filesystem>
#include <functional>
#include <map>

namespace engine {

/// An array of a dump. It is read when it is wanted: others may be large.
struct DumpArray
{
    std::string name;  ///< as the file calls it
    std::string label; ///< as messages call it, with the file
    std::function<Result<TensorData>()> load;
};

/// What somebody's program stored: arrays, lists of texts, and notes.
struct Dump
{
    std::vector<DumpArray> arrays;
    std::map<std::string, std::vector<std::string>> texts;
    std::map<std::string, std::string> metadata; ///< of a safetensors file
    bool mapped = true;                          ///< the arrays are the file's pages, not copies

    /// The array or the list of texts of that kind; null where there is none.
    const DumpArray* array(Beside beside) const;
    const std::vector<std::string>* text(Beside beside) const;
};

/// Whether a file can only be a dump: one of NumPy, torch.save or pickle, told by its first bytes.
bool isDump(const std::filesystem::path& path);

/// Reads .npy, .npz, safetensors, and what torch.save and pickle write of tensors and arrays in
/// tuples, lists and dictionaries, told apart by what is in them. Names of nested entries are
/// joined by dots; a tuple or an array without a name counts as `attentions`. Fails with what the
/// file is instead.
Result<Dump> readDump(const std::filesystem::path& path);

} // namespace engine
