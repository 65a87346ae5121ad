#include "views/overlay/soundplayer.h"

#include <QStandardPaths>

namespace views {

QString SoundPlayer::program()
{
    for (const char* name : {"pw-play", "paplay", "aplay"})
        if (const QString path = QStandardPaths::findExecutable(QString::fromLatin1(name));
            !path.isEmpty())
            return path;
    return {};
}

void SoundPlayer::play(const QByteArray& wav)
{
    stop();
    m_file = std::make_unique<QTemporaryFile>();
    if (!m_file->open() || m_file->write(wav) != wav.size() || !m_file->flush()) {
        emit failed(m_file->errorString());
        return;
    }
    m_process = std::make_unique<QProcess>();
    connect(m_process.get(), &QProcess::finished, this, [this](int code) {
        if (code != 0)
            emit failed(QString::fromLocal8Bit(m_process->readAllStandardError()).trimmed());
        emit changed();
    });
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            emit failed(m_process->errorString());
        emit changed();
    });
    m_process->start(program(), {m_file->fileName()});
    emit changed();
}

void SoundPlayer::stop()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished(1000);
    m_process.reset();
    m_file.reset();
    emit changed();
}

} // namespace views
