#pragma once

#include "engine/trace/trace.h"

#include <Eigen/Core>

namespace models {

/// What the numbers are that a classifier gives its labels.
enum class Answers {
    Exclusive,   ///< probabilities that sum to 1
    Independent, ///< a probability each: labels that do not exclude one another
    Values,      ///< values, as a regression gives them
};

Answers answersOf(const engine::Trace& trace);

/// The number of each label of a classifier, averaged over its two heads where it has two; empty
/// where the trace has none.
Eigen::VectorXd classNumbers(const engine::Trace& trace);

} // namespace models
