#pragma once

#include "engine/analysis/metrics.h"

#include <map>
#include <tuple>

namespace engine {

/// A metric of one head over several inputs.
struct MetricSpread
{
    int64_t count = 0; ///< inputs in which the head has the metric
    double mean = 0;
    double deviation = 0; ///< of the sample, divided by count − 1; 0 where count is 1
    double low = 0;       ///< 95 % confidence interval of the mean, by Student's t
    double high = 0;
};

/// Mean, standard deviation and confidence interval of every head's metrics over inputs that come
/// one after another. Memory does not grow with their number (Welford 1962).
class MetricSummary
{
public:
    using Head = std::tuple<Stack, int, Kind, int>; ///< stack, layer, kind, head
    using Spreads = std::array<std::optional<MetricSpread>, kMetricCount>;

    void add(const std::vector<HeadMetrics>& heads);
    int64_t inputs() const { return m_inputs; }
    /// In the order of traces; metrics that a head never had are absent.
    std::vector<std::pair<Head, Spreads>> result() const;

private:
    struct Running
    {
        int64_t count = 0;
        double mean = 0;
        double squares = 0; ///< of the distances from the mean
    };

    std::map<Head, std::array<Running, kMetricCount>> m_heads;
    int64_t m_inputs = 0;
};

/// The same of figures that are at hand; zeros of none.
MetricSpread spreadOf(const std::vector<double>& values);

/// The factor of the standard error that gives a two-sided 95 % interval with so many degrees of
/// freedom (Hill 1970, CACM algorithm 396); 0 for none.
double studentFactor(int64_t degrees);

} // namespace engine
