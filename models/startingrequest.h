#pragma once

#include "engine/trace/trace.h"

#include <QString>

namespace models {

/// What a model folder is first opened on: a shipped model's own example; else a sentence, or token
/// ids where the folder holds no tokenizer, and a shipped picture or sound for models that look at
/// one or listen to one. Paths that stand for a folder (see engine/files/modelfolder.h) are taken
/// too.
engine::TraceRequest startingRequest(const QString& path);

/// What the model behind a trace can be given.
struct Senses
{
    bool text = false;
    bool picture = false;
    bool sound = false;
};
/// Nothing of files and patterns.
Senses sensesOf(const engine::Trace& trace);

} // namespace models
