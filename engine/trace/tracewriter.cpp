#include "engine/trace/tracewriter.h"

#include "engine/attention/blocks.h"
#include "engine/linear/threads.h"
#include "engine/numbertext.h"
#include "engine/trace/tracelayout.h"
#include "engine/trace/traceparts.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace engine {

using namespace tracelayout;

namespace {

using nlohmann::json;

constexpr int64_t kPieceFloats = 1 << 20; ///< of scores that are held at a time
constexpr int64_t kLargestBias = 1 << 22; ///< cells per head up to which a bias is written out

json sideToJson(const std::vector<TraceToken>& tokens)
{
    json texts = json::array();
    json ids = json::array();
    json special = json::array();
    json offsets = json::array();
    json generated = json::array();
    json words = json::array();
    json segments = json::array();
    for (const TraceToken& token : tokens) {
        texts.push_back(token.text);
        ids.push_back(token.id);
        special.push_back(token.special);
        offsets.push_back({token.begin, token.end});
        generated.push_back(token.generated);
        words.push_back(token.word);
        segments.push_back(token.segment);
    }
    return {{"tokens", std::move(texts)},        {"token_ids", std::move(ids)},
            {"special", std::move(special)},     {"offsets", std::move(offsets)},
            {"generated", std::move(generated)}, {"words", std::move(words)},
            {"segments", std::move(segments)}};
}

json attentionToJson(const Attention& a)
{
    json mask = {{"offset", a.mask.offset}, {"before", a.mask.before}, {"after", a.mask.after}};
    if (!a.mask.hiddenKeys.empty())
        mask["hidden_keys"] = a.mask.hiddenKeys;
    json cells = json::array();
    for (const HiddenCell& cell : a.mask.hiddenCells)
        cells.push_back({cell.head, cell.query, cell.key});
    if (!cells.empty())
        mask["hidden_cells"] = std::move(cells);
    for (const Range& block : a.mask.blocks)
        mask["blocks"].push_back({block.begin, block.end});
    if (!a.mask.groups.empty())
        mask["groups"] = a.mask.groups;
    if (!a.mask.global.empty())
        mask["global"] = a.mask.global;
    json rules = json::array();
    for (const HeadRule& rule : a.rules)
        rules.push_back({{"ablated", rule.ablated},
                         {"temperature", asWritten(rule.temperature)},
                         {"normaliser", name(rule.normaliser)},
                         {"seed", rule.seed}});
    json result = {{"stack", name(a.stack)}, {"layer", a.layer},        {"kind", name(a.kind)},
                   {"heads", a.heads},       {"key_heads", a.keyHeads}, {"queries", a.queries},
                   {"keys", a.keys},         {"scale", a.scale},        {"mask", std::move(mask)}};
    if (!rules.empty())
        result["rules"] = std::move(rules);
    describeScoreParts(a, result);
    return result;
}

json modalityToJson(const Modality& modality)
{
    json result = {{"unit", modality.unit == Modality::Unit::Frame ? kFrames : kPatches},
                   {"width", modality.picture->width},
                   {"height", modality.picture->height},
                   {"columns", modality.columns},
                   {"rows", modality.rows},
                   {"leading_tokens", modality.leading}};
    if (modality.unit == Modality::Unit::Frame)
        result["seconds"] = modality.seconds;
    if (modality.wholeCells() > 0) {
        result["piece_columns"] = modality.pieceColumns;
        result["piece_rows"] = modality.pieceRows;
    }
    return result;
}

json predictionsToJson(const std::vector<Prediction>& stored)
{
    json predictions = json::array();
    for (const Prediction& prediction : stored) {
        json top = json::array();
        for (const Prediction::Candidate& candidate : prediction.top)
            top.push_back({{"id", candidate.id},
                           {"token", candidate.token},
                           {"probability", candidate.probability}});
        predictions.push_back({{"position", prediction.position}, {"top", std::move(top)}});
    }
    return predictions;
}

} // namespace

