#include "engine/checkpoint/families/family.h"

#include <cmath>

namespace engine::families {

namespace {

StackOptions blipVision(ConfigReader& config)
{
    StackOptions s = siglipVision(config, "vision_model.");
    s.stack = Stack::Encoder;
    s.epsilon = static_cast<float>(config.number("layer_norm_eps", 1e-5));
    s.activation = config.activation("hidden_act", "gelu");
    s.image = imageOptions(config, 384, 16);
    s.fused = FusedLayout::Thirds;
    const std::string layer = "vision_model.encoder.layers.{l}.self_attn.";
    s.names.layer.fused = layer + "qkv";
    s.names.layer.output = layer + "projection";
    s.names.classToken = "vision_model.embeddings.class_embedding";
    s.names.positions = "vision_model.embeddings.position_embedding";
    return s;
}

} // namespace

// Li et al. 2022: captions.
void blip(ConfigReader& config, ModelOptions& options)
{
    if (!options.architecture.empty() &&
        !endsWith(options.architecture, "ForConditionalGeneration"))
        config.refuse("architectures", options.architecture);
    config.inside("vision_config",
                  [&](ConfigReader& vision) { options.encoder = blipVision(vision); });
    config.inside("text_config", [&](ConfigReader& text) {
        ModelOptions inner;
        inner.architecture = "BlipLMHeadModel";
        inner.encoder =
            bertStack(text, inner, {.width = 768, .feedWidth = 3072, .layers = 12, .heads = 8});
        StackOptions& s = *inner.encoder;
        s.types = 0;
        addBertCross(s);
        if (options.encoder)
            s.memoryWidth = options.encoder->width;
        readBertHead(text, inner);
        inner.head.tied = true;
        prefixNames(s.names, "text_decoder.bert.");
        prefixHead(inner.head, "text_decoder.");
        inner.head.pooler.clear();
        options.vocabulary = options.targetVocabulary = text.size("vocab_size", 30524);
        options.bosToken = options.decoderStartToken = text.integer("bos_token_id", 30522);
        options.sepToken = text.integer("sep_token_id", 102);
        options.eosTokens = {options.sepToken};
        options.head = std::move(inner.head);
        options.decoder = std::move(s);
        text.ignore({"encoder_hidden_size", "projection_dim", "label_smoothing", "is_decoder",
                     "use_cache", "eos_token_id", "pad_token_id", "initializer_factor"});
    });
    options.task = Task::Caption;
    options.ignored = {"position_ids"};
    config.ignore({"image_text_hidden_size", "label_smoothing", "logit_scale_init_value",
                   "projection_dim", "initializer_factor"});
}

} // namespace engine::families
