#include "engine/checkpoint/families/family.h"

namespace engine::families {

// Lozhkov et al. 2024.
void starcoder2(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options, {.longest = 4096},
                  {.width = 3072, .feedWidth = 12288, .layers = 30, .heads = 24, .keyHeads = 2});
    StackOptions& s = *options.decoder;
    s.norm = NormKind::Layer;
    s.epsilon = config.epsilon("norm_epsilon", 1e-5);
    s.activation = config.activation("hidden_act", "gelu_pytorch_tanh");
    s.gated = false;
    s.qkvBias = s.outputBias = s.feedBias = config.flag("use_bias", true);
    if (config.has("sliding_window"))
        s.windows.assign(static_cast<size_t>(s.layers), config.size("sliding_window"));
    s.names.layer.up = "layers.{l}.mlp.c_fc";
    s.names.layer.down = "layers.{l}.mlp.c_proj";
    // The first release wrote GPT-BigCode's names beside its own.
    config.ignore({"sliding_window", "norm_type", "mlp_type", "activation_function",
                   "layer_norm_epsilon", "attention_softmax_in_fp32",
                   "scale_attention_softmax_in_fp32", "scale_attn_weights"});
    readDecoderHead(config, options, "lm_head", "score", true);
}

} // namespace engine::families
