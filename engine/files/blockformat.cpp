#include "engine/files/blockformat.h"

#include "engine/files/convert.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace engine {

namespace {

constexpr int64_t kLong = 256; // elements of the K formats' blocks

uint8_t byteAt(const std::byte* from, int64_t index)
{
    return std::to_integer<uint8_t>(from[index]);
}

template <class T>
T load(const std::byte* from)
{
    T value;
    std::memcpy(&value, from, sizeof(T));
    return value;
}

float half(const std::byte* from)
{
    return floatFromHalf(load<uint16_t>(from));
}

constexpr std::array<int8_t, 16> kNonLinear = {-127, -104, -83, -65, -49, -35, -22, -10,
                                               1,    13,   25,  38,  53,  69,  89,  113};

/// Low nibbles are the first half of the elements, high nibbles the second.
template <int64_t Count, class Value>
void nibbles(const std::byte* from, float* out, Value value)
{
    for (int64_t i = 0; i < Count / 2; ++i) {
        const uint8_t both = byteAt(from, i);
        out[i] = value(both & 15, i);
        out[i + Count / 2] = value(both >> 4, i + Count / 2);
    }
}

void decodeQ4_0(const std::byte* block, float* out)
{
    const float d = half(block);
    nibbles<32>(block + 2, out, [d](int q, int64_t) { return d * static_cast<float>(q - 8); });
}

void decodeQ4_1(const std::byte* block, float* out)
{
    const float d = half(block);
    const float m = half(block + 2);
    nibbles<32>(block + 4, out, [d, m](int q, int64_t) { return d * static_cast<float>(q) + m; });
}

/// The fifth bit of element i is bit i of a word.
int fifthBit(uint32_t word, int64_t element)
{
    return static_cast<int>((word >> element & 1u) << 4);
}

void decodeQ5_0(const std::byte* block, float* out)
{
    const float d = half(block);
    const auto high = load<uint32_t>(block + 2);
    nibbles<32>(block + 6, out, [d, high](int q, int64_t i) {
        return d * static_cast<float>((q | fifthBit(high, i)) - 16);
    });
}

void decodeQ5_1(const std::byte* block, float* out)
{
    const float d = half(block);
    const float m = half(block + 2);
    const auto high = load<uint32_t>(block + 4);
    nibbles<32>(block + 8, out, [d, m, high](int q, int64_t i) {
        return d * static_cast<float>(q | fifthBit(high, i)) + m;
    });
}

void decodeQ8_0(const std::byte* block, float* out)
{
    const float d = half(block);
    for (int64_t i = 0; i < 32; ++i)
        out[i] = d * static_cast<float>(static_cast<int8_t>(byteAt(block, 2 + i)));
}

void decodeQ2_K(const std::byte* block, float* out)
{
    const float d = half(block + 80);
    const float dmin = half(block + 82);
    for (int64_t group = 0; group < 16; ++group) {
        const uint8_t packed = byteAt(block, group);
        const float scale = d * static_cast<float>(packed & 15);
        const float minimum = dmin * static_cast<float>(packed >> 4);
        const std::byte* q = block + 16 + group / 8 * 32 + group % 2 * 16;
        const int shift = static_cast<int>(group % 8 / 2 * 2);
        for (int64_t i = 0; i < 16; ++i)
            out[group * 16 + i] = scale * static_cast<float>(byteAt(q, i) >> shift & 3) - minimum;
    }
}

void decodeQ3_K(const std::byte* block, float* out)
{
    const std::byte* packed = block + 96;
    const float d = half(block + 108);
    for (int64_t group = 0; group < 16; ++group) {
        const int low = group < 8 ? byteAt(packed, group) & 15 : byteAt(packed, group - 8) >> 4;
        const int high = byteAt(packed, 8 + group % 4) >> (2 * (group / 4)) & 3;
        const float scale = d * static_cast<float>((low | high << 4) - 32);
        const std::byte* q = block + 32 + group / 8 * 32 + group % 2 * 16;
        const std::byte* mask = block + group % 2 * 16;
        const int shift = static_cast<int>(group % 8 / 2 * 2);
        const int bit = static_cast<int>(group / 8 * 4 + group % 8 / 2);
        for (int64_t i = 0; i < 16; ++i) {
            const int value = byteAt(q, i) >> shift & 3;
            const bool set = (byteAt(mask, i) >> bit & 1) != 0;
            out[group * 16 + i] = scale * static_cast<float>(set ? value : value - 4);
        }
    }
}

struct ScaleAndMinimum
{
    int scale;
    int minimum;
};

/// Eight 6-bit scales and eight minima in 12 bytes (Q4_K, Q5_K).
ScaleAndMinimum sixBits(const std::byte* packed, int64_t group)
{
    if (group < 4)
        return {byteAt(packed, group) & 63, byteAt(packed, group + 4) & 63};
    return {(byteAt(packed, group + 4) & 15) | (byteAt(packed, group - 4) >> 6) << 4,
            byteAt(packed, group + 4) >> 4 | (byteAt(packed, group) >> 6) << 4};
}

void decodeQ4_K(const std::byte* block, float* out)
{
    const float d = half(block);
    const float dmin = half(block + 2);
    for (int64_t group = 0; group < 8; ++group) {
        const auto [s, m] = sixBits(block + 4, group);
        const float scale = d * static_cast<float>(s);
        const float minimum = dmin * static_cast<float>(m);
        const std::byte* q = block + 16 + group / 2 * 32;
        const int shift = group % 2 == 0 ? 0 : 4;
        for (int64_t i = 0; i < 32; ++i)
            out[group * 32 + i] = scale * static_cast<float>(byteAt(q, i) >> shift & 15) - minimum;
    }
}

void decodeQ5_K(const std::byte* block, float* out)
{
    const float d = half(block);
    const float dmin = half(block + 2);
    const std::byte* high = block + 16;
    for (int64_t group = 0; group < 8; ++group) {
        const auto [s, m] = sixBits(block + 4, group);
        const float scale = d * static_cast<float>(s);
        const float minimum = dmin * static_cast<float>(m);
        const std::byte* q = block + 48 + group / 2 * 32;
        const int shift = group % 2 == 0 ? 0 : 4;
        for (int64_t i = 0; i < 32; ++i) {
            const int low = byteAt(q, i) >> shift & 15;
            const int fifth = (byteAt(high, i) >> group & 1) << 4;
            out[group * 32 + i] = scale * static_cast<float>(low | fifth) - minimum;
        }
    }
}

void decodeQ6_K(const std::byte* block, float* out)
{
    const float d = half(block + 208);
    for (int64_t run = 0; run < 8; ++run) { // of 32 elements
        const int64_t part = run / 4;
        const std::byte* low = block + part * 64 + run % 2 * 32;
        const std::byte* high = block + 128 + part * 32;
        const std::byte* scales = block + 192 + run * 2;
        const int lowShift = run % 4 < 2 ? 0 : 4;
        const int highShift = static_cast<int>(run % 4 * 2);
        for (int64_t i = 0; i < 32; ++i) {
            const float scale = d * static_cast<float>(static_cast<int8_t>(byteAt(scales, i / 16)));
            const int q = (byteAt(low, i) >> lowShift & 15) | (byteAt(high, i) >> highShift & 3)
                                                                  << 4;
            out[run * 32 + i] = scale * static_cast<float>(q - 32);
        }
    }
}

void decodeIQ4_NL(const std::byte* block, float* out)
{
    const float d = half(block);
    nibbles<32>(block + 2, out, [d](int q, int64_t) {
        return d * static_cast<float>(kNonLinear[static_cast<size_t>(q)]);
    });
}

void decodeIQ4_XS(const std::byte* block, float* out)
{
    const float d = half(block);
    const auto high = load<uint16_t>(block + 2);
    for (int64_t group = 0; group < 8; ++group) {
        const int low = byteAt(block, 4 + group / 2) >> (4 * (group % 2)) & 15;
        const int scale = (low | (high >> (2 * group) & 3) << 4) - 32;
        const float factor = d * static_cast<float>(scale);
        nibbles<32>(block + 8 + group * 16, out + group * 32, [factor](int q, int64_t) {
            return factor * static_cast<float>(kNonLinear[static_cast<size_t>(q)]);
        });
    }
}

/// Digit `place` of a number in base 3 that was stored as a fraction of 256.
float ternaryDigit(uint8_t stored, int64_t place)
{
    constexpr std::array<int, 5> kPowers = {1, 3, 9, 27, 81};
    const auto shifted = static_cast<uint8_t>(stored * kPowers[static_cast<size_t>(place)]);
    return static_cast<float>((shifted * 3 >> 8) - 1);
}

void decodeTQ1_0(const std::byte* block, float* out)
{
    const float d = half(block + 52);
    for (int64_t place = 0; place < 5; ++place) // 32 bytes of five digits
        for (int64_t i = 0; i < 32; ++i)
            *out++ = d * ternaryDigit(byteAt(block, i), place);
    for (int64_t place = 0; place < 5; ++place) // 16 bytes of five digits
        for (int64_t i = 0; i < 16; ++i)
            *out++ = d * ternaryDigit(byteAt(block, 32 + i), place);
    for (int64_t place = 0; place < 4; ++place) // 4 bytes of four digits
        for (int64_t i = 0; i < 4; ++i)
            *out++ = d * ternaryDigit(byteAt(block, 48 + i), place);
}

void decodeTQ2_0(const std::byte* block, float* out)
{
    const float d = half(block + 64);
    for (int64_t part = 0; part < 2; ++part)
        for (int shift = 0; shift < 8; shift += 2)
            for (int64_t i = 0; i < 32; ++i)
                *out++ = d * static_cast<float>((byteAt(block, part * 32 + i) >> shift & 3) - 1);
}

void decodeMXFP4(const std::byte* block, float* out)
{
    const float d = powerOfTwo(byteAt(block, 0));
    nibbles<32>(block + 1, out,
                [d](int q, int64_t) { return d * floatFromE2M1(static_cast<uint8_t>(q)); });
}

void decodeNVFP4(const std::byte* block, float* out)
{
    for (int64_t group = 0; group < 4; ++group) {
        // The scales are written without a sign.
        const float d = floatFromE4M3(byteAt(block, group) & 0x7f);
        nibbles<16>(block + 4 + group * 8, out + group * 16,
                    [d](int q, int64_t) { return d * floatFromE2M1(static_cast<uint8_t>(q)); });
    }
}

void decodeQ1_0(const std::byte* block, float* out)
{
    const float d = half(block);
    for (int64_t i = 0; i < 128; ++i)
        out[i] = (byteAt(block, 2 + i / 8) >> (i % 8) & 1) != 0 ? d : -d;
}

bool finiteHalf(const std::byte* from)
{
    constexpr uint16_t kExponent = 0x7c00;
    return (load<uint16_t>(from) & kExponent) != kExponent;
}

/// Codes are finite; values are where the halves at these places are.
template <int64_t... Places>
bool finiteHalves(const std::byte* block)
{
    return (finiteHalf(block + Places) && ...);
}

bool finiteMXFP4(const std::byte* block)
{
    return byteAt(block, 0) != 255;
}

bool finiteNVFP4(const std::byte* block)
{
    bool finite = true;
    for (int64_t group = 0; group < 4; ++group)
        finite = finite && (byteAt(block, group) & 0x7f) != 0x7f;
    return finite;
}

// In the order of the enumeration.
constexpr std::array<BlockFormat, 17> kFormats = {{
    {BlockKind::Q4_0, "Q4_0", 32, 18, decodeQ4_0, finiteHalves<0>},
    {BlockKind::Q4_1, "Q4_1", 32, 20, decodeQ4_1, finiteHalves<0, 2>},
    {BlockKind::Q5_0, "Q5_0", 32, 22, decodeQ5_0, finiteHalves<0>},
    {BlockKind::Q5_1, "Q5_1", 32, 24, decodeQ5_1, finiteHalves<0, 2>},
    {BlockKind::Q8_0, "Q8_0", 32, 34, decodeQ8_0, finiteHalves<0>},
    {BlockKind::Q2_K, "Q2_K", kLong, 84, decodeQ2_K, finiteHalves<80, 82>},
    {BlockKind::Q3_K, "Q3_K", kLong, 110, decodeQ3_K, finiteHalves<108>},
    {BlockKind::Q4_K, "Q4_K", kLong, 144, decodeQ4_K, finiteHalves<0, 2>},
    {BlockKind::Q5_K, "Q5_K", kLong, 176, decodeQ5_K, finiteHalves<0, 2>},
    {BlockKind::Q6_K, "Q6_K", kLong, 210, decodeQ6_K, finiteHalves<208>},
    {BlockKind::IQ4_NL, "IQ4_NL", 32, 18, decodeIQ4_NL, finiteHalves<0>},
    {BlockKind::IQ4_XS, "IQ4_XS", kLong, 136, decodeIQ4_XS, finiteHalves<0>},
    {BlockKind::TQ1_0, "TQ1_0", kLong, 54, decodeTQ1_0, finiteHalves<52>},
    {BlockKind::TQ2_0, "TQ2_0", kLong, 66, decodeTQ2_0, finiteHalves<64>},
    {BlockKind::MXFP4, "MXFP4", 32, 17, decodeMXFP4, finiteMXFP4},
    {BlockKind::NVFP4, "NVFP4", 64, 36, decodeNVFP4, finiteNVFP4},
    {BlockKind::Q1_0, "Q1_0", 128, 18, decodeQ1_0, finiteHalves<0>},
}};

class BlockMatrix : public CodedMatrix
{
public:
    BlockMatrix(const BlockFormat& format, int64_t rows, int64_t columns, const std::byte* blocks,
                std::shared_ptr<const void> owner)
        : CodedMatrix(rows, columns), m_format(format), m_blocks(blocks), m_owner(std::move(owner))
    {
    }

