#include "engine/checkpoint/families/family.h"
#include "engine/checkpoint/families/parts.h"

#include <cmath>

namespace engine::families {

namespace {

std::vector<int64_t> sizes(ConfigReader& config, const std::string& key,
                           const std::vector<int64_t>& otherwise)
{
    const nlohmann::json& value = config.value(key);
    if (value.is_null())
        return otherwise;
    constexpr size_t kMost = 64;
    constexpr int64_t kLargest = 1 << 16;
    std::vector<int64_t> result;
    if (value.is_array() && !value.empty() && value.size() <= kMost)
        for (const nlohmann::json& item : value)
            if (item.is_number_integer() && item.get<int64_t>() >= 1 &&
                item.get<int64_t>() <= kLargest)
                result.push_back(item.get<int64_t>());
    if (result.empty() || result.size() != value.size()) {
        config.refuse(key, value.dump());
        return otherwise;
    }
    return result;
}

SoundOptions front(ConfigReader& config)
{
    SoundOptions sound;
    const auto outputs = sizes(config, "conv_dim", {512, 512, 512, 512, 512, 512, 512});
    const auto kernels = sizes(config, "conv_kernel", {10, 3, 3, 3, 3, 2, 2});
    const auto strides = sizes(config, "conv_stride", {5, 2, 2, 2, 2, 2, 2});
    if (kernels.size() != outputs.size() || strides.size() != outputs.size()) {
        config.refuse("conv_dim", std::to_string(outputs.size()));
        sound.convolutions.push_back({1, 1, 1, 0});
        sound.modules.emplace_back();
        return sound;
    }
    for (size_t i = 0; i < outputs.size(); ++i) {
        sound.convolutions.push_back({outputs[i], kernels[i], strides[i], 0});
        sound.modules.push_back("feature_extractor.conv_layers." + std::to_string(i) + ".conv");
    }
    sound.bias = config.flag("conv_bias", false);
    sound.norm = "feature_extractor.conv_layers.{l}.layer_norm";
    const std::string norms = config.text("feat_extract_norm", "group");
    sound.norms =
        norms == "layer" ? SoundOptions::NormPlace::Every : SoundOptions::NormPlace::First;
    if (norms != "layer" && norms != "group")
        config.refuse("feat_extract_norm", norms);
    sound.activation = config.activation("feat_extract_activation", "gelu");
    sound.projection = "feature_projection.projection";
    sound.positions = "encoder.pos_conv_embed.conv";
    sound.positionKernel = config.size("num_conv_pos_embeddings", 128, 1 << 16);
    sound.positionGroups = config.size("num_conv_pos_embedding_groups", 16, 1 << 16);
    return sound;
}

/// What is for training and for other heads.
void ignoreUnused(ConfigReader& config)
{
    config.ignore({"activation_dropout",
                   "adapter_kernel_size",
                   "adapter_stride",
                   "apply_spec_augment",
                   "classifier_proj_size",
                   "codevector_dim",
                   "contrastive_logits_temperature",
                   "ctc_loss_reduction",
                   "ctc_zero_infinity",
                   "diversity_loss_weight",
                   "feat_proj_dropout",
                   "feat_quantizer_dropout",
                   "feat_extract_dropout",
                   "final_dropout",
                   "layerdrop",
                   "mask_feature_length",
                   "mask_feature_min_masks",
                   "mask_feature_prob",
                   "mask_time_length",
                   "mask_time_min_masks",
                   "mask_time_prob",
                   "mask_channel_length",
                   "mask_channel_min_space",
                   "mask_channel_other",
                   "mask_channel_prob",
                   "mask_channel_selection",
                   "mask_time_min_space",
                   "mask_time_other",
                   "mask_time_selection",
                   "num_adapter_layers",
                   "num_codevector_groups",
                   "num_codevectors_per_group",
                   "num_feat_extract_layers",
                   "num_negatives",
                   "output_hidden_size",
                   "proj_codevector_dim",
                   "tdnn_dilation",
                   "tdnn_dim",
                   "tdnn_kernel",
                   "use_weighted_layer_sum",
                   "xvector_output_dim",
                   "is_decoder",
                   "gradient_checkpointing"});
}

StackOptions encoder(ConfigReader& config)
{
    StackOptions s;
    s.stack = Stack::Encoder;
    s.layers = static_cast<int>(config.size("num_hidden_layers", 12, 1000));
    s.heads = static_cast<int>(config.size("num_attention_heads", 12, 4096));
    s.keyHeads = s.heads;
    s.width = s.embeddingSize = config.size("hidden_size", 768);
    s.headSize = s.width % s.heads == 0 ? s.width / s.heads : 0;
    s.feedWidth = config.size("intermediate_size", 3072);
    s.epsilon = static_cast<float>(config.number("layer_norm_eps", 1e-5));
    s.activation = config.activation("hidden_act", "gelu");
    s.scale = 1 / std::sqrt(static_cast<float>(std::max<int64_t>(s.headSize, 1)));
    // The "stable" kind norms before the sublayers and once more at the end.
    s.preNorm = s.finalNorm = config.flag("do_stable_layer_norm", false);
    s.embeddingNorm = !s.preNorm;
    s.sound = front(config);
    if (s.width % s.sound->positionGroups != 0)
        config.refuse("num_conv_pos_embedding_groups", std::to_string(s.sound->positionGroups));
    const std::string layer = "encoder.layers.{l}.";
    s.names = {.embeddingNorm = "encoder.layer_norm",
               .finalNorm = "encoder.layer_norm",
               .layer = {.query = layer + "attention.q_proj",
                         .key = layer + "attention.k_proj",
                         .value = layer + "attention.v_proj",
                         .output = layer + "attention.out_proj",
                         .attentionNorm = layer + "layer_norm",
                         .up = layer + "feed_forward.intermediate_dense",
                         .down = layer + "feed_forward.output_dense",
                         .feedNorm = layer + "final_layer_norm"}};
    return s;
}

void readHead(ConfigReader& config, ModelOptions& options)
{
    const std::string& name = options.architecture;
    if (endsWith(name, "ForCTC")) {
        options.task = Task::Transcription;
        options.head.kind = HeadKind::Vocabulary;
        options.head.matrix = {"lm_head"};
        options.head.bias = {"lm_head.bias"};
        options.head.tied = false;
    } else if (endsWith(name, "ForSequenceClassification")) {
        options.task = Task::Classification;
        options.head.kind = HeadKind::Classifier;
        options.head.pick = Pick::Mean;
        options.head.projector = "projector";
        options.head.poolerActivation = Activation::None;
        options.head.projectorWidth = config.size("classifier_proj_size", 256);
        options.head.classifier = "classifier";
    } else if (endsWith(name, "ForAudioFrameClassification")) {
        options.task = Task::TokenClassification;
        options.head.kind = HeadKind::Tokens;
        options.head.classifier = "classifier";
        config.expect("use_weighted_layer_sum", false);
    } else if (endsWith(name, "ForPreTraining")) {
        options.ignored.insert(options.ignored.end(),
                               {"quantizer.codevectors", "quantizer.weight_proj.weight",
                                "quantizer.weight_proj.bias", "project_hid.weight",
                                "project_hid.bias", "project_q.weight", "project_q.bias"});
    } else if (!name.empty() && !endsWith(name, "Model")) {
        config.refuse("architectures", name);
    }
}

void readWav2Vec2Like(ConfigReader& config, ModelOptions& options)
{
    options.encoder = encoder(config);
    options.ignored = {"masked_spec_embed"};
    readHead(config, options);
    ignoreUnused(config);
    // Adapters at the end: a bare model opens without them, layers of languages change everything.
    if (options.head.kind != HeadKind::None)
        config.expect("add_adapter", false);
    if (options.encoder->preNorm)
        config.expect("adapter_attn_dim", nullptr);
    config.ignore({"add_adapter", "adapter_attn_dim"});
}

} // namespace

std::string layerShares(const ModelOptions& options)
{
    const auto found = options.config.find("use_weighted_layer_sum");
    const bool mixes = found != options.config.end() && *found == true;
    const bool classifies = options.head.kind == HeadKind::Classifier;
    return options.hearing() && classifies && mixes ? "layer_weights" : "";
}

// Baevski et al. 2020.
void wav2vec2(ConfigReader& config, ModelOptions& options)
{
    readWav2Vec2Like(config, options);
    options.encoder->sound->projectionNorm = "feature_projection.layer_norm";
    options.prefixes = {"wav2vec2."};
}

// Hsu et al. 2021.
void hubert(ConfigReader& config, ModelOptions& options)
{
    readWav2Vec2Like(config, options);
    if (config.flag("feat_proj_layer_norm", true))
        options.encoder->sound->projectionNorm = "feature_projection.layer_norm";
    if (config.flag("conv_pos_batch_norm", false))
        options.encoder->sound->positionNorm = "encoder.pos_conv_embed.batch_norm";
    options.prefixes = {"hubert."};
}

} // namespace engine::families
