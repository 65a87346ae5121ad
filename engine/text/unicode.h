#pragma once

#include "engine/error.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace engine::text {

/// A range of bytes of the text as it was given.
struct Span
{
    uint32_t begin = 0;
    uint32_t end = 0;
};

/// Text as code points, each with the bytes of the original text that it stands for.
struct AlignedText
{
    std::u32string text;
    std::vector<Span> spans; ///< one per code point of text

    size_t size() const { return text.size(); }
    bool empty() const { return text.empty(); }
    void append(char32_t character, Span span);
    void append(const AlignedText& other, size_t begin, size_t end);
    AlignedText slice(size_t begin, size_t end) const;
    void prepend(std::u32string_view characters);
    void reserve(size_t count);
};

/// Where the pieces of a text begin and end, in code points.
struct Range
{
    size_t begin = 0;
    size_t end = 0;
};

/// Decodes UTF-8; every maximal ill-formed part becomes one U+FFFD that spans it.
AlignedText alignUtf8(std::string_view utf8);
std::u32string fromUtf8(std::string_view utf8);
bool isValidUtf8(std::string_view bytes);
std::string toUtf8(std::u32string_view text);
void appendUtf8(std::string& utf8, char32_t character);
/// Bytes that UTF-8 takes for a character.
constexpr size_t utf8Length(char32_t c)
{
    return c < 0x80 ? 1 : (c < 0x800 ? 2 : (c < 0x10000 ? 3 : 4));
}

bool isWhitespace(char32_t c);   ///< Unicode property White_Space
bool isLetter(char32_t c);       ///< general category L*
bool isNumber(char32_t c);       ///< general category N*
bool isDecimalDigit(char32_t c); ///< general category Nd
/// Control, format, private use or surrogate. Characters that no table knows yet are none of these:
/// every table is older than some text.
bool isOther(char32_t c);
bool isMark(char32_t c);               ///< general category M*
bool isNonspacingMark(char32_t c);     ///< general category Mn
bool isCombining(char32_t c);          ///< canonical combining class other than 0
bool isWordCharacter(char32_t c);      ///< what \w matches (UTS #18, annex C)
bool isUnicodePunctuation(char32_t c); ///< general category P*
bool isBertPunctuation(char32_t c);    ///< P* and every ASCII symbol
bool isHanCharacter(char32_t c);       ///< the CJK blocks that BERT puts spaces around
int scriptOf(char32_t c);              ///< a number per Unicode script

/// The full lower-case mapping of one character out of context (one or two characters).
std::u32string_view lowered(char32_t c, char32_t (&buffer)[4]);

enum class NormalizationForm { Nfc, Nfd, Nfkc, Nfkd };

/// Normalises in place; characters that change together share their range of the original.
void normalize(AlignedText& text, NormalizationForm form);

/// A compiled regular expression; const use from many threads is safe.
class Regex
{
public:
    /// A pattern as the reference's engine reads it (Oniguruma with Ruby's syntax: only the line
    /// feed ends a line, ^ and $ stand at every line, (?m) lets the dot match it). Fails on a
    /// pattern that is not understood.
    static Result<Regex> compile(std::string_view pattern);
    /// A pattern that matches exactly this text.
    static Result<Regex> literal(std::string_view text);
    /// Every match from left to right. Fails when matching needs too much memory, or more time than
    /// the WorkLimit at hand.
    Result<std::vector<Range>> findAll(std::u32string_view text) const;

private:
    struct Compiled;
    std::shared_ptr<const Compiled> m_compiled;
};

} // namespace engine::text
