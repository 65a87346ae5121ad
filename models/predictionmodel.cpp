#include "models/predictionmodel.h"

#include "engine/explanations/captions.h"
#include "models/attentionmodel.h"
#include "models/classanswers.h"
#include "models/defaultrow.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <QLocale>

namespace models {

using engine::Matrix;
using engine::Stack;
using engine::Trace;

namespace {

/// What the model said at a position when the trace was made; the last where that has none.
const engine::Prediction& saidAt(const Trace& trace, qint64 position)
{
    const auto found =
        std::ranges::find(trace.predictions, position, &engine::Prediction::position);
    return found == trace.predictions.end() ? trace.predictions.back() : *found;
}

/// Candidates as probabilities by id, where they are the whole vocabulary.
Eigen::VectorXd wholeDistribution(const engine::Prediction& prediction)
{
    double sum = 0;
    int64_t last = -1;
    for (const auto& candidate : prediction.top) {
        sum += double(candidate.probability);
        last = std::max(last, candidate.id);
    }
    if (std::abs(sum - 1) > 1e-4 || last + 1 != int64_t(prediction.top.size()))
        return {};
    Eigen::VectorXd all = Eigen::VectorXd::Zero(last + 1);
    for (const auto& candidate : prediction.top)
        all[candidate.id] = double(candidate.probability);
    return all;
}

QString textOf(const Trace& trace, int64_t id, const engine::Prediction* said)
{
    if (!trace.classLogits.empty())
        return size_t(id) < trace.labels.size() ? QString::fromStdString(trace.labels[size_t(id)])
                                                : QString::number(id);
    if (trace.origin)
        return QString::fromStdString(trace.origin->tokenText(id));
    const auto found = std::ranges::find(said->top, id, &engine::Prediction::Candidate::id);
    return QString::fromStdString(found->token);
}

/// Probabilities over labels (or what else a classifier gives them) or the vocabulary at a
/// position; empty where the model predicts nothing.
Eigen::VectorXd distribution(const Trace& trace, qint64* position)
{
    if (!trace.classLogits.empty()) {
        *position = 0;
        return classNumbers(trace);
    }
    const Stack stack = trace.answering();
    const auto found = trace.stacks.find(stack);
    const auto said = [&] {
        const engine::Prediction& one = saidAt(trace, *position);
        *position = one.position;
        return wholeDistribution(one);
    };
    const bool hasStream =
        trace.origin && found != trace.stacks.end() && !found->second.hidden.empty();
    if (!hasStream)
        return trace.predictions.empty() ? Eigen::VectorXd() : said();
    const engine::Tensor& last = found->second.hidden.back();
    if (*position < 0 || *position >= last.extent(0))
        *position = last.extent(0) - 1;
    const Matrix row = last.matrix().row(*position);
    const auto scores = trace.origin->logits(stack, row);
    if (!scores && !trace.predictions.empty()) // of a recurrent captioner
        return said();
    if (!scores || scores->cols() < 2)
        return {};
    Eigen::VectorXd logits = scores->row(0).transpose().cast<double>();
    logits = (logits.array() - logits.maxCoeff()).exp();
    return logits / logits.sum();
}

constexpr size_t kMostPositions = 256; ///< that are compared
constexpr size_t kMostListed = 24;
constexpr double kDifferent = 0.01; ///< nats from which a prediction is another one

QString natsText(double nats)
{
    constexpr double kRounding = 1e-6; // of two runs in single precision
    return QLocale().toString(nats < kRounding ? 0 : nats, 'g', 4);
}

/// KL(p‖q) in nats.
double divergence(const Eigen::VectorXd& p, const Eigen::VectorXd& q)
{
    double sum = 0;
    for (Eigen::Index i = 0; i < p.size(); ++i)
        if (p[i] > 0)
            sum += p[i] * std::log(p[i] / std::max(q[i], 1e-300));
    return std::max(0.0, sum); // but for rounding it is never negative
}

/// The request of a trace without its interventions, for the same tokens, so that both predict from
/// the same text.
engine::TraceRequest unchangedRequest(const Trace& trace)
{
    engine::TraceRequest plain = trace.request;
    plain.interventions.clear();
    auto* source = std::get_if<engine::ModelSource>(&plain.source);
    if (!source)
        return plain;
    source->generation.newTokens = 0;
    const std::vector<engine::TraceToken>& read = trace.tokens(Stack::Encoder);
    const std::vector<engine::TraceToken>& written = trace.tokens(Stack::Decoder);
    if (read.empty() && std::ranges::any_of(written, &engine::TraceToken::generated)) {
        source->inputs = {};
        for (const engine::TraceToken& token : written)
            source->inputs.tokenIds.push_back(token.id);
    }
    if (!read.empty() && !written.empty()) {
        source->inputs.targetTokenIds.clear();
        for (const engine::TraceToken& token : written)
            source->inputs.targetTokenIds.push_back(token.id);
        source->inputs.target.reset();
    }
    return plain;
}

} // namespace

PredictionModel::PredictionModel(Document* document, QObject* parent)
    : CandidateModel(parent), m_document(document),
      m_job(this, [this](Shown shown) { take(std::move(shown)); })
{
    connect(document, &Document::traceChanged, this, &PredictionModel::reload);
    connect(&document->selection(), &Selection::cellChanged, this, &PredictionModel::reload);
    reload();
}

PredictionModel::Shown PredictionModel::compute(const TracePtr& trace, engine::Tracer& tracer,
                                                qint64 query, const std::stop_token& stop)
{
    Shown shown;
    shown.position = query;
    const Eigen::VectorXd after = distribution(*trace, &shown.position);
    shown.task = trace->task;
    shown.values = answersOf(*trace) == Answers::Values;
    const auto& tokens = trace->tokens(trace->answering());
    if (shown.position >= 0 && size_t(shown.position) < tokens.size())
        shown.token =
            numberedToken(axisText(tokens[size_t(shown.position)]), tokens, shown.position);
    if (after.size() == 0 && !trace->predictions.empty()) {
        // What the model said when the trace was made; it cannot be asked again.
        const engine::Prediction& said = saidAt(*trace, query);
        shown.position = said.position;
        for (const engine::Prediction::Candidate& candidate : said.top)
            shown.candidates.push_back({QString::fromStdString(candidate.token), candidate.id,
                                        double(candidate.probability), 0});
        return shown;
    }
    if (after.size() == 0) {
        shown.reason = tr("Only models with a vocabulary or labels predict something.");
        return shown;
    }
    Eigen::VectorXd before;
    if (!trace->request.interventions.empty())
        before = distributionBefore(shown, *trace, tracer, stop);
    shown.changed = before.size() == after.size();
    listCandidates(shown, *trace, after, before);
    shown.diverges = shown.changed && answersOf(*trace) == Answers::Exclusive;
    if (shown.diverges) {
        shown.afterBefore = divergence(after, before);
        shown.beforeAfter = divergence(before, after);
    }
    return shown;
}

Eigen::VectorXd PredictionModel::distributionBefore(Shown& shown, const Trace& trace,
                                                    engine::Tracer& tracer,
                                                    const std::stop_token& stop)
{
    Eigen::VectorXd before;
    engine::TraceControl control;
    control.stop = stop;
    if (const auto made = tracer.trace(unchangedRequest(trace), control)) {
        qint64 position = shown.position;
        before = distribution(**made, &position);
        compareAll(shown, trace, **made);
    }
    // As it would write by itself: with the changed words in front it says much the same.
    engine::TraceRequest own = trace.request;
    own.interventions.clear();
    if (!trace.generatedText.empty() && !stop.stop_requested())
        if (const auto made = tracer.trace(own, control)) {
            shown.textBefore = QString::fromStdString((*made)->generatedText);
            shown.textAfter = QString::fromStdString(trace.generatedText);
        }
    return before;
}

void PredictionModel::listCandidates(Shown& shown, const Trace& trace, const Eigen::VectorXd& after,
                                     const Eigen::VectorXd& before)
{
    std::vector<int64_t> order(static_cast<size_t>(after.size()));
    std::iota(order.begin(), order.end(), 0);
    const auto count = std::min<size_t>(order.size(), kCandidates);
    std::partial_sort(order.begin(), order.begin() + std::ptrdiff_t(count), order.end(),
                      [&](int64_t a, int64_t b) { return after[a] > after[b]; });
    for (size_t i = 0; i < count; ++i) {
        const int64_t id = order[i];
        shown.candidates.push_back(
            {textOf(trace, id,
                    trace.predictions.empty() ? nullptr : &saidAt(trace, shown.position)),
             id, after[id], shown.changed ? before[id] : 0});
    }
}

void PredictionModel::compareAll(Shown& shown, const Trace& after, const Trace& before)
{
    const auto& tokens = after.tokens(after.answering());
    if (!after.origin || !before.origin || !after.classLogits.empty() ||
        engine::explanations::CaptionSubject::made(after) ||
        before.tokens(before.answering()).size() != tokens.size())
        return;
    const auto count = std::min<size_t>(tokens.size(), kMostPositions);
    for (size_t i = 0; i < count; ++i) {
        qint64 position = qint64(i);
        const Eigen::VectorXd now = distribution(after, &position);
        const Eigen::VectorXd then = distribution(before, &position);
        if (now.size() == 0 || now.size() != then.size())
            return shown.divergences.clear();
        shown.divergences.push_back(divergence(now, then));
        shown.tokens.append(numberedToken(axisText(tokens[i]), tokens, int64_t(i)));
    }
}

QString PredictionModel::firstDifferenceText() const
{
    const auto& all = m_shown.divergences;
    const auto first = std::ranges::find_if(all, [](double nats) { return nats >= kDifferent; });
    if (first == all.end())
        return {};
    const auto at = size_t(first - all.begin());
    QStringList rest;
    for (size_t i = 0; i < all.size() && i < kMostListed; ++i)
        rest.append(
            tr("%1 %2", "token, KL in nats").arg(m_shown.tokens[qsizetype(i)], natsText(all[i])));
    if (all.size() > kMostListed)
        rest.append(QStringLiteral("…"));
    return tr("First different after “%1”: KL(after‖before) %2 nats. All positions: %3")
        .arg(m_shown.tokens[qsizetype(at)], natsText(*first),
             rest.join(tr(", ", "between tokens")));
}

QString PredictionModel::divergenceText() const
{
    if (!m_shown.diverges) // of one distribution each alone
        return {};
    const auto number = natsText;
    return tr("KL(after‖before) %1, KL(before‖after) %2 nats")
        .arg(number(m_shown.afterBefore), number(m_shown.beforeAfter));
}

QString PredictionModel::shortPlace() const
{
    switch (m_shown.task) {
    case engine::Task::Caption:
        return tr("Word %1").arg(QLocale().toString(m_shown.position));
    case engine::Task::MaskedLanguage:
        return tr("In place of “%1”").arg(m_shown.token);
    case engine::Task::CausalLanguage:
    case engine::Task::Translation:
    case engine::Task::Transcription:
        return tr("After “%1”").arg(m_shown.token);
    case engine::Task::Classification:
    case engine::Task::Features:
    case engine::Task::Similarity:
    case engine::Task::TokenClassification:
    case engine::Task::QuestionAnswering:
        break;
    }
    return place();
}

QString PredictionModel::place() const
{
    const QString position = QLocale().toString(m_shown.position);
    switch (m_shown.task) {
    case engine::Task::Classification:
        return tr("Class of the whole input");
    case engine::Task::Caption:
        return tr("Word %1 of the caption").arg(position);
    case engine::Task::MaskedLanguage:
        return tr("In place of “%1” (position %2)").arg(m_shown.token, position);
    case engine::Task::CausalLanguage:
    case engine::Task::Translation:
    case engine::Task::Transcription:
        return tr("After “%1” (position %2)").arg(m_shown.token, position);
    case engine::Task::Features:
    case engine::Task::Similarity:
    case engine::Task::TokenClassification:
    case engine::Task::QuestionAnswering:
        break;
    }
    return tr("At position %1").arg(position);
}

void PredictionModel::take(Shown shown)
{
    m_shown = std::move(shown);
    setValues(m_shown.values);
    setCandidates(std::move(m_shown.candidates), m_shown.changed);
}

void PredictionModel::reload()
{
    const TracePtr trace = m_document->trace();
    if (!m_document->isWhole()) {
        m_job.cancel();
        if (trace) // what the last layer says is not known yet
            take({});
        return;
    }
    const engine::Attention* attention = m_document->attention();
    const bool ofOutput = attention && attention->stack == trace->answering();
    const qint64 query = ofOutput ? m_document->selection().state().query : -1;
    m_job.start([trace, tracer = m_document->sharedTracer(), query](const std::stop_token& stop) {
        return compute(trace, *tracer, query, stop);
    });
}

} // namespace models
