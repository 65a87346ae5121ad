#include "engine/files/tensordata.h"

#include "engine/files/convert.h"

#include <algorithm>
#include <bit>

namespace engine {

TensorData TensorData::rowMajor(DataType type, std::vector<int64_t> shape, const std::byte* data,
                                std::shared_ptr<const void> owner)
{
    std::vector<int64_t> strides = rowMajorStrides(shape);
    return {type, std::move(shape), std::move(strides), data, std::move(owner)};
}

size_t TensorData::count() const
{
    return static_cast<size_t>(elementCount(shape).value_or(0));
}

bool TensorData::contiguous() const
{
    int64_t expected = 1;
    for (size_t axis = shape.size(); axis-- > 0;) {
        if (shape[axis] == 0)
            return true;
        if (shape[axis] != 1 && strides[axis] != expected)
            return false;
        expected *= shape[axis];
    }
    return true;
}

const float* TensorData::floats() const
{
    if (type != DataType::F32 || !contiguous() ||
        reinterpret_cast<uintptr_t>(data) % alignof(float) != 0)
        return nullptr;
    return reinterpret_cast<const float*>(data);
}

bool TensorData::toFloat(float* out) const
{
    const size_t total = count();
    if (total == 0 || contiguous())
        return convertToFloat(type, data, total, out);
    // Row by row of the last axis; the other axes count like the digits of a number.
    const size_t last = shape.size() - 1;
    const size_t rowLength = static_cast<size_t>(shape[last]);
    const int64_t size = static_cast<int64_t>(sizeOf(type));
    std::vector<int64_t> position(shape.size(), 0);
    int64_t offset = 0;
    for (size_t done = 0; done < total; done += rowLength) {
        if (!convertToFloat(type, data + offset * size, rowLength, strides[last], out + done))
            return false;
        for (size_t axis = last; axis-- > 0;) {
            offset += strides[axis];
            if (++position[axis] < shape[axis])
                break;
            offset -= strides[axis] * shape[axis];
            position[axis] = 0;
        }
    }
    return true;
}

Tensor TensorData::tensor() const
{
    if (const float* values = floats())
        return {shape, std::shared_ptr<const float>(owner, values)};
    float* out = nullptr;
    Tensor copy = Tensor::zeros(shape, &out);
    return toFloat(out) ? copy : Tensor();
}

TensorData TensorData::slice(int64_t index) const
{
    TensorData part = withoutAxis(0);
    part.data += index * strides[0] * static_cast<int64_t>(sizeOf(type));
    return part;
}

TensorData TensorData::withoutAxis(size_t axis) const
{
    TensorData part = *this;
    part.shape.erase(part.shape.begin() + static_cast<std::ptrdiff_t>(axis));
    part.strides.erase(part.strides.begin() + static_cast<std::ptrdiff_t>(axis));
    return part;
}

std::optional<size_t> firstNotFinite(std::span<const float> values)
{
    constexpr uint32_t kExponent = 0x7f800000u;
    constexpr size_t kBlock = 4096;
    for (size_t begin = 0; begin < values.size(); begin += kBlock) {
        const size_t end = std::min(begin + kBlock, values.size());
        uint32_t largest = 0; // of the exponents: one comparison per block
        for (size_t i = begin; i < end; ++i)
            largest = std::max(largest, std::bit_cast<uint32_t>(values[i]) & kExponent);
        if (largest != kExponent)
            continue;
        for (size_t i = begin; i < end; ++i)
            if ((std::bit_cast<uint32_t>(values[i]) & kExponent) == kExponent)
                return i;
    }
    return std::nullopt;
}

} // namespace engine
