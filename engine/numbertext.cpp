#include "engine/numbertext.h"

#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

namespace engine {

namespace {

template <class Number>
std::string shortest(Number value)
{
    // "0.0007" is a character longer than "7e-04", but it is what people write.
    const Number size = std::abs(value);
    const bool plain = size == 0 || (size >= Number(1e-5) && size < Number(1e15));
    std::array<char, 64> text{};
    char* const begin = text.data();
    char* const room = begin + text.size();
    const auto done = plain ? std::to_chars(begin, room, value, std::chars_format::fixed)
                            : std::to_chars(begin, room, value);
    return {begin, done.ptr};
}

} // namespace

std::string numberText(double value)
{
    if (std::isnan(value))
        return "nan";
    const auto narrow = static_cast<float>(value);
    return static_cast<double>(narrow) == value ? shortest(narrow) : shortest(value);
}

double asWritten(float value)
{
    const std::string text = numberText(static_cast<double>(value));
    double written = static_cast<double>(value);
    std::from_chars(text.data(), text.data() + text.size(), written);
    return written;
}

void writeShortly(nlohmann::json& value)
{
    if (value.is_number_float()) {
        const auto number = value.get<double>();
        if (static_cast<double>(static_cast<float>(number)) == number)
            value = asWritten(static_cast<float>(number));
    }
    if (value.is_structured())
        for (nlohmann::json& part : value)
            writeShortly(part);
}

} // namespace engine
