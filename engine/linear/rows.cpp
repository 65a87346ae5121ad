#include "engine/linear/targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/linear/rows.cpp"
#include <hwy/foreach_target.h> // compiles the rest of this file once per target

#include "engine/linear/rows.h"

#include <bit>
#include <cstring>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace engine::rows::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// Vectors must not be longer than the 16 bytes that hold the two halves of a small block.
#if HWY_TARGET <= HWY_AVX3
using Lane = hn::CappedTag<float, 16>;
#elif HWY_TARGET <= HWY_AVX2
using Lane = hn::CappedTag<float, 8>;
#else
using Lane = hn::CappedTag<float, 4>;
#endif
using Words = hn::Rebind<uint32_t, Lane>;
using Signed = hn::Rebind<int32_t, Lane>;
using Bytes = hn::Rebind<uint8_t, Lane>;
using SignedBytes = hn::Rebind<int8_t, Lane>;
using Vec = hn::Vec<Lane>;
using WordVec = hn::Vec<Words>;

HWY_INLINE int64_t lanes()
{
    return static_cast<int64_t>(hn::Lanes(Lane()));
}

HWY_INLINE const uint8_t* raw(const std::byte* from)
{
    return reinterpret_cast<const uint8_t*>(from);
}

HWY_INLINE float half(const std::byte* from)
{
    uint16_t bits = 0;
    std::memcpy(&bits, from, sizeof(bits));
    const uint32_t sign = (bits & 0x8000u) << 16;
    const uint32_t magnitude = bits & 0x7fffu;
    if (magnitude < 0x0400u) // subnormal
        return std::bit_cast<float>(
            std::bit_cast<uint32_t>(static_cast<float>(magnitude) * 0x1p-24f) | sign);
    const uint32_t value =
        magnitude >= 0x7c00u ? (magnitude << 13) | 0x7f800000u : (magnitude << 13) + (112u << 23);
    return std::bit_cast<float>(value | sign);
}

/// Bytes as 32-bit words.
HWY_INLINE WordVec words(const uint8_t* from)
{
    return hn::PromoteTo(Words(), hn::LoadU(Bytes(), from));
}

HWY_INLINE Vec toFloat(WordVec codes)
{
    return hn::ConvertTo(Lane(), hn::BitCast(Signed(), codes));
}

// Each reader calls emit(at, values, at, values) for pairs of vectors of a row.

struct ReadF32
{
    template <class Emit>
    HWY_INLINE static void row(const std::byte* from, int64_t columns, Emit emit)
    {
        const auto* values = reinterpret_cast<const float*>(from);
        const int64_t step = lanes();
        for (int64_t at = 0; at + 2 * step <= columns; at += 2 * step)
            emit(at, hn::LoadU(Lane(), values + at), at + step,
                 hn::LoadU(Lane(), values + at + step));
    }
};

struct ReadF16
{
    template <class Emit>
    HWY_INLINE static void row(const std::byte* from, int64_t columns, Emit emit)
    {
        const hn::Rebind<hwy::float16_t, Lane> tag;
        const auto* values = reinterpret_cast<const hwy::float16_t*>(from);
        const int64_t step = lanes();
        for (int64_t at = 0; at + 2 * step <= columns; at += 2 * step)
            emit(at, hn::PromoteTo(Lane(), hn::LoadU(tag, values + at)), at + step,
                 hn::PromoteTo(Lane(), hn::LoadU(tag, values + at + step)));
    }
};

struct ReadBF16
{
    template <class Emit>
    HWY_INLINE static void row(const std::byte* from, int64_t columns, Emit emit)
    {
        const hn::Rebind<uint16_t, Lane> tag;
        const auto* values = reinterpret_cast<const uint16_t*>(from);
        const int64_t step = lanes();
        const auto wide = [&](int64_t at) HWY_ATTR {
            return hn::BitCast(
                Lane(), hn::ShiftLeft<16>(hn::PromoteTo(Words(), hn::LoadU(tag, values + at))));
        };
        for (int64_t at = 0; at + 2 * step <= columns; at += 2 * step)
            emit(at, wide(at), at + step, wide(at + step));
    }
};

