#pragma once

#include "engine/analysis/metrics.h"

#include <map>

namespace engine {

/// Where equal tokens stand and which are special: what the heads that read them share.
struct TokenFacts
{
    std::vector<std::vector<int32_t>> places; ///< per identity, ascending positions
    std::vector<int32_t> identity;            ///< [tokens]; empty where they have none
    std::vector<int32_t> special;             ///< positions
    int64_t period = 0; ///< of one sequence that is repeated; 0 where it is none

    /// Patches of a picture and frames of a sound have no identity.
    TokenFacts(const std::vector<TraceToken>& tokens, bool patches);
};

/// What the heads of a trace share. The trace outlives it.
struct TraceFacts
{
    const Trace& trace;
    std::map<const std::vector<TraceToken>*, TokenFacts> facts; ///< by the tokens they are of
    std::optional<int64_t> period;                              ///< given, not found in the tokens

    TraceFacts(const Trace& trace, const MetricOptions& options);

    const TokenFacts& keys(const Attention& attention) const
    {
        return facts.at(&trace.keyTokens(attention));
    }
};

/// The metrics of one head, as headMetrics() gives them; `visit` may be null.
HeadMetrics sumHead(const TraceFacts& facts, const Attention& attention, int head,
                    const MetricOptions& options, const TileVisitor* visit = nullptr);

} // namespace engine
