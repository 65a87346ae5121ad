#include "engine/checkpoint/families/family.h"

namespace engine::families {

// IBM 2024: Llama with multipliers.
void granite(ConfigReader& config, ModelOptions& options)
{
    llama(config, options);
    StackOptions& s = *options.decoder;
    s.embeddingScale = static_cast<float>(config.number("embedding_multiplier", 1.0));
    s.scale = static_cast<float>(config.number("attention_multiplier", 1.0));
    s.residualScale = static_cast<float>(config.number("residual_multiplier", 1.0));
    const double logits = config.number("logits_scaling", 1.0);
    if (!(logits > 0))
        config.refuse("logits_scaling", std::to_string(logits));
    options.head.scale = static_cast<float>(1 / logits);
}

} // namespace engine::families
