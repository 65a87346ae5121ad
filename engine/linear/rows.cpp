#include "engine/linear/targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/linear/rows.cpp"
#include <hwy/foreach_target.h> // compiles the rest of this file once per target

#include "engine/linear/rows.h"

#include <bit>
#include <cstring>
#include <hwy/highway.h>
#include <type_traits>
#include <vector>

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

#if HWY_TARGET != HWY_SCALAR

// Products with blocks. A value is scale · code + offset, with one scale and offset for a group of
// codes: the codes of a group are multiplied with x as they are, the scale with their sum, and the
// offset with the sum of the group's x, which is the same for all rows.

using Codes = hn::CappedTag<uint8_t, 32>; // unpacked side by side

HWY_INLINE int64_t codeLanes()
{
    return static_cast<int64_t>(hn::Lanes(Codes()));
}

/// The products of `Count` codes and x, summed in each lane.
template <int Count, class Code>
HWY_INLINE Vec codesTimes(const Code* codes, const float* HWY_RESTRICT x)
{
    const hn::Rebind<Code, Lane> tag;
    const int64_t step = lanes();
    const auto values = [&](int64_t i) HWY_ATTR {
        return hn::ConvertTo(Lane(), hn::PromoteTo(Signed(), hn::LoadU(tag, codes + i)));
    };
    Vec sum = hn::Mul(values(0), hn::LoadU(Lane(), x));
    for (int64_t i = step; i < Count; i += step)
        sum = hn::MulAdd(values(i), hn::LoadU(Lane(), x + i), sum);
    return sum;
}

/// Half-precision number in every lane.
HWY_INLINE Vec halves(const std::byte* from)
{
#if HWY_TARGET <= HWY_AVX2 // by one instruction
    const hn::Rebind<uint16_t, Lane> tag;
    uint16_t bits = 0;
    std::memcpy(&bits, from, sizeof(bits));
    const hn::Rebind<hwy::float16_t, Lane> narrow;
    return hn::PromoteTo(Lane(), hn::BitCast(narrow, hn::Set(tag, bits)));
#else
    return hn::Set(Lane(), half(from));
#endif
}

using Sixteen = hn::CappedTag<uint8_t, 16>;
using SixteenVec = hn::Vec<Sixteen>;

/// The products of 16 codes in a vector and x, added to `sum`.
template <class Code>
HWY_INLINE Vec addSixteen(SixteenVec codes, const float* HWY_RESTRICT x, Vec sum)
{
    const hn::CappedTag<Code, 16> tag;
    const auto values = hn::BitCast(tag, codes);
    const auto times = [&](auto some, int64_t i, Vec to) HWY_ATTR {
        return hn::MulAdd(hn::ConvertTo(Lane(), hn::PromoteTo(Signed(), some)),
                          hn::LoadU(Lane(), x + i), to);
    };
#if HWY_TARGET <= HWY_AVX3
    return times(values, 0, sum);
#elif HWY_TARGET <= HWY_AVX2
    const hn::Half<decltype(tag)> eight;
    return times(hn::UpperHalf(eight, values), 8, times(hn::LowerHalf(eight, values), 0, sum));
#else
    alignas(16) Code stored[16];
    hn::StoreU(values, tag, stored);
    const hn::Rebind<Code, Lane> few;
    for (int64_t i = 0; i < 16; i += lanes())
        sum = times(hn::LoadU(few, stored + i), i, sum);
    return sum;
#endif
}

// Blocks of 32 codes, all with one scale, and perhaps one offset: products() sums the products of
// the codes alone.

struct DotQ8_0
{
    static constexpr int64_t kBytes = 34;
    static constexpr bool kHasOffset = false;
    HWY_INLINE static Vec products(const std::byte* block, const float* HWY_RESTRICT x)
    {
        return codesTimes<32>(reinterpret_cast<const int8_t*>(block + 2), x);
    }
};

/// As ReadNibbles; codes without a minimum are centred.
template <int Header, bool HasMinimum, bool HasFifth, int Middle>
struct DotNibbles
{
    static constexpr int64_t kBytes = Header + 16;
    static constexpr bool kHasOffset = HasMinimum;
    using Code = std::conditional_t<HasMinimum, uint8_t, int8_t>;

