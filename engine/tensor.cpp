#include "engine/tensor.h"

#include <functional>
#include <numeric>

namespace engine {

Tensor::Tensor(std::vector<int64_t> shape, std::shared_ptr<const float> data)
    : m_shape(std::move(shape)), m_data(std::move(data))
{
}

Tensor::Tensor(const Matrix& matrix)
{
    float* out = nullptr;
    *this = zeros({matrix.rows(), matrix.cols()}, &out);
    std::copy_n(matrix.data(), matrix.size(), out);
}

Tensor Tensor::zeros(std::vector<int64_t> shape, float** writable)
{
    const int64_t count =
        std::accumulate(shape.begin(), shape.end(), int64_t{1}, std::multiplies<>());
    auto storage = std::make_shared<std::vector<float>>(static_cast<size_t>(count));
    *writable = storage->data();
    return Tensor(std::move(shape), std::shared_ptr<const float>(storage, storage->data()));
}

int64_t Tensor::size() const
{
    return m_data ? std::accumulate(m_shape.begin(), m_shape.end(), int64_t{1}, std::multiplies<>())
                  : 0;
}

MatrixMap Tensor::matrix() const
{
    return {m_data.get(), extent(0), extent(1)};
}

MatrixMap Tensor::matrix(int64_t index) const
{
    return {m_data.get() + index * extent(1) * extent(2), extent(1), extent(2)};
}

} // namespace engine
