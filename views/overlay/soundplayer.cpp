#include "views/overlay/soundplayer.h"

#include "models/document.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>
#include <utility>

namespace views {

SoundPlayer::SoundPlayer(QObject* parent)
    : QObject(parent), m_looking(this,
                                 [this](State state) {
                                     m_state = state;
                                     emit changed();
                                 }),
      m_reading(this, [this](const Prepared& prepared) { start(prepared); })
{
}

SoundPlayer::~SoundPlayer()
{
    release();
}

/// The player that would be started; empty where the system has none.
QString SoundPlayer::program()
{
    for (const char* name : {"pw-play", "paplay", "aplay"})
        if (const QString path = QStandardPaths::findExecutable(QString::fromLatin1(name));
            !path.isEmpty())
            return path;
    return {};
}

void SoundPlayer::setFile(const QString& path)
{
    if (std::exchange(m_path, path) != path) {
        m_state = State::Unknown;
        m_error.clear();
        stop();
    }
    if (path.isEmpty()) {
        m_looking.cancel();
        return;
    }
    m_looking.start([path](const std::stop_token&) {
        return !QFileInfo::exists(path) ? State::NoFile
               : program().isEmpty()    ? State::NoPlayer
                                        : State::Ready;
    });
}

/// Worker.
SoundPlayer::Prepared SoundPlayer::prepare(const QString& path, const Piece& piece)
{
    const auto sound = engine::sound::readWav(path.toStdString());
    if (!sound)
        return {nullptr, models::errorText(sound.error()), !QFileInfo::exists(path)};
    const auto samples = qint64(sound->samples.size());
    // The file may have become shorter since the model heard it.
    const qint64 skipped = std::min(qint64(piece.begin * sound->rate), samples);
    models::SoundPiece heard =
        models::soundPiece(piece.frames, sound->rate, samples - skipped, piece.first, piece.last);
    heard.start += skipped;
    const QByteArray bytes = models::wavFile(*sound, heard);
    auto file = std::make_shared<QTemporaryFile>();
    if (!file->open() || file->write(bytes) != bytes.size() || !file->flush())
        return {nullptr, file->errorString(), false};
    file->moveToThread(QCoreApplication::instance()->thread());
    return {file, {}, false};
}

void SoundPlayer::play(const Piece& piece)
{
    release();
    m_error.clear();
    m_reading.start(
        [path = m_path, piece](const std::stop_token&) { return prepare(path, piece); });
    emit changed();
}

void SoundPlayer::start(const Prepared& prepared)
{
    if (!prepared.wav) {
        if (prepared.lost)
            m_state = State::NoFile;
        return finish(prepared.error);
    }
    m_process = new QProcess(QCoreApplication::instance());
    // The file is there for as long as the process is, whoever ends first.
    connect(m_process, &QObject::destroyed, [wav = prepared.wav] {});
    connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
    connect(m_process, &QProcess::finished, this, [this](int code) {
        const QString said = QString::fromLocal8Bit(m_process->readAllStandardError()).trimmed();
        m_process = nullptr;
        finish(code != 0 ? said : QString());
    });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return; // it is told to have finished
        const QString said = m_process->errorString();
        std::exchange(m_process, nullptr)->deleteLater();
        finish(said);
    });
    m_process->start(program(), {prepared.wav->fileName()});
    emit changed();
}

void SoundPlayer::finish(const QString& why)
{
    m_error = why;
    emit changed();
}

/// Ends what is read or played; the process goes when the system has told its end.
void SoundPlayer::release()
{
    m_reading.cancel();
    if (QProcess* process = std::exchange(m_process, nullptr)) {
        process->disconnect(this);
        process->kill();
    }
}

void SoundPlayer::stop()
{
    if (!isPlaying())
        return;
    release();
    emit changed();
}

} // namespace views
