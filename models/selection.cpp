#include "models/selection.h"

#include <algorithm>

namespace models {

Selection::Selection(QObject* parent) : QObject(parent) {}

void Selection::set(const SelectionState& state)
{
    if (state == m_state)
        return;
    const bool otherHead = !state.sameHead(m_state);
    m_state = state;
    if (otherHead) {
        m_heads = state.head >= 0 ? QList<int>{state.head} : QList<int>{};
        emit headChanged();
        emit headsChanged();
    }
    emit cellChanged();
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
    if (heads == m_heads)
        return;
    m_heads = heads;
    if (!heads.isEmpty() && !heads.contains(m_state.head)) {
        m_state.head = heads.constLast();
        emit headChanged();
    }
    emit headsChanged();
}

void Selection::setCell(qint64 query, qint64 key)
{
    SelectionState next = m_state;
    next.query = query;
    next.key = key;
    set(next);
}

void Selection::setHover(qint64 query, qint64 key)
{
    if (query == m_hoverQuery && key == m_hoverKey)
        return;
    m_hoverQuery = query;
    m_hoverKey = key;
    emit hoverChanged();
}

void Selection::startAt(const engine::Trace& trace)
{
    if (trace.attentions.empty())
        return;
    const engine::Attention* best = &trace.attentions.front();
    for (const engine::Attention& attention : trace.attentions)
        if (attention.kind == engine::Kind::Cross)
            best = &attention;
    set({best->stack, best->kind, best->layer, 0, -1, -1});
}

void Selection::fitTo(const engine::Trace& trace)
{
    if (trace.attentions.empty())
        return;
    const engine::Attention* attention = trace.find(m_state.stack, m_state.layer, m_state.kind);
    SelectionState next = m_state;
    if (!attention) {
        // The nearest layer of the same kind, else of the same stack, else the first attention.
        const auto distance = [&](const engine::Attention& a) {
            return (a.stack != m_state.stack ? 2'000'000 : 0) +
                   (a.kind != m_state.kind ? 1'000'000 : 0) + std::abs(a.layer - m_state.layer);
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
    set(next);
    QList<int> heads = m_heads;
    heads.removeIf([&](int head) { return head >= attention->heads; });
    setHeads(heads);
}

} // namespace models
