#pragma once

#include "engine/sound/sound.h"
#include "engine/trace/trace.h"

#include <QByteArray>
#include <QString>

namespace models {

/// A part of a sound's samples.
struct SoundPiece
{
    qint64 start = 0;
    qint64 count = 0;

    bool operator==(const SoundPiece&) const = default;
};

/// The samples under the frames `first` to `last` of a sound of so many samples at `rate`: from
/// where the first begins to where the last ends. Clipped to the sound; empty behind its end.
SoundPiece soundPiece(const engine::Modality& frames, int rate, qint64 samples, qint64 first,
                      qint64 last);

/// The WAV file whose sound a trace's model was played, and from which second on; an empty path
/// where there is none (features or samples came ready, or the trace was read without its request).
std::pair<QString, double> playedFile(const engine::Trace& trace);

/// A piece as a WAV file of 16 bits, one channel.
QByteArray wavFile(const engine::sound::Sound& sound, const SoundPiece& piece);

} // namespace models