struct ReadQ8_0
{
    template <class Emit>
    HWY_INLINE static void row(const std::byte* from, int64_t columns, Emit emit)
    {
        const int64_t step = lanes();
        for (int64_t at = 0; at < columns; at += 32, from += 34) {
            const Vec scale = hn::Set(Lane(), half(from));
            const auto* q = reinterpret_cast<const int8_t*>(from + 2);
            const auto values = [&](int64_t i) HWY_ATTR {
                const auto codes = hn::PromoteTo(Signed(), hn::LoadU(SignedBytes(), q + i));
                return hn::Mul(hn::ConvertTo(Lane(), codes), scale);
            };
            for (int64_t i = 0; i < 32; i += 2 * step)
                emit(at + i, values(i), at + i + step, values(i + step));
        }
    }
};

/// Blocks of 32 four-bit codes, element i beside element i + 16, perhaps with fifth bits:
/// value = scale · code + offset.
template <int Header, bool HasMinimum, bool HasFifth, int Middle>
struct ReadNibbles
{
    template <class Emit>
    HWY_INLINE static void row(const std::byte* from, int64_t columns, Emit emit)
    {
        const int64_t step = lanes();
        const WordVec low = hn::Set(Words(), 15u);
        const WordVec one = hn::Set(Words(), 1u);
        for (int64_t at = 0; at < columns; at += 32, from += Header + 16) {
            const float d = half(from);
            const Vec scale = hn::Set(Lane(), d);
            const Vec offset =
                hn::Set(Lane(), HasMinimum ? half(from + 2) : -d * static_cast<float>(Middle));
            uint32_t high = 0;
            if (HasFifth)
                std::memcpy(&high, from + Header - 4, sizeof(high));
            const WordVec fifths = hn::Set(Words(), high);
            for (int64_t i = 0; i < 16; i += step) {
                const WordVec both = words(raw(from) + Header + i);
                WordVec first = hn::And(both, low);
                WordVec second = hn::ShiftRight<4>(both);
                if (HasFifth) {
                    const WordVec place = hn::Iota(Words(), static_cast<uint32_t>(i));
                    const WordVec sixteen = hn::Set(Words(), 16u);
                    first = hn::Or(first, hn::ShiftLeft<4>(hn::And(hn::Shr(fifths, place), one)));
                    second = hn::Or(second, hn::ShiftLeft<4>(hn::And(
                                                hn::Shr(fifths, hn::Add(place, sixteen)), one)));
                }
                emit(at + i, hn::MulAdd(toFloat(first), scale, offset), at + i + 16,
                     hn::MulAdd(toFloat(second), scale, offset));
            }
        }
    }
};

/// Scale and minimum of group `group` of Q4_K and Q5_K.
HWY_INLINE void sixBits(const uint8_t* packed, int64_t group, float d, float dmin, float& scale,
                        float& offset)
{
    const int s =
        group < 4 ? packed[group] & 63 : (packed[group + 4] & 15) | (packed[group - 4] >> 6) << 4;
    const int m =
        group < 4 ? packed[group + 4] & 63 : packed[group + 4] >> 4 | (packed[group] >> 6) << 4;
    scale = d * static_cast<float>(s);
    offset = -dmin * static_cast<float>(m);
}

