#pragma once

#include "engine/error.h"
#include "engine/vision/image.h"

#include <filesystem>
#include <span>

namespace engine::vision {

/// Reads a PNG or JPEG picture, told apart by content. Transparent parts are laid over white; 16
/// bits a channel become 8; grey becomes RGB. Fails by name on other files, damaged ones, sides of
/// more than 16,384 pixels, and sizes that the file is too short to fill.
Result<Image> readImage(const std::filesystem::path& path);

/// The same from bytes; `name` is what messages call them.
Result<Image> decodeImage(std::span<const std::byte> bytes, const std::string& name);

} // namespace engine::vision
