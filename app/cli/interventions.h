#pragma once

#include "engine/attention/intervention.h"
#include "engine/error.h"

#include <QString>
#include <QStringList>

namespace app {

class Options;

/// A place on the command line: [encoder.|decoder.][self.|cross.]LAYER[.HEAD], or “all”; nothing
/// where it is written otherwise.
std::optional<engine::Scope> scopeFrom(const QString& text);
QString scopeText(const engine::Scope& scope);

/// What --ablate, --keep, --temperature, --mask, --hard and --at ask for, in this order, then the
/// list of --interventions (JSON as in trace files, or a file of it). Fails on JSON that is none.
engine::Result<std::vector<engine::Intervention>> interventionsOf(const Options& options);

/// The options that ask for these interventions: the short ones where they can say it, else
/// --interventions. `sampled`: --temperature is that of sampling.
QStringList interventionArguments(const std::vector<engine::Intervention>& interventions,
                                  bool sampled = false);

/// Says what is wrong with a value of --mask, or nothing.
QString wrongMask(const QString& value);

} // namespace app
