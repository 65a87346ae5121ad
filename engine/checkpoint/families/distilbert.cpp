#include "engine/checkpoint/families/family.h"
#include "engine/checkpoint/families/parts.h"

#include <cmath>

namespace engine::families {

// Sanh et al. 2019.
void distilbert(ConfigReader& config, ModelOptions& options)
{
    StackOptions s;
    s.stack = Stack::Encoder;
    s.layers = static_cast<int>(config.size("n_layers", 6, 1000));
    s.heads = static_cast<int>(config.size("n_heads", 12, 4096));
    s.keyHeads = s.heads;
    s.width = s.embeddingSize = config.size("dim", 768);
    s.headSize = s.width % s.heads == 0 ? s.width / s.heads : 0;
    s.feedWidth = config.size("hidden_dim", 3072);
    s.epsilon = 1e-12f;
    s.activation = config.activation("activation", "gelu");
    s.scale = 1 / std::sqrt(static_cast<float>(std::max<int64_t>(s.headSize, 1)));
    s.embeddingNorm = true;
    s.positions = {.kind = PositionKind::Learned,
                   .limit = config.size("max_position_embeddings", 512)};
    const std::string layer = "transformer.layer.{l}.";
    s.names = {.tokens = {"embeddings.word_embeddings"},
               .positions = "embeddings.position_embeddings",
               .embeddingNorm = "embeddings.LayerNorm",
               .layer = {.query = layer + "attention.q_lin",
                         .key = layer + "attention.k_lin",
                         .value = layer + "attention.v_lin",
                         .output = layer + "attention.out_lin",
                         .attentionNorm = layer + "sa_layer_norm",
                         .up = layer + "ffn.lin1",
                         .down = layer + "ffn.lin2",
                         .feedNorm = layer + "output_layer_norm"}};
    options.prefixes = {"distilbert."};
    options.ignored = {"position_ids"};
    HeadOptions& head = options.head;
    head.tied = config.flag("tie_word_embeddings", true);
    const std::string& name = options.architecture;
    if (readPositionHead(options)) {
        head.pooler = {};
    } else if (endsWith(name, "ForMaskedLM")) {
        options.task = Task::MaskedLanguage;
        head.kind = HeadKind::Vocabulary;
        head.transform = "vocab_transform";
        head.transformNorm = "vocab_layer_norm";
        head.transformActivation = s.activation;
        head.transformEpsilon = 1e-12f;
        head.matrix = {"vocab_projector"};
        head.bias = {"vocab_projector.bias"};
    } else if (readChoiceHead(options)) {
        head.pooler = "pre_classifier";
        head.poolerActivation = Activation::Relu;
    } else if (endsWith(name, "ForSequenceClassification")) {
        options.task = Task::Classification;
        head.kind = HeadKind::Classifier;
        head.pooler = "pre_classifier";
        head.poolerActivation = Activation::Relu;
        head.classifier = "classifier";
    }
    options.encoder = std::move(s);
    // The sinusoids, where they are used, are stored in the position table.
    config.ignore({"sinusoidal_pos_embds", "tie_weights_", "is_decoder"});
}

} // namespace engine::families
