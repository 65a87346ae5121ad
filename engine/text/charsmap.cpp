#include "engine/text/charsmap.h"

#include <array>

namespace engine::text {

namespace {

// The bits of one unit of the double array (darts_clone, DoubleArrayUnit).
constexpr uint32_t kValueFlag = 1U << 31;
bool hasLeaf(uint32_t unit)
{
    return ((unit >> 8) & 1) == 1;
}
uint32_t labelOf(uint32_t unit)
{
    return unit & (kValueFlag | 0xFFU);
}
uint32_t offsetOf(uint32_t unit)
{
    return (unit >> 10) << ((unit & (1U << 9)) >> 6);
}

tl::unexpected<Error> damaged()
{
    return fail(translatable("Engine", "The normalisation rules of the tokenizer are damaged."), {},
                translatable("Engine", "Download the tokenizer's files again."));
}

uint32_t readU32(std::string_view bytes, size_t at)
{
    uint32_t value = 0;
    for (size_t i = 0; i < 4; ++i)
        value |= static_cast<uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
    return value;
}

} // namespace

Result<CharsMap> CharsMap::parse(std::string_view bytes)
{
    CharsMap map;
    if (bytes.empty())
        return map;
    if (bytes.size() < 4)
        return damaged();
    const size_t trieBytes = readU32(bytes, 0);
    if (trieBytes % 4 != 0 || trieBytes > bytes.size() - 4)
        return damaged();
    const size_t count = trieBytes / 4;
    map.m_units.reserve(count);
    for (size_t i = 0; i < count; ++i)
        map.m_units.push_back(readU32(bytes, 4 + 4 * i));
    map.m_replacements = bytes.substr(4 + trieBytes);
    // A final null ends the last replacement whatever the file says.
    map.m_replacements.push_back('\0');

    for (size_t i = 0; i < count; ++i) {
        const uint32_t unit = map.m_units[i];
        if ((unit & kValueFlag) != 0) {
            if ((unit & ~kValueFlag) >= map.m_replacements.size())
                return damaged();
        } else if (((i ^ offsetOf(unit)) | 0xFF) >= count) {
            return damaged();
        }
    }
    return map;
}

Result<CharsMap> CharsMap::parseBase64(std::string_view text)
{
    std::array<int, 256> values{};
    values.fill(-1);
    constexpr std::string_view kAlphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < kAlphabet.size(); ++i)
        values[static_cast<unsigned char>(kAlphabet[i])] = static_cast<int>(i);

    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    uint32_t buffer = 0;
    int bits = 0;
    for (const char c : text) {
        if (c == '=')
            break;
        const int value = values[static_cast<unsigned char>(c)];
        if (value < 0)
            return damaged();
        buffer = (buffer << 6) | static_cast<uint32_t>(value);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes.push_back(static_cast<char>((buffer >> bits) & 0xFF));
        }
    }
    return parse(bytes);
}

std::optional<std::string_view> CharsMap::replacementOf(std::string_view bytes) const
{
    if (m_units.empty())
        return std::nullopt;
    size_t node = offsetOf(m_units[0]);
    for (const char c : bytes) {
        const auto label = static_cast<unsigned char>(c);
        // A null in the text would be taken for the edge to a value.
        if (label == 0)
            return std::nullopt;
        node ^= label;
        const uint32_t unit = m_units[node];
        if (labelOf(unit) != label)
            return std::nullopt;
        node ^= offsetOf(unit);
        if (hasLeaf(unit)) {
            const uint32_t value = m_units[node] & ~kValueFlag;
            if (value >= m_replacements.size())
                return std::nullopt;
            return std::string_view(m_replacements.c_str() + value);
        }
    }
    return std::nullopt;
}

bool CharsMap::hasRuleFor(std::string_view bytes) const
{
    if (m_units.empty())
        return false;
    size_t node = offsetOf(m_units[0]);
    for (const char c : bytes) {
        const auto label = static_cast<unsigned char>(c);
        node ^= label;
        const uint32_t unit = m_units[node];
        if (label == 0 || labelOf(unit) != label)
            return false;
        node ^= offsetOf(unit);
        if (hasLeaf(unit))
            return true;
    }
    return true;
}

} // namespace engine::text
