#pragma once

#include "engine/gradient/embedding.h"
#include "engine/gradient/scalar.h"
#include "engine/gradient/stack.h"

#include <map>

namespace engine::gradient {

/// Runs of a whole model, encoder and decoder, on sequences of one length for each stack.
struct ModelRun
{
    const Model& model;
    std::map<Stack, Sequences> sequences;
    std::map<Stack, int> layers = {}; ///< absent: all of them
    std::vector<Intervention> interventions = {};
    RunControl control = {};
    std::map<Stack, Sight> sights = {}; ///< absent: tokens alone

    Stack last() const { return model.options().last().stack; }
    StackRun stack(Stack which) const;
};

/// What a run forwards leaves behind.
struct Forward
{
    std::map<Stack, std::vector<Tensor>> hidden; ///< as forward() of a stack returns them
    Tensor memory;                               ///< what cross-attention reads; empty without it
};

/// Runs all stacks on what enters their first layers, `embedded` [rows, M] for each.
Result<Forward> forward(const ModelRun& run, const std::map<Stack, Tensor>& embedded,
                        const std::map<Stack, StackHooks>& hooks = {});

/// The same from layer `first` of one stack on, which `entering` [rows, M] enters. `memory` is what
/// cross-attention reads where that stack is a decoder with an encoder; where it is the encoder,
/// `target` [rows, M] enters the decoder, which runs as well.
Result<Forward> forwardFrom(const ModelRun& run, Stack stack, int first, Tensor entering,
                            Tensor memory, const StackHooks& hooks, Tensor target);

struct Reverse
{
    ScalarGradient scalar; ///< its value; `hidden` is that of the last stack
    std::map<Stack, StackGradient> stacks;
};

/// Reads the model backwards from a scalar.
Result<Reverse> backward(const ModelRun& run, const Forward& passed, const Scalar& scalar,
                         const ReverseOptions& options);

/// The scalar alone.
Result<ScalarGradient> scalarOf(const ModelRun& run, const Forward& passed, const Scalar& scalar);

} // namespace engine::gradient
