#include "engine/trace/tracefile.h"

#include "engine/attention/blocks.h"
#include "engine/files/boundedjson.h"
#include "engine/files/safetensors.h"
#include "engine/linear/threads.h"
#include "engine/trace/dump.h"
#include "engine/trace/importedtrace.h"
#include "engine/trace/storedweights.h"
#include "engine/trace/tracecheck.h"
#include "engine/trace/traceparts.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>

namespace engine {

namespace {

using nlohmann::json;

constexpr std::string_view kFormatKey = "attention_visualizer.format";
constexpr std::string_view kTraceKey = "attention_visualizer.trace";
constexpr std::string_view kSessionKey = "attention_visualizer.session";
constexpr int kFormat = 1;
constexpr int64_t kPieceFloats = 1 << 20; ///< of scores that are held at a time
constexpr int64_t kLargestBias = 1 << 22; ///< cells per head up to which a bias is written out

std::string prefixOf(const Attention& a)
{
    return std::string(name(a.stack)) + ".layer." + std::to_string(a.layer) + "." +
           std::string(name(a.kind)) + ".";
}

// Writing ---------------------------------------------------------------------------------------

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
                         {"temperature", rule.temperature},
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

const std::string kImagePositions = "image_positions";
const std::string kPoolWeights = ".pool.weights";
constexpr std::string_view kFrames = "frames";
constexpr std::string_view kPatches = "patches";

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
    return result;
}

/// What the file calls the tokens of a stack.
constexpr std::array kSides{std::pair(Stack::Text, "text"), std::pair(Stack::Vision, "vision"),
                            std::pair(Stack::Encoder, "source"),
                            std::pair(Stack::Decoder, "target")};

json traceToJson(const Trace& trace, bool tensors)
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
    json predictions = json::array();
    for (const Prediction& prediction : trace.predictions) {
        json top = json::array();
        for (const Prediction::Candidate& candidate : prediction.top)
            top.push_back({{"id", candidate.id},
                           {"token", candidate.token},
                           {"probability", candidate.probability}});
        predictions.push_back({{"position", prediction.position}, {"top", std::move(top)}});
    }
    if (!predictions.empty())
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

/// Tensors of a trace and what produces them.
class Writer
{
public:
    Writer(const Trace& trace, const TraceFileOptions& options) : m_trace(trace), m_options(options)
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

    std::vector<TensorSource> take() { return std::move(m_tensors); }

private:
    void add(std::string tensorName, const Tensor& tensor)
    {
        if (tensor.empty())
            return;
        const std::span<const float> values(tensor.data(), static_cast<size_t>(tensor.size()));
        m_tensors.push_back(TensorSource::of({std::move(tensorName), DataType::F32, tensor.shape()},
                                             std::as_bytes(values)));
    }

    void add(const Attention& a)
    {
        const std::string prefix = prefixOf(a);
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

    void addBias(const Attention& a, const std::string& prefix)
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
        m_tensors.push_back(
            {{prefix + "bias", DataType::F32, {a.heads, a.queries, a.keys}}, produce});
    }

    /// Scores or weights, computed a band of rows at a time.
    void addCells(const Attention& a, std::string tensorName, Quantity quantity)
    {
        const auto produce = [this, &a, quantity](const TensorSink& sink) -> Result<void> {
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
                    const std::span<const float> values(cells.data(),
                                                        static_cast<size_t>(rows * a.keys));
                    if (Result<void> written = sink(std::as_bytes(values)); !written)
                        return written;
                }
            return {};
        };
        m_tensors.push_back(
            {{std::move(tensorName), DataType::F32, {a.heads, a.queries, a.keys}}, produce});
    }

