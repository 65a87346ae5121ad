#include "engine/checkpoint/families/family.h"

#include <algorithm>
#include <cmath>

namespace engine::families {

namespace {

/// DINOv2 with or without registers.
void readDinov2(ConfigReader& config, ModelOptions& options, int64_t registers)
{
    StackOptions s = visionStack(config);
    s.epsilon = config.epsilon("layer_norm_eps", 1e-6);
    // The stored table is of squares; every other picture stretches it.
    s.image->anySize = true;
    s.image->registers = registers;
    s.image->stretching = registers > 0 ? Stretching::BicubicAntialiased : Stretching::Bicubic;
    const double ratio = config.number("mlp_ratio", 4);
    if (!(ratio > 0 && ratio < 1024))
        config.refuse("mlp_ratio", std::to_string(ratio));
    s.feedWidth = static_cast<int64_t>(static_cast<double>(s.width) * ratio);
    LayerNames& layer = s.names.layer;
    layer.attentionNorm = "encoder.layer.{l}.norm1";
    layer.feedNorm = "encoder.layer.{l}.norm2";
    layer.attentionScale = "encoder.layer.{l}.layer_scale1.lambda1";
    layer.feedScale = "encoder.layer.{l}.layer_scale2.lambda1";
    if (config.flag("use_swiglu_ffn", false)) {
        constexpr int64_t kMultiple = 8;
        s.feedWidth = (s.feedWidth * 2 / 3 + kMultiple - 1) / kMultiple * kMultiple;
        s.gated = true;
        s.activation = Activation::Silu;
        layer.up.clear();
        layer.gateUp = "encoder.layer.{l}.mlp.weights_in";
        layer.down = "encoder.layer.{l}.mlp.weights_out";
    } else {
        layer.up = "encoder.layer.{l}.mlp.fc1";
        layer.down = "encoder.layer.{l}.mlp.fc2";
    }
    if (registers > 0)
        s.names.registers = "embeddings.register_tokens";
    options.encoder = std::move(s);
    options.ignored = {"embeddings.mask_token"};
    if (endsWith(options.architecture, "ForImageClassification")) {
        options.task = Task::Classification;
        options.head.kind = HeadKind::Classifier;
        options.head.classifier = "classifier";
        options.head.pick = Pick::FirstAndMean;
    }
    // For backbones and training.
    config.ignore({"apply_layernorm", "reshape_hidden_states", "out_features", "out_indices",
                   "stage_names", "layerscale_value", "use_mask_token", "drop_path_rate",
                   "intermediate_size", "encoder_stride", "is_decoder", "pooler_act",
                   "pooler_output_size"});
}

} // namespace

// Oquab et al. 2023.
void dinov2(ConfigReader& config, ModelOptions& options)
{
    readDinov2(config, options, 0);
    options.prefixes = {"dinov2."};
}

// Darcet et al. 2024.
void dinov2WithRegisters(ConfigReader& config, ModelOptions& options)
{
    readDinov2(config, options, config.size("num_register_tokens", 4, 4096));
    config.expect("interpolate_antialias", true);
    config.expect("interpolate_offset", 0);
    options.prefixes = {"dinov2_with_registers."};
}

// Siméoni et al. 2025.
void dinov3(ConfigReader& config, ModelOptions& options)
{
    StackOptions s = visionStack(config);
    constexpr int kHeads = 6;
    s.heads = s.keyHeads = static_cast<int>(config.size("num_attention_heads", kHeads, 4096));
    s.width = s.embeddingSize = config.size("hidden_size", 384);
    s.headSize = s.width % s.heads == 0 ? s.width / s.heads : 0;
    s.scale = 1 / std::sqrt(static_cast<float>(std::max<int64_t>(s.headSize, 1)));
    s.feedWidth = config.size("intermediate_size", 1536);
    s.positions.kind = PositionKind::None;
    s.epsilon = static_cast<float>(config.number("layer_norm_eps", 1e-5));
    s.qkvBias = config.flag("query_bias", true);
    s.keyBias = config.flag("key_bias", false);
    if (config.flag("value_bias", true) != s.qkvBias)
        config.refuse("value_bias", s.qkvBias ? "false" : "true");
    if (!s.qkvBias && s.keyBias)
        config.refuse("key_bias", "true");
    s.outputBias = config.flag("proj_bias", true);
    s.feedBias = config.flag("mlp_bias", true);
    s.gated = config.flag("use_gated_mlp", false);
    s.image->anySize = true;
    s.image->registers = config.integer("num_register_tokens", 0);
    if (s.image->registers < 0 || s.image->registers > 4096)
        config.refuse("num_register_tokens", std::to_string(s.image->registers));
    s.image->rotary = ImageOptions::Rotary::Centres;
    s.image->theta = config.number("rope_theta", 100);
    if (const nlohmann::json& parameters = config.value("rope_parameters");
        parameters.is_object() && parameters.contains("rope_theta") &&
        parameters["rope_theta"].is_number())
        s.image->theta = parameters["rope_theta"].get<double>();
    if (!(s.image->theta > 0) || s.headSize % 4 != 0)
        config.refuse("rope_theta", std::to_string(s.image->theta));
    const std::string layer = "layer.{l}.";
    s.names = {.finalNorm = "norm",
               .classToken = "embeddings.cls_token",
               .registers = "embeddings.register_tokens",
               .patches = "embeddings.patch_embeddings",
               .layer = {.query = layer + "attention.q_proj",
                         .key = layer + "attention.k_proj",
                         .value = layer + "attention.v_proj",
                         .output = layer + "attention.o_proj",
                         .attentionNorm = layer + "norm1",
                         .attentionScale = layer + "layer_scale1.lambda1",
                         .feedScale = layer + "layer_scale2.lambda1",
                         .gate = layer + "mlp.gate_proj",
                         .up = layer + "mlp.up_proj",
                         .down = layer + "mlp.down_proj",
                         .feedNorm = layer + "norm2"}};
    options.encoder = std::move(s);
    options.prefixes = {"model."};
    options.ignored = {"embeddings.mask_token", "inv_freq"};
    options.head.pick = Pick::First;
    options.head.pools = true;
    // For training and backbones.
    config.ignore({"pos_embed_jitter", "pos_embed_rescale", "pos_embed_shift", "layerscale_value",
                   "drop_path_rate", "apply_layernorm", "reshape_hidden_states", "out_features",
                   "out_indices", "stage_names", "return_class_token"});
}

} // namespace engine::families
