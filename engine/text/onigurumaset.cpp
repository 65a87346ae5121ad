#include "engine/text/onigurumaset.h"

#include "engine/text/unicode.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <unicode/uchar.h>
#include <utility>

namespace engine::text::onig {

namespace {

constexpr int kDeepest = 32; ///< classes within classes

/// Words of Oniguruma for sets, in ICU's. Those of POSIX count symbols as punctuation.
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kNamed = {
    {{"alnum", "\\p{Alphabetic}\\p{Nd}"},
     {"alpha", "\\p{Alphabetic}"},
     {"blank", "\\p{Zs}\\t"},
     {"cntrl", "\\p{Cc}"},
     {"digit", "\\p{Nd}"},
     {"graph", "[^\\p{White_Space}\\p{Cc}\\p{Cs}\\p{Cn}]"},
     {"lower", "\\p{Lowercase}"},
     {"print", "[^\\p{Zl}\\p{Zp}\\p{Cc}\\p{Cs}\\p{Cn}]"},
     {"punct", "\\p{P}\\p{S}"},
     {"space", "\\p{White_Space}"},
     {"upper", "\\p{Uppercase}"},
     {"xdigit", "0-9a-fA-F"},
     {"word", "\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}"},
     {"ascii", "\\x{0}-\\x{7F}"},
     {"any", "\\x{0}-\\x{10FFFF}"},
     {"assigned", "[^\\p{Cn}]"},
     {"newline", "\\n"},
     // Outside of a class it takes these Latin numbers too.
     {"\\w", "\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\x{B2}\\x{B3}\\x{B9}\\x{BC}-\\x{BE}"}}};

std::string inBrackets(std::string_view set, bool negated)
{
    return (negated ? "[^" : "[") + std::string(set) + "]";
}

std::optional<std::string_view> namedSet(std::string_view name)
{
    const auto found =
        std::ranges::find(kNamed, name, &std::pair<std::string_view, std::string_view>::first);
    return found == kNamed.end() ? std::nullopt : std::optional(found->second);
}

/// Lower case, without spaces, hyphens and low lines: names are compared so.
std::string plain(std::u32string_view name)
{
    std::string text;
    for (const char32_t c : name) {
        if (c >= 0x80)
            throw Refusal{"\\p{" + toUtf8(name) + "}"};
        if (c != U' ' && c != U'-' && c != U'_')
            text += static_cast<char>(c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c);
    }
    return text;
}

/// A property that ICU knows by a name of Oniguruma: a category, a script, a binary property, a
/// block (in_…).
std::optional<std::string> propertySet(const std::string& name)
{
    const auto valueOf = [&](UProperty property, const std::string& value) {
        return u_getPropertyValueEnum(property, value.c_str()) != UCHAR_INVALID_CODE;
    };
    if (valueOf(UCHAR_GENERAL_CATEGORY_MASK, name))
        return "\\p{General_Category=" + name + "}";
    if (valueOf(UCHAR_SCRIPT, name))
        return "\\p{Script=" + name + "}";
    const UProperty binary = u_getPropertyEnum(name.c_str());
    if (binary >= UCHAR_BINARY_START && binary < UCHAR_BINARY_LIMIT)
        return "\\p{" + name + "}";
    if (name.starts_with("in") && valueOf(UCHAR_BLOCK, name.substr(2)))
        return "\\p{Block=" + name.substr(2) + "}";
    return std::nullopt;
}

/// Reads {Name} or {^Name} behind \p or \P.
std::string property(Cursor& in, bool negated, bool inClass)
{
    in.take(U"{");
    const bool circumflex = in.take(U"^");
    std::u32string name;
    while (!in.atEnd() && in.peek() != U'}')
        name += in.next();
    if (!in.take(U"}"))
        throw Refusal{"\\p{"};
    std::string key = plain(name);
    if (key == "word" && !inClass)
        key = "\\w";
    if (const auto known = namedSet(key))
        return inBrackets(*known, negated != circumflex);
    if (const auto known = propertySet(key))
        return inBrackets(*known, negated != circumflex);
    throw Refusal{"\\p{" + toUtf8(name) + "}"};
}

uint32_t digits(Cursor& in, int base, size_t most)
{
    uint32_t value = 0;
    for (size_t i = 0; i < most && !in.atEnd(); ++i) {
        const char32_t c = in.peek();
        const int digit = c >= U'0' && c <= U'9'   ? static_cast<int>(c - U'0')
                          : c >= U'a' && c <= U'f' ? static_cast<int>(c - U'a') + 10
                          : c >= U'A' && c <= U'F' ? static_cast<int>(c - U'A') + 10
                                                   : base;
        if (digit >= base)
            break;
        value = value * static_cast<uint32_t>(base) + static_cast<uint32_t>(digit);
        in.next();
    }
    return value;
}

/// A code that stands for a character, not for a byte of one.
char32_t character(uint32_t code, uint32_t most, const char* form)
{
    if (code > most || (code >= 0xD800 && code <= 0xDFFF))
        throw Refusal{form};
    return static_cast<char32_t>(code);
}

char32_t hexadecimal(Cursor& in)
{
    if (!in.take(U"{")) {
        const size_t before = in.rest().size();
        const uint32_t code = digits(in, 16, 2);
        if (in.rest().size() == before)
            throw Refusal{"\\x"};
        return character(code, 0x7F, "\\x");
    }
    const size_t before = in.rest().size();
    const uint32_t code = digits(in, 16, 7);
    if (in.rest().size() == before || !in.take(U"}"))
        throw Refusal{"\\x{"};
    return character(code, 0x10FFFF, "\\x{");
}

/// A control character: \cA or \C-A.
char32_t control(Cursor& in, bool dashed)
{
    if ((dashed && !in.take(U"-")) || in.atEnd() || in.peek() >= 0x80 || in.peek() == U'\\')
        throw Refusal{"\\c"};
    const char32_t c = in.next();
    return c == U'?' ? char32_t{0x7F} : c & 0x9F;
}

/// One member of a class: a character, or a set.
struct Member
{
    std::optional<char32_t> character;
    std::string set;
};

/// Reads [:name:], if it is next.
std::optional<std::string> posix(Cursor& in)
{
    constexpr size_t kLongest = 20; ///< in which Oniguruma looks for its end
    if (!in.rest().starts_with(U"[:"))
        return std::nullopt;
    const size_t end = in.rest().find(U":]");
    if (end == std::u32string_view::npos || end > kLongest + 2)
        return std::nullopt;
    std::u32string_view name = in.rest().substr(2, end - 2);
    const bool negated = name.starts_with(U'^');
    const auto known = namedSet(toUtf8(name.substr(negated ? 1 : 0)));
    if (!known)
        throw Refusal{"[:" + toUtf8(name) + ":]"};
    in.take(in.rest().substr(0, end + 2));
    return inBrackets(*known, negated);
}

Member member(Cursor& in, int depth)
{
    if (const auto known = posix(in))
        return {std::nullopt, *known};
    if (in.take(U"["))
        return {std::nullopt, readSet(in, depth + 1)};
    const char32_t c = in.next();
    if (c != U'\\')
        return {c, {}};
    if (const auto set = readSetEscape(in, true))
        return {std::nullopt, *set};
    if (in.take(U"b"))
        return {U'\b', {}};
    return {readCharacterEscape(in), {}};
}

/// Reads a member or a range of a class.
std::string memberOrRange(Cursor& in, int depth)
{
    const Member first = member(in, depth);
    const std::u32string_view rest = in.rest();
    const bool range =
        rest.starts_with(U'-') && !rest.starts_with(U"-]") && !rest.starts_with(U"-&&");
    if (!range)
        return first.character ? escaped(*first.character) : first.set;
    if (!first.character) {
        if (first.set.front() == '[' && rest.size() > 1 && rest[1] == U'[')
            return first.set;
        throw Refusal{"-"}; // what would a range from a set be
    }
    in.take(U"-");
    const Member last = member(in, depth);
    if (!last.character || *last.character < *first.character)
        throw Refusal{"-"};
    std::string text = escaped(*first.character) + "-" + escaped(*last.character);
    // Behind a range a hyphen is itself.
    if (in.rest().starts_with(U'-') && !in.rest().starts_with(U"-]")) {
        in.take(U"-");
        text += escaped(U'-');
    }
    return text;
}

} // namespace

char32_t Cursor::next()
{
    if (m_rest.empty())
        throw Refusal{"…"};
    const char32_t c = m_rest.front();
    m_rest.remove_prefix(1);
    return c;
}

bool Cursor::take(std::u32string_view wanted)
{
    if (!m_rest.starts_with(wanted))
        return false;
    m_rest.remove_prefix(wanted.size());
    return true;
}

std::string escaped(char32_t c)
{
    if ((c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z'))
        return std::string(1, static_cast<char>(c));
    std::array<char, 16> text = {};
    std::snprintf(text.data(), text.size(), "\\x{%X}", static_cast<unsigned>(c));
    return text.data();
}

std::string wordSet()
{
    return inBrackets(*namedSet("\\w"), false);
}

std::string readSet(Cursor& in, int depth)
{
    if (depth > kDeepest)
        throw Refusal{"[[["};
    const bool negated = in.take(U"^");
    std::string all;  // what && has joined
    std::string part; // since the last of them
    bool first = true;
    bool joined = false;
    const auto join = [&] {
        const std::string set = part.empty() ? "[^\\x{0}-\\x{10FFFF}]" : "[" + part + "]";
        all = joined ? "[" + all + "&&" + set + "]" : set;
        joined = true;
        part.clear();
    };
    while (true) {
        if (in.atEnd())
            throw Refusal{"["};
        // A bracket that comes first is itself, where another closes the class.
        const bool closes = in.peek() == U']';
        if (closes && !(first && in.rest().find(U']', 1) != std::u32string_view::npos)) {
            if (first)
                throw Refusal{"[]"};
            in.next();
            break;
        }
        first = false;
        if (in.take(U"&&"))
            join();
        else
            part += memberOrRange(in, depth);
    }
    if (joined)
        join();
    return inBrackets(joined ? all : part, negated);
}

std::optional<std::string> readSetEscape(Cursor& in, bool inClass)
{
    const char32_t c = in.peek();
    const bool negated = c == U'W' || c == U'D' || c == U'S' || c == U'H' || c == U'P';
    const auto named = [&](std::string_view name) {
        in.next();
        return inBrackets(*namedSet(name), negated);
    };
    switch (c) {
    case U'w':
    case U'W':
        return named(inClass ? "word" : "\\w");
    case U'd':
    case U'D':
        return named("digit");
    case U's':
    case U'S':
        return named("space");
    case U'h':
    case U'H':
        return named("xdigit");
    case U'p':
    case U'P':
        if (!in.rest().substr(1).starts_with(U'{'))
            return std::nullopt; // the letter itself
        in.next();
        return property(in, negated, inClass);
    default:
        return std::nullopt;
    }
}

char32_t readOctal(Cursor& in)
{
    return character(digits(in, 8, 3), 0x7F, "\\0");
}

char32_t readCharacterEscape(Cursor& in)
{
    switch (const char32_t c = in.next()) {
    case U't':
        return U'\t';
    case U'n':
        return U'\n';
    case U'r':
        return U'\r';
    case U'f':
        return U'\f';
    case U'v':
        return U'\v';
    case U'a':
        return U'\a';
    case U'e':
        return 0x1B;
    case U'x':
        return hexadecimal(in);
    case U'u': {
        const size_t before = in.rest().size();
        const uint32_t code = digits(in, 16, 4);
        if (before - in.rest().size() != 4)
            throw Refusal{"\\u"};
        return character(code, 0xFFFF, "\\u");
    }
    case U'0':
        return character(digits(in, 8, 2), 0x7F, "\\0");
    case U'o': {
        if (!in.take(U"{"))
            return c;
        const size_t before = in.rest().size();
        const uint32_t code = digits(in, 8, 7);
        if (in.rest().size() == before || !in.take(U"}"))
            throw Refusal{"\\o{"};
        return character(code, 0x10FFFF, "\\o{");
    }
    case U'c':
        return control(in, false);
    case U'C':
        return control(in, true);
    case U'M':
        throw Refusal{"\\M"};
    default:
        if (c >= U'1' && c <= U'9')
            throw Refusal{"\\" + std::string(1, static_cast<char>(c))};
        return c;
    }
}

} // namespace engine::text::onig
