#pragma once

#include "engine/text/jsonfile.h"
#include "engine/text/tokenizerparts.h"

namespace engine::text {

/// The role of a special token.
enum class Role { Bos, Eos, Unk, Sep, Pad, Cls, Mask };
inline constexpr std::array<Role, 7> kRoles = {Role::Bos, Role::Eos, Role::Unk, Role::Sep,
                                               Role::Pad, Role::Cls, Role::Mask};

/// What a family uses where its files do not say: one token per role, empty = none.
struct SpecialTokens
{
    std::string_view bos = {};
    std::string_view eos = {};
    std::string_view unk = {};
    std::string_view sep = {};
    std::string_view pad = {};
    std::string_view cls = {};
    std::string_view mask = {};
    bool maskTakesSpaceBefore = false;

    std::string_view of(Role role) const;
};

/// The small files beside a vocabulary: tokenizer_config.json, special_tokens_map.json,
/// added_tokens.json and the model's config.json; absent files are null.
struct TokenizerConfig
{
    nlohmann::json tokenizer;
    nlohmann::json specialTokens;
    nlohmann::json addedTokens;
    nlohmann::json model;

    /// Fails on damaged files, not on absent ones.
    static Result<TokenizerConfig> read(const std::filesystem::path& folder);

    /// Without "Fast" at its end; empty where no file says.
    std::string tokenizerClass() const;
    std::string modelType() const;
    bool cleanUpSpaces() const;
    /// The token of a role as the files say, or as the family does.
    std::optional<AddedToken> specialToken(Role role, const SpecialTokens& defaults) const;

    /// Whether a file names the token as special, in a role or among the additional ones.
    bool isNamedSpecial(std::string_view content, const SpecialTokens& defaults) const;

    /// Adds every special and added token to the parts and fills in the ids of the roles. Tokens
    /// that the vocabulary lacks get the ids after it, as the reference gives them.
    Result<void> addTokens(Tokenizer::Parts& parts, const SpecialTokens& defaults) const;

private:
    /// Those of added_tokens.json and added_tokens_decoder.
    Result<void> addWords(Tokenizer::Parts& parts, const SpecialTokens& defaults) const;
};

} // namespace engine::text
