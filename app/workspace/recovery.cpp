#include "app/workspace/recovery.h"

#include <array>
#include <fcntl.h>
#include <mutex>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QUuid>
#include <sys/file.h>
#include <unistd.h>

namespace app {

namespace {

/// A file is called otherwise each time that it is taken up: one that ends the program is not
/// opened for ever.
constexpr std::array kNames = {".safetensors", ".again.safetensors", ".last.safetensors"};

QDir recoveryFolder()
{
    const QDir settings(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    const QDir folder(settings.filePath(QStringLiteral("recovery")));
    folder.mkpath(QStringLiteral("."));
    return folder;
}

} // namespace

struct Recovery::Files
{
    explicit Files(const QString& name)
        : base(name), lock(::open(QFile::encodeName(lockPath()).constData(),
                                  O_CREAT | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR))
    {
        // The system lets go of it when the process ends, and knows no process ids.
        if (lock >= 0 && ::flock(lock, LOCK_EX | LOCK_NB) != 0) {
            ::close(lock);
            lock = -1;
        }
    }
    ~Files()
    {
        if (lock < 0)
            return;
        if (std::ranges::none_of(kNames, [this](const char* name) { return exists(name); }))
            QFile::remove(lockPath());
        ::close(lock);
    }
    Q_DISABLE_COPY_MOVE(Files)

    QString lockPath() const { return base + QLatin1String(".lock"); }
    QString path(const char* name) const { return base + QLatin1String(name); }
    bool exists(const char* name) const { return QFile::exists(path(name)); }

    const QString base;
    std::mutex mutex;
    int lock;
    bool discarded = false;
};

Recovery::Recovery()
    : Recovery(recoveryFolder().filePath(QUuid::createUuid().toString(QUuid::Id128)))
{
}

Recovery::Recovery(const QString& base) : m_files(std::make_shared<Files>(base)) {}

Recovery::~Recovery() = default;

std::vector<std::unique_ptr<Recovery>> Recovery::left()
{
    std::vector<std::unique_ptr<Recovery>> left;
    const QDir folder = recoveryFolder();
    QStringList bases;
    for (const QFileInfo& file : folder.entryInfoList({QStringLiteral("*.safetensors")},
                                                      QDir::Files, QDir::Time | QDir::Reversed))
        if (const QString base = folder.filePath(file.fileName().section(u'.', 0, 0));
            !bases.contains(base))
            bases.append(base);
    for (const QString& base : bases) {
        std::unique_ptr<Recovery> one(new Recovery(base));
        Files& files = *one->m_files;
        if (files.lock < 0)
            continue; // another run is at work on it
        // The newest of what may be there; what is older was not written over in time.
        size_t at = 0;
        while (at + 1 < kNames.size() && !files.exists(kNames[at]))
            ++at;
        one->m_failedTwice = at + 1 == kNames.size();
        one->m_found = files.path(kNames[at]);
        if (!one->m_failedTwice) {
            const QString taken = files.path(kNames[at + 1]);
            QFile::remove(taken);
            if (QFile::rename(one->m_found, taken))
                one->m_found = taken;
        }
        left.push_back(std::move(one));
    }
    return left;
}

QString Recovery::setAside()
{
    const QDir folder(recoveryFolder().filePath(QStringLiteral("kept")));
    folder.mkpath(QStringLiteral("."));
    const QString kept =
        folder.filePath(QFileInfo(m_files->base).fileName() + QLatin1String(".safetensors"));
    const QString found = std::exchange(m_found, QString());
    return QFile::rename(found, kept) ? kept : found;
}

Recovery::Work Recovery::keep(const engine::Trace& trace, const SessionState& state,
                              bool withTensors)
{
    return [files = m_files, trace, state, withTensors]() -> engine::Result<void> {
        const std::lock_guard guard(files->mutex);
        if (files->discarded)
            return {};
        return saveSession(files->path(kNames.front()), trace, state, withTensors);
    };
}

void Recovery::forgetFound()
{
    if (!m_found.isEmpty())
        QFile::remove(std::exchange(m_found, QString()));
}

void Recovery::discard()
{
    const std::lock_guard guard(m_files->mutex);
    m_files->discarded = true;
    m_found.clear();
    if (m_files->lock >= 0)
        for (const char* name : kNames)
            QFile::remove(m_files->path(name));
}

} // namespace app
