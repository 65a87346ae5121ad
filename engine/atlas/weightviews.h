#pragma once

#include "engine/atlas/headatlas.h"
#include "engine/transformer/model.h"

namespace engine::atlas {

/// The model that made a trace; null where it was no transformer.
std::shared_ptr<const Model> modelOf(const Trace& trace);

/// Whether a logit of the model is a sum over what its parts write.
bool addsUp(const ModelOptions& options);

/// W_O of an attention, [H · Dv, M]; empty where the model has none.
Matrix outputMatrix(const Model& model, const Attention& attention);

/// The coordinates of HeadView::outputs from a head's rows of W_O, [Dv, M].
Matrix outputCoordinates(const ConstMatrixRef& rows);

/// For each position of the last stack the direction of the residual stream that its logit of the
/// token after it reads, divided by the scale of the final norm: [T, M], 0 for the last position.
/// Empty where logits are no such sums. Fails where the unembedding cannot be read.
Result<Matrix> logitDirections(const Model& model, const Trace& trace);

/// One row of the unembedding, through the gain of the final norm and its centring.
Result<Vector> unembeddingRow(const Model& model, int64_t entry);

} // namespace engine::atlas
