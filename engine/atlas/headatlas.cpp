#include "engine/atlas/headatlas.h"

#include "engine/attention/random.h"
#include "engine/linear/product.h"

#include <algorithm>
#include <cmath>

namespace engine::atlas {

namespace {

constexpr float kAbsent = std::numeric_limits<float>::quiet_NaN();

enum class Extra { WrittenNorm, Punctuation, Effect, Departure };
constexpr size_t kExtras = 4;

size_t place(Extra extra)
{
    return kMetricCount + static_cast<size_t>(extra);
}

} // namespace

const std::vector<Measure>& measures()
{
    static const std::vector<Measure> list = [] {
        std::vector<Measure> all;
        for (const MetricInfo& info : metricInfos())
            all.push_back({info.id, info.name, info.definition, info.unit});
        all.push_back({"written_norm",
                       translatable("Engine", "Norm of what is written"),
                       translatable("Engine", "Length of the vector that the head adds to the "
                                              "residual stream, mean over the queries."),
                       {}});
        all.push_back({"punctuation",
                       translatable("Engine", "Punctuation"),
                       translatable("Engine", "Weight on tokens of punctuation alone, mean over "
                                              "the queries."),
                       {}});
        all.push_back({"effect",
                       translatable("Engine", "Effect on the logit"),
                       translatable("Engine", "What the head adds to the logit of the token that "
                                              "came next, mean over the queries."),
                       {}});
        all.push_back(
            {"departure",
             translatable("Engine", "Departure from its mean"),
             translatable("Engine",
                          "How much of the pattern on one text its mean over the texts leaves out: "
                          "the share of the squared weights among the first 16 tokens, 0 where "
                          "every text gives the same pattern."),
             {}});
        return all;
    }();
    return list;
}

std::optional<size_t> measureNamed(std::string_view id)
{
    const auto& all = measures();
    const auto found = std::ranges::find(all, id, &Measure::id);
    return found == all.end() ? std::nullopt
                              : std::optional(static_cast<size_t>(found - all.begin()));
}

Half halfOf(float value)
{
    constexpr float kLargest = 65504;
    return Half(std::clamp(value, -kLargest, kLargest));
}

void Patterns::merge(const Patterns& other)
{
    for (size_t i = 0; i < sums.size(); ++i)
        sums[i] += other.sums[i];
    squares += other.squares;
}

std::optional<double> Patterns::departure(const Sums& rows) const
{
    // Σ (α − ᾱ)² = Σ α² − Σ windows · ᾱ².
    double held = 0;
    for (size_t i = 0; i < sums.size(); ++i) {
        const size_t query = i / static_cast<size_t>(kPattern);
        const double windows = query < rows.values.size() ? rows.values[query] : 0;
        if (windows > 0)
            held += sums[i] * sums[i] / windows;
    }
    if (!(squares > 0))
        return std::nullopt;
    return std::clamp(1 - held / squares, 0.0, 1.0);
}

void Patterns::save(ArchiveWriter& to, const std::string& name) const
{
    to.put(name + ".sum", sums, {kPattern, kPattern});
    to.put(name + ".squares", std::vector{squares});
}

void Patterns::load(ArchiveReader& from, const std::string& name)
{
    sums = from.get<double>(name + ".sum", kPattern * kPattern);
    squares = from.get<double>(name + ".squares", 1)[0];
}

std::string fileName(const HeadPlace& place)
{
    std::string text(name(place.stack));
    text.append(".layer.").append(std::to_string(place.layer)).append(".");
    text.append(name(place.kind)).append(".head.").append(std::to_string(place.head));
    return text;
}

HeadAtlas::HeadAtlas(const HeadPlace& where, const Sizes& sizes)
    : place(where), measures(kMetricCount + kExtras),
      byWeight(static_cast<size_t>(sizes.strongest)), byNorm(static_cast<size_t>(sizes.strongest)),
      byEffect(static_cast<size_t>(sizes.strongest)),
      rowsByNorm(static_cast<size_t>(sizes.strongest)),
      rowsByEffect(static_cast<size_t>(sizes.strongest)), pairs(static_cast<size_t>(sizes.pairs))
{
}

/// What one window needs beside the accumulators.
struct HeadAtlas::Pass
{
    const WindowInput& window;
    const Attention& attention;
    const HeadView& view;
    const WindowInput::Side& querySide;
    const WindowInput::Side& keySide;
    uint64_t chance; ///< belongs to the head
    MatrixMap values;
    Vector valueNorms; // [Tk]; empty where the view has no outputs
    Matrix context, outputs, worth;
    size_t nextKept = 0;
    Moments norm, punctuation, effect; ///< over the rows

