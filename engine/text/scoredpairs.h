#pragma once

#include "engine/text/model.h"

#include <array>

namespace engine::text {

/// Byte-pair encoding as SentencePiece does it: of all neighbours that make up a piece, those whose
/// piece has the best score become one, the leftmost first among equals; what is no piece in the
/// end is spelled in bytes, or is unknown. In O(n log n) for a text of n characters.
class ScoredPairModel : public Model
{
public:
    struct Entry
    {
        float score = 0;
        bool merges = false; ///< may come out of a text
        bool unused = false; ///< is taken apart again
    };

    /// `entries` by id, one for each piece of the vocabulary. Fails on scores that are not numbers.
    static Result<std::unique_ptr<const ScoredPairModel>>
    create(VocabularyPtr vocabulary, std::vector<Entry> entries, std::optional<int64_t> unknown);

    Result<void> tokenize(const AlignedText& word, std::vector<Piece>& pieces) const override;

private:
    struct Symbol;
    class Merger;

    ScoredPairModel() = default;
    std::optional<int64_t> idOf(std::string_view piece) const;
    void addSymbol(std::string_view text, const AlignedText& word, Piece piece,
                   std::vector<Piece>& pieces) const;

    VocabularyPtr m_vocabulary;
    std::vector<Entry> m_entries;
    std::optional<int64_t> m_unknown;
    std::array<int64_t, 256> m_bytes{}; ///< ids of <0x00> …, -1 where absent
};

} // namespace engine::text
