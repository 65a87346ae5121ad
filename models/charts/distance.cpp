#include "models/charts/chartkind.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace models {

using Column = ChartColumn;

namespace {

void fill(const ChartWork& work, ChartData& data)
{
    if (work.attention.kind == engine::Kind::Cross) {
        data.empty = ChartData::Empty::NoDistance;
        return;
    }
    const engine::Modality* grid = work.request.trace->queryModality(work.attention);
    data.patches = grid && grid->rows > 1 && grid->positions.empty();
    // Position of the distance 0 among the bins.
    const int64_t zero = data.patches ? 0 : work.attention.queries - 1;
    const int64_t bins = data.patches ? int64_t(std::hypot(grid->columns, grid->rows)) + 2
                                      : work.attention.queries + work.attention.keys - 1;
    std::vector<double> mass(size_t(bins), 0);
    std::vector<int64_t> cells(size_t(bins), 0);
    const int64_t leading = data.patches ? grid->leading : 0;
    const int64_t width = data.patches ? grid->columns : 1;
    const int64_t end = data.patches ? leading + grid->cells() : work.attention.keys;
    data.queriesRead = work.forRows([&](int64_t query, const auto& row) {
        if (query < leading || (data.patches && query >= end))
            return;
        for (int64_t key = leading; key < std::min(end, work.attention.keys); ++key) {
            const float w = row(key);
            if (isHidden(w))
                continue;
            int64_t bin = key - query + zero;
            if (data.patches) {
                const int64_t from = grid->cell(query).value_or(0);
                const int64_t to = grid->cell(key).value_or(0);
                bin = std::llround(std::hypot(double(from / width - to / width),
                                              double(from % width - to % width)));
            }
            mass[size_t(bin)] += double(w);
            ++cells[size_t(bin)];
        }
    });
    const double all = std::accumulate(mass.begin(), mass.end(), 0.0);
    data.columns = {Column::Distance, Column::MeanWeight, Column::Mass};
    data.values.resize(3);
    for (int64_t bin = 0; bin < bins; ++bin) {
        const auto at = size_t(bin);
        if (cells[at] == 0)
            continue;
        data.values[0].push_back(double(bin - zero));
        data.values[1].push_back(mass[at] / double(cells[at]));
        data.values[2].push_back(all > 0 ? mass[at] / all : 0);
    }
    if (data.rows() == 0)
        data.empty = ChartData::Empty::NothingVisible;
}

} // namespace

const ChartKind kDistanceChart{
    .chart = Chart::Distance,
    .key = "distance",
    .fill = fill,
    .name = [] { return ChartText::tr("Distance"); },
    .title = [](const ChartText&) { return ChartText::tr("Attention against distance"); },
    .xTitle =
        [](const ChartText& of) {
            return of.data.patches
                       ? ChartText::tr("distance in patches")
                       : ChartText::tr("distance in tokens: negative looks back, positive ahead");
        },
    .yTitle = [](const ChartText&) { return ChartText::tr("mean weight"); },
    .form = {.marks = ChartForm::Marks::Lines, .wholeSteps = true},
    .x = Column::Distance,
    .y = Column::MeanWeight};

} // namespace models
