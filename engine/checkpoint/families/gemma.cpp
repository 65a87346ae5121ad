#include "engine/checkpoint/families/family.h"

#include <cmath>

namespace engine::families {

// Gemma Team 2024: Llama with scaled embeddings, norms that multiply by 1 + weight, and GELU.
void gemma(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options);
    StackOptions& s = *options.decoder;
    if (!config.has("head_dim")) {
        s.headSize = s.positions.rotary.dimensions = 256;
        s.scale = 1 / std::sqrt(256.0f);
    }
    s.norm = NormKind::RmsPlusOne;
    s.embeddingScale = std::sqrt(static_cast<float>(s.width));
    s.qkvBias = s.outputBias = config.flag("attention_bias", false);
    // The first release wrote "gelu" where the model has the approximation by tanh.
    const std::string stated = config.text("hidden_act", "gelu_pytorch_tanh");
    const std::string name =
        config.text("hidden_activation", stated == "gelu" ? "gelu_pytorch_tanh" : stated);
    s.activation = config.activationNamed("hidden_activation", name);
    config.expect("use_bidirectional_attention", false);
    readDecoderHead(config, options, "lm_head", "score", true);
}

} // namespace engine::families
