#pragma once

#include "engine/attention/attention.h"

#include <stop_token>
#include <vector>

namespace engine {

/// How the number of one cell comes to be, in double precision: the float row that a trace answers
/// with rounds these.
struct CellSteps
{
    double product = 0; ///< q·k
    double bias = 0;    ///< what is added to the scaled product
    double score = 0;   ///< (product·scale + bias) / temperature
    bool hidden = false;
};
/// Needs the vectors of the attention (hasVectors) and a head, not an aggregate.
CellSteps cellSteps(const Attention& attention, int head, int64_t query, int64_t key);

/// The same for a whole row, through the normaliser.
struct RowSteps
{
    std::vector<double> scores;  ///< [Tk]; −inf where hidden
    std::vector<double> exps;    ///< [Tk], e^(score − largest); 0 where hidden
    std::vector<double> weights; ///< [Tk]; of a hard or sampled head 1 at the chosen key
    double largest = 0;          ///< −inf where the row sees no key
    double sum = 0;              ///< of exps, and of the sink where the head has one
};
/// What is missing when stopped counts as hidden.
RowSteps rowSteps(const Attention& attention, int head, int64_t query,
                  const std::stop_token& stop = {});

/// How far a score has come.
enum class ScoreStage { Product, Scaled, Biased, Tempered };

/// Fills `out` [queries, keys] with the scores of a block at that stage, before the mask.
void fillScores(const Attention& attention, int head, ScoreStage stage, Range queries, Range keys,
                MatrixRef out);

} // namespace engine
