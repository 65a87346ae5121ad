#pragma once

#include "engine/atlas/atlas.h"
#include "engine/transformer/model.h"

namespace engine::atlas {

struct WrittenOptions
{
    int directions = 4; ///< of each head
    int tokens = 10;    ///< of each side of a direction
    int threads = 0;
    std::stop_token stop;
};

/// What each of the heads writes by its weights alone: the singular directions of W_V W_O with the
/// tokens whose embeddings, normed, lie along what they read, and the tokens whose logits what they
/// write raises and lowers; and how much the head copies. Heads other than self-attention of a
/// decoder have none. Empty where the model's logits are not sums over heads or its tokens are not
/// embedded straight into the residual stream. Fails where weights cannot be read, and with an
/// empty sentence when stopped.
Result<std::vector<WrittenTokens>> writtenTokens(const Model& model,
                                                 const std::vector<HeadPlace>& heads,
                                                 const WrittenOptions& options = {});

/// Fills `written` and the texts of its tokens.
Result<void> describeWritten(Atlas& atlas, const Model& model,
                             const std::function<std::string(int64_t)>& tokenText,
                             const WrittenOptions& options = {});

} // namespace engine::atlas
