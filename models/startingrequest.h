#pragma once

#include "engine/trace/request.h"

#include <QString>

namespace models {

/// What a model folder is first opened on: a shipped model's own example; else a sentence, token
/// ids where the folder holds no tokenizer, or a shipped picture for models that look at one. Paths
/// that stand for a folder (see engine/files/modelfolder.h) are taken too.
engine::TraceRequest startingRequest(const QString& path);

} // namespace models
