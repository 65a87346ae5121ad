#include "engine/checkpoint/families/family.h"

#include <cmath>

namespace engine::families {

// Radford et al. 2019.
void gpt2(ConfigReader& config, ModelOptions& options)
{
    StackOptions s;
    s.layers = static_cast<int>(config.size("n_layer", 12, 1000));
    s.heads = static_cast<int>(config.size("n_head", 12, 4096));
    s.keyHeads = s.heads;
    s.width = s.embeddingSize = config.size("n_embd", 768);
    s.headSize = s.width % s.heads == 0 ? s.width / s.heads : 0;
    s.feedWidth = config.size("n_inner", 4 * s.width);
    s.causal = s.preNorm = s.finalNorm = s.inOut = true;
    s.fused = FusedLayout::Thirds;
    s.epsilon = config.epsilon("layer_norm_epsilon", 1e-5);
    s.activation = config.activation("activation_function", "gelu_new");
    if (config.flag("scale_attn_weights", true) && s.headSize > 0)
        s.scale = 1 / std::sqrt(static_cast<float>(s.headSize));
    s.scaleByLayer = config.flag("scale_attn_by_inverse_layer_idx", false);
    s.positions = {.kind = PositionKind::Learned, .limit = config.size("n_positions", 1024)};
    s.names = {.tokens = {"wte"},
               .positions = "wpe",
               .finalNorm = "ln_f",
               .layer = {.fused = "h.{l}.attn.c_attn",
                         .output = "h.{l}.attn.c_proj",
                         .attentionNorm = "h.{l}.ln_1",
                         .up = "h.{l}.mlp.c_fc",
                         .down = "h.{l}.mlp.c_proj",
                         .feedNorm = "h.{l}.ln_2"}};
    options.decoder = std::move(s);
    options.prefixes = {"transformer."};
    options.ignored = {".attn.bias", ".attn.masked_bias"};
    readDecoderHead(config, options, "lm_head", "score", true);
    // Where the product of queries and keys is computed in a wider type the numbers are the same;
    // the summary keys belong to the multiple-choice head.
    config.ignore({"reorder_and_upcast_attn", "n_ctx", "n_special", "predict_special_tokens",
                   "summary_activation", "summary_first_dropout", "summary_proj_to_labels",
                   "summary_type", "summary_use_proj", "afn", "num_hidden_layers", "is_decoder"});
}

} // namespace engine::families
