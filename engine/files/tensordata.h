#pragma once

#include "engine/error.h"
#include "engine/files/coded.h"
#include "engine/files/datatype.h"
#include "engine/tensor.h"

#include <memory>
#include <span>

namespace engine {

/// A read-only tensor somewhere in memory, most often in a mapped file: a type, a shape, strides, a
/// pointer, and what keeps the memory alive. Cheap to copy; any thread. Strides are in elements and
/// not negative; `data` need not be aligned.
struct TensorData
{
    DataType type = DataType::Other;
    std::vector<int64_t> shape;
    std::vector<int64_t> strides;
    const std::byte* data = nullptr;
    std::shared_ptr<const void> owner;
    /// Where the values are computed from blocks or codes: whole rows of such a matrix, from
    /// firstRow on; `type` is Other then.
    std::shared_ptr<const CodedMatrix> coded = {};
    int64_t firstRow = 0;

    /// A tensor stored row after row.
    static TensorData rowMajor(DataType type, std::vector<int64_t> shape, const std::byte* data,
                               std::shared_ptr<const void> owner);

    /// Values that are computed, [rows, columns].
    static TensorData ofCoded(std::shared_ptr<const CodedMatrix> matrix);

    /// Number of elements.
    size_t count() const;
    /// Whether the values can be read as numbers.
    bool readable() const { return coded || type != DataType::Other; }
    /// The bytes that the values take as they are stored.
    size_t storedBytes() const;
    /// Those bytes, where they lie one after another in memory; else nothing.
    std::span<const std::byte> stored() const;
    /// Whether the elements lie row after row without gaps.
    bool contiguous() const;
    /// The values themselves if they are contiguous, aligned float32; else null. Costs nothing.
    const float* floats() const;
    /// The position of the first value that is not a finite number. Widens nothing as a whole.
    std::optional<size_t> firstNotFinite() const;
    /// Writes count() values, row after row. False for a type that cannot be read.
    bool toFloat(float* out) const;
    /// As a float32 tensor: shares the memory if floats() is there, else a converted copy. Empty
    /// for a type that cannot be read.
    Tensor tensor() const;
    /// The slice [index] along the first axis: one rank less, the same memory.
    TensorData slice(int64_t index) const;
    /// `count` slices along the first axis from `first` on, the same memory.
    TensorData part(int64_t first, int64_t count) const;
    /// The same elements with an axis of size 1 removed.
    TensorData withoutAxis(size_t axis) const;
};

/// Whether all values are finite; else the position of the first that is not.
std::optional<size_t> firstNotFinite(std::span<const float> values);

} // namespace engine
