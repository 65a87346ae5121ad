#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace engine {

/// The shortest text from which the number is read back. A number that a float32 holds is taken for
/// one: its digits beyond are nobody's ("0.1", not "0.10000000149011612"). "inf", "nan" where it is
/// none.
std::string numberText(double value);

/// The double that is written as the float is: for JSON, which knows doubles alone.
double asWritten(float value);
/// The same for all numbers of a JSON value.
void writeShortly(nlohmann::json& value);

} // namespace engine
