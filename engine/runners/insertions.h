#pragma once

#include "engine/text/tokenizer.h"
#include "engine/trace/trace.h"
#include "engine/transformer/stack.h"

namespace engine {

/// Puts the tokens of a picture into a sequence: as many of the picture's token as it has features.
/// One that stands alone is replaced by them; without any they come first, after the token of the
/// beginning. Where the model names the pieces of a picture, the words that do so stand among them,
/// if there is a tokenizer. `added` says, for each position of the result, which one it was, or −1.
/// Fails where the ids hold another number of them.
Result<std::vector<int64_t>> withPictureTokens(const ModelOptions& options,
                                               const text::Tokenizer* tokenizer,
                                               const std::vector<int64_t>& ids,
                                               const PatchGrid& features,
                                               std::vector<int64_t>& added);

/// What a decoder reads of a picture within `ids`, of which `prompt` are the prompt. `segments` [T]
/// may be empty; 1 marks an answer.
Result<Insertions> insertionsOf(const Model& model, const StackTrace& seen, const PatchGrid& grid,
                                const std::vector<int64_t>& ids,
                                const std::vector<int64_t>& segments);

/// Blocks of the mask of a sequence whose prefix sees itself.
std::vector<Range> prefixBlock(const std::vector<int64_t>& ids,
                               const std::vector<int64_t>& segments);

} // namespace engine
