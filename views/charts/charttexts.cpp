// What is written round a chart, or in its place.

#include "views/charts/chartplot.h"

namespace views {

using models::ChartData;

models::ChartText ChartPlot::texts() const
{
    return {m_model->numbers(), m_selection->state(), m_model->chosenText()};
}

QString ChartPlot::titleText() const
{
    return kind().title(texts());
}

QString ChartPlot::subtitle() const
{
    return models::subtitleOf(texts());
}

QString ChartPlot::xTitle() const
{
    return kind().xTitle(texts());
}

QString ChartPlot::yTitle() const
{
    return kind().yTitle ? kind().yTitle(texts()) : QString();
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
