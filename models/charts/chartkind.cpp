#include "models/charts/chartkind.h"

#include "models/chartmodel.h"
#include "models/headmodel.h"
#include "models/headtext.h"

#include <algorithm>

namespace models {

using Column = ChartColumn;

namespace {

const std::array kKinds = {&kDistributionChart, &kEntropyChart,  &kHistogramChart, &kMassChart,
                           &kScatterChart,      &kDistanceChart, &kMapChart,       &kJointChart};

} // namespace

std::span<const ChartKind* const> chartKinds()
{
    return kKinds;
}

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
    for (const ChartKind* kind : kKinds)
        if (QLatin1String(kind->key) == key)
            return kind->chart;
    return {};
}

ChartForm formOf(const ChartData& data)
{
    const ChartKind& kind = kindOf(data.chart);
    ChartForm form = kind.form;
    // Of all layers there are several heads at one place of the horizontal axis.
    if (kind.scope == ChartScope::Layer && data.wholeStack)
        form.marks = ChartForm::Marks::Dots;
    return form;
}

QString ChartText::dotIsHead()
{
    return tr("every dot is a head; click one to select it");
}

QString ChartText::metric(engine::Metric metric)
{
    const QString unit = metricUnit(metric);
    const QString name = HeadModel::metricName(metric);
    return unit.isEmpty() ? name : tr("%1 (%2)").arg(name, unit);
}

QString subtitleOf(const ChartText& of)
{
    const ChartKind& kind = kindOf(of.data.chart);
    if (kind.subtitle)
        return kind.subtitle(of);
    if (of.data.queriesRead > 0 && of.data.queriesRead < of.data.queries)
        return ChartText::tr("%1; read from %L2 of %L3 queries")
            .arg(headText(of.state))
            .arg(of.data.queriesRead)
            .arg(of.data.queries);
    return headText(of.state);
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
