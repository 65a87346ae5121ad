#pragma once

#include "engine/files/mappedfile.h"
#include "engine/files/tensordata.h"

#include <filesystem>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <variant>

namespace engine {

/// An array of a GGUF file's metadata, in the mapping; its extent has been checked.
struct GgufArray
{
    uint32_t type = 0; ///< of the elements: 0 u8 … 12 f64, 8 strings
    uint64_t count = 0;
    std::span<const std::byte> bytes;
};

using GgufValue = std::variant<uint64_t, int64_t, double, bool, std::string_view, GgufArray>;

/// One tensor of a GGUF file. Its shape is written as PyTorch writes it: [rows, columns].
struct GgufTensor
{
    std::string name;
    std::string typeName; ///< "Q4_K", "F32", …
    TensorData data;      ///< of type Other without coded values: listed, but cannot be read
    std::shared_ptr<const MappedFile> file;
};

/// A model file of llama.cpp, versions 2 and 3, mapped, with the parts that it is split into.
/// Format: ggml-org/ggml, docs/gguf.md. Immutable; any thread.
class GgufFile
{
public:
    /// Maps the file (any part of a split model opens the whole) and checks every count, length,
    /// type, shape and offset against the file's size before anything is allocated for it. Fails by
    /// name on other versions, big-endian files, the formats before GGUF, and types that are gone
    /// or need code books.
    static Result<std::shared_ptr<const GgufFile>> open(const std::filesystem::path& path);

    /// Whether the bytes begin as a GGUF file (or one of the older formats) does.
    static bool looksLike(std::span<const std::byte> bytes);

    /// Metadata; null, or nothing, where the key is absent or of another kind.
    const GgufValue* find(std::string_view key) const;
    std::optional<int64_t> integer(std::string_view key) const;
    std::optional<double> number(std::string_view key) const;
    std::optional<bool> flag(std::string_view key) const;
    /// The text as UTF-8; what is not becomes U+FFFD where `bytes` is false.
    std::optional<std::string> text(std::string_view key) const;
    /// Arrays; also a single number as an array of one.
    std::optional<std::vector<std::string_view>> strings(std::string_view key) const;
    std::optional<std::vector<int64_t>> integers(std::string_view key) const;
    std::optional<std::vector<double>> numbers(std::string_view key) const;

    const std::vector<GgufTensor>& tensors() const { return m_tensors; }
    const GgufTensor* tensor(std::string_view name) const;
    /// The first part.
    const std::filesystem::path& path() const { return m_path; }

private:
    friend class GgufReader;
    GgufFile() = default;
    Result<void> addPart(const std::filesystem::path& path, size_t part);

    std::filesystem::path m_path;
    std::vector<std::shared_ptr<const MappedFile>> m_files;
    std::unordered_map<std::string_view, GgufValue> m_metadata; // of the first part
    std::vector<GgufTensor> m_tensors;
    std::unordered_map<std::string_view, size_t> m_index; // views of the mapping
};

/// The GGUF file that a path means: itself, or the only model in a folder without weights of other
/// formats (of a split one, its first part). Nothing where the path is another file or another kind
/// of folder; fails, with their names, where a folder holds several models.
Result<std::optional<std::filesystem::path>> findGguf(const std::filesystem::path& path);

} // namespace engine
