#pragma once

#include "engine/gradient/attention.h"
#include "engine/transformer/model.h"

namespace engine::gradient {

/// One number that a model's head computes: a weighted sum of logits (a logit, a difference of two,
/// a class, a person's own sum), plus the cross-entropy of targets (a loss).
struct Scalar
{
    /// A logit of a row of the last stack: of a token, or of a class.
    struct Term
    {
        int64_t row = 0;
        int64_t entry = 0;
        float factor = 1;
    };
    std::vector<Term> terms;
    /// −log softmax(logits[row])[entry], the mean of all of them.
    struct Target
    {
        int64_t row = 0;
        int64_t entry = 0;
    };
    std::vector<Target> targets;
    float targetFactor = 0; ///< of each target; 0: 1 / their number
};

struct ScalarGradient
{
    double value = 0;
    std::vector<float> terms; ///< the logits of `terms`
    int64_t hits = 0;         ///< targets that have the largest logit of their row
    Tensor hidden;            ///< ∂s/∂h_L [rows, M], before the final norm
};

/// The scalar and its gradient by the last stack's residual stream `hidden` [rows, M]; gradients of
/// the head's weights are added to `parameters`, where it is not null. Of `sequences` two-headed
/// classifiers and those that read a mean ask for. Fails where the model has no such logit.
Result<ScalarGradient> scalarGradient(const Model& model, const Tensor& hidden,
                                      const Sequences& sequences, const Scalar& scalar,
                                      int threads = 0, ParameterGradients* parameters = nullptr);

} // namespace engine::gradient
