#include "engine/vision/imagefile.h"

#include "engine/files/mappedfile.h"
#include "engine/vision/exif.h"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdio>
#include <cstring>
#include <mutex>
// libjpeg's header needs <cstdio> before it.
#include <jerror.h>
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

/// libpng and libjpeg leave a function by a jump; nothing with a destructor may live below it.
struct PngReader
{
    png_structp png = nullptr;
    png_infop info = nullptr;
    png_infop end = nullptr;
    std::span<const std::byte> rest;
    std::array<char, 128> message = {};
    bool transparent = false;
};

extern "C" void leavePng(png_structp png, png_const_charp message)
{
    auto* reader = static_cast<PngReader*>(png_get_error_ptr(png));
    std::strncpy(reader->message.data(), message, reader->message.size() - 1);
    png_longjmp(png, 1);
}

extern "C" void ignorePng(png_structp /*png*/, png_const_charp /*message*/) {}

extern "C" void readPng(png_structp png, png_bytep out, size_t bytes)
{
    auto* reader = static_cast<PngReader*>(png_get_io_ptr(png));
    if (bytes > reader->rest.size())
        png_error(png, "the file is cut off");
    std::memcpy(out, reader->rest.data(), bytes);
    reader->rest = reader->rest.subspan(bytes);
}

/// Reads as far as the first pixels. The numbers stay as they are stored: what a gamma chunk says
/// of a screen is not applied, as the reference does not.
bool openPng(PngReader& reader)
{
    reader.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reader, leavePng, ignorePng);
    if (!reader.png)
        return false;
    if (setjmp(png_jmpbuf(reader.png)) != 0)
        return false;
    reader.info = png_create_info_struct(reader.png);
    reader.end = png_create_info_struct(reader.png);
    png_set_read_fn(reader.png, &reader, readPng);
    png_read_info(reader.png, reader.info);
    const png_byte colours = png_get_color_type(reader.png, reader.info);
    reader.transparent = (colours & PNG_COLOR_MASK_ALPHA) != 0 ||
                         png_get_valid(reader.png, reader.info, PNG_INFO_tRNS) != 0;
    png_set_expand(reader.png);
    png_set_strip_16(reader.png);
    png_set_gray_to_rgb(reader.png);
    png_set_interlace_handling(reader.png);
    png_read_update_info(reader.png, reader.info);
    return true;
}

bool readPngRows(PngReader& reader, png_bytepp rows)
{
    if (setjmp(png_jmpbuf(reader.png)) != 0)
        return false;
    png_read_image(reader.png, rows);
    png_read_end(reader.png, reader.end);
    return true;
}

int orientationOf(const PngReader& reader)
{
    for (const png_infop info : {reader.info, reader.end}) {
        png_uint_32 size = 0;
        png_bytep exif = nullptr;
        if (png_get_eXIf_1(reader.png, info, &size, &exif) != 0)
            return exifOrientation(std::as_bytes(std::span(exif, size)));
    }
    return 1;
}

Result<Image> decodePng(std::span<const std::byte> bytes, const std::string& name)
{
    const auto release = [](PngReader* reader) {
        png_destroy_read_struct(&reader->png, &reader->info, &reader->end);
        delete reader;
    };
    const std::unique_ptr<PngReader, decltype(release)> reader(new PngReader, release);
    reader->rest = bytes;
    if (!openPng(*reader))
        return damaged(name, reader->message.data());
    const uint32_t width = png_get_image_width(reader->png, reader->info);
    const uint32_t height = png_get_image_height(reader->png, reader->info);
    if (!fits(width, height, bytes.size(), kPixelsPerPngByte))
        return wrongSize(name, width, height);
    const size_t channels = reader->transparent ? 4 : 3;
    if (png_get_rowbytes(reader->png, reader->info) != size_t{width} * channels)
        return damaged(name, "its rows have an odd size");

    std::vector<uint8_t> pixels(size_t{width} * height * channels);
    std::vector<png_bytep> rows(height);
    for (size_t y = 0; y < height; ++y)
        rows[y] = pixels.data() + y * width * channels;
    if (!readPngRows(*reader, rows.data()))
        return damaged(name, reader->message.data());
    Image image{static_cast<int>(width), static_cast<int>(height), {}};
    if (reader->transparent)
        image = opaque(pixels, static_cast<int>(width), static_cast<int>(height));
    else
        image.rgb = std::move(pixels);
    return upright(std::move(image), orientationOf(*reader));
}

