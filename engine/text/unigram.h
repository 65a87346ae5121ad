#pragma once

#include "engine/text/model.h"

#include <array>

namespace engine::text {

/// The words of a vocabulary as a tree of bytes, laid out breadth first.
class PieceTree
{
public:
    static PieceTree build(const std::vector<std::string_view>& pieces);

    /// Calls visit(length, index) for every piece that is a prefix of the text, shortest first.
    /// Returns how many bytes it looked at.
    template <class Visitor>
    size_t forEachPrefix(std::string_view text, Visitor visit) const
    {
        uint32_t node = 0;
        for (size_t i = 0; i < text.size(); ++i) {
            if (!descend(node, static_cast<unsigned char>(text[i])))
                return i + 1;
            if (m_nodes[node].piece >= 0)
                visit(i + 1, m_nodes[node].piece);
        }
        return text.size();
    }

private:
    struct Node
    {
        uint32_t firstChild = 0;
        int32_t piece = -1;
        uint16_t children = 0;
        unsigned char label = 0;
    };

    bool descend(uint32_t& node, unsigned char label) const;

    std::vector<Node> m_nodes;
};

/// The most probable cutting of a word under a unigram model (Kudo 2018), by the Viterbi algorithm
/// in time linear in the word and in its longest pieces.
class UnigramModel : public Model
{
public:
    struct Entry
    {
        std::string piece;
        double score = 0; ///< natural logarithm of the probability
    };

    /// Ids are positions in the list. Fails on an unknown id outside of it and scores that are not
    /// numbers.
    static Result<std::unique_ptr<const UnigramModel>> create(VocabularyPtr vocabulary,
                                                              const std::vector<Entry>& entries,
                                                              std::optional<int64_t> unknown,
                                                              bool byteFallback);

    Result<void> tokenize(const AlignedText& word, std::vector<Piece>& pieces) const override;

private:
    /// Bytes of a word and their piece; −1 for a run of unknown characters.
    struct Cut
    {
        uint32_t begin;
        uint32_t end;
        int32_t piece;
    };

    UnigramModel() = default;
    /// The most probable cutting of a word, whose UTF-8 is `text`, from its beginning to its end.
    Result<std::vector<Cut>> bestCuts(const AlignedText& word, const std::string& text) const;
    /// Pieces for unknown characters [first, last): a token of their own, bytes, or the unknown
    /// token.
    Result<void> addUnknown(const AlignedText& word, std::string_view surface, size_t first,
                            size_t last, std::vector<Piece>& pieces) const;

    VocabularyPtr m_vocabulary;
    PieceTree m_tree;
    std::vector<double> m_scores;
    std::optional<int64_t> m_unknown;
    double m_unknownScore = 0;
    bool m_byteFallback = false;
    std::array<int64_t, 256> m_bytes{}; ///< ids of <0x00> …, -1 where absent
};

} // namespace engine::text
