#include "engine/checkpoint/families/family.h"

namespace engine::families {

// Ben Allal et al. 2023: GPT-2 with one key head for all, and matrices stored as nn.Linear does.
void gptBigcode(ConfigReader& config, ModelOptions& options)
{
    gpt2(config, options);
    StackOptions& s = *options.decoder;
    s.inOut = false;
    const bool single = config.flag("multi_query", true);
    s.keyHeads = single ? 1 : s.heads;
    s.fused = single ? FusedLayout::Thirds : FusedLayout::PerHead;
    s.activation = config.activation("activation_function", "gelu_pytorch_tanh");
    config.ignore({"attention_softmax_in_fp32", "scale_attention_softmax_in_fp32",
                   "num_key_value_heads", "inference_runner", "validate_runner_input",
                   "pre_allocate_kv_cache", "max_sequence_length", "max_batch_size",
                   "pad_key_length"});
}

} // namespace engine::families
