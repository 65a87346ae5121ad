#pragma once

#include "engine/gradient/layer.h"
#include "engine/transformer/stack.h"

namespace engine::gradient {

/// What a stack reads besides tokens; all sequences of a run have the same.
struct Sight
{
    std::optional<PatchGrid> grid;                ///< of the picture that the stack reads
    std::shared_ptr<const Insertions> insertions; ///< in place of words; null: words alone
};

/// A stack and how sequences pass through it.
struct StackRun
{
    const Model& model;
    Stack stack = Stack::Decoder;
    Sequences sequences;
    Sequences memory; ///< of the encoder's output, where the stack has cross-attention
    int layers = 0;   ///< how many of the stack's layers run
    std::vector<Intervention> interventions = {};
    RunControl control = {};
    Sight sight = {};
};

/// Where a run forwards may be looked at and changed.
struct StackHooks
{
    /// Before layer `level` reads the residual stream [rows, M]; level L: before the final norm.
    std::function<void(int level, MatrixRef hidden)> hidden = {};
    /// The heads' outputs [rows, H · D] before they are joined.
    std::function<void(int layer, Kind kind, MatrixRef context)> context = {};
    /// What the feed-forward layer gives [rows, M], before it is added (and normed, where the
    /// family norms it).
    std::function<void(int layer, MatrixRef added)> feed = {};
};

/// Runs layers `first` … of the stack; `hidden` [rows, M] enters the first of them. Returns what
/// enters each of the layers from there on and what leaves the last one. Nothing of the size T² is
/// kept. Fails on weights that are not finite, and with an empty sentence when stopped.
Result<std::vector<Tensor>> forward(const StackRun& run, Tensor hidden, const Tensor& memory,
                                    const StackHooks& hooks = {}, int first = 0);

/// Gradients at one attention of one sequence.
struct AttentionGradient
{
    Attention attention;
    Tensor context;  ///< [Tq, H · D], the heads' outputs
    Tensor gradient; ///< [Tq, H · D], ∂s/∂ of them
};

struct StackGradient
{
    std::vector<Tensor> hidden; ///< L + 1 tensors [rows, M]: ∂s/∂h_l
    Tensor memory; ///< [rows, M]: ∂s/∂ of the encoder's output; empty without cross
    std::vector<AttentionGradient> attentions; ///< ordered by layer, self first; where kept
};

struct ReverseOptions
{
    bool keepAttentions = false; ///< for runs of one sequence
    bool keepHidden = true;      ///< else h_0 alone
    ParameterGradients* parameters = nullptr;
};

/// Reads the stack backwards from `seed`, ∂s/∂h_L [rows, M], layer by layer, each computed once
/// more from its input `hidden[l]` (L + 1 tensors, as forward() returns them). Memory grows with
/// T · M. Fails as forward() does.
Result<StackGradient> backward(const StackRun& run, const std::vector<Tensor>& hidden,
                               const Tensor& memory, const ConstMatrixRef& seed,
                               const ReverseOptions& options);

} // namespace engine::gradient
