#pragma once

#include "engine/text/decoder.h"
#include "engine/text/model.h"

#include <filesystem>

namespace engine::text {

/// A SentencePiece model file, read by the SentencePiece library. Immutable; const use from many
/// threads is safe.
class SentencePieceFile
{
public:
    struct Part
    {
        std::string piece;
        int id = 0;
        size_t begin = 0; ///< bytes of the text
        size_t end = 0;
    };

    /// Checks what the library trusts before it sees the file. Without dummyPrefix the library puts
    /// no space before a text, whatever the file says.
    static Result<std::shared_ptr<const SentencePieceFile>> open(const std::filesystem::path& path,
                                                                 bool dummyPrefix = true);
    ~SentencePieceFile();
    SentencePieceFile(const SentencePieceFile&) = delete;
    SentencePieceFile& operator=(const SentencePieceFile&) = delete;

    int size() const;
    const std::string& pieceOf(int id) const;
    bool isControl(int id) const;
    int unknownId() const;
    int idOf(std::string_view piece) const; ///< the unknown id for what is not a piece

    Result<std::vector<Part>> encode(std::string_view text) const;
    std::string decode(const std::vector<std::string>& pieces) const;

private:
    struct Processor;
    /// Bytes that were left out of a text, and where.
    struct Gap
    {
        size_t place = 0; ///< bytes of the text that is left
        size_t bytes = 0;
    };

    explicit SentencePieceFile(std::unique_ptr<Processor> processor);
    bool isSurelyUnknown(char32_t character) const;
    std::string withoutLongUnknowns(std::string_view text, std::vector<Gap>& gaps) const;

    std::unique_ptr<Processor> m_processor;
};

using SentencePieceFilePtr = std::shared_ptr<const SentencePieceFile>;

/// Cuts texts with a SentencePiece file and gives the pieces the ids of a model.
class SentencePieceModel : public Model
{
public:
    struct Options
    {
        /// Ids by piece where they are not the file's own.
        VocabularyPtr vocabulary;
        int64_t unknown = 0;
        /// ALBERT: "2," at the end of a piece is cut again without the comma.
        bool splitDigitComma = false;
        /// The newer way of T5 and Llama: a space before the whole text only, none after special
        /// tokens (transformers' legacy=False).
        bool prefixTextOnly = false;
        bool prefixSpace = true; ///< that space, which add_prefix_space: false leaves out
        std::string unknownToken = "<unk>";
        /// Marian: >>de<< at the beginning is a token, not text.
        bool leadingLanguage = false;
    };

    SentencePieceModel(SentencePieceFilePtr file, Options options);
    Result<void> tokenize(const AlignedText& word, std::vector<Piece>& pieces) const override;

private:
    Result<void> encode(const AlignedText& word, size_t from, std::vector<Piece>& pieces) const;
    Result<void> addSplitAtComma(const SentencePieceFile::Part& part, size_t begin, size_t end,
                                 std::vector<Piece>& pieces) const;
    int64_t idOf(const SentencePieceFile::Part& part) const;

    SentencePieceFilePtr m_file;
    Options m_options;
    size_t m_unknownLength = 0; ///< pieces that the unknown token's own text is cut into
};

/// How text and special tokens are joined after decoding.
enum class SpecialSpacing { Strip, Llama, None };

/// Runs of pieces through the file's own decoder, special tokens as they are.
DecoderPtr decodeSentencePiece(SentencePieceFilePtr file, std::vector<std::string> specialTokens,
                               SpecialSpacing spacing);

} // namespace engine::text
