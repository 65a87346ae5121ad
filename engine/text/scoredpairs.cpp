#include "engine/text/scoredpairs.h"

#include "engine/text/decoder.h"
#include "engine/text/worklimit.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <queue>

namespace engine::text {

/// A run of characters, linked to its neighbours; `end` is `begin` once it has been merged away.
struct ScoredPairModel::Symbol
{
    size_t begin = 0; ///< bytes of the word
    size_t end = 0;
    int32_t before = -1;
    int32_t after = -1;
};

class ScoredPairModel::Merger
{
public:
    Merger(const ScoredPairModel& model, const AlignedText& word) : m_model(model)
    {
        std::string character;
        for (size_t i = 0; i < word.size(); ++i) {
            character.clear();
            appendUtf8(character, word.text[i]);
            const auto index = static_cast<int32_t>(i);
            m_symbols.push_back({m_text.size(), m_text.size() + character.size(), index - 1,
                                 i + 1 < word.size() ? index + 1 : -1});
            m_text += character;
        }
        for (size_t i = 0; i + 1 < m_symbols.size(); ++i)
            consider(static_cast<int32_t>(i));
    }

    Result<void> run()
    {
        WorkSteps steps;
        while (!m_queue.empty()) {
            const Pair pair = m_queue.top();
            m_queue.pop();
            if (steps.areOver(pair.bytes))
                return WorkLimit::tooLong();
            Symbol& left = m_symbols[static_cast<size_t>(pair.left)];
            if (left.begin == left.end || left.after < 0)
                continue;
            Symbol& right = m_symbols[static_cast<size_t>(left.after)];
            if (right.end - left.begin != pair.bytes)
                continue;
            left.end = right.end;
            right.end = right.begin;
            left.after = right.after;
            if (left.after >= 0)
                m_symbols[static_cast<size_t>(left.after)].before = pair.left;
            consider(pair.left);
            if (left.before >= 0)
                consider(left.before);
        }
        return {};
    }

    const std::vector<Symbol>& symbols() const { return m_symbols; }
    std::string_view textOf(const Symbol& symbol) const
    {
        return std::string_view(m_text).substr(symbol.begin, symbol.end - symbol.begin);
    }

    /// What an unused piece was merged of; empty where it was not merged here.
    std::pair<std::string, std::string> partsOf(std::string_view piece) const
    {
        const auto found = m_parts.find(piece);
        return found == m_parts.end() ? std::pair<std::string, std::string>() : found->second;
    }

private:
    struct Pair
    {
        float score;
        int32_t left;
        size_t bytes; ///< of both, by which a pair that has changed is known

        bool operator<(const Pair& other) const
        {
            return score != other.score ? score < other.score : left > other.left;
        }
    };

    void consider(int32_t index)
    {
        const Symbol& left = m_symbols[static_cast<size_t>(index)];
        if (left.after < 0)
            return;
        const Symbol& right = m_symbols[static_cast<size_t>(left.after)];
        const size_t bytes = right.end - left.begin;
        const std::string_view both = std::string_view(m_text).substr(left.begin, bytes);
        const std::optional<int64_t> id = m_model.idOf(both);
        if (!id)
            return;
        const Entry& entry = m_model.m_entries[static_cast<size_t>(*id)];
        m_queue.push({entry.score, index, bytes});
        if (entry.unused)
            m_parts.try_emplace(std::string(both), std::string(textOf(left)),
                                std::string(textOf(right)));
    }

    const ScoredPairModel& m_model;
    std::string m_text;
    std::vector<Symbol> m_symbols;
    std::priority_queue<Pair> m_queue;
    std::map<std::string, std::pair<std::string, std::string>, std::less<>> m_parts;
};

Result<std::unique_ptr<const ScoredPairModel>>
ScoredPairModel::create(VocabularyPtr vocabulary, std::vector<Entry> entries,
                        std::optional<int64_t> unknown)
{
    for (const Entry& entry : entries)
        if (std::isnan(entry.score))
            return fail(translatable("Engine", "A piece of the tokenizer has a score that is not a "
                                               "number."),
                        {}, translatable("Engine", "Download the tokenizer's files again."));
    std::unique_ptr<ScoredPairModel> model(new ScoredPairModel);
    entries.resize(static_cast<size_t>(vocabulary->size()));
    model->m_entries = std::move(entries);
    model->m_unknown = unknown;
    model->m_bytes.fill(-1);
    for (int64_t id = 0; id < vocabulary->size(); ++id)
        if (const std::string* piece = vocabulary->pieceOf(id))
            if (const int byte = byteOfToken(*piece); byte >= 0)
                model->m_bytes[static_cast<size_t>(byte)] = id;
    model->m_vocabulary = std::move(vocabulary);
    return model;
}

std::optional<int64_t> ScoredPairModel::idOf(std::string_view piece) const
{
    if (piece.size() > m_vocabulary->longestPiece())
        return std::nullopt;
    const std::optional<int64_t> id = m_vocabulary->idOf(piece);
    return id && m_entries[static_cast<size_t>(*id)].merges ? id : std::nullopt;
}

/// One symbol as a piece; as bytes or unknown where it is none.
void ScoredPairModel::addSymbol(std::string_view text, const AlignedText& word, Piece piece,
                                std::vector<Piece>& pieces) const
{
    if (const std::optional<int64_t> id = idOf(text)) {
        piece.id = *id;
        pieces.push_back(piece);
        return;
    }
    for (size_t at = piece.begin; at < piece.end; ++at) {
        std::string character;
        appendUtf8(character, word.text[at]);
        const bool spelled = std::all_of(character.begin(), character.end(), [&](char c) {
            return m_bytes[static_cast<unsigned char>(c)] >= 0;
        });
        if (spelled) {
            for (const char c : character)
                pieces.push_back({m_bytes[static_cast<unsigned char>(c)], at, at + 1});
        } else if (m_unknown) {
            // Neighbouring unknown characters are one.
            if (!pieces.empty() && pieces.back().id == *m_unknown && pieces.back().end == at)
                pieces.back().end = at + 1;
            else
                pieces.push_back({*m_unknown, at, at + 1});
        }
    }
}

Result<void> ScoredPairModel::tokenize(const AlignedText& word, std::vector<Piece>& pieces) const
{
    Merger merger(*this, word);
    if (Result<void> done = merger.run(); !done)
        return done;
    // Characters by the byte that they begin at, to give pieces their places.
    const auto characters = [](std::string_view text) {
        return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
        }));
    };
    size_t at = 0;
    const std::function<void(std::string_view)> add = [&](std::string_view text) {
        const std::optional<int64_t> id = idOf(text);
        if (id && m_entries[static_cast<size_t>(*id)].unused) {
            const auto [left, right] = merger.partsOf(text);
            if (!left.empty()) {
                add(left);
                add(right);
                return;
            }
        }
        const size_t end = at + characters(text);
        addSymbol(text, word, {0, at, end}, pieces);
        at = end;
    };
    for (const Symbol& symbol : merger.symbols())
        if (symbol.begin < symbol.end)
            add(merger.textOf(symbol));
    return {};
}

} // namespace engine::text
