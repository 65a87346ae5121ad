#pragma once

#include "engine/atlas/atlas.h"

#include <nlohmann/json_fwd.hpp>

namespace engine::atlas {

/// How often one token asks and another answers.
struct PairRow
{
    int32_t query = 0, key = 0; ///< ids
    std::string queryText, keyText;
    double mass = 0;
    int64_t count = 0;
    /// ln of the pair's share of the mass over the product of both tokens' shares of the text: 0
    /// when they meet as often as any two tokens would, in nats.
    double surprise = 0;
};

/// The largest mass first.
std::vector<PairRow> pairRows(const Atlas& atlas, const HeadAtlas& head);

/// The sample of a head: its rows in the order of their hashes, without those that were not kept of
/// it.
struct SampleRow
{
    Cell cell;
    size_t slot = 0;
};
std::vector<SampleRow> sampleRows(const Atlas& atlas, const HeadAtlas& head);

enum class Ranking { Weight, Norm, Effect };

/// By what a head's examples are ranked where nobody says otherwise: by the effect on the logit,
/// else by the norm of what is written, else by weight. A weight may be large because a query that
/// finds nothing has to rest somewhere; what is written and read on there is next to nothing.
Ranking bestRanking(const HeadAtlas& head);
std::string_view rankingName(Ranking ranking); ///< as in files: weight, norm, effect

/// The sample in ten parts of equal size by a ranking, the smallest values first, each in order.
/// Empty where the head has no such values.
std::vector<std::vector<Cell>> deciles(const Atlas& atlas, const HeadAtlas& head, Ranking ranking);

/// Rows of the sample that write alike.
struct Mode
{
    double share = 0; ///< of the sample
    /// Tokens that ask and that answer in it, the most frequent first, and how often.
    std::vector<std::pair<int32_t, int64_t>> queries, keys;
    std::vector<Cell> examples; ///< nearest to the middle first
    std::vector<size_t> kept;   ///< slots of the sample
};

struct Clusters
{
    std::vector<int> labels; ///< [rows], the largest cluster is 0
    double silhouette = 0;   ///< mean over the rows; 0 for one cluster
    int count = 1;
};

/// k-means (Lloyd 1982, seeded as Arthur & Vassilvitskii 2007) for every number of clusters up to
/// `most`; the number with the largest silhouette (Rousseeuw 1987), or one where none reaches
/// `least`. Always the same for the same rows.
Clusters cluster(const ConstMatrixRef& rows, int most = 6, double least = 0.5);

/// What the head's sample shows it to do: clusters of its outputs on their principal components.
/// The largest first; empty where the head has no outputs.
std::vector<Mode> modes(const Atlas& atlas, const HeadAtlas& head);

/// The text of a window up to `around` tokens before and after each of two places; they are equal
/// where there is one. `begin` … are bytes of the text.
struct Excerpt
{
    std::string text;
    size_t queryBegin = 0, queryEnd = 0;
    size_t keyBegin = 0, keyEnd = 0; ///< both 0 where the key stands in `other`
    std::string other;               ///< of the other side of cross-attention
    size_t otherBegin = 0, otherEnd = 0;
};
Excerpt excerpt(const Atlas& atlas, const HeadAtlas& head, const Cell& cell, int around = 12);

/// The strongest examples by bestRanking(), with their texts.
nlohmann::json strongestJson(const Atlas& atlas, const HeadAtlas& head, size_t most = 6);
/// Where a place stands in its text: row, window, tokens and excerpt, with its marks as offsets in
/// UTF-16 units.
nlohmann::json exampleJson(const Atlas& atlas, const HeadAtlas& head, const Cell& cell);

/// A position of a stack in its text: row, window, query (the position), token, text and its mark.
nlohmann::json placeJson(const Atlas& atlas, Stack stack, int64_t window, int32_t position);

/// Everything about a head, as numbers and texts.
nlohmann::json pageJson(const Atlas& atlas, const HeadAtlas& head);
/// The same as a table: section, name and values.
std::vector<std::vector<std::string>> pageRows(const Atlas& atlas, const HeadAtlas& head);

} // namespace engine::atlas
