#include "engine/text/unicode.h"

#include "engine/plaintext.h"
#include "engine/text/oniguruma.h"
#include "engine/text/worklimit.h"

#include <algorithm>
#include <unicode/normalizer2.h>
#include <unicode/regex.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

namespace engine::text {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// Reads one character at the position and moves on; ill-formed input gives U+FFFD and moves over
/// its maximal subpart (Unicode standard, section 3.9).
char32_t decodeNext(std::string_view bytes, size_t& position)
{
    const auto lead = static_cast<unsigned char>(bytes[position++]);
    if (lead < 0x80)
        return lead;
    int following = 0;
    unsigned low = 0x80;
    unsigned high = 0xBF;
    char32_t value = 0;
    if (lead >= 0xC2 && lead <= 0xDF) {
        following = 1;
        value = lead & 0x1FU;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        following = 2;
        value = lead & 0x0FU;
        if (lead == 0xE0)
            low = 0xA0;
        if (lead == 0xED)
            high = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        following = 3;
        value = lead & 0x07U;
        if (lead == 0xF0)
            low = 0x90;
        if (lead == 0xF4)
            high = 0x8F;
    } else {
        return kReplacement;
    }
    for (; following > 0; --following) {
        if (position >= bytes.size())
            return kReplacement;
        const auto next = static_cast<unsigned char>(bytes[position]);
        if (next < low || next > high)
            return kReplacement;
        value = (value << 6) | (next & 0x3FU);
        low = 0x80;
        high = 0xBF;
        ++position;
    }
    return value;
}

uint32_t categoryMask(char32_t c)
{
    return U_GET_GC_MASK(static_cast<UChar32>(c));
}

const icu::Normalizer2* normalizerFor(NormalizationForm form)
{
    UErrorCode status = U_ZERO_ERROR;
    switch (form) {
    case NormalizationForm::Nfc:
        return icu::Normalizer2::getNFCInstance(status);
    case NormalizationForm::Nfd:
        return icu::Normalizer2::getNFDInstance(status);
    case NormalizationForm::Nfkc:
        return icu::Normalizer2::getNFKCInstance(status);
    case NormalizationForm::Nfkd:
        return icu::Normalizer2::getNFKDInstance(status);
    }
    return nullptr;
}

icu::UnicodeString toUtf16(std::u32string_view text)
{
    icu::UnicodeString utf16(static_cast<int32_t>(text.size()), 0, 0);
    for (char32_t c : text)
        utf16.append(static_cast<UChar32>(c));
    return utf16;
}

/// A character and its combining class.
struct Mark
{
    char32_t character;
    uint8_t order;
};

std::vector<Mark> decomposed(std::u32string_view text, const icu::Normalizer2& decomposer)
{
    std::vector<Mark> marks;
    icu::UnicodeString mapping;
    const auto add = [&marks](UChar32 c) {
        marks.push_back({static_cast<char32_t>(c), u_getCombiningClass(c)});
    };
    for (const char32_t character : text) {
        const auto c = static_cast<UChar32>(character);
        if (!decomposer.getDecomposition(c, mapping)) {
            add(c);
            continue;
        }
        for (int32_t at = 0; at < mapping.length(); at = mapping.moveIndex32(at, 1))
            add(mapping.char32At(at));
    }
    return marks;
}

/// Sorts the marks between starters by their classes.
void sortMarks(std::vector<Mark>& marks)
{
    for (auto first = marks.begin(); first != marks.end();) {
        const auto last =
            std::find_if(first, marks.end(), [](const Mark& mark) { return mark.order == 0; });
        std::stable_sort(first, last,
                         [](const Mark& a, const Mark& b) { return a.order < b.order; });
        first = last == marks.end() ? last : last + 1;
    }
}

/// A mark joins the last starter unless one of its own class or higher stands between.
void composeMarks(std::vector<Mark>& marks, const icu::Normalizer2& composer)
{
    constexpr size_t kNone = static_cast<size_t>(-1);
    size_t starter = kNone;
    int before = -1;
    size_t kept = 0;
    for (const Mark mark : marks) {
        if (starter != kNone && before < static_cast<int>(mark.order)) {
            const UChar32 joined =
                composer.composePair(static_cast<UChar32>(marks[starter].character),
                                     static_cast<UChar32>(mark.character));
            if (joined >= 0) {
                marks[starter].character = static_cast<char32_t>(joined);
                continue;
            }
        }
        if (mark.order == 0) {
            starter = kept;
            before = -1;
        } else {
            before = mark.order;
        }
        marks[kept++] = mark;
    }
    marks.resize(kept);
}

/// Appends the normal form of text[begin, end), which begins at a border of normalisation. ICU's
/// own sorting of marks takes quadratic time on long runs of them, so those are sorted here
/// (Unicode standard, section 3.11).
void appendLongRun(const AlignedText& text, size_t begin, size_t end, NormalizationForm form,
                   AlignedText& result)
{
    const bool compatible = form == NormalizationForm::Nfkc || form == NormalizationForm::Nfkd;
    const bool composes = form == NormalizationForm::Nfc || form == NormalizationForm::Nfkc;
    const icu::Normalizer2* decomposer =
        normalizerFor(compatible ? NormalizationForm::Nfkd : NormalizationForm::Nfd);
    const icu::Normalizer2* composer = normalizerFor(NormalizationForm::Nfc);
    if (decomposer == nullptr || composer == nullptr)
        return result.append(text, begin, end);

    std::vector<Mark> marks =
        decomposed(std::u32string_view(text.text).substr(begin, end - begin), *decomposer);
    sortMarks(marks);
    if (composes)
        composeMarks(marks, *composer);
    // Sorting moves marks past each other; what a piece stands for is then the whole run.
    const Span whole{text.spans[begin].begin, text.spans[end - 1].end};
    for (const Mark& mark : marks)
        result.append(mark.character, whole);
}

} // namespace

