#include "engine/linear/targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/analysis/rowsums.cpp"
#include <hwy/foreach_target.h> // compiles the rest of this file once per target

#include "engine/analysis/rowsums.h"
#include "engine/linear/exponential-inl.h"
#include "engine/tensor.h"

#include <algorithm>
#include <bit>
#include <hwy/highway.h>
#include <limits>
#include <numeric>

#ifndef ENGINE_ANALYSIS_ROWSUMS_ONCE
#define ENGINE_ANALYSIS_ROWSUMS_ONCE

namespace engine::rowsums {

/// Values whose differences are added up one by one.
constexpr size_t kFew = 128;

constexpr int kSumBits = 44;
constexpr uint64_t kSumMask = (uint64_t{1} << kSumBits) - 1;
/// Bins are kept in columns, so that vectors walk down several at once: bin b of column b / n, of n
/// bins each, is at 8 (b mod n) + b / n.
constexpr int kColumnBits = 3;
constexpr int64_t kColumns = int64_t{1} << kColumnBits;

/// Sums over the bins of each column: values, twice their ranks within the column times them, and
/// c (c − 1) 2^e of bins of c values.
struct BinColumns
{
    double count[kColumns];
    double sum[kColumns];
    double ranked[kColumns];
    double spread[kColumns];
};

} // namespace engine::rowsums

#endif

HWY_BEFORE_NAMESPACE();
namespace engine::rowsums::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;
using Lane = hn::CappedTag<float, 16>;
using Vec = hn::Vec<Lane>;
using Integers = hn::RebindToSigned<Lane>;
using vectors::HWY_NAMESPACE::exponential;

constexpr int64_t kChunk = 256;

/// Weights come from `weights`, or with Weigh from the scores there, which they replace.
template <bool Weigh>
HWY_INLINE void addUp(float* weights, const float* logs, float shift, const float* distances,
                      int64_t n, float epsilon, RowSums& result)
{
    const Lane lane;
    const auto lanes = static_cast<int64_t>(hn::Lanes(lane));
    const Vec limit = hn::Set(lane, epsilon);
    const Vec minus = hn::Set(lane, shift);
    const Vec one = hn::Set(lane, 1.f);
    Vec least = hn::Set(lane, std::numeric_limits<float>::infinity());
    Vec largest = hn::Neg(least);
    for (int64_t begin = 0; begin < n; begin += kChunk) {
        const int64_t end = std::min(begin + kChunk, n);
        Vec weight = hn::Zero(lane);
        Vec logarithm = weight;
        Vec distance = weight;
        Vec reaching = weight;
        int64_t i = begin;
        for (; i + lanes <= end; i += lanes) {
            const Vec log = hn::Sub(hn::LoadU(lane, (Weigh ? weights : logs) + i), minus);
            const Vec w = Weigh ? exponential(lane, log) : hn::LoadU(lane, weights + i);
            if constexpr (Weigh)
                hn::StoreU(w, lane, weights + i);
            weight = hn::Add(weight, w);
            // A weight of 0 adds nothing, whatever its logarithm.
            logarithm =
                hn::Add(logarithm, hn::IfThenZeroElse(hn::Eq(w, hn::Zero(lane)), hn::Mul(w, log)));
            least = hn::Min(least, w);
            largest = hn::Max(largest, w);
            reaching = hn::Add(reaching, hn::IfThenElseZero(hn::Ge(w, limit), one));
            if (distances)
                distance = hn::MulAdd(w, hn::LoadU(lane, distances + i), distance);
        }
        result.weight += static_cast<double>(hn::GetLane(hn::SumOfLanes(lane, weight)));
        result.logarithm += static_cast<double>(hn::GetLane(hn::SumOfLanes(lane, logarithm)));
        result.distance += static_cast<double>(hn::GetLane(hn::SumOfLanes(lane, distance)));
        result.reaching += static_cast<int64_t>(hn::GetLane(hn::SumOfLanes(lane, reaching)));
        if (i == end)
            continue;
        alignas(64) float ends[2][16] = {}; // logarithms, weights
        for (int64_t k = i; k < end; ++k) {
            ends[0][k - i] = (Weigh ? weights : logs)[k] - shift;
            ends[1][k - i] = weights[k];
        }
        if constexpr (Weigh)
            hn::Store(exponential(lane, hn::Load(lane, ends[0])), lane, ends[1]);
        for (int64_t k = i; k < end; ++k) {
            const float w = ends[1][k - i];
            if constexpr (Weigh)
                weights[k] = w;
            result.weight += w;
            if (w != 0)
                result.logarithm += w * ends[0][k - i];
            if (distances)
                result.distance += w * distances[k];
            least = hn::Min(least, hn::Set(lane, w));
            largest = hn::Max(largest, hn::Set(lane, w));
            result.reaching += w >= epsilon ? 1 : 0;
        }
    }
    result.least = hn::GetLane(hn::MinOfLanes(lane, least));
    result.largest = hn::GetLane(hn::MaxOfLanes(lane, largest));
}

