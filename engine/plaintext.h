#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace engine {

/// Text from outside as a message may hold it: at most `bytes` bytes (the middle is left out),
/// without control and direction characters, which are written as their numbers (<U+001B>), and
/// well-formed UTF-8.
std::string plainText(std::string_view text, size_t bytes = 600);

/// Names with commas between them; of many, the first and how many more there are ("a, b, … (98)").
std::string listed(const std::vector<std::string>& names, size_t shown = 12);

} // namespace engine
