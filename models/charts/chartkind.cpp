#include "models/charts/chartkind.h"

#include <algorithm>

namespace models {

using Column = ChartColumn;

namespace {

const std::array kKinds = {&kDistributionChart, &kEntropyChart,  &kHistogramChart, &kMassChart,
                           &kScatterChart,      &kDistanceChart, &kMapChart,       &kJointChart};

} // namespace

const ChartKind& kindOf(Chart chart)
{
    return **std::ranges::find(kKinds, chart, &ChartKind::chart);
}

QString chartKey(Chart chart)
{
    return QLatin1String(kindOf(chart).key);
}

std::optional<Chart> chartFromKey(const QString& key)
{
    for (const Chart chart : kCharts)
        if (chartKey(chart) == key)
            return chart;
    return {};
}

int ChartData::column(Column wanted) const
{
    const auto found = std::ranges::find(columns, wanted);
    return found == columns.end() ? -1 : int(found - columns.begin());
}

double ChartData::value(int row, Column wanted) const
{
    const int at = column(wanted);
    return at < 0 || row < 0 || row >= rows() ? kNoValue : values[size_t(at)][size_t(row)];
}

int ChartData::xColumn() const
{
    const ChartKind& kind = kindOf(chart);
    if (!kind.x || (kind.scope == ChartScope::Layer && !wholeStack))
        return -1;
    return column(*kind.x);
}

int ChartData::yColumn() const
{
    return std::max(column(kindOf(chart).y), column(Column::ValueWeighted));
}

} // namespace models
