#pragma once

#include "models/document.h"

#include <QObject>
#include <QTimer>

namespace models {

/// Follows a folder that another program writes into: each model folder or dump of attention that
/// is complete (its size has come to rest) opens in the document, with the input that is open where
/// it is a model. GUI thread.
class FolderFollower : public QObject
{
    Q_OBJECT

public:
    explicit FolderFollower(Document* document, QObject* parent = nullptr);

    /// Begins with what lies there already, the newest of it. Empty: follows nothing.
    void follow(const QString& folder);
    const QString& folder() const { return m_folder; }
    /// Names of what was opened so far, the oldest first.
    const QStringList& seen() const { return m_seen; }
    /// Looks now, as the timer does.
    void look();

signals:
    void changed();

private:
    struct Entry
    {
        QString path;
        qint64 bytes = 0;
        qint64 time = 0; ///< of the newest file in it, milliseconds
        bool operator==(const Entry&) const = default;
    };
    std::optional<Entry> newest() const;
    void open(const Entry& entry);

    Document* m_document;
    QString m_folder;
    QStringList m_seen;
    std::optional<Entry> m_waiting; ///< seen once: it must look the same again
    std::optional<Entry> m_opened;
    QTimer m_timer;
};

} // namespace models
