#include "engine/checkpoint/families/family.h"

#include <cmath>

namespace engine::families {

// Zhang et al. 2022.
void opt(ConfigReader& config, ModelOptions& options)
{
    StackOptions s;
    s.layers = static_cast<int>(config.size("num_hidden_layers", 12, 1000));
    s.heads = static_cast<int>(config.size("num_attention_heads", 12, 4096));
    s.keyHeads = s.heads;
    s.width = config.size("hidden_size", 768);
    s.embeddingSize = config.size("word_embed_proj_dim", s.width);
    s.headSize = s.width % s.heads == 0 ? s.width / s.heads : 0;
    s.feedWidth = config.size("ffn_dim", 3072);
    s.causal = true;
    s.preNorm = config.flag("do_layer_norm_before", true);
    s.finalNorm = s.preNorm && !config.flag("_remove_final_layer_norm", false);
    s.normWeights = config.flag("layer_norm_elementwise_affine", true);
    s.qkvBias = s.outputBias = s.feedBias = config.flag("enable_bias", true);
    s.activation = config.activation("activation_function", "relu");
    s.scale = 1 / std::sqrt(static_cast<float>(std::max<int64_t>(s.headSize, 1)));
    s.positions = {.kind = PositionKind::Learned,
                   .limit = config.size("max_position_embeddings", 2048),
                   .offset = 2,
                   .count = PositionCount::NotMasked,
                   .paddingRow = 1};
    s.names = {.tokens = {"decoder.embed_tokens"},
               .positions = "decoder.embed_positions",
               .finalNorm = "decoder.final_layer_norm",
               .layer = {.query = "decoder.layers.{l}.self_attn.q_proj",
                         .key = "decoder.layers.{l}.self_attn.k_proj",
                         .value = "decoder.layers.{l}.self_attn.v_proj",
                         .output = "decoder.layers.{l}.self_attn.out_proj",
                         .attentionNorm = "decoder.layers.{l}.self_attn_layer_norm",
                         .up = "decoder.layers.{l}.fc1",
                         .down = "decoder.layers.{l}.fc2",
                         .feedNorm = "decoder.layers.{l}.final_layer_norm"}};
    if (s.embeddingSize != s.width) {
        s.projectFirst = true;
        s.names.projectIn = "decoder.project_in";
        s.names.projectOut = "decoder.project_out";
    }
    options.decoder = std::move(s);
    options.prefixes = {"model."};
    readDecoderHead(config, options, "lm_head", "score", true);
    // Galactica's folders have keys of the code that it was trained with.
    config.ignore({"is_decoder", "learned_embeddings", "scale_embeddings"});
}

} // namespace engine::families
