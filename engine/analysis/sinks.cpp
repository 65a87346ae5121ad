#include "engine/analysis/sinks.h"

#include <algorithm>

namespace engine {

std::vector<int64_t> lookingQueries(const Attention& attention, const Modality& modality)
{
    std::vector<int64_t> all;
    std::vector<int64_t> words;
    const bool mixed = attention.kind == Kind::Self && !modality.positions.empty();
    for (int64_t query = 0; query < attention.queries; ++query) {
        all.push_back(query);
        if (mixed && std::ranges::find(modality.positions, query) == modality.positions.end())
            words.push_back(query);
    }
    return words.empty() ? all : words;
}

std::vector<int64_t> sinkCells(const Attention& attention, const Modality& modality, int head,
                               const std::stop_token& stop)
{
    Matrix row(1, attention.keys);
    Vector mean = Vector::Zero(modality.cells());
    for (const int64_t query : lookingQueries(attention, modality)) {
        if (stop.stop_requested())
            return {};
        fillBlock(attention, head, Quantity::Weights, {query, query + 1}, {0, attention.keys}, row);
        // A word before the picture, which sees none of it, adds nothing.
        for (int64_t cell = 0; cell < modality.cells(); ++cell)
            mean[cell] += row(0, modality.position(cell));
    }
    std::vector<float> sorted(mean.data(), mean.data() + mean.size());
    if (sorted.empty())
        return {};
    const auto middle = sorted.begin() + std::ssize(sorted) / 2;
    std::ranges::nth_element(sorted, middle);
    std::vector<int64_t> sinks;
    for (int64_t cell = 0; cell < modality.cells(); ++cell)
        if (mean[cell] > kSinkShare * *middle && *middle > 0)
            sinks.push_back(cell);
    return sinks;
}

} // namespace engine
