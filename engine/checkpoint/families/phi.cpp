#include "engine/checkpoint/families/family.h"

namespace engine::families {

// Li et al. 2023: parallel attention and feed-forward layer after one norm, biases everywhere.
void phi(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options, {.part = 0.5}, {.width = 2048, .feedWidth = 8192, .layers = 24});
    StackOptions& s = *options.decoder;
    s.norm = NormKind::Layer;
    s.epsilon = config.epsilon("layer_norm_eps", 1e-5);
    s.activation = config.activation("hidden_act", "gelu_new");
    s.gated = false;
    s.parallel = s.sharedNorm = true;
    s.qkvBias = s.outputBias = s.feedBias = true;
    if (config.flag("qk_layernorm", false)) {
        s.queryNorm = HeadNorm::PerHead;
        s.queryNormKind = NormKind::Layer;
        s.queryNormBias = true;
        s.queryNormEpsilon = s.epsilon;
        s.names.layer.queryNorm = "layers.{l}.self_attn.q_layernorm";
        s.names.layer.keyNorm = "layers.{l}.self_attn.k_layernorm";
    }
    s.names.finalNorm = "final_layernorm";
    s.names.layer.output = "layers.{l}.self_attn.dense";
    s.names.layer.up = "layers.{l}.mlp.fc1";
    s.names.layer.down = "layers.{l}.mlp.fc2";
    readDecoderHead(config, options, "lm_head", "score", false);
    if (options.head.kind == HeadKind::Vocabulary)
        options.head.bias = {"lm_head.bias"};
}

} // namespace engine::families
