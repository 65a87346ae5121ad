#include "engine/explanations/edgepatching.h"

namespace engine::explanations {

using gradient::AttentionGradient;
using gradient::Scalar;
using gradient::StackHooks;

namespace {

Result<const Attention*> attentionOf(const Subject& subject, const Edge& edge)
{
    const Attention* a = subject.inputs().contains(edge.stack)
                             ? subject.trace().find(edge.stack, edge.layer, edge.kind)
                             : nullptr;
    const bool there = a && a->hasVectors() && edge.head >= 0 && edge.head < a->heads &&
                       edge.query >= 0 && edge.query < a->queries && edge.key >= 0 &&
                       edge.key < a->keys;
    if (there)
        return a;
    return fail(translatable("Engine", "There is no head %1.%2 in which position %3 could look at "
                                       "position %4."),
                {std::to_string(edge.layer), std::to_string(edge.head), std::to_string(edge.query),
                 std::to_string(edge.key)});
}

/// What goes along an edge, A[q, k] · v[k]; of hard and sampled heads the value that was chosen.
Vector sent(const Attention& a, const Edge& edge)
{
    Matrix weight(1, 1);
    fillBlock(a, edge.head, Quantity::Weights, {edge.query, edge.query + 1},
              {edge.key, edge.key + 1}, weight);
    const float share = a.rule(edge.head).ablated ? 0 : weight(0, 0);
    return share * a.value.matrix(a.keyHead(edge.head)).row(edge.key);
}

/// The slope of the head's output at the edge's query, [D].
Result<Vector> slopeAt(const gradient::Reverse& reverse, const Edge& edge, int64_t size)
{
    for (const AttentionGradient& at : reverse.stacks.at(edge.stack).attentions)
        if (at.attention.layer == edge.layer && at.attention.kind == edge.kind)
            return Vector(at.gradient.matrix().row(edge.query).segment(edge.head * size, size));
    return fail(translatable("Engine", "Layer %1 was not read backwards."),
                {std::to_string(edge.layer)});
}

} // namespace

Result<EdgePatching> patchEdges(const Subject& clean, const Subject& corrupted,
                                const Scalar& scalar, const std::vector<Edge>& edges)
{
    if (const Result<void> fits = comparable(clean, corrupted); !fits)
        return tl::make_unexpected(fits.error());
    const Result<gradient::Reverse> reverse = clean.reverse(scalar, {.keepAttentions = true});
    const Result<double> other = corrupted.value(scalar);
    if (!reverse || !other)
        return tl::make_unexpected(reverse ? other.error() : reverse.error());
    EdgePatching result;
    result.clean = reverse->scalar.value;
    result.corrupted = *other;
    for (const Edge& edge : edges) {
        const auto own = attentionOf(clean, edge);
        const auto theirs = attentionOf(corrupted, edge);
        if (!own || !theirs)
            return tl::make_unexpected(own ? theirs.error() : own.error());
        const Vector change = sent(**theirs, edge) - sent(**own, edge);
        const int64_t size = change.size();
        const Result<Vector> slope = slopeAt(*reverse, edge, size);
        if (!slope)
            return tl::make_unexpected(slope.error());
        result.estimate.push_back(result.clean + static_cast<double>(change.dot(*slope)));
        const auto hooks = [&](int64_t, int64_t) {
            const auto patch = [&](int layer, Kind kind, MatrixRef context) {
                if (layer == edge.layer && kind == edge.kind)
                    context.row(edge.query).segment(edge.head * size, size) += change;
            };
            return StackHooks{.hidden = {}, .context = patch};
        };
        const auto value = valuesOf(clean, scalar, {edge.stack, edge.layer, 1, hooks});
        if (!value)
            return tl::make_unexpected(value.error());
        result.exact.push_back(value->front());
    }
    return result;
}

} // namespace engine::explanations
