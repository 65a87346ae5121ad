#include "models/charts/chartkind.h"

#include "models/headtext.h"

namespace models {

using engine::Attention;

namespace {

void fill(const ChartWork& work, ChartData& data)
{
    auto heads = headsWhere(*work.request.trace, [&](const Attention& a) {
        return a.stack == work.attention.stack && a.kind == work.attention.kind &&
               (work.request.wholeStack || a.layer == work.attention.layer);
    });
    if (heads.empty()) // over layers
        for (int head = 0; head < work.attention.heads; ++head)
            heads.emplace_back(&work.attention, head);
    fillHeads(work, data, heads);
}

} // namespace

const ChartKind kEntropyChart{
    .chart = Chart::Entropy,
    .key = "entropy",
    .fill = fill,
    .name = [] { return ChartText::tr("Entropy"); },
    .title =
        [](const ChartText& of) {
            return of.data.wholeStack ? ChartText::tr("Entropy by layer and head")
                                      : ChartText::tr("Entropy of each head");
        },
    .subtitle =
        [](const ChartText& of) {
            return of.data.wholeStack ? ChartText::dotIsHead() : layerText(of.state);
        },
    .xTitle =
        [](const ChartText& of) {
            return of.data.wholeStack ? ChartText::tr("layer") : ChartText::tr("head");
        },
    .yTitle = [](const ChartText& of) { return ChartText::metric(of.data.y); },
    .x = ChartColumn::Layer,
    .y = ChartColumn::MetricY,
    .scope = ChartScope::Layer,
    .rows = ChartRows::Heads,
    .metric = engine::Metric::Entropy};

} // namespace models
