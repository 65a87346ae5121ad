#include "engine/checkpoint/families/family.h"
#include "engine/checkpoint/families/parts.h"

namespace engine::families {

// Junczys-Dowmunt et al. 2018: BART's layers with sinusoidal positions, without embedding norms.
void marian(ConfigReader& config, ModelOptions& options)
{
    readBartLike(config, options);
    const int64_t limit = config.size("max_position_embeddings", 1024);
    for (StackOptions* s : bartStacks(options))
        s->positions = {.kind = PositionKind::Sinusoidal, .limit = limit};
    if (!config.flag("share_encoder_decoder_embeddings", true)) {
        for (StackOptions* s : bartStacks(options))
            s->names.tokens.erase(s->names.tokens.begin()); // the shared table
    }
    options.targetVocabulary = config.size("decoder_vocab_size", options.vocabulary);
    if (!options.encoder)
        options.vocabulary = options.targetVocabulary;
    options.ignored = {"embed_positions.weight", "embed_positions.weights"};
    if (options.decoderStartToken < 0)
        options.decoderStartToken = options.padToken;
    config.expect("normalize_before", false);
    config.expect("add_final_layer_norm", false);
    config.expect("normalize_embedding", false);
    config.expect("static_position_embeddings", true);
}

} // namespace engine::families
