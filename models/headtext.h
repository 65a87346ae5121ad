#pragma once

#include "models/selection.h"

#include <QString>

namespace models {

/// "Decoder · layer 2 · cross-attention · head 3", translated; heads may be kMeanHead or kMaxHead.
QString headText(const SelectionState& state);
/// The same without the head.
QString layerText(const SelectionState& state);

} // namespace models
