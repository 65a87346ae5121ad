#pragma once

#include "engine/trace/request.h"
#include "models/selection.h"

#include <QJsonObject>
#include <QString>

namespace app {

/// The command line that paints what a view shows: its id, its state as a session keeps it, the
/// trace's request and the selection. A view that the command line cannot paint gives the command
/// that writes the trace. Words are quoted for a POSIX shell.
QString commandText(const engine::TraceRequest& request, const models::SelectionState& selection,
                    const QString& view, const QJsonObject& state);

} // namespace app
