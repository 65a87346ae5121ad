#include "engine/checkpoint/families/family.h"

#include <cmath>

namespace engine::families {

namespace {

/// Sizes are one number or [height, width].
std::pair<int64_t, int64_t> extents(ConfigReader& config, const std::string& key, int64_t otherwise)
{
    const nlohmann::json& value = config.value(key);
    constexpr int64_t kLargest = 1 << 16;
    if (value.is_array() && value.size() == 2 && value[0].is_number_unsigned() &&
        value[1].is_number_unsigned()) {
        const auto height = value[0].get<uint64_t>();
        const auto width = value[1].get<uint64_t>();
        if (height >= 1 && width >= 1 && height <= kLargest && width <= kLargest)
            return {static_cast<int64_t>(height), static_cast<int64_t>(width)};
        config.refuse(key, value.dump());
        return {otherwise, otherwise};
    }
    const int64_t size = config.size(key, otherwise, kLargest);
    return {size, size};
}

} // namespace

ImageOptions imageOptions(ConfigReader& config, int64_t side, int64_t patch)
{
    const auto [height, width] = extents(config, "image_size", side);
    const auto [patchHeight, patchWidth] = extents(config, "patch_size", patch);
    if (height < patchHeight || width < patchWidth)
        config.refuse("patch_size", std::to_string(patchHeight));
    return {.height = height,
            .width = width,
            .patchHeight = patchHeight,
            .patchWidth = patchWidth,
            .channels = config.size("num_channels", 3, 4096)};
}

StackOptions visionStack(ConfigReader& config)
{
    StackOptions s;
    s.stack = Stack::Encoder;
    s.layers = static_cast<int>(config.size("num_hidden_layers", 12, 1000));
    s.heads = static_cast<int>(config.size("num_attention_heads", 12, 4096));
    s.keyHeads = s.heads;
    s.width = s.embeddingSize = config.size("hidden_size", 768);
    s.headSize = s.width % s.heads == 0 ? s.width / s.heads : 0;
    s.feedWidth = config.size("intermediate_size", 3072);
    s.preNorm = s.finalNorm = true;
    s.epsilon = config.epsilon("layer_norm_eps", 1e-12);
    s.activation = config.activation("hidden_act", "gelu");
    s.qkvBias = config.flag("qkv_bias", true);
    s.scale = 1 / std::sqrt(static_cast<float>(std::max<int64_t>(s.headSize, 1)));
    s.image = imageOptions(config, 224, 16);
    s.positions.kind = PositionKind::Learned;
    const std::string layer = "encoder.layer.{l}.";
    s.names = {.positions = "embeddings.position_embeddings",
               .finalNorm = "layernorm",
               .classToken = "embeddings.cls_token",
               .patches = "embeddings.patch_embeddings.projection",
               .layer = {.query = layer + "attention.attention.query",
                         .key = layer + "attention.attention.key",
                         .value = layer + "attention.attention.value",
                         .output = layer + "attention.output.dense",
                         .attentionNorm = layer + "layernorm_before",
                         .up = layer + "intermediate.dense",
                         .down = layer + "output.dense",
                         .feedNorm = layer + "layernorm_after"}};
    return s;
}

namespace {

/// ViT and DeiT.
void readVisionLike(ConfigReader& config, ModelOptions& options)
{
    options.encoder = visionStack(config);
    options.ignored = {"embeddings.mask_token"};
    HeadOptions& head = options.head;
    if (endsWith(options.architecture, "ForImageClassification")) {
        options.task = Task::Classification;
        head.kind = HeadKind::Classifier;
        head.classifier = "classifier";
    } else {
        head.pooler = "pooler.dense";
        head.poolerOptional = true;
        head.poolerActivation = config.activation("pooler_act", "tanh");
    }
    // The stride belongs to the decoder of masked-image modelling.
    config.ignore({"encoder_stride", "pooler_output_size", "pooler_act", "is_decoder"});
}

} // namespace

// Dosovitskiy et al. 2021.
void vit(ConfigReader& config, ModelOptions& options)
{
    readVisionLike(config, options);
    options.prefixes = {"vit."};
}

// Touvron et al. 2021: a second token that learnt from a teacher.
void deit(ConfigReader& config, ModelOptions& options)
{
    readVisionLike(config, options);
    options.prefixes = {"deit."};
    options.encoder->names.distillationToken = "embeddings.distillation_token";
    if (endsWith(options.architecture, "WithTeacher")) {
        options.task = Task::Classification;
        options.head = HeadOptions{};
        options.head.kind = HeadKind::Classifier;
        options.head.classifier = "cls_classifier";
        options.head.distillation = "distillation_classifier";
    }
}

// He et al. 2022: the encoder alone, nothing masked.
void vitMae(ConfigReader& config, ModelOptions& options)
{
    options.encoder = visionStack(config);
    options.prefixes = {"vit."};
    config.ignore({"decoder_hidden_size", "decoder_intermediate_size",
                   "decoder_num_attention_heads", "decoder_num_hidden_layers", "mask_ratio",
                   "norm_pix_loss", "encoder_stride", "is_decoder", "pooler_act",
                   "pooler_output_size"});
}

} // namespace engine::families
