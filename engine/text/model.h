#pragma once

#include "engine/text/unicode.h"
#include "engine/text/vocabulary.h"

#include <memory>

namespace engine::text {

/// One piece of a word.
struct Piece
{
    int64_t id = 0;
    size_t begin = 0; ///< code points of the word
    size_t end = 0;
};

/// Cuts words into pieces of a vocabulary. Immutable.
class Model
{
public:
    virtual ~Model() = default;
    /// Appends the word's pieces, from left to right. Fails on a word that the vocabulary cannot
    /// express where there is no unknown token.
    virtual Result<void> tokenize(const AlignedText& word, std::vector<Piece>& pieces) const = 0;
};

using ModelPtr = std::unique_ptr<const Model>;
using VocabularyPtr = std::shared_ptr<const Vocabulary>;

} // namespace engine::text
