#include "engine/analysis/metrics.h"

#include "engine/analysis/rowsums.h"
#include "engine/attention/scores.h"
#include "engine/linear/rowwise.h"
#include "engine/linear/threads.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <mutex>
#include <unordered_map>

namespace engine {

namespace {

constexpr double kNearZeroShare = 10; // epsilon = 1 / (10 keys)

/// Tokens as numbers that are equal where the tokens are; empty where they have no identity, as in
/// imported tensors, whose tokens are called after their places.
std::vector<int32_t> identities(const std::vector<TraceToken>& tokens)
{
    const bool byId = std::ranges::all_of(tokens, [](const auto& t) { return t.id >= 0; });
    const bool byText =
        std::ranges::all_of(tokens, [](const auto& t) { return !t.text.empty(); }) &&
        std::ranges::any_of(tokens, [place = 0](const auto& t) mutable {
            return t.text != std::to_string(place++);
        });
    std::vector<int32_t> result;
    if (tokens.empty() || (!byId && !byText))
        return result;
    std::unordered_map<std::string, int32_t> numbers;
    result.reserve(tokens.size());
    for (const TraceToken& token : tokens) {
        const std::string key = byId ? std::to_string(token.id) : token.text;
        result.push_back(numbers.try_emplace(key, int32_t(numbers.size())).first->second);
    }
    return result;
}

/// Period of tokens that are one sequence again and again, twice at least, with special tokens
/// around them left out; 0 where they are not. By the prefix function (Knuth, Morris, Pratt 1977).
int64_t periodOf(const std::vector<TraceToken>& tokens, const std::vector<int32_t>& identity)
{
    constexpr size_t kLeast = 3; // shorter ones are words that somebody repeated
    size_t begin = 0;
    size_t end = identity.size();
    while (begin < end && tokens[begin].special)
        ++begin;
    while (end > begin && tokens[end - 1].special)
        --end;
    const size_t count = end - begin;
    std::vector<size_t> prefix(count, 0);
    for (size_t i = 1, length = 0; i < count; ++i) {
        while (length > 0 && identity[begin + i] != identity[begin + length])
            length = prefix[length - 1];
        length += identity[begin + i] == identity[begin + length] ? 1 : 0;
        prefix[i] = length;
    }
    const size_t period = count == 0 ? 0 : count - prefix.back();
    return period >= kLeast && 2 * period <= count ? static_cast<int64_t>(period) : 0;
}

/// What the heads of a trace share: where equal tokens stand, which are special.
struct TokenFacts
{
    std::vector<std::vector<int32_t>> places; ///< per identity, ascending positions
    std::vector<int32_t> identity;
    std::vector<int32_t> special;
    int64_t period = 0; ///< of one sequence that is repeated; 0 where it is none

    explicit TokenFacts(const std::vector<TraceToken>& tokens, bool patches)
    {
        for (size_t i = 0; i < tokens.size(); ++i)
            if (tokens[i].special)
                special.push_back(static_cast<int32_t>(i));
        if (patches)
            return;
        identity = identities(tokens);
        period = periodOf(tokens, identity);
        for (size_t i = 0; i < identity.size(); ++i) {
            const auto number = static_cast<size_t>(identity[i]);
            if (number >= places.size())
                places.resize(number + 1);
            places[number].push_back(static_cast<int32_t>(i));
        }
    }
};

struct TraceFacts
{
    const Trace& trace;
    std::map<const std::vector<TraceToken>*, TokenFacts> facts; ///< by the tokens they are of
    std::optional<int64_t> period;

    TraceFacts(const Trace& t, const MetricOptions& options) : trace(t), period(options.period)
    {
        // Patches and frames have names that do not repeat; they are not words of one kind.
        for (const Stack stack : kStacks)
            facts.try_emplace(&t.tokens(stack), t.tokens(stack), t.modalities.contains(stack));
        if (const int own = t.fact("period", 0); !period && own > 0)
            period = own;
    }

    const TokenFacts& keys(const Attention& attention) const
    {
        return facts.at(&trace.keyTokens(attention));
    }
};

/// Running mean of the rows that have a value.
struct RowMean
{
    double sum = 0;
    int64_t rows = 0;

