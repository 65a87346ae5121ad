#include "models/metricmodel.h"

#include "models/chartmodel.h"
#include "models/figuretext.h"
#include "models/tablecsv.h"

#include <algorithm>
#include <cmath>
#include <QLocale>

namespace models {

using engine::Metric;

namespace {

constexpr double kRounding = 1e-6; ///< of single precision; less is 0

struct Mean
{
    double sum = 0;
    int64_t count = 0;

    void add(const std::optional<double>& value)
    {
        if (value) {
            sum += *value;
            ++count;
        }
    }
    std::optional<double> value() const
    {
        return count > 0 ? std::optional(sum / double(count)) : std::nullopt;
    }
};

} // namespace

MetricModel::MetricModel(Document* document, HeadModel* heads, QObject* parent)
    : QAbstractTableModel(parent), m_document(document), m_heads(heads)
{
    connect(heads, &HeadModel::modelReset, this, &MetricModel::reload);
    connect(heads, &HeadModel::metricsChanged, this, &MetricModel::reload);
    connect(&document->selection(), &Selection::headChanged, this, &MetricModel::reload);
    reload();
}

void MetricModel::reload()
{
    const std::vector<HeadEntry>& entries = m_heads->entries();
    std::vector<Figures> figures(entries.empty() ? 0 : engine::kMetricCount);
    const SelectionState& state = m_document->selection().state();
    const int selected = m_heads->find(state);
    for (size_t metric = 0; metric < figures.size(); ++metric) {
        Figures& row = figures[metric];
        Mean layer;
        Mean model;
        for (const HeadEntry& entry : entries) {
            if (entry.head < 0)
                continue;
            const std::optional<double>& value = entry.metrics.values[metric];
            model.add(value);
            if (entry.selection().sameAttention(state))
                layer.add(value);
            if (value)
                row.largest = std::max(row.largest.value_or(*value), *value);
        }
        row.layer = layer.value();
        row.model = model.value();
        if (selected >= 0)
            row.head = entries[size_t(selected)].metrics.values[metric];
    }
    if (figures.size() == m_figures.size()) {
        m_figures = std::move(figures);
        if (!m_figures.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        emit headerDataChanged(Qt::Horizontal, Head, Head);
        return;
    }
    beginResetModel();
    m_figures = std::move(figures);
    endResetModel();
}

int MetricModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_figures.size());
}

int MetricModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MetricModel::reason(Metric metric, int column) const
{
    const int selected = m_heads->find(m_document->selection().state());
    if (column == Head && selected < 0)
        return tr("Choose a single head to see its own figures.");
    const HeadEntry* entry = selected >= 0 ? &m_heads->entries()[size_t(selected)] : nullptr;
    if (!m_heads->isMeasured() && (!entry || !entry->measured || column != Head))
        return tr("Not computed yet.");
    const engine::Attention* attention = m_document->attention();
    return attention ? HeadModel::metricAbsence(metric, *attention) : QString();
}

QVariant MetricModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto metric = Metric(index.row());
    const Figures& row = m_figures[size_t(index.row())];
    const int column = index.column();
    if (column == Name) {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return HeadModel::metricName(metric);
        case DefinitionRole:
            return HeadModel::metricDefinition(metric);
        case Qt::ToolTipRole: {
            QStringList lines = {HeadModel::metricDefinition(metric)};
            if (const QString unit = metricUnit(metric); !unit.isEmpty())
                lines << tr("Unit: %1").arg(unit);
            if (const QString source = metricSource(metric); !source.isEmpty())
                lines << tr("Source: %1").arg(source);
            return lines.join(u'\n');
        }
        default:
            return {};
        }
    }
    const bool isShare = engine::metricInfos()[size_t(index.row())].unit.empty();
    if (column == Share) {
        if (role != ShareRole || !row.head)
            return {};
        if (isShare)
            return std::clamp(*row.head, 0.0, 1.0);
        return *row.largest > 0 ? *row.head / *row.largest : 0.0;
    }
    const std::optional<double>& value = column == Head    ? row.head
                                         : column == Layer ? row.layer
                                                           : row.model;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        // What is near zero is written briefly; the tool tip has every digit.
        return value ? figureText(std::abs(*value) < kRounding ? 0 : *value,
                                  std::abs(*value) < 0.01 ? 2 : 4)
                     : kAbsent;
    case ValueRole:
        return value ? QVariant(*value) : QVariant();
    case Qt::ToolTipRole:
        return value ? QLocale().toString(*value, 'g', 9) : reason(metric, column);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant MetricModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        if (section == Layer)
            return tr("Mean over the heads of the layer");
        if (section == Model)
            return tr("Mean over all heads of the model");
        if (section == Share)
            return tr("The head's figure; other than shares, against the largest of the model");
        return {};
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("metric");
    case Head: {
        const int head = m_document->selection().state().head;
        return head >= 0 ? tr("head %1").arg(head) : tr("head");
    }
    case Layer:
        return tr("layer");
    case Model:
        return tr("model");
    default:
        return {};
    }
}

} // namespace models
