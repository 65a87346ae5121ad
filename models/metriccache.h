#pragma once

#include "engine/analysis/metrics.h"
#include "models/document.h"

#include <map>
#include <mutex>

namespace models {

/// Metrics of the heads of one trace, each computed once and shared by everything that asks. Any
/// thread.
class MetricCache
{
public:
    /// The one of this trace: lives while somebody holds it, and keeps the trace alive.
    static std::shared_ptr<MetricCache> of(const TracePtr& trace);
    explicit MetricCache(TracePtr trace) : m_trace(std::move(trace)) {}

    /// Computes on this thread what is not there yet; a result that was stopped is not kept.
    engine::HeadMetrics metrics(const engine::Attention& attention, int head,
                                std::optional<double> epsilon, const std::stop_token& stop);

    /// Several heads on all cores, in their order; `progress` gets 0 … 1 on any thread, in order.
    std::vector<engine::HeadMetrics>
    metrics(const std::vector<std::pair<const engine::Attention*, int>>& heads,
            std::optional<double> epsilon, const std::stop_token& stop,
            const std::function<void(double)>& progress = {});

private:
    using Key = std::tuple<const engine::Attention*, int, double>;

    TracePtr m_trace;
    std::mutex m_mutex;
    std::map<Key, engine::HeadMetrics> m_known;
};

} // namespace models
