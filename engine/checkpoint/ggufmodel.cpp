#include "engine/checkpoint/ggufmodel.h"

#include "engine/files/gguf.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace engine {

namespace {

using nlohmann::json;

constexpr int64_t kLargestSize = int64_t{1} << 30;

/// An architecture of llama.cpp's, and the family that computes it.
struct Architecture
{
    std::string_view name;
    std::string_view family;
    std::string_view model; ///< what transformers calls the model with its head
};

constexpr std::array kArchitectures = std::to_array<Architecture>({
    {"llama", "llama", "LlamaForCausalLM"},
    {"qwen2", "qwen2", "Qwen2ForCausalLM"},
    {"qwen3", "qwen3", "Qwen3ForCausalLM"},
    {"qwen3moe", "qwen3_moe", "Qwen3MoeForCausalLM"},
    {"gemma", "gemma", "GemmaForCausalLM"},
    {"gemma2", "gemma2", "Gemma2ForCausalLM"},
    {"gemma3", "gemma3_text", "Gemma3ForCausalLM"},
    {"phi3", "phi3", "Phi3ForCausalLM"},
    {"gpt2", "gpt2", "GPT2LMHeadModel"},
    {"bert", "bert", "BertModel"},
});

ModuleNames llamaNames()
{
    return {{"embed_tokens", "token_embd"},
            {"norm", "output_norm"},
            {"lm_head", "output"},
            {"layers.{l}.self_attn.q_proj", "blk.{l}.attn_q"},
            {"layers.{l}.self_attn.k_proj", "blk.{l}.attn_k"},
            {"layers.{l}.self_attn.v_proj", "blk.{l}.attn_v"},
            {"layers.{l}.self_attn.qkv_proj", "blk.{l}.attn_qkv"},
            {"layers.{l}.self_attn.o_proj", "blk.{l}.attn_output"},
            {"layers.{l}.self_attn.q_norm", "blk.{l}.attn_q_norm"},
            {"layers.{l}.self_attn.k_norm", "blk.{l}.attn_k_norm"},
            {"layers.{l}.input_layernorm", "blk.{l}.attn_norm"},
            {"layers.{l}.post_attention_layernorm", "blk.{l}.ffn_norm"},
            {"layers.{l}.mlp.gate_proj", "blk.{l}.ffn_gate"},
            {"layers.{l}.mlp.up_proj", "blk.{l}.ffn_up"},
            {"layers.{l}.mlp.gate_up_proj", "blk.{l}.ffn_up"},
            {"layers.{l}.mlp.down_proj", "blk.{l}.ffn_down"},
            // Mixtures of experts: Mixtral's names and Qwen's.
            {"layers.{l}.block_sparse_moe.gate", "blk.{l}.ffn_gate_inp"},
            {"layers.{l}.block_sparse_moe.experts.{e}.w1", "blk.{l}.ffn_gate_exps.{e}"},
            {"layers.{l}.block_sparse_moe.experts.{e}.w3", "blk.{l}.ffn_up_exps.{e}"},
            {"layers.{l}.block_sparse_moe.experts.{e}.w2", "blk.{l}.ffn_down_exps.{e}"},
            {"layers.{l}.mlp.gate", "blk.{l}.ffn_gate_inp"},
            {"layers.{l}.mlp.experts.{e}.gate_proj", "blk.{l}.ffn_gate_exps.{e}"},
            {"layers.{l}.mlp.experts.{e}.up_proj", "blk.{l}.ffn_up_exps.{e}"},
            {"layers.{l}.mlp.experts.{e}.down_proj", "blk.{l}.ffn_down_exps.{e}"}};
}

ModuleNames namesOf(std::string_view architecture)
{
    if (architecture == "gpt2")
        return {{"wte", "token_embd"},
                {"wpe", "position_embd"},
                {"ln_f", "output_norm"},
                {"lm_head", "output"},
                {"h.{l}.ln_1", "blk.{l}.attn_norm"},
                {"h.{l}.attn.c_attn", "blk.{l}.attn_qkv"},
                {"h.{l}.attn.c_proj", "blk.{l}.attn_output"},
                {"h.{l}.ln_2", "blk.{l}.ffn_norm"},
                {"h.{l}.mlp.c_fc", "blk.{l}.ffn_up"},
                {"h.{l}.mlp.c_proj", "blk.{l}.ffn_down"}};
    if (architecture == "bert")
        return {{"embeddings.word_embeddings", "token_embd"},
                {"embeddings.position_embeddings", "position_embd"},
                {"embeddings.token_type_embeddings", "token_types"},
                {"embeddings.LayerNorm", "token_embd_norm"},
                {"encoder.layer.{l}.attention.self.query", "blk.{l}.attn_q"},
                {"encoder.layer.{l}.attention.self.key", "blk.{l}.attn_k"},
                {"encoder.layer.{l}.attention.self.value", "blk.{l}.attn_v"},
                {"encoder.layer.{l}.attention.output.dense", "blk.{l}.attn_output"},
                {"encoder.layer.{l}.attention.output.LayerNorm", "blk.{l}.attn_output_norm"},
                {"encoder.layer.{l}.intermediate.dense", "blk.{l}.ffn_up"},
                {"encoder.layer.{l}.output.dense", "blk.{l}.ffn_down"},
                {"encoder.layer.{l}.output.LayerNorm", "blk.{l}.layer_output_norm"}};
    ModuleNames names = llamaNames();
    if (architecture == "gemma2" || architecture == "gemma3") {
        names["layers.{l}.post_attention_layernorm"] = "blk.{l}.post_attention_norm";
        names["layers.{l}.pre_feedforward_layernorm"] = "blk.{l}.ffn_norm";
        names["layers.{l}.post_feedforward_layernorm"] = "blk.{l}.post_ffw_norm";
    }
    return names;
}

/// Reads metadata of one architecture and keeps the first complaint.
class Metadata
{
public:
    Metadata(const GgufFile& file, std::string architecture)
        : m_file(file), m_architecture(std::move(architecture))
    {
    }

