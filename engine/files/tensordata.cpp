#include "engine/files/tensordata.h"

#include "engine/files/convert.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace engine {

namespace {

/// The first two-byte number whose exponent's bits are all ones.
std::optional<size_t> firstNotFiniteHalf(std::span<const std::byte> bytes, uint16_t exponent)
{
    constexpr size_t kBlock = 4096;
    const auto at = [&](size_t index) {
        uint16_t value = 0;
        std::memcpy(&value, bytes.data() + 2 * index, sizeof(value));
        return static_cast<uint16_t>(value & exponent);
    };
    const size_t count = bytes.size() / 2;
    for (size_t begin = 0; begin < count; begin += kBlock) {
        const size_t end = std::min(begin + kBlock, count);
        uint16_t largest = 0; // one comparison per block
        for (size_t i = begin; i < end; ++i)
            largest = std::max(largest, at(i));
        for (size_t i = begin; largest == exponent && i < end; ++i)
            if (at(i) == exponent)
                return i;
    }
    return std::nullopt;
}

} // namespace

TensorData TensorData::rowMajor(DataType type, std::vector<int64_t> shape, const std::byte* data,
                                std::shared_ptr<const void> owner)
{
    std::vector<int64_t> strides = rowMajorStrides(shape);
    return {type, std::move(shape), std::move(strides), data, std::move(owner)};
}

TensorData TensorData::ofCoded(std::shared_ptr<const CodedMatrix> matrix)
{
    TensorData data =
        rowMajor(DataType::Other, {matrix->rows(), matrix->columns()}, nullptr, nullptr);
    data.coded = std::move(matrix);
    return data;
}

size_t TensorData::storedBytes() const
{
    if (coded)
        return coded->storedBytes(static_cast<int64_t>(count()) / coded->columns());
    return count() * sizeOf(type);
}

std::span<const std::byte> TensorData::stored() const
{
    if (coded)
        return coded->blocks()
                   ? std::span(coded->blocks() + coded->storedBytes(firstRow), storedBytes())
                   : std::span<const std::byte>();
    return data && contiguous() ? std::span(data, storedBytes()) : std::span<const std::byte>();
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
    if (coded || type != DataType::F32 || !contiguous() ||
        reinterpret_cast<uintptr_t>(data) % alignof(float) != 0)
        return nullptr;
    return reinterpret_cast<const float*>(data);
}

bool TensorData::toFloat(float* out) const
{
    const size_t total = count();
    if (coded) {
        coded->decode(firstRow, static_cast<int64_t>(total) / coded->columns(), out);
        return true;
    }
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

std::optional<size_t> TensorData::firstNotFinite() const
{
    const size_t total = count();
    if (coded)
        return coded->firstNotFinite(firstRow, static_cast<int64_t>(total) / coded->columns());
    if (const float* values = floats())
        return engine::firstNotFinite({values, total});
    if (contiguous() && (type == DataType::F16 || type == DataType::BF16))
        return firstNotFiniteHalf(stored(), type == DataType::F16 ? 0x7c00 : 0x7f80);
    std::vector<float> values(total);
    return toFloat(values.data()) ? engine::firstNotFinite(values) : std::nullopt;
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
    return part(index, 1).withoutAxis(0);
}

TensorData TensorData::part(int64_t first, int64_t count) const
{
    TensorData some = *this;
    some.shape[0] = count;
    if (coded)
        some.firstRow += first * strides[0] / coded->columns();
    else
        some.data += first * strides[0] * static_cast<int64_t>(sizeOf(type));
    return some;
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
