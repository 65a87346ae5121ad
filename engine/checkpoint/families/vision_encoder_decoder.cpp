#include "engine/checkpoint/families/family.h"

#include <cmath>

namespace engine::families {

// Li et al. 2021: the decoder of TrOCR, BART's without a final norm.
void trocr(ConfigReader& config, ModelOptions& options)
{
    StackOptions s;
    s.stack = Stack::Decoder;
    s.layers = static_cast<int>(config.size("decoder_layers", 12, 1000));
    s.heads = static_cast<int>(config.size("decoder_attention_heads", 16, 4096));
    s.keyHeads = s.heads;
    s.width = s.embeddingSize = config.size("d_model", 1024);
    s.headSize = s.width % s.heads == 0 ? s.width / s.heads : 0;
    s.feedWidth = config.size("decoder_ffn_dim", 4096);
    s.causal = s.cross = true;
    s.activation = config.activation("activation_function", "gelu");
    s.scale = 1 / std::sqrt(static_cast<float>(std::max<int64_t>(s.headSize, 1)));
    if (config.flag("scale_embedding", false))
        s.embeddingScale = std::sqrt(static_cast<float>(s.width));
    s.embeddingNorm = config.flag("layernorm_embedding", true);
    s.memoryWidth =
        config.has("cross_attention_hidden_size") ? config.size("cross_attention_hidden_size") : 0;
    if (options.padToken < 0)
        options.padToken = 1;
    const int64_t limit = config.size("max_position_embeddings", 512);
    constexpr int64_t kOffset = 2;
    if (config.flag("use_learned_position_embeddings", true))
        s.positions = {.kind = PositionKind::Learned, .limit = limit, .offset = kOffset};
    else
        s.positions = {.kind = PositionKind::Sinusoidal,
                       .offset = options.padToken + 1,
                       .count = PositionCount::NotPadToken,
                       .paddingRow = -1,
                       .sinusoidsToEnd = true};
    const std::string layer = "decoder.layers.{l}.";
    s.names = {.tokens = {"decoder.embed_tokens"},
               .positions = "decoder.embed_positions",
               .embeddingNorm = "decoder.layernorm_embedding",
               .layer = {.query = layer + "self_attn.q_proj",
                         .key = layer + "self_attn.k_proj",
                         .value = layer + "self_attn.v_proj",
                         .output = layer + "self_attn.out_proj",
                         .attentionNorm = layer + "self_attn_layer_norm",
                         .crossQuery = layer + "encoder_attn.q_proj",
                         .crossKey = layer + "encoder_attn.k_proj",
                         .crossValue = layer + "encoder_attn.v_proj",
                         .crossOutput = layer + "encoder_attn.out_proj",
                         .crossNorm = layer + "encoder_attn_layer_norm",
                         .up = layer + "fc1",
                         .down = layer + "fc2",
                         .feedNorm = layer + "final_layer_norm"}};
    options.decoder = std::move(s);
    options.prefixes = {"model."};
    options.head.kind = HeadKind::Vocabulary;
    options.head.matrix = {"output_projection"};
    options.head.tied = config.flag("tie_word_embeddings", true);
    config.ignore({"is_decoder", "add_cross_attention", "num_hidden_layers", "hidden_size"});
}

// A vision transformer that writes through a language model: captions, TrOCR (Li et al. 2021).
void visionEncoderDecoder(ConfigReader& config, ModelOptions& options)
{
    ModelOptions encoder = readInside(config, "encoder", "",
                                      {"vit", "deit", "beit", "dinov2", "dinov2_with_registers"});
    ModelOptions decoder =
        readInside(config, "decoder", "ForCausalLM",
                   {"gpt2", "bert", "roberta", "xlm-roberta", "camembert", "electra", "trocr"});
    if (!encoder.encoder || (!decoder.decoder && !decoder.encoder))
        return;
    StackOptions first = std::move(*encoder.encoder);
    StackOptions second = decoderInside(decoder);
    prefixNames(first.names, "encoder.");
    const std::string model = decoder.prefixes.empty() ? "" : decoder.prefixes.front();
    prefixNames(second.names, "decoder." + model);
    if (first.width != second.width && second.memoryWidth == 0)
        second.names.memoryIn = "enc_to_dec_proj";
    second.memoryWidth = first.width;
    options.task = Task::Caption;
    options.head = std::move(decoder.head);
    options.head.pooler.clear();
    prefixHead(options.head, "decoder.");
    options.vocabulary = options.targetVocabulary = decoder.vocabulary;
    if (options.padToken < 0)
        options.padToken = decoder.padToken;
    if (options.decoderStartToken < 0)
        options.decoderStartToken = decoder.bosToken;
    if (options.eosTokens.empty())
        options.eosTokens = decoder.eosTokens;
    options.encoder = std::move(first);
    options.decoder = std::move(second);
    options.ignored = {"position_ids",      "token_type_ids",       ".attn.bias",
                       ".attn.masked_bias", "_float_tensor",        "pooler.dense.weight",
                       "pooler.dense.bias", "embeddings.mask_token"};
    config.flag("tie_word_embeddings", false);
    config.ignore({"is_encoder_decoder"});
}

} // namespace engine::families
