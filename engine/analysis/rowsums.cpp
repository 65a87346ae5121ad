#include "engine/linear/targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/analysis/rowsums.cpp"
#include <hwy/foreach_target.h> // compiles the rest of this file once per target

#include "engine/analysis/rowsums.h"

#include <algorithm>
#include <bit>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace engine::rowsums::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;
using Lane = hn::CappedTag<float, 16>;
using Vec = hn::Vec<Lane>;
using Integers = hn::RebindToSigned<Lane>;

constexpr int64_t kChunk = 256;

void sum(const float* weights, const float* logs, float shift, const float* distances, int64_t n,
         float epsilon, RowSums& result)
{
    const Lane lane;
    const auto lanes = static_cast<int64_t>(hn::Lanes(lane));
    const Vec limit = hn::Set(lane, epsilon);
    const Vec minus = hn::Set(lane, shift);
    Vec least = hn::Set(lane, weights[0]);
    Vec largest = least;
    for (int64_t begin = 0; begin < n; begin += kChunk) {
        const int64_t end = std::min(begin + kChunk, n);
        Vec weight = hn::Zero(lane);
        Vec logarithm = weight;
        Vec distance = weight;
        int64_t i = begin;
        for (; i + lanes <= end; i += lanes) {
            const Vec w = hn::LoadU(lane, weights + i);
            weight = hn::Add(weight, w);
            // A weight of 0 adds nothing, whatever its logarithm.
            const Vec part = hn::Mul(w, hn::Sub(hn::LoadU(lane, logs + i), minus));
            logarithm = hn::Add(logarithm, hn::IfThenZeroElse(hn::Eq(w, hn::Zero(lane)), part));
            least = hn::Min(least, w);
            largest = hn::Max(largest, w);
            result.reaching += static_cast<int64_t>(hn::CountTrue(lane, hn::Ge(w, limit)));
            if (distances)
                distance = hn::MulAdd(w, hn::LoadU(lane, distances + i), distance);
        }
        result.weight += static_cast<double>(hn::GetLane(hn::SumOfLanes(lane, weight)));
        result.logarithm += static_cast<double>(hn::GetLane(hn::SumOfLanes(lane, logarithm)));
        result.distance += static_cast<double>(hn::GetLane(hn::SumOfLanes(lane, distance)));
        for (; i < end; ++i) {
            const float w = weights[i];
            result.weight += w;
            if (w != 0)
                result.logarithm += w * (logs[i] - shift);
            if (distances)
                result.distance += w * distances[i];
            least = hn::Min(least, hn::Set(lane, w));
            largest = hn::Max(largest, hn::Set(lane, w));
            result.reaching += w >= epsilon ? 1 : 0;
        }
    }
    result.least = hn::GetLane(hn::MinOfLanes(lane, least));
    result.largest = hn::GetLane(hn::MaxOfLanes(lane, largest));
}

