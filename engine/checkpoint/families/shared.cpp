#include "engine/checkpoint/families/family.h"
#include "engine/checkpoint/families/parts.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>

namespace engine::families {

bool endsWith(const std::string& text, std::string_view ending)
{
    return text.size() >= ending.size() &&
           text.compare(text.size() - ending.size(), ending.size(), ending) == 0;
}

bool readPositionHead(ModelOptions& options, const std::string& classifier)
{
    HeadOptions& head = options.head;
    if (endsWith(options.architecture, "ForTokenClassification")) {
        options.task = Task::TokenClassification;
        head.kind = HeadKind::Tokens;
        head.classifier = classifier;
        return true;
    }
    if (endsWith(options.architecture, "ForQuestionAnswering")) {
        options.task = Task::QuestionAnswering;
        head.kind = HeadKind::Spans;
        head.classifier = "qa_outputs";
        return true;
    }
    return false;
}

bool readChoiceHead(ModelOptions& options)
{
    if (!endsWith(options.architecture, "ForMultipleChoice"))
        return false;
    options.task = Task::Classification;
    options.labels = {"choice"};
    options.head.kind = HeadKind::Classifier;
    options.head.classifier = "classifier";
    return true;
}

void readDecoderHead(ConfigReader& config, ModelOptions& options, const std::string& matrix,
                     const std::string& classifier, bool tied)
{
    options.head.tied = config.flag("tie_word_embeddings", tied);
    const std::string& name = options.architecture;
    if (readPositionHead(options, classifier == "score" ? "score" : "classifier")) {
        options.head.otherClassifier = "classifier";
        options.prefixes.push_back("transformer.");
    } else if (endsWith(name, "ForSequenceClassification")) {
        options.task = Task::Classification;
        options.head.kind = HeadKind::Classifier;
        options.head.pick = Pick::LastReal;
        options.head.classifier = classifier;
        options.head.classifierBias = false;
    } else if (endsWith(name, "LMHeadModel") || endsWith(name, "ForCausalLM") ||
               endsWith(name, "DoubleHeadsModel")) {
        options.task = Task::CausalLanguage;
        options.head.kind = HeadKind::Vocabulary;
        options.head.matrix = {matrix};
    }
}

void readLayerTypes(ConfigReader& config, StackOptions& stack, int64_t window, int64_t every)
{
    const nlohmann::json& types = config.value("layer_types");
    stack.windows.assign(static_cast<size_t>(stack.layers), 0);
    if (types.is_null()) {
        for (int l = 0; l < stack.layers; ++l)
            if (every > 0 && (l + 1) % every != 0)
                stack.windows[static_cast<size_t>(l)] = window;
        return;
    }
    if (!types.is_array() || types.size() != static_cast<size_t>(stack.layers)) {
        config.refuse("layer_types", types.dump());
        return;
    }
    for (size_t l = 0; l < types.size(); ++l) {
        if (types[l] == "sliding_attention")
            stack.windows[l] = window;
        else if (types[l] != "full_attention")
            config.refuse("layer_types", types[l].dump());
    }
    if (std::ranges::any_of(stack.windows, [](int64_t w) { return w != 0; }) && window < 1)
        config.refuse("sliding_window", std::to_string(window));
}

std::vector<float> alibiSlopes(int heads)
{
    // Press et al. 2022: powers of one root for a power of two; what is missing lies between.
    const auto largest =
        static_cast<int>(std::bit_floor(static_cast<unsigned>(std::max(heads, 1))));
    std::vector<float> slopes;
    const auto root = [](int count) { return std::exp2(-8.0 / static_cast<double>(count)); };
    for (int i = 1; i <= largest; ++i)
        slopes.push_back(static_cast<float>(std::pow(root(largest), i)));
    for (int i = 1; static_cast<int>(slopes.size()) < heads; i += 2)
        slopes.push_back(static_cast<float>(std::pow(root(2 * largest), i)));
    return slopes;
}

void prefixNames(StackNames& names, const std::string& prefix)
{
    const auto put = [&](std::string& name) {
        if (!name.empty())
            name = prefix + name;
    };
    for (std::string& name : names.tokens)
        put(name);
    for (std::string* name :
         {&names.positions, &names.types, &names.embeddingNorm, &names.projectIn, &names.projectOut,
          &names.finalNorm, &names.relativeBias, &names.distances, &names.distanceNorm,
          &names.classToken, &names.distillationToken, &names.registers, &names.patches})
        put(*name);
    LayerNames& n = names.layer;
    for (std::string* name : {&n.fused,
                              &n.query,
                              &n.key,
                              &n.value,
                              &n.output,
                              &n.attentionNorm,
                              &n.attentionOutputNorm,
                              &n.queryNorm,
                              &n.keyNorm,
                              &n.queryBias,
                              &n.valueBias,
                              &n.globalQuery,
                              &n.globalKey,
                              &n.globalValue,
                              &n.sinks,
                              &n.attentionScale,
                              &n.feedScale,
                              &n.distances,
                              &n.distanceQuery,
                              &n.distanceKey,
                              &n.crossQuery,
                              &n.crossFused,
                              &n.relativeBias,
                              &n.crossKey,
                              &n.crossValue,
                              &n.crossOutput,
                              &n.crossNorm,
                              &n.gate,
                              &n.up,
                              &n.down,
                              &n.feedNorm,
                              &n.feedOutputNorm,
                              &n.gateUp})
        put(*name);
}

void addBertCross(StackOptions& s)
{
    s.stack = Stack::Decoder;
    s.causal = s.cross = true;
    LayerNames& names = s.names.layer;
    names.crossQuery = "encoder.layer.{l}.crossattention.self.query";
    names.crossKey = "encoder.layer.{l}.crossattention.self.key";
    names.crossValue = "encoder.layer.{l}.crossattention.self.value";
    names.crossOutput = "encoder.layer.{l}.crossattention.output.dense";
    names.crossNorm = "encoder.layer.{l}.crossattention.output.LayerNorm";
}

StackOptions decoderInside(ModelOptions& inner)
{
    if (inner.decoder && inner.family == "gpt2") {
        inner.decoder->cross = true;
        LayerNames& n = inner.decoder->names.layer;
        n.crossQuery = "h.{l}.crossattention.q_attn";
        n.crossFused = "h.{l}.crossattention.c_attn";
        n.crossOutput = "h.{l}.crossattention.c_proj";
        n.crossNorm = "h.{l}.ln_cross_attn";
    }
    if (inner.decoder)
        return std::move(*inner.decoder);
    StackOptions s = std::move(*inner.encoder);
    addBertCross(s);
    return s;
}

void prefixHead(HeadOptions& head, const std::string& prefix)
{
    for (std::string* name : {&head.transform, &head.transformNorm})
        *name = name->empty() ? std::string() : prefix + *name;
    for (std::string& name : head.matrix)
        name = prefix + name;
    for (std::string& name : head.bias)
        name = prefix + name;
}

namespace {

/// Entries of a vocabulary where a model inside does not say.
int64_t usualVocabulary(const std::string& family)
{
    static const std::map<std::string, int64_t, std::less<>> kSizes = {
        {"llama", 32000},    {"mistral", 32000}, {"qwen2", 151936}, {"qwen3", 151936},
        {"gemma", 256000},   {"gemma2", 256000}, {"phi", 51200},    {"phi3", 32064},
        {"smollm3", 128256}, {"granite", 32000}, {"olmo2", 50304},  {"gpt2", 50257},
        {"roberta", 50265},  {"trocr", 50265}};
    constexpr int64_t kBert = 30522; // and its like
    const auto found = kSizes.find(family);
    return found == kSizes.end() ? kBert : found->second;
}

} // namespace

ModelOptions readInside(ConfigReader& config, const std::string& key,
                        const std::string& architecture, const std::vector<std::string>& types,
                        const std::string& otherwise, bool prefixSeesItself)
{
    ModelOptions inner;
    inner.prefixSeesItself = prefixSeesItself;
    config.inside(key, [&](ConfigReader& inside) {
        inner.family = inside.text("model_type", otherwise);
        inner.vocabulary = inside.size("vocab_size", usualVocabulary(inner.family));
        const auto token = [&](const char* name) {
            return inside.has(name) && inside.value(name).is_number_integer() ? inside.integer(name)
                                                                              : -1;
        };
        inner.padToken = token("pad_token_id");
        inner.bosToken = token("bos_token_id");
        if (const int64_t end = token("eos_token_id"); end >= 0)
            inner.eosTokens = {end};
        inner.architecture = architecture;
        if (std::ranges::find(types, inner.family) == types.end()) {
            inside.refuse("model_type", inner.family);
            return;
        }
        if (inner.family == "trocr") {
            trocr(inside, inner);
        } else {
            const auto family = std::ranges::find_if(knownFamilies(), [&](const Family& f) {
                return std::ranges::find(f.types, inner.family) != f.types.end();
            });
            family->read(inside, inner);
        }
        inside.ignore(
            {"add_cross_attention", "is_decoder", "architectures", "id2label", "label2id"});
        // What SmolVLM's own code reads: parts that its folders do without, and training.
        inside.expect("qk_layer_norms", false);
        inside.expect("use_resampler", false);
        inside.ignore({"pixel_shuffle_factor", "neftune_noise_alpha"});
    });
    return inner;
}

} // namespace engine::families
