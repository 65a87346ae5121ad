#pragma once

#include "engine/error.h"
#include "engine/files/failedfile.h"

#include <filesystem>
#include <nlohmann/json.hpp>

namespace engine::text {

/// The whole of a small file. Fails where it cannot be read, has more bytes than any tokenizer, or
/// holds what a failed download leaves.
Result<std::string> readFile(const std::filesystem::path& path, Holds holds);
/// The same as JSON. Fails with the path and the byte on damage and on absurd nesting.
Result<nlohmann::json> readJson(const std::filesystem::path& path);

/// Members of objects, with a default where absent, null or of another type.
std::string stringAt(const nlohmann::json& object, const char* key, std::string_view fallback = {});
bool boolAt(const nlohmann::json& object, const char* key, bool fallback);
std::optional<bool> boolAt(const nlohmann::json& object, const char* key);
std::optional<int64_t> integerAt(const nlohmann::json& object, const char* key);
/// Null where absent.
const nlohmann::json& memberAt(const nlohmann::json& object, const char* key);

} // namespace engine::text