void AlignedText::append(char32_t character, Span span)
{
    text.push_back(character);
    spans.push_back(span);
}

void AlignedText::append(const AlignedText& other, size_t begin, size_t end)
{
    text.append(other.text, begin, end - begin);
    spans.insert(spans.end(), other.spans.begin() + static_cast<std::ptrdiff_t>(begin),
                 other.spans.begin() + static_cast<std::ptrdiff_t>(end));
}

AlignedText AlignedText::slice(size_t begin, size_t end) const
{
    AlignedText part;
    part.append(*this, begin, end);
    return part;
}

void AlignedText::prepend(std::u32string_view characters)
{
    const uint32_t place = spans.empty() ? 0 : spans.front().begin;
    text.insert(0, characters);
    spans.insert(spans.begin(), characters.size(), Span{place, place});
}

void AlignedText::reserve(size_t count)
{
    text.reserve(count);
    spans.reserve(count);
}

AlignedText alignUtf8(std::string_view utf8)
{
    AlignedText aligned;
    aligned.reserve(utf8.size());
    for (size_t position = 0; position < utf8.size();) {
        const auto begin = static_cast<uint32_t>(position);
        const char32_t c = decodeNext(utf8, position);
        aligned.append(c, {begin, static_cast<uint32_t>(position)});
    }
    return aligned;
}

std::u32string fromUtf8(std::string_view utf8)
{
    std::u32string text;
    text.reserve(utf8.size());
    for (size_t position = 0; position < utf8.size();)
        text.push_back(decodeNext(utf8, position));
    return text;
}

bool isValidUtf8(std::string_view bytes)
{
    for (size_t position = 0; position < bytes.size();) {
        const size_t begin = position;
        // A well-formed U+FFFD takes three bytes; the mark of an error never covers its three.
        if (decodeNext(bytes, position) == kReplacement &&
            bytes.substr(begin, position - begin) != "\xEF\xBF\xBD")
            return false;
    }
    return true;
}

void appendUtf8(std::string& utf8, char32_t c)
{
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        c = kReplacement;
    if (c < 0x80) {
        utf8 += static_cast<char>(c);
    } else if (c < 0x800) {
        utf8 += static_cast<char>(0xC0 | (c >> 6));
        utf8 += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        utf8 += static_cast<char>(0xE0 | (c >> 12));
        utf8 += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        utf8 += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        utf8 += static_cast<char>(0xF0 | (c >> 18));
        utf8 += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        utf8 += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        utf8 += static_cast<char>(0x80 | (c & 0x3F));
    }
}

