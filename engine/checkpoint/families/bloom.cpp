#include "engine/checkpoint/families/family.h"

#include <cmath>

namespace engine::families {

// Le Scao et al. 2022.
void bloom(ConfigReader& config, ModelOptions& options)
{
    StackOptions s;
    s.layers = static_cast<int>(
        config.size(config.has("num_hidden_layers") ? "num_hidden_layers" : "n_layer", 2, 1000));
    s.heads = s.keyHeads = static_cast<int>(
        config.size(config.has("num_attention_heads") ? "num_attention_heads" : "n_head", 8, 4096));
    s.width = s.embeddingSize = config.size(config.has("n_embed") ? "n_embed" : "hidden_size", 64);
    s.headSize = s.width % s.heads == 0 ? s.width / s.heads : 0;
    s.feedWidth = 4 * s.width;
    s.causal = s.preNorm = s.finalNorm = s.embeddingNorm = true;
    s.residualFromNorm = config.flag("apply_residual_connection_post_layernorm", false);
    s.epsilon = config.epsilon("layer_norm_epsilon", 1e-5);
    s.activation = Activation::GeluTanh;
    s.scale = 1 / std::sqrt(static_cast<float>(std::max<int64_t>(s.headSize, 1)));
    s.fused = FusedLayout::PerHead;
    s.positions.bias = BiasKind::Alibi;
    s.positions.count = PositionCount::NotMasked;
    s.positions.slopes = alibiSlopes(s.heads);
    s.names = {.tokens = {"word_embeddings"},
               .embeddingNorm = "word_embeddings_layernorm",
               .finalNorm = "ln_f",
               .layer = {.fused = "h.{l}.self_attention.query_key_value",
                         .output = "h.{l}.self_attention.dense",
                         .attentionNorm = "h.{l}.input_layernorm",
                         .up = "h.{l}.mlp.dense_h_to_4h",
                         .down = "h.{l}.mlp.dense_4h_to_h",
                         .feedNorm = "h.{l}.post_attention_layernorm"}};
    options.decoder = std::move(s);
    options.prefixes = {"transformer."};
    readDecoderHead(config, options, "lm_head", "score", true);
    // How products are split among machines; the sums are the same.
    config.ignore({"pretraining_tp", "slow_but_exact", "is_decoder", "n_embed", "hidden_size",
                   "n_layer", "n_head", "seq_length", "unk_token_id", "attention_softmax_in_fp32",
                   "bias_dropout_fusion", "masked_softmax_fusion", "offset_alibi", "skip_bias_add",
                   "skip_bias_add_qkv", "num_attention_heads", "num_hidden_layers"});
}

} // namespace engine::families
