#include "engine/runners/run.h"

#include "engine/transformer/head.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr int64_t kPredictedRows = 512; ///< teacher-forced targets longer than this: the last only

} // namespace

void Run::name(Prediction& prediction) const
{
    for (Prediction::Candidate& candidate : prediction.top)
        candidate.token = m_trace->origin->tokenText(candidate.id);
}

Result<void> Run::predictRows(const std::vector<int64_t>& rows)
{
    if (rows.empty())
        return {};
    const MatrixMap hidden = output(m_options.last().stack).matrix();
    Matrix chosen(static_cast<Eigen::Index>(rows.size()), hidden.cols());
    for (size_t i = 0; i < rows.size(); ++i)
        chosen.row(static_cast<Eigen::Index>(i)) = hidden.row(rows[i]);
    const Result<Matrix> logits = m_model.vocabularyLogits(chosen, m_control.threads);
    if (!logits)
        return tl::make_unexpected(logits.error());
    for (size_t i = 0; i < rows.size(); ++i) {
        Prediction prediction;
        prediction.position = rows[i];
        prediction.top = bestCandidates(logits->row(static_cast<Eigen::Index>(i)).data(),
                                        logits->cols(), m_source.generation.candidates);
        name(prediction);
        m_trace->predictions.push_back(std::move(prediction));
    }
    return {};
}

/// What a connectionist head hears in each frame, and the text: repetitions count once, the blank
/// not at all (Graves et al. 2006).
Result<void> Run::transcribe()
{
    const MatrixMap hidden = output(Stack::Encoder).matrix();
    const Result<Matrix> logits = m_model.vocabularyLogits(hidden, m_control.threads);
    if (!logits)
        return tl::make_unexpected(logits.error());
    int64_t before = -1;
    for (int64_t frame = 0; frame < logits->rows(); ++frame) {
        Prediction prediction;
        prediction.position = frame;
        prediction.top = bestCandidates(logits->row(frame).data(), logits->cols(),
                                        m_source.generation.candidates);
        name(prediction);
        const int64_t heard = prediction.top.front().id;
        if (heard != before && heard != std::max<int64_t>(m_options.padToken, 0)) {
            const std::string& text = prediction.top.front().token;
            const bool ids = m_opened.classes.empty();
            if (ids && !m_trace->generatedText.empty())
                m_trace->generatedText += ' ';
            m_trace->generatedText += text == "|" ? " " : text;
        }
        before = heard;
        if (frame < kPredictedRows)
            m_trace->predictions.push_back(std::move(prediction));
    }
    return {};
}

Result<int64_t> Run::classifiedRow(const Side& source, const Side& last) const
{
    const int64_t rows = output(m_options.last().stack).extent(0);
    int64_t row = 0;
    if (m_options.head.pick == Pick::LastReal) {
        row = rows - 1;
        const auto isPad = [&](int64_t i) {
            const auto at = static_cast<size_t>(i);
            return (!last.shown.empty() && last.shown[at] == 0) ||
                   (m_options.padToken >= 0 && last.ids[at] == m_options.padToken);
        };
        while (row > 0 && isPad(row))
            --row;
    } else if (m_options.head.pick == Pick::LastEnd) {
        row = -1;
        for (size_t i = 0; i < source.ids.size(); ++i)
            if (std::ranges::find(m_options.eosTokens, source.ids[i]) != m_options.eosTokens.end())
                row = static_cast<int64_t>(i);
        if (row < 0 || row >= rows)
            return fail(translatable("Engine", "The classifier reads the end token, which the "
                                               "input does not have."));
    }
    return row;
}

Result<Matrix> Run::headInput() const
{
    const StackOptions& last = m_options.last();
    const MatrixMap given = output(last.stack).matrix();
    const Result<const HeadWeights*> head = m_model.head();
    if (!head)
        return tl::make_unexpected(head.error());
    const Vector& shares = (*head)->layerShares;
    const std::vector<Tensor>& hidden = m_trace->stacks.at(last.stack).hidden;
    // A run that ends before the last layer has not all of them.
    if (shares.size() == 0 || static_cast<int64_t>(hidden.size()) != shares.size())
        return Matrix(given);
    Matrix mix = shares[shares.size() - 1] * given;
    for (size_t i = 0; i + 1 < hidden.size(); ++i)
        mix += shares[static_cast<Eigen::Index>(i)] * hidden[i].matrix();
    return mix;
}

