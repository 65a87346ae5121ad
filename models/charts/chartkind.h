#pragma once

#include "engine/attention/blocks.h"
#include "models/charts/chartdata.h"

#include <functional>
#include <limits>
#include <QCoreApplication>
#include <span>
#include <stop_token>

namespace models {

/// What fills a chart's columns works on; all of it outlives the work.
struct ChartWork
{
    const ChartRequest& request;
    const engine::Attention& attention; ///< that the request selects
    const std::stop_token& stop;
    const std::function<void(double)>& progress;

    /// Calls `body(query, row)` for evenly chosen queries; hidden cells are −inf. Returns how many.
    template <class Body>
    int64_t forRows(Body body) const
    {
        constexpr int64_t kStrip = 64;
        // Of longer inputs the slow charts take evenly chosen queries.
        constexpr int64_t kMostCells = int64_t{1} << 26;
        const int64_t most =
            std::max<int64_t>(1, kMostCells / std::max<int64_t>(1, attention.keys));
        const int64_t step = (attention.queries + most - 1) / most;
        const int64_t strip = step > 1 ? 1 : kStrip;
        const int head = request.state.head;
        int64_t read = 0;
        engine::Matrix rows;
        for (int64_t begin = 0; begin < attention.queries && !stop.stop_requested();
             begin += strip * step) {
            const engine::Range queries{begin, std::min(begin + strip, attention.queries)};
            rows.resize(queries.size(), attention.keys);
            engine::fillBlock(attention, head, engine::Quantity::Weights, queries,
                              {0, attention.keys}, rows);
            attention.mask.apply(head, queries, {0, attention.keys}, rows);
            for (int64_t query = queries.begin; query < queries.end; ++query)
                body(query, rows.row(query - queries.begin));
            read += queries.size();
            if (progress)
                progress(double(queries.end) / double(attention.queries));
        }
        return read;
    }
};

constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();

inline bool isHidden(float weight)
{
    return !(weight >= 0);
}

/// The heads that a chart is of: another one of them moves the selection alone.
enum class ChartScope {
    Head,
    Layer, ///< the stack where the whole stack is asked for
    Stack, ///< its attentions of one kind
    Model,
};

/// What a row stands for, where it can be selected.
enum class ChartRows { None, Keys, Heads, QueriesAndKeys };

/// How a chart is drawn and used.
struct ChartForm
{
    enum class Marks { Bars, Dots, Lines };
    /// What the axes span.
    enum class Range {
        Steps,  ///< each row its step; upwards from 0
        Bins,   ///< weights from 0 to 1; counts, logarithmically
        Shares, ///< from 0; upwards to 1
        Around, ///< all dots
        Plane,  ///< all dots, which have names, in one scale along both axes
    };

    Marks marks = Marks::Bars;
    Range range = Range::Steps;
    bool wholeSteps = false; ///< along the horizontal axis
    bool tokens = false;     ///< named are tokens
    bool byLayer = false;    ///< dots are coloured so

    bool logarithmic() const { return range == Range::Bins; }
    bool bothWays() const { return range == Range::Around || range == Range::Plane; } ///< zoomed
};

/// What is written round a chart tells of this.
struct ChartText
{
    Q_DECLARE_TR_FUNCTIONS(ChartText)

public:
    const ChartData& data;
    const SelectionState& state;
    QString chosen; ///< the queries by name, or how many they are

    static QString dotIsHead();
    /// A metric's name with its unit.
    static QString metric(engine::Metric metric);
};

/// What a chart is. Each is declared and filled in a file of its own in this folder.
struct ChartKind
{
    Chart chart;
    const char* key; ///< in sessions and on the command line
    void (*fill)(const ChartWork& work, ChartData& data);
    QString (*name)(); ///< in the list of charts
    QString (*title)(const ChartText& of);
    /// Without one, the head and how many of its queries were read.
    QString (*subtitle)(const ChartText& of) = nullptr;
    QString (*xTitle)(const ChartText& of);
    QString (*yTitle)(const ChartText& of) = nullptr; ///< without one, x tells of both axes
    ChartForm form = {};
    /// Of the axes. Without `x`, and for the heads of one layer, rows stand in their order.
    std::optional<ChartColumn> x;
    ChartColumn y;
    ChartScope scope = ChartScope::Head;
    ChartRows rows = ChartRows::None;
    bool readsQueries = false;    ///< of the selected query, or of those looked at together
    bool weighsValues = false;    ///< shows what the values add where that is asked for
    bool comparesMetrics = false; ///< shows the metrics that are chosen
    std::optional<engine::Metric> metric = {}; ///< that it shows of each head, whatever is chosen
};

extern const ChartKind kDistributionChart;
extern const ChartKind kEntropyChart;
extern const ChartKind kHistogramChart;
extern const ChartKind kMassChart;
extern const ChartKind kScatterChart;
extern const ChartKind kDistanceChart;
extern const ChartKind kMapChart;
extern const ChartKind kJointChart;

/// All, in the order of their list.
std::span<const ChartKind* const> chartKinds();
const ChartKind& kindOf(Chart chart);
/// The form of the chart that these numbers are for.
ChartForm formOf(const ChartData& data);
QString subtitleOf(const ChartText& of);

/// Heads, each with the attention that has it.
using HeadList = std::vector<std::pair<const engine::Attention*, int>>;
/// The heads of a trace, layer by layer, of those attentions that are `wanted`; of all without one.
HeadList headsWhere(const engine::Trace& trace,
                    const std::function<bool(const engine::Attention&)>& wanted = {});
/// A row for each of these heads: where it is, and the request's metrics of it.
void fillHeads(const ChartWork& work, ChartData& data, const HeadList& heads);

} // namespace models
