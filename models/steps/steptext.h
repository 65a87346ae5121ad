#pragma once

#include "engine/trace/trace.h"
#include "models/steps/step.h"

namespace models {

/// All words and formulas of one step. Texts are in the language of now.
class StepText
{
public:
    virtual ~StepText() = default;

    virtual QString name() const = 0;
    /// In the markup of views::Formula: W_Q, K^T.
    virtual QString formula(const StepNumbers& numbers) const = 0;
    /// In the same markup: the whole equation. `projections` may be null.
    virtual QString definition(const StepNumbers& numbers, const Step& step,
                               const engine::Projections* projections) const = 0;
    /// What the matrix holds in one word.
    virtual QString caption() const = 0;
    /// What happens here, with the numbers of the selection.
    virtual QString sentence(const StepNumbers& numbers) const = 0;
    /// The calculation for the selected query and key.
    virtual QString calculation(const StepNumbers& numbers) const = 0;
};

const StepText& stepText(StepKind kind);

} // namespace models
