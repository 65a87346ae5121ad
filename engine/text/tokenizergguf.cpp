#include "engine/text/tokenizergguf.h"

#include "engine/files/gguf.h"
#include "engine/text/bytepair.h"
#include "engine/text/scoredpairs.h"
#include "engine/text/tokenizerbuild.h"
#include "engine/text/unigram.h"
#include "engine/text/wordpiece.h"

#include <algorithm>

namespace engine::text {

namespace {

using Parts = Tokenizer::Parts;
using TokenizerResult = Result<std::shared_ptr<const Tokenizer>>;

constexpr const char* kMetaspace = "\xE2\x96\x81"; // U+2581

/// Kinds of tokens (tokenizer.ggml.token_type).
enum TokenType : int64_t { kNormal = 1, kUnknown = 2, kControl = 3, kUserDefined = 4, kUnused = 5 };

/// How texts are cut into words before byte pairs are merged, by tokenizer.ggml.pre; the patterns
/// are those of the models' own tokenizer.json. No pattern: GPT-2's.
struct Splitting
{
    std::vector<std::string_view> names;
    std::vector<std::string_view> patterns = {};
    bool ignoreMerges = false;
    bool begins = false; ///< with the begin token where the file does not say
};

constexpr std::string_view kGptWords =
    R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";
constexpr std::string_view kLlamaWords =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
constexpr std::string_view kQwenWords =
    R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
constexpr std::string_view kTekkenWords =
    R"([^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
constexpr std::string_view kGpt4oWords =
    R"([^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+)";

const std::vector<Splitting>& splittings()
{
    static const std::vector<Splitting> all = {
        {{"gpt-2", "phi-2", "jina-es", "jina-de", "jina-v1-en", "jina-v2-es", "jina-v2-de",
          "jina-v2-code", "gigachat", "roberta-bpe", "mpt", "olmo", "jais", "trillion"}},
        {{"llama-bpe", "llama3", "llama-v3", "falcon3", "pixtral"}, {kLlamaWords}, true, true},
        {{"dbrx", "smaug-bpe"}, {kLlamaWords}},
        {{"qwen2", "deepseek-r1-qwen", "stablelm2", "megrez"}, {kQwenWords}},
        {{"tekken"}, {kTekkenWords}, true, true},
        {{"gpt-4o", "llama4"}, {kGpt4oWords}},
        {{"starcoder", "refact", "command-r", "smollm", "codeshell", "exaone"},
         {R"(\p{N})", kGptWords}},
        {{"deepseek-coder"},
         {R"([\r\n])", R"(\s?\p{L}+)", R"(\s?\p{P}+)", "[\u4e00-\u9fa5\u0800-\u4e00\uac00-\ud7ff]+",
          R"(\p{N})"}},
        {{"falcon"},
         {R"([\p{P}\$\+<=>\^~\|`]+)",
          R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S))",
          R"([0-9][0-9][0-9])"}},
        // Older files do not say.
        {{"", "default"},
         {R"([\p{P}\$\+<=>\^~\|]+)",
          R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S))", R"(\p{N}+)",
          R"([0-9][0-9][0-9])"}},
    };
    return all;
}

/// Collects what all kinds of tokenizers share.
class Builder
{
public:
    explicit Builder(const GgufFile& file) : m_file(file) {}

    /// Reads the lists; `spelling` says what a stored token is called in the vocabulary.
    Result<void> readTokens(std::string (*spelling)(std::string_view) = nullptr);
    /// The same, and the score of each token.
    Result<std::vector<double>> readScoredTokens();
    /// Makes control and user-defined tokens be found in texts.
    Result<void> addTokens(bool inNormalisedText);
    void readSpecialIds(std::optional<int64_t> bos, std::optional<int64_t> eos,
                        std::optional<int64_t> unknown);
    /// Begin and end of a text as the file says.
    void setEnds(bool begins, bool ends);

    int64_t typeOf(size_t id) const { return id < types.size() ? types[id] : kNormal; }
    tl::unexpected<Error> damaged(const char* key) const
    {
        return fail(translatable("Engine", "The tokenizer in %1 has no usable list %2."),
                    {m_file.path().string(), key},
                    translatable("Engine", "Token ids can still be given instead of text."));
    }

    std::shared_ptr<Parts> parts = std::make_shared<Parts>();
    std::shared_ptr<Vocabulary> vocabulary = std::make_shared<Vocabulary>();
    std::vector<std::string_view> tokens;
    std::vector<int64_t> types;

private:
    std::optional<int64_t> id(const char* key, std::optional<int64_t> otherwise) const;

