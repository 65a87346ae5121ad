#include "engine/explanations/captions.h"

#include "engine/attention/blocks.h"
#include "engine/files/safetensors.h"
#include "engine/gradient/operations.h"
#include "engine/linear/threads.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace engine::explanations {

using gradient::Scalar;
using gradient::Tape;
using gradient::Variable;
using vision::Captioner;
using vision::CaptionerConfig;
using vision::CaptionerWeights;

namespace {

/// A caption on a tape, as far as a scalar reads it; the arithmetic is that of Captioner.
class CaptionOnTape
{
public:
    CaptionOnTape(const CaptionSubject& subject, const Matrix& annotations, const Matrix& embedded,
                  bool ablated)
        : m_subject(subject), m_weights(subject.captioner().weights()), m_tape(1),
          m_annotations(m_tape.input(annotations)), m_rule(subject.attention().rule(0)),
          m_size(subject.captioner().config().hiddenSize), m_embedded(embedded)
    {
        m_rule.ablated = m_rule.ablated || ablated;
        const Variable mean = gradient::means(m_tape, m_annotations, {{0, annotations.rows()}});
        const auto first = [&](const Linear& weights) {
            return gradient::activate(m_tape, Activation::Tanh,
                                      gradient::linear(m_tape, weights, mean));
        };
        m_hidden = first(m_weights.initHidden);
        m_cell = first(m_weights.initCell);
        m_projected = gradient::linear(m_tape, m_weights.attentionAnnotation, m_annotations);
        m_score = m_tape.input(m_weights.attentionScore.transpose());
    }

    /// Runs the rows that the scalar speaks of; its value.
    Result<double> run(const Scalar& scalar)
    {
        int64_t last = -1;
        for (const Scalar::Term& term : scalar.terms)
            last = std::max(last, term.row);
        for (const Scalar::Target& target : scalar.targets)
            last = std::max(last, target.row);
        for (int64_t row = 0; row <= last; ++row) {
            if (m_subject.stop().stop_requested())
                return tl::make_unexpected(Error{});
            step(row);
        }
        double value = 0;
        for (const Scalar::Term& term : scalar.terms)
            value += static_cast<double>(term.factor) *
                     static_cast<double>(m_tape.value(logits(term.row))(0, term.entry));
        for (const Scalar::Target& target : scalar.targets)
            value += entropy(scalar, target, false);
        return value;
    }

    /// After run(): the gradients of all that lies on the tape.
    void backward(const Scalar& scalar)
    {
        for (const Scalar::Term& term : scalar.terms)
            m_tape.gradient(logits(term.row))(0, term.entry) += term.factor;
        for (const Scalar::Target& target : scalar.targets)
            entropy(scalar, target, true);
        m_tape.backward();
    }

    CaptionGradient gradients(double value)
    {
        const auto rows = m_subject.words();
        CaptionGradient result;
        result.value = value;
        result.annotations = m_tape.gradient(m_annotations);
        result.embedded.setZero(rows, m_embedded.cols());
        result.weights.setZero(rows, m_subject.cells());
        result.attended.setZero(rows, m_subject.cells());
        double moved = 0;
        for (size_t i = 0; i < m_rows.size(); ++i) {
            const auto row = static_cast<Eigen::Index>(i);
            const Row& own = m_rows[i];
            result.embedded.row(row) = m_tape.gradient(own.word).row(0);
            result.attended.row(row) = m_tape.value(own.weights).row(0);
            if (m_rule.ablated)
                continue;
            result.weights.row(row) = m_tape.gradient(own.weights).row(0);
            moved += static_cast<double>(
                m_tape.value(own.context).cwiseProduct(m_tape.gradient(own.context)).sum());
            for (int64_t cell = 0; cell < m_subject.cells(); ++cell)
                if (m_subject.attention().mask.hides(0, row, cell))
                    result.weights(row, cell) = 0;
        }
        result.importance = std::abs(moved);
        return result;
    }

    Variable logits(int64_t row)
    {
        Row& own = m_rows[static_cast<size_t>(row)];
        if (own.logits.index < 0)
            own.logits = gradient::linear(m_tape, m_weights.outputTokens, own.output);
        return own.logits;
    }
    const Tape& tape() const { return m_tape; }

private:
    struct Row
    {
        Variable word;    ///< [1, E]
        Variable weights; ///< [1, G]
        Variable context; ///< [1, F], before the gate
        Variable output;  ///< [1, E], what logits are read from
        Variable logits;  ///< [1, V], where they were asked for
    };

