#include "engine/checkpoint/families/family.h"

#include <algorithm>

namespace engine::families {

namespace {

/// The tower of a model that sees, by its kind; `otherwise` where it does not say.
StackOptions readTower(ConfigReader& config, const std::string& prefix,
                       const std::string& otherwise)
{
    const std::string type = config.text("model_type", otherwise);
    if (type == "clip_vision_model")
        return clipVision(config, prefix);
    if (type == "idefics3_vision" || type == "smolvlm_vision" || type == "idefics3")
        return siglipVision(config, prefix, {1152, 16, 1e-6, "gelu_pytorch_tanh", 3072, 32});
    if (type != "siglip_vision_model")
        config.refuse("vision_config.model_type", type);
    return siglipVision(config, prefix);
}

/// The token that stands for a picture, in the spellings of versions 4 and 5.
int64_t pictureToken(ConfigReader& config, int64_t otherwise)
{
    const int64_t index = config.integer("image_token_index", otherwise);
    return config.integer("image_token_id", index);
}

void readVision(ConfigReader& config, ModelOptions& options, const std::string& prefix,
                const std::string& otherwise = "siglip_vision_model")
{
    config.inside("vision_config", [&](ConfigReader& vision) {
        options.vision = readTower(vision, prefix, otherwise);
    });
}

/// The language model, from text_config; of the family `otherwise` where that does not say.
void readLanguage(ConfigReader& config, ModelOptions& options, const std::string& otherwise)
{
    ModelOptions text = readInside(config, "text_config", "ForCausalLM",
                                   {"llama", "mistral", "qwen2", "qwen3", "gemma", "gemma2", "phi",
                                    "phi3", "smollm3", "granite", "olmo2"},
                                   otherwise, options.prefixSeesItself);
    if (!text.decoder)
        return;
    options.decoder = std::move(text.decoder);
    options.head = std::move(text.head);
    options.vocabulary = options.targetVocabulary = text.vocabulary;
    options.task = Task::CausalLanguage;
    if (config.has("tie_word_embeddings"))
        options.head.tied = config.flag("tie_word_embeddings", false);
    for (const auto& [to, from] :
         {std::pair{&options.bosToken, text.bosToken}, std::pair{&options.padToken, text.padToken}})
        if (*to < 0)
            *to = from;
    if (options.eosTokens.empty())
        options.eosTokens = text.eosTokens;
    options.prefixes = {"language_model.model.", "model.language_model.", "language_model.",
                        "model.text_model.", "model."};
    options.ignored.insert(options.ignored.end(), text.ignored.begin(), text.ignored.end());
    options.ignored.emplace_back("position_ids");
}

} // namespace

// Liu et al. 2023.
void llava(ConfigReader& config, ModelOptions& options)
{
    readLanguage(config, options, "llama");
    readVision(config, options, "vision_tower.vision_model.", "clip_vision_model");
    options.imageToken = pictureToken(config, 32000);
    ProjectorOptions projector;
    const nlohmann::json& layer = config.value("vision_feature_layer");
    if (layer.is_array()) {
        for (const nlohmann::json& one : layer)
            projector.layers.push_back(one.is_number_integer() ? one.get<int64_t>() : -1);
    } else {
        projector.layer = config.integer("vision_feature_layer", -2);
    }
    const std::string strategy = config.text("vision_feature_select_strategy", "default");
    projector.dropsLeading = strategy == "default";
    if (strategy != "default" && strategy != "full")
        config.refuse("vision_feature_select_strategy", strategy);
    if (strategy == "default" && options.vision && options.vision->names.classToken.empty())
        config.refuse("vision_feature_select_strategy", strategy);
    projector.linears = {"multi_modal_projector.linear_1", "multi_modal_projector.linear_2"};
    projector.bias = config.flag("multimodal_projector_bias", true);
    projector.activation = config.activation("projector_hidden_act", "gelu");
    options.projector = std::move(projector);
    config.ignore({"image_seq_length", "hidden_size", "projector_hidden_size", "vocab_size",
                   "ignore_index", "tie_word_embeddings"});
}

// Beyer et al. 2024.
void paligemma(ConfigReader& config, ModelOptions& options)
{
    options.prefixSeesItself = true;
    readLanguage(config, options, "gemma");
    readVision(config, options, "vision_tower.vision_model.");
    options.imageToken = pictureToken(config, 256000);
    ProjectorOptions projector;
    projector.finalNorm = true;
    projector.linears = {"multi_modal_projector.linear"};
    options.projector = std::move(projector);
    config.ignore({"hidden_size", "projection_dim", "vocab_size", "ignore_index",
                   "num_image_tokens", "tie_word_embeddings"});
}

// Laurençon et al. 2024; SmolVLM: Marafioti et al. 2025.
void idefics3(ConfigReader& config, ModelOptions& options)
{
    readLanguage(config, options, "llama");
    readVision(config, options, "vision_model.", "idefics3_vision");
    options.imageToken = pictureToken(config, 128257);
    options.namesPieces = true;
    options.prefixes.emplace_back("text_model."); // of a folder without a head
    ProjectorOptions projector;
    projector.finalNorm = true;
    projector.block = config.size("scale_factor", 2, 64);
    projector.linears = {"connector.modality_projection.proj"};
    projector.bias = false;
    if (options.vision) {
        options.vision->image->anySize = true;
        options.vision->image->block = projector.block;
        options.vision->image->stretching = Stretching::Nearest;
    }
    options.projector = std::move(projector);
    config.ignore({"vocab_size", "use_cache", "tie_word_embeddings", "perceiver_config",
                   "image_seq_len", "neftune_noise_alpha"});
}

void seeGemma3(ConfigReader& config, ModelOptions& options)
{
    readVision(config, options, "vision_tower.vision_model.");
    options.imageToken = pictureToken(config, 262144);
    options.imageStart = config.integer("boi_token_index", config.integer("boi_token_id", 255999));
    options.imageEnd = config.integer("eoi_token_index", config.integer("eoi_token_id", 256000));
    options.picturesSeeThemselves = true;
    if (!options.vision)
        return;
    const ImageOptions& image = *options.vision->image;
    const int64_t side = image.height / image.patchHeight;
    const int64_t tokens = config.size("mm_tokens_per_image", 256);
    int64_t to = 1;
    while (to * to < tokens)
        ++to;
    if (to * to != tokens || side % to != 0)
        config.refuse("mm_tokens_per_image", std::to_string(tokens));
    ProjectorOptions projector;
    projector.finalNorm = true;
    projector.averages = true;
    projector.block = std::max<int64_t>(side / to, 1);
    projector.norm = "multi_modal_projector.mm_soft_emb_norm";
    projector.normAfterJoining = projector.rms = projector.plusOne = true;
    projector.epsilon = options.vision->epsilon;
    projector.linears = {"multi_modal_projector.mm_input_projection_weight"};
    projector.inOut = true;
    options.projector = std::move(projector);
}

} // namespace engine::families
