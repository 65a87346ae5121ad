#pragma once

#include "engine/checkpoint/storedmodel.h"

namespace engine {

/// Reads a model of llama.cpp's: its metadata become the configuration of the family that the
/// architecture belongs to. Fails by name on architectures that are not known, on missing and
/// impossible metadata, on adapters and files without tensors.
Result<StoredModel> openGgufModel(const std::filesystem::path& path);

} // namespace engine
