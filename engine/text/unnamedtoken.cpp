#include "engine/text/unnamedtoken.h"

namespace engine::text {

std::string unnamedToken(int64_t id)
{
    return "<id " + std::to_string(id) + ">";
}

} // namespace engine::text
