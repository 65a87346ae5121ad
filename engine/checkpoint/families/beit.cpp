#include "engine/checkpoint/families/family.h"

namespace engine::families {

// Bao et al. 2022.
void beit(ConfigReader& config, ModelOptions& options)
{
    StackOptions s = visionStack(config);
    s.keyBias = false;
    s.finalNorm = false;
    const bool mean = config.flag("use_mean_pooling", true);
    const std::string layer = "encoder.layer.{l}.";
    const bool unscaled =
        config.config().contains("layer_scale_init_value") && !config.has("layer_scale_init_value");
    if (!unscaled && config.number("layer_scale_init_value", 0.1) > 0) {
        s.names.layer.attentionScale = layer + "lambda_1";
        s.names.layer.feedScale = layer + "lambda_2";
    }
    s.positions.kind = config.flag("use_absolute_position_embeddings", false)
                           ? PositionKind::Learned
                           : PositionKind::None;
    const bool own = config.flag("use_relative_position_bias", false);
    const bool shared = config.flag("use_shared_relative_position_bias", false);
    s.image->relativeBias = own || shared;
    if (shared)
        s.names.relativeBias = "encoder.relative_position_bias.relative_position_bias_table";
    if (own)
        s.names.layer.relativeBias =
            layer + "attention.attention.relative_position_bias.relative_position_bias_table";
    options.prefixes = {"beit."};
    options.ignored = {"embeddings.mask_token", "relative_position_index"};
    HeadOptions& head = options.head;
    head.pick = mean ? Pick::Mean : Pick::First;
    if (endsWith(options.architecture, "ForImageClassification")) {
        options.task = Task::Classification;
        head.kind = HeadKind::Classifier;
        head.classifier = "classifier";
    } else if (endsWith(options.architecture, "ForMaskedImageModeling")) {
        head.pools = false;
        options.ignored.insert(options.ignored.end(), {"lm_head.weight", "lm_head.bias",
                                                       "layernorm.weight", "layernorm.bias"});
    } else if (endsWith(options.architecture, "ForSemanticSegmentation")) {
        config.refuse("architectures", options.architecture);
    }
    if (!endsWith(options.architecture, "ForMaskedImageModeling")) {
        // With the mean, the norm stands on it; without, on every position.
        if (mean) {
            head.pickNorm = "pooler.layernorm";
        } else {
            s.finalNorm = true;
            s.names.finalNorm = "layernorm";
        }
        head.pools = head.kind != HeadKind::Classifier;
    }
    options.encoder = std::move(s);
    // For training, segmentation and backbones.
    config.ignore({"add_fpn", "auxiliary_channels", "auxiliary_concat_input",
                   "auxiliary_loss_weight", "auxiliary_num_convs", "drop_path_rate", "pool_scales",
                   "semantic_loss_ignore_index", "use_auxiliary_head", "use_mask_token",
                   "out_features", "out_indices", "stage_names", "reshape_hidden_states",
                   "is_decoder"});
}

} // namespace engine::families
