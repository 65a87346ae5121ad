#include "engine/trace/dump.h"

#include "engine/files/boundedjson.h"
#include "engine/files/npy.h"
#include "engine/files/pickle.h"
#include "engine/files/safetensors.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <nlohmann/json.hpp>

namespace engine {

namespace {

constexpr const char* kUnnamed = "attentions";

std::string_view saveHint()
{
    return translatable("Engine",
                        "In Python: numpy.savez(\"attention.npz\", *[a.float().cpu().numpy() "
                        "for a in outputs.attentions]).");
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

/// Adds what a pickled object holds. Fails where nothing of it can be attention or its tokens.
Result<void> addTree(PickledTree tree, const std::string& label, const std::string& joint,
                     Dump& dump)
{
    if (tree.tensors.empty() && tree.texts.empty()) {
        if (tree.holdsNone)
            return holdsNone(label);
        return fail(translatable("Engine", "%1 holds no tensors and no arrays."), {label},
                    saveHint());
    }
    for (NamedTensor& tensor : tree.tensors)
        dump.arrays.push_back(
            {tensor.name, label + joint + tensor.name,
             [data = std::move(tensor.data)]() -> Result<TensorData> { return data; }});
    dump.texts.merge(tree.texts);
    return {};
}

/// An array of Python objects in a .npy: a list of arrays or of texts.
Result<void> addObjects(const SharedBytes& bytes, const NpyHeader& header, const std::string& name,
                        const std::string& label, Dump& dump)
{
    const SharedBytes pickle{bytes.bytes.subspan(header.dataOffset), bytes.owner};
    Result<PickledTree> tree = parsePickle(pickle, label, name);
    if (!tree)
        return fail(translatable("Engine", "%1 holds Python objects, not an array of numbers."),
                    {label}, saveHint());
    // The objects come one after the other: those of a table are steps × layers.
    if (header.shape.size() == 2 && header.shape[1] > 0)
        for (NamedTensor& tensor : tree->tensors) {
            const size_t dot = tensor.name.rfind('.');
            int64_t at = 0;
            const char* end = tensor.name.data() + tensor.name.size();
            if (dot != std::string::npos &&
                std::from_chars(tensor.name.data() + dot + 1, end, at).ptr == end)
                tensor.name.replace(dot + 1, std::string::npos,
                                    std::to_string(at / header.shape[1])
                                        .append(".")
                                        .append(std::to_string(at % header.shape[1])));
        }
    return addTree(std::move(*tree), label, ": ", dump);
}

bool holdsTexts(const NpyHeader& header)
{
    return header.type.find('U') != std::string::npos || header.type.find('S') != std::string::npos;
}

Result<Dump> readNpyDump(const std::shared_ptr<const MappedFile>& mapped)
{
    const std::string label = mapped->path().string();
    const SharedBytes bytes{mapped->bytes(), mapped};
    const Result<NpyHeader> header = parseNpyHeader(bytes.bytes, label);
    if (!header)
        return tl::make_unexpected(header.error());
    Dump dump;
    if (header->holdsObjects()) {
        if (Result<void> done = addObjects(bytes, *header, kUnnamed, label, dump); !done)
            return tl::make_unexpected(done.error());
        return dump;
    }
    dump.arrays.push_back({kUnnamed, label, [bytes, label] { return parseNpy(bytes, label); }});
    return dump;
}

Result<Dump> readNpzDump(const std::shared_ptr<const MappedFile>& mapped)
{
    Result<NpzFile> opened = NpzFile::open(mapped);
    if (!opened)
        return tl::make_unexpected(opened.error());
    const auto file = std::make_shared<NpzFile>(std::move(*opened));
    Dump dump;
    dump.mapped = false;
    for (const std::string& name : file->names()) {
        const std::string label = file->label(name);
        const auto load = [file, name, label]() -> Result<TensorData> {
            const Result<SharedBytes> bytes = file->bytes(name);
            if (!bytes)
                return tl::make_unexpected(bytes.error());
            const Result<NpyHeader> header = parseNpyHeader(bytes->bytes, label);
            if (!header)
                return tl::make_unexpected(header.error());
            if (header->holdsObjects())
                return holdsNone(label);
            return parseNpy(*bytes, label);
        };
        const DumpName parsed = parseDumpName(name);
        const bool beside = besideNamed(name).has_value();
        if (!beside && !parsed.exact) {
            dump.arrays.push_back({name, label, load});
            continue;
        }
        const Result<SharedBytes> bytes = file->bytes(name);
        if (!bytes)
            return tl::make_unexpected(bytes.error());
        const Result<NpyHeader> header = parseNpyHeader(bytes->bytes, label);
        if (!header)
            return tl::make_unexpected(header.error());
        if (beside && (holdsTexts(*header) || header->holdsObjects())) {
            Result<std::vector<std::string>> texts = parseNpyStrings(*bytes, label);
            if (!texts)
                return tl::make_unexpected(texts.error());
            dump.texts[name] = std::move(*texts);
        } else if (header->holdsObjects()) {
            if (Result<void> done = addObjects(*bytes, *header, name, label, dump); !done)
                return tl::make_unexpected(done.error());
        } else {
            dump.arrays.push_back({name, label, load});
        }
    }
    return dump;
}

/// A list of whole numbers, or of lists of them of one length, as an array.
std::optional<TensorData> numbersFrom(const nlohmann::json& list)
{
    const nlohmann::json rows =
        list.empty() || !list[0].is_array() ? nlohmann::json::array({list}) : list;
    auto numbers = std::make_shared<std::vector<int64_t>>();
    for (const nlohmann::json& row : rows) {
        if (!row.is_array() || row.size() != rows[0].size())
            return std::nullopt;
        for (const nlohmann::json& number : row) {
            if (!number.is_number_integer() && !number.is_boolean())
                return std::nullopt;
            numbers->push_back(number.get<int64_t>());
        }
    }
    const auto* data = reinterpret_cast<const std::byte*>(numbers->data());
    return TensorData::rowMajor(
        DataType::I64, {static_cast<int64_t>(rows.size()), static_cast<int64_t>(rows[0].size())},
        data, numbers);
}

Result<void> addNote(const std::string& key, const std::string& value, const std::string& label,
                     Dump& dump)
{
    const Beside beside = *besideNamed(key);
    if (beside == Beside::Picture || beside == Beside::Sinks)
        return {};
    const bool texts = beside == Beside::Tokens || beside == Beside::SourceTokens ||
                       beside == Beside::TargetTokens || beside == Beside::Vocabulary;
    const auto wrong = [&] {
        return texts ? fail(translatable("Engine", "%1 is not a JSON list of texts."), {label},
                            translatable("Engine", "In Python: metadata={\"tokens\": "
                                                   "json.dumps(tokens)}, tokens being a list of "
                                                   "str."))
                     : fail(translatable("Engine", "%1 is not a JSON list of whole numbers."),
                            {label},
                            translatable("Engine", "In Python, write it with json.dumps() of a "
                                                   "list, or store it as a tensor."));
    };
    const Result<nlohmann::json> json = parseJson(value, label);
    if (!json || !json->is_array())
        return wrong();
    if (!texts) {
        const std::optional<TensorData> numbers = numbersFrom(*json);
        if (!numbers)
            return wrong();
        dump.arrays.push_back(
            {key, label, [data = *numbers]() -> Result<TensorData> { return data; }});
        return {};
    }
    std::vector<std::string>& list = dump.texts[key];
    for (const nlohmann::json& item : *json) {
        if (!item.is_string())
            return wrong();
        list.push_back(item.get<std::string>());
    }
    return {};
}

Result<Dump> readSafetensorsDump(const std::filesystem::path& path)
{
    const Result<std::shared_ptr<const SafetensorsFile>> file = SafetensorsFile::open(path);
    if (!file)
        return tl::make_unexpected(file.error());
    Dump dump;
    dump.metadata = (*file)->metadata();
    for (const TensorInfo& tensor : (*file)->tensors())
        dump.arrays.push_back({tensor.name, path.string() + ": " + tensor.name,
                               [file = *file, &tensor]() -> Result<TensorData> {
                                   return TensorData::rowMajor(tensor.type, tensor.shape,
                                                               tensor.data, file);
                               }});
    for (const auto& [key, value] : dump.metadata)
        if (besideNamed(key))
            if (Result<void> done = addNote(key, value, path.string() + ": " + key, dump); !done)
                return tl::make_unexpected(done.error());
    return dump;
}

std::string_view textOf(const MappedFile& file)
{
    return {reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size()};
}

bool isNumPy(const MappedFile& file)
{
    return textOf(file).starts_with("\x93NUMPY");
}

/// Protocols 2 to 5. A safetensors file may begin with the same bytes, its header's length, but 0
/// follows there, which is no opcode.
bool isPickle(const MappedFile& file)
{
    const std::string_view text = textOf(file);
    return text.size() > 2 && text[0] == '\x80' && text[1] >= 2 && text[1] <= 5 && text[2] != 0;
}

} // namespace

const DumpArray* Dump::array(Beside beside) const
{
    const auto found = std::ranges::find_if(
        arrays, [&](const DumpArray& entry) { return besideNamed(entry.name) == beside; });
    return found == arrays.end() ? nullptr : &*found;
}

const std::vector<std::string>* Dump::text(Beside beside) const
{
    const auto found = std::ranges::find_if(
        texts, [&](const auto& entry) { return besideNamed(entry.first) == beside; });
    return found == texts.end() ? nullptr : &found->second;
}

bool isDump(const std::filesystem::path& path)
{
    const Result<std::shared_ptr<const MappedFile>> mapped = MappedFile::open(path);
    return mapped && (isNumPy(**mapped) || isPickle(**mapped) ||
                      ZipArchive::looksLikeZip((*mapped)->bytes()));
}

Result<Dump> readDump(const std::filesystem::path& path)
{
    const Result<std::shared_ptr<const MappedFile>> mapped = MappedFile::open(path);
    if (!mapped)
        return tl::make_unexpected(mapped.error());
    if (isNumPy(**mapped))
        return readNpyDump(*mapped);
    const bool pickled = isPickle(**mapped);
    if (!ZipArchive::looksLikeZip((*mapped)->bytes()) && !pickled)
        return readSafetensorsDump(path);
    if (!pickled && !isTorchArchive(*mapped))
        return readNpzDump(*mapped);
    Result<PickledTree> tree = readPickledTree(path, kUnnamed);
    if (!tree)
        return tl::make_unexpected(tree.error());
    Dump dump;
    if (Result<void> done = addTree(std::move(*tree), path.string(), ": ", dump); !done)
        return tl::make_unexpected(done.error());
    return dump;
}

} // namespace engine
