#pragma once

#include "engine/gradient/stack.h"

#include <memory>

namespace engine::gradient {

/// A stack whose layers are all kept on one tape between the way forwards and the way back, so that
/// nothing is computed twice, for models so small that memory is no matter: see floats(). Gives
/// what forward() and backward() of stack.h give. Without cross-attention and tables of biases or
/// distances. One thread at a time.
class TapedStack
{
public:
    /// Gradients of weights are added to `parameters`, which must outlive it.
    TapedStack(StackRun run, ParameterGradients* parameters);
    ~TapedStack();
    TapedStack(const TapedStack&) = delete;
    TapedStack& operator=(const TapedStack&) = delete;

    /// About how many floats a run keeps.
    static int64_t floats(const StackRun& run);

    /// `hidden` [rows, M] enters the first layer; returns what leaves the last one. Once.
    Result<Tensor> forward(const ConstMatrixRef& hidden);
    /// ∂s/∂h_0 [rows, M] from `seed`, ∂s/∂h_L. Once, after forward().
    Tensor backward(const ConstMatrixRef& seed);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace engine::gradient
