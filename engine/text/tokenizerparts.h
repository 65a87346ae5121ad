#pragma once

#include "engine/text/addedtokens.h"
#include "engine/text/decoder.h"
#include "engine/text/model.h"
#include "engine/text/normalizer.h"
#include "engine/text/pretokenizer.h"
#include "engine/text/tokenizer.h"

#include <deque>
#include <unordered_map>

namespace engine::text {

/// One place of the pattern that puts special tokens around texts.
struct TemplateItem
{
    enum class Kind { Token, Text, Pair };
    Kind kind = Kind::Text;
    int64_t id = 0; ///< of a token
    int64_t typeId = 0;
};

/// How a multilingual translation model is told its languages.
enum class LanguageScheme {
    None,
    LeadingToken, ///< Marian: >>de<< before the source text
    TrailingCode, ///< mBART: text </s> code
    LeadingCode   ///< mBART-50: code text </s>
};

struct Language
{
    std::string code; ///< "de" or "de_DE"
    int64_t id = 0;
};

/// Everything that a tokenizer consists of; absent steps are null.
struct Tokenizer::Parts
{
    VocabularyPtr vocabulary; ///< of the model, without tokens that were added to it
    std::deque<AddedToken> addedTokens;
    AddedTokenFinder finder;           ///< in the text as given
    AddedTokenFinder normalizedFinder; ///< in normalised text
    std::unordered_map<int64_t, const AddedToken*> addedById;
    std::unordered_map<std::string, AddedToken*, StringHash, std::equal_to<>> addedByContent;

    NormalizerPtr normalizer;
    PreTokenizerPtr preTokenizer;
    ModelPtr model;
    ModelPtr targetModel; ///< of the decoder's side, where it differs
    DecoderPtr decoder;

    std::vector<TemplateItem> single;
    std::vector<TemplateItem> pair;
    bool trimOffsets = false;   ///< leave spaces around words out of the ranges
    bool cleanUpSpaces = false; ///< after decoding
    bool byteLevel = false;     ///< pieces are in the byte alphabet
    bool findInText = true;     ///< look for added tokens in texts
    bool endsOnce = false;      ///< no second end token after one that the text ends with
    std::string endOfWordSuffix;
    double dropout = 0; ///< see Tokenizer::dropout()

    std::optional<int64_t> bos;
    std::optional<int64_t> eos;
    std::optional<int64_t> unk;
    std::optional<int64_t> pad;
    std::optional<int64_t> cls;
    std::optional<int64_t> sep;
    std::optional<int64_t> mask;

    LanguageScheme languageScheme = LanguageScheme::None;
    std::vector<Language> languages;
    std::string defaultSourceLanguage;
    std::string defaultTargetLanguage;

    /// Registers a token; one with the same content gets the new properties. The model's id of the
    /// content wins over the given one.
    Result<void> addToken(AddedToken token);
    /// Marks a token that was added before as special; null where there is none.
    const AddedToken* markSpecial(std::string_view content);
    /// Fills the finders. To be called once, when everything else is there.
    Result<void> finish();

    const std::string* pieceOf(int64_t id) const;
    std::optional<int64_t> idOf(std::string_view token) const;
    bool isSpecial(int64_t id) const;
    int64_t size() const;
};

/// A tokenizer that is nothing but its parts.
std::shared_ptr<const Tokenizer> makeTokenizer(std::shared_ptr<const Tokenizer::Parts> parts);

} // namespace engine::text
