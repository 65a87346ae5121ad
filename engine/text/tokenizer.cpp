#include "engine/text/tokenizer.h"

#include "engine/text/bytealphabet.h"
#include "engine/text/tokenizerfiles.h"
#include "engine/text/tokenizerparts.h"
#include "engine/text/unnamedtoken.h"
#include "engine/text/worklimit.h"

#include <algorithm>
#include <new>
#include <stdexcept>

namespace engine::text {

namespace {

using Parts = Tokenizer::Parts;

constexpr size_t kLargestText = Tokenizer::kLargestText;
constexpr size_t kBytesPerToken = 256;                  ///< more than decoded text has on average
constexpr std::string_view kMetaspace = "\xE2\x96\x81"; // U+2581, the space of SentencePiece

/// Collects the tokens of one text.
class SegmentEncoder
{
public:
    SegmentEncoder(const Parts& parts, const Model& model, int segment, int firstWord)
        : m_parts(parts), m_model(model), m_segment(segment), m_word(firstWord)
    {
    }

    Result<void> encode(std::string_view text)
    {
        AlignedText aligned = alignUtf8(text);
        const Result<std::vector<AddedMatch>> parts = m_parts.finder.split(aligned.text);
        if (!parts)
            return tl::make_unexpected(parts.error());
        for (const AddedMatch& part : *parts) {
            if (part.token != nullptr) {
                addToken(*part.token, aligned, part.range);
                continue;
            }
            AlignedText rest = parts->size() == 1 ? std::move(aligned)
                                                  : aligned.slice(part.range.begin, part.range.end);
            if (m_parts.normalizer)
                if (auto done = m_parts.normalizer->apply(rest); !done)
                    return done;
            if (auto fits = WorkLimit::charge(rest.size()); !fits)
                return fits;
            if (auto done = encodeNormalized(std::move(rest)); !done)
                return done;
        }
        return {};
    }

    std::vector<Token>& tokens() { return m_tokens; }
    int nextWord() const { return m_word; }

private:
    Result<void> encodeNormalized(AlignedText text)
    {
        if (m_parts.normalizedFinder.empty())
            return encodePlain(std::move(text));
        const Result<std::vector<AddedMatch>> parts = m_parts.normalizedFinder.split(text.text);
        if (!parts)
            return tl::make_unexpected(parts.error());
        for (const AddedMatch& part : *parts) {
            if (part.token != nullptr)
                addToken(*part.token, text, part.range);
            else if (auto done = encodePlain(text.slice(part.range.begin, part.range.end)); !done)
                return done;
        }
        return {};
    }

    Result<void> encodePlain(AlignedText text)
    {
        if (text.empty())
            return {};
        // Word by word: all of a long text at once would take many times its size.
        std::vector<Piece> pieces;
        size_t number = 0;
        const WordSink add = [&](AlignedText&& word) -> Result<void> {
            if ((number++ & 0x3FF) == 0x3FF && WorkLimit::isOver())
                return WorkLimit::over();
            pieces.clear();
            if (auto done = m_model.tokenize(word, pieces); !done)
                return done;
            return addPieces(word, pieces);
        };
        return m_parts.preTokenizer ? m_parts.preTokenizer->split(std::move(text), add)
                                    : add(std::move(text));
    }

    Result<void> addPieces(const AlignedText& word, const std::vector<Piece>& pieces)
    {
        for (size_t i = 0; i < pieces.size(); ++i) {
            Piece piece = pieces[i];
            Token token;
            token.id = piece.id;
            if (const std::string* text = m_parts.pieceOf(piece.id))
                token.text = *text;
            if (auto fits = WorkLimit::charge(token.text.size()); !fits)
                return fits;
            // Where a model sees whole sentences, U+2581 is what begins a word.
            if (i > 0 && token.text.starts_with(kMetaspace))
                ++m_word;
            if (m_parts.trimOffsets)
                trim(word, piece);
            if (piece.begin < piece.end) {
                token.begin = word.spans[piece.begin].begin;
                token.end = word.spans[piece.end - 1].end;
            } else if (piece.begin < word.size()) {
                token.begin = token.end = word.spans[piece.begin].begin;
            } else if (!word.empty()) {
                token.begin = token.end = word.spans.back().end;
            }
            token.word = m_word;
            token.segment = m_segment;
            m_tokens.push_back(std::move(token));
        }
        if (!pieces.empty())
            ++m_word;
        return {};
    }

