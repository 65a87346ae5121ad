#include "engine/checkpoint/families/family.h"

#include <algorithm>

namespace engine::families {

void readQwenWindows(ConfigReader& config, StackOptions& stack, int64_t full)
{
    const bool none = config.config().contains("sliding_window") && !config.has("sliding_window");
    const int64_t window = config.size("sliding_window", 4096);
    full = config.integer("max_window_layers", full);
    if (!config.flag("use_sliding_window", false) || none) {
        config.ignore({"layer_types"});
        return;
    }
    readLayerTypes(config, stack, window, 0);
    if (!config.has("layer_types"))
        for (int64_t l = std::max<int64_t>(full, 0); l < stack.layers; ++l)
            stack.windows[static_cast<size_t>(l)] = window;
}

void readExperts(ConfigReader& config, StackOptions& stack)
{
    stack.experts.renormalise = config.flag("norm_topk_prob", false);
    const std::string feed = "layers.{l}.mlp.";
    LayerNames& n = stack.names.layer;
    n.router = feed + "gate";
    n.expertGate = feed + "experts.{e}.gate_proj";
    n.expertUp = feed + "experts.{e}.up_proj";
    n.expertDown = feed + "experts.{e}.down_proj";
}

namespace {

/// Which layers have experts, and how many.
void readQwenExperts(ConfigReader& config, StackOptions& s, int64_t count, int64_t chosen,
                     int64_t width)
{
    readExperts(config, s);
    s.experts.count = config.size("num_experts", count, 4096);
    s.experts.chosen = config.size("num_experts_per_tok", chosen, 4096);
    s.experts.width = config.size("moe_intermediate_size", width);
    const int64_t step = config.size("decoder_sparse_step", 1);
    const nlohmann::json& dense = config.value("mlp_only_layers");
    for (int l = 0; l < s.layers; ++l) {
        const bool plain =
            dense.is_array() && std::any_of(dense.begin(), dense.end(),
                                            [&](const nlohmann::json& at) { return at == l; });
        s.experts.layers.push_back(!plain && (l + 1) % step == 0 ? 1 : 0);
    }
}

void normHeads(StackOptions& s)
{
    s.queryNorm = HeadNorm::PerHead;
    s.queryNormEpsilon = s.epsilon;
    s.names.layer.queryNorm = "layers.{l}.self_attn.q_norm";
    s.names.layer.keyNorm = "layers.{l}.self_attn.k_norm";
}

} // namespace

void readQwen2(ConfigReader& config, ModelOptions& options, const RotaryKeys& rotary,
               const Sizes& sizes, int64_t fullLayers)
{
    readLlamaLike(config, options, rotary, sizes);
    StackOptions& s = *options.decoder;
    s.activation = config.activation("hidden_act", "silu");
    s.qkvBias = true;
    readQwenWindows(config, s, fullLayers);
    config.expect("use_mrope", false);
    readDecoderHead(config, options, "lm_head", "score", false);
}

// Yang et al. 2024: Llama with biased queries, keys and values; upper layers may have a window.
void qwen2(ConfigReader& config, ModelOptions& options)
{
    readQwen2(config, options, {.longest = 32768}, {.feedWidth = 22016, .keyHeads = 32});
}

void readQwen3(ConfigReader& config, ModelOptions& options, const RotaryKeys& rotary,
               const Sizes& sizes)
{
    readLlamaLike(config, options, rotary, sizes);
    StackOptions& s = *options.decoder;
    s.activation = config.activation("hidden_act", "silu");
    s.qkvBias = s.outputBias = config.flag("attention_bias", false);
    normHeads(s);
    readQwenWindows(config, s);
    readDecoderHead(config, options, "lm_head", "score", false);
}

// Yang et al. 2025: queries and keys are normed, each head by itself.
void qwen3(ConfigReader& config, ModelOptions& options)
{
    readQwen3(config, options, {.longest = 32768, .headSize = 128},
              {.feedWidth = 22016, .keyHeads = 32});
}

void qwen2Moe(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options, {.longest = 32768},
                  {.width = 2048, .feedWidth = 5632, .layers = 24, .heads = 16, .keyHeads = 16});
    StackOptions& s = *options.decoder;
    s.activation = config.activation("hidden_act", "silu");
    s.qkvBias = config.flag("qkv_bias", true);
    readQwenWindows(config, s);
    if (!s.windows.empty() && !config.has("layer_types")) { // every other of the lower layers
        const int64_t window = config.size("sliding_window", 4096);
        const int64_t full = config.integer("max_window_layers", 28);
        for (int l = 0; l < s.layers; ++l)
            s.windows[static_cast<size_t>(l)] = l % 2 == 0 && l < full ? window : 0;
    }
    readQwenExperts(config, s, 60, 4, 1408);
    s.experts.sharedWidth = config.size("shared_expert_intermediate_size", 5632);
    s.experts.sharedGate = true;
    LayerNames& n = s.names.layer;
    n.sharedGate = "layers.{l}.mlp.shared_expert.gate_proj";
    n.sharedUp = "layers.{l}.mlp.shared_expert.up_proj";
    n.sharedDown = "layers.{l}.mlp.shared_expert.down_proj";
    n.sharedRouter = "layers.{l}.mlp.shared_expert_gate";
    readDecoderHead(config, options, "lm_head", "score", false);
}

void qwen3Moe(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options, {.longest = 32768},
                  {.width = 2048, .feedWidth = 6144, .layers = 24, .heads = 32, .keyHeads = 4});
    StackOptions& s = *options.decoder;
    s.activation = config.activation("hidden_act", "silu");
    s.qkvBias = s.outputBias = config.flag("attention_bias", false);
    normHeads(s);
    if (config.flag("use_sliding_window", false) && config.has("sliding_window"))
        s.windows.assign(static_cast<size_t>(s.layers), config.size("sliding_window"));
    config.ignore({"sliding_window", "max_window_layers", "layer_types"});
    readQwenExperts(config, s, 128, 8, 768);
    readDecoderHead(config, options, "lm_head", "score", false);
}

} // namespace engine::families
