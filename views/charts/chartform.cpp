#include "views/charts/chartform.h"

namespace views {

ChartForm chartForm(models::Chart chart, bool wholeStack)
{
    using Marks = ChartForm::Marks;
    switch (chart) {
    case models::Chart::Distribution:
        return {.tokens = true, .ofQueries = true};
    case models::Chart::Entropy:
        return {.marks = wholeStack ? Marks::Dots : Marks::Bars};
    case models::Chart::Histogram:
        return {.logarithmic = true};
    case models::Chart::Mass:
        return {.marks = Marks::Lines, .wholeSteps = true, .ofQueries = true};
    case models::Chart::Scatter:
        return {.marks = Marks::Dots, .bothWays = true};
    case models::Chart::Distance:
        return {.marks = Marks::Lines, .wholeSteps = true};
    case models::Chart::Map:
        return {.marks = Marks::Dots, .plane = true, .bothWays = true};
    case models::Chart::Joint:
        return {.marks = Marks::Dots, .plane = true, .bothWays = true, .tokens = true};
    }
    return {};
}

} // namespace views
