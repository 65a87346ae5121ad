#include "engine/checkpoint/families/family.h"

namespace engine::families {

// Lozhkov et al. 2024.
void starcoder2(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options, {.longest = 4096});
    StackOptions& s = *options.decoder;
    if (!config.has("num_key_value_heads"))
        s.keyHeads = 2;
    s.norm = NormKind::Layer;
    s.epsilon = config.epsilon("norm_epsilon", 1e-5);
    s.activation = config.activation("hidden_act", "gelu_pytorch_tanh");
    s.gated = false;
    s.qkvBias = s.outputBias = s.feedBias = config.flag("use_bias", true);
    if (config.has("sliding_window"))
        s.windows.assign(static_cast<size_t>(s.layers), config.size("sliding_window"));
    s.names.layer.up = "layers.{l}.mlp.c_fc";
    s.names.layer.down = "layers.{l}.mlp.c_proj";
    config.ignore({"sliding_window", "norm_type", "mlp_type"});
    readDecoderHead(config, options, "lm_head", "score", true);
}

} // namespace engine::families
