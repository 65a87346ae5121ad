#pragma once

#include "engine/atlas/page.h"

namespace engine::atlas {

/// A pair of tokens in two atlases: its shares of the mass of a head's pairs.
struct PairChange
{
    std::string query, key;
    double before = 0, after = 0;
};

/// A measure in two atlases.
struct MeasureChange
{
    size_t measure = 0; ///< among measures()
    double before = 0, after = 0;
    /// Difference of the means over the root mean of both variances (Cohen's d); 0 where neither
    /// has a spread.
    double effect = 0;
};

/// What became of one head. Distances are Jensen–Shannon divergences in bits, from 0 (alike) to 1
/// (nothing in common); none where one of the two has no such distribution.
struct HeadChange
{
    size_t before = 0, after = 0;     ///< numbers of the head in both atlases
    std::optional<double> pairs;      ///< of the mass over pairs of tokens, by their texts
    std::optional<double> distances;  ///< of the weight over distances
    std::optional<double> confidence; ///< of the rows over their largest weights
    double change = 0;                ///< mean of those that there are
};

/// The heads that both atlases have, those that changed most first. Fails where there is none.
Result<std::vector<HeadChange>> compareAtlases(const Atlas& before, const Atlas& after);

/// Pairs of tokens whose shares changed most, in either direction, the largest change first.
std::vector<PairChange> pairChanges(const Atlas& before, const HeadAtlas& one, const Atlas& after,
                                    const HeadAtlas& other, size_t most = 12);
/// Measures that both heads have, the largest effects first.
std::vector<MeasureChange> measureChanges(const HeadAtlas& one, const HeadAtlas& other);

/// Jensen–Shannon divergence of two distributions of any sums, in bits; none where one is empty.
std::optional<double> divergence(const std::vector<double>& one, const std::vector<double>& other);

/// The heads, each with its distances, measures and pairs, and examples of both.
nlohmann::json compareJson(const Atlas& before, const Atlas& after,
                           const std::vector<HeadChange>& changes);
/// The heads as a table: place, change and the three distances.
std::vector<std::vector<std::string>> compareRows(const Atlas& before,
                                                  const std::vector<HeadChange>& changes);
/// Everything about one head that changed.
nlohmann::json changeJson(const Atlas& before, const Atlas& after, const HeadChange& change);

} // namespace engine::atlas
