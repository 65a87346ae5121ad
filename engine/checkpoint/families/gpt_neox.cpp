#include "engine/checkpoint/families/family.h"

#include <cmath>

namespace engine::families {

// Black et al. 2022; Pythia is of this family.
void gptNeoX(ConfigReader& config, ModelOptions& options)
{
    StackOptions s;
    s.layers = static_cast<int>(config.size("num_hidden_layers", 44, 1000));
    s.heads = static_cast<int>(config.size("num_attention_heads", 64, 4096));
    s.keyHeads = s.heads;
    s.width = s.embeddingSize = config.size("hidden_size", 6144);
    s.headSize = s.width % s.heads == 0 ? s.width / s.heads : 0;
    s.feedWidth = config.size("intermediate_size", 24576);
    s.causal = s.preNorm = s.finalNorm = true;
    s.parallel = config.flag("use_parallel_residual", true);
    s.qkvBias = s.outputBias = config.flag("attention_bias", true);
    s.fused = FusedLayout::PerHead;
    s.epsilon = config.epsilon("layer_norm_eps", 1e-5);
    s.activation = config.activation("hidden_act", "gelu");
    s.scale = 1 / std::sqrt(static_cast<float>(std::max<int64_t>(s.headSize, 1)));
    readRotary(config, s,
               {.theta = config.has("rotary_emb_base") ? "rotary_emb_base" : "rope_theta",
                .part = config.number("rotary_pct", 0.25, 0, 1)});
    config.ignore({"rotary_emb_base", "rope_theta"});
    s.names = {.tokens = {"embed_in"},
               .finalNorm = "final_layer_norm",
               .layer = {.fused = "layers.{l}.attention.query_key_value",
                         .output = "layers.{l}.attention.dense",
                         .attentionNorm = "layers.{l}.input_layernorm",
                         .up = "layers.{l}.mlp.dense_h_to_4h",
                         .down = "layers.{l}.mlp.dense_4h_to_h",
                         .feedNorm = "layers.{l}.post_attention_layernorm"}};
    options.decoder = std::move(s);
    options.prefixes = {"gpt_neox."};
    options.ignored = {".rotary_emb.inv_freq", ".attention.bias", ".attention.masked_bias"};
    readDecoderHead(config, options, "embed_out", "score", false);
    config.ignore({"is_decoder"});
}

} // namespace engine::families
