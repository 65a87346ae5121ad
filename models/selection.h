#pragma once

#include "engine/trace/trace.h"

#include <QList>
#include <QObject>

namespace models {

/// What every view shows: one head of one attention, and a cell of its matrix.
struct SelectionState
{
    engine::Stack stack = engine::Stack::Encoder;
    engine::Kind kind = engine::Kind::Self;
    int layer = 0;
    int head = 0;      ///< or engine::kMeanHead, engine::kMaxHead
    qint64 query = -1; ///< −1 = none
    qint64 key = -1;   ///< −1 = none

    bool sameAttention(const SelectionState& o) const
    {
        return stack == o.stack && kind == o.kind && layer == o.layer;
    }
    bool sameHead(const SelectionState& o) const { return sameAttention(o) && head == o.head; }
    bool operator==(const SelectionState&) const = default;
};

/// How several queries become one distribution over the keys.
enum class Pool { Mean, Maximum };

/// The one selection that all views read and write. GUI thread.
class Selection : public QObject
{
    Q_OBJECT

public:
    explicit Selection(QObject* parent = nullptr);

    const SelectionState& state() const { return m_state; }
    /// Heads that are looked at together (always holds state().head where that is a real head).
    const QList<int>& heads() const { return m_heads; }
    /// Queries that are looked at together, in order (always holds state().query where there is
    /// one; choosing another query leaves that one alone), and how they become one.
    const QList<qint64>& queries() const { return m_queries; }
    Pool pool() const { return m_pool; }
    /// Cell under the pointer, in any view; −1 = none.
    qint64 hoverQuery() const { return m_hoverQuery; }
    qint64 hoverKey() const { return m_hoverKey; }

    void set(const SelectionState& state);
    void setAttention(engine::Stack stack, engine::Kind kind, int layer);
    void setHead(int head);
    void setHeads(const QList<int>& heads);
    /// The same, with the one of them that the other views show.
    void setHeads(const QList<int>& heads, int current);
    /// Adds a head, or takes it away where it is there already and not the only one.
    void toggleHead(int head);
    void setCell(qint64 query, qint64 key);
    void setQuery(qint64 query) { setCell(query, m_state.key); }
    void setKey(qint64 key) { setCell(m_state.query, key); }
    void setQueries(QList<qint64> queries);
    /// Adds a query, or takes it away where it is there already.
    void toggleQuery(qint64 query);
    /// Adds all queries from the selected one to this.
    void extendQueries(qint64 query);
    void setPool(Pool pool);
    void setHover(qint64 query, qint64 key);
    /// Neither picks nor looks at any token.
    void clear();

    /// Goes to what says most about a trace that was just opened: what the last layer of the
    /// decoder reads from the encoder, else its first attention.
    void startAt(const engine::Trace& trace);
    /// Moves what is selected to something that the trace has.
    void fitTo(const engine::Trace& trace);
    /// Selects what a file says, as far as the trace has it: nobody hears of anything else.
    void restore(const SelectionState& state, QList<int> heads, QList<qint64> queries,
                 const engine::Trace& trace);

signals:
    /// The head, or the attention that it belongs to, is another one.
    void headChanged();
    /// The query or key is another one; also follows headChanged.
    void cellChanged();
    void headsChanged();
    /// Other queries are looked at together, or in another way; also follows cellChanged.
    void queriesChanged();
    void hoverChanged();

private:
    void choose(QList<qint64> queries, qint64 current);

    SelectionState m_state;
    QList<int> m_heads = {0};
    QList<qint64> m_queries;
    Pool m_pool = Pool::Mean;
    qint64 m_hoverQuery = -1;
    qint64 m_hoverKey = -1;
};

} // namespace models
