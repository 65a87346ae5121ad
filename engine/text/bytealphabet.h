#pragma once

#include "engine/text/unicode.h"

namespace engine::text {

/// The printable character that stands for a byte in byte-level vocabularies (GPT-2's
/// bytes_to_unicode): itself where printable, else one from U+0100 on.
char32_t characterOfByte(unsigned char byte);
/// The byte that a character stands for, or -1.
int byteOfCharacter(char32_t character);
/// Every character replaced by the characters of its UTF-8 bytes, all aligned with the whole.
AlignedText toByteAlphabet(const AlignedText& text);
/// The bytes of a piece; the piece itself where a character stands for no byte.
std::string fromByteAlphabet(std::string_view piece);

} // namespace engine::text