struct JpegReader
{
    jpeg_decompress_struct info = {};
    jpeg_error_mgr errors = {};
    jpeg_progress_mgr progress = {};
    std::jmp_buf back = {};
    std::array<char, JMSG_LENGTH_MAX> message = {};
};

extern "C" void leaveJpeg(j_common_ptr info)
{
    auto* reader = static_cast<JpegReader*>(info->client_data);
    info->err->format_message(info, reader->message.data());
    std::longjmp(reader->back, 1);
}

/// Odd bytes between segments and the like are told as warnings, and every viewer passes over them.
/// A file that ends before its last row has pixels that would be made up.
extern "C" void warnJpeg(j_common_ptr info, int level)
{
    const auto* reader = static_cast<JpegReader*>(info->client_data);
    if (level < 0 && info->err->msg_code == JWRN_JPEG_EOF &&
        (reader->info.output_height == 0 ||
         reader->info.output_scanline < reader->info.output_height))
        leaveJpeg(info);
}

/// A progressive file of some kilobytes may ask for the whole of a large picture to be gone through
/// hundreds of times.
extern "C" void watchJpeg(j_common_ptr info)
{
    constexpr int kMostScans = 500;
    constexpr uint64_t kMostPixelsOfScans = uint64_t{1} << 32; // some seconds
    auto* reader = static_cast<JpegReader*>(info->client_data);
    const auto scans = static_cast<uint64_t>(std::max(reader->info.input_scan_number, 0));
    const uint64_t pixels = uint64_t{reader->info.image_width} * reader->info.image_height;
    if (scans <= kMostScans && scans * pixels <= kMostPixelsOfScans)
        return;
    std::strncpy(reader->message.data(), "it has too many scans", reader->message.size() - 1);
    std::longjmp(reader->back, 1);
}

bool openJpeg(JpegReader& reader, std::span<const std::byte> bytes)
{
    constexpr unsigned kLongestMarker = 0xFFFF;
    reader.info.err = jpeg_std_error(&reader.errors);
    reader.errors.error_exit = leaveJpeg;
    reader.errors.emit_message = warnJpeg;
    reader.info.client_data = &reader;
    if (setjmp(reader.back) != 0)
        return false;
    jpeg_create_decompress(&reader.info);
    reader.progress.progress_monitor = watchJpeg;
    reader.info.progress = &reader.progress;
    jpeg_save_markers(&reader.info, JPEG_APP0 + 1, kLongestMarker);
    jpeg_mem_src(&reader.info, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    jpeg_read_header(&reader.info, TRUE);
    return true;
}

/// Rows of three colours, or of four inks.
bool readJpegRows(JpegReader& reader, uint8_t* write)
{
    if (setjmp(reader.back) != 0)
        return false;
    const bool inks = reader.info.num_components == 4;
    reader.info.out_color_space = inks ? JCS_CMYK : JCS_RGB;
    jpeg_start_decompress(&reader.info);
    const size_t stride = size_t{reader.info.output_width} * (inks ? 4 : 3);
    while (reader.info.output_scanline < reader.info.output_height) {
        JSAMPROW row = write + size_t{reader.info.output_scanline} * stride;
        jpeg_read_scanlines(&reader.info, &row, 1);
    }
    jpeg_finish_decompress(&reader.info);
    return true;
}

int orientationOf(const JpegReader& reader)
{
    constexpr std::string_view kExif("Exif\0\0", 6);
    constexpr std::string_view kXmp("http://ns.adobe.com/xap/1.0/\0", 29);
    int orientation = 1;
    for (auto* marker = reader.info.marker_list; marker; marker = marker->next) {
        const std::string_view data(reinterpret_cast<const char*>(marker->data),
                                    marker->data_length);
        if (data.starts_with(kExif))
            return exifOrientation(std::as_bytes(std::span(data.substr(kExif.size()))));
        if (data.starts_with(kXmp))
            orientation = xmpOrientation(data);
    }
    return orientation;
}

/// Colours of inks as Pillow makes them. Adobe's programs store inks upside down.
Image fromInks(const std::vector<uint8_t>& inks, int width, int height, bool inverted)
{
    const auto times = [](int a, int b) {
        const int product = a * b + 128;
        return ((product >> 8) + product) >> 8;
    };
    Image image{width, height, {}};
    image.rgb.resize(inks.size() / 4 * 3);
    uint8_t* write = image.rgb.data();
    for (size_t at = 0; at + 3 < inks.size(); at += 4) {
        const auto ink = [&](size_t i) { return inverted ? 255 - inks[at + i] : inks[at + i]; };
        const int light = 255 - ink(3);
        for (size_t i = 0; i < 3; ++i)
            *write++ = static_cast<uint8_t>(std::clamp(light - times(ink(i), light), 0, 255));
    }
    return image;
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
    const int components = reader->info.num_components;
    if (components != 1 && components != 3 && components != 4)
        return damaged(name, "it has neither one, three nor four colours");
    std::vector<uint8_t> pixels(size_t{width} * height * (components == 4 ? 4 : 3));
    // libjpeg forgets the markers when the last row is read.
    const int orientation = orientationOf(*reader);
    if (!readJpegRows(*reader, pixels.data()))
        return damaged(name, reader->message.data());
    Image image{static_cast<int>(width), static_cast<int>(height), {}};
    if (components == 4)
        image = fromInks(pixels, image.width, image.height, reader->info.saw_Adobe_marker != 0);
    else
        image.rgb = std::move(pixels);
    return upright(std::move(image), orientation);
}

bool startsWith(std::span<const std::byte> bytes, std::string_view magic)
{
    return bytes.size() >= magic.size() &&
           std::memcmp(bytes.data(), magic.data(), magic.size()) == 0;
}

/// The kind of a file that no reader here knows, by its first bytes; empty where unknown.
std::string_view kindOf(std::span<const std::byte> bytes)
{
    constexpr size_t kBrand = 4; // where the name of an ISO media file's box stands
    if (startsWith(bytes, "RIFF"))
        return "WebP";
    if (startsWith(bytes, "GIF8"))
        return "GIF";
    if (startsWith(bytes, "BM"))
        return "BMP";
    if (startsWith(bytes, "II*") || startsWith(bytes, std::string_view("MM\0*", 4)))
        return "TIFF";
    if (bytes.size() > kBrand && startsWith(bytes.subspan(kBrand), "ftyp"))
        return "HEIF or AVIF";
    return {};
}

struct OtherReader
{
    std::mutex mutex;
    ImageReader read;
};

OtherReader& otherReader()
{
    static OtherReader other;
    return other;
}

} // namespace

