#include "engine/analysis/statistics.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr size_t kFineBins = 65536;
constexpr double kWhisker = 1.5; // interquartile ranges

/// Count, range, mean and spread of a stream (Welford 1962).
struct Moments
{
    int64_t count = 0;
    int64_t notNumbers = 0;
    int64_t infinities = 0;
    double least = std::numeric_limits<double>::infinity();
    double largest = -std::numeric_limits<double>::infinity();
    double mean = 0;
    double squares = 0;

    void add(double value)
    {
        if (!std::isfinite(value)) {
            ++(std::isnan(value) ? notNumbers : infinities);
            return;
        }
        ++count;
        least = std::min(least, value);
        largest = std::max(largest, value);
        const double before = value - mean;
        mean += before / static_cast<double>(count);
        squares += before * (value - mean);
    }

    Summary summary() const
    {
        Summary result;
        result.count = count;
        result.notNumbers = notNumbers;
        result.infinities = infinities;
        if (count == 0)
            return result;
        result.least = least;
        result.largest = largest;
        result.mean = mean;
        result.deviation = std::sqrt(squares / static_cast<double>(count));
        return result;
    }
};

size_t binOf(double value, double low, double high, size_t bins)
{
    const double place = (value - low) / (high - low) * static_cast<double>(bins);
    return std::min(static_cast<size_t>(std::max(place, 0.0)), bins - 1);
}

void count(Histogram& into, double value)
{
    if (!std::isfinite(value))
        ++into.notFinite;
    else if (value < into.low)
        ++into.below;
    else if (value > into.high)
        ++into.above;
    else
        ++into.counts[binOf(value, into.low, into.high, into.counts.size())];
}

Histogram emptyHistogram(int bins, double low, double high, const Moments& moments)
{
    if (low == high && moments.count > 0) {
        low = moments.least;
        high = moments.largest;
    }
    if (low == high) // one number, or none: a bin around it
        high = low + std::max(1e-12, std::abs(low) * 1e-6);
    Histogram result;
    result.low = low;
    result.high = high;
    result.counts.assign(static_cast<size_t>(std::max(bins, 1)), 0);
    return result;
}

/// Calls body(value) for the cells that the mask shows, row by row; returns the number hidden.
template <class Body>
int64_t forVisible(const Attention& attention, int head, Quantity quantity,
                   const std::stop_token& stop, const Body& body)
{
    const Mask& mask = attention.mask;
    const bool irregular = mask.hasGaps();
    const int64_t tall = std::clamp<int64_t>(65536 / std::max<int64_t>(attention.keys, 1), 4, 64);
    Matrix tile(std::min(tall, attention.queries), attention.keys);
    int64_t shown = 0;
    int64_t all = 0;
    for (int64_t begin = 0; begin < attention.queries && !stop.stop_requested(); begin += tall) {
        const Range rows{begin, std::min(begin + tall, attention.queries)};
        all += rows.size() * attention.keys;
        const Range keys = mask.visible(rows, attention.keys);
        if (keys.size() <= 0)
            continue;
        auto block = tile.topLeftCorner(rows.size(), keys.size());
        fillBlock(attention, head, quantity, rows, keys, block);
        for (int64_t query = rows.begin; query < rows.end; ++query) {
            const Range band = mask.visible(query, keys.end);
            for (int64_t key = band.begin; key < band.end; ++key) {
                if (irregular && mask.hides(head, query, key))
                    continue;
                ++shown;
                body(static_cast<double>(block(query - rows.begin, key - keys.begin)));
            }
        }
    }
    return all - shown;
}

} // namespace

Summary summarise(std::span<const float> values)
{
    Moments moments;
    std::vector<float> sorted;
    sorted.reserve(values.size());
    for (const float value : values) {
        moments.add(value);
        if (std::isfinite(value))
            sorted.push_back(value);
    }
    Summary result = moments.summary();
    if (sorted.empty())
        return result;
    std::ranges::sort(sorted);
    const auto quantile = [&](double share) {
        const double place = share * static_cast<double>(sorted.size() - 1);
        const auto below = static_cast<size_t>(place);
        const size_t above = std::min(below + 1, sorted.size() - 1);
        return sorted[below] + (place - static_cast<double>(below)) *
                                   (static_cast<double>(sorted[above]) - sorted[below]);
    };
    result.lowerQuartile = quantile(0.25);
    result.median = quantile(0.5);
    result.upperQuartile = quantile(0.75);
    const double reach = kWhisker * (result.upperQuartile - result.lowerQuartile);
    const auto first = std::ranges::lower_bound(sorted, result.lowerQuartile - reach, {},
                                                [](float v) { return double(v); });
    const auto last = std::ranges::upper_bound(sorted, result.upperQuartile + reach, {},
                                               [](float v) { return double(v); });
    result.lowerWhisker = *first;
    result.upperWhisker = *(last - 1);
    result.outliers = (first - sorted.begin()) + (sorted.end() - last);
    return result;
}

Summary summarise(const Tensor& tensor)
{
    return summarise(std::span(tensor.data(), static_cast<size_t>(tensor.size())));
}

Histogram histogram(std::span<const float> values, int bins, double low, double high)
{
    Moments moments;
    if (low == high)
        for (const float value : values)
            moments.add(value);
    Histogram result = emptyHistogram(bins, low, high, moments);
    for (const float value : values)
        count(result, value);
    return result;
}

BlockStatistics headStatistics(const Attention& attention, int head, Quantity quantity, int bins,
                               double low, double high, const std::stop_token& stop)
{
    BlockStatistics result;
    Moments moments;
    result.hidden =
        forVisible(attention, head, quantity, stop, [&](double value) { moments.add(value); });
    result.summary = moments.summary();
    result.bins = emptyHistogram(bins, low, high, moments);
    if (moments.count == 0)
        return result;
    Histogram fine = emptyHistogram(static_cast<int>(kFineBins), 0, 0, moments);
    forVisible(attention, head, quantity, stop, [&](double value) {
        count(result.bins, value);
        count(fine, value);
    });

    Summary& summary = result.summary;
    const auto quantile = [&](double share) {
        const double place = share * static_cast<double>(summary.count);
        double before = 0;
        for (size_t bin = 0; bin < kFineBins; ++bin) {
            const auto here = static_cast<double>(fine.counts[bin]);
            if (here > 0 && before + here >= place) {
                const double within = (place - before) / here;
                const double width = (fine.high - fine.low) / static_cast<double>(kFineBins);
                return std::clamp(fine.binLow(bin) + within * width, summary.least,
                                  summary.largest);
            }
            before += here;
        }
        return summary.largest;
    };
    summary.lowerQuartile = quantile(0.25);
    summary.median = quantile(0.5);
    summary.upperQuartile = quantile(0.75);
    const double reach = kWhisker * (summary.upperQuartile - summary.lowerQuartile);
    const double lowest = summary.lowerQuartile - reach;
    const double highest = summary.upperQuartile + reach;
    summary.lowerWhisker = summary.largest;
    summary.upperWhisker = summary.least;
    forVisible(attention, head, quantity, stop, [&](double value) {
        if (!std::isfinite(value))
            return;
        if (value < lowest || value > highest) {
            ++summary.outliers;
            return;
        }
        summary.lowerWhisker = std::min(summary.lowerWhisker, value);
        summary.upperWhisker = std::max(summary.upperWhisker, value);
    });
    return result;
}

} // namespace engine
