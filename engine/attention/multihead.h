#pragma once

#include "engine/attention/attention.h"

#include <stop_token>

namespace engine {

/// Computes attention from Q, K, V, scale, mask, bias and rules: fills logSumExp and, where a head
/// is hard or sampled, chosenKey, and the joined heads in `context` [Tq, H*Dv] (resized; zeros for
/// ablated heads and for rows that see no key). Keeps only a tile of scores at a time (Dao et al.
/// 2022); what the mask hides altogether is not computed. False when stopped: results are then
/// partial. `threads` = 0 means threadCount().
bool attend(Attention& attention, Matrix& context, int threads = 0,
            const std::stop_token& stop = {});

} // namespace engine
