#include "engine/text/unigram.h"

#include "engine/text/worklimit.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace engine::text {

PieceTree PieceTree::build(const std::vector<std::string_view>& pieces)
{
    std::vector<uint32_t> order(pieces.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
        const int comparison = pieces[a].compare(pieces[b]);
        return comparison != 0 ? comparison < 0 : a < b;
    });

    // A node stands for the sorted pieces that share a prefix; its children cut them by the byte
    // that follows.
    struct Shared
    {
        uint32_t begin;
        uint32_t end;
        uint32_t depth;
    };
    PieceTree tree;
    std::vector<Shared> shared{{0, static_cast<uint32_t>(order.size()), 0}};
    tree.m_nodes.emplace_back();
    for (size_t node = 0; node < tree.m_nodes.size(); ++node) {
        auto [begin, end, depth] = shared[node];
        // Of equal pieces the last one counts, as in the reference's table.
        while (begin < end && pieces[order[begin]].size() == depth)
            tree.m_nodes[node].piece = static_cast<int32_t>(order[begin++]);
        tree.m_nodes[node].firstChild = static_cast<uint32_t>(tree.m_nodes.size());
        while (begin < end) {
            const char label = pieces[order[begin]][depth];
            uint32_t next = begin + 1;
            while (next < end && pieces[order[next]][depth] == label)
                ++next;
            Node child;
            child.label = static_cast<unsigned char>(label);
            tree.m_nodes.push_back(child);
            shared.push_back({begin, next, depth + 1});
            ++tree.m_nodes[node].children;
            begin = next;
        }
    }
    return tree;
}

bool PieceTree::descend(uint32_t& node, unsigned char label) const
{
    const Node& parent = m_nodes[node];
    const auto first = m_nodes.begin() + parent.firstChild;
    const auto last = first + parent.children;
    const auto child = std::lower_bound(
        first, last, label, [](const Node& a, unsigned char value) { return a.label < value; });
    if (child == last || child->label != label)
        return false;
    node = static_cast<uint32_t>(child - m_nodes.begin());
    return true;
}

Result<std::unique_ptr<const UnigramModel>> UnigramModel::create(VocabularyPtr vocabulary,
                                                                 const std::vector<Entry>& entries,
                                                                 std::optional<int64_t> unknown,
                                                                 bool byteFallback)
{
    if (unknown && (*unknown < 0 || *unknown >= static_cast<int64_t>(entries.size())))
        return fail(translatable("Engine", "The tokenizer's unknown token has the id %1, which is "
                                           "not in its vocabulary."),
                    {std::to_string(*unknown)},
                    translatable("Engine", "Download the tokenizer's files again."));
    std::unique_ptr<UnigramModel> model(new UnigramModel);
    std::vector<std::string_view> pieces;
    pieces.reserve(entries.size());
    double lowest = 0;
    for (const Entry& entry : entries) {
        if (!std::isfinite(entry.score))
            return fail(translatable("Engine", "The token “%1” has no number as its score."),
                        {entry.piece},
                        translatable("Engine", "Download the tokenizer's files again."));
        pieces.push_back(entry.piece);
        lowest = model->m_scores.empty() ? entry.score : std::min(lowest, entry.score);
        model->m_scores.push_back(entry.score);
    }
    model->m_tree = PieceTree::build(pieces);
    // What SentencePiece takes off for an unknown character.
    constexpr double kUnknownPenalty = 10.0;
    model->m_unknownScore = lowest - kUnknownPenalty;
    model->m_unknown = unknown;
    model->m_byteFallback = byteFallback;
    model->m_vocabulary = std::move(vocabulary);
    constexpr const char* kDigits = "0123456789ABCDEF";
    for (unsigned byte = 0; byte < 256; ++byte) {
        const std::string token{'<', '0', 'x', kDigits[byte >> 4], kDigits[byte & 15], '>'};
        model->m_bytes[byte] = model->m_vocabulary->idOf(token).value_or(-1);
    }
    return model;
}

