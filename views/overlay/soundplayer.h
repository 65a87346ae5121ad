#pragma once

#include <memory>
#include <QObject>
#include <QProcess>
#include <QTemporaryFile>

namespace views {

/// Plays short sounds by the system's own player, of PipeWire, PulseAudio or ALSA: no library of
/// sound is loaded, and nothing is started before there is something to be heard.
class SoundPlayer : public QObject
{
    Q_OBJECT

public:
    explicit SoundPlayer(QObject* parent = nullptr) : QObject(parent) {}
    ~SoundPlayer() override { stop(); }

    /// The player that would be started; empty where the system has none.
    static QString program();

    /// Plays a WAV file from its first sample on; what was playing stops.
    void play(const QByteArray& wav);
    void stop();
    bool isPlaying() const { return m_process && m_process->state() != QProcess::NotRunning; }

signals:
    void changed();
    /// The player could not be started or gave up, with what it said.
    void failed(const QString& why);

private:
    std::unique_ptr<QTemporaryFile> m_file;
    std::unique_ptr<QProcess> m_process;
};

} // namespace views
