#include "engine/checkpoint/families/family.h"

#include <cmath>

namespace engine::families {

StackOptions bertStack(ConfigReader& config, ModelOptions& options)
{
    StackOptions s;
    s.stack = Stack::Encoder;
    s.layers = static_cast<int>(config.size("num_hidden_layers", 12, 1000));
    s.heads = static_cast<int>(config.size("num_attention_heads", 12, 4096));
    s.keyHeads = s.heads;
    s.width = s.embeddingSize = config.size("hidden_size", 768);
    s.headSize = s.width % s.heads == 0 ? s.width / s.heads : 0;
    s.feedWidth = config.size("intermediate_size", 3072);
    s.causal = config.flag("is_decoder", false);
    s.epsilon = static_cast<float>(config.number("layer_norm_eps", 1e-12));
    s.activation = config.activation("hidden_act", "gelu");
    s.scale = 1 / std::sqrt(static_cast<float>(std::max<int64_t>(s.headSize, 1)));
    s.types = config.size("type_vocab_size", 2);
    s.embeddingNorm = true;
    s.positions = {.kind = PositionKind::Learned,
                   .limit = config.size("max_position_embeddings", 512)};
    config.expect("position_embedding_type", "absolute");
    s.names = {.tokens = {"embeddings.word_embeddings"},
               .positions = "embeddings.position_embeddings",
               .types = "embeddings.token_type_embeddings",
               .embeddingNorm = "embeddings.LayerNorm",
               .layer = {.query = "encoder.layer.{l}.attention.self.query",
                         .key = "encoder.layer.{l}.attention.self.key",
                         .value = "encoder.layer.{l}.attention.self.value",
                         .output = "encoder.layer.{l}.attention.output.dense",
                         .attentionNorm = "encoder.layer.{l}.attention.output.LayerNorm",
                         .up = "encoder.layer.{l}.intermediate.dense",
                         .down = "encoder.layer.{l}.output.dense",
                         .feedNorm = "encoder.layer.{l}.output.LayerNorm"}};
    options.ignored = {"position_ids", "embeddings.token_type_ids"};
    return s;
}

// Devlin et al. 2019.
void bert(ConfigReader& config, ModelOptions& options)
{
    options.encoder = bertStack(config, options);
    options.prefixes = {"bert."};
    HeadOptions& head = options.head;
    head.tied = config.flag("tie_word_embeddings", true);
    head.pooler = "pooler.dense";
    head.poolerOptional = true;
    const std::string& name = options.architecture;
    if (endsWith(name, "ForMaskedLM") || endsWith(name, "ForPreTraining") ||
        endsWith(name, "LMHeadModel")) {
        options.task = endsWith(name, "LMHeadModel") ? Task::CausalLanguage : Task::MaskedLanguage;
        head.kind = HeadKind::Vocabulary;
        head.transform = "cls.predictions.transform.dense";
        head.transformNorm = "cls.predictions.transform.LayerNorm";
        head.transformActivation = options.encoder->activation;
        head.transformEpsilon = options.encoder->epsilon;
        head.matrix = {"cls.predictions.decoder"};
        head.bias = {"cls.predictions.bias", "cls.predictions.decoder.bias"};
    } else if (endsWith(name, "ForSequenceClassification") ||
               endsWith(name, "ForNextSentencePrediction")) {
        options.task = Task::Classification;
        head.kind = HeadKind::Classifier;
        head.poolerOptional = false;
        head.classifier = "classifier";
        if (endsWith(name, "ForNextSentencePrediction")) {
            head.classifier = "cls.seq_relationship";
            options.labels = {"is_next", "not_next"};
        }
    }
    config.ignore({"directionality", "pooler_fc_size", "pooler_num_attention_heads",
                   "pooler_num_fc_layers", "pooler_size_per_head", "pooler_type"});
}

} // namespace engine::families
