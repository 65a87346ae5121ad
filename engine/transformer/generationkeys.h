#pragma once

#include "engine/error.h"

#include <nlohmann/json_fwd.hpp>

namespace engine {

/// What is said of how text is written: generation_config.json, else config.json, where older
/// models keep the same keys.
struct GenerationSettings
{
    const nlohmann::json& generation;
    const nlohmann::json& config;

    /// Null where neither has the key.
    const nlohmann::json& value(const char* key) const;
    /// The file that a key's value is from.
    const char* fileOf(const char* key) const;
};

/// Fails on a value that its key cannot have: of another type, out of range, a token that a
/// vocabulary of that size does not have (0: unknown). All keys are looked at, also those that are
/// not used here.
Result<void> checkGenerationSettings(const GenerationSettings& settings, int64_t vocabulary);

/// Keys that would change what is written and are not done here: other ways of writing, and keys of
/// generation_config.json that are not known at all. Keys that cannot change it are passed.
std::vector<std::string> undoneKeys(const GenerationSettings& settings, bool samples);

/// Refuses these by name.
tl::unexpected<Error> refuseUndoneKeys(const GenerationSettings& settings,
                                       const std::vector<std::string>& keys);
/// Whether that is why a text was not written: then it can be written all the same.
bool asksToIgnoreRules(const Error& error);

} // namespace engine
