#pragma once

#include "engine/attention/mask.h"
#include "engine/tensor.h"
#include "engine/terms.h"

#include <functional>

namespace engine {

/// What a block of an attention matrix holds.
enum class Quantity {
    Scores,  ///< (q·k·scale + bias) / temperature, hidden cells −inf: what the softmax sees
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

/// Added to the scaled scores: nothing, a value per head and distance, or a value per cell.
struct PositionBias
{
    Tensor relative; ///< [H, Tq + Tk − 1], entry (key − query + Tq − 1); T5, ALiBi
    Tensor dense;    ///< [H, Tq, Tk]

    bool empty() const { return relative.empty() && dense.empty(); }
};

/// Fills `out` [queries, keys] with one head's block of a matrix that is stored (memory-mapped).
using BlockReader = std::function<void(int head, Range queries, Range keys, MatrixRef out)>;

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

    Tensor query;                   // [H, Tq, D], positions (rotary) applied
    Tensor key;                     // [Hk, Tk, D], positions applied
    Tensor value;                   // [Hk, Tk, Dv]
    Tensor logSumExp;               // [H, Tq], of the scores; −inf where the row sees no key
    std::vector<int32_t> chosenKey; // [H * Tq], for heads that are hard or sampled; −1 = none
    Mask mask;
    PositionBias bias;
    std::vector<HeadRule> rules; // [H]; empty = the model's own

    BlockReader storedWeights; ///< set for imported attention
    BlockReader storedScores;  ///< set where a file holds scores

    bool hasVectors() const { return !query.empty(); }
    int keyHead(int head) const { return keyHeads > 0 ? head / (heads / keyHeads) : head; }
    HeadRule rule(int head) const
    {
        return rules.empty() ? HeadRule{} : rules[static_cast<size_t>(head)];
    }
};

/// Fills `out` [queries, keys] with a block of one head (or kMeanHead, kMaxHead) of an attention.
/// Exact; cost is that of the block; no allocation that grows with T. Any thread.
void fillBlock(const Attention& attention, int head, Quantity quantity, Range queries, Range keys,
               MatrixRef out);

} // namespace engine
