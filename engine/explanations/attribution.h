#pragma once

#include "engine/explanations/subject.h"

namespace engine::explanations {

/// How much each position of what entered a stack's first layer adds to a scalar.
using Attribution = std::map<Stack, Vector>; // [T]

/// Σ_d h_0[t, d] · ∂s/∂h_0[t, d].
Attribution gradientTimesInput(const Subject& subject, const gradient::Reverse& reverse);

/// Σ over queries, layers and self-attentions of mean_h(A ⊙ ∂s/∂A)[query, t]: what the attention on
/// a position adds, to first order. `reverse` must have kept the attentions.
Attribution attentionTimesGradient(const Subject& subject, const gradient::Reverse& reverse);

/// What integrated gradients start from, in place of h_0.
enum class Baseline {
    Zero,
    Mean,  ///< the mean of the input's own rows of h_0
    Token, ///< the same positions, every token replaced by one
};

struct IntegratedOptions
{
    int steps = 64; ///< midpoints of as many equal parts of the path
    Baseline baseline = Baseline::Zero;
    int64_t token = 0; ///< for Baseline::Token
    std::function<void(float)> progress = {};
};

struct Integrated
{
    Attribution values;
    double value = 0;         ///< s of the input
    double baselineValue = 0; ///< s of the baseline
    /// Σ values − (value − baselineValue): 0 were the integral exact.
    double gap = 0;
};

/// What enters each stack's first layer when nothing is said. Fails where a picture's patches are
/// to be replaced by a token.
Result<std::map<Stack, Tensor>> baselineOf(const Subject& subject, Baseline baseline,
                                           int64_t token);

/// Integrated gradients (Sundararajan et al. 2017): Σ_d (h_0 − b)[t, d] · mean over the steps of
/// ∂s/∂h_0 at b + α (h_0 − b); all stacks share one α.
Result<Integrated> integratedGradients(const Subject& subject, const gradient::Scalar& scalar,
                                       const IntegratedOptions& options = {});

/// How well an attribution finds what the scalar rests on, measured: s when the positions with the
/// largest values, one more each time, are replaced by the baseline (deletion), or when all but
/// they are (insertion).
struct Faithfulness
{
    std::vector<double> deletion;  ///< [T + 1], from the whole input on
    std::vector<double> insertion; ///< [T + 1], from the baseline on
    /// Means over shares of 10, 20, … 50 % of the positions (DeYoung et al. 2020): of s − s without
    /// them, and of s − s with them alone.
    double comprehensiveness = 0;
    double sufficiency = 0;
};

/// Fills comprehensiveness and sufficiency from the two curves.
void summarise(Faithfulness& curves);

Result<Faithfulness> faithfulness(const Subject& subject, const gradient::Scalar& scalar,
                                  Stack stack, const Vector& values, Baseline baseline,
                                  int64_t token = 0);

} // namespace engine::explanations