std::string toUtf8(std::u32string_view text)
{
    std::string utf8;
    utf8.reserve(text.size());
    for (char32_t c : text)
        appendUtf8(utf8, c);
    return utf8;
}

bool isWhitespace(char32_t c)
{
    return u_isUWhiteSpace(static_cast<UChar32>(c));
}

bool isLetter(char32_t c)
{
    return (categoryMask(c) & U_GC_L_MASK) != 0;
}

bool isNumber(char32_t c)
{
    return (categoryMask(c) & U_GC_N_MASK) != 0;
}

bool isDecimalDigit(char32_t c)
{
    return (categoryMask(c) & U_GC_ND_MASK) != 0;
}

bool isOther(char32_t c)
{
    return (categoryMask(c) & (U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CO_MASK | U_GC_CS_MASK)) != 0;
}

bool isMark(char32_t c)
{
    return (categoryMask(c) & U_GC_M_MASK) != 0;
}

bool isNonspacingMark(char32_t c)
{
    return (categoryMask(c) & U_GC_MN_MASK) != 0;
}

bool isCombining(char32_t c)
{
    return u_getCombiningClass(static_cast<UChar32>(c)) != 0;
}

bool isWordCharacter(char32_t c)
{
    const auto point = static_cast<UChar32>(c);
    return u_isUAlphabetic(point) ||
           (categoryMask(c) & (U_GC_M_MASK | U_GC_ND_MASK | U_GC_PC_MASK)) != 0 ||
           u_hasBinaryProperty(point, UCHAR_JOIN_CONTROL);
}

bool isUnicodePunctuation(char32_t c)
{
    return (categoryMask(c) & U_GC_P_MASK) != 0;
}

bool isBertPunctuation(char32_t c)
{
    const bool asciiSymbol = (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) ||
                             (c >= 123 && c <= 126);
    return asciiSymbol || isUnicodePunctuation(c);
}

bool isHanCharacter(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) ||
           (c >= 0x20000 && c <= 0x2A6DF) || (c >= 0x2A700 && c <= 0x2B73F) ||
           (c >= 0x2B740 && c <= 0x2B81F) || (c >= 0x2B820 && c <= 0x2CEAF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
}

int scriptOf(char32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(c), &status);
}

std::u32string_view lowered(char32_t c, char32_t (&buffer)[4])
{
    // U+0130 is the only character with a longer unconditional lower-case mapping
    // (SpecialCasing.txt).
    if (c == 0x130) {
        buffer[0] = U'i';
        buffer[1] = 0x307;
        return {buffer, 2};
    }
    buffer[0] = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    return {buffer, 1};
}

void normalize(AlignedText& text, NormalizationForm form)
{
    const icu::Normalizer2* normalizer = normalizerFor(form);
    if (normalizer == nullptr)
        return;
    const bool ascii =
        std::all_of(text.text.begin(), text.text.end(), [](char32_t c) { return c < 0x80; });
    if (ascii)
        return;
    AlignedText result;
    result.reserve(text.size());
    for (size_t begin = 0; begin < text.size();) {
        size_t end = begin + 1;
        while (end < text.size() &&
               !normalizer->hasBoundaryBefore(static_cast<UChar32>(text.text[end])))
            ++end;
        if (end == begin + 1 && normalizer->isInert(static_cast<UChar32>(text.text[begin]))) {
            result.append(text.text[begin], text.spans[begin]);
            begin = end;
            continue;
        }
        constexpr size_t kLongRun = 64;
        if (end - begin > kLongRun) {
            appendLongRun(text, begin, end, form, result);
            begin = end;
            continue;
        }
        const icu::UnicodeString before =
            toUtf16(std::u32string_view(text.text).substr(begin, end - begin));
        UErrorCode status = U_ZERO_ERROR;
        const icu::UnicodeString after = normalizer->normalize(before, status);
        if (U_FAILURE(status) || after == before) {
            result.append(text, begin, end);
        } else {
            const Span whole{text.spans[begin].begin, text.spans[end - 1].end};
            for (int32_t i = 0; i < after.length(); i = after.moveIndex32(i, 1))
                result.append(static_cast<char32_t>(after.char32At(i)), whole);
        }
        begin = end;
    }
    text = std::move(result);
}