    HWY_INLINE static Vec products(const std::byte* block, const float* HWY_RESTRICT x)
    {
        const Sixteen tag;
        const auto both = hn::LoadU(tag, raw(block) + Header);
        const hn::RepartitionToWide<Sixteen> wide;
        const auto shifted = hn::BitCast(tag, hn::ShiftRight<4>(hn::BitCast(wide, both)));
        const Vec sum = addSixteen<Code>(complete(both, block, 0), x, hn::Zero(Lane()));
        return addSixteen<Code>(complete(shifted, block, 16), x + 16, sum);
    }

private:
    /// Sixteen codes from their four low bits, among others, and their fifth bits from `first` on.
    HWY_INLINE static SixteenVec complete(SixteenVec low, const std::byte* block,
                                          [[maybe_unused]] int64_t first)
    {
        const Sixteen tag;
        const auto codes = hn::And(low, hn::Set(tag, uint8_t{15}));
        if constexpr (HasFifth) {
            alignas(16) static constexpr uint8_t kByteOf[32] = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1,
                                                                1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2,
                                                                2, 2, 3, 3, 3, 3, 3, 3, 3, 3};
            uint32_t bits = 0;
            std::memcpy(&bits, block + Header - 4, sizeof(bits));
            const auto fifths =
                hn::BitCast(tag, hn::Set(hn::Repartition<uint32_t, Sixteen>(), bits));
            const auto spread = hn::TableLookupBytes(fifths, hn::Load(tag, kByteOf + first));
            const auto place = hn::BitCast(
                tag, hn::Set(hn::Repartition<uint64_t, Sixteen>(), uint64_t{0x8040201008040201}));
            const auto has = hn::TestBit(spread, place);
            if constexpr (HasMinimum)
                return hn::Or(codes, hn::IfThenElseZero(has, hn::Set(tag, uint8_t{16})));
            else // 16 less, of one byte: −16 | code
                return hn::Or(codes, hn::IfThenZeroElse(has, hn::Set(tag, uint8_t{0xf0})));
        } else if constexpr (!HasMinimum) {
            return hn::Sub(codes, hn::Set(tag, static_cast<uint8_t>(Middle)));
        }
        return codes;
    }
};

template <class Block>
HWY_NOINLINE float dotShort(const std::byte* row, int64_t columns, const float* HWY_RESTRICT x,
                            [[maybe_unused]] const float* HWY_RESTRICT sums)
{
    Vec total = hn::Zero(Lane());
    float offsets = 0;
    for (int64_t at = 0; at < columns; at += 32, row += Block::kBytes) {
        total = hn::MulAdd(Block::products(row, x + at), halves(row), total);
        if constexpr (Block::kHasOffset)
            offsets += half(row + 2) * sums[at / 32];
    }
    return hn::GetLane(hn::SumOfLanes(Lane(), total)) + offsets;
}

/// A block of 256 codes in groups; scales and offsets are multiplied by those of the block.
struct Long
{
    alignas(64) uint8_t codes[256];
    alignas(64) float scales[16];
    alignas(64) float offsets[16];
    float scale = 0;
    float offset = 0;
};

template <bool HasFifth>
struct DotLongNibbles
{
    static constexpr int64_t kBytes = HasFifth ? 176 : 144;
    static constexpr int kGroup = 32;

