#pragma once

#include "engine/error.h"

#include <filesystem>

namespace engine {

/// The file in which PEFT says what an adapter is.
inline constexpr const char* kAdapterConfig = "adapter_config.json";

/// Whether a folder holds an adapter (as PEFT writes it) rather than a model.
bool isAdapter(const std::filesystem::path& folder);

/// Says where the model lies that an adapter was made for, while the program runs. Any thread.
void setAdapterBase(const std::filesystem::path& adapter, const std::filesystem::path& base);

/// The folder of the model that an adapter was made for: where setAdapterBase() said; under the
/// path that it names; in folders “base” and of the base's name in and beside its own; or in the
/// hub's cache (HF_HUB_CACHE, HF_HOME, ~/.cache/huggingface), there the revision that it names, or
/// main. Fails by name where there is none.
Result<std::filesystem::path> findAdapterBase(const std::filesystem::path& adapter);

} // namespace engine
