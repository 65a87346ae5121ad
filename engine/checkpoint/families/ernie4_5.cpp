#include "engine/checkpoint/families/family.h"

namespace engine::families {

// Baidu 2025.
void ernie45(ConfigReader& config, ModelOptions& options)
{
    readLlamaLike(config, options,
                  {.thetaDefault = 500000, .interleaved = true, .longest = 131072, .headSize = 128},
                  {.width = 1024, .feedWidth = 3072, .layers = 18, .heads = 16, .keyHeads = 2});
    StackOptions& s = *options.decoder;
    s.epsilon = config.epsilon("rms_norm_eps", 1e-5);
    s.activation = config.activation("hidden_act", "silu");
    s.qkvBias = s.outputBias = s.feedBias = config.flag("use_bias", false);
    config.expect("compression_ratio", 1.0);
    config.ignore({"fuse_rms_norm", "weight_share_add_bias"});
    readDecoderHead(config, options, "lm_head", "score", true);
}

} // namespace engine::families
