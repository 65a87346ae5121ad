#pragma once

#include "engine/transformer/loader.h"

namespace engine {

/// A kernel [out, in, k] as a matrix over k frames of `in` values each; `bias` [out] or null.
Linear kernelOver(const Matrix& stored, int64_t inputs, int64_t width, const float* bias);

/// Frames [T, in] with zeros before and after.
Matrix paddedFrames(const ConstMatrixRef& x, int64_t before, int64_t after);

/// y = the kernel over every `stride` frames of x [T, in].
void convolve(const Linear& over, const Matrix& x, int64_t stride, MatrixRef y, int threads);

/// Checks what addConvolution() needs.
void expectConvolution(WeightLoader& loader, const StackOptions& options);

/// What leaves the first layer where a convolution stands beside it (DeBERTa-v2, He et al. 2021):
/// y = norm(y + activation(kernel over x)), x [T, M] being what entered the layer. Rows that
/// `hidden` [T] marks are not read, and end as zeros. The loader's error() says whether the weights
/// could be read.
void addConvolution(WeightLoader& loader, const StackOptions& options, const ConstMatrixRef& x,
                    const std::vector<uint8_t>& hidden, MatrixRef y, int threads);

} // namespace engine
