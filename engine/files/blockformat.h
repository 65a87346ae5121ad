#pragma once

#include "engine/files/coded.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace engine {

/// The kinds of blocks that ggml stores rows of matrices in (ggml-common.h).
enum class BlockKind {
    Q4_0,
    Q4_1,
    Q5_0,
    Q5_1,
    Q8_0,
    Q2_K,
    Q3_K,
    Q4_K,
    Q5_K,
    Q6_K,
    IQ4_NL,
    IQ4_XS,
    TQ1_0,
    TQ2_0,
    MXFP4,
    NVFP4,
    Q1_0
};

/// One kind of block: how many elements of a row, in how many bytes, and how they are read.
struct BlockFormat
{
    BlockKind kind;
    std::string_view name;
    int64_t elements;
    int64_t bytes;
    void (*decode)(const std::byte* block, float* out);
    bool (*finite)(const std::byte* block); ///< whether all its values are finite numbers
};

const BlockFormat& blockFormat(BlockKind kind);

/// A matrix [rows, columns] of blocks in memory that `owner` keeps alive. `columns` is a multiple
/// of the format's elements.
std::shared_ptr<const CodedMatrix> blockMatrix(const BlockFormat& format, int64_t rows,
                                               int64_t columns, const std::byte* blocks,
                                               std::shared_ptr<const void> owner);

/// 8-bit floats of 4 exponent and 3 mantissa bits; 0x7f and 0xff are NaN, there is no infinity.
float floatFromE4M3(uint8_t code);
/// 8-bit floats of 5 exponent and 2 mantissa bits, as float16's upper half.
float floatFromE5M2(uint8_t code);
/// 4-bit floats: 0, 0.5, 1, 1.5, 2, 3, 4, 6; bit 3 is the sign.
float floatFromE2M1(uint8_t code);
/// 2^(exponent − 127), the scale of MXFP4's blocks.
float powerOfTwo(uint8_t exponent);

} // namespace engine