template <bool HasFifth>
struct ReadLongNibbles
{
    template <class Emit>
    HWY_INLINE static void row(const std::byte* from, int64_t columns, Emit emit)
    {
        constexpr int64_t kBlock = HasFifth ? 176 : 144;
        constexpr int64_t kCodes = HasFifth ? 48 : 16;
        const int64_t step = lanes();
        const WordVec low = hn::Set(Words(), 15u);
        const WordVec one = hn::Set(Words(), 1u);
        for (int64_t at = 0; at < columns; at += 256, from += kBlock) {
            const float d = half(from);
            const float dmin = half(from + 2);
            for (int64_t pair = 0; pair < 4; ++pair) {
                float scales[2];
                float offsets[2];
                sixBits(raw(from) + 4, 2 * pair, d, dmin, scales[0], offsets[0]);
                sixBits(raw(from) + 4, 2 * pair + 1, d, dmin, scales[1], offsets[1]);
                const uint8_t* codes = raw(from) + kCodes + 32 * pair;
                for (int64_t i = 0; i < 32; i += step) {
                    const WordVec both = words(codes + i);
                    WordVec first = hn::And(both, low);
                    WordVec second = hn::ShiftRight<4>(both);
                    if (HasFifth) {
                        const WordVec bits = hn::ShiftRightSame(words(raw(from) + 16 + i),
                                                                static_cast<int>(2 * pair));
                        first = hn::Or(first, hn::ShiftLeft<4>(hn::And(bits, one)));
                        second =
                            hn::Or(second, hn::ShiftLeft<4>(hn::And(hn::ShiftRight<1>(bits), one)));
                    }
                    emit(at + 64 * pair + i,
                         hn::MulAdd(toFloat(first), hn::Set(Lane(), scales[0]),
                                    hn::Set(Lane(), offsets[0])),
                         at + 64 * pair + 32 + i,
                         hn::MulAdd(toFloat(second), hn::Set(Lane(), scales[1]),
                                    hn::Set(Lane(), offsets[1])));
                }
            }
        }
    }
};

struct ReadQ6_K
{
    template <class Emit>
    HWY_INLINE static void row(const std::byte* from, int64_t columns, Emit emit)
    {
        const int64_t step = lanes();
        const WordVec low = hn::Set(Words(), 15u);
        const WordVec two = hn::Set(Words(), 3u);
        const auto middle = hn::Set(Signed(), 32);
        for (int64_t at = 0; at < columns; at += 256, from += 210) {
            const float d = half(from + 208);
            const auto* scales = reinterpret_cast<const int8_t*>(from + 192);
            for (int64_t part = 0; part < 2; ++part) {
                const uint8_t* lows = raw(from) + 64 * part;
                const uint8_t* highs = raw(from) + 128 + 32 * part;
                const auto value = [&](WordVec codes, int64_t run, int64_t i) HWY_ATTR {
                    const float scale = d * static_cast<float>(scales[8 * part + 2 * run + i / 16]);
                    const auto centred = hn::Sub(hn::BitCast(Signed(), codes), middle);
                    return hn::Mul(hn::ConvertTo(Lane(), centred), hn::Set(Lane(), scale));
                };
                for (int64_t i = 0; i < 32; i += step) {
                    const WordVec first = words(lows + i);
                    const WordVec second = words(lows + 32 + i);
                    const WordVec high = words(highs + i);
                    const auto with = [&](WordVec four, WordVec bits) HWY_ATTR {
                        return hn::Or(four, hn::ShiftLeft<4>(hn::And(bits, two)));
                    };
                    const int64_t to = at + 128 * part + i;
                    emit(to, value(with(hn::And(first, low), high), 0, i), to + 32,
                         value(with(hn::And(second, low), hn::ShiftRight<2>(high)), 1, i));
                    emit(to + 64,
                         value(with(hn::ShiftRight<4>(first), hn::ShiftRight<4>(high)), 2, i),
                         to + 96,
                         value(with(hn::ShiftRight<4>(second), hn::ShiftRight<6>(high)), 3, i));
                }
            }
        }
    }
};

