#include "engine/transformer/positions.h"

#include <cmath>
#include <numbers>

namespace engine {

namespace {

/// Angle per position of one pair of dimensions.
double frequency(const RotaryOptions& options, int64_t pair)
{
    const double plain = std::pow(options.theta, -2.0 * static_cast<double>(pair) /
                                                     static_cast<double>(options.dimensions));
    if (options.scaling == RotaryScaling::Linear)
        return plain / options.factor;
    if (options.scaling != RotaryScaling::Llama3)
        return plain;
    // Llama 3.1: short waves are kept, long ones stretched, those between blended.
    const double wave = 2 * std::numbers::pi / plain;
    const double turns = options.originalLength / wave;
    if (turns > options.highFactor)
        return plain;
    if (turns < options.lowFactor)
        return plain / options.factor;
    const double keep = (turns - options.lowFactor) / (options.highFactor - options.lowFactor);
    return (1 - keep) * plain / options.factor + keep * plain;
}

} // namespace

RotaryTable::RotaryTable(const RotaryOptions& options, int64_t positions)
    : m_half(options.dimensions / 2), m_cosines(positions, m_half), m_sines(positions, m_half)
{
    for (int64_t pair = 0; pair < m_half; ++pair) {
        const double step = frequency(options, pair);
        for (int64_t position = 0; position < positions; ++position) {
            const double angle = static_cast<double>(position) * step;
            m_cosines(position, pair) = static_cast<float>(std::cos(angle));
            m_sines(position, pair) = static_cast<float>(std::sin(angle));
        }
    }
}

void RotaryTable::turn(float* head, int64_t position) const
{
    const float* cosines = m_cosines.data() + position * m_half;
    const float* sines = m_sines.data() + position * m_half;
    for (int64_t i = 0; i < m_half; ++i) {
        const float x = head[i];
        const float y = head[i + m_half];
        head[i] = x * cosines[i] - y * sines[i];
        head[i + m_half] = y * cosines[i] + x * sines[i];
    }
}

std::vector<int64_t> positionRows(const PositionOptions& options, const std::vector<int64_t>& ids,
                                  const std::vector<uint8_t>& shown, int64_t padToken)
{
    std::vector<int64_t> rows(ids.size());
    int64_t next = options.offset;
    for (size_t i = 0; i < ids.size(); ++i) {
        bool counts = true;
        if (options.count == PositionCount::NotPadToken)
            counts = ids[i] != padToken;
        else if (options.count == PositionCount::NotMasked)
            counts = shown.empty() || shown[i] != 0;
        rows[i] = counts ? next++ : options.paddingRow;
    }
    return rows;
}

void addSinusoids(int64_t first, MatrixRef x)
{
    const int64_t width = x.cols();
    const int64_t sines = (width + 1) / 2;
    for (int64_t pair = 0; pair < sines; ++pair) {
        const double step =
            std::pow(10000.0, -2.0 * static_cast<double>(pair) / static_cast<double>(width));
        for (int64_t row = 0; row < x.rows(); ++row) {
            const double angle = static_cast<double>(first + row) * step;
            x(row, pair) += static_cast<float>(std::sin(angle));
            if (sines + pair < width)
                x(row, sines + pair) += static_cast<float>(std::cos(angle));
        }
    }
}

int64_t relativeBucket(const PositionOptions& options, int64_t distance)
{
    int64_t buckets = options.buckets;
    int64_t first = 0;
    if (options.bidirectional) {
        buckets /= 2;
        first = distance > 0 ? buckets : 0;
        distance = std::abs(distance);
    } else {
        distance = -std::min<int64_t>(distance, 0);
    }
    const int64_t exact = buckets / 2;
    if (distance < exact)
        return first + distance;
    // In float32, as the reference does: the bucket at a boundary depends on it.
    const auto steps = std::log(static_cast<float>(distance) / static_cast<float>(exact)) /
                       static_cast<float>(std::log(static_cast<double>(options.maximumDistance) /
                                                   static_cast<double>(exact))) *
                       static_cast<float>(buckets - exact);
    return first + std::min<int64_t>(exact + static_cast<int64_t>(steps), buckets - 1);
}

Tensor relativeBias(const PositionOptions& options, const Matrix& table, int64_t queries,
                    int64_t keys, int64_t offset)
{
    float* out = nullptr;
    const int64_t distances = queries + keys - 1;
    Tensor bias = Tensor::zeros({table.cols(), distances}, &out);
    for (int64_t i = 0; i < distances; ++i) {
        const int64_t bucket = relativeBucket(options, i - (queries - 1) - offset);
        for (int64_t head = 0; head < table.cols(); ++head)
            out[head * distances + i] = table(bucket, head);
    }
    return bias;
}

} // namespace engine
