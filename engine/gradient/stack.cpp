#include "engine/gradient/stack.h"

#include "engine/gradient/distances.h"
#include "engine/gradient/tapedstack.h"
#include "engine/transformer/loader.h"
#include "engine/transformer/stack.h"

#include <algorithm>

namespace engine::gradient {

namespace {

/// What all layers of a run share.
class Shared
{
public:
    explicit Shared(const StackRun& run)
        : m_run(run), m_options(run.model.options().stack(run.stack)),
          m_rotary(rotaryOf(run.model.options(), run.stack, run.sight.grid,
                            run.sight.insertions.get(), run.sequences.length))
    {
        if (run.sight.insertions)
            m_mask.blocks = run.sight.insertions->blocks;
        if (run.sight.grid) {
            m_mask.groups = pictureWindows(m_options, *run.sight.grid);
            if (run.sight.grid->pieceCells() > 0) {
                m_mask.blocks = pictureBlocks(*run.sight.grid);
                m_mask.blocksAlone = true;
            }
        }
        // Padding moves ALiBi: each sequence that has its own is equipped by itself.
        const auto all = static_cast<int64_t>(std::max<size_t>(run.sequences.hiddenKeys.size(), 1));
        for (int64_t sequence = 0; sequence < all; ++sequence)
            m_positions.emplace_back(run.model, m_options, run.sequences.length,
                                     run.sequences.length, 0, run.sequences.hiddenKeysOf(sequence));
    }

    const StackOptions& options() const { return m_options; }

    LayerRule rule(const LayerWeights& weights, int layer) const
    {
        std::optional<Tensor> bias;
        if (m_run.sight.grid)
            if (Result<Tensor> read = m_run.model.pictureBias(*m_run.sight.grid, layer))
                bias = std::move(*read);
        return {.options = m_options,
                .weights = weights,
                .layer = layer,
                .sequences = m_run.sequences,
                .memory = m_run.memory,
                .rotary = m_rotary.of(layer),
                .interventions = m_run.interventions,
                .mask = &m_mask,
                .equip =
                    [this, &weights, bias](Attention& attention, int64_t sequence) {
                        const size_t own =
                            m_positions.size() > 1 ? static_cast<size_t>(sequence) : 0;
                        // Tables that cannot be read have failed the run before this one.
                        static_cast<void>(m_positions[own].equip(attention, weights));
                        if (bias)
                            attention.bias.dense = *bias;
                    },
                .biasGradient = nullptr,
                .termGradients = nullptr,
                .onContext = {},
                .onFeed = {}};
    }

