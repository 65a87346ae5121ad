#pragma once

#include <memory>
#include <QObject>
#include <QStringList>
#include <QtNetwork/QLocalServer>

namespace app {

/// Whether paths are meant for the window that is open already: --reuse [PATH]…
bool reusesWindow(const QStringList& arguments);

/// What a start of the program with --reuse hands to the program that is running already: paths,
/// through a socket in a folder that only its user enters. Of one user's programs on one display
/// the first that is started takes them. GUI thread.
class Handover : public QObject
{
    Q_OBJECT

public:
    /// In a folder of folder(). The socket is not there before listen().
    explicit Handover(const QString& folder, QObject* parent = nullptr);
    ~Handover() override;

    /// Where sockets of this user are, as the environment says; the folder need not be there. Ask
    /// before XDG_RUNTIME_DIR is changed.
    static QString folder();

    /// Takes paths from now on; false where another process does, or no socket can be made that is
    /// this user's alone.
    bool listen();
    /// Gives paths to the process that listens; false where there is none, or it does not take them
    /// within some seconds. Waits for it.
    bool give(const QStringList& paths) const;

signals:
    /// Absolute paths; none: the window is to come to the front.
    void taken(const QStringList& paths);

private:
    void meet();

    QString m_socket; ///< empty where there is no folder that is private
    QLocalServer m_server;
    int m_lock = -1; ///< a file that is locked for as long as this process listens
};

} // namespace app
