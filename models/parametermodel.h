#pragma once

#include "models/trainingmodel.h"

namespace models {

/// The weights of a model that is trained, tensor by tensor: how large they, their gradients and
/// their last steps are, and whether the gradient vanishes, explodes or is dead beside those of the
/// other tensors. GUI thread.
class ParameterModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Tensor, Weight, Gradient, Update, Share, Health, ColumnCount };

    explicit ParameterModel(const TrainingModel* training, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The checkpoint that is shown; −1: always the newest.
    void setCheckpoint(int checkpoint);

private:
    void reload();

    const TrainingModel* m_training;
    int m_at = -1;
    std::shared_ptr<const TrainingModel::Checkpoint> m_shown;
    double m_usual = 0; ///< the gradient in the middle of all tensors
};

} // namespace models
