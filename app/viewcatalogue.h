#pragma once

#include "models/document.h"

#include <functional>
#include <QString>
#include <QWidget>

namespace app {

/// Where a dock stands in the default layout.
enum class Place { Left, Centre, Right, RightBelow, BottomLeft, BottomRight };

/// A view or panel of the window: what it is called, where it stands, how it is made.
struct ViewEntry
{
    const char* id; ///< of the dock, and of the view in sessions
    std::function<QString()> title;
    Place place;
    bool open; ///< in the default layout
    std::function<QWidget*(models::Document*)> make;
};

/// All of them, in the order of the View menu.
const std::vector<ViewEntry>& viewCatalogue();

} // namespace app
