#pragma once

#include "engine/analysis/routing.h"
#include "models/document.h"

#include <QAbstractTableModel>

namespace models {

/// Which experts each token of a mixture goes to: rows are the layers that have experts, columns
/// positions. DisplayRole names the experts, the heaviest first; ValueRole is the weight of the
/// first.
class ExpertsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// A token at one of its experts.
    struct Visit
    {
        int expert = 0;
        double weight = 0;
    };

    explicit ExpertsModel(Document* document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    engine::Stack stack() const { return m_stack; }
    int layerOf(int row) const { return m_figures[size_t(row)].layer; }
    /// −1 where the layer has no experts.
    int rowOf(int layer) const;
    int experts() const; ///< of the layer that has most
    /// Load, its Gini coefficient and the router's entropy of a row's layer.
    const engine::RoutingFigures& figures(int row) const { return m_figures[size_t(row)]; }
    /// The heaviest first.
    std::vector<Visit> visits(int row, int column) const;
    /// Entropy of the router's softmax over all experts at one position, nats.
    double entropy(int row, int column) const;
    QString tokenText(int column) const;
    QString rowName(int row) const;

private:
    void reload();
    const engine::Routing& routing(int row) const;

    Document* m_document;
    TracePtr m_trace; ///< that is shown; null where it has no experts
    engine::Stack m_stack = engine::Stack::Decoder;
    std::vector<engine::RoutingFigures> m_figures; ///< of m_stack
};

} // namespace models
