#include "engine/text/tokenizerfiles.h"

#include "engine/files/adapterbase.h"
#include "engine/files/gguf.h"
#include "engine/files/modelfolder.h"
#include "engine/text/bytepair.h"
#include "engine/text/sentencepiecefiles.h"
#include "engine/text/tokenizerbuild.h"
#include "engine/text/tokenizergguf.h"
#include "engine/text/tokenizerjson.h"
#include "engine/text/wordpiece.h"

#include <algorithm>

namespace engine::text {

namespace {

using Parts = Tokenizer::Parts;
using Kind = TemplateItem::Kind;
namespace fs = std::filesystem;

constexpr SpecialTokens kGpt2Tokens = {
    .bos = "<|endoftext|>", .eos = "<|endoftext|>", .unk = "<|endoftext|>"};
constexpr SpecialTokens kQwenTokens = {
    .eos = "<|endoftext|>", .unk = "<|endoftext|>", .pad = "<|endoftext|>"};
constexpr SpecialTokens kRobertaTokens = {.bos = "<s>",
                                          .eos = "</s>",
                                          .unk = "<unk>",
                                          .sep = "</s>",
                                          .pad = "<pad>",
                                          .cls = "<s>",
                                          .mask = "<mask>",
                                          .maskTakesSpaceBefore = true};
constexpr SpecialTokens kBertTokens = {
    .unk = "[UNK]", .sep = "[SEP]", .pad = "[PAD]", .cls = "[CLS]", .mask = "[MASK]"};

/// The lines of a text file, without their ends; a final end makes no further line.
std::vector<std::string_view> linesOf(std::string_view content)
{
    std::vector<std::string_view> lines;
    for (size_t begin = 0; begin < content.size();) {
        const size_t end = std::min(content.find('\n', begin), content.size());
        std::string_view line = content.substr(begin, end - begin);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back(line);
        begin = end + 1;
    }
    return lines;
}

Result<VocabularyPtr> readVocabularyText(const fs::path& path)
{
    const auto content = readFile(path, Holds::Lines);
    if (!content)
        return tl::make_unexpected(content.error());
    auto vocabulary = std::make_shared<Vocabulary>();
    int64_t id = 0;
    for (const std::string_view line : linesOf(*content))
        if (auto added = vocabulary->add(line, id++); !added)
            return tl::make_unexpected(added.error());
    if (vocabulary->empty())
        return fail(translatable("Engine", "The vocabulary %1 is empty."), {path.string()},
                    translatable("Engine", "Download the file again."));
    return vocabulary;
}

Result<std::vector<BytePairModel::Merge>> readMerges(const fs::path& path)
{
    const auto content = readFile(path, Holds::Lines);
    if (!content)
        return tl::make_unexpected(content.error());
    std::vector<BytePairModel::Merge> merges;
    size_t number = 0;
    for (const std::string_view line : linesOf(*content)) {
        ++number;
        if (line.empty() || (number == 1 && line.starts_with("#version")))
            continue;
        const size_t space = line.find(' ');
        if (space == std::string_view::npos || space == 0 || space + 1 == line.size() ||
            line.find(' ', space + 1) != std::string_view::npos)
            return fail(translatable("Engine", "Line %2 of %1 is not a merge of two pieces."),
                        {path.string(), std::to_string(number)},
                        translatable("Engine", "Download the file again."));
        merges.emplace_back(line.substr(0, space), line.substr(space + 1));
    }
    return merges;
}

Result<PreTokenizerPtr> qwenSplitter()
{
    auto pattern = Regex::compile(
        R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)");
    if (!pattern)
        return tl::make_unexpected(pattern.error());
    std::vector<PreTokenizerPtr> steps;
    steps.push_back(splitAtPattern(std::move(*pattern), SplitBehavior::Isolated, false));
    steps.push_back(splitByteLevel(false, false));
    return splitInSequence(std::move(steps));
}

/// GPT-2 and what reads like it: vocab.json and merges.txt.
Result<std::shared_ptr<const Tokenizer>> openByteLevel(const fs::path& folder,
                                                       const TokenizerConfig& config)
{
    const std::string name = config.tokenizerClass();
    const std::string type = config.modelType();
    const bool likeRoberta =
        isOneOf(name,
                {"RobertaTokenizer", "BartTokenizer", "LongformerTokenizer", "LEDTokenizer"}) ||
        (name.empty() && isOneOf(type, {"roberta", "bart", "longformer", "led"}));
    const bool likeQwen = name == "Qwen2Tokenizer" || (name.empty() && type == "qwen2");
    if (!name.empty() && !likeRoberta && !likeQwen &&
        !isOneOf(name, {"GPT2Tokenizer", "CodeGenTokenizer"}))
        return unknownClass(name, folder);

    auto parts = std::make_shared<Parts>();
    auto vocabulary = readVocabularyJson(folder / "vocab.json");
    if (!vocabulary)
        return tl::make_unexpected(vocabulary.error());
    parts->vocabulary = *vocabulary;
    const auto merges = readMerges(folder / "merges.txt");
    if (!merges)
        return tl::make_unexpected(merges.error());

    const SpecialTokens& defaults = likeRoberta ? kRobertaTokens
                                    : likeQwen  ? kQwenTokens
                                                : kGpt2Tokens;
    if (auto done = config.addTokens(*parts, defaults); !done)
        return tl::make_unexpected(done.error());

    BytePairOptions options;
    if (const auto unknown = config.specialToken(Role::Unk, defaults))
        if ((*vocabulary)->idOf(unknown->content))
            options.unknownToken = unknown->content;
    auto model = BytePairModel::create(*vocabulary, *merges, std::move(options));
    if (!model)
        return tl::make_unexpected(model.error());
    parts->model = std::move(*model);

    const bool prefixSpace = boolAt(config.tokenizer, "add_prefix_space", false);
    if (likeQwen) {
        auto splitter = qwenSplitter();
        if (!splitter)
            return tl::make_unexpected(splitter.error());
        parts->normalizer = normalizeForm(NormalizationForm::Nfc);
        parts->preTokenizer = std::move(*splitter);
    } else {
        parts->preTokenizer = splitByteLevel(prefixSpace, true);
    }
    parts->decoder = decodeByteLevel();
    parts->byteLevel = true;
    parts->cleanUpSpaces = config.cleanUpSpaces();

    if (likeRoberta && parts->cls && parts->sep) {
        setTemplates(*parts, parts->cls, parts->sep, {*parts->sep, *parts->sep}, 0);
    } else if (boolAt(config.tokenizer, "add_bos_token", false) && parts->bos) {
        setBeginAndEnd(*parts, parts->bos, std::nullopt);
    } else {
        setTemplates(*parts, std::nullopt, std::nullopt, {}, 1);
    }
    return finishTokenizer(std::move(parts));
}

/// The order of the reference's older tokenizer, which composes characters in between.
NormalizerPtr basicNormalizer(const TokenizerConfig& config)
{
    const bool lowercase = boolAt(config.tokenizer, "do_lower_case", true);
    std::vector<NormalizerPtr> steps;
    if (lowercase)
        steps.push_back(normalizeLowercase());
    BertNormalization bert;
    bert.spaceAroundHan = boolAt(config.tokenizer, "tokenize_chinese_chars", true);
    bert.stripAccents = false;
    bert.lowercase = false;
    steps.push_back(normalizeBert(bert));
    steps.push_back(normalizeForm(NormalizationForm::Nfc));
    if (boolAt(config.tokenizer, "strip_accents").value_or(lowercase)) {
        steps.push_back(normalizeForm(NormalizationForm::Nfd));
        steps.push_back(normalizeStripAccents(Accents::NonspacingMarks));
    }
    return normalizeInSequence(std::move(steps));
}

/// BERT: vocab.txt.
Result<std::shared_ptr<const Tokenizer>> openBert(const fs::path& folder,
                                                  const TokenizerConfig& config)
{
    const std::string name = config.tokenizerClass();
    if (!name.empty() &&
        !isOneOf(name,
                 {"BertTokenizer", "DistilBertTokenizer", "ElectraTokenizer", "MobileBertTokenizer",
                  "RetriBertTokenizer", "LxmertTokenizer", "FunnelTokenizer", "DPRReaderTokenizer",
                  "DPRQuestionEncoderTokenizer", "DPRContextEncoderTokenizer",
                  "SqueezeBertTokenizer", "ConvBertTokenizer", "LayoutLMTokenizer"}))
        return unknownClass(name, folder);
    const nlohmann::json& never = memberAt(config.tokenizer, "never_split");
    if (never.is_array() && !never.empty())
        return fail(translatable("Engine", "The option “%1” of the tokenizer in %2 is not "
                                           "supported."),
                    {"never_split", folder.string()},
                    translatable("Engine", "Save the tokenizer as tokenizer.json: "
                                           "AutoTokenizer.from_pretrained(folder, use_fast=True)"
                                           ".save_pretrained(folder)."));

    auto parts = std::make_shared<Parts>();
    auto vocabulary = readVocabularyText(folder / "vocab.txt");
    if (!vocabulary)
        return tl::make_unexpected(vocabulary.error());
    parts->vocabulary = *vocabulary;
    if (auto done = config.addTokens(*parts, kBertTokens); !done)
        return tl::make_unexpected(done.error());

    WordPieceModel::Options options;
    if (const auto unknown = config.specialToken(Role::Unk, kBertTokens))
        options.unknownToken = unknown->content;
    parts->model = std::make_unique<WordPieceModel>(*vocabulary, std::move(options));

    if (boolAt(config.tokenizer, "do_basic_tokenize", true)) {
        parts->normalizer = basicNormalizer(config);
        parts->preTokenizer = splitBert();
    } else {
        parts->preTokenizer = splitAtWhitespace();
    }
    parts->decoder = decodeWordPiece("##", false);
    parts->cleanUpSpaces = config.cleanUpSpaces();

    std::vector<int64_t> middle;
    if (parts->sep)
        middle.push_back(*parts->sep);
    setTemplates(*parts, parts->cls, parts->sep, middle, 1);
    return finishTokenizer(std::move(parts));
}

} // namespace

Result<std::shared_ptr<const Tokenizer>> openTokenizerFiles(const fs::path& given)
{
    Result<std::optional<fs::path>> gguf = findGguf(given);
    if (gguf && *gguf)
        return openTokenizerGguf(**gguf);
    const Result<fs::path> found = findModelFolder(given);
    if (!found)
        return tl::make_unexpected(found.error());
    fs::path folder = *found;
    if (fs::is_regular_file(folder)) // weights, beside which the tokenizer lies
        folder = fs::absolute(folder).parent_path();
    if (isAdapter(folder) && !fileExists(folder / "tokenizer_config.json"))
        if (const Result<fs::path> base = findAdapterBase(folder))
            folder = *base;
    gguf = findGguf(folder); // a snapshot of the hub's cache
    if (!gguf)
        return tl::make_unexpected(gguf.error());
    if (*gguf)
        return openTokenizerGguf(**gguf);
    const auto config = TokenizerConfig::read(folder);
    if (!config)
        return tl::make_unexpected(config.error());
    if (fileExists(folder / "tokenizer.json"))
        return openTokenizerJson(folder / "tokenizer.json", *config);
    if (fileExists(folder / "source.spm") && fileExists(folder / "target.spm") &&
        fileExists(folder / "vocab.json"))
        return openMarian(folder, *config);
    if (const auto model = findSentencePieceFile(folder))
        return openSentencePiece(*model, *config);
    if (fileExists(folder / "vocab.json") && fileExists(folder / "merges.txt"))
        return openByteLevel(folder, *config);
    if (fileExists(folder / "vocab.txt"))
        return openBert(folder, *config);
    return fail(translatable("Engine", "%1 holds no tokenizer."), {folder.string()},
                translatable("Engine",
                             "Copy the tokenizer's files into the folder: tokenizer.json; "
                             "or vocab.json and merges.txt; or vocab.txt; or a "
                             "SentencePiece *.model."));
}

} // namespace engine::text