    bool hasNorms() const { return valueNorms.size() > 0; }
    bool hasEffects() const { return view.effects.size() > 0; }
};

namespace {

/// Puts a row into a slot of rows [slots, size].
void putRow(size_t slot, const float* from, int64_t size, std::vector<Half>& to)
{
    const auto n = static_cast<size_t>(size);
    if (to.size() < (slot + 1) * n)
        to.resize((slot + 1) * n, Half(0));
    std::transform(from, from + n, to.data() + slot * n, halfOf);
}

/// Puts rows of a matrix into their slots.
void put(const std::vector<std::pair<int64_t, size_t>>& kept, const MatrixMap& rows,
         std::vector<Half>& to)
{
    for (const auto& [row, slot] : kept)
        if (row < rows.rows())
            putRow(slot, rows.data() + row * rows.cols(), rows.cols(), to);
}

/// How many slots there are after a merge.
size_t slotsOf(const Reservoir::Moves& moves)
{
    size_t slots = 0;
    for (const auto* side : {&moves.own, &moves.others})
        for (const auto& slot : *side)
            slots = std::max(slots, slot ? *slot + 1 : 0);
    return slots;
}

} // namespace

void HeadAtlas::add(const WindowInput& window, const Attention& kept, const HeadView& view)
{
    const std::shared_ptr<const Attention> whole = kept.whole();
    const Attention& attention = *whole;
    static const WindowInput::Side kNone;
    const auto side = [&](Stack stack) -> const WindowInput::Side& {
        const auto found = window.sides.find(stack);
        return found == window.sides.end() ? kNone : found->second;
    };
    const Stack keyStack = place.kind == Kind::Cross ? Stack::Encoder : place.stack;
    const std::string named = fileName(place);
    uint64_t chance = 0;
    for (const char letter : named)
        chance = splitMix(chance ^ static_cast<unsigned char>(letter));
    const bool vectors = attention.hasVectors() && !attention.value.empty();
    Pass pass{window,
              attention,
              view,
              side(place.stack),
              side(keyStack),
              chance,
              vectors ? attention.value.matrix(attention.keyHead(place.head))
                      : MatrixMap(nullptr, 0, 0),
              {},
              {},
              {},
              {},
              0,
              {},
              {},
              {}};
    if (vectors && view.outputs.size() > 0) {
        Matrix all(pass.values.rows(), view.outputs.cols());
        product(pass.values, view.outputs, all, false, 1, 0, 1);
        pass.valueNorms = all.rowwise().norm().transpose();
    }
    const auto queries = static_cast<size_t>(attention.queries);
    rows.grow(queries);
    entropy.grow(queries);
    first.grow(queries);
    keys.grow(static_cast<size_t>(attention.keys));
    if (place.kind == Kind::Self) {
        back.grow(static_cast<size_t>(attention.keys));
        ahead.grow(static_cast<size_t>(attention.keys));
    }
    keepVectors(pass);
    const HeadMetrics own = window.meter->measure(
        attention, place.head, [&](const WeightTile& tile) { addTile(tile, pass); });
    for (size_t i = 0; i < kMetricCount; ++i)
        if (own.values[i])
            measures[i].add(*own.values[i]);
    for (const auto& [extra, moments] :
         {std::pair(Extra::WrittenNorm, &pass.norm),
          std::pair(Extra::Punctuation, &pass.punctuation), std::pair(Extra::Effect, &pass.effect)})
        if (moments->count > 0 && std::isfinite(moments->mean))
            measures[engine::atlas::place(extra)].add(moments->mean);
    findDeparture();
}

/// A measure of all windows together: it has no spread.
void HeadAtlas::findDeparture()
{
    Moments& own = measures[engine::atlas::place(Extra::Departure)];
    own = {};
    if (const auto departure = patterns.departure(rows))
        own = {rows.values.empty() ? 0 : static_cast<int64_t>(rows.values.front()), *departure, 0,
               *departure, *departure};
}

void HeadAtlas::keepVectors(const Pass& pass)
{
    const Attention& a = pass.attention;
    for (const auto& [query, slot] : pass.querySide.kept) {
        if (samples.cells.size() <= slot)
            samples.cells.resize(slot + 1);
        samples.cells[slot] = {};
    }
    if (!a.hasVectors())
        return;
    samples.querySize = a.query.extent(2);
    put(pass.querySide.kept, a.query.matrix(place.head), samples.queries);
    put(pass.keySide.kept, a.key.matrix(a.keyHead(place.head)), samples.keys);
}

void HeadAtlas::addTile(const WeightTile& tile, Pass& pass)
{
    const int64_t begin = tile.keys.begin;
    const int64_t count = tile.keys.size();
    if (pass.hasNorms()) {
        pass.context.resize(tile.queries.size(), pass.values.cols());
        product(tile.weights, pass.values.middleRows(begin, count), pass.context, false, 1, 0, 1);
        pass.outputs.resize(tile.queries.size(), pass.view.outputs.cols());
        product(pass.context, pass.view.outputs, pass.outputs, false, 1, 0, 1);
    }
    if (pass.hasEffects()) {
        pass.worth.resize(tile.queries.size(), count);
        product(pass.view.effects.middleRows(tile.queries.begin, tile.queries.size()),
                pass.values.middleRows(begin, count), pass.worth, true, 1, 0, 1);
        pass.worth.array() *= tile.weights.array();
    }
    for (int64_t row = 0; row < tile.queries.size(); ++row)
        if (!std::isnan(tile.entropy[static_cast<size_t>(row)]))
            addRow(tile, row, pass);
}

void HeadAtlas::addRow(const WeightTile& tile, int64_t row, Pass& pass)
{
    const int64_t query = tile.queries.begin + row;
    const int64_t begin = tile.keys.begin;
    const int64_t count = tile.keys.size();
    const float* weight = &tile.weights(row, 0);
    const auto at = static_cast<size_t>(query);
    rows.values[at] += 1;
    entropy.values[at] += tile.entropy[static_cast<size_t>(row)];
    if (begin == 0)
        first.values[at] += static_cast<double>(weight[0]);
    if (query < kPattern)
        for (int64_t i = 0; begin + i < kPattern && i < count; ++i) {
            const auto w = static_cast<double>(weight[i]);
            patterns.sums[static_cast<size_t>(query * kPattern + begin + i)] += w;
            patterns.squares += w * w;
        }
    double* mass = keys.values.data() + begin;
    for (int64_t i = 0; i < count; ++i)
        mass[i] += static_cast<double>(weight[i]);
    if (pass.attention.kind == Kind::Self) {
        const int64_t own = query + pass.attention.mask.offset;
        const int64_t behind = std::clamp<int64_t>(own - begin + 1, 0, count);
        for (int64_t i = 0; i < behind; ++i)
            back.values[static_cast<size_t>(own - begin - i)] += static_cast<double>(weight[i]);
        for (int64_t i = behind; i < count; ++i)
            ahead.values[static_cast<size_t>(begin + i - own)] += static_cast<double>(weight[i]);
    }
    if (pass.keySide.punctuation.size() > 0)
        pass.punctuation.add(static_cast<double>(
            tile.weights.row(row).dot(pass.keySide.punctuation.segment(begin, count))));
    // A query that sees one key has no choice: its weight of 1 says nothing.
    if (pass.attention.mask.visibleCount(place.head, query, pass.attention.keys) > 1)
        addStrongest(tile, row, pass);
    if (pass.hasNorms())
        pass.norm.add(static_cast<double>(pass.outputs.row(row).norm()));
    if (pass.hasEffects())
        pass.effect.add(static_cast<double>(pass.worth.row(row).sum()));
}

void HeadAtlas::addStrongest(const WeightTile& tile, int64_t row, Pass& pass)
{
    const int64_t query = tile.queries.begin + row;
    const int64_t begin = tile.keys.begin;
    const int64_t count = tile.keys.size();
    const auto weight = tile.weights.row(row);
    const auto cellAt = [&](int64_t i) {
        Cell cell{pass.window.id,
                  static_cast<int32_t>(query),
                  static_cast<int32_t>(begin + i),
                  weight[i],
                  kAbsent,
                  kAbsent};
        if (pass.hasNorms())
            cell.norm = weight[i] * pass.valueNorms[begin + i];
        if (pass.hasEffects())
            cell.effect = pass.worth(row, i);
        return cell;
    };
    const auto rank = [&](Top& top, const auto& values) {
        // Most rows hold nothing that is among the strongest.
        if (!(static_cast<double>(values.maxCoeff()) >= top.threshold()))
            return;
        for (int64_t i = 0; i < count; ++i)
            if (weight[i] > 0 && static_cast<double>(values[i]) >= top.threshold())
                top.add(static_cast<double>(values[i]), cellAt(i));
    };
    rank(byWeight, weight);
    if (pass.hasNorms())
        rank(byNorm, weight.cwiseProduct(pass.valueNorms.segment(begin, count)).eval());
    if (pass.hasEffects())
        rank(byEffect, pass.worth.row(row));
    Eigen::Index strongest = 0;
    const float largest = weight.maxCoeff(&strongest);
    confidence.add(static_cast<double>(largest));
    const Cell best = cellAt(strongest);
    if (pass.hasNorms())
        rowsByNorm.add(static_cast<double>(pass.outputs.row(row).norm()), best);
    if (pass.hasEffects())
        rowsByEffect.add(static_cast<double>(pass.worth.row(row).sum()), best);
    const bool tokens = !pass.querySide.ids.empty() && !pass.keySide.ids.empty();
    for (int64_t i = 0; i < count; ++i) {
        const float w = weight[i];
        if (w <= 0)
            continue;
        // The exponent of the number is the logarithm's whole part.
        weights.bins[static_cast<size_t>(std::clamp(std::ilogb(w) + 20, 0, 19))] += 1;
        if (w >= kPairWeight && tokens)
            pairs.add(pass.querySide.ids[static_cast<size_t>(query)],
                      pass.keySide.ids[static_cast<size_t>(begin + i)], static_cast<double>(w),
                      splitMix(cellAt(i).tie() ^ pass.chance));
    }
    keep(query, best, pass.hasNorms() ? &pass.outputs(row, 0) : nullptr, pass);
}

void HeadAtlas::keep(int64_t query, const Cell& strongest, const float* output, Pass& pass)
{
    const auto& kept = pass.querySide.kept;
    while (pass.nextKept < kept.size() && kept[pass.nextKept].first < query)
        ++pass.nextKept;
    if (pass.nextKept == kept.size() || kept[pass.nextKept].first != query)
        return;
    const size_t slot = kept[pass.nextKept].second;
    samples.cells[slot] = strongest;
    if (!output)
        return;
    samples.outputSize = pass.view.outputs.cols();
    putRow(slot, output, samples.outputSize, samples.outputs);
}

namespace {

/// Rows [slots, size] of two samples on their way into one.
std::vector<Half> moved(const std::vector<Half>& own, const std::vector<Half>& others, int64_t size,
                        const Reservoir::Moves& moves)
{
    const auto n = static_cast<size_t>(size);
    std::vector<Half> joined(slotsOf(moves) * n);
    const auto take = [&](const std::vector<Half>& from,
                          const std::vector<std::optional<size_t>>& to) {
        for (size_t slot = 0; slot < to.size() && from.size() >= (slot + 1) * n; ++slot)
            if (to[slot])
                std::copy_n(from.data() + slot * n, n, joined.data() + *to[slot] * n);
    };
    take(own, moves.own);
    take(others, moves.others);
    return joined;
}

} // namespace

void HeadAtlas::Samples::merge(const Samples& other, const Reservoir::Moves& moves,
                               const Reservoir::Moves* movedKeys)
{
    outputSize = std::max(outputSize, other.outputSize);
    querySize = std::max(querySize, other.querySize);
    std::vector<Cell> joined(slotsOf(moves));
    const auto take = [&joined](const std::vector<Cell>& from,
                                const std::vector<std::optional<size_t>>& to) {
        for (size_t slot = 0; slot < std::min(to.size(), from.size()); ++slot)
            if (to[slot])
                joined[*to[slot]] = from[slot];
    };
    take(cells, moves.own);
    take(other.cells, moves.others);
    cells = std::move(joined);
    outputs = moved(outputs, other.outputs, outputSize, moves);
    queries = moved(queries, other.queries, querySize, moves);
    if (movedKeys)
        keys = moved(keys, other.keys, querySize, *movedKeys);
}

void HeadAtlas::Samples::save(ArchiveWriter& to, const std::string& name) const
{
    std::vector<int64_t> places;
    std::vector<float> facts;
    for (const Cell& cell : cells) {
        places.insert(places.end(), {cell.window, cell.query, cell.key});
        facts.insert(facts.end(), {cell.weight, cell.norm, cell.effect});
    }
    const auto count = static_cast<int64_t>(cells.size());
    to.put(name + ".place", places, {count, 3});
    to.put(name + ".facts", facts, {count, 3});
    const auto vectors = [&](const char* what, const std::vector<Half>& values, int64_t size) {
        std::vector<Half> whole = values;
        whole.resize(cells.size() * static_cast<size_t>(size), Half(0));
        to.put(name + what, whole, {count, size});
    };
    vectors(".output", outputs, outputSize);
    vectors(".query", queries, querySize);
    const int64_t most = std::max<int64_t>(querySize, 1);
    to.put(name + ".key", keys, {static_cast<int64_t>(keys.size()) / most, most});
}

void HeadAtlas::Samples::load(ArchiveReader& from, const std::string& name)
{
    const auto places = from.get<int64_t>(name + ".place");
    const size_t count = places.size() / 3;
    const auto facts = from.get<float>(name + ".facts", static_cast<int64_t>(3 * count));
    cells.clear();
    for (size_t i = 0; i < count; ++i)
        cells.push_back({places[3 * i], static_cast<int32_t>(places[3 * i + 1]),
                         static_cast<int32_t>(places[3 * i + 2]), facts[3 * i], facts[3 * i + 1],
                         facts[3 * i + 2]});
    outputs = from.get<Half>(name + ".output");
    queries = from.get<Half>(name + ".query");
    keys = from.get<Half>(name + ".key");
    if (count == 0 ? !outputs.empty() || !queries.empty()
                   : outputs.size() % count != 0 || queries.size() % count != 0)
        return from.refuse(name);
    outputSize = count == 0 ? 0 : static_cast<int64_t>(outputs.size() / count);
    querySize = count == 0 ? 0 : static_cast<int64_t>(queries.size() / count);
    if (querySize == 0 ? !keys.empty() : keys.size() % static_cast<size_t>(querySize) != 0)
        from.refuse(name);
}

void HeadAtlas::merge(const HeadAtlas& other, const Reservoir::Moves& queryMoves,
                      const Reservoir::Moves* keyMoves)
{
    for (size_t i = 0; i < measures.size(); ++i)
        measures[i].merge(other.measures[i]);
    confidence.merge(other.confidence);
    weights.merge(other.weights);
    for (Sums HeadAtlas::*sums : {&HeadAtlas::rows, &HeadAtlas::entropy, &HeadAtlas::first,
                                  &HeadAtlas::keys, &HeadAtlas::back, &HeadAtlas::ahead})
        (this->*sums).merge(other.*sums);
    for (Top HeadAtlas::*top : {&HeadAtlas::byWeight, &HeadAtlas::byNorm, &HeadAtlas::byEffect,
                                &HeadAtlas::rowsByNorm, &HeadAtlas::rowsByEffect})
        (this->*top).merge(other.*top);
    pairs.merge(other.pairs);
    patterns.merge(other.patterns);
    samples.merge(other.samples, queryMoves, keyMoves);
    findDeparture();
}

void HeadAtlas::save(ArchiveWriter& to)
{
    std::string own = "atlas.";
    own.append(fileName(place));
    std::vector<double> numbers;
    for (const Moments& one : measures)
        one.save(numbers);
    to.put(own + ".measures", numbers,
           {static_cast<int64_t>(measures.size()), static_cast<int64_t>(Moments::kNumbers)});
    confidence.save(to, own + ".confidence");
    weights.save(to, own + ".weights");
    rows.save(to, own + ".rows");
    entropy.save(to, own + ".entropy");
    first.save(to, own + ".first");
    keys.save(to, own + ".keys");
    back.save(to, own + ".back");
    ahead.save(to, own + ".ahead");
    byWeight.save(to, own + ".strongest.weight");
    byNorm.save(to, own + ".strongest.norm");
    byEffect.save(to, own + ".strongest.effect");
    rowsByNorm.save(to, own + ".strongest.row_norm");
    rowsByEffect.save(to, own + ".strongest.row_effect");
    pairs.save(to, own + ".pairs");
    patterns.save(to, own + ".pattern");
    samples.save(to, own + ".sample");
}

void HeadAtlas::load(ArchiveReader& from)
{
    std::string own = "atlas.";
    own.append(fileName(place));
    const auto numbers = from.get<double>(
        own + ".measures", static_cast<int64_t>(measures.size() * Moments::kNumbers));
    for (size_t i = 0; i < measures.size(); ++i)
        measures[i] = Moments::load(numbers.data() + i * Moments::kNumbers);
    confidence.load(from, own + ".confidence");
    weights.load(from, own + ".weights");
    rows.load(from, own + ".rows");
    entropy.load(from, own + ".entropy");
    first.load(from, own + ".first");
    keys.load(from, own + ".keys");
    back.load(from, own + ".back");
    ahead.load(from, own + ".ahead");
    if (entropy.values.size() != rows.values.size() || first.values.size() != rows.values.size())
        from.refuse(own + ".entropy");
    byWeight.load(from, own + ".strongest.weight");
    byNorm.load(from, own + ".strongest.norm");
    byEffect.load(from, own + ".strongest.effect");
    rowsByNorm.load(from, own + ".strongest.row_norm");
    rowsByEffect.load(from, own + ".strongest.row_effect");
    pairs.load(from, own + ".pairs");
    patterns.load(from, own + ".pattern");
    samples.load(from, own + ".sample");
}

} // namespace engine::atlas