    HWY_INLINE static void unpack(const std::byte* from, Long& block)
    {
        constexpr int64_t kCodes = HasFifth ? 48 : 16;
        const Codes tag;
        block.scale = half(from);
        block.offset = -half(from + 2);
        sixBits(raw(from) + 4, block);
        const int64_t step = codeLanes();
        for (int64_t i = 0; i < 32; i += step)
            for (int64_t pair = 0; pair < 4; ++pair) {
                const auto both = hn::LoadU(tag, raw(from) + kCodes + 32 * pair + i);
                auto first = hn::And(both, hn::Set(tag, uint8_t{15}));
                auto second = hn::ShiftRight<4>(both);
                if (HasFifth) {
                    const auto fifths = hn::LoadU(tag, raw(from) + 16 + i);
                    const auto sixteens = [&](int64_t bit) HWY_ATTR {
                        const auto place = hn::Set(tag, static_cast<uint8_t>(1 << bit));
                        return hn::IfThenElseZero(hn::TestBit(fifths, place),
                                                  hn::Set(tag, uint8_t{16}));
                    };
                    first = hn::Or(first, sixteens(2 * pair));
                    second = hn::Or(second, sixteens(2 * pair + 1));
                }
                hn::StoreU(first, tag, block.codes + 64 * pair + i);
                hn::StoreU(second, tag, block.codes + 64 * pair + 32 + i);
            }
    }

private:
    /// Scales and minima of the eight groups, 6 bits each in 12 bytes, four at a time.
    HWY_INLINE static void sixBits(const uint8_t* packed, Long& block)
    {
        uint32_t word[3];
        std::memcpy(word, packed, sizeof(word));
        constexpr uint32_t kSix = 0x3f3f3f3f;
        constexpr uint32_t kFour = 0x0f0f0f0f;
        constexpr uint32_t kTwo = 0x30303030;
        alignas(16) const uint32_t ordered[4] = {
            word[0] & kSix, (word[2] & kFour) | ((word[0] >> 2) & kTwo), //
            word[1] & kSix, ((word[2] >> 4) & kFour) | ((word[1] >> 2) & kTwo)};
        const auto* bytes = reinterpret_cast<const uint8_t*>(ordered);
        const hn::CappedTag<float, 8> tag;
        const hn::Rebind<int32_t, decltype(tag)> integers;
        const hn::Rebind<uint8_t, decltype(tag)> narrow;
        for (size_t i = 0; i < 8; i += hn::Lanes(tag))
            for (size_t part = 0; part < 2; ++part) {
                const auto codes = hn::PromoteTo(integers, hn::LoadU(narrow, bytes + 8 * part + i));
                hn::Store(hn::ConvertTo(tag, codes), tag,
                          (part == 0 ? block.scales : block.offsets) + i);
            }
    }
};

struct DotQ6_K
{
    static constexpr int64_t kBytes = 210;
    static constexpr int kGroup = 16;

    HWY_INLINE static void unpack(const std::byte* from, Long& block)
    {
        const Codes tag;
        block.scale = half(from + 208);
        block.offset = -32 * block.scale;
        const auto* scales = reinterpret_cast<const int8_t*>(from + 192);
        for (int64_t i = 0; i < 16; i += lanes()) {
            const auto codes = hn::PromoteTo(Signed(), hn::LoadU(SignedBytes(), scales + i));
            hn::Store(hn::ConvertTo(Lane(), codes), Lane(), block.scales + i);
            hn::Store(hn::ConvertTo(Lane(), codes), Lane(), block.offsets + i);
        }
        const auto low = hn::Set(tag, uint8_t{15});
        const auto two = hn::Set(tag, uint8_t{0x30});
        const int64_t step = codeLanes();
        for (int64_t part = 0; part < 2; ++part)
            for (int64_t i = 0; i < 32; i += step) {
                const auto first = hn::LoadU(tag, raw(from) + 64 * part + i);
                const auto second = hn::LoadU(tag, raw(from) + 64 * part + 32 + i);
                const auto high = hn::LoadU(tag, raw(from) + 128 + 32 * part + i);
                uint8_t* to = block.codes + 128 * part + i;
                const auto put = [&](auto four, auto bits, int64_t run) HWY_ATTR {
                    hn::StoreU(hn::Or(four, hn::And(bits, two)), tag, to + 32 * run);
                };
                put(hn::And(first, low), hn::ShiftLeft<4>(high), 0);
                put(hn::And(second, low), hn::ShiftLeft<2>(high), 1);
                put(hn::ShiftRight<4>(first), high, 2);
                put(hn::ShiftRight<4>(second), hn::ShiftRight<2>(high), 3);
            }
    }
};

