#pragma once

#include "engine/files/tensordata.h"

namespace engine {

/// A matrix [rows, columns] whose rows are read as they lie in the file, in float32, float16,
/// bfloat16, blocks of a few bits, or whatever can be decoded: block by block into registers.
/// Nothing is copied or widened as a whole. Cheap to copy; any thread.
class StoredRows
{
public:
    StoredRows() = default;
    /// `data` must be readable, of rank 2 and row after row.
    explicit StoredRows(TensorData data);

    /// Whether `data` is what the constructor takes.
    static bool fits(const TensorData& data);

    bool empty() const { return m_data.shape.empty(); }
    int64_t rows() const { return m_data.shape[0]; }
    int64_t columns() const { return m_data.shape[1]; }

    /// Writes rows first … first + count − 1, one after another.
    void decode(int64_t first, int64_t count, float* out) const;
    /// y[i] = row first + i · x, for i below `count`; x [columns].
    void multiply(int64_t first, int64_t count, const float* x, float* y) const;

    const TensorData& data() const { return m_data; }

private:
    TensorData m_data;
};

} // namespace engine
