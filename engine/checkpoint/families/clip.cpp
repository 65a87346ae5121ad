#include "engine/checkpoint/families/family.h"

#include <cmath>

namespace engine::families {

namespace {

/// What the towers of CLIP and SigLIP, of texts and of pictures, have in common.
StackOptions tower(ConfigReader& config, const std::string& prefix, const TowerDefaults& defaults)
{
    StackOptions s;
    s.layers = static_cast<int>(config.size("num_hidden_layers", 12, 1000));
    s.heads = static_cast<int>(config.size("num_attention_heads", defaults.heads, 4096));
    s.keyHeads = s.heads;
    s.width = s.embeddingSize = config.size("hidden_size", defaults.width);
    s.headSize = s.width % s.heads == 0 ? s.width / s.heads : 0;
    s.feedWidth = config.size("intermediate_size",
                              defaults.feedWidth > 0 ? defaults.feedWidth : 4 * defaults.width);
    s.preNorm = s.finalNorm = true;
    s.epsilon = static_cast<float>(config.number("layer_norm_eps", defaults.epsilon));
    s.activation = config.activation("hidden_act", defaults.activation);
    s.scale = 1 / std::sqrt(static_cast<float>(std::max<int64_t>(s.headSize, 1)));
    const std::string layer = prefix + "encoder.layers.{l}.";
    s.names.layer = {.query = layer + "self_attn.q_proj",
                     .key = layer + "self_attn.k_proj",
                     .value = layer + "self_attn.v_proj",
                     .output = layer + "self_attn.out_proj",
                     .attentionNorm = layer + "layer_norm1",
                     .up = layer + "mlp.fc1",
                     .down = layer + "mlp.fc2",
                     .feedNorm = layer + "layer_norm2"};
    s.positions.kind = PositionKind::Learned;
    // Training, and what stands in the whole configuration or in the processor's.
    config.ignore({"projector_hidden_act", "num_image_tokens", "num_positions", "max_image_size",
                   "projection_dim", "projection_size", "vision_use_head", "initializer_factor",
                   "is_decoder", "model_type", "bos_token_id", "eos_token_id", "pad_token_id"});
    return s;
}

StackOptions textTower(ConfigReader& config, const TowerDefaults& defaults, int64_t positions)
{
    const std::string prefix = "text_model.";
    StackOptions s = tower(config, prefix, defaults);
    s.stack = Stack::Text;
    s.positions.limit = config.size("max_position_embeddings", positions);
    s.names.tokens = {prefix + "embeddings.token_embedding"};
    s.names.positions = prefix + "embeddings.position_embedding";
    s.names.finalNorm = prefix + "final_layer_norm";
    return s;
}

void readTowers(ModelOptions& options)
{
    options.task = Task::Similarity;
    options.towers.emplace();
    options.towers->scale = "logit_scale";
    options.ignored = {"position_ids"};
}

} // namespace

StackOptions clipVision(ConfigReader& config, const std::string& prefix)
{
    StackOptions s = tower(config, prefix, {768, 12, 1e-5, "quick_gelu"});
    s.stack = Stack::Vision;
    s.image = imageOptions(config, 224, 32);
    s.image->patchBias = false;
    s.embeddingNorm = true;
    s.finalNorm = false; // it norms the class token alone
    s.names.embeddingNorm = prefix + "pre_layrnorm";
    s.names.classToken = prefix + "embeddings.class_embedding";
    s.names.patches = prefix + "embeddings.patch_embedding";
    s.names.positions = prefix + "embeddings.position_embedding.weight";
    return s;
}

StackOptions siglipVision(ConfigReader& config, const std::string& prefix,
                          const TowerDefaults& defaults)
{
    StackOptions s = tower(config, prefix, defaults);
    s.stack = Stack::Vision;
    s.image = imageOptions(config, 224, defaults.patch);
    s.names.finalNorm = prefix + "post_layernorm";
    s.names.patches = prefix + "embeddings.patch_embedding";
    s.names.positions = prefix + "embeddings.position_embedding.weight";
    return s;
}

namespace {

/// A tower of texts as a model of its own.
void readTextAlone(ModelOptions& options, StackOptions tower)
{
    tower.stack = Stack::Encoder;
    options.encoder = std::move(tower);
    options.ignored = {"position_ids"};
}

/// A tower of pictures as a model of its own: its class token, normed, or a classifier on the mean
/// of the patches.
void readVisionAlone(ModelOptions& options, StackOptions tower, const std::string& classNorm)
{
    tower.stack = Stack::Encoder;
    options.encoder = std::move(tower);
    options.ignored = {"position_ids"};
    if (endsWith(options.architecture, "ForImageClassification")) {
        options.task = Task::Classification;
        options.head.kind = HeadKind::Classifier;
        options.head.pick = Pick::Mean;
        options.head.classifier = "classifier";
    } else if (!classNorm.empty()) {
        options.head.pickNorm = classNorm;
        options.head.pools = true;
    }
}

/// Lets `read` read one tower, which has a config.json of its own or is an object inside.
void readPart(ConfigReader& config, const char* key, const std::function<void(ConfigReader&)>& read)
{
    if (config.has(key))
        config.inside(key, read);
    else
        read(config);
}

enum class Part { Both, Text, Vision };

/// Which towers a folder holds, by its model_type or the class that it names.
Part partOf(const ModelOptions& options, const std::string& name)
{
    const std::string& type = options.family;
    const std::string& of = options.architecture;
    if (type.ends_with("_text_model") || of.starts_with(name + "TextModel"))
        return Part::Text;
    if (type.ends_with("_vision_model") || of.starts_with(name + "VisionModel") ||
        of == name + "ForImageClassification")
        return Part::Vision;
    return Part::Both;
}

} // namespace

// Radford et al. 2021.
void clip(ConfigReader& config, ModelOptions& options)
{
    const auto text = [&](ConfigReader& inside) {
        StackOptions tower = textTower(inside, {512, 8, 1e-5, "quick_gelu"}, 77);
        tower.causal = true;
        options.vocabulary = inside.size("vocab_size", 49408);
        return tower;
    };
    constexpr int64_t kEnd = 49407;
    const Part part = partOf(options, "CLIP");
    config.ignore({"logit_scale_init_value", "initializer_factor", "text_config_dict",
                   "vision_config_dict", "projection_dim", "text_config", "vision_config"});
    if (part == Part::Text)
        return readPart(config, "text_config",
                        [&](ConfigReader& inside) { readTextAlone(options, text(inside)); });
    if (part == Part::Vision)
        return readPart(config, "vision_config", [&](ConfigReader& inside) {
            readVisionAlone(options, clipVision(inside, "vision_model."),
                            "vision_model.post_layernorm");
        });
    readTowers(options);
    TowerOptions& towers = *options.towers;
    config.inside("text_config", [&](ConfigReader& inside) {
        options.text = text(inside);
        towers.endToken = inside.integer("eos_token_id", kEnd);
    });
    config.inside("vision_config", [&](ConfigReader& vision) {
        options.vision = clipVision(vision, "vision_model.");
    });
    towers.textProjection = "text_projection";
    towers.imageProjection = "visual_projection";
    towers.classNorm = "vision_model.post_layernorm";
    towers.width = config.size("projection_dim", 512);
}

// Zhai et al. 2023.
void siglip(ConfigReader& config, ModelOptions& options)
{
    const auto text = [&](ConfigReader& inside) {
        StackOptions tower = textTower(inside, {768, 12, 1e-6, "gelu_pytorch_tanh"}, 64);
        options.vocabulary = inside.size("vocab_size", 32000);
        return tower;
    };
    const Part part = partOf(options, "Siglip");
    config.ignore({"initializer_factor", "text_config", "vision_config"});
    if (part == Part::Text)
        return readPart(config, "text_config",
                        [&](ConfigReader& inside) { readTextAlone(options, text(inside)); });
    if (part == Part::Vision)
        return readPart(config, "vision_config", [&](ConfigReader& inside) {
            readVisionAlone(options, siglipVision(inside, "vision_model."), {});
        });
    readTowers(options);
    TowerOptions& towers = *options.towers;
    config.inside("text_config", [&](ConfigReader& inside) {
        options.text = text(inside);
        towers.width = inside.size("projection_size", options.text->width);
    });
    config.inside("vision_config", [&](ConfigReader& vision) {
        options.vision = siglipVision(vision, "vision_model.");
        // Without it the reference has nothing to compare either; the tower alone runs.
        if (!vision.flag("vision_use_head", true))
            vision.refuse("vision_use_head", "false");
    });
    towers.textHead = "text_model.head";
    towers.pool = "vision_model.head";
    towers.bias = "logit_bias";
}

} // namespace engine::families
