#pragma once

#include <nlohmann/json.hpp>

namespace engine {

/// Members of a trace's JSON; anything of the wrong type reads as absent.
template <class T>
T valueOr(const nlohmann::json& object, const char* key, T otherwise)
{
    if (!object.is_object())
        return otherwise;
    const auto found = object.find(key);
    if (found == object.end())
        return otherwise;
    if constexpr (std::is_same_v<T, bool>)
        return found->is_boolean() ? found->get<bool>() : otherwise;
    else if constexpr (std::is_integral_v<T>)
        return found->is_number_integer() ? found->get<T>() : otherwise;
    else if constexpr (std::is_floating_point_v<T>)
        return found->is_number() ? found->get<T>() : otherwise;
    else
        return found->is_string() ? found->get<T>() : otherwise;
}

/// An empty list where the member is none.
inline const nlohmann::json& listAt(const nlohmann::json& object, const char* key)
{
    static const nlohmann::json nothing = nlohmann::json::array();
    if (!object.is_object())
        return nothing;
    const auto found = object.find(key);
    return found != object.end() && found->is_array() ? *found : nothing;
}

} // namespace engine
