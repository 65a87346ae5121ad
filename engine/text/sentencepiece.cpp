#include "engine/text/sentencepiece.h"

#include "engine/text/charsmap.h"
#include "engine/text/jsonfile.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <sentencepiece_processor.h>
#include <unordered_map>
#include <unordered_set>

namespace engine::text {

namespace {

constexpr char32_t kMetaspace = 0x2581;
constexpr std::string_view kMetaspaceUtf8 = "\xE2\x96\x81";

/// Reads fields of a serialised protocol buffer (protobuf.dev, "Encoding").
class FieldReader
{
public:
    explicit FieldReader(std::string_view bytes) : m_bytes(bytes) {}

    uint32_t field = 0;
    uint32_t wire = 0;
    uint64_t number = 0;      ///< of varints and fixed-size fields
    std::string_view content; ///< of length-delimited fields

    /// Moves to the next field; false at the end or where the bytes are no fields.
    bool next()
    {
        uint64_t key = 0;
        if (m_bytes.empty() || !readVarint(key))
            return false;
        // The library takes the low 32 bits: a key with others would name one field here and
        // another one there.
        if (key > std::numeric_limits<uint32_t>::max())
            return broken();
        field = static_cast<uint32_t>(key >> 3);
        wire = static_cast<uint32_t>(key & 7);
        switch (wire) {
        case 0:
            return readVarint(number);
        case 1:
            return readFixed(8);
        case 2: {
            uint64_t length = 0;
            if (!readVarint(length) || length > m_bytes.size())
                return broken();
            content = m_bytes.substr(0, length);
            m_bytes.remove_prefix(length);
            return true;
        }
        case 5:
            return readFixed(4);
        default:
            return broken();
        }
    }

    bool ok() const { return m_ok; }

private:
    bool broken()
    {
        m_ok = false;
        return false;
    }

    bool readVarint(uint64_t& value)
    {
        value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_bytes.empty())
                return broken();
            const auto byte = static_cast<unsigned char>(m_bytes.front());
            m_bytes.remove_prefix(1);
            value |= static_cast<uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80)
                return true;
        }
        return broken();
    }

    bool readFixed(size_t size)
    {
        if (m_bytes.size() < size)
            return broken();
        number = 0;
        for (size_t i = 0; i < size; ++i)
            number |= static_cast<uint64_t>(static_cast<unsigned char>(m_bytes[i])) << (8 * i);
        m_bytes.remove_prefix(size);
        return true;
    }

    std::string_view m_bytes;
    bool m_ok = true;
};

// Field numbers of sentencepiece_model.proto.
constexpr uint32_t kPieces = 1;
constexpr uint32_t kNormalizer = 3;
constexpr uint32_t kDenormalizer = 5;
constexpr uint32_t kPieceText = 1;
constexpr uint32_t kPieceScore = 2;
constexpr uint32_t kCharsMap = 2;

bool pieceIsSound(std::string_view message)
{
    FieldReader reader(message);
    while (reader.next()) {
        if (reader.field == kPieceText && reader.wire == 2) {
            // The library goes down its tree of pieces letter by letter on the stack.
            constexpr size_t kLongestPiece = 4096;
            if (reader.content.empty() || reader.content.size() > kLongestPiece ||
                reader.content.find('\0') != std::string_view::npos)
                return false;
        } else if (reader.field == kPieceScore && reader.wire == 5) {
            const auto bits = static_cast<uint32_t>(reader.number);
            float score = 0;
            std::memcpy(&score, &bits, sizeof(score));
            if (!std::isfinite(score))
                return false;
        }
    }
    return reader.ok();
}

/// Fills in the rules of a normaliser; false where they are damaged.
bool readNormalizer(std::string_view message, CharsMap& rules)
{
    FieldReader reader(message);
    while (reader.next()) {
        if (reader.field != kCharsMap || reader.wire != 2)
            continue;
        auto map = CharsMap::parse(reader.content);
        if (!map)
            return false;
        rules = std::move(*map);
    }
    return reader.ok();
}

/// The library follows the tables of the file without looking where they lead.
bool readTables(std::string_view bytes, CharsMap& rules)
{
    CharsMap reverse;
    FieldReader reader(bytes);
    while (reader.next()) {
        if (reader.wire != 2)
            continue;
        if (reader.field == kPieces && !pieceIsSound(reader.content))
            return false;
        if (reader.field == kNormalizer && !readNormalizer(reader.content, rules))
            return false;
        if (reader.field == kDenormalizer && !readNormalizer(reader.content, reverse))
            return false;
    }
    return reader.ok();
}

