#pragma once

#include "models/explained.h"

class QComboBox;

namespace views {

/// Measures in a box, by their numbers; `loss`: the loss of a text too.
void fillMeasures(QComboBox* box, bool loss = true);
models::Measure measureOf(const QComboBox* box);

} // namespace views
