#include "models/chartmodel.h"

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

constexpr std::array kKeys = {"distribution", "entropy", "histogram",
                              "mass",         "scatter", "distance"};

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
    const std::optional<engine::ImageFacts>& image = request.trace->image;
    data.patches = image && attention.stack == engine::Stack::Encoder && image->patchColumns > 0;
    // Position of the distance 0 among the bins.
    const int64_t zero = data.patches ? 0 : attention.queries - 1;
    const int64_t bins = data.patches
                             ? int64_t(std::hypot(image->patchColumns, image->patchRows)) + 2
                             : attention.queries + attention.keys - 1;
    std::vector<double> mass(size_t(bins), 0);
    std::vector<int64_t> cells(size_t(bins), 0);
    const int64_t leading = data.patches ? image->leadingTokens : 0;
    const int64_t width = data.patches ? image->patchColumns : 1;
    const int64_t end = data.patches ? leading + width * image->patchRows : attention.keys;
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
    }
    return -1;
}

int ChartData::yColumn() const
{
    switch (chart) {
    case Chart::Distribution:
        return column(Column::Weight);
    case Chart::Entropy:
    case Chart::Scatter:
        return column(Column::MetricY);
    case Chart::Histogram:
        return column(Column::Count);
    case Chart::Mass:
        return column(Column::MeanMass);
    case Chart::Distance:
        return column(Column::MeanWeight);
    }
    return -1;
}

ChartModel::ChartModel(Document* document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document),
      m_job(this, [this](ChartData data) { store(std::move(data)); })
{
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
    const bool wasBusy = m_job.isBusy();
    m_job.start([this, made = request(), courier = m_job.courier()](const std::stop_token& stop) {
        return compute(made, stop, [this, courier, stop](double share) {
            courier->post([this, stop, share] {
                if (!stop.stop_requested())
                    emit progressChanged(share);
            });
        });
    });
    if (!wasBusy)
        emit busyChanged(true);
}

void ChartModel::followHead()
{
    // Another head of what is shown anyway moves the selection alone.
    const SelectionState& next = m_document->selection().state();
    const bool sameHeads =
        m_chart == Chart::Scatter ||
        (m_chart == Chart::Entropy && next.stack == m_shown.stack && next.kind == m_shown.kind &&
         (m_wholeStack || next.layer == m_shown.layer));
    if (!sameHeads || m_data.empty == ChartData::Empty::NothingOpen)
        reload();
}

void ChartModel::store(ChartData data)
{
    beginResetModel();
    m_data = std::move(data);
    endResetModel();
    emit busyChanged(false);
}

void ChartModel::cancel()
{
    if (!m_job.isBusy())
        return;
    m_job.cancel();
    emit busyChanged(false);
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
    for (size_t row = 0; row < m_data.heads.size(); ++row)
        if (m_data.heads[row].sameHead(state))
            return int(row);
    return -1;
}

void ChartModel::select(int row)
{
    if (row < 0 || row >= m_data.rows())
        return;
    Selection& selection = m_document->selection();
    if (m_data.chart == Chart::Distribution) {
        selection.setKey(row);
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
    if (!attention || key < 0)
        return {};
    const auto& tokens = m_document->trace()->keyTokens(*attention);
    const QString text = size_t(key) < tokens.size() ? axisText(tokens[size_t(key)]) : QString();
    return text.isEmpty() ? QLocale().toString(key) : text;
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
        return engine::Stack(int(value)) == engine::Stack::Encoder ? tr("Encoder") : tr("Decoder");
    case Column::Kind:
        return engine::Kind(int(value)) == engine::Kind::Self ? tr("Self") : tr("Cross");
    case Column::Key:
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
    const bool isText =
        column == Column::Token || column == Column::Stack || column == Column::Kind;
    switch (role) {
    case Qt::DisplayRole:
        return text(column, value);
    case ValueRole:
        return isText || std::isnan(value) ? QVariant() : QVariant(value);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return role == Qt::ToolTipRole ? rowText(index.row()) : text(column, value);
    case Qt::TextAlignmentRole:
        return int((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
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
    if (role == Qt::ToolTipRole || role == DefinitionRole) {
        if (column == Column::MetricX)
            return HeadModel::metricDefinition(m_data.x);
        if (column == Column::MetricY)
            return HeadModel::metricDefinition(m_data.y);
    }
    return {};
}

} // namespace models
