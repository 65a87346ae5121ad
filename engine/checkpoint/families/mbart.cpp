#include "engine/checkpoint/families/family.h"
#include "engine/checkpoint/families/parts.h"

namespace engine::families {

// Liu et al. 2020: BART with norms before the sublayers and one at the end of each stack.
void mbart(ConfigReader& config, ModelOptions& options)
{
    readBartLike(config, options);
    const int64_t limit = config.size("max_position_embeddings", 1024);
    for (StackOptions* s : bartStacks(options)) {
        s->embeddingNorm = s->preNorm = s->finalNorm = true;
        s->positions = {.kind = PositionKind::Learned, .limit = limit, .offset = 2};
    }
    options.startsWithLastToken = true;
    config.expect("normalize_before", true);
    config.expect("add_final_layer_norm", true);
    config.expect("normalize_embedding", true);
    config.expect("static_position_embeddings", false);
}

} // namespace engine::families
