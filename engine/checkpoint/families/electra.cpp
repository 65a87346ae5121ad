#include "engine/checkpoint/families/family.h"
#include "engine/checkpoint/families/parts.h"

namespace engine::families {

// Clark et al. 2020: a generator that fills masks and a discriminator that finds what it wrote.
void electra(ConfigReader& config, ModelOptions& options)
{
    StackOptions s =
        bertStack(config, options, {.width = 256, .feedWidth = 1024, .layers = 12, .heads = 4});
    readDistances(config, s, "encoder.layer.{l}.attention.self.distance_embedding.weight");
    s.embeddingSize = config.size("embedding_size", 128);
    if (s.embeddingSize != s.width) {
        s.names.projectIn = "embeddings_project";
        s.projectInBias = true;
    }
    options.prefixes = {"electra."};
    HeadOptions& head = options.head;
    head.tied = config.flag("tie_word_embeddings", true);
    const std::string& name = options.architecture;
    if (readPositionHead(options)) {
        head.pooler = {};
    } else if (endsWith(name, "ForMaskedLM") || endsWith(name, "ForCausalLM")) {
        options.task = endsWith(name, "ForCausalLM") ? Task::CausalLanguage : Task::MaskedLanguage;
        head.kind = HeadKind::Vocabulary;
        head.transform = "generator_predictions.dense";
        head.transformNorm = "generator_predictions.LayerNorm";
        head.transformActivation = Activation::Gelu;
        head.transformEpsilon = s.epsilon;
        head.matrix = {"generator_lm_head"};
        head.bias = {"generator_lm_head.bias"};
    } else if (endsWith(name, "ForPreTraining")) {
        head.kind = HeadKind::Detector;
        head.pooler = "discriminator_predictions.dense";
        head.poolerActivation = s.activation;
        head.classifier = "discriminator_predictions.dense_prediction";
    } else if (readChoiceHead(options)) {
        if (config.flag("summary_use_proj", true))
            head.pooler = "sequence_summary.summary";
        if (const std::string type = config.text("summary_type", "first"); type != "first")
            config.refuse("summary_type", type);
        head.poolerActivation = config.activation("summary_activation", "gelu");
    } else if (endsWith(name, "ForSequenceClassification")) {
        options.task = Task::Classification;
        head.kind = HeadKind::Classifier;
        head.pooler = "classifier.dense";
        head.poolerActivation = Activation::Gelu;
        head.classifier = "classifier.out_proj";
    }
    options.encoder = std::move(s);
    config.ignore(
        {"summary_activation", "summary_last_dropout", "summary_type", "summary_use_proj"});
}

} // namespace engine::families
