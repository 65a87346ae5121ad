#include "engine/text/oniguruma.h"

#include "engine/plaintext.h"
#include "engine/text/onigurumaset.h"
#include "engine/text/unicode.h"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace engine::text {

namespace {

using onig::Cursor;
using onig::Refusal;

constexpr size_t kNone = std::string::npos;
constexpr const char* kAny = "[\\x{0}-\\x{10FFFF}]";
constexpr const char* kNotLineEnd = "[^\\n]";
constexpr size_t kDeepest = 200;         ///< groups within groups
constexpr size_t kLongest = 1 << 14;     ///< characters of a pattern
constexpr size_t kLongestName = 200;     ///< of a group
constexpr int kMostSets = 1000;          ///< which ICU takes a millisecond each to make
constexpr int64_t kMostRepeats = 100000; ///< Oniguruma's own limit

/// Options that act from where they stand to the end of their group.
struct Flags
{
    bool ignoresCase = false;
    bool dotIsAll = false; ///< Ruby's m
    bool extended = false;
};

/// A group that is open.
struct Group
{
    Flags flags;    ///< outside of it
    size_t atom;    ///< where it begins in what was written
    int closes = 1; ///< brackets that its end writes: options in the middle open further ones
};

struct Repeat
{
    int64_t least = 0;
    int64_t most = -1; ///< −1: any number
    bool lazy = false;
    bool possessive = false;
};

/// The groups of a pattern, which must be known before the first reference to one is met.
struct Groups
{
    int plain = 0;
    std::map<std::u32string, int> named;
    bool repeatedName = false;
};

Groups groupsOf(std::u32string_view pattern)
{
    Groups groups;
    int depth = 0; // of classes
    int number = 0;
    for (size_t i = 0; i < pattern.size(); ++i) {
        const std::u32string_view rest = pattern.substr(i);
        if (pattern[i] == U'\\') {
            ++i;
        } else if (pattern[i] == U'[') {
            depth += 1;
        } else if (pattern[i] == U']') {
            depth = std::max(depth - 1, 0);
        } else if (depth == 0 && pattern[i] == U'(') {
            const bool named = (rest.starts_with(U"(?<") && !rest.starts_with(U"(?<=") &&
                                !rest.starts_with(U"(?<!")) ||
                               rest.starts_with(U"(?'");
            if (named) {
                const char32_t end = rest[2] == U'<' ? U'>' : U'\'';
                const std::u32string name(rest.substr(3, rest.find(end, 3) - 3));
                if (name.size() > kLongestName)
                    throw Refusal{"(?<"};
                groups.repeatedName = !groups.named.emplace(name, ++number).second;
            } else if (!rest.starts_with(U"(?")) {
                ++groups.plain;
            }
        }
    }
    return groups;
}

class Translator
{
public:
    explicit Translator(std::u32string_view pattern) : m_in(pattern), m_known(groupsOf(pattern)) {}

    std::string translate()
    {
        while (!m_in.atEnd())
            step();
        if (!m_open.empty())
            throw Refusal{"("};
        m_out.append(static_cast<size_t>(m_closesAtEnd), ')');
        return std::move(m_out);
    }

private:
    void step();
    void escape();
    void group();
    void openOptions();
    void groupEnd();
    void open(std::string_view words);
    bool quantified();
    std::optional<Repeat> repeat();
    std::optional<Repeat> interval();
    void reference();
    void namedReference();

    void atom(const std::string& written)
    {
        m_atom = m_out.size();
        m_repeated = false;
        m_out += written;
    }
    void literal(char32_t c) { atom(onig::escaped(c)); }
    void skipComments();
    /// A set of characters, of which there are so many in what is written.
    void set(const std::string& written, int count = 1)
    {
        m_sets += count;
        if (m_sets > kMostSets)
            throw Refusal{"[…]"};
        atom(written);
    }

