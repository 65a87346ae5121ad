#include "engine/explanations/paths.h"

#include "engine/attention/multihead.h"

namespace engine::explanations {

using gradient::Scalar;
using gradient::StackHooks;

namespace {

/// Patches what the heads of one layer send, one copy of the run a head.
class PathPatcher
{
public:
    PathPatcher(const Subject& clean, const Subject& corrupted, const Scalar& scalar)
        : m_clean(clean), m_scalar(scalar), m_stack(clean.last()),
          m_options(clean.model().options().stack(m_stack)), m_tokens(clean.tokens(m_stack)),
          m_layers(clean.run().stack(m_stack).layers)
    {
        for (int l = 0; l < m_layers; ++l) {
            m_own.push_back(headOutputs(clean, l, Kind::Self));
            m_theirs.push_back(headOutputs(corrupted, l, Kind::Self));
            if (m_options.cross)
                m_cross.push_back(headOutputs(clean, l, Kind::Cross));
        }
    }

    int layers() const { return m_layers; }
    int heads() const { return m_options.heads; }

    /// s of each head of a layer, along the paths that end in the logits.
    Result<std::vector<double>> toLogits(int layer) const
    {
        return valuesOf(m_clean, m_scalar,
                        {m_stack, layer, heads(),
                         [&](int64_t begin, int64_t many) { return frozen(layer, begin, many); }});
    }

    /// The same along those that end in a head.
    Result<std::vector<double>> toHead(int layer, const PathEnd& end) const
    {
        std::vector<Matrix> outputs;
        for (int head = 0; head < heads(); ++head) {
            Result<Matrix> reached = reachedBy(layer, head, end);
            if (!reached)
                return tl::make_unexpected(reached.error());
            outputs.push_back(std::move(*reached));
        }
        const auto hooks = [&](int64_t begin, int64_t many) {
            StackHooks own;
            own.context = [this, &outputs, &end, begin, many](int at, Kind kind,
                                                              MatrixRef context) {
                const int64_t size = context.cols() / heads();
                for (int64_t i = 0; at == end.layer && kind == Kind::Self && i < many; ++i)
                    context.block(i * m_tokens, end.head * size, m_tokens, size) =
                        outputs[static_cast<size_t>(begin + i)];
            };
            return own;
        };
        return valuesOf(m_clean, m_scalar, {m_stack, end.layer, heads(), hooks});
    }

private:
    /// All heads behind a layer as they were, those of the layer too but for one a copy.
    StackHooks frozen(int layer, int64_t begin, int64_t many) const
    {
        StackHooks hooks;
        hooks.context = [this, layer, begin, many](int at, Kind kind, MatrixRef context) {
            const auto own = static_cast<size_t>(at);
            const Matrix& kept = kind == Kind::Cross ? m_cross[own] : m_own[own];
            const int64_t size = context.cols() / heads();
            for (int64_t i = 0; i < many; ++i) {
                context.middleRows(i * m_tokens, m_tokens) = kept;
                if (at == layer && kind == Kind::Self)
                    context.block(i * m_tokens, (begin + i) * size, m_tokens, size) =
                        m_theirs[own].middleCols((begin + i) * size, size);
            }
        };
        return hooks;
    }

    /// The output of the end's head [T, D] when one head before it sends what it sends.
    Result<Matrix> reachedBy(int layer, int head, const PathEnd& end) const
    {
        const auto level = static_cast<size_t>(layer);
        gradient::StackRun run = m_clean.run().stack(m_stack);
        run.layers = end.layer;
        const auto hidden =
            gradient::forward(run, m_clean.passed().hidden.at(m_stack)[level],
                              m_clean.passed().memory, frozen(layer, head, 1), layer);
        if (!hidden)
            return tl::make_unexpected(hidden.error());
        const Result<const LayerWeights*> weights = m_clean.model().layer(m_stack, end.layer);
        if (!weights)
            return tl::make_unexpected(weights.error());
        Attention reads = *m_clean.trace().find(m_stack, end.layer, Kind::Self);
        Matrix qkv(m_tokens, m_options.queryWidth() + 2 * m_options.keyWidth());
        projectSelf(**weights, m_options, hidden->back().matrix(), qkv, run.control.threads);
        float *query = nullptr, *key = nullptr, *value = nullptr;
        const Tensor queries =
            Tensor::zeros({m_options.heads, m_tokens, m_options.headSize}, &query);
        const Tensor keys = Tensor::zeros({m_options.keyHeads, m_tokens, m_options.headSize}, &key);
        const Tensor values =
            Tensor::zeros({m_options.keyHeads, m_tokens, m_options.headSize}, &value);
        const RotaryTables rotary = rotaryOf(m_clean.model().options(), m_stack, run.sight.grid,
                                             run.sight.insertions.get(), m_tokens);
        dealHeads(**weights, m_options, qkv, rotary.of(end.layer),
                  {{query, m_options.heads, m_tokens},
                   {key, m_options.keyHeads, m_tokens},
                   {value, m_options.keyHeads, m_tokens}});
        if (end.input == PathEnd::Input::Query)
            reads.query = queries;
        else if (end.input == PathEnd::Input::Key)
            reads.key = keys;
        else
            reads.value = values;
        Matrix context;
        attend(reads, context, run.control.threads);
        const int64_t size = context.cols() / heads();
        return Matrix(context.middleCols(end.head * size, size));
    }

