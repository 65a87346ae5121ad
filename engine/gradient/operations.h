#pragma once

#include "engine/gradient/tape.h"
#include "engine/transformer/layer.h"

namespace engine::gradient {

// Each function computes forwards at once and puts its way back on the tape.

/// x W + b.
Variable linear(Tape& tape, const Linear& weights, Variable x);
/// a + b.
Variable add(Tape& tape, Variable a, Variable b);
/// a ∘ b.
Variable times(Tape& tape, Variable a, Variable b);
/// a b, both on the tape.
Variable multiply(Tape& tape, Variable a, Variable b);
/// x with `row` [1, columns] added to each of its rows.
Variable addRow(Tape& tape, Variable x, Variable row);
/// xᵀ.
Variable transposed(Tape& tape, Variable x);
/// factor · x.
Variable scale(Tape& tape, float factor, Variable x);
/// Column c times factors[c] (layer scale).
Variable scaleColumns(Tape& tape, const Vector& factors, Variable x);
/// Columns first … of x.
Variable columns(Tape& tape, Variable x, int64_t first, int64_t count);
/// Rows of x, in this order.
Variable rows(Tape& tape, Variable x, std::vector<int64_t> which);
/// The mean of each of some stretches of rows, a row each.
Variable means(Tape& tape, Variable x, std::vector<Range> stretches);
/// The columns of a, then those of b.
Variable beside(Tape& tape, Variable a, Variable b);
/// Each row normed, or each of `groups` equal parts of it on its own (norms of queries and keys).
Variable norm(Tape& tape, const Norm& norm, Variable x, int64_t groups = 1);
/// f(x), element by element.
Variable activate(Tape& tape, Activation activation, Variable x);
/// f(gate) ∘ x.
Variable gate(Tape& tape, Activation activation, Variable gate, Variable x);
/// x kept within ±limit; outside there is no slope.
Variable clip(Tape& tape, float limit, Variable x);
/// x ≤ limit.
Variable atMost(Tape& tape, float limit, Variable x);
/// x + 1.
Variable plusOne(Tape& tape, Variable x);
/// Softmax of each row.
Variable softmax(Tape& tape, Variable x);
/// Of each row of probabilities the `chosen` largest (the first of equal ones), divided by their
/// sum where they are `renormalised`; the others 0.
Variable choose(Tape& tape, Variable probabilities, int64_t chosen, bool renormalised);
/// Adds rows of `out` to rows `which` of y [rows, M], row i times weights[which[i], column].
Variable addVisits(Tape& tape, Variable y, Variable out, Variable weights,
                   std::vector<int64_t> which, int64_t column);
/// Row r of x times factors[r, 0].
Variable scaleRows(Tape& tape, Variable factors, Variable x);
/// cap · tanh(x / cap).
Variable softCap(Tape& tape, float cap, Variable x);

/// c += aᵀ b; a [k, m], b [k, n].
void addTransposedProduct(const ConstMatrixRef& a, const ConstMatrixRef& b, MatrixRef c,
                          int threads);

} // namespace engine::gradient
