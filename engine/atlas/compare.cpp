#include "engine/atlas/compare.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace engine::atlas {

using nlohmann::json;

std::optional<double> divergence(const std::vector<double>& one, const std::vector<double>& other)
{
    double wholeOne = 0;
    double wholeOther = 0;
    for (const double value : one)
        wholeOne += std::max(value, 0.0);
    for (const double value : other)
        wholeOther += std::max(value, 0.0);
    if (!(wholeOne > 0) || !(wholeOther > 0))
        return std::nullopt;
    double sum = 0;
    for (size_t i = 0; i < std::max(one.size(), other.size()); ++i) {
        const double p = i < one.size() ? std::max(one[i], 0.0) / wholeOne : 0;
        const double q = i < other.size() ? std::max(other[i], 0.0) / wholeOther : 0;
        const double middle = (p + q) / 2;
        sum += p > 0 ? p * std::log2(p / middle) / 2 : 0;
        sum += q > 0 ? q * std::log2(q / middle) / 2 : 0;
    }
    return std::clamp(sum, 0.0, 1.0);
}

namespace {

using PairShares = std::map<std::pair<std::string, std::string>, std::pair<double, double>>;

/// Shares of the mass by the texts of the tokens: two models may number them otherwise.
PairShares sharesOf(const Atlas& before, const HeadAtlas& one, const Atlas& after,
                    const HeadAtlas& other)
{
    PairShares shares;
    const auto add = [&shares](const Atlas& atlas, const HeadAtlas& head,
                               double std::pair<double, double>::*side) {
        const double whole = head.pairs.mass();
        if (!(whole > 0))
            return;
        for (const PairTable::Pair& pair : head.pairs.pairs())
            shares[{atlas.tokenText(head.place.stack, pair.query),
                    atlas.tokenText(Atlas::keyStack(head.place), pair.key)}].*
                side += pair.mass / whole;
    };
    add(before, one, &std::pair<double, double>::first);
    add(after, other, &std::pair<double, double>::second);
    return shares;
}

std::optional<double> pairDivergence(const PairShares& shares)
{
    std::vector<double> one, other;
    double leftOne = 1;
    double leftOther = 1;
    for (const auto& [pair, share] : shares) {
        one.push_back(share.first);
        other.push_back(share.second);
        leftOne -= share.first;
        leftOther -= share.second;
    }
    if (std::ranges::all_of(one, [](double value) { return value <= 0; }) ||
        std::ranges::all_of(other, [](double value) { return value <= 0; }))
        return std::nullopt;
    // What was not kept of many kinds counts as one.
    one.push_back(std::max(leftOne, 0.0));
    other.push_back(std::max(leftOther, 0.0));
    return divergence(one, other);
}

/// Weight by distance, from the farthest ahead to the farthest back.
std::vector<double> distancesOf(const HeadAtlas& head, size_t reach)
{
    std::vector<double> all(2 * reach, 0);
    for (size_t i = 0; i < std::min(reach, head.back.values.size()); ++i)
        all[reach + i] = head.back.values[i];
    for (size_t i = 0; i < std::min(reach, head.ahead.values.size()); ++i)
        all[reach - 1 - i] = head.ahead.values[i];
    return all;
}

std::vector<double> numbers(const Counts& counts)
{
    return {counts.bins.begin(), counts.bins.end()};
}

} // namespace

Result<std::vector<HeadChange>> compareAtlases(const Atlas& before, const Atlas& after)
{
    std::vector<HeadChange> changes;
    for (size_t i = 0; i < before.heads.size(); ++i) {
        const HeadAtlas& one = before.heads[i];
        const HeadAtlas* other = after.find(one.place);
        if (!other)
            continue;
        HeadChange change;
        change.before = i;
        change.after = static_cast<size_t>(other - after.heads.data());
        change.pairs = pairDivergence(sharesOf(before, one, after, *other));
        const size_t reach = std::max({one.back.values.size(), one.ahead.values.size(),
                                       other->back.values.size(), other->ahead.values.size()});
        change.distances = divergence(distancesOf(one, reach), distancesOf(*other, reach));
        change.confidence = divergence(numbers(one.confidence), numbers(other->confidence));
        int count = 0;
        for (const auto& distance : {change.pairs, change.distances, change.confidence})
            if (distance) {
                change.change += *distance;
                ++count;
            }
        if (count > 0)
            change.change /= count;
        changes.push_back(change);
    }
    if (changes.empty())
        return fail(translatable("Engine", "The two atlases have no head in common."), {},
                    translatable("Engine", "Compare atlases of models of one shape."));
    std::ranges::stable_sort(changes, std::greater<>(), &HeadChange::change);
    return changes;
}

