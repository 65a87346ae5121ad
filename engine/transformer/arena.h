#pragma once

#include "engine/tensor.h"

namespace engine {

/// Uninitialised floats from a process-wide pool, which they return to when the last owner lets go.
/// Fresh memory costs more than the arithmetic that fills it; one trace after another takes the
/// same pages. Large pieces lie on huge pages where the system has them. Any thread.
std::shared_ptr<float> takeStorage(int64_t count);

/// A tensor in such storage; `*writable` points to it until the tensor is handed out.
Tensor pooledTensor(std::vector<int64_t> shape, float** writable);

/// A matrix for intermediate results in such storage.
class Scratch
{
public:
    Scratch(int64_t rows, int64_t columns)
        : m_storage(takeStorage(rows * columns)), m_rows(rows), m_columns(columns)
    {
    }
    Eigen::Map<Matrix> matrix() const { return {m_storage.get(), m_rows, m_columns}; }

private:
    std::shared_ptr<float> m_storage;
    int64_t m_rows;
    int64_t m_columns;
};

} // namespace engine
