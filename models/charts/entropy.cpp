#include "models/charts/chartkind.h"

namespace models {

using engine::Attention;

namespace {

void fill(const ChartWork& work, ChartData& data)
{
    std::vector<std::pair<const Attention*, int>> heads;
    for (const Attention& a : work.request.trace->attentions)
        if (a.stack == work.attention.stack && a.kind == work.attention.kind &&
            (work.request.wholeStack || a.layer == work.attention.layer))
            for (int head = 0; head < a.heads; ++head)
                heads.emplace_back(&a, head);
    if (heads.empty()) // over layers
        for (int head = 0; head < work.attention.heads; ++head)
            heads.emplace_back(&work.attention, head);
    fillHeads(work, data, heads);
}

} // namespace

const ChartKind kEntropyChart{.chart = Chart::Entropy,
                              .key = "entropy",
                              .fill = fill,
                              .x = ChartColumn::Layer,
                              .y = ChartColumn::MetricY,
                              .scope = ChartScope::Layer,
                              .rows = ChartRows::Heads,
                              .metric = engine::Metric::Entropy};

} // namespace models
