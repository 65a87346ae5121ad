#include "engine/checkpoint/families/family.h"

namespace engine::families {

// Jiang et al. 2023: a query sees the last sliding_window keys, itself included.
void mistral(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options, {.longest = 131072}, {.feedWidth = 14336, .keyHeads = 8});
    StackOptions& s = *options.decoder;
    s.activation = config.activation("hidden_act", "silu");
    const bool absent = !config.config().contains("sliding_window");
    if (absent || config.has("sliding_window"))
        s.windows.assign(static_cast<size_t>(s.layers), config.size("sliding_window", 4096));
    config.ignore({"sliding_window"});
    readDecoderHead(config, options, "lm_head", "score", false);
}

// Jiang et al. 2024: experts in the place of the feed-forward layers.
void mixtral(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options, {.thetaDefault = 1000000, .longest = 131072},
                  {.feedWidth = 14336, .keyHeads = 8});
    StackOptions& s = *options.decoder;
    s.epsilon = config.epsilon("rms_norm_eps", 1e-5);
    s.activation = config.activation("hidden_act", "silu");
    if (config.has("sliding_window"))
        s.windows.assign(static_cast<size_t>(s.layers), config.size("sliding_window"));
    config.ignore({"sliding_window"});
    s.experts.count = config.size("num_local_experts", 8, 4096);
    s.experts.chosen = config.size("num_experts_per_tok", 2, 4096);
    s.experts.width = s.feedWidth;
    const std::string moe = "layers.{l}.block_sparse_moe.";
    s.names.layer.router = moe + "gate";
    s.names.layer.expertGate = moe + "experts.{e}.w1";
    s.names.layer.expertUp = moe + "experts.{e}.w3";
    s.names.layer.expertDown = moe + "experts.{e}.w2";
    readDecoderHead(config, options, "lm_head", "score", false);
}

} // namespace engine::families
