#pragma once

#include <QString>

namespace app {

class Options;

/// The input that the file of -o would be written over; empty where it is none: what is read, the
/// picture, the texts, and every file of the model folder.
QString overwrittenInput(const Options& options);

/// Whether two paths lead to one file, by whatever links.
bool sameFile(const QString& a, const QString& b);

} // namespace app
