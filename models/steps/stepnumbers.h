#pragma once

#include "models/document.h"
#include "models/steps/step.h"

#include <stop_token>

namespace models {

/// Whether the mask of an attention hides a cell at all.
bool hidesAnything(const engine::Attention& attention);
/// What a token is called where its steps are told; its position where it has no text.
QString tokenName(const std::vector<engine::TraceToken>& tokens, qint64 position);
/// Where the numbers of a row begin whose first features hold next to nothing, as a pattern's
/// output does; else 0.
Eigen::Index firstUsed(const engine::Vector& row);
/// A few cells, evenly spaced, of a signed matrix, at most `side` along either axis; of weights
/// their maxima.
engine::Matrix thumbnailOf(const BlockSource& source, int side, bool maxima,
                           const std::stop_token& stop);

/// The two keys that get most from the query, and the cell that is looked at.
void countWeights(StepNumbers& numbers, const engine::Trace& trace,
                  const engine::Attention& attention, const SelectionState& state);
/// The vectors of the cell, and how its score comes to be. `projections` may be null.
void readVectors(StepNumbers& numbers, const engine::Attention& attention,
                 const engine::Projections* projections);
/// What of a step's matrix is shown around the cell that is looked at; of some steps the numbers
/// too.
void readWindow(Step& step, StepNumbers& numbers);

} // namespace models
