#include "engine/text/tokenizerconfig.h"

#include <charconv>

namespace engine::text {

namespace {

const char* keyOf(Role role)
{
    switch (role) {
    case Role::Bos:
        return "bos_token";
    case Role::Eos:
        return "eos_token";
    case Role::Unk:
        return "unk_token";
    case Role::Sep:
        return "sep_token";
    case Role::Pad:
        return "pad_token";
    case Role::Cls:
        return "cls_token";
    case Role::Mask:
        return "mask_token";
    }
    return "";
}

std::optional<int64_t>& idOfRole(Tokenizer::Parts& parts, Role role)
{
    switch (role) {
    case Role::Bos:
        return parts.bos;
    case Role::Eos:
        return parts.eos;
    case Role::Unk:
        return parts.unk;
    case Role::Sep:
        return parts.sep;
    case Role::Pad:
        return parts.pad;
    case Role::Cls:
        return parts.cls;
    case Role::Mask:
        break;
    }
    return parts.mask;
}

/// A token as text or as an object with its properties.
std::optional<AddedToken> readToken(const nlohmann::json& value)
{
    AddedToken token;
    if (value.is_string()) {
        token.content = value.get<std::string>();
    } else if (value.is_object()) {
        token.content = stringAt(value, "content");
        token.singleWord = boolAt(value, "single_word", false);
        token.leftStrip = boolAt(value, "lstrip", false);
        token.rightStrip = boolAt(value, "rstrip", false);
    }
    if (token.content.empty())
        return std::nullopt;
    return token;
}

Result<nlohmann::json> readOptional(const std::filesystem::path& path)
{
    std::error_code problem;
    if (!std::filesystem::exists(path, problem))
        return nlohmann::json();
    return readJson(path);
}

} // namespace

std::string_view SpecialTokens::of(Role role) const
{
    switch (role) {
    case Role::Bos:
        return bos;
    case Role::Eos:
        return eos;
    case Role::Unk:
        return unk;
    case Role::Sep:
        return sep;
    case Role::Pad:
        return pad;
    case Role::Cls:
        return cls;
    case Role::Mask:
        break;
    }
    return mask;
}

Result<TokenizerConfig> TokenizerConfig::read(const std::filesystem::path& folder)
{
    TokenizerConfig config;
    const std::array<std::pair<const char*, nlohmann::json*>, 4> files = {{
        {"tokenizer_config.json", &config.tokenizer},
        {"special_tokens_map.json", &config.specialTokens},
        {"added_tokens.json", &config.addedTokens},
        {"config.json", &config.model},
    }};
    for (const auto& [name, target] : files) {
        auto content = readOptional(folder / name);
        if (!content)
            return tl::make_unexpected(content.error());
        *target = std::move(*content);
    }
    return config;
}

std::string TokenizerConfig::tokenizerClass() const
{
    std::string name = stringAt(tokenizer, "tokenizer_class");
    if (name.empty())
        name = stringAt(model, "tokenizer_class");
    if (name.ends_with("Fast"))
        name.resize(name.size() - 4);
    return name;
}

std::string TokenizerConfig::modelType() const
{
    return stringAt(model, "model_type");
}

bool TokenizerConfig::cleanUpSpaces() const
{
    return boolAt(tokenizer, "clean_up_tokenization_spaces", true);
}

std::optional<AddedToken> TokenizerConfig::specialToken(Role role,
                                                        const SpecialTokens& defaults) const
{
    const char* key = keyOf(role);
    for (const nlohmann::json* file : {&specialTokens, &tokenizer}) {
        if (!file->is_object() || !file->contains(key))
            continue;
        const nlohmann::json& value = (*file)[key];
        auto token = readToken(value);
        if (token && value.is_string() && role == Role::Mask)
            token->leftStrip = defaults.maskTakesSpaceBefore;
        return token;
    }
    const std::string_view content = defaults.of(role);
    if (content.empty())
        return std::nullopt;
    AddedToken token;
    token.content = content;
    token.leftStrip = role == Role::Mask && defaults.maskTakesSpaceBefore;
    return token;
}

bool TokenizerConfig::isNamedSpecial(std::string_view content, const SpecialTokens& defaults) const
{
    for (const Role role : kRoles)
        if (const auto token = specialToken(role, defaults); token && token->content == content)
            return true;
    for (const nlohmann::json* file : {&specialTokens, &tokenizer})
        for (const nlohmann::json& value : memberAt(*file, "additional_special_tokens"))
            if (const auto token = readToken(value); token && token->content == content)
                return true;
    return false;
}

Result<void> TokenizerConfig::addWords(Tokenizer::Parts& parts, const SpecialTokens& defaults) const
{
    if (addedTokens.is_object()) {
        for (const auto& [content, value] : addedTokens.items()) {
            AddedToken token;
            token.content = content;
            token.id = value.is_number_integer() ? value.get<int64_t>() : -1;
            // The reference looks for words that people added in normalised text.
            token.normalized = !isNamedSpecial(content, defaults);
            if (auto done = parts.addToken(std::move(token)); !done)
                return done;
        }
    }
    const nlohmann::json& byId = memberAt(tokenizer, "added_tokens_decoder");
    if (byId.is_object()) {
        for (const auto& [key, value] : byId.items()) {
            auto token = readToken(value);
            if (!token)
                continue;
            const auto [end, problem] =
                std::from_chars(key.data(), key.data() + key.size(), token->id);
            if (problem != std::errc() || end != key.data() + key.size())
                token->id = -1;
            token->special = boolAt(value, "special", false);
            token->normalized = boolAt(value, "normalized", !token->special);
            if (auto done = parts.addToken(std::move(*token)); !done)
                return done;
        }
    }
    return {};
}

namespace {

/// Its id, which is the next one where the token is new.
Result<int64_t> addSpecial(Tokenizer::Parts& parts, AddedToken token)
{
    // What was said of it before knows its properties better than its name alone.
    if (const AddedToken* known = parts.markSpecial(token.content))
        return known->id;
    token.special = true;
    token.id = parts.idOf(token.content).value_or(parts.size());
    const std::string content = token.content;
    if (auto done = parts.addToken(std::move(token)); !done)
        return tl::make_unexpected(done.error());
    return *parts.idOf(content);
}

} // namespace

Result<void> TokenizerConfig::addTokens(Tokenizer::Parts& parts,
                                        const SpecialTokens& defaults) const
{
    if (auto done = addWords(parts, defaults); !done)
        return done;
    for (const Role role : kRoles) {
        auto token = specialToken(role, defaults);
        if (!token)
            continue;
        const auto id = addSpecial(parts, std::move(*token));
        if (!id)
            return tl::make_unexpected(id.error());
        idOfRole(parts, role) = *id;
    }
    const nlohmann::json& inMap = memberAt(specialTokens, "additional_special_tokens");
    const nlohmann::json& more =
        inMap.is_array() ? inMap : memberAt(tokenizer, "additional_special_tokens");
    if (more.is_array()) {
        for (const nlohmann::json& value : more) {
            auto token = readToken(value);
            if (!token)
                continue;
            if (auto id = addSpecial(parts, std::move(*token)); !id)
                return tl::make_unexpected(id.error());
        }
    }
    return {};
}

} // namespace engine::text
