#pragma once

#include <QByteArray>

namespace app {

/// Whether bytes are an arrangement of docks as QMainWindow::saveState writes it (Qt 5 and 6, its
/// own format), whole and within bounds. QMainWindow::restoreState takes the places and counts in
/// them as they are: those of somebody's session file would lead it out of its own memory.
bool isSoundLayout(const QByteArray& layout);

} // namespace app
