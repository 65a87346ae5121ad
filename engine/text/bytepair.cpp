#include "engine/text/bytepair.h"

#include <queue>

namespace engine::text {

namespace {

/// Symbols below this code point have a table; others are looked up as text.
constexpr char32_t kCommonSymbols = 0x3000;

uint64_t keyOf(int32_t left, int32_t right)
{
    return (static_cast<uint64_t>(static_cast<uint32_t>(left)) << 32) |
           static_cast<uint32_t>(right);
}

std::string byteToken(unsigned byte)
{
    constexpr const char* kDigits = "0123456789ABCDEF";
    return {'<', '0', 'x', kDigits[byte >> 4], kDigits[byte & 15], '>'};
}

tl::unexpected<Error> lacksPiece(std::string_view piece)
{
    return fail(translatable("Engine", "The tokenizer merges into “%1”, which is not in its "
                                       "vocabulary."),
                {std::string(piece)},
                translatable("Engine", "The vocabulary and the merges come from different models; "
                                       "download the tokenizer's files again."));
}

} // namespace

struct BytePairModel::Symbol
{
    int32_t id = 0;
    uint32_t begin = 0;
    uint32_t end = 0;
    int32_t previous = -1;
    int32_t next = -1;
    bool gone = false;
};

Result<std::unique_ptr<const BytePairModel>> BytePairModel::create(VocabularyPtr vocabulary,
                                                                   const std::vector<Merge>& merges,
                                                                   BytePairOptions options)
{
    std::unique_ptr<BytePairModel> model(new BytePairModel);
    model->m_vocabulary = std::move(vocabulary);
    model->m_options = std::move(options);
    const Vocabulary& pieces = *model->m_vocabulary;

    model->m_merges.reserve(merges.size());
    const size_t prefix = model->m_options.continuingPrefix.size();
    std::string merged;
    for (size_t rank = 0; rank < merges.size(); ++rank) {
        const auto& [left, right] = merges[rank];
        const auto leftId = pieces.idOf(left);
        const auto rightId = pieces.idOf(right);
        if (!leftId || !rightId)
            return lacksPiece(leftId ? right : left);
        merged = left;
        merged.append(right, std::min(prefix, right.size()));
        const auto id = pieces.idOf(merged);
        if (!id)
            return lacksPiece(merged);
        model->m_merges[keyOf(static_cast<int32_t>(*leftId), static_cast<int32_t>(*rightId))] = {
            static_cast<int32_t>(rank), static_cast<int32_t>(*id)};
    }

    if (model->m_options.unknownToken)
        model->m_unknown = pieces.idOf(*model->m_options.unknownToken);
    for (unsigned byte = 0; byte < 256; ++byte)
        model->m_bytes[byte] = static_cast<int32_t>(pieces.idOf(byteToken(byte)).value_or(-1));
    model->m_commonSymbols.reserve(kCommonSymbols);
    for (char32_t c = 0; c < kCommonSymbols; ++c)
        model->m_commonSymbols.push_back(
            static_cast<int32_t>(pieces.idOf(toUtf8(std::u32string_view(&c, 1))).value_or(-1)));
    return model;
}

std::optional<int64_t> BytePairModel::idOfSymbol(char32_t character, bool first, bool last) const
{
    const bool prefixed = !first && !m_options.continuingPrefix.empty();
    const bool suffixed = last && !m_options.endOfWordSuffix.empty();
    if (!prefixed && !suffixed && character < kCommonSymbols) {
        const int32_t id = m_commonSymbols[character];
        return id < 0 ? std::nullopt : std::optional<int64_t>(id);
    }
    std::string symbol;
    if (prefixed)
        symbol += m_options.continuingPrefix;
    appendUtf8(symbol, character);
    if (suffixed)
        symbol += m_options.endOfWordSuffix;
    return m_vocabulary->idOf(symbol);
}

Result<void> BytePairModel::readSymbols(const AlignedText& word, std::vector<Symbol>& symbols) const
{
    const auto add = [&symbols](int64_t id, size_t begin, size_t end) {
        const auto place = static_cast<int32_t>(symbols.size());
        symbols.push_back({static_cast<int32_t>(id), static_cast<uint32_t>(begin),
                           static_cast<uint32_t>(end), place - 1, place + 1, false});
    };
    bool afterUnknown = false;
    for (size_t i = 0; i < word.size(); ++i) {
        if (const auto id = idOfSymbol(word.text[i], i == 0, i + 1 == word.size())) {
            add(*id, i, i + 1);
            afterUnknown = false;
            continue;
        }
        if (m_options.byteFallback) {
            std::string bytes;
            appendUtf8(bytes, word.text[i]);
            bool known = true;
            for (const char byte : bytes)
                known = known && m_bytes[static_cast<unsigned char>(byte)] >= 0;
            if (known) {
                for (const char byte : bytes)
                    add(m_bytes[static_cast<unsigned char>(byte)], i, i + 1);
                afterUnknown = false;
                continue;
            }
        }
        if (!m_options.unknownToken)
            continue;
        if (!m_unknown)
            return fail(translatable("Engine", "The tokenizer's unknown token “%1” is not in its "
                                               "vocabulary."),
                        {*m_options.unknownToken},
                        translatable("Engine", "Download the tokenizer's files again."));
        if (afterUnknown && m_options.fuseUnknown)
            symbols.back().end = static_cast<uint32_t>(i + 1);
        else
            add(*m_unknown, i, i + 1);
        afterUnknown = true;
    }
    if (!symbols.empty())
        symbols.back().next = -1;
    return {};
}

const BytePairModel::Target* BytePairModel::targetOf(int32_t left, int32_t right) const
{
    const auto entry = m_merges.find(keyOf(left, right));
    return entry == m_merges.end() ? nullptr : &entry->second;
}

void BytePairModel::mergeSymbols(std::vector<Symbol>& symbols) const
{
    struct Candidate
    {
        int32_t rank = 0;
        int32_t left = 0;
        int32_t id = 0;
        bool operator<(const Candidate& other) const
        {
            return rank != other.rank ? rank > other.rank : left > other.left;
        }
    };
    std::vector<Candidate> storage;
    storage.reserve(symbols.size());
    std::priority_queue<Candidate> queue(std::less<Candidate>(), std::move(storage));
    const auto consider = [&](int32_t left) {
        const Symbol& symbol = symbols[static_cast<size_t>(left)];
        if (symbol.next < 0)
            return;
        if (const Target* target =
                targetOf(symbol.id, symbols[static_cast<size_t>(symbol.next)].id))
            queue.push({target->rank, left, target->id});
    };
    for (size_t i = 0; i < symbols.size(); ++i)
        consider(static_cast<int32_t>(i));

    while (!queue.empty()) {
        const Candidate best = queue.top();
        queue.pop();
        Symbol& left = symbols[static_cast<size_t>(best.left)];
        if (left.gone || left.next < 0)
            continue;
        Symbol& right = symbols[static_cast<size_t>(left.next)];
        // The pair may have changed since it was put in the queue.
        const Target* target = targetOf(left.id, right.id);
        if (target == nullptr || target->id != best.id)
            continue;
        left.id = best.id;
        left.end = right.end;
        left.next = right.next;
        right.gone = true;
        if (left.next >= 0)
            symbols[static_cast<size_t>(left.next)].previous = best.left;
        if (left.previous >= 0)
            consider(left.previous);
        consider(best.left);
    }
}

Result<void> BytePairModel::tokenize(const AlignedText& word, std::vector<Piece>& pieces) const
{
    if (word.empty())
        return {};
    if (m_options.ignoreMerges) {
        if (const auto id = m_vocabulary->idOf(toUtf8(word.text))) {
            pieces.push_back({*id, 0, word.size()});
            return {};
        }
    }
    std::vector<Symbol> symbols;
    symbols.reserve(word.size());
    if (auto read = readSymbols(word, symbols); !read)
        return read;
    mergeSymbols(symbols);
    for (const Symbol& symbol : symbols)
        if (!symbol.gone)
            pieces.push_back({symbol.id, symbol.begin, symbol.end});
    return {};
}

} // namespace engine::text
