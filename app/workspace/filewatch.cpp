#include "app/workspace/filewatch.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QSet>

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
                if (state == Qt::ApplicationActive && !m_files.isEmpty())
                    m_settled.start();
            });
}

void FileWatch::follow(const QStringList& paths)
{
    if (const QStringList before = m_watcher.files() + m_watcher.directories(); !before.isEmpty())
        m_watcher.removePaths(before);
    m_files.clear();
    for (const QString& path : paths) {
        const std::optional<engine::FileState> now = stateNow(path);
        m_files << File{path, now, now};
    }
    m_settled.stop();
    watch();
}

bool FileWatch::isChanged() const
{
    return !m_files.isEmpty() && stateNow(m_files.front().path) != m_files.front().known;
}

void FileWatch::watch()
{
    QSet<QString> paths;
    for (const File& file : m_files)
        // The folder tells of another file that takes the name.
        for (const QString& path : {file.path, QFileInfo(file.path).absolutePath()})
            if (QFileInfo::exists(path))
                paths << path;
    for (const QString& path : std::as_const(paths))
        m_watcher.addPath(path);
}

void FileWatch::look()
{
    watch();
    const File* first = nullptr;
    for (File& file : m_files) {
        const std::optional<engine::FileState> now = stateNow(file.path);
        if (now == file.told)
            continue;
        file.told = now;
        if (!first && now != file.known)
            first = &file;
    }
    if (first)
        emit changed(QString(first->path), !first->told);
}

} // namespace app
