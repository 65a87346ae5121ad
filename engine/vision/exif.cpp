#include "engine/vision/exif.h"

#include <cstring>

namespace engine::vision {

namespace {

constexpr int kUpright = 1;
constexpr int kMostOrientations = 8;

int known(uint32_t orientation)
{
    return orientation >= 1 && orientation <= kMostOrientations ? static_cast<int>(orientation)
                                                                : kUpright;
}

} // namespace

int exifOrientation(std::span<const std::byte> exif)
{
    constexpr size_t kHeader = 8;
    constexpr size_t kEntry = 12;
    constexpr uint32_t kOrientation = 0x0112;
    constexpr uint32_t kShort = 3;
    if (exif.size() < kHeader)
        return kUpright;
    const bool little = std::memcmp(exif.data(), "II", 2) == 0;
    if (!little && std::memcmp(exif.data(), "MM", 2) != 0)
        return kUpright;
    const auto number = [&](size_t at, size_t bytes) {
        uint32_t value = 0;
        for (size_t i = 0; i < bytes; ++i)
            value |= std::to_integer<uint32_t>(exif[at + i]) << (8 * (little ? i : bytes - 1 - i));
        return value;
    };
    const size_t directory = number(4, 4);
    if (directory > exif.size() || exif.size() - directory < 2)
        return kUpright;
    const auto holds = [&](size_t at) { return at <= exif.size() && exif.size() - at >= kEntry; };
    const size_t entries = number(directory, 2);
    for (size_t i = 0; i < entries; ++i) {
        const size_t entry = directory + 2 + i * kEntry;
        if (!holds(entry))
            return kUpright;
        if (number(entry, 2) == kOrientation)
            return number(entry + 2, 2) == kShort ? known(number(entry + 8, 2)) : kUpright;
    }
    return kUpright;
}

int xmpOrientation(std::string_view xmp)
{
    constexpr std::string_view kName = "tiff:Orientation";
    const size_t found = xmp.find(kName);
    if (found == std::string_view::npos)
        return kUpright;
    // As an attribute (="6") or as an element (>6<).
    std::string_view rest = xmp.substr(found + kName.size(), 3);
    const size_t digit = rest.find_first_not_of("=\"'>");
    return digit == std::string_view::npos || rest[digit] < '0' || rest[digit] > '9'
               ? kUpright
               : known(static_cast<uint32_t>(rest[digit] - '0'));
}

Image upright(Image image, int orientation)
{
    if (orientation <= kUpright || orientation > kMostOrientations)
        return image;
    // From 5 on rows are columns; which side comes first the other two bits say.
    const bool turned = orientation >= 5;
    const bool fromRight =
        orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    const bool fromBottom =
        orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
    Image out{turned ? image.height : image.width, turned ? image.width : image.height, {}};
    out.rgb.resize(image.rgb.size());
    uint8_t* write = out.rgb.data();
    for (int y = 0; y < out.height; ++y)
        for (int x = 0; x < out.width; ++x) {
            int column = turned ? y : x;
            int row = turned ? x : y;
            column = fromRight ? image.width - 1 - column : column;
            row = fromBottom ? image.height - 1 - row : row;
            const uint8_t* read =
                image.rgb.data() + (static_cast<ptrdiff_t>(row) * image.width + column) * 3;
            write = std::copy_n(read, 3, write);
        }
    return out;
}

} // namespace engine::vision
