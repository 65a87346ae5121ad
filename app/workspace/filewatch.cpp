#include "app/workspace/filewatch.h"

#include <QFileInfo>
#include <QGuiApplication>

namespace app {

namespace {

constexpr int kSettledMilliseconds = 300; ///< whoever writes a file writes it in pieces

std::optional<engine::FileState> stateNow(const QString& path)
{
    return engine::FileState::of(path.toStdString());
}

} // namespace

FileWatch::FileWatch(QObject* parent) : QObject(parent)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(kSettledMilliseconds);
    connect(&m_settled, &QTimer::timeout, this, &FileWatch::look);
    const auto later = [this] { m_settled.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, later);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, later);
    // What another machine does to a shared folder is not told.
    connect(qApp, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive && !m_path.isEmpty())
                    m_settled.start();
            });
}

void FileWatch::follow(const QString& path)
{
    if (const QStringList before = m_watcher.files() + m_watcher.directories(); !before.isEmpty())
        m_watcher.removePaths(before);
    m_path = path;
    m_known = m_path.isEmpty() ? std::nullopt : stateNow(m_path);
    m_told = m_known;
    m_settled.stop();
    watch();
}

bool FileWatch::isChanged() const
{
    return !m_path.isEmpty() && stateNow(m_path) != m_known;
}

void FileWatch::watch()
{
    if (m_path.isEmpty())
        return;
    // The folder tells of another file that takes the name.
    for (const QString& path : {m_path, QFileInfo(m_path).absolutePath()})
        if (QFileInfo::exists(path))
            m_watcher.addPath(path);
}

void FileWatch::look()
{
    watch();
    const std::optional<engine::FileState> now = stateNow(m_path);
    if (now == m_told)
        return;
    m_told = now;
    if (now != m_known)
        emit changed(!now);
}

} // namespace app
