#include "engine/gradient/scalar.h"

#include "engine/gradient/operations.h"
#include "engine/gradient/parameters.h"
#include "engine/linear/threads.h"
#include "engine/transformer/head.h"
#include "engine/transformer/picture.h"

#include <algorithm>
#include <cmath>

namespace engine::gradient {

namespace {

constexpr int64_t kRowsOfLogits = 128; // whose logits over a vocabulary are held at a time

/// A head over a vocabulary: logits = scale · x Eᵀ + bias, soft-capped where the family says so.
class Vocabulary
{
public:
    Vocabulary(const Model& model, const HeadWeights& weights, int threads)
        : m_options(model.options().head), m_weights(weights), m_table(weights.matrix->data),
          m_threads(threads)
    {
    }

    int64_t entries() const { return m_table.shape[0]; }

    /// The whole table [V, M], a view of the file where that holds float32.
    Result<const float*> table()
    {
        if (const float* stored = m_table.floats())
            return stored;
        if (m_copy.size() == 0) {
            m_copy.resize(entries(), m_table.shape[1]);
            if (const Result<void> read = Weights::readFloat(*m_weights.matrix, m_copy.data());
                !read)
                return tl::make_unexpected(read.error());
        }
        return m_copy.data();
    }

    Result<Vector> row(int64_t entry) const
    {
        WeightInfo part = *m_weights.matrix;
        part.data = m_table.slice(entry);
        Vector values(m_table.shape[1]);
        if (const Result<void> read = Weights::readFloat(part, values.data()); !read)
            return tl::make_unexpected(read.error());
        return values;
    }

    /// Adds one logit's share to the gradient of its row of x; returns the logit.
    Result<float> term(const Scalar::Term& term, const Vector& x, Eigen::Ref<Vector> gradient,
                       ParameterGradients* parameters) const
    {
        const Result<Vector> weights = row(term.entry);
        if (!weights)
            return tl::make_unexpected(weights.error());
        float logit = m_options.scale * x.dot(*weights);
        if (m_weights.bias.size() > 0)
            logit += m_weights.bias[term.entry];
        const float slope = term.factor * capped(&logit);
        gradient += slope * m_options.scale * *weights;
        if (parameters)
            parameters->of(m_weights.matrix->name, entries(), m_table.shape[1]).row(term.entry) +=
                slope * m_options.scale * x;
        return logit;
    }

    /// Logits of rows of x.
    void logits(const float* table, const ConstMatrixRef& x, MatrixRef out) const
    {
        product(x, MatrixMap(table, entries(), x.cols()), out, true, m_options.scale, 0, m_threads);
        if (m_weights.bias.size() > 0)
            out.rowwise() += m_weights.bias;
    }

    /// Takes gradients of logits (before the soft cap) to those of x and of the table.
    void back(const float* table, const ConstMatrixRef& slopes, const ConstMatrixRef& x,
              MatrixRef gradient, ParameterGradients* parameters, const std::string& bias) const
    {
        product(slopes, MatrixMap(table, entries(), x.cols()), gradient, false, m_options.scale, 1,
                m_threads);
        if (!parameters)
            return;
        const Matrix scaled = m_options.scale * x;
        addTransposedProduct(
            slopes, scaled, parameters->of(m_weights.matrix->name, entries(), x.cols()), m_threads);
        if (m_weights.bias.size() > 0)
            parameters->of(bias, 1, entries()).row(0) += slopes.colwise().sum();
    }

    /// Caps a logit where the family does; returns the slope of the cap.
    float capped(float* logit) const
    {
        if (m_options.softCap <= 0)
            return 1;
        const float share = std::tanh(*logit / m_options.softCap);
        *logit = m_options.softCap * share;
        return 1 - share * share;
    }
    /// The same for many; the slopes, or nothing where there is no cap.
    Matrix cap(MatrixRef logits) const
    {
        if (m_options.softCap <= 0)
            return {};
        logits /= m_options.softCap;
        engine::activate(Activation::Tanh, logits, m_threads);
        Matrix slopes = 1 - logits.array().square();
        logits *= m_options.softCap;
        return slopes;
    }

private:
    const HeadOptions& m_options;
    const HeadWeights& m_weights;
    const TensorData& m_table;
    Matrix m_copy;
    int m_threads;
};

/// Softmax of a row of logits in place; returns −log of the target's share, and whether the target
/// is the largest.
double crossEntropy(Eigen::Ref<Vector> logits, int64_t target, bool* largest)
{
    const float at = logits[target];
    *largest = at >= logits.maxCoeff();
    const float sum = logSumExp(logits.data(), logits.size());
    expMinus(logits.data(), logits.size(), sum);
    return static_cast<double>(sum) - static_cast<double>(at);
}

/// One evaluation of a scalar.
class Evaluation
{
public:
    Evaluation(const Model& model, const HeadWeights& weights, const Scalar& scalar,
               const Sequences& sequences, int threads, ParameterGradients* parameters)
        : m_model(model), m_options(model.options().head), m_weights(weights), m_scalar(scalar),
          m_sequences(sequences), m_length(sequences.length), m_tape(threads, parameters)
    {
        m_share = scalar.targetFactor > 0 || scalar.targets.empty()
                      ? scalar.targetFactor
                      : 1 / static_cast<float>(scalar.targets.size());
        for (const Scalar::Term& term : scalar.terms)
            m_rows.push_back(term.row);
        for (const Scalar::Target& target : scalar.targets)
            m_rows.push_back(target.row);
    }