    void trim(const AlignedText& word, Piece& piece) const
    {
        const auto isSpace = [&](char32_t c) {
            if (!m_parts.byteLevel)
                return isWhitespace(c);
            return byteOfCharacter(c) == ' ';
        };
        while (piece.begin < piece.end && isSpace(word.text[piece.begin]))
            ++piece.begin;
        while (piece.end > piece.begin && isSpace(word.text[piece.end - 1]))
            --piece.end;
    }

    void addToken(const AddedToken& added, const AlignedText& text, Range range)
    {
        Token token;
        token.id = added.id;
        token.text = added.content;
        token.begin = text.spans[range.begin].begin;
        token.end = text.spans[range.end - 1].end;
        token.special = added.special;
        token.word = added.special ? -1 : m_word++;
        token.segment = m_segment;
        m_tokens.push_back(std::move(token));
    }

    const Parts& m_parts;
    const Model& m_model;
    int m_segment = 0;
    int m_word = 0;
    std::vector<Token> m_tokens;
};

Result<std::vector<Token>> encodeSegment(const Parts& parts, const Model& model,
                                         std::string_view text, int segment, int& word)
{
    if (text.size() > kLargestText)
        return fail(translatable("Engine", "The text has %1 bytes, more than the %2 that a "
                                           "tokenizer takes."),
                    {std::to_string(text.size()), std::to_string(kLargestText)},
                    translatable("Engine", "Give a part of the text."));
    SegmentEncoder encoder(parts, model, segment, word);
    if (auto done = encoder.encode(text); !done)
        return tl::make_unexpected(done.error());
    word = encoder.nextWord();
    return std::move(encoder.tokens());
}

tl::unexpected<Error> outOfMemory()
{
    return fail(translatable("Engine", "There is not enough memory for the tokens of this text."),
                {}, translatable("Engine", "Give a part of the text."));
}

/// Puts texts and special tokens together as the template says.
class Assembler
{
public:
    explicit Assembler(const Parts& parts) : m_parts(parts) {}

    void addSpecial(int64_t id, int64_t typeId)
    {
        Token token;
        token.id = id;
        if (const std::string* text = m_parts.pieceOf(id))
            token.text = *text;
        token.special = true;
        token.segment = m_segment;
        token.begin = token.end = m_place;
        m_encoding.tokens.push_back(std::move(token));
        m_encoding.tokenTypeIds.push_back(typeId);
        m_endOfText.reset();
    }

    void addText(std::vector<Token> tokens, int segment, size_t bytes, int64_t typeId)
    {
        m_segment = segment;
        m_place = static_cast<int64_t>(bytes);
        m_endOfText = tokens.empty() ? std::nullopt : std::optional<int64_t>(tokens.back().id);
        m_encoding.tokenTypeIds.insert(m_encoding.tokenTypeIds.end(), tokens.size(), typeId);
        std::move(tokens.begin(), tokens.end(), std::back_inserter(m_encoding.tokens));
    }

    /// What the text that was added last ends with; nothing after special tokens.
    std::optional<int64_t> endOfText() const { return m_endOfText; }