    /// A target's cross-entropy; `back`: its slope goes to the logits' gradient.
    double entropy(const Scalar& scalar, const Scalar::Target& target, bool back)
    {
        const float share = scalar.targetFactor > 0 ? scalar.targetFactor
                                                    : 1 / static_cast<float>(scalar.targets.size());
        const Variable variable = logits(target.row);
        const Vector values = m_tape.value(variable).row(0);
        const float sum = logSumExp(values.data(), values.size());
        if (back) {
            auto slopes = m_tape.gradient(variable).row(0);
            slopes.array() += share * (values.array() - sum).exp();
            slopes[target.entry] -= share;
        }
        return static_cast<double>(share) * static_cast<double>(sum - values[target.entry]);
    }

    /// Scores of all cells, v · tanh(U a + W h), and their weights, or a cell that is chosen.
    Variable look(int64_t row)
    {
        const Variable query = gradient::linear(m_tape, m_weights.attentionHidden, m_hidden);
        const Variable inner = gradient::activate(m_tape, Activation::Tanh,
                                                  gradient::addRow(m_tape, m_projected, query));
        const Variable scores = gradient::scale(
            m_tape, 1 / m_rule.temperature,
            gradient::transposed(m_tape, gradient::multiply(m_tape, inner, m_score)));
        const int64_t cells = m_subject.cells();
        m_subject.attention().mask.apply(0, {row, row + 1}, {0, cells}, m_tape.value(scores));
        const Variable soft = gradient::softmax(m_tape, scores);
        if (m_rule.normaliser == Normaliser::Soft)
            return soft;
        const int32_t chosen =
            vision::chooseCell(m_rule, row, m_tape.value(scores).row(0), m_tape.value(soft).row(0));
        Matrix one = Matrix::Zero(1, cells);
        if (chosen >= 0)
            one(0, chosen) = 1;
        return m_tape.input(one);
    }

    void step(int64_t row)
    {
        Row own;
        own.weights = look(row);
        own.context = m_rule.ablated ? m_tape.input(Matrix::Zero(1, m_subject.annotations().cols()))
                                     : gradient::multiply(m_tape, own.weights, m_annotations);
        Variable context = own.context;
        if (!m_weights.gate.empty())
            context = gradient::scaleRows(
                m_tape,
                gradient::activate(m_tape, Activation::Sigmoid,
                                   gradient::linear(m_tape, m_weights.gate, m_hidden)),
                context);
        own.word = m_tape.input(m_embedded.row(row));
        advance(gradient::beside(m_tape, own.word, context));
        own.output =
            gradient::add(m_tape,
                          gradient::add(m_tape, own.word,
                                        gradient::linear(m_tape, m_weights.outputHidden, m_hidden)),
                          gradient::linear(m_tape, m_weights.outputContext, context));
        m_rows.push_back(own);
    }

    /// The LSTM.
    void advance(Variable input)
    {
        const Variable gates =
            gradient::add(m_tape, gradient::linear(m_tape, m_weights.lstmInput, input),
                          gradient::linear(m_tape, m_weights.lstmHidden, m_hidden));
        const auto part = [&](int which, Activation activation) {
            return gradient::activate(m_tape, activation,
                                      gradient::columns(m_tape, gates, which * m_size, m_size));
        };
        const Variable in = part(0, Activation::Sigmoid);
        const Variable forget = part(1, Activation::Sigmoid);
        const Variable fresh = part(2, Activation::Tanh);
        const Variable out = part(3, Activation::Sigmoid);
        m_cell = gradient::add(m_tape, gradient::times(m_tape, forget, m_cell),
                               gradient::times(m_tape, in, fresh));
        m_hidden =
            gradient::times(m_tape, gradient::activate(m_tape, Activation::Tanh, m_cell), out);
    }

