#pragma once

#include "engine/text/model.h"

namespace engine::text {

/// WordPiece: the longest piece first, from left to right; a word that cannot be cut, or is too
/// long, becomes one unknown token (Wu et al. 2016, as in BERT).
class WordPieceModel : public Model
{
public:
    struct Options
    {
        std::string unknownToken = "[UNK]";
        std::string continuingPrefix = "##";
        size_t longestWord = 100; ///< characters
    };

    WordPieceModel(VocabularyPtr vocabulary, Options options);
    Result<void> tokenize(const AlignedText& word, std::vector<Piece>& pieces) const override;

private:
    VocabularyPtr m_vocabulary;
    Options m_options;
    std::optional<int64_t> m_unknown;
};

/// Every word is one entry of the vocabulary or the unknown token.
class WordLevelModel : public Model
{
public:
    WordLevelModel(VocabularyPtr vocabulary, std::string unknownToken);
    Result<void> tokenize(const AlignedText& word, std::vector<Piece>& pieces) const override;

private:
    VocabularyPtr m_vocabulary;
    std::string m_unknownToken;
};

} // namespace engine::text
