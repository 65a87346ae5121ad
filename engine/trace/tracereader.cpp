#include "engine/trace/tracereader.h"

#include "engine/trace/jsonmembers.h"
#include "engine/trace/storedweights.h"
#include "engine/trace/tracelayout.h"
#include "engine/trace/traceparts.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace engine {

using namespace tracelayout;

namespace {

using nlohmann::json;

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

/// Puts a trace together from the tensors of a file of this program's own layout.
class TraceReader
{
public:
    explicit TraceReader(std::shared_ptr<const SafetensorsFile> file) : m_file(std::move(file)) {}

    Result<std::shared_ptr<Trace>> read(const json& facts) const
    {
        auto trace = std::make_shared<Trace>();
        trace->title = valueOr<std::string>(facts, "title", m_file->path().stem().string());
        trace->family = valueOr<std::string>(facts, "family", "");
        trace->task = taskFrom(valueOr<std::string>(facts, "task", ""));
        if (facts.contains("model"))
            trace->facts = std::make_shared<const json>(facts["model"]);
        if (Result<void> done = readAttentions(facts, *trace); !done)
            return tl::make_unexpected(done.error());
        const Result<std::map<Stack, int64_t>> lengths = lengthsOf(*trace);
        if (!lengths)
            return tl::make_unexpected(lengths.error());
        for (const auto& [stack, key] : kSides)
            if (const auto length = lengths->find(stack); length != lengths->end())
                trace->tokens(stack) =
                    sideFromJson(facts.value(key, json::object()), length->second);
        for (const json& label : listAt(facts, "labels"))
            trace->labels.push_back(label.is_string() ? label.get<std::string>() : std::string());
        trace->generatedText = valueOr<std::string>(facts, "generated_text", "");
        readPredictions(facts, *trace);
        if (Result<void> done = readHidden(*trace, *lengths); !done)
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
            return damagedTrace(path(), tensorName);
        const TensorData stored = data(*info);
        if (const float* view = stored.floats())
            return Tensor(info->shape, std::shared_ptr<const float>(m_file, view));
        float* out = nullptr;
        Tensor copy = Tensor::zeros(info->shape, &out);
        if (!stored.toFloat(out))
            return damagedTrace(path(), tensorName);
        return copy;
    }

    Result<void> readAttentions(const json& facts, Trace& trace) const
    {
        for (const json& described : listAt(facts, "attentions"))
            if (Result<void> done = addAttention(described, trace); !done)
                return done;
        std::ranges::stable_sort(trace.attentions, {}, [](const Attention& a) {
            return std::tuple(a.stack, a.layer, a.kind);
        });
        if (trace.attentions.empty())
            return fail(translatable("Engine", "%1 holds no attention."), {path().string()});
        for (size_t i = 1; i < trace.attentions.size(); ++i)
            if (prefixOf(trace.attentions[i]) == prefixOf(trace.attentions[i - 1]))
                return damagedTrace(path(), prefixOf(trace.attentions[i]));
        return {};
    }

    /// Positions of every stack, as its attentions agree on them.
    Result<std::map<Stack, int64_t>> lengthsOf(const Trace& trace) const
    {
        std::map<Stack, int64_t> lengths;
        for (const Attention& a : trace.attentions) {
            const Stack read = a.kind == Kind::Cross ? Stack::Encoder : a.stack;
            for (const auto& [stack, positions] :
                 {std::pair{a.stack, a.queries}, std::pair{read, a.keys}}) {
                // As many as imported attention may have: each position takes a hundred bytes.
                constexpr int64_t kMostPositions = int64_t{1} << 22;
                int64_t& count = lengths[stack];
                if ((count != 0 && count != positions) || positions > kMostPositions)
                    return damagedTrace(path(), prefixOf(a));
                count = positions;
            }
        }
        return lengths;
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
            return damagedTrace(path(), prefix);
        if (Result<void> done = readTensors(prefix, a); !done)
            return done;
        a.scale = valueOr<float>(described, "scale", 1);
        if (!std::isfinite(a.scale))
            return damagedTrace(path(), prefix + "scale");
        const TensorInfo* weights = m_file->find(prefix + "weights");
        if (!a.query.empty()) {
            if (!sizeFromVectors(a))
                return damagedTrace(path(), prefix + "query");
        } else if (weights && weights->shape.size() == 3) {
            if (!readCells(*weights, m_file->find(prefix + "scores"), a))
                return damagedTrace(path(), prefix + "weights");
        } else {
            return damagedTrace(path(), prefix + "query");
        }
        const std::vector<int64_t> cells = {a.heads, a.queries, a.keys};
        if (!a.bias.dense.empty() && a.bias.dense.shape() != cells)
            return damagedTrace(path(), prefix + "bias");
        if (!a.bias.relative.empty() &&
            a.bias.relative.shape() != std::vector<int64_t>{a.heads, a.queries + a.keys - 1})
            return damagedTrace(path(), prefix + "relative_bias");
        if (!readScoreParts(m_file, prefix, described, a))
            return damagedTrace(path(), prefix + "distance");
        if (!readMask(described, a) || !readRules(described, a) || !readChosen(prefix, a))
            return damagedTrace(path(), prefix + "mask");
        trace.attentions.push_back(std::move(a));
        return {};
    }

