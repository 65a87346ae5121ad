#include "engine/checkpoint/families/family.h"

namespace engine::families {

// Abdin et al. 2024: Llama with fused projections; Phi-4-mini turns a part of each head.
void phi3(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options,
                  {.longest = 4096,
                   .originalLength = config.size("original_max_position_embeddings", 4096),
                   .oldNames = true},
                  {.width = 3072, .feedWidth = 8192});
    StackOptions& s = *options.decoder;
    s.epsilon = config.epsilon("rms_norm_eps", 1e-5);
    s.activation = config.activation("hidden_act", "silu");
    s.fused = FusedLayout::Thirds;
    s.names.layer.fused = "layers.{l}.self_attn.qkv_proj";
    s.names.layer.gateUp = "layers.{l}.mlp.gate_up_proj";
    if (config.has("sliding_window"))
        s.windows.assign(static_cast<size_t>(s.layers), config.size("sliding_window"));
    // Phi-4-mini's own code has further kinds of layers and positions, of which its folders use
    // none.
    config.expect("full_attn_mod", 1);
    config.expect("interpolate_factor", 1);
    config.expect("lm_head_bias", false);
    config.ignore({"sliding_window"});
    readDecoderHead(config, options, "lm_head", "score", false);
}

} // namespace engine::families
