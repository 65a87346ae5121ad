#include "engine/plaintext.h"

#include <algorithm>
#include <array>

namespace engine {

namespace {

constexpr std::string_view kEllipsis = "…";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// Bytes of the well-formed character that begins here; 0 where there is none.
size_t characterLength(std::string_view text, char32_t& character)
{
    const auto at = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = at(0);
    const size_t length = lead < 0x80   ? 1
                          : lead < 0xC2 ? 0
                          : lead < 0xE0 ? 2
                          : lead < 0xF0 ? 3
                          : lead < 0xF5 ? 4
                                        : 0;
    if (length == 0 || length > text.size())
        return 0;
    character = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (size_t i = 1; i < length; ++i) {
        if ((at(i) & 0xC0U) != 0x80)
            return 0;
        character = (character << 6) | (at(i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> kLeast = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = character >= 0xD800 && character < 0xE000;
    return character < kLeast[length] || character > 0x10FFFF || surrogate ? 0 : length;
}

/// Characters that steer a terminal or turn the text round them.
bool steers(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF ||
           (c >= 0xE0000 && c < 0xE0080);
}

std::string numbered(char32_t c)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string text = "<U+";
    for (int shift = c > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4)
        text += kDigits[(c >> shift) & 15U];
    return text + ">";
}

/// The largest place up to `place` at which a character begins.
size_t border(std::string_view text, size_t place)
{
    while (place > 0 && place < text.size() &&
           (static_cast<unsigned char>(text[place]) & 0xC0U) == 0x80)
        --place;
    return place;
}

} // namespace

std::string plainText(std::string_view text, size_t bytes)
{
    const auto plain = [](std::string_view part) {
        std::string result;
        for (size_t i = 0; i < part.size();) {
            char32_t character = 0;
            const size_t length = characterLength(part.substr(i), character);
            if (length == 0)
                result += kReplacement;
            else if (steers(character))
                result += numbered(character);
            else
                result += part.substr(i, length);
            i += std::max<size_t>(length, 1);
        }
        return result;
    };
    // Only what may be shown is looked at: a name may have any length. A character can grow to ten
    // bytes, so what is clean is cut once more.
    std::string result;
    if (text.size() <= 2 * bytes) {
        result = plain(text);
    } else {
        result = plain(text.substr(0, border(text, bytes)));
        result += plain(text.substr(border(text, text.size() - bytes)));
    }
    if (result.size() <= bytes && text.size() <= 2 * bytes)
        return result;
    const size_t head = border(result, bytes * 2 / 3);
    const size_t tail = border(result, result.size() - std::min(result.size(), bytes / 3));
    return result.substr(0, head) + std::string(kEllipsis) + result.substr(std::max(head, tail));
}

std::string listed(const std::vector<std::string>& names, size_t shown)
{
    constexpr size_t kLongestName = 60;
    std::string text;
    for (size_t i = 0; i < std::min(shown, names.size()); ++i)
        text += (i == 0 ? "" : ", ") + plainText(names[i], kLongestName);
    if (names.size() > shown)
        text += std::string(", ") + std::string(kEllipsis) + " (+" +
                std::to_string(names.size() - shown) + ")";
    return text;
}

} // namespace engine