    const Subject& m_clean;
    const Scalar& m_scalar;
    Stack m_stack;
    const StackOptions& m_options;
    int64_t m_tokens;
    int m_layers;
    std::vector<Matrix> m_own, m_theirs, m_cross; // a layer each, [T, H · D]
};

} // namespace

Result<Matrix> patchPaths(const Subject& clean, const Subject& corrupted, const Scalar& scalar,
                          const std::optional<PathEnd>& end,
                          const std::function<void(float)>& progress)
{
    if (const Result<void> fits = comparable(clean, corrupted); !fits)
        return tl::make_unexpected(fits.error());
    const Result<double> base = clean.value(scalar);
    if (!base)
        return tl::make_unexpected(base.error());
    const PathPatcher patcher(clean, corrupted, scalar);
    if (end && (end->layer < 0 || end->layer >= patcher.layers() || end->head < 0 ||
                end->head >= patcher.heads()))
        return fail(translatable("Engine", "There is no head %1.%2 for a path to end in."),
                    {std::to_string(end->layer), std::to_string(end->head)});
    const int senders = end ? end->layer : patcher.layers();
    Matrix result = Matrix::Constant(patcher.layers(), patcher.heads(), static_cast<float>(*base));
    for (int l = 0; l < senders; ++l) {
        const auto values = end ? patcher.toHead(l, *end) : patcher.toLogits(l);
        if (!values)
            return tl::make_unexpected(values.error());
        for (int h = 0; h < patcher.heads(); ++h)
            result(l, h) = static_cast<float>((*values)[static_cast<size_t>(h)]);
        if (progress)
            progress(static_cast<float>(l + 1) / static_cast<float>(senders));
    }
    return result;
}

Result<Matrix> patchWholeHeads(const Subject& clean, const Subject& corrupted, const Scalar& scalar,
                               const std::function<void(float)>& progress)
{
    if (const Result<void> fits = comparable(clean, corrupted); !fits)
        return tl::make_unexpected(fits.error());
    const Stack last = clean.last();
    const int64_t tokens = clean.tokens(last);
    const int heads = clean.model().options().stack(last).heads;
    const int layers = clean.run().stack(last).layers;
    Matrix result(layers, heads);
    for (int l = 0; l < layers; ++l) {
        const Matrix from = headOutputs(corrupted, l, Kind::Self);
        const auto hooks = [&](int64_t begin, int64_t many) {
            StackHooks own;
            own.context = [&, begin, many](int at, Kind kind, MatrixRef context) {
                const int64_t size = context.cols() / heads;
                for (int64_t i = 0; at == l && kind == Kind::Self && i < many; ++i)
                    context.block(i * tokens, (begin + i) * size, tokens, size) =
                        from.middleCols((begin + i) * size, size);
            };
            return own;
        };
        const auto values = valuesOf(clean, scalar, {last, l, heads, hooks});
        if (!values)
            return tl::make_unexpected(values.error());
        for (int h = 0; h < heads; ++h)
            result(l, h) = static_cast<float>((*values)[static_cast<size_t>(h)]);
        if (progress)
            progress(static_cast<float>(l + 1) / static_cast<float>(layers));
    }
    return result;
}

} // namespace engine::explanations
