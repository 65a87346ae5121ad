#include "engine/text/addedtokens.h"

#include "engine/text/worklimit.h"

#include <algorithm>

namespace engine::text {

void AddedTokenFinder::add(std::u32string_view spelling, const AddedToken* token)
{
    if (spelling.empty())
        return;
    if (m_nodes.empty())
        m_nodes.emplace_back();
    uint32_t node = 0;
    for (const char32_t c : spelling) {
        const auto next = static_cast<uint32_t>(m_nodes.size());
        const auto [edge, added] = m_nodes[node].children.emplace(c, next);
        node = edge->second;
        if (added)
            m_nodes.emplace_back();
    }
    m_nodes[node].token = token;
}

Result<std::vector<AddedMatch>> AddedTokenFinder::split(std::u32string_view text) const
{
    std::vector<AddedMatch> parts;
    size_t done = 0;
    WorkSteps steps;
    for (size_t i = 0; !m_nodes.empty() && i < text.size();) {
        const AddedToken* token = nullptr;
        size_t end = i;
        const Node* node = m_nodes.data();
        size_t next = i;
        for (; next < text.size(); ++next) {
            const auto edge = node->children.find(text[next]);
            if (edge == node->children.end())
                break;
            node = &m_nodes[edge->second];
            if (node->token != nullptr) {
                token = node->token;
                end = next + 1;
            }
        }
        if (steps.areOver(next - i + 1))
            return WorkLimit::tooLong();
        if (token == nullptr) {
            ++i;
            continue;
        }
        size_t begin = i;
        i = end;
        const bool joined = (begin > 0 && isWordCharacter(text[begin - 1])) ||
                            (end < text.size() && isWordCharacter(text[end]));
        if (token->singleWord && joined)
            continue;
        while (token->leftStrip && begin > done && isWhitespace(text[begin - 1]))
            --begin;
        while (token->rightStrip && end < text.size() && isWhitespace(text[end]))
            ++end;
        if (done < begin)
            parts.push_back({{done, begin}, nullptr});
        parts.push_back({{begin, end}, token});
        done = end;
        i = end;
    }
    if (done < text.size())
        parts.push_back({{done, text.size()}, nullptr});
    return parts;
}

} // namespace engine::text
