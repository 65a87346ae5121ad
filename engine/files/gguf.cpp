#include "engine/files/gguf.h"

#include "engine/files/blockformat.h"
#include "engine/files/convert.h"
#include "engine/files/failedfile.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstring>
#include <limits>
#include <map>

namespace engine {

namespace {

namespace fs = std::filesystem;

constexpr size_t kHeaderBytes = 24;
constexpr size_t kSmallestPair = 8 + 4 + 1;       // key length, type, one byte
constexpr size_t kSmallestTensor = 8 + 4 + 4 + 8; // name length, rank, type, offset
constexpr uint64_t kLargestAlignment = 1 << 20;
constexpr uint32_t kString = 8;
constexpr uint32_t kArray = 9;
constexpr int64_t kMostParts = 1000;
constexpr size_t kNamesShown = 8;

/// Bytes of a metadata value by its type; 0: of any length, or unknown.
size_t valueBytes(uint32_t type)
{
    constexpr std::array<size_t, 13> kBytes = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};
    return type < kBytes.size() ? kBytes[type] : 0;
}

/// What a tensor's type number means.
struct StoredType
{
    uint32_t number;
    std::string_view name;
    DataType plain = DataType::Other;
    std::optional<BlockKind> block = {};
    size_t bytes = 0; ///< of an element that can only be listed
};

constexpr std::array kTypes = std::to_array<StoredType>({
    {0, "F32", DataType::F32},
    {1, "F16", DataType::F16},
    {2, "Q4_0", DataType::Other, BlockKind::Q4_0},
    {3, "Q4_1", DataType::Other, BlockKind::Q4_1},
    {6, "Q5_0", DataType::Other, BlockKind::Q5_0},
    {7, "Q5_1", DataType::Other, BlockKind::Q5_1},
    {8, "Q8_0", DataType::Other, BlockKind::Q8_0},
    {10, "Q2_K", DataType::Other, BlockKind::Q2_K},
    {11, "Q3_K", DataType::Other, BlockKind::Q3_K},
    {12, "Q4_K", DataType::Other, BlockKind::Q4_K},
    {13, "Q5_K", DataType::Other, BlockKind::Q5_K},
    {14, "Q6_K", DataType::Other, BlockKind::Q6_K},
    {20, "IQ4_NL", DataType::Other, BlockKind::IQ4_NL},
    {23, "IQ4_XS", DataType::Other, BlockKind::IQ4_XS},
    {24, "I8", DataType::Other, std::nullopt, 1},
    {25, "I16", DataType::Other, std::nullopt, 2},
    {26, "I32", DataType::Other, std::nullopt, 4},
    {27, "I64", DataType::Other, std::nullopt, 8},
    {28, "F64", DataType::F64},
    {30, "BF16", DataType::BF16},
    {34, "TQ1_0", DataType::Other, BlockKind::TQ1_0},
    {35, "TQ2_0", DataType::Other, BlockKind::TQ2_0},
    {39, "MXFP4", DataType::Other, BlockKind::MXFP4},
    {40, "NVFP4", DataType::Other, BlockKind::NVFP4},
    {41, "Q1_0", DataType::Other, BlockKind::Q1_0},
});

/// Types that exist but are not read: they need code books, or never leave llama.cpp's memory.
constexpr std::array kUnread = std::to_array<std::pair<uint32_t, std::string_view>>({
    {9, "Q8_1"},
    {15, "Q8_K"},
    {16, "IQ2_XXS"},
    {17, "IQ2_XS"},
    {18, "IQ3_XXS"},
    {19, "IQ1_S"},
    {21, "IQ3_S"},
    {22, "IQ2_S"},
    {29, "IQ1_M"},
    {42, "Q2_0"},
});

const StoredType* storedType(uint32_t number)
{
    const auto found = std::ranges::find(kTypes, number, &StoredType::number);
    return found == kTypes.end() ? nullptr : &*found;
}

std::string typeTitle(uint32_t number)
{
    const auto found =
        std::ranges::find(kUnread, number, &std::pair<uint32_t, std::string_view>::first);
    return std::to_string(number) +
           (found == kUnread.end() ? "" : " (" + std::string(found->second) + ")");
}

/// Bytes as text that can be shown: what is not printable ASCII or above becomes "?".
std::string shown(std::string_view bytes)
{
    constexpr size_t kLongest = 120;
    std::string text(bytes.substr(0, kLongest));
    for (char& c : text)
        if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7f)
            c = '?';
    return bytes.size() > kLongest ? text + "…" : text;
}

