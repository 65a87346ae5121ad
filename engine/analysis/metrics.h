#pragma once

#include "engine/trace/trace.h"

#include <array>
#include <span>
#include <stop_token>

namespace engine {

/// Figures that describe one head of one attention. Logarithms are natural (nats).
enum class Metric {
    Sparsity,
    NonzeroPerRowMean,
    NonzeroPerRowMax,
    Entropy,
    EntropyNormalised,
    KlUniform,
    Confidence,
    Gini,
    DistanceMean,
    PreviousToken,
    NextToken,
    SelfToken,
    FirstToken,
    SpecialToken,
    DuplicateToken,
    Induction,
    InductionRepeated,
    Sink,
    SinkMass,
};
constexpr size_t kMetricCount = static_cast<size_t>(Metric::SinkMass) + 1;

/// What a metric is called and what it means.
struct MetricInfo
{
    Metric metric;
    std::string_view id;         ///< "entropy", as in files and on the command line
    std::string_view name;       ///< English, translatable
    std::string_view definition; ///< one sentence, English, translatable
    std::string_view unit;       ///< "nats", "tokens", "pixels or tokens"; empty for shares
    std::string_view source;     ///< paper
};

/// In the order of Metric.
const std::vector<MetricInfo>& metricInfos();

struct MetricOptions
{
    std::optional<double> epsilon; ///< of sparsity; default 1 / (10 Tk)
    std::optional<int64_t> period; ///< of a repeated sequence; default: what the trace's facts say
    int threads = 0;               ///< 0 = all cores
    std::stop_token stop;
    std::function<void(float)> progress; ///< 0 … 1, on any thread, in order
};

/// The metrics of one head; what a head cannot have is absent. Points into the trace.
struct HeadMetrics
{
    const Attention* attention = nullptr;
    int head = 0;
    std::array<std::optional<double>, kMetricCount> values;

    const std::optional<double>& operator[](Metric metric) const
    {
        return values[static_cast<size_t>(metric)];
    }
};

/// Some rows of a head's weights while they are at hand.
struct WeightTile
{
    Range queries;
    Range keys;        ///< outside of them the rows are 0
    MatrixRef weights; ///< [queries, keys], 0 where the mask hides
    /// [queries], in nats; NaN for rows that see no key.
    std::span<const double> entropy;
};
using TileVisitor = std::function<void(const WeightTile&)>;

/// Measures the heads of one trace, which must outlive it. Any thread.
class HeadMeter
{
public:
    explicit HeadMeter(const Trace& trace, const MetricOptions& options = {});
    ~HeadMeter();
    HeadMeter(const HeadMeter&) = delete;
    HeadMeter& operator=(const HeadMeter&) = delete;

    /// As headMetrics(); shows every tile to `visit`, where given, in the order of the queries.
    HeadMetrics measure(const Attention& attention, int head, const TileVisitor& visit = {}) const;

private:
    struct Facts;
    std::unique_ptr<const Facts> m_facts;
};

/// A weight below this is near zero: options.epsilon or 1 / (10 keys).
double sparsityThreshold(const Attention& attention, const MetricOptions& options);

/// Metrics of one head (or kMeanHead, kMaxHead), from tiles of rows in one pass, on this thread.
/// Memory grows with T alone. Rows that see no key are left out.
HeadMetrics headMetrics(const Trace& trace, const Attention& attention, int head,
                        const MetricOptions& options = {});

/// Every head of the trace, in its order; empty error sentence when stopped.
Result<std::vector<HeadMetrics>> traceMetrics(const Trace& trace,
                                              const MetricOptions& options = {});

} // namespace engine
