#pragma once

#include "engine/checkpoint/storedmodel.h"
#include "engine/files/modelfolder.h"

namespace engine {

/// What a model without a known configuration consists of: the options by the names of
/// StackOptions, and what is still open.
struct Description
{
    ModelOptions options;
    std::string kind;              ///< what it was recognised as; empty: by nobody
    std::vector<std::string> open; ///< options that must be said before it runs, "stack.heads", …
    std::vector<std::string> unplaced; ///< tensors that belong to none of its parts, "name [shape]"
    std::vector<std::string> ignored;  ///< of these, what somebody said does not matter
};

/// The description as JSON. Options that are open are null; those that are as usual are left out,
/// but for the ones that people look for. A model of one stack has it under “stack”, where it is
/// causal it runs as a decoder, else as an encoder.
nlohmann::json toJson(const Description& description);
/// Every option that a description with these stacks may have, with the value that is as usual.
nlohmann::json usualOptions(const Description& description);
/// Fails on options that are not known, of the wrong type or out of range, by name; null values
/// are open.
Result<Description> descriptionFromJson(const nlohmann::json& json);
/// The values of an option that has a few, by its path ("stack.activation"); empty: any value.
std::vector<std::string> choicesOf(std::string_view option);
Result<Description> readDescription(const std::filesystem::path& path);

/// A first description by the names and shapes of the tensors: layers of nn.Transformer and
/// nn.MultiheadAttention, of nanoGPT and minGPT, of timm's ViT, and those named as fairseq's. What
/// names and shapes cannot tell stays open; nothing is guessed. Fails where no layers are found,
/// with what there is.
Result<Description> describe(const Weights& weights);

/// The same tensors as the descriptions name them: in_proj_weight in three, parameters that belong
/// to no module under a name that ends in ".weight".
Result<std::shared_ptr<const Weights>> describedWeights(const Weights& weights);

/// Opens a model by its description. Fails where something is still open, with what. A norm without
/// a bias in a stack whose other norms have some adds none.
Result<StoredModel> openDescribed(const std::filesystem::path& description,
                                  const std::filesystem::path& weights);

} // namespace engine
