#include "engine/checkpoint/families/family.h"

namespace engine::families {

// Baidu 2025.
void ernie45(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options,
                  {.thetaDefault = 500000, .interleaved = true, .longest = 131072});
    StackOptions& s = *options.decoder;
    s.epsilon = config.epsilon("rms_norm_eps", 1e-5);
    s.activation = config.activation("hidden_act", "silu");
    s.qkvBias = s.outputBias = s.feedBias = config.flag("use_bias", false);
    readDecoderHead(config, options, "lm_head", "score", true);
}

} // namespace engine::families