Image opaque(std::span<const uint8_t> rgba, int width, int height)
{
    Image image{width, height, {}};
    image.rgb.reserve(rgba.size() / 4 * 3);
    for (size_t at = 0; at + 3 < rgba.size(); at += 4)
        image.rgb.insert(image.rgb.end(), rgba.begin() + static_cast<ptrdiff_t>(at),
                         rgba.begin() + static_cast<ptrdiff_t>(at + 3));
    return image;
}

bool mayHaveSides(int64_t width, int64_t height)
{
    return width > 0 && height > 0 && width <= kMaxSide && height <= kMaxSide &&
           static_cast<uint64_t>(width * height) <= kMaxPixels;
}

void setImageReader(ImageReader reader)
{
    const std::lock_guard lock(otherReader().mutex);
    otherReader().read = std::move(reader);
}

Result<Image> decodeImage(std::span<const std::byte> bytes, const std::string& name)
{
    if (startsWith(bytes, "\x89PNG"))
        return decodePng(bytes, name);
    if (startsWith(bytes, "\xff\xd8\xff"))
        return decodeJpeg(bytes, name);
    ImageReader other;
    {
        const std::lock_guard lock(otherReader().mutex);
        other = otherReader().read;
    }
    if (other)
        if (std::optional<Result<Image>> image = other(bytes, name))
            return std::move(*image);
    const std::string_view kind = kindOf(bytes);
    if (kind.empty())
        return fail(translatable("Engine", "%1 is no picture that can be read."), {name},
                    translatable("Engine", "PNG, JPEG, WebP, BMP, GIF and TIFF can be."));
    return fail(translatable("Engine", "%1 is a %2 picture, which cannot be read here."),
                {name, std::string(kind)},
                translatable("Engine", "Save it as PNG or JPEG; or, for WebP and TIFF, install "
                                       "Qt's image formats (qt6-image-formats-plugins)."));
}

Result<Image> readImage(const std::filesystem::path& path)
{
    const auto file = MappedFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    Result<Image> image = decodeImage((*file)->bytes(), path.string());
    if (const Result<void> whole = (*file)->check(); !whole)
        return tl::make_unexpected(whole.error());
    return image;
}

} // namespace engine::vision
