#include "engine/files/safetensors.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>
#include <unordered_set>

namespace engine {

static_assert(std::endian::native == std::endian::little, "stored tensors are little-endian");

namespace {

constexpr uint64_t kLengthBytes = 8;
constexpr uint64_t kMaxHeader = 100'000'000; // the reference implementation's limit
constexpr size_t kMaxRank = 32;
constexpr int kMaxDepth = 16;
constexpr std::string_view kMetadata = "__metadata__";

struct HeaderEntry
{
    std::string name;
    std::string typeName;
    std::vector<int64_t> shape;
    std::vector<uint64_t> offsets;
};

// Reads the header event by event: duplicates are seen, nesting is bounded, and nothing is built
// that is not needed.
class HeaderReader : public nlohmann::json_sax<nlohmann::json>
{
public:
    explicit HeaderReader(std::string path) : m_path(std::move(path)) {}

    std::vector<HeaderEntry> entries;
    std::map<std::string, std::string> metadata;
    std::optional<Error> error;

    bool start_object(std::size_t) override
    {
        if (++m_depth > kMaxDepth)
            return tooDeep();
        switch (m_state) {
        case State::Start:
            m_state = State::Names;
            return true;
        case State::Names:
            if (m_name == kMetadata) {
                m_state = State::Metadata;
            } else {
                m_state = State::Entry;
                entries.push_back({m_name, {}, {}, {}});
                m_hasType = m_hasShape = m_hasOffsets = false;
            }
            return true;
        default:
            return ignoredOrUnexpected(1);
        }
    }

    bool key(std::string& text) override
    {
        if (m_ignored > 0)
            return true;
        switch (m_state) {
        case State::Names:
            if (!m_names.insert(text).second)
                return stop(translatable("Engine", "%1 lists the tensor %2 twice."), text);
            m_name = std::move(text);
            return true;
        case State::Metadata:
            if (metadata.contains(text))
                return stop(translatable("Engine", "%1 has the metadata key %2 twice."), text);
            m_field = std::move(text);
            return true;
        default:
            m_field = std::move(text);
            bool* seen = m_field == "dtype"          ? &m_hasType
                         : m_field == "shape"        ? &m_hasShape
                         : m_field == "data_offsets" ? &m_hasOffsets
                                                     : nullptr;
            if (seen && std::exchange(*seen, true))
                return unexpected();
            return true;
        }
    }

    bool end_object() override
    {
        --m_depth;
        if (m_ignored > 0) {
            --m_ignored;
            return true;
        }
        if (m_state == State::Entry &&
            (!m_hasType || !m_hasShape || !m_hasOffsets || entries.back().offsets.size() != 2))
            return stop(
                translatable("Engine",
                             "In %1, the tensor %2 lacks its type, its shape or its place."),
                m_name);
        m_state = m_state == State::Names ? State::Done : State::Names;
        return true;
    }

    bool start_array(std::size_t) override
    {
        if (++m_depth > kMaxDepth)
            return tooDeep();
        if (m_ignored == 0 && m_state == State::Entry && m_field == "shape") {
            m_state = State::Shape;
            return true;
        }
        if (m_ignored == 0 && m_state == State::Entry && m_field == "data_offsets") {
            m_state = State::Offsets;
            return true;
        }
        return ignoredOrUnexpected(1);
    }

    bool end_array() override
    {
        --m_depth;
        if (m_ignored > 0)
            --m_ignored;
        else
            m_state = State::Entry;
        return true;
    }

    bool string(std::string& text) override
    {
        if (m_ignored == 0 && m_state == State::Metadata) {
            metadata.emplace(m_field, std::move(text));
            return true;
        }
        if (m_ignored == 0 && m_state == State::Entry && m_field == "dtype") {
            entries.back().typeName = std::move(text);
            return true;
        }
        return ignoredOrUnexpected(0);
    }

