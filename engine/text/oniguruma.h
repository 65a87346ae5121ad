#pragma once

#include "engine/error.h"

#include <string>
#include <string_view>

namespace engine::text {

/// A regular expression of Oniguruma (Ruby's syntax, UTF-8: what the reference's tokenizers run) in
/// the words of ICU, written so that ICU, without any flags, matches the same. What has no such
/// words is refused by name, and so is what Oniguruma itself refuses.
/// Source: Oniguruma's doc/RE and regparse.c.
Result<std::string> toIcuPattern(std::string_view pattern);

} // namespace engine::text