Matrix Run::classifierInput(const Matrix& hidden, int64_t row, const Side& last) const
{
    Matrix read = hidden.row(row);
    if (m_options.head.pick == Pick::Mean || m_options.head.pick == Pick::FirstAndMean) {
        Matrix mean = Matrix::Zero(1, hidden.cols());
        int64_t count = 0;
        for (int64_t i = m_grid ? m_grid->leading : 0; i < hidden.rows(); ++i)
            if (last.shown.empty() || last.shown[static_cast<size_t>(i)] != 0) {
                mean += hidden.row(i);
                ++count;
            }
        mean /= static_cast<float>(std::max<int64_t>(count, 1));
        if (m_options.head.pick == Pick::Mean) {
            read = mean;
        } else {
            Matrix both(1, 2 * hidden.cols());
            both << read, mean;
            read = both;
        }
    }
    return read;
}

Result<void> Run::classify(const Side& source, const Side& last)
{
    const Result<int64_t> row = classifiedRow(source, last);
    if (!row)
        return tl::make_unexpected(row.error());
    const Result<Matrix> hidden = headInput();
    if (!hidden)
        return tl::make_unexpected(hidden.error());
    const int64_t second = hidden->rows() > 1 ? 1 : 0; // rows of DeiT's second position
    Result<Model::ClassAnswer> answer =
        m_model.classify(classifierInput(*hidden, *row, last), hidden->middleRows(second, second));
    if (!answer)
        return tl::make_unexpected(answer.error());
    m_trace->pooled = std::move(answer->pooled);
    m_trace->classLogits = std::move(answer->logits);
    m_trace->distillationLogits = std::move(answer->distillationLogits);
    predictClass(*row);
    return {};
}

void Run::predictClass(int64_t row)
{
    Trace& trace = *m_trace;
    const int64_t labels = trace.classLogits.size();
    if (labels == 0)
        return;
    nameLabels(labels);
    Vector scores = Eigen::Map<const Vector>(trace.classLogits.data(), labels);
    if (trace.distillationLogits.size() == labels)
        scores =
            0.5f * (scores + Eigen::Map<const Vector>(trace.distillationLogits.data(), labels));
    Prediction prediction;
    prediction.position = row;
    prediction.top = bestCandidates(scores.data(), labels, static_cast<int>(labels));
    // One label alone is no choice: what a regression gives is its value.
    const auto problem = m_options.config.find("problem_type");
    const bool values =
        !m_options.independentLabels &&
        (labels == 1 || (problem != m_options.config.end() && *problem == "regression"));
    for (Prediction::Candidate& candidate : prediction.top) {
        candidate.token = trace.labels[static_cast<size_t>(candidate.id)];
        if (m_options.independentLabels)
            candidate.probability = 1 / (1 + std::exp(-scores[candidate.id]));
        else if (values)
            candidate.probability = scores[candidate.id];
    }
    if (m_options.independentLabels || values) {
        nlohmann::json facts = trace.facts ? *trace.facts : nlohmann::json::object();
        facts["answers"] = values ? "values" : "independent";
        trace.facts = std::make_shared<const nlohmann::json>(std::move(facts));
    }
    trace.predictions.push_back(std::move(prediction));
}

void Run::nameLabels(int64_t count)
{
    std::vector<std::string>& labels = m_trace->labels;
    const auto named = static_cast<int64_t>(labels.size());
    labels.resize(static_cast<size_t>(count));
    for (int64_t i = named; i < count; ++i)
        labels[static_cast<size_t>(i)] = "LABEL_" + std::to_string(i);
}

/// Whether each token was replaced.
void Run::detect(const Matrix& logits)
{
    for (int64_t row = 0; row < std::min<int64_t>(logits.rows(), kPredictedRows); ++row) {
        const float replaced = 1 / (1 + std::exp(-logits(row, 0)));
        Prediction prediction{row, {{1, "replaced", replaced}, {0, "original", 1 - replaced}}};
        if (replaced < 0.5f)
            std::swap(prediction.top[0], prediction.top[1]);
        m_trace->predictions.push_back(std::move(prediction));
    }
}

/// The label of each token that is shown.
void Run::labelTokens(const Matrix& logits, const Side& last)
{
    nameLabels(logits.cols());
    for (int64_t row = 0; row < std::min<int64_t>(logits.rows(), kPredictedRows); ++row) {
        if (!last.shown.empty() && last.shown[static_cast<size_t>(row)] == 0)
            continue;
        Prediction prediction;
        prediction.position = row;
        prediction.top =
            bestCandidates(logits.row(row).data(), logits.cols(), m_source.generation.candidates);
        for (Prediction::Candidate& candidate : prediction.top)
            candidate.token = m_trace->labels[static_cast<size_t>(candidate.id)];
        m_trace->predictions.push_back(std::move(prediction));
    }
}

