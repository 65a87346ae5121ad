#include "models/charts/chartkind.h"

namespace models {

using engine::Attention;

namespace {

void fill(const ChartWork& work, ChartData& data)
{
    std::vector<std::pair<const Attention*, int>> heads;
    for (const Attention& a : work.request.trace->attentions)
        for (int head = 0; head < a.heads; ++head)
            heads.emplace_back(&a, head);
    fillHeads(work, data, heads);
}

} // namespace

const ChartKind kScatterChart{.chart = Chart::Scatter,
                              .key = "scatter",
                              .fill = fill,
                              .x = ChartColumn::MetricX,
                              .y = ChartColumn::MetricY,
                              .scope = ChartScope::Model,
                              .rows = ChartRows::Heads,
                              .comparesMetrics = true};

} // namespace models
