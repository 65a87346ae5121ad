#include "engine/sound/sound.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace engine::sound {

namespace {

constexpr int kZeros = 128;         ///< zeros of the sinc on each side
constexpr double kBeta = 12;        ///< of the Kaiser window: what lies beyond is 118 dB lower
constexpr double kCutOff = 0.97;    ///< of the lower rate's limit, so that the slope ends there
constexpr int kWindowPoints = 8192; ///< between which the window is interpolated

/// The modified Bessel function of order 0, by its series.
double bessel(double x)
{
    double sum = 1;
    double term = 1;
    for (int k = 1; term > sum * 1e-17; ++k) {
        term *= x * x / (4.0 * k * k);
        sum += term;
    }
    return sum;
}

/// The right half of a Kaiser window over 0 … 1.
const std::vector<double>& kaiser()
{
    static const std::vector<double> table = [] {
        std::vector<double> values(kWindowPoints + 2, 0.0);
        for (int i = 0; i <= kWindowPoints; ++i) {
            const double x = static_cast<double>(i) / kWindowPoints;
            values[static_cast<size_t>(i)] = bessel(kBeta * std::sqrt(1 - x * x)) / bessel(kBeta);
        }
        return values;
    }();
    return table;
}

} // namespace

Sound resample(const Sound& sound, int rate)
{
    if (rate == sound.rate || sound.samples.empty())
        return {rate, sound.samples};
    const auto count = static_cast<int64_t>(sound.samples.size());
    const int64_t outputs = (count * rate + sound.rate - 1) / sound.rate;
    const double cutOff = kCutOff * std::min(1.0, static_cast<double>(rate) / sound.rate);
    const double reach = kZeros / cutOff;
    const std::vector<double>& window = kaiser();
    Sound out{rate, std::vector<float>(static_cast<size_t>(outputs))};
    const double step = std::numbers::pi * cutOff;
    for (int64_t n = 0; n < outputs; ++n) {
        const double centre = static_cast<double>(n) * sound.rate / rate;
        const int64_t first = std::max<int64_t>(0, static_cast<int64_t>(std::ceil(centre - reach)));
        const int64_t last =
            std::min<int64_t>(count - 1, static_cast<int64_t>(std::floor(centre + reach)));
        // sin(step · (k − centre)) for one k after another, each from the one before.
        double sine = std::sin(step * (static_cast<double>(first) - centre));
        double cosine = std::cos(step * (static_cast<double>(first) - centre));
        const double turnSine = std::sin(step);
        const double turnCosine = std::cos(step);
        double sum = 0;
        for (int64_t k = first; k <= last; ++k) {
            const double distance = static_cast<double>(k) - centre;
            const double place = std::abs(distance) / reach * kWindowPoints;
            const auto at = static_cast<size_t>(place);
            const double shade =
                window[at] + (place - static_cast<double>(at)) * (window[at + 1] - window[at]);
            constexpr double kNear = 1e-9;
            const double sinc =
                std::abs(distance) < kNear ? cutOff : sine / (std::numbers::pi * distance);
            sum += static_cast<double>(sound.samples[static_cast<size_t>(k)]) * sinc * shade;
            const double next = sine * turnCosine + cosine * turnSine;
            cosine = cosine * turnCosine - sine * turnSine;
            sine = next;
        }
        out.samples[static_cast<size_t>(n)] = static_cast<float>(sum);
    }
    return out;
}

} // namespace engine::sound
