#pragma once

class QPalette;

namespace views {

/// Colours of the theme with the highest contrast: white and yellow on black, every outline seen.
QPalette contrastPalette();
/// Whether a palette is that one.
bool isContrast(const QPalette& palette);

} // namespace views
