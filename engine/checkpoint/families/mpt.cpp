#include "engine/checkpoint/families/family.h"

#include <cmath>

namespace engine::families {

namespace {

/// Slopes of 2^(−i · most / n) for a power of two; of those, every other one first where the heads
/// are no power of two.
std::vector<float> slopes(int heads, double most)
{
    int64_t count = 1;
    while (count < heads)
        count *= 2;
    std::vector<float> all;
    const auto slope = [&](int64_t i) {
        return static_cast<float>(
            std::exp2(-static_cast<double>(i) * most / static_cast<double>(count)));
    };
    if (count == heads) {
        for (int64_t i = 1; i <= count; ++i)
            all.push_back(slope(i));
        return all;
    }
    for (const int64_t first : {2, 1})
        for (int64_t i = first; i <= count; i += 2)
            all.push_back(slope(i));
    all.resize(static_cast<size_t>(heads));
    return all;
}

} // namespace

// MosaicML 2023.
void mpt(ConfigReader& config, ModelOptions& options)
{
    StackOptions s;
    s.layers = static_cast<int>(config.size("n_layers", 24, 1000));
    s.heads = s.keyHeads = static_cast<int>(config.size("n_heads", 16, 4096));
    s.width = s.embeddingSize = config.size("d_model", 2048);
    s.headSize = s.width % s.heads == 0 ? s.width / s.heads : 0;
    s.feedWidth = 4 * s.width;
    s.causal = s.preNorm = s.finalNorm = true;
    s.qkvBias = s.outputBias = s.feedBias = s.normBias = false;
    s.epsilon = config.epsilon("layer_norm_epsilon", 1e-5);
    s.activation = Activation::Gelu;
    s.fused = FusedLayout::Thirds;
    s.scale = 1 / std::sqrt(static_cast<float>(std::max<int64_t>(s.headSize, 1)));
    double most = 8;
    if (config.has("attn_config"))
        config.inside("attn_config", [&](ConfigReader& attention) {
            s.clip = static_cast<float>(attention.number("clip_qkv", 0.0));
            s.scale =
                static_cast<float>(attention.number("softmax_scale", static_cast<double>(s.scale)));
            most = attention.number("alibi_bias_max", 8.0);
            // The reference always has ALiBi, and neither norms queries nor reads a prefix.
            attention.expect("attn_type", "multihead_attention");
            attention.expect("alibi", true);
            attention.expect("qk_ln", false);
            attention.expect("prefix_lm", false);
            attention.ignore({"attn_impl", "attn_pdrop", "attn_uses_sequence_id"});
        });
    s.positions.bias = BiasKind::Alibi;
    s.positions.slopes = slopes(s.heads, most);
    s.names = {.tokens = {"wte"},
               .finalNorm = "norm_f",
               .layer = {.fused = "blocks.{l}.attn.Wqkv",
                         .output = "blocks.{l}.attn.out_proj",
                         .attentionNorm = "blocks.{l}.norm_1",
                         .up = "blocks.{l}.ffn.up_proj",
                         .down = "blocks.{l}.ffn.down_proj",
                         .feedNorm = "blocks.{l}.norm_2"}};
    options.decoder = std::move(s);
    options.prefixes = {"transformer."};
    readDecoderHead(config, options, "lm_head", "score", true);
    // Fixed in the reference: the width of the feed-forward layer and that nothing has a bias; and
    // how the model was started.
    config.ignore({"max_seq_len", "learned_pos_emb", "embedding_fraction", "init_device",
                   "norm_type", "verbose", "logit_scale", "is_decoder", "init_config",
                   "attn_config", "ffn_config", "no_bias", "expansion_ratio"});
}

} // namespace engine::families
