#include "models/parametermodel.h"

#include "models/figuretext.h"
#include "models/roles.h"

#include <algorithm>
#include <cmath>

namespace models {

namespace {

constexpr double kFar = 1000; ///< times the usual gradient

} // namespace

ParameterModel::ParameterModel(const TrainingModel* training, QObject* parent)
    : QAbstractTableModel(parent), m_training(training)
{
    connect(training, &TrainingModel::checkpointAdded, this, &ParameterModel::reload);
    reload();
}

void ParameterModel::setCheckpoint(int checkpoint)
{
    m_at = checkpoint;
    reload();
}

void ParameterModel::reload()
{
    const auto& all = m_training->checkpoints();
    const int at = m_at < 0 ? int(all.size()) - 1 : m_at;
    auto next = at >= 0 && at < int(all.size()) ? all[size_t(at)] : nullptr;
    if (next == m_shown)
        return;
    const int rows = next ? int(next->parameters.size()) : 0;
    const bool same = rows == rowCount();
    if (!same)
        beginResetModel();
    m_shown = std::move(next);
    std::vector<double> gradients;
    for (int row = 0; row < rows; ++row)
        gradients.push_back(m_shown->parameters[size_t(row)].gradient);
    m_usual = 0;
    if (!gradients.empty()) {
        const auto middle = gradients.begin() + ptrdiff_t(gradients.size() / 2);
        std::ranges::nth_element(gradients, middle);
        m_usual = *middle;
    }
    if (!same)
        endResetModel();
    else if (rows > 0)
        emit dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
}

int ParameterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_shown ? 0 : int(m_shown->parameters.size());
}

int ParameterModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ParameterModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& report = m_shown->parameters[size_t(index.row())];
    if (index.column() == Tensor)
        return role == Qt::DisplayRole ? QVariant(QString::fromStdString(report.name)) : QVariant();
    if (index.column() == Health) {
        // Before the first step there is no gradient to speak of.
        if (role != Qt::DisplayRole || !(m_usual > 0))
            return {};
        return !std::isfinite(report.gradient) || report.gradient > m_usual * kFar ? tr("exploding")
               : report.gradient == 0                                              ? tr("dead")
               : report.gradient < m_usual / kFar                                  ? tr("vanishing")
                                                                                   : QString();
    }
    const double value = index.column() == Weight     ? report.weight
                         : index.column() == Gradient ? report.gradient
                         : index.column() == Update   ? report.update
                         : report.weight > 0          ? report.update / report.weight
                                                      : 0;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == ValueRole)
        return value;
    return role == Qt::DisplayRole ? QVariant(figureText(value)) : QVariant();
}

QVariant ParameterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool text = section == Tensor || section == Health;
    if (role == Qt::TextAlignmentRole)
        return int((text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return text ? QVariant() : tr("Root of the mean square");
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names = {tr("Tensor"), tr("Weight"),          tr("Gradient"),
                               tr("Update"), tr("Update / weight"), tr("Gradient is")};
    return names.value(section);
}

} // namespace models
