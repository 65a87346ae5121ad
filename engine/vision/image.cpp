#include "engine/vision/image.h"

#include "engine/vision/resample.h"

#include <algorithm>
#include <cstddef>

namespace engine::vision {

namespace {

// Pillow's fixed point: 8 bits of the pixel and 2 of headroom are left of 32.
constexpr int kPrecision = 32 - 8 - 2;

/// Shares of the old pixels in fixed point.
struct FixedTaps
{
    int first = 0;
    std::vector<int32_t> shares;
};

std::vector<FixedTaps> fixedTaps(int from, int to, Resampling resampling)
{
    std::vector<FixedTaps> all;
    for (const Taps& taps : tapsFor(from, to, resampling)) {
        FixedTaps& fixed = all.emplace_back();
        fixed.first = taps.first;
        for (const double share : taps.shares) {
            const double scaled = share * (1 << kPrecision);
            fixed.shares.push_back(static_cast<int32_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5));
        }
    }
    return all;
}

uint8_t rounded(int32_t fixed)
{
    return static_cast<uint8_t>(std::clamp(fixed >> kPrecision, 0, 255));
}

Image resizeColumns(const Image& image, int width, Resampling resampling)
{
    Image out{width, image.height, {}};
    out.rgb.resize(static_cast<size_t>(width) * static_cast<size_t>(image.height) * 3);
    const std::vector<FixedTaps> taps = fixedTaps(image.width, width, resampling);
    uint8_t* write = out.rgb.data();
    for (int y = 0; y < image.height; ++y) {
        const uint8_t* row = image.rgb.data() + static_cast<ptrdiff_t>(y) * image.width * 3;
        for (const FixedTaps& tap : taps) {
            int32_t sums[3] = {1 << (kPrecision - 1), 1 << (kPrecision - 1), 1 << (kPrecision - 1)};
            const uint8_t* read = row + static_cast<ptrdiff_t>(tap.first) * 3;
            for (const int32_t share : tap.shares)
                for (int32_t& sum : sums)
                    sum += share * *read++;
            for (const int32_t sum : sums)
                *write++ = rounded(sum);
        }
    }
    return out;
}

Image resizeRows(const Image& image, int height, Resampling resampling)
{
    const ptrdiff_t stride = static_cast<ptrdiff_t>(image.width) * 3;
    Image out{image.width, height, {}};
    out.rgb.resize(static_cast<size_t>(stride) * static_cast<size_t>(height));
    uint8_t* write = out.rgb.data();
    std::vector<int32_t> sums(static_cast<size_t>(stride));
    for (const FixedTaps& tap : fixedTaps(image.height, height, resampling)) {
        std::ranges::fill(sums, 1 << (kPrecision - 1));
        const uint8_t* read = image.rgb.data() + tap.first * stride;
        for (const int32_t share : tap.shares)
            for (int32_t& sum : sums)
                sum += share * *read++;
        write = std::ranges::transform(sums, write, rounded).out;
    }
    return out;
}

Image resizeNearest(const Image& image, int width, int height)
{
    Image out{width, height, {}};
    out.rgb.reserve(static_cast<size_t>(width) * static_cast<size_t>(height) * 3);
    const auto source = [](int at, int from, int to) {
        return std::min(from - 1, static_cast<int>((at + 0.5) * from / to));
    };
    for (int y = 0; y < height; ++y) {
        const ptrdiff_t row = static_cast<ptrdiff_t>(source(y, image.height, height)) * image.width;
        for (int x = 0; x < width; ++x) {
            const auto pixel = image.rgb.begin() + (row + source(x, image.width, width)) * 3;
            out.rgb.insert(out.rgb.end(), pixel, pixel + 3);
        }
    }
    return out;
}

} // namespace

Image resize(const Image& image, int width, int height, Resampling resampling)
{
    if (resampling == Resampling::Nearest)
        return resizeNearest(image, width, height);
    if (width == image.width)
        return height == image.height ? image : resizeRows(image, height, resampling);
    const Image wide = resizeColumns(image, width, resampling);
    return height == image.height ? wide : resizeRows(wide, height, resampling);
}

Image grey(Image image)
{
    // Shares of red, green and blue in 16 bits (ITU-R BT.601).
    constexpr uint32_t kRed = 19595;
    constexpr uint32_t kGreen = 38470;
    constexpr uint32_t kBlue = 7471;
    for (size_t at = 0; at + 2 < image.rgb.size(); at += 3) {
        uint8_t* pixel = image.rgb.data() + at;
        const uint32_t sum = kRed * pixel[0] + kGreen * pixel[1] + kBlue * pixel[2] + 0x8000;
        pixel[0] = pixel[1] = pixel[2] = static_cast<uint8_t>(sum >> 16);
    }
    return image;
}

Image centreCrop(const Image& image, int width, int height)
{
    // The odd pixel of a margin is left on the left when cropping and added there when padding.
    const auto begin = [](int from, int to) {
        return from >= to ? (from - to) / 2 : -((to - from + 1) / 2);
    };
    const int left = begin(image.width, width);
    const int top = begin(image.height, height);
    Image out{width, height, {}};
    out.rgb.assign(static_cast<size_t>(width) * static_cast<size_t>(height) * 3, 0);
    const int firstX = std::max(0, -left);
    const int lastX = std::min(width, image.width - left);
    for (int y = std::max(0, -top); y < std::min(height, image.height - top); ++y) {
        const auto row =
            image.rgb.begin() + (static_cast<ptrdiff_t>(y + top) * image.width + left) * 3;
        std::copy(row + static_cast<ptrdiff_t>(firstX) * 3, row + static_cast<ptrdiff_t>(lastX) * 3,
                  out.rgb.begin() + (static_cast<ptrdiff_t>(y) * width + firstX) * 3);
    }
    return out;
}

} // namespace engine::vision
