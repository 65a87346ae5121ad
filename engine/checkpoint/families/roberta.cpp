#include "engine/checkpoint/families/family.h"
#include "engine/checkpoint/families/parts.h"

namespace engine::families {

void countFromPad(ConfigReader& config, ModelOptions& options, StackOptions& stack)
{
    if (options.padToken < 0 && config.has("pad_token_id"))
        config.refuse("pad_token_id", config.value("pad_token_id").dump());
    else if (options.padToken < 0)
        options.padToken = 1;
    if (stack.positions.kind != PositionKind::Learned)
        return;
    if (options.padToken >= stack.positions.limit)
        config.refuse("pad_token_id", std::to_string(options.padToken));
    stack.positions.offset = options.padToken + 1;
    stack.positions.limit -= stack.positions.offset;
    stack.positions.count = PositionCount::NotPadToken;
    stack.positions.paddingRow = options.padToken;
}

void readRobertaHead(ConfigReader& config, ModelOptions& options)
{
    HeadOptions& head = options.head;
    head.tied = config.flag("tie_word_embeddings", true);
    const std::string& name = options.architecture;
    if (readPositionHead(options)) {
        head.pooler = {};
    } else if (endsWith(name, "ForMaskedLM") || endsWith(name, "ForCausalLM")) {
        options.task = endsWith(name, "ForCausalLM") ? Task::CausalLanguage : Task::MaskedLanguage;
        head.kind = HeadKind::Vocabulary;
        head.transform = "lm_head.dense";
        head.transformNorm = "lm_head.layer_norm";
        head.transformActivation = Activation::Gelu;
        head.transformEpsilon = options.encoder->epsilon;
        head.matrix = {"lm_head.decoder"};
        head.bias = {"lm_head.bias", "lm_head.decoder.bias"};
    } else if (endsWith(name, "ForSequenceClassification")) {
        options.task = Task::Classification;
        head.kind = HeadKind::Classifier;
        head.pooler = "classifier.dense";
        head.classifier = "classifier.out_proj";
    } else if (readChoiceHead(options)) {
        head.pooler = "pooler.dense";
    } else {
        head.pooler = "pooler.dense";
        head.poolerOptional = true;
    }
}

// Liu et al. 2019: BERT whose positions start after the pad token's number and skip pads.
void roberta(ConfigReader& config, ModelOptions& options)
{
    StackOptions s = bertStack(config, options);
    readDistances(config, s, "encoder.layer.{l}.attention.self.distance_embedding.weight");
    countFromPad(config, options, s);
    options.prefixes = {"roberta."};
    options.encoder = std::move(s);
    readRobertaHead(config, options);
}

// Beltagy et al. 2020: each layer sees half of its window to each side, and global tokens.
void longformer(ConfigReader& config, ModelOptions& options)
{
    StackOptions s = bertStack(config, options);
    config.expect("position_embedding_type", "absolute");
    countFromPad(config, options, s);
    const nlohmann::json& windows = config.value("attention_window");
    const auto add = [&](const nlohmann::json& window) {
        constexpr int64_t kWidest = 1 << 24;
        if (!window.is_number_integer() || window.get<int64_t>() < 2 ||
            window.get<int64_t>() > kWidest || window.get<int64_t>() % 2 != 0)
            config.refuse("attention_window", windows.dump());
        else
            s.windows.push_back(window.get<int64_t>() / 2 + 1);
    };
    for (int l = 0; l < s.layers; ++l) {
        if (windows.is_array() && windows.size() == static_cast<size_t>(s.layers))
            add(windows[static_cast<size_t>(l)]);
        else
            add(windows.is_null() ? nlohmann::json(512) : windows);
    }
    s.windows.resize(static_cast<size_t>(s.layers), 1);
    const std::string self = "encoder.layer.{l}.attention.self.";
    s.names.layer.globalQuery = self + "query_global";
    s.names.layer.globalKey = self + "key_global";
    s.names.layer.globalValue = self + "value_global";
    s.global = endsWith(options.architecture, "ForSequenceClassification") ? GlobalTokens::First
               : endsWith(options.architecture, "ForQuestionAnswering")    ? GlobalTokens::Question
                                                                           : GlobalTokens::Marked;
    if (options.sepToken < 0)
        options.sepToken = 2;
    config.ignore({"onnx_export", "attention_mode", "ignore_attention_mask"});
    options.prefixes = {"longformer."};
    options.encoder = std::move(s);
    readRobertaHead(config, options);
}

// Song et al. 2020: BERT with T5's buckets beside absolute positions.
void mpnet(ConfigReader& config, ModelOptions& options)
{
    StackOptions s = bertStack(config, options);
    options.padToken = 1; // whatever config.json says
    countFromPad(config, options, s);
    s.types = 0;
    s.positions.bias = BiasKind::Buckets;
    s.positions.buckets = config.size("relative_attention_num_buckets", 32, 1 << 20);
    if (s.positions.buckets != 32) // the reference's buckets are always 32
        config.refuse("relative_attention_num_buckets", std::to_string(s.positions.buckets));
    const std::string layer = "encoder.layer.{l}.";
    s.names.relativeBias = "encoder.relative_attention_bias";
    s.names.layer.query = layer + "attention.attn.q";
    s.names.layer.key = layer + "attention.attn.k";
    s.names.layer.value = layer + "attention.attn.v";
    s.names.layer.output = layer + "attention.attn.o";
    s.names.layer.attentionNorm = layer + "attention.LayerNorm";
    options.prefixes = {"mpnet."};
    options.encoder = std::move(s);
    readRobertaHead(config, options);
}

// Lin et al. 2023: proteins.
void esm(ConfigReader& config, ModelOptions& options)
{
    const std::string type = config.text("position_embedding_type", "absolute");
    StackOptions s = bertStack(config, options);
    s.positions.limit = config.size("max_position_embeddings", 1026);
    s.preNorm = s.finalNorm = true;
    s.types = 0;
    s.activation = Activation::Gelu;
    s.embeddingNorm = config.flag("emb_layer_norm_before", false);
    if (type == "rotary") {
        const int64_t limit = s.positions.limit;
        readRotary(config, s);
        s.positions.limit = limit;
    } else if (type == "absolute") {
        countFromPad(config, options, s);
    } else if (type == "relative_key") {
        readDistances(config, s, "encoder.layer.{l}.attention.self.distance_embedding.weight");
    } else {
        config.refuse("position_embedding_type", type);
    }
    if (config.flag("token_dropout", false)) {
        s.droppedToken = config.integer("mask_token_id", 32);
        s.dropShare = 0.15f * 0.8f;
    }
    s.names.embeddingNorm = "embeddings.layer_norm";
    s.names.finalNorm = "encoder.emb_layer_norm_after";
    s.names.layer.attentionNorm = "encoder.layer.{l}.attention.LayerNorm";
    s.names.layer.feedNorm = "encoder.layer.{l}.LayerNorm";
    options.prefixes = {"esm."};
    options.encoder = std::move(s);
    options.ignored.insert(options.ignored.end(),
                           {"rotary_embeddings.inv_freq", "contact_head.regression.weight",
                            "contact_head.regression.bias"});
    readRobertaHead(config, options);
    config.expect("is_folding_model", false);
    config.ignore({"esmfold_config", "vocab_list", "mask_token_id"});
}

} // namespace engine::families
