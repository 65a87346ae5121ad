#include "engine/transformer/layer.h"

#include "engine/linear/rowwise.h"
#include "engine/transformer/arena.h"

namespace engine {

void Norm::apply(const ConstMatrixRef& x, MatrixRef y, int threads) const
{
    const float* gains = gain.size() > 0 ? gain.data() : nullptr;
    if (kind == NormKind::Layer)
        layerNorm(x, gains, bias.size() > 0 ? bias.data() : nullptr, epsilon, y, threads);
    else
        rmsNorm(x, gains, epsilon, y, threads);
}

void splitHeads(const ConstMatrixRef& joined, int64_t headSize, int64_t first, const HeadSink& sink,
                const RotaryTable* rotary, int64_t position)
{
    for (int64_t row = 0; row < joined.rows(); ++row) {
        const float* from = joined.row(row).data();
        for (int head = 0; head < sink.heads; ++head) {
            float* to = sink.data + (head * sink.stride + first + row) * headSize;
            std::copy_n(from + head * headSize, headSize, to);
            if (rotary)
                rotary->turn(to, position + row);
        }
    }
}

void addFeedForward(const LayerWeights& weights, const StackOptions& options,
                    const ConstMatrixRef& x, MatrixRef y, int threads)
{
    const Scratch wide(x.rows(), options.feedWidth);
    if (options.gated) {
        weights.up.apply(x, wide.matrix(), threads);
        const Scratch gate(x.rows(), options.feedWidth);
        weights.gate.apply(x, gate.matrix(), threads);
        activateGate(options.activation, gate.matrix(), wide.matrix(), threads);
    } else {
        weights.up.apply(x, wide.matrix(), threads, options.activation);
    }
    weights.down.applyAndAdd(wide.matrix(), y, threads);
}

namespace {

/// Into a block: the norm stands before the projection where the stack is pre-norm.
void enter(const Norm& norm, const Linear& linear, bool preNorm, const ConstMatrixRef& x,
           MatrixRef y, int threads)
{
    if (!preNorm) {
        linear.apply(x, y, threads);
        return;
    }
    const Scratch normed(x.rows(), x.cols());
    norm.apply(x, normed.matrix(), threads);
    linear.apply(normed.matrix(), y, threads);
}

/// Out of a block, onto the residual stream; a post-norm stack norms the sum.
void leave(const Norm& norm, const Linear& linear, bool preNorm, const ConstMatrixRef& x,
           MatrixRef y, int threads)
{
    linear.applyAndAdd(x, y, threads);
    if (!preNorm)
        norm.apply(y, y, threads);
}

} // namespace

void projectSelf(const LayerWeights& weights, const StackOptions& options, const ConstMatrixRef& x,
                 MatrixRef qkv, int threads)
{
    enter(weights.attentionNorm, weights.qkv, options.preNorm, x, qkv, threads);
}

void addSelfAttention(const LayerWeights& weights, const StackOptions& options,
                      const ConstMatrixRef& context, MatrixRef y, int threads)
{
    leave(weights.attentionNorm, weights.output, options.preNorm, context, y, threads);
}

void projectCross(const LayerWeights& weights, const StackOptions& options, const ConstMatrixRef& y,
                  MatrixRef query, int threads)
{
    enter(weights.crossNorm, weights.crossQuery, options.preNorm, y, query, threads);
}

void addCrossAttention(const LayerWeights& weights, const StackOptions& options,
                       const ConstMatrixRef& context, MatrixRef y, int threads)
{
    leave(weights.crossNorm, weights.crossOutput, options.preNorm, context, y, threads);
}

void finishLayer(const LayerWeights& weights, const StackOptions& options, const ConstMatrixRef& x,
                 MatrixRef y, int threads)
{
    const Scratch normed(y.rows(), y.cols());
    if (options.preNorm) {
        weights.feedNorm.apply(options.parallel ? x : ConstMatrixRef(y), normed.matrix(), threads);
        addFeedForward(weights, options, normed.matrix(), y, threads);
        return;
    }
    normed.matrix() = y;
    addFeedForward(weights, options, normed.matrix(), y, threads);
    weights.feedNorm.apply(y, y, threads);
}

} // namespace engine