struct PartName
{
    std::string stem;
    int64_t number = 0;
    int64_t count = 0;
};

/// "name-00001-of-00003.gguf".
std::optional<PartName> partName(const fs::path& path)
{
    constexpr size_t kTail = std::string_view("-00001-of-00003").size();
    const std::string name = path.stem().string();
    if (path.extension() != ".gguf" || name.size() <= kTail)
        return std::nullopt;
    const std::string_view tail = std::string_view(name).substr(name.size() - kTail);
    if (tail[0] != '-' || tail.substr(6, 4) != "-of-")
        return std::nullopt;
    PartName part{name.substr(0, name.size() - kTail), 0, 0};
    const auto read = [](std::string_view digits, int64_t& number) {
        const auto [end, problem] =
            std::from_chars(digits.data(), digits.data() + digits.size(), number);
        return problem == std::errc() && end == digits.data() + digits.size();
    };
    if (!read(tail.substr(1, 5), part.number) || !read(tail.substr(10, 5), part.count))
        return std::nullopt;
    return part;
}

fs::path partPath(const fs::path& any, const PartName& name, int64_t number)
{
    const auto digits = [](int64_t value) {
        std::string text = std::to_string(value);
        return std::string(text.size() < 5 ? 5 - text.size() : 0, '0') + text;
    };
    return any.parent_path() /
           (name.stem + "-" + digits(number) + "-of-" + digits(name.count) + ".gguf");
}

} // namespace

/// Walks one part's header.
class GgufReader
{
public:
    GgufReader(GgufFile& file, std::shared_ptr<const MappedFile> mapped)
        : m_target(file), m_mapped(std::move(mapped)), m_bytes(m_mapped->bytes())
    {
    }

    Result<void> read(size_t part)
    {
        if (auto done = readHeader(); !done)
            return done;
        for (uint64_t i = 0; i < m_pairs; ++i)
            if (auto done = readPair(); !done)
                return done;
        if (part == 0)
            m_target.m_metadata = std::move(m_metadata);
        for (uint64_t i = 0; i < m_tensors; ++i)
            if (auto done = readTensor(); !done)
                return done;
        return placeTensors();
    }

    /// The alignment of this part's data.
    static constexpr uint64_t kAlignment = 32;

private:
    struct Place
    {
        size_t tensor;
        uint64_t offset;
        uint64_t bytes;
    };

    std::string where() const { return m_mapped->path().string(); }

    tl::unexpected<Error> truncated() const
    {
        return fail(translatable("Engine", "%1 ends, or is damaged, within its header (byte %2)."),
                    {where(), std::to_string(m_at)},
                    translatable("Engine", "Download the file again."));
    }

    template <class T>
    bool take(T& value)
    {
        if (m_bytes.size() - m_at < sizeof(T))
            return false;
        std::memcpy(&value, m_bytes.data() + m_at, sizeof(T));
        m_at += sizeof(T);
        return true;
    }

    bool takeText(std::string_view& text)
    {
        uint64_t length = 0;
        if (!take(length) || length > m_bytes.size() - m_at)
            return false;
        text = {reinterpret_cast<const char*>(m_bytes.data() + m_at), length};
        m_at += length;
        return true;
    }

