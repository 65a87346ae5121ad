#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace engine::text::onig {

/// What cannot be put into ICU's words; thrown and caught within the translation of one pattern.
struct Refusal
{
    std::string what; ///< the part of the pattern
};

/// A place in a pattern.
class Cursor
{
public:
    explicit Cursor(std::u32string_view text) : m_rest(text) {}

    bool atEnd() const { return m_rest.empty(); }
    char32_t peek() const { return m_rest.empty() ? U'\0' : m_rest.front(); }
    std::u32string_view rest() const { return m_rest; }
    /// Fails at the end.
    char32_t next();
    /// Moves over these characters if they are next.
    bool take(std::u32string_view wanted);

private:
    std::u32string_view m_rest;
};

/// A character as ICU reads it anywhere.
std::string escaped(char32_t c);
/// What \w matches: no joiners, which ICU's own counts.
std::string wordSet();
/// Reads a class whose bracket was read.
std::string readSet(Cursor& in, int depth = 0);
/// Reads what stands behind a backslash where it is a set: \w, \p{…}, …
std::optional<std::string> readSetEscape(Cursor& in, bool inClass);
/// Reads what stands behind a backslash where it is a character: \n, \x41, \Q, …
char32_t readCharacterEscape(Cursor& in);
/// Reads up to three octal digits.
char32_t readOctal(Cursor& in);

} // namespace engine::text::onig
