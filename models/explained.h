#pragma once

#include "engine/explanations/subject.h"
#include "models/document.h"

namespace models {

/// The number of a run that explanations speak of.
enum class Measure {
    Logit,      ///< of the likeliest token or class
    Difference, ///< of the likeliest one to the next
    Loss,       ///< of the whole text
};

/// Fails where the model has no such number.
engine::Result<engine::gradient::Scalar> scalarFor(const engine::explanations::Subject& subject,
                                                   Measure measure);
/// The token or class that a person names: a number, a class's label, or a token as it is shown,
/// with or without the space before it.
engine::Result<int64_t> entryNamed(const engine::explanations::Subject& subject,
                                   const std::string& name);
/// The same request with another text in the place of its own, of a translator its source; of a
/// model alone.
engine::TraceRequest withInput(engine::TraceRequest request, const std::string& text);
/// "logit of “Paris”", translated, with what it is worth.
QString scalarText(const engine::explanations::Subject& subject,
                   const engine::gradient::Scalar& scalar, Measure measure, double value);
/// How a measure is called in a box.
QString measureName(Measure measure);

} // namespace models
