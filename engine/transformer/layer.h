#pragma once

#include "engine/checkpoint/config.h"
#include "engine/linear/product.h"
#include "engine/transformer/positions.h"

namespace engine {

/// A normalisation with its weights; none of them where the family has none.
struct Norm
{
    NormKind kind = NormKind::Layer;
    float epsilon = 1e-5f;
    Vector gain, bias;

    void apply(const ConstMatrixRef& x, MatrixRef y, int threads = 1) const;
};

/// The matrices of one layer, packed.
struct LayerWeights
{
    Linear qkv; ///< [M, (H + 2 Hk) D]: queries, keys, values
    Linear output;
    Norm attentionNorm;
    Linear crossQuery;
    Linear crossKeyValue; ///< [M, 2 Hk D]
    Linear crossOutput;
    Norm crossNorm;
    Linear gate, up, down;
    Norm feedNorm;
};

/// Where the rows of one kind of vector go: head h, token t lies at data + (h * stride + t) * D.
struct HeadSink
{
    float* data = nullptr;
    int heads = 0;
    int64_t stride = 0; ///< rows from one head to the next
};

/// Deals the columns of `joined` [rows, heads * D] out to the heads, as tokens first, first + 1, …;
/// `rotary`, where it is not null, turns each as it stands at position `position` + its row.
void splitHeads(const ConstMatrixRef& joined, int64_t headSize, int64_t first, const HeadSink& sink,
                const RotaryTable* rotary = nullptr, int64_t position = 0);

/// y += feed-forward layer of x.
void addFeedForward(const LayerWeights& weights, const StackOptions& options,
                    const ConstMatrixRef& x, MatrixRef y, int threads = 1);

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
                 MatrixRef y, int threads = 1);

} // namespace engine
