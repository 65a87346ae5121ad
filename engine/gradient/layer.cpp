#include "engine/gradient/layer.h"

#include "engine/gradient/operations.h"

namespace engine::gradient {

namespace {

/// One layer on its way onto the tape.
class LayerBuilder
{
public:
    LayerBuilder(Tape& tape, const LayerRule& rule) : m_tape(tape), m_rule(rule) {}

    LayerOnTape build(Variable x, std::optional<Variable> memory)
    {
        LayerOnTape result;
        result.self = selfAttention(x);
        const Variable stream = o().residualFromNorm ? norm(m_tape, w().attentionNorm, x) : x;
        Variable y = leave(w().attentionNorm, w().attentionOutputNorm, stream,
                           linear(m_tape, w().output, result.self.context));
        if (o().cross) {
            result.cross = crossAttention(y, *memory);
            y = add(m_tape, y, linear(m_tape, w().crossOutput, result.cross->context));
            if (!o().preNorm)
                y = norm(m_tape, w().crossNorm, y);
        }
        result.output = finish(x, y);
        return result;
    }

private:
    const StackOptions& o() const { return m_rule.options; }
    const LayerWeights& w() const { return m_rule.weights; }

    /// Into a block: the norm stands first where the stack is pre-norm.
    Variable enter(const Norm& own, Variable x) { return o().preNorm ? norm(m_tape, own, x) : x; }
    /// Onto the residual stream: norms stand on what is added, on the sum, or not here.
    Variable leave(const Norm& own, const Norm& output, Variable x, Variable added)
    {
        if (o().outputNorm)
            return add(m_tape, x, norm(m_tape, output, added));
        const Variable sum = add(m_tape, x, added);
        return o().preNorm ? sum : norm(m_tape, own, sum);
    }

    /// The rest of the layer, behind its attentions.
    Variable finish(Variable x, Variable y)
    {
        const Norm& own = o().sharedNorm ? w().attentionNorm : w().feedNorm;
        const Variable read = o().preNorm ? norm(m_tape, own, o().parallel ? x : y) : y;
        const Variable stream = o().residualFromNorm ? read : y;
        const Variable added = feedForward(read);
        if (m_rule.onFeed)
            m_rule.onFeed(m_rule.layer, m_tape.value(added));
        return leave(w().feedNorm, w().feedOutputNorm, stream, added);
    }

    Variable headNorm(const Norm& own, int heads, Variable x)
    {
        if (o().queryNorm == HeadNorm::None)
            return x;
        return norm(m_tape, own, x, o().queryNorm == HeadNorm::PerHead ? heads : 1);
    }

    /// Queries or keys between their projection and their attention.
    Variable prepared(const Norm& own, int heads, Variable x)
    {
        if (!o().normsTurned)
            x = headNorm(own, heads, x);
        if (o().clip > 0)
            x = clip(m_tape, o().clip, x);
        if (m_rule.rotary)
            x = turn(m_tape, *m_rule.rotary, x, o().headSize, m_rule.sequences.length);
        return o().normsTurned ? headNorm(own, heads, x) : x;
    }

    AttentionOnTape selfAttention(Variable x)
    {
        const int64_t queryWidth = o().queryWidth();
        const int64_t keyWidth = o().keyWidth();
        const Variable joined = linear(m_tape, w().qkv, enter(w().attentionNorm, x));
        HeadColumns query{joined, 0};
        HeadColumns key{joined, queryWidth};
        HeadColumns value{joined, queryWidth + keyWidth};
        if (o().queryNorm != HeadNorm::None || o().clip > 0 || m_rule.rotary) {
            query = {prepared(w().queryNorm, o().heads, columns(m_tape, joined, 0, queryWidth))};
            key = {
                prepared(w().keyNorm, o().keyHeads, columns(m_tape, joined, queryWidth, keyWidth))};
        }
        if (o().clip > 0)
            value = {
                clip(m_tape, o().clip, columns(m_tape, joined, queryWidth + keyWidth, keyWidth))};
        return attend({.options = o(),
                       .layer = m_rule.layer,
                       .kind = Kind::Self,
                       .queries = m_rule.sequences,
                       .keys = m_rule.sequences,
                       .interventions = m_rule.interventions,
                       .mask = m_rule.mask,
                       .equip = m_rule.equip,
                       .biasGradient = m_rule.biasGradient,
                       .termGradients = m_rule.termGradients},
                      query, key, value);
    }

