#include "engine/checkpoint/families/family.h"

#include <algorithm>

namespace engine::families {

// Rothe et al. 2020: two models of BERT's kind, or GPT-2 for the second, which has cross-attention.
void encoderDecoder(ConfigReader& config, ModelOptions& options)
{
    const std::vector<std::string> likeBert = {"bert", "roberta", "xlm-roberta", "camembert",
                                               "electra"};
    ModelOptions encoder = readInside(config, "encoder", "", likeBert);
    std::vector<std::string> writers = likeBert;
    writers.emplace_back("gpt2");
    ModelOptions decoder = readInside(config, "decoder", "ForCausalLM", writers);
    if (!encoder.encoder || (!decoder.encoder && !decoder.decoder))
        return;
    StackOptions& first = *encoder.encoder;
    StackOptions second = decoderInside(decoder);
    const std::string model = decoder.prefixes.empty() ? "" : decoder.prefixes.front();
    prefixNames(first.names, "encoder.");
    prefixNames(second.names, "decoder." + model);
    second.memoryWidth = first.width;
    if (first.width != second.width)
        second.names.memoryIn = "enc_to_dec_proj";
    options.task = Task::Translation;
    options.head = decoder.head;
    prefixHead(options.head, "decoder.");
    options.vocabulary = encoder.vocabulary;
    options.targetVocabulary = decoder.vocabulary;
    options.padToken = options.padToken >= 0 ? options.padToken : encoder.padToken;
    options.encoder = std::move(first);
    options.decoder = std::move(second);
    options.ignored = {"position_ids", "token_type_ids", ".attn.bias", ".attn.masked_bias"};
    config.flag("tie_word_embeddings", true);
}

} // namespace engine::families