tl::unexpected<Error> damaged(const std::filesystem::path& path, std::string_view reason)
{
    return fail(translatable("Engine", "%1 is not a SentencePiece model: %2."),
                {path.string(), std::string(reason)},
                translatable("Engine", "Download the file again."));
}

/// UTF-8 of code points with the code point at every byte.
struct IndexedUtf8
{
    std::string text;
    std::vector<size_t> points; ///< one per byte, and one for the end

    explicit IndexedUtf8(std::u32string_view source)
    {
        text.reserve(source.size());
        points.reserve(source.size() + 1);
        for (size_t i = 0; i < source.size(); ++i) {
            appendUtf8(text, source[i]);
            points.resize(text.size(), i);
        }
        points.push_back(source.size());
    }
};

std::u32string_view withoutMetaspace(std::u32string_view piece)
{
    return piece.starts_with(kMetaspace) ? piece.substr(1) : piece;
}

} // namespace

struct SentencePieceFile::Processor
{
    sentencepiece::SentencePieceProcessor library;
    CharsMap rules;
    std::unordered_set<char32_t> characters; ///< of all pieces
    bool hasBytes = false;
};

SentencePieceFile::SentencePieceFile(std::unique_ptr<Processor> processor)
    : m_processor(std::move(processor))
{
}

SentencePieceFile::~SentencePieceFile() = default;

Result<SentencePieceFilePtr> SentencePieceFile::open(const std::filesystem::path& path,
                                                     bool dummyPrefix)
{
    auto bytes = readFile(path, Holds::Binary);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    auto processor = std::make_unique<Processor>();
    if (bytes->empty() || !readTables(*bytes, processor->rules))
        return damaged(path, "damaged tables");
    // A later message of the same field is merged into the first one: this one says
    // add_dummy_prefix: false.
    if (!dummyPrefix)
        bytes->append("\x1A\x02\x18\x00", 4);
    try {
        auto& library = processor->library;
        const auto status = library.LoadFromSerializedProto(*bytes);
        if (!status.ok())
            return damaged(path, status.message());
        for (int id = 0; id < library.GetPieceSize(); ++id) {
            processor->hasBytes = processor->hasBytes || library.IsByte(id);
            for (const char32_t c : fromUtf8(library.IdToPiece(id)))
                processor->characters.insert(c);
        }
        return SentencePieceFilePtr(new SentencePieceFile(std::move(processor)));
    } catch (const std::exception& error) {
        return damaged(path, error.what());
    }
}

int SentencePieceFile::size() const
{
    return m_processor->library.GetPieceSize();
}

const std::string& SentencePieceFile::pieceOf(int id) const
{
    return m_processor->library.IdToPiece(id);
}

bool SentencePieceFile::isControl(int id) const
{
    return m_processor->library.IsControl(id);
}

int SentencePieceFile::unknownId() const
{
    return m_processor->library.unk_id();
}

int SentencePieceFile::idOf(std::string_view piece) const
{
    return m_processor->library.PieceToId(piece);
}

bool SentencePieceFile::isSurelyUnknown(char32_t character) const
{
    if (character == U' ' || m_processor->characters.contains(character))
        return false;
    return !m_processor->rules.hasRuleFor(toUtf8(std::u32string_view(&character, 1)));
}

/// The library takes quadratic time to join unknown characters into one piece, and what it gives
/// does not depend on how many they are: long runs of them are cut short.
std::string SentencePieceFile::withoutLongUnknowns(std::string_view text,
                                                   std::vector<Gap>& gaps) const
{
    constexpr size_t kLongRun = 4096; // characters
    constexpr size_t kKept = 64;
    std::string result;
    if (m_processor->hasBytes || text.size() < kLongRun)
        return result;
    const AlignedText aligned = alignUtf8(text);
    std::unordered_map<char32_t, bool> known;
    size_t done = 0; // bytes of the text
    for (size_t begin = 0; begin < aligned.size();) {
        size_t end = begin;
        for (; end < aligned.size(); ++end) {
            const auto [entry, added] = known.try_emplace(aligned.text[end], false);
            if (added)
                entry->second = !isSurelyUnknown(aligned.text[end]);
            if (entry->second)
                break;
        }
        if (end - begin > kLongRun) {
            const size_t from = aligned.spans[begin + kKept / 2].begin;
            const size_t to = aligned.spans[end - kKept / 2].begin;
            result += text.substr(done, from - done);
            gaps.push_back({result.size(), to - from});
            done = to;
        }
        begin = std::max(end, begin + 1);
    }
    if (!gaps.empty())
        result += text.substr(done);
    return result;
}

