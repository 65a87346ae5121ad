#pragma once

#include <QString>

namespace app {

/// Each command of the command line with its options: Markdown for the guide.
QString commandsPage();

} // namespace app