    void add(double value)
    {
        sum += value;
        ++rows;
    }
    std::optional<double> mean() const
    {
        return rows > 0 ? std::optional(sum / static_cast<double>(rows)) : std::nullopt;
    }
};

std::optional<double> ratio(double part, double whole)
{
    return whole > 0 ? std::optional(part / whole) : std::nullopt;
}

/// Distances of the patches of a picture in pixels.
class PatchGrid
{
public:
    explicit PatchGrid(const Modality& modality)
        : m_leading(modality.leading), m_columns(std::max(modality.columns, 1)),
          m_width(double(modality.picture->width) / m_columns),
          m_height(double(modality.picture->height) / std::max(modality.rows, 1)),
          m_end(m_leading + modality.cells())
    {
        for (int64_t token = m_leading; token < m_end && modality.wholeCells() > 0; ++token)
            m_cells.push_back(modality.cell(token).value_or(0));
    }

    bool contains(int64_t token) const { return token >= m_leading && token < m_end; }
    double distance(int64_t a, int64_t b) const
    {
        const int64_t from = cell(a);
        const int64_t to = cell(b);
        const auto down = double(from / m_columns - to / m_columns);
        const auto across = double(from % m_columns - to % m_columns);
        return std::hypot(down * m_height, across * m_width);
    }

private:
    int64_t cell(int64_t token) const
    {
        const int64_t at = token - m_leading;
        return m_cells.empty() ? at : m_cells[size_t(at)];
    }

    int64_t m_leading;
    int64_t m_columns;
    double m_width;
    double m_height;
    int64_t m_end;
    std::vector<int64_t> m_cells; ///< of the tokens; empty: row by row
};

/// Everything that is added up over the rows of one head.
class HeadSums
{
public:
    HeadSums(const TraceFacts& facts, const Attention& attention, int head,
             const MetricOptions& options, const TileVisitor* visit = nullptr);
    HeadMetrics run(const std::stop_token& stop);

private:
    void addScores(const std::stop_token& stop);
    void addWeights(const std::stop_token& stop);
    Range visible(Range queries) const;
    /// From a query to each key of the band; null where there is none.
    const float* distances(int64_t query, Range band) const;
    /// The keys of the band that are not hidden singly; false where there is none.
    bool findKeys(int64_t query, Range band);
    void pick(const float* values, Range band, std::vector<float>& picked) const;
    /// A row of which m_rowKeys are visible, their logarithms in m_rowLogs.
    void addPicked(int64_t query, const float* weights, Range band, float shift);
    /// `weights` over the whole band, `visible` those that are not hidden.
    void addRow(int64_t query, const float* weights, Range band, std::span<const float> visible,
                const RowSums& sums);
    void addSingles(int64_t query, const float* weights, Range band);
    std::optional<double> giniOf(std::span<const float> visible, const RowSums& sums, float sink);
    /// `tile` [rows, keys], whose rows hold any value outside of their bands.
    void show(Range rows, Range keys, MatrixRef tile);
    HeadMetrics result() const;

    const TraceFacts& m_facts;
    const Attention& m_attention;
    const int m_head;
    const TileVisitor* m_visit; ///< may be null
    const float m_limit;        ///< epsilon of sparsity
    const bool m_self;
    const bool m_irregular; ///< single keys or cells are hidden
    const bool m_sinks;     ///< the head has a learned sink
    const TokenFacts& m_tokens;
    const bool m_identified;
    std::optional<PatchGrid> m_grid;
    std::vector<float> m_ramp; ///< |d| for d = −Tk … Tk
    Gini m_giniOf;
    // One row without its hidden keys.
    std::vector<float> m_rowWeights, m_rowLogs, m_rowDistances;
    std::vector<float> m_outcomes; ///< of a row with a sink
    std::vector<int64_t> m_rowKeys;
    std::vector<double>
        m_tileEntropy; ///< of the rows of the tile that is read, from m_tileBegin on
    int64_t m_tileBegin = 0;