    Result<void> readHeader();
    Result<void> readPair();
    Result<GgufValue> readValue(std::string_view key, uint32_t type);
    Result<GgufValue> readArray(std::string_view key);
    Result<void> readTensor();
    Result<void> addTensor(std::string_view name, const StoredType& type,
                           std::vector<int64_t> shape, uint64_t offset);
    Result<void> placeTensors();
    Result<uint64_t> alignment() const;

    GgufFile& m_target;
    std::shared_ptr<const MappedFile> m_mapped;
    std::span<const std::byte> m_bytes;
    size_t m_at = 0;
    uint64_t m_tensors = 0;
    uint64_t m_pairs = 0;
    std::unordered_map<std::string_view, GgufValue> m_metadata;
    std::vector<Place> m_places;
};

Result<void> GgufReader::readHeader()
{
    const std::string_view text(reinterpret_cast<const char*>(m_bytes.data()), m_bytes.size());
    if (!GgufFile::looksLike(m_bytes))
        if (const Result<void> own = refuseFailedFile(text, where(), Holds::Binary); !own)
            return own;
    if (!GgufFile::looksLike(m_bytes))
        return fail(translatable("Engine", "%1 is not a GGUF file."), {where()});
    if (std::memcmp(m_bytes.data(), "GGUF", 4) != 0)
        return fail(translatable("Engine", "%1 is in one of the formats that llama.cpp wrote "
                                           "before GGUF; they are too old to be read."),
                    {where()},
                    translatable("Engine", "Convert it with llama.cpp, or download the model as "
                                           "GGUF."));
    m_at = 4;
    uint32_t version = 0;
    if (!take(version) || m_bytes.size() < kHeaderBytes)
        return truncated();
    if (version != 2 && version != 3) {
        constexpr uint32_t kSwappedTwo = 0x02000000;
        constexpr uint32_t kSwappedThree = 0x03000000;
        if (version == kSwappedTwo || version == kSwappedThree)
            return fail(translatable("Engine", "%1 is a big-endian GGUF file."), {where()},
                        translatable("Engine", "Convert it with gguf_convert_endian.py of "
                                               "llama.cpp."));
        return fail(translatable("Engine", "%1 is of version %2 of GGUF; versions 2 and 3 can be "
                                           "read."),
                    {where(), std::to_string(version)},
                    translatable("Engine", "Convert the model again with a current llama.cpp."));
    }
    if (!take(m_tensors) || !take(m_pairs))
        return truncated();
    const uint64_t room = m_bytes.size() - m_at;
    if (m_pairs > room / kSmallestPair || m_tensors > room / kSmallestTensor)
        return fail(translatable("Engine", "%1 claims %2 metadata values and %3 tensors, more than "
                                           "its %4 bytes can hold."),
                    {where(), std::to_string(m_pairs), std::to_string(m_tensors),
                     std::to_string(m_bytes.size())},
                    translatable("Engine", "Download the file again."));
    return {};
}

Result<void> GgufReader::readPair()
{
    std::string_view key;
    uint32_t type = 0;
    if (!takeText(key) || !take(type))
        return truncated();
    Result<GgufValue> value = readValue(key, type);
    if (!value)
        return tl::make_unexpected(value.error());
    if (!m_metadata.emplace(key, *value).second)
        return fail(translatable("Engine", "%1 has the metadata key “%2” twice."),
                    {where(), shown(key)});
    return {};
}