std::vector<PairChange> pairChanges(const Atlas& before, const HeadAtlas& one, const Atlas& after,
                                    const HeadAtlas& other, size_t most)
{
    std::vector<PairChange> changes;
    for (const auto& [pair, share] : sharesOf(before, one, after, other))
        changes.push_back({pair.first, pair.second, share.first, share.second});
    std::ranges::stable_sort(changes, std::greater<>(), [](const PairChange& change) {
        return std::abs(change.after - change.before);
    });
    changes.resize(std::min(changes.size(), most));
    return changes;
}

std::vector<MeasureChange> measureChanges(const HeadAtlas& one, const HeadAtlas& other)
{
    std::vector<MeasureChange> changes;
    for (size_t i = 0; i < std::min(one.measures.size(), other.measures.size()); ++i) {
        const Moments& a = one.measures[i];
        const Moments& b = other.measures[i];
        if (a.count == 0 || b.count == 0)
            continue;
        const double spread =
            std::sqrt((a.deviation() * a.deviation() + b.deviation() * b.deviation()) / 2);
        changes.push_back({i, a.mean, b.mean, spread > 0 ? (b.mean - a.mean) / spread : 0});
    }
    std::ranges::stable_sort(changes, std::greater<>(),
                             [](const MeasureChange& change) { return std::abs(change.effect); });
    return changes;
}

namespace {

json numberOf(const std::optional<double>& value)
{
    return value ? json(*value) : json(nullptr);
}

} // namespace

json changeJson(const Atlas& before, const Atlas& after, const HeadChange& change)
{
    const HeadAtlas& one = before.heads[change.before];
    const HeadAtlas& other = after.heads[change.after];
    json pairs = json::array();
    for (const PairChange& pair : pairChanges(before, one, after, other))
        pairs.push_back({{"query", pair.query},
                         {"key", pair.key},
                         {"before", pair.before},
                         {"after", pair.after}});
    json list = json::array();
    for (const MeasureChange& own : measureChanges(one, other))
        list.push_back({{"measure", measures()[own.measure].id},
                        {"before", own.before},
                        {"after", own.after},
                        {"effect_size", own.effect}});
    return {{"stack", name(one.place.stack)},
            {"layer", one.place.layer},
            {"kind", name(one.place.kind)},
            {"head", one.place.head},
            {"change", change.change},
            {"pairs_divergence", numberOf(change.pairs)},
            {"distances_divergence", numberOf(change.distances)},
            {"confidence_divergence", numberOf(change.confidence)},
            {"measures", list},
            {"pairs", pairs},
            {"examples_before", strongestJson(before, one)},
            {"examples_after", strongestJson(after, other)}};
}

json compareJson(const Atlas& before, const Atlas& after, const std::vector<HeadChange>& changes)
{
    json heads = json::array();
    for (const HeadChange& change : changes)
        heads.push_back(changeJson(before, after, change));
    const auto about = [](const Atlas& atlas) {
        return json{
            {"model", atlas.title}, {"data", atlas.plan.data}, {"windows", atlas.progress.windows}};
    };
    return {{"before", about(before)}, {"after", about(after)}, {"heads", heads}};
}

std::vector<std::vector<std::string>> compareRows(const Atlas& before,
                                                  const std::vector<HeadChange>& changes)
{
    const auto digits = [](const std::optional<double>& value) {
        std::array<char, 32> text{};
        if (value)
            std::snprintf(text.data(), text.size(), "%.4g", *value);
        return std::string(text.data());
    };
    std::vector<std::vector<std::string>> rows{
        {"stack", "layer", "kind", "head", "change", "pairs", "distances", "confidence"}};
    for (const HeadChange& change : changes) {
        const HeadPlace& place = before.heads[change.before].place;
        rows.push_back({std::string(name(place.stack)), std::to_string(place.layer),
                        std::string(name(place.kind)), std::to_string(place.head),
                        digits(change.change), digits(change.pairs), digits(change.distances),
                        digits(change.confidence)});
    }
    return rows;
}

} // namespace engine::atlas
