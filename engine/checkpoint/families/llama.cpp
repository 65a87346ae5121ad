#include "engine/checkpoint/families/family.h"

#include <cmath>

namespace engine::families {

void readLlamaLike(ConfigReader& config, ModelOptions& options, const RotaryKeys& rotary,
                   const Sizes& sizes)
{
    StackOptions s;
    s.layers = static_cast<int>(config.size("num_hidden_layers", sizes.layers, 1000));
    s.heads = static_cast<int>(config.size("num_attention_heads", sizes.heads, 4096));
    // Where the key is null, every head has its own key head.
    const bool named = config.config().contains("num_key_value_heads");
    s.keyHeads = static_cast<int>(config.size(
        "num_key_value_heads", named || sizes.keyHeads == 0 ? s.heads : sizes.keyHeads, 4096));
    s.width = s.embeddingSize = config.size("hidden_size", sizes.width);
    s.headSize = config.size(
        "head_dim", rotary.headSize > 0 ? rotary.headSize : std::max<int64_t>(s.width / s.heads, 1),
        1 << 16);
    s.feedWidth = config.size("intermediate_size", sizes.feedWidth);
    s.causal = s.preNorm = s.finalNorm = s.gated = true;
    s.norm = NormKind::Rms;
    s.epsilon = config.epsilon("rms_norm_eps", 1e-6);
    s.qkvBias = s.outputBias = s.feedBias = false;
    s.scale = 1 / std::sqrt(static_cast<float>(s.headSize));
    readRotary(config, s, rotary);
    s.names = {.tokens = {"embed_tokens"},
               .finalNorm = "norm",
               .layer = {.query = "layers.{l}.self_attn.q_proj",
                         .key = "layers.{l}.self_attn.k_proj",
                         .value = "layers.{l}.self_attn.v_proj",
                         .output = "layers.{l}.self_attn.o_proj",
                         .attentionNorm = "layers.{l}.input_layernorm",
                         .gate = "layers.{l}.mlp.gate_proj",
                         .up = "layers.{l}.mlp.up_proj",
                         .down = "layers.{l}.mlp.down_proj",
                         .feedNorm = "layers.{l}.post_attention_layernorm"}};
    options.decoder = std::move(s);
    options.prefixes = {"model."};
    options.ignored = {"rotary_emb.inv_freq"};
    // pretraining_tp splits the products among machines; the sum is the same.
    config.ignore({"pretraining_tp", "is_decoder", "is_llama_config", "rope_interleaved",
                   "output_router_logits", "router_aux_loss_coef", "router_jitter_noise"});
}

// Touvron et al. 2023.
void llama(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options);
    options.decoder->activation = config.activation("hidden_act", "silu");
    options.decoder->qkvBias = options.decoder->outputBias = config.flag("attention_bias", false);
    options.decoder->feedBias = config.flag("mlp_bias", false);
    if (config.flag("rope_interleaved", false))
        config.refuse("rope_interleaved", "true");
    readDecoderHead(config, options, "lm_head", "score", false);
}

} // namespace engine::families
