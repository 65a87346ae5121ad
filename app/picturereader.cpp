#include "app/picturereader.h"

#include "engine/vision/exif.h"
#include "engine/vision/imagefile.h"

#include <algorithm>
#include <cstring>
#include <QBuffer>
#include <QImageReader>
#include <QtEndian>

namespace app {

namespace {

using engine::vision::Image;

/// The EXIF block of a WebP picture, which Qt does not read; empty where it has none.
std::span<const std::byte> exifOfWebp(std::span<const std::byte> bytes)
{
    constexpr size_t kHeader = 12; // "RIFF", size, "WEBP"
    constexpr size_t kChunk = 8;   // name and size
    const auto isNamed = [](std::span<const std::byte> at, std::string_view name) {
        return std::memcmp(at.data(), name.data(), name.size()) == 0;
    };
    std::span<const std::byte> rest = bytes.subspan(std::min(kHeader, bytes.size()));
    while (rest.size() >= kChunk) {
        const size_t size = qFromLittleEndian<quint32>(rest.data() + 4);
        const std::span<const std::byte> chunk = rest.subspan(kChunk);
        if (size > chunk.size())
            break;
        if (isNamed(rest, "EXIF")) {
            std::span<const std::byte> exif = chunk.first(size);
            constexpr std::string_view kMark("Exif\0\0", 6); // as some programs put before it
            if (exif.size() >= kMark.size() && isNamed(exif, kMark))
                exif = exif.subspan(kMark.size());
            return exif;
        }
        rest = chunk.subspan(std::min(chunk.size(), size + size % 2));
    }
    return {};
}

std::optional<engine::Result<Image>> readPicture(std::span<const std::byte> bytes,
                                                 const std::string& name)
{
    QByteArray data = QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()),
                                              qsizetype(bytes.size()));
    QBuffer buffer(&data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    // No formats that draw or that lead to other files.
    static const QList<QByteArray> known = {"webp", "bmp", "gif", "tiff", "tif"};
    if (!reader.canRead() || !known.contains(reader.format()))
        return std::nullopt;
    const QSize size = reader.size();
    if (size.isValid() && !engine::vision::mayHaveSides(size.width(), size.height()))
        return engine::fail(
            engine::translatable("Engine", "The picture %1 is too large: %2 × %3 pixels."),
            {name, std::to_string(size.width()), std::to_string(size.height())});
    const QImage picture = reader.read().convertToFormat(QImage::Format_RGBA8888);
    if (picture.isNull() || !engine::vision::mayHaveSides(picture.width(), picture.height()))
        return engine::fail(engine::translatable("Engine", "The picture %1 cannot be read: %2."),
                            {name, reader.errorString().toStdString()});
    engine::vision::Image image =
        engine::vision::opaque(std::span(picture.constBits(), size_t(picture.sizeInBytes())),
                               picture.width(), picture.height());
    if (reader.format() == "webp" && reader.transformation() == QImageIOHandler::TransformationNone)
        return engine::vision::upright(std::move(image),
                                       engine::vision::exifOrientation(exifOfWebp(bytes)));
    return image;
}

} // namespace

void installPictureReader()
{
    engine::vision::setImageReader(readPicture);
}

} // namespace app
