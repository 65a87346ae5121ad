#pragma once

#include "engine/explanations/attribution.h"

#include <QStringList>

namespace app {

class Options;
class ProgressBar;

/// `explain`: why a model predicts what it predicts, as a table or as dense tensors.
int runExplain(const Options& options);

/// What --steps and --baseline say of integrated gradients; shares of the work go to `bar`.
engine::Result<engine::explanations::IntegratedOptions> integratedOptions(const Options& options,
                                                                          ProgressBar& bar);
/// A row for each position of each stack.
QList<QStringList> positionRows(const engine::Trace& trace,
                                const engine::explanations::Attribution& values);

} // namespace app
