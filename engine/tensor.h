#pragma once

#include <cstdint>
#include <Eigen/Core>
#include <memory>
#include <vector>

namespace engine {

// Shape letters used in comments everywhere:
//   H heads, Hk key/value heads, T tokens (Tq queries, Tk keys), D head dimension, M model width,
//   V vocabulary size.

using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Vector = Eigen::Matrix<float, 1, Eigen::Dynamic, Eigen::RowMajor>;
using MatrixRef = Eigen::Ref<Matrix, 0, Eigen::OuterStride<>>;
using ConstMatrixRef = Eigen::Ref<const Matrix, 0, Eigen::OuterStride<>>;
using MatrixMap = Eigen::Map<const Matrix>;

/// Half-open range of rows or columns.
struct Range
{
    int64_t begin = 0;
    int64_t end = 0;

    int64_t size() const { return end - begin; }
    bool operator==(const Range&) const = default;
};

/// Row-major float32 array of any rank; copies share the storage, which is never changed once the
/// tensor has been handed out. Storage is the heap or a memory map kept alive by the tensor.
class Tensor
{
public:
    Tensor() = default;
    /// Shares `data`, which must hold as many floats as the shape says.
    Tensor(std::vector<int64_t> shape, std::shared_ptr<const float> data);
    /// Copies a matrix into a tensor of shape [rows, columns].
    explicit Tensor(const Matrix& matrix);
    /// New zeroed storage; `*writable` points to it until the tensor is handed out.
    static Tensor zeros(std::vector<int64_t> shape, float** writable);

    const std::vector<int64_t>& shape() const { return m_shape; }
    int64_t extent(size_t axis) const { return axis < m_shape.size() ? m_shape[axis] : 0; }
    int64_t size() const;
    bool empty() const { return !m_data; }
    const float* data() const { return m_data.get(); }
    std::shared_ptr<const float> share() const { return m_data; }

    /// The whole of a rank-2 tensor.
    MatrixMap matrix() const;
    /// The [rows, columns] slice at `index` of a rank-3 tensor.
    MatrixMap matrix(int64_t index) const;

private:
    std::vector<int64_t> m_shape;
    std::shared_ptr<const float> m_data;
};

} // namespace engine
