#include "engine/text/pretokenizer.h"

#include "engine/text/bytealphabet.h"

#include <unicode/uscript.h>

namespace engine::text {

namespace {

/// A part of a text and whether it is what was looked for.
struct Part
{
    Range range;
    bool match = false;
};

/// A step that is one function from a word to its parts.
template <class Function>
class FunctionPreTokenizer : public PreTokenizer
{
public:
    explicit FunctionPreTokenizer(Function function) : m_function(std::move(function)) {}

    Result<void> split(std::vector<AlignedText>& words) const override
    {
        std::vector<AlignedText> parts;
        parts.reserve(words.size());
        for (AlignedText& word : words)
            if (auto done = m_function(std::move(word), parts); !done)
                return done;
        words = std::move(parts);
        return {};
    }

private:
    Function m_function;
};

template <class Function>
PreTokenizerPtr fromFunction(Function function)
{
    return std::make_unique<FunctionPreTokenizer<Function>>(std::move(function));
}

/// Appends text[range) unless it is empty; a whole text is moved, not copied.
void appendPart(AlignedText& text, Range range, std::vector<AlignedText>& parts)
{
    if (range.begin == range.end)
        return;
    if (range.begin == 0 && range.end == text.size())
        parts.push_back(std::move(text));
    else
        parts.push_back(text.slice(range.begin, range.end));
}

std::vector<Part> partsAround(const std::vector<Range>& matches, size_t size, bool invert)
{
    std::vector<Part> parts;
    size_t done = 0;
    for (const Range& match : matches) {
        if (done < match.begin)
            parts.push_back({{done, match.begin}, invert});
        parts.push_back({match, !invert});
        done = match.end;
    }
    if (done < size)
        parts.push_back({{done, size}, invert});
    return parts;
}

/// Merges and drops parts as the behaviour says; the ranges left are in order.
std::vector<Range> arrange(const std::vector<Part>& parts, SplitBehavior behavior)
{
    std::vector<Range> ranges;
    bool previousMatch = false;
    switch (behavior) {
    case SplitBehavior::Removed:
        for (const Part& part : parts)
            if (!part.match)
                ranges.push_back(part.range);
        break;
    case SplitBehavior::Isolated:
        for (const Part& part : parts)
            ranges.push_back(part.range);
        break;
    case SplitBehavior::Contiguous:
        for (const Part& part : parts) {
            if (part.match == previousMatch && !ranges.empty())
                ranges.back().end = part.range.end;
            else
                ranges.push_back(part.range);
            previousMatch = part.match;
        }
        break;
    case SplitBehavior::MergedWithPrevious:
        for (const Part& part : parts) {
            if (part.match && !previousMatch && !ranges.empty())
                ranges.back().end = part.range.end;
            else
                ranges.push_back(part.range);
            previousMatch = part.match;
        }
        break;
    case SplitBehavior::MergedWithNext:
        for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
            if (part->match && !previousMatch && !ranges.empty())
                ranges.back().begin = part->range.begin;
            else
                ranges.push_back(part->range);
            previousMatch = part->match;
        }
        ranges = std::vector<Range>(ranges.rbegin(), ranges.rend());
        break;
    }
    return ranges;
}

void splitAtMatches(AlignedText text, const std::vector<Range>& matches, SplitBehavior behavior,
                    bool invert, std::vector<AlignedText>& parts)
{
    for (const Range& range : arrange(partsAround(matches, text.size(), invert), behavior))
        appendPart(text, range, parts);
}

/// Splits at every single character that the predicate picks.
template <class Predicate>
void splitAtCharacters(AlignedText text, Predicate predicate, SplitBehavior behavior,
                       std::vector<AlignedText>& parts)
{
    std::vector<Range> matches;
    for (size_t i = 0; i < text.size(); ++i)
        if (predicate(text.text[i]))
            matches.push_back({i, i + 1});
    splitAtMatches(std::move(text), matches, behavior, false, parts);
}

/// The length of 's, 't, 're, 've, 'm, 'll or 'd at the start of the text, or 0.
size_t contractionLength(std::u32string_view text)
{
    if (text.size() < 2 || text[0] != U'\'')
        return 0;
    const char32_t first = text[1];
    if (first == U's' || first == U't' || first == U'm' || first == U'd')
        return 2;
    if (text.size() < 3)
        return 0;
    const char32_t second = text[2];
    const bool longer = (first == U'r' && second == U'e') || (first == U'v' && second == U'e') ||
                        (first == U'l' && second == U'l');
    return longer ? 3 : 0;
}

enum class Kind { Space, Letter, Number, Other };

Kind kindOf(char32_t c)
{
    if (isWhitespace(c))
        return Kind::Space;
    if (isLetter(c))
        return Kind::Letter;
    return isNumber(c) ? Kind::Number : Kind::Other;
}

/// Where the word that begins here ends, by GPT-2's pattern
/// 's|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+ .
size_t endOfGpt2Word(std::u32string_view text, size_t begin)
{
    if (const size_t length = contractionLength(text.substr(begin)); length > 0)
        return begin + length;
    const size_t first = text[begin] == U' ' && begin + 1 < text.size() ? begin + 1 : begin;
    const Kind kind = kindOf(text[first]);
    size_t end = first + 1;
    if (kind != Kind::Space) {
        while (end < text.size() && kindOf(text[end]) == kind)
            ++end;
        return end;
    }
    end = begin + 1;
    while (end < text.size() && isWhitespace(text[end]))
        ++end;
    // The last space before a word goes with the word, unless it is the only one.
    return end < text.size() && end > begin + 1 ? end - 1 : end;
}

} // namespace

