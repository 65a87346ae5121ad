#pragma once

#include "engine/gradient/attention.h"
#include "engine/transformer/layer.h"

namespace engine::gradient {

/// What a layer computes with besides its input.
struct LayerRule
{
    const StackOptions& options;
    const LayerWeights& weights;
    int layer = 0;
    const Sequences& sequences;
    const Sequences& memory; ///< of the encoder's output, where the layer has cross-attention
    const RotaryTable* rotary = nullptr;
    const std::vector<Intervention>& interventions;
    /// What pictures add to the mask of self-attention; null: nothing.
    const MaskParts* mask = nullptr;
    /// Gives self-attention its biases, caps and sinks.
    std::function<void(Attention& attention, int64_t sequence)> equip;
    Matrix* biasGradient = nullptr;
    std::vector<Matrix>* termGradients = nullptr;
    /// May change the heads' outputs [rows, H · D] before they are joined; empty: nobody does.
    std::function<void(int layer, Kind kind, MatrixRef context)> onContext;
    /// The same for what the feed-forward layer gives [rows, M].
    std::function<void(int layer, MatrixRef added)> onFeed;
};

/// A layer that is on a tape.
struct LayerOnTape
{
    AttentionOnTape self;
    std::optional<AttentionOnTape> cross;
    Variable output; ///< [rows, M]
};

/// The layer of layer.h, every part of it on a tape: x [rows, M]; `memory` is the encoder's output.
LayerOnTape layer(Tape& tape, const LayerRule& rule, Variable x, std::optional<Variable> memory);

} // namespace engine::gradient