    Result<void> readTensors(const std::string& prefix, Attention& a) const
    {
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
        return {};
    }

    /// Heads, queries and keys as the vectors have them; false where these do not fit each other.
    static bool sizeFromVectors(Attention& a)
    {
        a.heads = static_cast<int>(std::min<int64_t>(a.query.extent(0), INT32_MAX));
        a.keyHeads = static_cast<int>(std::min<int64_t>(a.key.extent(0), INT32_MAX));
        a.queries = a.query.extent(1);
        a.keys = a.key.extent(1);
        return !a.key.empty() && !a.value.empty() && !a.logSumExp.empty() &&
               a.heads % a.keyHeads == 0 && a.key.extent(2) == a.query.extent(2) &&
               a.value.extent(0) == a.keyHeads && a.value.extent(1) == a.keys &&
               a.logSumExp.shape() == std::vector<int64_t>{a.heads, a.queries};
    }

    /// An attention of which the file holds weights [H, Tq, Tk], perhaps scores, and no vectors.
    bool readCells(const TensorInfo& weights, const TensorInfo* scores, Attention& a) const
    {
        a.heads = static_cast<int>(std::min<int64_t>(weights.shape[0], INT32_MAX));
        a.keyHeads = a.heads;
        a.queries = weights.shape[1];
        a.keys = weights.shape[2];
        if (a.heads < 1 || a.queries < 1 || a.keys < 1 || weights.type == DataType::Other)
            return false;
        a.storedWeights = StoredWeights(data(weights)).reader();
        if (scores && scores->shape == weights.shape)
            a.storedScores = StoredWeights(data(*scores)).reader();
        return true;
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
                    return damagedTrace(path(), prefix);
            if (!record.finalNorm.empty() && record.finalNorm.shape() != shape)
                return damagedTrace(path(), prefix + "final_norm");
            std::optional<std::vector<Routing>> routing =
                readRouting(m_file, stack, static_cast<int>(record.hidden.size()), shape.front());
            if (!routing)
                return damagedTrace(path(), std::string(name(stack)) + ".experts");
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
            return damagedTrace(path(), part);
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
                return damagedTrace(path(), "image");
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
            return damagedTrace(path(), "image");
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
        modality.pieceColumns = valueOr<int>(stored, "piece_columns", 0);
        modality.pieceRows = valueOr<int>(stored, "piece_rows", 0);
        constexpr int kLargest = 1 << 16;
        for (const int extent :
             {valueOr<int>(stored, "width", 0), valueOr<int>(stored, "height", 0), modality.columns,
              modality.rows})
            if (extent < 1 || extent > kLargest)
                return damagedTrace(path(), "image");
        const auto divides = [](int piece, int whole) {
            return piece > 0 && piece <= whole && whole % piece == 0;
        };
        if ((modality.pieceColumns != 0 || modality.pieceRows != 0) &&
            !(divides(modality.pieceColumns, modality.columns) &&
              divides(modality.pieceRows, modality.rows)))
            return damagedTrace(path(), "image");
        const auto length = static_cast<int64_t>(trace.tokens(stack).size());
        const int64_t features = modality.features();
        if (modality.leading < 0 || features > length || !std::isfinite(modality.seconds) ||
            modality.seconds < 0)
            return damagedTrace(path(), "image");
        const TensorInfo* positions = m_file->find(kImagePositions);
        if (stack != Stack::Decoder || !positions)
            return modality;
        if (positions->type != DataType::I64 || positions->shape != std::vector<int64_t>{features})
            return damagedTrace(path(), kImagePositions);
        modality.positions.resize(static_cast<size_t>(features));
        std::memcpy(modality.positions.data(), positions->data, positions->bytes);
        const auto outside = [&](int64_t position) { return position < 0 || position >= length; };
        if (std::ranges::any_of(modality.positions, outside))
            return damagedTrace(path(), kImagePositions);
        return modality;
    }

    std::shared_ptr<const SafetensorsFile> m_file;
};

} // namespace

Result<std::shared_ptr<Trace>> assembleTrace(std::shared_ptr<const SafetensorsFile> file,
                                             const nlohmann::json& facts)
{
    return TraceReader(std::move(file)).read(facts);
}

tl::unexpected<Error> damagedTrace(const std::filesystem::path& path, const std::string& what)
{
    return fail(translatable("Engine", "%1 is damaged: %2 does not fit the rest of the file."),
                {path.string(), what});
}

} // namespace engine
