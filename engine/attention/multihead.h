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

/// The weighted sum of the values [Dv] for one query of one head, soft or hard, from keys and
/// values as they lie: for single rows, where packing would cost more than the sum.
void attendRow(const Attention& attention, int head, int64_t query, Eigen::Ref<Vector> context);

} // namespace engine
