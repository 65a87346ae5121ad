#include "app/recent.h"

#include <QSettings>

namespace app {

namespace {

constexpr int kRecentFiles = 10;

} // namespace

QStringList recentFiles()
{
    return QSettings().value(QStringLiteral("recent")).toStringList();
}

void remember(const QString& path, bool exists)
{
    QStringList recent = recentFiles();
    recent.removeAll(path);
    if (exists)
        recent.prepend(path);
    QSettings().setValue(QStringLiteral("recent"), QStringList(recent.mid(0, kRecentFiles)));
}

} // namespace app
