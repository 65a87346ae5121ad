#include "engine/checkpoint/families/family.h"

namespace engine::families {

namespace {

void readWindows(ConfigReader& config, StackOptions& s)
{
    // [[["global", "local"], 12]] says: the pair, twelve times.
    const int64_t window = config.size("window_size", 256);
    const auto add = [&](const nlohmann::json& kind) {
        if (kind == "global")
            s.windows.push_back(0);
        else if (kind == "local")
            s.windows.push_back(window);
        else
            config.refuse("attention_types", kind.dump());
    };
    const nlohmann::json& layers = config.value("attention_layers");
    const nlohmann::json& types = config.value("attention_types");
    if (!isNothing(layers) && !layers.is_array()) {
        config.refuse("attention_layers", layers.dump());
    } else if (!isNothing(types) && !types.is_array()) {
        config.refuse("attention_types", types.dump());
    } else if (!isNothing(layers)) {
        for (const nlohmann::json& kind : layers)
            add(kind);
    } else if (!isNothing(types)) {
        for (const nlohmann::json& item : types) {
            if (!item.is_array() || item.size() != 2 || !item[0].is_array() ||
                !item[1].is_number_unsigned() || item[1].get<uint64_t>() > 1000) {
                config.refuse("attention_types", types.dump());
                break;
            }
            for (uint64_t i = 0; i < item[1].get<uint64_t>(); ++i)
                for (const nlohmann::json& kind : item[0])
                    add(kind);
        }
    } else {
        for (int l = 0; l < s.layers; ++l)
            s.windows.push_back(l % 2 == 0 ? 0 : window);
    }
    if (s.windows.size() != static_cast<size_t>(s.layers))
        config.complain(fail(translatable("Engine", "config.json: attention_types describes %1 "
                                                    "layers, num_layers says %2."),
                             {std::to_string(s.windows.size()), std::to_string(s.layers)}));
}

} // namespace

// Black et al. 2021: GPT-2 with every other layer local, and scores that are not scaled.
void gptNeo(ConfigReader& config, ModelOptions& options)
{
    StackOptions s;
    s.layers = static_cast<int>(config.size("num_layers", 24, 1000));
    s.heads = static_cast<int>(config.size("num_heads", 16, 4096));
    s.keyHeads = s.heads;
    s.width = s.embeddingSize = config.size("hidden_size", 2048);
    s.headSize = s.width % s.heads == 0 ? s.width / s.heads : 0;
    s.feedWidth = config.size("intermediate_size", 4 * s.width);
    s.causal = s.preNorm = s.finalNorm = true;
    s.qkvBias = false;
    s.epsilon = config.epsilon("layer_norm_epsilon", 1e-5);
    s.activation = config.activation("activation_function", "gelu_new");
    s.positions = {.kind = PositionKind::Learned,
                   .limit = config.size("max_position_embeddings", 2048)};
    readWindows(config, s);
    s.names = {.tokens = {"wte"},
               .positions = "wpe",
               .finalNorm = "ln_f",
               .layer = {.query = "h.{l}.attn.attention.q_proj",
                         .key = "h.{l}.attn.attention.k_proj",
                         .value = "h.{l}.attn.attention.v_proj",
                         .output = "h.{l}.attn.attention.out_proj",
                         .attentionNorm = "h.{l}.ln_1",
                         .up = "h.{l}.mlp.c_fc",
                         .down = "h.{l}.mlp.c_proj",
                         .feedNorm = "h.{l}.ln_2"}};
    options.decoder = std::move(s);
    options.prefixes = {"transformer."};
    options.ignored = {".attention.bias", ".attention.masked_bias"};
    readDecoderHead(config, options, "lm_head", "score", true);
    config.ignore({"summary_activation", "summary_first_dropout", "summary_proj_to_labels",
                   "summary_type", "summary_use_proj", "is_decoder"});
}

} // namespace engine::families
