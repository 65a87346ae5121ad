#include "engine/atlas/page.h"

#include "engine/numbertext.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace engine::atlas {

using nlohmann::json;

std::vector<PairRow> pairRows(const Atlas& atlas, const HeadAtlas& head)
{
    const Stack keyStack = Atlas::keyStack(head.place);
    const auto countOf = [&](Stack stack, int32_t id) -> double {
        const auto side = atlas.vocabulary.find(stack);
        if (side == atlas.vocabulary.end())
            return 0;
        const auto entry = side->second.entries.find(id);
        return entry == side->second.entries.end() ? 0 : double(entry->second.count);
    };
    const auto totalOf = [&](Stack stack) {
        const auto side = atlas.vocabulary.find(stack);
        return side == atlas.vocabulary.end() ? 0 : double(side->second.total());
    };
    const double queries = totalOf(head.place.stack);
    const double keys = totalOf(keyStack);
    std::vector<PairRow> rows;
    for (const PairTable::Pair& pair : head.pairs.pairs()) {
        PairRow row{pair.query,
                    pair.key,
                    atlas.tokenText(head.place.stack, pair.query),
                    atlas.tokenText(keyStack, pair.key),
                    pair.mass,
                    pair.count,
                    0};
        const double expected =
            countOf(head.place.stack, pair.query) * countOf(keyStack, pair.key) / (queries * keys);
        if (expected > 0 && head.pairs.mass() > 0)
            row.surprise = std::log(pair.mass / head.pairs.mass() / expected);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<SampleRow> sampleRows(const Atlas& atlas, const HeadAtlas& head)
{
    std::vector<SampleRow> rows;
    const auto reservoir = atlas.samples.find(head.place.stack);
    if (reservoir == atlas.samples.end())
        return rows;
    const auto& slots = reservoir->second.places();
    // A slot may hold a row of a place that has gone since, where the head had none in the new.
    for (size_t i = 0; i < std::min(slots.size(), head.samples.cells.size()); ++i)
        if (const Cell& cell = head.samples.cells[i];
            cell.window == slots[i].window && cell.query == slots[i].query)
            rows.push_back({cell, i});
    // By hash the first of them are a uniform sample, too, and the same however the parts came.
    std::ranges::sort(rows, {}, [&slots](const SampleRow& row) { return slots[row.slot]; });
    return rows;
}

namespace {

double valueOf(const Cell& cell, Ranking ranking)
{
    return static_cast<double>(ranking == Ranking::Weight ? cell.weight
                               : ranking == Ranking::Norm ? cell.norm
                                                          : cell.effect);
}

} // namespace

Ranking bestRanking(const HeadAtlas& head)
{
    return !head.byEffect.items().empty() ? Ranking::Effect
           : !head.byNorm.items().empty() ? Ranking::Norm
                                          : Ranking::Weight;
}

std::string_view rankingName(Ranking ranking)
{
    return ranking == Ranking::Weight ? "weight" : ranking == Ranking::Norm ? "norm" : "effect";
}

std::vector<std::vector<Cell>> deciles(const Atlas& atlas, const HeadAtlas& head, Ranking ranking)
{
    std::vector<Cell> cells;
    for (const SampleRow& row : sampleRows(atlas, head))
        if (!std::isnan(valueOf(row.cell, ranking)))
            cells.push_back(row.cell);
    std::ranges::sort(cells, [&](const Cell& a, const Cell& b) {
        return std::pair(valueOf(a, ranking), a.tie()) < std::pair(valueOf(b, ranking), b.tie());
    });
    std::vector<std::vector<Cell>> parts;
    for (size_t i = 0; i < 10 && !cells.empty(); ++i)
        parts.emplace_back(cells.begin() + static_cast<std::ptrdiff_t>(i * cells.size() / 10),
                           cells.begin() +
                               static_cast<std::ptrdiff_t>((i + 1) * cells.size() / 10));
    return parts;
}

namespace {

const std::vector<int32_t>* idsOf(const Atlas& atlas, Stack stack, int64_t id)
{
    const WindowRecord* window = atlas.window(id);
    if (!window)
        return nullptr;
    const auto found = window->ids.find(stack);
    return found == window->ids.end() ? nullptr : &found->second;
}

/// Whether tokens are words and parts of words, between which there are spaces: where they hold
/// their spaces themselves, some of the first would begin with one.
bool areWords(const Vocabulary& vocabulary)
{
    constexpr int kLooked = 512;
    int looked = 0;
    for (const auto& [id, entry] : vocabulary.entries) {
        if (entry.text.starts_with(' ') || entry.text.starts_with('\n'))
            return false;
        if (++looked == kLooked)
            break;
    }
    return looked > 0;
}

/// Parts of words of WordPiece begin so.
constexpr std::string_view kPart = "##";

bool isClosing(const std::string& token)
{
    static constexpr std::string_view kClosing[] = {".", ",", "!", "?", ";", ":",
                                                    ")", "]", "}", "%", "'"};
    return std::ranges::find(kClosing, token) != std::end(kClosing);
}

/// Of a script that is written without spaces: Chinese, Japanese.
bool isWide(const std::string& token)
{
    return token.size() >= 3 && static_cast<unsigned char>(token[0]) >= 0xe3 &&
           static_cast<unsigned char>(token[0]) <= 0xe9;
}

bool isOpening(const std::string& token)
{
    return token == "(" || token == "[" || token == "{" || token == "'" || token == "$";
}

/// Puts tokens one behind the other, as they are read.
class Writer
{
public:
    Writer(const Atlas& atlas, Stack stack) : m_atlas(atlas), m_stack(stack)
    {
        const auto own = atlas.vocabulary.find(stack);
        m_words = own != atlas.vocabulary.end() && areWords(own->second);
    }
    /// Where it stands in text().
    std::pair<size_t, size_t> add(int32_t id)
    {
        std::string token = m_atlas.tokenText(m_stack, id);
        const bool part = m_words && token.size() > kPart.size() && token.starts_with(kPart);
        if (part)
            token.erase(0, kPart.size());
        const bool wide = isWide(token);
        if (m_words && !m_text.empty() && !part && !m_joins && !isClosing(token) &&
            !(wide && m_wide))
            m_text += ' ';
        m_joins = isOpening(token);
        m_wide = wide;
        const size_t begin = m_text.size();
        m_text += token;
        return {begin, m_text.size()};
    }
    void leaveOut()
    {
        m_text += m_words && !m_text.empty() ? " …" : "…";
        m_joins = false;
    }
    std::string text() { return std::move(m_text); }

private:
    const Atlas& m_atlas;
    Stack m_stack;
    bool m_words = false;
    bool m_joins = false; ///< the next token stands at this one without a space
    bool m_wide = false;  ///< so was the last token
    std::string m_text;
};

/// The tokens of a window that are near one of the places; `mark(place, begin, end)` is told where
/// each begins and ends.
template <class Mark>
std::string write(const Atlas& atlas, Stack stack, int64_t window,
                  const std::vector<int64_t>& places, int around, const Mark& mark)
{
    const std::vector<int32_t>* ids = idsOf(atlas, stack, window);
    Writer writer(atlas, stack);
    bool gap = false;
    for (int64_t i = 0; ids && i < static_cast<int64_t>(ids->size()); ++i) {
        const bool near = std::ranges::any_of(
            places, [&](int64_t place) { return std::abs(place - i) <= around; });
        if (!near) {
            gap = true;
            continue;
        }
        if (gap)
            writer.leaveOut();
        gap = false;
        const auto [begin, end] = writer.add((*ids)[static_cast<size_t>(i)]);
        mark(i, begin, end);
    }
    if (gap)
        writer.leaveOut();
    return writer.text();
}

} // namespace

Excerpt excerpt(const Atlas& atlas, const HeadAtlas& head, const Cell& cell, int around)
{
    Excerpt result;
    const bool cross = head.place.kind == Kind::Cross;
    std::vector<int64_t> places{cell.query};
    if (!cross)
        places.push_back(cell.key);
    result.text = write(atlas, head.place.stack, cell.window, places, around,
                        [&](int64_t place, size_t begin, size_t end) {
                            if (place == cell.query) {
                                result.queryBegin = begin;
                                result.queryEnd = end;
                            }
                            if (!cross && place == cell.key) {
                                result.keyBegin = begin;
                                result.keyEnd = end;
                            }
                        });
    if (cross)
        result.other = write(atlas, Stack::Encoder, cell.window, {cell.key}, around,
                             [&](int64_t place, size_t begin, size_t end) {
                                 if (place == cell.key) {
                                     result.otherBegin = begin;
                                     result.otherEnd = end;
                                 }
                             });
    return result;
}

namespace {

json number(float value)
{
    return std::isfinite(value) ? json(value) : json(nullptr);
}

/// How many UTF-16 units the first bytes of a text have.
int64_t unitsOf(const std::string& text, size_t bytes)
{
    int64_t units = 0;
    for (size_t i = 0; i < std::min(bytes, text.size()); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        // Bytes that continue a character have none; characters of four bytes have two.
        units += (byte & 0xc0) == 0x80 ? 0 : byte >= 0xf0 ? 2 : 1;
    }
    return units;
}

json markJson(const std::string& text, size_t begin, size_t end)
{
    return {unitsOf(text, begin), unitsOf(text, end)};
}

} // namespace

json exampleJson(const Atlas& atlas, const HeadAtlas& head, const Cell& cell)
{
    const WindowRecord* window = atlas.window(cell.window);
    const auto token = [&](Stack stack, int32_t place) -> json {
        if (!window)
            return nullptr;
        const auto ids = window->ids.find(stack);
        if (ids == window->ids.end() || place < 0 ||
            place >= static_cast<int32_t>(ids->second.size()))
            return nullptr;
        return atlas.tokenText(stack, ids->second[static_cast<size_t>(place)]);
    };
    const Excerpt text = excerpt(atlas, head, cell);
    json result = {{"row", cell.window / kWindowsPerRow},
                   {"window", cell.window % kWindowsPerRow},
                   {"query", cell.query},
                   {"key", cell.key},
                   {"query_token", token(head.place.stack, cell.query)},
                   {"key_token", token(Atlas::keyStack(head.place), cell.key)},
                   {"weight", number(cell.weight)},
                   {"norm", number(cell.norm)},
                   {"effect", number(cell.effect)},
                   {"text", text.text}};
    result["query_mark"] = markJson(text.text, text.queryBegin, text.queryEnd);
    result["key_mark"] = markJson(text.text, text.keyBegin, text.keyEnd);
    if (!text.other.empty()) {
        result["source_text"] = text.other;
        result["key_mark"] = markJson(text.other, text.otherBegin, text.otherEnd);
    }
    if (window && !window->picture.empty())
        result["picture"] = window->picture;
    return result;
}

json placeJson(const Atlas& atlas, Stack stack, int64_t window, int32_t position)
{
    constexpr int kAround = 8;
    size_t from = 0;
    size_t to = 0;
    const std::string text = write(atlas, stack, window, {position}, kAround,
                                   [&](int64_t place, size_t begin, size_t end) {
                                       if (place == position) {
                                           from = begin;
                                           to = end;
                                       }
                                   });
    const std::vector<int32_t>* ids = idsOf(atlas, stack, window);
    const bool known = ids && position >= 0 && position < static_cast<int64_t>(ids->size());
    return {{"row", window / kWindowsPerRow},
            {"window", window % kWindowsPerRow},
            {"query", position},
            {"key", position},
            {"token", known ? json(atlas.tokenText(stack, (*ids)[static_cast<size_t>(position)]))
                            : json(nullptr)},
            {"text", text},
            {"mark", markJson(text, from, to)}};
}

json strongestJson(const Atlas& atlas, const HeadAtlas& head, size_t most)
{
    const Ranking ranking = bestRanking(head);
    const Top& top = ranking == Ranking::Weight ? head.byWeight
                     : ranking == Ranking::Norm ? head.byNorm
                                                : head.byEffect;
    json list = json::array();
    for (size_t i = 0; i < std::min(most, top.items().size()); ++i) {
        list.push_back(exampleJson(atlas, head, top.items()[i].cell));
        list.back()["value"] = top.items()[i].value;
    }
    return list;
}

namespace {

json examplesJson(const Atlas& atlas, const HeadAtlas& head, const std::vector<Cell>& cells,
                  size_t most)
{
    json list = json::array();
    for (size_t i = 0; i < std::min(most, cells.size()); ++i)
        list.push_back(exampleJson(atlas, head, cells[i]));
    return list;
}

json decilesJson(const Atlas& atlas, const HeadAtlas& head, Ranking ranking)
{
    constexpr size_t kShown = 4;
    json list = json::array();
    for (const auto& part : deciles(atlas, head, ranking))
        list.push_back(examplesJson(atlas, head, part, kShown));
    return list;
}

json topJson(const Atlas& atlas, const HeadAtlas& head, const Top& top)
{
    json list = json::array();
    for (const Top::Item& item : top.items()) {
        list.push_back(exampleJson(atlas, head, item.cell));
        list.back()["value"] = item.value;
    }
    return list;
}

json ratios(const Sums& sums, const Sums& counts)
{
    json list = json::array();
    for (size_t i = 0; i < sums.values.size(); ++i) {
        const double count = i < counts.values.size() ? counts.values[i] : 0;
        list.push_back(count > 0 ? json(sums.values[i] / count) : json(nullptr));
    }
    return list;
}

json tokensJson(const Atlas& atlas, Stack stack, const std::vector<int32_t>& ids)
{
    json list = json::array();
    for (const int32_t id : ids)
        if (id >= 0)
            list.push_back(atlas.tokenText(stack, id));
    return list;
}

json writtenJson(const Atlas& atlas, const HeadAtlas& head)
{
    const auto index = static_cast<size_t>(&head - atlas.heads.data());
    const bool reads = head.place.stack == Stack::Decoder && head.place.kind == Kind::Self;
    if (index >= atlas.written.size() || !reads)
        return nullptr;
    const WrittenTokens& written = atlas.written[index];
    json directions = json::array();
    for (const auto& direction : written.directions)
        directions.push_back(
            {{"strength", direction.strength},
             {"reads", tokensJson(atlas, head.place.stack, direction.reads)},
             {"promotes", tokensJson(atlas, head.place.stack, direction.writes)},
             {"suppresses", tokensJson(atlas, head.place.stack, direction.lowers)}});
    return {{"copying", written.copying}, {"directions", directions}};
}

json modesJson(const Atlas& atlas, const HeadAtlas& head)
{
    const auto counted = [&](Stack stack, const auto& tokens) {
        json list = json::array();
        for (const auto& [id, count] : tokens)
            list.push_back({{"token", atlas.tokenText(stack, id)}, {"count", count}});
        return list;
    };
    json list = json::array();
    for (const Mode& mode : modes(atlas, head))
        list.push_back({{"share", mode.share},
                        {"queries", counted(head.place.stack, mode.queries)},
                        {"keys", counted(Atlas::keyStack(head.place), mode.keys)},
                        {"examples", examplesJson(atlas, head, mode.examples, 6)}});
    return list;
}

} // namespace

json pageJson(const Atlas& atlas, const HeadAtlas& head)
{
    json values = json::object();
    for (size_t i = 0; i < head.measures.size(); ++i)
        if (const Moments& one = head.measures[i]; one.count > 0)
            values[std::string(measures()[i].id)] = {{"windows", one.count},
                                                     {"mean", one.mean},
                                                     {"standard_deviation", one.deviation()},
                                                     {"least", one.least},
                                                     {"largest", one.largest}};
    json pairs = json::array();
    for (const PairRow& row : pairRows(atlas, head))
        pairs.push_back({{"query", row.queryText},
                         {"key", row.keyText},
                         {"mass", row.mass},
                         {"count", row.count},
                         {"surprise", row.surprise}});
    return {{"stack", name(head.place.stack)},
            {"layer", head.place.layer},
            {"kind", name(head.place.kind)},
            {"head", head.place.head},
            {"model", atlas.title},
            {"data", atlas.plan.data},
            {"windows", atlas.progress.windows},
            {"measures", values},
            {"ranking", rankingName(bestRanking(head))},
            {"strongest",
             {{"weight", topJson(atlas, head, head.byWeight)},
              {"norm", topJson(atlas, head, head.byNorm)},
              {"effect", topJson(atlas, head, head.byEffect)},
              {"row_norm", topJson(atlas, head, head.rowsByNorm)},
              {"row_effect", topJson(atlas, head, head.rowsByEffect)}}},
            {"deciles",
             {{"weight", decilesJson(atlas, head, Ranking::Weight)},
              {"norm", decilesJson(atlas, head, Ranking::Norm)},
              {"effect", decilesJson(atlas, head, Ranking::Effect)}}},
            {"pairs_exact", head.pairs.exact()},
            {"pairs", pairs},
            {"confidence", head.confidence.bins},
            {"weights", head.weights.bins},
            {"distance_back", head.back.values},
            {"distance_ahead", head.ahead.values},
            {"entropy_by_position", ratios(head.entropy, head.rows)},
            {"first_by_position", ratios(head.first, head.rows)},
            {"mass_by_position", head.keys.values},
            {"written", writtenJson(atlas, head)},
            {"modes", modesJson(atlas, head)}};
}

std::vector<std::vector<std::string>> pageRows(const Atlas& atlas, const HeadAtlas& head)
{
    std::vector<std::vector<std::string>> rows{
        {"section", "a", "b", "mean_or_mass", "count", "spread_or_surprise"}};
    for (size_t i = 0; i < head.measures.size(); ++i)
        if (const Moments& one = head.measures[i]; one.count > 0)
            rows.push_back({"measure", std::string(measures()[i].id), "", numberText(one.mean),
                            std::to_string(one.count), numberText(one.deviation())});
    const auto examples = [&](const char* section, const Top& top) {
        for (const Top::Item& item : top.items()) {
            const json example = exampleJson(atlas, head, item.cell);
            const auto text = [&](const char* name) {
                return example[name].is_string() ? example[name].get<std::string>() : std::string();
            };
            rows.push_back({section, text("query_token"), text("key_token"), numberText(item.value),
                            std::to_string(item.cell.window / kWindowsPerRow), ""});
        }
    };
    examples("strongest weight", head.byWeight);
    examples("strongest norm", head.byNorm);
    examples("strongest effect", head.byEffect);
    for (const PairRow& row : pairRows(atlas, head))
        rows.push_back({"pair", row.queryText, row.keyText, numberText(row.mass),
                        std::to_string(row.count), numberText(row.surprise)});
    const auto bins = [&](const char* section, const std::vector<double>& values) {
        for (size_t i = 0; i < values.size(); ++i)
            rows.push_back({section, std::to_string(i), "", numberText(values[i]), "", ""});
    };
    bins("distance back", head.back.values);
    bins("distance ahead", head.ahead.values);
    bins("mass by position", head.keys.values);
    return rows;
}

} // namespace engine::atlas
