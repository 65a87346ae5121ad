#include "engine/vision/imagefile.h"

#include "engine/files/mappedfile.h"

#include <array>
#include <csetjmp>
#include <cstdio>
#include <cstring>
// libjpeg's header needs <cstdio> before it.
#include <jpeglib.h>
#include <png.h>

namespace engine::vision {

namespace {

constexpr uint32_t kMaxSide = 16384;
constexpr uint64_t kMaxPixels = uint64_t{1} << 26;
// Deflate shrinks to no less than 1/1032 and a PNG pixel has at least one bit; a JPEG block of 64
// pixels, which may stand for 256, takes at least one bit.
constexpr uint64_t kPixelsPerPngByte = 8 * 1040;
constexpr uint64_t kPixelsPerJpegByte = 8 * 256;

bool fits(uint64_t width, uint64_t height, uint64_t bytes, uint64_t pixelsPerByte)
{
    return width > 0 && height > 0 && width <= kMaxSide && height <= kMaxSide &&
           width * height <= std::min(kMaxPixels, bytes * pixelsPerByte);
}

tl::unexpected<Error> wrongSize(const std::string& name, uint64_t width, uint64_t height)
{
    return fail(translatable("Engine", "%1 says that it is %2 × %3 pixels large, which is too "
                                       "large or more than it can hold."),
                {name, std::to_string(width), std::to_string(height)});
}

tl::unexpected<Error> damaged(const std::string& name, const char* reason)
{
    return fail(translatable("Engine", "The picture %1 cannot be read: %2."), {name, reason});
}

Image emptyImage(uint32_t width, uint32_t height)
{
    Image image{static_cast<int>(width), static_cast<int>(height), {}};
    image.rgb.resize(size_t{width} * height * 3);
    return image;
}

Result<Image> decodePng(std::span<const std::byte> bytes, const std::string& name)
{
    png_image png = {};
    png.version = PNG_IMAGE_VERSION;
    if (!png_image_begin_read_from_memory(&png, bytes.data(), bytes.size()))
        return damaged(name, png.message);
    const auto release = [](png_image* image) { png_image_free(image); };
    const std::unique_ptr<png_image, decltype(release)> guard(&png, release);
    if (!fits(png.width, png.height, bytes.size(), kPixelsPerPngByte))
        return wrongSize(name, png.width, png.height);

    const bool transparent = (png.format & PNG_FORMAT_FLAG_ALPHA) != 0;
    png.format = transparent ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB;
    png.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
    std::vector<uint8_t> pixels(PNG_IMAGE_SIZE(png));
    if (!png_image_finish_read(&png, nullptr, pixels.data(), 0, nullptr))
        return damaged(name, png.message);

    Image image = emptyImage(png.width, png.height);
    if (!transparent) {
        image.rgb = std::move(pixels);
        return image;
    }
    uint8_t* write = image.rgb.data();
    for (size_t at = 0; at < pixels.size(); at += 4) {
        const int alpha = pixels[at + 3];
        for (size_t channel = 0; channel < 3; ++channel)
            *write++ = static_cast<uint8_t>(
                (pixels[at + channel] * alpha + 255 * (255 - alpha) + 127) / 255);
    }
    return image;
}

/// libjpeg leaves a function by a jump; nothing with a destructor may live below it.
struct JpegReader
{
    jpeg_decompress_struct info = {};
    jpeg_error_mgr errors = {};
    std::jmp_buf back = {};
    std::array<char, JMSG_LENGTH_MAX> message = {};
};

extern "C" void leaveJpeg(j_common_ptr info)
{
    auto* reader = static_cast<JpegReader*>(info->client_data);
    info->err->format_message(info, reader->message.data());
    std::longjmp(reader->back, 1);
}

/// A warning means missing or wrong data: the picture would be partly made up.
extern "C" void warnJpeg(j_common_ptr info, int level)
{
    if (level < 0)
        leaveJpeg(info);
}

bool openJpeg(JpegReader& reader, std::span<const std::byte> bytes)
{
    reader.info.err = jpeg_std_error(&reader.errors);
    reader.errors.error_exit = leaveJpeg;
    reader.errors.emit_message = warnJpeg;
    reader.info.client_data = &reader;
    if (setjmp(reader.back) != 0)
        return false;
    jpeg_create_decompress(&reader.info);
    jpeg_mem_src(&reader.info, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    jpeg_read_header(&reader.info, TRUE);
    return true;
}

bool readJpegRows(JpegReader& reader, uint8_t* write)
{
    if (setjmp(reader.back) != 0)
        return false;
    reader.info.out_color_space = JCS_RGB;
    jpeg_start_decompress(&reader.info);
    while (reader.info.output_scanline < reader.info.output_height) {
        JSAMPROW row = write + size_t{reader.info.output_scanline} * reader.info.output_width * 3;
        jpeg_read_scanlines(&reader.info, &row, 1);
    }
    jpeg_finish_decompress(&reader.info);
    return true;
}

Result<Image> decodeJpeg(std::span<const std::byte> bytes, const std::string& name)
{
    const auto release = [](JpegReader* reader) {
        jpeg_destroy_decompress(&reader->info);
        delete reader;
    };
    const std::unique_ptr<JpegReader, decltype(release)> reader(new JpegReader, release);
    if (!openJpeg(*reader, bytes))
        return damaged(name, reader->message.data());
    const uint32_t width = reader->info.image_width;
    const uint32_t height = reader->info.image_height;
    if (!fits(width, height, bytes.size(), kPixelsPerJpegByte))
        return wrongSize(name, width, height);
    if (reader->info.num_components != 1 && reader->info.num_components != 3)
        return damaged(name, "it is neither grey nor in three colours");
    Image image = emptyImage(width, height);
    if (!readJpegRows(*reader, image.rgb.data()))
        return damaged(name, reader->message.data());
    return image;
}

bool startsWith(std::span<const std::byte> bytes, std::string_view magic)
{
    return bytes.size() >= magic.size() &&
           std::memcmp(bytes.data(), magic.data(), magic.size()) == 0;
}

} // namespace

Result<Image> decodeImage(std::span<const std::byte> bytes, const std::string& name)
{
    if (startsWith(bytes, "\x89PNG"))
        return decodePng(bytes, name);
    if (startsWith(bytes, "\xff\xd8\xff"))
        return decodeJpeg(bytes, name);
    return fail(translatable("Engine", "%1 is not a PNG or JPEG picture."), {name});
}

Result<Image> readImage(const std::filesystem::path& path)
{
    const auto file = MappedFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    return decodeImage((*file)->bytes(), path.string());
}

} // namespace engine::vision
