#include "engine/checkpoint/codes.h"

#include "engine/files/blockformat.h"
#include "engine/files/boundedjson.h"
#include "engine/files/convert.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <functional>
#include <nlohmann/json.hpp>

namespace engine {

namespace {

constexpr int64_t kRowsAtOnce = 16; // where neighbouring rows lie side by side
constexpr int64_t kWordBits = 32;

/// A matrix by a function that decodes its rows.
class ComputedMatrix : public CodedMatrix
{
public:
    using Decode = std::function<void(int64_t first, int64_t count, float* out)>;

    ComputedMatrix(int64_t rows, int64_t columns, size_t bytes, int64_t atOnce, Decode decode)
        : CodedMatrix(rows, columns), m_bytes(bytes), m_atOnce(atOnce), m_decode(std::move(decode))
    {
    }

    void decode(int64_t first, int64_t count, float* out) const override
    {
        for (int64_t done = 0; done < count; done += m_atOnce)
            m_decode(first + done, std::min(m_atOnce, count - done), out + done * columns());
    }
    size_t storedBytes(int64_t count) const override
    {
        return rows() > 0 ? m_bytes * static_cast<size_t>(count) / static_cast<size_t>(rows()) : 0;
    }
    int64_t rowsAtOnce() const override { return m_atOnce; }

private:
    size_t m_bytes;
    int64_t m_atOnce;
    Decode m_decode;
};

int64_t ceilDivided(int64_t value, int64_t by)
{
    return (value + by - 1) / by;
}

tl::unexpected<Error> missing(const CodedModule& module, std::string_view part)
{
    return fail(translatable("Engine", "The quantised module %1 has no tensor %2."),
                {module.name, module.name + "." + std::string(part)},
                translatable("Engine", "Download the model again."));
}

tl::unexpected<Error> misshapen(const WeightInfo& weight, const std::string& expected)
{
    return fail(translatable("Engine", "The tensor %1 is %2 %3 where %4 was expected."),
                {weight.name, weight.typeName, shapeText(weight.data.shape), expected},
                translatable("Engine", "Do config.json and the weights come from the same model?"));
}

tl::unexpected<Error> impossible(const CodedModule& module, const std::string& what,
                                 const std::string& value)
{
    return fail(translatable("Engine", "The quantised module %1 has an impossible setting: %2 = "
                                       "%3."),
                {module.name, what, value});
}

/// The parts of one module, checked as they are asked for; keeps the first complaint.
class Parts
{
public:
    explicit Parts(const CodedModule& module) : m_module(module) {}

    /// A tensor of one of these types and this shape (−1: any extent), row after row in memory.
    TensorData take(std::string_view part, std::initializer_list<DataType> types,
                    const std::vector<int64_t>& shape)
    {
        const WeightInfo* weight = m_module.find(part);
        if (!weight) {
            complain(missing(m_module, part));
            return {};
        }
        return check(*weight, types, shape);
    }

    TensorData check(const WeightInfo& weight, std::initializer_list<DataType> types,
                     const std::vector<int64_t>& shape)
    {
        bool fits = weight.data.shape.size() == shape.size() && weight.data.contiguous() &&
                    std::find(types.begin(), types.end(), weight.data.type) != types.end();
        for (size_t i = 0; fits && i < shape.size(); ++i)
            fits = shape[i] < 0 ? weight.data.shape[i] > 0 : shape[i] == weight.data.shape[i];
        if (!fits) {
            std::string expected;
            for (DataType type : types) {
                if (!expected.empty())
                    expected += '/';
                expected += nameOf(type);
            }
            complain(misshapen(weight, expected + " " + shapeText(shape)));
        }
        m_bytes += weight.data.storedBytes();
        return weight.data;
    }

