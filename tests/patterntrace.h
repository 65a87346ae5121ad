#pragma once

#include "engine/patterns/patterns.h"

#include <memory>

/// What tests share: a pattern's trace of their own, to change as they like.
inline std::shared_ptr<engine::Trace>
pattern(const char* name, int64_t length, int heads = 4, int layers = 2,
        const std::vector<engine::Intervention>& interventions = {})
{
    engine::PatternSource source;
    source.name = name;
    source.length = length;
    source.heads = heads;
    source.layers = layers;
    auto trace = engine::tracePattern(source, interventions);
    return trace ? std::make_shared<engine::Trace>(**trace) : nullptr;
}
