#pragma once

#include "engine/trace/trace.h"

#include <stop_token>

namespace engine {

/// What can be asked of a pattern, before anything is computed.
struct PatternInfo
{
    std::string_view id;       ///< PatternSource::name, e.g. "previous-token"
    std::string_view name;     ///< English, translatable
    std::string_view sentence; ///< what its attention does, English, translatable
    std::vector<std::pair<Stack, Kind>> kinds;
    int fewestLayers = 1; ///< below this the pattern shows only its first step
};

/// The patterns, in the order in which they are to be listed.
const std::vector<PatternInfo>& patterns();

namespace patternlimits {
constexpr int64_t kLength = 16384;
constexpr int kHeads = 64;
constexpr int kDimension = 256;
constexpr int kLayers = 48;
constexpr int64_t kBytes = int64_t{6} << 30; ///< of everything that the trace keeps
} // namespace patternlimits

/// Checks the name and the ranges; the error names what is out of range.
Result<void> checkPattern(const PatternSource& source);

/// Builds the inputs X [T, M] and the matrices of every layer from the seed and runs them: stacked
/// attention layers, hidden[l + 1] = hidden[l] + concat(heads) · W_O. The same seed gives the same
/// tokens and, but for rounding, the same numbers on every machine. Origin answers projections().
/// Fails like checkPattern, and with an empty sentence when stopped. `threads` 0 = all cores;
/// `progress` 0 … 1 is called on this thread. Of a `previous` trace of the same source, what lies
/// below the first layer whose rules differ is taken over, and that layer's Q, K and V.
///
/// Inputs hold codes of integers (position, word, block) as pairs cos ωx, sin ωx, as sinusoidal
/// positions do (Vaswani et al. 2017); W_q and W_k of a head pick frequencies and turn the keys by
/// an offset o, so that q·k = A Σ cos ω(x_q + o − x_k) is largest where x_k = x_q + o. A is found
/// such that the softmax puts a wanted share there. The heads write to dimensions that these codes
/// do not use, so the pattern holds in every layer.
Result<std::shared_ptr<Trace>> tracePattern(const PatternSource& source,
                                            const std::vector<Intervention>& interventions = {},
                                            int threads = 0, const std::stop_token& stop = {},
                                            const std::function<void(float)>& progress = {},
                                            const Trace* previous = nullptr);

} // namespace engine