    bool number_unsigned(std::uint64_t value) override
    {
        if (m_ignored == 0 && m_state == State::Shape) {
            if (value > static_cast<uint64_t>(std::numeric_limits<int64_t>::max()) ||
                entries.back().shape.size() >= kMaxRank)
                return stop(translatable("Engine", "In %1, the tensor %2 has an impossible shape."),
                            m_name);
            entries.back().shape.push_back(static_cast<int64_t>(value));
            return true;
        }
        if (m_ignored == 0 && m_state == State::Offsets && entries.back().offsets.size() < 2) {
            entries.back().offsets.push_back(value);
            return true;
        }
        return ignoredOrUnexpected(0);
    }

    // MLX writes null where it has no metadata, and the reference takes it.
    bool null() override
    {
        return (m_state == State::Names && m_name == kMetadata) || ignoredOrUnexpected(0);
    }
    bool boolean(bool) override { return ignoredOrUnexpected(0); }
    bool number_integer(std::int64_t) override { return ignoredOrUnexpected(0); }
    bool number_float(double, const std::string&) override { return ignoredOrUnexpected(0); }
    bool binary(nlohmann::json::binary_t&) override { return unexpected(); }

    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception&) override
    {
        // The parser counts from 1 and within the header.
        return stop(translatable("Engine", "The header of %1 is not valid JSON at byte %2."),
                    std::to_string(kLengthBytes + std::max<size_t>(position, 1) - 1));
    }

    bool complete() const { return m_state == State::Done; }

private:
    enum class State { Start, Names, Metadata, Entry, Shape, Offsets, Done };

    bool stop(std::string_view sentence, std::string argument)
    {
        error = fail(sentence, {m_path, std::move(argument)}).value();
        return false;
    }

    bool tooDeep()
    {
        return stop(translatable("Engine", "The header of %1 is nested deeper than %2 levels."),
                    std::to_string(kMaxDepth));
    }

    bool unexpected()
    {
        if (m_state == State::Metadata)
            return stop(translatable("Engine", "In %1, the metadata value of %2 is not a string."),
                        m_field);
        return stop(
            translatable("Engine", "In %1, the header's entry “%2” is not as the format asks."),
            m_name);
    }

    // Keys of an entry that the format does not know are skipped, whatever they hold.
    bool ignoredOrUnexpected(int levels)
    {
        const bool unknown = m_state == State::Entry && m_field != "dtype" && m_field != "shape" &&
                             m_field != "data_offsets";
        if (m_ignored == 0 && !unknown)
            return unexpected();
        m_ignored += levels;
        return true;
    }

