#include "engine/checkpoint/families/family.h"

#include <cmath>

namespace engine::families {

void readGemmaLike(ConfigReader& config, ModelOptions& options)
{
    StackOptions& s = *options.decoder;
    s.norm = NormKind::RmsPlusOne;
    s.embeddingScale = std::sqrt(static_cast<float>(s.width));
    s.qkvBias = s.outputBias = config.flag("attention_bias", false);
    // The first release wrote "gelu" where the model has the approximation by tanh.
    const std::string stated = config.text("hidden_act", "gelu_pytorch_tanh");
    const std::string name =
        config.text("hidden_activation", stated == "gelu" ? "gelu_pytorch_tanh" : stated);
    s.activation = config.activationNamed("hidden_activation", name);
    readDecoderHead(config, options, "lm_head", "score", true);
}

namespace {

/// Of Gemma 2 and 3; Gemma 3's folders name those alone that differ.
constexpr Sizes kSmall = {
    .width = 2304, .feedWidth = 9216, .layers = 26, .heads = 8, .keyHeads = 4};

/// What Gemma 2 and 3 have in common: norms on both sides, scale, caps.
void readGemmaNorms(ConfigReader& config, ModelOptions& options, float cap, float logitCap)
{
    StackOptions& s = *options.decoder;
    s.outputNorm = true;
    LayerNames& n = s.names.layer;
    n.attentionOutputNorm = "layers.{l}.post_attention_layernorm";
    n.feedNorm = "layers.{l}.pre_feedforward_layernorm";
    n.feedOutputNorm = "layers.{l}.post_feedforward_layernorm";
    const double scalar = config.number("query_pre_attn_scalar", 256.0);
    if (!(scalar > 0))
        config.refuse("query_pre_attn_scalar", std::to_string(scalar));
    s.scale = static_cast<float>(1 / std::sqrt(scalar));
    // Where the key is null there is no cap.
    const auto capOf = [&](const char* key, float otherwise) {
        return static_cast<float>(
            config.number(key, config.config().contains(key) ? 0.0 : double{otherwise}));
    };
    s.softCap = capOf("attn_logit_softcapping", cap);
    options.head.softCap = capOf("final_logit_softcapping", logitCap);
}

} // namespace

namespace {

/// PaliGemma's prefix sees itself whether or not this says so.
void readPrefix(ConfigReader& config, const ModelOptions& options)
{
    if (options.prefixSeesItself)
        config.ignore({"use_bidirectional_attention", "num_image_tokens", "layer_types"});
    else
        config.expect("use_bidirectional_attention", false);
}

} // namespace

// Gemma Team 2024: Llama with scaled embeddings, norms that multiply by 1 + weight, and GELU.
void gemma(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options, {.longest = 8192, .headSize = 256},
                  {.width = 3072, .feedWidth = 24576, .layers = 28, .heads = 16, .keyHeads = 16});
    readGemmaLike(config, options);
    readLayerTypes(config, *options.decoder, 0, 0);
    readPrefix(config, options);
}

// Gemma Team 2024: every other layer is local.
void gemma2(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options, {.longest = 8192, .headSize = 256}, kSmall);
    readGemmaLike(config, options);
    readGemmaNorms(config, options, 50, 30);
    StackOptions& s = *options.decoder;
    readLayerTypes(config, s, config.size("sliding_window", 4096), 2);
    config.ignore({"cache_implementation"});
    readPrefix(config, options);
}

void readGemma3(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options,
                  {.thetaDefault = 1000000,
                   .localTheta = "rope_local_base_freq",
                   .longest = 131072,
                   .headSize = 256},
                  kSmall);
    readGemmaLike(config, options);
    readGemmaNorms(config, options, 0, 0);
    StackOptions& s = *options.decoder;
    s.queryNorm = HeadNorm::PerHead;
    s.queryNormKind = NormKind::RmsPlusOne;
    s.queryNormEpsilon = s.epsilon;
    s.names.layer.queryNorm = "layers.{l}.self_attn.q_norm";
    s.names.layer.keyNorm = "layers.{l}.self_attn.k_norm";
    int64_t window = config.size("sliding_window", 4096);
    // EmbeddingGemma sees both ways, half of the window to each side.
    s.causal = !config.flag("use_bidirectional_attention", false);
    if (!s.causal)
        window = window / 2 + 1;
    readLayerTypes(config, s, window,
                   config.size(config.has("_sliding_window_pattern") ? "_sliding_window_pattern"
                                                                     : "sliding_window_pattern",
                               6));
    config.ignore({"_sliding_window_pattern", "sliding_window_pattern", "cache_implementation"});
}

// Gemma Team 2025.
void gemma3Text(ConfigReader& config, ModelOptions& options)
{
    readGemma3(config, options);
}

// With pictures.
void gemma3(ConfigReader& config, ModelOptions& options)
{
    config.inside("text_config", [&](ConfigReader& text) {
        options.vocabulary = options.targetVocabulary = text.size("vocab_size", 262208);
        readGemma3(text, options);
    });
    config.flag("tie_word_embeddings", true);
    options.prefixes = {"language_model.model.", "model.language_model.", "model.",
                        "language_model."};
    if (endsWith(options.architecture, "ForConditionalGeneration")) {
        options.task = Task::CausalLanguage;
        options.head.kind = HeadKind::Vocabulary;
        options.head.matrix = {"lm_head"};
    }
    config.ignore({"hidden_size"}); // text_config's counts
    seeGemma3(config, options);
}

} // namespace engine::families
