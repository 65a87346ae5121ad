#include "engine/checkpoint/families/family.h"

namespace engine::families {

// Bakouch et al. 2025: Llama, of whose layers every fourth has no rotary positions.
void smollm3(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options, {.thetaDefault = 2000000, .longest = 32768},
                  {.width = 2048, .layers = 36, .heads = 16, .keyHeads = 4});
    StackOptions& s = *options.decoder;
    s.activation = config.activation("hidden_act", "silu");
    s.qkvBias = s.outputBias = config.flag("attention_bias", false);
    s.feedBias = config.flag("mlp_bias", false);
    const int64_t every = config.size("no_rope_layer_interval", 4);
    const nlohmann::json& turned = config.value("no_rope_layers"); // 1 where there are positions
    for (int l = 0; l < s.layers; ++l) {
        bool turns = (l + 1) % every != 0;
        if (turned.is_array() && turned.size() == static_cast<size_t>(s.layers))
            turns = turned[static_cast<size_t>(l)] == 1;
        s.positions.turned.push_back(turns ? 1 : 0);
    }
    if (config.flag("use_sliding_window", false) && config.has("sliding_window")) {
        const int64_t window = config.size("sliding_window");
        readLayerTypes(config, s, window, 0);
        if (!config.has("layer_types")) // those without positions have it
            for (size_t l = 0; l < s.windows.size(); ++l)
                s.windows[l] = s.positions.turned[l] != 0 ? 0 : window;
    }
    config.ignore({"sliding_window", "layer_types", "max_window_layers"});
    readDecoderHead(config, options, "lm_head", "score", true);
}

} // namespace engine::families