/// places = (bits(v) − lowest) · scale, at least 0; sizes = v · unit.
void place(const float* values, int64_t n, int32_t lowest, float scale, float unit, int32_t* places,
           int32_t* sizes)
{
    const Lane lane;
    const Integers integers;
    const auto lanes = static_cast<int64_t>(hn::Lanes(lane));
    const auto one = [&](const float* from, int32_t* toPlaces, int32_t* toSizes) {
        const Vec v = hn::LoadU(lane, from);
        const auto above = hn::Max(hn::Sub(hn::BitCast(integers, v), hn::Set(integers, lowest)),
                                   hn::Zero(integers));
        const Vec scaled = hn::Mul(hn::ConvertTo(lane, above), hn::Set(lane, scale));
        hn::StoreU(hn::ConvertTo(integers, scaled), integers, toPlaces);
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

/// Σ c (c − 1) 2^e over bins, a multiple of 16; 2^e is the power of two below the bin's lower edge:
/// there a step of the bits is 2^(e − 23).
float spread(const int32_t* counts, int64_t bins, int32_t lowest, float step)
{
    const Lane lane;
    const Integers integers;
    Vec total = hn::Zero(lane);
    for (int64_t bin = 0; bin < bins; bin += static_cast<int64_t>(hn::Lanes(lane))) {
        const Vec place = hn::Iota(lane, static_cast<float>(bin));
        const auto edge = hn::Add(hn::ConvertTo(integers, hn::Mul(place, hn::Set(lane, step))),
                                  hn::Set(integers, lowest));
        const Vec octave = hn::BitCast(lane, hn::And(edge, hn::Set(integers, 0x7f800000)));
        const Vec count = hn::ConvertTo(lane, hn::LoadU(integers, counts + bin));
        total = hn::MulAdd(hn::MulSub(count, count, count), octave, total);
    }
    return hn::GetLane(hn::SumOfLanes(lane, total));
}

} // namespace engine::rowsums::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace engine {

namespace rowsums {
HWY_EXPORT(sum);
HWY_EXPORT(place);
HWY_EXPORT(spread);
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

std::optional<double> Gini::operator()(std::span<const float> values, float least, float largest)
{
    constexpr size_t sortedUpTo = 128;
    const auto n = static_cast<double>(values.size());
    if (!(largest > 0))
        return std::nullopt;
    if (least == largest)
        return 0;
    if (values.size() <= sortedUpTo) {
        m_sorted.assign(values.begin(), values.end());
        std::ranges::sort(m_sorted);
        double sum = 0;
        double ranked = 0;
        for (size_t i = 0; i < m_sorted.size(); ++i) {
            sum += m_sorted[i];
            ranked += static_cast<double>(i + 1) * m_sorted[i];
        }
        return fromRanks(ranked, sum, n);
    }

    // A positive float's bits rise with its logarithm: bins of equal width in them, between the
    // least and the largest value, or 26 octaves below it. A bin holds its count in the upper 20
    // bits and in the others its sum as a fixed-point number, so that one addition does both.
    constexpr int sumBits = 44;
    constexpr uint64_t sumMask = (uint64_t{1} << sumBits) - 1;
    const size_t bins = values.size() < 2048 ? 512 : 1024;
    const auto lowest = std::bit_cast<int32_t>(std::max(least, largest * 0x1p-26F));
    const int32_t range = std::bit_cast<int32_t>(largest) - lowest;
    const float scale = static_cast<float>(bins) / (static_cast<float>(range) * 1.000001F + 1);
    const int fraction =
        std::min(30, sumBits - 1 - static_cast<int>(std::bit_width(values.size())));
    const float unit = static_cast<float>(int64_t{1} << fraction) / largest;

    m_places.resize(values.size());
    m_sizes.resize(values.size());
    m_bins.assign(bins, 0);
    using namespace rowsums;
    HWY_DYNAMIC_DISPATCH(place)
    (values.data(), static_cast<int64_t>(values.size()), lowest, scale, unit, m_places.data(),
     m_sizes.data());
    for (size_t i = 0; i < values.size(); ++i)
        m_bins[static_cast<size_t>(m_places[i])] +=
            (uint64_t{1} << sumBits) + static_cast<uint64_t>(m_sizes[i]);

    m_counts.resize(bins);
    uint64_t before = 0;
    uint64_t sum = 0;
    uint64_t ranked = 0; // twice the sum of rank · value, if a bin's values were all its mean
    for (size_t bin = 0; bin < bins; ++bin) {
        const uint64_t count = m_bins[bin] >> sumBits;
        const uint64_t total = m_bins[bin] & sumMask;
        m_counts[bin] = static_cast<int32_t>(count);
        sum += total;
        ranked += total * (2 * before + count + 1);
        before += count;
    }
    // What the values add that are spread evenly through a bin.
    const float step = 1 / scale;
    const auto spreading = static_cast<double>(
        HWY_DYNAMIC_DISPATCH(spread)(m_counts.data(), static_cast<int64_t>(bins), lowest, step));
    const double width = static_cast<double>(step) * 0x1p-23;
    return fromRanks(static_cast<double>(ranked) / 2 + spreading * width * unit / 12,
                     static_cast<double>(sum), n);
}

} // namespace engine

#endif
