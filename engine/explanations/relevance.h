#pragma once

#include "engine/explanations/subject.h"

namespace engine::explanations {

constexpr int64_t kMostRelevanceTokens = 4096;

/// What each position of a stack is relevant for (Chefer, Gur, Wolf: Generic Attention-model
/// Explainability, ICCV 2021): Ā = mean over heads of (∂s/∂A ⊙ A)⁺; R ← R + Ā R, and for decoders
/// with an encoder the rules of co-attention.
struct Relevance
{
    std::map<Stack, Matrix> self; ///< [T, T], the identity to begin with
    Matrix cross;                 ///< [T of the decoder, T of the encoder]; empty without
    /// Relevance of each position for a row of the last stack, [T] of each stack.
    std::map<Stack, Vector> rows(Stack last, int64_t row) const;
};

/// `reverse` must have kept the attentions. Fails above kMostRelevanceTokens.
Result<Relevance> relevance(const Subject& subject, const gradient::Reverse& reverse);

} // namespace engine::explanations
