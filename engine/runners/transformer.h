#pragma once

#include "engine/checkpoint/config.h"
#include "engine/runners/runner.h"

namespace engine {

/// Opens a checkpoint folder of a transformer with its tokenizer, where it has one, and its image
/// processor. Traces run the model over the request's inputs: tokens, every layer, predictions, and
/// the text that it writes where that is asked for. Fails as Model::open() does.
Result<std::shared_ptr<const Runner>> openTransformer(const std::filesystem::path& folder,
                                                      UnknownKeys unknown = UnknownKeys::Refuse);

/// What a trace that was read from a file can ask of the model that made it; null where the runner
/// is no transformer or its model does not fit the trace.
std::shared_ptr<const TraceOrigin> originOf(const Runner& runner, const Trace& trace);

} // namespace engine
