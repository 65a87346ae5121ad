#include "engine/analysis/metricsummary.h"

#include <cmath>
#include <numbers>

namespace engine {

void MetricSummary::add(const std::vector<HeadMetrics>& heads)
{
    ++m_inputs;
    for (const HeadMetrics& head : heads) {
        auto& running = m_heads[{head.attention->stack, head.attention->layer, head.attention->kind,
                                 head.head}];
        for (size_t i = 0; i < kMetricCount; ++i) {
            if (!head.values[i])
                continue;
            Running& metric = running[i];
            const double step = *head.values[i] - metric.mean;
            metric.mean += step / static_cast<double>(++metric.count);
            metric.squares += step * (*head.values[i] - metric.mean);
        }
    }
}

std::vector<std::pair<MetricSummary::Head, MetricSummary::Spreads>> MetricSummary::result() const
{
    std::vector<std::pair<Head, Spreads>> all;
    for (const auto& [head, running] : m_heads) {
        Spreads spreads;
        for (size_t i = 0; i < kMetricCount; ++i) {
            const Running& metric = running[i];
            if (metric.count == 0)
                continue;
            const auto count = static_cast<double>(metric.count);
            MetricSpread spread{metric.count, metric.mean, 0, metric.mean, metric.mean};
            if (metric.count > 1) {
                spread.deviation = std::sqrt(metric.squares / (count - 1));
                const double reach =
                    studentFactor(metric.count - 1) * spread.deviation / std::sqrt(count);
                spread.low -= reach;
                spread.high += reach;
            }
            spreads[i] = spread;
        }
        all.emplace_back(head, spreads);
    }
    return all;
}

double studentFactor(int64_t degrees)
{
    constexpr double kOutside = 0.05; // of both tails together
    constexpr double kNormal = 1.959963984540054;
    if (degrees < 1)
        return 0;
    if (degrees == 1)
        return 1 / std::tan(kOutside * std::numbers::pi / 2);
    if (degrees == 2)
        return std::sqrt(2 / (kOutside * (2 - kOutside)) - 2);
    const auto n = static_cast<double>(degrees);
    const double a = 1 / (n - 0.5);
    const double b = 48 / (a * a);
    double c = ((20700 * a / b - 98) * a - 16) * a + 96.36;
    const double d = ((94.5 / (b + c) - 3) / b + 1) * std::sqrt(a * std::numbers::pi / 2) * n;
    double y = std::pow(d * kOutside, 2 / n);
    if (y > 0.05 + a) { // from the normal distribution's quantile
        const double x = -kNormal;
        y = x * x;
        if (degrees < 5)
            c += 0.3 * (n - 4.5) * (x + 0.6);
        c = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c;
        y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x;
        y = std::expm1(a * y * y);
    } else {
        y = ((1 / (((n + 6) / (n * y) - 0.089 * d - 0.822) * (n + 2) * 3) + 0.5 / (n + 4)) * y -
             1) *
                (n + 1) / (n + 2) +
            1 / y;
    }
    return std::sqrt(n * y);
}

MetricSpread spreadOf(const std::vector<double>& values)
{
    MetricSpread spread;
    spread.count = static_cast<int64_t>(values.size());
    const auto n = static_cast<double>(values.size());
    for (const double value : values)
        spread.mean += value / n;
    double squares = 0;
    for (const double value : values)
        squares += (value - spread.mean) * (value - spread.mean);
    if (values.size() > 1)
        spread.deviation = std::sqrt(squares / (n - 1));
    const double half =
        values.empty() ? 0 : studentFactor(spread.count - 1) * spread.deviation / std::sqrt(n);
    spread.low = spread.mean - half;
    spread.high = spread.mean + half;
    return spread;
}

} // namespace engine
