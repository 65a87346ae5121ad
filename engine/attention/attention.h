#pragma once

#include "engine/attention/mask.h"
#include "engine/tensor.h"
#include "engine/terms.h"

#include <functional>

namespace engine {

/// What a block of an attention matrix holds.
enum class Quantity {
    Scores, ///< (cap(q·k·scale + terms) + bias) / temperature, hidden cells −inf: what the softmax
            ///< sees
    Weights, ///< probabilities; a row that sees no key is zeros
};

/// In the place of a head: the mean or the maximum over the heads of a layer.
constexpr int kMeanHead = -1;
constexpr int kMaxHead = -2;
/// In the place of a layer: the mean or the maximum over the layers of a stack, head by head.
constexpr int kMeanLayer = -1;
constexpr int kMaxLayer = -2;

/// How one head of an attention departs from the model, after all interventions.
struct HeadRule
{
    bool ablated = false;
    float temperature = 1;
    Normaliser normaliser = Normaliser::Soft;
    uint64_t seed = 1;
};

/// Added to the scaled scores: nothing, a value per head and distance, key, or cell.
struct PositionBias
{
    Tensor relative; ///< [H, Tq + Tk − 1], entry (key − query + Tq − 1); T5
    Tensor keys;     ///< [H, Tk]; ALiBi
    Tensor dense;    ///< [H, Tq, Tk]

    bool empty() const { return relative.empty() && keys.empty() && dense.empty(); }
    /// What is added in one cell of an attention with `queries` rows.
    float at(int head, int64_t query, int64_t key, int64_t queries) const;
};

/// A term of the scores that depends on the query or the key and on the distance between the two:
/// scale · (query or key) · vector of the distance (He et al. 2021, Shaw et al. 2018).
struct DistanceTerm
{
    bool ofKeys = false; ///< the key is multiplied, else the query
    Tensor vectors;      ///< [1 or H, R, D]
    /// [Tq + Tk − 1]: the vector of the distance at key − query + Tq − 1; rises or falls
    /// throughout.
    std::shared_ptr<const std::vector<int32_t>> rows;
};

/// Fills `out` [queries, keys] with one head's block of a matrix that is stored (memory-mapped).
using BlockReader = std::function<void(int head, Range queries, Range keys, MatrixRef out)>;

struct Attention;

/// Makes the queries, keys and values of an attention that does not keep them. Any thread.
class VectorSource
{
public:
    virtual ~VectorSource() = default;
    /// The attention with its vectors, equal bit for bit to those that were computed first. They
    /// stay at hand for a while. Without them where they cannot be made any more.
    virtual std::shared_ptr<const Attention> whole(const Attention& attention) const = 0;
    /// Whether whole() need not compute anything.
    virtual bool isAtHand() const = 0;
    /// D of its queries, keys and values.
    virtual int64_t size() const = 0;
};

/// One attention of one layer: what is kept so that any block of any head is one small product
/// away. Imported attention has no query, key and value; `storedWeights` then answers.
struct Attention
{
    Stack stack = Stack::Encoder;
    int layer = 0; ///< as the file or the model numbers it; need not be contiguous
    Kind kind = Kind::Self;
    int heads = 0;
    int keyHeads = 0; ///< grouped keys: head h reads key head h / (heads / keyHeads)
    int64_t queries = 0;
    int64_t keys = 0;
    float scale = 1; ///< score multiplier, usually 1/√D

    Tensor query; // [H, Tq, D], positions (rotary) applied; empty where `vectors` makes it
    Tensor key;   // [Hk, Tk, D], positions applied
    Tensor value; // [Hk, Tk, Dv]
    std::shared_ptr<const VectorSource> vectors; ///< of an attention that does not keep them
    Tensor logSumExp; // [H, Tq], of the scores and the sink; −inf where a row has none
    std::vector<int32_t> chosenKey; // [H * Tq], for heads that are hard or sampled; −1 = none
    Mask mask;
    PositionBias bias;
    std::vector<DistanceTerm> terms;
    float softCap = 0; ///< scores s become cap · tanh(s / cap) before any bias; 0 = none
    Tensor sinks;      // [H], one more score in every row's softmax, without a key; or empty
    std::vector<HeadRule> rules; // [H]; empty = the model's own

    BlockReader storedWeights; ///< set for imported attention
    BlockReader storedScores;  ///< set where a file holds scores

    /// Whether anything stands beside the scaled products of queries and keys.
    bool addsToScores() const { return !bias.empty() || !terms.empty() || softCap > 0; }
    bool hasVectors() const { return vectors || !query.empty(); }
    /// This one with query, key and value at hand, if it has vectors; where it keeps them, it
    /// itself, which must live as long. May compute a layer's projections.
    std::shared_ptr<const Attention> whole() const
    {
        return vectors ? vectors->whole(*this)
                       : std::shared_ptr<const Attention>(std::shared_ptr<void>(), this);
    }
    bool isAtHand() const { return !vectors || vectors->isAtHand(); }
    /// D of queries and keys; 0 where there are none.
    int64_t headSize() const { return vectors ? vectors->size() : query.extent(2); }
    /// Whether its weights can be had: those of a layer that is still being computed cannot.
    bool isKnown() const { return hasVectors() || storedWeights; }
    int keyHead(int head) const { return keyHeads > 0 ? head / (heads / keyHeads) : head; }
    HeadRule rule(int head) const
    {
        return rules.empty() ? HeadRule{} : rules[static_cast<size_t>(head)];
    }
};

/// All that one cell's score has beside the scaled product of query and key, before temperature:
/// terms of distances, what a cap takes away, biases.
double addedToScore(const Attention& attention, int head, int64_t query, int64_t key);

/// Fills `out` [queries, keys] with a block of one head (or kMeanHead, kMaxHead) of an attention.
/// Exact; cost is that of the block; no allocation that grows with T. Any thread.
void fillBlock(const Attention& attention, int head, Quantity quantity, Range queries, Range keys,
               MatrixRef out);

} // namespace engine
