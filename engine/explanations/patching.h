#pragma once

#include "engine/explanations/subject.h"

namespace engine::explanations {

/// Activation patching between two inputs of one length: the scalar of the clean run when one
/// activation is taken from the corrupted run (Meng et al. 2022; Wang et al. 2023).
struct Patching
{
    double clean = 0;
    double corrupted = 0; ///< the same scalar of the corrupted input
    /// First-order estimates from one reverse pass: clean + (corrupted − clean activation) · ∂s.
    Matrix residEstimate;             ///< [L + 1, T]; row L: before the final norm
    std::vector<Matrix> headEstimate; ///< L matrices [H, T]
};

/// Fails where two runs are not of one model, or their inputs differ in length.
Result<void> comparable(const Subject& clean, const Subject& corrupted);
/// The heads' outputs of a layer of the last stack, side by side: [T, H · D].
Matrix headOutputs(const Subject& subject, int layer, Kind kind);

/// Both scalars and all estimates. Fails where the inputs differ in length or the models differ.
Result<Patching> estimatePatching(const Subject& clean, const Subject& corrupted,
                                  const gradient::Scalar& scalar);

/// s when h_l[p] is the corrupted run's, exactly: [L + 1, T]. `row(l, values)` is called as rows
/// are done.
Result<Matrix> patchResid(const Subject& clean, const Subject& corrupted,
                          const gradient::Scalar& scalar,
                          const std::function<void(int, const Vector&)>& row = {});

/// s when a head's output at p is the corrupted run's, exactly: [H, T] of one layer.
Result<Matrix> patchHeads(const Subject& clean, const Subject& corrupted,
                          const gradient::Scalar& scalar, int layer);

} // namespace engine::explanations
