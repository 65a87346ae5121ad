#pragma once

#include "engine/checkpoint/storedmodel.h"

namespace engine {

/// Opens an adapter with the model that it was made for: W + scale · B · A in the place of each W,
/// computed row by row. That model is the one that findAdapterBase() finds. Fails by name where
/// there is none, and on kinds of adapters that change the arithmetic otherwise.
Result<StoredModel> openAdapter(const std::filesystem::path& folder, UnknownKeys unknown);

} // namespace engine
