#include "models/candidatemodel.h"

#include "models/roles.h"
#include "models/visibletoken.h"

#include <QLocale>

namespace models {

void CandidateModel::setCandidates(std::vector<Candidate> candidates, bool hasBefore)
{
    beginResetModel();
    m_candidates = std::move(candidates);
    m_hasBefore = hasBefore;
    endResetModel();
}

int CandidateModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_candidates.size());
}

int CandidateModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CandidateModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Candidate& candidate = m_candidates[size_t(index.row())];
    if (role == Qt::ToolTipRole)
        return tr("Id %1").arg(candidate.id);
    const auto number = [role](double value) -> QVariant {
        if (role == ValueRole)
            return value;
        return role == Qt::DisplayRole ? QVariant(QLocale().toString(value, 'f', 4)) : QVariant();
    };
    switch (index.column()) {
    case Rank:
        return role == Qt::DisplayRole || role == ValueRole ? QVariant(index.row() + 1)
                                                            : QVariant();
    case Token:
        return role == Qt::DisplayRole ? QVariant(visibleToken(candidate.token, candidate.id))
                                       : QVariant();
    case Before:
        return m_hasBefore ? number(candidate.before) : QVariant();
    case Probability:
        return number(candidate.probability);
    default:
        return {};
    }
}

QVariant CandidateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Rank:
        return tr("Rank");
    case Token:
        return tr("Word");
    case Before:
        return tr("Before");
    case Probability:
        return m_hasBefore ? tr("After") : m_hasValues ? tr("Value") : tr("Probability");
    default:
        return {};
    }
}

} // namespace models