    Result<ScalarGradient> run(const Tensor& hidden)
    {
        const Result<std::optional<Norm>> finalNorm =
            m_model.finalNorm(m_model.options().last().stack);
        if (!finalNorm)
            return tl::make_unexpected(finalNorm.error());
        m_finalNorm = *finalNorm;
        const Variable x = m_tape.input(hidden.matrix());
        const Result<void> done =
            m_options.kind == HeadKind::Vocabulary ? overVocabulary(x) : overClasses(x);
        if (!done)
            return tl::make_unexpected(done.error());
        m_tape.backward();
        float* out = nullptr;
        m_result.hidden = pooledTensor(hidden.shape(), &out);
        Eigen::Map<Matrix>(out, hidden.extent(0), hidden.extent(1)) = m_tape.gradient(x);
        return std::move(m_result);
    }

private:
    Variable normed(Variable x, const std::vector<int64_t>& which)
    {
        const Variable chosen = rows(m_tape, x, which);
        return m_finalNorm ? norm(m_tape, *m_finalNorm, chosen) : chosen;
    }

    Result<void> overVocabulary(Variable hidden)
    {
        Variable x = normed(hidden, m_rows);
        if (!m_weights.projectOut.empty())
            x = linear(m_tape, m_weights.projectOut, x);
        if (!m_weights.transform.empty())
            x = norm(m_tape, m_weights.transformNorm,
                     activate(m_tape, m_options.transformActivation,
                              linear(m_tape, m_weights.transform, x)));
        Vocabulary head(m_model, m_weights, m_tape.threads());
        const Eigen::Map<Matrix> values = m_tape.value(x);
        Eigen::Map<Matrix> gradient = m_tape.gradient(x);
        for (size_t i = 0; i < m_scalar.terms.size(); ++i) {
            const auto at = static_cast<Eigen::Index>(i);
            const Scalar::Term& term = m_scalar.terms[i];
            if (const Result<void> known = checkEntry(term.entry, head.entries()); !known)
                return known;
            const Result<float> logit =
                head.term(term, values.row(at), gradient.row(at), m_tape.parameters());
            if (!logit)
                return tl::make_unexpected(logit.error());
            addTerm(term, *logit);
        }
        return m_scalar.targets.empty() ? Result<void>() : entropies(head, values, gradient);
    }

    Result<void> entropies(Vocabulary& head, const ConstMatrixRef& x, MatrixRef gradient)
    {
        const Result<const float*> table = head.table();
        if (!table)
            return tl::make_unexpected(table.error());
        const auto terms = static_cast<int64_t>(m_scalar.terms.size());
        const auto count = static_cast<int64_t>(m_scalar.targets.size());
        const std::string bias = biasName();
        for (int64_t first = 0; first < count; first += kRowsOfLogits) {
            const int64_t size = std::min(kRowsOfLogits, count - first);
            const Scratch slopes(size, head.entries());
            const auto own = x.middleRows(terms + first, size);
            head.logits(*table, own, slopes.matrix());
            const Matrix cap = head.cap(slopes.matrix());
            if (const Result<void> done = entropyRows(slopes.matrix(), first); !done)
                return done;
            if (cap.size() > 0)
                slopes.matrix().array() *= cap.array();
            head.back(*table, slopes.matrix(), own, gradient.middleRows(terms + first, size),
                      m_tape.parameters(), bias);
        }
        if (m_tape.parameters()) // their gradients need the room
            Weights::forget(*m_weights.matrix);
        return {};
    }

    /// Logits of the targets from `first` on become ∂s/∂ of them.
    Result<void> entropyRows(MatrixRef logits, int64_t first)
    {
        std::vector<double> losses(static_cast<size_t>(logits.rows()));
        std::vector<uint8_t> hits(losses.size());
        for (int64_t i = 0; i < logits.rows(); ++i)
            if (const auto known = checkEntry(target(first + i), logits.cols()); !known)
                return known;
        parallelFor(0, logits.rows(), 8, m_tape.threads(), [&](Range range) {
            for (int64_t i = range.begin; i < range.end; ++i) {
                bool hit = false;
                losses[static_cast<size_t>(i)] =
                    crossEntropy(logits.row(i), target(first + i), &hit);
                hits[static_cast<size_t>(i)] = hit ? 1 : 0;
                logits(i, target(first + i)) -= 1;
                logits.row(i) *= m_share;
            }
        });
        for (size_t i = 0; i < losses.size(); ++i) {
            m_result.value += static_cast<double>(m_share) * losses[i];
            m_result.hits += hits[i];
        }
        return {};
    }

