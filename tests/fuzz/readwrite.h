#pragma once

#include "engine/text/tokenizer.h"

#include <cstdlib>

/// Whatever opens must cut texts at bytes that are inside of them and put its own ids together.
inline void readAndWrite(const engine::text::Tokenizer& tokenizer)
{
    using namespace engine::text;
    for (const std::string_view text :
         {"", " Two  words,\nit's 12.5% — naïve 注意力 <s>[MASK]</s> \xF0\x9F\x99\x82",
          "\xFF\xC0 a"}) {
        const auto encoding = tokenizer.encodePair(text, "b a", {});
        if (!encoding)
            continue;
        if (encoding->tokenTypeIds.size() != encoding->tokens.size())
            std::abort();
        std::vector<int64_t> ids;
        for (const Token& token : encoding->tokens) {
            const auto size = static_cast<int64_t>(token.segment == 0 ? text.size() : 3);
            if (token.begin < 0 || token.begin > token.end || token.end > size)
                std::abort();
            (void)tokenizer.displayText(token.id);
            ids.push_back(token.id);
        }
        ids.push_back(tokenizer.vocabularySize());
        ids.push_back(-1);
        (void)tokenizer.decode(ids, false);
    }
    (void)tokenizer.languages();
}