    bool has(std::string_view part) const { return m_module.find(part) != nullptr; }
    void complain(const tl::unexpected<Error>& error)
    {
        if (!m_error)
            m_error = error.value();
    }
    const std::optional<Error>& error() const { return m_error; }
    size_t bytes() const { return m_bytes; }

private:
    const CodedModule& m_module;
    std::optional<Error> m_error;
    size_t m_bytes = 0;
};

constexpr std::initializer_list<DataType> kWords = {DataType::I32, DataType::U32};
constexpr std::initializer_list<DataType> kFloats = {DataType::F32, DataType::F16, DataType::BF16};
constexpr std::initializer_list<DataType> kIntegers = {DataType::I32, DataType::I64};

uint32_t word(const TensorData& data, int64_t index)
{
    uint32_t value = 0;
    std::memcpy(&value, data.data + index * 4, sizeof(value));
    return value;
}

uint8_t byte(const TensorData& data, int64_t index)
{
    return std::to_integer<uint8_t>(data.data[index]);
}

/// `count` elements from `first` on.
std::vector<float> floats(const TensorData& data, int64_t first, int64_t count)
{
    std::vector<float> values(static_cast<size_t>(count));
    convertToFloat(data.type, data.data + first * static_cast<int64_t>(sizeOf(data.type)),
                   values.size(), values.data());
    return values;
}

float floatAt(const TensorData& data, int64_t index)
{
    float value = 0;
    convertToFloat(data.type, data.data + index * static_cast<int64_t>(sizeOf(data.type)), 1,
                   &value);
    return value;
}

/// Element `index` of a stream of words whose neighbours are `stride` words apart, low bits first;
/// an element may reach into the next word.
uint32_t element(const TensorData& words, int64_t first, int64_t stride, int64_t index,
                 int64_t bits)
{
    const int64_t bit = index * bits;
    const int64_t at = first + bit / kWordBits * stride;
    uint64_t value = word(words, at) >> (bit % kWordBits);
    if (bit % kWordBits + bits > kWordBits)
        value |= uint64_t{word(words, at + stride)} << (kWordBits - bit % kWordBits);
    return static_cast<uint32_t>(value) & ((1u << bits) - 1);
}

/// The group of each input: as the tensor says, or in order. Fails on groups that are not there.
std::vector<int32_t> groupsOf(Parts& parts, std::string_view part, int64_t inputs, int64_t group,
                              int64_t groups)
{
    std::vector<int32_t> all(static_cast<size_t>(inputs));
    if (!parts.has(part)) {
        for (int64_t i = 0; i < inputs; ++i)
            all[static_cast<size_t>(i)] = static_cast<int32_t>(i / group);
        return all;
    }
    const TensorData given = parts.take(part, kIntegers, {inputs});
    if (parts.error())
        return all;
    const auto size = static_cast<int64_t>(sizeOf(given.type));
    for (int64_t i = 0; i < inputs; ++i) {
        int64_t value = 0;
        std::memcpy(&value, given.data + i * size, static_cast<size_t>(size));
        if (size == 4)
            value = static_cast<int32_t>(value);
        if (value < 0 || value >= groups) {
            parts.complain(
                fail(translatable("Engine", "The tensor %1 names the group %2 of %3."),
                     {std::string(part), std::to_string(value), std::to_string(groups)}));
            return all;
        }
        all[static_cast<size_t>(i)] = static_cast<int32_t>(value);
    }
    return all;
}

std::string bitsText(const char* method, int64_t bits, int64_t group)
{
    return std::string(method) + " " + std::to_string(bits) + "-bit" +
           (group > 0 ? " g" + std::to_string(group) : std::string());
}

Result<DecodedMatrix> finish(const Parts& parts, int64_t rows, int64_t columns, int64_t atOnce,
                             std::string typeName, ComputedMatrix::Decode decode)
{
    if (parts.error())
        return tl::make_unexpected(*parts.error());
    return DecodedMatrix{std::make_shared<const ComputedMatrix>(rows, columns, parts.bytes(),
                                                                atOnce, std::move(decode)),
                         std::move(typeName)};
}

/// The rows of a matrix whose inputs are packed down the columns of words [words, outputs].
struct ColumnCodes
{
    TensorData words, scales, zeros;
    std::vector<int32_t> groups;
    int64_t groupCount = 0;
    int64_t bits = 0;
    int64_t inputs = 0;
    int64_t outputs = 0;
    float zeroMore = 0;

