#include "engine/attention/intervention.h"

#include <algorithm>

namespace engine {

namespace {

void chooseMask(Mask& mask, const Intervention& intervention, int64_t keys)
{
    const int64_t size = std::max<int64_t>(intervention.maskSize, 0);
    if (intervention.mask.value_or(MaskChoice::Model) != MaskChoice::Model) {
        mask.blocks.clear();
        mask.groups.clear();
        mask.global.clear();
    }
    switch (intervention.mask.value_or(MaskChoice::Model)) {
    case MaskChoice::Model:
        break;
    case MaskChoice::None:
        mask.before = mask.after = Mask::kUnlimited;
        mask.hiddenKeys.clear();
        break;
    case MaskChoice::Causal:
        mask.before = Mask::kUnlimited;
        mask.after = 0;
        break;
    case MaskChoice::Window:
        mask.before = mask.after = size;
        break;
    case MaskChoice::Padding:
        mask.before = mask.after = Mask::kUnlimited;
        mask.hiddenKeys.assign(static_cast<size_t>(keys), 0);
        std::fill_n(mask.hiddenKeys.rbegin(), std::min(size, keys), uint8_t{1});
        break;
    }
}

/// Whether some interventions keep others of its layer or of its stack, and none keeps this head.
bool isLeftOut(const Attention& a, int head, const std::vector<Intervention>& interventions)
{
    bool rivals = false;
    for (const Intervention& intervention : interventions) {
        if (!intervention.keepOnly)
            continue;
        const Scope& scope = intervention.scope;
        if (scope.contains(a.stack, a.kind, a.layer, head))
            return false;
        const int layer = scope.head ? a.layer : scope.layer.value_or(a.layer);
        rivals |= scope.contains(a.stack, a.kind, layer, scope.head.value_or(head));
    }
    return rivals;
}

bool sameRule(const HeadRule& a, const HeadRule& b)
{
    return a.ablated == b.ablated && a.temperature == b.temperature &&
           a.normaliser == b.normaliser &&
           (a.normaliser != Normaliser::Sampled || a.seed == b.seed);
}

} // namespace

void applyInterventions(Attention& attention, const std::vector<Intervention>& interventions)
{
    const Mask own = attention.mask;
    for (const Intervention& intervention : interventions) {
        const Scope& scope = intervention.scope;
        Scope withoutHead = scope;
        withoutHead.head.reset();
        if (!withoutHead.contains(attention.stack, attention.kind, attention.layer, 0))
            continue;
        if (scope.head && (*scope.head < 0 || *scope.head >= attention.heads))
            continue;

        if (intervention.mask) {
            const std::vector<HiddenCell> cells = std::move(attention.mask.hiddenCells);
            attention.mask = own;
            chooseMask(attention.mask, intervention, attention.keys);
            attention.mask.hiddenCells = cells;
        }
        for (const auto& [query, key] : intervention.hiddenCells)
            if (query >= 0 && query < attention.queries && key >= 0 && key < attention.keys)
                attention.mask.hiddenCells.push_back({scope.head.value_or(-1), query, key});

        if (!intervention.ablate && !intervention.temperature && !intervention.normaliser)
            continue;
        attention.rules.resize(static_cast<size_t>(attention.heads));
        for (int head = 0; head < attention.heads; ++head) {
            if (scope.head && *scope.head != head)
                continue;
            HeadRule& rule = attention.rules[static_cast<size_t>(head)];
            rule.ablated |= intervention.ablate;
            rule.temperature = intervention.temperature.value_or(rule.temperature);
            if (intervention.normaliser) {
                rule.normaliser = *intervention.normaliser;
                rule.seed = intervention.seed;
            }
        }
    }
    for (int head = 0; head < attention.heads; ++head)
        if (isLeftOut(attention, head, interventions)) {
            attention.rules.resize(static_cast<size_t>(attention.heads));
            attention.rules[static_cast<size_t>(head)].ablated = true;
        }
    auto& cells = attention.mask.hiddenCells;
    std::ranges::sort(cells);
    cells.erase(std::ranges::unique(cells).begin(), cells.end());
}

bool sameRules(const Attention& a, const Attention& b)
{
    if (a.queries != b.queries || a.keys != b.keys || a.mask != b.mask)
        return false;
    for (int head = 0; head < a.heads; ++head)
        if (!sameRule(a.rule(head), b.rule(head)))
            return false;
    return true;
}

std::string_view name(MaskChoice choice)
{
    switch (choice) {
    case MaskChoice::Model:
        return "model";
    case MaskChoice::None:
        return "none";
    case MaskChoice::Causal:
        return "causal";
    case MaskChoice::Window:
        return "window";
    case MaskChoice::Padding:
        return "padding";
    }
    return {};
}

} // namespace engine