Result<GgufValue> GgufReader::readValue(std::string_view key, uint32_t type)
{
    if (type == kArray)
        return readArray(key);
    if (type == kString) {
        std::string_view text;
        if (!takeText(text))
            return truncated();
        return GgufValue(text);
    }
    const size_t size = valueBytes(type);
    if (size == 0)
        return fail(translatable("Engine", "%1: the metadata key “%2” has a value of the unknown "
                                           "type %3."),
                    {where(), shown(key), std::to_string(type)});
    if (m_bytes.size() - m_at < size)
        return truncated();
    const GgufArray single{type, 1, m_bytes.subspan(m_at, size)};
    m_at += size;
    const auto as = [&]<class T>(T value) {
        std::memcpy(&value, single.bytes.data(), sizeof(T));
        return value;
    };
    switch (type) {
    case 0:
        return GgufValue(uint64_t{as(uint8_t{})});
    case 1:
        return GgufValue(int64_t{as(int8_t{})});
    case 2:
        return GgufValue(uint64_t{as(uint16_t{})});
    case 3:
        return GgufValue(int64_t{as(int16_t{})});
    case 4:
        return GgufValue(uint64_t{as(uint32_t{})});
    case 5:
        return GgufValue(int64_t{as(int32_t{})});
    case 6:
        return GgufValue(double{as(float{})});
    case 7:
        return GgufValue(as(uint8_t{}) != 0);
    case 10:
        return GgufValue(as(uint64_t{}));
    case 11:
        return GgufValue(as(int64_t{}));
    default:
        return GgufValue(as(double{}));
    }
}

Result<GgufValue> GgufReader::readArray(std::string_view key)
{
    GgufArray array;
    if (!take(array.type) || !take(array.count))
        return truncated();
    if (array.type == kArray)
        return fail(translatable("Engine", "%1: the metadata key “%2” holds arrays of arrays, "
                                           "which are not read."),
                    {where(), shown(key)});
    const size_t size = array.type == kString ? sizeof(uint64_t) : valueBytes(array.type);
    if (size == 0)
        return fail(translatable("Engine", "%1: the metadata key “%2” has a value of the unknown "
                                           "type %3."),
                    {where(), shown(key), std::to_string(array.type)});
    if (array.count > (m_bytes.size() - m_at) / size)
        return truncated();
    const size_t begin = m_at;
    if (array.type == kString) {
        std::string_view text;
        for (uint64_t i = 0; i < array.count; ++i)
            if (!takeText(text))
                return truncated();
    } else {
        m_at += array.count * size;
    }
    array.bytes = m_bytes.subspan(begin, m_at - begin);
    return GgufValue(array);
}

Result<void> GgufReader::readTensor()
{
    constexpr uint32_t kMostDimensions = 4;
    std::string_view name;
    uint32_t rank = 0;
    if (!takeText(name) || !take(rank))
        return truncated();
    if (rank == 0 || rank > kMostDimensions)
        return fail(translatable("Engine", "%1: the tensor “%2” has %3 dimensions; 1 to 4 are "
                                           "possible."),
                    {where(), shown(name), std::to_string(rank)});
    std::vector<int64_t> shape(rank); // fastest last, as PyTorch writes it
    for (uint32_t i = 0; i < rank; ++i) {
        uint64_t extent = 0;
        if (!take(extent))
            return truncated();
        if (extent == 0 || extent > static_cast<uint64_t>(std::numeric_limits<int64_t>::max()))
            return fail(translatable("Engine", "%1: the tensor “%2” has an impossible extent, %3."),
                        {where(), shown(name), std::to_string(extent)});
        shape[rank - 1 - i] = static_cast<int64_t>(extent);
    }
    uint32_t number = 0;
    uint64_t offset = 0;
    if (!take(number) || !take(offset))
        return truncated();
    const StoredType* type = storedType(number);
    if (!type)
        return fail(translatable("Engine", "%1: the tensor “%2” is of type %3, which cannot be "
                                           "read."),
                    {where(), shown(name), typeTitle(number)},
                    translatable("Engine", "Take a file of another quantisation, such as Q4_K_M "
                                           "or Q8_0."));
    return addTensor(name, *type, std::move(shape), offset);
}

