#pragma once

#include "engine/attention/attention.h"

#include <optional>
#include <utility>
#include <vector>

namespace engine {

/// Where an intervention acts; an absent field means "all".
struct Scope
{
    std::optional<Stack> stack;
    std::optional<Kind> kind;
    std::optional<int> layer;
    std::optional<int> head;

    bool contains(Stack s, Kind k, int l, int h) const
    {
        return (!stack || *stack == s) && (!kind || *kind == k) && (!layer || *layer == l) &&
               (!head || *head == h);
    }
    bool operator==(const Scope&) const = default;
};

/// The rule for which keys a query sees, in place of the model's own.
enum class MaskChoice { Model, None, Causal, Window, Padding };

/// One change to how attention is computed, in the order in which they are listed in the request;
/// only the members that are set act.
struct Intervention
{
    Scope scope;
    bool ablate = false;   ///< the head's output becomes 0
    bool keepOnly = false; ///< the other heads of its layer (a layer: the other layers) become 0
    std::optional<float> temperature; ///< scores are divided by it
    std::optional<Normaliser> normaliser;
    uint64_t seed = 1; ///< for Normaliser::Sampled
    std::optional<MaskChoice> mask;
    int64_t maskSize = 0; ///< Window: keys on each side; Padding: keys hidden at the end
    std::vector<std::pair<int64_t, int64_t>> hiddenCells; ///< (query, key)

    bool operator==(const Intervention&) const = default;
};

std::string_view name(MaskChoice choice); ///< "model", "none", "causal", "window", "padding"

/// Applies the interventions whose scope holds this attention to its mask and rules, in order; a
/// later one wins. Call after the model's own mask is set and before attend(). A choice of mask
/// acts on every head of the attention; hidden cells and everything else act on the heads in scope.
/// Several that keep only a head keep all of these.
/// MaskChoice::None and Padding also show keys that the model itself pads.
void applyInterventions(Attention& attention, const std::vector<Intervention>& interventions);

/// Whether two attentions with the same input give the same output.
bool sameRules(const Attention& a, const Attention& b);

} // namespace engine
