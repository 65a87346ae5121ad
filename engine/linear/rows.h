#pragma once

#include <cstddef>
#include <cstdint>

/// The innermost loops over rows as files store them, for the processor that the program runs on.
namespace engine::rows {

/// How a row is stored; Other: not for these loops.
enum class Kind { F32, F16, BF16, Q4_0, Q4_1, Q5_0, Q5_1, Q8_0, Q4_K, Q5_K, Q6_K, Other };

/// Writes a row of `columns` values.
void decode(Kind kind, const std::byte* row, int64_t columns, float* out);
/// y[i] = row i · x [columns], of `count` rows that are `rowBytes` apart; not of kind Other.
void multiply(Kind kind, const std::byte* rows, int64_t rowBytes, int64_t count, int64_t columns,
              const float* x, float* y);

} // namespace engine::rows
