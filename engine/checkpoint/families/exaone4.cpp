#include "engine/checkpoint/families/family.h"

namespace engine::families {

// LG AI Research 2025: norms on the sublayers' output; layers that see all have no positions.
void exaone4(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options, {}, {.feedWidth = 16384, .keyHeads = 32});
    StackOptions& s = *options.decoder;
    s.epsilon = config.epsilon("rms_norm_eps", 1e-5);
    s.activation = config.activation("hidden_act", "silu");
    s.preNorm = false;
    s.outputNorm = true;
    s.queryNorm = HeadNorm::PerHead;
    s.queryNormEpsilon = s.epsilon;
    LayerNames& n = s.names.layer;
    n.attentionNorm = n.feedNorm = {};
    n.attentionOutputNorm = "layers.{l}.post_attention_layernorm";
    n.feedOutputNorm = "layers.{l}.post_feedforward_layernorm";
    n.queryNorm = "layers.{l}.self_attn.q_norm";
    n.keyNorm = "layers.{l}.self_attn.k_norm";
    if (config.has("sliding_window") || !config.config().contains("sliding_window")) {
        int64_t every = 4;
        if (const nlohmann::json& pattern = config.value("sliding_window_pattern");
            pattern.is_string()) // "LLLG": the letters' number
            every = static_cast<int64_t>(pattern.get<std::string>().size());
        else if (pattern.is_number_integer())
            every = pattern.get<int64_t>();
        readLayerTypes(config, s, config.size("sliding_window", 4096), every);
        for (const int64_t window : s.windows)
            s.positions.turned.push_back(window > 0 ? 1 : 0);
    }
    config.ignore({"sliding_window", "sliding_window_pattern", "layer_types"});
    readDecoderHead(config, options, "lm_head", "score", false);
}

} // namespace engine::families
