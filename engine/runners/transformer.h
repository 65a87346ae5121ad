#pragma once

#include "engine/checkpoint/config.h"
#include "engine/runners/runner.h"

namespace engine {

/// Opens a checkpoint folder of a transformer with its tokenizer, where it has one, and its image
/// processor. Traces run the model over the request's inputs: tokens, every layer, predictions, and
/// the text that it writes where that is asked for. Fails as Model::open() does.
Result<std::shared_ptr<const Runner>> openTransformer(const std::filesystem::path& folder,
                                                      UnknownKeys unknown = UnknownKeys::Refuse);

} // namespace engine
