#include "models/soundpiece.h"

#include <algorithm>
#include <cmath>
#include <QDataStream>
#include <QIODevice>

namespace models {

SoundPiece soundPiece(const engine::Modality& frames, int rate, qint64 samples, qint64 first,
                      qint64 last)
{
    if (frames.columns < 1 || rate < 1)
        return {};
    const auto sample = [&](qint64 frame) {
        const double seconds = frames.seconds * double(frame) / frames.columns;
        return std::clamp<qint64>(std::llround(seconds * rate), 0, samples);
    };
    const qint64 start = sample(std::min(first, last));
    return {start, sample(std::max(first, last) + 1) - start};
}

std::pair<QString, double> playedFile(const engine::Trace& trace)
{
    const auto* source = std::get_if<engine::ModelSource>(&trace.request.source);
    if (!source || source->inputs.sound.empty() || !source->inputs.features.empty() ||
        !source->inputs.samples.empty())
        return {};
    return {QString::fromStdString(source->inputs.sound.string()), source->inputs.soundStart};
}

QByteArray wavFile(const engine::sound::Sound& sound, const SoundPiece& piece)
{
    constexpr quint32 kFormatSize = 16;
    constexpr quint16 kPcm = 1;
    constexpr quint16 kChannels = 1;
    constexpr quint16 kBytes = 2;
    constexpr quint32 kHeader = 36; // bytes after the first eight and before the samples
    const auto bytes = quint32(piece.count * kBytes);
    QByteArray file;
    QDataStream out(&file, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out.writeRawData("RIFF", 4);
    out << quint32(kHeader + bytes);
    out.writeRawData("WAVEfmt ", 8);
    out << kFormatSize << kPcm << kChannels << quint32(sound.rate) << quint32(sound.rate * kBytes)
        << kBytes << quint16(8 * kBytes);
    out.writeRawData("data", 4);
    out << bytes;
    for (qint64 i = piece.start; i < piece.start + piece.count; ++i)
        out << qint16(std::lround(std::clamp(sound.samples[size_t(i)], -1.0F, 1.0F) * 32767.0F));
    return file;
}

} // namespace models
