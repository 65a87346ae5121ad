#pragma once

#include "engine/error.h"
#include "engine/files/tensordata.h"
#include "engine/files/ziparchive.h"

#include <filesystem>
#include <optional>

namespace engine {

/// What the header of a .npy file says. Format: numpy.lib.format, versions 1 to 3.
struct NpyHeader
{
    std::string type; ///< NumPy's description, such as "<f4", "|O", "<U12"
    bool columnMajor = false;
    std::vector<int64_t> shape;
    size_t dataOffset = 0; ///< bytes before the first element

    /// Python objects: what np.save makes of None, or of a list of unequal arrays.
    bool holdsObjects() const { return type.find('O') != std::string::npos; }
};

/// Reads a header; `name` is what messages call the array. Nothing is allocated by what it claims.
Result<NpyHeader> parseNpyHeader(std::span<const std::byte> bytes, const std::string& name);

/// An array of numbers, in the file's memory where its byte order is the machine's (C and Fortran
/// order alike: the strides tell), else a copy. NumPy has no bfloat16; the two-byte void that its
/// extension type is saved as is read as such. Fails by name on structures, objects, text, complex
/// numbers, and on data shorter than the shape.
Result<TensorData> parseNpy(const SharedBytes& file, const std::string& name);
Result<TensorData> readNpy(const std::filesystem::path& path);

/// The texts of an array [n], [1, n] and so on: Unicode, bytes of UTF-8, or Python objects that are
/// either.
Result<std::vector<std::string>> parseNpyStrings(const SharedBytes& file, const std::string& name);

/// The elements of an array whose header was read elsewhere: `bytes` begin at header.dataOffset.
Result<TensorData> npyNumbers(const SharedBytes& bytes, const NpyHeader& header,
                              const std::string& name);
/// The same of texts; nothing where the elements are none.
std::optional<std::vector<std::string>> npyTexts(const SharedBytes& bytes, const NpyHeader& header,
                                                 const std::string& name);

/// Writes one array, row after row. All or nothing, as FileWriter.
Result<void> writeNpy(const std::filesystem::path& path, DataType type,
                      const std::vector<int64_t>& shape, std::span<const std::byte> bytes);

/// An .npz file: a zip of .npy files, stored or deflated. For one thread.
class NpzFile
{
public:
    static Result<NpzFile> open(std::shared_ptr<const MappedFile> file);

    /// Names of the arrays, without ".npy", in the archive's order.
    const std::vector<std::string>& names() const { return m_names; }
    bool contains(std::string_view name) const;
    /// The array's file; pieces of the mapping where it is stored.
    Result<SharedBytes> bytes(const std::string& name);
    /// How messages call an array: "path: name".
    std::string label(const std::string& name) const;

private:
    std::string m_path;
    std::vector<std::string> m_names;
    std::unique_ptr<ZipArchive> m_archive;
};

} // namespace engine
