#include "engine/checkpoint/families/family.h"

namespace engine::families {

namespace {

void readOlmoLike(ConfigReader& config, ModelOptions& options, const RotaryKeys& rotary,
                  const Sizes& sizes = {})
{
    readLlamaLike(config, options, rotary, sizes);
    StackOptions& s = *options.decoder;
    s.activation = config.activation("hidden_act", "silu");
    s.qkvBias = s.outputBias = config.flag("attention_bias", false);
    readDecoderHead(config, options, "lm_head", "score", false);
}

} // namespace

// Groeneveld et al. 2024: norms without weights.
void olmo(ConfigReader& config, ModelOptions& options)
{
    readOlmoLike(config, options, {});
    StackOptions& s = *options.decoder;
    s.norm = NormKind::Layer;
    s.normWeights = false;
    s.epsilon = 1e-5f;
    s.clip = static_cast<float>(config.number("clip_qkv", 0.0));
}

// OLMo et al. 2024: norms on the sublayers' output, queries and keys normed over the whole width.
void olmo2(ConfigReader& config, ModelOptions& options)
{
    readOlmoLike(config, options, {});
    StackOptions& s = *options.decoder;
    s.epsilon = config.epsilon("rms_norm_eps", 1e-5);
    s.preNorm = false;
    s.outputNorm = true;
    s.queryNorm = HeadNorm::Whole;
    s.queryNormEpsilon = s.epsilon;
    LayerNames& n = s.names.layer;
    n.attentionNorm = n.feedNorm = {};
    n.attentionOutputNorm = "layers.{l}.post_attention_layernorm";
    n.feedOutputNorm = "layers.{l}.post_feedforward_layernorm";
    n.queryNorm = "layers.{l}.self_attn.q_norm";
    n.keyNorm = "layers.{l}.self_attn.k_norm";
}

// Three layers of four have a window, and rotary positions without scaling.
void olmo3(ConfigReader& config, ModelOptions& options)
{
    olmo2(config, options);
    StackOptions& s = *options.decoder;
    readRotary(config, s, {.plainLocal = true});
    readLayerTypes(config, s, config.size("sliding_window", 4096), 4);
}

// Muennighoff et al. 2024.
void olmoe(ConfigReader& config, ModelOptions& options)
{
    readOlmoLike(config, options, {.longest = 4096},
                 {.width = 2048, .feedWidth = 2048, .layers = 16, .heads = 16});
    StackOptions& s = *options.decoder;
    s.epsilon = config.epsilon("rms_norm_eps", 1e-5);
    s.clip = static_cast<float>(config.number("clip_qkv", 0.0));
    s.queryNorm = HeadNorm::Whole;
    s.queryNormEpsilon = s.epsilon;
    s.names.layer.queryNorm = "layers.{l}.self_attn.q_norm";
    s.names.layer.keyNorm = "layers.{l}.self_attn.k_norm";
    readExperts(config, s);
    s.experts.count = config.size("num_experts", 64, 4096);
    s.experts.chosen = config.size("num_experts_per_tok", 8, 4096);
    s.experts.width = config.size("intermediate_size", 2048);
}

} // namespace engine::families
