#include "app/picturereader.h"

#include "engine/vision/imagefile.h"

#include <QBuffer>
#include <QImageReader>

namespace app {

namespace {

using engine::vision::Image;

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
    return engine::vision::flattened(std::span(picture.constBits(), size_t(picture.sizeInBytes())),
                                     picture.width(), picture.height());
}

} // namespace

void installPictureReader()
{
    engine::vision::setImageReader(readPicture);
}

} // namespace app
