#pragma once

#include <QMenuBar>
#include <QString>

namespace app {

/// The keys of the menus, and what mouse and keys do in each view: Markdown for the guide.
QString keysPage(const QMenuBar* menus);

} // namespace app
