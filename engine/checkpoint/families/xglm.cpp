#include "engine/checkpoint/families/family.h"

#include <cmath>

namespace engine::families {

// Lin et al. 2022.
void xglm(ConfigReader& config, ModelOptions& options)
{
    StackOptions s;
    s.layers = static_cast<int>(config.size("num_layers", 24, 1000));
    s.heads = s.keyHeads = static_cast<int>(config.size("attention_heads", 16, 4096));
    s.width = s.embeddingSize = config.size("d_model", 1024);
    s.headSize = s.width % s.heads == 0 ? s.width / s.heads : 0;
    s.feedWidth = config.size("ffn_dim", 4096);
    s.causal = s.preNorm = s.finalNorm = true;
    s.activation = config.activation("activation_function", "gelu");
    s.scale = 1 / std::sqrt(static_cast<float>(std::max<int64_t>(s.headSize, 1)));
    if (config.flag("scale_embedding", true))
        s.embeddingScale = std::sqrt(static_cast<float>(s.width));
    s.positions = {.kind = PositionKind::Sinusoidal, .offset = 2, .sinusoidsToEnd = true};
    s.names = {.tokens = {"embed_tokens"},
               .finalNorm = "layer_norm",
               .layer = {.query = "layers.{l}.self_attn.q_proj",
                         .key = "layers.{l}.self_attn.k_proj",
                         .value = "layers.{l}.self_attn.v_proj",
                         .output = "layers.{l}.self_attn.out_proj",
                         .attentionNorm = "layers.{l}.self_attn_layer_norm",
                         .up = "layers.{l}.fc1",
                         .down = "layers.{l}.fc2",
                         .feedNorm = "layers.{l}.final_layer_norm"}};
    options.decoder = std::move(s);
    options.prefixes = {"model."};
    options.ignored = {"embed_positions.weights"};
    readDecoderHead(config, options, "lm_head", "score", true);
    config.ignore({"max_position_embeddings", "is_decoder"});
}

} // namespace engine::families
