#include "engine/files/datatype.h"

#include <array>

namespace engine {

namespace {

struct TypeFacts
{
    std::string_view name;
    size_t size;
};

// In the order of the enumeration.
constexpr std::array<TypeFacts, 16> kTypes = {{{"F64", 8},
                                               {"F32", 4},
                                               {"F16", 2},
                                               {"BF16", 2},
                                               {"I64", 8},
                                               {"I32", 4},
                                               {"I16", 2},
                                               {"I8", 1},
                                               {"U64", 8},
                                               {"U32", 4},
                                               {"U16", 2},
                                               {"U8", 1},
                                               {"BOOL", 1},
                                               {"F8_E4M3", 1},
                                               {"F8_E5M2", 1},
                                               {"?", 0}}};

} // namespace

size_t sizeOf(DataType type)
{
    return kTypes[static_cast<size_t>(type)].size;
}

std::string_view nameOf(DataType type)
{
    return kTypes[static_cast<size_t>(type)].name;
}

DataType dataTypeNamed(std::string_view name)
{
    for (size_t i = 0; i < kTypes.size(); ++i)
        if (kTypes[i].name == name)
            return static_cast<DataType>(i);
    return DataType::Other;
}

std::optional<int64_t> elementCount(const std::vector<int64_t>& shape)
{
    bool empty = false;
    int64_t count = 1;
    for (int64_t size : shape) {
        if (size < 0)
            return std::nullopt;
        if (size == 0)
            empty = true;
        else if (__builtin_mul_overflow(count, size, &count))
            return std::nullopt;
    }
    return empty ? 0 : count;
}

std::string shapeText(const std::vector<int64_t>& shape)
{
    std::string text = "[";
    for (size_t i = 0; i < shape.size(); ++i)
        text += (i ? ", " : "") + std::to_string(shape[i]);
    return text + "]";
}

std::vector<int64_t> rowMajorStrides(const std::vector<int64_t>& shape)
{
    std::vector<int64_t> strides(shape.size(), 1);
    for (size_t i = shape.size(); i-- > 1;)
        strides[i - 1] = strides[i] * (shape[i] > 0 ? shape[i] : 1);
    return strides;
}

} // namespace engine
