#include "engine/text/pretokenizer.h"

#include "engine/text/bytealphabet.h"
#include "engine/text/worklimit.h"

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

    Result<void> split(AlignedText word, const WordSink& sink) const override
    {
        return m_function(std::move(word), sink);
    }

private:
    Function m_function;
};

template <class Function>
PreTokenizerPtr fromFunction(Function function)
{
    return std::make_unique<FunctionPreTokenizer<Function>>(std::move(function));
}

/// Hands text[range) on unless it is empty; a whole text is moved, not copied.
Result<void> handOn(AlignedText& text, Range range, const WordSink& sink)
{
    if (range.begin == range.end)
        return {};
    if (range.begin == 0 && range.end == text.size())
        return sink(std::move(text));
    return sink(text.slice(range.begin, range.end));
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

Result<void> splitAtMatches(AlignedText text, const std::vector<Range>& matches,
                            SplitBehavior behavior, bool invert, const WordSink& sink)
{
    for (const Range& range : arrange(partsAround(matches, text.size(), invert), behavior))
        if (auto done = handOn(text, range, sink); !done)
            return done;
    return {};
}

/// Splits at every single character that the predicate picks.
template <class Predicate>
Result<void> splitAtCharacters(AlignedText text, Predicate predicate, SplitBehavior behavior,
                               const WordSink& sink)
{
    std::vector<Range> matches;
    for (size_t i = 0; i < text.size(); ++i)
        if (predicate(text.text[i]))
            matches.push_back({i, i + 1});
    return splitAtMatches(std::move(text), matches, behavior, false, sink);
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
        Result<void> split(AlignedText word, const WordSink& sink) const override
        {
            return splitFrom(0, std::move(word), sink);
        }

    private:
        Result<void> splitFrom(size_t step, AlignedText&& word, const WordSink& sink) const
        {
            if (step == m_steps.size())
                return sink(std::move(word));
            return m_steps[step]->split(std::move(word), [&](AlignedText&& part) -> Result<void> {
                // Bytes that are written as characters, again and again, double each time.
                if (auto fits = WorkLimit::charge(part.size()); !fits)
                    return fits;
                return splitFrom(step + 1, std::move(part), sink);
            });
        }

        std::vector<PreTokenizerPtr> m_steps;
    };
    return std::make_unique<Sequence>(std::move(steps));
}

PreTokenizerPtr splitByteLevel(bool addPrefixSpace, bool usePattern)
{
    return fromFunction(
        [addPrefixSpace, usePattern](AlignedText word, const WordSink& sink) -> Result<void> {
            if (word.empty())
                return {};
            if (addPrefixSpace && word.text.front() != U' ')
                word.prepend(U" ");
            if (!usePattern)
                return sink(toByteAlphabet(word));
            for (size_t begin = 0; begin < word.size();) {
                const size_t end = endOfGpt2Word(word.text, begin);
                if (auto done = sink(toByteAlphabet(word.slice(begin, end))); !done)
                    return done;
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
    return fromFunction([](AlignedText word, const WordSink& sink) -> Result<void> {
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
            if (auto done = sink(word.slice(begin, end)); !done)
                return done;
            begin = end;
        }
        return {};
    });
}

PreTokenizerPtr splitAtWhitespace()
{
    return fromFunction([](AlignedText word, const WordSink& sink) -> Result<void> {
        return splitAtCharacters(std::move(word), isWhitespace, SplitBehavior::Removed, sink);
    });
}

PreTokenizerPtr splitMetaspace(char32_t replacement, PrependScheme scheme, bool split)
{
    return fromFunction(
        [replacement, scheme, split](AlignedText word, const WordSink& sink) -> Result<void> {
            if (word.empty())
                return {};
            for (char32_t& c : word.text)
                if (c == U' ')
                    c = replacement;
            const bool wanted = scheme == PrependScheme::Always ||
                                (scheme == PrependScheme::First && word.spans.front().begin == 0);
            if (wanted && word.text.front() != replacement)
                word.prepend(std::u32string_view(&replacement, 1));
            if (!split)
                return sink(std::move(word));
            return splitAtCharacters(
                std::move(word), [replacement](char32_t c) { return c == replacement; },
                SplitBehavior::MergedWithNext, sink);
        });
}

PreTokenizerPtr splitPunctuation(SplitBehavior behavior)
{
    return fromFunction([behavior](AlignedText word, const WordSink& sink) -> Result<void> {
        return splitAtCharacters(std::move(word), isBertPunctuation, behavior, sink);
    });
}

PreTokenizerPtr splitDigits(bool individually)
{
    const SplitBehavior behavior =
        individually ? SplitBehavior::Isolated : SplitBehavior::Contiguous;
    return fromFunction([behavior](AlignedText word, const WordSink& sink) -> Result<void> {
        return splitAtCharacters(std::move(word), isNumber, behavior, sink);
    });
}

PreTokenizerPtr splitAtPattern(Regex pattern, SplitBehavior behavior, bool invert)
{
    return fromFunction([pattern = std::move(pattern), behavior,
                         invert](AlignedText word, const WordSink& sink) -> Result<void> {
        const auto matches = pattern.findAll(word.text);
        if (!matches)
            return tl::make_unexpected(matches.error());
        return splitAtMatches(std::move(word), *matches, behavior, invert, sink);
    });
}

PreTokenizerPtr splitAtScripts()
{
    return fromFunction([](AlignedText word, const WordSink& sink) -> Result<void> {
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
            if (auto done = handOn(word, {borders[i], borders[i + 1]}, sink); !done)
                return done;
        return {};
    });
}

} // namespace engine::text
