#include "engine/vision/resample.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace engine::vision {

namespace {

double sinc(double x)
{
    if (x == 0)
        return 1;
    x *= std::numbers::pi;
    return std::sin(x) / x;
}

double filterRadius(Resampling resampling)
{
    switch (resampling) {
    case Resampling::Lanczos:
        return 3;
    case Resampling::Bicubic:
        return 2;
    case Resampling::Box:
        return 0.5;
    default:
        return 1;
    }
}

double filterValue(Resampling resampling, double x)
{
    switch (resampling) {
    case Resampling::Nearest:
        return 0;
    case Resampling::Lanczos:
        return x >= -3 && x < 3 ? sinc(x) * sinc(x / 3) : 0;
    case Resampling::Bilinear:
        return std::max(0.0, 1 - std::abs(x));
    case Resampling::Bicubic: {
        constexpr double a = -0.5;
        x = std::abs(x);
        if (x < 1)
            return ((a + 2) * x - (a + 3)) * x * x + 1;
        return x < 2 ? (((x - 5) * x + 8) * x - 4) * a : 0;
    }
    case Resampling::Box:
        return x > -0.5 && x <= 0.5 ? 1 : 0;
    case Resampling::Hamming:
        x = std::abs(x);
        return x < 1 ? sinc(x) * (0.54 + 0.46 * std::cos(std::numbers::pi * x)) : 0;
    }
    return 0;
}

} // namespace

std::vector<Taps> tapsFor(int from, int to, Resampling resampling)
{
    const double scale = static_cast<double>(from) / to;
    const double stretch = std::max(scale, 1.0);
    const double radius = filterRadius(resampling) * stretch;
    std::vector<Taps> all(static_cast<size_t>(to));
    for (int at = 0; at < to; ++at) {
        const double centre = (at + 0.5) * scale;
        const int first = std::max(0, static_cast<int>(centre - radius + 0.5));
        const int last = std::min(from, static_cast<int>(centre + radius + 0.5));
        Taps& taps = all[static_cast<size_t>(at)];
        taps.first = first;
        taps.shares.resize(static_cast<size_t>(std::max(0, last - first)));
        double sum = 0;
        for (size_t i = 0; i < taps.shares.size(); ++i) {
            taps.shares[i] =
                filterValue(resampling, (static_cast<double>(i) + first - centre + 0.5) / stretch);
            sum += taps.shares[i];
        }
        for (double& share : taps.shares)
            share = sum != 0 ? share / sum : share;
    }
    return all;
}

FloatImage resize(const FloatImage& image, int width, int height, Resampling resampling)
{
    constexpr size_t kChannels = 3;
    const auto oldWidth = static_cast<size_t>(image.width);
    const auto newWidth = static_cast<size_t>(width);
    std::vector<double> wide(newWidth * static_cast<size_t>(image.height) * kChannels);
    const std::vector<Taps> across = tapsFor(image.width, width, resampling);
    double* write = wide.data();
    for (size_t y = 0; y < static_cast<size_t>(image.height); ++y)
        for (const Taps& taps : across) {
            const size_t first = y * oldWidth + static_cast<size_t>(taps.first);
            for (size_t channel = 0; channel < kChannels; ++channel) {
                double sum = 0;
                for (size_t i = 0; i < taps.shares.size(); ++i)
                    sum += taps.shares[i] *
                           static_cast<double>(image.rgb[(first + i) * kChannels + channel]);
                *write++ = sum;
            }
        }
    FloatImage out{width, height, {}};
    out.rgb.reserve(newWidth * static_cast<size_t>(height) * kChannels);
    const size_t stride = newWidth * kChannels;
    for (const Taps& taps : tapsFor(image.height, height, resampling))
        for (size_t x = 0; x < stride; ++x) {
            double sum = 0;
            for (size_t i = 0; i < taps.shares.size(); ++i)
                sum += taps.shares[i] * wide[(static_cast<size_t>(taps.first) + i) * stride + x];
            out.rgb.push_back(static_cast<float>(sum));
        }
    return out;
}

} // namespace engine::vision
