#pragma once

#include "engine/error.h"
#include "engine/files/datatype.h"
#include "engine/files/filewriter.h"
#include "engine/files/mappedfile.h"

#include <functional>
#include <map>
#include <string_view>
#include <unordered_map>

namespace engine {

/// One tensor of a safetensors file. `data` points into the mapping and need not be aligned.
struct TensorInfo
{
    std::string name;
    DataType type = DataType::Other;
    std::string typeName; ///< as the file says, also for types that this program cannot read
    std::vector<int64_t> shape;
    const std::byte* data = nullptr;
    size_t bytes = 0;
};

/// A safetensors file, mapped. Format: 8 bytes little-endian header length, a JSON header, the
/// tensors' bytes without gaps (github.com/huggingface/safetensors). Immutable, any thread.
class SafetensorsFile
{
public:
    /// Maps the file and checks the whole header against the file's size: lengths, offsets,
    /// overlaps, gaps, shapes, duplicate names, UTF-8, nesting. Reads no tensor.
    static Result<std::shared_ptr<const SafetensorsFile>> open(const std::filesystem::path& path);

    /// The tensor of that name, or null.
    const TensorInfo* find(std::string_view name) const;
    /// All tensors, in the order of their bytes.
    const std::vector<TensorInfo>& tensors() const { return m_tensors; }
    /// `__metadata__`.
    const std::map<std::string, std::string>& metadata() const { return m_metadata; }
    const std::filesystem::path& path() const { return m_file->path(); }
    const MappedFile& file() const { return *m_file; }

private:
    SafetensorsFile() = default;

    std::shared_ptr<const MappedFile> m_file;
    std::vector<TensorInfo> m_tensors;
    std::map<std::string, std::string> m_metadata;
    std::unordered_map<std::string_view, size_t> m_index; // views of m_tensors' names
};

/// What a tensor to be written is called and how large it is.
struct TensorPlan
{
    std::string name;
    DataType type = DataType::F32;
    std::vector<int64_t> shape;
};

/// Writes a safetensors file piece by piece, without holding it in memory. The target appears only
/// in finish(), whole; before that, and on any failure, an old file of that name stays untouched.
/// Tensors whose types differ stay aligned if the wider types come first.
class SafetensorsWriter
{
public:
    /// Fails on duplicate or non-UTF-8 names, types that cannot be written, and unwritable folders.
    static Result<std::unique_ptr<SafetensorsWriter>>
    create(const std::filesystem::path& path, const std::vector<TensorPlan>& plan,
           const std::map<std::string, std::string>& metadata);

    /// Appends bytes of the tensors, in the plan's order; chunks need not end where tensors end.
    Result<void> write(std::span<const std::byte> bytes);
    Result<void> write(std::span<const float> values) { return write(std::as_bytes(values)); }

    /// Completes the file. Fails if fewer bytes came than the plan says.
    Result<void> finish();

private:
    SafetensorsWriter() = default;

    std::filesystem::path m_path;
    std::unique_ptr<FileWriter> m_writer;
    uint64_t m_left = 0;
};

/// Receives a tensor's bytes, in as many chunks as is convenient.
using TensorSink = std::function<Result<void>(std::span<const std::byte>)>;

/// A tensor to be written and what produces its bytes.
struct TensorSource
{
    TensorPlan plan;
    std::function<Result<void>(const TensorSink&)> produce;

    /// A tensor whose bytes are at hand and outlive the writing.
    static TensorSource of(TensorPlan plan, std::span<const std::byte> bytes);
};

/// Writes all tensors, the wider types first so that each is aligned in the file.
Result<void> writeSafetensors(const std::filesystem::path& path, std::vector<TensorSource> tensors,
                              const std::map<std::string, std::string>& metadata);

} // namespace engine
