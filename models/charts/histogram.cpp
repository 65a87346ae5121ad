#include "models/charts/chartkind.h"

#include "engine/analysis/statistics.h"

namespace models {

using Column = ChartColumn;

namespace {

constexpr int kBins = 50;

void fill(const ChartWork& work, ChartData& data)
{
    const engine::BlockStatistics found = engine::headStatistics(
        work.attention, work.request.state.head, engine::Quantity::Weights, kBins, 0, 1, work.stop);
    data.columns = {Column::From, Column::To, Column::Count};
    data.values.resize(3);
    for (size_t bin = 0; bin < found.bins.counts.size(); ++bin) {
        data.values[0].push_back(found.bins.binLow(bin));
        data.values[1].push_back(found.bins.binLow(bin + 1));
        data.values[2].push_back(double(found.bins.counts[bin]));
    }
    if (found.summary.count == 0)
        data.empty = ChartData::Empty::NothingVisible;
}

} // namespace

const ChartKind kHistogramChart{
    .chart = Chart::Histogram,
    .key = "histogram",
    .fill = fill,
    .name = [] { return ChartText::tr("Histogram"); },
    .title = [](const ChartText&) { return ChartText::tr("How large the weights are"); },
    .xTitle = [](const ChartText&) { return ChartText::tr("weight"); },
    .yTitle = [](const ChartText&) { return ChartText::tr("number of weights"); },
    .form = {.range = ChartForm::Range::Bins},
    .x = {},
    .y = Column::Count};

} // namespace models
