#include "engine/transformer/layer.h"

#include "engine/linear/rowwise.h"
#include "engine/transformer/arena.h"

#include <algorithm>
#include <numeric>

namespace engine {

namespace {

/// Norms each head of the rows by itself.
void normHeads(const Norm& norm, int64_t heads, MatrixRef x)
{
    const int64_t size = x.cols() / heads;
    const bool own = norm.gain.size() > size; // each head has its own weights
    Norm one = norm;
    for (int64_t head = 0; head < heads; ++head) {
        if (own) {
            one.gain = norm.gain.segment(head * size, size);
            if (norm.bias.size() > size)
                one.bias = norm.bias.segment(head * size, size);
        }
        auto part = x.middleCols(head * size, size);
        one.apply(part, part);
    }
}

void normVectors(const StackOptions& options, const Norm& norm, int64_t heads, MatrixRef x)
{
    if (options.queryNorm == HeadNorm::Whole)
        norm.apply(x, x);
    else if (options.queryNorm == HeadNorm::PerHead)
        normHeads(norm, heads, x);
}

void turnHeads(const RotaryTable& rotary, int64_t headSize, int64_t position, MatrixRef x)
{
    for (int64_t row = 0; row < x.rows(); ++row)
        for (int64_t column = 0; column < x.cols(); column += headSize)
            rotary.turn(x.row(row).data() + column, position + row);
}

void applyFeed(const FeedForward& feed, const StackOptions& options, const ConstMatrixRef& x,
               MatrixRef wide, int threads)
{
    if (feed.gate.empty()) {
        feed.up.apply(x, wide, threads, options.activation);
        return;
    }
    feed.up.apply(x, wide, threads);
    const Scratch gate(x.rows(), wide.cols());
    feed.gate.apply(x, gate.matrix(), threads);
    if (const float limit = options.experts.limit; limit > 0) {
        gate.matrix() = gate.matrix().cwiseMin(limit);
        wide = wide.cwiseMin(limit).cwiseMax(-limit);
    }
    if (options.experts.upPlusOne)
        wide.array() += 1.0f;
    activateGate(options.activation, gate.matrix(), wide, threads);
}

void addPlainFeed(const FeedForward& feed, const StackOptions& options, const ConstMatrixRef& x,
                  MatrixRef y, int threads)
{
    const Scratch wide(x.rows(), feed.up.outputs());
    applyFeed(feed, options, x, wide.matrix(), threads);
    feed.down.applyAndAdd(wide.matrix(), y, threads);
}

/// A token on its way to an expert.
struct Visit
{
    int64_t row;
    float weight;
};

/// Fills probabilities with the softmax over all experts of router logits, and returns who visits
/// each.
std::vector<std::vector<Visit>> route(const ExpertOptions& options, MatrixRef probabilities,
                                      const RoutingSink* sink)
{
    const auto chosen = static_cast<size_t>(options.chosen);
    softmaxRows(probabilities, nullptr, 1);
    std::vector<std::vector<Visit>> visits(static_cast<size_t>(probabilities.cols()));
    std::vector<int32_t> order(visits.size());
    for (int64_t row = 0; row < probabilities.rows(); ++row) {
        const auto p = probabilities.row(row);
        std::iota(order.begin(), order.end(), 0);
        std::partial_sort(order.begin(), order.begin() + options.chosen, order.end(),
                          [&](int32_t a, int32_t b) { return p[a] != p[b] ? p[a] > p[b] : a < b; });
        float sum = 0;
        for (size_t i = 0; i < chosen; ++i)
            sum += p[order[i]];
        for (size_t i = 0; i < chosen; ++i) {
            const float weight = options.renormalise ? p[order[i]] / sum : p[order[i]];
            visits[static_cast<size_t>(order[i])].push_back({row, weight});
            if (!sink)
                continue;
            const int64_t at = (sink->first + row) * options.chosen + static_cast<int64_t>(i);
            sink->experts[at] = order[i];
            sink->weights[at] = weight;
        }
        if (sink)
            std::copy_n(p.data(), p.size(), sink->probabilities + (sink->first + row) * p.size());
    }
    return visits;
}

void addExperts(const Experts& layer, const StackOptions& options, const ConstMatrixRef& x,
                MatrixRef y, int threads, const RoutingSink* sink)
{
    const Scratch probabilities(x.rows(), layer.router.outputs());
    layer.router.apply(x, probabilities.matrix(), threads);
    const auto visits = route(options.experts, probabilities.matrix(), sink);
    for (size_t e = 0; e < visits.size(); ++e) {
        if (visits[e].empty())
            continue;
        const auto count = static_cast<int64_t>(visits[e].size());
        const Scratch in(count, x.cols());
        for (int64_t i = 0; i < count; ++i)
            in.matrix().row(i) = x.row(visits[e][static_cast<size_t>(i)].row);
        const Scratch wide(count, layer.experts[e].up.outputs());
        applyFeed(layer.experts[e], options, in.matrix(), wide.matrix(), threads);
        const Scratch out(count, y.cols());
        layer.experts[e].down.apply(wide.matrix(), out.matrix(), threads);
        for (int64_t i = 0; i < count; ++i) {
            const Visit& visit = visits[e][static_cast<size_t>(i)];
            y.row(visit.row) += visit.weight * out.matrix().row(i);
        }
    }
    if (!layer.shared)
        return;
    if (layer.sharedRouter.empty()) {
        addPlainFeed(*layer.shared, options, x, y, threads);
        return;
    }
    const Scratch gate(x.rows(), 1);
    layer.sharedRouter.apply(x, gate.matrix(), threads);
    activate(Activation::Sigmoid, gate.matrix(), threads);
    const Scratch out(x.rows(), y.cols());
    out.matrix().setZero();
    addPlainFeed(*layer.shared, options, x, out.matrix(), threads);
    y += gate.matrix().col(0).asDiagonal() * out.matrix();
}

/// Into a block: the norm stands before the projection where the stack is pre-norm.
void enter(const Norm& norm, const Linear& linear, bool preNorm, const ConstMatrixRef& x,
           MatrixRef y, int threads)
{
    if (!preNorm || norm.kind == NormKind::None) {
        linear.apply(x, y, threads);
        return;
    }
    const Scratch normed(x.rows(), x.cols());
    norm.apply(x, normed.matrix(), threads);
    linear.apply(normed.matrix(), y, threads);
}

/// Whether norms stand after the residual sum.
bool normsSum(const StackOptions& options)
{
    return !options.preNorm && !options.outputNorm;
}

/// Out of a block, onto the residual stream.
void leave(const Norm& norm, const Norm& outputNorm, const Linear& linear,
           const StackOptions& options, const ConstMatrixRef& x, MatrixRef y, int threads)
{
    if (options.outputNorm) {
        const Scratch out(y.rows(), y.cols());
        linear.apply(x, out.matrix(), threads);
        outputNorm.apply(out.matrix(), out.matrix(), threads);
        y += out.matrix();
        return;
    }
    linear.applyAndAdd(x, y, threads);
    if (normsSum(options))
        norm.apply(y, y, threads);
}

} // namespace

void Norm::apply(const ConstMatrixRef& x, MatrixRef y, int threads) const
{
    const float* gains = gain.size() > 0 ? gain.data() : nullptr;
    if (kind == NormKind::None)
        y = x;
    else if (kind == NormKind::Layer)
        layerNorm(x, gains, bias.size() > 0 ? bias.data() : nullptr, epsilon, y, threads);
    else
        rmsNorm(x, gains, epsilon, y, threads);
}

void splitHeads(const ConstMatrixRef& joined, int64_t headSize, int64_t first, const HeadSink& sink)
{
    for (int64_t row = 0; row < joined.rows(); ++row) {
        const float* from = joined.row(row).data();
        for (int head = 0; head < sink.heads; ++head)
            std::copy_n(from + head * headSize, headSize,
                        sink.data + (head * sink.stride + first + row) * headSize);
    }
}

void dealHeads(const LayerWeights& weights, const StackOptions& options, MatrixRef qkv,
               const RotaryTable* rotary, const SelfSinks& to)
{
    const int64_t size = options.headSize;
    auto query = qkv.leftCols(options.heads * size);
    auto key = qkv.middleCols(options.heads * size, options.keyHeads * size);
    const auto norm = [&] {
        normVectors(options, weights.queryNorm, options.heads, query);
        normVectors(options, weights.keyNorm, options.keyHeads, key);
    };
    if (!options.normsTurned)
        norm();
    if (options.clip > 0)
        qkv = qkv.cwiseMin(options.clip).cwiseMax(-options.clip);
    if (rotary) {
        turnHeads(*rotary, size, to.position, query);
        turnHeads(*rotary, size, to.position, key);
    }
    if (options.normsTurned)
        norm();
    splitHeads(query, size, to.firstQuery, to.query);
    splitHeads(key, size, to.firstKey, to.key);
    splitHeads(qkv.rightCols(options.keyHeads * size), size, to.firstKey, to.value);
}

void addFeedForward(const LayerWeights& weights, const StackOptions& options,
                    const ConstMatrixRef& x, MatrixRef y, int threads, const RoutingSink* routing)
{
    if (const auto* experts = std::get_if<Experts>(&weights.feed))
        addExperts(*experts, options, x, y, threads, routing);
    else
        addPlainFeed(std::get<FeedForward>(weights.feed), options, x, y, threads);
}

void projectSelf(const LayerWeights& weights, const StackOptions& options, const ConstMatrixRef& x,
                 MatrixRef qkv, int threads)
{
    enter(weights.attentionNorm, weights.qkv, options.preNorm, x, qkv, threads);
}

void addSelfAttention(const LayerWeights& weights, const StackOptions& options,
                      const ConstMatrixRef& context, MatrixRef y, int threads)
{
    if (options.residualFromNorm)
        weights.attentionNorm.apply(y, y, threads);
    leave(weights.attentionNorm, weights.attentionOutputNorm, weights.output, options, context, y,
          threads);
}

void projectCross(const LayerWeights& weights, const StackOptions& options, const ConstMatrixRef& y,
                  MatrixRef query, int threads)
{
    enter(weights.crossNorm, weights.crossQuery, options.preNorm, y, query, threads);
}

void addCrossAttention(const LayerWeights& weights, const StackOptions& options,
                       const ConstMatrixRef& context, MatrixRef y, int threads)
{
    weights.crossOutput.applyAndAdd(context, y, threads);
    if (!options.preNorm)
        weights.crossNorm.apply(y, y, threads);
}

void finishLayer(const LayerWeights& weights, const StackOptions& options, const ConstMatrixRef& x,
                 MatrixRef y, int threads, const RoutingSink* routing)
{
    const Scratch input(y.rows(), y.cols());
    const Norm& norm = options.sharedNorm ? weights.attentionNorm : weights.feedNorm;
    if (options.preNorm)
        norm.apply(options.parallel ? x : ConstMatrixRef(y), input.matrix(), threads);
    else
        input.matrix() = y;
    if (options.residualFromNorm)
        y = input.matrix();
    if (options.outputNorm) {
        const Scratch out(y.rows(), y.cols());
        out.matrix().setZero();
        addFeedForward(weights, options, input.matrix(), out.matrix(), threads, routing);
        weights.feedOutputNorm.apply(out.matrix(), out.matrix(), threads);
        y += out.matrix();
        return;
    }
    addFeedForward(weights, options, input.matrix(), y, threads, routing);
    if (normsSum(options))
        weights.feedNorm.apply(y, y, threads);
}

} // namespace engine
