#include "engine/explanations/patching.h"

#include "engine/attention/blocks.h"

namespace engine::explanations {

using gradient::Scalar;

Result<void> comparable(const Subject& clean, const Subject& corrupted)
{
    if (&clean.model() != &corrupted.model())
        return fail(translatable("Engine", "Only two runs of one model can be patched."));
    for (const auto& [stack, input] : clean.inputs())
        if (clean.tokens(stack) != corrupted.tokens(stack))
            return fail(
                translatable("Engine", "The clean input has %1 tokens, the corrupted one "
                                       "%2."),
                {std::to_string(clean.tokens(stack)), std::to_string(corrupted.tokens(stack))},
                translatable("Engine", "Give two inputs with as many tokens."));
    return {};
}

Matrix headOutputs(const Subject& subject, int layer, Kind kind)
{
    const Attention* a = subject.trace().find(subject.last(), layer, kind);
    const int64_t size = a->value.extent(2);
    Matrix joined(a->queries, a->heads * size);
    for (int head = 0; head < a->heads; ++head)
        joined.middleCols(head * size, size) = context(*a, head, Range{0, a->queries});
    return joined;
}

Result<Patching> estimatePatching(const Subject& clean, const Subject& corrupted,
                                  const Scalar& scalar)
{
    if (const Result<void> fits = comparable(clean, corrupted); !fits)
        return tl::make_unexpected(fits.error());
    const Result<gradient::Reverse> reverse = clean.reverse(scalar, {.keepAttentions = true});
    if (!reverse)
        return tl::make_unexpected(reverse.error());
    const Result<double> other = corrupted.value(scalar);
    if (!other)
        return tl::make_unexpected(other.error());
    const Stack last = clean.last();
    const gradient::StackGradient& stack = reverse->stacks.at(last);
    const std::vector<Tensor>& own = clean.passed().hidden.at(last);
    const std::vector<Tensor>& theirs = corrupted.passed().hidden.at(last);
    Patching result;
    result.clean = reverse->scalar.value;
    result.corrupted = *other;
    const auto base = static_cast<float>(result.clean);
    result.residEstimate.resize(static_cast<int64_t>(own.size()), clean.tokens(last));
    for (size_t level = 0; level < own.size(); ++level)
        result.residEstimate.row(static_cast<int64_t>(level)) =
            ((theirs[level].matrix() - own[level].matrix())
                 .cwiseProduct(stack.hidden[level].matrix())
                 .rowwise()
                 .sum()
                 .array() +
             base)
                .transpose();
    for (const gradient::AttentionGradient& at : stack.attentions) {
        if (at.attention.kind != Kind::Self)
            continue;
        const int heads = at.attention.heads;
        const int64_t size = at.context.extent(1) / heads;
        const Matrix change =
            (headOutputs(corrupted, at.attention.layer, Kind::Self) - at.context.matrix())
                .cwiseProduct(at.gradient.matrix());
        Matrix estimate(heads, change.rows());
        for (int head = 0; head < heads; ++head)
            estimate.row(head) =
                (change.middleCols(head * size, size).rowwise().sum().array() + base).transpose();
        result.headEstimate.push_back(std::move(estimate));
    }
    return result;
}

Result<Matrix> patchResid(const Subject& clean, const Subject& corrupted, const Scalar& scalar,
                          const std::function<void(int, const Vector&)>& row)
{
    if (const Result<void> fits = comparable(clean, corrupted); !fits)
        return tl::make_unexpected(fits.error());
    const Stack last = clean.last();
    const int64_t tokens = clean.tokens(last);
    const std::vector<Tensor>& theirs = corrupted.passed().hidden.at(last);
    Matrix result(static_cast<int64_t>(theirs.size()), tokens);
    for (int level = 0; level < result.rows(); ++level) {
        const MatrixMap from = theirs[static_cast<size_t>(level)].matrix();
        const auto hooks = [&](int64_t begin, int64_t many) {
            const auto change = [&, begin, many](int at, MatrixRef hidden) {
                for (int64_t i = 0; at == level && i < many; ++i)
                    hidden.row(i * tokens + begin + i) = from.row(begin + i);
            };
            return gradient::StackHooks{.hidden = change, .context = {}};
        };
        const Result<std::vector<double>> values =
            valuesOf(clean, scalar, {last, level, tokens, hooks});
        if (!values)
            return tl::make_unexpected(values.error());
        for (int64_t p = 0; p < tokens; ++p)
            result(level, p) = static_cast<float>((*values)[static_cast<size_t>(p)]);
        if (row)
            row(level, result.row(level));
    }
    return result;
}

Result<Matrix> patchHeads(const Subject& clean, const Subject& corrupted, const Scalar& scalar,
                          int layer)
{
    if (const Result<void> fits = comparable(clean, corrupted); !fits)
        return tl::make_unexpected(fits.error());
    const Stack last = clean.last();
    const int64_t tokens = clean.tokens(last);
    const int heads = clean.model().options().stack(last).heads;
    const Matrix from = headOutputs(corrupted, layer, Kind::Self);
    const int64_t size = from.cols() / heads;
    const auto hooks = [&](int64_t begin, int64_t many) {
        const auto change = [&, begin, many](int at, Kind kind, MatrixRef context) {
            for (int64_t i = 0; at == layer && kind == Kind::Self && i < many; ++i) {
                const int64_t head = (begin + i) / tokens;
                const int64_t p = (begin + i) % tokens;
                context.row(i * tokens + p).segment(head * size, size) =
                    from.row(p).segment(head * size, size);
            }
        };
        return gradient::StackHooks{.hidden = {}, .context = change};
    };
    const Result<std::vector<double>> values =
        valuesOf(clean, scalar, {last, layer, heads * tokens, hooks});
    if (!values)
        return tl::make_unexpected(values.error());
    Matrix result(heads, tokens);
    for (size_t i = 0; i < values->size(); ++i)
        result.data()[i] = static_cast<float>((*values)[i]);
    return result;
}

} // namespace engine::explanations
