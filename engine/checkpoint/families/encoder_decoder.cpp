#include "engine/checkpoint/families/family.h"

#include <algorithm>

namespace engine::families {

namespace {

/// A model inside: its stack, its head, and what begins its names.
ModelOptions readInside(ConfigReader& config, const std::string& key)
{
    ModelOptions inner;
    config.inside(key, [&](ConfigReader& inside) {
        inner.family = inside.text("model_type", "");
        inner.vocabulary = inside.size("vocab_size", 30522);
        inner.padToken = inside.has("pad_token_id") ? inside.integer("pad_token_id") : -1;
        inner.architecture = key == "decoder" ? "ForCausalLM" : "";
        const auto family = std::ranges::find_if(knownFamilies(), [&](const Family& f) {
            return std::ranges::find(f.types, inner.family) != f.types.end();
        });
        constexpr std::string_view kLikeBert[] = {"bert", "roberta", "xlm-roberta", "camembert",
                                                  "electra"};
        if (family == knownFamilies().end() ||
            std::ranges::find(kLikeBert, inner.family) == std::end(kLikeBert)) {
            inside.refuse("model_type", inner.family);
            return;
        }
        family->read(inside, inner);
        inside.ignore({"add_cross_attention"});
    });
    return inner;
}

/// Cross-attention named as in BERT's layers.
void addCross(StackOptions& s)
{
    s.stack = Stack::Decoder;
    s.causal = s.cross = true;
    const std::string layer = "encoder.layer.{l}.crossattention.";
    s.names.layer.crossQuery = layer + "self.query";
    s.names.layer.crossKey = layer + "self.key";
    s.names.layer.crossValue = layer + "self.value";
    s.names.layer.crossOutput = layer + "output.dense";
    s.names.layer.crossNorm = layer + "output.LayerNorm";
}

void prefixHead(HeadOptions& head, const std::string& prefix)
{
    for (std::string* name : {&head.transform, &head.transformNorm})
        *name = name->empty() ? std::string() : prefix + *name;
    for (std::string& name : head.matrix)
        name = prefix + name;
    for (std::string& name : head.bias)
        name = prefix + name;
}

} // namespace

// Rothe et al. 2020: two models of BERT's kind, the second with cross-attention.
void encoderDecoder(ConfigReader& config, ModelOptions& options)
{
    ModelOptions encoder = readInside(config, "encoder");
    ModelOptions decoder = readInside(config, "decoder");
    if (!encoder.encoder || !decoder.encoder)
        return;
    StackOptions& first = *encoder.encoder;
    StackOptions second = std::move(*decoder.encoder);
    addCross(second);
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
    options.ignored = {"position_ids", "token_type_ids"};
    config.flag("tie_word_embeddings", true);
}

} // namespace engine::families
