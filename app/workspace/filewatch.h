#pragma once

#include "engine/files/mappedfile.h"

#include <optional>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace app {

/// Tells when the file behind what is shown is written, replaced or taken away by somebody else.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(QObject* parent);

    /// As it is now it is known; empty: no file.
    void follow(const QString& path);
    const QString& path() const { return m_path; }
    /// Whether it is another than the one that is known.
    bool isChanged() const;

signals:
    /// Once for each state of it, when it has settled.
    void changed(bool gone);

private:
    void look();
    void watch();

    QString m_path;
    std::optional<engine::FileState> m_known, m_told;
    QFileSystemWatcher m_watcher;
    QTimer m_settled;
};

} // namespace app
