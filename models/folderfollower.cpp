#include "models/folderfollower.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

namespace models {

namespace {

constexpr int kEvery = 1000; ///< milliseconds
constexpr int kMostFiles = 4096;

bool isDump(const QFileInfo& file)
{
    static const QStringList suffixes = {QStringLiteral("safetensors"), QStringLiteral("npz"),
                                         QStringLiteral("npy"), QStringLiteral("pt")};
    return file.isFile() && suffixes.contains(file.suffix().toLower());
}

bool isModel(const QFileInfo& folder)
{
    const QDir dir(folder.absoluteFilePath());
    return folder.isDir() && dir.exists(QStringLiteral("config.json")) &&
           !dir.entryList({QStringLiteral("*.safetensors"), QStringLiteral("*.bin")}, QDir::Files)
                .isEmpty();
}

} // namespace

FolderFollower::FolderFollower(Document* document, QObject* parent)
    : QObject(parent), m_document(document)
{
    m_timer.setInterval(kEvery);
    connect(&m_timer, &QTimer::timeout, this, &FolderFollower::look);
}

void FolderFollower::follow(const QString& folder)
{
    m_folder = folder;
    m_seen.clear();
    m_waiting.reset();
    m_opened.reset();
    if (folder.isEmpty())
        m_timer.stop();
    else
        m_timer.start();
    emit changed();
    look();
}

std::optional<FolderFollower::Entry> FolderFollower::newest() const
{
    std::optional<Entry> best;
    const QDir dir(m_folder);
    const auto all = dir.entryInfoList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot, QDir::Time);
    for (const QFileInfo& info : all.mid(0, kMostFiles)) {
        Entry entry{info.absoluteFilePath(), 0, 0};
        if (isModel(info)) {
            QDirIterator files(entry.path, QDir::Files);
            while (files.hasNext()) {
                files.next();
                entry.bytes += files.fileInfo().size();
                entry.time =
                    std::max(entry.time, files.fileInfo().lastModified().toMSecsSinceEpoch());
            }
        } else if (isDump(info)) {
            entry.bytes = info.size();
            entry.time = info.lastModified().toMSecsSinceEpoch();
        } else {
            continue;
        }
        const bool later = !best || entry.time > best->time ||
                           (entry.time == best->time && entry.path > best->path);
        if (later && entry.bytes > 0)
            best = entry;
    }
    return best;
}

void FolderFollower::look()
{
    if (m_folder.isEmpty())
        return;
    const std::optional<Entry> now = newest();
    if (!now || now == m_opened)
        return;
    if (now != m_waiting) {
        m_waiting = now;
        return;
    }
    m_opened = now;
    open(*now);
}

void FolderFollower::open(const Entry& entry)
{
    engine::TraceRequest request = m_document->request();
    if (QFileInfo(entry.path).isDir()) {
        engine::ModelSource source;
        if (const auto* open = std::get_if<engine::ModelSource>(&request.source))
            source = *open;
        source.folder = entry.path.toStdString();
        request.source = source;
    } else {
        request = {};
        request.source = engine::FileSource{entry.path.toStdString()};
    }
    m_seen << QFileInfo(entry.path).fileName();
    emit changed();
    m_document->open(request, true);
}

} // namespace models
