#include "engine/checkpoint/families/family.h"

namespace engine::families {

// Bellagente et al. 2024.
void stablelm(ConfigReader& config, ModelOptions& options)
{
    // The first release called some keys otherwise.
    readLlamaLike(config, options, {.part = config.number("rope_pct", 0.25, 0, 1), .longest = 4096},
                  {.width = 2560, .feedWidth = 6912});
    StackOptions& s = *options.decoder;
    s.norm = NormKind::Layer;
    s.epsilon = config.epsilon("layer_norm_eps", double{config.epsilon("norm_eps", 1e-5)});
    s.activation = config.activation("hidden_act", "silu");
    s.qkvBias = config.flag("use_qkv_bias", false);
    s.parallel = s.sharedNorm = config.flag("use_parallel_residual", false);
    if (config.flag("qk_layernorm", false)) {
        s.queryNorm = HeadNorm::PerHead;
        s.queryNormKind = NormKind::Layer;
        s.queryNormEpsilon = s.epsilon;
        s.names.layer.queryNorm = "layers.{l}.self_attn.q_layernorm.norms.{h}";
        s.names.layer.keyNorm = "layers.{l}.self_attn.k_layernorm.norms.{h}";
    }
    config.expect("num_heads", s.heads);
    config.expect("rotary_scaling_factor", 1.0);
    readDecoderHead(config, options, "lm_head", "score", false);
}

} // namespace engine::families
