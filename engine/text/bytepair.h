#pragma once

#include "engine/text/model.h"

#include <array>

namespace engine::text {

struct BytePairOptions
{
    std::optional<std::string> unknownToken;
    std::string continuingPrefix; ///< before every symbol but a word's first
    std::string endOfWordSuffix;  ///< after a word's last symbol
    bool fuseUnknown = false;     ///< neighbouring unknown symbols become one
    bool byteFallback = false;    ///< unknown symbols as <0x00> … <0xFF>
    bool ignoreMerges = false;    ///< words that are pieces are taken whole
};

/// Byte-pair encoding (Sennrich et al. 2016): the merge of the lowest rank first, the leftmost of
/// equals first, in O(n log n) for a word of n symbols.
class BytePairModel : public Model
{
public:
    using Merge = std::pair<std::string, std::string>;

    /// Fails on merges of pieces that the vocabulary lacks.
    static Result<std::unique_ptr<const BytePairModel>>
    create(VocabularyPtr vocabulary, const std::vector<Merge>& merges, BytePairOptions options);

    Result<void> tokenize(const AlignedText& word, std::vector<Piece>& pieces) const override;

private:
    struct Target
    {
        int32_t rank = 0;
        int32_t id = 0;
    };
    struct Symbol;

    BytePairModel() = default;
    Result<void> readSymbols(const AlignedText& word, std::vector<Symbol>& symbols) const;
    void mergeSymbols(std::vector<Symbol>& symbols) const;
    const Target* targetOf(int32_t left, int32_t right) const;
    std::optional<int64_t> idOfSymbol(char32_t character, bool first, bool last) const;

    VocabularyPtr m_vocabulary;
    BytePairOptions m_options;
    std::unordered_map<uint64_t, Target> m_merges;
    std::optional<int64_t> m_unknown;
    std::array<int32_t, 256> m_bytes{};   ///< ids of <0x00> …, -1 where absent
    std::vector<int32_t> m_commonSymbols; ///< ids of undecorated symbols below its size, or -1
};

} // namespace engine::text
