#include "engine/text/bytealphabet.h"

#include <array>

namespace engine::text {

namespace {

struct Alphabet
{
    std::array<char32_t, 256> characters{};
    std::array<int, 512> bytes{};

    Alphabet()
    {
        bytes.fill(-1);
        char32_t next = 256;
        for (unsigned byte = 0; byte < 256; ++byte) {
            const bool printable =
                (byte >= 0x21 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xAC) || byte >= 0xAE;
            characters[byte] = printable ? byte : next++;
            bytes[characters[byte]] = static_cast<int>(byte);
        }
    }
};

const Alphabet& alphabet()
{
    static const Alphabet instance;
    return instance;
}

} // namespace

char32_t characterOfByte(unsigned char byte)
{
    return alphabet().characters[byte];
}

int byteOfCharacter(char32_t character)
{
    return character < 512 ? alphabet().bytes[character] : -1;
}

AlignedText toByteAlphabet(const AlignedText& text)
{
    const auto& characters = alphabet().characters;
    AlignedText result;
    result.reserve(text.size());
    std::string utf8;
    for (size_t i = 0; i < text.size(); ++i) {
        utf8.clear();
        appendUtf8(utf8, text.text[i]);
        for (const char byte : utf8)
            result.append(characters[static_cast<unsigned char>(byte)], text.spans[i]);
    }
    return result;
}

std::string fromByteAlphabet(std::string_view piece)
{
    std::string bytes;
    for (const char32_t c : fromUtf8(piece)) {
        const int byte = byteOfCharacter(c);
        if (byte < 0)
            return std::string(piece);
        bytes.push_back(static_cast<char>(byte));
    }
    return bytes;
}

} // namespace engine::text
