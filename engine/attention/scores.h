#pragma once

#include "engine/attention/attention.h"
#include "engine/linear/panels.h"

namespace engine {

/// Every `step`-th row or column from `begin` on.
struct Steps
{
    int64_t begin = 0;
    int64_t count = 0;
    int64_t step = 1;

    Steps() = default;
    Steps(Range range) : begin(range.begin), count(range.size()) {}
    Steps(int64_t first, int64_t number, int64_t distance)
        : begin(first), count(number), step(distance)
    {
    }

    int64_t at(int64_t index) const { return begin + index * step; }
    /// `number` of them from the one at `index` on.
    Steps part(int64_t index, int64_t number) const { return {at(index), number, step}; }
    /// Of those, the indices that lie inside `range`.
    Range inside(Range range) const;
};

/// Rows and columns of the blocks in which scores are computed; they fit the second-level cache.
constexpr int64_t kScoreRows = 96;
constexpr int64_t kScoreColumns = 256;

/// Scores of one head, block by block, always by the same arithmetic: blocks agree with the whole.
/// Reads the attention, which must have vectors and outlive this.
class HeadScores
{
public:
    HeadScores(const Attention& attention, int head);

    /// Floats that packKeys() writes.
    int64_t packedSize(int64_t keys) const;
    void packKeys(const Steps& keys, float* packed) const;
    /// Scores of at most kScoreRows queries for keys that were packed, terms, cap, bias and
    /// temperature included, cells hidden one by one −inf; cells outside the band of the mask hold
    /// any value.
    void fill(const Steps& queries, const Steps& keys, const float* packed, float* scores,
              int64_t stride) const;
    /// The same of one query, whose keys need not be packed: [keys.count].
    void fillRow(int64_t query, const Steps& keys, float* scores) const;
    /// The score of the sink, temperature included; −inf where there is none.
    float sink() const;
    /// Indices of the keys that lie in the band of a query.
    Range visible(int64_t query, const Steps& keys) const;
    /// Indices of the keys in the band of any of the queries.
    Range visible(const Steps& queries, const Steps& keys) const;

private:
    const float* query(int64_t at) const;
    const float* key(int64_t at) const;
    void complete(const Steps& queries, const Steps& keys, float* scores, int64_t stride) const;
    void addTerm(const DistanceTerm& term, const Steps& queries, const Steps& keys, float* scores,
                 int64_t stride) const;
    void cap(int64_t rows, int64_t columns, float* scores, int64_t stride) const;
    void addBias(int64_t query, const Steps& keys, float* scores) const;
    void hide(const Steps& queries, const Steps& keys, float* scores, int64_t stride) const;

    const Attention& m_attention;
    int m_head;
    int64_t m_size;
    float m_factor; ///< 1 / temperature
};

} // namespace engine
