#include "models/chartmodel.h"

#include "engine/analysis/projection.h"
#include "engine/analysis/rollout.h"
#include "engine/analysis/similarity.h"
#include "engine/analysis/statistics.h"
#include "models/attentionmodel.h"
#include "models/headmodel.h"
#include "models/headtext.h"
#include "models/roles.h"
#include "models/tablecsv.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <QCoreApplication>
#include <QLocale>

namespace models {

using engine::Attention;
using engine::Matrix;
using engine::Metric;
using engine::Range;
using Column = ChartColumn;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr int64_t kStrip = 64;
constexpr int kBins = 50;
/// Cells that the slow charts read at most; of longer inputs they take evenly chosen queries.
constexpr int64_t kMostCells = int64_t{1} << 26;
/// Logarithms that the distances between heads may take, and dots of either role.
constexpr int64_t kMostLogarithms = int64_t{1} << 28;
constexpr int64_t kMostDots = 1000;

constexpr std::array kKeys = {"distribution", "entropy",  "histogram", "mass",
                              "scatter",      "distance", "map",       "joint"};

QString translated(std::string_view text)
{
    return text.empty() ? QString()
                        : QCoreApplication::translate("Engine", std::string(text).c_str());
}

/// Calls `body(query, row)` for evenly chosen queries; hidden cells are −inf. Returns how many.
template <class Body>
int64_t forRows(const ChartRequest& request, const Attention& attention,
                const std::stop_token& stop, const std::function<void(double)>& progress, Body body)
{
    const int64_t most = std::max<int64_t>(1, kMostCells / std::max<int64_t>(1, attention.keys));
    const int64_t step = (attention.queries + most - 1) / most;
    const int64_t strip = step > 1 ? 1 : kStrip;
    const int head = request.state.head;
    int64_t read = 0;
    Matrix rows;
    for (int64_t begin = 0; begin < attention.queries && !stop.stop_requested();
         begin += strip * step) {
        const Range queries{begin, std::min(begin + strip, attention.queries)};
        rows.resize(queries.size(), attention.keys);
        engine::fillBlock(attention, head, engine::Quantity::Weights, queries, {0, attention.keys},
                          rows);
        attention.mask.apply(head, queries, {0, attention.keys}, rows);
        for (int64_t query = queries.begin; query < queries.end; ++query)
            body(query, rows.row(query - queries.begin));
        read += queries.size();
        if (progress)
            progress(double(queries.end) / double(attention.queries));
    }
    return read;
}

bool isHidden(float weight)
{
    return !(weight >= 0);
}

void distribution(const ChartRequest& request, const Attention& attention, ChartData& data,
                  const std::stop_token& stop, const std::function<void(double)>& progress)
{
    const auto keys = size_t(attention.keys);
    std::vector<double> weights(keys, kNaN);
    if (!data.chosen.isEmpty()) {
        const engine::Vector row =
            pooledRow(attention, request.state.head, data.chosen, data.pool, stop);
        for (size_t key = 0; key < keys; ++key)
            if (!isHidden(row[int64_t(key)]))
                weights[key] = double(row[int64_t(key)]);
    } else {
        data.queriesRead =
            forRows(request, attention, stop, progress, [&](int64_t, const auto& row) {
                for (size_t key = 0; key < keys; ++key)
                    if (const float w = row(int64_t(key)); !isHidden(w))
                        weights[key] = double(w) + (std::isnan(weights[key]) ? 0 : weights[key]);
            });
        for (double& weight : weights)
            weight /= double(std::max<int64_t>(1, data.queriesRead));
    }
    if (std::ranges::all_of(weights, [](double w) { return std::isnan(w); }))
        data.empty = ChartData::Empty::NothingVisible;
    std::vector<double> positions(keys);
    std::iota(positions.begin(), positions.end(), 0.0);
    data.columns = {Column::Key, Column::Token, Column::Weight};
    data.values = {positions, positions, std::move(weights)};
    if (!request.valueWeighted)
        return;
    const auto norms = engine::valueNorms(*request.trace, attention, request.state.head);
    if (!norms) {
        data.empty = attention.hasVectors() && request.state.head >= 0 ? ChartData::Empty::NoModel
                                                                       : ChartData::Empty::NoValues;
        return;
    }
    data.columns.push_back(Column::ValueWeighted);
    data.values.push_back(data.values[2]);
    for (size_t key = 0; key < keys; ++key)
        data.values[3][key] *= double((*norms)(int64_t(key)));
}

void heads(const ChartRequest& request, const Attention& attention, ChartData& data,
           const std::stop_token& stop, const std::function<void(double)>& progress)
{
    const bool scatter = request.chart == Chart::Scatter;
    std::vector<std::pair<const Attention*, int>> wanted;
    for (const Attention& a : request.trace->attentions) {
        const bool same = a.stack == attention.stack && a.kind == attention.kind &&
                          (request.wholeStack || a.layer == attention.layer);
        if (scatter || same)
            for (int head = 0; head < a.heads; ++head)
                wanted.emplace_back(&a, head);
    }
    if (wanted.empty()) // over layers
        for (int head = 0; head < attention.heads; ++head)
            wanted.emplace_back(&attention, head);
    const auto found = request.cache->metrics(wanted, {}, stop, progress);
    data.columns = {Column::Stack, Column::Kind, Column::Layer, Column::Head};
    if (scatter)
        data.columns.push_back(Column::MetricX);
    data.columns.push_back(Column::MetricY);
    data.values.resize(data.columns.size());
    bool any = false;
    for (size_t i = 0; i < wanted.size(); ++i) {
        const auto& [a, head] = wanted[i];
        const auto x = found[i][data.x];
        const auto y = found[i][data.y];
        any = any || (y && (x || !scatter));
        std::vector<double> row = {double(a->stack), double(a->kind), double(a->layer),
                                   double(head)};
        if (scatter)
            row.push_back(x.value_or(kNaN));
        row.push_back(y.value_or(kNaN));
        for (size_t column = 0; column < row.size(); ++column)
            data.values[column].push_back(row[column]);
        data.heads.push_back({a->stack, a->kind, a->layer, head});
    }
    if (!any)
        data.empty = ChartData::Empty::NoMetric;
}

void weightHistogram(const ChartRequest& request, const Attention& attention, ChartData& data,
                     const std::stop_token& stop)
{
    const engine::BlockStatistics found = engine::headStatistics(
        attention, request.state.head, engine::Quantity::Weights, kBins, 0, 1, stop);
    data.columns = {Column::From, Column::To, Column::Count};
    data.values.resize(3);
    for (size_t bin = 0; bin < found.bins.counts.size(); ++bin) {
        data.values[0].push_back(found.bins.binLow(bin));
        data.values[1].push_back(found.bins.binLow(bin + 1));
        data.values[2].push_back(double(found.bins.counts[bin]));
    }
    if (found.summary.count == 0)
        data.empty = ChartData::Empty::NothingVisible;
}

void cumulatedMass(const ChartRequest& request, const Attention& attention, ChartData& data,
                   const std::stop_token& stop, const std::function<void(double)>& progress)
{
    const auto keys = size_t(attention.keys);
    std::vector<double> mean(keys, 0);
    std::vector<double> ofQuery(keys, kNaN);
    std::vector<float> sorted;
    int64_t used = 0;
    const auto cumulate = [&](const auto& row, auto add) {
        sorted.clear();
        for (size_t key = 0; key < keys; ++key)
            if (const float w = row(int64_t(key)); !isHidden(w))
                sorted.push_back(w);
        if (sorted.empty())
            return false;
        std::ranges::sort(sorted, std::greater<>());
        double sum = 0;
        for (size_t i = 0; i < keys; ++i) {
            if (i < sorted.size())
                sum += double(sorted[i]);
            add(i, sum);
        }
        return true;
    };
    data.queriesRead = forRows(request, attention, stop, progress, [&](int64_t, const auto& row) {
        used += cumulate(row, [&](size_t i, double sum) { mean[i] += sum; }) ? 1 : 0;
    });
    for (double& mass : mean)
        mass /= double(std::max<int64_t>(1, used));
    if (used == 0)
        data.empty = ChartData::Empty::NothingVisible;
    std::vector<double> counts(keys);
    std::iota(counts.begin(), counts.end(), 1.0);
    data.columns = {Column::Strongest, Column::MeanMass};
    data.values = {std::move(counts), std::move(mean)};
    if (data.chosen.isEmpty())
        return;
    // Of several queries each is cumulated by itself: a maximum of rows would not end at 1.
    int64_t counted = 0;
    for (const qint64 query : data.chosen) {
        const engine::Vector row =
            pooledRow(attention, request.state.head, {query}, Pool::Mean, stop);
        counted += cumulate(row, [&](size_t i, double sum) {
            ofQuery[i] = sum + (std::isnan(ofQuery[i]) ? 0 : ofQuery[i]);
        });
    }
    for (double& mass : ofQuery)
        mass /= double(std::max<int64_t>(1, counted));
    data.columns.push_back(Column::QueryMass);
    data.values.push_back(std::move(ofQuery));
}

void againstDistance(const ChartRequest& request, const Attention& attention, ChartData& data,
                     const std::stop_token& stop, const std::function<void(double)>& progress)
{
    if (attention.kind == engine::Kind::Cross) {
        data.empty = ChartData::Empty::NoDistance;
        return;
    }
    const engine::Modality* grid = request.trace->queryModality(attention);
    data.patches = grid && grid->rows > 1 && grid->positions.empty();
    // Position of the distance 0 among the bins.
    const int64_t zero = data.patches ? 0 : attention.queries - 1;
    const int64_t bins = data.patches ? int64_t(std::hypot(grid->columns, grid->rows)) + 2
                                      : attention.queries + attention.keys - 1;
    std::vector<double> mass(size_t(bins), 0);
    std::vector<int64_t> cells(size_t(bins), 0);
    const int64_t leading = data.patches ? grid->leading : 0;
    const int64_t width = data.patches ? grid->columns : 1;
    const int64_t end = data.patches ? leading + grid->cells() : attention.keys;
    data.queriesRead =
        forRows(request, attention, stop, progress, [&](int64_t query, const auto& row) {
            if (query < leading || (data.patches && query >= end))
                return;
            for (int64_t key = leading; key < std::min(end, attention.keys); ++key) {
                const float w = row(key);
                if (isHidden(w))
                    continue;
                int64_t bin = key - query + zero;
                if (data.patches)
                    bin = std::llround(
                        std::hypot(double((query - leading) / width - (key - leading) / width),
                                   double((query - leading) % width - (key - leading) % width)));
                mass[size_t(bin)] += double(w);
                ++cells[size_t(bin)];
            }
        });
    const double all = std::accumulate(mass.begin(), mass.end(), 0.0);
    data.columns = {Column::Distance, Column::MeanWeight, Column::Mass};
    data.values.resize(3);
    for (int64_t bin = 0; bin < bins; ++bin) {
        const auto at = size_t(bin);
        if (cells[at] == 0)
            continue;
        data.values[0].push_back(double(bin - zero));
        data.values[1].push_back(mass[at] / double(cells[at]));
        data.values[2].push_back(all > 0 ? mass[at] / all : 0);
    }
    if (data.rows() == 0)
        data.empty = ChartData::Empty::NothingVisible;
}

void mapOfHeads(const ChartRequest& request, const Attention& attention, ChartData& data,
                const std::stop_token& stop, const std::function<void(double)>& progress)
{
    std::vector<engine::HeadName> heads;
    for (const engine::HeadName& head :
         engine::headsOf(*request.trace, attention.stack, attention.kind))
        if (head.attention->queries == attention.queries && head.attention->keys == attention.keys)
            heads.push_back(head);
    const auto pairs = int64_t(heads.size() * (heads.size() + 1) / 2);
    const int64_t rows =
        std::clamp<int64_t>(kMostLogarithms / std::max<int64_t>(1, pairs * attention.keys), 8, 256);
    const auto distances = engine::jensenShannon(heads, rows, 0, stop, progress);
    if (!distances)
        return; // stopped
    const auto placed = engine::metricScaling(*distances, 2, 300, stop);
    if (!placed)
        return;
    data.queriesRead = std::min(rows, attention.queries);
    data.fit = placed->stress;
    data.columns = {Column::Stack, Column::Kind,   Column::Layer,
                    Column::Head,  Column::Across, Column::Up};
    data.values.resize(data.columns.size());
    for (size_t i = 0; i < heads.size(); ++i) {
        const Attention& a = *heads[i].attention;
        const double row[] = {double(a.stack),
                              double(a.kind),
                              double(a.layer),
                              double(heads[i].head),
                              placed->points(int64_t(i), 0),
                              placed->points(int64_t(i), 1)};
        for (size_t column = 0; column < data.columns.size(); ++column)
            data.values[column].push_back(row[column]);
        data.heads.push_back({a.stack, a.kind, a.layer, heads[i].head});
    }
}

void queriesAndKeys(const ChartRequest& request, const Attention& attention, ChartData& data)
{
    const int head = request.state.head;
    if (!attention.hasVectors() || head < 0) {
        data.empty = ChartData::Empty::NoVectors;
        return;
    }
    const auto some = [](const engine::MatrixMap& from, int64_t step) {
        Matrix rows((from.rows() + step - 1) / step, from.cols());
        for (int64_t row = 0; row < rows.rows(); ++row)
            rows.row(row) = from.row(row * step);
        return rows;
    };
    const auto stepOf = [](int64_t count) { return (count + kMostDots - 1) / kMostDots; };
    const int64_t queryStep = stepOf(attention.queries);
    const int64_t keyStep = stepOf(attention.keys);
    const Matrix queries = some(attention.query.matrix(head), queryStep);
    const Matrix keys = some(attention.key.matrix(attention.keyHead(head)), keyStep);
    const auto placed = engine::principalComponents(engine::jointQueryKey(queries, keys), 2);
    if (!placed) {
        data.empty = ChartData::Empty::NoVectors;
        return;
    }
    data.queriesRead = queries.rows();
    data.fit = placed->explained[0] + placed->explained[1];
    data.columns = {Column::Role, Column::Place, Column::Token, Column::Across, Column::Up};
    data.values.resize(data.columns.size());
    for (int64_t i = 0; i < placed->points.rows(); ++i) {
        const bool isKey = i >= queries.rows();
        const int64_t place = isKey ? (i - queries.rows()) * keyStep : i * queryStep;
        const double row[] = {isKey ? 1.0 : 0.0, double(place), double(isKey ? place : -1 - place),
                              placed->points(i, 0), placed->points(i, 1)};
        for (size_t column = 0; column < data.columns.size(); ++column)
            data.values[column].push_back(row[column]);
    }
}

bool holdsText(Column column)
{
    return column == Column::Token || column == Column::Stack || column == Column::Kind ||
           column == Column::Role;
}

int alignment(Column column)
{
    return int((holdsText(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

} // namespace

QString chartKey(Chart chart)
{
    return QLatin1String(kKeys[size_t(chart)]);
}

std::optional<Chart> chartFromKey(const QString& key)
{
    for (const Chart chart : kCharts)
        if (chartKey(chart) == key)
            return chart;
    return {};
}

QString metricUnit(Metric metric)
{
    return translated(engine::metricInfos()[size_t(metric)].unit);
}

QString metricSource(Metric metric)
{
    const std::string_view source = engine::metricInfos()[size_t(metric)].source;
    return QString::fromUtf8(source.data(), qsizetype(source.size()));
}

int ChartData::column(Column wanted) const
{
    const auto found = std::ranges::find(columns, wanted);
    return found == columns.end() ? -1 : int(found - columns.begin());
}

double ChartData::value(int row, Column wanted) const
{
    const int at = column(wanted);
    return at < 0 || row < 0 || row >= rows() ? kNaN : values[size_t(at)][size_t(row)];
}

int ChartData::xColumn() const
{
    switch (chart) {
    case Chart::Distribution:
    case Chart::Histogram:
        return -1;
    case Chart::Entropy:
        return wholeStack ? column(Column::Layer) : -1;
    case Chart::Mass:
        return column(Column::Strongest);
    case Chart::Scatter:
        return column(Column::MetricX);
    case Chart::Distance:
        return column(Column::Distance);
    case Chart::Map:
    case Chart::Joint:
        return column(Column::Across);
    }
    return -1;
}

int ChartData::yColumn() const
{
    switch (chart) {
    case Chart::Distribution:
        return std::max(column(Column::Weight), column(Column::ValueWeighted));
    case Chart::Entropy:
    case Chart::Scatter:
        return column(Column::MetricY);
    case Chart::Histogram:
        return column(Column::Count);
    case Chart::Mass:
        return column(Column::MeanMass);
    case Chart::Distance:
        return column(Column::MeanWeight);
    case Chart::Map:
    case Chart::Joint:
        return column(Column::Up);
    }
    return -1;
}

ChartModel::ChartModel(Document* document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document),
      m_job(this, [this](ChartData data) { store(std::move(data)); })
{
    m_job.onBusyChanged([this](bool busy) { emit busyChanged(busy); });
    const Selection& selection = document->selection();
    connect(document, &Document::traceChanged, this, &ChartModel::reload);
    connect(&selection, &Selection::headChanged, this, &ChartModel::followHead);
    connect(&selection, &Selection::queriesChanged, this, [this] {
        if (m_chart == Chart::Distribution || m_chart == Chart::Mass)
            reload();
    });
    reload();
}

void ChartModel::setChart(Chart chart)
{
    if (chart == m_chart)
        return;
    m_chart = chart;
    reload();
}

void ChartModel::setWholeStack(bool wholeStack)
{
    if (wholeStack == m_wholeStack)
        return;
    m_wholeStack = wholeStack;
    if (m_chart == Chart::Entropy)
        reload();
}

void ChartModel::setValueWeighted(bool weighted)
{
    if (weighted == m_valueWeighted)
        return;
    m_valueWeighted = weighted;
    if (m_chart == Chart::Distribution)
        reload();
}

void ChartModel::setMetrics(Metric x, Metric y)
{
    if (x == m_x && y == m_y)
        return;
    m_x = x;
    m_y = y;
    if (m_chart == Chart::Scatter)
        reload();
}

ChartRequest ChartModel::request() const
{
    return {m_chart,
            m_document->trace(),
            m_cache,
            m_document->selection().state(),
            m_document->selection().queries(),
            m_document->selection().pool(),
            m_wholeStack,
            m_valueWeighted,
            m_x,
            m_chart == Chart::Entropy ? Metric::Entropy : m_y};
}

ChartData ChartModel::compute(const ChartRequest& request, const std::stop_token& stop,
                              const std::function<void(double)>& progress)
{
    ChartData data;
    data.chart = request.chart;
    data.x = request.x;
    data.y = request.y;
    data.wholeStack = request.wholeStack;
    const SelectionState& state = request.state;
    const Attention* attention =
        request.trace ? request.trace->find(state.stack, state.layer, state.kind) : nullptr;
    if (!attention || attention->queries == 0 || attention->keys == 0)
        return data;
    data.empty = ChartData::Empty::No;
    data.queries = attention->queries;
    data.chosen = request.queries;
    data.chosen.removeIf([&](qint64 query) { return query >= attention->queries; });
    data.pool = request.pool;
    switch (request.chart) {
    case Chart::Distribution:
        distribution(request, *attention, data, stop, progress);
        break;
    case Chart::Entropy:
    case Chart::Scatter:
        heads(request, *attention, data, stop, progress);
        break;
    case Chart::Histogram:
        weightHistogram(request, *attention, data, stop);
        break;
    case Chart::Mass:
        cumulatedMass(request, *attention, data, stop, progress);
        break;
    case Chart::Distance:
        againstDistance(request, *attention, data, stop, progress);
        break;
    case Chart::Map:
        mapOfHeads(request, *attention, data, stop, progress);
        break;
    case Chart::Joint:
        queriesAndKeys(request, *attention, data);
        break;
    }
    return data;
}

void ChartModel::reload()
{
    m_shown = m_document->selection().state();
    m_cache = MetricCache::of(m_document->trace());
    if (!m_document->attention()) {
        cancel();
        store({});
        return;
    }
    m_job.start([this, made = request(), courier = m_job.courier()](const std::stop_token& stop) {
        return compute(made, stop, [this, courier, stop](double share) {
            courier->post([this, stop, share] {
                if (!stop.stop_requested())
                    emit progressChanged(share);
            });
        });
    });
}

void ChartModel::followHead()
{
    // Another head of what is shown anyway moves the selection alone.
    const SelectionState& next = m_document->selection().state();
    const bool sameHeads = m_chart == Chart::Scatter ||
                           ((m_chart == Chart::Entropy || m_chart == Chart::Map) &&
                            next.stack == m_shown.stack && next.kind == m_shown.kind &&
                            (m_chart == Chart::Map || m_wholeStack || next.layer == m_shown.layer));
    if (!sameHeads || m_data.empty == ChartData::Empty::NothingOpen)
        reload();
}

void ChartModel::store(ChartData data)
{
    beginResetModel();
    m_data = std::move(data);
    endResetModel();
}

void ChartModel::cancel()
{
    m_job.cancel();
}

void ChartModel::computeNow()
{
    m_job.cancel();
    m_shown = m_document->selection().state();
    store(compute(request()));
}

int ChartModel::selectedRow() const
{
    const SelectionState& state = m_document->selection().state();
    if (m_data.chart == Chart::Distribution)
        return state.key < m_data.rows() ? int(state.key) : -1;
    if (m_data.chart == Chart::Joint) {
        const int query = rowOf(false, state.query);
        return query >= 0 ? query : rowOf(true, state.key);
    }
    for (size_t row = 0; row < m_data.heads.size(); ++row)
        if (m_data.heads[row].sameHead(state))
            return int(row);
    return -1;
}

int ChartModel::rowOf(bool isKey, qint64 place) const
{
    for (int row = 0; place >= 0 && row < m_data.rows(); ++row)
        if ((m_data.value(row, Column::Role) > 0) == isKey &&
            qint64(m_data.value(row, Column::Place)) == place)
            return row;
    return -1;
}

int ChartModel::selectedKeyRow() const
{
    return m_data.chart == Chart::Joint ? rowOf(true, m_document->selection().state().key) : -1;
}

void ChartModel::select(int row)
{
    if (row < 0 || row >= m_data.rows())
        return;
    Selection& selection = m_document->selection();
    if (m_data.chart == Chart::Distribution) {
        selection.setKey(row);
    } else if (m_data.chart == Chart::Joint) {
        const auto place = qint64(m_data.value(row, Column::Place));
        if (m_data.value(row, Column::Role) > 0)
            selection.setKey(place);
        else
            selection.setQuery(place);
    } else if (size_t(row) < m_data.heads.size()) {
        SelectionState next = m_data.heads[size_t(row)];
        const Attention* attention =
            m_document->trace() ? m_document->trace()->find(next.stack, next.layer, next.kind)
                                : nullptr;
        const SelectionState& now = selection.state();
        next.query = attention && now.query < attention->queries ? now.query : -1;
        next.key = attention && now.key < attention->keys ? now.key : -1;
        selection.set(next);
    }
}

QString ChartModel::tokenText(qint64 key) const
{
    const Attention* attention = m_document->attention();
    if (!attention)
        return {};
    const auto& tokens = key < 0 ? m_document->trace()->queryTokens(*attention)
                                 : m_document->trace()->keyTokens(*attention);
    const qint64 at = key < 0 ? -1 - key : key;
    const QString text = size_t(at) < tokens.size() ? axisText(tokens[size_t(at)]) : QString();
    return text.isEmpty() ? QLocale().toString(at) : text;
}

QString ChartModel::dotText(int row) const
{
    if (m_data.chart == Chart::Joint)
        return tokenText(qint64(m_data.value(row, Column::Token)));
    return QStringLiteral("%1·%2")
        .arg(int(m_data.value(row, Column::Layer)))
        .arg(int(m_data.value(row, Column::Head)));
}

QString ChartModel::chosenText() const
{
    const Attention* attention = m_document->attention();
    return attention ? queriesText(*m_document->trace(), *attention, m_data.chosen) : QString();
}

QString ChartModel::columnName(Column column) const
{
    switch (column) {
    case Column::Key:
        return tr("Key");
    case Column::Token:
        return tr("Token");
    case Column::Weight:
        return tr("Weight");
    case Column::ValueWeighted:
        return tr("Weight × value");
    case Column::Stack:
        return tr("Stack");
    case Column::Kind:
        return tr("Kind");
    case Column::Layer:
        return tr("Layer");
    case Column::Head:
        return tr("Head");
    case Column::MetricX:
        return HeadModel::metricName(m_data.x);
    case Column::MetricY:
        return HeadModel::metricName(m_data.y);
    case Column::From:
        return tr("From");
    case Column::To:
        return tr("To");
    case Column::Count:
        return tr("Count");
    case Column::Strongest:
        return tr("Strongest keys");
    case Column::MeanMass:
        return tr("Mass, mean");
    case Column::QueryMass:
        return m_data.chosen.size() > 1 ? tr("Mass of the queries, mean") : tr("Mass of the query");
    case Column::Distance:
        return m_data.patches ? tr("Distance in patches") : tr("Distance in tokens");
    case Column::MeanWeight:
        return tr("Mean weight");
    case Column::Mass:
        return tr("Share of attention");
    case Column::Role:
        return tr("Role");
    case Column::Place:
        return tr("Position");
    case Column::Across:
        return tr("Across");
    case Column::Up:
        return tr("Up");
    }
    return {};
}

QString ChartModel::text(Column column, double value) const
{
    if (std::isnan(value))
        return kAbsent;
    switch (column) {
    case Column::Token:
        return tokenText(qint64(value));
    case Column::Stack:
        return stackTitle(engine::Stack(int(value)));
    case Column::Kind:
        return engine::Kind(int(value)) == engine::Kind::Self ? tr("Self") : tr("Cross");
    case Column::Role:
        return value > 0 ? tr("Key") : tr("Query");
    case Column::Key:
    case Column::Place:
    case Column::Layer:
    case Column::Head:
    case Column::Count:
    case Column::Strongest:
    case Column::Distance:
        return QLocale().toString(qint64(value));
    default:
        return QLocale().toString(value, 'g', 6);
    }
}

QString ChartModel::rowText(int row) const
{
    if (row < 0 || row >= m_data.rows())
        return {};
    QStringList lines;
    for (size_t column = 0; column < m_data.columns.size(); ++column)
        lines << tr("%1: %2").arg(columnName(m_data.columns[column]),
                                  text(m_data.columns[column], m_data.values[column][size_t(row)]));
    return lines.join(u'\n');
}

int ChartModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_data.rows();
}

int ChartModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_data.columns.size());
}

QVariant ChartModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Column column = m_data.columns[size_t(index.column())];
    const double value = m_data.values[size_t(index.column())][size_t(index.row())];
    const bool isText = holdsText(column);
    switch (role) {
    case Qt::DisplayRole:
        return text(column, value);
    case ValueRole:
        return isText || std::isnan(value) ? QVariant() : QVariant(value);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return role == Qt::ToolTipRole ? rowText(index.row()) : text(column, value);
    case Qt::TextAlignmentRole:
        return alignment(column);
    default:
        return {};
    }
}

QVariant ChartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column column = m_data.columns[size_t(section)];
    if (role == Qt::DisplayRole)
        return columnName(column);
    if (role == Qt::TextAlignmentRole)
        return alignment(column);
    if (role == Qt::ToolTipRole || role == DefinitionRole) {
        if (column == Column::MetricX)
            return HeadModel::metricDefinition(m_data.x);
        if (column == Column::MetricY)
            return HeadModel::metricDefinition(m_data.y);
        if (column == Column::ValueWeighted)
            return tr("Length of what the head adds to the output for this key: its weight times "
                      "its value after the output matrix (Kobayashi et al. 2020)");
    }
    return {};
}

} // namespace models
