#include "engine/files/npy.h"

#include "engine/files/filewriter.h"
#include "engine/files/pickle.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <unicode/utf8.h>

namespace engine {

namespace {

constexpr std::string_view kMagic("\x93NUMPY", 6);
constexpr size_t kMaxHeader = 65'535;
constexpr size_t kMaxRank = 32;
constexpr size_t kAlignment = 64; // of the data, so that a mapped array can be used in place
constexpr std::string_view kSuffix = ".npy";

// The header's Python dictionary: three known keys with a string, a boolean and a tuple of
// integers.
class DictionaryReader
{
public:
    explicit DictionaryReader(std::string_view text) : m_text(text) {}

    bool read(NpyHeader& header, bool& structured)
    {
        bool hasType = false;
        bool hasOrder = false;
        bool hasShape = false;
        structured = false;
        if (!accept('{'))
            return false;
        while (!accept('}')) {
            std::string key;
            if (!string(key) || !accept(':'))
                return false;
            if (key == "descr" && !hasType) {
                if (peek() == '[') {
                    structured = true;
                    return false;
                }
                hasType = string(header.type);
                if (!hasType)
                    return false;
            } else if (key == "fortran_order" && !hasOrder) {
                hasOrder = boolean(header.columnMajor);
                if (!hasOrder)
                    return false;
            } else if (key == "shape" && !hasShape) {
                hasShape = tuple(header.shape);
                if (!hasShape)
                    return false;
            } else {
                return false;
            }
            if (!accept(',') && peek() != '}')
                return false;
        }
        skipSpace();
        return hasType && hasOrder && hasShape && m_at == m_text.size();
    }

private:
    void skipSpace()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\n'))
            ++m_at;
    }

    char peek()
    {
        skipSpace();
        return m_at < m_text.size() ? m_text[m_at] : '\0';
    }

    bool accept(char c)
    {
        if (peek() != c || m_at >= m_text.size())
            return false;
        ++m_at;
        return true;
    }