    std::string m_path;
    State m_state = State::Start;
    int m_depth = 0;
    int m_ignored = 0; // nesting inside a value that is skipped
    std::string m_name;
    std::string m_field;
    bool m_hasType = false;
    bool m_hasShape = false;
    bool m_hasOffsets = false;
    std::unordered_set<std::string> m_names;
};

// Bits per element of the types that can be listed but not read, so that their places are checked
// too.
uint64_t bitsOfOtherType(std::string_view name)
{
    if (name == "C64")
        return 64;
    if (name.starts_with("F8_"))
        return 8;
    if (name.starts_with("F6_"))
        return 6;
    if (name == "F4")
        return 4;
    return 0;
}

std::string_view truncatedHint()
{
    return translatable("Engine", "Was the download or the copy cut short?");
}

bool isText(std::string_view start)
{
    return !start.empty() && std::ranges::all_of(start, [](char c) {
        return static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\r' || c == '\t';
    });
}

/// What a file is that is none of safetensors, told by how it begins.
tl::unexpected<Error> otherKind(std::string_view bytes, const std::filesystem::path& path)
{
    constexpr size_t kLooked = 512;
    const std::string_view start = bytes.substr(0, kLooked);
    const auto other = [&](const char* program, std::string_view hint) {
        return fail(translatable("Engine", "%1 is a file of %2, which is not read."),
                    {path.string(), program}, hint);
    };
    const std::string_view fromPython = translatable(
        "Engine", "Save the model with PyTorch's save_pretrained(folder), or its attention as "
                  "safetensors or .npz.");
    if (start.starts_with("GGUF"))
        return other("llama.cpp (GGUF)", fromPython);
    if (start.starts_with("\x89HDF\r\n"))
        return other("HDF5 (Keras, TensorFlow)", fromPython);
    if (path.extension() == ".onnx")
        return other("ONNX", fromPython);
    if (path.extension() == ".msgpack")
        return other("Flax (MessagePack)", fromPython);
    if (start.starts_with("%PDF") || start.starts_with("\x1f\x8b") ||
        start.starts_with("7z\xbc\xaf"))
        return fail(translatable("Engine", "%1 is a PDF or a packed archive."), {path.string()},
                    translatable("Engine", "Unpack it, and open the file or folder inside."));
    if (isText(start)) {
        const size_t end = std::min(start.find('\n'), size_t{60});
        return fail(translatable("Engine", "%1 holds text (“%2”), not tensors."),
                    {path.string(), std::string(start.substr(0, end))},
                    translatable("Engine", "Where a download fails, servers leave a page with the "
                                           "reason in the file's place: download it again."));
    }
    return fail(translatable("Engine", "%1 is not a safetensors file."), {path.string()},
                translatable("Engine", "Open a file of safetensors, a NumPy array (.npy, .npz) "
                                       "or the folder of a model."));
}

/// The length that a file begins with, at most what it holds. Fails on other kinds of files.
Result<uint64_t> lengthOfHeader(std::span<const std::byte> bytes, const std::filesystem::path& path)
{
    const char* text = reinterpret_cast<const char*>(bytes.data());
    if (isText(std::string_view(text, std::min<size_t>(bytes.size(), kLengthBytes))))
        return otherKind(std::string_view(text, bytes.size()), path);
    if (bytes.size() < kLengthBytes)
        return fail(translatable("Engine", "%1 has only %2 bytes: too few for a safetensors file."),
                    {path.string(), std::to_string(bytes.size())}, truncatedHint());
    uint64_t headerLength = 0;
    std::memcpy(&headerLength, bytes.data(), kLengthBytes);
    if (headerLength > kMaxHeader || headerLength < 2 ||
        (bytes.size() > kLengthBytes && text[kLengthBytes] != '{')) {
        const std::string_view start(text, bytes.size());
        const bool pickled = start[0] == '\x80' && start[1] >= 2 && start[1] <= 5 && start[2] != 0;
        if (pickled || start.starts_with("PK\x03\x04"))
            return fail(translatable("Engine",
                                     "%1 was written by torch.save or pickle, not as safetensors."),
                        {path.string()},
                        translatable("Engine", "Give it the ending .bin, .pt or .pth."));
        return otherKind(start, path);
    }
    if (headerLength > bytes.size() - kLengthBytes)
        return fail(
            translatable("Engine", "%1 ends inside its header: %2 bytes are there, %3 are needed."),
            {path.string(), std::to_string(bytes.size()),
             std::to_string(kLengthBytes + headerLength)},
            truncatedHint());
    return headerLength;
}

/// Fails where the header is not JSON as the format asks.
Result<void> readHeader(std::span<const std::byte> header, const std::filesystem::path& path,
                        HeaderReader& reader)
{
    const char* text = reinterpret_cast<const char*>(header.data());
    bool parsed = false;
    try {
        parsed = nlohmann::json::sax_parse(text, text + header.size(), &reader);
    } catch (const std::exception&) {
        parsed = false; // out of memory: the message below is all that can be said
    }
    if (!parsed || !reader.complete()) {
        if (reader.error)
            return tl::make_unexpected(*reader.error);
        return fail(translatable("Engine", "The header of %1 cannot be read."), {path.string()});
    }
    return {};
}

/// Checks that a tensor begins where the one before it ended (`reached`), and ends within the data.
Result<void> checkPlace(const HeaderEntry& entry, uint64_t reached, uint64_t dataSize,
                        const std::filesystem::path& path)
{
    const uint64_t begin = entry.offsets[0];
    const uint64_t end = entry.offsets[1];
    if (begin > end)
        return fail(translatable("Engine", "In %1, the tensor %2 ends before it begins."),
                    {path.string(), entry.name});
    if (end > dataSize)
        return fail(translatable("Engine", "%1 ends inside the tensor %2: %3 bytes are there, %4 "
                                           "are needed."),
                    {path.string(), entry.name, std::to_string(dataSize), std::to_string(end)},
                    truncatedHint());
    if (begin < reached)
        return fail(translatable("Engine", "In %1, the tensor %2 overlaps the one before it."),
                    {path.string(), entry.name});
    if (begin > reached)
        return fail(translatable("Engine", "In %1, %2 bytes before the tensor %3 belong to none."),
                    {path.string(), std::to_string(begin - reached), entry.name});
    return {};
}

/// Checks that a tensor's bytes are as many as its shape and type need.
Result<void> checkSize(const HeaderEntry& entry, DataType type, const std::filesystem::path& path)
{
    const std::optional<int64_t> count = elementCount(entry.shape);
    const uint64_t bits =
        type == DataType::Other ? bitsOfOtherType(entry.typeName) : 8 * sizeOf(type);
    const uint64_t bytes = entry.offsets[1] - entry.offsets[0];
    uint64_t expected = 0;
    const bool known = bits > 0;
    if (!count || (known && __builtin_mul_overflow(static_cast<uint64_t>(*count), bits, &expected)))
        return fail(translatable("Engine", "In %1, the tensor %2 has an impossible shape."),
                    {path.string(), entry.name});
    expected = expected / 8 + (expected % 8 ? 1 : 0);
    if (known && expected != bytes)
        return fail(
            translatable("Engine",
                         "In %1, the tensor %2 of type %3 and shape %4 should have %5 bytes, not "
                         "%6."),
            {path.string(), entry.name, entry.typeName, shapeText(entry.shape),
             std::to_string(expected), std::to_string(bytes)});
    return {};
}

// A JSON string literal, or nothing if the text is not UTF-8.
std::optional<std::string> quoted(const std::string& text)
{
    try {
        return nlohmann::json(text).dump();
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    }
}

tl::unexpected<Error> notText(const std::filesystem::path& path, const std::string& what)
{
    return fail(translatable("Engine", "Cannot write %1: the name or text of %2 is not UTF-8."),
                {path.string(), what});
}

/// The entry of the metadata; empty where there are none.
Result<std::string> metadataEntry(const std::filesystem::path& path,
                                  const std::map<std::string, std::string>& metadata)
{
    if (metadata.empty())
        return std::string();
    std::string text = "\"__metadata__\":{";
    bool first = true;
    for (const auto& [key, value] : metadata) {
        const std::optional<std::string> quotedKey = quoted(key);
        const std::optional<std::string> quotedValue = quoted(value);
        if (!quotedKey || !quotedValue)
            return notText(path, quotedKey ? key : "__metadata__");
        text += (first ? "" : ",") + *quotedKey + ":" + *quotedValue;
        first = false;
    }
    text += "}";
    return text;
}

/// The entry of a tensor whose bytes begin at `at`, which is moved to their end; its name must be
/// none of `names`, which it joins.
Result<std::string> tensorEntry(const std::filesystem::path& path, const TensorPlan& tensor,
                                std::unordered_set<std::string_view>& names, uint64_t& at)
{
    const std::optional<std::string> name = quoted(tensor.name);
    if (!name)
        return notText(path, "?");
    if (tensor.name == kMetadata || !names.insert(tensor.name).second)
        return fail(translatable("Engine", "Cannot write %1: two tensors are called %2."),
                    {path.string(), tensor.name});
    const std::optional<int64_t> count = elementCount(tensor.shape);
    uint64_t size = 0;
    uint64_t end = 0;
    if (tensor.type == DataType::Other || !count || tensor.shape.size() > kMaxRank ||
        __builtin_mul_overflow(static_cast<uint64_t>(*count), sizeOf(tensor.type), &size) ||
        __builtin_add_overflow(at, size, &end))
        return fail(translatable("Engine", "Cannot write %1: the tensor %2 has the type %3 and "
                                           "the shape %4."),
                    {path.string(), tensor.name, std::string(nameOf(tensor.type)),
                     shapeText(tensor.shape)});
    std::string text = *name + ":{\"dtype\":\"" + std::string(nameOf(tensor.type)) +
                       "\",\"shape\":" + shapeText(tensor.shape) + ",\"data_offsets\":[" +
                       std::to_string(at) + "," + std::to_string(end) + "]}";
    at = end;
    return text;
}

/// The header of a file of such tensors, padded, and the bytes that they take.
Result<std::pair<std::string, uint64_t>>
headerFor(const std::filesystem::path& path, const std::vector<TensorPlan>& plan,
          const std::map<std::string, std::string>& metadata)
{
    const Result<std::string> first = metadataEntry(path, metadata);
    if (!first)
        return tl::make_unexpected(first.error());
    std::string header = "{";
    header += *first;
    uint64_t at = 0;
    std::unordered_set<std::string_view> names;
    for (const TensorPlan& tensor : plan) {
        const Result<std::string> entry = tensorEntry(path, tensor, names, at);
        if (!entry)
            return tl::make_unexpected(entry.error());
        header += header.size() > 1 ? "," : "";
        header += *entry;
    }
    header += "}";
    header.append((kLengthBytes - header.size() % kLengthBytes) % kLengthBytes, ' ');
    if (header.size() > kMaxHeader)
        return fail(translatable("Engine", "Cannot write %1: its header would exceed %2 bytes."),
                    {path.string(), std::to_string(kMaxHeader)});
    return std::pair(std::move(header), at);
}

} // namespace

