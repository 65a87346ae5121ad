#include "engine/trace/counterpart.h"

namespace engine {

const Attention* counterpart(const Trace& trace, const Attention& first, int layer,
                             std::optional<Stack> stack)
{
    const Attention* same = trace.find(stack.value_or(first.stack), layer, first.kind);
    if (same || stack)
        return same;
    std::vector<const Attention*> others;
    for (const Stack other : kStacks)
        if (const Attention* found = trace.find(other, layer, first.kind))
            others.push_back(found);
    if (others.size() > 1)
        std::erase_if(others, [&](const Attention* a) {
            return a->queries != first.queries || a->keys != first.keys;
        });
    return others.size() == 1 ? others.front() : nullptr;
}

} // namespace engine