PreTokenizerPtr splitInSequence(std::vector<PreTokenizerPtr> steps)
{
    class Sequence : public PreTokenizer
    {
    public:
        explicit Sequence(std::vector<PreTokenizerPtr> steps) : m_steps(std::move(steps)) {}
        Result<void> split(std::vector<AlignedText>& words) const override
        {
            for (const PreTokenizerPtr& step : m_steps)
                if (auto done = step->split(words); !done)
                    return done;
            return {};
        }

    private:
        std::vector<PreTokenizerPtr> m_steps;
    };
    return std::make_unique<Sequence>(std::move(steps));
}

PreTokenizerPtr splitByteLevel(bool addPrefixSpace, bool usePattern)
{
    return fromFunction([addPrefixSpace, usePattern](
                            AlignedText word, std::vector<AlignedText>& parts) -> Result<void> {
        if (word.empty())
            return {};
        if (addPrefixSpace && word.text.front() != U' ')
            word.prepend(U" ");
        if (!usePattern) {
            parts.push_back(toByteAlphabet(word));
            return {};
        }
        for (size_t begin = 0; begin < word.size();) {
            const size_t end = endOfGpt2Word(word.text, begin);
            parts.push_back(toByteAlphabet(word.slice(begin, end)));
            begin = end;
        }
        return {};
    });
}

PreTokenizerPtr splitBert()
{
    std::vector<PreTokenizerPtr> steps;
    steps.push_back(splitAtWhitespace());
    steps.push_back(splitPunctuation(SplitBehavior::Isolated));
    return splitInSequence(std::move(steps));
}

PreTokenizerPtr splitWordsAndSymbols()
{
    return fromFunction([](AlignedText word, std::vector<AlignedText>& parts) -> Result<void> {
        for (size_t begin = 0; begin < word.size();) {
            const bool wordCharacter = isWordCharacter(word.text[begin]);
            size_t end = begin + 1;
            if (!wordCharacter && isWhitespace(word.text[begin])) {
                begin = end;
                continue;
            }
            while (end < word.size() && isWordCharacter(word.text[end]) == wordCharacter &&
                   (wordCharacter || !isWhitespace(word.text[end])))
                ++end;
            parts.push_back(word.slice(begin, end));
            begin = end;
        }
        return {};
    });
}

PreTokenizerPtr splitAtWhitespace()
{
    return fromFunction([](AlignedText word, std::vector<AlignedText>& parts) -> Result<void> {
        splitAtCharacters(std::move(word), isWhitespace, SplitBehavior::Removed, parts);
        return {};
    });
}

PreTokenizerPtr splitMetaspace(char32_t replacement, PrependScheme scheme, bool split)
{
    return fromFunction([replacement, scheme,
                         split](AlignedText word, std::vector<AlignedText>& parts) -> Result<void> {
        if (word.empty())
            return {};
        for (char32_t& c : word.text)
            if (c == U' ')
                c = replacement;
        const bool wanted = scheme == PrependScheme::Always ||
                            (scheme == PrependScheme::First && word.spans.front().begin == 0);
        if (wanted && word.text.front() != replacement)
            word.prepend(std::u32string_view(&replacement, 1));
        if (split)
            splitAtCharacters(
                std::move(word), [replacement](char32_t c) { return c == replacement; },
                SplitBehavior::MergedWithNext, parts);
        else
            parts.push_back(std::move(word));
        return {};
    });
}

PreTokenizerPtr splitPunctuation(SplitBehavior behavior)
{
    return fromFunction(
        [behavior](AlignedText word, std::vector<AlignedText>& parts) -> Result<void> {
            splitAtCharacters(std::move(word), isBertPunctuation, behavior, parts);
            return {};
        });
}

PreTokenizerPtr splitDigits(bool individually)
{
    const SplitBehavior behavior =
        individually ? SplitBehavior::Isolated : SplitBehavior::Contiguous;
    return fromFunction(
        [behavior](AlignedText word, std::vector<AlignedText>& parts) -> Result<void> {
            splitAtCharacters(std::move(word), isNumber, behavior, parts);
            return {};
        });
}

PreTokenizerPtr splitAtPattern(Regex pattern, SplitBehavior behavior, bool invert)
{
    return fromFunction([pattern = std::move(pattern), behavior, invert](
                            AlignedText word, std::vector<AlignedText>& parts) -> Result<void> {
        const auto matches = pattern.findAll(word.text);
        if (!matches)
            return tl::make_unexpected(matches.error());
        splitAtMatches(std::move(word), *matches, behavior, invert, parts);
        return {};
    });
}

PreTokenizerPtr splitAtScripts()
{
    return fromFunction([](AlignedText word, std::vector<AlignedText>& parts) -> Result<void> {
        // Japanese writes one word in three scripts, so its kana count as Han; a space belongs to
        // any script.
        constexpr int kAny = -1;
        constexpr int kNone = -2;
        const auto scriptFor = [](char32_t c) {
            if (c == U' ')
                return kAny;
            const int script = scriptOf(c);
            if (script == USCRIPT_UNKNOWN)
                return kAny;
            const bool kana =
                c == 0x30FC || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
            return kana ? static_cast<int>(USCRIPT_HAN) : script;
        };
        std::vector<size_t> borders;
        int last = kNone;
        for (size_t i = 0; i < word.size(); ++i) {
            const int script = scriptFor(word.text[i]);
            if (script == kAny)
                continue;
            if (script != last)
                borders.push_back(i);
            last = script;
        }
        borders.push_back(word.size());
        for (size_t i = 0; i + 1 < borders.size(); ++i)
            appendPart(word, {borders[i], borders[i + 1]}, parts);
        return {};
    });
}

} // namespace engine::text