    const CaptionSubject& m_subject;
    const CaptionerWeights& m_weights;
    Tape m_tape;
    Variable m_annotations;
    HeadRule m_rule;
    int64_t m_size;
    const Matrix& m_embedded;
    Variable m_hidden, m_cell, m_projected, m_score;
    std::vector<Row> m_rows;
};

Result<void> checkTerms(const CaptionSubject& subject, const Scalar& scalar)
{
    const int64_t entries = subject.captioner().config().vocabularySize;
    const auto known = [&](int64_t row, int64_t entry) -> Result<void> {
        if (row < 0 || row >= subject.words())
            return fail(translatable("Engine", "Position %1 is outside of the %2 tokens."),
                        {std::to_string(row), std::to_string(subject.words())});
        if (entry < 0 || entry >= entries)
            return fail(translatable("Engine", "There is no logit %1: the model has %2 of them."),
                        {std::to_string(entry), std::to_string(entries)});
        return {};
    };
    for (const Scalar::Term& term : scalar.terms)
        if (const Result<void> one = known(term.row, term.entry); !one)
            return one;
    for (const Scalar::Target& target : scalar.targets)
        if (const Result<void> one = known(target.row, target.entry); !one)
            return one;
    return {};
}

/// What takes the place of annotations or embeddings.
Result<Matrix> baselineRows(const Matrix& own, Baseline baseline)
{
    if (baseline == Baseline::Token)
        return fail(translatable("Engine", "A picture has no tokens to replace."), {},
                    translatable("Engine", "Choose the mean or zero as the baseline."));
    Matrix rows = Matrix::Zero(own.rows(), own.cols());
    if (baseline == Baseline::Mean)
        rows.rowwise() = Vector(own.colwise().mean());
    return rows;
}

/// Products of vectors and slopes, summed by row: cells, and words one place before the row that
/// reads them.
CaptionAttribution summed(const Matrix& annotations, const Matrix& cellSlopes,
                          const Matrix& embedded, const Matrix& wordSlopes)
{
    CaptionAttribution result;
    result.values[Stack::Encoder] =
        annotations.cwiseProduct(cellSlopes).rowwise().sum().transpose();
    const Vector read = embedded.cwiseProduct(wordSlopes).rowwise().sum().transpose();
    Vector& words = result.values[Stack::Decoder];
    words.setZero(read.size());
    if (read.size() > 1)
        words.head(read.size() - 1) = read.tail(read.size() - 1);
    result.beginning = read.size() > 0 ? static_cast<double>(read[0]) : 0;
    return result;
}

} // namespace

bool CaptionSubject::made(const Trace& trace)
{
    return dynamic_cast<const vision::CaptionOrigin*>(trace.origin.get()) != nullptr;
}

Result<CaptionSubject> CaptionSubject::of(std::shared_ptr<const Trace> trace,
                                          const std::stop_token& stop)
{
    const auto* origin = dynamic_cast<const vision::CaptionOrigin*>(trace->origin.get());
    if (!origin)
        return fail(translatable("Engine", "Only runs of a transformer can be explained."), {},
                    translatable("Engine", "Open a model folder and give it an input."));
    CaptionSubject subject;
    const Captioner& captioner = origin->captioner();
    subject.m_annotations = trace->stacks.at(Stack::Encoder).hidden.front().matrix();
    const auto& tokens = trace->tokens(Stack::Decoder);
    const Matrix& table = captioner.weights().embeddings;
    subject.m_embedded.resize(static_cast<Eigen::Index>(tokens.size()), table.cols());
    int64_t before = captioner.config().startToken;
    for (size_t row = 0; row < tokens.size(); ++row) {
        subject.m_embedded.row(static_cast<Eigen::Index>(row)) = table.row(before);
        before = tokens[row].id;
    }
    subject.m_trace = std::move(trace);
    subject.m_stop = stop;
    return Result<CaptionSubject>(std::move(subject));
}

const Captioner& CaptionSubject::captioner() const
{
    return static_cast<const vision::CaptionOrigin&>(*m_trace->origin).captioner();
}

int64_t CaptionSubject::usualRow() const
{
    int64_t row = words() - 1;
    while (row > 0 && m_trace->tokens(Stack::Decoder)[static_cast<size_t>(row)].special)
        --row;
    return row;
}