    void decode(int64_t first, int64_t count, float* out) const override
    {
        const std::byte* block = m_blocks + first * rowBytes();
        for (int64_t left = count * columns(); left > 0; left -= m_format.elements) {
            m_format.decode(block, out);
            block += m_format.bytes;
            out += m_format.elements;
        }
    }

    size_t storedBytes(int64_t count) const override
    {
        return static_cast<size_t>(count * rowBytes());
    }

    std::optional<size_t> firstNotFinite(int64_t first, int64_t count) const override
    {
        const std::byte* block = m_blocks + first * rowBytes();
        const int64_t blocks = count * columns() / m_format.elements;
        for (int64_t i = 0; i < blocks; ++i, block += m_format.bytes)
            if (!m_format.finite(block))
                return static_cast<size_t>(i * m_format.elements);
        return std::nullopt;
    }

    const BlockFormat* format() const override { return &m_format; }
    const std::byte* blocks() const override { return m_blocks; }

private:
    int64_t rowBytes() const { return columns() / m_format.elements * m_format.bytes; }

    const BlockFormat& m_format;
    const std::byte* m_blocks;
    std::shared_ptr<const void> m_owner;
};

} // namespace

const BlockFormat& blockFormat(BlockKind kind)
{
    return kFormats[static_cast<size_t>(kind)];
}