    const GgufFile& m_file;
};

Result<void> Builder::readTokens(std::string (*spelling)(std::string_view))
{
    auto list = m_file.strings("tokenizer.ggml.tokens");
    if (!list || list->empty())
        return damaged("tokenizer.ggml.tokens");
    tokens = std::move(*list);
    types = m_file.integers("tokenizer.ggml.token_type").value_or(std::vector<int64_t>());
    if (!types.empty() && types.size() != tokens.size())
        return damaged("tokenizer.ggml.token_type");
    vocabulary->reserve(tokens.size());
    for (size_t i = 0; i < tokens.size(); ++i) {
        const std::string piece = spelling ? spelling(tokens[i]) : std::string(tokens[i]);
        if (auto added = vocabulary->add(piece, static_cast<int64_t>(i)); !added)
            return added;
    }
    parts->vocabulary = vocabulary;
    return {};
}

Result<std::vector<double>> Builder::readScoredTokens()
{
    if (auto done = readTokens(); !done)
        return tl::make_unexpected(done.error());
    auto scores = m_file.numbers("tokenizer.ggml.scores");
    if (!scores || scores->size() != tokens.size())
        return damaged("tokenizer.ggml.scores");
    return std::move(*scores);
}

Result<void> Builder::addTokens(bool inNormalisedText)
{
    for (size_t i = 0; i < types.size(); ++i) {
        const bool special = types[i] == kControl || types[i] == kUnknown;
        if (!special && types[i] != kUserDefined)
            continue;
        AddedToken token;
        token.id = static_cast<int64_t>(i);
        token.content = std::string(tokens[i]);
        token.special = special;
        token.normalized = inNormalisedText && !special;
        if (auto added = parts->addToken(std::move(token)); !added)
            return added;
    }
    return {};
}

std::optional<int64_t> Builder::id(const char* key, std::optional<int64_t> otherwise) const
{
    const std::optional<int64_t> value = m_file.integer(std::string("tokenizer.ggml.") + key);
    if (value && *value >= 0 && *value < static_cast<int64_t>(tokens.size()))
        return value;
    return otherwise && *otherwise < static_cast<int64_t>(tokens.size()) ? otherwise : std::nullopt;
}

void Builder::readSpecialIds(std::optional<int64_t> bos, std::optional<int64_t> eos,
                             std::optional<int64_t> unknown)
{
    parts->bos = id("bos_token_id", bos);
    parts->eos = id("eos_token_id", eos);
    parts->unk = id("unknown_token_id", unknown);
    parts->pad = id("padding_token_id", {});
    parts->mask = id("mask_token_id", {});
}

void Builder::setEnds(bool begins, bool ends)
{
    const bool begin = m_file.flag("tokenizer.ggml.add_bos_token").value_or(begins);
    const bool end = m_file.flag("tokenizer.ggml.add_eos_token").value_or(ends);
    setTemplates(*parts, begin ? parts->bos : std::nullopt, end ? parts->eos : std::nullopt, {}, 0);
}

Result<NormalizerPtr> spacesAsPieces(bool prefix)
{
    auto space = Regex::literal(" ");
    if (!space)
        return tl::make_unexpected(space.error());
    std::vector<NormalizerPtr> steps;
    if (prefix)
        steps.push_back(normalizePrepend(kMetaspace));
    steps.push_back(normalizeReplace(std::move(*space), kMetaspace));
    return normalizeInSequence(std::move(steps));
}

Result<DecoderPtr> piecesAsSpaces(bool prefix)
{
    auto space = Regex::literal(kMetaspace);
    if (!space)
        return tl::make_unexpected(space.error());
    std::vector<DecoderPtr> steps;
    steps.push_back(decodeReplace(std::move(*space), " "));
    steps.push_back(decodeByteFallback());
    steps.push_back(decodeFuse());
    if (prefix)
        steps.push_back(decodeStrip(U' ', 1, 0));
    return decodeInSequence(std::move(steps));
}