nlohmann::json describeTrace(const Trace& trace, bool tensors)
{
    json result = {{"title", trace.title},
                   {"family", trace.family},
                   {"task", name(trace.task)},
                   {"model", trace.facts ? *trace.facts : json::object()},
                   {"request", toJson(trace.request)}};
    if (!tensors)
        return result;
    // The tokens of the stack that answers, where a script looks first.
    const json main = sideToJson(trace.tokens(trace.answering()));
    for (const char* key : {"tokens", "token_ids", "special"})
        result[key] = main[key];
    for (const auto& [stack, key] : kSides)
        if (!trace.tokens(stack).empty())
            result[key] = sideToJson(trace.tokens(stack));
    if (!trace.labels.empty())
        result["labels"] = trace.labels;
    if (!trace.generatedText.empty())
        result["generated_text"] = trace.generatedText;
    if (json predictions = predictionsToJson(trace.predictions); !predictions.empty())
        result["predictions"] = std::move(predictions);
    for (const auto& [stack, modality] : trace.modalities)
        result["modalities"][std::string(name(stack))] = modalityToJson(modality);
    json attentions = json::array();
    for (const Attention& attention : trace.attentions) {
        attentions.push_back(attentionToJson(attention));
        if (!attention.sinks.empty())
            result["sinks"] = true;
    }
    result["attentions"] = std::move(attentions);
    return result;
}

TraceTensors::TraceTensors(const Trace& trace, const TraceFileOptions& options)
    : m_trace(trace), m_options(options)
{
    for (const Attention& attention : trace.attentions)
        add(attention);
    for (const auto& [stack, record] : trace.stacks) {
        const std::string prefix = std::string(name(stack)) + ".hidden.";
        for (size_t l = 0; l < record.hidden.size(); ++l)
            add(prefix + std::to_string(l), record.hidden[l]);
        add(prefix + "final_norm", record.finalNorm);
        for (const Routing& routing : record.routing)
            addRouting(stack, routing, m_tensors);
    }
    addModalities();
    if (trace.pooling)
        addCells(*trace.pooling, std::string(name(trace.pooling->stack)) + kPoolWeights,
                 Quantity::Weights);
    if (options.logits)
        addAnswers();
}

void TraceTensors::add(std::string tensorName, const Tensor& tensor)
{
    if (tensor.empty())
        return;
    const std::span<const float> values(tensor.data(), static_cast<size_t>(tensor.size()));
    m_tensors.push_back(TensorSource::of({std::move(tensorName), DataType::F32, tensor.shape()},
                                         std::as_bytes(values)));
}

void TraceTensors::add(const Attention& a)
{
    const std::string prefix = prefixOf(a);
    if (a.vectors) {
        addComputed(a, prefix + "query", a.heads, a.queries, &Attention::query);
        addComputed(a, prefix + "key", a.keyHeads, a.keys, &Attention::key);
        addComputed(a, prefix + "value", a.keyHeads, a.keys, &Attention::value);
    }
    add(prefix + "query", a.query);
    add(prefix + "key", a.key);
    add(prefix + "value", a.value);
    add(prefix + "log_sum_exp", a.logSumExp);
    if (!a.chosenKey.empty())
        m_tensors.push_back(
            TensorSource::of({prefix + "chosen_key", DataType::I32, {a.heads, a.queries}},
                             std::as_bytes(std::span(a.chosenKey))));
    addScoreParts(a, prefix, m_tensors);
    add(prefix + "bias", a.bias.dense);
    if (!a.bias.relative.empty()) {
        add(prefix + "relative_bias", a.bias.relative);
        if (m_options.dense || a.queries * a.keys <= kLargestBias)
            addBias(a, prefix);
    }
    if (m_options.dense || a.storedWeights)
        addCells(a, prefix + "weights", Quantity::Weights);
    if ((m_options.dense && hasScores(a)) || a.storedScores)
        addCells(a, prefix + "scores", Quantity::Scores);
}

void TraceTensors::addComputed(const Attention& a, std::string tensorName, int heads,
                               int64_t tokens, Tensor Attention::*vectors)
{
    const auto produce = [&a, vectors](const TensorSink& sink) -> Result<void> {
        const std::shared_ptr<const Attention> whole = a.whole();
        const Tensor& made = (*whole).*vectors;
        return sink(std::as_bytes(std::span(made.data(), static_cast<size_t>(made.size()))));
    };
    m_tensors.push_back(
        {{std::move(tensorName), DataType::F32, {heads, tokens, a.headSize()}}, produce});
}

void TraceTensors::addBias(const Attention& a, const std::string& prefix)
{
    const auto produce = [&a](const TensorSink& sink) -> Result<void> {
        const int64_t distances = a.queries + a.keys - 1;
        for (int head = 0; head < a.heads; ++head)
            for (int64_t query = 0; query < a.queries; ++query) {
                const float* row =
                    a.bias.relative.data() + head * distances + (a.queries - 1 - query);
                const std::span<const float> values(row, static_cast<size_t>(a.keys));
                if (Result<void> done = sink(std::as_bytes(values)); !done)
                    return done;
            }
        return {};
    };
    m_tensors.push_back({{prefix + "bias", DataType::F32, {a.heads, a.queries, a.keys}}, produce});
}