void sum(const float* weights, const float* logs, float shift, const float* distances, int64_t n,
         float epsilon, RowSums& result)
{
    addUp<false>(const_cast<float*>(weights), logs, shift, distances, n, epsilon, result);
}

void weigh(float* scores, float shift, const float* distances, int64_t n, float epsilon,
           RowSums& result)
{
    addUp<true>(scores, nullptr, shift, distances, n, epsilon, result);
}

/// Σᵢ Σⱼ |vᵢ − vⱼ| of at most kFew values, whose sum is given; kFew may be read, 0 behind them.
double differences(const float* values, int64_t n, double valuesSum)
{
    constexpr int64_t together = 16; // rows of differences whose sum is in float32
    const Lane lane;
    const auto lanes = static_cast<int64_t>(hn::Lanes(lane));
    const int64_t padded = (n + together - 1) / together * together;
    const auto between = [&](int64_t begin, Range others) {
        Vec sum = hn::Zero(lane);
        for (int64_t j = others.begin; j < others.end; j += lanes) {
            const Vec v = hn::Load(lane, values + j);
            for (int64_t i = begin; i < begin + together; ++i)
                sum = hn::Add(sum, hn::Abs(hn::Sub(v, hn::Set(lane, values[i]))));
        }
        return static_cast<double>(hn::GetLane(hn::SumOfLanes(lane, sum)));
    };
    double total = 0;
    for (int64_t begin = 0; begin < padded; begin += together)
        total += between(begin, {begin, begin + together}) +
                 2 * between(begin, {begin + together, padded});
    // The zeros at the end are as far from each value as that is large.
    return total - 2 * static_cast<double>(padded - n) * valuesSum;
}

/// places = where the bin (bits(v) − lowest) · scale, at least 0, is kept; sizes = v · unit.
void place(const float* values, int64_t n, int32_t lowest, float scale, int shift, float unit,
           int32_t* places, int32_t* sizes)
{
    const Lane lane;
    const Integers integers;
    const auto lanes = static_cast<int64_t>(hn::Lanes(lane));
    const auto one = [&](const float* from, int32_t* toPlaces, int32_t* toSizes) {
        const Vec v = hn::LoadU(lane, from);
        const auto above = hn::Max(hn::Sub(hn::BitCast(integers, v), hn::Set(integers, lowest)),
                                   hn::Zero(integers));
        const auto bin =
            hn::ConvertTo(integers, hn::Mul(hn::ConvertTo(lane, above), hn::Set(lane, scale)));
        const auto inColumn = hn::And(bin, hn::Set(integers, (1 << shift) - 1));
        hn::StoreU(hn::Add(hn::ShiftLeft<kColumnBits>(inColumn), hn::ShiftRightSame(bin, shift)),
                   integers, toPlaces);
        hn::StoreU(hn::ConvertTo(integers, hn::Mul(v, hn::Set(lane, unit))), integers, toSizes);
    };
    int64_t i = 0;
    for (; i + lanes <= n; i += lanes)
        one(values + i, places + i, sizes + i);
    if (i == n)
        return;
    float end[16] = {};
    int32_t endPlaces[16];
    int32_t endSizes[16];
    std::copy_n(values + i, n - i, end);
    one(end, endPlaces, endSizes);
    std::copy_n(endPlaces, n - i, places + i);
    std::copy_n(endSizes, n - i, sizes + i);
}

/// Adds up the bins, each column's by itself, and empties them.
void gather(uint64_t* bins, int64_t perColumn, double lowest, double step, BinColumns& result)
{
    using Double = hn::CappedTag<double, kColumns>;
    const Double lane;
    const hn::RebindToUnsigned<Double> bits;
    const auto lanes = static_cast<int64_t>(hn::Lanes(lane));
    // A number below 2⁵² in the low bits of 2⁵² is that number when 2⁵² is taken away.
    const auto large = hn::Set(bits, uint64_t{0x4330000000000000});
    const auto magic = hn::Set(lane, 0x1p52);
    const auto sumMask = hn::Set(bits, kSumMask);
    const auto exponent = hn::Set(bits, uint64_t{0xff});
    const auto rebias = hn::Set(bits, uint64_t{1023 - 127});
    const auto one = hn::Set(lane, 1.0);
    const auto two = hn::Set(lane, 2.0);
    const auto width = hn::Set(lane, step);
    const auto start = hn::Set(lane, lowest + 0x1p52);
    for (int64_t column = 0; column < kColumns; column += lanes) {
        auto before = hn::Zero(lane);
        auto total = before;
        auto ranked = before;
        auto spread = before;
        auto place = hn::Mul(hn::Iota(lane, static_cast<double>(column)),
                             hn::Set(lane, static_cast<double>(perColumn)));
        for (int64_t i = 0; i < perColumn; ++i) {
            uint64_t* at = bins + i * kColumns + column;
            const auto bin = hn::LoadU(bits, at);
            hn::StoreU(hn::Zero(bits), bits, at);
            const auto sum =
                hn::Sub(hn::BitCast(lane, hn::Or(hn::And(bin, sumMask), large)), magic);
            const auto count =
                hn::Sub(hn::BitCast(lane, hn::Or(hn::ShiftRight<kSumBits>(bin), large)), magic);
            ranked = hn::MulAdd(sum, hn::Add(hn::MulAdd(two, before, count), one), ranked);
            before = hn::Add(before, count);
            total = hn::Add(total, sum);
            // The power of two below the bin's lower edge: there a step of the bits is 2^(e − 23).
            const auto edge = hn::BitCast(bits, hn::MulAdd(place, width, start));
            const auto octave = hn::BitCast(
                lane,
                hn::ShiftLeft<52>(hn::Add(hn::And(hn::ShiftRight<23>(edge), exponent), rebias)));
            spread = hn::MulAdd(hn::MulSub(count, count, count), octave, spread);
            place = hn::Add(place, one);
        }
        hn::StoreU(before, lane, result.count + column);
        hn::StoreU(total, lane, result.sum + column);
        hn::StoreU(ranked, lane, result.ranked + column);
        hn::StoreU(spread, lane, result.spread + column);
    }
}

} // namespace engine::rowsums::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace engine {

