#include "engine/text/tokenizerjson.h"

#include "engine/text/bytepair.h"
#include "engine/text/tokenizerbuild.h"
#include "engine/text/unigram.h"
#include "engine/text/wordpiece.h"
#include "engine/text/worklimit.h"

#include <algorithm>

namespace engine::text {

namespace {

using Parts = Tokenizer::Parts;
using Kind = TemplateItem::Kind;
using nlohmann::json;

constexpr const char* kMetaspace = "\xE2\x96\x81";
constexpr SpecialTokens kNoTokens = {};

std::string typeOf(const json& step)
{
    return stringAt(step, "type");
}

tl::unexpected<Error> unknownStep(const char* section, const std::string& type)
{
    return fail(
        translatable("Engine", "The tokenizer's %1 “%2” is not supported."), {section, type},
        translatable("Engine", "Convert the text to token ids elsewhere and give the ids."));
}

tl::unexpected<Error> badMember(const char* section, const std::string& member)
{
    return fail(translatable("Engine", "The tokenizer's %1 has a missing or damaged “%2”."),
                {section, member}, translatable("Engine", "Download tokenizer.json again."));
}

/// A pattern as {"String": …} or {"Regex": …}, or plain text.
Result<Regex> readPattern(const json& value, const char* section)
{
    if (value.is_string())
        return Regex::literal(value.get<std::string>());
    if (memberAt(value, "String").is_string())
        return Regex::literal(stringAt(value, "String"));
    if (memberAt(value, "Regex").is_string())
        return Regex::compile(stringAt(value, "Regex"));
    return badMember(section, "pattern");
}

/// The one character of a member.
Result<char32_t> readCharacter(const json& object, const char* member, const char* section,
                               const char* fallback)
{
    const std::u32string text = fromUtf8(stringAt(object, member, fallback));
    if (text.size() != 1)
        return badMember(section, member);
    return text.front();
}

Result<PrependScheme> readPrependScheme(const json& step, const char* section)
{
    const std::string scheme = stringAt(step, "prepend_scheme");
    const bool prefixSpace = boolAt(step, "add_prefix_space", true);
    if (scheme.empty())
        return prefixSpace ? PrependScheme::Always : PrependScheme::Never;
    if (scheme == "always")
        return PrependScheme::Always;
    if (scheme == "first")
        return PrependScheme::First;
    if (scheme == "never")
        return PrependScheme::Never;
    return badMember(section, "prepend_scheme");
}

constexpr const char* kNormalizer = "normalizer";

Result<NormalizerPtr> readNormalizer(const json& step)
{
    const std::string type = typeOf(step);
    if (type == "Sequence") {
        std::vector<NormalizerPtr> steps;
        for (const json& inner : memberAt(step, "normalizers")) {
            auto read = readNormalizer(inner);
            if (!read)
                return read;
            steps.push_back(std::move(*read));
        }
        return normalizeInSequence(std::move(steps));
    }
    if (type == "BertNormalizer") {
        BertNormalization options;
        options.cleanText = boolAt(step, "clean_text", true);
        options.spaceAroundHan = boolAt(step, "handle_chinese_chars", true);
        options.stripAccents = boolAt(step, "strip_accents");
        options.lowercase = boolAt(step, "lowercase", true);
        return normalizeBert(options);
    }
    if (type == "NFC")
        return normalizeForm(NormalizationForm::Nfc);
    if (type == "NFD")
        return normalizeForm(NormalizationForm::Nfd);
    if (type == "NFKC")
        return normalizeForm(NormalizationForm::Nfkc);
    if (type == "NFKD")
        return normalizeForm(NormalizationForm::Nfkd);
    if (type == "Lowercase")
        return normalizeLowercase();
    if (type == "StripAccents")
        return normalizeStripAccents(Accents::Marks);
    if (type == "Strip")
        return normalizeStrip(boolAt(step, "strip_left", true), boolAt(step, "strip_right", true));
    if (type == "Replace") {
        auto pattern = readPattern(memberAt(step, "pattern"), kNormalizer);
        if (!pattern)
            return tl::make_unexpected(pattern.error());
        if (!memberAt(step, "content").is_string())
            return badMember(kNormalizer, "content");
        return normalizeReplace(std::move(*pattern), stringAt(step, "content"));
    }
    if (type == "Prepend")
        return normalizePrepend(stringAt(step, "prepend"));
    if (type == "Append")
        return normalizeAppend(stringAt(step, "append"));
    if (type == "Nmt")
        return normalizeNmt();
    if (type == "ByteLevel")
        return normalizeByteLevel();
    if (type == "Precompiled") {
        auto map = CharsMap::parseBase64(stringAt(step, "precompiled_charsmap"));
        if (!map)
            return tl::make_unexpected(map.error());
        return normalizePrecompiled(std::move(*map));
    }
    return unknownStep(kNormalizer, type);
}

constexpr const char* kPreTokenizer = "pre-tokenizer";

Result<SplitBehavior> readBehavior(const json& step)
{
    const std::string name = stringAt(step, "behavior", "Isolated");
    if (name == "Removed")
        return SplitBehavior::Removed;
    if (name == "Isolated")
        return SplitBehavior::Isolated;
    if (name == "MergedWithPrevious")
        return SplitBehavior::MergedWithPrevious;
    if (name == "MergedWithNext")
        return SplitBehavior::MergedWithNext;
    if (name == "Contiguous")
        return SplitBehavior::Contiguous;
    return badMember(kPreTokenizer, "behavior");
}

Result<PreTokenizerPtr> readPreTokenizer(const json& step)
{
    const std::string type = typeOf(step);
    if (type == "Sequence") {
        std::vector<PreTokenizerPtr> steps;
        for (const json& inner : memberAt(step, "pretokenizers")) {
            auto read = readPreTokenizer(inner);
            if (!read)
                return read;
            steps.push_back(std::move(*read));
        }
        return splitInSequence(std::move(steps));
    }
    if (type == "ByteLevel")
        return splitByteLevel(boolAt(step, "add_prefix_space", true),
                              boolAt(step, "use_regex", true));
    if (type == "BertPreTokenizer")
        return splitBert();
    if (type == "Whitespace")
        return splitWordsAndSymbols();
    if (type == "WhitespaceSplit")
        return splitAtWhitespace();
    if (type == "Metaspace") {
        const auto replacement = readCharacter(step, "replacement", kPreTokenizer, kMetaspace);
        if (!replacement)
            return tl::make_unexpected(replacement.error());
        const auto scheme = readPrependScheme(step, kPreTokenizer);
        if (!scheme)
            return tl::make_unexpected(scheme.error());
        return splitMetaspace(*replacement, *scheme, boolAt(step, "split", true));
    }
    if (type == "Punctuation") {
        const auto behavior = readBehavior(step);
        if (!behavior)
            return tl::make_unexpected(behavior.error());
        return splitPunctuation(*behavior);
    }
    if (type == "Digits")
        return splitDigits(boolAt(step, "individual_digits", false));
    if (type == "CharDelimiterSplit") {
        const auto delimiter = readCharacter(step, "delimiter", kPreTokenizer, "");
        if (!delimiter)
            return tl::make_unexpected(delimiter.error());
        auto pattern = Regex::literal(stringAt(step, "delimiter"));
        if (!pattern)
            return tl::make_unexpected(pattern.error());
        return splitAtPattern(std::move(*pattern), SplitBehavior::Removed, false);
    }
    if (type == "Split") {
        auto pattern = readPattern(memberAt(step, "pattern"), kPreTokenizer);
        if (!pattern)
            return tl::make_unexpected(pattern.error());
        const auto behavior = readBehavior(step);
        if (!behavior)
            return tl::make_unexpected(behavior.error());
        return splitAtPattern(std::move(*pattern), *behavior, boolAt(step, "invert", false));
    }
    if (type == "UnicodeScripts")
        return splitAtScripts();
    return unknownStep(kPreTokenizer, type);
}

/// Pre-tokenizers, with those inside of them.
size_t stepCount(const json& step)
{
    size_t count = 1;
    for (const json& inner : memberAt(step, "pretokenizers"))
        count += stepCount(inner);
    return count;
}

Result<PreTokenizerPtr> readPreTokenizers(const json& step)
{
    // Each hands its words on to the next from within itself.
    constexpr size_t kMostSteps = 256;
    if (const size_t count = stepCount(step); count > kMostSteps)
        return fail(
            translatable("Engine", "The tokenizer's %1 has %2 steps; at most %3 are taken."),
            {kPreTokenizer, std::to_string(count), std::to_string(kMostSteps)},
            translatable("Engine", "Download tokenizer.json again."));
    return readPreTokenizer(step);
}

constexpr const char* kDecoder = "decoder";

Result<DecoderPtr> readDecoder(const json& step)
{
    const std::string type = typeOf(step);
    if (type == "Sequence") {
        std::vector<DecoderPtr> steps;
        for (const json& inner : memberAt(step, "decoders")) {
            auto read = readDecoder(inner);
            if (!read)
                return read;
            steps.push_back(std::move(*read));
        }
        return decodeInSequence(std::move(steps));
    }
    if (type == "ByteLevel")
        return decodeByteLevel();
    if (type == "WordPiece")
        return decodeWordPiece(stringAt(step, "prefix", "##"), boolAt(step, "cleanup", true));
    if (type == "Metaspace") {
        const auto replacement = readCharacter(step, "replacement", kDecoder, kMetaspace);
        if (!replacement)
            return tl::make_unexpected(replacement.error());
        const auto scheme = readPrependScheme(step, kDecoder);
        if (!scheme)
            return tl::make_unexpected(scheme.error());
        return decodeMetaspace(stringAt(step, "replacement", kMetaspace),
                               *scheme != PrependScheme::Never);
    }
    if (type == "BPEDecoder")
        return decodeBytePair(stringAt(step, "suffix", "</w>"));
    if (type == "ByteFallback")
        return decodeByteFallback();
    if (type == "Fuse")
        return decodeFuse();
    if (type == "Replace") {
        auto pattern = readPattern(memberAt(step, "pattern"), kDecoder);
        if (!pattern)
            return tl::make_unexpected(pattern.error());
        return decodeReplace(std::move(*pattern), stringAt(step, "content"));
    }
    if (type == "Strip") {
        const auto content = readCharacter(step, "content", kDecoder, " ");
        if (!content)
            return tl::make_unexpected(content.error());
        const int64_t start = integerAt(step, "start").value_or(0);
        const int64_t stop = integerAt(step, "stop").value_or(0);
        if (start < 0 || stop < 0)
            return badMember(kDecoder, "start");
        return decodeStrip(*content, static_cast<size_t>(start), static_cast<size_t>(stop));
    }
    return unknownStep(kDecoder, type);
}

constexpr const char* kModel = "model";

Result<VocabularyPtr> readVocabulary(const json& entries)
{
    if (!entries.is_object() || entries.empty())
        return badMember(kModel, "vocab");
    auto vocabulary = std::make_shared<Vocabulary>();
    vocabulary->reserve(entries.size());
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        const auto id = entry->is_number_integer() ? entry->get<int64_t>() : int64_t{-1};
        if (auto added = vocabulary->add(entry.key(), id); !added)
            return tl::make_unexpected(added.error());
    }
    return vocabulary;
}

Result<std::vector<BytePairModel::Merge>> readMerges(const json& entries)
{
    if (!entries.is_array())
        return badMember(kModel, "merges");
    std::vector<BytePairModel::Merge> merges;
    merges.reserve(entries.size());
    for (const json& entry : entries) {
        if (entry.is_array() && entry.size() == 2 && entry[0].is_string() && entry[1].is_string()) {
            merges.emplace_back(entry[0].get_ref<const std::string&>(),
                                entry[1].get_ref<const std::string&>());
            continue;
        }
        const std::string_view text = entry.is_string()
                                          ? std::string_view(entry.get_ref<const std::string&>())
                                          : std::string_view();
        const size_t space = text.find(' ');
        if (space == std::string_view::npos || text.find(' ', space + 1) != std::string_view::npos)
            return badMember(kModel, "merges");
        merges.emplace_back(text.substr(0, space), text.substr(space + 1));
    }
    return merges;
}

Result<void> readBytePair(const json& model, Parts& parts)
{
    const json& dropout = memberAt(model, "dropout");
    if (!dropout.is_null()) {
        if (!dropout.is_number() || !(dropout.get<double>() >= 0 && dropout.get<double>() <= 1))
            return badMember(kModel, "dropout");
        parts.dropout = dropout.get<double>();
    }
    auto vocabulary = readVocabulary(memberAt(model, "vocab"));
    if (!vocabulary)
        return tl::make_unexpected(vocabulary.error());
    const auto merges = readMerges(memberAt(model, "merges"));
    if (!merges)
        return tl::make_unexpected(merges.error());
    BytePairOptions options;
    if (memberAt(model, "unk_token").is_string())
        options.unknownToken = stringAt(model, "unk_token");
    options.continuingPrefix = stringAt(model, "continuing_subword_prefix");
    options.endOfWordSuffix = stringAt(model, "end_of_word_suffix");
    options.fuseUnknown = boolAt(model, "fuse_unk", false);
    options.byteFallback = boolAt(model, "byte_fallback", false);
    options.ignoreMerges = boolAt(model, "ignore_merges", false);
    parts.endOfWordSuffix = options.endOfWordSuffix;
    if (options.unknownToken)
        parts.unk = (*vocabulary)->idOf(*options.unknownToken);
    auto read = BytePairModel::create(*vocabulary, *merges, std::move(options));
    if (!read)
        return tl::make_unexpected(read.error());
    parts.vocabulary = std::move(*vocabulary);
    parts.model = std::move(*read);
    return {};
}

Result<void> readUnigram(const json& model, Parts& parts)
{
    const json& list = memberAt(model, "vocab");
    if (!list.is_array() || list.empty())
        return badMember(kModel, "vocab");
    auto vocabulary = std::make_shared<Vocabulary>();
    vocabulary->reserve(list.size());
    std::vector<UnigramModel::Entry> entries;
    entries.reserve(list.size());
    for (const json& item : list) {
        if (!item.is_array() || item.size() != 2 || !item[0].is_string() || !item[1].is_number())
            return badMember(kModel, "vocab");
        UnigramModel::Entry entry{item[0].get<std::string>(), item[1].get<double>()};
        if (auto added = vocabulary->add(entry.piece, static_cast<int64_t>(entries.size())); !added)
            return added;
        entries.push_back(std::move(entry));
    }
    const auto unknown = integerAt(model, "unk_id");
    parts.unk = unknown;
    auto read =
        UnigramModel::create(vocabulary, entries, unknown, boolAt(model, "byte_fallback", false));
    if (!read)
        return tl::make_unexpected(read.error());
    parts.vocabulary = std::move(vocabulary);
    parts.model = std::move(*read);
    return {};
}

/// Older files name no type; each kind is known by what only it has.
std::string typeOfModel(const json& model)
{
    std::string type = typeOf(model);
    if (!type.empty())
        return type;
    if (model.contains("merges"))
        return "BPE";
    if (memberAt(model, "vocab").is_array())
        return "Unigram";
    return model.contains("max_input_chars_per_word") ? "WordPiece" : "WordLevel";
}

Result<void> readModel(const json& model, Parts& parts)
{
    if (!model.is_object())
        return badMember(kModel, "type");
    const std::string type = typeOfModel(model);
    if (type == "BPE")
        return readBytePair(model, parts);
    if (type == "Unigram")
        return readUnigram(model, parts);
    if (type != "WordPiece" && type != "WordLevel")
        return unknownStep(kModel, type);
    auto vocabulary = readVocabulary(memberAt(model, "vocab"));
    if (!vocabulary)
        return tl::make_unexpected(vocabulary.error());
    parts.vocabulary = *vocabulary;
    const std::string unknown =
        stringAt(model, "unk_token", type == "WordPiece" ? "[UNK]" : "<unk>");
    parts.unk = (*vocabulary)->idOf(unknown);
    if (type == "WordLevel") {
        parts.model = std::make_unique<WordLevelModel>(*vocabulary, unknown);
        return {};
    }
    WordPieceModel::Options options;
    options.unknownToken = unknown;
    options.continuingPrefix = stringAt(model, "continuing_subword_prefix", "##");
    const int64_t longest = integerAt(model, "max_input_chars_per_word").value_or(100);
    if (longest < 0)
        return badMember(kModel, "max_input_chars_per_word");
    options.longestWord = static_cast<size_t>(longest);
    parts.model = std::make_unique<WordPieceModel>(*vocabulary, std::move(options));
    return {};
}

constexpr const char* kPostProcessor = "post-processor";

/// A token as ["[SEP]", 102].
Result<int64_t> readTokenPair(const json& value, const char* member)
{
    if (!value.is_array() || value.size() != 2 || !value[1].is_number_integer())
        return badMember(kPostProcessor, member);
    return value[1].get<int64_t>();
}

Result<std::vector<TemplateItem>> readTemplate(const json& items, const json& specialTokens,
                                               const char* member)
{
    if (!items.is_array())
        return badMember(kPostProcessor, member);
    std::vector<TemplateItem> result;
    for (const json& item : items) {
        if (const json& sequence = memberAt(item, "Sequence"); sequence.is_object()) {
            const std::string id = stringAt(sequence, "id");
            if (id != "A" && id != "B")
                return badMember(kPostProcessor, member);
            result.push_back({id == "A" ? Kind::Text : Kind::Pair, 0,
                              integerAt(sequence, "type_id").value_or(0)});
            continue;
        }
        const json& special = memberAt(item, "SpecialToken");
        const std::string name = stringAt(special, "id");
        const json& ids = memberAt(memberAt(specialTokens, name.c_str()), "ids");
        if (!special.is_object() || !ids.is_array())
            return badMember(kPostProcessor, member);
        for (const json& id : ids) {
            if (!id.is_number_integer())
                return badMember(kPostProcessor, "special_tokens");
            result.push_back(
                {Kind::Token, id.get<int64_t>(), integerAt(special, "type_id").value_or(0)});
        }
    }
    return result;
}

Result<void> readPostProcessor(const json& step, Parts& parts)
{
    const std::string type = typeOf(step);
    if (type == "Sequence") {
        for (const json& inner : memberAt(step, "processors"))
            if (auto done = readPostProcessor(inner, parts); !done)
                return done;
        return {};
    }
    if (type == "ByteLevel") {
        parts.trimOffsets = boolAt(step, "trim_offsets", true);
        return {};
    }
    if (type != "TemplateProcessing" && type != "BertProcessing" && type != "RobertaProcessing")
        return unknownStep(kPostProcessor, type);
    if (!parts.single.empty() || !parts.pair.empty())
        return fail(translatable("Engine", "The tokenizer adds special tokens twice."), {},
                    translatable("Engine", "Leave one post-processor in tokenizer.json."));
    if (type == "TemplateProcessing") {
        const json& specialTokens = memberAt(step, "special_tokens");
        auto single = readTemplate(memberAt(step, "single"), specialTokens, "single");
        if (!single)
            return tl::make_unexpected(single.error());
        auto pair = readTemplate(memberAt(step, "pair"), specialTokens, "pair");
        if (!pair)
            return tl::make_unexpected(pair.error());
        parts.single = std::move(*single);
        parts.pair = std::move(*pair);
        return {};
    }
    const auto sep = readTokenPair(memberAt(step, "sep"), "sep");
    if (!sep)
        return tl::make_unexpected(sep.error());
    const auto cls = readTokenPair(memberAt(step, "cls"), "cls");
    if (!cls)
        return tl::make_unexpected(cls.error());
    parts.sep = *sep;
    parts.cls = *cls;
    if (type == "BertProcessing") {
        setTemplates(parts, *cls, *sep, {*sep}, 1);
    } else {
        parts.trimOffsets = boolAt(step, "trim_offsets", true);
        setTemplates(parts, *cls, *sep, {*sep, *sep}, 0);
    }
    return {};
}

Result<void> readAddedTokens(const json& tokens, Parts& parts)
{
    if (!tokens.is_array())
        return {};
    for (const json& value : tokens) {
        AddedToken token;
        token.content = stringAt(value, "content");
        token.id = integerAt(value, "id").value_or(-1);
        token.singleWord = boolAt(value, "single_word", false);
        token.leftStrip = boolAt(value, "lstrip", false);
        token.rightStrip = boolAt(value, "rstrip", false);
        token.special = boolAt(value, "special", false);
        token.normalized = boolAt(value, "normalized", !token.special);
        if (token.content.empty())
            return badMember("added_tokens", "content");
        if (auto added = parts.addToken(std::move(token)); !added)
            return added;
    }
    return {};
}

/// Roles that no file names, where a token has the name that everybody gives it.
void guessRoles(Parts& parts)
{
    const auto fill = [&parts](std::optional<int64_t>& role, std::string_view name) {
        if (role)
            return;
        const auto id = parts.idOf(name);
        if (id && parts.isSpecial(*id))
            role = id;
    };
    for (const char* name : {"[CLS]"})
        fill(parts.cls, name);
    for (const char* name : {"[SEP]"})
        fill(parts.sep, name);
    for (const char* name : {"[MASK]", "<mask>"})
        fill(parts.mask, name);
    for (const char* name : {"[PAD]", "<pad>"})
        fill(parts.pad, name);
    for (const char* name : {"<s>", "<bos>", "<|begin_of_text|>", "<|endoftext|>"})
        fill(parts.bos, name);
    for (const char* name : {"</s>", "<eos>", "<|end_of_text|>", "<|endoftext|>"})
        fill(parts.eos, name);
    for (const char* name : {"[UNK]", "<unk>"})
        fill(parts.unk, name);
}

/// The languages of an mBART; its file has the pattern of one language alone.
void readLanguages(Parts& parts, const TokenizerConfig& config)
{
    const std::string name = config.tokenizerClass();
    const bool fifty = name == "MBart50Tokenizer";
    if (!fifty && name != "MBartTokenizer" && !(name.empty() && config.modelType() == "mbart"))
        return;
    for (const std::string_view code : mbartLanguages(false))
        if (const auto id = parts.idOf(code))
            parts.languages.push_back({std::string(code), *id});
    const bool leading = fifty || (name.empty() && !parts.single.empty() &&
                                   parts.single.front().kind == Kind::Token);
    useLanguages(parts, config,
                 leading ? LanguageScheme::LeadingCode : LanguageScheme::TrailingCode);
}

bool usesByteLevel(const json& step)
{
    if (typeOf(step) == "ByteLevel")
        return true;
    for (const char* list : {"pretokenizers", "decoders", "normalizers"})
        for (const json& inner : memberAt(step, list))
            if (usesByteLevel(inner))
                return true;
    return false;
}

/// Classes that come from a SentencePiece file make these steps anew where add_prefix_space is
/// given: the space before a text is prepended by the normaliser in the older way, by the
/// pre-tokenizer in the newer one.
void setPrefixSpace(json& root, bool prefix, bool legacy)
{
    const auto isPrepend = [](const json& step) { return typeOf(step) == "Prepend"; };
    if (!prefix && root.contains("normalizer")) {
        json& step = root["normalizer"];
        if (isPrepend(step))
            step = nullptr;
        else if (json& steps = step.is_object() ? step["normalizers"] : step; steps.is_array())
            steps.erase(std::remove_if(steps.begin(), steps.end(), isPrepend), steps.end());
    }
    const auto change = [&](json& step) {
        if (typeOf(step) != "Metaspace")
            return;
        if (!prefix)
            step["prepend_scheme"] = "never";
        else if (stringAt(step, "prepend_scheme") == "never")
            step["prepend_scheme"] = legacy ? "always" : "first";
    };
    if (json& step = root["pre_tokenizer"]; step.is_object()) {
        change(step);
        if (step.contains("pretokenizers") && step["pretokenizers"].is_array())
            for (json& inner : step["pretokenizers"])
                change(inner);
    }
}

/// What tokenizer_config.json overrules, as the reference's classes do.
void applyConfig(json& root, const TokenizerConfig& config)
{
    const auto overrule = [&config](json& step, const char* key, const char* option) {
        if (const auto value = boolAt(config.tokenizer, option); value && step.contains(key))
            step[key] = *value;
    };
    if (root.contains("pre_tokenizer") && typeOf(root["pre_tokenizer"]) == "ByteLevel")
        overrule(root["pre_tokenizer"], "add_prefix_space", "add_prefix_space");
    if (isOneOf(config.tokenizerClass(), {"LlamaTokenizer", "T5Tokenizer", "MT5Tokenizer"}))
        if (const auto prefix = boolAt(config.tokenizer, "add_prefix_space"))
            setPrefixSpace(root, *prefix, boolAt(config.tokenizer, "legacy", true));
    if (root.contains("normalizer") && typeOf(root["normalizer"]) == "BertNormalizer") {
        json& step = root["normalizer"];
        overrule(step, "lowercase", "do_lower_case");
        overrule(step, "strip_accents", "strip_accents");
        overrule(step, "handle_chinese_chars", "tokenize_chinese_chars");
    }
}

/// What a file of that name is that does not describe a model of tokens.
tl::unexpected<Error> otherProgram(const json& root, const std::filesystem::path& path)
{
    const bool keras = root.contains("class_name") && root.contains("config");
    return keras ? fail(translatable("Engine", "%1 is a file of another program (Keras), not one "
                                               "of Hugging Face's tokenizers."),
                        {path.string()},
                        translatable("Engine", "In Python: AutoTokenizer.from_pretrained(name)."
                                               "save_pretrained(folder), or give token ids."))
                 : fail(translatable("Engine", "%1 is of another program, not one of Hugging "
                                               "Face's tokenizers: it has no “model”."),
                        {path.string()},
                        translatable("Engine", "In Python: AutoTokenizer.from_pretrained(name)."
                                               "save_pretrained(folder), or give token ids."));
}

/// Reads one of the steps, where the file has it, to its place.
template <class Step>
Result<void> readStep(const json& root, const char* member, Result<Step> (*read)(const json&),
                      Step& to, Parts& parts)
{
    const json& step = memberAt(root, member);
    if (step.is_null())
        return {};
    Result<Step> made = read(step);
    if (!made)
        return tl::make_unexpected(made.error());
    to = std::move(*made);
    parts.byteLevel = parts.byteLevel || usesByteLevel(step);
    return {};
}

/// The reference's Llama and Gemma classes make their own pattern of special tokens.
void applyEnds(Parts& parts, const TokenizerConfig& config)
{
    if (isOneOf(config.tokenizerClass(), {"LlamaTokenizer", "GemmaTokenizer"}) &&
        (memberAt(config.tokenizer, "add_bos_token").is_boolean() ||
         memberAt(config.tokenizer, "add_eos_token").is_boolean())) {
        parts.single.clear();
        parts.pair.clear();
        const bool begins = boolAt(config.tokenizer, "add_bos_token", true);
        const bool ends = boolAt(config.tokenizer, "add_eos_token", false);
        setBeginAndEnd(parts, begins ? parts.bos : std::nullopt, ends ? parts.eos : std::nullopt);
    }
}

} // namespace

