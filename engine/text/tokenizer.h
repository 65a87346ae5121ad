#pragma once

#include "engine/error.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace engine::text {

/// One token of an encoded text.
struct Token
{
    int64_t id = 0;
    std::string text; ///< the piece as the vocabulary stores it
    /// Bytes of the segment's text. Pieces of one character all have the whole character; tokens
    /// that the tokenizer added have begin == end.
    int64_t begin = 0;
    int64_t end = 0;
    bool special = false; ///< added by the tokenizer, or written in the text as [MASK] is
    int word = -1;        ///< counts the words over both segments; -1 for special tokens
    int segment = 0;      ///< 0 = text, 1 = its pair
};

struct Encoding
{
    std::vector<Token> tokens;
    std::vector<int64_t> tokenTypeIds; ///< one per token
};

struct EncodeOptions
{
    bool addSpecialTokens = true;
    /// Language codes as the model spells them ("en_XX", "de"); empty = the model's default. Codes
    /// are used by multilingual translation models alone and ignored by all others.
    std::string sourceLanguage = {};
    std::string targetLanguage = {};
    std::stop_token stop = {}; ///< encoding then fails with an empty sentence
};

/// Turns text into the ids that a model reads, and back. Immutable: every const member may be
/// called from many threads at once.
class Tokenizer
{
public:
    /// Bytes that a text may have: its tokens take some thirty times as many.
    static constexpr size_t kLargestText = size_t{8} << 20;

    virtual ~Tokenizer();

    /// Opens whatever tokenizer files a model folder holds: tokenizer.json; vocab.json with
    /// merges.txt; vocab.txt; a SentencePiece *.model; source.spm, target.spm and vocab.json
    /// (Marian). Fails on absent, damaged and unknown files.
    static Result<std::shared_ptr<const Tokenizer>> open(const std::filesystem::path& folder);

    /// Fails on texts above kLargestText, unknown language codes, words that a vocabulary without
    /// an unknown token cannot express, and work beyond a WorkLimit. Ill-formed UTF-8 reads as
    /// U+FFFD.
    Result<Encoding> encode(std::string_view text, bool addSpecialTokens = true) const;
    Result<Encoding> encode(std::string_view text, const EncodeOptions& options) const;
    Result<Encoding> encodePair(std::string_view text, std::string_view pair,
                                const EncodeOptions& options = {}) const;
    /// The text of the decoder's side (labels), as translation models want it.
    Result<Encoding> encodeTarget(std::string_view text, const EncodeOptions& options = {}) const;

    /// Text of the ids as the reference writes it; ids outside of the vocabulary as unnamedToken().
    std::string decode(const std::vector<int64_t>& ids, bool skipSpecial = true) const;

    /// The piece as stored; empty for ids that no token has.
    std::string tokenText(int64_t id) const;
    /// A piece readable for people: spaces as spaces, bytes decoded, "##ing" kept. Never empty: ids
    /// that no token has, and tokens without text, are named by unnamedToken().
    std::string displayText(int64_t id) const;
    std::optional<int64_t> idOf(std::string_view token) const;
    bool isSpecial(int64_t id) const;
    /// One more than the largest id.
    int64_t vocabularySize() const;

    /// The share of merges that the file wants to be dropped by chance; texts are cut as without.
    double dropout() const;

    std::optional<int64_t> bosId() const;
    std::optional<int64_t> eosId() const;
    std::optional<int64_t> unkId() const;
    std::optional<int64_t> padId() const;
    std::optional<int64_t> clsId() const;
    std::optional<int64_t> sepId() const;
    std::optional<int64_t> maskId() const;

    /// Codes of a multilingual translation model; empty for all others.
    std::vector<std::string> languages() const;
    /// The token that stands for a language ("de_DE", ">>de<<"); some models start decoding with
    /// it.
    std::optional<int64_t> languageId(std::string_view code) const;

    struct Parts;

protected:
    explicit Tokenizer(std::shared_ptr<const Parts> parts);

private:
    std::shared_ptr<const Parts> m_parts;
};

} // namespace engine::text
