#pragma once

#include "models/metriccache.h"

namespace models {

enum class Chart {
    Distribution, ///< weights of the selected queries (or of all, on average) over the keys
    Entropy,      ///< of each head of the layer, or of the stack
    Histogram,    ///< of the weights of the head
    Mass,         ///< weight that the strongest keys of a query hold together
    Scatter,      ///< a metric of every head against another
    Distance,     ///< weight against the distance from query to key
    Map,          ///< of the stack's heads: those that look at the same keys are close
    Joint,        ///< queries and keys of the head in one plane
};
/// "distribution", "entropy", …: in sessions and on the command line.
QString chartKey(Chart chart);
std::optional<Chart> chartFromKey(const QString& key);

/// What a column of the table behind a chart holds.
enum class ChartColumn {
    Key,           ///< position
    Token,         ///< the value is the key's position, or −1 − the query's
    Weight,        ///< share; absent where the mask hides the key
    ValueWeighted, ///< length of what the head writes for the key (Kobayashi et al. 2020)
    Stack,         ///< int(engine::Stack)
    Kind,          ///< int(engine::Kind)
    Layer,
    Head,
    MetricX,
    MetricY,
    From,      ///< lower edge of a bin
    To,        ///< upper edge
    Count,     ///< weights in the bin
    Strongest, ///< number of keys
    MeanMass,  ///< share, mean over the queries
    QueryMass, ///< share, of the selected query or the mean of the selected ones
    Distance,  ///< key − query in tokens; between patches in patches
    MeanWeight,
    Mass,   ///< share of all attention
    Role,   ///< 0 = query, 1 = key
    Place,  ///< position of a query or key
    Across, ///< along the axes of Map and Joint
    Up,
};

/// The numbers of a chart, column by column.
struct ChartData
{
    /// Why there is nothing to draw.
    enum class Empty {
        No,
        NothingOpen,
        NothingVisible,
        NoDistance,
        NoMetric,
        NoVectors, ///< Joint: attention without queries and keys, or an aggregate of heads
        NoValues,  ///< value-weighted Distribution: likewise
        NoModel,   ///< … a trace without the model that made it
    };

    Chart chart = Chart::Distribution;
    Empty empty = Empty::NothingOpen;
    std::vector<ChartColumn> columns;
    std::vector<std::vector<double>> values; ///< [columns][rows]; NaN = absent
    std::vector<SelectionState> heads;       ///< [rows] of Entropy and Scatter
    QList<qint64> chosen;   ///< queries of Distribution and Mass; empty = mean of all
    Pool pool = Pool::Mean; ///< what Distribution makes of several
    /// Of Mass, Distance, Map and Joint: fewer than there are where the input is long.
    qint64 queriesRead = 0;
    qint64 queries = 0;
    bool wholeStack = false; ///< Entropy
    bool patches = false;    ///< Distance: of a picture
    double fit = 0;          ///< Map: stress; Joint: share of the variance along the two axes
    engine::Metric x = engine::Metric::Entropy;
    engine::Metric y = engine::Metric::Entropy;

    int rows() const { return values.empty() ? 0 : int(values.front().size()); }
    int column(ChartColumn wanted) const;
    double value(int row, ChartColumn wanted) const; ///< NaN where there is no such column
    /// The column of the horizontal axis (−1: the number of the row) and of the vertical one.
    int xColumn() const;
    int yColumn() const;
};

/// What a chart is made from.
struct ChartRequest
{
    Chart chart = Chart::Distribution;
    TracePtr trace;
    std::shared_ptr<MetricCache> cache;
    SelectionState state;
    QList<qint64> queries; ///< looked at together
    Pool pool = Pool::Mean;
    bool wholeStack = false;
    bool valueWeighted = false;
    engine::Metric x = engine::Metric::DistanceMean;
    engine::Metric y = engine::Metric::Entropy;
};

} // namespace models
