#include "models/charts/chartkind.h"

namespace models {

namespace {

void fill(const ChartWork& work, ChartData& data)
{
    fillHeads(work, data, headsWhere(*work.request.trace));
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
