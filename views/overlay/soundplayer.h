#pragma once

#include "models/latestjob.h"
#include "models/soundpiece.h"

#include <memory>
#include <QObject>
#include <QProcess>
#include <QTemporaryFile>

namespace views {

/// Plays pieces of a WAV file by the system's own player, of PipeWire, PulseAudio or ALSA: no
/// library of sound is loaded, and nothing is started before there is something to be heard. Files
/// are looked for and read on workers; nothing here waits. GUI thread.
class SoundPlayer : public QObject
{
    Q_OBJECT

public:
    /// Whether the file can be played.
    enum class State { Unknown, Ready, NoFile, NoPlayer };
    /// Frames of a sound, the first and the last, which begins so many seconds into the file.
    struct Piece
    {
        engine::Modality frames;
        double begin = 0; ///< seconds
        qint64 first = 0;
        qint64 last = 0;
    };

    explicit SoundPlayer(QObject* parent = nullptr);
    ~SoundPlayer() override;

    /// What will be played; empty: nothing. It is looked for again where it is the same as before.
    void setFile(const QString& path);
    const QString& file() const { return m_path; }
    State state() const { return m_state; }
    /// Why the last piece could not be played; empty where it could.
    const QString& error() const { return m_error; }

    /// Plays a piece of the file from its first sample on; what was playing stops.
    void play(const Piece& piece);
    void stop();
    bool isPlaying() const { return m_reading.isBusy() || m_process; }

signals:
    /// Something of the above is no longer as it was.
    void changed();

private:
    /// A file that the player reads, or why there is none.
    struct Prepared
    {
        std::shared_ptr<QTemporaryFile> wav;
        QString error;
        bool lost = false; ///< the file is gone
    };
    static QString program();
    static Prepared prepare(const QString& path, const Piece& piece);
    void start(const Prepared& prepared);
    void release();
    void finish(const QString& why);

    QString m_path;
    State m_state = State::Unknown;
    QString m_error;
    models::LatestJob<State> m_looking;
    models::LatestJob<Prepared> m_reading;
    QProcess* m_process = nullptr; ///< of the application, so that it ends without being waited for
};

} // namespace views
