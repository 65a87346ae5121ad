#pragma once

#include <cstdint>
#include <string>

namespace engine::text {

/// What stands for an id that no token has: "<id 263>".
std::string unnamedToken(int64_t id);

} // namespace engine::text
