#include "engine/text/wordpiece.h"

#include "engine/text/worklimit.h"

namespace engine::text {

namespace {

tl::unexpected<Error> lacksUnknown(const AlignedText& word, const std::string& unknownToken)
{
    return fail(translatable("Engine", "The word “%1” is not in the tokenizer's vocabulary, which "
                                       "has no unknown token “%2” to put in its place."),
                {toUtf8(std::u32string_view(word.text).substr(0, 40)), unknownToken},
                translatable("Engine", "Leave the word out, or add the unknown token to the "
                                       "vocabulary."));
}

} // namespace

WordPieceModel::WordPieceModel(VocabularyPtr vocabulary, Options options)
    : m_vocabulary(std::move(vocabulary)), m_options(std::move(options)),
      m_unknown(m_vocabulary->idOf(m_options.unknownToken))
{
}

Result<void> WordPieceModel::tokenize(const AlignedText& word, std::vector<Piece>& pieces) const
{
    if (word.empty())
        return {};
    const auto unknown = [&]() -> Result<void> {
        if (!m_unknown)
            return lacksUnknown(word, m_options.unknownToken);
        pieces.push_back({*m_unknown, 0, word.size()});
        return {};
    };
    if (word.size() > m_options.longestWord)
        return unknown();

    const size_t before = pieces.size();
    const size_t longest = m_vocabulary->longestPiece();
    std::string candidate;
    std::vector<size_t> lengths; // bytes of the candidate up to each character
    WorkSteps steps;
    for (size_t begin = 0; begin < word.size();) {
        candidate = begin == 0 ? std::string() : m_options.continuingPrefix;
        lengths.clear();
        for (size_t i = begin; i < word.size() && candidate.size() < longest; ++i) {
            appendUtf8(candidate, word.text[i]);
            lengths.push_back(candidate.size());
        }
        size_t count = lengths.size();
        std::optional<int64_t> id;
        for (; count > 0 && !id; --count) {
            id = m_vocabulary->idOf(std::string_view(candidate).substr(0, lengths[count - 1]));
            if (steps.areOver(lengths[count - 1]))
                return WorkLimit::tooLong();
        }
        if (!id) {
            pieces.resize(before);
            return unknown();
        }
        const size_t end = begin + count + 1;
        pieces.push_back({*id, begin, end});
        begin = end;
    }
    return {};
}

WordLevelModel::WordLevelModel(VocabularyPtr vocabulary, std::string unknownToken)
    : m_vocabulary(std::move(vocabulary)), m_unknownToken(std::move(unknownToken))
{
}

Result<void> WordLevelModel::tokenize(const AlignedText& word, std::vector<Piece>& pieces) const
{
    auto id = m_vocabulary->idOf(toUtf8(word.text));
    if (!id)
        id = m_vocabulary->idOf(m_unknownToken);
    if (!id)
        return lacksUnknown(word, m_unknownToken);
    pieces.push_back({*id, 0, word.size()});
    return {};
}

} // namespace engine::text
