#include "engine/checkpoint/families/family.h"

#include <cmath>

namespace engine::families {

namespace {

constexpr float kTowerEpsilon = 1e-6F;

/// What holds for a tower where nothing is said.
struct TowerSizes
{
    int64_t width;
    int64_t layers = 32;
    int64_t patch = 14;
};

/// A list of layers, or the usual one where the key is absent.
nlohmann::json indices(ConfigReader& config, const char* key, const nlohmann::json& usual)
{
    const nlohmann::json& given = config.value(key);
    if (given.is_array())
        return given;
    return config.config().contains(key) ? nlohmann::json::array() : usual;
}

/// What the towers of Qwen have in common: patches in blocks, turned by row and column.
StackOptions tower(ConfigReader& config, const char* widthKey, const TowerSizes& sizes)
{
    StackOptions s;
    s.stack = Stack::Vision;
    s.layers = static_cast<int>(config.size("depth", sizes.layers, 1000));
    s.heads = static_cast<int>(config.size("num_heads", 16, 4096));
    s.keyHeads = s.heads;
    s.width = s.embeddingSize = config.size(widthKey, sizes.width);
    s.headSize = s.width % s.heads == 0 ? s.width / s.heads : 0;
    s.preNorm = true;
    s.epsilon = kTowerEpsilon;
    s.fused = FusedLayout::Thirds;
    s.scale = 1 / std::sqrt(static_cast<float>(std::max<int64_t>(s.headSize, 1)));
    ImageOptions image;
    image.patchHeight = image.patchWidth = config.size("patch_size", sizes.patch, 4096);
    image.channels = config.size("in_channels", config.size("in_chans", 3, 4096), 4096);
    image.frames = config.size("temporal_patch_size", 2, 64);
    image.block = config.size("spatial_merge_size", 2, 64);
    image.height = image.width = 16 * image.patchHeight * image.block;
    image.anySize = true;
    image.patchBias = false;
    image.rotary = ImageOptions::Rotary::Indices;
    s.image = image;
    if (s.headSize % 4 != 0)
        config.refuse(widthKey, std::to_string(s.width));
    const std::string layer = "visual.blocks.{l}.";
    s.names = {.patches = "visual.patch_embed.proj",
               .layer = {.fused = layer + "attn.qkv",
                         .output = layer + "attn.proj",
                         .attentionNorm = layer + "norm1",
                         .up = layer + "mlp.fc1",
                         .down = layer + "mlp.fc2",
                         .feedNorm = layer + "norm2"}};
    config.ignore({"spatial_patch_size", "tokens_per_second", "out_hidden_size", "model_type",
                   "hidden_size", "fullatt_block_indexes", "initializer_range"});
    return s;
}

/// Squares of patches side by side, through two linear modules.
ProjectorOptions merger(const StackOptions& tower, const std::string& norm,
                        const std::string& first, const std::string& second)
{
    ProjectorOptions projector;
    projector.block = tower.image->block;
    projector.norm = norm;
    projector.epsilon = kTowerEpsilon;
    projector.linears = {first, second};
    projector.activation = Activation::Gelu;
    return projector;
}

/// Which frequencies time, row and column turn; `usual` where the configuration does not say, of
/// the generation that interleaves them.
void readSections(ConfigReader& config, ModelOptions& options, const std::vector<int64_t>& usual)
{
    for (const char* key : {"rope_scaling", "rope_parameters"}) {
        const nlohmann::json& values = config.value(key);
        if (!values.is_object())
            continue;
        if (const auto sections = values.find("mrope_section");
            sections != values.end() && sections->is_array())
            for (const nlohmann::json& size : *sections)
                options.rotarySections.push_back(size.is_number_integer() ? size.get<int64_t>()
                                                                          : -1);
    }
    // The frequencies of Qwen 3 are interleaved whether or not mrope_interleaved says so.
    options.rotaryInterleaved = !usual.empty();
    if (options.rotarySections.empty())
        options.rotarySections = usual;
    int64_t sum = 0;
    for (const int64_t size : options.rotarySections)
        sum += size < 0 ? int64_t{1} << 40 : size;
    if (options.rotarySections.size() != 3 || !options.decoder ||
        sum != options.decoder->positions.rotary.dimensions / 2) {
        config.refuse("mrope_section", std::to_string(sum));
        options.rotarySections = {0, 0, 0};
    }
}

/// The text models, with what holds where nothing is said.
void qwen2Text(ConfigReader& config, ModelOptions& options)
{
    constexpr int kLayers = 80;
    readQwen2(config, options, {.thetaDefault = 1000000, .longest = 32768},
              {.width = 8192, .feedWidth = 29568, .layers = kLayers, .heads = 64, .keyHeads = 8},
              kLayers);
    options.decoder->epsilon = config.epsilon("rms_norm_eps", 1e-5);
}

void qwen3Text(ConfigReader& config, ModelOptions& options)
{
    readQwen3(config, options, {.thetaDefault = 5000000, .longest = 128000, .headSize = 128},
              {.feedWidth = 22016, .keyHeads = 32});
}

/// What older folders said of the text model, which those of 4.52 and later keep beside
/// text_config.
void ignoreFlatText(ConfigReader& config)
{
    config.ignore({"attention_bias", "attention_dropout", "head_dim", "hidden_act", "hidden_size",
                   "intermediate_size", "layer_types", "max_position_embeddings",
                   "max_window_layers", "num_attention_heads", "num_hidden_layers",
                   "num_key_value_heads", "rms_norm_eps", "rope_parameters", "rope_scaling",
                   "rope_theta", "sliding_window", "use_mrope", "use_sliding_window"});
}

/// The text model, from text_config or, as older folders have it, from the whole configuration.
void readText(ConfigReader& config, ModelOptions& options,
              void (*read)(ConfigReader&, ModelOptions&), int64_t vocabulary,
              const std::vector<int64_t>& usualSections = {})
{
    // The whole configuration of folders saved by 4.52 and later may leave it to the text model's.
    std::optional<bool> tied;
    const auto readAll = [&](ConfigReader& text) {
        if (text.has("tie_word_embeddings"))
            tied = text.flag("tie_word_embeddings", false);
        options.vocabulary = options.targetVocabulary = text.size("vocab_size", vocabulary);
        read(text, options);
        readSections(text, options, usualSections);
        text.ignore({"image_token_id", "video_token_id", "vision_start_token_id",
                     "vision_end_token_id", "vision_token_id", "tie_word_embeddings", "model_type",
                     "eos_token_id", "bos_token_id", "pad_token_id"});
    };
    if (config.has("text_config")) {
        config.inside("text_config", readAll);
        ignoreFlatText(config);
    } else {
        readAll(config);
    }
    options.task = Task::CausalLanguage;
    options.head = HeadOptions{};
    options.head.kind = HeadKind::Vocabulary;
    options.head.matrix = {"lm_head"};
    const bool tiedAsAWhole = config.flag("tie_word_embeddings", false);
    options.head.tied = tied.value_or(tiedAsAWhole);
    options.prefixes = {"model.", "model.language_model."};
    options.ignored.emplace_back("rotary_pos_emb.inv_freq");
    options.imageToken = config.integer("image_token_id", 151655);
    options.imageStart = config.integer("vision_start_token_id", 151652);
    options.imageEnd = config.integer("vision_end_token_id", 151653);
    config.ignore({"video_token_id", "vision_token_id"});
}

} // namespace

// Wang et al. 2024.
void qwen2Vl(ConfigReader& config, ModelOptions& options)
{
    readText(config, options, qwen2Text, 152064);
    config.inside("vision_config", [&](ConfigReader& vision) {
        StackOptions s = tower(vision, "embed_dim", {.width = 1280});
        const double ratio = vision.number("mlp_ratio", 4);
        if (!(ratio > 0 && ratio < 1024))
            vision.refuse("mlp_ratio", std::to_string(ratio));
        s.feedWidth = static_cast<int64_t>(static_cast<double>(s.width) * ratio);
        s.activation = vision.activation("hidden_act", "quick_gelu");
        options.projector =
            merger(s, "visual.merger.ln_q", "visual.merger.mlp.0", "visual.merger.mlp.2");
        options.vision = std::move(s);
    });
}

// Bai et al. 2025: windows in most layers of the tower.
void qwen25Vl(ConfigReader& config, ModelOptions& options)
{
    readText(config, options, qwen2Text, 152064);
    config.inside("vision_config", [&](ConfigReader& vision) {
        StackOptions s = tower(vision, "hidden_size", {.width = 3584});
        s.norm = NormKind::Rms;
        s.gated = true;
        s.feedWidth = vision.size("intermediate_size", 3420);
        s.activation = vision.activation("hidden_act", "silu");
        ImageOptions& image = *s.image;
        const int64_t side = vision.size("window_size", 112, 1 << 16);
        image.window = side / image.block / image.patchHeight * image.block;
        if (image.window == 0)
            vision.refuse("window_size", std::to_string(side));
        s.windows.assign(static_cast<size_t>(s.layers), image.window);
        for (const nlohmann::json& layer :
             indices(vision, "fullatt_block_indexes", {7, 15, 23, 31}))
            if (layer.is_number_unsigned() && layer.get<uint64_t>() < s.windows.size())
                s.windows[layer.get<size_t>()] = 0;
        const std::string feed = "visual.blocks.{l}.mlp.";
        s.names.layer.gate = feed + "gate_proj";
        s.names.layer.up = feed + "up_proj";
        s.names.layer.down = feed + "down_proj";
        ProjectorOptions projector =
            merger(s, "visual.merger.ln_q", "visual.merger.mlp.0", "visual.merger.mlp.2");
        projector.rms = true;
        options.projector = std::move(projector);
        options.vision = std::move(s);
    });
}

// Qwen Team 2025: features of several layers of the tower reach the decoder's first layers.
void qwen3Vl(ConfigReader& config, ModelOptions& options)
{
    readText(config, options, qwen3Text, 151936, {24, 20, 20});
    config.inside("vision_config", [&](ConfigReader& vision) {
        StackOptions s = tower(vision, "hidden_size", {.width = 1152, .layers = 27, .patch = 16});
        s.feedWidth = vision.size("intermediate_size", 4304);
        s.activation = vision.activation("hidden_act", "gelu_pytorch_tanh");
        s.image->patchBias = true;
        const int64_t positions = vision.size("num_position_embeddings", 2304);
        int64_t side = 1;
        while ((side + 1) * (side + 1) <= positions)
            ++side;
        if (side * side != positions)
            vision.refuse("num_position_embeddings", std::to_string(positions));
        s.image->height = s.image->width = side * s.image->patchHeight;
        s.image->stretching = Stretching::Bilinear;
        s.positions.kind = PositionKind::Learned;
        s.names.positions = "visual.pos_embed.weight";
        s.names.layer.up = "visual.blocks.{l}.mlp.linear_fc1";
        s.names.layer.down = "visual.blocks.{l}.mlp.linear_fc2";
        options.projector =
            merger(s, "visual.merger.norm", "visual.merger.linear_fc1", "visual.merger.linear_fc2");
        const nlohmann::json deep = indices(vision, "deepstack_visual_indexes", {8, 16, 24});
        for (size_t i = 0; i < deep.size(); ++i) {
            const std::string list = "visual.deepstack_merger_list." + std::to_string(i) + '.';
            ProjectorOptions projector =
                merger(s, list + "norm", list + "linear_fc1", list + "linear_fc2");
            projector.normAfterJoining = true;
            projector.layer = deep[i].is_number_unsigned() ? deep[i].get<int64_t>() + 1 : -1;
            options.deepProjectors.push_back(std::move(projector));
        }
        options.vision = std::move(s);
    });
}

} // namespace engine::families
