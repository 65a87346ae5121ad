#pragma once

#include "models/document.h"

#include <functional>
#include <QAbstractTableModel>

namespace models {

/// Where a change acts, counted from the heads that are selected.
enum class Reach { All, Layer, Head };
engine::Scope scopeOf(const SelectionState& state, Reach reach);
/// The same for all heads that are looked at together.
std::vector<engine::Scope> scopesOf(const Selection& selection, Reach reach);

/// What the document's request changes at a scope; changes nothing where there is no such.
engine::Intervention interventionAt(const Document& document, const engine::Scope& scope);
/// Edits what acts at each scope and traces again; what no longer changes anything is dropped.
void intervene(Document& document, const std::vector<engine::Scope>& scopes,
               const std::function<void(engine::Intervention&)>& edit);

/// Every change to the attention that is in force, one row each: where it acts and what it does.
class InterventionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Place, Change, ColumnCount };

    explicit InterventionModel(Document* document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Takes one change back and traces again.
    void remove(int row);
    void clear();
    /// The head (or the first head of the layer) on which a row acts; as selected where it names
    /// none.
    SelectionState place(int row) const;

private:
    enum class Part { Ablated, Kept, Normaliser, Temperature, Mask, Cells };
    struct Row
    {
        size_t intervention;
        Part part;
    };
    void reload();
    QString placeText(const engine::Scope& scope) const;
    QString changeText(const Row& row) const;
    QString cellsText(const engine::Intervention& intervention) const;

    Document* m_document;
    std::vector<engine::Intervention> m_interventions;
    std::vector<Row> m_rows;
};

} // namespace models