    const std::optional<Error>& error() const { return m_error; }

    bool has(const std::string& key) const { return m_file.find(full(key)) != nullptr; }

    /// A size from 1 on; an array of one number a layer if they are all the same.
    int64_t size(const std::string& key, std::optional<int64_t> otherwise = {})
    {
        const std::optional<std::vector<int64_t>> values = m_file.integers(full(key));
        if (!values || values->empty()) {
            if (!otherwise || has(key))
                complain(fail(translatable("Engine", "%1 has no usable metadata %2."),
                              {where(), full(key)}));
            return otherwise.value_or(1);
        }
        const int64_t value = values->front();
        if (std::ranges::any_of(*values, [&](int64_t other) { return other != value; }))
            complain(fail(translatable("Engine", "%1: %2 differs from layer to layer, which is "
                                                 "not supported."),
                          {where(), full(key)}));
        if (value < 1 || value > kLargestSize)
            complain(
                fail(translatable("Engine", "%1: %2 is %3, outside 1 to %4."),
                     {where(), full(key), std::to_string(value), std::to_string(kLargestSize)}));
        return std::clamp<int64_t>(value, 1, kLargestSize); // others are divided by it
    }

    double number(const std::string& key, std::optional<double> otherwise = {})
    {
        const std::optional<double> value = m_file.number(full(key));
        if (!value && (!otherwise || has(key)))
            complain(fail(translatable("Engine", "%1 has no usable metadata %2."),
                          {where(), full(key)}));
        if (value && !std::isfinite(*value))
            complain(fail(translatable("Engine", "%1: %2 is not a finite number."),
                          {where(), full(key)}));
        return value.value_or(otherwise.value_or(1));
    }

    std::string text(const std::string& key) const
    {
        return m_file.text(full(key)).value_or(std::string());
    }

