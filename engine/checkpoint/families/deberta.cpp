#include "engine/checkpoint/families/family.h"

#include <cmath>

namespace engine::families {

namespace {

/// Which terms pos_att_type names, as a list or as one word ("p2c|c2p").
void readTerms(ConfigReader& config, StackOptions& s)
{
    const nlohmann::json& types = config.value("pos_att_type");
    const auto has = [&](std::string_view word) {
        if (types.is_string())
            return types.get_ref<const std::string&>().find(word) != std::string::npos;
        if (types.is_array())
            for (const nlohmann::json& type : types)
                if (type == word)
                    return true;
        return false;
    };
    if (has("p2p"))
        config.refuse("pos_att_type", types.dump());
    s.distances.queries = has("c2p");
    s.distances.keys = has("p2c");
}

/// What both versions share.
StackOptions debertaStack(ConfigReader& config, ModelOptions& options, const Sizes& sizes)
{
    StackOptions s = bertStack(config, options, sizes);
    config.ignore({"position_embedding_type"}); // of BERT; nothing here reads it
    s.epsilon = config.epsilon("layer_norm_eps", 1e-7);
    s.types = config.integer("type_vocab_size", 0);
    s.embeddingSize = config.size("embedding_size", s.width);
    if (s.embeddingSize != s.width)
        s.names.projectIn = "embeddings.embed_proj";
    if (!config.flag("position_biased_input", true))
        s.positions = {};
    readTerms(config, s);
    // All terms are divided alike, and counted whether or not they are there.
    const int terms = 1 + (s.distances.queries ? 1 : 0) + (s.distances.keys ? 1 : 0);
    s.scale /= std::sqrt(static_cast<float>(terms));
    if (config.flag("relative_attention", false)) {
        int64_t longest = config.integer("max_relative_positions", -1);
        if (longest < 1)
            longest = config.size("max_position_embeddings", 512);
        s.distances.span = s.distances.longest = longest;
        s.distances.projected = true;
        s.names.distances = "encoder.rel_embeddings";
    } else {
        s.distances = {};
    }
    config.ignore({"pos_att_type", "max_relative_positions", "pooler_dropout"});
    options.prefixes = {"deberta."};
    return s;
}

void readHead(ConfigReader& config, ModelOptions& options)
{
    readBertHead(config, options);
    HeadOptions& head = options.head;
    const StackOptions& s = *options.encoder;
    if (!config.flag("legacy", true) && head.kind == HeadKind::Vocabulary) {
        head.transform = "lm_predictions.lm_head.dense";
        head.transformNorm = "lm_predictions.lm_head.LayerNorm";
        head.bias = {"lm_predictions.lm_head.bias"};
        head.matrix = {"lm_predictions.lm_head"};
    }
    const Activation activation = config.activation("pooler_hidden_act", "gelu");
    if (head.kind == HeadKind::Classifier)
        head.poolerActivation = activation;
    else
        head.pooler = {};
    if (config.size("pooler_hidden_size", s.width) != s.width)
        config.refuse("pooler_hidden_size", std::to_string(config.size("pooler_hidden_size")));
}

} // namespace

// He et al. 2021: queries, keys and values in one matrix, without a bias of keys.
void deberta(ConfigReader& config, ModelOptions& options)
{
    StackOptions s =
        debertaStack(config, options, {.width = 768, .feedWidth = 3072, .layers = 12, .heads = 12});
    const std::string self = "encoder.layer.{l}.attention.self.";
    s.fused = FusedLayout::PerHead;
    s.qkvBias = s.keyBias = false;
    s.names.layer.fused = self + "in_proj";
    s.names.layer.queryBias = self + "q_bias";
    s.names.layer.valueBias = self + "v_bias";
    s.names.layer.distanceKey = self + "pos_proj";
    s.names.layer.distanceQuery = self + "pos_q_proj";
    config.expect("talking_head", false);
    options.encoder = std::move(s);
    readHead(config, options);
}

// He et al. 2023: distances in logarithmic buckets, projected by the layer's own matrices.
void debertaV2(ConfigReader& config, ModelOptions& options)
{
    StackOptions s = debertaStack(config, options,
                                  {.width = 1536, .feedWidth = 6144, .layers = 24, .heads = 24});
    const std::string self = "encoder.layer.{l}.attention.self.";
    s.names.layer.query = self + "query_proj";
    s.names.layer.key = self + "key_proj";
    s.names.layer.value = self + "value_proj";
    s.names.layer.distanceKey = self + "pos_key_proj";
    s.names.layer.distanceQuery = self + "pos_query_proj";
    const auto usual = static_cast<float>(std::max<int64_t>(s.headSize, 1));
    s.headSize = config.size("attention_head_size", std::max<int64_t>(s.headSize, 1));
    s.scale *= std::sqrt(usual / static_cast<float>(s.headSize));
    if (s.distances.any()) {
        s.distances.shared = config.flag("share_att_key", false);
        if (const int64_t buckets = config.integer("position_buckets", -1); buckets > 0)
            s.distances.span = s.distances.buckets = buckets;
        const std::string norm = config.text("norm_rel_ebd", "none");
        s.distances.normed = norm.find("layer_norm") != std::string::npos;
        s.names.distanceNorm = "encoder.LayerNorm";
    }
    config.ignore({"share_att_key", "position_buckets", "norm_rel_ebd"});
    // A convolution beside the first layer (DeBERTa-v2 xlarge).
    if (const int64_t kernel = config.integer("conv_kernel_size", 0); kernel > 0) {
        s.convolution = {.kernel = kernel,
                         .groups = config.size("conv_groups", 1, s.width),
                         .activation = config.activation("conv_act", "tanh"),
                         .module = "encoder.conv.conv",
                         .norm = "encoder.conv.LayerNorm"};
        constexpr int64_t kWidest = 1 << 12;
        if (kernel % 2 == 0 || kernel > kWidest)
            config.refuse("conv_kernel_size", std::to_string(kernel));
        if (s.width % s.convolution.groups != 0)
            config.refuse("conv_groups", std::to_string(s.convolution.groups));
    }
    config.ignore({"conv_act", "conv_groups"});
    options.encoder = std::move(s);
    readHead(config, options);
}

} // namespace engine::families
