#pragma once

#include "engine/text/tokenizerconfig.h"

namespace engine::text {

/// Opens a tokenizer.json (the format of the `tokenizers` library, version 1.0). Steps that are not
/// known are refused by name; its truncation and padding are the caller's affair.
Result<std::shared_ptr<const Tokenizer>> openTokenizerJson(const std::filesystem::path& path,
                                                           const TokenizerConfig& config);

} // namespace engine::text