    bool flag(const std::string& key, bool otherwise) const
    {
        return m_file.flag(full(key)).value_or(otherwise);
    }

    /// The extent of a tensor along an axis; 0 and a complaint where it is not there.
    int64_t extent(const std::string& name, size_t axis)
    {
        const GgufTensor* tensor = m_file.tensor(name);
        if (tensor && axis < tensor->data.shape.size())
            return tensor->data.shape[axis];
        complain(fail(translatable("Engine", "%1 has no tensor %2."), {where(), name}));
        return 1;
    }

    void complain(tl::unexpected<Error> error)
    {
        if (!m_error)
            m_error = std::move(error.value());
    }

    std::string full(const std::string& key) const { return m_architecture + "." + key; }
    std::string where() const { return m_file.path().string(); }

private:
    const GgufFile& m_file;
    std::string m_architecture;
    std::optional<Error> m_error;
};

/// YaRN as config.json writes it; what llama.cpp has beside it is as usual where it is not said.
json yarn(Metadata& metadata, double factor)
{
    json scaling = {
        {"rope_type", "yarn"},
        {"factor", factor},
        {"original_max_position_embeddings", metadata.size("rope.scaling.original_context_length")},
        {"beta_fast", metadata.number("rope.scaling.yarn_beta_fast", 32.0)},
        {"beta_slow", metadata.number("rope.scaling.yarn_beta_slow", 1.0)}};
    const double gain = metadata.number("rope.scaling.attn_factor", 1.0) *
                        metadata.number("rope.scaling.yarn_attn_factor", 1.0);
    if (gain != 1 && factor > 0)
        scaling["attention_factor"] = gain * (0.1 * std::log(factor) + 1);
    for (const auto& [key, usual] : {std::pair{"rope.scaling.yarn_ext_factor", 1.0},
                                     std::pair{"rope.scaling.yarn_log_multiplier", 0.0}})
        if (const double value = metadata.number(key, usual); value != usual)
            metadata.complain(fail(translatable("Engine", "%1: %2 = %3 is not supported."),
                                   {metadata.where(), metadata.full(key), std::to_string(value)}));
    return scaling;
}

/// Scaling of the rotary positions as config.json writes it.
json ropeScaling(Metadata& metadata, const GgufFile& file)
{
    std::string kind = metadata.text("rope.scaling.type");
    double factor = metadata.number("rope.scaling.factor", 1.0);
    if (kind.empty() && metadata.has("rope.scale_linear")) { // as older files have it
        kind = "linear";
        factor = metadata.number("rope.scale_linear");
    }
    const auto factors = [&](const char* name) {
        json list = json::array();
        const GgufTensor* tensor = file.tensor(name);
        constexpr size_t kMostFactors = 1 << 16;
        if (tensor && tensor->data.readable() && tensor->data.count() <= kMostFactors) {
            std::vector<float> values(tensor->data.count());
            tensor->data.toFloat(values.data());
            for (float value : values)
                list.push_back(value);
        }
        return list;
    };
    if (file.tensor("rope_factors_long.weight") || file.tensor("rope_factors_short.weight"))
        return {{"type", "longrope"},
                {"long_factor", factors("rope_factors_long.weight")},
                {"short_factor", factors("rope_factors_short.weight")}};
    if (kind.empty() || kind == "none" || (kind == "linear" && factor == 1))
        return nullptr;
    if (kind == "yarn")
        return yarn(metadata, factor);
    if (kind != "linear") {
        metadata.complain(fail(translatable("Engine", "%1: %2 = %3 is not supported."),
                               {metadata.where(), metadata.full("rope.scaling.type"), kind}));
        return nullptr;
    }
    return {{"rope_type", "linear"}, {"factor", factor}};
}

json llamaConfig(Metadata& metadata, const GgufFile& file)
{
    json config;
    const int64_t width = metadata.size("embedding_length");
    const int64_t heads = metadata.size("attention.head_count");
    const int64_t headSize =
        metadata.size("attention.key_length", std::max<int64_t>(width / heads, 1));
    if (metadata.size("attention.value_length", headSize) != headSize)
        metadata.complain(fail(translatable("Engine", "%1: keys and values of different lengths "
                                                      "are not supported."),
                               {metadata.where()}));
    config["hidden_size"] = width;
    config["num_hidden_layers"] = metadata.size("block_count");
    config["num_attention_heads"] = heads;
    config["num_key_value_heads"] = metadata.size("attention.head_count_kv", heads);
    config["head_dim"] = headSize;
    config["intermediate_size"] = metadata.size("feed_forward_length");
    config["rms_norm_eps"] = metadata.number("attention.layer_norm_rms_epsilon");
    config["rope_theta"] = metadata.number("rope.freq_base", 10000.0);
    config["rope_scaling"] = ropeScaling(metadata, file);
    // Only a limit, and written by some as anything.
    const int64_t length = file.integer(metadata.full("context_length")).value_or(2048);
    config["max_position_embeddings"] = std::clamp<int64_t>(length, 1, kLargestSize);
    config["vocab_size"] = metadata.extent("token_embd.weight", 0);
    config["tie_word_embeddings"] = file.tensor("output.weight") == nullptr;
    return config;
}

void addExperts(Metadata& metadata, json& config, std::string_view family)
{
    const int64_t experts = metadata.size("expert_count");
    config["num_experts_per_tok"] = metadata.size("expert_used_count");
    if (family == "mixtral") {
        config["num_local_experts"] = experts;
        return;
    }
    config["num_experts"] = experts;
    config["moe_intermediate_size"] = metadata.size("expert_feed_forward_length");
    config["norm_topk_prob"] = true;
}

void addGemma(Metadata& metadata, json& config, std::string_view architecture)
{
    config["hidden_activation"] = "gelu_pytorch_tanh";
    if (architecture == "gemma")
        return;
    // The largest of each generation divides the scores by another number.
    const int64_t layers = config["num_hidden_layers"].get<int64_t>();
    const bool largest = layers == (architecture == "gemma2" ? 46 : 62);
    config["query_pre_attn_scalar"] = largest ? config["hidden_size"].get<int64_t>() /
                                                    config["num_attention_heads"].get<int64_t>()
                                              : config["head_dim"].get<int64_t>();
    config["sliding_window"] = metadata.size("attention.sliding_window", 4096);
    if (architecture == "gemma2") {
        config["attn_logit_softcapping"] = metadata.number("attn_logit_softcapping", 50.0);
        config["final_logit_softcapping"] = metadata.number("final_logit_softcapping", 30.0);
        return;
    }
    config["attn_logit_softcapping"] = nullptr;
    config["final_logit_softcapping"] = nullptr;
    config["rope_local_base_freq"] = metadata.number("rope.freq_base_swa", 10000.0);
    config["sliding_window_pattern"] = 6;
}

json gpt2Config(Metadata& metadata, const GgufFile& file)
{
    return {{"n_embd", metadata.size("embedding_length")},
            {"n_layer", metadata.size("block_count")},
            {"n_head", metadata.size("attention.head_count")},
            {"n_inner", metadata.size("feed_forward_length")},
            {"n_positions", metadata.extent("position_embd.weight", 0)},
            {"layer_norm_epsilon", metadata.number("attention.layer_norm_epsilon")},
            {"activation_function", "gelu_new"},
            {"vocab_size", metadata.extent("token_embd.weight", 0)},
            {"tie_word_embeddings", file.tensor("output.weight") == nullptr}};
}

json bertConfig(Metadata& metadata)
{
    return {{"hidden_size", metadata.size("embedding_length")},
            {"num_hidden_layers", metadata.size("block_count")},
            {"num_attention_heads", metadata.size("attention.head_count")},
            {"intermediate_size", metadata.size("feed_forward_length")},
            {"max_position_embeddings", metadata.extent("position_embd.weight", 0)},
            {"type_vocab_size", metadata.extent("token_types.weight", 0)},
            {"layer_norm_eps", metadata.number("attention.layer_norm_epsilon")},
            {"hidden_act", "gelu"},
            {"vocab_size", metadata.extent("token_embd.weight", 0)}};
}

Result<const Architecture*> architectureOf(const GgufFile& file)
{
    const std::optional<std::string> name = file.text("general.architecture");
    if (!name)
        return fail(translatable("Engine", "%1 names no architecture (general.architecture)."),
                    {file.path().string()});
    if (file.text("general.type") == "adapter")
        return fail(translatable("Engine", "%1 is an adapter (LoRA), not a model."),
                    {file.path().string()},
                    translatable("Engine", "Open the model that it was made for; or merge the two "
                                           "with llama-export-lora of llama.cpp."));
    const auto found = std::ranges::find(kArchitectures, *name, &Architecture::name);
    if (found != kArchitectures.end())
        return &*found;
    std::string known;
    for (const Architecture& architecture : kArchitectures)
        known += (known.empty() ? "" : ", ") + std::string(architecture.name);
    return fail(translatable("Engine", "%1 is of the architecture “%2”; those that can be read "
                                       "are: %3."),
                {file.path().string(), *name, known},
                translatable("Engine", "Open the model's folder as it was before the conversion, "
                                       "with config.json."));
}

/// The lists of the embedded tokenizer must fit the embedding.
Result<void> checkTokens(const GgufFile& file, int64_t vocabulary)
{
    const GgufValue* tokens = file.find("tokenizer.ggml.tokens");
    if (!tokens)
        return {};
    const auto list = file.strings("tokenizer.ggml.tokens");
    const auto misfit = [&](const char* key) {
        return fail(translatable("Engine", "%1: the list %2 does not fit the model's %3 tokens."),
                    {file.path().string(), key, std::to_string(vocabulary)},
                    translatable("Engine", "Download the file again."));
    };
    if (!list || static_cast<int64_t>(list->size()) > vocabulary)
        return misfit("tokenizer.ggml.tokens");
    for (const char* key : {"tokenizer.ggml.scores", "tokenizer.ggml.token_type"}) {
        const GgufValue* value = file.find(key);
        const auto* array = value ? std::get_if<GgufArray>(value) : nullptr;
        if (value && (!array || array->count != list->size()))
            return misfit(key);
    }
    return {};
}

json configOf(Metadata& metadata, const GgufFile& file, const Architecture& architecture)
{
    json config;
    std::string family(architecture.family);
    std::string model(architecture.model);
    if (family == "gpt2") {
        config = gpt2Config(metadata, file);
    } else if (family == "bert") {
        config = bertConfig(metadata);
    } else {
        config = llamaConfig(metadata, file);
        const bool experts = metadata.has("expert_count") &&
                             file.integer(metadata.full("expert_count")).value_or(0) > 0;
        if (experts && family == "llama") {
            family = "mixtral";
            model = "MixtralForCausalLM";
        }
        if (experts)
            addExperts(metadata, config, family);
        if (architecture.name.starts_with("gemma"))
            addGemma(metadata, config, architecture.name);
        if (family == "phi3") {
            config["original_max_position_embeddings"] =
                metadata.size("rope.scaling.original_context_length",
                              config["max_position_embeddings"].get<int64_t>());
            if (const auto window = file.integer(metadata.full("attention.sliding_window"));
                window && *window > 0)
                config["sliding_window"] = *window;
        }
    }
    config["model_type"] = family;
    config["architectures"] = {model};
    const std::array<std::pair<const char*, const char*>, 3> tokens = {{
        {"bos_token_id", "tokenizer.ggml.bos_token_id"},
        {"eos_token_id", "tokenizer.ggml.eos_token_id"},
        {"pad_token_id", "tokenizer.ggml.padding_token_id"},
    }};
    const int64_t vocabulary = config["vocab_size"].get<int64_t>();
    for (const auto& [key, from] : tokens)
        if (const auto id = file.integer(from); id && *id >= 0 && *id < vocabulary)
            config[key] = *id;
    return config;
}

/// Which modules have biases, where the architecture leaves it open: as in layer 0.
void adaptBiases(StackOptions& stack, const GgufFile& file)
{
    const auto has = [&](std::string_view module) {
        return file.tensor(std::string("blk.0.").append(module).append(".bias")) != nullptr;
    };
    if (!stack.qkvBias && (has("attn_q") || has("attn_v") || has("attn_qkv"))) {
        stack.qkvBias = true;
        stack.keyBias = has("attn_k") || has("attn_qkv");
    }
    stack.outputBias = stack.outputBias || has("attn_output");
    stack.feedBias = stack.feedBias || has("ffn_down");
}

/// Every tensor of a layer changes what it computes: one that has no place there is no trifle.
Result<void> checkPlaces(const GgufFile& file, const StackOptions& stack, const ModuleNames& names,
                         const Architecture& architecture)
{
    std::set<std::string, std::less<>> places;
    const auto placeOf = [](std::string_view name) { // its name without the number of the layer
        const size_t begin = name.find('.', std::string_view("blk.").size());
        return begin == std::string_view::npos ? std::string_view() : name.substr(begin + 1);
    };
    const bool named = architecture.family == "gpt2" || architecture.family == "bert";
    for (const auto& [module, stored] : names) {
        if (!stored.starts_with("blk."))
            continue;
        std::string place(placeOf(stored));
        if (const size_t expert = place.find(".{e}"); expert != std::string::npos)
            place.erase(expert);
        const bool headNorm = place == "attn_q_norm" || place == "attn_k_norm";
        if (!headNorm || stack.queryNorm != HeadNorm::None)
            places.insert(place + ".weight");
        const bool attention =
            place == "attn_q" || place == "attn_k" || place == "attn_v" || place == "attn_qkv";
        if (named || (attention && stack.qkvBias) || (place == "attn_output" && stack.outputBias) ||
            (place.starts_with("ffn_") && place != "ffn_norm" && stack.feedBias))
            places.insert(place + ".bias");
    }
    for (const GgufTensor& tensor : file.tensors())
        if (tensor.name.starts_with("blk.") && !places.contains(placeOf(tensor.name)))
            return fail(translatable("Engine", "%1 holds the tensor %2, which has no place in the "
                                               "architecture “%3” as it is known here."),
                        {file.path().string(), tensor.name, std::string(architecture.name)},
                        translatable("Engine", "Open the model's folder as it was before the "
                                               "conversion, with config.json."));
    return {};
}

/// What the file's tensors are, in distinction to those of a folder of the same family.
Result<void> adapt(ModelOptions& options, Metadata& metadata, const GgufFile& file,
                   std::string_view architecture)
{
    StackOptions& stack = options.decoder ? *options.decoder : *options.encoder;
    stack.inOut = false;
    adaptBiases(stack, file);
    for (NormKind* kind : {&stack.norm, &stack.queryNormKind})
        if (*kind == NormKind::RmsPlusOne)
            *kind = NormKind::Rms; // 1 has been added
    if (stack.positions.kind != PositionKind::Rotary)
        return {};
    RotaryOptions& rotary = stack.positions.rotary;
    const int64_t turned = metadata.size("rope.dimension_count", rotary.dimensions);
    if (turned % 2 != 0 || turned > stack.headSize)
        return fail(translatable("Engine", "%1: rotary positions turn %2 of %3 dimensions, which "
                                           "is not an even part."),
                    {metadata.where(), std::to_string(turned), std::to_string(stack.headSize)});
    rotary.dimensions = turned;
    // The rows of queries and keys are stored in pairs of neighbours by this architecture alone.
    rotary.interleaved = architecture == "llama";
    if (const GgufTensor* divisors = file.tensor("rope_freqs.weight")) {
        if (!divisors->data.readable() || divisors->data.count() != static_cast<size_t>(turned / 2))
            return fail(translatable("Engine", "%1: the tensor %2 has the shape %3 where %4 was "
                                               "expected."),
                        {metadata.where(), divisors->name, shapeText(divisors->data.shape),
                         shapeText({turned / 2})});
        std::vector<float> values(divisors->data.count());
        divisors->data.toFloat(values.data());
        if (std::ranges::any_of(values, [](float d) { return !(d > 0); }))
            return fail(translatable("Engine", "%1: the tensor %2 holds divisors that are not "
                                               "positive."),
                        {metadata.where(), divisors->name});
        if (rotary.scaling != RotaryScaling::None)
            return fail(translatable("Engine", "%1: %2 = %3 is not supported."),
                        {metadata.where(),
                         metadata.full("rope.scaling.type") + ", " + divisors->name,
                         metadata.text("rope.scaling.type")});
        // The same at any length: there is no other trace of how Llama 3 stretches its angles.
        rotary.scaling = RotaryScaling::LongRope;
        rotary.originalLength = static_cast<double>(kLargestSize);
        rotary.shortDivisors.assign(values.begin(), values.end());
        rotary.longDivisors = rotary.shortDivisors;
    }
    return {};
}

/// The tensors under their own names; those of all experts cut into one for each.
std::vector<WeightInfo> weightsOf(const GgufFile& file)
{
    std::vector<WeightInfo> weights;
    for (const GgufTensor& tensor : file.tensors()) {
        const std::string where = tensor.file->path().string();
        const size_t at = tensor.name.find("_exps.");
        if (at == std::string::npos || tensor.data.shape.size() != 3) {
            weights.push_back(
                {tensor.name, tensor.typeName, where, tensor.data, tensor.file.get()});
            continue;
        }
        const size_t end = at + std::string_view("_exps").size();
        for (int64_t expert = 0; expert < tensor.data.shape.front(); ++expert)
            weights.push_back({tensor.name.substr(0, end) + "." + std::to_string(expert) +
                                   tensor.name.substr(end),
                               tensor.typeName, where, tensor.data.slice(expert),
                               tensor.file.get()});
    }
    return weights;
}

} // namespace

