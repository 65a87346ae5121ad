#pragma once

#include "engine/trace/trace.h"

namespace engine {

/// Applies the interventions whose scope holds this attention to its mask and rules, in order; a
/// later one wins. Call after the model's own mask is set and before attend(). A choice of mask
/// acts on every head of the attention; hidden cells and everything else act on the heads in scope.
/// Several that keep only a head keep all of these.
/// MaskChoice::None and Padding also show keys that the model itself pads.
void applyInterventions(Attention& attention, const std::vector<Intervention>& interventions);

/// Whether two attentions with the same input give the same output.
bool sameRules(const Attention& a, const Attention& b);

} // namespace engine
