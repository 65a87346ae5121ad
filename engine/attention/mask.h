#pragma once

#include "engine/tensor.h"

#include <compare>
#include <limits>

namespace engine {

/// A cell of an attention matrix that was hidden by hand; head −1 means every head.
struct HiddenCell
{
    int head = -1;
    int64_t query = 0;
    int64_t key = 0;

    auto operator<=>(const HiddenCell&) const = default;
};

/// Which keys a query may see: a band around the diagonal, less padded keys, less single cells.
/// Query i sees key j when i + offset − before ≤ j ≤ i + offset + after, or when both stand in one
/// of the blocks, or when one of the two is global; and both must be of one group.
struct Mask
{
    static constexpr int64_t kUnlimited = std::numeric_limits<int64_t>::max() / 4;

    int64_t offset = 0; ///< position of the first query among the keys
    int64_t before = kUnlimited;
    int64_t after = kUnlimited;          ///< 0 = causal
    std::vector<uint8_t> hiddenKeys;     ///< [Tk], 1 = padding; empty = none
    std::vector<HiddenCell> hiddenCells; ///< sorted
    /// Stretches of positions that see each other wherever the band ends: the tokens of a picture,
    /// a prefix. Sorted, disjoint.
    std::vector<Range> blocks;
    /// [T], equal numbers see each other, others do not: windows of a picture. Empty = all alike.
    std::vector<int32_t> groups;
    /// Positions that see all and that all see (Beltagy et al. 2020). Sorted, without an offset.
    std::vector<int64_t> global;

    bool isCausal() const { return after == 0 && blocks.empty(); }
    /// Whether keys inside visible() may be hidden.
    bool hasGaps() const
    {
        return !hiddenKeys.empty() || !hiddenCells.empty() || !groups.empty() || !global.empty();
    }
    bool isGlobal(int64_t position) const;
    /// Keys of the band or block of query `query`, clipped to [0, keys).
    Range near(int64_t query, int64_t keys) const;
    /// The same, and as far as the global positions that it sees beside.
    Range visible(int64_t query, int64_t keys) const;
    /// A stretch that holds all that these queries see.
    Range visible(Range queries, int64_t keys) const;
    bool hides(int head, int64_t query, int64_t key) const;
    /// Number of keys that a row may see.
    int64_t visibleCount(int head, int64_t query, int64_t keys) const;
    /// Writes −inf over the hidden cells of a block of scores of one head.
    void apply(int head, Range queries, Range keys, MatrixRef scores) const;

    bool operator==(const Mask&) const = default;
};

} // namespace engine
