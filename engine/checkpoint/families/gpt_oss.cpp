#include "engine/checkpoint/families/family.h"

namespace engine::families {

// OpenAI 2025: a sink in each head, experts with biases and clamped gates, windows by layer.
void gptOss(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options, {.thetaDefault = 150000, .longest = 131072, .headSize = 64},
                  {.width = 2880, .feedWidth = 2880, .layers = 36, .heads = 64, .keyHeads = 8});
    StackOptions& s = *options.decoder;
    if (!config.config().contains("rope_scaling") && !config.has("rope_parameters")) {
        RotaryOptions& rotary = s.positions.rotary;
        rotary.scaling = RotaryScaling::Yarn;
        rotary.factor = 32;
        rotary.originalLength = 4096;
        rotary.truncate = false;
        rotary.gain = 1.3465735902799727; // 0.1 ln 32 + 1
    }
    s.epsilon = config.epsilon("rms_norm_eps", 1e-5);
    s.qkvBias = s.outputBias = config.flag("attention_bias", true);
    s.sinks = true;
    s.names.layer.sinks = "layers.{l}.self_attn.sinks";
    readLayerTypes(config, s, config.size("sliding_window", 128), 2);
    // gate · σ(1.702 gate), whatever hidden_act says.
    s.activation = Activation::QuickGelu;
    config.ignore({"hidden_act"});
    ExpertOptions& e = s.experts;
    e.count = config.size("num_local_experts",
                          config.has("num_experts") ? config.size("num_experts") : 128, 4096);
    e.chosen =
        config.size("num_experts_per_tok",
                    config.has("experts_per_token") ? config.size("experts_per_token") : 4, 4096);
    e.width = s.feedWidth;
    e.routerBias = e.bias = e.upPlusOne = true;
    e.limit = static_cast<float>(config.number("swiglu_limit", 7.0));
    config.ignore({"num_experts", "experts_per_token", "initial_context_length", "swiglu_alpha"});
    s.names.layer.router = "layers.{l}.mlp.router";
    s.names.layer.storedGateUp = "layers.{l}.mlp.experts.gate_up_proj";
    s.names.layer.storedDown = "layers.{l}.mlp.experts.down_proj";
    readDecoderHead(config, options, "lm_head", "score", false);
}

} // namespace engine::families
