#include "engine/analysis/routing.h"

#include "engine/analysis/rowsums.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

RoutingFigures figuresOf(const Routing& routing, const std::vector<uint8_t>& hidden)
{
    const int64_t experts = routing.probabilities.extent(1);
    const int64_t chosen = routing.chosen();
    RoutingFigures figures;
    figures.layer = routing.layer;
    figures.load.assign(static_cast<size_t>(experts), 0);
    int64_t tokens = 0;
    for (int64_t token = 0; token < routing.probabilities.extent(0); ++token) {
        if (!hidden.empty() && hidden[static_cast<size_t>(token)] != 0)
            continue;
        ++tokens;
        for (int64_t i = 0; i < chosen; ++i)
            figures.load[static_cast<size_t>(
                routing.experts[static_cast<size_t>(token * chosen + i)])] += 1;
        for (int64_t e = 0; e < experts; ++e)
            if (const double p = routing.probabilities.data()[token * experts + e]; p > 0)
                figures.entropy -= p * std::log(p);
    }
    if (tokens == 0)
        return figures;
    std::vector<float> loads;
    for (double& load : figures.load) {
        load /= static_cast<double>(tokens);
        loads.push_back(static_cast<float>(load));
    }
    figures.entropy /= static_cast<double>(tokens);
    const auto [least, largest] = std::ranges::minmax(loads);
    figures.loadGini = Gini()(loads, least, largest).value_or(0);
    return figures;
}

} // namespace

std::vector<RoutingFigures> routingFigures(const Trace& trace)
{
    std::vector<RoutingFigures> all;
    for (const auto& [stack, record] : trace.stacks)
        for (const Routing& routing : record.routing) {
            const Attention* self = trace.find(stack, routing.layer, Kind::Self);
            all.push_back(
                figuresOf(routing, self ? self->mask.hiddenKeys : std::vector<uint8_t>()));
            all.back().stack = stack;
        }
    return all;
}

} // namespace engine
