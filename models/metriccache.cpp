#include "models/metriccache.h"

#include "engine/linear/threads.h"

namespace models {

std::shared_ptr<MetricCache> MetricCache::of(const TracePtr& trace)
{
    static std::mutex mutex;
    static std::map<const engine::Trace*, std::weak_ptr<MetricCache>> caches;
    if (!trace)
        return nullptr;
    const std::scoped_lock lock(mutex);
    std::erase_if(caches, [](const auto& entry) { return entry.second.expired(); });
    std::weak_ptr<MetricCache>& known = caches[trace.get()];
    std::shared_ptr<MetricCache> cache = known.lock();
    if (!cache) {
        cache = std::make_shared<MetricCache>(trace);
        known = cache;
    }
    return cache;
}

engine::HeadMetrics MetricCache::metrics(const engine::Attention& attention, int head,
                                         std::optional<double> epsilon, const std::stop_token& stop)
{
    engine::MetricOptions options;
    options.epsilon = epsilon;
    options.threads = 1;
    options.stop = stop;
    const Key key{&attention, head, engine::sparsityThreshold(attention, options)};
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_known.find(key);
        if (found != m_known.end())
            return found->second;
    }
    engine::HeadMetrics made = engine::headMetrics(*m_trace, attention, head, options);
    if (!stop.stop_requested()) {
        const std::scoped_lock lock(m_mutex);
        m_known.insert_or_assign(key, made);
    }
    return made;
}

std::vector<engine::HeadMetrics>
MetricCache::metrics(const std::vector<std::pair<const engine::Attention*, int>>& heads,
                     std::optional<double> epsilon, const std::stop_token& stop,
                     const std::function<void(double)>& progress)
{
    std::vector<engine::HeadMetrics> result(heads.size());
    std::mutex mutex;
    size_t done = 0;
    engine::parallelFor(
        0, int64_t(heads.size()), 1, 0,
        [&](engine::Range part) {
            for (int64_t i = part.begin; i < part.end && !stop.stop_requested(); ++i) {
                const auto& [attention, head] = heads[size_t(i)];
                result[size_t(i)] = metrics(*attention, head, epsilon, stop);
                const std::scoped_lock lock(mutex);
                ++done;
                if (progress)
                    progress(double(done) / double(heads.size()));
            }
        },
        stop);
    return result;
}

} // namespace models
