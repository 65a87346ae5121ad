#include "engine/checkpoint/families/family.h"

#include <cmath>

namespace engine::families {

namespace {

StackNames names(const std::string& stack, bool cross)
{
    const std::string layer = stack + ".block.{l}.layer.";
    const std::string feed = layer + (cross ? "2" : "1") + ".";
    StackNames n;
    // One table for both: files keep it under any of its names.
    n.tokens = {"shared", stack + ".embed_tokens", "encoder.embed_tokens", "decoder.embed_tokens"};
    n.finalNorm = stack + ".final_layer_norm";
    n.relativeBias = stack + ".block.{l}.layer.0.SelfAttention.relative_attention_bias";
    n.layer.query = layer + "0.SelfAttention.q";
    n.layer.key = layer + "0.SelfAttention.k";
    n.layer.value = layer + "0.SelfAttention.v";
    n.layer.output = layer + "0.SelfAttention.o";
    n.layer.attentionNorm = layer + "0.layer_norm";
    if (cross) {
        n.layer.crossQuery = layer + "1.EncDecAttention.q";
        n.layer.crossKey = layer + "1.EncDecAttention.k";
        n.layer.crossValue = layer + "1.EncDecAttention.v";
        n.layer.crossOutput = layer + "1.EncDecAttention.o";
        n.layer.crossNorm = layer + "1.layer_norm";
    }
    n.layer.up = feed + "DenseReluDense.wi";
    n.layer.down = feed + "DenseReluDense.wo";
    n.layer.feedNorm = feed + "layer_norm";
    return n;
}

/// Heads beside that of the language model.
void readT5Answers(ModelOptions& options)
{
    HeadOptions& head = options.head;
    if (endsWith(options.architecture, "ForSequenceClassification")) {
        options.task = Task::Classification;
        head.kind = HeadKind::Classifier;
        head.pick = Pick::LastEnd;
        head.pooler = "classification_head.dense";
        head.classifier = "classification_head.out_proj";
        options.prefixes = {"transformer."};
    } else if (readPositionHead(options)) {
        options.prefixes = {"transformer."};
    }
}

} // namespace

// Raffel et al. 2020; version 1.1 gates the feed-forward layer and unties the head.
void t5(ConfigReader& config, ModelOptions& options)
{
    const bool multilingual = options.family != "t5";
    StackOptions s;
    s.layers = static_cast<int>(config.size("num_layers", multilingual ? 8 : 6, 1000));
    s.heads = static_cast<int>(config.size("num_heads", multilingual ? 6 : 8, 4096));
    s.keyHeads = s.heads;
    s.width = s.embeddingSize = config.size("d_model", 512);
    s.headSize = config.size("d_kv", 64);
    s.feedWidth = config.size("d_ff", multilingual ? 1024 : 2048);
    s.preNorm = s.finalNorm = true;
    s.norm = NormKind::Rms;
    s.epsilon = config.epsilon("layer_norm_epsilon", 1e-6);
    s.qkvBias = s.outputBias = s.feedBias = false;
    std::string act = config.text("feed_forward_proj", multilingual ? "gated-gelu" : "relu");
    if (act.rfind("gated-", 0) == 0) {
        s.gated = true;
        act = act.substr(6);
    }
    // "gated-gelu" has always meant the approximation by tanh.
    if (s.gated && act == "gelu")
        act = "gelu_new";
    s.activation = config.activationNamed("feed_forward_proj", act);
    // Written from feed_forward_proj; where they say another thing the reference believes them.
    config.expect("is_gated_act", s.gated);
    config.expect("dense_act_fn", act);
    s.positions.bias = BiasKind::Buckets;
    s.positions.biasByLayer = options.family == "umt5";
    s.positions.buckets = config.size("relative_attention_num_buckets", 32, 1 << 20);
    s.positions.maximumDistance = config.size("relative_attention_max_distance", 128);
    if (s.positions.buckets < 4 || s.positions.maximumDistance <= s.positions.buckets / 2)
        config.refuse("relative_attention_num_buckets", std::to_string(s.positions.buckets));

    StackOptions encoder = s;
    encoder.stack = Stack::Encoder;
    encoder.names = names("encoder", false);
    StackOptions decoder = s;
    decoder.layers = static_cast<int>(config.size("num_decoder_layers", s.layers, 1000));
    decoder.causal = decoder.cross = true;
    decoder.positions.bidirectional = false;
    decoder.names = names("decoder", true);
    for (StackOptions* stack : {&encoder, &decoder})
        if (s.gated) {
            stack->names.layer.gate = stack->names.layer.up + "_0";
            stack->names.layer.up += "_1";
        }
    options.encoder = std::move(encoder);
    if (!endsWith(options.architecture, "EncoderModel") &&
        !endsWith(options.architecture, "ForTokenClassification"))
        options.decoder = std::move(decoder);

    HeadOptions& head = options.head;
    head.storedDecides = !config.has("tie_word_embeddings");
    head.tied = config.flag("tie_word_embeddings", options.family != "mt5");
    if (head.tied)
        for (std::optional<StackOptions>* stack : {&options.encoder, &options.decoder})
            if (*stack)
                (*stack)->names.tokens.emplace_back("lm_head");
    if (endsWith(options.architecture, "ForConditionalGeneration")) {
        options.task = Task::Translation;
        head.kind = HeadKind::Vocabulary;
        head.matrix = {"lm_head"};
        bool scales = head.tied;
        if (config.has("scale_decoder_outputs")) {
            // Transformers 5 says so by itself; the head is tied where none is stored.
            scales = config.flag("scale_decoder_outputs", scales);
            head.tied = false;
            head.matrix = {"lm_head", "shared", "decoder.embed_tokens", "encoder.embed_tokens"};
        }
        if (scales)
            head.scale = 1 / std::sqrt(static_cast<float>(s.width));
    }
    readT5Answers(options);
    if (options.padToken < 0)
        options.padToken = 0;
    if (options.decoderStartToken < 0)
        options.decoderStartToken = options.padToken;
    options.ignored = {"EncDecAttention.relative_attention_bias.weight"};
    config.ignore({"classifier_dropout", "n_positions", "is_decoder", "output_past", "vocab_size",
                   "scalable_attention", "scale_decoder_outputs"});
}

} // namespace engine::families
