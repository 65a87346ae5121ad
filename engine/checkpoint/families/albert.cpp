#include "engine/checkpoint/families/family.h"
#include "engine/checkpoint/families/parts.h"

namespace engine::families {

// Lan et al. 2020: BERT whose layers share their weights in groups.
void albert(ConfigReader& config, ModelOptions& options)
{
    StackOptions s =
        bertStack(config, options, {.width = 4096, .feedWidth = 16384, .layers = 12, .heads = 64});
    s.embeddingSize = config.size("embedding_size", 128);
    s.projectInBias = true;
    s.groups = static_cast<int>(config.size("num_hidden_groups", 1, 1000));
    s.innerLayers = static_cast<int>(config.size("inner_group_num", 1, 100));
    s.layers *= s.innerLayers;
    s.names.projectIn = "encoder.embedding_hidden_mapping_in";
    const std::string layer = "encoder.albert_layer_groups.{g}.albert_layers.{i}.";
    s.names.layer = {.query = layer + "attention.query",
                     .key = layer + "attention.key",
                     .value = layer + "attention.value",
                     .output = layer + "attention.dense",
                     .attentionNorm = layer + "attention.LayerNorm",
                     .up = layer + "ffn",
                     .down = layer + "ffn_output",
                     .feedNorm = layer + "full_layer_layer_norm"};
    readDistances(config, s, layer + "attention.distance_embedding.weight");
    // Heads of the original names; activation defaults differ from BERT's.
    if (!config.has("hidden_act"))
        s.activation = Activation::GeluTanh;
    options.prefixes = {"albert."};
    HeadOptions& head = options.head;
    head.tied = config.flag("tie_word_embeddings", true);
    head.pooler = "pooler";
    head.poolerOptional = true;
    const std::string& name = options.architecture;
    if (readPositionHead(options)) {
        head.pooler = {};
    } else if (endsWith(name, "ForMaskedLM") || endsWith(name, "ForPreTraining")) {
        options.task = Task::MaskedLanguage;
        head.kind = HeadKind::Vocabulary;
        head.transform = "predictions.dense";
        head.transformNorm = "predictions.LayerNorm";
        head.transformActivation = s.activation;
        head.transformEpsilon = s.epsilon;
        head.matrix = {"predictions.decoder"};
        head.bias = {"predictions.bias", "predictions.decoder.bias"};
    } else if (readChoiceHead(options)) {
        head.poolerOptional = false;
    } else if (endsWith(name, "ForSequenceClassification")) {
        options.task = Task::Classification;
        head.kind = HeadKind::Classifier;
        head.poolerOptional = false;
        head.classifier = "classifier";
    }
    options.encoder = std::move(s);
    config.ignore({"down_scale_factor", "gap_size", "net_structure_type", "num_memory_blocks"});
}

} // namespace engine::families
