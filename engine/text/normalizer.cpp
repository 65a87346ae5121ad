#include "engine/text/normalizer.h"

#include "engine/text/bytealphabet.h"
#include "engine/text/worklimit.h"

#include <algorithm>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>

namespace engine::text {

namespace {

/// A step that is one function of the text.
template <class Function>
class FunctionNormalizer : public Normalizer
{
public:
    explicit FunctionNormalizer(Function function) : m_function(std::move(function)) {}
    Result<void> apply(AlignedText& text) const override { return m_function(text); }

private:
    Function m_function;
};

template <class Function>
NormalizerPtr fromFunction(Function function)
{
    return std::make_unique<FunctionNormalizer<Function>>(std::move(function));
}

template <class Predicate>
void removeIf(AlignedText& text, Predicate predicate)
{
    size_t kept = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        if (predicate(text.text[i]))
            continue;
        text.text[kept] = text.text[i];
        text.spans[kept++] = text.spans[i];
    }
    text.text.resize(kept);
    text.spans.resize(kept);
}

void lowercase(AlignedText& text)
{
    char32_t buffer[4];
    const bool grows = text.text.find(U'\u0130') != std::u32string::npos;
    if (!grows) {
        for (char32_t& c : text.text)
            c = lowered(c, buffer).front();
        return;
    }
    AlignedText result;
    result.reserve(text.size() + 1);
    for (size_t i = 0; i < text.size(); ++i)
        for (const char32_t c : lowered(text.text[i], buffer))
            result.append(c, text.spans[i]);
    text = std::move(result);
}

void removeAccents(AlignedText& text, Accents accents)
{
    switch (accents) {
    case Accents::Marks:
        return removeIf(text, isMark);
    case Accents::NonspacingMarks:
        return removeIf(text, isNonspacingMark);
    case Accents::Combining:
        return removeIf(text, isCombining);
    }
}

void cleanBertText(AlignedText& text)
{
    const auto isBertSpace = [](char32_t c) {
        return c == U'\t' || c == U'\n' || c == U'\r' || isWhitespace(c);
    };
    removeIf(text, [](char32_t c) {
        if (c == U'\t' || c == U'\n' || c == U'\r')
            return false;
        return c == 0 || c == 0xFFFD || isOther(c);
    });
    std::replace_if(text.text.begin(), text.text.end(), isBertSpace, U' ');
}

void putSpacesAroundHan(AlignedText& text)
{
    if (std::none_of(text.text.begin(), text.text.end(), isHanCharacter))
        return;
    AlignedText result;
    result.reserve(text.size() * 3);
    for (size_t i = 0; i < text.size(); ++i) {
        const Span span = text.spans[i];
        const bool han = isHanCharacter(text.text[i]);
        if (han)
            result.append(U' ', {span.begin, span.begin});
        result.append(text.text[i], span);
        if (han)
            result.append(U' ', {span.end, span.end});
    }
    text = std::move(result);
}

/// Puts the rule's replacement in the place of text[begin, end), or says that there is no rule.
/// Fails where the result becomes too long.
Result<bool> applyRule(const CharsMap& map, const AlignedText& text, size_t begin, size_t end,
                       AlignedText& result)
{
    const std::string bytes = toUtf8(std::u32string_view(text.text).substr(begin, end - begin));
    const auto replacement = map.replacementOf(bytes);
    if (!replacement)
        return false;
    if (auto fits = WorkLimit::checkSize(result.size() + replacement->size()); !fits)
        return tl::make_unexpected(fits.error());
    const Span whole{text.spans[begin].begin, text.spans[end - 1].end};
    for (const char32_t c : fromUtf8(*replacement))
        result.append(c, whole);
    return true;
}

Result<void> applyCharsMap(const CharsMap& map, AlignedText& text)
{
    // Longer clusters are never looked up whole: that is the reference's rule.
    constexpr size_t kClusterBytes = 6;
    icu::UnicodeString utf16(static_cast<int32_t>(text.size()), 0, 0);
    for (const char32_t c : text.text)
        utf16.append(static_cast<UChar32>(c));
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> clusters(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status))
        return fail(translatable("Engine", "The Unicode library cannot split text into characters "
                                           "(%1)."),
                    {u_errorName(status)});
    clusters->setText(utf16);

    AlignedText result;
    result.reserve(text.size());
    size_t begin = 0;
    int32_t unit = 0;
    for (int32_t next = clusters->next(); next != icu::BreakIterator::DONE;
         next = clusters->next()) {
        size_t end = begin;
        size_t bytes = 0;
        for (; unit < next; ++end) {
            const char32_t c = text.text[end];
            unit += U16_LENGTH(static_cast<UChar32>(c));
            bytes += utf8Length(c);
        }
        Result<bool> done = false;
        if (bytes < kClusterBytes)
            done = applyRule(map, text, begin, end, result);
        for (size_t i = begin; done && !*done && i < end; ++i) {
            const Result<bool> one = applyRule(map, text, i, i + 1, result);
            if (!one)
                return tl::make_unexpected(one.error());
            if (!*one)
                result.append(text.text[i], text.spans[i]);
        }
        if (!done)
            return tl::make_unexpected(done.error());
        begin = end;
    }
    text = std::move(result);
    return {};
}

} // namespace

NormalizerPtr normalizeInSequence(std::vector<NormalizerPtr> steps)
{
    return fromFunction([steps = std::move(steps)](AlignedText& text) -> Result<void> {
        for (const NormalizerPtr& step : steps) {
            if (auto done = step->apply(text); !done)
                return done;
            if (WorkLimit::isOver())
                return WorkLimit::over();
            if (auto fits = WorkLimit::checkSize(text.size()); !fits)
                return fits;
        }
        return {};
    });
}

