#pragma once

#include "models/chartmodel.h"

namespace views {

/// How a chart is drawn and used: what its picture and its view ask of it, in one place.
struct ChartForm
{
    enum class Marks { Bars, Dots, Lines };

    Marks marks = Marks::Bars;
    bool plane = false;       ///< both axes are lengths of one kind, and dots have names
    bool bothWays = false;    ///< zoomed along both axes
    bool logarithmic = false; ///< counts upwards
    bool wholeSteps = false;  ///< along the horizontal axis
    bool tokens = false;      ///< named are tokens
    bool ofQueries = false;   ///< of the selected query, or of several together
};

/// `wholeStack` = of all layers, where that matters.
ChartForm chartForm(models::Chart chart, bool wholeStack);
inline ChartForm chartForm(const models::ChartData& data)
{
    return chartForm(data.chart, data.wholeStack);
}

} // namespace views
