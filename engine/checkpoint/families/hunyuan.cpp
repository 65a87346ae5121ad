#include "engine/checkpoint/families/family.h"

namespace engine::families {

// Tencent 2025: queries and keys are normed after they are turned.
void hunyuan(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options);
    StackOptions& s = *options.decoder;
    s.epsilon = config.epsilon("rms_norm_eps", 1e-5);
    s.activation = config.activation("hidden_act", "silu");
    s.qkvBias = s.outputBias = config.flag("attention_bias", false);
    s.queryNorm = HeadNorm::PerHead;
    s.queryNormEpsilon = s.epsilon;
    s.normsTurned = true;
    s.names.layer.queryNorm = "layers.{l}.self_attn.query_layernorm";
    s.names.layer.keyNorm = "layers.{l}.self_attn.key_layernorm";
    config.ignore({"eod_token_id"});
    readDecoderHead(config, options, "lm_head", "score", false);
}

} // namespace engine::families
