#pragma once

#include "engine/error.h"

#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

namespace engine::text {

/// The bytes of a text file as UTF-8: a byte-order mark is no text, UTF-16 and UTF-32 are decoded.
/// Nothing is replaced: fails on other encodings, with what it looks like, and on damaged ones.
/// `name` is what messages call the text.
Result<std::string> decodeText(std::string bytes, const std::string& name);

/// Reads a text file, a pipe or a device to its end, at most Tokenizer::kLargestText bytes of it;
/// fails where there are more.
Result<std::string> readTextFile(const std::filesystem::path& path);
/// The same from an open stream, such as standard input.
Result<std::string> readTextStream(std::FILE* stream, const std::string& name);

/// UTF-8 that was typed, pasted or given on the command line, without a byte-order mark in front.
std::string withoutByteOrderMark(std::string text);

} // namespace engine::text