    Cursor m_in;
    Groups m_known;
    std::string m_out;
    size_t m_atom = kNone;   ///< where the last thing that may be repeated begins
    bool m_repeated = false; ///< whether it is repeated already
    Flags m_flags;
    std::vector<Group> m_open;
    int m_closesAtEnd = 0;
    int m_sets = 0;
    size_t m_repeats = 0; ///< that repeat what is repeated
};

void Translator::skipComments()
{
    while (m_flags.extended && !m_in.atEnd()) {
        if (isWhitespace(m_in.peek())) {
            m_in.next();
        } else if (m_in.peek() == U'#') {
            while (!m_in.atEnd() && m_in.next() != U'\n') {
            }
        } else {
            return;
        }
    }
}

void Translator::step()
{
    skipComments();
    if (m_in.atEnd() || quantified())
        return;
    switch (const char32_t c = m_in.next()) {
    case U'\\':
        return escape();
    case U'[':
        return set(onig::readSet(m_in));
    case U'(':
        return group();
    case U')':
        return groupEnd();
    case U'|':
        m_out += '|';
        m_atom = kNone;
        return;
    case U'.':
        return atom(m_flags.dotIsAll ? kAny : kNotLineEnd);
    case U'^': // no line begins behind the last line feed
    case U'$':
        m_out += c == U'$' ? "(?=\\n|\\z)" : "(?:\\A|(?<=\\n)(?!\\z))";
        m_atom = kNone;
        return;
    default:
        return literal(c);
    }
}

void Translator::escape()
{
    if (m_in.atEnd())
        throw Refusal{"\\"};
    const char32_t c = m_in.peek();
    if (const std::optional<std::string> known =
            onig::readSetEscape(m_in, false)) // in any case of letters
        return set(m_flags.ignoresCase ? "(?-i:" + *known + ")" : *known);
    static const std::string word = onig::wordSet();
    static const std::map<char32_t, std::string> kWords = {
        {U'b', "(?:(?<=" + word + ")(?!" + word + ")|(?<!" + word + ")(?=" + word + "))"},
        {U'B', "(?:(?<=" + word + ")(?=" + word + ")|(?<!" + word + ")(?!" + word + "))"},
        {U'A', "\\A"},
        {U'z', "\\z"},
        {U'Z', "(?=\\n?\\z)"},
        {U'R', "(?>\\r\\n|[\\n-\\r\\x{85}\\x{2028}\\x{2029}])"},
        {U'X', "\\X"}};
    if (const auto words = kWords.find(c); words != kWords.end()) {
        m_in.next();
        set(words->second, c == U'b' || c == U'B' ? 4 : 1);
        if (c != U'R' && c != U'X')
            m_atom = kNone; // a place is not repeated
        return;
    }
    if (c == U'N' || c == U'O') {
        m_in.next();
        return atom(c == U'N' ? kNotLineEnd : kAny);
    }
    if (c >= U'1' && c <= U'9')
        return reference();
    if (c == U'k')
        return namedReference();
    if (c == U'g' || c == U'G' || c == U'K' || c == U'y' || c == U'Y')
        throw Refusal{"\\" + toUtf8(std::u32string(1, c))};
    literal(onig::readCharacterEscape(m_in));
}

/// A reference to a group, or, where there are not so many, a character by its octal number.
void Translator::reference()
{
    constexpr int kMost = 1000;
    const int groups = m_known.named.empty() ? m_known.plain : 0;
    const Cursor before = m_in;
    int number = 0;
    while (m_in.peek() >= U'0' && m_in.peek() <= U'9' && number < kMost)
        number = number * 10 + static_cast<int>(m_in.next() - U'0');
    if (number <= groups) // the group keeps a digit that follows from joining the number
        return atom("(?:\\" + std::to_string(number) + ")");
    m_in = before;
    if (number <= 9 || m_in.peek() > U'7')
        throw Refusal{"\\" + std::to_string(number)};
    literal(onig::readOctal(m_in));
}

void Translator::namedReference()
{
    m_in.next();
    const char32_t opening = m_in.atEnd() ? U'\0' : m_in.next();
    const char32_t closing = opening == U'<' ? U'>' : U'\'';
    std::u32string name;
    while (!m_in.atEnd() && m_in.peek() != closing)
        name += m_in.next();
    const auto known = m_known.named.find(name);
    if ((opening != U'<' && opening != U'\'') || m_in.atEnd() || known == m_known.named.end() ||
        m_known.repeatedName)
        throw Refusal{"\\k"};
    m_in.next();
    atom("(?:\\" + std::to_string(known->second) + ")");
}

void Translator::open(std::string_view words)
{
    if (m_open.size() >= kDeepest)
        throw Refusal{"((("};
    m_open.push_back({m_flags, m_out.size()});
    m_out += words;
    m_atom = kNone;
}

void Translator::groupEnd()
{
    if (m_open.empty())
        throw Refusal{")"};
    const Group group = m_open.back();
    m_open.pop_back();
    m_out.append(static_cast<size_t>(group.closes), ')');
    m_flags = group.flags;
    m_atom = group.atom;
    m_repeated = false;
}

void Translator::group()
{
    if (!m_in.take(U"?"))
        return open(m_known.named.empty() ? "(" : "(?:");
    if (m_in.take(U"#")) {
        while (!m_in.atEnd() && m_in.peek() != U')')
            if (m_in.next() == U'\\' && !m_in.atEnd())
                m_in.next();
        if (!m_in.take(U")"))
            throw Refusal{"(?#"};
        return;
    }
    for (const auto& [asked, words] :
         {std::pair{std::u32string_view(U":"), "(?:"}, std::pair{std::u32string_view(U"="), "(?="},
          std::pair{std::u32string_view(U"!"), "(?!"}, std::pair{std::u32string_view(U">"), "(?>"},
          std::pair{std::u32string_view(U"<="), "(?<="},
          std::pair{std::u32string_view(U"<!"), "(?<!"}})
        if (m_in.take(asked))
            return open(words);
    if (m_in.peek() != U'<' && m_in.peek() != U'\'')
        return openOptions();
    const char32_t closing = m_in.next() == U'<' ? U'>' : U'\'';
    while (!m_in.atEnd() && m_in.peek() != closing)
        m_in.next();
    if (m_in.atEnd())
        throw Refusal{"(?<"};
    m_in.next();
    open("(");
}

/// Options, as in (?mi) or (?i-m:…): Ruby's m is that the dot matches all.
void Translator::openOptions()
{
    Flags flags = m_flags;
    bool on = true;
    while (!m_in.atEnd() && m_in.peek() != U')' && m_in.peek() != U':') {
        const char32_t option = m_in.next();
        if (option == U'-')
            on = false;
        else if (option == U'i')
            flags.ignoresCase = on;
        else if (option == U'm')
            flags.dotIsAll = on;
        else if (option == U'x')
            flags.extended = on;
        else
            throw Refusal{"(?" + toUtf8(std::u32string(1, option))};
    }
    if (m_in.atEnd())
        throw Refusal{"(?"};
    const std::string_view words = flags.ignoresCase ? "(?i:" : "(?-i:";
    if (m_in.next() == U':') {
        open(words);
    } else { // to the end of the group, over its alternatives
        m_out += words;
        ++(m_open.empty() ? m_closesAtEnd : m_open.back().closes);
        m_atom = kNone;
    }
    m_flags = flags;
}

std::optional<Repeat> Translator::interval()
{
    const Cursor before = m_in;
    m_in.next();
    const auto number = [this]() -> std::optional<int64_t> {
        std::optional<int64_t> value;
        while (!m_in.atEnd() && m_in.peek() >= U'0' && m_in.peek() <= U'9') {
            value = value.value_or(0) * 10 + static_cast<int64_t>(m_in.next() - U'0');
            if (*value > kMostRepeats)
                throw Refusal{"{"};
        }
        return value;
    };
    const std::optional<int64_t> least = number();
    const bool range = m_in.take(U",");
    const std::optional<int64_t> most = range ? number() : least;
    if (!m_in.take(U"}") || (!least && !most)) {
        m_in = before;
        return std::nullopt;
    }
    Repeat repeat{.least = least.value_or(0), .most = most.value_or(-1)};
    if (most && repeat.least > *most) { // {5,2} is {2,5} that gives nothing back
        std::swap(repeat.least, repeat.most);
        repeat.possessive = true;
    }
    if (range && m_in.take(U"?"))
        repeat.lazy = true;
    return repeat;
}

std::optional<Repeat> Translator::repeat()
{
    const char32_t c = m_in.peek();
    if (c == U'{')
        return interval();
    if (c != U'*' && c != U'+' && c != U'?')
        return std::nullopt;
    m_in.next();
    Repeat repeat{.least = c == U'+' ? 1 : 0, .most = c == U'?' ? 1 : -1};
    if (m_in.take(U"?"))
        repeat.lazy = true;
    else if (m_in.take(U"+"))
        repeat.possessive = true;
    return repeat;
}

/// Reads what repeats the last atom, if it is next.
bool Translator::quantified()
{
    const Cursor before = m_in;
    const std::optional<Repeat> found = repeat();
    if (!found)
        return false;
    if (m_atom == kNone)
        throw Refusal{toUtf8(std::u32string(1, before.peek()))};
    // A repeat of a repeat: ICU takes the second sign for one that gives nothing back.
    if (m_repeated) {
        if (++m_repeats > kDeepest)
            throw Refusal{toUtf8(std::u32string(1, before.peek()))};
        const std::string repeated = m_out.substr(m_atom);
        m_out.resize(m_atom);
        m_out.append("(?:").append(repeated).append(")");
    }
    if (found->least <= 1 && found->most < 0) {
        m_out += found->least == 0 ? '*' : '+';
    } else if (found->least == 0 && found->most == 1) {
        m_out += '?';
    } else {
        m_out.append("{").append(std::to_string(found->least)).append(",");
        if (found->most >= 0)
            m_out.append(std::to_string(found->most));
        m_out.append("}");
    }
    m_out += found->lazy ? "?" : found->possessive ? "+" : "";
    m_repeated = true;
    return true;
}

} // namespace

Result<std::string> toIcuPattern(std::string_view pattern)
try {
    const std::u32string text = fromUtf8(pattern);
    if (text.size() > kLongest)
        throw Refusal{"…"};
    return Translator(text).translate();
} catch (const Refusal& refusal) {
    return fail(translatable("Engine", "The regular expression “%1” is not understood (%2)."),
                {plainText(pattern, 200), refusal.what},
                translatable("Engine", "Only what has the same meaning here as in the reference is "
                                       "taken. Save the tokenizer with this part written in "
                                       "another way."));
}

} // namespace engine::text