Result<StoredModel> openGgufModel(const std::filesystem::path& path)
{
    const Result<std::shared_ptr<const GgufFile>> opened = GgufFile::open(path);
    if (!opened)
        return tl::make_unexpected(opened.error());
    const GgufFile& file = **opened;
    const Result<const Architecture*> architecture = architectureOf(file);
    if (!architecture)
        return tl::make_unexpected(architecture.error());
    if (file.tensors().empty())
        return fail(translatable("Engine", "%1 holds a vocabulary and no tensors."),
                    {path.string()},
                    translatable("Engine", "It can be given to “tokenize”; to trace, open a model "
                                           "with weights."));
    Metadata metadata(file, std::string((*architecture)->name));
    const json config = configOf(metadata, file, **architecture);
    if (metadata.error())
        return tl::make_unexpected(*metadata.error());
    if (auto fits = checkTokens(file, config["vocab_size"].get<int64_t>()); !fits)
        return tl::make_unexpected(fits.error());
    Result<ModelOptions> options = modelOptions(config);
    if (!options)
        return tl::make_unexpected(options.error());
    if (auto done = adapt(*options, metadata, file, (*architecture)->name); !done)
        return tl::make_unexpected(done.error());
    if (metadata.error())
        return tl::make_unexpected(*metadata.error());
    const ModuleNames names = namesOf((*architecture)->name);
    const StackOptions& stack = options->decoder ? *options->decoder : *options->encoder;
    if (auto fits = checkPlaces(file, stack, names, **architecture); !fits)
        return tl::make_unexpected(fits.error());
    Result<std::shared_ptr<const Weights>> weights =
        Weights::of(file.path(), weightsOf(file), names);
    if (!weights)
        return tl::make_unexpected(weights.error());
    return StoredModel{.options = std::move(*options), .weights = std::move(*weights)};
}

} // namespace engine
