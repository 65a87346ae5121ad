#include "models/expertsmodel.h"

#include "models/roles.h"
#include "models/visibletoken.h"

#include <algorithm>
#include <cmath>
#include <QLocale>

namespace models {

ExpertsModel::ExpertsModel(Document* document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document)
{
    connect(document, &Document::traceChanged, this, &ExpertsModel::reload);
    reload();
}

void ExpertsModel::reload()
{
    beginResetModel();
    m_trace = nullptr;
    m_figures.clear();
    if (const TracePtr& trace = m_document->trace()) {
        m_figures = engine::routingFigures(*trace);
        if (!m_figures.empty()) {
            // The last stack that has some: the decoder where there is one.
            m_stack = m_figures.back().stack;
            std::erase_if(m_figures, [this](const engine::RoutingFigures& figures) {
                return figures.stack != m_stack;
            });
            m_trace = trace;
        }
    }
    endResetModel();
}

int ExpertsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_figures.size());
}

int ExpertsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_figures.empty() ? 0 : int(routing(0).weights.extent(0));
}

const engine::Routing& ExpertsModel::routing(int row) const
{
    const auto& all = m_trace->stacks.at(m_stack).routing;
    return *std::ranges::find(all, m_figures[size_t(row)].layer, &engine::Routing::layer);
}

int ExpertsModel::rowOf(int layer) const
{
    const auto found = std::ranges::find(m_figures, layer, &engine::RoutingFigures::layer);
    return found == m_figures.end() ? -1 : int(found - m_figures.begin());
}

int ExpertsModel::experts() const
{
    size_t most = 0;
    for (const engine::RoutingFigures& figures : m_figures)
        most = std::max(most, figures.load.size());
    return int(most);
}

std::vector<ExpertsModel::Visit> ExpertsModel::visits(int row, int column) const
{
    const engine::Routing& of = routing(row);
    std::vector<Visit> visits;
    for (int64_t i = 0; i < of.chosen(); ++i) {
        const int64_t at = column * of.chosen() + i;
        visits.push_back({of.experts[size_t(at)], double(of.weights.data()[at])});
    }
    return visits;
}

double ExpertsModel::entropy(int row, int column) const
{
    const engine::Tensor& probabilities = routing(row).probabilities;
    const int64_t count = probabilities.extent(1);
    double sum = 0;
    for (int64_t e = 0; e < count; ++e)
        if (const double p = probabilities.data()[column * count + e]; p > 0)
            sum -= p * std::log(p);
    return sum;
}

QString ExpertsModel::tokenText(int column) const
{
    const auto& tokens = m_trace->tokens(m_stack);
    if (size_t(column) >= tokens.size())
        return QLocale().toString(column);
    const engine::TraceToken& token = tokens[size_t(column)];
    return visibleToken(QString::fromStdString(token.text), token.id);
}

QString ExpertsModel::rowName(int row) const
{
    return tr("Layer %L1").arg(layerOf(row));
}

QVariant ExpertsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const std::vector<Visit> all = visits(index.row(), index.column());
    const QLocale locale;
    switch (role) {
    case Qt::DisplayRole: {
        QStringList names;
        for (const Visit& visit : all)
            names.append(locale.toString(visit.expert));
        return names.join(QStringLiteral(" · "));
    }
    case ValueRole:
        return all.empty() ? QVariant() : QVariant(all.front().weight);
    case Qt::AccessibleTextRole: {
        QStringList names;
        for (const Visit& visit : all)
            names.append(tr("expert %L1 with weight %2")
                             .arg(visit.expert)
                             .arg(locale.toString(visit.weight, 'f', 3)));
        return tr("%1, %2: %3; router's entropy %4 nats")
            .arg(rowName(index.row()), tokenText(index.column()), names.join(QStringLiteral(", ")),
                 locale.toString(entropy(index.row(), index.column()), 'f', 3));
    }
    default:
        return {};
    }
}

QVariant ExpertsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || section < 0)
        return {};
    if (orientation == Qt::Vertical)
        return section < rowCount() ? QVariant(rowName(section)) : QVariant();
    return section < columnCount() ? QVariant(tokenText(section)) : QVariant();
}

} // namespace models
