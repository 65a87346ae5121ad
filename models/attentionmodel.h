#pragma once

#include "models/blocksource.h"
#include "models/document.h"

#include <optional>
#include <QAbstractTableModel>

namespace models {

/// Which numbers of a head are shown.
enum class Shown { Weights, Scores };

/// What is known about one cell.
struct CellFacts
{
    double weight = 0;
    std::optional<double> score; ///< absent where only weights were imported
    qint64 rank = 0;             ///< 1 = largest weight of its row
    qint64 visible = 0;          ///< keys that the query sees
    bool hidden = false;         ///< by the mask
};

/// The attention matrix of the selected head as a table: queries down, keys across, tokens as
/// headers. Cells answer item roles for tooltips, accessibility and tests; painters take
/// snapshot().
class AttentionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Follows the document's trace and selection; does not own it.
    explicit AttentionModel(Document* document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    Shown shown() const { return m_shown; }
    void setShown(Shown shown);
    /// Null where nothing is open.
    BlockSourcePtr snapshot() const { return m_source; }
    /// The same for painters that tell a hidden cell from a small weight: hidden cells are −inf
    /// among the weights too.
    BlockSourcePtr maskedSnapshot() const;
    /// One cell, exact; NaN outside, and before a painter read the first block of a trace that does
    /// not keep its vectors.
    float value(qint64 query, qint64 key) const;
    /// One row of the matrix, exact; empty outside.
    engine::Vector row(qint64 query) const;
    /// All about one cell; its cost is that of one row.
    CellFacts facts(qint64 query, qint64 key) const;
    /// Whether scores can be shown.
    bool hasScores() const;
    /// Whether the mask can be edited: not for imported tensors.
    bool isEditable() const;

private:
    void reload();
    /// Whether a cell can be read without computing vectors that the trace does not keep, for which
    /// nobody should have to wait.
    bool isAtHand() const;

    Document* m_document;
    Shown m_shown = Shown::Weights;
    BlockSourcePtr m_source;
    TracePtr m_trace;
    const engine::Attention* m_attention = nullptr;
};

/// A block source over one head of a trace, which it keeps alive; weights of hidden cells are 0, or
/// −inf where `masked` is set. Any thread.
BlockSourcePtr headSource(TracePtr trace, const engine::Attention* attention, int head, Shown shown,
                          bool masked = false);
/// What some queries give to each key: the mean or the maximum of their rows; keys that the mask
/// hides from all of them are −inf. Costs what the rows cost. Any thread.
engine::Vector pooledRow(const engine::Attention& attention, int head, const QList<qint64>& queries,
                         Pool pool, const std::stop_token& stop = {});
/// A block source over a matrix that is there as a whole.
BlockSourcePtr matrixSource(engine::Matrix matrix);
/// The token as it is shown on an axis (see visibleToken()); empty where it has neither a text nor
/// an id.
QString axisText(const engine::TraceToken& token);

} // namespace models
