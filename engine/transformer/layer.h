#pragma once

#include "engine/checkpoint/config.h"
#include "engine/linear/product.h"
#include "engine/transformer/positions.h"

#include <variant>

namespace engine {

/// A normalisation with its weights; none of them where the family has none.
struct Norm
{
    NormKind kind = NormKind::Layer;
    float epsilon = 1e-5f;
    Vector gain, bias;
    std::string gainName = {}, biasName = {}; ///< of the tensors in the checkpoint; empty: none

    void apply(const ConstMatrixRef& x, MatrixRef y, int threads = 1) const;
};

/// A feed-forward layer: down(activation(up x)), or down(activation(gate x) ∘ up x) where there is
/// a gate.
struct FeedForward
{
    Linear gate, up, down;
};

/// Feed-forward layers of which a router chooses for each token (Shazeer et al. 2017).
struct Experts
{
    Linear router; ///< [M, experts]
    std::vector<FeedForward> experts;
    std::optional<FeedForward> shared; ///< that every token goes to
    Linear sharedRouter;               ///< [M, 1], a gate on it; or empty
};

/// The matrices of one layer, packed.
struct LayerWeights
{
    Linear qkv;       ///< [M, (H + 2 Hk) D]: queries, keys, values
    Linear globalQkv; ///< the same for the rows of global tokens; or empty
    Linear output;
    Norm attentionNorm, attentionOutputNorm;
    Norm queryNorm, keyNorm; ///< gains [D] or [H D]
    Tensor sinks;            ///< [H]
    Tensor distanceKeys;     ///< [1 or H, R, D]: vectors that queries are multiplied with
    Tensor distanceQueries;  ///< that keys are multiplied with
    Linear crossQuery;
    Linear crossKeyValue; ///< [M, 2 Hk D]
    Linear crossOutput;
    Norm crossNorm;
    std::variant<FeedForward, Experts> feed;
    Norm feedNorm, feedOutputNorm;

    /// Whether products decode weights anew each time: all rows at once are cheaper then.
    bool decodes() const
    {
        const auto* plain = std::get_if<FeedForward>(&feed);
        return qkv.decodes() || output.decodes() || (plain && plain->up.decodes());
    }
};

/// Where the choices of a router go, for tokens that stand in rows `first` and on.
struct RoutingSink
{
    int32_t* experts = nullptr;     ///< [T, chosen]
    float* weights = nullptr;       ///< [T, chosen]
    float* probabilities = nullptr; ///< [T, experts]
    int64_t first = 0;
};

/// Where the rows of one kind of vector go: head h, token t lies at data + (h * stride + t) * D.
struct HeadSink
{
    float* data = nullptr;
    int heads = 0;
    int64_t stride = 0; ///< rows from one head to the next
};

/// Deals the columns of `joined` [rows, heads * D] out to the heads, as tokens first, first + 1, …
void splitHeads(const ConstMatrixRef& joined, int64_t headSize, int64_t first,
                const HeadSink& sink);

/// Queries, keys and values of some rows on their way from projectSelf() to where they are kept.
struct SelfSinks
{
    HeadSink query, key, value;
    int64_t firstQuery = 0; ///< where the first row goes among the queries
    int64_t firstKey = 0;   ///< and among keys and values
    int64_t position = 0;   ///< where it stands in the text
};

/// Norms, clips and turns queries and keys, and deals the columns of `qkv` [rows, (H + 2 Hk) D] out
/// to the heads; `qkv` is used up. `rotary` may be null.
void dealHeads(const LayerWeights& weights, const StackOptions& options, MatrixRef qkv,
               const RotaryTable* rotary, const SelfSinks& to);

/// y += feed-forward layer of x; what a router chooses goes to `routing` where it is not null.
void addFeedForward(const LayerWeights& weights, const StackOptions& options,
                    const ConstMatrixRef& x, MatrixRef y, int threads = 1,
                    const RoutingSink* routing = nullptr);

/// The part of a layer before its self-attention: norm where it stands first, and Q, K, V.
/// x [rows, M] → [rows, (H + 2 Hk) D].
void projectSelf(const LayerWeights& weights, const StackOptions& options, const ConstMatrixRef& x,
                 MatrixRef qkv, int threads = 1);
/// Adds the joined heads' output to the residual stream `y`, which holds the layer's input x.
void addSelfAttention(const LayerWeights& weights, const StackOptions& options,
                      const ConstMatrixRef& context, MatrixRef y, int threads = 1);
/// The queries of cross-attention from the residual stream after self-attention.
void projectCross(const LayerWeights& weights, const StackOptions& options, const ConstMatrixRef& y,
                  MatrixRef query, int threads = 1);
void addCrossAttention(const LayerWeights& weights, const StackOptions& options,
                       const ConstMatrixRef& context, MatrixRef y, int threads = 1);
/// The rest of the layer. `x` is the layer's input, which the parallel kind reads.
void finishLayer(const LayerWeights& weights, const StackOptions& options, const ConstMatrixRef& x,
                 MatrixRef y, int threads = 1, const RoutingSink* routing = nullptr);

} // namespace engine
