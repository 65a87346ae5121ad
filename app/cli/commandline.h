#pragma once

#include <QStringList>

namespace app {

/// Exit codes of the program.
enum ExitCode { kDone = 0, kFailed = 1, kWrongUsage = 2 };

/// Whether the first argument after the program's name asks for work without a window.
bool isCommand(const QStringList& arguments);
/// Whether that work paints, and so needs a QApplication.
bool commandPaints(const QStringList& arguments);
/// Runs `trace`, `render`, `metrics`, `predict`, `inspect`, `tokenize`, --version or --help. Data
/// goes to standard output, everything else to standard error.
int runCommand(const QStringList& arguments);

} // namespace app
