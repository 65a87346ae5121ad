#include "models/factsmodel.h"

#include "models/figuretext.h"
#include "models/roles.h"
#include "models/tablecsv.h"

namespace models {

FactsModel::FactsModel(const ExplainModel* model, QObject* parent)
    : QAbstractTableModel(parent), m_model(model)
{
    connect(model, &ExplainModel::factsChanged, this,
            [this] { emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1)); });
}

int FactsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ExplainModel::kMethods.size());
}

int FactsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FactsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto method = ExplainModel::kMethods[size_t(index.row())];
    if (index.column() == Name)
        return role == Qt::DisplayRole   ? ExplainModel::nameOf(method)
               : role == Qt::ToolTipRole ? QVariant(ExplainModel::definitionOf(method))
                                         : QVariant();
    const ExplainModel::Facts& facts = m_model->facts(method);
    std::optional<double> value;
    if (facts.known && index.column() == Sum)
        value = facts.sum;
    else if (index.column() == Gap)
        value = facts.gap;
    else if (facts.faithfulness)
        value = index.column() == Comprehensiveness ? facts.faithfulness->comprehensiveness
                                                    : facts.faithfulness->sufficiency;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == ValueRole)
        return value ? QVariant(*value) : QVariant();
    return role == Qt::DisplayRole ? QVariant(value ? figureText(*value) : kAbsent) : QVariant();
}

QVariant FactsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool explains = role == Qt::ToolTipRole;
    switch (section) {
    case Name:
        return explains ? QVariant() : tr("Method");
    case Sum:
        return explains ? tr("Of all positions: what the method says that they add together")
                        : tr("Sum");
    case Gap:
        return explains ? tr("The sum less what is explained, counted from the baseline: 0 would "
                             "be complete")
                        : tr("Gap");
    case Comprehensiveness:
        return explains ? tr("What is lost without the strongest positions, on average: the more, "
                             "the better they were found")
                        : tr("Comprehensiveness");
    default:
        return explains ? tr("What is lost with the strongest positions alone, on average: the "
                             "less, the better they were found")
                        : tr("Sufficiency");
    }
}

} // namespace models
