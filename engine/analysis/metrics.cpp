#include "engine/analysis/metrics.h"

#include "engine/analysis/headsums.h"
#include "engine/linear/threads.h"

#include <algorithm>
#include <mutex>

namespace engine {

namespace {

constexpr double kNearZeroShare = 10; // epsilon = 1 / (10 keys)

} // namespace

double sparsityThreshold(const Attention& attention, const MetricOptions& options)
{
    return options.epsilon.value_or(
        1 / (kNearZeroShare * static_cast<double>(std::max<int64_t>(attention.keys, 1))));
}

struct HeadMeter::Facts
{
    TraceFacts facts;
    MetricOptions options;

    Facts(const Trace& trace, const MetricOptions& o) : facts(trace, o), options(o) {}
};

HeadMeter::HeadMeter(const Trace& trace, const MetricOptions& options)
    : m_facts(std::make_unique<const Facts>(trace, options))
{
}

HeadMeter::~HeadMeter() = default;

HeadMetrics HeadMeter::measure(const Attention& attention, int head, const TileVisitor& visit) const
{
    if (!attention.isKnown())
        return {&attention, head, {}};
    const std::shared_ptr<const Attention> whole = attention.whole();
    HeadMetrics metrics =
        sumHead(m_facts->facts, *whole, head, m_facts->options, visit ? &visit : nullptr);
    metrics.attention = &attention;
    return metrics;
}

HeadMetrics headMetrics(const Trace& trace, const Attention& attention, int head,
                        const MetricOptions& options)
{
    return HeadMeter(trace, options).measure(attention, head);
}

Result<std::vector<HeadMetrics>> traceMetrics(const Trace& trace, const MetricOptions& options)
{
    std::vector<HeadMetrics> metrics;
    for (const Attention& attention : trace.attentions)
        for (int head = 0; head < attention.heads; ++head)
            metrics.push_back({&attention, head, {}});

    const TraceFacts facts(trace, options);
    std::mutex mutex;
    size_t done = 0;
    const bool finished = parallelFor(
        0, static_cast<int64_t>(metrics.size()), 1, options.threads,
        [&](Range range) {
            for (int64_t i = range.begin; i < range.end; ++i) {
                HeadMetrics& one = metrics[static_cast<size_t>(i)];
                const Attention* attention = one.attention;
                const std::shared_ptr<const Attention> whole = attention->whole();
                one = sumHead(facts, *whole, one.head, options);
                one.attention = attention;
                if (!options.progress)
                    continue;
                const std::scoped_lock lock(mutex);
                options.progress(static_cast<float>(++done) / static_cast<float>(metrics.size()));
            }
        },
        options.stop);
    if (!finished || options.stop.stop_requested())
        return fail("");
    return metrics;
}

const std::vector<MetricInfo>& metricInfos()
{
    static const std::vector<MetricInfo> list = {
        {Metric::Sparsity,
         "sparsity",
         translatable("Engine", "Overall sparsity"),
         translatable("Engine", "Share of the visible weights below ε."),
         {},
         {}},
        {Metric::NonzeroPerRowMean,
         "nonzero_per_row_mean",
         translatable("Engine", "Keys in use, mean"),
         translatable("Engine", "Number of keys per query with a weight of at least ε, mean over "
                                "the queries: the average token sparsity."),
         translatable("Engine", "keys"),
         {}},
        {Metric::NonzeroPerRowMax,
         "nonzero_per_row_max",
         translatable("Engine", "Keys in use, most"),
         translatable("Engine", "Largest number of keys per query with a weight of at least ε: "
                                "the maximum token sparsity."),
         translatable("Engine", "keys"),
         {}},
        {Metric::Entropy, "entropy", translatable("Engine", "Entropy"),
         translatable("Engine", "Entropy of a query's weights, mean over the queries."),
         translatable("Engine", "nats"), "Clark et al. 2019"},
        {Metric::EntropyNormalised,
         "entropy_normalised",
         translatable("Engine", "Entropy, normalised"),
         translatable("Engine", "Entropy divided by the largest that the visible keys allow, mean "
                                "over the queries with more than one key."),
         {},
         "Clark et al. 2019"},
        {Metric::KlUniform,
         "kl_uniform",
         translatable("Engine", "KL divergence to uniform"),
         translatable("Engine", "Kullback–Leibler divergence of a query's weights from equal "
                                "weights, mean over the queries."),
         translatable("Engine", "nats"),
         {}},
        {Metric::Confidence,
         "confidence",
         translatable("Engine", "Confidence"),
         translatable("Engine", "Largest weight of a query, mean over the queries."),
         {},
         "Voita et al. 2019"},
        {Metric::Gini,
         "gini",
         translatable("Engine", "Gini coefficient"),
         translatable("Engine",
                      "Inequality of a query's weights: 0 when all are equal, near 1 when "
                      "one key has all; mean over the queries."),
         {},
         "Hurley & Rickard 2009"},
        {Metric::DistanceMean, "distance_mean", translatable("Engine", "Mean distance"),
         translatable("Engine",
                      "Distance between query and key, weighted by attention; between the "
                      "centres of patches in a picture."),
         translatable("Engine", "tokens or pixels"),
         "Vig & Belinkov 2019; Dosovitskiy et al. 2021"},
        {Metric::PreviousToken,
         "previous_token",
         translatable("Engine", "Previous token"),
         translatable("Engine", "Mean weight on the token before the query."),
         {},
         "Clark et al. 2019"},
        {Metric::NextToken,
         "next_token",
         translatable("Engine", "Next token"),
         translatable("Engine", "Mean weight on the token after the query."),
         {},
         "Clark et al. 2019"},
        {Metric::SelfToken,
         "self_token",
         translatable("Engine", "Own token"),
         translatable("Engine", "Mean weight on the query's own token."),
         {},
         "Clark et al. 2019"},
        {Metric::FirstToken,
         "first_token",
         translatable("Engine", "First token"),
         translatable("Engine", "Mean weight on the first token."),
         {},
         "Clark et al. 2019"},
        {Metric::SpecialToken,
         "special_token",
         translatable("Engine", "Special tokens"),
         translatable("Engine", "Mean weight on special tokens such as [CLS] and [SEP]."),
         {},
         "Clark et al. 2019"},
        {Metric::DuplicateToken,
         "duplicate_token",
         translatable("Engine", "Duplicate token"),
         translatable("Engine", "Share of attention on earlier occurrences of the query's token."),
         {},
         "TransformerLens"},
        {Metric::Induction,
         "induction",
         translatable("Engine", "Induction"),
         translatable("Engine", "Share of attention on tokens that followed an earlier occurrence "
                                "of the query's token."),
         {},
         "Olsson et al. 2022"},
        {Metric::InductionRepeated,
         "induction_repeated",
         translatable("Engine", "Induction, repeated sequence"),
         translatable("Engine", "In a sequence that repeats after L tokens: mean weight on the key "
                                "L − 1 tokens back."),
         {},
         "Olsson et al. 2022"},
        {Metric::Sink,
         "sink",
         translatable("Engine", "Attention sink"),
         translatable("Engine", "Weight that the first token receives, mean over all queries; a "
                                "head above 0.3 is a sink."),
         {},
         "Gu et al. 2024"},
        {Metric::SinkMass,
         "sink_mass",
         translatable("Engine", "Sink mass"),
         translatable("Engine", "Share of a query's attention that goes to the head's learned sink "
                                "and to no key, mean over the queries."),
         {},
         "gpt-oss model card, 2025"},
    };
    return list;
}

} // namespace engine
