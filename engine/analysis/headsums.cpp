#include "engine/analysis/headsums.h"

#include "engine/analysis/rowsums.h"
#include "engine/attention/scores.h"
#include "engine/linear/rowwise.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace engine {

namespace {

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

void set(HeadMetrics& metrics, Metric metric, std::optional<double> value)
{
    if (value && std::isfinite(*value))
        metrics.values[static_cast<size_t>(metric)] = value;
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

/// How many of the keys that they see the rows use.
class KeysInUse
{
public:
    void add(int64_t visible, int64_t used)
    {
        m_visible += visible;
        m_used += used;
        m_most = std::max(m_most, used);
    }
    void write(HeadMetrics& metrics, int64_t rows) const
    {
        const auto visible = static_cast<double>(m_visible);
        const auto used = static_cast<double>(m_used);
        set(metrics, Metric::Sparsity, ratio(visible - used, visible));
        set(metrics, Metric::NonzeroPerRowMean, ratio(used, static_cast<double>(rows)));
        if (rows > 0)
            set(metrics, Metric::NonzeroPerRowMax, static_cast<double>(m_most));
    }

private:
    int64_t m_visible = 0;
    int64_t m_used = 0;
    int64_t m_most = 0; ///< by one row
};

/// How evenly the rows spread their weights over the keys, and over a learned sink.
class Spread
{
public:
    /// A row's entropy. `sinks`: whether the head has a learned sink.
    double add(std::span<const float> visible, const RowSums& sums, bool sinks);
    int64_t rows() const { return m_entropy.rows; }
    void write(HeadMetrics& metrics) const;

private:
    std::optional<double> giniOf(std::span<const float> visible, const RowSums& sums,
                                 std::optional<float> sink);

    RowMean m_entropy, m_normalised, m_divergence, m_confidence, m_gini, m_sink;
    Gini m_giniOf;
    std::vector<float> m_outcomes; ///< of a row with a sink
};

double Spread::add(std::span<const float> visible, const RowSums& sums, bool sinks)
{
    // A learned sink is one more outcome, which takes what the keys leave.
    const double sink = sinks ? std::clamp(1 - sums.weight, 0.0, 1.0) : 0;
    double entropy = sums.logarithm < 0 ? -sums.logarithm : 0 * sums.logarithm;
    if (sink > 0)
        entropy -= sink * std::log(sink);
    const size_t outcomes = visible.size() + (sinks ? 1 : 0);
    const double most = std::log(static_cast<double>(outcomes));
    m_entropy.add(entropy);
    if (outcomes > 1)
        m_normalised.add(entropy / most);
    m_divergence.add((sums.weight + sink) * most - entropy);
    if (sinks)
        m_sink.add(sink);
    m_confidence.add(sums.largest);
    if (!std::isfinite(sums.weight))
        return entropy; // which is then absent, and all that is made of it
    if (const auto coefficient =
            giniOf(visible, sums, sinks ? std::optional(static_cast<float>(sink)) : std::nullopt))
        m_gini.add(*coefficient);
    return entropy;
}

std::optional<double> Spread::giniOf(std::span<const float> visible, const RowSums& sums,
                                     std::optional<float> sink)
{
    if (!sink)
        return m_giniOf(visible, sums.least, sums.largest);
    m_outcomes.assign(visible.begin(), visible.end());
    m_outcomes.push_back(*sink);
    return m_giniOf(m_outcomes, std::min(sums.least, *sink), std::max(sums.largest, *sink));
}

void Spread::write(HeadMetrics& metrics) const
{
    set(metrics, Metric::Entropy, m_entropy.mean());
    set(metrics, Metric::EntropyNormalised, m_normalised.mean());
    set(metrics, Metric::KlUniform, m_divergence.mean());
    set(metrics, Metric::Confidence, m_confidence.mean());
    set(metrics, Metric::Gini, m_gini.mean());
    set(metrics, Metric::SinkMass, m_sink.mean());
}

/// How far from their place the rows look: in pixels between patches of a picture, else in tokens.
class Distances
{
public:
    Distances(const Trace& trace, const Attention& attention);

    /// From a query to each key of the band, in tokens; null where there is none.
    const float* tokens(int64_t query, Range band) const
    {
        const auto middle = static_cast<int64_t>(m_ramp.size()) / 2;
        return m_ramp.empty() ? nullptr : m_ramp.data() + middle + band.begin - query - m_offset;
    }
    /// `visible` are the weights of the `keys`; of all from `first` on where no keys are given.
    void add(int64_t query, int64_t first, std::span<const int64_t> keys,
             std::span<const float> visible, const RowSums& sums);
    void write(HeadMetrics& metrics) const
    {
        set(metrics, Metric::DistanceMean, ratio(m_sum, m_weight));
    }

private:
    std::optional<PatchGrid> m_grid;
    std::vector<float> m_ramp; ///< |d| for d = −Tk … Tk
    int64_t m_offset;          ///< of the mask
    double m_sum = 0;
    double m_weight = 0;
};

Distances::Distances(const Trace& trace, const Attention& attention)
    : m_offset(attention.mask.offset)
{
    if (attention.kind != Kind::Self)
        return;
    if (const Modality* grid = trace.queryModality(attention);
        grid && grid->unit == Modality::Unit::Patch && grid->positions.empty()) {
        m_grid.emplace(*grid);
        return;
    }
    const int64_t reach = attention.keys + std::abs(m_offset) + attention.queries;
    for (int64_t d = -reach; d <= reach; ++d)
        m_ramp.push_back(static_cast<float>(std::abs(d)));
}

void Distances::add(int64_t query, int64_t first, std::span<const int64_t> keys,
                    std::span<const float> visible, const RowSums& sums)
{
    if (m_grid && m_grid->contains(query)) {
        for (size_t i = 0; i < visible.size(); ++i) {
            const int64_t key = keys.empty() ? first + static_cast<int64_t>(i) : keys[i];
            if (!m_grid->contains(key))
                continue;
            m_sum += visible[i] * m_grid->distance(query, key);
            m_weight += visible[i];
        }
    } else if (!m_ramp.empty()) {
        m_sum += sums.distance;
        m_weight += sums.weight;
    }
}

/// What the rows give to single places: beside them, the first, special tokens, one period back.
struct Places
{
    RowMean previous, next, own, first, special, repeated;
    double firstColumn = 0; ///< rows that do not see it count as 0

    void write(HeadMetrics& metrics) const
    {
        set(metrics, Metric::PreviousToken, previous.mean());
        set(metrics, Metric::NextToken, next.mean());
        set(metrics, Metric::SelfToken, own.mean());
        set(metrics, Metric::FirstToken, first.mean());
        set(metrics, Metric::SpecialToken, special.mean());
        set(metrics, Metric::InductionRepeated, repeated.mean());
    }
};

/// What the rows give to places where their token stood before, and to the places behind those.
struct Recurrences
{
    double duplicate = 0;
    double induction = 0;
    double weight = 0; ///< of all keys

    void write(HeadMetrics& metrics) const
    {
        set(metrics, Metric::DuplicateToken, ratio(duplicate, weight));
        set(metrics, Metric::Induction, ratio(induction, weight));
    }
};

/// One row without the keys that are hidden singly.
struct PickedRow
{
    std::vector<int64_t> keys;
    std::vector<float> weights, logarithms, distances;

    /// The keys of the band that are not hidden; false where there is none.
    bool findKeys(const Mask& mask, int head, int64_t query, Range band)
    {
        keys.clear();
        for (int64_t key = band.begin; key < band.end; ++key)
            if (!mask.hides(head, query, key))
                keys.push_back(key);
        return !keys.empty();
    }
    /// Those of a band's values that belong to the keys.
    void pick(const float* values, Range band, std::vector<float>& picked) const
    {
        picked.clear();
        for (const int64_t key : keys)
            picked.push_back(values[key - band.begin]);
    }
};

/// The entropies of the rows of the tile that is read; NaN for rows that see no key.
struct TileEntropies
{
    int64_t begin = 0; ///< row of the first
    std::vector<double> values;

    void start(Range rows)
    {
        begin = rows.begin;
        values.assign(size_t(rows.size()), std::numeric_limits<double>::quiet_NaN());
    }
    double& of(int64_t query) { return values[size_t(query - begin)]; }
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
    /// A row of which the keys of m_picked are visible, with their logarithms there.
    void addPicked(int64_t query, const float* weights, Range band, float shift);
    /// `weights` over the whole band, `visible` those that are not hidden.
    void addRow(int64_t query, const float* weights, Range band, std::span<const float> visible,
                const RowSums& sums);
    void addSingles(int64_t query, const float* weights, Range band);
    /// What a row gives to places where its token stood before.
    void addRecurrences(int64_t query, const float* weights, Range band);
    /// The weight of a key that the row sees.
    std::optional<double> weightOf(int64_t query, int64_t key, const float* weights,
                                   Range band) const;
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
    PickedRow m_picked;
    TileEntropies m_entropies;
    KeysInUse m_inUse;
    Spread m_spread;
    Distances m_distances;
    Places m_places;
    Recurrences m_recurrences;
};

HeadSums::HeadSums(const TraceFacts& facts, const Attention& attention, int head,
                   const MetricOptions& options, const TileVisitor* visit)
    : m_facts(facts), m_attention(attention), m_head(head), m_visit(visit),
      m_limit(static_cast<float>(sparsityThreshold(attention, options))),
      m_self(attention.kind == Kind::Self), m_irregular(attention.mask.hasGaps()),
      m_sinks(!attention.sinks.empty() && head >= 0), m_tokens(facts.keys(attention)),
      m_identified(m_self && attention.queries == attention.keys &&
                   static_cast<int64_t>(m_tokens.identity.size()) == attention.keys),
      m_distances(facts.trace, attention)
{
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
        m_entropies.start(rows);
        for (int64_t query = rows.begin; query < rows.end; ++query) {
            const float shift = a.logSumExp.data()[m_head * a.queries + query];
            const Range band = a.mask.visible(query, a.keys);
            if (band.size() <= 0 || shift == -std::numeric_limits<float>::infinity())
                continue;
            float* row = &tile(query - rows.begin, band.begin);
            if (!m_irregular) {
                const RowSums sums =
                    weighRow(row, shift, m_distances.tokens(query, band), band.size(), m_limit);
                addRow(query, row, band, {row, size_t(band.size())}, sums);
            } else if (m_picked.findKeys(a.mask, m_head, query, band)) {
                m_picked.pick(row, band, m_picked.logarithms);
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
        if (std::isnan(m_entropies.of(query)) || band.size() <= 0) {
            row.setZero();
            continue;
        }
        row.head(std::clamp<int64_t>(band.begin - keys.begin, 0, row.size())).setZero();
        row.tail(std::clamp<int64_t>(keys.end - band.end, 0, row.size())).setZero();
    }
    (*m_visit)({rows, keys, tile, m_entropies.values});
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
        m_entropies.start(rows);
        for (int64_t query = rows.begin; query < rows.end; ++query) {
            const Range band = a.mask.visible(query, keys.end);
            if (band.size() <= 0)
                continue;
            const float* row = &tile(query - rows.begin, band.begin - keys.begin);
            logs.head(band.size()) = Eigen::Map<const Vector>(row, band.size()).array().log();
            if (!m_irregular) {
                const RowSums sums = sumRow(row, logs.data(), 0, m_distances.tokens(query, band),
                                            band.size(), m_limit);
                addRow(query, row, band, {row, size_t(band.size())}, sums);
            } else if (m_picked.findKeys(a.mask, m_head, query, band)) {
                m_picked.pick(logs.data(), band, m_picked.logarithms);
                addPicked(query, row, band, 0);
            }
        }
        if (m_visit)
            show(rows, keys, tile);
    }
}

void HeadSums::addPicked(int64_t query, const float* weights, Range band, float shift)
{
    const float* all = m_distances.tokens(query, band);
    if (all)
        m_picked.pick(all, band, m_picked.distances);
    m_picked.pick(weights, band, m_picked.weights);
    const RowSums sums = sumRow(m_picked.weights.data(), m_picked.logarithms.data(), shift,
                                all ? m_picked.distances.data() : nullptr,
                                static_cast<int64_t>(m_picked.keys.size()), m_limit);
    addRow(query, weights, band, m_picked.weights, sums);
}

void HeadSums::addRow(int64_t query, const float* weights, Range band,
                      std::span<const float> visible, const RowSums& sums)
{
    if (sums.weight == 0 && !m_sinks)
        return; // a row that sees no key, as a file stores it
    addSingles(query, weights, band);
    m_inUse.add(static_cast<int64_t>(visible.size()), sums.reaching);
    m_recurrences.weight += sums.weight;
    m_entropies.of(query) = m_spread.add(visible, sums, m_sinks);
    if (std::isfinite(sums.weight))
        m_distances.add(query, band.begin,
                        m_irregular ? std::span<const int64_t>(m_picked.keys)
                                    : std::span<const int64_t>(),
                        visible, sums);
}

std::optional<double> HeadSums::weightOf(int64_t query, int64_t key, const float* weights,
                                         Range band) const
{
    if (key < band.begin || key >= band.end ||
        (m_irregular && m_attention.mask.hides(m_head, query, key)))
        return std::nullopt;
    return weights[key - band.begin];
}

void HeadSums::addSingles(int64_t query, const float* weights, Range band)
{
    const auto add = [&](RowMean& mean, int64_t key) {
        if (const auto weight = weightOf(query, key, weights, band))
            mean.add(*weight);
    };
    if (!m_tokens.special.empty()) {
        double sum = 0;
        for (const int32_t key : m_tokens.special)
            sum += weightOf(query, key, weights, band).value_or(0);
        m_places.special.add(sum);
    }
    if (!m_self)
        return;
    const int64_t position = query + m_attention.mask.offset;
    add(m_places.previous, position - 1);
    add(m_places.next, position + 1);
    add(m_places.own, position);
    add(m_places.first, 0);
    m_places.firstColumn += weightOf(query, 0, weights, band).value_or(0);
    const int64_t period = m_facts.period.value_or(m_tokens.period);
    if (period > 0 && position >= period - 1)
        add(m_places.repeated, position - (period - 1));
    if (m_identified)
        addRecurrences(query, weights, band);
}

void HeadSums::addRecurrences(int64_t query, const float* weights, Range band)
{
    const auto number = static_cast<size_t>(m_tokens.identity[static_cast<size_t>(query)]);
    for (const int32_t place : m_tokens.places[number]) {
        if (place >= query)
            break;
        if (place >= band.begin && place + 1 < band.end) { // hidden cells hold 0
            m_recurrences.duplicate += weights[place - band.begin];
            m_recurrences.induction += weights[place + 1 - band.begin];
        } else {
            m_recurrences.duplicate += weightOf(query, place, weights, band).value_or(0);
            m_recurrences.induction += weightOf(query, place + 1, weights, band).value_or(0);
        }
    }
}

HeadMetrics HeadSums::result() const
{
    HeadMetrics metrics;
    metrics.attention = &m_attention;
    metrics.head = m_head;
    const int64_t rows = m_spread.rows();
    m_inUse.write(metrics, rows);
    m_spread.write(metrics);
    m_distances.write(metrics);
    m_places.write(metrics);
    if (m_identified && m_attention.queries > 1)
        m_recurrences.write(metrics);
    const bool padded = !m_attention.mask.hiddenKeys.empty() && m_attention.mask.hiddenKeys[0] != 0;
    if (m_self && rows > 0 && !padded)
        set(metrics, Metric::Sink, m_places.firstColumn / static_cast<double>(rows));
    return metrics;
}

} // namespace

TokenFacts::TokenFacts(const std::vector<TraceToken>& tokens, bool patches)
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

TraceFacts::TraceFacts(const Trace& t, const MetricOptions& options)
    : trace(t), period(options.period)
{
    // Patches and frames have names that do not repeat; they are not words of one kind.
    for (const Stack stack : kStacks)
        facts.try_emplace(&t.tokens(stack), t.tokens(stack), t.modalities.contains(stack));
    if (const int own = t.fact("period", 0); !period && own > 0)
        period = own;
}

HeadMetrics sumHead(const TraceFacts& facts, const Attention& attention, int head,
                    const MetricOptions& options, const TileVisitor* visit)
{
    return HeadSums(facts, attention, head, options, visit).run(options.stop);
}

} // namespace engine