Result<Scalar> CaptionSubject::logit(std::optional<int64_t> position,
                                     std::optional<int64_t> entry) const
{
    const int64_t row = position.value_or(usualRow());
    Scalar scalar{{{row, entry.value_or(0)}}, {}, 0};
    if (const Result<void> known = checkTerms(*this, scalar); !known)
        return tl::make_unexpected(known.error());
    if (!entry) {
        const Result<Vector> all = logits(row);
        if (!all)
            return tl::make_unexpected(all.error());
        Eigen::Index best = 0;
        all->maxCoeff(&best);
        scalar.terms.front().entry = best;
    }
    return scalar;
}

Scalar CaptionSubject::loss() const
{
    Scalar scalar;
    const auto& tokens = m_trace->tokens(Stack::Decoder);
    for (size_t row = 0; row < tokens.size(); ++row)
        scalar.targets.push_back({static_cast<int64_t>(row), tokens[row].id});
    return scalar;
}

Result<Vector> CaptionSubject::logits(int64_t row) const
{
    CaptionOnTape caption(*this, m_annotations, m_embedded, false);
    const Result<double> done = caption.run({{{row, 0}}, {}, 0});
    if (!done)
        return tl::make_unexpected(done.error());
    return Vector(caption.tape().value(caption.logits(row)).row(0));
}

Result<double> CaptionSubject::value(const Scalar& scalar) const
{
    return value(scalar, m_annotations, m_embedded);
}

Result<double> CaptionSubject::value(const Scalar& scalar, const Matrix& annotations,
                                     const Matrix& embedded) const
{
    if (const Result<void> known = checkTerms(*this, scalar); !known)
        return tl::make_unexpected(known.error());
    return CaptionOnTape(*this, annotations, embedded, false).run(scalar);
}

Result<double> CaptionSubject::withoutAttention(const Scalar& scalar) const
{
    if (const Result<void> known = checkTerms(*this, scalar); !known)
        return tl::make_unexpected(known.error());
    return CaptionOnTape(*this, m_annotations, m_embedded, true).run(scalar);
}

namespace {

Result<CaptionGradient> reverseAt(const CaptionSubject& subject, const Scalar& scalar,
                                  const Matrix& annotations, const Matrix& embedded)
{
    if (const Result<void> known = checkTerms(subject, scalar); !known)
        return tl::make_unexpected(known.error());
    CaptionOnTape caption(subject, annotations, embedded, false);
    const Result<double> value = caption.run(scalar);
    if (!value)
        return tl::make_unexpected(value.error());
    caption.backward(scalar);
    return caption.gradients(*value);
}

} // namespace

Result<CaptionGradient> reverse(const CaptionSubject& subject, const Scalar& scalar)
{
    return reverseAt(subject, scalar, subject.annotations(), subject.embedded());
}

Result<Tensor> pixelGradient(const CaptionSubject& subject, const Matrix& annotations)
{
    const auto& origin = static_cast<const vision::CaptionOrigin&>(*subject.trace().origin);
    const CaptionerConfig& config = subject.captioner().config();
    const std::vector<Linear>& kernels = subject.captioner().weights().convolutions;
    // Forwards once more for what each ReLU lets through.
    std::vector<Matrix> outputs;
    std::vector<int64_t> sides = {config.imageSize};
    Matrix planes = Eigen::Map<const Matrix>(origin.pixels().data(), 3,
                                             int64_t{config.imageSize} * config.imageSize);
    for (size_t i = 0; i < kernels.size(); ++i) {
        const CaptionerConfig::Convolution& shape = config.convolutions[i];
        const Matrix unfolded = vision::unfold(planes, sides.back(), shape);
        Matrix cells(unfolded.rows(), shape.outputs);
        kernels[i].apply(unfolded, cells);
        outputs.emplace_back(cells.cwiseMax(0));
        sides.push_back(vision::outputSide(shape, sides.back()));
        planes = outputs.back().transpose();
    }
    Matrix slopes = annotations;
    for (size_t i = kernels.size(); i-- > 0;) {
        if (subject.stop().stop_requested())
            return tl::make_unexpected(Error{});
        slopes = (outputs[i].array() > 0).select(slopes, 0.f);
        Matrix unfolded(slopes.rows(), kernels[i].inputs());
        product(slopes, kernels[i].weight(), unfolded, true);
        planes = vision::fold(unfolded, sides[i], config.convolutions[i]);
        slopes = planes.transpose();
    }
    float* out = nullptr;
    Tensor pixels = Tensor::zeros(origin.pixels().shape(), &out);
    std::copy_n(planes.data(), planes.size(), out);
    return pixels;
}

