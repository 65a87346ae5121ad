#include "engine/text/sentencepiecefiles.h"

#include "engine/text/sentencepiece.h"
#include "engine/text/tokenizerbuild.h"

#include <algorithm>

namespace engine::text {

namespace {

using Parts = Tokenizer::Parts;
using TokenizerResult = Result<std::shared_ptr<const Tokenizer>>;
namespace fs = std::filesystem;

constexpr SpecialTokens kAlbertTokens = {.bos = "[CLS]",
                                         .eos = "[SEP]",
                                         .unk = "<unk>",
                                         .sep = "[SEP]",
                                         .pad = "<pad>",
                                         .cls = "[CLS]",
                                         .mask = "[MASK]",
                                         .maskTakesSpaceBefore = true};
constexpr SpecialTokens kT5Tokens = {.eos = "</s>", .unk = "<unk>", .pad = "<pad>"};
constexpr SpecialTokens kLlamaTokens = {.bos = "<s>", .eos = "</s>", .unk = "<unk>"};
constexpr SpecialTokens kGemmaTokens = {
    .bos = "<bos>", .eos = "<eos>", .unk = "<unk>", .pad = "<pad>"};
constexpr SpecialTokens kFairseqTokens = {.bos = "<s>",
                                          .eos = "</s>",
                                          .unk = "<unk>",
                                          .sep = "</s>",
                                          .pad = "<pad>",
                                          .cls = "<s>",
                                          .mask = "<mask>",
                                          .maskTakesSpaceBefore = true};
constexpr SpecialTokens kMarianTokens = {.eos = "</s>", .unk = "<unk>", .pad = "<pad>"};

enum class Family { Plain, Albert, T5, Llama, Gemma, XlmRoberta, Camembert, Mbart, Mbart50 };

std::optional<Family> familyOf(const TokenizerConfig& config)
{
    const std::string name = config.tokenizerClass();
    const std::string type = config.modelType();
    const auto is = [&](std::initializer_list<std::string_view> classes,
                        std::initializer_list<std::string_view> types) {
        return name.empty() ? isOneOf(type, types) : isOneOf(name, classes);
    };
    if (name.empty() && type.empty())
        return Family::Plain;
    if (is({"AlbertTokenizer"}, {"albert"}))
        return Family::Albert;
    if (is({"T5Tokenizer", "MT5Tokenizer"}, {"t5", "mt5"}))
        return Family::T5;
    if (is({"LlamaTokenizer"}, {"llama", "mistral"}))
        return Family::Llama;
    if (is({"GemmaTokenizer"}, {"gemma"}))
        return Family::Gemma;
    if (is({"XLMRobertaTokenizer"}, {"xlm-roberta"}))
        return Family::XlmRoberta;
    if (is({"CamembertTokenizer"}, {"camembert"}))
        return Family::Camembert;
    if (is({"MBart50Tokenizer"}, {}))
        return Family::Mbart50;
    if (is({"MBartTokenizer"}, {"mbart"}))
        return Family::Mbart;
    return std::nullopt;
}

/// The pieces with the file's own ids.
Result<VocabularyPtr> ownVocabulary(const SentencePieceFile& file)
{
    auto vocabulary = std::make_shared<Vocabulary>();
    vocabulary->reserve(static_cast<size_t>(file.size()));
    for (int id = 0; id < file.size(); ++id)
        if (auto added = vocabulary->add(file.pieceOf(id), id); !added)
            return tl::make_unexpected(added.error());
    return vocabulary;
}

/// The pieces with the ids of fairseq: four tokens of its own first, every piece one later.
Result<std::shared_ptr<Vocabulary>> fairseqVocabulary(const SentencePieceFile& file)
{
    auto vocabulary = std::make_shared<Vocabulary>();
    constexpr std::array<std::string_view, 4> kFirst = {"<s>", "<pad>", "</s>", "<unk>"};
    for (size_t id = 0; id < kFirst.size(); ++id)
        if (auto added = vocabulary->add(kFirst[id], static_cast<int64_t>(id)); !added)
            return tl::make_unexpected(added.error());
    for (int id = 0; id < file.size(); ++id) {
        const std::string& piece = file.pieceOf(id);
        if (vocabulary->idOf(piece))
            continue;
        if (auto added = vocabulary->add(piece, int64_t{id} + 1); !added)
            return tl::make_unexpected(added.error());
    }
    return vocabulary;
}

/// The pieces with the ids of CamemBERT: each four later, under four names that are never used but
/// for pad and unknown.
Result<std::shared_ptr<Vocabulary>> camembertVocabulary(const SentencePieceFile& file)
{
    auto vocabulary = std::make_shared<Vocabulary>();
    constexpr std::array<std::string_view, 5> kFirst = {"<s>NOTUSED", "<pad>", "</s>NOTUSED",
                                                        "<unk>", "<unk>NOTUSED"};
    for (size_t id = 0; id < kFirst.size(); ++id)
        if (auto added = vocabulary->add(kFirst[id], static_cast<int64_t>(id)); !added)
            return tl::make_unexpected(added.error());
    for (int id = 1; id < file.size(); ++id)
        if (auto added = vocabulary->add(file.pieceOf(id), int64_t{id} + 4); !added)
            return tl::make_unexpected(added.error());
    return vocabulary;
}

std::vector<std::string> specialContents(const Parts& parts)
{
    std::vector<std::string> contents;
    for (const AddedToken& token : parts.addedTokens)
        if (token.special)
            contents.push_back(token.content);
    return contents;
}

NormalizerPtr albertNormalizer(const TokenizerConfig& config, Error& problem)
{
    std::vector<NormalizerPtr> steps;
    const bool lowercase = boolAt(config.tokenizer, "do_lower_case", true);
    // The reference lowers the characters before it decomposes them, and again after.
    if (lowercase)
        steps.push_back(normalizeLowercase());
    steps.push_back(boolAt(config.tokenizer, "remove_space", true) ? normalizeSpaces() : nullptr);
    for (const std::string_view quote : {"``", "''"}) {
        auto pattern = Regex::literal(quote);
        if (pattern)
            steps.push_back(normalizeReplace(std::move(*pattern), "\""));
        else
            problem = pattern.error();
    }
    if (!boolAt(config.tokenizer, "keep_accents", false)) {
        steps.push_back(normalizeForm(NormalizationForm::Nfkd));
        steps.push_back(normalizeStripAccents(Accents::Combining));
    }
    if (lowercase)
        steps.push_back(normalizeLowercase());
    std::erase(steps, nullptr);
    return normalizeInSequence(std::move(steps));
}

/// T5's sentinels <extra_id_0> … count down from the end of the vocabulary.
Result<void> addSentinels(Parts& parts, const TokenizerConfig& config)
{
    constexpr int64_t kMostSentinels = 100000;
    const int64_t count = integerAt(config.tokenizer, "extra_ids").value_or(100);
    if (count < 0 || count > kMostSentinels)
        return fail(translatable("Engine", "The tokenizer wants %1 extra ids."),
                    {std::to_string(count)},
                    translatable("Engine", "Correct extra_ids in tokenizer_config.json."));
    const int64_t size = parts.vocabulary->size() + count;
    for (int64_t i = 0; i < count; ++i) {
        AddedToken token;
        token.id = size - 1 - i;
        token.content = "<extra_id_" + std::to_string(i) + ">";
        token.special = true;
        if (auto added = parts.addToken(std::move(token)); !added)
            return added;
    }
    return {};
}

TokenizerResult finish(std::shared_ptr<Parts> parts, SentencePieceFilePtr file,
                       SpecialSpacing spacing)
{
    parts->decoder = decodeSentencePiece(std::move(file), specialContents(*parts), spacing);
    return finishTokenizer(std::move(parts));
}

TokenizerResult finishAlbert(std::shared_ptr<Parts> parts, SentencePieceFilePtr file,
                             const TokenizerConfig& config)
{
    Error problem;
    parts->normalizer = albertNormalizer(config, problem);
    if (!problem.sentence.empty())
        return tl::make_unexpected(std::move(problem));
    parts->cleanUpSpaces = config.cleanUpSpaces();
    std::vector<int64_t> middle;
    if (parts->sep)
        middle.push_back(*parts->sep);
    setTemplates(*parts, parts->cls, parts->sep, middle, 1);
    return finish(std::move(parts), std::move(file), SpecialSpacing::Strip);
}

TokenizerResult finishT5(std::shared_ptr<Parts> parts, SentencePieceFilePtr file,
                         const TokenizerConfig& config)
{
    parts->cleanUpSpaces = config.cleanUpSpaces();
    std::vector<int64_t> middle;
    if (parts->eos)
        middle.push_back(*parts->eos);
    setTemplates(*parts, std::nullopt, parts->eos, middle, 0);
    parts->endsOnce = true;
    return finish(std::move(parts), std::move(file), SpecialSpacing::Strip);
}

/// Gemma too.
TokenizerResult finishLlama(Family family, std::shared_ptr<Parts> parts, SentencePieceFilePtr file,
                            const TokenizerConfig& config)
{
    std::optional<int64_t> begin;
    std::optional<int64_t> end;
    if (boolAt(config.tokenizer, "add_bos_token", true))
        begin = parts->bos;
    if (boolAt(config.tokenizer, "add_eos_token", false))
        end = parts->eos;
    setBeginAndEnd(*parts, begin, end);
    parts->cleanUpSpaces = boolAt(config.tokenizer, "clean_up_tokenization_spaces", false);
    return finish(std::move(parts), std::move(file),
                  family == Family::Llama ? SpecialSpacing::Llama : SpecialSpacing::None);
}

TokenizerResult openPlain(SentencePieceFilePtr file)
{
    auto parts = std::make_shared<Parts>();
    auto vocabulary = ownVocabulary(*file);
    if (!vocabulary)
        return tl::make_unexpected(vocabulary.error());
    parts->vocabulary = *vocabulary;
    parts->model = std::make_unique<SentencePieceModel>(file, SentencePieceModel::Options{});
    parts->unk = file->unknownId();
    // Control pieces never come out of a text, but a model may write them.
    for (int id = 0; id < file->size(); ++id) {
        const std::string& piece = file->pieceOf(id);
        if (!file->isControl(id) && id != file->unknownId())
            continue;
        AddedToken token;
        token.id = id;
        token.content = piece;
        token.special = true;
        if (auto added = parts->addToken(std::move(token)); !added)
            return tl::make_unexpected(added.error());
        if (piece == "<s>")
            parts->bos = id;
        if (piece == "</s>")
            parts->eos = id;
        if (piece == "<pad>")
            parts->pad = id;
    }
    setTemplates(*parts, std::nullopt, std::nullopt, {}, 1);
    parts->decoder = decodeSentencePiece(file, {}, SpecialSpacing::None);
    parts->findInText = false;
    return finishTokenizer(std::move(parts));
}

TokenizerResult openFairseq(Family family, SentencePieceFilePtr file, const TokenizerConfig& config)
{
    auto parts = std::make_shared<Parts>();
    const bool camembert = family == Family::Camembert;
    const bool likeRoberta = camembert || family == Family::XlmRoberta;
    auto vocabulary = camembert ? camembertVocabulary(*file) : fairseqVocabulary(*file);
    if (!vocabulary)
        return tl::make_unexpected(vocabulary.error());
    int64_t next = int64_t{file->size()} + (camembert ? 4 : 1);
    if (!likeRoberta) {
        const bool first = family == Family::Mbart;
        for (const std::string_view code : mbartLanguages(first)) {
            parts->languages.push_back({std::string(code), next});
            if (auto added = (*vocabulary)->add(code, next++); !added)
                return tl::make_unexpected(added.error());
        }
        useLanguages(*parts, config,
                     first ? LanguageScheme::TrailingCode : LanguageScheme::LeadingCode);
    }
    if (auto added = (*vocabulary)->add("<mask>", next); !added)
        return tl::make_unexpected(added.error());
    parts->vocabulary = *vocabulary;
    for (const Language& language : parts->languages) {
        AddedToken token;
        token.id = language.id;
        token.content = language.code;
        token.special = true;
        if (auto added = parts->addToken(std::move(token)); !added)
            return tl::make_unexpected(added.error());
    }
    if (auto added = config.addTokens(*parts, kFairseqTokens); !added)
        return tl::make_unexpected(added.error());

    SentencePieceModel::Options options;
    options.vocabulary = parts->vocabulary;
    options.unknown = parts->unk.value_or(3);
    parts->model = std::make_unique<SentencePieceModel>(file, std::move(options));
    parts->cleanUpSpaces = config.cleanUpSpaces();
    std::vector<int64_t> middle;
    if (likeRoberta && parts->sep) {
        middle = {*parts->sep, *parts->sep};
        setTemplates(*parts, parts->cls, parts->sep, middle, 0);
    } else {
        setTemplates(*parts, std::nullopt, parts->eos, middle, 0);
    }
    return finish(std::move(parts), std::move(file), SpecialSpacing::Strip);
}

} // namespace

std::optional<fs::path> findSentencePieceFile(const fs::path& folder)
{
    for (const char* name : {"tokenizer.model", "spiece.model", "sentencepiece.bpe.model"})
        if (fileExists(folder / name))
            return folder / name;
    std::vector<fs::path> found;
    std::error_code problem;
    for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end;
         entry.increment(problem))
        if (entry->path().extension() == ".model")
            found.push_back(entry->path());
    if (found.empty())
        return std::nullopt;
    return *std::min_element(found.begin(), found.end());
}

