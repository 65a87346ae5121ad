#pragma once

#include <QAbstractListModel>

namespace models {

/// The synthetic patterns: name (DisplayRole), one sentence (ToolTipRole), id (IdRole).
class PatternModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum { IdRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
};

} // namespace models