Result<void> GgufReader::addTensor(std::string_view name, const StoredType& type,
                                   std::vector<int64_t> shape, uint64_t offset)
{
    const std::optional<int64_t> count = elementCount(shape);
    const BlockFormat* block = type.block ? &blockFormat(*type.block) : nullptr;
    if (block && shape.back() % block->elements != 0)
        return fail(translatable("Engine",
                                 "%1: the tensor “%2” of type %3 has rows of %4 elements, "
                                 "which is no multiple of %5."),
                    {where(), shown(name), std::string(type.name), std::to_string(shape.back()),
                     std::to_string(block->elements)});
    const size_t size = block                           ? static_cast<size_t>(block->bytes)
                        : type.plain != DataType::Other ? sizeOf(type.plain)
                                                        : type.bytes;
    const uint64_t units =
        count ? static_cast<uint64_t>(block ? *count / block->elements : *count) : 0;
    if (!count || units > m_bytes.size() / size)
        return fail(translatable("Engine", "%1: the tensor “%2” of shape %3 would be larger than "
                                           "the file."),
                    {where(), shown(name), shapeText(shape)},
                    translatable("Engine", "Download the file again."));
    if (!m_target.m_index.emplace(name, m_target.m_tensors.size()).second)
        return fail(translatable("Engine", "%1 has the tensor “%2” twice."),
                    {where(), shown(name)});
    m_places.push_back({m_target.m_tensors.size(), offset, units * size});
    GgufTensor tensor{shown(name), std::string(type.name), {}, m_mapped};
    tensor.data = TensorData::rowMajor(type.plain, std::move(shape), nullptr, m_mapped);
    m_target.m_tensors.push_back(std::move(tensor));
    return {};
}

Result<uint64_t> GgufReader::alignment() const
{
    const auto found = m_metadata.empty() ? m_target.m_metadata.find("general.alignment")
                                          : m_metadata.find("general.alignment");
    if (found == (m_metadata.empty() ? m_target.m_metadata.end() : m_metadata.end()))
        return kAlignment;
    const auto* value = std::get_if<uint64_t>(&found->second);
    if (!value || !std::has_single_bit(*value) || *value > kLargestAlignment)
        return fail(translatable("Engine", "%1: general.alignment is not a power of two up to %2."),
                    {where(), std::to_string(kLargestAlignment)});
    return *value;
}

Result<void> GgufReader::placeTensors()
{
    const Result<uint64_t> step = alignment();
    if (!step)
        return tl::make_unexpected(step.error());
    const uint64_t begin = (m_at + *step - 1) / *step * *step;
    const uint64_t room = begin < m_bytes.size() ? m_bytes.size() - begin : 0;
    std::ranges::sort(m_places, {}, &Place::offset);
    uint64_t end = 0; // of the tensor before
    for (const Place& place : m_places) {
        GgufTensor& tensor = m_target.m_tensors[place.tensor];
        if (place.offset % *step != 0 || place.offset < end)
            return fail(translatable("Engine", "%1: the tensor “%2” begins at an impossible place "
                                               "(byte %3 of the data)."),
                        {where(), tensor.name, std::to_string(place.offset)},
                        translatable("Engine", "Download the file again."));
        if (place.offset > room || place.bytes > room - place.offset)
            return fail(translatable("Engine", "%1 ends before the data of the tensor “%2”."),
                        {where(), tensor.name}, translatable("Engine", "Download the file again."));
        end = place.offset + place.bytes;
        const std::byte* data = m_bytes.data() + begin + place.offset;
        tensor.data.data = data;
        const StoredType& type =
            *std::ranges::find(kTypes, std::string_view(tensor.typeName), &StoredType::name);
        if (type.block) {
            const int64_t columns = tensor.data.shape.back();
            const int64_t rows = static_cast<int64_t>(tensor.data.count()) / columns;
            tensor.data.coded =
                blockMatrix(blockFormat(*type.block), rows, columns, data, m_mapped);
        }
    }
    return {};
}

bool GgufFile::looksLike(std::span<const std::byte> bytes)
{
    constexpr std::array<std::string_view, 5> kMagics = {"GGUF", "lmgg", "fmgg", "tjgg", "algg"};
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return std::ranges::any_of(kMagics,
                               [&](std::string_view magic) { return text.starts_with(magic); });
}