TokenizerResult openSentencePiece(const fs::path& path, const TokenizerConfig& config)
{
    const auto family = familyOf(config);
    if (!family) {
        const std::string name = config.tokenizerClass();
        return unknownClass(name.empty() ? config.modelType() : name, path.parent_path());
    }
    // The newer way of T5 and Llama puts the space before a text itself.
    const bool prefixTextOnly = (*family == Family::T5 || *family == Family::Llama) &&
                                !boolAt(config.tokenizer, "legacy", true);
    auto file = SentencePieceFile::open(path, !prefixTextOnly);
    if (!file)
        return tl::make_unexpected(file.error());
    if (*family == Family::Plain)
        return openPlain(std::move(*file));
    if (*family == Family::XlmRoberta || *family == Family::Camembert || *family == Family::Mbart ||
        *family == Family::Mbart50)
        return openFairseq(*family, std::move(*file), config);

    auto parts = std::make_shared<Parts>();
    auto vocabulary = ownVocabulary(**file);
    if (!vocabulary)
        return tl::make_unexpected(vocabulary.error());
    parts->vocabulary = *vocabulary;
    if (*family == Family::T5)
        if (auto added = addSentinels(*parts, config); !added)
            return tl::make_unexpected(added.error());
    const SpecialTokens& defaults = *family == Family::Albert  ? kAlbertTokens
                                    : *family == Family::T5    ? kT5Tokens
                                    : *family == Family::Gemma ? kGemmaTokens
                                                               : kLlamaTokens;
    if (auto added = config.addTokens(*parts, defaults); !added)
        return tl::make_unexpected(added.error());

    SentencePieceModel::Options options;
    options.unknown = (*file)->unknownId();
    options.splitDigitComma = *family == Family::Albert;
    options.prefixTextOnly = prefixTextOnly;
    options.prefixSpace = boolAt(config.tokenizer, "add_prefix_space", true);
    if (const auto unknown = config.specialToken(Role::Unk, defaults))
        options.unknownToken = unknown->content;
    parts->model = std::make_unique<SentencePieceModel>(*file, std::move(options));

    if (*family == Family::Albert)
        return finishAlbert(std::move(parts), std::move(*file), config);
    if (*family == Family::T5)
        return finishT5(std::move(parts), std::move(*file), config);
    return finishLlama(*family, std::move(parts), std::move(*file), config);
}

