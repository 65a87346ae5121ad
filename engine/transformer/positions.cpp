#include "engine/transformer/positions.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>

namespace engine {

namespace {

double llama3(const RotaryOptions& options, double plain)
{
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

double yarn(const RotaryOptions& options, int64_t pair, double plain)
{
    // Pairs that turn often within the original length are kept, those that seldom do stretched.
    const auto pairOf = [&](double turns) {
        return static_cast<double>(options.dimensions) *
               std::log(options.originalLength / (turns * 2 * std::numbers::pi)) /
               (2 * std::log(options.theta));
    };
    double low = pairOf(options.betaFast);
    double high = pairOf(options.betaSlow);
    if (options.truncate) {
        low = std::floor(low);
        high = std::ceil(high);
    }
    low = std::max(low, 0.0);
    high = std::min(high, static_cast<double>(options.dimensions - 1));
    if (low == high)
        high += 0.001;
    const double stretched = std::clamp((static_cast<double>(pair) - low) / (high - low), 0.0, 1.0);
    return plain / options.factor * stretched + plain * (1 - stretched);
}

/// Angle per position of one pair of dimensions in a text of `tokens`.
double frequency(const RotaryOptions& options, int64_t pair, int64_t tokens)
{
    const auto dimensions = static_cast<double>(options.dimensions);
    const double exponent = -2.0 * static_cast<double>(pair) / dimensions;
    const double plain = std::pow(options.theta, exponent);
    const auto index = static_cast<size_t>(pair);
    switch (options.scaling) {
    case RotaryScaling::None:
        return plain;
    case RotaryScaling::Linear:
        return plain / options.factor;
    case RotaryScaling::Dynamic: {
        const double length = std::max(static_cast<double>(tokens), options.originalLength);
        const double wider =
            options.factor * length / options.originalLength - (options.factor - 1);
        return std::pow(options.theta * std::pow(wider, dimensions / (dimensions - 2)), exponent);
    }
    case RotaryScaling::Yarn:
        return yarn(options, pair, plain);
    case RotaryScaling::LongRope:
        return plain / (options.dependsOnLength(tokens) ? options.longDivisors[index]
                                                        : options.shortDivisors[index]);
    case RotaryScaling::Llama3:
        return llama3(options, plain);
    }
    return plain;
}

} // namespace

RotaryTable::RotaryTable(const RotaryOptions& options, int64_t positions)
    : m_half(options.dimensions / 2), m_interleaved(options.interleaved),
      m_cosines(positions, m_half), m_sines(positions, m_half)
{
    for (int64_t pair = 0; pair < m_half; ++pair) {
        const double step = frequency(options, pair, positions);
        for (int64_t position = 0; position < positions; ++position) {
            const double angle = static_cast<double>(position) * step;
            m_cosines(position, pair) = static_cast<float>(options.gain * std::cos(angle));
            m_sines(position, pair) = static_cast<float>(options.gain * std::sin(angle));
        }
    }
}

RotaryTable::RotaryTable(const Eigen::MatrixXd& angles, double gain)
    : m_half(angles.cols()), m_cosines((gain * angles.array().cos()).cast<float>()),
      m_sines((gain * angles.array().sin()).cast<float>())
{
}

RotaryTable::RotaryTable(const RotaryOptions& options, const TokenPlaces& places,
                         const std::vector<int64_t>& sections, bool interleaved)
{
    // Time turns what neither row nor column does.
    const int64_t rows = sections[1];
    const int64_t columns = sections[2];
    const auto which = [&](int64_t pair) -> size_t {
        if (interleaved)
            return pair % 3 == 1 && pair < 3 * rows      ? 1
                   : pair % 3 == 2 && pair < 3 * columns ? 2
                                                         : 0;
        return pair < sections[0] ? 0 : pair < sections[0] + rows ? 1 : 2;
    };
    const auto count = static_cast<int64_t>(places[0].size());
    Eigen::MatrixXd angles(count, options.dimensions / 2);
    for (int64_t pair = 0; pair < angles.cols(); ++pair) {
        const double step = frequency(options, pair, count);
        const std::vector<int64_t>& place = places[which(pair)];
        for (int64_t token = 0; token < count; ++token)
            angles(token, pair) = static_cast<double>(place[static_cast<size_t>(token)]) * step;
    }
    *this = RotaryTable(angles, options.gain);
    m_interleaved = options.interleaved;
}

void RotaryTable::turn(float* head, int64_t position) const
{
    const float* cosines = m_cosines.data() + position * m_half;
    const float* sines = m_sines.data() + position * m_half;
    if (m_interleaved) {
        for (int64_t i = 0; i < m_half; ++i) {
            const float x = head[2 * i];
            const float y = head[2 * i + 1];
            head[2 * i] = x * cosines[i] - y * sines[i];
            head[2 * i + 1] = y * cosines[i] + x * sines[i];
        }
        return;
    }
    for (int64_t i = 0; i < m_half; ++i) {
        const float x = head[i];
        const float y = head[i + m_half];
        head[i] = x * cosines[i] - y * sines[i];
        head[i + m_half] = y * cosines[i] + x * sines[i];
    }
}

void RotaryTable::turnBack(float* head, int64_t position) const
{
    const float* cosines = m_cosines.data() + position * m_half;
    const float* sines = m_sines.data() + position * m_half;
    const int64_t first = m_interleaved ? 2 : 1;
    const int64_t second = m_interleaved ? 1 : m_half;
    for (int64_t i = 0; i < m_half; ++i) {
        float& x = head[i * first];
        float& y = head[i * first + second];
        const float turned = x;
        x = turned * cosines[i] + y * sines[i];
        y = y * cosines[i] - turned * sines[i];
    }
}

RotaryTables::RotaryTables(const StackOptions& options, int64_t positions) : m_options(&options)
{
    if (options.positions.kind != PositionKind::Rotary)
        return;
    m_table = RotaryTable(options.positions.rotary, positions);
    if (options.positions.localRotary)
        m_local = RotaryTable(*options.positions.localRotary, positions);
}

const RotaryTable* RotaryTables::of(int layer) const
{
    if (!m_options)
        return m_table.empty() ? nullptr : &m_table;
    const PositionOptions& positions = m_options->positions;
    const RotaryOptions* own = positions.rotaryOf(layer, m_options->window(layer) > 0);
    if (!own)
        return nullptr;
    return own == &positions.rotary ? &m_table : &m_local;
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

void addSinusoids(const std::vector<int64_t>& rows, bool toEnd, MatrixRef x)
{
    const int64_t width = x.cols();
    const int64_t sines = toEnd ? width / 2 : (width + 1) / 2;
    const double last = toEnd ? static_cast<double>(std::max<int64_t>(sines - 1, 1))
                              : static_cast<double>(width) / 2;
    for (int64_t pair = 0; pair < sines; ++pair) {
        const double step = std::pow(10000.0, -static_cast<double>(pair) / last);
        for (int64_t row = 0; row < x.rows(); ++row) {
            const int64_t position = rows[static_cast<size_t>(row)];
            if (position < 0)
                continue;
            const double angle = static_cast<double>(position) * step;
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

Tensor alibi(const PositionOptions& options, int64_t keys, const std::vector<uint8_t>& hiddenKeys)
{
    const auto rounded = [&](float value) {
        // Round to the nearest, halves to even.
        auto bits = std::bit_cast<uint32_t>(value);
        bits += 0x7fffu + ((bits >> 16) & 1u);
        return options.alibiInBfloat16 ? std::bit_cast<float>(bits & 0xffff0000u) : value;
    };
    float* out = nullptr;
    const auto heads = static_cast<int64_t>(options.slopes.size());
    Tensor bias = Tensor::zeros({heads, keys}, &out);
    for (int64_t head = 0; head < heads; ++head) {
        const float slope = rounded(options.slopes[static_cast<size_t>(head)]);
        int64_t position = 0;
        for (int64_t key = 0; key < keys; ++key) {
            const bool hidden = !hiddenKeys.empty() && hiddenKeys[static_cast<size_t>(key)] != 0;
            if (!hidden)
                out[head * keys + key] =
                    options.alibiScale * rounded(slope * rounded(static_cast<float>(position)));
            if (!hidden || options.count != PositionCount::NotMasked)
                ++position;
        }
    }
    return bias;
}

namespace {

/// Row of a distance query − key, before it is held inside the table.
int64_t distanceRow(const DistanceOptions& options, int64_t distance)
{
    const int64_t middle = options.buckets / 2;
    if (options.buckets == 0 || std::abs(distance) <= middle)
        return distance;
    // In float32, as the reference does: the bucket at a boundary depends on it.
    const auto length = static_cast<float>(std::abs(distance));
    const auto longest =
        static_cast<float>(static_cast<double>(options.longest - 1) / static_cast<double>(middle));
    const float steps = std::log(length / static_cast<float>(middle)) / std::log(longest) *
                        static_cast<float>(middle - 1);
    const int64_t bucket = static_cast<int64_t>(std::ceil(steps)) + middle;
    return distance < 0 ? -bucket : bucket;
}

} // namespace

std::shared_ptr<const std::vector<int32_t>>
distanceRows(const DistanceOptions& options, int64_t queries, int64_t keys, int64_t offset)
{
    auto rows = std::make_shared<std::vector<int32_t>>(static_cast<size_t>(queries + keys - 1));
    const int64_t zero = options.projected ? options.span : options.span - 1;
    for (int64_t i = 0; i < static_cast<int64_t>(rows->size()); ++i) {
        const int64_t distance = queries - 1 + offset - i;
        (*rows)[static_cast<size_t>(i)] = static_cast<int32_t>(
            std::clamp<int64_t>(distanceRow(options, distance) + zero, 0, options.rows() - 1));
    }
    return rows;
}

} // namespace engine