CaptionAttribution gradientTimesInput(const CaptionSubject& subject,
                                      const CaptionGradient& gradient)
{
    return summed(subject.annotations(), gradient.annotations, subject.embedded(),
                  gradient.embedded);
}

CaptionAttribution attentionTimesGradient(const CaptionGradient& gradient)
{
    CaptionAttribution result;
    result.values[Stack::Encoder] =
        gradient.attended.cwiseProduct(gradient.weights).colwise().sum();
    return result;
}

Matrix relevance(const CaptionGradient& gradient)
{
    return gradient.attended.cwiseProduct(gradient.weights).cwiseMax(0.f);
}

Result<CaptionIntegrated> integratedGradients(const CaptionSubject& subject, const Scalar& scalar,
                                              const IntegratedOptions& options)
{
    const Result<Matrix> cells = baselineRows(subject.annotations(), options.baseline);
    const Result<Matrix> words = baselineRows(subject.embedded(), options.baseline);
    if (!cells || !words)
        return tl::make_unexpected(cells ? words.error() : cells.error());
    const Matrix cellWay = subject.annotations() - *cells;
    const Matrix wordWay = subject.embedded() - *words;
    Matrix cellSlopes = Matrix::Zero(cellWay.rows(), cellWay.cols());
    Matrix wordSlopes = Matrix::Zero(wordWay.rows(), wordWay.cols());
    const float share = 1 / static_cast<float>(options.steps);
    for (int step = 0; step < options.steps; ++step) {
        const float alpha = (static_cast<float>(step) + 0.5f) * share;
        const Result<CaptionGradient> at =
            reverseAt(subject, scalar, *cells + alpha * cellWay, *words + alpha * wordWay);
        if (!at)
            return tl::make_unexpected(at.error());
        cellSlopes += share * at->annotations;
        wordSlopes += share * at->embedded;
        if (options.progress)
            options.progress(static_cast<float>(step + 1) * share);
    }
    CaptionIntegrated result;
    static_cast<CaptionAttribution&>(result) = summed(cellWay, cellSlopes, wordWay, wordSlopes);
    const Result<double> value = subject.value(scalar);
    const Result<double> baseline = subject.value(scalar, *cells, *words);
    if (!value || !baseline)
        return tl::make_unexpected(value ? baseline.error() : value.error());
    result.value = *value;
    result.baselineValue = *baseline;
    double total = result.beginning;
    for (const auto& [stack, values] : result.values)
        total += values.cast<double>().sum();
    result.gap = total - (*value - *baseline);
    return result;
}

namespace {

/// The scalar with some of the positions as they are and the others as the baseline has them.
Result<double> valueOfPart(const CaptionSubject& subject, const Scalar& scalar, Stack stack,
                           const Matrix& baseline, const std::vector<int64_t>& order, size_t begin,
                           size_t end)
{
    Matrix cells = subject.annotations();
    Matrix words = subject.embedded();
    for (size_t rank = begin; rank < end; ++rank) {
        const int64_t position = order[rank];
        if (stack == Stack::Encoder)
            cells.row(position) = baseline.row(position);
        else if (position + 1 < words.rows()) // read by the row behind it
            words.row(position + 1) = baseline.row(position + 1);
    }
    return subject.value(scalar, cells, words);
}

} // namespace

Result<Faithfulness> faithfulness(const CaptionSubject& subject, const Scalar& scalar, Stack stack,
                                  const Vector& values, Baseline baseline)
{
    const bool ofCells = stack == Stack::Encoder;
    const Result<Matrix> other =
        baselineRows(ofCells ? subject.annotations() : subject.embedded(), baseline);
    if (!other)
        return tl::make_unexpected(other.error());
    std::vector<int64_t> order(static_cast<size_t>(values.size()));
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](int64_t a, int64_t b) { return values[a] > values[b]; });
    const size_t count = order.size() + 1;
    std::vector<Result<double>> all(2 * count);
    parallelFor(0, static_cast<int64_t>(all.size()), 1, 0, [&](Range range) {
        for (auto i = static_cast<size_t>(range.begin); i < static_cast<size_t>(range.end); ++i)
            all[i] = i < count ? valueOfPart(subject, scalar, stack, *other, order, 0, i)
                               : valueOfPart(subject, scalar, stack, *other, order, i - count,
                                             order.size());
    });
    Faithfulness result;
    for (size_t i = 0; i < all.size(); ++i) {
        if (!all[i])
            return tl::make_unexpected(all[i].error());
        (i < count ? result.deletion : result.insertion).push_back(*all[i]);
    }
    summarise(result);
    return result;
}

