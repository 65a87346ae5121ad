#pragma once

#include "engine/text/tokenizerconfig.h"

namespace engine::text {

/// The SentencePiece model of a folder, by its usual names first.
std::optional<std::filesystem::path> findSentencePieceFile(const std::filesystem::path& folder);

/// A family that reads a SentencePiece model: ALBERT, T5, Llama, Gemma, XLM-RoBERTa, mBART; without
/// any other file, the plain model.
Result<std::shared_ptr<const Tokenizer>> openSentencePiece(const std::filesystem::path& path,
                                                           const TokenizerConfig& config);

/// Marian: source.spm and target.spm cut, vocab.json gives the ids.
Result<std::shared_ptr<const Tokenizer>> openMarian(const std::filesystem::path& folder,
                                                    const TokenizerConfig& config);

} // namespace engine::text
