#include "models/charts/chartkind.h"

#include "models/attentionmodel.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace models {

using Column = ChartColumn;

namespace {

void fill(const ChartWork& work, ChartData& data)
{
    const auto keys = size_t(work.attention.keys);
    std::vector<double> mean(keys, 0);
    std::vector<double> ofQuery(keys, kNoValue);
    std::vector<float> sorted;
    int64_t used = 0;
    const auto cumulate = [&](const auto& row, auto add) {
        sorted.clear();
        for (size_t key = 0; key < keys; ++key)
            if (const float w = row(int64_t(key)); !isHidden(w))
                sorted.push_back(w);
        if (sorted.empty())
            return false;
        std::ranges::sort(sorted, std::greater<>());
        double sum = 0;
        for (size_t i = 0; i < keys; ++i) {
            if (i < sorted.size())
                sum += double(sorted[i]);
            add(i, sum);
        }
        return true;
    };
    data.queriesRead = work.forRows([&](int64_t, const auto& row) {
        used += cumulate(row, [&](size_t i, double sum) { mean[i] += sum; }) ? 1 : 0;
    });
    for (double& mass : mean)
        mass /= double(std::max<int64_t>(1, used));
    if (used == 0)
        data.empty = ChartData::Empty::NothingVisible;
    std::vector<double> counts(keys);
    std::iota(counts.begin(), counts.end(), 1.0);
    data.columns = {Column::Strongest, Column::MeanMass};
    data.values = {std::move(counts), std::move(mean)};
    if (data.chosen.isEmpty())
        return;
    // Of several queries each is cumulated by itself: a maximum of rows would not end at 1.
    int64_t counted = 0;
    for (const qint64 query : data.chosen) {
        const engine::Vector row =
            pooledRow(work.attention, work.request.state.head, {query}, Pool::Mean, work.stop);
        counted += cumulate(row, [&](size_t i, double sum) {
            ofQuery[i] = sum + (std::isnan(ofQuery[i]) ? 0 : ofQuery[i]);
        });
    }
    for (double& mass : ofQuery)
        mass /= double(std::max<int64_t>(1, counted));
    data.columns.push_back(Column::QueryMass);
    data.values.push_back(std::move(ofQuery));
}

} // namespace

const ChartKind kMassChart{
    .chart = Chart::Mass,
    .key = "mass",
    .fill = fill,
    .name = [] { return ChartText::tr("Cumulative attention"); },
    .title = [](const ChartText&) { return ChartText::tr("Attention held by the strongest keys"); },
    .xTitle = [](const ChartText&) { return ChartText::tr("strongest keys"); },
    .yTitle = [](const ChartText&) { return ChartText::tr("share of attention"); },
    .form = {.marks = ChartForm::Marks::Lines,
             .range = ChartForm::Range::Shares,
             .wholeSteps = true},
    .x = Column::Strongest,
    .y = Column::MeanMass,
    .readsQueries = true};

} // namespace models