    void decode(int64_t first, int64_t count, float* out) const
    {
        // Scales and zeros of these outputs, [group, output].
        std::vector<float> scale(static_cast<size_t>(groupCount * count));
        std::vector<float> zero(scale.size());
        const int64_t zeroWords = outputs * bits / kWordBits;
        for (int64_t g = 0; g < groupCount; ++g) {
            const std::vector<float> row = floats(scales, g * outputs + first, count);
            std::copy(row.begin(), row.end(), scale.begin() + g * count);
            for (int64_t j = 0; j < count; ++j)
                zero[static_cast<size_t>(g * count + j)] =
                    static_cast<float>(element(zeros, g * zeroWords, 1, first + j, bits)) +
                    zeroMore;
        }
        for (int64_t i = 0; i < inputs; ++i) {
            const int64_t at = groups[static_cast<size_t>(i)] * count;
            for (int64_t j = 0; j < count; ++j) {
                const auto q = static_cast<float>(element(words, first + j, outputs, i, bits));
                const auto index = static_cast<size_t>(at + j);
                out[j * inputs + i] = (q - zero[index]) * scale[index];
            }
        }
    }
};

} // namespace

Result<DecodedMatrix> gptqMatrix(const CodedModule& module, const GroupSettings& settings,
                                 bool zeroLessOne, bool ordered)
{
    Parts parts(module);
    const int64_t bits = settings.bits;
    ColumnCodes codes;
    codes.bits = bits;
    codes.zeroMore = zeroLessOne ? 1.0f : 0.0f;
    codes.words = parts.take("qweight", kWords, {-1, -1});
    if (parts.error())
        return tl::make_unexpected(*parts.error());
    codes.outputs = codes.words.shape[1];
    codes.inputs = codes.words.shape[0] * kWordBits / bits;
    if (codes.outputs * bits % kWordBits != 0)
        return impossible(module, "outputs", std::to_string(codes.outputs));
    const int64_t group = settings.group > 0 ? settings.group : codes.inputs;
    codes.groupCount = ceilDivided(codes.inputs, group);
    codes.scales = parts.take("scales", kFloats, {codes.groupCount, codes.outputs});
    codes.zeros =
        parts.take("qzeros", kWords, {codes.groupCount, codes.outputs * bits / kWordBits});
    if (!ordered && !parts.has("g_idx"))
        parts.complain(missing(module, "g_idx"));
    if (!parts.error())
        codes.groups = groupsOf(parts, "g_idx", codes.inputs, group, codes.groupCount);
    return finish(
        parts, codes.outputs, codes.inputs, kRowsAtOnce, bitsText("GPTQ", bits, settings.group),
        [codes](int64_t first, int64_t count, float* out) { codes.decode(first, count, out); });
}

Result<DecodedMatrix> awqMatrix(const CodedModule& module, int64_t group)
{
    constexpr int64_t kPerWord = 8;
    // Which nibble of a word an output is.
    constexpr std::array<int, kPerWord> kNibble = {0, 4, 1, 5, 2, 6, 3, 7};
    Parts parts(module);
    const TensorData words = parts.take("qweight", kWords, {-1, -1});
    if (parts.error())
        return tl::make_unexpected(*parts.error());
    const int64_t inputs = words.shape[0];
    const int64_t outputs = words.shape[1] * kPerWord;
    const int64_t size = group > 0 ? group : inputs;
    const int64_t groups = ceilDivided(inputs, size);
    const TensorData scales = parts.take("scales", kFloats, {groups, outputs});
    const TensorData zeros = parts.take("qzeros", kWords, {groups, outputs / kPerWord});
    const auto nibble = [kNibble](const TensorData& from, int64_t row, int64_t width,
                                  int64_t output) {
        const int shift = 4 * kNibble[static_cast<size_t>(output % kPerWord)];
        return static_cast<float>(word(from, row * width + output / kPerWord) >> shift & 15u);
    };
    return finish(parts, outputs, inputs, kRowsAtOnce, bitsText("AWQ", 4, group),
                  [=](int64_t first, int64_t count, float* out) {
                      for (int64_t i = 0; i < inputs; ++i) {
                          const int64_t g = i / size;
                          const std::vector<float> scale =
                              floats(scales, g * outputs + first, count);
                          for (int64_t j = 0; j < count; ++j) {
                              const float q = nibble(words, i, outputs / kPerWord, first + j);
                              const float z = nibble(zeros, g, outputs / kPerWord, first + j);
                              out[j * inputs + i] = (q - z) * scale[static_cast<size_t>(j)];
                          }
                      }
                  });
}

Result<DecodedMatrix> int8Matrix(const CodedModule& module)
{
    Parts parts(module);
    const TensorData codes = parts.take("weight", {DataType::I8}, {-1, -1});
    if (parts.error())
        return tl::make_unexpected(*parts.error());
    const int64_t inputs = codes.shape[1];
    const TensorData scales = parts.take("SCB", kFloats, {codes.shape[0]});
    if (const WeightInfo* format = module.find("weight_format")) {
        // 0 is row after row; the others are for particular graphics processors.
        const TensorData& data = format->data;
        if (data.type != DataType::U8 || data.count() != 1 || byte(data, 0) != 0)
            parts.complain(fail(translatable("Engine", "The module %1 is stored in an order of "
                                                       "bitsandbytes' that is not read (%2)."),
                                {module.name, format->name}));
    }
    return finish(parts, codes.shape[0], inputs, 1, "LLM.int8",
                  [=](int64_t first, int64_t count, float* out) {
                      convertToFloat(DataType::I8, codes.data + first * inputs,
                                     static_cast<size_t>(count * inputs), out);
                      const std::vector<float> scale = floats(scales, first, count);
                      for (int64_t row = 0; row < count; ++row)
                          for (int64_t i = 0; i < inputs; ++i)
                              out[row * inputs + i] *= scale[static_cast<size_t>(row)] / 127.0f;
                  });
}

namespace {

/// What bitsandbytes writes, as JSON in bytes, beside a 4-bit matrix.
struct TableState
{
    int64_t rows = 0;
    int64_t columns = 0;
    int64_t block = 0;
    int64_t nestedBlock = 0;
    float nestedOffset = 0;
    std::string kind;
};

Result<TableState> tableState(const CodedModule& module)
{
    constexpr std::string_view kPrefix = "weight.quant_state.bitsandbytes__";
    const auto found = std::ranges::find_if(
        module.parts, [&](const auto& part) { return part.first.starts_with(kPrefix); });
    if (found == module.parts.end())
        return missing(module, std::string(kPrefix) + "nf4");
    const TensorData& bytes = found->second->data;
    if (bytes.type != DataType::U8 || !bytes.contiguous())
        return misshapen(*found->second, "U8 [n]");
    const Result<nlohmann::json> json =
        parseJson({reinterpret_cast<const char*>(bytes.data), bytes.count()}, found->second->name);
    if (!json)
        return tl::make_unexpected(json.error());
    TableState state;
    state.kind = found->first.substr(kPrefix.size());
    const auto integer = [&](const char* key) -> int64_t {
        const auto value = json->is_object() ? json->find(key) : json->end();
        return json->is_object() && value != json->end() && value->is_number_integer()
                   ? value->get<int64_t>()
                   : 0;
    };
    state.block = integer("blocksize");
    state.nestedBlock = integer("nested_blocksize");
    if (json->is_object() && json->contains("nested_offset") &&
        (*json)["nested_offset"].is_number())
        state.nestedOffset = (*json)["nested_offset"].get<float>();
    if (json->is_object() && json->contains("shape") && (*json)["shape"].is_array() &&
        (*json)["shape"].size() == 2 && (*json)["shape"][0].is_number_integer() &&
        (*json)["shape"][1].is_number_integer()) {
        state.rows = (*json)["shape"][0].get<int64_t>();
        state.columns = (*json)["shape"][1].get<int64_t>();
    }
    constexpr int64_t kLargest = int64_t{1} << 31;
    if (state.rows < 1 || state.columns < 1 || state.rows > kLargest || state.columns > kLargest)
        return impossible(module, "shape", shapeText({state.rows, state.columns}));
    if (state.block < 1 || state.block > kLargest)
        return impossible(module, "blocksize", std::to_string(state.block));
    if (state.nestedBlock > kLargest)
        return impossible(module, "nested_blocksize", std::to_string(state.nestedBlock));
    return state;
}

} // namespace

Result<DecodedMatrix> tableMatrix(const CodedModule& module)
{
    constexpr int64_t kCodes = 16;
    constexpr int64_t kNestedCodes = 256;
    Result<TableState> read = tableState(module);
    if (!read)
        return tl::make_unexpected(read.error());
    const TableState state = *read;
    Parts parts(module);
    const WeightInfo* weight = module.find("weight");
    if (!weight)
        return missing(module, "weight");
    const int64_t elements = state.rows * state.columns;
    if (weight->data.type != DataType::U8 || !weight->data.contiguous() ||
        static_cast<int64_t>(weight->data.count()) != ceilDivided(elements, 2))
        return misshapen(*weight, "U8 [" + std::to_string(ceilDivided(elements, 2)) + ", 1]");
    const TensorData codes = weight->data;
    const int64_t blocks = ceilDivided(elements, state.block);
    const bool nested = parts.has("weight.nested_absmax");
    const TensorData absmax = nested ? parts.take("weight.absmax", {DataType::U8}, {blocks})
                                     : parts.take("weight.absmax", kFloats, {blocks});
    const TensorData table = parts.take("weight.quant_map", kFloats, {kCodes});
    std::vector<float> nestedAbsmax;
    std::vector<float> nestedTable;
    if (nested) {
        if (state.nestedBlock < 1)
            return impossible(module, "nested_blocksize", std::to_string(state.nestedBlock));
        const int64_t count = ceilDivided(blocks, state.nestedBlock);
        const TensorData scales = parts.take("weight.nested_absmax", kFloats, {count});
        const TensorData map = parts.take("weight.nested_quant_map", kFloats, {kNestedCodes});
        if (!parts.error()) {
            nestedAbsmax = floats(scales, 0, count);
            nestedTable = floats(map, 0, kNestedCodes);
        }
    }
    if (parts.error())
        return tl::make_unexpected(*parts.error());
    const std::vector<float> values = floats(table, 0, kCodes);
    const auto scaleOf = [=](int64_t index) {
        if (!nested)
            return floatAt(absmax, index);
        return nestedTable[byte(absmax, index)] *
                   nestedAbsmax[static_cast<size_t>(index / state.nestedBlock)] +
               state.nestedOffset;
    };
    std::string kind = state.kind;
    std::ranges::transform(kind, kind.begin(),
                           [](char c) { return static_cast<char>(std::toupper(c)); });
    return finish(parts, state.rows, state.columns, 1, kind,
                  [=](int64_t first, int64_t count, float* out) {
                      int64_t at = first * state.columns;
                      const int64_t end = at + count * state.columns;
                      while (at < end) {
                          const int64_t block = at / state.block;
                          const int64_t last = std::min(end, (block + 1) * state.block);
                          const float scale = scaleOf(block);
                          for (; at < last; ++at) { // high nibble first
                              const int code = byte(codes, at / 2) >> (at % 2 == 0 ? 4 : 0) & 15;
                              *out++ = values[static_cast<size_t>(code)] * scale;
                          }
                      }
                  });
}

Result<DecodedMatrix> float8Matrix(const CodedModule& module, std::pair<int64_t, int64_t> block)
{
    Parts parts(module);
    const TensorData codes = parts.take("weight", {DataType::F8_E4M3, DataType::F8_E5M2}, {-1, -1});
    if (parts.error())
        return tl::make_unexpected(*parts.error());
    const int64_t rows = codes.shape[0];
    const int64_t columns = codes.shape[1];
    const WeightInfo* found = module.find("weight_scale_inv");
    found = found ? found : module.find("weight_scale");
    if (!found)
        return missing(module, "weight_scale");
    // One for all, one a row, or one a block.
    const int64_t count = static_cast<int64_t>(found->data.count());
    std::string typeName = "FP8";
    if (block.first > 0) {
        parts.check(*found, kFloats,
                    {ceilDivided(rows, block.first), ceilDivided(columns, block.second)});
        typeName.append(" ")
            .append(std::to_string(block.first))
            .append("×")
            .append(std::to_string(block.second));
    } else if (count == 1 && rows != 1) {
        block = {rows, columns};
    } else {
        block = {1, columns};
        typeName += " channel";
        if (count != rows || !found->data.contiguous() ||
            (found->data.shape.size() > 1 && found->data.shape[0] != rows))
            parts.complain(misshapen(*found, shapeText({rows, 1})));
    }
    const TensorData scales = found->data;
    const int64_t across = ceilDivided(columns, block.second);
    return finish(parts, rows, columns, 1, typeName,
                  [=](int64_t first, int64_t wanted, float* out) {
                      convertToFloat(codes.type, codes.data + first * columns,
                                     static_cast<size_t>(wanted * columns), out);
                      for (int64_t row = first; row < first + wanted; ++row)
                          for (int64_t i = 0; i < across; ++i) {
                              const float scale = floatAt(scales, row / block.first * across + i);
                              const int64_t end = std::min(columns, (i + 1) * block.second);
                              for (int64_t at = i * block.second; at < end; ++at)
                                  *out++ *= scale;
                          }
                  });
}

namespace {

/// [rows, columns] of compressed-tensors' weight_shape; nothing where it is no plausible shape.
std::optional<std::pair<int64_t, int64_t>> statedShape(const TensorData& shape)
{
    constexpr int64_t kLargest = int64_t{1} << 31;
    if (shape.count() != 2 || (shape.type != DataType::I64 && shape.type != DataType::I32))
        return std::nullopt;
    std::array<int64_t, 2> extents{};
    const size_t size = sizeOf(shape.type);
    for (size_t i = 0; i < 2; ++i)
        std::memcpy(&extents[i], shape.data + i * size, size);
    if (std::ranges::any_of(extents, [](int64_t e) { return e < 1 || e > kLargest; }))
        return std::nullopt;
    return std::pair(extents[0], extents[1]);
}

/// Scales of integer codes: a matrix [rows, groups] of a scale a group, or one scale for all.
struct GroupScales
{
    TensorData values;
    int64_t groups = 1; ///< in a row
    int64_t group = 1;  ///< inputs in each but the last
    bool forAll = false;

