#pragma once

#include "engine/text/tokenizer.h"

namespace engine::text {

/// Opens the tokenizer of a folder by the files that are there.
Result<std::shared_ptr<const Tokenizer>> openTokenizerFiles(const std::filesystem::path& folder);

} // namespace engine::text
