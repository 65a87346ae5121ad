#include "engine/checkpoint/families/family.h"

#include <cmath>

namespace engine::families {

namespace {

void readHead(ConfigReader& config, const StackOptions& s, ModelOptions& options)
{
    HeadOptions& head = options.head;
    head.tied = config.flag("tie_word_embeddings", true);
    const bool headBias = config.flag("classifier_bias", false);
    const Activation headActivation = config.activation("classifier_activation", "gelu");
    const std::string pooling = config.text("classifier_pooling", "cls");
    const bool each = readPositionHead(options);
    if (endsWith(options.architecture, "ForMaskedLM")) {
        options.task = Task::MaskedLanguage;
        head.kind = HeadKind::Vocabulary;
        head.transform = "head.dense";
        head.transformBias = headBias;
        head.transformActivation = headActivation;
        head.transformNorm = "head.norm";
        head.transformNormBias = s.normBias;
        head.transformEpsilon = s.epsilon;
        head.matrix = {"decoder"};
        if (config.flag("decoder_bias", true))
            head.bias = {"decoder.bias"};
    } else if (each || endsWith(options.architecture, "ForSequenceClassification")) {
        if (!each) {
            options.task = Task::Classification;
            head.kind = HeadKind::Classifier;
            head.pick = pooling == "mean" ? Pick::Mean : Pick::First;
        }
        head.pooler = "head.dense";
        head.poolerBias = headBias;
        head.poolerActivation = headActivation;
        head.poolerNorm = "head.norm";
        head.poolerNormBias = s.normBias;
        head.classifier = "classifier";
    }
}

} // namespace

// Warner et al. 2024.
void modernbert(ConfigReader& config, ModelOptions& options)
{
    StackOptions s;
    s.stack = Stack::Encoder;
    s.layers = static_cast<int>(config.size("num_hidden_layers", 22, 1000));
    s.heads = s.keyHeads = static_cast<int>(config.size("num_attention_heads", 12, 4096));
    s.width = s.embeddingSize = config.size("hidden_size", 768);
    s.headSize = s.width % s.heads == 0 ? s.width / s.heads : 0;
    s.feedWidth = config.size("intermediate_size", 1152);
    s.preNorm = s.finalNorm = s.gated = s.embeddingNorm = true;
    s.firstNorm = false;
    s.normBias = config.flag("norm_bias", false);
    s.qkvBias = s.outputBias = config.flag("attention_bias", false);
    s.feedBias = config.flag("mlp_bias", false);
    s.epsilon = config.epsilon("norm_eps", 1e-5);
    s.activation = config.activation("hidden_activation", "gelu");
    s.scale = 1 / std::sqrt(static_cast<float>(std::max<int64_t>(s.headSize, 1)));
    s.fused = FusedLayout::Thirds;
    // Where the key is null, local layers have the global base.
    const bool same =
        config.config().contains("local_rope_theta") && !config.has("local_rope_theta");
    readRotary(config, s,
               {.theta = "global_rope_theta",
                .thetaDefault = 160000,
                .localTheta = "local_rope_theta",
                .localThetaDefault = same ? config.number("global_rope_theta", 160000.0) : 10000,
                .longest = 8192});
    s.positions.limit = config.size("max_position_embeddings", 8192);
    // Every n-th layer, the first of all, sees everything.
    const int64_t every = config.size("global_attn_every_n_layers", 3);
    const int64_t window = config.size("local_attention", 128) / 2 + 1;
    readLayerTypes(config, s, window, 0);
    if (!config.has("layer_types"))
        for (int l = 0; l < s.layers; ++l)
            s.windows[static_cast<size_t>(l)] = l % every == 0 ? 0 : window;
    s.names = {.tokens = {"embeddings.tok_embeddings"},
               .embeddingNorm = "embeddings.norm",
               .finalNorm = "final_norm",
               .layer = {.fused = "layers.{l}.attn.Wqkv",
                         .output = "layers.{l}.attn.Wo",
                         .attentionNorm = "layers.{l}.attn_norm",
                         .down = "layers.{l}.mlp.Wo",
                         .feedNorm = "layers.{l}.mlp_norm",
                         .gateUp = "layers.{l}.mlp.Wi"}};
    options.prefixes = {"model."};
    readHead(config, s, options);
    options.encoder = std::move(s);
    config.ignore({"decoder_bias", "deterministic_flash_attn", "sparse_prediction",
                   "sparse_pred_ignore_index", "reference_compile", "repad_logits_with_grad",
                   "causal_mask", "global_attn_every_n_layers", "local_attention",
                   "position_embedding_type", "compile", "layer_norm_eps"});
}

} // namespace engine::families