Result<std::shared_ptr<const SafetensorsFile>>
SafetensorsFile::open(const std::filesystem::path& path)
{
    Result<std::shared_ptr<const MappedFile>> mapped = MappedFile::open(path);
    if (!mapped)
        return tl::make_unexpected(mapped.error());
    const std::span<const std::byte> bytes = (*mapped)->bytes();
    const Result<uint64_t> headerLength = lengthOfHeader(bytes, path);
    if (!headerLength)
        return tl::make_unexpected(headerLength.error());
    HeaderReader reader(path.string());
    if (Result<void> done = readHeader(bytes.subspan(kLengthBytes, *headerLength), path, reader);
        !done)
        return tl::make_unexpected(done.error());

    std::shared_ptr<SafetensorsFile> file(new SafetensorsFile);
    file->m_file = *mapped;
    file->m_metadata = std::move(reader.metadata);
    const std::span<const std::byte> data = bytes.subspan(kLengthBytes + *headerLength);
    std::stable_sort(
        reader.entries.begin(), reader.entries.end(),
        [](const HeaderEntry& a, const HeaderEntry& b) { return a.offsets < b.offsets; });
    uint64_t reached = 0;
    file->m_tensors.reserve(reader.entries.size());
    for (HeaderEntry& entry : reader.entries) {
        if (Result<void> done = checkPlace(entry, reached, data.size(), path); !done)
            return tl::make_unexpected(done.error());
        reached = entry.offsets[1];
        const DataType type = dataTypeNamed(entry.typeName == "?" ? "" : entry.typeName);
        if (Result<void> done = checkSize(entry, type, path); !done)
            return tl::make_unexpected(done.error());
        const std::span<const std::byte> own =
            data.subspan(entry.offsets[0], entry.offsets[1] - entry.offsets[0]);
        file->m_tensors.push_back({std::move(entry.name), type, std::move(entry.typeName),
                                   std::move(entry.shape), own.data(), own.size()});
    }
    if (reached != data.size())
        return fail(translatable("Engine", "In %1, %2 bytes after the last tensor belong to none."),
                    {path.string(), std::to_string(data.size() - reached)});
    file->m_index.reserve(file->m_tensors.size());
    for (size_t i = 0; i < file->m_tensors.size(); ++i)
        file->m_index.emplace(file->m_tensors[i].name, i);
    return file;
}

