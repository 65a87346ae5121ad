#include "engine/checkpoint/families/family.h"

namespace engine::families {

namespace {

void readCohereLike(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options, {.interleaved = true, .longest = 8192},
                  {.width = 8192, .feedWidth = 22528, .layers = 40, .heads = 64});
    StackOptions& s = *options.decoder;
    s.norm = NormKind::Layer;
    s.normBias = false;
    s.epsilon = config.epsilon("layer_norm_eps", 1e-5);
    s.activation = config.activation("hidden_act", "silu");
    s.parallel = s.sharedNorm = true;
    s.qkvBias = s.outputBias = config.flag("attention_bias", false);
    readDecoderHead(config, options, "lm_head", "score", true);
    options.head.scale = static_cast<float>(config.number("logit_scale", 0.0625));
}

} // namespace

// Cohere 2024.
void cohere(ConfigReader& config, ModelOptions& options)
{
    readCohereLike(config, options);
    StackOptions& s = *options.decoder;
    if (config.flag("use_qk_norm", false)) {
        s.queryNorm = HeadNorm::PerHead;
        s.queryNormKind = NormKind::Layer;
        s.queryNormEpsilon = s.epsilon;
        s.names.layer.queryNorm = "layers.{l}.self_attn.q_norm";
        s.names.layer.keyNorm = "layers.{l}.self_attn.k_norm";
    }
}

// Layers that see all have no positions.
void cohere2(ConfigReader& config, ModelOptions& options)
{
    readCohereLike(config, options);
    StackOptions& s = *options.decoder;
    readLayerTypes(config, s, config.size("sliding_window", 4096),
                   config.size(config.has("_sliding_window_pattern") ? "_sliding_window_pattern"
                                                                     : "sliding_window_pattern",
                               4));
    config.ignore({"_sliding_window_pattern", "sliding_window_pattern", "layer_switch",
                   "order_of_interleaved_layers", "position_embedding_type", "rotary_pct",
                   "use_embedding_sharing", "use_gated_activation", "use_parallel_block",
                   "use_parallel_embedding", "use_qk_norm"});
    for (const int64_t window : s.windows)
        s.positions.turned.push_back(window > 0 ? 1 : 0);
}

} // namespace engine::families
