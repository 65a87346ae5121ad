#pragma once

#include "engine/explanations/units.h"
#include "models/explained.h"

#include <functional>
#include <QString>

namespace models {

/// A run of the model on one of several inputs.
using SubjectAt = std::function<engine::Result<engine::explanations::Subject>(size_t input)>;
using ScalarOf =
    std::function<engine::Result<engine::gradient::Scalar>(const engine::explanations::Subject&)>;

/// The texts of a column (by name, or by number from 1; empty: the one with the longest texts) of a
/// file of rows; at most `most` of them, where that is not 0. Fails as DataSet::open() does, and
/// where there is no such column or no text.
engine::Result<std::vector<std::string>> readTexts(const QString& path, const QString& column,
                                                   qint64 most, const std::stop_token& stop);

/// What every unit of a model does to the scalar of every input.
struct AblationEffects
{
    std::vector<engine::explanations::Unit> units;
    std::vector<double> whole;                ///< an input each
    std::vector<std::vector<double>> ablated; ///< [units][inputs]

    /// The change of every input when a unit is switched off.
    std::vector<double> changes(size_t unit) const;
};

struct AblationOptions
{
    engine::explanations::Replacement replacement = engine::explanations::Replacement::Zero;
    bool headsAlone = false;
    /// Told of every input before its units are switched off.
    std::function<engine::Result<void>(size_t input, const engine::explanations::Subject&,
                                       const engine::gradient::Scalar&, double whole)>
        seen = {};
    std::function<void(float)> progress = {};
};

/// Switches every unit off in turn, on each of `inputs` inputs. The mean is taken over all of them;
/// resampled activity comes from the next one, which needs two.
engine::Result<AblationEffects> ablateOver(size_t inputs, const SubjectAt& at,
                                           const ScalarOf& scalarOf,
                                           const AblationOptions& options);

/// Two texts that differ in what a prediction should rest on.
struct PromptPair
{
    std::string clean, corrupted;
    std::string target, against; ///< tokens or classes; empty: the likeliest one, and nothing
};

/// The pairs of a file with the columns clean, corrupted, and where there are such target and
/// against; else the first two. Fails as DataSet::open() does, and on files of one column.
engine::Result<std::vector<PromptPair>> readPairs(const QString& path, qint64 most,
                                                  const std::stop_token& stop);

/// What patching did to every pair: changes of its scalar.
struct PairEffects
{
    std::vector<double> clean, corrupted;
    std::vector<engine::Matrix> heads; ///< [L, H]
    std::vector<engine::Matrix> resid; ///< [L + 1, T]

    /// Whether positions mean the same in all pairs: their texts have as many tokens.
    bool aligned() const;
};

/// Patches whole heads and the residual stream of each pair, exactly. `scalarOf` gives what is
/// measured where the pair does not say it.
engine::Result<PairEffects>
patchPairs(const std::vector<PromptPair>& pairs,
           const std::function<engine::Result<engine::explanations::Subject>(const std::string&)>&
               subjectOf,
           const ScalarOf& scalarOf, const std::function<void(float)>& progress = {});

} // namespace models