Result<void> GgufFile::addPart(const fs::path& path, size_t part)
{
    Result<std::shared_ptr<const MappedFile>> mapped = MappedFile::open(path);
    if (!mapped)
        return tl::make_unexpected(mapped.error());
    m_files.push_back(*mapped);
    return GgufReader(*this, std::move(*mapped)).read(part);
}

Result<std::shared_ptr<const GgufFile>> GgufFile::open(const fs::path& path)
{
    const std::optional<PartName> name = partName(path);
    std::shared_ptr<GgufFile> file(new GgufFile);
    file->m_path = name && name->number > 1 ? partPath(path, *name, 1) : path;
    if (auto done = file->addPart(file->m_path, 0); !done)
        return tl::make_unexpected(done.error());
    const int64_t parts = file->integer("split.count").value_or(1);
    if (parts <= 1)
        return file;
    if (!name || name->count != parts || parts > kMostParts ||
        file->integer("split.no").value_or(0) != 0)
        return fail(translatable("Engine", "%1 is one of %2 parts of a model, and is not named as "
                                           "such a part is (…-00001-of-%3.gguf)."),
                    {file->m_path.string(), std::to_string(parts), std::to_string(parts)},
                    translatable("Engine", "Put all parts into one folder under the names that "
                                           "they were published with."));
    for (int64_t number = 2; number <= parts; ++number)
        if (auto done = file->addPart(partPath(path, *name, number), static_cast<size_t>(number));
            !done)
            return tl::make_unexpected(done.error());
    const std::optional<int64_t> total = file->integer("split.tensors.count");
    if (total && *total != static_cast<int64_t>(file->m_tensors.size()))
        return fail(
            translatable("Engine", "The parts of %1 hold %2 tensors of %3."),
            {file->m_path.string(), std::to_string(file->m_tensors.size()), std::to_string(*total)},
            translatable("Engine", "Download all parts again."));
    return file;
}

const GgufValue* GgufFile::find(std::string_view key) const
{
    const auto found = m_metadata.find(key);
    return found == m_metadata.end() ? nullptr : &found->second;
}

const GgufTensor* GgufFile::tensor(std::string_view name) const
{
    const auto found = m_index.find(name);
    return found == m_index.end() ? nullptr : &m_tensors[found->second];
}

std::optional<int64_t> GgufFile::integer(std::string_view key) const
{
    const GgufValue* value = find(key);
    if (!value)
        return std::nullopt;
    if (const auto* number = std::get_if<uint64_t>(value))
        return static_cast<int64_t>(std::min<uint64_t>(
            *number, static_cast<uint64_t>(std::numeric_limits<int64_t>::max())));
    if (const auto* number = std::get_if<int64_t>(value))
        return *number;
    return std::nullopt;
}

std::optional<double> GgufFile::number(std::string_view key) const
{
    if (const GgufValue* value = find(key))
        if (const auto* number = std::get_if<double>(value))
            return *number;
    if (const std::optional<int64_t> whole = integer(key))
        return static_cast<double>(*whole);
    return std::nullopt;
}

std::optional<bool> GgufFile::flag(std::string_view key) const
{
    const GgufValue* value = find(key);
    const auto* flag = value ? std::get_if<bool>(value) : nullptr;
    return flag ? std::optional<bool>(*flag) : std::nullopt;
}

std::optional<std::string> GgufFile::text(std::string_view key) const
{
    const GgufValue* value = find(key);
    const auto* text = value ? std::get_if<std::string_view>(value) : nullptr;
    return text ? std::optional<std::string>(*text) : std::nullopt;
}

