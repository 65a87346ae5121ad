#pragma once

#include "engine/trace/request.h"
#include "models/selection.h"

#include <QString>

namespace app {

/// The command that makes a trace again, and paints a view of it where `view` names one as
/// `render --view` does, to be pasted into a shell; arguments are quoted where they must be.
QString commandOf(const engine::TraceRequest& request, const QString& view = {},
                  const models::SelectionState& selection = {});

/// One argument as a POSIX shell reads it.
QString quotedForShell(const QString& argument);

} // namespace app
