#pragma once

#include "engine/attention/intervention.h"
#include "engine/gradient/tape.h"
#include "engine/transformer/positions.h"

namespace engine {
struct MaskParts;
}

namespace engine::gradient {

/// Sequences of one length that pass through a stack together: sequence b has the rows from
/// b · length on.
struct Sequences
{
    int64_t count = 1;
    int64_t length = 0;
    /// [length] of each sequence, 1 = padding; one for all of them, or empty: no padding.
    std::vector<std::vector<uint8_t>> hiddenKeys;

    int64_t rows() const { return count * length; }
    const std::vector<uint8_t>& hiddenKeysOf(int64_t sequence) const;
};

/// What an attention does besides multiplying.
struct AttentionRule
{
    const StackOptions& options;
    int layer = 0;
    Kind kind = Kind::Self;
    const Sequences& queries;
    const Sequences& keys;
    const std::vector<Intervention>& interventions;
    /// What pictures add to the mask; null: nothing.
    const MaskParts* mask = nullptr;
    /// Gives an attention its biases, caps and sinks; empty: it has none.
    std::function<void(Attention& attention, int64_t sequence)> equip = {};
    /// Where the gradient of PositionBias::relative goes, [H, Tq + Tk − 1]; null: nowhere.
    Matrix* biasGradient = nullptr;
    /// Where those of the vectors of distances go, term by term, [tables · R, D]; null: nowhere.
    std::vector<Matrix>* termGradients = nullptr;
};

/// Rotary positions: turns each head of x [rows, heads · D] as its row stands in its sequence.
Variable turn(Tape& tape, const RotaryTable& rotary, Variable x, int64_t headSize, int64_t length);

/// An attention that is on a tape.
struct AttentionOnTape
{
    std::shared_ptr<std::vector<Attention>> sequences; ///< one for each sequence
    Variable context; ///< [queries, H · D], the heads' outputs side by side
};

/// Columns of a matrix on a tape, from `first` on: vectors of the heads, side by side.
struct HeadColumns
{
    Variable of;
    int64_t first = 0;
};

/// Attention of queries [rows, H · D] on keys and values [rows, Hk · D]. Backwards, scores are
/// computed once more, tile by tile: nothing of the size Tq · Tk is kept (Dao et al. 2022).
AttentionOnTape attention(Tape& tape, const AttentionRule& rule, HeadColumns query, HeadColumns key,
                          HeadColumns value);

/// One head backwards: adds the gradients of its queries, keys and values (each [T, D], after
/// rotary positions) from that of its output, and, where they are not null, of its position bias
/// [Tq + Tk − 1] and of the vectors of distances that it reads, [R, D] for each of its terms.
void headBackward(const Attention& attention, int head, const ConstMatrixRef& context,
                  const ConstMatrixRef& contextGradient, MatrixRef query, MatrixRef key,
                  MatrixRef value, float* bias = nullptr, std::vector<Matrix>* terms = nullptr);

/// A block of ∂s/∂A of one head, every weight taken as free; 0 where the key is hidden.
/// `contextGradient` [Tq, D] is that of the head's output.
void weightGradient(const Attention& attention, int head, const ConstMatrixRef& contextGradient,
                    Range queries, Range keys, MatrixRef out);

} // namespace engine::gradient