Result<std::vector<SentencePieceFile::Part>> SentencePieceFile::encode(std::string_view text) const
{
    std::vector<Gap> gaps;
    const std::string shortened = withoutLongUnknowns(text, gaps);
    // Pieces come in order, and so do the places that they begin and end at.
    const auto restored = [&gaps](size_t place, size_t& passed, size_t& bytes) {
        while (passed < gaps.size() && gaps[passed].place < place)
            bytes += gaps[passed++].bytes;
        return place + bytes;
    };
    std::vector<Part> parts;
    try {
        const auto encoded =
            m_processor->library.EncodeAsImmutableProto(gaps.empty() ? text : shortened);
        parts.reserve(encoded.pieces_size());
        size_t beginGaps = 0;
        size_t beginBytes = 0;
        size_t endGaps = 0;
        size_t endBytes = 0;
        for (const auto& piece : encoded.pieces())
            parts.push_back({piece.piece(), static_cast<int>(piece.id()),
                             restored(piece.begin(), beginGaps, beginBytes),
                             restored(piece.end(), endGaps, endBytes)});
    } catch (const std::exception& error) {
        return fail(translatable("Engine", "The SentencePiece library failed on the text: %1."),
                    {error.what()}, translatable("Engine", "Give the text in shorter parts."));
    }
    // Of a character in bytes only the last byte has the character's range.
    for (size_t i = parts.size(); i-- > 1;) {
        Part& part = parts[i - 1];
        if (part.begin == part.end && m_processor->library.IsByte(part.id) &&
            m_processor->library.IsByte(parts[i].id) && parts[i].begin == part.begin)
            part.end = parts[i].end;
    }
    return parts;
}

std::string SentencePieceFile::decode(const std::vector<std::string>& pieces) const
{
    std::string text;
    try {
        if (!m_processor->library.Decode(pieces, &text).ok())
            return {};
    } catch (const std::exception&) {
        return {};
    }
    return text;
}

SentencePieceModel::SentencePieceModel(SentencePieceFilePtr file, Options options)
    : m_file(std::move(file)), m_options(std::move(options))
{
    if (m_options.prefixTextOnly)
        if (const auto parts = m_file->encode(m_options.unknownToken))
            m_unknownLength = parts->size();
}

int64_t SentencePieceModel::idOf(const SentencePieceFile::Part& part) const
{
    if (!m_options.vocabulary)
        return part.id;
    return m_options.vocabulary->idOf(part.piece).value_or(m_options.unknown);
}

Result<void> SentencePieceModel::tokenize(const AlignedText& word, std::vector<Piece>& pieces) const
{
    size_t from = 0;
    if (m_options.leadingLanguage && word.text.starts_with(U">>") &&
        word.spans.front().begin == 0) {
        const size_t close = word.text.find(U"<<", 2);
        if (close != std::u32string::npos) {
            from = close + 2;
            const std::string code = toUtf8(std::u32string_view(word.text).substr(0, from));
            pieces.push_back(
                {m_options.vocabulary->idOf(code).value_or(m_options.unknown), 0, from});
        }
    }
    return encode(word, from, pieces);
}

Result<void> SentencePieceModel::encode(const AlignedText& word, size_t from,
                                        std::vector<Piece>& pieces) const
{
    std::u32string source = word.text.substr(from);
    size_t added = 0;   // characters put before the word
    size_t skipped = 0; // pieces of them
    if (m_options.prefixTextOnly && !source.empty()) {
        std::replace(source.begin(), source.end(), kMetaspace, U' ');
        std::u32string prefix;
        if (m_options.prefixSpace && word.spans.front().begin == 0)
            prefix = kMetaspace;
        const char32_t first = prefix.empty() ? source.front() : kMetaspace;
        // The library drops spaces at the beginning, but not after other text.
        if (first == kMetaspace || first == U' ') {
            prefix.insert(0, fromUtf8(m_options.unknownToken));
            skipped = m_unknownLength;
        }
        added = prefix.size();
        source.insert(0, prefix);
    }
    const IndexedUtf8 indexed(source);
    const auto parts = m_file->encode(indexed.text);
    if (!parts)
        return tl::make_unexpected(parts.error());
    const auto placeOf = [&](size_t byte) {
        const size_t point = indexed.points[std::min(byte, indexed.text.size())];
        return from + (point > added ? point - added : 0);
    };
    if (parts->size() < skipped)
        skipped = 0;
    for (size_t i = skipped; i < parts->size(); ++i) {
        const SentencePieceFile::Part& part = (*parts)[i];
        const size_t begin = placeOf(part.begin);
        const size_t end = std::max(begin, placeOf(part.end));
        if (m_options.splitDigitComma) {
            const std::u32string text = fromUtf8(part.piece);
            if (text.size() > 1 && text.back() == U',' && isDecimalDigit(text[text.size() - 2])) {
                if (auto done = addSplitAtComma(part, begin, end, pieces); !done)
                    return done;
                continue;
            }
        }
        pieces.push_back({idOf(part), begin, end});
    }
    return {};
}

