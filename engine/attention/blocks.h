#pragma once

#include "engine/attention/attention.h"
#include "engine/attention/scores.h"

#include <stop_token>

namespace engine {

/// Whether scores can be computed or read. Where they cannot (imported weights alone), fillBlock
/// fills Quantity::Scores with NaN: the logarithm of a weight is not its score.
bool hasScores(const Attention& attention);

/// fillBlock() for a large block, on `threads` threads (0 = threadCount()); false when stopped.
bool fillBlock(const Attention& attention, int head, Quantity quantity, Range queries, Range keys,
               MatrixRef out, int threads, const std::stop_token& stop = {});

/// Every queries.step-th row and keys.step-th column of a block, exactly: out [queries.count,
/// keys.count]. Computed heads cost what the cells of `out` cost; stored ones what the rows cost.
void sampleBlock(const Attention& attention, int head, Quantity quantity, const Steps& queries,
                 const Steps& keys, MatrixRef out);

/// Weighted sums of the values of one head for some queries: [queries, Dv]. Any thread.
Matrix context(const Attention& attention, int head, const Steps& queries);

} // namespace engine