TokenizerResult openSentencePieces(const GgufFile& file)
{
    Builder builder(file);
    const auto scores = builder.readScoredTokens();
    if (!scores)
        return tl::make_unexpected(scores.error());
    const bool prefix = file.flag("tokenizer.ggml.add_space_prefix").value_or(true);
    builder.readSpecialIds(1, 2, 0);
    if (auto done = builder.addTokens(!prefix); !done)
        return tl::make_unexpected(done.error());
    std::vector<ScoredPairModel::Entry> entries(builder.tokens.size());
    for (size_t i = 0; i < entries.size(); ++i) {
        const int64_t type = builder.typeOf(i);
        entries[i] = {static_cast<float>((*scores)[i]),
                      type == kNormal || type == kUserDefined || type == kUnused, type == kUnused};
    }
    Parts& parts = *builder.parts;
    auto model = ScoredPairModel::create(builder.vocabulary, std::move(entries), parts.unk);
    if (!model)
        return tl::make_unexpected(model.error());
    parts.model = std::move(*model);
    auto normalizer = spacesAsPieces(prefix);
    if (!normalizer)
        return tl::make_unexpected(normalizer.error());
    parts.normalizer = std::move(*normalizer);
    auto decoder = piecesAsSpaces(prefix);
    if (!decoder)
        return tl::make_unexpected(decoder.error());
    parts.decoder = std::move(*decoder);
    builder.setEnds(true, false);
    return finishTokenizer(std::move(builder.parts));
}

Result<PreTokenizerPtr> splitterOf(const Splitting& splitting)
{
    if (splitting.patterns.empty())
        return splitByteLevel(false, true);
    std::vector<PreTokenizerPtr> steps;
    for (const std::string_view pattern : splitting.patterns) {
        auto regex = Regex::compile(pattern);
        if (!regex)
            return tl::make_unexpected(regex.error());
        steps.push_back(splitAtPattern(std::move(*regex), SplitBehavior::Isolated, false));
    }
    steps.push_back(splitByteLevel(false, false));
    return splitInSequence(std::move(steps));
}

TokenizerResult openBytePairs(const GgufFile& file)
{
    Builder builder(file);
    if (auto done = builder.readTokens(); !done)
        return tl::make_unexpected(done.error());
    const std::string name = file.text("tokenizer.ggml.pre").value_or("");
    const auto splitting = std::ranges::find_if(splittings(), [&](const Splitting& one) {
        return std::ranges::find(one.names, name) != one.names.end();
    });
    if (splitting == splittings().end())
        return fail(translatable("Engine", "The tokenizer in %1 splits text in a way that is not "
                                           "known (tokenizer.ggml.pre = %2)."),
                    {file.path().string(), name},
                    translatable("Engine", "Token ids can still be given instead of text."));
    const auto merges = file.strings("tokenizer.ggml.merges");
    if (!merges)
        return builder.damaged("tokenizer.ggml.merges");
    std::vector<BytePairModel::Merge> pairs;
    pairs.reserve(merges->size());
    for (const std::string_view merge : *merges) {
        const size_t space = merge.find(' ', 1);
        if (space == std::string_view::npos)
            return builder.damaged("tokenizer.ggml.merges");
        pairs.emplace_back(merge.substr(0, space), merge.substr(space + 1));
    }
    Parts& parts = *builder.parts;
    builder.readSpecialIds({}, {}, {});
    if (auto done = builder.addTokens(false); !done)
        return tl::make_unexpected(done.error());
    BytePairOptions options;
    options.ignoreMerges = splitting->ignoreMerges;
    auto model = BytePairModel::create(builder.vocabulary, pairs, std::move(options));
    if (!model)
        return tl::make_unexpected(model.error());
    parts.model = std::move(*model);
    auto splitter = splitterOf(*splitting);
    if (!splitter)
        return tl::make_unexpected(splitter.error());
    parts.preTokenizer = std::move(*splitter);
    parts.decoder = decodeByteLevel();
    parts.byteLevel = true;
    builder.setEnds(splitting->begins, false);
    return finishTokenizer(std::move(builder.parts));
}

/// Words begin with U+2581 in the file and continuations with nothing; here they are as usual.
std::string wordPieceSpelling(std::string_view stored)
{
    if (stored.starts_with(kMetaspace))
        return std::string(stored.substr(std::string_view(kMetaspace).size()));
    if (stored.starts_with('[') && stored.ends_with(']'))
        return std::string(stored);
    return "##" + std::string(stored);
}

