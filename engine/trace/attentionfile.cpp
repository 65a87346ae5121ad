#include "engine/trace/attentionfile.h"

#include "engine/files/boundedjson.h"
#include "engine/files/convert.h"
#include "engine/files/npy.h"
#include "engine/files/safetensors.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <functional>
#include <limits>
#include <nlohmann/json.hpp>
#include <numeric>
#include <tuple>

namespace engine {

namespace {

// Up to so many cells, every row is checked (about 20 ms); beyond, only rows of so many cells in
// all, because each that lies alone costs a page from the disk.
constexpr int64_t kCheckedCells = int64_t(1) << 24;
constexpr int64_t kSampledCells = int64_t(1) << 21;
constexpr float kNegative = -1e-6f; // below this, a value is no rounded zero
constexpr std::string_view kFormatMark = "attention_visualizer.format";

// Which attention a tensor's name speaks of, before it is known whether `attentions` is a
// decoder's.
enum class Slot { Plain, Encoder, Decoder, Cross };

struct ParsedName
{
    Slot slot = Slot::Plain;
    std::optional<int> layer; // nothing: all layers in one tensor
};

struct Part
{
    std::string name; // for messages
    Slot slot = Slot::Plain;
    int layer = 0;
    TensorData weights; // [H, Tq, Tk]
};

std::optional<int> number(std::string_view text)
{
    int value = 0;
    const char* end = text.data() + text.size();
    const auto [next, status] = std::from_chars(text.data(), end, value);
    if (text.empty() || status != std::errc() || next != end || value < 0)
        return std::nullopt;
    return value;
}

std::optional<ParsedName> parseName(std::string_view name)
{
    struct Prefix
    {
        std::string_view text;
        Slot slot;
        std::string_view suffix;
    };
    constexpr std::array<Prefix, 9> kPrefixes = {{{"attentions", Slot::Plain, ""},
                                                  {"encoder_attentions", Slot::Encoder, ""},
                                                  {"decoder_attentions", Slot::Decoder, ""},
                                                  {"cross_attentions", Slot::Cross, ""},
                                                  {"arr", Slot::Plain, ""},
                                                  {"encoder.layer", Slot::Encoder, ".self.weights"},
                                                  {"decoder.layer", Slot::Decoder, ".self.weights"},
                                                  {"decoder.layer", Slot::Cross, ".cross.weights"},
                                                  {"attention", Slot::Plain, ""}}};
    for (const Prefix& prefix : kPrefixes) {
        if (!name.starts_with(prefix.text) || !name.ends_with(prefix.suffix) ||
            name.size() < prefix.text.size() + prefix.suffix.size())
            continue;
        std::string_view rest = name.substr(prefix.text.size());
        rest.remove_suffix(prefix.suffix.size());
        if (rest.empty() && prefix.suffix.empty() && prefix.text != "arr")
            return ParsedName{prefix.slot, std::nullopt};
        if (rest.empty() || (rest[0] != '.' && rest[0] != '_'))
            continue;
        if (const std::optional<int> layer = number(rest.substr(1)))
            return ParsedName{prefix.slot, layer};
    }
    return std::nullopt;
}

std::string numberText(double value)
{
    std::array<char, 32> text = {};
    std::snprintf(text.data(), text.size(), "%.4g", value);
    return text.data();
}

// How far a row's sum may lie from 1: the rounding of the type, and of a softmax in half precision
// that was stored as float32.
double tolerance(DataType type)
{
    switch (type) {
    case DataType::BF16:
        return 3e-2;
    case DataType::F16:
        return 1e-2;
    default:
        return 5e-3;
    }
}

struct RowFacts
{
    double sum = 0;
    float least = 0;
    float greatest = 0;
    bool nan = false;
    bool ahead = false; // weight on a key after the query
};

RowFacts inspectRow(std::span<const float> row, int64_t query)
{
    RowFacts facts;
    facts.least = std::numeric_limits<float>::infinity();
    facts.greatest = -std::numeric_limits<float>::infinity();
    std::array<double, 4> sums = {}; // several, so that additions need not wait for each other
    for (size_t key = 0; key < row.size(); ++key) {
        sums[key % sums.size()] += static_cast<double>(row[key]);
        facts.least = std::min(facts.least, row[key]);
        facts.greatest = std::max(facts.greatest, row[key]);
    }
    facts.sum = sums[0] + sums[1] + sums[2] + sums[3];
    facts.nan = std::isnan(facts.sum) &&
                std::any_of(row.begin(), row.end(), [](float value) { return std::isnan(value); });
    for (auto key = static_cast<size_t>(query) + 1; key < row.size() && !facts.ahead; ++key)
        facts.ahead = row[key] != 0;
    return facts;
}

void readRow(const TensorData& weights, int64_t head, int64_t query, Range keys, float* out)
{
    const int64_t offset =
        head * weights.strides[0] + query * weights.strides[1] + keys.begin * weights.strides[2];
    convertToFloat(weights.type, weights.data + offset * static_cast<int64_t>(sizeOf(weights.type)),
                   static_cast<size_t>(keys.size()), weights.strides[2], out);
}

// Whether the columns sum to 1, at least those that are looked at.
bool columnsAreProbabilities(const TensorData& weights, int64_t head)
{
    constexpr int64_t kColumns = 16;
    const int64_t queries = weights.shape[1];
    const int64_t keys = weights.shape[2];
    const int64_t count = std::min(keys, kColumns);
    const auto size = static_cast<int64_t>(sizeOf(weights.type));
    std::vector<float> column(static_cast<size_t>(queries));
    for (int64_t i = 0; i < count; ++i) {
        const int64_t key = count > 1 ? i * (keys - 1) / (count - 1) : 0;
        convertToFloat(weights.type,
                       weights.data + (head * weights.strides[0] + key * weights.strides[2]) * size,
                       column.size(), weights.strides[1], column.data());
        const RowFacts facts = inspectRow(column, queries);
        const bool hidden = facts.least == 0 && facts.greatest == 0;
        if (facts.least < kNegative || std::isnan(facts.sum) ||
            (!hidden && std::abs(facts.sum - 1) > tolerance(weights.type)))
            return false;
    }
    return true;
}

tl::unexpected<Error> holdsNone(const std::string& name)
{
    return fail(
        translatable("Engine", "%1 holds Python objects such as None in place of numbers: the "
                               "model gave no attention weights."),
        {name},
        translatable("Engine",
                     "A fused attention does not compute them. In Python, load the model with "
                     "attn_implementation=\"eager\", call it with output_attentions=True, and "
                     "save the attentions again."));
}

tl::unexpected<Error> badRow(const Part& part, int64_t head, int64_t query, const RowFacts& facts)
{
    const std::vector<std::string> where = {part.name, std::to_string(head), std::to_string(query)};
    const auto with = [&](const std::string& value) {
        std::vector<std::string> arguments = where;
        arguments.push_back(value);
        return arguments;
    };
    if (facts.nan)
        return fail(
            translatable("Engine", "%1 holds values that are not numbers (NaN): head %2, row %3."),
            where,
            translatable("Engine", "A row whose keys are all masked becomes NaN in some "
                                   "programs: save zeros there."));
    if (facts.least < kNegative)
        return fail(
            translatable("Engine", "%1 holds scores, not probabilities: head %2, row %3 has the "
                                   "value %4."),
            with(numberText(static_cast<double>(facts.least))),
            translatable("Engine", "Apply the softmax over the keys (the last axis) first."));
    if (columnsAreProbabilities(part.weights, head))
        return fail(translatable("Engine",
                                 "The axes of %1 are transposed: its columns sum to 1, its rows "
                                 "do not (head %2, row %3 sums to %4)."),
                    with(numberText(facts.sum)),
                    translatable("Engine", "Queries come first, keys last: in Python, "
                                           "weights.swapaxes(-1, -2)."));
    if (static_cast<double>(facts.greatest) > 1 + tolerance(part.weights.type))
        return fail(
            translatable("Engine", "%1 holds scores, not probabilities: head %2, row %3 has the "
                                   "value %4."),
            with(numberText(static_cast<double>(facts.greatest))),
            translatable("Engine", "Apply the softmax over the keys (the last axis) first."));
    return fail(
        translatable("Engine", "The rows of %1 are no probabilities: head %2, row %3 sums to %4, "
                               "not 1."),
        with(numberText(facts.sum)),
        translatable("Engine", "Was the model in training mode, where dropout removes weights? "
                               "Call model.eval() first. Rows cut to fewer keys do not sum to 1 "
                               "either."));
}

// Checks rows of one tensor, `rows` of each head; says whether any query looks ahead.
Result<bool> checkRows(const Part& part, int64_t rows)
{
    const TensorData& weights = part.weights;
    const int64_t queries = weights.shape[1];
    const Range keys{0, weights.shape[2]};
    std::vector<float> row(static_cast<size_t>(keys.size()));
    bool ahead = false;
    for (int64_t head = 0; head < weights.shape[0]; ++head) {
        for (int64_t i = 0; i < rows; ++i) {
            // Evenly spaced, with the first and the last.
            const int64_t query = rows == queries || rows == 1 ? i : i * (queries - 1) / (rows - 1);
            readRow(weights, head, query, keys, row.data());
            const RowFacts facts = inspectRow(row, query);
            const bool masked = facts.least == 0 && facts.greatest == 0;
            ahead = ahead || facts.ahead;
            if (!masked && (std::isnan(facts.sum) || facts.least < kNegative ||
                            std::abs(facts.sum - 1) > tolerance(weights.type)))
                return badRow(part, head, query, facts);
        }
    }
    return ahead;
}

// Splits a tensor into layers of [H, Tq, Tk].
Result<void> addParts(const std::string& label, const ParsedName& name, TensorData data,
                      std::vector<Part>& parts)
{
    const std::string shape = shapeText(data.shape);
    const size_t rank = data.shape.size();
    const auto unexpectedShape = [&] {
        return fail(
            translatable("Engine", "%1 has the shape %2, which is not one of attention weights."),
            {label, shape},
            name.layer ? translatable("Engine", "One layer has the shape [heads, queries, keys] "
                                                "or [1, heads, queries, keys].")
                       : translatable("Engine", "Known shapes: [T, T], [heads, T, T], [layers, "
                                                "heads, T, T], [layers, 1, heads, T, T]."));
    };
    if (data.type == DataType::Other)
        return fail(translatable("Engine", "%1 is of a type that cannot be read."), {label},
                    translatable("Engine", "Types that can: float16, bfloat16, float32, float64, "
                                           "integers, booleans."));
    if (rank < 2 || rank > (name.layer ? 4 : 5) || data.count() == 0)
        return unexpectedShape();
    if ((name.layer && rank == 4) || rank == 5) {
        const size_t batch = rank - 4;
        if (data.shape[batch] != 1)
            return fail(
                translatable("Engine", "%1 of shape %2 holds %3 inputs at once; one is needed."),
                {label, shape, std::to_string(data.shape[batch])},
                translatable("Engine", "In Python, keep the first: weights[0:1] of each layer."));
        data = data.withoutAxis(batch);
    }
    const auto withAxis = [](TensorData tensor) {
        tensor.strides.insert(tensor.strides.begin(), tensor.shape[0] * tensor.strides[0]);
        tensor.shape.insert(tensor.shape.begin(), 1);
        return tensor;
    };
    if (data.shape.size() == 2)
        data = withAxis(data);
    if (data.shape.size() == 3)
        data = withAxis(data);
    constexpr int64_t kMaxHeads = 65'536;
    if (data.shape[0] > kMaxHeads || data.shape[1] > kMaxHeads)
        return unexpectedShape();
    for (int64_t layer = 0; layer < data.shape[0]; ++layer) {
        TensorData weights = data.slice(layer);
        if (name.slot != Slot::Cross && weights.shape[1] != weights.shape[2]) {
            const auto& size = weights.shape;
            const bool known = size[0] != size[1] && size[0] != size[2];
            return fail(
                translatable("Engine", "%1 has the shape %2: in self-attention, queries and keys "
                                       "are the same tokens, so the last two sizes must be equal."),
                {label, shape},
                known ? translatable("Engine",
                                     "Known shapes: [T, T], [heads, T, T], [layers, heads, T, "
                                     "T], [layers, 1, heads, T, T].")
                : size[0] == size[1]
                    ? translatable("Engine", "Do the heads come last? In Python, "
                                             "numpy.moveaxis(weights, -1, -3).")
                    : translatable("Engine", "Do the heads come after the queries? In Python, "
                                             "weights.swapaxes(-2, -3)."));
        }
        parts.push_back(
            {label, name.slot, name.layer.value_or(static_cast<int>(layer)), std::move(weights)});
    }
    return {};
}

Result<std::vector<std::string>> tokensFromJson(const std::string& text, const std::string& label)
{
    const Result<nlohmann::json> json = parseJson(text, label);
    if (!json)
        return tl::make_unexpected(json.error());
    std::vector<std::string> tokens;
    bool strings = json->is_array();
    for (size_t i = 0; strings && i < json->size(); ++i) {
        strings = (*json)[i].is_string();
        if (strings)
            tokens.push_back((*json)[i].get<std::string>());
    }
    if (!strings)
        return fail(translatable("Engine", "%1 is not a list of texts."), {label});
    return tokens;
}

struct Tokens
{
    std::vector<std::string> plain;
    std::vector<std::string> source;
    std::vector<std::string> target;

