#pragma once

#include "models/explainmodel.h"

namespace models {

/// What is known of each method of an ExplainModel beside its numbers: a row a method. GUI thread.
class FactsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Sum, Gap, Comprehensiveness, Sufficiency, ColumnCount };

    explicit FactsModel(const ExplainModel* model, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const ExplainModel* m_model;
};

} // namespace models