std::shared_ptr<const CodedMatrix> blockMatrix(const BlockFormat& format, int64_t rows,
                                               int64_t columns, const std::byte* blocks,
                                               std::shared_ptr<const void> owner)
{
    return std::make_shared<const BlockMatrix>(format, rows, columns, blocks, std::move(owner));
}

float floatFromE4M3(uint8_t code)
{
    const uint32_t sign = static_cast<uint32_t>(code & 0x80) << 24;
    const uint32_t magnitude = code & 0x7f;
    if (magnitude == 0x7f)
        return std::numeric_limits<float>::quiet_NaN();
    if (magnitude < 8) // subnormal: eighths of 2^-6
        return std::bit_cast<float>(
            std::bit_cast<uint32_t>(static_cast<float>(magnitude) * 0x1p-9f) | sign);
    return std::bit_cast<float>(((magnitude << 20) + (120u << 23)) | sign);
}

float floatFromE5M2(uint8_t code)
{
    return floatFromHalf(static_cast<uint16_t>(code << 8));
}

float floatFromE2M1(uint8_t code)
{
    constexpr std::array<float, 16> kValues = {0,    0.5f,  1,    1.5f,  2,    3,    4,    6,
                                               -0.f, -0.5f, -1.f, -1.5f, -2.f, -3.f, -4.f, -6.f};
    return kValues[code & 15];
}

float powerOfTwo(uint8_t exponent)
{
    // 2^-127 is subnormal; 255 is NaN in the format's definition.
    if (exponent == 255)
        return std::numeric_limits<float>::quiet_NaN();
    return exponent == 0 ? 0x1p-127f : std::bit_cast<float>(static_cast<uint32_t>(exponent) << 23);
}

} // namespace engine
