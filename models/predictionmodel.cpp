#include "models/predictionmodel.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace models {

using engine::Matrix;
using engine::Stack;
using engine::Trace;

namespace {

/// Probabilities over labels or the vocabulary at a position; empty where the model predicts
/// nothing.
Eigen::VectorXd distribution(const Trace& trace, qint64* position)
{
    Eigen::VectorXd logits;
    if (!trace.classLogits.empty()) {
        *position = 0;
        logits =
            Eigen::Map<const Eigen::VectorXf>(trace.classLogits.data(), trace.classLogits.size())
                .cast<double>();
        if (const engine::Tensor& second = trace.distillationLogits;
            second.size() == trace.classLogits.size())
            logits =
                (logits +
                 Eigen::Map<const Eigen::VectorXf>(second.data(), second.size()).cast<double>()) /
                2;
    } else {
        const Stack stack = trace.targetTokens.empty() ? Stack::Encoder : Stack::Decoder;
        const auto found = trace.stacks.find(stack);
        if (!trace.origin || found == trace.stacks.end() || found->second.hidden.empty())
            return {};
        const engine::Tensor& last = found->second.hidden.back();
        if (*position < 0 || *position >= last.extent(0))
            *position = last.extent(0) - 1;
        const Matrix row = last.matrix().row(*position);
        const auto scores = trace.origin->logits(stack, row);
        if (!scores || scores->cols() < 2)
            return {};
        logits = scores->row(0).transpose().cast<double>();
    }
    logits = (logits.array() - logits.maxCoeff()).exp();
    return logits / logits.sum();
}

} // namespace

PredictionModel::PredictionModel(Document* document, QObject* parent)
    : CandidateModel(parent), m_document(document), m_job(this, [this](Shown shown) {
          m_shown = std::move(shown);
          setCandidates(std::move(m_shown.candidates), m_shown.changed);
      })
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
    if (after.size() == 0 && !trace->predictions.empty()) {
        // What the model said when the trace was made; it cannot be asked again.
        auto found = std::ranges::find(trace->predictions, query, &engine::Prediction::position);
        if (found == trace->predictions.end())
            found = std::prev(found);
        shown.position = found->position;
        for (const engine::Prediction::Candidate& candidate : found->top)
            shown.candidates.push_back({QString::fromStdString(candidate.token), candidate.id,
                                        double(candidate.probability), 0});
        return shown;
    }
    if (after.size() == 0) {
        shown.reason = tr("Only models with a vocabulary or labels predict something.");
        return shown;
    }
    Eigen::VectorXd before;
    if (!trace->request.interventions.empty()) {
        engine::TraceRequest plain = trace->request;
        plain.interventions.clear();
        // The same tokens, so that both predict from the same text.
        if (auto* source = std::get_if<engine::ModelSource>(&plain.source)) {
            source->generation.newTokens = 0;
            const bool wrote =
                std::ranges::any_of(trace->targetTokens, &engine::TraceToken::generated);
            if (trace->sourceTokens.empty() && wrote) {
                source->inputs = {};
                for (const engine::TraceToken& token : trace->targetTokens)
                    source->inputs.tokenIds.push_back(token.id);
            }
            if (!trace->sourceTokens.empty() && !trace->targetTokens.empty()) {
                source->inputs.targetTokenIds.clear();
                for (const engine::TraceToken& token : trace->targetTokens)
                    source->inputs.targetTokenIds.push_back(token.id);
                source->inputs.target.reset();
            }
        }
        engine::TraceControl control;
        control.stop = stop;
        if (const auto made = tracer.trace(plain, control)) {
            qint64 position = shown.position;
            before = distribution(**made, &position);
        }
    }
    shown.changed = before.size() == after.size();
    std::vector<int64_t> order(static_cast<size_t>(after.size()));
    std::iota(order.begin(), order.end(), 0);
    const auto count = std::min<size_t>(order.size(), kCandidates);
    std::partial_sort(order.begin(), order.begin() + std::ptrdiff_t(count), order.end(),
                      [&](int64_t a, int64_t b) { return after[a] > after[b]; });
    for (size_t i = 0; i < count; ++i) {
        const int64_t id = order[i];
        const bool label = !trace->classLogits.empty();
        const std::string text =
            label ? (size_t(id) < trace->labels.size() ? trace->labels[size_t(id)]
                                                       : std::to_string(id))
                  : trace->origin->tokenText(id);
        shown.candidates.push_back(
            {QString::fromStdString(text), id, after[id], shown.changed ? before[id] : 0});
    }
    if (shown.changed)
        for (Eigen::Index i = 0; i < after.size(); ++i)
            if (after[i] > 0)
                shown.divergence += after[i] * std::log(after[i] / std::max(before[i], 1e-300));
    return shown;
}

void PredictionModel::reload()
{
    const TracePtr trace = m_document->trace();
    if (!trace) {
        m_job.cancel();
        return;
    }
    const engine::Attention* attention = m_document->attention();
    const bool ofOutput =
        attention &&
        attention->stack == (trace->targetTokens.empty() ? Stack::Encoder : Stack::Decoder);
    const qint64 query = ofOutput ? m_document->selection().state().query : -1;
    m_job.start([trace, tracer = m_document->sharedTracer(), query](const std::stop_token& stop) {
        return compute(trace, *tracer, query, stop);
    });
}

} // namespace models
