#include "app/handover.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSysInfo>
#include <QTimer>
#include <QtNetwork/QLocalSocket>
#include <utility>

namespace app {

namespace {

constexpr qint64 kMessage = 1 << 20; ///< bytes at most: a line, JSON's list of paths
constexpr int kMeeting = 1000;       ///< milliseconds until somebody listens
constexpr int kPatience = 10'000;    ///< milliseconds until all is said; it may be starting
const char kTaken[] = "taken\n";

/// Makes the folder, for this user alone; false where it is not, whoever made it.
bool makePrivate(const QString& folder)
{
    if (!QDir().mkpath(QFileInfo(folder).path()))
        return false;
    const QByteArray name = QFile::encodeName(folder);
    ::mkdir(name.constData(), S_IRWXU);
    struct stat found = {};
    return ::lstat(name.constData(), &found) == 0 && S_ISDIR(found.st_mode) &&
           found.st_uid == ::geteuid() && (found.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

/// Other displays, and other machines that see the same folder, have windows of their own.
QString socketName()
{
    const QByteArray display = QSysInfo::machineHostName().toUtf8() + '\n' +
                               qgetenv("WAYLAND_DISPLAY") + '\n' + qgetenv("DISPLAY");
    constexpr qsizetype kLetters = 16;
    return QString::fromLatin1(
        QCryptographicHash::hash(display, QCryptographicHash::Sha256).toHex().left(kLetters));
}

} // namespace

bool reusesWindow(const QStringList& arguments)
{
    const QStringList paths = arguments.mid(2);
    return arguments.value(1) == QLatin1String("--reuse") &&
           std::ranges::none_of(paths, [](const QString& path) { return path.startsWith(u'-'); });
}

Handover::Handover(const QString& folder, QObject* parent) : QObject(parent)
{
    if (makePrivate(folder))
        m_socket = folder + u'/' + socketName();
    connect(&m_server, &QLocalServer::newConnection, this, &Handover::meet);
}

Handover::~Handover()
{
    m_server.close();
    if (m_lock >= 0)
        ::close(m_lock);
}

QString Handover::folder()
{
    QString base = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (base.isEmpty())
        base = qEnvironmentVariable("XDG_CACHE_HOME");
    if (base.isEmpty())
        base = QDir::homePath() + QStringLiteral("/.cache");
    return base + QStringLiteral("/attention-visualizer/windows");
}

bool Handover::listen()
{
    if (m_socket.isEmpty() || m_server.isListening())
        return m_server.isListening();
    const QByteArray lock = QFile::encodeName(m_socket + QStringLiteral(".lock"));
    const int file =
        ::open(lock.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (file < 0)
        return false;
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return false;
    }
    m_lock = file; // the system unlocks it, however this process ends
    QLocalServer::removeServer(m_socket);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    return m_server.listen(m_socket);
}

bool Handover::give(const QStringList& paths) const
{
    if (m_socket.isEmpty())
        return false;
    QJsonArray all;
    for (const QString& path : paths)
        all.append(QFileInfo(path).absoluteFilePath());
    const QByteArray message = QJsonDocument(all).toJson(QJsonDocument::Compact) + '\n';
    if (message.size() > kMessage)
        return false;
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    if (!socket.waitForConnected(kMeeting))
        return false;
    socket.write(message);
    QByteArray answer;
    while (answer.size() < qsizetype(sizeof kTaken) - 1 && socket.waitForReadyRead(kPatience))
        answer += socket.readAll();
    return answer == kTaken;
}

void Handover::meet()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        socket->setParent(this);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(kPatience, socket, &QLocalSocket::abort);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > kMessage)
                    socket->abort();
                return;
            }
            const QJsonDocument message = QJsonDocument::fromJson(socket->readLine(kMessage + 1));
            if (!message.isArray())
                return socket->abort();
            QStringList paths;
            for (const auto path : message.array())
                paths.append(path.toString());
            paths.removeAll(QString());
            socket->disconnect(this);
            socket->write(kTaken);
            socket->disconnectFromServer(); // once that is written
            emit taken(paths);
        });
    }
}

} // namespace app