/// The likeliest answer: where it begins and ends in the second text (or in the only one).
void Run::findSpan(const Matrix& logits, const Side& last)
{
    const auto rows = static_cast<int64_t>(last.ids.size());
    if (logits.cols() != 2 || logits.rows() != rows)
        return;
    constexpr int64_t kLongestAnswer = 64; // tokens
    const bool pair =
        std::ranges::any_of(last.tokens, [](const TraceToken& token) { return token.segment > 0; });
    const auto counts = [&](int64_t row) {
        const auto at = static_cast<size_t>(row);
        return (last.shown.empty() || last.shown[at] != 0) && !last.tokens[at].special &&
               (!pair || last.tokens[at].segment > 0);
    };
    int64_t first = -1;
    int64_t end = -1;
    for (int64_t i = 0; i < rows; ++i)
        for (int64_t j = i; counts(i) && j < std::min(rows, i + kLongestAnswer); ++j)
            if (counts(j) &&
                (first < 0 || logits(i, 0) + logits(j, 1) > logits(first, 0) + logits(end, 1))) {
                first = i;
                end = j;
            }
    if (first < 0)
        return;
    // One prediction for the begin, one for the end: candidates are positions.
    const Matrix columns = logits.transpose();
    for (const int64_t column : {0, 1}) {
        Prediction prediction;
        prediction.position = column == 0 ? first : end;
        prediction.top =
            bestCandidates(columns.row(column).data(), rows, m_source.generation.candidates);
        for (Prediction::Candidate& candidate : prediction.top)
            candidate.token = last.tokens[static_cast<size_t>(candidate.id)].text;
        m_trace->predictions.push_back(std::move(prediction));
    }
    const std::vector<int64_t> answer(last.ids.begin() + first, last.ids.begin() + end + 1);
    if (m_opened.tokenizer)
        m_trace->generatedText = m_opened.tokenizer->decode(answer);
}

Result<void> Run::answer(const Side& source, const Side& last, const Generated& generated)
{
    Trace& trace = *m_trace;
    const HeadOptions& head = m_options.head;
    if (head.kind == HeadKind::Classifier || head.kind == HeadKind::None) {
        if (head.kind == HeadKind::Classifier || head.pools || !head.pooler.empty())
            return classify(source, last);
        return {};
    }
    const auto rows = static_cast<int64_t>(last.ids.size());
    if (classifiesEach(head.kind)) {
        const Result<Matrix> read = headInput();
        if (!read)
            return tl::make_unexpected(read.error());
        const Result<Matrix> logits = m_model.classifyEach(*read);
        if (!logits)
            return tl::make_unexpected(logits.error());
        if (head.kind == HeadKind::Detector)
            detect(*logits);
        else if (head.kind == HeadKind::Tokens)
            labelTokens(*logits, last);
        else
            findSpan(*logits, last);
        return {};
    }
    // A masked-language model's checkpoint may hold a pooler as well; nobody asks for it here.
    if (!generated.ids.empty()) {
        trace.predictions = generated.steps;
        for (Prediction& prediction : trace.predictions)
            name(prediction);
        if (m_opened.tokenizer) {
            trace.generatedText = m_opened.tokenizer->decode(generated.ids);
        } else {
            for (const int64_t id : generated.ids) {
                if (!trace.generatedText.empty())
                    trace.generatedText += ' ';
                trace.generatedText += std::to_string(id);
            }
        }
        return {};
    }
    std::vector<int64_t> wanted;
    if (trace.task == Task::MaskedLanguage) {
        std::optional<int64_t> mask;
        if (m_opened.tokenizer)
            mask = m_opened.tokenizer->maskId();
        else if (m_options.maskToken >= 0)
            mask = m_options.maskToken;
        for (int64_t row = 0; row < rows && mask; ++row)
            if (last.ids[static_cast<size_t>(row)] == *mask)
                wanted.push_back(row);
    } else if (m_options.encoder && rows <= kPredictedRows) {
        for (int64_t row = 0; row < rows; ++row)
            wanted.push_back(row);
    } else {
        int64_t row = rows - 1;
        while (row > 0 && !last.shown.empty() && last.shown[static_cast<size_t>(row)] == 0)
            --row;
        wanted.push_back(row);
    }
    return predictRows(wanted);
}

} // namespace engine
