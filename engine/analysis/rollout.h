#pragma once

#include "engine/trace/trace.h"

#include <stop_token>

namespace engine {

/// How the heads of a layer become one matrix.
enum class HeadFusion { Mean, Minimum, Maximum };

struct RolloutOptions
{
    HeadFusion fusion = HeadFusion::Mean;
    double discard = 0; ///< share of the smallest weights of each layer that is set to 0, [0, 1)
    std::stop_token stop;
    int threads = 0;
};
constexpr int64_t kMostRolloutTokens = 4096;

/// Attention rollout (Abnar & Zuidema 2020) over the self-attention of a stack: Ã_l = A_l Ã_{l−1},
/// A = ½ W̄ + ½ I with rows that sum to 1. One matrix [T, T] per layer, in the layers' order. Fails
/// where there is no self-attention, above kMostRolloutTokens, and with an empty sentence when
/// stopped.
Result<std::vector<Matrix>> rollout(const Trace& trace, Stack stack,
                                    const RolloutOptions& options = {});

/// The last of them alone, after the first `layers` layers (0: every token reaches itself): memory
/// does not grow with the number of layers.
Result<Matrix> rolloutThrough(const Trace& trace, Stack stack, int64_t layers,
                              const RolloutOptions& options = {});

constexpr int64_t kMostFlowTokens = 64;

/// Attention flow (Abnar & Zuidema 2020): the largest flow from each token of the last layer to
/// each input token when each edge between layers carries at most A = ½ W̄ + ½ I. [T, T]; for small
/// T, by Dinic's algorithm. Fails like rollout().
Result<Matrix> attentionFlow(const Trace& trace, Stack stack, const std::stop_token& stop = {});

/// ‖f(x_j)‖₂ for each key, [Tk], with f(x) = (x W_V + b_V) W_O of that head: what a weight is worth
/// (Kobayashi et al. 2020). Fails where the trace has no projections.
Result<Vector> valueNorms(const Trace& trace, const Attention& attention, int head);

/// ‖α[i,j] f(x_j)‖₂ with f(x) = (x W_V + b_V) W_O of that head (Kobayashi et al. 2020), [Tq, Tk]
/// for some rows. Fails where the trace has no projections.
Result<Matrix> valueWeighted(const Trace& trace, const Attention& attention, int head,
                             Range queries);

/// The candidates that each layer's residual stream would predict: softmax(W_U · LN_f(h_l)), the
/// logit lens (nostalgebraist 2020), for some positions. [layer][position], layer 0 the embedding.
/// Fails where the model has no vocabulary head, and with an empty sentence when stopped.
Result<std::vector<std::vector<Prediction>>> logitLens(const Trace& trace, Stack stack,
                                                       Range positions, int top,
                                                       const std::stop_token& stop = {});

} // namespace engine