    int64_t target(int64_t index) const
    {
        return m_scalar.targets[static_cast<size_t>(index)].entry;
    }

    /// Classifiers and detectors: a few logits a row, all on the tape.
    Result<void> overClasses(Variable hidden)
    {
        if (m_weights.classifier.empty())
            return fail(translatable("Engine", "The model %1 has no head that gives logits."),
                        {m_model.folder().filename().string()});
        if (m_weights.layerShares.size() > 0)
            return fail(translatable("Engine", "The reverse pass does not know how the head of the "
                                               "model %1 mixes the layers."),
                        {m_model.folder().filename().string()},
                        translatable("Engine", "Explain a model of another family."));
        const bool mean = m_options.kind == HeadKind::Classifier && m_options.pick == Pick::Mean;
        Variable x = mean ? shownMeans(hidden) : normed(hidden, m_rows);
        if (m_options.pick == Pick::FirstAndMean)
            x = beside(m_tape, x, shownMeans(hidden));
        if (m_weights.pickNorm.kind != NormKind::None)
            x = norm(m_tape, m_weights.pickNorm, x);
        if (!m_weights.pooler.empty())
            x = activate(m_tape, m_options.poolerActivation, linear(m_tape, m_weights.pooler, x));
        if (!m_options.poolerNorm.empty())
            x = norm(m_tape, m_weights.poolerNorm, x);
        Variable logits = linear(m_tape, m_weights.classifier, x);
        if (!m_weights.distillation.empty()) { // the mean of two heads; the second reads position 1
            std::vector<int64_t> second;
            for (const int64_t row : m_rows)
                second.push_back(row / m_length * m_length + 1);
            const Variable other = linear(m_tape, m_weights.distillation, normed(hidden, second));
            logits = scale(m_tape, 0.5f, add(m_tape, logits, other));
        }
        const Eigen::Map<Matrix> values = m_tape.value(logits);
        Eigen::Map<Matrix> gradient = m_tape.gradient(logits);
        const auto terms = static_cast<int64_t>(m_scalar.terms.size());
        for (int64_t i = 0; i < terms; ++i) {
            const Scalar::Term& term = m_scalar.terms[static_cast<size_t>(i)];
            if (const Result<void> known = checkEntry(term.entry, values.cols()); !known)
                return known;
            gradient(i, term.entry) += term.factor;
            addTerm(term, values(i, term.entry));
        }
        if (m_scalar.targets.empty())
            return {};
        auto rest = gradient.bottomRows(values.rows() - terms);
        rest = values.bottomRows(values.rows() - terms);
        return entropyRows(rest, 0);
    }

    /// For each of the rows the mean of what its sequence shows: words that are no padding, or the
    /// patches of its picture.
    Variable shownMeans(Variable hidden)
    {
        const StackOptions& last = m_model.options().last();
        const int64_t leading = last.image ? leadingTokens(last) : 0;
        std::vector<int64_t> shown;
        std::vector<Range> stretches;
        for (const int64_t row : m_rows) {
            const int64_t sequence = row / m_length;
            const std::vector<uint8_t>& hiddenKeys = m_sequences.hiddenKeysOf(sequence);
            const auto first = static_cast<int64_t>(shown.size());
            for (int64_t t = leading; t < m_length; ++t)
                if (hiddenKeys.empty() || hiddenKeys[static_cast<size_t>(t)] == 0)
                    shown.push_back(sequence * m_length + t);
            stretches.push_back({first, static_cast<int64_t>(shown.size())});
        }
        return means(m_tape, normed(hidden, shown), stretches);
    }

    void addTerm(const Scalar::Term& term, float logit)
    {
        m_result.terms.push_back(logit);
        m_result.value += static_cast<double>(term.factor) * static_cast<double>(logit);
    }

    static Result<void> checkEntry(int64_t entry, int64_t entries)
    {
        if (entry >= 0 && entry < entries)
            return {};
        return fail(translatable("Engine", "There is no logit %1: the model has %2 of them."),
                    {std::to_string(entry), std::to_string(entries)});
    }

    std::string biasName() const
    {
        const WeightLoader loader(m_model.weights(), m_model.options(), nullptr);
        const WeightInfo* bias = loader.findAny(m_options.bias);
        return bias ? bias->name : std::string();
    }

    const Model& m_model;
    const HeadOptions& m_options;
    const HeadWeights& m_weights;
    const Scalar& m_scalar;
    const Sequences& m_sequences;
    int64_t m_length;
    Tape m_tape;
    std::optional<Norm> m_finalNorm;
    std::vector<int64_t> m_rows; ///< of the terms, then of the targets
    float m_share = 0;
    ScalarGradient m_result;
};

} // namespace

Result<ScalarGradient> scalarGradient(const Model& model, const Tensor& hidden,
                                      const Sequences& sequences, const Scalar& scalar, int threads,
                                      ParameterGradients* parameters)
{
    const Result<const HeadWeights*> head = model.head();
    if (!head)
        return tl::make_unexpected(head.error());
    return Evaluation(model, **head, scalar, sequences, threads, parameters).run(hidden);
}

} // namespace engine::gradient