    std::vector<std::string>* slot(std::string_view name)
    {
        return name == "tokens"                                      ? &plain
               : name == "source_tokens" || name == "encoder_tokens" ? &source
               : name == "target_tokens" || name == "decoder_tokens" ? &target
                                                                     : nullptr;
    }
};

struct Contents
{
    std::vector<Part> parts;
    Tokens tokens;
    std::map<std::string, std::string> metadata;
    bool mapped = true; ///< the tensors are the file's pages, not copies
};

tl::unexpected<Error> noAttention(const std::filesystem::path& path, const std::string& names)
{
    return fail(translatable("Engine", "%1 holds no attention weights. Its tensors: %2."),
                {path.string(), names.empty() ? "–" : names},
                translatable("Engine",
                             "Name them attentions.0, attentions.1, … (or encoder_attentions, "
                             "decoder_attentions, cross_attentions)."));
}

constexpr size_t kNamesShown = 8;

template <class Names, class NameOf>
std::string firstNames(const Names& names, NameOf nameOf)
{
    std::string text;
    for (size_t i = 0; i < std::min(names.size(), kNamesShown); ++i)
        text += (i ? ", " : "") + nameOf(names[i]);
    return names.size() > kNamesShown ? text + ", …" : text;
}

Result<Contents> readSafetensors(const std::filesystem::path& path)
{
    const Result<std::shared_ptr<const SafetensorsFile>> file = SafetensorsFile::open(path);
    if (!file)
        return tl::make_unexpected(file.error());
    Contents contents;
    contents.metadata = (*file)->metadata();
    for (const TensorInfo& tensor : (*file)->tensors()) {
        const std::optional<ParsedName> name = parseName(tensor.name);
        if (!name)
            continue;
        const std::string label = path.string() + ": " + tensor.name;
        Result<void> done = addParts(
            label, *name, TensorData::rowMajor(tensor.type, tensor.shape, tensor.data, *file),
            contents.parts);
        if (!done)
            return tl::make_unexpected(done.error());
    }
    for (const auto& [key, value] : contents.metadata) {
        if (std::vector<std::string>* slot = contents.tokens.slot(key)) {
            Result<std::vector<std::string>> tokens =
                tokensFromJson(value, path.string() + ": " + key);
            if (!tokens)
                return tl::make_unexpected(tokens.error());
            *slot = std::move(*tokens);
        }
    }
    if (contents.parts.empty())
        return noAttention(path, firstNames((*file)->tensors(),
                                            [](const TensorInfo& tensor) { return tensor.name; }));
    return contents;
}

Result<TensorData> readWeights(const SharedBytes& bytes, const std::string& label)
{
    const Result<NpyHeader> header = parseNpyHeader(bytes.bytes, label);
    if (!header)
        return tl::make_unexpected(header.error());
    if (header->holdsObjects())
        return holdsNone(label);
    return parseNpy(bytes, label);
}

Result<Contents> readNpz(const std::shared_ptr<const MappedFile>& mapped)
{
    Result<NpzFile> file = NpzFile::open(mapped);
    if (!file)
        return tl::make_unexpected(file.error());
    Contents contents;
    contents.mapped = false;
    std::vector<std::pair<std::string, ParsedName>> named;
    for (const std::string& name : file->names()) {
        if (const std::optional<ParsedName> parsed = parseName(name)) {
            named.emplace_back(name, *parsed);
        } else if (std::vector<std::string>* slot = contents.tokens.slot(name)) {
            const Result<SharedBytes> bytes = file->bytes(name);
            if (!bytes)
                return tl::make_unexpected(bytes.error());
            Result<std::vector<std::string>> tokens = parseNpyStrings(*bytes, file->label(name));
            if (!tokens)
                return tl::make_unexpected(tokens.error());
            *slot = std::move(*tokens);
        }
    }
    // np.savez(path, weights) calls its one array arr_0; it may hold all layers.
    if (named.size() == 1 && named[0].first == "arr_0")
        named[0].second.layer.reset();
    for (const auto& [name, parsed] : named) {
        const Result<SharedBytes> bytes = file->bytes(name);
        if (!bytes)
            return tl::make_unexpected(bytes.error());
        Result<TensorData> data = readWeights(*bytes, file->label(name));
        if (!data)
            return tl::make_unexpected(data.error());
        if (Result<void> done =
                addParts(file->label(name), parsed, std::move(*data), contents.parts);
            !done)
            return tl::make_unexpected(done.error());
    }
    if (contents.parts.empty())
        return noAttention(mapped->path(),
                           firstNames(file->names(), [](const std::string& name) { return name; }));
    return contents;
}

Result<Contents> readContents(const std::filesystem::path& path)
{
    Result<std::shared_ptr<const MappedFile>> mapped = MappedFile::open(path);
    if (!mapped)
        return tl::make_unexpected(mapped.error());
    const std::span<const std::byte> bytes = (*mapped)->bytes();
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (ZipArchive::looksLikeZip(bytes))
        return readNpz(*mapped);
    if (!text.starts_with("\x93NUMPY"))
        return readSafetensors(path);
    Result<TensorData> data = readWeights({bytes, *mapped}, path.string());
    if (!data)
        return tl::make_unexpected(data.error());
    Contents contents;
    if (Result<void> done =
            addParts(path.string(), {Slot::Plain, std::nullopt}, std::move(*data), contents.parts);
        !done)
        return tl::make_unexpected(done.error());
    return contents;
}

Result<void> checkTokens(const std::vector<std::string>& tokens, int64_t length,
                         const std::filesystem::path& path)
{
    if (tokens.empty() || length < 0 || static_cast<int64_t>(tokens.size()) == length)
        return {};
    return fail(translatable("Engine", "%1 has %2 tokens for %3 positions."),
                {path.string(), std::to_string(tokens.size()), std::to_string(length)});
}

// All attentions of a stack must speak of the same tokens.
Result<void> checkLengths(const AttentionFile& file, const std::filesystem::path& path)
{
    int64_t source = -1;
    int64_t target = -1;
    for (const ImportedAttention& attention : file.attentions) {
        int64_t& queries = attention.stack == Stack::Encoder ? source : target;
        int64_t& keys = attention.kind == Kind::Cross ? source : queries;
        const std::pair<int64_t*, int64_t> sizes[] = {{&queries, attention.queries()},
                                                      {&keys, attention.keys()}};
        for (const auto& [length, size] : sizes) {
            if (*length >= 0 && *length != size)
                return fail(
                    translatable("Engine",
                                 "The attentions in %1 do not belong together: layer %2 has %3 "
                                 "positions where the ones before it have %4."),
                    {path.string(), std::to_string(attention.layer), std::to_string(size),
                     std::to_string(*length)},
                    translatable("Engine", "Save the attentions of one run."));
            *length = size;
        }
    }
    if (Result<void> done = checkTokens(file.sourceTokens, source, path); !done)
        return done;
    return checkTokens(file.targetTokens, target, path);
}

} // namespace

BlockReader ImportedAttention::reader() const
{
    return [data = weights](int head, Range queries, Range keys, MatrixRef out) {
        for (int64_t query = queries.begin; query < queries.end; ++query)
            readRow(data, head, query, keys, out.row(query - queries.begin).data());
    };
}

bool looksLikeAttentionFile(const std::filesystem::path& path)
{
    const Result<std::shared_ptr<const MappedFile>> mapped = MappedFile::open(path);
    if (!mapped)
        return false;
    const std::span<const std::byte> bytes = (*mapped)->bytes();
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (text.starts_with("\x93NUMPY") || path.extension() == ".npz")
        return true;
    if (ZipArchive::looksLikeZip(bytes))
        return false;
    const Result<std::shared_ptr<const SafetensorsFile>> file = SafetensorsFile::open(path);
    return file && !(*file)->metadata().contains(std::string(kFormatMark)) &&
           std::any_of((*file)->tensors().begin(), (*file)->tensors().end(),
                       [](const TensorInfo& tensor) { return parseName(tensor.name).has_value(); });
}

Result<AttentionFile> openAttentionFile(const std::filesystem::path& path)
{
    Result<Contents> contents = readContents(path);
    if (!contents)
        return tl::make_unexpected(contents.error());
    std::vector<Part>& parts = contents->parts;

    int64_t cells = 0;
    int64_t keysOfAllHeads = 0;
    for (const Part& part : parts) {
        cells += static_cast<int64_t>(part.weights.count());
        keysOfAllHeads += part.weights.shape[0] * part.weights.shape[2];
    }
    const int64_t sampledRows = std::max<int64_t>(2, kSampledCells / keysOfAllHeads);
    bool ahead = false; // in `attentions`
    bool cross = false;
    for (const Part& part : parts) {
        const int64_t queries = part.weights.shape[1];
        const Result<bool> checked =
            checkRows(part, cells <= kCheckedCells ? queries : std::min(queries, sampledRows));
        if (!checked)
            return tl::make_unexpected(checked.error());
        if (part.slot == Slot::Plain && queries > 1)
            ahead = ahead || *checked;
        cross = cross || part.slot == Slot::Cross;
    }
    if (contents->mapped && cells > kCheckedCells) {
        // The rows lay all over the file and brought their neighbours into this program's memory; a
        // new mapping starts without them, and the system keeps them at hand.
        parts.clear();
        contents = readContents(path);
        if (!contents)
            return tl::make_unexpected(contents.error());
    }
    // One token tells nothing about looking ahead; then an encoder is assumed.
    const bool longEnough = std::any_of(parts.begin(), parts.end(), [](const Part& part) {
        return part.slot == Slot::Plain && part.weights.shape[1] > 1;
    });
    const Stack plainStack = cross || (longEnough && !ahead) ? Stack::Decoder : Stack::Encoder;

    AttentionFile file;
    file.metadata = std::move(contents->metadata);
    for (Part& part : parts) {
        const Stack stack = part.slot == Slot::Plain     ? plainStack
                            : part.slot == Slot::Encoder ? Stack::Encoder
                                                         : Stack::Decoder;
        const Kind kind = part.slot == Slot::Cross ? Kind::Cross : Kind::Self;
        file.attentions.push_back({stack, part.layer, kind, std::move(part.weights)});
    }
    const auto place = [](const ImportedAttention& attention) {
        return std::tuple(attention.stack, attention.layer, attention.kind);
    };
    std::sort(file.attentions.begin(), file.attentions.end(),
              [&](const auto& a, const auto& b) { return place(a) < place(b); });
    const auto twice =
        std::adjacent_find(file.attentions.begin(), file.attentions.end(),
                           [&](const auto& a, const auto& b) { return place(a) == place(b); });
    if (twice != file.attentions.end())
        return fail(translatable("Engine", "%1 holds the attention of layer %2 twice."),
                    {path.string(), std::to_string(twice->layer)});

    Tokens& tokens = contents->tokens;
    const bool decoder = std::any_of(file.attentions.begin(), file.attentions.end(),
                                     [](const auto& a) { return a.stack == Stack::Decoder; });
    std::vector<std::string>& plainTokens = decoder ? tokens.target : tokens.source;
    if (plainTokens.empty())
        plainTokens = std::move(tokens.plain);
    file.sourceTokens = std::move(tokens.source);
    file.targetTokens = std::move(tokens.target);
    if (Result<void> done = checkLengths(file, path); !done)
        return tl::make_unexpected(done.error());
    return file;
}

} // namespace engine
