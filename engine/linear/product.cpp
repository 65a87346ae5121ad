#include "engine/linear/product.h"

#include "engine/linear/threads.h"

namespace engine {

namespace {

constexpr int64_t kRowsPerPiece = 32;

using Stored = Eigen::Map<const Matrix>;

} // namespace

void product(const ConstMatrixRef& a, const ConstMatrixRef& b, MatrixRef c, bool transposeB,
             float alpha, float beta, int threads)
{
    parallelFor(0, a.rows(), kRowsPerPiece, threads, [&](Range rows) {
        auto part = c.middleRows(rows.begin, rows.size());
        if (beta == 0)
            part.setZero();
        else
            part *= beta;
        if (transposeB)
            part.noalias() += alpha * (a.middleRows(rows.begin, rows.size()) * b.transpose());
        else
            part.noalias() += alpha * (a.middleRows(rows.begin, rows.size()) * b);
    });
}

Linear Linear::fromOutIn(const float* weight, int64_t out, int64_t in, const float* bias)
{
    Linear linear;
    linear.m_inputs = in;
    linear.m_outputs = out;
    linear.m_packed = std::make_shared<const Matrix>(Stored(weight, out, in).transpose());
    if (bias)
        linear.m_bias = Eigen::Map<const Vector>(bias, out);
    return linear;
}

Linear Linear::fromInOut(const float* weight, int64_t in, int64_t out, const float* bias)
{
    Linear linear;
    linear.m_inputs = in;
    linear.m_outputs = out;
    linear.m_packed = std::make_shared<const Matrix>(Stored(weight, in, out));
    if (bias)
        linear.m_bias = Eigen::Map<const Vector>(bias, out);
    return linear;
}

void Linear::apply(const ConstMatrixRef& x, MatrixRef y, int threads) const
{
    product(x, *m_packed, y, false, 1, 0, threads);
    if (m_bias.size() > 0)
        y.rowwise() += m_bias;
}

void Linear::applyAndAdd(const ConstMatrixRef& x, MatrixRef y, int threads) const
{
    product(x, *m_packed, y, false, 1, 1, threads);
    if (m_bias.size() > 0)
        y.rowwise() += m_bias;
}

Matrix Linear::weight() const
{
    return *m_packed;
}

} // namespace engine
