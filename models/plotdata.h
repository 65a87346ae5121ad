#pragma once

#include <QString>
#include <vector>

namespace models {

/// Curves or points over one pair of axes.
struct PlotData
{
    struct Point
    {
        double x = 0;
        double y = 0;
        double half = 0; ///< of an interval around y; 0 = none
        QString name = {};
    };
    struct Series
    {
        QString name;
        std::vector<Point> points;
        bool line = true; ///< joined; else points alone
    };
    QString xTitle, yTitle;
    std::vector<Series> series;
    bool diagonal = false; ///< the line y = x

    bool isEmpty() const
    {
        for (const Series& one : series)
            if (!one.points.empty())
                return false;
        return true;
    }
};

} // namespace models