    void addModalities()
    {
        for (const auto& [stack, modality] : m_trace.modalities)
            if (!modality.positions.empty())
                m_tensors.push_back(
                    TensorSource::of({kImagePositions,
                                      DataType::I64,
                                      {static_cast<int64_t>(modality.positions.size())}},
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

    void addAnswers()
    {
        if (!m_trace.distillationLogits.empty() && !m_trace.classLogits.empty()) {
            add("class_logits.cls", m_trace.classLogits);
            add("class_logits.distillation", m_trace.distillationLogits);
            float* mean = nullptr;
            Tensor both = Tensor::zeros(m_trace.classLogits.shape(), &mean);
            for (int64_t i = 0; i < both.size(); ++i)
                mean[i] =
                    0.5f * (m_trace.classLogits.data()[i] + m_trace.distillationLogits.data()[i]);
            m_mean = both;
            add("class_logits", m_mean);
        } else {
            add("class_logits", m_trace.classLogits);
        }
        add("pooled", m_trace.pooled);
        for (const auto& [name, values] : m_trace.embeddings)
            add(name, values);
        const Stack last = m_trace.answering();
        if (!m_trace.origin || !m_trace.stacks.contains(last) ||
            m_trace.stacks.at(last).hidden.empty())
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

    const Trace& m_trace;
    const TraceFileOptions& m_options;
    std::vector<TensorSource> m_tensors;
    Tensor m_mean;
};

// Reading ---------------------------------------------------------------------------------------

/// Members of the trace's JSON; anything of the wrong type reads as absent.
template <class T>
T valueOr(const json& object, const char* key, T otherwise)
{
    if (!object.is_object())
        return otherwise;
    const auto found = object.find(key);
    if (found == object.end())
        return otherwise;
    if constexpr (std::is_same_v<T, bool>)
        return found->is_boolean() ? found->get<bool>() : otherwise;
    else if constexpr (std::is_integral_v<T>)
        return found->is_number_integer() ? found->get<T>() : otherwise;
    else if constexpr (std::is_floating_point_v<T>)
        return found->is_number() ? found->get<T>() : otherwise;
    else
        return found->is_string() ? found->get<T>() : otherwise;
}

const json& listAt(const json& object, const char* key)
{
    static const json nothing = json::array();
    if (!object.is_object())
        return nothing;
    const auto found = object.find(key);
    return found != object.end() && found->is_array() ? *found : nothing;
}

template <class T>
T itemOr(const json& list, size_t index, T otherwise)
{
    if (index >= list.size())
        return otherwise;
    const json holder = {{"item", list[index]}};
    return valueOr<T>(holder, "item", otherwise);
}

std::vector<TraceToken> sideFromJson(const json& side, int64_t positions)
{
    std::vector<TraceToken> tokens(static_cast<size_t>(positions));
    const json& offsets = listAt(side, "offsets");
    for (size_t i = 0; i < tokens.size(); ++i) {
        TraceToken& token = tokens[i];
        token.text = itemOr<std::string>(listAt(side, "tokens"), i, std::to_string(i));
        token.id = itemOr<int64_t>(listAt(side, "token_ids"), i, -1);
        token.special = itemOr<bool>(listAt(side, "special"), i, false);
        token.generated = itemOr<bool>(listAt(side, "generated"), i, false);
        token.word = itemOr<int>(listAt(side, "words"), i, -1);
        token.segment = itemOr<int>(listAt(side, "segments"), i, 0);
        if (i < offsets.size() && offsets[i].is_array()) {
            token.begin = std::max<int64_t>(itemOr<int64_t>(offsets[i], 0, 0), 0);
            token.end = std::max(itemOr<int64_t>(offsets[i], 1, 0), token.begin);
        }
    }
    return tokens;
}

Task taskFrom(const std::string& text)
{
    for (const Task task : {Task::CausalLanguage, Task::MaskedLanguage, Task::Classification,
                            Task::Translation, Task::Caption, Task::Transcription, Task::Similarity,
                            Task::TokenClassification, Task::QuestionAnswering})
        if (name(task) == text)
            return task;
    return Task::Features;
}

tl::unexpected<Error> damaged(const std::filesystem::path& path, const std::string& what)
{
    return fail(translatable("Engine", "%1 is damaged: %2 does not fit the rest of the file."),
                {path.string(), what});
}

/// Puts a trace together from the tensors of a file of this program's own layout.
class TraceReader
{
public:
    explicit TraceReader(std::shared_ptr<const SafetensorsFile> file) : m_file(std::move(file)) {}

    Result<std::shared_ptr<Trace>> read(const json& facts)
    {
        auto trace = std::make_shared<Trace>();
        trace->title = valueOr<std::string>(facts, "title", m_file->path().stem().string());
        trace->family = valueOr<std::string>(facts, "family", "");
        trace->task = taskFrom(valueOr<std::string>(facts, "task", ""));
        if (facts.contains("model"))
            trace->facts = std::make_shared<const json>(facts["model"]);
        for (const json& described : listAt(facts, "attentions"))
            if (Result<void> done = addAttention(described, *trace); !done)
                return tl::make_unexpected(done.error());
        std::ranges::stable_sort(trace->attentions, {}, [](const Attention& a) {
            return std::tuple(a.stack, a.layer, a.kind);
        });
        if (trace->attentions.empty())
            return fail(translatable("Engine", "%1 holds no attention."), {path().string()});
        for (size_t i = 1; i < trace->attentions.size(); ++i)
            if (prefixOf(trace->attentions[i]) == prefixOf(trace->attentions[i - 1]))
                return damaged(path(), prefixOf(trace->attentions[i]));

        std::map<Stack, int64_t> lengths;
        for (const Attention& a : trace->attentions) {
            const Stack read = a.kind == Kind::Cross ? Stack::Encoder : a.stack;
            for (const auto& [stack, positions] :
                 {std::pair{a.stack, a.queries}, std::pair{read, a.keys}}) {
                int64_t& count = lengths[stack];
                if (count != 0 && count != positions)
                    return damaged(path(), prefixOf(a));
                count = positions;
            }
        }
        for (const auto& [stack, key] : kSides)
            if (lengths.contains(stack))
                trace->tokens(stack) =
                    sideFromJson(facts.value(key, json::object()), lengths[stack]);
        for (const json& label : listAt(facts, "labels"))
            trace->labels.push_back(label.is_string() ? label.get<std::string>() : std::string());
        trace->generatedText = valueOr<std::string>(facts, "generated_text", "");
        readPredictions(facts, *trace);
        if (Result<void> done = readHidden(*trace, lengths); !done)
            return tl::make_unexpected(done.error());
        if (Result<void> done = readAnswers(*trace); !done)
            return tl::make_unexpected(done.error());
        if (Result<void> done = readModalities(facts, *trace); !done)
            return tl::make_unexpected(done.error());
        trace->request.source = FileSource{path()};
        trace->summariseLayers();
        return trace;
    }

private:
    const std::filesystem::path& path() const { return m_file->path(); }

    TensorData data(const TensorInfo& info) const
    {
        return TensorData::rowMajor(info.type, info.shape, info.data, m_file);
    }

    /// The tensor as float32 of that rank: mapped where it can be; empty where it is absent.
    Result<Tensor> tensor(const std::string& tensorName, size_t rank) const
    {
        const TensorInfo* info = m_file->find(tensorName);
        if (!info)
            return Tensor();
        if (info->shape.size() != rank || std::ranges::find(info->shape, 0) != info->shape.end())
            return damaged(path(), tensorName);
        const TensorData stored = data(*info);
        if (const float* view = stored.floats())
            return Tensor(info->shape, std::shared_ptr<const float>(m_file, view));
        float* out = nullptr;
        Tensor copy = Tensor::zeros(info->shape, &out);
        if (!stored.toFloat(out))
            return damaged(path(), tensorName);
        return copy;
    }

    Result<void> addAttention(const json& described, Trace& trace) const
    {
        Attention a;
        const auto stack = valueOr<std::string>(described, "stack", "");
        const auto kind = valueOr<std::string>(described, "kind", "");
        a.stack = stackNamed(stack).value_or(Stack::Decoder);
        a.kind = kind == "cross" ? Kind::Cross : Kind::Self;
        a.layer = valueOr<int>(described, "layer", -1);
        const std::string prefix = prefixOf(a);
        if (a.layer < 0 || a.layer > kMostLayers || name(a.stack) != stack || name(a.kind) != kind)
            return damaged(path(), prefix);
        for (const auto& [place, part, rank] :
             {std::tuple{&a.query, "query", 3}, std::tuple{&a.key, "key", 3},
              std::tuple{&a.value, "value", 3}, std::tuple{&a.logSumExp, "log_sum_exp", 2},
              std::tuple{&a.bias.dense, "bias", 3},
              std::tuple{&a.bias.relative, "relative_bias", 2}}) {
            Result<Tensor> read = tensor(prefix + part, static_cast<size_t>(rank));
            if (!read)
                return tl::make_unexpected(read.error());
            *place = std::move(*read);
        }
        if (!a.bias.relative.empty())
            a.bias.dense = Tensor();
        a.scale = valueOr<float>(described, "scale", 1);
        if (!std::isfinite(a.scale))
            return damaged(path(), prefix + "scale");
        const TensorInfo* weights = m_file->find(prefix + "weights");
        const TensorInfo* scores = m_file->find(prefix + "scores");
        if (!a.query.empty()) {
            a.heads = static_cast<int>(std::min<int64_t>(a.query.extent(0), INT32_MAX));
            a.keyHeads = static_cast<int>(std::min<int64_t>(a.key.extent(0), INT32_MAX));
            a.queries = a.query.extent(1);
            a.keys = a.key.extent(1);
            const bool fits = !a.key.empty() && !a.value.empty() && !a.logSumExp.empty() &&
                              a.heads % a.keyHeads == 0 && a.key.extent(2) == a.query.extent(2) &&
                              a.value.extent(0) == a.keyHeads && a.value.extent(1) == a.keys &&
                              a.logSumExp.shape() == std::vector<int64_t>{a.heads, a.queries};
            if (!fits)
                return damaged(path(), prefix + "query");
        } else if (weights && weights->shape.size() == 3) {
            a.heads = static_cast<int>(std::min<int64_t>(weights->shape[0], INT32_MAX));
            a.keyHeads = a.heads;
            a.queries = weights->shape[1];
            a.keys = weights->shape[2];
            if (a.heads < 1 || a.queries < 1 || a.keys < 1)
                return damaged(path(), prefix + "weights");
            if (weights->type == DataType::Other)
                return damaged(path(), prefix + "weights");
            a.storedWeights = StoredWeights(data(*weights)).reader();
            if (scores && scores->shape == weights->shape)
                a.storedScores = StoredWeights(data(*scores)).reader();
        } else {
            return damaged(path(), prefix + "query");
        }
        const std::vector<int64_t> cells = {a.heads, a.queries, a.keys};
        if (!a.bias.dense.empty() && a.bias.dense.shape() != cells)
            return damaged(path(), prefix + "bias");
        if (!a.bias.relative.empty() &&
            a.bias.relative.shape() != std::vector<int64_t>{a.heads, a.queries + a.keys - 1})
            return damaged(path(), prefix + "relative_bias");
        if (!readScoreParts(m_file, prefix, described, a))
            return damaged(path(), prefix + "distance");
        if (!readMask(described, a) || !readRules(described, a) || !readChosen(prefix, a))
            return damaged(path(), prefix + "mask");
        trace.attentions.push_back(std::move(a));
        return {};
    }

    static bool readMask(const json& described, Attention& a)
    {
        const json mask = described.value("mask", json::object());
        const auto within = [](int64_t number) {
            return number >= -Mask::kUnlimited && number <= Mask::kUnlimited;
        };
        a.mask.offset = valueOr<int64_t>(mask, "offset", 0);
        a.mask.before = valueOr<int64_t>(mask, "before", Mask::kUnlimited);
        a.mask.after = valueOr<int64_t>(mask, "after", Mask::kUnlimited);
        if (!within(a.mask.offset) || !within(a.mask.before) || !within(a.mask.after))
            return false;
        for (const json& hidden : listAt(mask, "hidden_keys"))
            a.mask.hiddenKeys.push_back(hidden == 1 ? 1 : 0);
        if (!a.mask.hiddenKeys.empty() && a.mask.hiddenKeys.size() != static_cast<size_t>(a.keys))
            return false;
        if (!readBlocks(mask, a))
            return false;
        for (const json& cell : listAt(mask, "hidden_cells")) {
            if (!cell.is_array() || cell.size() != 3)
                return false;
            const HiddenCell hidden{itemOr<int>(cell, 0, -2), itemOr<int64_t>(cell, 1, -1),
                                    itemOr<int64_t>(cell, 2, -1)};
            if (hidden.head < -1 || hidden.head >= a.heads || hidden.query < 0 ||
                hidden.query >= a.queries || hidden.key < 0 || hidden.key >= a.keys)
                return false;
            a.mask.hiddenCells.push_back(hidden);
        }
        std::ranges::sort(a.mask.hiddenCells);
        return true;
    }

    static bool readBlocks(const json& mask, Attention& a)
    {
        for (const json& stored : listAt(mask, "blocks")) {
            if (!stored.is_array() || stored.size() != 2)
                return false;
            const Range block{itemOr<int64_t>(stored, 0, -1), itemOr<int64_t>(stored, 1, -1)};
            const int64_t after = a.mask.blocks.empty() ? 0 : a.mask.blocks.back().end;
            if (block.begin < after || block.end < block.begin || block.end > a.keys)
                return false;
            a.mask.blocks.push_back(block);
        }
        const json& groups = listAt(mask, "groups");
        for (size_t i = 0; i < groups.size(); ++i)
            a.mask.groups.push_back(itemOr<int32_t>(groups, i, -1));
        const json& global = listAt(mask, "global");
        for (size_t i = 0; i < global.size(); ++i) {
            const auto position = itemOr<int64_t>(global, i, -1);
            if (position <= (i == 0 ? -1 : a.mask.global.back()) || position >= a.keys)
                return false;
            a.mask.global.push_back(position);
        }
        return a.mask.groups.empty() ||
               (a.mask.groups.size() == static_cast<size_t>(a.keys) && a.queries == a.keys);
    }

    static bool readRules(const json& described, Attention& a)
    {
        for (const json& stored : listAt(described, "rules")) {
            HeadRule rule;
            rule.ablated = valueOr<bool>(stored, "ablated", false);
            rule.temperature = valueOr<float>(stored, "temperature", 1);
            rule.seed = valueOr<uint64_t>(stored, "seed", 1);
            const auto normaliser = valueOr<std::string>(stored, "normaliser", "soft");
            for (const Normaliser known : {Normaliser::Hard, Normaliser::Sampled})
                if (name(known) == normaliser)
                    rule.normaliser = known;
            if (!(rule.temperature > 0) || !std::isfinite(rule.temperature))
                return false;
            a.rules.push_back(rule);
        }
        return a.rules.empty() || a.rules.size() == static_cast<size_t>(a.heads);
    }

    bool readChosen(const std::string& prefix, Attention& a) const
    {
        const bool chooses = std::ranges::any_of(
            a.rules, [](const HeadRule& r) { return r.normaliser != Normaliser::Soft; });
        const TensorInfo* info = m_file->find(prefix + "chosen_key");
        if (!info)
            return !chooses || !a.hasVectors();
        if (info->type != DataType::I32 || info->shape != std::vector<int64_t>{a.heads, a.queries})
            return false;
        a.chosenKey.resize(static_cast<size_t>(a.heads * a.queries));
        std::memcpy(a.chosenKey.data(), info->data, info->bytes);
        return std::ranges::all_of(a.chosenKey,
                                   [&](int32_t key) { return key >= -1 && key < a.keys; });
    }

    static void readPredictions(const json& facts, Trace& trace)
    {
        for (const json& stored : listAt(facts, "predictions")) {
            Prediction prediction;
            prediction.position = valueOr<int64_t>(stored, "position", 0);
            for (const json& candidate : listAt(stored, "top"))
                prediction.top.push_back({valueOr<int64_t>(candidate, "id", -1),
                                          valueOr<std::string>(candidate, "token", ""),
                                          valueOr<float>(candidate, "probability", 0)});
            trace.predictions.push_back(std::move(prediction));
        }
    }

    Result<void> readHidden(Trace& trace, const std::map<Stack, int64_t>& lengths) const
    {
        for (const Stack stack : kStacks) {
            const std::string prefix = std::string(name(stack)) + ".hidden.";
            StackTrace record;
            for (int l = 0;; ++l) {
                Result<Tensor> hidden = tensor(prefix + std::to_string(l), 2);
                if (!hidden)
                    return tl::make_unexpected(hidden.error());
                if (hidden->empty())
                    break;
                record.hidden.push_back(std::move(*hidden));
            }
            Result<Tensor> norm = tensor(prefix + "final_norm", 2);
            if (!norm)
                return tl::make_unexpected(norm.error());
            record.finalNorm = std::move(*norm);
            if (record.hidden.empty())
                continue;
            const auto length = lengths.find(stack);
            const std::vector<int64_t> shape = {length == lengths.end() ? 0 : length->second,
                                                record.hidden.front().extent(1)};
            for (const Tensor& hidden : record.hidden)
                if (hidden.shape() != shape)
                    return damaged(path(), prefix);
            if (!record.finalNorm.empty() && record.finalNorm.shape() != shape)
                return damaged(path(), prefix + "final_norm");
            std::optional<std::vector<Routing>> routing =
                readRouting(m_file, stack, static_cast<int>(record.hidden.size()), shape.front());
            if (!routing)
                return damaged(path(), std::string(name(stack)) + ".experts");
            record.routing = std::move(*routing);
            trace.stacks.emplace(stack, std::move(record));
        }
        return {};
    }

    Result<void> readAnswers(Trace& trace) const
    {
        const bool two = m_file->find("class_logits.cls") != nullptr;
        for (const auto& [place, part] :
             {std::pair{&trace.classLogits, two ? "class_logits.cls" : "class_logits"},
              std::pair{&trace.distillationLogits, "class_logits.distillation"},
              std::pair{&trace.pooled, "pooled"}}) {
            Result<Tensor> read = tensor(part, 1);
            if (!read)
                return tl::make_unexpected(read.error());
            *place = std::move(*read);
        }
        for (const char* part : {"text.pooled", "vision.pooled", "text_embeds", "image_embeds",
                                 "logits_per_image", "sentence_embedding"}) {
            Result<Tensor> read = tensor(part, 1);
            if (!read)
                return tl::make_unexpected(read.error());
            if (!read->empty())
                trace.embeddings[part] = std::move(*read);
        }
        return readPooling(trace);
    }

    Result<void> readPooling(Trace& trace) const
    {
        const std::string part = std::string(name(Stack::Vision)) + kPoolWeights;
        const Result<Tensor> weights = tensor(part, 3);
        if (!weights)
            return tl::make_unexpected(weights.error());
        if (weights->empty())
            return {};
        Attention a;
        a.stack = Stack::Vision;
        a.heads = a.keyHeads = static_cast<int>(std::min<int64_t>(weights->extent(0), INT32_MAX));
        a.queries = weights->extent(1);
        a.keys = weights->extent(2);
        if (a.queries != 1 || a.keys != static_cast<int64_t>(trace.tokens(a.stack).size()))
            return damaged(path(), part);
        a.storedWeights = [stored = *weights](int head, Range queries, Range keys, MatrixRef out) {
            out = stored.matrix(head).block(queries.begin, keys.begin, queries.size(), keys.size());
        };
        trace.pooling = std::move(a);
        return {};
    }

    Result<void> readModalities(const json& facts, Trace& trace) const
    {
        auto picture = std::make_shared<vision::Image>();
        const auto add = [&](Stack stack, const json& stored) -> Result<void> {
            Result<Modality> modality = modalityFrom(stack, stored, trace);
            if (!modality)
                return tl::make_unexpected(modality.error());
            const int width = valueOr<int>(stored, "width", 0);
            const int height = valueOr<int>(stored, "height", 0);
            if (picture->width != 0 && (width != picture->width || height != picture->height))
                return damaged(path(), "image");
            picture->width = width;
            picture->height = height;
            modality->picture = picture;
            trace.modalities[stack] = std::move(*modality);
            return {};
        };
        if (const json old = facts.value("image", json()); old.is_object()) {
            if (Result<void> done = add(Stack::Encoder, old); !done)
                return done;
        }
        if (const json stored = facts.value("modalities", json()); stored.is_object()) {
            for (const auto& [key, value] : stored.items())
                if (const std::optional<Stack> stack = stackNamed(key); stack && value.is_object())
                    if (Result<void> done = add(*stack, value); !done)
                        return done;
        }
        const TensorInfo* rgb = m_file->find("image");
        if (trace.modalities.empty() || !rgb)
            return {};
        if (rgb->type != DataType::U8 ||
            rgb->shape != std::vector<int64_t>{picture->height, picture->width, 3})
            return damaged(path(), "image");
        const auto* bytes = reinterpret_cast<const uint8_t*>(rgb->data);
        picture->rgb.assign(bytes, bytes + rgb->bytes);
        return {};
    }

    /// What a stack's positions stand for, but for the picture.
    Result<Modality> modalityFrom(Stack stack, const json& stored, const Trace& trace) const
    {
        Modality modality;
        if (valueOr<std::string>(stored, "unit", "") == kFrames)
            modality.unit = Modality::Unit::Frame;
        modality.columns =
            valueOr<int>(stored, "columns", valueOr<int>(stored, "patch_columns", 0));
        modality.rows = valueOr<int>(stored, "rows", valueOr<int>(stored, "patch_rows", 0));
        modality.leading = valueOr<int>(stored, "leading_tokens", 0);
        modality.seconds = valueOr<double>(stored, "seconds", 0);
        constexpr int kLargest = 1 << 16;
        for (const int extent :
             {valueOr<int>(stored, "width", 0), valueOr<int>(stored, "height", 0), modality.columns,
              modality.rows})
            if (extent < 1 || extent > kLargest)
                return damaged(path(), "image");
        const auto length = static_cast<int64_t>(trace.tokens(stack).size());
        const int64_t features = modality.leading + modality.cells();
        if (modality.leading < 0 || features > length || !std::isfinite(modality.seconds) ||
            modality.seconds < 0)
            return damaged(path(), "image");
        const TensorInfo* positions = m_file->find(kImagePositions);
        if (stack != Stack::Decoder || !positions)
            return modality;
        if (positions->type != DataType::I64 || positions->shape != std::vector<int64_t>{features})
            return damaged(path(), kImagePositions);
        modality.positions.resize(static_cast<size_t>(features));
        std::memcpy(modality.positions.data(), positions->data, positions->bytes);
        const auto outside = [&](int64_t position) { return position < 0 || position >= length; };
        if (std::ranges::any_of(modality.positions, outside))
            return damaged(path(), kImagePositions);
        return modality;
    }

    std::shared_ptr<const SafetensorsFile> m_file;
};

/// Whether what made a trace is still there: a pattern always is, a model where its folder was,
/// seen from here or from the trace's own folder.
bool findsSource(TraceRequest& request, const std::filesystem::path& file)
{
    if (std::holds_alternative<PatternSource>(request.source))
        return true;
    auto* model = std::get_if<ModelSource>(&request.source);
    if (!model || model->folder.empty())
        return false;
    std::error_code ignored;
    for (const std::filesystem::path& folder : {model->folder, file.parent_path() / model->folder})
        if (std::filesystem::exists(folder, ignored)) {
            model->folder = folder;
            return true;
        }
    return false;
}

} // namespace

Result<void> writeTrace(const std::filesystem::path& path, const Trace& trace,
                        const TraceFileOptions& options)
{
    std::map<std::string, std::string> metadata = options.metadata;
    metadata[std::string(kFormatKey)] = std::to_string(kFormat);
    metadata[std::string(kTraceKey)] =
        traceToJson(trace, options.tensors).dump(-1, ' ', false, json::error_handler_t::replace);
    if (!options.session.empty())
        metadata[std::string(kSessionKey)] = options.session;
    if (!options.tensors)
        return writeSafetensors(path, {}, metadata);
    Writer writer(trace, options);
    std::vector<TensorSource> tensors = writer.take();
    const auto total = static_cast<float>(std::max<size_t>(tensors.size(), 1));
    for (size_t i = 0; i < tensors.size(); ++i) {
        const auto produce = tensors[i].produce;
        const auto progress = options.progress;
        const float share = static_cast<float>(i) / total;
        tensors[i].produce = [&trace, produce, progress,
                              share](const TensorSink& sink) -> Result<void> {
            if (progress)
                progress(share);
            if (Result<void> done = produce(sink); !done)
                return done;
            return checkUnchanged(trace);
        };
    }
    return writeSafetensors(path, std::move(tensors), metadata);
}

bool isTraceFile(const SafetensorsFile& file)
{
    return file.metadata().contains(std::string(kFormatKey));
}

Result<TraceFile> openTraceFile(const std::filesystem::path& path)
{
    if (isDump(path))
        return importAttention(path);
    Result<std::shared_ptr<const SafetensorsFile>> file = SafetensorsFile::open(path);
    if (!file)
        return tl::make_unexpected(file.error());
    const std::map<std::string, std::string>& metadata = (*file)->metadata();
    const auto format = metadata.find(std::string(kFormatKey));
    if (format == metadata.end())
        return importAttention(path);
    int number = 0;
    const char* end = format->second.data() + format->second.size();
    const auto [next, status] = std::from_chars(format->second.data(), end, number);
    if (status != std::errc() || next != end || number < 1)
        return damaged(path, std::string(kFormatKey));
    if (number > kFormat)
        return fail(translatable("Engine", "%1 is of format %2; this version reads format %3."),
                    {path.string(), format->second, std::to_string(kFormat)},
                    translatable("Engine", "Open it with a version of Attention Visualizer that "
                                           "reads format %2."));
    const auto stored = metadata.find(std::string(kTraceKey));
    if (stored == metadata.end())
        return damaged(path, std::string(kTraceKey));
    const Result<json> facts = parseJson(stored->second, path.string());
    if (!facts)
        return tl::make_unexpected(facts.error());
    if (!facts->is_object())
        return damaged(path, std::string(kTraceKey));

    TraceFile result;
    for (const auto& [key, value] : metadata)
        if (key == kSessionKey)
            result.session = value;
        else if (key != kFormatKey && key != kTraceKey)
            result.metadata.emplace(key, value);
    if (facts->contains("request"))
        if (Result<TraceRequest> request = requestFromJson((*facts)["request"]); request)
            result.request = std::move(*request);
    if (listAt(*facts, "attentions").empty()) {
        if (!result.request)
            return fail(translatable("Engine", "%1 holds neither attention nor a request that "
                                               "makes it."),
                        {path.string()});
        return result;
    }
    Result<std::shared_ptr<Trace>> trace = TraceReader(*file).read(*facts);
    if (!trace)
        return tl::make_unexpected(trace.error());
    const bool sinks = valueOr<bool>(*facts, "sinks", false);
    const Result<void> sound = checkTrace(**file, **trace, sinks);
    if (const Result<void> whole = (*file)->file().check(); !whole)
        return tl::make_unexpected(whole.error());
    if (!sound)
        return tl::make_unexpected(sound.error());
    // Work goes on where a session was saved, or where what made the trace is still there; any
    // other trace is the file that it is.
    if (result.request && (findsSource(*result.request, path) || !result.session.empty()))
        (*trace)->request = *result.request;
    result.trace = std::move(*trace);
    return result;
}

Result<std::shared_ptr<const Trace>> readTrace(const std::filesystem::path& path)
{
    Result<TraceFile> file = openTraceFile(path);
    if (!file)
        return tl::make_unexpected(file.error());
    if (!file->trace)
        return fail(translatable("Engine", "%1 holds a request alone, no tensors."),
                    {path.string()});
    return std::move(file->trace);
}

} // namespace engine
