#include "engine/checkpoint/families/family.h"

#include <cmath>

namespace engine::families {

namespace {

void readGptjLike(ConfigReader& config, ModelOptions& options)
{
    StackOptions s;
    s.layers = static_cast<int>(config.size("n_layer", 28, 1000));
    s.heads = s.keyHeads = static_cast<int>(config.size("n_head", 16, 4096));
    s.width = s.embeddingSize = config.size("n_embd", 4096);
    s.headSize = s.width % s.heads == 0 ? s.width / s.heads : 0;
    s.feedWidth = config.size("n_inner", 4 * s.width);
    s.causal = s.preNorm = s.finalNorm = s.parallel = s.sharedNorm = true;
    s.qkvBias = s.outputBias = false;
    s.epsilon = config.epsilon("layer_norm_epsilon", 1e-5);
    s.activation = config.activation("activation_function", "gelu_new");
    s.scale = 1 / std::sqrt(static_cast<float>(std::max<int64_t>(s.headSize, 1)));
    // The table of positions has n_positions rows.
    s.positions.limit = config.size("n_positions", 2048);
    // Where the key is null, the whole of each head is turned.
    const bool whole = config.config().contains("rotary_dim") && !config.has("rotary_dim");
    readRotary(
        config, s,
        {.dimensions = whole ? s.headSize : config.size("rotary_dim", 64), .interleaved = true});
    config.ignore({"rotary_dim"});
    s.names = {.tokens = {"wte"},
               .finalNorm = "ln_f",
               .layer = {.query = "h.{l}.attn.q_proj",
                         .key = "h.{l}.attn.k_proj",
                         .value = "h.{l}.attn.v_proj",
                         .output = "h.{l}.attn.out_proj",
                         .attentionNorm = "h.{l}.ln_1",
                         .up = "h.{l}.mlp.fc_in",
                         .down = "h.{l}.mlp.fc_out"}};
    options.decoder = std::move(s);
    options.prefixes = {"transformer."};
    options.ignored = {".attn.bias", ".attn.masked_bias", ".attn.causal_mask",
                       ".attn.embed_positions"};
    readDecoderHead(config, options, "lm_head", "score", false);
    if (options.head.kind == HeadKind::Vocabulary)
        options.head.bias = {"lm_head.bias"};
    config.ignore({"summary_activation", "summary_first_dropout", "summary_proj_to_labels",
                   "summary_type", "summary_use_proj", "is_decoder", "n_ctx", "scale_attn_weights",
                   "rotary"});
}

} // namespace

// Wang & Komatsuzaki 2021.
void gptj(ConfigReader& config, ModelOptions& options)
{
    readGptjLike(config, options);
}

// Nijkamp et al. 2022.
void codegen(ConfigReader& config, ModelOptions& options)
{
    readGptjLike(config, options);
    options.decoder->fused = FusedLayout::Quarters;
    options.decoder->names.layer.fused = "h.{l}.attn.qkv_proj";
}

} // namespace engine::families
