#include "engine/text/tokenizerbuild.h"

#include <algorithm>

namespace engine::text {

namespace {

using Kind = TemplateItem::Kind;

constexpr std::array<std::string_view, 52> kMbartLanguages = {
    "ar_AR", "cs_CZ", "de_DE", "en_XX", "es_XX", "et_EE", "fi_FI", "fr_XX", "gu_IN",
    "hi_IN", "it_IT", "ja_XX", "kk_KZ", "ko_KR", "lt_LT", "lv_LV", "my_MM", "ne_NP",
    "nl_XX", "ro_RO", "ru_RU", "si_LK", "tr_TR", "vi_VN", "zh_CN", "af_ZA", "az_AZ",
    "bn_IN", "fa_IR", "he_IL", "hr_HR", "id_ID", "ka_GE", "km_KH", "mk_MK", "ml_IN",
    "mn_MN", "mr_IN", "pl_PL", "ps_AF", "pt_XX", "sv_SE", "sw_KE", "ta_IN", "te_IN",
    "th_TH", "tl_XX", "uk_UA", "ur_PK", "xh_ZA", "gl_ES", "sl_SI"};
constexpr size_t kFirstMbartLanguages = 25;

TemplateItem tokenItem(int64_t id, int64_t typeId = 0)
{
    return {Kind::Token, id, typeId};
}

} // namespace

bool fileExists(const std::filesystem::path& path)
{
    std::error_code problem;
    return std::filesystem::exists(path, problem);
}

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

tl::unexpected<Error> unknownClass(const std::string& name, const std::filesystem::path& folder)
{
    return fail(translatable("Engine", "The tokenizer class “%1” of %2 is not supported in its "
                                       "older file format."),
                {name, folder.string()},
                translatable("Engine", "Save the tokenizer as tokenizer.json: "
                                       "AutoTokenizer.from_pretrained(folder, use_fast=True)"
                                       ".save_pretrained(folder)."));
}

Result<VocabularyPtr> readVocabularyJson(const std::filesystem::path& path)
{
    const auto json = readJson(path);
    if (!json)
        return tl::make_unexpected(json.error());
    if (!json->is_object() || json->empty())
        return fail(translatable("Engine", "%1 is not a vocabulary: an object of ids by token was "
                                           "expected."),
                    {path.string()}, translatable("Engine", "Download the file again."));
    auto vocabulary = std::make_shared<Vocabulary>();
    vocabulary->reserve(json->size());
    for (const auto& [piece, id] : json->items())
        if (auto added = vocabulary->add(piece, id.is_number_integer() ? id.get<int64_t>() : -1);
            !added)
            return tl::make_unexpected(added.error());
    return vocabulary;
}

void setTemplates(Tokenizer::Parts& parts, std::optional<int64_t> begin, std::optional<int64_t> end,
                  const std::vector<int64_t>& middle, int64_t pairType)
{
    for (std::vector<TemplateItem>* items : {&parts.single, &parts.pair}) {
        if (begin)
            items->push_back(tokenItem(*begin));
        items->push_back({Kind::Text, 0, 0});
    }
    for (const int64_t id : middle)
        parts.pair.push_back(tokenItem(id));
    parts.pair.push_back({Kind::Pair, 0, pairType});
    if (end) {
        parts.single.push_back(tokenItem(*end));
        parts.pair.push_back(tokenItem(*end, pairType));
    }
}

void setBeginAndEnd(Tokenizer::Parts& parts, std::optional<int64_t> begin,
                    std::optional<int64_t> end)
{
    const auto add = [&](std::vector<TemplateItem>& items, Kind kind, int64_t typeId) {
        if (begin)
            items.push_back(tokenItem(*begin, typeId));
        items.push_back({kind, 0, typeId});
        if (end)
            items.push_back(tokenItem(*end, typeId));
    };
    add(parts.single, Kind::Text, 0);
    add(parts.pair, Kind::Text, 0);
    add(parts.pair, Kind::Pair, 1);
}

std::span<const std::string_view> mbartLanguages(bool first)
{
    return std::span(kMbartLanguages).first(first ? kFirstMbartLanguages : kMbartLanguages.size());
}

void useLanguages(Tokenizer::Parts& parts, const TokenizerConfig& config, LanguageScheme scheme)
{
    parts.languageScheme = scheme;
    parts.defaultSourceLanguage = stringAt(config.tokenizer, "src_lang", "en_XX");
    parts.defaultTargetLanguage = stringAt(config.tokenizer, "tgt_lang");
}

Result<std::shared_ptr<const Tokenizer>> finishTokenizer(std::shared_ptr<Tokenizer::Parts> parts)
{
    if (auto done = parts->finish(); !done)
        return tl::make_unexpected(done.error());
    return makeTokenizer(std::move(parts));
}

} // namespace engine::text
