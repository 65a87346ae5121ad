#include "engine/sound/sound.h"

#include "engine/files/mappedfile.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <optional>
#include <string_view>

namespace engine::sound {

namespace {

constexpr uint16_t kInteger = 1;
constexpr uint16_t kFloat = 3;
constexpr uint16_t kExtensible = 0xfffe;
constexpr uint32_t kSlowest = 1000;
constexpr uint32_t kFastest = 768000;
constexpr uint16_t kMostChannels = 256;

/// Little-endian numbers of a file, never read past its end.
class Bytes
{
public:
    explicit Bytes(std::span<const std::byte> bytes) : m_bytes(bytes) {}

    size_t size() const { return m_bytes.size(); }
    bool has(size_t at, size_t count) const
    {
        return at <= m_bytes.size() && count <= m_bytes.size() - at;
    }
    template <typename T>
    T number(size_t at) const
    {
        T value{};
        std::memcpy(&value, m_bytes.data() + at, sizeof(T));
        if constexpr (std::endian::native == std::endian::big)
            std::reverse(reinterpret_cast<char*>(&value), reinterpret_cast<char*>(&value + 1));
        return value;
    }
    std::string_view tag(size_t at) const
    {
        return {reinterpret_cast<const char*>(m_bytes.data()) + at, 4};
    }
    Bytes part(size_t at, size_t count) const { return Bytes(m_bytes.subspan(at, count)); }

private:
    std::span<const std::byte> m_bytes;
};

struct Format
{
    uint16_t coding = 0;
    uint16_t channels = 0;
    uint32_t rate = 0;
    uint16_t bits = 0;
};

tl::unexpected<Error> damaged(const std::string& name, const char* part)
{
    return fail(translatable("Engine", "The sound file %1 is damaged: its part “%2” is cut off or "
                                       "contradicts itself."),
                {name, part});
}

Result<Format> readFormat(const Bytes& chunk, const std::string& name)
{
    constexpr size_t kPlain = 16;
    constexpr size_t kCodingOfExtensible = 24; // first number of the format's identifier
    if (chunk.size() < kPlain)
        return damaged(name, "fmt");
    Format format{chunk.number<uint16_t>(0), chunk.number<uint16_t>(2), chunk.number<uint32_t>(4),
                  chunk.number<uint16_t>(14)};
    if (format.coding == kExtensible) {
        if (chunk.size() < kCodingOfExtensible + 2)
            return damaged(name, "fmt");
        format.coding = chunk.number<uint16_t>(kCodingOfExtensible);
    }
    const bool integer =
        format.coding == kInteger && format.bits >= 8 && format.bits <= 32 && format.bits % 8 == 0;
    const bool real = format.coding == kFloat && (format.bits == 32 || format.bits == 64);
    if (!integer && !real)
        return fail(translatable("Engine", "The sound file %1 has coding %2 with %3 bits."),
                    {name, std::to_string(format.coding), std::to_string(format.bits)},
                    translatable("Engine", "Save it as uncompressed WAV of 16 bits."));
    if (format.channels == 0 || format.channels > kMostChannels || format.rate < kSlowest ||
        format.rate > kFastest)
        return fail(translatable("Engine", "The sound file %1 has %2 channels at %3 samples a "
                                           "second."),
                    {name, std::to_string(format.channels), std::to_string(format.rate)},
                    translatable("Engine", "1 to 256 channels at 1,000 to 768,000 can be read."));
    return format;
}

/// One sample as −1 … 1.
double sampleAt(const Bytes& data, size_t at, const Format& format)
{
    if (format.coding == kFloat)
        return format.bits == 32 ? static_cast<double>(data.number<float>(at))
                                 : data.number<double>(at);
    switch (format.bits) {
    case 8: // the only one without a sign
        return (data.number<uint8_t>(at) - 128) / 128.0;
    case 16:
        return data.number<int16_t>(at) / 32768.0;
    case 24: {
        const auto low = data.number<uint16_t>(at);
        const auto high = data.number<int8_t>(at + 2);
        return (high * 65536 + low) / 8388608.0;
    }
    default:
        return data.number<int32_t>(at) / 2147483648.0;
    }
}

Result<Sound> readSamples(const Bytes& data, const Format& format, const std::string& name)
{
    const size_t width = format.bits / 8;
    const size_t frames = data.size() / (width * format.channels);
    if (frames == 0)
        return fail(translatable("Engine", "The sound file %1 holds no sound."), {name});
    Sound sound{static_cast<int>(format.rate), std::vector<float>(frames)};
    for (size_t frame = 0; frame < frames; ++frame) {
        double sum = 0;
        for (size_t channel = 0; channel < format.channels; ++channel)
            sum += sampleAt(data, (frame * format.channels + channel) * width, format);
        sound.samples[frame] = static_cast<float>(sum / format.channels);
        if (!std::isfinite(sound.samples[frame]))
            return fail(translatable("Engine", "The sound file %1 holds a sample that is not a "
                                               "finite number."),
                        {name});
    }
    return sound;
}

} // namespace

Result<Sound> decodeWav(std::span<const std::byte> bytes, const std::string& name)
{
    const Bytes file(bytes);
    constexpr size_t kHeader = 12;
    constexpr size_t kChunkHeader = 8;
    if (!file.has(0, kHeader) || file.tag(0) != "RIFF" || file.tag(8) != "WAVE")
        return fail(translatable("Engine", "%1 is not a WAV file."), {name},
                    translatable("Engine", "Save the sound as uncompressed WAV."));
    std::optional<Format> format;
    for (size_t at = kHeader; file.has(at, kChunkHeader);) {
        const std::string_view tag = file.tag(at);
        const size_t size = file.number<uint32_t>(at + 4);
        const size_t begin = at + kChunkHeader;
        if (tag == "data") {
            if (!format)
                return damaged(name, "fmt");
            // Files that were still being written say 0 or the largest number.
            const size_t rest = file.size() - begin;
            const bool open = size == 0 || size == UINT32_MAX;
            if (!open && size > rest)
                return damaged(name, "data");
            return readSamples(file.part(begin, open ? rest : size), *format, name);
        }
        if (!file.has(begin, size))
            break;
        if (tag == "fmt ") {
            const Result<Format> read = readFormat(file.part(begin, size), name);
            if (!read)
                return tl::make_unexpected(read.error());
            format = *read;
        }
        at = begin + size + size % 2;
    }
    return damaged(name, "data");
}

Result<Sound> readWav(const std::filesystem::path& path)
{
    const Result<std::shared_ptr<const MappedFile>> file = MappedFile::open(path);
    if (!file)
        return tl::make_unexpected(file.error());
    Result<Sound> sound = decodeWav((*file)->bytes(), path.filename().string());
    if (const Result<void> whole = (*file)->check(); !whole)
        return tl::make_unexpected(whole.error());
    return sound;
}

} // namespace engine::sound