const TensorInfo* SafetensorsFile::find(std::string_view name) const
{
    const auto at = m_index.find(name);
    return at == m_index.end() ? nullptr : &m_tensors[at->second];
}

Result<std::unique_ptr<SafetensorsWriter>>
SafetensorsWriter::create(const std::filesystem::path& path, const std::vector<TensorPlan>& plan,
                          const std::map<std::string, std::string>& metadata)
{
    const auto planned = headerFor(path, plan, metadata);
    if (!planned)
        return tl::make_unexpected(planned.error());
    const auto& [header, bytes] = *planned;
    Result<std::unique_ptr<FileWriter>> writer = FileWriter::create(path);
    if (!writer)
        return tl::make_unexpected(writer.error());
    const uint64_t length = header.size();
    Result<void> done = (*writer)->write(std::as_bytes(std::span(&length, 1)));
    if (done)
        done = (*writer)->write(header);
    if (!done)
        return tl::make_unexpected(done.error());
    std::unique_ptr<SafetensorsWriter> result(new SafetensorsWriter);
    result->m_path = path;
    result->m_writer = std::move(*writer);
    result->m_left = bytes;
    return result;
}

Result<void> SafetensorsWriter::write(std::span<const std::byte> bytes)
{
    if (bytes.size() > m_left)
        return fail(
            translatable("Engine", "Cannot write %1: %2 bytes more came than were planned."),
            {m_path.string(), std::to_string(bytes.size() - m_left)});
    m_left -= bytes.size();
    return m_writer->write(bytes);
}

