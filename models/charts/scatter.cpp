#include "models/charts/chartkind.h"

#include "models/headmodel.h"

namespace models {

namespace {

void fill(const ChartWork& work, ChartData& data)
{
    fillHeads(work, data, headsWhere(*work.request.trace));
}

} // namespace

const ChartKind kScatterChart{
    .chart = Chart::Scatter,
    .key = "scatter",
    .fill = fill,
    .name = [] { return ChartText::tr("Metrics"); },
    .title =
        [](const ChartText& of) {
            return ChartText::tr("%1 against %2")
                .arg(HeadModel::metricName(of.data.y), HeadModel::metricName(of.data.x));
        },
    .subtitle = [](const ChartText&) { return ChartText::dotIsHead(); },
    .xTitle = [](const ChartText& of) { return ChartText::metric(of.data.x); },
    .yTitle = [](const ChartText& of) { return ChartText::metric(of.data.y); },
    .form = {.marks = ChartForm::Marks::Dots, .range = ChartForm::Range::Around},
    .x = ChartColumn::MetricX,
    .y = ChartColumn::MetricY,
    .scope = ChartScope::Model,
    .rows = ChartRows::Heads,
    .comparesMetrics = true};

} // namespace models
