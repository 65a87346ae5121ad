#pragma once

#include "engine/files/datatype.h"

namespace engine {

/// One element, exact. NaN stays NaN.
float floatFromHalf(uint16_t bits);
float floatFromBfloat(uint16_t bits);
/// Rounds to nearest, ties to even; beyond 65,504 becomes infinity.
uint16_t halfFromFloat(float value);

/// `count` elements of a type, one after another, to float32. `source` need not be aligned;
/// integers and float64 are rounded to nearest, booleans become 0 and 1. False, and nothing
/// written, for Other. Uses the processor's own conversion (F16C) where it has one.
bool convertToFloat(DataType type, const std::byte* source, size_t count, float* out);

/// The same for elements `stride` elements apart.
bool convertToFloat(DataType type, const std::byte* source, size_t count, int64_t stride,
                    float* out);

/// float32 to float16, rounded to nearest, ties to even.
void convertToHalf(const float* source, size_t count, uint16_t* out);

namespace portable {
/// The conversions without the processor's help; what machines without F16C use.
void halfToFloat(const std::byte* source, size_t count, float* out);
void floatToHalf(const float* source, size_t count, uint16_t* out);
} // namespace portable

} // namespace engine
