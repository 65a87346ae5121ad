#pragma once

#include "engine/gradient/stack.h"

namespace engine::gradient {

/// The tokens of all sequences, one after the other.
struct TokenInput
{
    std::vector<int64_t> ids;
    std::vector<int64_t> types; ///< empty: all 0
    std::vector<uint8_t> shown; ///< 0 = hidden by the attention mask; empty: all shown
    /// Positions of each sequence that hold something else in place of their tokens' vectors.
    std::vector<int64_t> replaced = {};
};

/// ∂s/∂e [rows, E] from `gradient`, ∂s/∂h_0 [rows, M]: e is the sum of (scaled) token, position and
/// segment vectors before the embedding norm and, where it stands after them, before the projection
/// to the stack's width. Gradients of the tables are added to `parameters`, where it is not null.
Result<Tensor> embeddingGradient(const Model& model, Stack stack, const Sequences& sequences,
                                 const TokenInput& input, const ConstMatrixRef& gradient,
                                 int threads = 0, ParameterGradients* parameters = nullptr);

/// What enters the first layer for such tokens, [rows, M].
Result<Tensor> embedded(const Model& model, Stack stack, const Sequences& sequences,
                        const TokenInput& input);

} // namespace engine::gradient
