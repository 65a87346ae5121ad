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
    // Of other models of the same code: the reference reads none of these.
    config.ignore({"eod_token_id",
                   "use_qk_norm",
                   "use_cla",
                   "cla_share_factor",
                   "attention_head_dim",
                   "norm_type",
                   "pool_type",
                   "class_num",
                   "dense_list",
                   "mask_init_id",
                   "num_media_embeds",
                   "use_rotary_pos_emb",
                   "enable_lm_head_fp32",
                   "num_experts",
                   "num_shared_expert",
                   "moe_topk",
                   "routed_scaling_factor",
                   "anyres_pooling_size",
                   "vit_input_resolution",
                   "vit_mapping_type",
                   "vit_norm_type",
                   "vit_patch",
                   "vit_token",
                   "vit_type"});
    readDecoderHead(config, options, "lm_head", "score", false);
}

} // namespace engine::families