Result<void> SafetensorsWriter::finish()
{
    if (m_left != 0)
        return fail(
            translatable("Engine", "Cannot write %1: %2 of the planned bytes did not come."),
            {m_path.string(), std::to_string(m_left)});
    return m_writer->commit();
}

TensorSource TensorSource::of(TensorPlan plan, std::span<const std::byte> bytes)
{
    return {std::move(plan), [bytes](const TensorSink& sink) { return sink(bytes); }};
}

Result<void> writeSafetensors(const std::filesystem::path& path, std::vector<TensorSource> tensors,
                              const std::map<std::string, std::string>& metadata)
{
    std::stable_sort(tensors.begin(), tensors.end(),
                     [](const TensorSource& a, const TensorSource& b) {
                         return sizeOf(a.plan.type) > sizeOf(b.plan.type);
                     });
    std::vector<TensorPlan> plan;
    plan.reserve(tensors.size());
    for (const TensorSource& tensor : tensors)
        plan.push_back(tensor.plan);
    Result<std::unique_ptr<SafetensorsWriter>> writer =
        SafetensorsWriter::create(path, plan, metadata);
    if (!writer)
        return tl::make_unexpected(writer.error());
    for (const TensorSource& tensor : tensors) {
        uint64_t expected = static_cast<uint64_t>(elementCount(tensor.plan.shape).value_or(0)) *
                            sizeOf(tensor.plan.type);
        Result<void> done = tensor.produce([&](std::span<const std::byte> bytes) -> Result<void> {
            expected -= bytes.size();
            return (*writer)->write(bytes);
        });
        if (!done)
            return done;
        if (expected != 0)
            return fail(translatable("Engine", "Cannot write %1: the tensor %2 came with the wrong "
                                               "number of bytes."),
                        {path.string(), tensor.plan.name});
    }
    return (*writer)->finish();
}

} // namespace engine