std::optional<std::vector<std::string_view>> GgufFile::strings(std::string_view key) const
{
    const GgufValue* value = find(key);
    const auto* array = value ? std::get_if<GgufArray>(value) : nullptr;
    if (!array || array->type != kString)
        return std::nullopt;
    std::vector<std::string_view> all;
    all.reserve(array->count); // each takes 8 bytes of the file at least
    const std::byte* at = array->bytes.data();
    for (uint64_t i = 0; i < array->count; ++i) {
        uint64_t length = 0;
        std::memcpy(&length, at, sizeof(length));
        all.emplace_back(reinterpret_cast<const char*>(at) + sizeof(length), length);
        at += sizeof(length) + length;
    }
    return all;
}

std::optional<std::vector<double>> GgufFile::numbers(std::string_view key) const
{
    const GgufValue* value = find(key);
    const auto* array = value ? std::get_if<GgufArray>(value) : nullptr;
    if (!array) {
        const std::optional<double> single = number(key);
        return single ? std::optional(std::vector<double>{*single}) : std::nullopt;
    }
    if (array->type == kString)
        return std::nullopt;
    constexpr std::array<DataType, 13> kPlain = {
        DataType::U8,  DataType::I8,  DataType::U16,  DataType::I16,   DataType::U32,
        DataType::I32, DataType::F32, DataType::Bool, DataType::Other, DataType::Other,
        DataType::U64, DataType::I64, DataType::F64};
    const size_t size = valueBytes(array->type);
    std::vector<double> all;
    all.reserve(array->count);
    for (uint64_t i = 0; i < array->count; ++i) {
        const std::byte* at = array->bytes.data() + i * size;
        float rounded = 0;
        convertToFloat(kPlain[array->type], at, 1, &rounded);
        if (array->type == 12) {
            double exact = 0;
            std::memcpy(&exact, at, sizeof(exact));
            all.push_back(exact);
        } else if (size <= 2 || array->type == 6 || array->type == 7) {
            all.push_back(static_cast<double>(rounded));
        } else {
            int64_t whole = 0;
            std::memcpy(&whole, at, size);
            all.push_back(static_cast<double>(
                array->type == 5 ? int64_t{static_cast<int32_t>(whole)} : whole));
        }
    }
    return all;
}

std::optional<std::vector<int64_t>> GgufFile::integers(std::string_view key) const
{
    const std::optional<std::vector<double>> values = numbers(key);
    if (!values)
        return std::nullopt;
    std::vector<int64_t> all;
    for (double value : *values) {
        constexpr double kLargest = 9007199254740992.0; // 2^53
        if (!(value >= -kLargest && value <= kLargest))
            return std::nullopt;
        all.push_back(static_cast<int64_t>(value));
    }
    return all;
}

Result<std::optional<fs::path>> findGguf(const fs::path& path)
{
    std::error_code ignored;
    if (!fs::is_directory(path, ignored)) {
        if (path.extension() == ".gguf")
            return path;
        return std::nullopt;
    }
    std::map<std::string, fs::path> models; // by name, split ones once
    for (const auto& entry : fs::directory_iterator(path, ignored)) {
        for (const char* other : {".safetensors", ".bin", ".pt", ".pth", ".ckpt"})
            if (entry.path().extension() == other)
                return std::nullopt;
        // Projectors of vision-language models lie beside the model.
        if (entry.path().extension() != ".gguf" ||
            entry.path().filename().string().starts_with("mmproj"))
            continue;
        const std::optional<PartName> part = partName(entry.path());
        if (!part)
            models.emplace(entry.path().filename().string(), entry.path());
        else
            models[part->stem] = partPath(entry.path(), *part, 1);
    }
    if (models.empty())
        return std::nullopt;
    if (models.size() == 1)
        return models.begin()->second;
    std::string names;
    size_t listed = 0;
    for (const auto& [name, file] : models)
        if (listed++ < kNamesShown)
            names += (names.empty() ? "" : ", ") + file.filename().string();
    return fail(translatable("Engine", "%1 holds %2 models: %3."),
                {path.string(), std::to_string(models.size()),
                 listed > kNamesShown ? names + ", …" : names},
                translatable("Engine", "Open one of the files."));
}

} // namespace engine
