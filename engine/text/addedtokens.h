#pragma once

#include "engine/text/unicode.h"

#include <unordered_map>

namespace engine::text {

/// A token that is found in the text before anything else happens to it.
struct AddedToken
{
    int64_t id = 0;
    std::string content;
    bool singleWord = false; ///< only where no word character is beside it
    bool leftStrip = false;  ///< takes the white space before it along
    bool rightStrip = false; ///< takes the white space after it along
    bool normalized = false; ///< looked for in normalised text
    bool special = false;
};

/// A part of a text: an added token, or text between.
struct AddedMatch
{
    Range range;
    const AddedToken* token = nullptr;
};

/// Finds added tokens: the leftmost first, the longest of those.
class AddedTokenFinder
{
public:
    /// Looks for a token under the given spelling; the token must outlive the finder.
    void add(std::u32string_view spelling, const AddedToken* token);
    bool empty() const { return m_nodes.empty(); }
    /// Cuts the whole text into tokens and what is between them. Fails at the WorkLimit at hand.
    Result<std::vector<AddedMatch>> split(std::u32string_view text) const;

private:
    struct Node
    {
        std::unordered_map<char32_t, uint32_t> children;
        const AddedToken* token = nullptr;
    };
    std::vector<Node> m_nodes;
};

} // namespace engine::text
