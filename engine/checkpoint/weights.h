#pragma once

#include "engine/error.h"
#include "engine/files/mappedfile.h"
#include "engine/files/tensordata.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string_view>

namespace engine {

/// One tensor of a checkpoint and the file that holds it.
struct WeightInfo
{
    std::string name;
    std::string typeName; ///< as the file says, also for types that this program cannot read
    std::string file;     ///< path of the file
    TensorData data;      ///< type, shape and place; keeps the file mapped
    const MappedFile* mapped = nullptr; ///< where `data` lies; null: in memory of its own
};

/// How modules are called in a file, by what a family calls them; without ".weight" and ".bias".
/// {l} stands for the first number of a name, {e} for the second.
using ModuleNames = std::map<std::string, std::string, std::less<>>;

/// The tensors of a model folder or of one checkpoint file, whatever the format: model.safetensors,
/// shards with model.safetensors.index.json, pytorch_model.bin, shards with
/// pytorch_model.bin.index.json, the only .safetensors, .pth, .pt, .ckpt or .bin. Files are mapped;
/// values are converted when they are read. Immutable; any thread.
class Weights
{
public:
    /// Opens a folder (the first of those above that is there) or one file of these kinds.
    static Result<std::shared_ptr<const Weights>> open(const std::filesystem::path& path);
    /// Tensors that were found otherwise, with the names that families know their modules by.
    static Result<std::shared_ptr<const Weights>> of(const std::filesystem::path& path,
                                                     std::vector<WeightInfo> tensors,
                                                     ModuleNames modules = {});
    /// The same tensors, found without a prefix that wrappers of training put before their names.
    std::shared_ptr<const Weights> withoutPrefix(std::string_view prefix) const;

    /// Tensors that lie in memory; their names must differ.
    static std::shared_ptr<const Weights> of(std::vector<WeightInfo> tensors);

    /// Other tensors under the same names for modules; `path` is what messages call them by.
    Result<std::shared_ptr<const Weights>> replaced(const std::filesystem::path& path,
                                                    std::vector<WeightInfo> tensors) const
    {
        return of(path, std::move(tensors), m_modules);
    }

    /// All tensors, sorted by name.
    const std::vector<WeightInfo>& tensors() const { return m_tensors; }
    /// The tensor of that name, or null. Names of modules that wrappers put in between
    /// ("_orig_mod.") may be left out; of tensors that are one, of which a file holds one and notes
    /// the other names, any name will do.
    const WeightInfo* find(std::string_view name) const;
    /// What the file calls a tensor that families know by `name`; the same where it has no names
    /// of its own.
    std::string storedName(std::string_view name) const;
    /// What was opened: the folder, or the file.
    const std::filesystem::path& path() const { return m_path; }
    /// Fails where a file was written since it was opened, or could not be read: what was read
    /// may be wrong.
    Result<void> check() const;
    /// Bytes of all tensors.
    uint64_t bytes() const;

    /// Writes the tensor's values, row after row, as float32; `out` has room for count() of them.
    /// Fails by name if it is missing, of a type that cannot be read, or holds a NaN or an
    /// infinity.
    Result<void> readFloat(std::string_view name, float* out) const;
    static Result<void> readFloat(const WeightInfo& weight, float* out);

    /// The stored values themselves, without a copy, if they are contiguous, aligned float32; else
    /// null. Not checked for NaN: see checkFinite().
    const float* float32View(std::string_view name) const;

    /// For a tensor that was copied or is seldom read: its pages need not stay in memory.
    static void forget(const WeightInfo& weight);

    /// Fails with the tensor's name and the place of the first NaN or infinity.
    static Result<void> checkFinite(const WeightInfo& weight);

private:
    Weights() = default;
    Result<void> addOnlyFile(const std::filesystem::path& folder);
    Result<void> addSafetensors(const std::filesystem::path& file);
    Result<void> addPickle(const std::filesystem::path& file);
    Result<void> addShards(const std::filesystem::path& index);
    Result<void> finish();

    std::filesystem::path m_path;
    std::vector<WeightInfo> m_tensors;
    std::map<std::string, std::string> m_otherNames; // of tensors that are one: the stored name
    std::map<std::string, size_t, std::less<>> m_index;
    ModuleNames m_modules;
};

/// Collects everything that does not fit between a checkpoint and what a model needs, so that one
/// message says it all.
class WeightProblems
{
public:
    /// Once for each name, however often it is asked for.
    void addMissing(std::string name);
    void addSurplus(std::string name) { m_surplus.push_back(std::move(name)); }
    void addMisshapen(const std::string& name, const std::vector<int64_t>& expected,
                      const std::vector<int64_t>& actual);

    bool empty() const { return m_missing.empty() && m_surplus.empty() && m_misshapen.empty(); }
    /// Nothing wrong: success. Else one error with the number of each kind and the first eight
    /// names. Surplus tensors alone are an error too; leave them out if they may be ignored.
    Result<void> result(const std::filesystem::path& where) const;

private:
    std::vector<std::string> m_missing;
    std::vector<std::string> m_surplus;
    std::vector<std::string> m_misshapen;
};

} // namespace engine
