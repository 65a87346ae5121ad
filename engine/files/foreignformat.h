#pragma once

#include "engine/error.h"

#include <filesystem>

namespace engine {

/// A format of other programs, which is not read.
struct ForeignFormat
{
    std::string_view ending; ///< of a file's name, in small letters; empty where bytes alone tell
    std::string_view bytes;  ///< that such a file holds, empty where the name alone tells
    size_t at;               ///< where these bytes stand
    std::string_view name;   ///< for people
    std::string_view hint;   ///< what to do
    bool weights;            ///< whether a folder can hold a model in it
};

/// What a path is that is read by other programs alone, told by its name or by its first bytes;
/// null where it is none of them.
const ForeignFormat* foreignFormat(const std::filesystem::path& path);
/// The same by the name alone: nothing is read.
const ForeignFormat* foreignFormatNamed(const std::filesystem::path& path);

/// Fails where a path is of such a format, by name and with what to do.
Result<void> refuseForeign(const std::filesystem::path& path);

} // namespace engine
