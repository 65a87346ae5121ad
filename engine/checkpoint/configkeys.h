#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

namespace engine {

/// What a key of config.json that no family's table asked for is taken for.
enum class KeyMeaning {
    Bookkeeping, ///< known not to enter the forward pass, or switched off: passed in silence
    Note,        ///< nothing in its name says that it could: named, and ignored
    MayMatter,   ///< its name speaks of the arithmetic: refused unless the user says otherwise
};

/// Judges a key by its name and its value. What is null, false or empty is off. Names are judged by
/// their words ("attn_scale" has "attn" and "scale"): a list of every key that some tool may write
/// could never be complete, the words of the arithmetic are few.
KeyMeaning keyMeaning(std::string_view key, const nlohmann::json& value);

/// Whether a value says nothing: null, false, or an empty text, list or object.
bool isNothing(const nlohmann::json& value);

} // namespace engine
