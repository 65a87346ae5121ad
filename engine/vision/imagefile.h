#pragma once

#include "engine/error.h"
#include "engine/vision/image.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>

namespace engine::vision {

/// Reads a picture, told apart by content: PNG and JPEG (also of four inks) here, other formats by
/// the reader that the application gave. The picture is upright, as EXIF says. Transparent parts
/// are laid over white; 16 bits a channel become their upper 8; grey becomes RGB; gamma is left
/// alone. Fails by name on other files, damaged ones, sides of more than 16,384 pixels, and sizes
/// that the file is too short to fill.
Result<Image> readImage(const std::filesystem::path& path);

/// The same from bytes; `name` is what messages call them.
Result<Image> decodeImage(std::span<const std::byte> bytes, const std::string& name);

/// Reads formats that are not read here; nothing where it does not know the bytes either.
using ImageReader = std::function<std::optional<Result<Image>>(std::span<const std::byte> bytes,
                                                               const std::string& name)>;
/// Gives the engine a reader of further formats. Any thread; holds from then on.
void setImageReader(ImageReader reader);

/// RGBA of 8 bits a channel without its transparency, as the reference reads it.
Image opaque(std::span<const uint8_t> rgba, int width, int height);
/// Whether a picture of these sides is small enough to be read.
bool mayHaveSides(int64_t width, int64_t height);

} // namespace engine::vision
