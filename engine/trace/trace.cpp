#include "engine/trace/trace.h"

#include <algorithm>

namespace engine {

const Attention* Trace::find(Stack stack, int layer, Kind kind) const
{
    const auto found = std::ranges::find_if(attentions, [&](const Attention& a) {
        return a.stack == stack && a.layer == layer && a.kind == kind;
    });
    return found == attentions.end() ? nullptr : &*found;
}

const std::vector<TraceToken>& Trace::queryTokens(const Attention& attention) const
{
    return attention.stack == Stack::Encoder ? sourceTokens : targetTokens;
}

const std::vector<TraceToken>& Trace::keyTokens(const Attention& attention) const
{
    const bool fromSource = attention.stack == Stack::Encoder || attention.kind == Kind::Cross;
    return fromSource ? sourceTokens : targetTokens;
}

std::string_view name(Task task)
{
    switch (task) {
    case Task::Features: return "features";
    case Task::CausalLanguage: return "causal-lm";
    case Task::MaskedLanguage: return "masked-lm";
    case Task::Classification: return "classification";
    case Task::Translation: return "translation";
    case Task::Caption: return "caption";
    }
    return {};
}

} // namespace engine
