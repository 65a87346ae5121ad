#pragma once

#include "engine/error.h"
#include "engine/linear/product.h"
#include "engine/linear/rowwise.h"

#include <filesystem>
#include <optional>

namespace engine {

/// How a folder of sentence-transformers makes one vector of a text's hidden states (Reimers &
/// Gurevych 2019). Kinds of pooling stand side by side in this order.
struct SentencePooling
{
    bool first = false;    ///< the class token's
    bool maximum = false;  ///< the largest of each feature
    bool mean = false;     ///< over the tokens that are shown
    bool meanRoot = false; ///< the sum over the root of their number
    bool weighted = false; ///< the mean, tokens weighted by their place
    bool last = false;     ///< the last token's

    struct Dense
    {
        Linear linear;
        Activation activation = Activation::None;
    };
    std::vector<Dense> dense; ///< one after the other
    bool normalise = false;   ///< to length 1, at the end

    /// The kinds' names, with commas between them: "mean", "cls, max".
    std::string name() const;
    /// The vector of hidden states [T, M]; `shown` [T], 0 = padding, or empty.
    Vector embed(const ConstMatrixRef& hidden, const std::vector<uint8_t>& shown) const;
};

/// What modules.json says; nothing where the folder has none. Fails on modules and options that are
/// not known, by name.
Result<std::optional<SentencePooling>> readSentencePooling(const std::filesystem::path& folder);

} // namespace engine
