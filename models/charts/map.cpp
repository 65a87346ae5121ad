#include "models/charts/chartkind.h"

#include "engine/analysis/projection.h"
#include "engine/analysis/similarity.h"

#include <algorithm>
#include <QLocale>

namespace models {

using Column = ChartColumn;

using engine::Attention;

namespace {

/// Logarithms that the distances between heads may take.
constexpr int64_t kMostLogarithms = int64_t{1} << 28;

void fill(const ChartWork& work, ChartData& data)
{
    std::vector<engine::HeadName> heads;
    for (const engine::HeadName& head :
         engine::headsOf(*work.request.trace, work.attention.stack, work.attention.kind))
        if (head.attention->queries == work.attention.queries &&
            head.attention->keys == work.attention.keys)
            heads.push_back(head);
    const auto pairs = int64_t(heads.size() * (heads.size() + 1) / 2);
    const int64_t rows = std::clamp<int64_t>(
        kMostLogarithms / std::max<int64_t>(1, pairs * work.attention.keys), 8, 256);
    const auto distances = engine::jensenShannon(heads, rows, 0, work.stop, work.progress);
    if (!distances)
        return; // stopped
    const auto placed = engine::metricScaling(*distances, 2, 300, work.stop);
    if (!placed)
        return;
    data.queriesRead = std::min(rows, work.attention.queries);
    data.fit = placed->stress;
    data.columns = {Column::Stack, Column::Kind,   Column::Layer,
                    Column::Head,  Column::Across, Column::Up};
    data.values.resize(data.columns.size());
    for (size_t i = 0; i < heads.size(); ++i) {
        const Attention& a = *heads[i].attention;
        const double row[] = {double(a.stack),
                              double(a.kind),
                              double(a.layer),
                              double(heads[i].head),
                              placed->points(int64_t(i), 0),
                              placed->points(int64_t(i), 1)};
        for (size_t column = 0; column < data.columns.size(); ++column)
            data.values[column].push_back(row[column]);
        data.heads.push_back({a.stack, a.kind, a.layer, heads[i].head});
    }
}

} // namespace

const ChartKind kMapChart{
    .chart = Chart::Map,
    .key = "map",
    .fill = fill,
    .name = [] { return ChartText::tr("Map of heads"); },
    .title = [](const ChartText&) { return ChartText::tr("Which heads look alike"); },
    .subtitle =
        [](const ChartText& of) {
            return ChartText::tr("heads by layer·head, from the first layer (dark) to the last "
                                 "(light); near ones look at the same keys; stress %1")
                .arg(QLocale().toString(of.data.fit, 'f', 2));
        },
    .xTitle =
        [](const ChartText&) {
            return ChartText::tr("Jensen–Shannon distance (nats), along both axes");
        },
    .form = {.marks = ChartForm::Marks::Dots, .range = ChartForm::Range::Plane, .byLayer = true},
    .x = Column::Across,
    .y = Column::Up,
    .scope = ChartScope::Stack,
    .rows = ChartRows::Heads};

} // namespace models
