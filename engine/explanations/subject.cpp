#include "engine/explanations/subject.h"

#include "engine/runners/modelorigin.h"

#include <algorithm>

namespace engine::explanations {

using gradient::Forward;
using gradient::ModelRun;
using gradient::Scalar;
using gradient::ScalarGradient;
using gradient::Sequences;
using gradient::StackHooks;

namespace {

constexpr int64_t kRowsAtATime = 2048; ///< of all copies that run together

/// The trace with the vectors of all layers at hand, of which an explanation reads each.
std::shared_ptr<const Trace> withVectors(const std::shared_ptr<const Trace>& trace)
{
    if (std::ranges::none_of(trace->attentions,
                             [](const Attention& a) { return a.vectors != nullptr; }))
        return trace;
    auto whole = std::make_shared<Trace>(*trace);
    for (Attention& attention : whole->attentions)
        attention = *attention.whole();
    return whole;
}

} // namespace

Subject::Subject(std::shared_ptr<const Trace> trace, std::shared_ptr<const Model> model,
                 RunControl control)
    : m_trace(withVectors(trace)),
      m_model(std::move(model)), m_run{.model = *m_model,
                                       .sequences = {},
                                       .layers = {},
                                       .interventions = m_trace->request.interventions,
                                       .control = std::move(control)}
{
}

Result<Subject> Subject::of(std::shared_ptr<const Trace> trace, RunControl control)
{
    const auto* made = dynamic_cast<const ModelOrigin*>(trace->origin.get());
    if (!made || made->tokens().empty())
        return fail(translatable("Engine", "Only runs of a transformer can be explained."), {},
                    translatable("Engine", "Open a model folder and give it an input."));
    if (trace->isPart)
        return fail(translatable("Engine", "Some layers of this trace are still to be computed."));
    if (made->model().options().head.kind == HeadKind::None)
        return fail(translatable("Engine", "The model %1 has no head that gives logits."),
                    {made->model().folder().filename().string()},
                    translatable("Engine", "Open a language model or a classifier."));
    if (std::ranges::any_of(trace->attentions,
                            [](const Attention& a) { return !a.mask.global.empty(); }))
        return fail(translatable("Engine", "Runs with global tokens cannot be explained."), {},
                    translatable("Engine", "Give an attention mask without 2."));
    for (const StackOptions* stack : made->model().options().stacks())
        if (stack->convolution.kernel > 0)
            return fail(translatable("Engine", "Models with a convolution beside the first layer "
                                               "cannot be explained."));
    Subject subject(trace, made->share(), std::move(control));
    const bool encodes = made->model().options().encoder && made->model().options().decoder;
    for (const auto& [stack, tokens] : made->tokens()) {
        // Towers whose features stand in the last stack's sequence are not read backwards.
        if (stack != subject.last() && !(encodes && stack == Stack::Encoder))
            continue;
        const std::vector<Tensor>& hidden = trace->stacks.at(stack).hidden;
        Sequences& sequences = subject.m_run.sequences[stack];
        sequences.length = hidden.front().extent(0);
        if (!tokens.shown.empty()) {
            std::vector<uint8_t> hiddenKeys;
            for (const uint8_t shown : tokens.shown)
                hiddenKeys.push_back(shown != 0 ? 0 : 1);
            sequences.hiddenKeys.push_back(std::move(hiddenKeys));
        }
        subject.m_run.layers[stack] = static_cast<int>(hidden.size()) - 1;
        subject.m_inputs[stack] = {tokens.ids, tokens.types, tokens.shown};
        if (tokens.insertions)
            subject.m_inputs[stack].replaced = tokens.insertions->positions;
        subject.m_run.sights[stack] = {tokens.grid, tokens.insertions};
        subject.m_passed.hidden[stack] = hidden;
    }
    if (encodes) {
        const StackTrace& encoder = trace->stacks.at(Stack::Encoder);
        Result<Tensor> memory = made->model().memory(
            encoder.finalNorm.empty() ? encoder.hidden.back() : encoder.finalNorm);
        if (!memory)
            return tl::make_unexpected(memory.error());
        subject.m_passed.memory = std::move(*memory);
    }
    return Result<Subject>(std::move(subject));
}

int64_t Subject::usualRow() const
{
    if (classifies() && !m_trace->predictions.empty())
        return m_trace->predictions.front().position;
    if (m_trace->task == Task::MaskedLanguage)
        return std::min<int64_t>(1, tokens(last()) - 1);
    if (model().options().head.kind == HeadKind::Detector)
        return 0;
    return tokens(last()) - 1;
}

Result<Vector> Subject::logits(int64_t row) const
{
    const Tensor& hidden = m_passed.hidden.at(last()).back();
    const HeadOptions& head = model().options().head;
    if (head.kind == HeadKind::Vocabulary) {
        const Result<Matrix> logits =
            m_trace->origin->logits(last(), hidden.matrix().middleRows(row, 1));
        if (!logits)
            return tl::make_unexpected(logits.error());
        return Vector(logits->row(0));
    }
    if (head.kind == HeadKind::Detector) {
        const Result<double> value = this->value(Scalar{{{row, 0}}, {}, 0});
        if (!value)
            return tl::make_unexpected(value.error());
        return Vector(Vector::Constant(1, static_cast<float>(*value)));
    }
    Vector logits =
        Eigen::Map<const Vector>(m_trace->classLogits.data(), m_trace->classLogits.size());
    if (m_trace->distillationLogits.size() == logits.size())
        logits = 0.5f * (logits + Eigen::Map<const Vector>(m_trace->distillationLogits.data(),
                                                           logits.size()));
    return logits;
}

Result<Scalar> Subject::logit(std::optional<int64_t> position, std::optional<int64_t> entry) const
{
    const int64_t row = classifies() ? usualRow() : position.value_or(usualRow());
    if (row < 0 || row >= tokens(last()))
        return fail(translatable("Engine", "Position %1 is outside of the %2 tokens."),
                    {std::to_string(row), std::to_string(tokens(last()))});
    if (!entry) {
        const Result<Vector> all = logits(row);
        if (!all)
            return tl::make_unexpected(all.error());
        Eigen::Index best = 0;
        all->maxCoeff(&best);
        entry = best;
    }
    return Scalar{{{row, *entry}}, {}, 0};
}

Result<Scalar> Subject::loss() const
{
    const std::vector<int64_t>& ids = m_inputs.at(last()).ids;
    if (model().options().head.kind != HeadKind::Vocabulary || last() != Stack::Decoder)
        return fail(translatable("Engine", "The model %1 does not predict the next token: it has "
                                           "no loss of a text."),
                    {m_trace->title}, translatable("Engine", "Choose a logit."));
    if (ids.size() < 2)
        return fail(translatable("Engine", "A loss needs two tokens at least."), {},
                    translatable("Engine", "Type a longer text."));
    Scalar scalar;
    for (size_t t = 0; t + 1 < ids.size(); ++t)
        scalar.targets.push_back({static_cast<int64_t>(t), ids[t + 1]});
    return scalar;
}

Result<double> Subject::value(const Scalar& scalar) const
{
    const Result<ScalarGradient> value = gradient::scalarOf(m_run, m_passed, scalar);
    if (!value)
        return tl::make_unexpected(value.error());
    return value->value;
}

Result<gradient::Reverse> Subject::reverse(const Scalar& scalar,
                                           const gradient::ReverseOptions& options) const
{
    return gradient::backward(m_run, m_passed, scalar, options);
}

Scalar shifted(const Scalar& scalar, int64_t rows)
{
    Scalar moved = scalar;
    for (Scalar::Term& term : moved.terms)
        term.row += rows;
    for (Scalar::Target& target : moved.targets)
        target.row += rows;
    return moved;
}

Tensor rowsOf(const Tensor& tensor, int64_t first, int64_t count)
{
    const std::shared_ptr<const float> all = tensor.share();
    return {{count, tensor.extent(1)},
            std::shared_ptr<const float>(all, all.get() + first * tensor.extent(1))};
}

Tensor repeated(const Tensor& tensor, int64_t count)
{
    float* out = nullptr;
    Tensor all = pooledTensor({count * tensor.extent(0), tensor.extent(1)}, &out);
    for (int64_t i = 0; i < count; ++i)
        std::copy_n(tensor.data(), tensor.size(), out + i * tensor.size());
    return all;
}

Result<std::vector<double>> valuesOf(const Subject& subject, const Scalar& scalar,
                                     const Variants& variants,
                                     const std::function<void(int64_t)>& progress)
{
    const int64_t tokens = subject.tokens(variants.stack);
    const Stack last = subject.last();
    const bool through = variants.stack != last; // an encoder whose decoder must run, too
    std::vector<double> values;
    const int64_t atATime =
        std::max<int64_t>(1, kRowsAtATime / std::max(tokens, subject.tokens(last)));
    for (int64_t begin = 0; begin < variants.count; begin += atATime) {
        const int64_t many = std::min(atATime, variants.count - begin);
        ModelRun run = subject.run();
        for (auto& [stack, sequences] : run.sequences)
            sequences.count = many;
        const gradient::Forward& known = subject.passed();
        const Tensor& entering =
            known.hidden.at(variants.stack)[static_cast<size_t>(variants.first)];
        const Tensor memory =
            known.memory.empty() || through ? Tensor() : repeated(known.memory, many);
        Result<Forward> passed = gradient::forwardFrom(
            run, variants.stack, variants.first, repeated(entering, many), memory,
            variants.hooks(begin, many),
            through ? repeated(known.hidden.at(last).front(), many) : Tensor());
        if (!passed)
            return tl::make_unexpected(passed.error());
        const Tensor& output = passed->hidden.at(last).back();
        const int64_t rows = subject.tokens(last);
        for (int64_t i = 0; i < many; ++i) {
            const Result<ScalarGradient> value = gradient::scalarGradient(
                subject.model(), rowsOf(output, i * rows, rows), subject.run().sequences.at(last),
                scalar, run.control.threads);
            if (!value)
                return tl::make_unexpected(value.error());
            values.push_back(value->value);
        }
        if (progress)
            progress(static_cast<int64_t>(values.size()));
    }
    return values;
}

} // namespace engine::explanations
