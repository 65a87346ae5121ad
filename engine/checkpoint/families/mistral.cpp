#include "engine/checkpoint/families/family.h"

namespace engine::families {

// Jiang et al. 2023: a query sees the last sliding_window keys, itself included.
void mistral(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options);
    StackOptions& s = *options.decoder;
    s.activation = config.activation("hidden_act", "silu");
    if (!config.config().contains("num_key_value_heads"))
        s.keyHeads = 8;
    const bool absent = !config.config().contains("sliding_window");
    if (absent || config.has("sliding_window"))
        s.windows.assign(static_cast<size_t>(s.layers), config.size("sliding_window", 4096));
    config.ignore({"sliding_window"});
    readDecoderHead(config, options, "lm_head", "score", false);
}

} // namespace engine::families
