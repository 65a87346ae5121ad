#include "engine/linear/rowwise.h"

#include "engine/linear/threads.h"

#include <cmath>

namespace engine {

namespace {

constexpr float kMinusInfinity = -std::numeric_limits<float>::infinity();
constexpr int64_t kElementsPerPiece = 16384;

float value(Activation activation, float x)
{
    switch (activation) {
    case Activation::None:
        return x;
    case Activation::Relu:
        return x > 0 ? x : 0;
    case Activation::Gelu:
        return x * 0.5f * std::erfc(-x * 0.70710678f);
    case Activation::GeluTanh:
        return 0.5f * x * (1 + std::tanh(0.79788456f * (x + 0.044715f * x * x * x)));
    case Activation::QuickGelu:
        return x / (1 + std::exp(-1.702f * x));
    case Activation::Silu:
        return x / (1 + std::exp(-x));
    case Activation::Sigmoid:
        return 1 / (1 + std::exp(-x));
    case Activation::Tanh:
        return std::tanh(x);
    }
    return x;
}

/// Calls body(row) for each row, in parallel.
template <class Body>
void forRows(int64_t rows, int64_t columns, int threads, const Body& body)
{
    const int64_t grain = std::max<int64_t>(1, kElementsPerPiece / std::max<int64_t>(1, columns));
    parallelFor(0, rows, grain, threads, [&](Range range) {
        for (int64_t row = range.begin; row < range.end; ++row)
            body(row);
    });
}

} // namespace

std::optional<Activation> activationFromName(std::string_view name)
{
    if (name == "linear" || name == "identity")
        return Activation::None;
    if (name == "relu")
        return Activation::Relu;
    if (name == "gelu" || name == "gelu_python")
        return Activation::Gelu;
    if (name == "gelu_new" || name == "gelu_fast" || name == "gelu_pytorch_tanh" ||
        name == "gelu_accurate")
        return Activation::GeluTanh;
    if (name == "quick_gelu")
        return Activation::QuickGelu;
    if (name == "silu" || name == "swish")
        return Activation::Silu;
    if (name == "sigmoid")
        return Activation::Sigmoid;
    if (name == "tanh")
        return Activation::Tanh;
    return std::nullopt;
}

void activate(Activation activation, MatrixRef x, int threads)
{
    if (activation == Activation::None)
        return;
    forRows(x.rows(), x.cols(), threads, [&](int64_t row) {
        float* values = x.row(row).data();
        for (int64_t i = 0; i < x.cols(); ++i)
            values[i] = value(activation, values[i]);
    });
}

void activateGate(Activation activation, const ConstMatrixRef& x, MatrixRef y, int threads)
{
    forRows(x.rows(), x.cols(), threads, [&](int64_t row) {
        const float* gate = x.row(row).data();
        float* values = y.row(row).data();
        for (int64_t i = 0; i < x.cols(); ++i)
            values[i] *= value(activation, gate[i]);
    });
}

float logSumExp(const float* x, int64_t n)
{
    float top = kMinusInfinity;
    for (int64_t i = 0; i < n; ++i)
        top = std::max(top, x[i]);
    if (top == kMinusInfinity)
        return top;
    double sum = 0;
    for (int64_t i = 0; i < n; ++i)
        sum += std::exp(x[i] - top);
    return static_cast<float>(top + std::log(sum));
}

void expMinus(float* x, int64_t n, float minus)
{
    if (minus == kMinusInfinity) {
        std::fill_n(x, n, 0.f);
        return;
    }
    for (int64_t i = 0; i < n; ++i)
        x[i] = std::exp(x[i] - minus);
}

void softmaxRows(MatrixRef x, float* sums, int threads)
{
    forRows(x.rows(), x.cols(), threads, [&](int64_t row) {
        float* values = x.row(row).data();
        const float sum = logSumExp(values, x.cols());
        expMinus(values, x.cols(), sum);
        if (sums)
            sums[row] = sum;
    });
}

void layerNorm(const ConstMatrixRef& x, const float* gain, const float* bias, float eps,
               MatrixRef y, int threads)
{
    const int64_t n = x.cols();
    forRows(x.rows(), n, threads, [&](int64_t row) {
        const float* in = x.row(row).data();
        float* out = y.row(row).data();
        double mean = 0;
        for (int64_t i = 0; i < n; ++i)
            mean += in[i];
        mean /= static_cast<double>(n);
        double variance = 0;
        for (int64_t i = 0; i < n; ++i)
            variance += (in[i] - mean) * (in[i] - mean);
        const double factor = 1 / std::sqrt(variance / static_cast<double>(n) + eps);
        for (int64_t i = 0; i < n; ++i)
            out[i] = static_cast<float>((in[i] - mean) * factor) * (gain ? gain[i] : 1) +
                     (bias ? bias[i] : 0);
    });
}

void rmsNorm(const ConstMatrixRef& x, const float* gain, float eps, MatrixRef y, int threads)
{
    const int64_t n = x.cols();
    forRows(x.rows(), n, threads, [&](int64_t row) {
        const float* in = x.row(row).data();
        float* out = y.row(row).data();
        double squares = 0;
        for (int64_t i = 0; i < n; ++i)
            squares += static_cast<double>(in[i]) * in[i];
        const double factor = 1 / std::sqrt(squares / static_cast<double>(n) + eps);
        for (int64_t i = 0; i < n; ++i)
            out[i] = static_cast<float>(in[i] * factor) * (gain ? gain[i] : 1);
    });
}

void addTo(const ConstMatrixRef& x, MatrixRef y, int threads)
{
    forRows(x.rows(), x.cols(), threads, [&](int64_t row) { y.row(row) += x.row(row); });
}

void addBias(const float* bias, MatrixRef y, int threads)
{
    forRows(y.rows(), y.cols(), threads,
            [&](int64_t row) { y.row(row) += Eigen::Map<const Vector>(bias, y.cols()); });
}

} // namespace engine
