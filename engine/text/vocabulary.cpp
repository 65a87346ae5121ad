#include "engine/text/vocabulary.h"

#include <algorithm>

namespace engine::text {

void Vocabulary::reserve(size_t count)
{
    m_ids.reserve(count);
    m_pieces.reserve(count);
}

Result<void> Vocabulary::add(std::string_view piece, int64_t id)
{
    if (id < 0 || id > kLargestId)
        return fail(translatable("Engine", "The token “%1” has the impossible id %2."),
                    {std::string(piece), std::to_string(id)},
                    translatable("Engine", "Download the tokenizer's files again."));
    // A token's text is copied for every place that it stands at.
    constexpr size_t kLongestPiece = 4096;
    if (piece.size() > kLongestPiece)
        return fail(translatable("Engine", "A token of the vocabulary has %1 bytes."),
                    {std::to_string(piece.size())},
                    translatable("Engine", "Download the tokenizer's files again."));
    const auto [entry, added] = m_ids.emplace(piece, static_cast<int32_t>(id));
    if (!added) {
        const int32_t before = std::exchange(entry->second, static_cast<int32_t>(id));
        if (m_pieces[static_cast<size_t>(before)] == &entry->first)
            m_pieces[static_cast<size_t>(before)] = nullptr;
    }
    if (static_cast<size_t>(id) >= m_pieces.size())
        m_pieces.resize(static_cast<size_t>(id) + 1, nullptr);
    m_pieces[static_cast<size_t>(id)] = &entry->first;
    m_longest = std::max(m_longest, piece.size());
    return {};
}

std::optional<int64_t> Vocabulary::idOf(std::string_view piece) const
{
    const auto entry = m_ids.find(piece);
    if (entry == m_ids.end())
        return std::nullopt;
    return entry->second;
}

const std::string* Vocabulary::pieceOf(int64_t id) const
{
    return id >= 0 && id < size() ? m_pieces[static_cast<size_t>(id)] : nullptr;
}

} // namespace engine::text
