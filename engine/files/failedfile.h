#pragma once

#include "engine/error.h"

#include <filesystem>
#include <nlohmann/json_fwd.hpp>

namespace engine {

/// What a file of a model folder holds where it is whole.
enum class Holds {
    Json,   ///< no other text
    Lines,  ///< text of any words: a vocabulary, merges
    Binary, ///< no text at all
};

/// Fails where a file holds what a download that went wrong leaves in its place: nothing, a web
/// page, a server's words (“Entry not found”). What Git LFS leaves is refused by whoever maps or
/// reads the file.
Result<void> refuseFailedFile(std::string_view content, const std::filesystem::path& path,
                              Holds holds);

/// The same for JSON that is valid: a server's {"error": "…"}.
Result<void> refuseErrorObject(const nlohmann::json& json, const std::filesystem::path& path,
                               Holds holds = Holds::Json);

} // namespace engine