    AttentionOnTape crossAttention(Variable y, Variable memory)
    {
        const int64_t keyWidth = o().keyWidth();
        const Variable query = linear(m_tape, w().crossQuery, enter(w().crossNorm, y));
        const Variable joined = linear(m_tape, w().crossKeyValue, memory);
        return attend({.options = o(),
                       .layer = m_rule.layer,
                       .kind = Kind::Cross,
                       .queries = m_rule.sequences,
                       .keys = m_rule.memory,
                       .interventions = m_rule.interventions},
                      {query}, {joined, 0}, {joined, keyWidth});
    }

    AttentionOnTape attend(const AttentionRule& rule, HeadColumns query, HeadColumns key,
                           HeadColumns value)
    {
        AttentionOnTape result = attention(m_tape, rule, query, key, value);
        if (m_rule.onContext)
            m_rule.onContext(rule.layer, rule.kind, m_tape.value(result.context));
        return result;
    }

    Variable plainFeed(const FeedForward& feed, Variable x)
    {
        Variable up = linear(m_tape, feed.up, x);
        if (feed.gate.empty())
            return linear(m_tape, feed.down, activate(m_tape, o().activation, up));
        Variable gates = linear(m_tape, feed.gate, x);
        if (const float limit = o().experts.limit; limit > 0) {
            gates = atMost(m_tape, limit, gates);
            up = clip(m_tape, limit, up);
        }
        if (o().experts.upPlusOne)
            up = plusOne(m_tape, up);
        return linear(m_tape, feed.down, gate(m_tape, o().activation, gates, up));
    }

    Variable experts(const Experts& all, Variable x)
    {
        const Variable weights = choose(m_tape, softmax(m_tape, linear(m_tape, all.router, x)),
                                        o().experts.chosen, o().experts.renormalise);
        const Eigen::Map<Matrix> chosen = m_tape.value(weights);
        Variable y = m_tape.input(Matrix::Zero(m_tape.value(x).rows(), m_tape.value(x).cols()));
        for (int64_t e = 0; e < chosen.cols(); ++e) {
            std::vector<int64_t> visitors;
            for (int64_t row = 0; row < chosen.rows(); ++row)
                if (chosen(row, e) > 0)
                    visitors.push_back(row);
            if (visitors.empty())
                continue;
            const Variable out =
                plainFeed(all.experts[static_cast<size_t>(e)], rows(m_tape, x, visitors));
            y = addVisits(m_tape, y, out, weights, visitors, e);
        }
        if (!all.shared)
            return y;
        Variable shared = plainFeed(*all.shared, x);
        if (!all.sharedRouter.empty())
            shared = scaleRows(
                m_tape, activate(m_tape, Activation::Sigmoid, linear(m_tape, all.sharedRouter, x)),
                shared);
        return add(m_tape, y, shared);
    }

    Variable feedForward(Variable x)
    {
        if (const auto* several = std::get_if<Experts>(&w().feed))
            return experts(*several, x);
        return plainFeed(std::get<FeedForward>(w().feed), x);
    }

    Tape& m_tape;
    const LayerRule& m_rule;
};

} // namespace

LayerOnTape layer(Tape& tape, const LayerRule& rule, Variable x, std::optional<Variable> memory)
{
    return LayerBuilder(tape, rule).build(x, memory);
}

} // namespace engine::gradient
