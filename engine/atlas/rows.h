#pragma once

#include "engine/error.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace engine::atlas {

/// One input of a data set.
struct Row
{
    std::string text;
    std::string target;            ///< of an encoder–decoder model; empty: the model writes it
    std::filesystem::path picture; ///< in the place of a text
};

/// A data set as a run reads it: rows by number, always the same. `row` may be called from one
/// thread at a time.
struct Rows
{
    int64_t count = 0;
    std::string fingerprint; ///< of what it holds
    std::function<Result<Row>(int64_t)> row;
};

/// A folder: every text and picture in it, by name. Fails where there is neither.
Result<Rows> folderRows(const std::filesystem::path& folder);
/// A text: its paragraphs, which are parted by empty lines, or where it has none its lines.
Result<Rows> textRows(const std::filesystem::path& file);

/// A short name of a file's content: its size and what its beginning, middle and end hold.
std::string contentName(const std::filesystem::path& file);

} // namespace engine::atlas