Result<void> SentencePieceModel::addSplitAtComma(const SentencePieceFile::Part& part, size_t begin,
                                                 size_t end, std::vector<Piece>& pieces) const
{
    std::string number = part.piece.substr(0, part.piece.size() - 1);
    const bool startsWord = number.starts_with(kMetaspaceUtf8);
    replaceAll(number, kMetaspaceUtf8, "");
    auto parts = m_file->encode(number);
    if (!parts)
        return tl::make_unexpected(parts.error());
    if (!startsWord && !parts->empty() && parts->front().piece.starts_with(kMetaspaceUtf8)) {
        parts->front().piece.erase(0, kMetaspaceUtf8.size());
        if (parts->front().piece.empty())
            parts->erase(parts->begin());
        else
            parts->front().id = m_file->idOf(parts->front().piece);
    }
    // One original character per digit, where the text before normalisation was like that.
    const size_t digits = fromUtf8(number).size();
    const bool oneToOne = end - begin >= digits + 1;
    size_t place = oneToOne ? end - digits - 1 : begin;
    const size_t numberEnd = oneToOne ? end - 1 : end;
    for (size_t i = 0; i < parts->size(); ++i) {
        const std::u32string text = fromUtf8((*parts)[i].piece);
        const size_t next =
            oneToOne ? std::min(numberEnd, place + withoutMetaspace(text).size()) : numberEnd;
        pieces.push_back({idOf((*parts)[i]), i == 0 ? begin : place, next});
        if (oneToOne)
            place = next;
    }
    SentencePieceFile::Part comma{",", m_file->idOf(","), 0, 0};
    pieces.push_back({idOf(comma), oneToOne ? numberEnd : begin, end});
    return {};
}

DecoderPtr decodeSentencePiece(SentencePieceFilePtr file, std::vector<std::string> specialTokens,
                               SpecialSpacing spacing)
{
    class FileDecoder : public Decoder
    {
    public:
        FileDecoder(SentencePieceFilePtr file, std::vector<std::string> specialTokens,
                    SpecialSpacing spacing)
            : m_file(std::move(file)), m_special(specialTokens.begin(), specialTokens.end()),
              m_spacing(spacing)
        {
        }

        std::vector<std::string> apply(std::vector<std::string> tokens) const override
        {
            if (m_spacing == SpecialSpacing::Llama && !tokens.empty() &&
                tokens.front().starts_with(kMetaspaceUtf8))
                tokens.front().erase(0, kMetaspaceUtf8.size());
            std::string text;
            std::vector<std::string> run;
            bool afterSpecial = false;
            for (size_t i = 0; i < tokens.size(); ++i) {
                if (!m_special.contains(tokens[i])) {
                    run.push_back(std::move(tokens[i]));
                    afterSpecial = false;
                    continue;
                }
                const bool spaced = m_spacing == SpecialSpacing::Strip ||
                                    (m_spacing == SpecialSpacing::Llama && i != 0);
                if (!afterSpecial && spaced)
                    text += ' ';
                text += m_file->decode(run) + tokens[i];
                run.clear();
                afterSpecial = true;
            }
            text += m_file->decode(run);
            if (m_spacing == SpecialSpacing::Strip) {
                const size_t begin = text.find_first_not_of(" \t\n\r\v\f");
                const size_t end = text.find_last_not_of(" \t\n\r\v\f");
                text = begin == std::string::npos ? "" : text.substr(begin, end - begin + 1);
            }
            return {std::move(text)};
        }

    private:
        SentencePieceFilePtr m_file;
        std::unordered_set<std::string> m_special;
        SpecialSpacing m_spacing;
    };
    return std::make_unique<FileDecoder>(std::move(file), std::move(specialTokens), spacing);
}

} // namespace engine::text