NormalizerPtr normalizeForm(NormalizationForm form)
{
    return fromFunction([form](AlignedText& text) -> Result<void> {
        normalize(text, form);
        return {};
    });
}

NormalizerPtr normalizeBert(const BertNormalization& options)
{
    return fromFunction([options](AlignedText& text) -> Result<void> {
        if (options.cleanText)
            cleanBertText(text);
        if (options.spaceAroundHan)
            putSpacesAroundHan(text);
        if (options.stripAccents.value_or(options.lowercase)) {
            normalize(text, NormalizationForm::Nfd);
            removeAccents(text, Accents::NonspacingMarks);
        }
        if (options.lowercase)
            lowercase(text);
        return {};
    });
}

NormalizerPtr normalizeLowercase()
{
    return fromFunction([](AlignedText& text) -> Result<void> {
        lowercase(text);
        return {};
    });
}

NormalizerPtr normalizeStripAccents(Accents accents)
{
    return fromFunction([accents](AlignedText& text) -> Result<void> {
        removeAccents(text, accents);
        return {};
    });
}

NormalizerPtr normalizeStrip(bool left, bool right)
{
    return fromFunction([left, right](AlignedText& text) -> Result<void> {
        size_t begin = 0;
        size_t end = text.size();
        while (left && begin < end && isWhitespace(text.text[begin]))
            ++begin;
        while (right && end > begin && isWhitespace(text.text[end - 1]))
            --end;
        if (begin > 0 || end < text.size())
            text = text.slice(begin, end);
        return {};
    });
}

NormalizerPtr normalizeReplace(Regex pattern, std::string_view content)
{
    return fromFunction([pattern = std::move(pattern),
                         content = fromUtf8(content)](AlignedText& text) -> Result<void> {
        const auto matches = pattern.findAll(text.text);
        if (!matches)
            return tl::make_unexpected(matches.error());
        if (matches->empty())
            return {};
        size_t size = text.size() + matches->size() * content.size();
        for (const Range& match : *matches)
            size -= match.end - match.begin;
        if (auto fits = WorkLimit::checkSize(size); !fits)
            return fits;
        AlignedText result;
        result.reserve(size);
        size_t done = 0;
        for (const Range& match : *matches) {
            result.append(text, done, match.begin);
            Span span;
            if (match.begin < match.end)
                span = {text.spans[match.begin].begin, text.spans[match.end - 1].end};
            else if (match.begin > 0)
                span = {text.spans[match.begin - 1].end, text.spans[match.begin - 1].end};
            for (const char32_t c : content)
                result.append(c, span);
            done = match.end;
        }
        result.append(text, done, text.size());
        text = std::move(result);
        return {};
    });
}

NormalizerPtr normalizePrepend(std::string_view content)
{
    return fromFunction([content = fromUtf8(content)](AlignedText& text) -> Result<void> {
        if (text.empty())
            return {};
        if (auto fits = WorkLimit::checkSize(text.size() + content.size()); !fits)
            return fits;
        text.prepend(content);
        return {};
    });
}

NormalizerPtr normalizeAppend(std::string_view content)
{
    return fromFunction([content = fromUtf8(content)](AlignedText& text) -> Result<void> {
        if (text.empty())
            return {};
        if (auto fits = WorkLimit::checkSize(text.size() + content.size()); !fits)
            return fits;
        const uint32_t place = text.spans.back().end;
        for (const char32_t c : content)
            text.append(c, {place, place});
        return {};
    });
}

NormalizerPtr normalizeNmt()
{
    return fromFunction([](AlignedText& text) -> Result<void> {
        removeIf(text, [](char32_t c) {
            return (c >= 0x01 && c <= 0x08) || c == 0x0B || (c >= 0x0E && c <= 0x1F) || c == 0x7F ||
                   c == 0x8F || c == 0x9F;
        });
        std::replace_if(
            text.text.begin(), text.text.end(),
            [](char32_t c) {
                return c == 0x09 || c == 0x0A || c == 0x0C || c == 0x0D || c == 0x1680 ||
                       (c >= 0x200B && c <= 0x200F) || c == 0x2028 || c == 0x2029 || c == 0x2581 ||
                       c == 0xFEFF || c == 0xFFFD;
            },
            U' ');
        return {};
    });
}

NormalizerPtr normalizePrecompiled(CharsMap map)
{
    return fromFunction([map = std::move(map)](AlignedText& text) -> Result<void> {
        return applyCharsMap(map, text);
    });
}

NormalizerPtr normalizeByteLevel()
{
    return fromFunction([](AlignedText& text) -> Result<void> {
        text = toByteAlphabet(text);
        return {};
    });
}

NormalizerPtr normalizeSpaces()
{
    return fromFunction([](AlignedText& text) -> Result<void> {
        AlignedText result;
        result.reserve(text.size());
        for (size_t i = 0; i < text.size(); ++i) {
            if (!isWhitespace(text.text[i])) {
                result.append(text.text[i], text.spans[i]);
            } else if (!result.empty()) {
                size_t end = i + 1;
                while (end < text.size() && isWhitespace(text.text[end]))
                    ++end;
                if (end < text.size())
                    result.append(U' ', {text.spans[i].begin, text.spans[end - 1].end});
                i = end - 1;
            }
        }
        text = std::move(result);
        return {};
    });
}

} // namespace engine::text