TokenizerResult openWordPieces(const GgufFile& file)
{
    Builder builder(file);
    if (auto done = builder.readTokens(wordPieceSpelling); !done)
        return tl::make_unexpected(done.error());
    if (auto done = builder.addTokens(false); !done)
        return tl::make_unexpected(done.error());
    Parts& parts = *builder.parts;
    const auto role = [&](std::initializer_list<const char*> keys, int64_t otherwise) {
        std::optional<int64_t> id;
        for (const char* key : keys)
            if (!id)
                id = file.integer(std::string("tokenizer.ggml.") + key);
        const int64_t value = id.value_or(otherwise);
        const bool there = value >= 0 && value < static_cast<int64_t>(builder.tokens.size());
        return there ? std::optional<int64_t>(value) : std::nullopt;
    };
    parts.cls = role({"cls_token_id", "bos_token_id"}, 101);
    parts.sep = role({"seperator_token_id", "separator_token_id", "eos_token_id"}, 102);
    parts.unk = role({"unknown_token_id"}, 100);
    parts.pad = role({"padding_token_id"}, 0);
    parts.mask = role({"mask_token_id"}, 103);
    WordPieceModel::Options options;
    if (parts.unk)
        options.unknownToken = *builder.vocabulary->pieceOf(*parts.unk);
    parts.model = std::make_unique<WordPieceModel>(builder.vocabulary, std::move(options));
    parts.normalizer = normalizeBert({});
    parts.preTokenizer = splitBert();
    parts.decoder = decodeWordPiece("##", true);
    std::vector<int64_t> middle;
    if (parts.sep)
        middle.push_back(*parts.sep);
    setTemplates(parts, parts.cls, parts.sep, middle, 1);
    return finishTokenizer(std::move(builder.parts));
}

TokenizerResult openUnigrams(const GgufFile& file)
{
    Builder builder(file);
    const auto scores = builder.readScoredTokens();
    if (!scores)
        return tl::make_unexpected(scores.error());
    builder.readSpecialIds({}, 1, 2);
    if (auto done = builder.addTokens(false); !done)
        return tl::make_unexpected(done.error());
    Parts& parts = *builder.parts;
    std::vector<UnigramModel::Entry> entries;
    entries.reserve(builder.tokens.size());
    for (size_t i = 0; i < builder.tokens.size(); ++i)
        entries.push_back({std::string(builder.tokens[i]), (*scores)[i]});
    auto model = UnigramModel::create(builder.vocabulary, entries, parts.unk, false);
    if (!model)
        return tl::make_unexpected(model.error());
    parts.model = std::move(*model);
    if (const GgufValue* value = file.find("tokenizer.ggml.precompiled_charsmap")) {
        const auto* array = std::get_if<GgufArray>(value);
        constexpr uint32_t kSignedByte = 1;
        if (!array || array->type > kSignedByte)
            return builder.damaged("tokenizer.ggml.precompiled_charsmap");
        auto map = CharsMap::parse(
            {reinterpret_cast<const char*>(array->bytes.data()), array->bytes.size()});
        if (!map)
            return tl::make_unexpected(map.error());
        parts.normalizer = normalizePrecompiled(std::move(*map));
    }
    const bool prefix = file.flag("tokenizer.ggml.add_space_prefix").value_or(true);
    std::vector<PreTokenizerPtr> steps;
    if (file.flag("tokenizer.ggml.remove_extra_whitespaces").value_or(true))
        steps.push_back(splitAtWhitespace());
    steps.push_back(
        splitMetaspace(U'\u2581', prefix ? PrependScheme::Always : PrependScheme::Never, true));
    parts.preTokenizer = splitInSequence(std::move(steps));
    auto decoder = piecesAsSpaces(prefix);
    if (!decoder)
        return tl::make_unexpected(decoder.error());
    parts.decoder = std::move(*decoder);
    builder.setEnds(false, true);
    return finishTokenizer(std::move(builder.parts));
}

} // namespace

TokenizerResult openTokenizerGguf(const std::filesystem::path& path)
{
    const Result<std::shared_ptr<const GgufFile>> opened = GgufFile::open(path);
    if (!opened)
        return tl::make_unexpected(opened.error());
    const GgufFile& file = **opened;
    const std::optional<std::string> model = file.text("tokenizer.ggml.model");
    if (!model)
        return fail(translatable("Engine", "%1 holds no tokenizer."), {path.string()},
                    translatable("Engine", "Token ids can still be given instead of text."));
    if (*model == "llama")
        return openSentencePieces(file);
    if (*model == "gpt2")
        return openBytePairs(file);
    if (*model == "bert")
        return openWordPieces(file);
    if (*model == "t5")
        return openUnigrams(file);
    return fail(translatable("Engine", "The tokenizer in %1 is of the kind “%2”; those that can be "
                                       "read are: %3."),
                {path.string(), *model, "llama, gpt2, bert, t5"},
                translatable("Engine", "Token ids can still be given instead of text."));
}

} // namespace engine::text