    int64_t m_cells = 0;
    int64_t m_reaching = 0;
    int64_t m_mostReaching = 0;
    double m_weight = 0;
    double m_distance = 0;
    double m_distanceWeight = 0;
    double m_duplicate = 0;
    double m_induction = 0;
    RowMean m_reachingRows, m_entropy, m_entropyNormalised, m_divergence, m_confidence, m_gini;
    RowMean m_sinkMass;
    RowMean m_previous, m_next, m_own, m_first, m_special, m_repeated;
    double m_firstColumn = 0;
};

HeadSums::HeadSums(const TraceFacts& facts, const Attention& attention, int head,
                   const MetricOptions& options, const TileVisitor* visit)
    : m_facts(facts), m_attention(attention), m_head(head), m_visit(visit),
      m_limit(static_cast<float>(sparsityThreshold(attention, options))),
      m_self(attention.kind == Kind::Self), m_irregular(attention.mask.hasGaps()),
      m_sinks(!attention.sinks.empty() && head >= 0), m_tokens(facts.keys(attention)),
      m_identified(m_self && attention.queries == attention.keys &&
                   static_cast<int64_t>(m_tokens.identity.size()) == attention.keys)
{
    const Trace& trace = facts.trace;
    if (const Modality* grid = trace.queryModality(attention);
        m_self && grid && grid->unit == Modality::Unit::Patch && grid->positions.empty())
        m_grid.emplace(*grid);
    else if (m_self) {
        const int64_t reach = attention.keys + std::abs(attention.mask.offset) + attention.queries;
        for (int64_t d = -reach; d <= reach; ++d)
            m_ramp.push_back(static_cast<float>(std::abs(d)));
    }
}

HeadMetrics HeadSums::run(const std::stop_token& stop)
{
    const Attention& a = m_attention;
    if (a.hasVectors() && !a.storedWeights && m_head >= 0 &&
        a.rule(m_head).normaliser == Normaliser::Soft)
        addScores(stop);
    else
        addWeights(stop);
    return result();
}

Range HeadSums::visible(Range queries) const
{
    return m_attention.mask.visible(queries, m_attention.keys);
}

void HeadSums::addScores(const std::stop_token& stop)
{
    const Attention& a = m_attention;
    const HeadScores scores(a, m_head);
    const int64_t packedSize = scores.packedSize(std::min(kScoreColumns, a.keys));
    const panels::Buffer packed =
        panels::allocate((a.keys + kScoreColumns - 1) / kScoreColumns * packedSize);
    const auto packedAt = [&](int64_t key) {
        return packed.get() + key / kScoreColumns * packedSize;
    };
    for (int64_t key = 0; key < a.keys; key += kScoreColumns)
        scores.packKeys(Range{key, std::min(key + kScoreColumns, a.keys)}, packedAt(key));
    const int64_t tall = std::clamp<int64_t>(49152 / std::max<int64_t>(a.keys, 1), 24, kScoreRows);
    Matrix tile(std::min(tall, a.queries), a.keys);
    for (int64_t begin = 0; begin < a.queries && !stop.stop_requested(); begin += tall) {
        const Range rows{begin, std::min(begin + tall, a.queries)};
        const Range keys = visible(rows);
        for (int64_t key = keys.begin / kScoreColumns * kScoreColumns; key < keys.end;
             key += kScoreColumns)
            scores.fill(rows, Range{key, std::min(key + kScoreColumns, keys.end)}, packedAt(key),
                        tile.data() + key, a.keys);
        m_tileBegin = rows.begin;
        m_tileEntropy.assign(size_t(rows.size()), std::numeric_limits<double>::quiet_NaN());
        for (int64_t query = rows.begin; query < rows.end; ++query) {
            const float shift = a.logSumExp.data()[m_head * a.queries + query];
            const Range band = a.mask.visible(query, a.keys);
            if (band.size() <= 0 || shift == -std::numeric_limits<float>::infinity())
                continue;
            float* row = &tile(query - rows.begin, band.begin);
            if (!m_irregular) {
                const RowSums sums =
                    weighRow(row, shift, distances(query, band), band.size(), m_limit);
                addRow(query, row, band, {row, size_t(band.size())}, sums);
            } else if (findKeys(query, band)) {
                pick(row, band, m_rowLogs);
                expMinus(row, band.size(), shift);
                addPicked(query, row, band, shift);
            }
        }
        if (m_visit && keys.size() > 0)
            show(rows, keys, tile.block(0, keys.begin, rows.size(), keys.size()));
    }
}

void HeadSums::show(Range rows, Range keys, MatrixRef tile)
{
    for (int64_t query = rows.begin; query < rows.end; ++query) {
        auto row = tile.row(query - rows.begin);
        const Range band = m_attention.mask.visible(query, m_attention.keys);
        if (std::isnan(m_tileEntropy[size_t(query - rows.begin)]) || band.size() <= 0) {
            row.setZero();
            continue;
        }
        row.head(std::clamp<int64_t>(band.begin - keys.begin, 0, row.size())).setZero();
        row.tail(std::clamp<int64_t>(keys.end - band.end, 0, row.size())).setZero();
    }
    (*m_visit)({rows, keys, tile, m_tileEntropy});
}

void HeadSums::addWeights(const std::stop_token& stop)
{
    const Attention& a = m_attention;
    const int64_t tall = std::clamp<int64_t>(32768 / std::max<int64_t>(a.keys, 1), 4, 64);
    Matrix weights(std::min(tall, a.queries), a.keys);
    Vector logs(a.keys);
    for (int64_t begin = 0; begin < a.queries && !stop.stop_requested(); begin += tall) {
        const Range rows{begin, std::min(begin + tall, a.queries)};
        const Range keys = visible(rows);
        if (keys.size() <= 0)
            continue;
        auto tile = weights.topLeftCorner(rows.size(), keys.size());
        fillBlock(a, m_head, Quantity::Weights, rows, keys, tile);
        m_tileBegin = rows.begin;
        m_tileEntropy.assign(size_t(rows.size()), std::numeric_limits<double>::quiet_NaN());
        for (int64_t query = rows.begin; query < rows.end; ++query) {
            const Range band = a.mask.visible(query, keys.end);
            if (band.size() <= 0)
                continue;
            const float* row = &tile(query - rows.begin, band.begin - keys.begin);
            logs.head(band.size()) = Eigen::Map<const Vector>(row, band.size()).array().log();
            if (!m_irregular) {
                const RowSums sums =
                    sumRow(row, logs.data(), 0, distances(query, band), band.size(), m_limit);
                addRow(query, row, band, {row, size_t(band.size())}, sums);
            } else if (findKeys(query, band)) {
                pick(logs.data(), band, m_rowLogs);
                addPicked(query, row, band, 0);
            }
        }
        if (m_visit)
            show(rows, keys, tile);
    }
}

const float* HeadSums::distances(int64_t query, Range band) const
{
    const auto middle = static_cast<int64_t>(m_ramp.size()) / 2;
    return m_ramp.empty() ? nullptr
                          : m_ramp.data() + middle + band.begin - query - m_attention.mask.offset;
}

bool HeadSums::findKeys(int64_t query, Range band)
{
    m_rowKeys.clear();
    for (int64_t key = band.begin; key < band.end; ++key)
        if (!m_attention.mask.hides(m_head, query, key))
            m_rowKeys.push_back(key);
    return !m_rowKeys.empty();
}

void HeadSums::pick(const float* values, Range band, std::vector<float>& picked) const
{
    picked.clear();
    for (const int64_t key : m_rowKeys)
        picked.push_back(values[key - band.begin]);
}

void HeadSums::addPicked(int64_t query, const float* weights, Range band, float shift)
{
    const float* all = distances(query, band);
    if (all)
        pick(all, band, m_rowDistances);
    pick(weights, band, m_rowWeights);
    const RowSums sums =
        sumRow(m_rowWeights.data(), m_rowLogs.data(), shift, all ? m_rowDistances.data() : nullptr,
               static_cast<int64_t>(m_rowKeys.size()), m_limit);
    addRow(query, weights, band, m_rowWeights, sums);
}

void HeadSums::addRow(int64_t query, const float* weights, Range band,
                      std::span<const float> visible, const RowSums& sums)
{
    if (sums.weight == 0 && !m_sinks)
        return; // a row that sees no key, as a file stores it
    addSingles(query, weights, band);
    const auto n = static_cast<int64_t>(visible.size());
    // A learned sink is one more outcome, which takes what the keys leave.
    const double sink = m_sinks ? std::clamp(1 - sums.weight, 0.0, 1.0) : 0;
    double entropy = sums.logarithm < 0 ? -sums.logarithm : 0 * sums.logarithm;
    if (sink > 0)
        entropy -= sink * std::log(sink);
    const int64_t outcomes = n + (m_sinks ? 1 : 0);
    const double most = std::log(static_cast<double>(outcomes));
    m_cells += n;
    m_reaching += sums.reaching;
    m_mostReaching = std::max(m_mostReaching, sums.reaching);
    m_weight += sums.weight;
    m_entropy.add(entropy);
    m_tileEntropy[size_t(query - m_tileBegin)] = entropy;
    if (outcomes > 1)
        m_entropyNormalised.add(entropy / most);
    m_divergence.add((sums.weight + sink) * most - entropy);
    if (m_sinks)
        m_sinkMass.add(sink);
    m_confidence.add(sums.largest);
    if (!std::isfinite(sums.weight))
        return; // already in the entropy, which is then absent
    if (const auto coefficient = giniOf(visible, sums, static_cast<float>(sink)))
        m_gini.add(*coefficient);
    if (m_grid && m_grid->contains(query)) {
        for (int64_t i = 0; i < n; ++i) {
            const int64_t key = m_irregular ? m_rowKeys[size_t(i)] : band.begin + i;
            if (!m_grid->contains(key))
                continue;
            m_distance += visible[size_t(i)] * m_grid->distance(query, key);
            m_distanceWeight += visible[size_t(i)];
        }
    } else if (!m_ramp.empty()) {
        m_distance += sums.distance;
        m_distanceWeight += sums.weight;
    }
}

std::optional<double> HeadSums::giniOf(std::span<const float> visible, const RowSums& sums,
                                       float sink)
{
    if (!m_sinks)
        return m_giniOf(visible, sums.least, sums.largest);
    m_outcomes.assign(visible.begin(), visible.end());
    m_outcomes.push_back(sink);
    return m_giniOf(m_outcomes, std::min(sums.least, sink), std::max(sums.largest, sink));
}

void HeadSums::addSingles(int64_t query, const float* weights, Range band)
{
    const Mask& mask = m_attention.mask;
    const auto weightOf = [&](int64_t key) -> std::optional<double> {
        if (key < band.begin || key >= band.end || (m_irregular && mask.hides(m_head, query, key)))
            return std::nullopt;
        return weights[key - band.begin];
    };
    const auto add = [&](RowMean& mean, int64_t key) {
        if (const auto weight = weightOf(key))
            mean.add(*weight);
    };
    if (!m_tokens.special.empty()) {
        double sum = 0;
        for (const int32_t key : m_tokens.special)
            sum += weightOf(key).value_or(0);
        m_special.add(sum);
    }
    if (!m_self)
        return;
    const int64_t position = query + mask.offset;
    add(m_previous, position - 1);
    add(m_next, position + 1);
    add(m_own, position);
    add(m_first, 0);
    m_firstColumn += weightOf(0).value_or(0);
    const int64_t period = m_facts.period.value_or(m_tokens.period);
    if (period > 0 && position >= period - 1)
        add(m_repeated, position - (period - 1));
    if (!m_identified)
        return;
    const auto number = static_cast<size_t>(m_tokens.identity[static_cast<size_t>(query)]);
    for (const int32_t place : m_tokens.places[number]) {
        if (place >= query)
            break;
        if (place >= band.begin && place + 1 < band.end) { // hidden cells hold 0
            m_duplicate += weights[place - band.begin];
            m_induction += weights[place + 1 - band.begin];
        } else {
            m_duplicate += weightOf(place).value_or(0);
            m_induction += weightOf(place + 1).value_or(0);
        }
    }
}

HeadMetrics HeadSums::result() const
{
    HeadMetrics metrics;
    metrics.attention = &m_attention;
    metrics.head = m_head;
    const auto set = [&](Metric metric, std::optional<double> value) {
        if (value && std::isfinite(*value))
            metrics.values[static_cast<size_t>(metric)] = value;
    };
    const auto cells = static_cast<double>(m_cells);
    const int64_t rows = m_entropy.rows;
    set(Metric::Sparsity, ratio(cells - static_cast<double>(m_reaching), cells));
    set(Metric::NonzeroPerRowMean,
        ratio(static_cast<double>(m_reaching), static_cast<double>(rows)));
    if (rows > 0)
        set(Metric::NonzeroPerRowMax, static_cast<double>(m_mostReaching));
    set(Metric::Entropy, m_entropy.mean());
    set(Metric::EntropyNormalised, m_entropyNormalised.mean());
    set(Metric::KlUniform, m_divergence.mean());
    set(Metric::Confidence, m_confidence.mean());
    set(Metric::Gini, m_gini.mean());
    set(Metric::DistanceMean, ratio(m_distance, m_distanceWeight));
    set(Metric::PreviousToken, m_previous.mean());
    set(Metric::NextToken, m_next.mean());
    set(Metric::SelfToken, m_own.mean());
    set(Metric::FirstToken, m_first.mean());
    set(Metric::SpecialToken, m_special.mean());
    if (m_identified && m_attention.queries > 1) {
        set(Metric::DuplicateToken, ratio(m_duplicate, m_weight));
        set(Metric::Induction, ratio(m_induction, m_weight));
    }
    set(Metric::InductionRepeated, m_repeated.mean());
    const bool padded = !m_attention.mask.hiddenKeys.empty() && m_attention.mask.hiddenKeys[0] != 0;
    if (m_self && rows > 0 && !padded)
        set(Metric::Sink, m_firstColumn / static_cast<double>(rows));
    set(Metric::SinkMass, m_sinkMass.mean());
    return metrics;
}

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
        HeadSums(m_facts->facts, *whole, head, m_facts->options, visit ? &visit : nullptr)
            .run(m_facts->options.stop);
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
                one = HeadSums(facts, *whole, one.head, options).run(options.stop);
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
