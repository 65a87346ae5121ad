#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

// Mutations that keep in order what a parser looks at first (lengths, checksums, syntax), so that
// inputs get as far as what it looks at last. Each stands in for libFuzzer's own:
// LLVMFuzzerCustomMutator(data, size, maxSize, seed).

extern "C" size_t LLVMFuzzerMutate(uint8_t* data, size_t size, size_t maxSize);

namespace mutate {

using nlohmann::json;
using Random = std::minstd_rand;

/// Puts `text` into the input's place; where it does not fit, the input is mutated as any other.
inline size_t put(std::string_view text, uint8_t* data, size_t size, size_t maxSize)
{
    if (text.empty() || text.size() > maxSize)
        return LLVMFuzzerMutate(data, size, maxSize);
    std::memcpy(data, text.data(), text.size());
    return text.size();
}

/// Bytes as libFuzzer mutates them.
inline std::string bytes(std::string text, size_t more = 64)
{
    const size_t size = text.size();
    text.resize(size + more);
    text.resize(LLVMFuzzerMutate(reinterpret_cast<uint8_t*>(text.data()), size, text.size()));
    return text;
}

/// Some place of a document.
inline json& anywhere(json& root, Random& random)
{
    json* node = &root;
    while (node->is_structured() && !node->empty() && random() % 5 != 0) {
        auto child = node->begin();
        std::advance(child, static_cast<std::ptrdiff_t>(random() % node->size()));
        node = &*child;
    }
    return *node;
}

/// What programs do not expect where they expect something else.
inline json oddValue(Random& random)
{
    static const std::array<json, 22> kOdd = {nullptr,
                                              true,
                                              false,
                                              0,
                                              1,
                                              -1,
                                              2,
                                              7,
                                              255,
                                              65536,
                                              1e308,
                                              -1e308,
                                              5e-324,
                                              0.5,
                                              INT64_MAX,
                                              INT64_MIN,
                                              UINT64_MAX,
                                              int64_t{1} << 31,
                                              json::object(),
                                              json::array(),
                                              "",
                                              std::string(5000, 'a')};
    return kOdd[random() % kOdd.size()];
}

inline void once(json& root, Random& random)
{
    json& node = anywhere(root, random);
    switch (random() % 7) {
    case 0:
        node = oddValue(random);
        break;
    case 1:
        if (node.is_number_integer())
            node = static_cast<int64_t>(node.get<uint64_t>() + random() % 5 - 2);
        else if (node.is_string())
            node = bytes(node.get<std::string>());
        break;
    case 2:
        if (node.is_structured() && !node.empty()) {
            auto child = node.begin();
            std::advance(child, static_cast<std::ptrdiff_t>(random() % node.size()));
            node.erase(child);
        }
        break;
    case 3:
        if (node.is_array())
            node.push_back(json(anywhere(root, random)));
        else if (const json other = anywhere(root, random); node.is_object() && other.is_object())
            node.update(other);
        break;
    case 4: {
        const json copy = anywhere(root, random);
        anywhere(root, random) = copy;
        break;
    }
    case 5:
        if (node.is_array())
            std::shuffle(node.begin(), node.end(), random);
        break;
    default:
        if (node.is_object())
            node[bytes("")] = oddValue(random);
        break;
    }
}

/// The library writes nested values by recursion.
inline bool isFlat(std::string_view text)
{
    constexpr auto kMost = 4096;
    return std::ranges::count(text, '[') + std::ranges::count(text, '{') <= kMost;
}

/// A document with some of its values changed; bytes of the text where it is none.
inline std::string jsonText(const std::string& text, Random& random)
{
    json root = random() % 5 != 0 && isFlat(text) ? json::parse(text, nullptr, false)
                                                  : json(json::value_t::discarded);
    if (root.is_discarded())
        return bytes(text);
    for (auto times = 1 + random() % 4; times > 0; --times)
        once(root, random);
    const std::string written = root.dump(-1, ' ', false, json::error_handler_t::replace);
    return isFlat(written) ? written : text;
}

/// Several texts, each but the last closed by a byte 0xFF: one of them is changed.
inline size_t jsonTexts(uint8_t* data, size_t size, size_t maxSize, unsigned seed)
{
    Random random(seed);
    const std::string all(reinterpret_cast<const char*>(data), size);
    std::vector<std::string> parts{""};
    for (const char c : all)
        if (c == '\xFF')
            parts.emplace_back();
        else
            parts.back() += c;
    std::string& part = parts[random() % parts.size()];
    part = jsonText(part, random);
    std::string joined = parts.front();
    for (size_t i = 1; i < parts.size(); ++i)
        joined.append("\xFF").append(parts[i]);
    return put(joined, data, size, maxSize);
}

/// Gives every tensor of a header as many bytes as its shape and type need, one behind the other;
/// how many they are in all.
inline size_t layOut(json& header)
{
    constexpr uint64_t kMost = 32768;
    uint64_t end = 0;
    for (auto& [name, tensor] : header.items()) {
        if (name == "__metadata__" || !tensor.is_object() || !tensor["shape"].is_array())
            continue;
        const json type = tensor["dtype"];
        const std::string text = type.is_string() ? type.get<std::string>() : "";
        uint64_t count = text.find("64") != std::string::npos   ? 8
                         : text.find("32") != std::string::npos ? 4
                         : text.find("16") != std::string::npos ? 2
                                                                : 1;
        for (const json& extent : tensor["shape"])
            count = std::min(kMost, count * std::min(kMost, extent.is_number_unsigned()
                                                                ? extent.get<uint64_t>()
                                                                : uint64_t{0}));
        tensor["data_offsets"] = {end, end + count};
        end += count;
    }
    return static_cast<size_t>(end);
}

/// A safetensors file: a length, a header of JSON, numbers. In the metadata texts may be JSON too.
inline size_t safetensors(uint8_t* data, size_t size, size_t maxSize, unsigned seed)
{
    Random random(seed);
    uint64_t length = 0;
    if (size < sizeof(length) || random() % 6 == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    std::memcpy(&length, data, sizeof(length));
    const std::string rest(reinterpret_cast<const char*>(data) + sizeof(length),
                           size - sizeof(length));
    std::string header = rest.substr(0, std::min<uint64_t>(length, rest.size()));
    std::string numbers = rest.substr(header.size());
    json root = json::parse(header, nullptr, false);
    if (root.is_object() && root["__metadata__"].is_object() && random() % 2 == 0)
        for (json& text : root["__metadata__"])
            if (text.is_string() && text.get_ref<const std::string&>().starts_with('{'))
                text = jsonText(text.get<std::string>(), random);
    header = root.is_object() ? root.dump(-1, ' ', false, json::error_handler_t::replace) : header;
    if (random() % 2 == 0)
        header = jsonText(header, random);
    else
        numbers = bytes(numbers);
    root = json::parse(header, nullptr, false);
    if (root.is_object() && random() % 4 != 0) {
        if (root["__metadata__"].is_null())
            root.erase("__metadata__");
        numbers.resize(layOut(root));
        header = root.dump(-1, ' ', false, json::error_handler_t::replace);
    }
    length = header.size();
    return put(std::string(reinterpret_cast<const char*>(&length), sizeof(length)) + header +
                   numbers,
               data, size, maxSize);
}

/// Settings, a byte 0xFF, a safetensors file.
inline size_t settingsAndSafetensors(uint8_t* data, size_t size, size_t maxSize, unsigned seed)
{
    Random random(seed);
    auto* const end = static_cast<uint8_t*>(std::memchr(data, 0xFF, size));
    if (!end)
        return LLVMFuzzerMutate(data, size, maxSize);
    const std::string settings(data, end);
    std::string file(end + 1, data + size);
    if (random() % 2 == 0)
        return put(jsonText(settings, random) + "\xFF" + file, data, size, maxSize);
    const size_t before = file.size();
    file.resize(maxSize);
    file.resize(safetensors(reinterpret_cast<uint8_t*>(file.data()), before, file.size(), seed));
    return put(settings + "\xFF" + file, data, size, maxSize);
}

/// The checksum of PNG's chunks (ISO 3309).
inline uint32_t checksum(std::string_view text)
{
    uint32_t sum = ~0U;
    for (const char c : text) {
        sum ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = sum >> 1 ^ (sum & 1 ? 0xEDB88320U : 0);
    }
    return ~sum;
}

/// A picture: of a PNG every chunk's checksum is right.
inline size_t picture(uint8_t* data, size_t size, size_t maxSize, unsigned /*seed*/)
{
    const size_t made = LLVMFuzzerMutate(data, size, maxSize);
    constexpr size_t kSignature = 8;
    constexpr size_t kAround = 12; // length, name, checksum
    const auto big = [](uint32_t value) { return __builtin_bswap32(value); };
    for (size_t at = kSignature; at + kAround <= made && data[0] == 0x89;) {
        uint32_t length = 0;
        std::memcpy(&length, data + at, 4);
        length = big(length);
        if (length > made - at - kAround)
            break;
        const uint32_t sum =
            big(checksum({reinterpret_cast<const char*>(data) + at + 4, size_t{length} + 4}));
        std::memcpy(data + at + 8 + length, &sum, 4);
        at += kAround + length;
    }
    return made;
}

/// A field of a protocol buffer, with its key as it was written.
struct Field
{
    std::string key;
    std::string content;
    bool isLong = false; ///< a length stands before the content
};

inline std::string varint(uint64_t value)
{
    std::string text;
    for (; value > 0x7F; value >>= 7)
        text += static_cast<char>(value | 0x80);
    return text + static_cast<char>(value);
}

inline std::string takeVarint(std::string_view& text, uint64_t& value)
{
    std::string taken;
    value = 0;
    for (unsigned shift = 0; !text.empty() && shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(text.front());
        taken += text.front();
        text.remove_prefix(1);
        value |= static_cast<uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80)
            break;
    }
    return taken;
}

inline std::vector<Field> fieldsOf(std::string_view text)
{
    std::vector<Field> fields;
    while (!text.empty()) {
        Field field;
        uint64_t key = 0;
        uint64_t value = 0;
        field.key = takeVarint(text, key);
        const auto take = [&](size_t count) {
            field.content = text.substr(0, count);
            text.remove_prefix(std::min(count, text.size()));
        };
        if ((key & 7) == 0) {
            field.content = takeVarint(text, value);
        } else if ((key & 7) == 2) {
            field.isLong = true;
            takeVarint(text, value);
            take(value);
        } else {
            take((key & 7) == 1 ? 8 : 4);
        }
        fields.push_back(std::move(field));
    }
    return fields;
}

/// A message with its fields changed, moved or left out, or those inside of one.
inline std::string message(std::string_view text, Random& random, int depth = 0)
{
    std::vector<Field> fields = fieldsOf(text);
    if (fields.empty() || fields.size() > 4096)
        return bytes(std::string(text));
    const size_t at = random() % fields.size();
    Field& field = fields[at];
    switch (random() % 6) {
    case 0:
        fields.erase(fields.begin() + static_cast<std::ptrdiff_t>(at));
        break;
    case 1:
        fields.push_back(Field(field));
        break;
    case 2:
        std::swap(field, fields[random() % fields.size()]);
        break;
    case 3:
        field.key = bytes(field.key, 4);
        break;
    default:
        field.content = field.isLong && depth < 3 && random() % 4 != 0
                            ? message(field.content, random, depth + 1)
                            : bytes(field.content);
        break;
    }
    std::string written;
    for (const Field& each : fields)
        written.append(each.key)
            .append(each.isLong ? varint(each.content.size()) : "")
            .append(each.content);
    return written;
}

inline size_t protocolBuffer(uint8_t* data, size_t size, size_t maxSize, unsigned seed)
{
    Random random(seed);
    return put(message({reinterpret_cast<const char*>(data), size}, random), data, size, maxSize);
}

} // namespace mutate

/// In a target: how its inputs are mutated.
#define MUTATES_BY(mutation)                                                                       \
    extern "C" size_t LLVMFuzzerCustomMutator(uint8_t* data, size_t size, size_t maxSize,          \
                                              unsigned seed)                                       \
    {                                                                                              \
        return mutation(data, size, maxSize, seed);                                                \
    }
