#pragma once

#include "models/document.h"

#include <QString>

namespace models {

/// What a head does, in words for those who do not see its picture: "head 3 looks mostly at the
/// previous token; “it” looks at “animal”, 0.61". The row is the selected one, else defaultRow().
/// Costs one row, and all of them where the matrix has no more than some ten thousand cells; says
/// nothing of the head where it is larger. Empty where nothing is open.
QString headSummary(const Document& document);

} // namespace models
