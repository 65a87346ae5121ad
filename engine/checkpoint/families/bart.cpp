#include "engine/checkpoint/families/family.h"
#include "engine/checkpoint/families/parts.h"

#include <cmath>

namespace engine::families {

namespace {

StackOptions stackOf(ConfigReader& config, const std::string& side, bool cross, const Sizes& sizes)
{
    StackOptions s;
    s.stack = cross ? Stack::Decoder : Stack::Encoder;
    s.layers = static_cast<int>(config.size(side + "_layers", sizes.layers, 1000));
    s.heads = static_cast<int>(config.size(side + "_attention_heads", sizes.heads, 4096));
    s.keyHeads = s.heads;
    s.width = s.embeddingSize = config.size("d_model", sizes.width);
    s.headSize = s.width % s.heads == 0 ? s.width / s.heads : 0;
    s.feedWidth = config.size(side + "_ffn_dim", sizes.feedWidth);
    s.causal = s.cross = cross;
    s.activation = config.activation("activation_function", "gelu");
    s.scale = 1 / std::sqrt(static_cast<float>(std::max<int64_t>(s.headSize, 1)));
    if (config.flag("scale_embedding", false))
        s.embeddingScale = std::sqrt(static_cast<float>(s.width));
    const std::string layer = side + ".layers.{l}.";
    s.names = {.tokens = {"shared", side + ".embed_tokens"},
               .positions = side + ".embed_positions",
               .embeddingNorm = side + ".layernorm_embedding",
               .finalNorm = side + ".layer_norm",
               .layer = {.query = layer + "self_attn.q_proj",
                         .key = layer + "self_attn.k_proj",
                         .value = layer + "self_attn.v_proj",
                         .output = layer + "self_attn.out_proj",
                         .attentionNorm = layer + "self_attn_layer_norm",
                         .up = layer + "fc1",
                         .down = layer + "fc2",
                         .feedNorm = layer + "final_layer_norm"}};
    if (cross) {
        s.names.layer.crossQuery = layer + "encoder_attn.q_proj";
        s.names.layer.crossKey = layer + "encoder_attn.k_proj";
        s.names.layer.crossValue = layer + "encoder_attn.v_proj";
        s.names.layer.crossOutput = layer + "encoder_attn.out_proj";
        s.names.layer.crossNorm = layer + "encoder_attn_layer_norm";
    }
    return s;
}

/// The decoder as a language model of its own: nothing is there that its cross-attention, which
/// folders keep all the same, could read.
void decodesAlone(ModelOptions& options)
{
    options.encoder.reset();
    options.decoder->cross = false;
    options.task = Task::CausalLanguage;
    options.head.kind = HeadKind::Vocabulary;
    options.head.matrix = {"lm_head"};
    for (const char* part : {"q_proj", "k_proj", "v_proj", "out_proj"})
        for (const char* kind : {".weight", ".bias"})
            options.ignored.push_back(std::string("encoder_attn.") + part + kind);
    options.ignored.insert(options.ignored.end(),
                           {"encoder_attn_layer_norm.weight", "encoder_attn_layer_norm.bias"});
}

/// As readBartLike(); `encoderLayers` where the encoder has not as many as the decoder.
void readSized(ConfigReader& config, ModelOptions& options, const Sizes& sizes,
               int64_t encoderLayers)
{
    Sizes first = sizes;
    first.layers = encoderLayers;
    options.encoder = stackOf(config, "encoder", false, first);
    options.decoder = stackOf(config, "decoder", true, sizes);
    options.prefixes = {"model."};
    options.ignored = {"embed_positions.weights", ".version", "_float_tensor"};
    HeadOptions& head = options.head;
    head.tied = config.flag("tie_word_embeddings", true);
    const std::string& name = options.architecture;
    if (endsWith(name, "ForConditionalGeneration") || endsWith(name, "MTModel")) {
        options.task = Task::Translation;
        head.kind = HeadKind::Vocabulary;
        head.matrix = {"lm_head"};
        head.bias = {"final_logits_bias"};
        head.biasOptional = true;
    } else if (endsWith(name, "ForSequenceClassification")) {
        options.task = Task::Classification;
        head.kind = HeadKind::Classifier;
        head.pick = Pick::LastEnd;
        head.pooler = "classification_head.dense";
        head.classifier = "classification_head.out_proj";
    } else if (readPositionHead(options)) {
        head.pooler = {};
    } else if (endsWith(name, "ForCausalLM")) {
        decodesAlone(options);
    }
    config.expect("add_bias_logits", false);
    config.ignore({"num_hidden_layers", "extra_pos_embeddings", "classif_dropout",
                   "force_bos_token_to_be_generated", "gradient_checkpointing", "is_decoder",
                   "max_position_embeddings", "activation_function", "d_model"});
}

} // namespace

std::vector<StackOptions*> bartStacks(ModelOptions& options)
{
    std::vector<StackOptions*> stacks;
    for (std::optional<StackOptions>* stack : {&options.encoder, &options.decoder})
        if (*stack)
            stacks.push_back(&**stack);
    return stacks;
}

void readBartLike(ConfigReader& config, ModelOptions& options)
{
    constexpr int64_t kLayers = 12;
    readSized(config, options, {.width = 1024, .feedWidth = 4096, .layers = kLayers, .heads = 16},
              kLayers);
}

// Lewis et al. 2020.
void bart(ConfigReader& config, ModelOptions& options)
{
    readBartLike(config, options);
    const int64_t limit = config.size("max_position_embeddings", 1024);
    for (StackOptions* s : bartStacks(options)) {
        s->embeddingNorm = true;
        s->positions = {.kind = PositionKind::Learned, .limit = limit, .offset = 2};
    }
    if (options.decoderStartToken < 0)
        options.decoderStartToken = options.eosTokens.empty() ? 2 : options.eosTokens.front();
    config.expect("normalize_before", false);
    config.expect("add_final_layer_norm", false);
    config.expect("normalize_embedding", true);
    config.expect("static_position_embeddings", false);
}

namespace {

/// Stacks with norms before the sublayers and one at the end.
void normBefore(ModelOptions& options)
{
    for (StackOptions* s : bartStacks(options))
        s->preNorm = s->finalNorm = true;
}

} // namespace

// Fan et al. 2021, NLLB team 2022: the text starts with its language's code.
void m2m100(ConfigReader& config, ModelOptions& options)
{
    readBartLike(config, options);
    normBefore(options);
    if (options.padToken < 0)
        options.padToken = 1;
    const bool scales = config.flag("scale_embedding", true);
    for (StackOptions* s : bartStacks(options)) {
        s->embeddingScale = scales ? std::sqrt(static_cast<float>(s->width)) : 1;
        s->activation = config.activation("activation_function", "relu");
        s->positions = {.kind = PositionKind::Sinusoidal,
                        .offset = options.padToken + 1,
                        .count = PositionCount::NotPadToken,
                        .paddingRow = -1,
                        .sinusoidsToEnd = true};
    }
    options.ignored.emplace_back("embed_positions.weight");
    config.ignore({"max_position_embeddings"});
}

// Zhang et al. 2020.
void pegasus(ConfigReader& config, ModelOptions& options)
{
    readBartLike(config, options);
    normBefore(options);
    const int64_t limit = config.size("max_position_embeddings", 1024);
    for (StackOptions* s : bartStacks(options))
        s->positions = {.kind = PositionKind::Sinusoidal, .limit = limit, .storedSinusoids = true};
    if (options.padToken < 0)
        options.padToken = 0;
    if (options.decoderStartToken < 0)
        options.decoderStartToken = options.padToken;
    config.ignore({"normalize_before", "add_final_layer_norm", "normalize_embedding",
                   "static_position_embeddings"});
}

// Roller et al. 2021.
void blenderbot(ConfigReader& config, ModelOptions& options)
{
    constexpr int64_t kEncoderLayers = 2;
    readSized(config, options, {.width = 2560, .feedWidth = 10240, .layers = 24, .heads = 32},
              kEncoderLayers);
    normBefore(options);
    const int64_t limit = config.size("max_position_embeddings", 128);
    for (StackOptions* s : bartStacks(options))
        s->positions = {.kind = PositionKind::Learned, .limit = limit};
    if (options.decoderStartToken < 0)
        options.decoderStartToken = 1;
    config.ignore({"normalize_before", "add_final_layer_norm", "normalize_embedding",
                   "static_position_embeddings", "layernorm_variant", "do_blenderbot_90_layernorm",
                   "extra_layer_norm"});
}

// The same in small: norms after the sums, and the decoder norms its words before it adds
// positions.
void blenderbotSmall(ConfigReader& config, ModelOptions& options)
{
    constexpr int64_t kLayers = 8;
    readSized(config, options, {.width = 512, .feedWidth = 2048, .layers = kLayers, .heads = 16},
              kLayers);
    const int64_t limit = config.size("max_position_embeddings", 512);
    for (StackOptions* s : bartStacks(options)) {
        s->embeddingNorm = true;
        s->positions = {.kind = PositionKind::Learned, .limit = limit};
    }
    options.decoder->normBeforePositions = true;
    if (options.decoderStartToken < 0)
        options.decoderStartToken = 1;
    config.ignore({"normalize_before", "add_final_layer_norm", "normalize_embedding",
                   "static_position_embeddings", "layernorm_variant", "do_blenderbot_90_layernorm",
                   "extra_layer_norm"});
}

} // namespace engine::families
