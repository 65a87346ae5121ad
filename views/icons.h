#pragma once

#include <QIcon>

namespace views {

/// An icon of resources/icons/<name>.svg, drawn in the text colour of the palette in force when it
/// is painted, so that it is right in light and dark.
QIcon icon(const char* name);

} // namespace views
