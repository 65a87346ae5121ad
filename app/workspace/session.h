#pragma once

#include "engine/trace/tracefile.h"
#include "models/document.h"

#include <QJsonObject>

namespace app {

/// What a session keeps beside the trace and the request: where a person was looking.
struct SessionState
{
    models::SelectionState selection;
    QList<int> heads;
    QList<qint64> queries;
    models::Pool pool = models::Pool::Mean;
    QJsonObject views;                           ///< View::saveState() by View::id()
    QByteArray layout;                           ///< QMainWindow::saveState()
    std::map<std::string, std::string> metadata; ///< what other programs wrote into the file
};

QByteArray toJson(const SessionState& state);
/// Values that are absent or of the wrong type take their defaults: a session never fails for them.
SessionState sessionFromJson(const QByteArray& json);

/// Writes trace and state as one file, whole or not at all. Without tensors the trace is made again
/// from its request when the session is opened. Fails with an empty sentence when stopped.
engine::Result<void> saveSession(const QString& path, const engine::Trace& trace,
                                 const SessionState& state, bool withTensors,
                                 std::stop_token stop = {},
                                 std::function<void(float)> progress = {});

/// Whether one trace may take the place of the other without a change that is seen.
bool alike(const engine::Trace& a, const engine::Trace& b);

} // namespace app
