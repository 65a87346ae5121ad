#pragma once

#include "engine/error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engine::text {

/// SentencePiece's compiled normalisation rules: a double-array trie from byte strings to places in
/// a block of null-terminated replacements (sentencepiece, src/normalizer.h and darts_clone).
/// Immutable.
class CharsMap
{
public:
    /// Reads the binary form; checks that no walk can leave the trie or the block of replacements.
    static Result<CharsMap> parse(std::string_view bytes);
    /// Reads the Base64 text that tokenizer.json holds.
    static Result<CharsMap> parseBase64(std::string_view text);

    /// What the shortest rule that is a prefix of the bytes puts in their place.
    std::optional<std::string_view> replacementOf(std::string_view bytes) const;
    /// Whether some rule begins with the bytes, or is all of them.
    bool hasRuleFor(std::string_view bytes) const;

private:
    std::vector<uint32_t> m_units;
    std::string m_replacements;
};

} // namespace engine::text