    bool string(std::string& out)
    {
        const char quote = peek();
        if (quote != '\'' && quote != '"')
            return false;
        const size_t end = m_text.find(quote, m_at + 1);
        if (end == std::string_view::npos)
            return false;
        out = m_text.substr(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        return true;
    }

    bool boolean(bool& out)
    {
        skipSpace();
        for (bool value : {true, false}) {
            const std::string_view word = value ? "True" : "False";
            if (m_text.substr(m_at).starts_with(word)) {
                m_at += word.size();
                out = value;
                return true;
            }
        }
        return false;
    }

    bool tuple(std::vector<int64_t>& out)
    {
        if (!accept('('))
            return false;
        while (!accept(')')) {
            skipSpace();
            int64_t value = 0;
            const char* end = m_text.data() + m_text.size();
            const auto [next, status] = std::from_chars(m_text.data() + m_at, end, value);
            if (status != std::errc() || value < 0 || out.size() >= kMaxRank)
                return false;
            m_at = static_cast<size_t>(next - m_text.data());
            accept('L'); // Python 2 wrote long integers so
            out.push_back(value);
            if (!accept(',') && peek() != ')')
                return false;
        }
        return true;
    }

    std::string_view m_text;
    size_t m_at = 0;
};

struct ElementType
{
    char kind = 0;        // as NumPy's: f, i, u, b, U, O, …
    size_t size = 0;      // as written after the kind
    bool swapped = false; // big-endian
};

std::optional<ElementType> elementType(std::string_view text)
{
    ElementType type;
    if (!text.empty() && std::string_view("<>=|").find(text[0]) != std::string_view::npos) {
        type.swapped = text[0] == '>';
        text.remove_prefix(1);
    }
    if (text.empty())
        return std::nullopt;
    type.kind = text[0];
    const char* end = text.data() + text.size();
    const auto [next, status] = std::from_chars(text.data() + 1, end, type.size);
    if (status != std::errc() || next != end)
        return std::nullopt;
    return type;
}

DataType numberType(const ElementType& type)
{
    switch (type.kind) {
    case 'f':
        return type.size == 8   ? DataType::F64
               : type.size == 4 ? DataType::F32
               : type.size == 2 ? DataType::F16
                                : DataType::Other;
    case 'i':
        return type.size == 8   ? DataType::I64
               : type.size == 4 ? DataType::I32
               : type.size == 2 ? DataType::I16
               : type.size == 1 ? DataType::I8
                                : DataType::Other;
    case 'u':
        return type.size == 8   ? DataType::U64
               : type.size == 4 ? DataType::U32
               : type.size == 2 ? DataType::U16
               : type.size == 1 ? DataType::U8
                                : DataType::Other;
    case 'b':
        return type.size == 1 ? DataType::Bool : DataType::Other;
    case 'V':
        return type.size == 2 ? DataType::BF16 : DataType::Other;
    default:
        return DataType::Other;
    }
}

void swapBytes(std::byte* data, size_t count, size_t size)
{
    for (size_t i = 0; i < count; ++i)
        std::reverse(data + i * size, data + (i + 1) * size);
}

// The bytes of all elements, after checking that they are there.
Result<std::span<const std::byte>> elementBytes(const SharedBytes& file, const NpyHeader& header,
                                                size_t elementSize, const std::string& name)
{
    const std::optional<int64_t> count = elementCount(header.shape);
    uint64_t needed = 0;
    if (!count || __builtin_mul_overflow(static_cast<uint64_t>(*count), elementSize, &needed))
        return fail(translatable("Engine", "The array %1 has the impossible shape %2."),
                    {name, shapeText(header.shape)});
    const uint64_t held = file.bytes.size() - header.dataOffset;
    if (needed > held)
        return fail(
            translatable("Engine", "The array %1 of shape %2 should have %3 bytes; %4 are there."),
            {name, shapeText(header.shape), std::to_string(needed), std::to_string(held)},
            translatable("Engine", "Was the download or the copy cut short?"));
    return file.bytes.subspan(header.dataOffset, needed);
}

void appendUtf8(std::string& text, uint32_t character)
{
    constexpr uint32_t kReplacement = 0xfffd;
    char bytes[U8_MAX_LENGTH] = {};
    int32_t length = 0;
    UBool invalid = false;
    U8_APPEND(bytes, length, U8_MAX_LENGTH, character, invalid);
    if (invalid)
        U8_APPEND_UNSAFE(bytes, length, kReplacement);
    text.append(bytes, static_cast<size_t>(length));
}

/// NumPy's texts end at the last character that is not 0.
std::string fromUnicode(std::span<const std::byte> characters, bool swapped)
{
    std::string text;
    for (size_t at = 0; at < characters.size(); at += sizeof(uint32_t)) {
        uint32_t character = 0;
        std::memcpy(&character, characters.data() + at, sizeof(character));
        if (swapped)
            character = __builtin_bswap32(character);
        if (character == 0)
            break;
        appendUtf8(text, character);
    }
    return text;
}

/// What is no UTF-8 becomes U+FFFD.
std::string fromUtf8(std::span<const std::byte> bytes)
{
    while (!bytes.empty() && bytes.back() == std::byte(0))
        bytes = bytes.first(bytes.size() - 1);
    const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
    const auto length = static_cast<int32_t>(std::min<size_t>(bytes.size(), INT32_MAX));
    std::string text;
    for (int32_t at = 0; at < length;) {
        UChar32 character = 0;
        U8_NEXT(data, at, length, character);
        appendUtf8(text, character < 0 ? 0xfffd : static_cast<uint32_t>(character));
    }
    return text;
}

std::string_view descriptionOf(DataType type)
{
    switch (type) {
    case DataType::F64:
        return "<f8";
    case DataType::F32:
        return "<f4";
    case DataType::F16:
        return "<f2";
    case DataType::I64:
        return "<i8";
    case DataType::I32:
        return "<i4";
    case DataType::I16:
        return "<i2";
    case DataType::I8:
        return "|i1";
    case DataType::U64:
        return "<u8";
    case DataType::U32:
        return "<u4";
    case DataType::U16:
        return "<u2";
    case DataType::U8:
        return "|u1";
    case DataType::Bool:
        return "|b1";
    case DataType::BF16:
    case DataType::F8_E4M3:
    case DataType::F8_E5M2:
    case DataType::Other:
        break;
    }
    return {};
}

} // namespace

Result<NpyHeader> parseNpyHeader(std::span<const std::byte> bytes, const std::string& name)
{
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (!text.starts_with(kMagic))
        return fail(translatable("Engine", "%1 is not a NumPy array."), {name});
    const auto byteAt = [&](size_t i) { return static_cast<uint8_t>(text[i]); };
    const size_t lengthBytes = text.size() > kMagic.size() && byteAt(6) == 1 ? 2 : 4;
    const size_t start = kMagic.size() + 2 + lengthBytes;
    if (text.size() < start)
        return fail(translatable("Engine", "The NumPy array %1 ends inside its header."), {name},
                    translatable("Engine", "Was the download or the copy cut short?"));
    if (byteAt(6) < 1 || byteAt(6) > 3 || byteAt(7) != 0)
        return fail(translatable("Engine",
                                 "The NumPy array %1 is of the format version %2, which is "
                                 "not known; versions 1 to 3 are."),
                    {name, std::to_string(byteAt(6)) + "." + std::to_string(byteAt(7))});
    size_t length = 0;
    for (size_t i = 0; i < lengthBytes; ++i)
        length |= static_cast<size_t>(byteAt(8 + i)) << (8 * i);
    if (length > text.size() - start)
        return fail(translatable("Engine", "The NumPy array %1 ends inside its header."), {name},
                    translatable("Engine", "Was the download or the copy cut short?"));
    if (length > kMaxHeader)
        return fail(translatable("Engine",
                                 "The header of the NumPy array %1 has %2 bytes; at most %3 "
                                 "are read."),
                    {name, std::to_string(length), std::to_string(kMaxHeader)});
    NpyHeader header;
    bool structured = false;
    if (!DictionaryReader(text.substr(start, length)).read(header, structured)) {
        if (structured)
            return fail(
                translatable("Engine", "The NumPy array %1 holds records, not plain numbers."),
                {name});
        return fail(translatable("Engine", "The header of the NumPy array %1 is damaged."), {name});
    }
    header.dataOffset = start + length;
    return header;
}

Result<TensorData> parseNpy(const SharedBytes& file, const std::string& name)
{
    const Result<NpyHeader> header = parseNpyHeader(file.bytes, name);
    if (!header)
        return tl::make_unexpected(header.error());
    return npyNumbers(file, *header, name);
}

Result<TensorData> npyNumbers(const SharedBytes& file, const NpyHeader& header,
                              const std::string& name)
{
    if (header.holdsObjects())
        return fail(translatable("Engine", "The NumPy array %1 holds Python objects, not numbers."),
                    {name}, translatable("Engine", "Save one array of numbers for each name."));
    const std::optional<ElementType> element = elementType(header.type);
    const DataType type = element ? numberType(*element) : DataType::Other;
    if (type == DataType::Other)
        return fail(
            translatable("Engine", "The NumPy array %1 is of the type “%2”, which cannot be read."),
            {name, header.type},
            translatable("Engine", "Types that can: float16, bfloat16, float32, float64, "
                                   "integers, booleans."));
    const Result<std::span<const std::byte>> bytes = elementBytes(file, header, sizeOf(type), name);
    if (!bytes)
        return tl::make_unexpected(bytes.error());

    TensorData data = TensorData::rowMajor(type, header.shape, bytes->data(), file.owner);
    if (header.columnMajor) {
        std::vector<int64_t> reversed(header.shape.rbegin(), header.shape.rend());
        data.strides = rowMajorStrides(reversed);
        std::reverse(data.strides.begin(), data.strides.end());
    }
    if (element->swapped && sizeOf(type) > 1 && !bytes->empty()) {
        auto memory = std::shared_ptr<std::byte[]>(new (std::nothrow) std::byte[bytes->size()]);
        if (!memory)
            return fail(translatable("Engine", "There is not enough memory for the array %1."),
                        {name});
        std::memcpy(memory.get(), bytes->data(), bytes->size());
        swapBytes(memory.get(), bytes->size() / sizeOf(type), sizeOf(type));
        data.data = memory.get();
        data.owner = memory;
    }
    return data;
}

Result<TensorData> readNpy(const std::filesystem::path& path)
{
    const Result<std::shared_ptr<const MappedFile>> file = MappedFile::open(path);
    if (!file)
        return tl::make_unexpected(file.error());
    return parseNpy({(*file)->bytes(), *file}, path.string());
}

std::optional<std::vector<std::string>> npyTexts(const SharedBytes& file, const NpyHeader& header,
                                                 const std::string& name)
{
    const std::optional<ElementType> element = elementType(header.type);
    constexpr size_t kMaxCharacters = 65'536;
    const bool unicode = element && element->kind == 'U';
    if (!element || (!unicode && element->kind != 'S') || element->size > kMaxCharacters)
        return std::nullopt;
    const size_t size = element->size * (unicode ? 4 : 1);
    const Result<std::span<const std::byte>> bytes = elementBytes(file, header, size, name);
    // A text takes 32 bytes at least, of one that a packed archive says in a thousandth of one.
    constexpr size_t kMostTexts = size_t{1} << 22;
    if (!bytes || size == 0 || bytes->size() / size > kMostTexts)
        return std::nullopt;
    std::vector<std::string> texts;
    texts.reserve(bytes->size() / size);
    for (size_t at = 0; at < bytes->size(); at += size) {
        const std::span<const std::byte> one = bytes->subspan(at, size);
        texts.push_back(unicode ? fromUnicode(one, element->swapped) : fromUtf8(one));
    }
    return texts;
}

Result<std::vector<std::string>> parseNpyStrings(const SharedBytes& file, const std::string& name)
{
    const Result<NpyHeader> header = parseNpyHeader(file.bytes, name);
    if (!header)
        return tl::make_unexpected(header.error());
    const auto wrong = [&] {
        return fail(translatable("Engine", "The NumPy array %1 is not a list of texts."), {name},
                    translatable("Engine", "In Python: numpy.array(tokens).astype(str), tokens "
                                           "being a list of str."));
    };
    int64_t longest = 1;
    for (const int64_t extent : header->shape)
        longest = std::max(longest, extent);
    if (elementCount(header->shape).value_or(0) > longest)
        return wrong();
    if (header->holdsObjects()) {
        const SharedBytes pickle{file.bytes.subspan(header->dataOffset), file.owner};
        Result<PickledTree> tree = parsePickle(pickle, name, "texts");
        if (!tree || !tree->tensors.empty() || tree->texts.size() != 1)
            return wrong();
        std::vector<std::string> texts;
        for (const std::string& text : tree->texts.begin()->second)
            texts.push_back(fromUtf8(std::as_bytes(std::span(text))));
        return texts;
    }
    std::optional<std::vector<std::string>> texts = npyTexts(file, *header, name);
    if (!texts)
        return wrong();
    return std::move(*texts);
}

Result<void> writeNpy(const std::filesystem::path& path, DataType type,
                      const std::vector<int64_t>& shape, std::span<const std::byte> bytes)
{
    const std::optional<int64_t> count = elementCount(shape);
    const std::string_view description = descriptionOf(type);
    if (description.empty() || !count || shape.size() > kMaxRank ||
        static_cast<uint64_t>(*count) * sizeOf(type) != bytes.size())
        return fail(translatable("Engine",
                                 "Cannot write %1: an array of the type %2 and the shape %3 "
                                 "from %4 bytes."),
                    {path.string(), std::string(nameOf(type)), shapeText(shape),
                     std::to_string(bytes.size())});
    std::string header =
        "{'descr': '" + std::string(description) + "', 'fortran_order': False, 'shape': (";
    for (int64_t size : shape)
        header += std::to_string(size) + ", ";
    header += "), }";
    const size_t start = kMagic.size() + 4;
    header.append(kAlignment - 1 - (start + header.size()) % kAlignment, ' ');
    header += '\n';
    std::string head(kMagic);
    head += {'\1', '\0', static_cast<char>(header.size() & 0xff),
             static_cast<char>(header.size() >> 8)};
    Result<std::unique_ptr<FileWriter>> writer = FileWriter::create(path);
    if (!writer)
        return tl::make_unexpected(writer.error());
    Result<void> done = (*writer)->write(head + header);
    if (done)
        done = (*writer)->write(bytes);
    return done ? (*writer)->commit() : done;
}

Result<NpzFile> NpzFile::open(std::shared_ptr<const MappedFile> file)
{
    NpzFile result;
    result.m_path = file->path().string();
    Result<std::unique_ptr<ZipArchive>> archive = ZipArchive::open(std::move(file));
    if (!archive)
        return tl::make_unexpected(archive.error());
    result.m_archive = std::move(*archive);
    for (const std::string& name : result.m_archive->names())
        if (name.ends_with(kSuffix))
            result.m_names.push_back(name.substr(0, name.size() - kSuffix.size()));
    return result;
}

bool NpzFile::contains(std::string_view name) const
{
    return m_archive->contains(std::string(name).append(kSuffix));
}

Result<SharedBytes> NpzFile::bytes(const std::string& name)
{
    return m_archive->read(name + std::string(kSuffix));
}

std::string NpzFile::label(const std::string& name) const
{
    return m_path + ": " + name;
}

} // namespace engine
