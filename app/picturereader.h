#pragma once

namespace app {

/// Lets the engine read WebP, BMP, GIF and TIFF with Qt's image formats. To be called once, at the
/// start of the program.
void installPictureReader();

} // namespace app
