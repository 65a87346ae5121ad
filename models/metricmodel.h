#pragma once

#include "models/headmodel.h"
#include "models/roles.h"

namespace models {

/// The metrics of the selected head beside the means over its layer and over the model, one row
/// each. Reads a HeadModel, which outlives it.
class MetricModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Head, Layer, Model, Share, ColumnCount };
    /// Length of the bar, 0 … 1: the head's share itself, other figures against the largest of the
    /// model. Invalid where there is none.
    static constexpr int ShareRole = UserRole;

    MetricModel(Document* document, HeadModel* heads, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Figures
    {
        std::optional<double> head;
        std::optional<double> layer; ///< mean over the heads that have it
        std::optional<double> model;
        std::optional<double> largest; ///< of the model
    };
    void reload();
    QString reason(engine::Metric metric, int column) const;

    Document* m_document;
    HeadModel* m_heads;
    std::vector<Figures> m_figures; ///< [metrics]; empty where nothing is open
};

} // namespace models