    size_t at(int64_t row, int64_t g) const
    {
        return static_cast<size_t>(forAll ? 0 : row * groups + g);
    }
};

/// `group` = -1: not said; then groups are of one size.
Result<GroupScales> groupScales(Parts& parts, const CodedModule& module, int64_t rows,
                                int64_t columns, int64_t group)
{
    const WeightInfo* found = module.find("weight_scale");
    if (!found)
        return missing(module, "weight_scale");
    if (found->data.count() == 1)
        return GroupScales{found->data, 1, columns, true};
    const TensorData scales = parts.check(*found, kFloats, {rows, -1});
    if (parts.error())
        return tl::make_unexpected(*parts.error());
    const int64_t groups = scales.shape[1];
    if (groups == 1)
        return GroupScales{scales, 1, columns, false};
    const bool fits =
        groups > 1 && (group > 0 ? ceilDivided(columns, group) == groups : columns % groups == 0);
    if (!fits)
        return misshapen(*found, shapeText({rows, group > 0 ? ceilDivided(columns, group) : 1}));
    return GroupScales{scales, groups, group > 0 ? group : columns / groups, false};
}

} // namespace

Result<DecodedMatrix> packedMatrix(const CodedModule& module, const GroupSettings& settings)
{
    const int64_t bits = settings.bits;
    Parts parts(module);
    const TensorData words = parts.take("weight_packed", kWords, {-1, -1});
    const TensorData stated = parts.take("weight_shape", kIntegers, {2});
    if (parts.error())
        return tl::make_unexpected(*parts.error());
    const auto shape = statedShape(stated);
    if (!shape || shape->first != words.shape[0] ||
        ceilDivided(shape->second * bits, kWordBits) != words.shape[1])
        return impossible(module, "weight_shape", shapeText(words.shape));
    const auto [rows, columns] = *shape;
    const Result<GroupScales> read = groupScales(parts, module, rows, columns, settings.group);
    if (!read)
        return tl::make_unexpected(read.error());
    const GroupScales& scales = *read;
    const int64_t groups = scales.groups;
    const bool asymmetric = parts.has("weight_zero_point");
    TensorData zeros;
    if (asymmetric) // packed down the rows
        zeros = parts.take("weight_zero_point", kWords,
                           {ceilDivided((scales.forAll ? 1 : rows) * bits, kWordBits), groups});
    const std::vector<int32_t> order =
        groupsOf(parts, "weight_g_idx", columns, scales.group, groups);
    const int64_t width = words.shape[1];
    const float middle = static_cast<float>(1 << (bits - 1));
    return finish(parts, rows, columns, 1, bitsText("INT", bits, groups > 1 ? scales.group : 0),
                  [=, columns = columns](int64_t first, int64_t count, float* out) {
                      for (int64_t row = first; row < first + count; ++row) {
                          const std::vector<float> scale = floats(
                              scales.values, static_cast<int64_t>(scales.at(row, 0)), groups);
                          std::vector<float> zero(static_cast<size_t>(groups), middle);
                          for (int64_t g = 0; asymmetric && g < groups; ++g)
                              zero[static_cast<size_t>(g)] = static_cast<float>(
                                  element(zeros, g, groups, scales.forAll ? 0 : row, bits));
                          for (int64_t i = 0; i < columns; ++i) {
                              const auto g = static_cast<size_t>(order[static_cast<size_t>(i)]);
                              const auto q =
                                  static_cast<float>(element(words, row * width, 1, i, bits));
                              *out++ = (q - zero[g]) * scale[g];
                          }
                      }
                  });
}

Result<DecodedMatrix> integerMatrix(const CodedModule& module, int64_t group)
{
    Parts parts(module);
    const TensorData codes = parts.take("weight", {DataType::I8}, {-1, -1});
    if (parts.error())
        return tl::make_unexpected(*parts.error());
    const int64_t rows = codes.shape[0];
    const int64_t columns = codes.shape[1];
    const Result<GroupScales> read = groupScales(parts, module, rows, columns, group);
    if (!read)
        return tl::make_unexpected(read.error());
    const GroupScales& scales = *read;
    TensorData zeros;
    if (const WeightInfo* zero = module.find("weight_zero_point"))
        zeros = parts.check(*zero, {DataType::I8}, scales.values.shape);
    return finish(parts, rows, columns, 1, "INT8", [=](int64_t first, int64_t count, float* out) {
        convertToFloat(DataType::I8, codes.data + first * columns,
                       static_cast<size_t>(count * columns), out);
        for (int64_t row = first; row < first + count; ++row)
            for (int64_t i = 0; i < columns; ++i, ++out) {
                const auto at = static_cast<int64_t>(scales.at(row, i / scales.group));
                const float zero = zeros.data ? floatAt(zeros, at) : 0;
                *out = (*out - zero) * floatAt(scales.values, at);
            }
    });
}

Result<DecodedMatrix> nvfp4Matrix(const CodedModule& module)
{
    constexpr int64_t kGroup = 16;
    Parts parts(module);
    const TensorData codes = parts.take("weight_packed", {DataType::U8}, {-1, -1});
    if (parts.error())
        return tl::make_unexpected(*parts.error());
    const int64_t rows = codes.shape[0];
    const int64_t columns = codes.shape[1] * 2;
    const TensorData scales =
        parts.take("weight_scale", {DataType::F8_E4M3}, {rows, columns / kGroup});
    const TensorData whole = parts.take("weight_global_scale", kFloats, {1});
    if (columns % kGroup != 0)
        parts.complain(impossible(module, "columns", std::to_string(columns)));
    const float divisor = parts.error() ? 1 : floatAt(whole, 0);
    return finish(parts, rows, columns, 1, "NVFP4", [=](int64_t first, int64_t count, float* out) {
        const int64_t begin = first * columns / kGroup;
        for (int64_t g = begin; g < begin + count * columns / kGroup; ++g) {
            const float scale = floatFromE4M3(byte(scales, g)) / divisor;
            for (int64_t i = 0; i < kGroup; ++i) { // low nibble first
                const uint8_t both = byte(codes, (g * kGroup + i) / 2);
                *out++ = floatFromE2M1(i % 2 == 0 ? both & 15 : both >> 4) * scale;
            }
        }
    });
}

Result<DecodedMatrix> mlxMatrix(const CodedModule& module, const GroupSettings& settings)
{
    Parts parts(module);
    const int64_t bits = settings.bits;
    const int64_t group = settings.group;
    const TensorData words = parts.take("weight", {DataType::U32}, {-1, -1});
    if (parts.error())
        return tl::make_unexpected(*parts.error());
    const int64_t rows = words.shape[0];
    const int64_t width = words.shape[1];
    const int64_t columns = width * kWordBits / bits;
    const int64_t groups = ceilDivided(columns, group);
    const TensorData scales = parts.take("scales", kFloats, {rows, groups});
    const TensorData biases = parts.take("biases", kFloats, {rows, groups});
    return finish(parts, rows, columns, 1, bitsText("MLX", bits, group),
                  [=](int64_t first, int64_t count, float* out) {
                      for (int64_t row = first; row < first + count; ++row) {
                          const std::vector<float> scale = floats(scales, row * groups, groups);
                          const std::vector<float> bias = floats(biases, row * groups, groups);
                          for (int64_t i = 0; i < columns; ++i) {
                              const auto g = static_cast<size_t>(i / group);
                              const auto q =
                                  static_cast<float>(element(words, row * width, 1, i, bits));
                              *out++ = q * scale[g] + bias[g];
                          }
                      }
                  });
}

Result<DecodedMatrix> mxfp4Matrix(const WeightInfo& blocks, const WeightInfo& scales)
{
    constexpr int64_t kBytes = 16; // of a block of 32
    const CodedModule module{blocks.name, {}};
    Parts parts(module);
    const TensorData codes = parts.check(blocks, {DataType::U8}, {-1, -1, -1, kBytes});
    if (parts.error())
        return tl::make_unexpected(*parts.error());
    const std::vector<int64_t>& shape = codes.shape;
    const TensorData exponents =
        parts.check(scales, {DataType::U8}, {shape[0], shape[1], shape[2]});
    const int64_t perRow = shape[2];
    return finish(parts, shape[0] * shape[1], perRow * 2 * kBytes, 1, "MXFP4",
                  [=](int64_t first, int64_t count, float* out) {
                      for (int64_t b = first * perRow; b < (first + count) * perRow; ++b) {
                          const float scale = powerOfTwo(byte(exponents, b));
                          for (int64_t i = 0; i < kBytes; ++i) { // neighbours, low nibble first
                              const uint8_t both = byte(codes, b * kBytes + i);
                              *out++ = floatFromE2M1(both & 15) * scale;
                              *out++ = floatFromE2M1(both >> 4) * scale;
                          }
                      }
                  });
}

} // namespace engine
