#include "engine/checkpoint/families/family.h"

namespace engine::families {

// Liu et al. 2019: BERT whose positions start after the pad token's number and skip pads.
void roberta(ConfigReader& config, ModelOptions& options)
{
    StackOptions s = bertStack(config, options);
    if (options.padToken < 0)
        options.padToken = 1;
    if (options.padToken >= s.positions.limit)
        config.refuse("pad_token_id", std::to_string(options.padToken));
    s.positions.offset = options.padToken + 1;
    s.positions.limit -= s.positions.offset;
    s.positions.count = PositionCount::NotPadToken;
    s.positions.paddingRow = options.padToken;
    options.prefixes = {"roberta."};
    HeadOptions& head = options.head;
    head.tied = config.flag("tie_word_embeddings", true);
    const std::string& name = options.architecture;
    if (endsWith(name, "ForMaskedLM") || endsWith(name, "ForCausalLM")) {
        options.task = endsWith(name, "ForCausalLM") ? Task::CausalLanguage : Task::MaskedLanguage;
        head.kind = HeadKind::Vocabulary;
        head.transform = "lm_head.dense";
        head.transformNorm = "lm_head.layer_norm";
        head.transformActivation = Activation::Gelu;
        head.transformEpsilon = s.epsilon;
        head.matrix = {"lm_head.decoder"};
        head.bias = {"lm_head.bias", "lm_head.decoder.bias"};
    } else if (endsWith(name, "ForSequenceClassification")) {
        options.task = Task::Classification;
        head.kind = HeadKind::Classifier;
        head.pooler = "classifier.dense";
        head.classifier = "classifier.out_proj";
    } else {
        head.pooler = "pooler.dense";
        head.poolerOptional = true;
    }
    options.encoder = std::move(s);
}

} // namespace engine::families
