#pragma once

#include <QStringList>

namespace app {

/// Paths that were opened or saved, the newest first.
QStringList recentFiles();
/// First among them; what does not exist leaves the list.
void remember(const QString& path, bool exists = true);

} // namespace app