Result<std::shared_ptr<const Tokenizer>> openTokenizerJson(const std::filesystem::path& path,
                                                           const TokenizerConfig& config)
{
    auto root = readJson(path);
    if (!root)
        return tl::make_unexpected(root.error());
    if (!root->is_object())
        return fail(translatable("Engine", "%1 is not a tokenizer: an object was expected."),
                    {path.string()}, translatable("Engine", "Download the file again."));
    if (!memberAt(*root, "model").is_object())
        return otherProgram(*root, path);
    applyConfig(*root, config);

    // A file may hold thousands of patterns.
    std::error_code ignored;
    const WorkLimit limit(std::filesystem::file_size(path, ignored));
    auto parts = std::make_shared<Parts>();
    if (auto done = readModel(memberAt(*root, "model"), *parts); !done)
        return tl::make_unexpected(done.error());
    if (auto done = readAddedTokens(memberAt(*root, "added_tokens"), *parts); !done)
        return tl::make_unexpected(done.error());
    if (auto done = readStep(*root, "normalizer", readNormalizer, parts->normalizer, *parts); !done)
        return tl::make_unexpected(done.error());
    if (auto done =
            readStep(*root, "pre_tokenizer", readPreTokenizers, parts->preTokenizer, *parts);
        !done)
        return tl::make_unexpected(done.error());
    if (auto done = readStep(*root, "decoder", readDecoder, parts->decoder, *parts); !done)
        return tl::make_unexpected(done.error());
    if (const json& step = memberAt(*root, "post_processor"); !step.is_null())
        if (auto done = readPostProcessor(step, *parts); !done)
            return tl::make_unexpected(done.error());
    if (auto done = config.addTokens(*parts, kNoTokens); !done)
        return tl::make_unexpected(done.error());
    guessRoles(*parts);
    applyEnds(*parts, config);
    readLanguages(*parts, config);
    if (parts->single.empty())
        parts->single = {{Kind::Text, 0, 0}};
    if (parts->pair.empty())
        parts->pair = {{Kind::Text, 0, 0}, {Kind::Pair, 0, 1}};
    parts->cleanUpSpaces =
        boolAt(config.tokenizer, "clean_up_tokenization_spaces", !config.tokenizer.is_null());
    return finishTokenizer(std::move(parts));
}

} // namespace engine::text
