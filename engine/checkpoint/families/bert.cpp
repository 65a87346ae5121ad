#include "engine/checkpoint/families/family.h"
#include "engine/checkpoint/families/parts.h"

#include <algorithm>
#include <cmath>

namespace engine::families {

void readDistances(ConfigReader& config, StackOptions& stack, const std::string& table)
{
    const std::string type = config.text("position_embedding_type", "absolute");
    if (type == "absolute")
        return;
    if (type != "relative_key" && type != "relative_key_query")
        config.refuse("position_embedding_type", type);
    stack.positions.kind = PositionKind::None;
    stack.distances.queries = true;
    stack.distances.keys = type == "relative_key_query";
    stack.distances.span = stack.positions.limit;
    stack.names.layer.distances = table;
}

StackOptions bertStack(ConfigReader& config, ModelOptions& options, const Sizes& sizes)
{
    StackOptions s;
    s.stack = Stack::Encoder;
    s.layers = static_cast<int>(config.size("num_hidden_layers", sizes.layers, 1000));
    s.heads = static_cast<int>(config.size("num_attention_heads", sizes.heads, 4096));
    s.keyHeads = s.heads;
    s.width = s.embeddingSize = config.size("hidden_size", sizes.width);
    s.headSize = s.width % s.heads == 0 ? s.width / s.heads : 0;
    s.feedWidth = config.size("intermediate_size", sizes.feedWidth);
    s.causal = config.flag("is_decoder", false);
    s.epsilon = config.epsilon("layer_norm_eps", 1e-12);
    s.activation = config.activation("hidden_act", "gelu");
    s.scale = 1 / std::sqrt(static_cast<float>(std::max<int64_t>(s.headSize, 1)));
    s.types = config.integer("type_vocab_size", 2);
    // DeBERTa alone may do without.
    const int64_t least = config.text("model_type", "").starts_with("deberta") ? 0 : 1;
    if (s.types < least || s.types > 1 << 20)
        config.refuse("type_vocab_size", std::to_string(s.types));
    s.embeddingNorm = true;
    s.positions = {.kind = PositionKind::Learned,
                   .limit = config.size("max_position_embeddings", 512)};
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

void readBertHead(ConfigReader& config, ModelOptions& options)
{
    HeadOptions& head = options.head;
    head.tied = config.flag("tie_word_embeddings", true);
    const std::string& name = options.architecture;
    head.pooler = "pooler.dense";
    head.poolerOptional = true;
    if (readPositionHead(options)) {
        head.pooler = {};
    } else if (readChoiceHead(options)) {
        head.poolerOptional = false;
    } else if (endsWith(name, "ForMaskedLM") || endsWith(name, "ForPreTraining") ||
               endsWith(name, "LMHeadModel") || endsWith(name, "ForCausalLM")) {
        const bool causal = endsWith(name, "LMHeadModel") || endsWith(name, "ForCausalLM");
        options.task = causal ? Task::CausalLanguage : Task::MaskedLanguage;
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
}

// Devlin et al. 2019.
void bert(ConfigReader& config, ModelOptions& options)
{
    options.encoder = bertStack(config, options);
    readDistances(config, *options.encoder,
                  "encoder.layer.{l}.attention.self.distance_embedding.weight");
    options.prefixes = {"bert."};
    readBertHead(config, options);
    config.ignore({"directionality", "pooler_fc_size", "pooler_num_attention_heads",
                   "pooler_num_fc_layers", "pooler_size_per_head", "pooler_type"});
}

// Zaheer et al. 2020, for inputs that are read in full: the sparse kind does so up to five blocks
// and twice the random ones.
void bigBird(ConfigReader& config, ModelOptions& options)
{
    StackOptions s = bertStack(config, options);
    config.expect("position_embedding_type", "absolute");
    s.positions.limit = config.size("max_position_embeddings", 4096);
    s.activation = config.activation("hidden_act", "gelu_new");
    s.qkvBias = config.flag("use_bias", true);
    if (config.flag("rescale_embeddings", false))
        s.embeddingScale = std::sqrt(static_cast<float>(s.width));
    const int64_t block = config.size("block_size", 64, 1 << 16);
    const int64_t random = config.size("num_random_blocks", 3, 1 << 16);
    const std::string type = config.text("attention_type", "block_sparse");
    if (type == "block_sparse")
        s.positions.limit = std::min(s.positions.limit, (5 + 2 * random) * block);
    else if (type != "original_full")
        config.refuse("attention_type", type);
    s.positions.rows = config.size("max_position_embeddings", 4096);
    options.encoder = std::move(s);
    options.prefixes = {"bert."};
    readBertHead(config, options);
    HeadOptions& head = options.head;
    if (!head.pooler.empty())
        head.pooler = "pooler";
    if (endsWith(options.architecture, "ForSequenceClassification")) {
        head.pooler = "classifier.dense";
        head.poolerActivation = options.encoder->activation;
        head.classifier = "classifier.out_proj";
    } else if (head.kind == HeadKind::Spans) {
        config.refuse("architectures", options.architecture);
    }
}

} // namespace engine::families
