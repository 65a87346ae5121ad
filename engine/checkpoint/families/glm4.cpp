#include "engine/checkpoint/families/family.h"

namespace engine::families {

// GLM team 2024.
void glm4(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options,
                  {.part = 0.5, .interleaved = true, .longest = 131072, .headSize = 128},
                  {.feedWidth = 13696, .layers = 40, .keyHeads = 2});
    StackOptions& s = *options.decoder;
    s.epsilon = config.epsilon("rms_norm_eps", 1.5625e-7);
    s.activation = config.activation("hidden_act", "silu");
    s.qkvBias = config.flag("attention_bias", false);
    s.outputNorm = true;
    LayerNames& n = s.names.layer;
    n.attentionOutputNorm = "layers.{l}.post_self_attn_layernorm";
    n.feedOutputNorm = "layers.{l}.post_mlp_layernorm";
    n.gateUp = "layers.{l}.mlp.gate_up_proj";
    readDecoderHead(config, options, "lm_head", "score", false);
}

} // namespace engine::families
