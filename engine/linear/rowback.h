#pragma once

#include "engine/linear/rowwise.h"

/// The functions of rowwise.h backwards.
namespace engine {

/// The way back through y = activation(x): dx = dy ∘ f′(x) for n values, or added to dx.
void activateBack(Activation activation, const float* x, const float* dy, float* dx, int64_t n,
                  bool adds);
/// The way back through y = activation(gate) ∘ x: adds to dGate and dx.
void gateBack(Activation activation, const float* gate, const float* x, const float* dy,
              float* dGate, float* dx, int64_t n);

/// The way back through a softmax, of scores whose log-sum-exp is known: scores become weights
/// w = exp(score − logSum), and `slopes`, ∂s/∂w, those of the scores, w ∘ (slope − mean), where
/// `mean` is Σ w ∘ slope of the whole row.
void softmaxBack(float* scores, float* slopes, int64_t n, float logSum, float mean);
/// A row of a norm backwards: what its input was, the slopes of its output, and where sums of the
/// gain's and bias' slopes go (null: nowhere).
struct NormRow
{
    const float* x = nullptr;
    const float* dy = nullptr;
    const float* gain = nullptr; ///< null: none
    float* gainSlopes = nullptr; ///< [n], added to
    float* biasSlopes = nullptr;
    int64_t n = 0;
    bool centred = true; ///< of layerNorm(); else of rmsNorm()
    float eps = 0;
};
/// dx = the slopes of the row's input, or added to dx.
void normBack(const NormRow& row, float* dx, bool adds);

} // namespace engine
