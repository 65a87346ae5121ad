#pragma once

#include "engine/text/tokenizer.h"

namespace engine::text {

/// Opens the tokenizer that a GGUF file carries in its metadata: SentencePiece's byte pairs
/// ("llama"), byte-level byte pairs ("gpt2", with the splitting pattern that tokenizer.ggml.pre
/// names), WordPiece ("bert") and unigrams ("t5"). Files without tensors will do. Fails by name on
/// other kinds and on patterns that are not known.
Result<std::shared_ptr<const Tokenizer>> openTokenizerGguf(const std::filesystem::path& path);

} // namespace engine::text
