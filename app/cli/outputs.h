#pragma once

#include "engine/error.h"
#include "engine/trace/request.h"

#include <QString>

namespace app {

class Options;

/// The input that the file of -o would be written over; empty where it is none: what is read, the
/// picture, the texts, and every file of the models.
QString overwrittenInput(const Options& options);

/// Fails where a file is one that a request reads: its model's, its picture, its sound, its
/// tensors. A trace or session of this program is none of them: who saves over it keeps all that it
/// held.
engine::Result<void> checkOutput(const QString& path, const engine::TraceRequest& request);

} // namespace app
