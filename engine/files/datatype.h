#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

/// The element types of stored tensors, under their safetensors names. Other: a type this program
/// can list but not read (complex numbers, …).
enum class DataType {
    F64,
    F32,
    F16,
    BF16,
    I64,
    I32,
    I16,
    I8,
    U64,
    U32,
    U16,
    U8,
    Bool,
    F8_E4M3,
    F8_E5M2,
    Other
};

/// Bytes per element; 0 for Other.
size_t sizeOf(DataType type);

/// "F32", "BF16", …; "?" for Other.
std::string_view nameOf(DataType type);

/// The type of a safetensors name; Other for any name not in the list.
DataType dataTypeNamed(std::string_view name);

/// The product of the dimensions; nothing if one is negative or the product leaves 63 bits.
std::optional<int64_t> elementCount(const std::vector<int64_t>& shape);

/// The shape as people write it, "[12, 768, 64]".
std::string shapeText(const std::vector<int64_t>& shape);

/// The strides, in elements, of a tensor stored row after row.
std::vector<int64_t> rowMajorStrides(const std::vector<int64_t>& shape);

} // namespace engine
