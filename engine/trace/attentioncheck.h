#pragma once

#include "engine/error.h"
#include "engine/trace/storedweights.h"

#include <optional>
#include <span>

namespace engine {

/// What the rows of stored weights show of the mask they were made with: which keys have weight in
/// no row, and how far rows reach. Rows that were not looked at say nothing.
class SeenKeys
{
public:
    SeenKeys(int64_t queries, int64_t keys);

    void add(int64_t query, std::span<const float> row);
    /// Adds what another attention of the same input shows; sizes must be alike.
    void merge(const SeenKeys& other);
    /// Tells padding in front of a causal input from rows that are uniform: PyTorch gives rows
    /// that see nothing the same weight everywhere. Call once, after everything was added.
    void finish();

    /// Whether any query has weight on a key after it.
    bool looksAhead() const;
    bool nothing() const; ///< no row has any weight
    /// [Tk], 1 where no row has weight; empty where every key was seen.
    std::vector<uint8_t> hiddenKeys() const;
    /// Rows without any weight.
    std::vector<int64_t> emptyRows() const;
    /// How far rows see to either side.
    struct Band
    {
        int64_t before = 0;
        int64_t after = 0;
    };
    /// The band that rows keep to, where a full sliding window shows: several rows end at its edge,
    /// to the left and, if `bothSides`, to the right; nothing where none does.
    std::optional<Band> window(bool bothSides) const;
    /// How many positions in front see each other while all after them see back alone; 0 = none do.
    int64_t prefix() const;
    /// [T], numbers of the stretches that see nothing of each other, as where several texts are
    /// packed into one input; empty where there are none, or where any has but one position.
    std::vector<int32_t> packed() const;

private:
    enum State : uint8_t { kEmpty = 1, kConstant = 2, kOther = 4 };

    int64_t m_queries;
    int64_t m_keys;
    std::vector<uint8_t> m_keySeen;
    std::vector<uint8_t> m_states; ///< [Tq], bits of State
    std::vector<int64_t> m_first;  ///< [Tq], first key with weight; m_keys = none
    std::vector<int64_t> m_last;   ///< [Tq], −1 = none
};

struct CheckOptions
{
    int64_t rows = 0;         ///< of each head, evenly spaced with the first and the last; 0 = all
    bool fallsShort = false;  ///< rows may sum to less than 1 (learned sinks)
    SeenKeys* seen = nullptr; ///< told of every row that is looked at …
    std::vector<uint8_t> padded = {}; ///< … but of those that are 1 here; may be empty
};

/// Checks that rows are probabilities, or empty. Fails with `label` and what is wrong: NaN, scores,
/// transposed axes, the row that does not sum to 1.
Result<void> checkWeights(const StoredWeights& weights, const std::string& label,
                          const CheckOptions& options = {});

/// Whether the first and the last row of the first and the last head are probabilities.
bool looksLikeProbabilities(const StoredWeights& weights);

/// How far a row's sum may lie from 1: the rounding of the type, and of a softmax in half precision
/// that was stored as float32.
double sumTolerance(DataType type);

} // namespace engine