    Encoding take() { return std::move(m_encoding); }

private:
    const Parts& m_parts;
    Encoding m_encoding;
    int m_segment = 0;
    std::optional<int64_t> m_endOfText;
    int64_t m_place = 0; ///< where an added token stands in its segment's text
};

Result<const Language*> findLanguage(const Parts& parts, std::string_view code)
{
    for (const Language& language : parts.languages)
        if (language.code == code)
            return &language;
    std::string known;
    for (const Language& language : parts.languages)
        known += (known.empty() ? "" : ", ") + language.code;
    return fail(translatable("Engine", "The model has no language “%1”."),
                {std::string(code), known}, translatable("Engine", "Known languages: %2."));
}

/// A text of a model with language codes at its ends.
Result<Encoding> encodeWithCode(const Parts& parts, const Model& model, std::string_view text,
                                std::string_view code)
{
    int word = 0;
    auto tokens = encodeSegment(parts, model, text, 0, word);
    if (!tokens)
        return tl::make_unexpected(tokens.error());
    const Language* language = nullptr;
    if (!code.empty()) {
        const auto found = findLanguage(parts, code);
        if (!found)
            return tl::make_unexpected(found.error());
        language = *found;
    }
    Assembler assembler(parts);
    if (language != nullptr && parts.languageScheme == LanguageScheme::LeadingCode)
        assembler.addSpecial(language->id, 0);
    assembler.addText(std::move(*tokens), 0, text.size(), 0);
    if (parts.eos)
        assembler.addSpecial(*parts.eos, 0);
    if (language != nullptr && parts.languageScheme == LanguageScheme::TrailingCode)
        assembler.addSpecial(language->id, 0);
    return assembler.take();
}

bool hasCodes(const Parts& parts)
{
    return parts.languageScheme == LanguageScheme::TrailingCode ||
           parts.languageScheme == LanguageScheme::LeadingCode;
}

Result<Encoding> encodeTexts(const Parts& parts, const Model& model, std::string_view text,
                             std::optional<std::string_view> pair, bool addSpecialTokens,
                             std::optional<int64_t> leading)
{
    int word = 0;
    auto first = encodeSegment(parts, model, text, 0, word);
    if (!first)
        return tl::make_unexpected(first.error());
    std::vector<Token> second;
    if (pair) {
        auto encoded = encodeSegment(parts, model, *pair, 1, word);
        if (!encoded)
            return tl::make_unexpected(encoded.error());
        second = std::move(*encoded);
    }
    Assembler assembler(parts);
    if (leading)
        assembler.addSpecial(*leading, 0);
    if (!addSpecialTokens) {
        assembler.addText(std::move(*first), 0, text.size(), 0);
        if (pair)
            assembler.addText(std::move(second), 1, pair->size(), 1);
        return assembler.take();
    }
    for (const TemplateItem& item : pair ? parts.pair : parts.single) {
        const size_t growth = item.kind == TemplateItem::Kind::Token  ? 1
                              : item.kind == TemplateItem::Kind::Text ? first->size()
                                                                      : second.size();
        if (auto fits = WorkLimit::charge(growth); !fits)
            return tl::make_unexpected(fits.error());
        switch (item.kind) {
        case TemplateItem::Kind::Token:
            if (!parts.endsOnce || assembler.endOfText() != item.id)
                assembler.addSpecial(item.id, item.typeId);
            break;
        case TemplateItem::Kind::Text:
            assembler.addText(*first, 0, text.size(), item.typeId);
            break;
        case TemplateItem::Kind::Pair:
            assembler.addText(second, 1, pair ? pair->size() : 0, item.typeId);
            break;
        }
    }
    return assembler.take();
}

/// Bytes for people: what is text as text, the rest as <0xE2>.
std::string displayBytes(std::string_view bytes)
{
    constexpr const char* kDigits = "0123456789ABCDEF";
    std::string text;
    const AlignedText aligned = alignUtf8(bytes);
    for (size_t i = 0; i < aligned.size(); ++i) {
        const auto [begin, end] = aligned.spans[i];
        const std::string_view source = bytes.substr(begin, end - begin);
        if (isValidUtf8(source)) {
            text += source;
            continue;
        }
        for (const char c : source) {
            const auto byte = static_cast<unsigned char>(c);
            text += {'<', '0', 'x', kDigits[byte >> 4], kDigits[byte & 15], '>'};
        }
    }
    return text;
}

} // namespace

Result<void> Tokenizer::Parts::addToken(AddedToken token)
{
    if (token.content.empty())
        return {};
    constexpr size_t kLongestToken = 4096;
    if (token.content.size() > kLongestToken)
        return fail(translatable("Engine", "A token of the vocabulary has %1 bytes."),
                    {std::to_string(token.content.size())},
                    translatable("Engine", "Download the tokenizer's files again."));
    if (const auto known = vocabulary->idOf(token.content))
        token.id = *known;
    if (token.id < 0 || token.id > Vocabulary::kLargestId)
        return fail(translatable("Engine", "The token “%1” has the impossible id %2."),
                    {token.content, std::to_string(token.id)},
                    translatable("Engine", "Download the tokenizer's files again."));
    if (const auto before = addedByContent.find(token.content); before != addedByContent.end()) {
        token.id = before->second->id;
        *before->second = std::move(token);
        return {};
    }
    addedTokens.push_back(std::move(token));
    AddedToken& added = addedTokens.back();
    addedByContent[added.content] = &added;
    addedById[added.id] = &added;
    return {};
}

const AddedToken* Tokenizer::Parts::markSpecial(std::string_view content)
{
    const auto known = addedByContent.find(content);
    if (known == addedByContent.end())
        return nullptr;
    known->second->special = true;
    return known->second;
}

Result<void> Tokenizer::Parts::finish()
{
    if (!findInText)
        return {};
    // The finders take a hundred bytes for every character.
    constexpr size_t kMostBytes = size_t{8} << 20;
    size_t bytes = 0;
    for (const AddedToken& token : addedTokens)
        bytes += token.content.size();
    if (bytes > kMostBytes)
        return fail(translatable("Engine",
                                 "The added tokens have %1 bytes together; at most %2 are "
                                 "read."),
                    {std::to_string(bytes), std::to_string(kMostBytes)},
                    translatable("Engine", "Download the tokenizer's files again."));
    const WorkLimit limit(bytes);
    for (const AddedToken& token : addedTokens) {
        AlignedText spelling = alignUtf8(token.content);
        if (token.normalized && normalizer) {
            if (auto done = normalizer->apply(spelling); !done)
                return done;
            normalizedFinder.add(spelling.text, &token);
        } else {
            finder.add(spelling.text, &token);
        }
    }
    return {};
}

const std::string* Tokenizer::Parts::pieceOf(int64_t id) const
{
    if (!addedById.empty())
        if (const auto added = addedById.find(id); added != addedById.end())
            return &added->second->content;
    return vocabulary->pieceOf(id);
}

std::optional<int64_t> Tokenizer::Parts::idOf(std::string_view token) const
{
    if (const auto added = addedByContent.find(token); added != addedByContent.end())
        return added->second->id;
    return vocabulary->idOf(token);
}

bool Tokenizer::Parts::isSpecial(int64_t id) const
{
    const auto added = addedById.find(id);
    return added != addedById.end() && added->second->special;
}

int64_t Tokenizer::Parts::size() const
{
    int64_t size = vocabulary->size();
    for (const AddedToken& token : addedTokens)
        size = std::max(size, token.id + 1);
    return size;
}

Tokenizer::Tokenizer(std::shared_ptr<const Parts> parts) : m_parts(std::move(parts)) {}

Tokenizer::~Tokenizer() = default;

std::shared_ptr<const Tokenizer> makeTokenizer(std::shared_ptr<const Tokenizer::Parts> parts)
{
    class Plain : public Tokenizer
    {
    public:
        explicit Plain(std::shared_ptr<const Parts> given) : Tokenizer(std::move(given)) {}
    };
    return std::make_shared<const Plain>(std::move(parts));
}

Result<std::shared_ptr<const Tokenizer>> Tokenizer::open(const std::filesystem::path& folder)
{
    return openTokenizerFiles(folder);
}

Result<Encoding> Tokenizer::encode(std::string_view text, bool addSpecialTokens) const
{
    EncodeOptions options;
    options.addSpecialTokens = addSpecialTokens;
    return encode(text, options);
}

Result<Encoding> Tokenizer::encode(std::string_view text, const EncodeOptions& options) const
try {
    const WorkLimit limit(text.size(), options.stop);
    if (hasCodes(*m_parts) && options.addSpecialTokens)
        return encodeWithCode(*m_parts, *m_parts->model, text,
                              options.sourceLanguage.empty() ? m_parts->defaultSourceLanguage
                                                             : options.sourceLanguage);
    std::optional<int64_t> leading;
    if (m_parts->languageScheme == LanguageScheme::LeadingToken &&
        !options.targetLanguage.empty()) {
        const auto language = findLanguage(*m_parts, options.targetLanguage);
        if (!language)
            return tl::make_unexpected(language.error());
        leading = (*language)->id;
    }
    return encodeTexts(*m_parts, *m_parts->model, text, std::nullopt, options.addSpecialTokens,
                       leading);
} catch (const std::bad_alloc&) {
    return outOfMemory();
} catch (const std::length_error&) { // more elements than there are addresses
    return outOfMemory();
}

Result<Encoding> Tokenizer::encodePair(std::string_view text, std::string_view pair,
                                       const EncodeOptions& options) const
try {
    const WorkLimit limit(text.size() + pair.size(), options.stop);
    return encodeTexts(*m_parts, *m_parts->model, text, pair, options.addSpecialTokens,
                       std::nullopt);
} catch (const std::bad_alloc&) {
    return outOfMemory();
} catch (const std::length_error&) { // more elements than there are addresses
    return outOfMemory();
}

Result<Encoding> Tokenizer::encodeTarget(std::string_view text, const EncodeOptions& options) const
try {
    const WorkLimit limit(text.size(), options.stop);
    const Model& model = m_parts->targetModel ? *m_parts->targetModel : *m_parts->model;
    if (hasCodes(*m_parts) && options.addSpecialTokens)
        return encodeWithCode(*m_parts, model, text,
                              options.targetLanguage.empty() ? m_parts->defaultTargetLanguage
                                                             : options.targetLanguage);
    return encodeTexts(*m_parts, model, text, std::nullopt, options.addSpecialTokens, std::nullopt);
} catch (const std::bad_alloc&) {
    return outOfMemory();
} catch (const std::length_error&) { // more elements than there are addresses
    return outOfMemory();
}

std::string Tokenizer::decode(const std::vector<int64_t>& ids, bool skipSpecial) const
{
    std::vector<std::string> tokens;
    tokens.reserve(ids.size());
    std::string text;
    const WorkLimit limit(ids.size() * kBytesPerToken);
    const auto join = [&] {
        if (m_parts->decoder) {
            for (const std::string& token : m_parts->decoder->apply(std::move(tokens)))
                text += token;
        } else {
            for (const std::string& token : tokens)
                text += (text.empty() ? "" : " ") + token;
        }
        tokens.clear();
    };
    for (const int64_t id : ids) {
        if (const std::string* piece = m_parts->pieceOf(id)) {
            if (!(skipSpecial && isSpecial(id)))
                tokens.push_back(*piece);
            continue;
        }
        join();
        text += unnamedToken(id);
    }
    join();
    return m_parts->cleanUpSpaces ? cleanUpSpaces(std::move(text)) : text;
}

std::string Tokenizer::tokenText(int64_t id) const
{
    const std::string* piece = m_parts->pieceOf(id);
    return piece != nullptr ? *piece : std::string();
}

std::string Tokenizer::displayText(int64_t id) const
{
    const std::string* piece = m_parts->pieceOf(id);
    if (piece == nullptr || piece->empty())
        return unnamedToken(id);
    if (m_parts->addedById.contains(id))
        return *piece;
    if (m_parts->byteLevel)
        return displayBytes(fromByteAlphabet(*piece));
    if (const int byte = byteOfToken(*piece); byte >= 0) {
        const auto character = static_cast<char>(byte);
        return displayBytes(std::string_view(&character, 1));
    }
    std::string text = *piece;
    replaceAll(text, kMetaspace, " ");
    const std::string& suffix = m_parts->endOfWordSuffix;
    if (!suffix.empty() && text.ends_with(suffix))
        text.replace(text.size() - suffix.size(), suffix.size(), " ");
    return text;
}

std::optional<int64_t> Tokenizer::idOf(std::string_view token) const
{
    return m_parts->idOf(token);
}

bool Tokenizer::isSpecial(int64_t id) const
{
    return m_parts->isSpecial(id);
}

int64_t Tokenizer::vocabularySize() const
{
    return m_parts->size();
}

double Tokenizer::dropout() const
{
    return m_parts->dropout;
}

std::optional<int64_t> Tokenizer::bosId() const
{
    return m_parts->bos;
}

std::optional<int64_t> Tokenizer::eosId() const
{
    return m_parts->eos;
}

std::optional<int64_t> Tokenizer::unkId() const
{
    return m_parts->unk;
}

std::optional<int64_t> Tokenizer::padId() const
{
    return m_parts->pad;
}

std::optional<int64_t> Tokenizer::clsId() const
{
    return m_parts->cls;
}

std::optional<int64_t> Tokenizer::sepId() const
{
    return m_parts->sep;
}

std::optional<int64_t> Tokenizer::maskId() const
{
    return m_parts->mask;
}

std::vector<std::string> Tokenizer::languages() const
{
    std::vector<std::string> codes;
    for (const Language& language : m_parts->languages)
        codes.push_back(language.code);
    return codes;
}

std::optional<int64_t> Tokenizer::languageId(std::string_view code) const
{
    for (const Language& language : m_parts->languages)
        if (language.code == code)
            return language.id;
    return std::nullopt;
}

} // namespace engine::text
