#pragma once

#include <QAbstractTableModel>

namespace models {

/// What may stand at a position, best first.
struct Candidate
{
    QString token;
    qint64 id = 0;
    double probability = 0;
    double before = 0; ///< without the change; meaningful where there is one
};

/// Candidates with their probabilities as a table; beside these, where something was changed, the
/// probabilities before.
class CandidateModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Rank, Token, Before, Probability, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setCandidates(std::vector<Candidate> candidates, bool hasBefore = false);
    bool hasBefore() const { return m_hasBefore; }
    /// Whether the numbers are values of any size, not probabilities.
    bool hasValues() const { return m_hasValues; }
    void setValues(bool values) { m_hasValues = values; }

private:
    std::vector<Candidate> m_candidates;
    bool m_hasBefore = false;
    bool m_hasValues = false;
};

} // namespace models
