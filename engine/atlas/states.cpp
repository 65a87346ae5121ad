#include "engine/atlas/states.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace engine::atlas {

namespace {

constexpr int64_t kBytes = int64_t{64} << 20; ///< of the states of one stack
constexpr int64_t kRowsAtOnce = 64;           ///< a row of logits is as long as the vocabulary

States::Readings best(const ConstMatrixRef& logits, Eigen::Index row, std::vector<int32_t>& order)
{
    order.resize(static_cast<size_t>(logits.cols()));
    std::iota(order.begin(), order.end(), 0);
    const size_t shown = std::min(States::kReadings, order.size());
    std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(shown), {},
                              [&](int32_t id) { return std::pair(-logits(row, id), id); });
    const float largest = logits(row, order.front());
    const double sum = (logits.row(row).array() - largest).exp().cast<double>().sum();
    States::Readings readings;
    for (size_t i = 0; i < shown; ++i)
        readings[i] = {order[i],
                       static_cast<float>(
                           std::exp(static_cast<double>(logits(row, order[i]) - largest)) / sum)};
    return readings;
}

} // namespace

size_t States::capacity(int64_t samples, int64_t levels, int64_t size)
{
    const int64_t each =
        std::max<int64_t>(levels, 1) * std::max<int64_t>(size, 1) * int64_t{sizeof(Half)};
    return static_cast<size_t>(
        std::clamp<int64_t>(kBytes / each, 1, std::max<int64_t>(samples, 1)));
}

void States::add(const Reservoir::Place& place, const std::vector<Tensor>& hidden)
{
    if (hidden.empty() || place.query >= hidden.front().extent(0))
        return;
    const auto slot = places.add(place);
    if (!slot)
        return;
    size = hidden.front().extent(1);
    levels.resize(hidden.size());
    const auto n = static_cast<size_t>(size);
    for (size_t level = 0; level < hidden.size(); ++level) {
        std::vector<Half>& own = levels[level];
        if (own.size() < (*slot + 1) * n)
            own.resize((*slot + 1) * n, Half(0));
        const float* row = hidden[level].matrix().row(place.query).data();
        std::transform(row, row + n, own.data() + *slot * n, halfOf);
    }
}

void States::merge(const States& other)
{
    const size_t own = places.places().size();
    const size_t others = other.places.places().size();
    const Reservoir::Moves moves = places.merge(other.places);
    size = std::max(size, other.size);
    const auto n = static_cast<size_t>(size);
    const auto join = [&](auto& to, const auto& from, size_t each) {
        std::remove_cvref_t<decltype(to)> joined(places.places().size() * each);
        const auto take = [&](const auto& source, const auto& slots, size_t count) {
            if (source.size() < count * each)
                return;
            for (size_t slot = 0; slot < count; ++slot)
                if (slots[slot])
                    std::copy_n(source.begin() + static_cast<std::ptrdiff_t>(slot * each), each,
                                joined.begin() + static_cast<std::ptrdiff_t>(*slots[slot] * each));
        };
        take(to, moves.own, own);
        take(from, moves.others, others);
        to = std::move(joined);
    };
    const bool read = !readings.empty() && !other.readings.empty();
    levels.resize(std::max(levels.size(), other.levels.size()));
    readings.resize(read ? std::max(readings.size(), other.readings.size()) : 0);
    for (size_t i = 0; i < levels.size(); ++i)
        join(levels[i], i < other.levels.size() ? other.levels[i] : std::vector<Half>(), n);
    for (size_t i = 0; i < readings.size(); ++i)
        join(readings[i], i < other.readings.size() ? other.readings[i] : std::vector<Readings>(),
             1);
}

void States::save(ArchiveWriter& to, const std::string& name) const
{
    places.save(to, name);
    const auto slots = static_cast<int64_t>(places.places().size());
    std::vector<Half> vectors;
    for (const std::vector<Half>& level : levels)
        vectors.insert(vectors.end(), level.begin(), level.end());
    to.put(name + ".vectors", vectors, {static_cast<int64_t>(levels.size()), slots, size});
    if (readings.empty())
        return;
    std::vector<int32_t> tokens;
    std::vector<float> probabilities;
    for (const std::vector<Readings>& level : readings)
        for (const Readings& place : level)
            for (const Reading& reading : place) {
                tokens.push_back(reading.token);
                probabilities.push_back(reading.probability);
            }
    const std::vector<int64_t> shape{static_cast<int64_t>(levels.size()), slots,
                                     static_cast<int64_t>(kReadings)};
    to.put(name + ".lens_token", tokens, shape);
    to.put(name + ".lens_probability", probabilities, shape);
}

void States::load(ArchiveReader& from, const std::string& name)
{
    places.load(from, name);
    const std::vector<int64_t> shape = from.shape(name + ".vectors");
    const auto vectors = from.get<Half>(name + ".vectors");
    const auto slots = static_cast<int64_t>(places.places().size());
    if (shape.size() != 3 || shape[1] != slots || vectors.empty())
        return from.refuse(name + ".vectors");
    size = shape[2];
    const auto each = static_cast<std::ptrdiff_t>(slots * size);
    for (std::ptrdiff_t i = 0; i < shape[0]; ++i)
        levels.emplace_back(vectors.begin() + i * each, vectors.begin() + (i + 1) * each);
    if (!from.has(name + ".lens_token"))
        return;
    const int64_t many = shape[0] * slots * static_cast<int64_t>(kReadings);
    const auto tokens = from.get<int32_t>(name + ".lens_token", many);
    const auto probabilities = from.get<float>(name + ".lens_probability", many);
    size_t next = 0;
    for (std::ptrdiff_t i = 0; i < shape[0]; ++i) {
        readings.emplace_back(static_cast<size_t>(slots));
        for (Readings& place : readings.back())
            for (Reading& reading : place) {
                reading = {tokens[next], probabilities[next]};
                ++next;
            }
    }
}

Matrix States::level(size_t level) const
{
    if (level >= levels.size() || size == 0)
        return {};
    const auto rows = static_cast<Eigen::Index>(levels[level].size()) / size;
    using Rows = Eigen::Matrix<Half, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    return Eigen::Map<const Rows>(levels[level].data(), rows, size).cast<float>();
}

Result<void> readLens(States& states, Stack stack, const TraceOrigin& origin,
                      const std::stop_token& stop)
{
    std::vector<std::vector<States::Readings>> readings;
    std::vector<int32_t> order;
    for (size_t level = 0; level < states.levels.size(); ++level) {
        const Matrix rows = states.level(level);
        readings.emplace_back();
        for (Eigen::Index begin = 0; begin < rows.rows(); begin += kRowsAtOnce) {
            if (stop.stop_requested())
                return fail("");
            const Eigen::Index count = std::min<Eigen::Index>(kRowsAtOnce, rows.rows() - begin);
            const auto logits = origin.logits(stack, rows.middleRows(begin, count));
            if (!logits || logits->cols() < 2)
                return {}; // no vocabulary to read through
            for (Eigen::Index row = 0; row < count; ++row)
                readings.back().push_back(best(*logits, row, order));
        }
    }
    states.readings = std::move(readings);
    return {};
}

} // namespace engine::atlas
