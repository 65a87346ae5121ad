// What is written round a chart, or in its place.

#include "models/headmodel.h"
#include "models/headtext.h"
#include "views/charts/chartplot.h"

#include <QLocale>

namespace views {

using models::Chart;
using models::ChartColumn;
using models::ChartData;

QString ChartPlot::titleText() const
{
    const ChartData& data = m_model->numbers();
    switch (data.chart) {
    case Chart::Distribution:
        if (data.chosen.isEmpty())
            return tr("What the queries look at, on average");
        if (data.chosen.size() == 1)
            return tr("What %1 looks at").arg(m_model->chosenText());
        return (data.pool == models::Pool::Mean ? tr("What %1 look at, on average")
                                                : tr("What %1 look at, at most"))
            .arg(m_model->chosenText());
    case Chart::Entropy:
        return data.wholeStack ? tr("Entropy by layer and head") : tr("Entropy of each head");
    case Chart::Histogram:
        return tr("How large the weights are");
    case Chart::Mass:
        return tr("Attention held by the strongest keys");
    case Chart::Scatter:
        return tr("%1 against %2")
            .arg(models::HeadModel::metricName(data.y), models::HeadModel::metricName(data.x));
    case Chart::Distance:
        return tr("Attention against distance");
    case Chart::Map:
        return tr("Which heads look alike");
    case Chart::Joint:
        return tr("Where queries and keys meet");
    }
    return {};
}

QString ChartPlot::subtitle() const
{
    const ChartData& data = m_model->numbers();
    const models::SelectionState& state = m_selection->state();
    if (data.chart == Chart::Scatter || (data.chart == Chart::Entropy && data.wholeStack))
        return tr("every dot is a head; click one to select it");
    if (data.chart == Chart::Entropy)
        return models::layerText(state);
    const QLocale locale;
    if (data.chart == Chart::Map)
        return tr("heads by layer·head, from the first layer (dark) to the last (light); near ones "
                  "look at the same keys; stress %1")
            .arg(locale.toString(data.fit, 'f', 2));
    if (data.chart == Chart::Joint)
        return tr("%1; near ones attract each other; the two axes show %2 % of the variance")
            .arg(models::headText(state), locale.toString(100 * data.fit, 'f', 0));
    if (data.queriesRead > 0 && data.queriesRead < data.queries)
        return tr("%1; read from %L2 of %L3 queries")
            .arg(models::headText(state))
            .arg(data.queriesRead)
            .arg(data.queries);
    return models::headText(state);
}

QString ChartPlot::xTitle() const
{
    const ChartData& data = m_model->numbers();
    switch (data.chart) {
    case Chart::Distribution:
        return tr("key");
    case Chart::Entropy:
        return data.wholeStack ? tr("layer") : tr("head");
    case Chart::Histogram:
        return tr("weight");
    case Chart::Mass:
        return tr("strongest keys");
    case Chart::Scatter: {
        const QString unit = models::metricUnit(data.x);
        return unit.isEmpty() ? models::HeadModel::metricName(data.x)
                              : tr("%1 (%2)").arg(models::HeadModel::metricName(data.x), unit);
    }
    case Chart::Distance:
        return data.patches ? tr("distance in patches")
                            : tr("distance in tokens: negative looks back, positive ahead");
    case Chart::Map:
        return tr("Jensen–Shannon distance (nats), along both axes");
    case Chart::Joint:
        return tr("first principal component");
    }
    return {};
}

QString ChartPlot::yTitle() const
{
    const ChartData& data = m_model->numbers();
    switch (data.chart) {
    case Chart::Distribution:
        return data.column(ChartColumn::ValueWeighted) >= 0 ? tr("weight × value") : tr("weight");
    case Chart::Entropy:
    case Chart::Scatter: {
        const QString unit = models::metricUnit(data.y);
        return unit.isEmpty() ? models::HeadModel::metricName(data.y)
                              : tr("%1 (%2)").arg(models::HeadModel::metricName(data.y), unit);
    }
    case Chart::Histogram:
        return tr("number of weights");
    case Chart::Mass:
        return tr("share of attention");
    case Chart::Distance:
        return tr("mean weight");
    case Chart::Map:
        return {};
    case Chart::Joint:
        return tr("second principal component");
    }
    return {};
}

QString ChartPlot::axesText() const
{
    const QString x = xTitle();
    const QString y = yTitle();
    return y.isEmpty() ? x : tr("%1 by %2", "vertical axis, horizontal axis").arg(y, x);
}

QString ChartPlot::emptyText() const
{
    switch (m_model->numbers().empty) {
    case ChartData::Empty::No:
        return {};
    case ChartData::Empty::NothingOpen:
        return m_model->isBusy()
                   ? tr("The numbers are being computed.")
                   : tr("Choose a pattern, a model or a file to see its numbers here.");
    case ChartData::Empty::NothingVisible:
        return tr("The mask hides every key, so there are no weights to show.");
    case ChartData::Empty::NoDistance:
        return tr("Applies to self-attention only: queries and keys of "
                  "cross-attention are places in different sequences.");
    case ChartData::Empty::NoMetric:
        return tr("None of the heads has both metrics; choose others above.");
    case ChartData::Empty::NoVectors:
        return tr("This needs the queries and keys of a single head; imported attention and means "
                  "over heads have none.");
    case ChartData::Empty::NoValues:
        return tr("This needs the values and the output matrix of a single head; imported "
                  "attention and means over heads have none.");
    case ChartData::Empty::NoModel:
        return tr("This needs the output matrix of the model, which a trace does not hold. Open "
                  "the model, or say where its folder is now.");
    }
    return {};
}

} // namespace views