namespace rowsums {
HWY_EXPORT(sum);
HWY_EXPORT(weigh);
HWY_EXPORT(differences);
HWY_EXPORT(place);
HWY_EXPORT(gather);
} // namespace rowsums

namespace {

std::optional<double> fromRanks(double ranked, double sum, double n)
{
    if (!(sum > 0))
        return std::nullopt;
    return std::max(0.0, 2 * ranked / (n * sum) - (n + 1) / n);
}

} // namespace

RowSums sumRow(const float* weights, const float* logs, float shift, const float* distances,
               int64_t n, float epsilon)
{
    RowSums result;
    using namespace rowsums;
    HWY_DYNAMIC_DISPATCH(sum)(weights, logs, shift, distances, n, epsilon, result);
    return result;
}

RowSums weighRow(float* scores, float shift, const float* distances, int64_t n, float epsilon)
{
    RowSums result;
    using namespace rowsums;
    HWY_DYNAMIC_DISPATCH(weigh)(scores, shift, distances, n, epsilon, result);
    return result;
}

std::optional<double> Gini::operator()(std::span<const float> values, float least, float largest)
{
    using namespace rowsums;
    const auto n = static_cast<double>(values.size());
    if (!(largest > 0))
        return std::nullopt;
    if (least == largest)
        return 0;
    if (values.size() <= kFew) {
        alignas(64) float all[kFew] = {};
        std::ranges::copy(values, all);
        const double sum = std::accumulate(values.begin(), values.end(), 0.0);
        const double apart =
            HWY_DYNAMIC_DISPATCH(differences)(all, static_cast<int64_t>(values.size()), sum);
        return apart / (2 * n * sum);
    }

    // A positive float's bits rise with its logarithm: bins of equal width in them, between the
    // least and the largest value, or 26 octaves below it. A bin holds its count in the upper 20
    // bits and in the others its sum as a fixed-point number, so that one addition does both.
    const size_t bins = values.size() < 2048 ? 256 : 1024;
    const auto lowest = std::bit_cast<int32_t>(std::max(least, largest * 0x1p-26F));
    const int32_t range = std::bit_cast<int32_t>(largest) - lowest;
    const float scale = static_cast<float>(bins) / (static_cast<float>(range) * 1.000001F + 1);
    const int fraction =
        std::min(30, kSumBits - 1 - static_cast<int>(std::bit_width(values.size())));
    const float unit = static_cast<float>(int64_t{1} << fraction) / largest;

    m_places.resize(values.size());
    m_sizes.resize(values.size());
    if (m_bins.size() < bins)
        m_bins.resize(bins);
    const size_t perColumn = bins / kColumns;
    HWY_DYNAMIC_DISPATCH(place)
    (values.data(), static_cast<int64_t>(values.size()), lowest, scale, std::countr_zero(perColumn),
     unit, m_places.data(), m_sizes.data());
    for (size_t i = 0; i < values.size(); ++i)
        m_bins[static_cast<size_t>(m_places[i])] +=
            (uint64_t{1} << kSumBits) + static_cast<uint64_t>(m_sizes[i]);

    BinColumns columns;
    const float step = 1 / scale;
    HWY_DYNAMIC_DISPATCH(gather)
    (m_bins.data(), static_cast<int64_t>(perColumn), lowest, step, columns);
    double before = 0;
    double sum = 0;
    double ranked = 0; // twice the sum of rank · value, if a bin's values were all its mean
    double spread = 0; // what the values add that are spread evenly through a bin
    for (size_t i = 0; i < kColumns; ++i) {
        ranked += columns.ranked[i] + 2 * before * columns.sum[i];
        before += columns.count[i];
        sum += columns.sum[i];
        spread += columns.spread[i];
    }
    const double width = static_cast<double>(step) * 0x1p-23;
    return fromRanks(ranked / 2 + spread * width * unit / 12, sum, n);
}

} // namespace engine

#endif