    /// Adds what the features of a picture give to the stream behind a layer (DeepStack).
    void addFeatures(int layer, MatrixRef hidden) const
    {
        const Insertions* seen = m_run.sight.insertions.get();
        if (!seen || static_cast<size_t>(layer) >= seen->deep.size())
            return;
        const Matrix& features = seen->deep[static_cast<size_t>(layer)];
        const int64_t length = m_run.sequences.length;
        for (int64_t row = 0; row < hidden.rows(); row += length)
            for (size_t i = 0; i < seen->positions.size(); ++i)
                hidden.row(row + seen->positions[i]) += features.row(static_cast<Eigen::Index>(i));
    }

private:
    const StackRun& m_run;
    const StackOptions& m_options;
    RotaryTables m_rotary;
    MaskParts m_mask;
    std::vector<StackPositions> m_positions;
};

Tensor copied(const ConstMatrixRef& matrix)
{
    float* out = nullptr;
    Tensor tensor = pooledTensor({matrix.rows(), matrix.cols()}, &out);
    Eigen::Map<Matrix>(out, matrix.rows(), matrix.cols()) = matrix;
    return tensor;
}

/// Whether a layer computed once more gives what it gave before, up to rounding.
bool agrees(const ConstMatrixRef& now, const ConstMatrixRef& before)
{
    constexpr float kRounding = 1e-3f;
    return (now - before).cwiseAbs().maxCoeff() <=
           kRounding * std::max(before.cwiseAbs().maxCoeff(), 1e-6f);
}

/// The gradient of T5's table from that of the biases per distance.
void addBiasTable(const StackRun& run, const StackOptions& o, const Matrix& gradient,
                  ParameterGradients& parameters)
{
    const WeightLoader loader(run.model.weights(), run.model.options(), nullptr);
    const WeightInfo* stored =
        loader.find(WeightLoader::numbered(o.names.relativeBias, o, 0) + ".weight");
    if (!stored) // a table of each layer's own
        return;
    MatrixRef table = parameters.of(stored->name, o.positions.buckets, o.heads);
    for (int64_t i = 0; i < gradient.cols(); ++i)
        table.row(relativeBucket(o.positions, i - (run.sequences.length - 1))) +=
            gradient.col(i).transpose();
}

} // namespace

Result<std::vector<Tensor>> forward(const StackRun& run, Tensor hidden, const Tensor& memory,
                                    const StackHooks& hooks, int first)
{
    const Shared shared(run);
    std::vector<Tensor> all;
    const auto keep = [&](int level, const ConstMatrixRef& values) {
        float* out = nullptr;
        Tensor tensor = pooledTensor({values.rows(), values.cols()}, &out);
        Eigen::Map<Matrix> copy(out, values.rows(), values.cols());
        copy = values;
        if (hooks.hidden)
            hooks.hidden(level, copy);
        all.push_back(std::move(tensor));
    };
    keep(first, hidden.matrix());
    for (int l = first; l < run.layers; ++l) {
        if (run.control.stop.stop_requested())
            return stoppedError();
        const Result<const LayerWeights*> weights = run.model.layer(run.stack, l);
        if (!weights)
            return tl::make_unexpected(weights.error());
        Tape tape(run.control.threads);
        LayerRule rule = shared.rule(**weights, l);
        rule.onContext = hooks.context;
        rule.onFeed = hooks.feed;
        std::optional<Variable> remembered;
        if (shared.options().cross)
            remembered = tape.input(memory.matrix());
        const LayerOnTape done = layer(tape, rule, tape.input(all.back().matrix()), remembered);
        shared.addFeatures(l, tape.value(done.output));
        keep(l + 1, tape.value(done.output));
        if (run.control.layerDone)
            run.control.layerDone();
    }
    return all;
}

Result<StackGradient> backward(const StackRun& run, const std::vector<Tensor>& hidden,
                               const Tensor& memory, const ConstMatrixRef& seed,
                               const ReverseOptions& options)
{
    const Shared shared(run);
    StackGradient result;
    result.hidden.resize(static_cast<size_t>(run.layers) + 1);
    result.hidden.back() = copied(seed);
    Matrix memoryGradient =
        Matrix::Zero(shared.options().cross ? memory.extent(0) : 0, memory.extent(1));
    Matrix biasGradient;
    const bool buckets = shared.options().positions.bias == BiasKind::Buckets;
    if (options.parameters && buckets && !shared.options().positions.biasByLayer)
        biasGradient.setZero(shared.options().heads, 2 * run.sequences.length - 1);
    for (int l = run.layers - 1; l >= 0; --l) {
        if (run.control.stop.stop_requested())
            return stoppedError();
        const Result<const LayerWeights*> weights = run.model.layer(run.stack, l);
        if (!weights)
            return tl::make_unexpected(weights.error());
        const auto level = static_cast<size_t>(l);
        Tape tape(run.control.threads, options.parameters);
        LayerRule rule = shared.rule(**weights, l);
        rule.biasGradient = biasGradient.size() > 0 ? &biasGradient : nullptr;
        std::vector<Matrix> terms;
        if (options.parameters && shared.options().distances.any())
            rule.termGradients = &terms;
        std::optional<Variable> remembered;
        if (shared.options().cross)
            remembered = tape.input(memory.matrix());
        const Variable x = tape.input(hidden[level].matrix());
        const LayerOnTape done = layer(tape, rule, x, remembered);
        shared.addFeatures(l, tape.value(done.output));
        // A part of the family that is not on the tape would make the gradients wrong.
        if (!agrees(tape.value(done.output), hidden[level + 1].matrix()))
            return fail(translatable("Engine", "The reverse pass does not know everything that "
                                               "layer %1 of the model %2 does."),
                        {std::to_string(l), run.model.folder().filename().string()},
                        translatable("Engine", "Explain a model of another family."));
        tape.gradient(done.output) = result.hidden[level + 1].matrix();
        tape.backward();
        if (options.parameters)
            if (const Result<void> added = addDistances(run.model, shared.options(), l, terms,
                                                        *options.parameters, run.control.threads);
                !added)
                return tl::make_unexpected(added.error());
        result.hidden[level] = copied(tape.gradient(x));
        if (remembered)
            memoryGradient += tape.gradient(*remembered);
        if (options.keepAttentions) {
            const auto kept = [&](const AttentionOnTape& a) {
                return AttentionGradient{a.sequences->front(), copied(tape.value(a.context)),
                                         copied(tape.gradient(a.context))};
            };
            // The last layer first: put in order below.
            if (done.cross)
                result.attentions.push_back(kept(*done.cross));
            result.attentions.push_back(kept(done.self));
        }
        if (!options.keepHidden)
            result.hidden[level + 1] = {};
        if (run.control.layerDone)
            run.control.layerDone();
    }
    std::ranges::reverse(result.attentions);
    if (shared.options().cross)
        result.memory = Tensor(memoryGradient);
    if (biasGradient.size() > 0)
        addBiasTable(run, shared.options(), biasGradient, *options.parameters);
    return result;
}

struct TapedStack::State
{
    State(StackRun own, ParameterGradients* parameters)
        : run(std::move(own)), shared(run), tape(run.control.threads, parameters)
    {
    }

    StackRun run;
    Shared shared;
    Tape tape;
    Variable entering, leaving;
};

TapedStack::TapedStack(StackRun run, ParameterGradients* parameters)
    : m_state(std::make_unique<State>(std::move(run), parameters))
{
}

TapedStack::~TapedStack() = default;

int64_t TapedStack::floats(const StackRun& run)
{
    // Of each row the results of a layer's steps, and as many gradients.
    constexpr int64_t kOfWidth = 16;
    constexpr int64_t kOfFeed = 4;
    const StackOptions& o = run.model.options().stack(run.stack);
    const int64_t row = kOfWidth * o.width + kOfFeed * o.feedWidth;
    return 2 * run.layers * run.sequences.rows() * row;
}

Result<Tensor> TapedStack::forward(const ConstMatrixRef& hidden)
{
    State& s = *m_state;
    s.entering = s.leaving = s.tape.input(hidden);
    for (int l = 0; l < s.run.layers; ++l) {
        if (s.run.control.stop.stop_requested())
            return stoppedError();
        const Result<const LayerWeights*> weights = s.run.model.layer(s.run.stack, l);
        if (!weights)
            return tl::make_unexpected(weights.error());
        s.leaving = layer(s.tape, s.shared.rule(**weights, l), s.leaving, std::nullopt).output;
    }
    return copied(s.tape.value(s.leaving));
}

Tensor TapedStack::backward(const ConstMatrixRef& seed)
{
    State& s = *m_state;
    s.tape.gradient(s.leaving) = seed;
    s.tape.backward();
    return copied(s.tape.gradient(s.entering));
}

} // namespace engine::gradient
