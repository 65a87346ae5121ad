#pragma once

#include "engine/text/tokenizerconfig.h"

#include <span>

namespace engine::text {

// What the readers of the several older formats share.

bool fileExists(const std::filesystem::path& path);
bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names);
tl::unexpected<Error> unknownClass(const std::string& name, const std::filesystem::path& folder);
/// An object of ids by token.
Result<VocabularyPtr> readVocabularyJson(const std::filesystem::path& path);
/// Begin, text, end; and for pairs begin, text, middle …, pair, end.
void setTemplates(Tokenizer::Parts& parts, std::optional<int64_t> begin, std::optional<int64_t> end,
                  const std::vector<int64_t>& middle, int64_t pairType);
/// Begin, text, end; and for pairs begin, text, end, begin, pair, end.
void setBeginAndEnd(Tokenizer::Parts& parts, std::optional<int64_t> begin,
                    std::optional<int64_t> end);
/// The languages of mBART-50 in the order of their ids, or of the first mBART, which has fewer.
std::span<const std::string_view> mbartLanguages(bool first);
/// Says how the model is told its languages, and which are meant when none are given.
void useLanguages(Tokenizer::Parts& parts, const TokenizerConfig& config, LanguageScheme scheme);
Result<std::shared_ptr<const Tokenizer>> finishTokenizer(std::shared_ptr<Tokenizer::Parts> parts);

} // namespace engine::text
