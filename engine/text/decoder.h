#pragma once

#include "engine/text/unicode.h"

namespace engine::text {

/// One step from tokens back to text. Immutable.
class Decoder
{
public:
    virtual ~Decoder() = default;
    virtual std::vector<std::string> apply(std::vector<std::string> tokens) const = 0;
};

using DecoderPtr = std::unique_ptr<const Decoder>;

DecoderPtr decodeInSequence(std::vector<DecoderPtr> steps);
/// Byte characters back to bytes; what is not UTF-8 becomes U+FFFD.
DecoderPtr decodeByteLevel();
DecoderPtr decodeWordPiece(std::string prefix, bool cleanUp);
/// Replacement characters become spaces; the first token loses its own where one was prepended.
DecoderPtr decodeMetaspace(std::string replacement, bool prepended);
/// The suffix becomes a space, or nothing at the end.
DecoderPtr decodeBytePair(std::string suffix);
/// Runs of <0x00> … <0xFF> become the text of their bytes, or U+FFFD for each.
DecoderPtr decodeByteFallback();
DecoderPtr decodeFuse();
/// Fails never; where matching fails the token stays as it is.
DecoderPtr decodeReplace(Regex pattern, std::string content);
/// Removes up to `start` and `stop` of the character from both ends of every token.
DecoderPtr decodeStrip(char32_t character, size_t start, size_t stop);

/// The clean-up of spaces before punctuation that the reference does after decoding.
std::string cleanUpSpaces(std::string text);
void replaceAll(std::string& text, std::string_view from, std::string_view to);
/// The byte that a piece like <0x0A> stands for, or -1.
int byteOfToken(std::string_view token);
/// Valid UTF-8: every maximal ill-formed part replaced by U+FFFD.
std::string toValidUtf8(std::string_view bytes);

} // namespace engine::text