void TraceTensors::addCells(const Attention& a, std::string tensorName, Quantity quantity)
{
    m_tensors.push_back(
        {{std::move(tensorName), DataType::F32, {a.heads, a.queries, a.keys}},
         [this, &a, quantity](const TensorSink& sink) { return writeCells(a, quantity, sink); }});
}

Result<void> TraceTensors::writeCells(const Attention& a, Quantity quantity,
                                      const TensorSink& sink) const
{
    const int64_t band =
        std::clamp<int64_t>(kPieceFloats / std::max<int64_t>(a.keys, 1), 1, a.queries);
    Matrix cells(band, a.keys);
    for (int head = 0; head < a.heads; ++head)
        for (int64_t first = 0; first < a.queries; first += band) {
            const int64_t rows = std::min(band, a.queries - first);
            constexpr int64_t kRows = 32;
            const bool done = parallelFor(
                0, rows, kRows, m_options.threads,
                [&](Range piece) {
                    fillBlock(a, head, quantity, {first + piece.begin, first + piece.end},
                              {0, a.keys}, cells.middleRows(piece.begin, piece.size()));
                },
                m_options.stop);
            if (!done)
                return fail("");
            const std::span<const float> values(cells.data(), static_cast<size_t>(rows * a.keys));
            if (Result<void> written = sink(std::as_bytes(values)); !written)
                return written;
        }
    return {};
}

void TraceTensors::addModalities()
{
    for (const auto& [stack, modality] : m_trace.modalities)
        if (!modality.positions.empty())
            m_tensors.push_back(TensorSource::of(
                {kImagePositions, DataType::I64, {static_cast<int64_t>(modality.positions.size())}},
                std::as_bytes(std::span(modality.positions))));
    // All of them speak of one picture.
    if (m_trace.modalities.empty())
        return;
    const vision::Image& picture = *m_trace.modalities.begin()->second.picture;
    if (!picture.rgb.empty())
        m_tensors.push_back(
            TensorSource::of({"image", DataType::U8, {picture.height, picture.width, 3}},
                             std::as_bytes(std::span(picture.rgb))));
}

void TraceTensors::addAnswers()
{
    addClassLogits();
    add("pooled", m_trace.pooled);
    for (const auto& [name, values] : m_trace.embeddings)
        add(name, values);
    addLogits();
}

void TraceTensors::addClassLogits()
{
    if (m_trace.distillationLogits.empty() || m_trace.classLogits.empty()) {
        add("class_logits", m_trace.classLogits);
        return;
    }
    add("class_logits.cls", m_trace.classLogits);
    add("class_logits.distillation", m_trace.distillationLogits);
    float* mean = nullptr;
    m_mean = Tensor::zeros(m_trace.classLogits.shape(), &mean);
    for (int64_t i = 0; i < m_mean.size(); ++i)
        mean[i] = 0.5f * (m_trace.classLogits.data()[i] + m_trace.distillationLogits.data()[i]);
    add("class_logits", m_mean);
}

void TraceTensors::addLogits()
{
    const Stack last = m_trace.answering();
    if (!m_trace.origin || !m_trace.stacks.contains(last) || m_trace.stacks.at(last).hidden.empty())
        return;
    const MatrixMap hidden = m_trace.stacks.at(last).hidden.back().matrix();
    const Result<Matrix> first = m_trace.origin->logits(last, hidden.topRows(1));
    if (!first) // no head over a vocabulary
        return;
    const int64_t entries = first->cols();
    std::vector<int64_t> shape = {hidden.rows()};
    if (entries > 1)
        shape.push_back(entries);
    const auto origin = m_trace.origin;
    const std::stop_token stop = m_options.stop;
    const auto produce = [=](const TensorSink& sink) -> Result<void> {
        const int64_t band = std::clamp<int64_t>(4 * kPieceFloats / entries, 1, hidden.rows());
        for (int64_t row = 0; row < hidden.rows(); row += band) {
            if (stop.stop_requested())
                return fail("");
            const int64_t rows = std::min(band, hidden.rows() - row);
            const Result<Matrix> logits = origin->logits(last, hidden.middleRows(row, rows));
            if (!logits)
                return tl::make_unexpected(logits.error());
            const std::span<const float> values(logits->data(),
                                                static_cast<size_t>(logits->size()));
            if (firstNotFinite(values))
                return fail(translatable("Engine", "The logits hold values that are not finite "
                                                   "numbers."));
            if (Result<void> done = sink(std::as_bytes(values)); !done)
                return done;
        }
        return {};
    };
    m_tensors.push_back({{"logits", DataType::F32, std::move(shape)}, produce});
}

} // namespace engine
