#pragma once

#include "engine/explanations/subject.h"

namespace engine::explanations {

/// A number for each head of the attentions of one kind in one stack.
struct HeadTable
{
    Stack stack = Stack::Decoder;
    Kind kind = Kind::Self;
    Matrix values; ///< [L, H]
};

/// |Σ C ⊙ ∂s/∂C| over positions and dimensions, C the head's output before it is joined (Michel,
/// Levy, Neubig 2019, one input, not normalised by layer). `reverse` must have kept the attentions.
std::vector<HeadTable> headImportance(const gradient::Reverse& reverse);

/// The scalar when that head's output is 0 at every position, one head after the other.
Result<std::vector<HeadTable>> ablation(const Subject& subject, const gradient::Scalar& scalar,
                                        const std::function<void(float)>& progress = {});

} // namespace engine::explanations
