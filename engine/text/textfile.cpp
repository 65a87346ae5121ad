#include "engine/text/textfile.h"

#include "engine/text/tokenizer.h"
#include "engine/text/unicode.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <set>
#include <system_error>
#include <unicode/ucsdet.h>

namespace engine::text {

namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

tl::unexpected<Error> unreadable(const std::string& name, int problem)
{
    return fail(translatable("Engine", "The text file %1 cannot be read: %2."),
                {name, std::generic_category().message(problem)});
}

/// How code units of two or four bytes lie in a text.
struct Units
{
    size_t bytes = 2;
    bool littleEndian = true;
    size_t mark = 0; ///< bytes of the byte-order mark
};

/// UTF-16 of other alphabets: the upper byte of most letters is one and the same control character
/// (4 of Cyrillic ones), of which texts hold few.
std::optional<Units> unitsByControls(std::string_view bytes)
{
    const auto isControl = [](char c) {
        return c >= 0 && c < 0x20 &&
               std::string_view("\t\n\v\f\r\x1B").find(c) == std::string_view::npos;
    };
    if (std::ranges::count_if(bytes, isControl) * 4 < std::ssize(bytes))
        return std::nullopt;
    std::array<std::set<char>, 2> met;
    for (size_t i = 0; i < bytes.size(); ++i)
        met[i % 2].insert(bytes[i]);
    return Units{2, met[1].size() <= met[0].size(), 0};
}

/// UTF-16 or UTF-32 by its mark, or by where its zeros stand.
std::optional<Units> unitsOf(std::string_view bytes)
{
    using namespace std::string_view_literals;
    if (bytes.starts_with("\xFF\xFE\0\0"sv) && bytes.size() % 4 == 0)
        return Units{4, true, 4};
    if (bytes.starts_with("\0\0\xFE\xFF"sv))
        return Units{4, false, 4};
    if (bytes.starts_with("\xFF\xFE"sv))
        return Units{2, true, 2};
    if (bytes.starts_with("\xFE\xFF"sv))
        return Units{2, false, 2};
    // Without a mark, Latin letters of UTF-16 have a zero in every other byte.
    constexpr size_t kLooked = 4096;
    std::array<size_t, 4> among4 = {};
    const size_t looked = std::min(bytes.size(), kLooked);
    for (size_t i = 0; i < looked; ++i)
        among4[i % 4] += bytes[i] == '\0' ? 1 : 0;
    // Of UTF-32, all have one at an end, and all but emoji and the like one beside it.
    const size_t all = looked / 4;
    if (all > 0 && bytes.size() % 4 == 0 && among4[3] == all && among4[2] * 8 >= all * 7)
        return Units{4, true, 0};
    if (all > 0 && bytes.size() % 4 == 0 && among4[0] == all && among4[1] * 8 >= all * 7)
        return Units{4, false, 0};
    const std::array<size_t, 2> zeros = {among4[0] + among4[2], among4[1] + among4[3]};
    const size_t sum = zeros[0] + zeros[1];
    if (bytes.size() % 2 != 0)
        return std::nullopt;
    if (sum == 0 || sum < looked / 4)
        return unitsByControls(bytes.substr(0, looked));
    // A few others end in a zero too: those of emoji, for example.
    constexpr size_t kTimes = 8;
    if (zeros[0] * kTimes <= zeros[1])
        return Units{2, true, 0};
    if (zeros[1] * kTimes <= zeros[0])
        return Units{2, false, 0};
    return std::nullopt;
}

/// Code units as UTF-8; nothing where one stands for no character.
std::optional<std::string> fromUnits(std::string_view bytes, const Units& units)
{
    if (bytes.size() % units.bytes != 0)
        return std::nullopt;
    const auto unitAt = [&](size_t at) {
        char32_t unit = 0;
        for (size_t i = 0; i < units.bytes; ++i) {
            const size_t place = units.littleEndian ? units.bytes - 1 - i : i;
            unit = (unit << 8) | static_cast<unsigned char>(bytes[at + place]);
        }
        return unit;
    };
    std::string text;
    text.reserve(bytes.size());
    for (size_t at = units.mark; at < bytes.size(); at += units.bytes) {
        char32_t c = unitAt(at);
        const bool high = c >= 0xD800 && c < 0xDC00;
        if (units.bytes == 2 && high && at + 4 <= bytes.size()) {
            const char32_t low = unitAt(at + 2);
            if (low < 0xDC00 || low > 0xDFFF)
                return std::nullopt;
            c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
            at += 2;
        }
        if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
            return std::nullopt;
        appendUtf8(text, c);
    }
    return text;
}

/// What ICU takes the encoding for; empty where it does not know.
std::string guessedEncoding(std::string_view bytes)
{
    constexpr size_t kLooked = size_t{1} << 16;
    bytes = bytes.substr(0, kLooked);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector*)> detector(
        ucsdet_open(&status), [](UCharsetDetector* d) { ucsdet_close(d); });
    if (U_FAILURE(status))
        return {};
    ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr)
        return {};
    const char* encoding = ucsdet_getName(match, &status);
    return U_SUCCESS(status) && encoding ? encoding : "";
}

tl::unexpected<Error> otherEncoding(std::string_view bytes, const std::string& name)
{
    const std::string encoding = guessedEncoding(bytes);
    if (encoding.empty() || encoding.starts_with("UTF-"))
        return fail(translatable("Engine", "%1 is no text in an encoding that is known."), {name},
                    translatable("Engine", "Save it as UTF-8."));
    return fail(translatable("Engine", "%1 is not UTF-8; it looks like %2."), {name, encoding},
                translatable("Engine", "Save it as UTF-8, for example with: iconv -f %2 -t UTF-8 "
                                       "%1 > text.txt"));
}

} // namespace

Result<std::string> decodeText(std::string bytes, const std::string& name)
{
    if (const auto units = unitsOf(bytes)) {
        if (auto text = fromUnits(bytes, *units))
            return std::move(*text);
        if (units->mark > 0)
            return fail(translatable("Engine", "%1 is damaged: its mark says UTF-%2, and that it "
                                               "is not."),
                        {name, std::to_string(units->bytes * 8)});
    }
    bytes = withoutByteOrderMark(std::move(bytes));
    if (!isValidUtf8(bytes))
        return otherEncoding(bytes, name);
    return bytes;
}

Result<std::string> readTextStream(std::FILE* stream, const std::string& name)
{
    constexpr size_t kMost = Tokenizer::kLargestText;
    constexpr size_t kChunk = size_t{1} << 16;
    std::string bytes;
    for (;;) {
        const size_t before = bytes.size();
        bytes.resize(before + std::min(kChunk, kMost + 1 - before));
        errno = 0;
        const size_t read = std::fread(bytes.data() + before, 1, bytes.size() - before, stream);
        bytes.resize(before + read);
        if (bytes.size() > kMost)
            return fail(translatable("Engine", "The text %1 has more than %2 bytes."),
                        {name, std::to_string(kMost)},
                        translatable("Engine", "Give a part of the text."));
        if (std::ferror(stream) != 0)
            return unreadable(name, errno);
        if (read == 0)
            return decodeText(std::move(bytes), name);
    }
}

Result<std::string> readTextFile(const std::filesystem::path& path)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                               std::fclose);
    if (!file)
        return unreadable(path.string(), errno);
    return readTextStream(file.get(), path.string());
}

std::string withoutByteOrderMark(std::string text)
{
    if (text.starts_with(kUtf8Mark))
        text.erase(0, kUtf8Mark.size());
    return text;
}

} // namespace engine::text
