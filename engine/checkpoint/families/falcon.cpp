#include "engine/checkpoint/families/family.h"

#include <cmath>

namespace engine::families {

// Almazrouei et al. 2023.
void falcon(ConfigReader& config, ModelOptions& options)
{
    StackOptions s;
    s.layers = static_cast<int>(
        config.size(config.has("n_layer") ? "n_layer" : "num_hidden_layers", 32, 1000));
    s.heads = static_cast<int>(
        config.size(config.has("n_head") ? "n_head" : "num_attention_heads", 71, 4096));
    s.width = s.embeddingSize =
        config.size(config.has("n_embed") ? "n_embed" : "hidden_size", 4544);
    s.headSize = s.width % s.heads == 0 ? s.width / s.heads : 0;
    s.feedWidth = config.size("ffn_hidden_size", 4 * s.width);
    const bool grouped = config.flag("new_decoder_architecture", false);
    const bool single = config.flag("multi_query", true);
    const int keyHeads = static_cast<int>(
        config.size(config.has("n_head_kv") ? "n_head_kv" : "num_kv_heads", s.heads, 4096));
    s.keyHeads = grouped ? keyHeads : single ? 1 : s.heads;
    s.fused = FusedLayout::PerHead;
    s.causal = s.preNorm = s.finalNorm = true;
    s.parallel = grouped || config.flag("parallel_attn", true);
    const int64_t norms = config.size("num_ln_in_parallel_attn", grouped ? 2 : 1, 2);
    // Only the newer architecture has a norm of its own for each of the two.
    s.sharedNorm = s.parallel && (!grouped || norms == 1);
    s.qkvBias = s.outputBias = s.feedBias = config.flag("bias", false);
    s.epsilon = config.epsilon("layer_norm_epsilon", 1e-5);
    s.activation = config.activation("activation", "gelu");
    s.scale = 1 / std::sqrt(static_cast<float>(std::max<int64_t>(s.headSize, 1)));
    if (config.flag("alibi", false)) {
        s.positions.bias = BiasKind::Alibi;
        s.positions.count = PositionCount::NotMasked;
        s.positions.slopes = alibiSlopes(s.heads);
        s.positions.alibiInBfloat16 = true;
        s.positions.alibiScale = s.scale;
        config.ignore({"rope_theta", "rope_scaling", "rope_parameters", "max_position_embeddings"});
    } else {
        readRotary(config, s);
    }
    const bool own = grouped && norms == 2;
    s.names = {.tokens = {"word_embeddings"},
               .finalNorm = "ln_f",
               .layer = {.fused = "h.{l}.self_attention.query_key_value",
                         .output = "h.{l}.self_attention.dense",
                         .attentionNorm = own ? "h.{l}.ln_attn" : "h.{l}.input_layernorm",
                         .up = "h.{l}.mlp.dense_h_to_4h",
                         .down = "h.{l}.mlp.dense_4h_to_h",
                         .feedNorm = own ? "h.{l}.ln_mlp" : "h.{l}.post_attention_layernorm"}};
    options.decoder = std::move(s);
    options.prefixes = {"transformer."};
    options.ignored = {"rotary_emb.inv_freq", "maybe_rotary.inv_freq"};
    readDecoderHead(config, options, "lm_head", "score", true);
    config.expect("apply_residual_connection_post_layernorm", false);
    config.ignore({"multi_query", "num_kv_heads", "n_head_kv", "parallel_attn", "is_decoder",
                   "n_layer", "n_head", "n_embed", "hidden_size", "num_hidden_layers",
                   "num_attention_heads", "ff_factor"});
}

} // namespace engine::families
