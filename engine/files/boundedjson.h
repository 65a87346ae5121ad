#pragma once

#include "engine/error.h"

#include <filesystem>
#include <nlohmann/json_fwd.hpp>

namespace engine {

/// Reads a JSON file of a model folder. Fails by name on files over `maxBytes`, on nesting deeper
/// than 64 levels and on invalid JSON, with the byte.
Result<nlohmann::json> readJsonFile(const std::filesystem::path& path, size_t maxBytes);

/// The same for text that is at hand; `name` is what messages call it.
Result<nlohmann::json> parseJson(std::string_view text, const std::string& name);

} // namespace engine
