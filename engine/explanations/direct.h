#pragma once

#include "engine/explanations/subject.h"

namespace engine::explanations {

/// What each part of a decoder adds to one logit: they sum to it. The final norm is held as it was
/// in the run (its mean goes with each part, its spread is `scale`).
struct DirectAttribution
{
    int64_t row = 0;
    int64_t entry = 0;
    float embedding = 0;
    Matrix heads;         ///< [L, H]
    Vector attentionBias; ///< [L], of W_O
    Vector mlp;           ///< [L], mixtures of experts as a whole
    float bias = 0;       ///< of the final norm and of the head
    float softCap = 0;    ///< what capping the logit takes; 0 where the head caps none
    float scale = 1; ///< √(variance + ε) of the final norm's input; RMS: √(mean square + ε)
    /// [L, M]: along which direction of what the heads of a layer write together it is read: that
    /// of the logit, through the norm on it where the family has one.
    Matrix directions;
    float sum() const;
};

/// Whether a logit of this model is a sum: one decoder with norms before its blocks (and perhaps on
/// what they add), and nothing but a final norm, a matrix and a cap behind them.
bool hasDirectAttribution(const Model& model);
/// Fails where it is not.
Result<DirectAttribution> directAttribution(const Subject& subject, int64_t row, int64_t entry);
/// The same for a sum of logits: `row`, `entry`, `scale` and `directions` are those of the first.
Result<DirectAttribution> directAttribution(const Subject& subject, const gradient::Scalar& scalar);

/// What each source position adds through one head: α[row, j] · v_j W_O · (the logit's direction),
/// [T]; they sum to that head's part.
Result<Vector> directThroughHead(const Subject& subject, const DirectAttribution& direct, int layer,
                                 int head);

/// What each head adds to the logits (row, entry), less what it adds to all logits of the row on
/// average; the mean over the pairs, [L, H]. Fails as directAttribution() does.
Result<Matrix> directOverMean(const Subject& subject,
                              const std::vector<std::pair<int64_t, int64_t>>& asked);

} // namespace engine::explanations
