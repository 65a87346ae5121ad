#pragma once

#include "engine/files/mappedfile.h"

#include <optional>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace app {

/// Tells when a file behind what is shown is written, replaced or taken away by somebody else.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(QObject* parent);

    /// As they are now they are known.
    void follow(const QStringList& paths);
    /// The first of them; empty: none is followed.
    QString path() const { return m_files.isEmpty() ? QString() : m_files.front().path; }
    /// Whether the first is another than the one that is known.
    bool isChanged() const;

signals:
    /// Once for each state of them, when they have settled; of several, the first.
    void changed(const QString& path, bool gone);

private:
    struct File
    {
        QString path;
        std::optional<engine::FileState> known, told;
    };

    void look();
    void watch();

    QList<File> m_files;
    QFileSystemWatcher m_watcher;
    QTimer m_settled;
};

} // namespace app
