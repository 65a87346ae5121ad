#pragma once

#include "engine/explanations/subject.h"

namespace engine::explanations {

/// What single weights of attention add to a scalar, to first order: A ⊙ ∂s/∂A of every head.
/// Immutable; any thread.
class EdgeEffects
{
public:
    /// Of the logit that Subject::logit() takes where nobody says. Fails as Subject::of() does.
    static Result<EdgeEffects> of(std::shared_ptr<const Trace> trace, RunControl control = {});

    const Subject& subject() const { return m_subject; }
    const gradient::Scalar& scalar() const { return m_scalar; }
    double value() const { return m_reverse.scalar.value; }
    /// Whether this attention is one of those that ran: not a mean over layers.
    bool has(const Attention& attention) const { return find(attention) != nullptr; }
    /// Rows `queries` of a head, all keys; a head below 0 stands for the sum over all of them.
    void fill(const Attention& attention, int head, Range queries, MatrixRef out) const;

private:
    EdgeEffects(Subject subject, gradient::Scalar scalar, gradient::Reverse reverse)
        : m_subject(std::move(subject)), m_scalar(std::move(scalar)), m_reverse(std::move(reverse))
    {
    }
    const gradient::AttentionGradient* find(const Attention& attention) const;

    Subject m_subject;
    gradient::Scalar m_scalar;
    gradient::Reverse m_reverse;
};

} // namespace engine::explanations