TokenizerResult openMarian(const fs::path& folder, const TokenizerConfig& config)
{
    if (boolAt(config.tokenizer, "separate_vocabs", false))
        return fail(translatable("Engine", "The option “%1” of the tokenizer in %2 is not "
                                           "supported."),
                    {"separate_vocabs", folder.string()},
                    translatable("Engine", "Use a model whose two languages share a vocabulary."));
    auto source = SentencePieceFile::open(folder / "source.spm");
    if (!source)
        return tl::make_unexpected(source.error());
    auto target = SentencePieceFile::open(folder / "target.spm");
    if (!target)
        return tl::make_unexpected(target.error());
    auto vocabulary = readVocabularyJson(folder / "vocab.json");
    if (!vocabulary)
        return tl::make_unexpected(vocabulary.error());

    auto parts = std::make_shared<Parts>();
    parts->vocabulary = *vocabulary;
    if (auto added = config.addTokens(*parts, kMarianTokens); !added)
        return tl::make_unexpected(added.error());
    const auto unknown = parts->unk ? parts->vocabulary->pieceOf(*parts->unk) : nullptr;
    if (unknown == nullptr)
        return fail(translatable("Engine", "The vocabulary of %1 has no unknown token."),
                    {folder.string()},
                    translatable("Engine", "Download the tokenizer's files again."));

    for (int64_t id = 0; id < parts->vocabulary->size(); ++id) {
        const std::string* piece = parts->vocabulary->pieceOf(id);
        if (piece != nullptr && piece->size() > 4 && piece->starts_with(">>") &&
            piece->ends_with("<<"))
            parts->languages.push_back({piece->substr(2, piece->size() - 4), id});
    }
    if (!parts->languages.empty())
        parts->languageScheme = LanguageScheme::LeadingToken;

    SentencePieceModel::Options options;
    options.vocabulary = parts->vocabulary;
    options.unknown = *parts->unk;
    options.leadingLanguage = true;
    parts->model = std::make_unique<SentencePieceModel>(*source, options);
    parts->targetModel = std::make_unique<SentencePieceModel>(*target, options);
    parts->cleanUpSpaces = config.cleanUpSpaces();
    setTemplates(*parts, std::nullopt, parts->eos, {}, 0);
    return finish(std::move(parts), std::move(*target), SpecialSpacing::Strip);
}

} // namespace engine::text
