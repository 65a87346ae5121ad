#include "models/chartmodel.h"

#include "models/attentionmodel.h"
#include "models/charts/chartkind.h"
#include "models/headmodel.h"
#include "models/headtext.h"
#include "models/roles.h"
#include "models/tablecsv.h"

#include <cmath>
#include <QCoreApplication>
#include <QLocale>

namespace models {

using engine::Attention;
using engine::Metric;
using Column = ChartColumn;

namespace {

QString translated(std::string_view text)
{
    return text.empty() ? QString()
                        : QCoreApplication::translate("Engine", std::string(text).c_str());
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

QString metricUnit(Metric metric)
{
    return translated(engine::metricInfos()[size_t(metric)].unit);
}

QString metricSource(Metric metric)
{
    const std::string_view source = engine::metricInfos()[size_t(metric)].source;
    return QString::fromUtf8(source.data(), qsizetype(source.size()));
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
        if (kindOf(m_chart).readsQueries)
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
    if (kindOf(m_chart).scope == ChartScope::Layer)
        reload();
}

void ChartModel::setValueWeighted(bool weighted)
{
    if (weighted == m_valueWeighted)
        return;
    m_valueWeighted = weighted;
    if (kindOf(m_chart).weighsValues)
        reload();
}

void ChartModel::setMetrics(Metric x, Metric y)
{
    if (x == m_x && y == m_y)
        return;
    m_x = x;
    m_y = y;
    if (kindOf(m_chart).comparesMetrics)
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
            kindOf(m_chart).metric.value_or(m_y)};
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
    kindOf(request.chart).fill({request, *attention, stop, progress}, data);
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
    const ChartScope scope = kindOf(m_chart).scope;
    const bool sameHeads =
        scope == ChartScope::Model ||
        (scope != ChartScope::Head && next.stack == m_shown.stack && next.kind == m_shown.kind &&
         (scope == ChartScope::Stack || m_wholeStack || next.layer == m_shown.layer));
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
    const ChartRows rows = kindOf(m_data.chart).rows;
    if (rows == ChartRows::Keys)
        return state.key < m_data.rows() ? int(state.key) : -1;
    if (rows == ChartRows::QueriesAndKeys) {
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
    return kindOf(m_data.chart).rows == ChartRows::QueriesAndKeys
               ? rowOf(true, m_document->selection().state().key)
               : -1;
}

void ChartModel::select(int row)
{
    if (row < 0 || row >= m_data.rows())
        return;
    Selection& selection = m_document->selection();
    const ChartRows rows = kindOf(m_data.chart).rows;
    if (rows == ChartRows::Keys) {
        selection.setKey(row);
    } else if (rows == ChartRows::QueriesAndKeys) {
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
    if (kindOf(m_data.chart).rows == ChartRows::QueriesAndKeys)
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