Result<std::vector<UnigramModel::Cut>> UnigramModel::bestCuts(const AlignedText& word,
                                                              const std::string& text) const
{
    struct Node
    {
        double score = 0;
        int32_t piece = -1; ///< -1: an unknown character
        uint32_t begin = 0;
        bool reached = false;
    };
    std::vector<Node> best(text.size() + 1);
    const auto offer = [&best](size_t begin, size_t end, double score, int32_t piece) {
        Node& node = best[end];
        if (node.reached && score <= node.score)
            return;
        node = {score, piece, static_cast<uint32_t>(begin), true};
    };
    size_t begin = 0;
    WorkSteps steps;
    for (const char32_t c : word.text) {
        const size_t width = utf8Length(c);
        const double score = best[begin].score;
        bool whole = false;
        const size_t looked = m_tree.forEachPrefix(
            std::string_view(text).substr(begin), [&](size_t length, int32_t piece) {
                offer(begin, begin + length, score + m_scores[static_cast<size_t>(piece)], piece);
                whole = whole || length == width;
            });
        if (!whole)
            offer(begin, begin + width, score + m_unknownScore, -1);
        begin += width;
        if (steps.areOver(looked + 1))
            return WorkLimit::tooLong();
    }

    std::vector<Cut> cuts;
    for (size_t end = text.size(); end > 0;) {
        const Node& node = best[end];
        const bool unknown = node.piece < 0 || node.piece == m_unknown;
        if (unknown && !cuts.empty() && cuts.back().piece < 0)
            cuts.back().begin = node.begin;
        else
            cuts.push_back({node.begin, static_cast<uint32_t>(end), unknown ? -1 : node.piece});
        end = node.begin;
    }
    std::ranges::reverse(cuts);
    return cuts;
}

Result<void> UnigramModel::addUnknown(const AlignedText& word, std::string_view surface,
                                      size_t first, size_t last, std::vector<Piece>& pieces) const
{
    const bool bytesKnown =
        m_byteFallback && std::all_of(surface.begin(), surface.end(), [&](char c) {
            return m_bytes[static_cast<unsigned char>(c)] >= 0;
        });
    if (const auto id = m_vocabulary->idOf(surface)) {
        pieces.push_back({*id, first, last});
    } else if (bytesKnown) {
        for (size_t place = first; place < last; ++place) {
            std::string utf8;
            appendUtf8(utf8, word.text[place]);
            for (const char c : utf8)
                pieces.push_back({m_bytes[static_cast<unsigned char>(c)], place, place + 1});
        }
    } else if (m_unknown) {
        pieces.push_back({*m_unknown, first, last});
    } else {
        return fail(translatable("Engine", "“%1” is not in the tokenizer's vocabulary, which "
                                           "has no unknown token."),
                    {std::string(surface.substr(0, 40))},
                    translatable("Engine", "Leave it out of the text."));
    }
    return {};
}

Result<void> UnigramModel::tokenize(const AlignedText& word, std::vector<Piece>& pieces) const
{
    if (word.empty())
        return {};
    const std::string text = toUtf8(word.text);
    size_t point = 0;
    size_t byte = 0;
    const auto pointAt = [&](size_t target) {
        for (; byte < target; ++point)
            byte += utf8Length(word.text[point]);
        return point;
    };
    const Result<std::vector<Cut>> cuts = bestCuts(word, text);
    if (!cuts)
        return tl::make_unexpected(cuts.error());
    for (const Cut& cut : *cuts) {
        const size_t first = pointAt(cut.begin);
        const size_t last = pointAt(cut.end);
        if (cut.piece >= 0) {
            pieces.push_back({cut.piece, first, last});
            continue;
        }
        const std::string_view surface =
            std::string_view(text).substr(cut.begin, cut.end - cut.begin);
        if (Result<void> done = addUnknown(word, surface, first, last, pieces); !done)
            return done;
    }
    return {};
}

} // namespace engine::text