template <class Block>
HWY_NOINLINE float dotLong(const std::byte* row, int64_t columns, const float* HWY_RESTRICT x,
                           const float* HWY_RESTRICT sums)
{
    constexpr int kGroups = 256 / Block::kGroup;
    const hn::CappedTag<float, 8> few;
    Long block;
    Vec total = hn::Zero(Lane());
    auto offsets = hn::Zero(few);
    for (int64_t at = 0; at < columns; at += 256, row += Block::kBytes, sums += kGroups) {
        Block::unpack(row, block);
        Vec even = hn::Zero(Lane());
        Vec odd = hn::Zero(Lane());
        for (int group = 0; group < kGroups; group += 2) {
            const int64_t first = group * Block::kGroup;
            const int64_t second = first + Block::kGroup;
            even = hn::MulAdd(codesTimes<Block::kGroup>(block.codes + first, x + at + first),
                              hn::Set(Lane(), block.scales[group]), even);
            odd = hn::MulAdd(codesTimes<Block::kGroup>(block.codes + second, x + at + second),
                             hn::Set(Lane(), block.scales[group + 1]), odd);
        }
        total = hn::MulAdd(hn::Add(even, odd), hn::Set(Lane(), block.scale), total);
        auto own = hn::Zero(few);
        for (size_t group = 0; group < kGroups; group += hn::Lanes(few))
            own =
                hn::MulAdd(hn::Load(few, block.offsets + group), hn::LoadU(few, sums + group), own);
        offsets = hn::MulAdd(own, hn::Set(few, block.offset), offsets);
    }
    return hn::GetLane(hn::SumOfLanes(Lane(), total)) + hn::GetLane(hn::SumOfLanes(few, offsets));
}

#endif // HWY_TARGET != HWY_SCALAR

/// The sums of x over groups of `size`.
std::vector<float> groupSums(const float* x, int64_t columns, int64_t size)
{
    std::vector<float> sums(static_cast<size_t>(columns / size));
    for (size_t group = 0; group < sums.size(); ++group) {
        Vec sum = hn::Zero(Lane());
        for (int64_t i = 0; i < size; i += lanes())
            sum = hn::Add(sum, hn::LoadU(Lane(), x + static_cast<int64_t>(group) * size + i));
        sums[group] = hn::GetLane(hn::SumOfLanes(Lane(), sum));
    }
    return sums;
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

using DotFunction = float (*)(const std::byte*, int64_t, const float*, const float*);

/// The product of a row of blocks; null where dot() does as well.
DotFunction blockDotOf([[maybe_unused]] Kind kind)
{
#if HWY_TARGET != HWY_SCALAR
    switch (kind) {
    case Kind::Q4_0:
        return dotShort<DotNibbles<2, false, false, 8>>;
    case Kind::Q4_1:
        return dotShort<DotNibbles<4, true, false, 0>>;
    case Kind::Q5_0:
        return dotShort<DotNibbles<6, false, true, 16>>;
    case Kind::Q5_1:
        return dotShort<DotNibbles<8, true, true, 0>>;
    case Kind::Q8_0:
        return dotShort<DotQ8_0>;
    case Kind::Q4_K:
        return dotLong<DotLongNibbles<false>>;
    case Kind::Q5_K:
        return dotLong<DotLongNibbles<true>>;
    case Kind::Q6_K:
        return dotLong<DotQ6_K>;
    default:
        break;
    }
#endif
    return nullptr;
}

void multiply(Kind kind, const std::byte* rows, int64_t rowBytes, int64_t count, int64_t columns,
              const float* x, float* y)
{
    const DotFunction blockDot = blockDotOf(kind);
    if (!blockDot) {
        for (int64_t row = 0; row < count; ++row)
            y[row] = dot(kind, rows + row * rowBytes, columns, x);
        return;
    }
    const std::vector<float> sums = groupSums(x, columns, kind == Kind::Q6_K ? 16 : 32);
    for (int64_t row = 0; row < count; ++row)
        y[row] = blockDot(rows + row * rowBytes, columns, x, sums.data());
}

} // namespace engine::rows::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace engine::rows {

HWY_EXPORT(decode);
HWY_EXPORT(multiply);

void decode(Kind kind, const std::byte* row, int64_t columns, float* out)
{
    HWY_DYNAMIC_DISPATCH(decode)(kind, row, columns, out);
}

void multiply(Kind kind, const std::byte* rows, int64_t rowBytes, int64_t count, int64_t columns,
              const float* x, float* y)
{
    HWY_DYNAMIC_DISPATCH(multiply)(kind, rows, rowBytes, count, columns, x, y);
}

} // namespace engine::rows

#endif
