#include "models/charts/chartkind.h"

namespace models {

using Column = ChartColumn;

HeadList headsWhere(const engine::Trace& trace,
                    const std::function<bool(const engine::Attention&)>& wanted)
{
    HeadList heads;
    for (const engine::Attention& attention : trace.attentions)
        if (attention.isKnown() && (!wanted || wanted(attention)))
            for (int head = 0; head < attention.heads; ++head)
                heads.emplace_back(&attention, head);
    return heads;
}

void fillHeads(const ChartWork& work, ChartData& data, const HeadList& heads)
{
    const auto found = work.request.cache->metrics(heads, {}, work.stop, work.progress);
    const bool two = kindOf(data.chart).comparesMetrics;
    data.columns = {Column::Stack, Column::Kind, Column::Layer, Column::Head};
    if (two)
        data.columns.push_back(Column::MetricX);
    data.columns.push_back(Column::MetricY);
    data.values.resize(data.columns.size());
    bool any = false;
    for (size_t i = 0; i < heads.size(); ++i) {
        const auto& [a, head] = heads[i];
        const auto x = found[i][data.x];
        const auto y = found[i][data.y];
        any = any || (y && (x || !two));
        std::vector<double> row = {double(a->stack), double(a->kind), double(a->layer),
                                   double(head)};
        if (two)
            row.push_back(x.value_or(kNoValue));
        row.push_back(y.value_or(kNoValue));
        for (size_t column = 0; column < row.size(); ++column)
            data.values[column].push_back(row[column]);
        data.heads.push_back({a->stack, a->kind, a->layer, head});
    }
    if (!any)
        data.empty = ChartData::Empty::NoMetric;
}

} // namespace models