namespace {

/// Called by ICU every so many steps of a match.
UBool U_CALLCONV mayGoOn(const void* /*context*/, int32_t /*steps*/)
{
    return static_cast<UBool>(!WorkLimit::isOver());
}

} // namespace

struct Regex::Compiled
{
    std::unique_ptr<icu::RegexPattern> pattern;
    std::u32string literal;
};

Result<Regex> Regex::compile(std::string_view pattern)
{
    const Result<std::string> translated = toIcuPattern(pattern);
    if (!translated)
        return tl::make_unexpected(translated.error());
    if (WorkLimit::isOver())
        return WorkLimit::tooLong();
    const icu::UnicodeString source = icu::UnicodeString::fromUTF8(
        icu::StringPiece(translated->data(), static_cast<int32_t>(translated->size())));
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    auto compiled = std::make_shared<Compiled>();
    compiled->pattern.reset(icu::RegexPattern::compile(source, 0, where, status));
    if (U_FAILURE(status) || !compiled->pattern)
        return fail(translatable("Engine", "The regular expression “%1” is not understood (%2)."),
                    {plainText(pattern, 200), u_errorName(status)},
                    translatable("Engine", "Only what has the same meaning here as in the "
                                           "reference is taken. Save the tokenizer with this part "
                                           "written in another way."));
    Regex regex;
    regex.m_compiled = std::move(compiled);
    return regex;
}

Result<Regex> Regex::literal(std::string_view text)
{
    auto compiled = std::make_shared<Compiled>();
    compiled->literal = fromUtf8(text);
    if (compiled->literal.empty())
        return fail(translatable("Engine", "An empty text was given as a pattern to look for."));
    Regex regex;
    regex.m_compiled = std::move(compiled);
    return regex;
}

Result<std::vector<Range>> Regex::findAll(std::u32string_view text) const
{
    std::vector<Range> matches;
    if (!m_compiled->pattern) {
        const std::u32string& wanted = m_compiled->literal;
        for (size_t at = text.find(wanted); at != std::u32string_view::npos;
             at = text.find(wanted, at + wanted.size()))
            matches.push_back({at, at + wanted.size()});
        return matches;
    }

    constexpr int32_t kStackBytes = 256 << 20;
    const icu::UnicodeString subject = toUtf16(text);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::RegexMatcher> matcher(m_compiled->pattern->matcher(subject, status));
    if (matcher)
        matcher->setStackLimit(kStackBytes, status);
    if (matcher)
        matcher->setMatchCallback(mayGoOn, nullptr, status);
    // Matches come in UTF-16 units and in order, so one walk turns them into code points.
    int32_t unit = 0;
    size_t point = 0;
    const auto pointAt = [&](int32_t target) {
        while (unit < target) {
            unit += U16_LENGTH(static_cast<UChar32>(text[point]));
            ++point;
        }
        return point;
    };
    while (U_SUCCESS(status) && matcher->find(status)) {
        if ((matches.size() & 0xFFF) == 0xFFF && WorkLimit::isOver())
            return WorkLimit::over();
        const size_t begin = pointAt(matcher->start(status));
        const size_t end = pointAt(matcher->end(status));
        // Nothing is no match where another one has just ended.
        if (begin != end || matches.empty() || matches.back().end != begin)
            matches.push_back({begin, end});
    }
    if (status == U_REGEX_STOPPED_BY_CALLER)
        return WorkLimit::over();
    if (U_FAILURE(status))
        return fail(translatable("Engine", "A regular expression of the tokenizer failed on the "
                                           "text (%1)."),
                    {u_errorName(status)},
                    translatable("Engine", "Give the text in shorter parts."));
    return matches;
}

} // namespace engine::text
