#include "models/selection.h"

#include <algorithm>
#include <utility>

namespace models {

namespace {

/// The place that a trace has nearest to one, and its attention.
std::pair<SelectionState, const engine::Attention*> fitted(SelectionState next,
                                                           const engine::Trace& trace)
{
    const engine::Attention* attention = trace.find(next.stack, next.layer, next.kind);
    if (!attention || !attention->isKnown()) {
        // The nearest layer of the same kind, else of the same stack, else the first attention.
        const auto distance = [&](const engine::Attention& a) {
            return (!a.isKnown() ? 4e12 : 0) + (a.stack != next.stack ? 2e12 : 0) +
                   (a.kind != next.kind ? 1e12 : 0) + std::abs(double(a.layer) - next.layer);
        };
        attention = &*std::ranges::min_element(trace.attentions, {}, distance);
        next.stack = attention->stack;
        next.kind = attention->kind;
        next.layer = attention->layer;
    }
    next.head = std::min(next.head, attention->heads - 1);
    if (next.query >= attention->queries)
        next.query = -1;
    if (next.key >= attention->keys)
        next.key = -1;
    return {next, attention};
}

/// Leaves numbers below a limit alone in a list.
template <class Number>
void keep(QList<Number>& numbers, int64_t limit)
{
    numbers.removeIf([limit](Number number) { return number >= limit; });
}

} // namespace

Selection::Selection(QObject* parent) : QObject(parent) {}

void Selection::set(const SelectionState& state)
{
    if (state == m_state)
        return;
    const bool otherHead = !state.sameHead(m_state);
    const bool otherQuery = state.query != m_state.query;
    m_state = state;
    if (otherQuery)
        m_queries = state.query >= 0 ? QList<qint64>{state.query} : QList<qint64>{};
    if (otherHead) {
        m_heads = state.head >= 0 ? QList<int>{state.head} : QList<int>{};
        emit headChanged();
        emit headsChanged();
    }
    emit cellChanged();
    if (otherQuery)
        emit queriesChanged();
}

void Selection::setAttention(engine::Stack stack, engine::Kind kind, int layer)
{
    SelectionState next = m_state;
    next.stack = stack;
    next.kind = kind;
    next.layer = layer;
    set(next);
}

void Selection::setHead(int head)
{
    SelectionState next = m_state;
    next.head = head;
    set(next);
}

void Selection::setHeads(const QList<int>& heads)
{
    const bool kept = heads.isEmpty() || heads.contains(m_state.head);
    setHeads(heads, kept ? m_state.head : heads.constLast());
}

void Selection::setHeads(const QList<int>& heads, int current)
{
    const bool otherHead = std::exchange(m_state.head, current) != current;
    const bool otherHeads = m_heads != heads;
    m_heads = heads;
    if (otherHead)
        emit headChanged();
    if (otherHeads)
        emit headsChanged();
    if (otherHead)
        emit cellChanged();
}

void Selection::toggleHead(int head)
{
    QList<int> next = m_heads;
    const bool there = next.removeAll(head) > 0;
    if (!there)
        next << head;
    if (!next.isEmpty())
        setHeads(next, there && head != m_state.head ? m_state.head : next.constLast());
}

void Selection::setCell(qint64 query, qint64 key)
{
    SelectionState next = m_state;
    next.query = query;
    next.key = key;
    set(next);
}

void Selection::setQueries(QList<qint64> queries)
{
    const qint64 last = queries.isEmpty() ? -1 : queries.constLast();
    choose(queries, queries.contains(m_state.query) ? m_state.query : last);
}

void Selection::toggleQuery(qint64 query)
{
    QList<qint64> next = m_queries;
    const bool there = next.removeAll(query) > 0;
    if (!there)
        next << query;
    choose(next, there ? next.value(next.size() - 1, -1) : query);
}

void Selection::extendQueries(qint64 query)
{
    const qint64 from = m_state.query < 0 ? query : m_state.query;
    QList<qint64> next = m_queries;
    for (qint64 i = std::min(from, query); i <= std::max(from, query); ++i)
        next << i;
    choose(next, query);
}

void Selection::choose(QList<qint64> queries, qint64 current)
{
    std::ranges::sort(queries);
    queries.erase(std::ranges::unique(queries).begin(), queries.end());
    if (queries == m_queries && current == m_state.query)
        return;
    m_queries = std::move(queries);
    if (std::exchange(m_state.query, current) != current)
        emit cellChanged();
    emit queriesChanged();
}

void Selection::setPool(Pool pool)
{
    if (pool == m_pool)
        return;
    m_pool = pool;
    emit queriesChanged();
}

void Selection::setHover(qint64 query, qint64 key)
{
    if (query == m_hoverQuery && key == m_hoverKey)
        return;
    m_hoverQuery = query;
    m_hoverKey = key;
    emit hoverChanged();
}

void Selection::clear()
{
    setHover(-1, -1);
    setCell(-1, -1);
}

void Selection::startAt(const engine::Trace& trace)
{
    if (trace.attentions.empty())
        return;
    const engine::Attention* best = &trace.attentions.front();
    for (const engine::Attention& attention : trace.attentions)
        if (attention.kind == engine::Kind::Cross && attention.isKnown())
            best = &attention;
    set({best->stack, best->kind, best->layer, 0, -1, -1});
}

void Selection::fitTo(const engine::Trace& trace)
{
    if (trace.attentions.empty())
        return;
    const auto& [next, attention] = fitted(m_state, trace);
    set(next);
    QList<qint64> queries = m_queries;
    keep(queries, attention->queries);
    setQueries(queries);
    QList<int> heads = m_heads;
    keep(heads, attention->heads);
    setHeads(heads);
}

void Selection::restore(const SelectionState& state, QList<int> heads, QList<qint64> queries,
                        const engine::Trace& trace)
{
    if (trace.attentions.empty())
        return;
    const auto& [next, attention] = fitted(state, trace);
    keep(heads, attention->heads);
    keep(queries, attention->queries);
    set(next);
    setHeads(heads);
    if (queries.contains(next.query))
        setQueries(queries);
}

} // namespace models
