#pragma once

#include "engine/vision/image.h"

#include <span>
#include <string_view>

namespace engine::vision {

/// How a camera was held, 1 to 8 as EXIF counts (tag 0x0112); 1 where the block does not say or is
/// damaged. `exif` begins with the TIFF header ("II*\0" or "MM\0*").
int exifOrientation(std::span<const std::byte> exif);

/// The same from a packet of XMP (tiff:Orientation), which some programs write in its place.
int xmpOrientation(std::string_view xmp);

/// The picture upright: turned and mirrored as the orientation says.
Image upright(Image image, int orientation);

} // namespace engine::vision