Result<void> writeCaptionExplanation(const std::filesystem::path& path,
                                     const CaptionSubject& subject, const Scalar& scalar,
                                     const IntegratedOptions& options)
{
    const Result<CaptionGradient> slopes = reverse(subject, scalar);
    if (!slopes)
        return tl::make_unexpected(slopes.error());
    const Result<Tensor> pixels = pixelGradient(subject, slopes->annotations);
    const Result<CaptionIntegrated> integrated = integratedGradients(subject, scalar, options);
    const Result<double> ablated = subject.withoutAttention(scalar);
    if (!pixels || !integrated || !ablated)
        return tl::make_unexpected(!pixels       ? pixels.error()
                                   : !integrated ? integrated.error()
                                                 : ablated.error());
    std::vector<TensorSource> tensors;
    std::vector<std::vector<float>> kept;
    kept.reserve(32); // the sources point into it
    const auto add = [&](const std::string& name, std::vector<int64_t> shape, const float* values,
                         int64_t count) {
        kept.emplace_back(values, values + count);
        tensors.push_back(TensorSource::of({name, DataType::F32, std::move(shape)},
                                           std::as_bytes(std::span(kept.back()))));
    };
    const auto matrix = [&](const std::string& name, const Matrix& values,
                            std::vector<int64_t> shape = {}) {
        if (shape.empty())
            shape = {values.rows(), values.cols()};
        add(name, std::move(shape), values.data(), values.size());
    };
    matrix("grad.encoder.hidden.0", slopes->annotations);
    matrix("grad.decoder.embedding", slopes->embedded);
    matrix("grad.decoder.layer.0.cross.weights", slopes->weights,
           {1, slopes->weights.rows(), slopes->weights.cols()});
    add("grad.pixels", pixels->shape(), pixels->data(), pixels->size());
    const auto attribution = [&](const std::string& method, const CaptionAttribution& values) {
        for (const auto& [stack, own] : values.values)
            add(std::string("attribution.").append(name(stack)).append(".").append(method),
                {own.size()}, own.data(), own.size());
    };
    attribution("gradient_input", gradientTimesInput(subject, *slopes));
    attribution("integrated", *integrated);
    attribution("attention", attentionTimesGradient(*slopes));
    const Matrix relevant = relevance(*slopes);
    matrix("relevance.decoder.cross", relevant);
    const int64_t row = scalar.terms.empty() ? subject.usualRow() : scalar.terms.front().row;
    const Vector own = relevant.row(row);
    add("relevance.encoder.row", {own.size()}, own.data(), own.size());
    const std::string kind = scalar.terms.empty() ? "loss" : "logit";
    matrix("head_importance." + kind + ".decoder.cross",
           Matrix::Constant(1, 1, static_cast<float>(slopes->importance)));
    matrix("ablate.zero.decoder.cross", Matrix::Constant(1, 1, static_cast<float>(*ablated)));
    std::map<std::string, std::string> facts = {
        {"model", subject.trace().title},
        {"model_type", subject.trace().family},
        {"scalar", kind},
        {"value", std::to_string(slopes->value)},
        {"relevance_row", std::to_string(row)},
        {"integrated_steps", std::to_string(options.steps)},
        {"integrated_baseline_value", std::to_string(integrated->baselineValue)},
        {"integrated_gap", std::to_string(integrated->gap)}};
    if (!scalar.terms.empty()) {
        facts["position"] = std::to_string(row);
        facts["token"] = std::to_string(scalar.terms.front().entry);
    }
    return writeSafetensors(path, std::move(tensors), facts);
}

} // namespace engine::explanations
