#include "models/charts/chartkind.h"

#include "engine/analysis/rollout.h"
#include "models/attentionmodel.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace models {

using Column = ChartColumn;

namespace {

void fill(const ChartWork& work, ChartData& data)
{
    const auto keys = size_t(work.attention.keys);
    std::vector<double> weights(keys, kNoValue);
    if (!data.chosen.isEmpty()) {
        const engine::Vector row =
            pooledRow(work.attention, work.request.state.head, data.chosen, data.pool, work.stop);
        for (size_t key = 0; key < keys; ++key)
            if (!isHidden(row[int64_t(key)]))
                weights[key] = double(row[int64_t(key)]);
    } else {
        data.queriesRead = work.forRows([&](int64_t, const auto& row) {
            for (size_t key = 0; key < keys; ++key)
                if (const float w = row(int64_t(key)); !isHidden(w))
                    weights[key] = double(w) + (std::isnan(weights[key]) ? 0 : weights[key]);
        });
        for (double& weight : weights)
            weight /= double(std::max<int64_t>(1, data.queriesRead));
    }
    if (std::ranges::all_of(weights, [](double w) { return std::isnan(w); }))
        data.empty = ChartData::Empty::NothingVisible;
    std::vector<double> positions(keys);
    std::iota(positions.begin(), positions.end(), 0.0);
    data.columns = {Column::Key, Column::Token, Column::Weight};
    data.values = {positions, positions, std::move(weights)};
    if (!work.request.valueWeighted)
        return;
    const auto norms =
        engine::valueNorms(*work.request.trace, work.attention, work.request.state.head);
    if (!norms) {
        data.empty = work.attention.hasVectors() && work.request.state.head >= 0
                         ? ChartData::Empty::NoModel
                         : ChartData::Empty::NoValues;
        return;
    }
    data.columns.push_back(Column::ValueWeighted);
    data.values.push_back(data.values[2]);
    for (size_t key = 0; key < keys; ++key)
        data.values[3][key] *= double((*norms)(int64_t(key)));
}

} // namespace

const ChartKind kDistributionChart{
    .chart = Chart::Distribution,
    .key = "distribution",
    .fill = fill,
    .name = [] { return ChartText::tr("Row distribution"); },
    .title =
        [](const ChartText& of) {
            const ChartData& data = of.data;
            if (data.chosen.isEmpty())
                return ChartText::tr("What the queries look at, on average");
            if (data.chosen.size() == 1)
                return ChartText::tr("What %1 looks at").arg(of.chosen);
            return (data.pool == Pool::Mean ? ChartText::tr("What %1 look at, on average")
                                            : ChartText::tr("What %1 look at, at most"))
                .arg(of.chosen);
        },
    .xTitle = [](const ChartText&) { return ChartText::tr("key"); },
    .yTitle =
        [](const ChartText& of) {
            return of.data.column(Column::ValueWeighted) >= 0 ? ChartText::tr("weight × value")
                                                              : ChartText::tr("weight");
        },
    .form = {.tokens = true},
    .x = {},
    .y = Column::Weight,
    .rows = ChartRows::Keys,
    .readsQueries = true,
    .weighsValues = true};

} // namespace models
