#pragma once

#include "engine/tensor.h"

#include <optional>
#include <string_view>

namespace engine {

/// Element-wise functions between the layers of a transformer.
enum class Activation {
    None,
    Relu,
    Gelu,      ///< x Φ(x), with the error function
    GeluTanh,  ///< its approximation by tanh (gelu_new of GPT-2)
    QuickGelu, ///< x σ(1.702 x)
    Silu,      ///< x σ(x), also called swish
    Sigmoid,
    Tanh,
    Relu2,       ///< max(x, 0)²
    Relu6,       ///< x between 0 and 6
    LeakyRelu,   ///< x, below 0 x / 100
    Mish,        ///< x tanh(ln(1 + eˣ))
    GeluClipped, ///< Gelu between −10 and 10 (gelu_10)
    Laplace,     ///< Φ((x − 0.707107) / 0.282095)
};

/// The function that a config.json names, as transformers does ("gelu", "gelu_new", "relu", …).
std::optional<Activation> activationFromName(std::string_view name);

/// In all functions below `threads` = 0 means threadCount(); accuracy is a few units in the last
/// place. x and y may be the same matrix.

/// Applies the function to n values.
void activate(Activation activation, float* x, int64_t n);
/// Applies the function to each element of x.
void activate(Activation activation, MatrixRef x, int threads = 0);
/// y = activation(x) ∘ y, as gated feed-forward layers have it.
void activateGate(Activation activation, const ConstMatrixRef& x, MatrixRef y, int threads = 0);

/// Softmax of each row in place; a row of −inf becomes zeros. Writes the log-sum-exp of each row
/// (−inf for such a row) where `logSumExp` [rows] is given.
void softmaxRows(MatrixRef x, float* logSumExp = nullptr, int threads = 0);
/// log Σ exp(x) of n values; −inf when all are.
float logSumExp(const float* x, int64_t n);
/// x = exp(x − minus) for n values; −inf gives 0, and everything is 0 when `minus` is −inf.
void expMinus(float* x, int64_t n, float minus);
/// The same from x to y; returns the sum of y, taken in float32 lane by lane.
float expMinus(const float* x, float* y, int64_t n, float minus);
/// Largest of n values; −inf when there is none.
float maximum(const float* x, int64_t n);

/// y = (x − mean) / √(variance + eps) · gain + bias, by row; gain and bias [columns] may be null.
void layerNorm(const ConstMatrixRef& x, const float* gain, const float* bias, float eps,
               MatrixRef y, int threads = 0);
/// y = x / √(mean of squares + eps) · gain, by row.
void rmsNorm(const ConstMatrixRef& x, const float* gain, float eps, MatrixRef y, int threads = 0);

/// Of each column of x [rows, n], whose rows are `stride` apart: largest and smallest value and
/// sum, [n] each. Where `counted` [n] is given, values of −inf are left out and it receives the
/// number of the others; a column of nothing else has +inf as its smallest value.
void reduceColumns(const float* x, int64_t rows, int64_t n, int64_t stride, float* largest,
                   float* smallest, float* sum, float* counted);

/// y += x.
void addTo(const ConstMatrixRef& x, MatrixRef y, int threads = 0);
/// Adds `bias` [columns] to each row of y.
void addBias(const float* bias, MatrixRef y, int threads = 0);

} // namespace engine