/// The last values of a row of plain numbers, which do not fill two vectors.
template <class Use>
void tail(Kind kind, const std::byte* row, int64_t columns, Use use)
{
    const int64_t pair = 2 * lanes();
    for (int64_t at = columns / pair * pair; at < columns; ++at) {
        float value = 0;
        if (kind == Kind::F32) {
            std::memcpy(&value, row + at * 4, sizeof(value));
        } else if (kind == Kind::F16) {
            value = half(row + at * 2);
        } else {
            uint16_t bits = 0;
            std::memcpy(&bits, row + at * 2, sizeof(bits));
            value = std::bit_cast<float>(static_cast<uint32_t>(bits) << 16);
        }
        use(at, value);
    }
}

template <class Read>
HWY_NOINLINE void decodeRow(const std::byte* row, int64_t columns, float* HWY_RESTRICT out)
{
    Read::row(row, columns, [out](int64_t a, Vec first, int64_t b, Vec second) HWY_ATTR {
        hn::StoreU(first, Lane(), out + a);
        hn::StoreU(second, Lane(), out + b);
    });
}

template <class Read>
HWY_NOINLINE float dotRow(const std::byte* row, int64_t columns, const float* HWY_RESTRICT x)
{
    Vec even = hn::Zero(Lane());
    Vec odd = hn::Zero(Lane());
    Read::row(row, columns, [x, &even, &odd](int64_t a, Vec first, int64_t b, Vec second) HWY_ATTR {
        even = hn::MulAdd(first, hn::LoadU(Lane(), x + a), even);
        odd = hn::MulAdd(second, hn::LoadU(Lane(), x + b), odd);
    });
    return hn::GetLane(hn::SumOfLanes(Lane(), hn::Add(even, odd)));
}

using ReadQ4_0 = ReadNibbles<2, false, false, 8>;
using ReadQ4_1 = ReadNibbles<4, true, false, 0>;
using ReadQ5_0 = ReadNibbles<6, false, true, 16>;
using ReadQ5_1 = ReadNibbles<8, true, true, 0>;

/// Calls use with the reader of a kind.
template <class Use>
HWY_INLINE void withReader(Kind kind, Use use)
{
    switch (kind) {
    case Kind::F32:
        return use(ReadF32());
    case Kind::F16:
        return use(ReadF16());
    case Kind::BF16:
        return use(ReadBF16());
    case Kind::Q4_0:
        return use(ReadQ4_0());
    case Kind::Q4_1:
        return use(ReadQ4_1());
    case Kind::Q5_0:
        return use(ReadQ5_0());
    case Kind::Q5_1:
        return use(ReadQ5_1());
    case Kind::Q8_0:
        return use(ReadQ8_0());
    case Kind::Q4_K:
        return use(ReadLongNibbles<false>());
    case Kind::Q5_K:
        return use(ReadLongNibbles<true>());
    case Kind::Q6_K:
        return use(ReadQ6_K());
    case Kind::Other:
        return;
    }
}

void decode(Kind kind, const std::byte* row, int64_t columns, float* out)
{
    withReader(kind, [&](auto reader) { decodeRow<decltype(reader)>(row, columns, out); });
    if (kind <= Kind::BF16)
        tail(kind, row, columns, [out](int64_t at, float value) { out[at] = value; });
}

float dot(Kind kind, const std::byte* row, int64_t columns, const float* x)
{
    float sum = 0;
    withReader(kind, [&](auto reader) { sum = dotRow<decltype(reader)>(row, columns, x); });
    if (kind <= Kind::BF16)
        tail(kind, row, columns, [&](int64_t at, float value) { sum += value * x[at]; });
    return sum;
}

} // namespace engine::rows::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace engine::rows {

HWY_EXPORT(decode);
HWY_EXPORT(dot);

void decode(Kind kind, const std::byte* row, int64_t columns, float* out)
{
    HWY_DYNAMIC_DISPATCH(decode)(kind, row, columns, out);
}

float dot(Kind kind, const std::byte* row, int64_t columns, const float* x)
{
    return HWY_DYNAMIC_DISPATCH(dot)(kind, row, columns, x);
}

} // namespace engine::rows

#endif
