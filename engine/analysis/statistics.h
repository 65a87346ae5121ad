#pragma once

#include "engine/trace/trace.h"

#include <span>
#include <stop_token>

namespace engine {

/// Numbers that describe many numbers. Those that are not finite are counted and otherwise left
/// out.
struct Summary
{
    int64_t count = 0; ///< finite numbers
    int64_t notNumbers = 0;
    int64_t infinities = 0;
    double least = 0; ///< 0 where count is 0, like all that follow
    double largest = 0;
    double mean = 0;
    double deviation = 0; ///< of the population
    // Box plot (Tukey): quartiles, and the outermost numbers within 1.5 interquartile ranges.
    double lowerWhisker = 0;
    double lowerQuartile = 0;
    double median = 0;
    double upperQuartile = 0;
    double upperWhisker = 0;
    int64_t outliers = 0;
};

/// Counts in bins of equal width over [low, high]; the last bin includes `high`.
struct Histogram
{
    double low = 0;
    double high = 1;
    std::vector<int64_t> counts;
    int64_t below = 0;
    int64_t above = 0;
    int64_t notFinite = 0;

    double binLow(size_t bin) const
    {
        return low + (high - low) * static_cast<double>(bin) / static_cast<double>(counts.size());
    }
};

/// Exact quartiles with linear interpolation between neighbours; copies the finite numbers.
Summary summarise(std::span<const float> values);
Summary summarise(const Tensor& tensor);

/// Over the finite numbers' own range where low = high.
Histogram histogram(std::span<const float> values, int bins, double low = 0, double high = 0);

struct BlockStatistics
{
    Summary summary; ///< of the cells that the mask shows
    Histogram bins;
    int64_t hidden = 0; ///< cells that the mask hides, in neither
};

/// Streams the visible cells of one head (or kMeanHead, kMaxHead) twice or thrice by rows, without
/// keeping them: memory does not grow with T². Quartiles come from 65,536 bins and are exact to
/// that width; the rest is exact. low = high: the numbers' own range. Stopped: what was seen so
/// far.
BlockStatistics headStatistics(const Attention& attention, int head, Quantity quantity, int bins,
                               double low = 0, double high = 0, const std::stop_token& stop = {});

} // namespace engine
