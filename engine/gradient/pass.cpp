#include "engine/gradient/pass.h"

#include "engine/gradient/operations.h"
#include "engine/transformer/loader.h"

namespace engine::gradient {

namespace {

/// What cross-attention reads of what leaves the encoder: normed, and projected where the decoder
/// is of another width.
Result<Tensor> memoryOf(const ModelRun& run, const std::vector<Tensor>& hidden)
{
    const Result<std::optional<Norm>> finalNorm = run.model.finalNorm(Stack::Encoder);
    if (!finalNorm)
        return tl::make_unexpected(finalNorm.error());
    if (!*finalNorm)
        return run.model.memory(hidden.back());
    const MatrixMap x = hidden.back().matrix();
    float* out = nullptr;
    const Tensor normed = pooledTensor({x.rows(), x.cols()}, &out);
    (*finalNorm)->apply(x, Eigen::Map<Matrix>(out, x.rows(), x.cols()), run.control.threads);
    return run.model.memory(normed);
}

/// The gradient of the encoder's last hidden state from that of what cross-attention reads.
Result<Matrix> behindEncoder(const ModelRun& run, const Tensor& hidden, const Tensor& gradient,
                             ParameterGradients* parameters)
{
    const Result<std::optional<Norm>> finalNorm = run.model.finalNorm(Stack::Encoder);
    if (!finalNorm)
        return tl::make_unexpected(finalNorm.error());
    const StackOptions& decoder = *run.model.options().decoder;
    const bool projects = !decoder.names.memoryIn.empty();
    if (!*finalNorm && !projects)
        return Matrix(gradient.matrix());
    WeightLoader loader(run.model.weights(), run.model.options(), nullptr);
    const Linear projection = projects ? loader.memoryIn(decoder) : Linear();
    if (loader.error())
        return tl::make_unexpected(*loader.error());
    Tape tape(run.control.threads, parameters);
    const Variable x = tape.input(hidden.matrix());
    Variable y = *finalNorm ? norm(tape, **finalNorm, x) : x;
    if (projects)
        y = linear(tape, projection, y);
    tape.gradient(y) = gradient.matrix();
    tape.backward();
    return Matrix(tape.gradient(x));
}

bool encodes(const ModelRun& run)
{
    return run.model.options().encoder && run.model.options().decoder;
}

/// What was computed, unless the model's files were changed while it was.
template <class Value>
Result<Value> unlessChanged(const ModelRun& run, Value value)
{
    if (const Result<void> whole = run.model.weights().check(); !whole)
        return tl::make_unexpected(whole.error());
    return value;
}

} // namespace

StackRun ModelRun::stack(Stack which) const
{
    StackRun run{.model = model,
                 .stack = which,
                 .sequences = sequences.at(which),
                 .memory = {},
                 .layers = model.options().stack(which).layers,
                 .interventions = interventions,
                 .control = control};
    if (const auto some = layers.find(which); some != layers.end())
        run.layers = some->second;
    if (const auto sight = sights.find(which); sight != sights.end())
        run.sight = sight->second;
    if (which == Stack::Decoder && encodes(*this))
        run.memory = sequences.at(Stack::Encoder);
    return run;
}

Result<Forward> forward(const ModelRun& run, const std::map<Stack, Tensor>& embedded,
                        const std::map<Stack, StackHooks>& hooks)
{
    Forward passed;
    for (const auto& [which, entering] : embedded) { // the encoder first
        const auto hook = hooks.find(which);
        Result<std::vector<Tensor>> hidden =
            forward(run.stack(which), entering, passed.memory,
                    hook == hooks.end() ? StackHooks{} : hook->second);
        if (!hidden)
            return tl::make_unexpected(hidden.error());
        if (which == Stack::Encoder && encodes(run)) {
            Result<Tensor> memory = memoryOf(run, *hidden);
            if (!memory)
                return tl::make_unexpected(memory.error());
            passed.memory = std::move(*memory);
        }
        passed.hidden[which] = std::move(*hidden);
    }
    return unlessChanged(run, std::move(passed));
}

Result<Forward> forwardFrom(const ModelRun& run, Stack stack, int first, Tensor entering,
                            Tensor memory, const StackHooks& hooks, Tensor target)
{
    Forward passed;
    passed.memory = std::move(memory);
    Result<std::vector<Tensor>> hidden =
        forward(run.stack(stack), std::move(entering), passed.memory, hooks, first);
    if (!hidden)
        return tl::make_unexpected(hidden.error());
    passed.hidden[stack] = std::move(*hidden);
    if (stack == run.last())
        return unlessChanged(run, std::move(passed));
    Result<Tensor> written = memoryOf(run, passed.hidden[stack]);
    if (!written)
        return tl::make_unexpected(written.error());
    passed.memory = std::move(*written);
    hidden = forward(run.stack(run.last()), std::move(target), passed.memory);
    if (!hidden)
        return tl::make_unexpected(hidden.error());
    passed.hidden[run.last()] = std::move(*hidden);
    return unlessChanged(run, std::move(passed));
}

Result<Reverse> backward(const ModelRun& run, const Forward& passed, const Scalar& scalar,
                         const ReverseOptions& options)
{
    Reverse reverse;
    const Stack last = run.last();
    Result<ScalarGradient> head =
        scalarGradient(run.model, passed.hidden.at(last).back(), run.sequences.at(last), scalar,
                       run.control.threads, options.parameters);
    if (!head)
        return tl::make_unexpected(head.error());
    reverse.scalar = std::move(*head);
    Result<StackGradient> stack = backward(run.stack(last), passed.hidden.at(last), passed.memory,
                                           reverse.scalar.hidden.matrix(), options);
    if (!stack)
        return tl::make_unexpected(stack.error());
    reverse.stacks[last] = std::move(*stack);
    if (last != Stack::Decoder || !encodes(run))
        return unlessChanged(run, std::move(reverse));
    const std::vector<Tensor>& encoder = passed.hidden.at(Stack::Encoder);
    const Result<Matrix> seed =
        behindEncoder(run, encoder.back(), reverse.stacks[last].memory, options.parameters);
    if (!seed)
        return tl::make_unexpected(seed.error());
    stack = backward(run.stack(Stack::Encoder), encoder, {}, *seed, options);
    if (!stack)
        return tl::make_unexpected(stack.error());
    reverse.stacks[Stack::Encoder] = std::move(*stack);
    return unlessChanged(run, std::move(reverse));
}

Result<ScalarGradient> scalarOf(const ModelRun& run, const Forward& passed, const Scalar& scalar)
{
    const Stack last = run.last();
    Result<ScalarGradient> scalars =
        scalarGradient(run.model, passed.hidden.at(last).back(), run.sequences.at(last), scalar,
                       run.control.threads);
    if (!scalars)
        return scalars;
    return unlessChanged(run, std::move(*scalars));
}

} // namespace engine::gradient
