#include "engine/checkpoint/families/family.h"

namespace engine::families {

// Yang et al. 2024: Llama with biased queries, keys and values; upper layers may have a window.
void qwen2(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options);
    StackOptions& s = *options.decoder;
    s.activation = config.activation("hidden_act", "silu");
    s.qkvBias = true;
    const int64_t window = config.size("sliding_window", 4096);
    const int64_t full = config.integer("max_window_layers", 28);
    const bool windowed = config.flag("use_sliding_window", false);
    const nlohmann::json& types = config.value("layer_types");
    for (int l = 0; l < s.layers; ++l) {
        bool local = l >= full;
        if (types.is_array() && types.size() == static_cast<size_t>(s.layers)) {
            local = types[static_cast<size_t>(l)] == "sliding_attention";
            if (!local && types[static_cast<size_t>(l)] != "full_attention")
                config.refuse("layer_types", types[static_cast<size_t>(l)].dump());
        }
        s.windows.push_back(windowed && local ? window : 0);
    }
    config.expect("use_mrope", false);
    readDecoderHead(config, options, "lm_head", "score", false);
}

} // namespace engine::families
