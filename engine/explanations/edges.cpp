#include "engine/explanations/edges.h"

#include "engine/attention/blocks.h"

namespace engine::explanations {

Result<EdgeEffects> EdgeEffects::of(std::shared_ptr<const Trace> trace, RunControl control)
{
    Result<Subject> subject = Subject::of(std::move(trace), std::move(control));
    if (!subject)
        return tl::make_unexpected(subject.error());
    Result<gradient::Scalar> scalar = subject->logit({}, {});
    if (!scalar)
        return tl::make_unexpected(scalar.error());
    Result<gradient::Reverse> reverse = subject->reverse(*scalar, {.keepAttentions = true});
    if (!reverse)
        return tl::make_unexpected(reverse.error());
    return EdgeEffects(std::move(*subject), std::move(*scalar), std::move(*reverse));
}

const gradient::AttentionGradient* EdgeEffects::find(const Attention& attention) const
{
    const auto stack = m_reverse.stacks.find(attention.stack);
    if (stack != m_reverse.stacks.end())
        for (const gradient::AttentionGradient& at : stack->second.attentions)
            if (at.attention.layer == attention.layer && at.attention.kind == attention.kind)
                return &at;
    return nullptr;
}

void EdgeEffects::fill(const Attention& attention, int head, Range queries, MatrixRef out) const
{
    const gradient::AttentionGradient* at = find(attention);
    out.setZero();
    if (!at)
        return;
    const Attention& a = at->attention;
    const int64_t size = a.value.extent(2);
    Matrix weights(queries.size(), a.keys);
    Matrix slopes(queries.size(), a.keys);
    for (int h = head < 0 ? 0 : head; h < (head < 0 ? a.heads : head + 1); ++h) {
        fillBlock(a, h, Quantity::Weights, queries, {0, a.keys}, weights);
        gradient::weightGradient(a, h, at->gradient.matrix().middleCols(h * size, size), queries,
                                 {0, a.keys}, slopes);
        out += weights.cwiseProduct(slopes);
    }
}

} // namespace engine::explanations
