#include "tests/engine/hostileinputs.h"

#include "engine/checkpoint/description.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>
#include <utility>
#include <vector>
#include <zip.h>

namespace {

namespace fs = std::filesystem;
using nlohmann::json; // the ordered kind takes a minute for a vocabulary

const fs::path kData = TEST_DATA;
const fs::path kExamples = EXAMPLES_DIR;

std::string contents(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void put(const fs::path& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<long>(bytes.size()));
}

/// Where a number stands that says how a file is to be read.
struct Field
{
    size_t place = 0;
    size_t width = 0; ///< bytes
};

/// Walks over what stands in front of a GGUF file's tensors: counts, lengths, types, offsets and
/// the values themselves.
class GgufWalk
{
public:
    explicit GgufWalk(const std::string& bytes) : m_bytes(bytes) {}

    std::vector<Field> fields()
    {
        number(4); // the letters
        number(4); // the version
        const uint64_t tensors = number(8);
        const uint64_t keys = number(8);
        for (uint64_t i = 0; i < keys; ++i) {
            text();
            value(number(4));
        }
        for (uint64_t i = 0; i < tensors; ++i) {
            text();
            const uint64_t rank = number(4);
            for (uint64_t d = 0; d < rank; ++d)
                number(8);
            number(4); // the type
            number(8); // the offset
        }
        return std::move(m_fields);
    }

private:
    uint64_t number(size_t width)
    {
        uint64_t read = 0;
        std::memcpy(&read, m_bytes.data() + m_at, width);
        m_fields.push_back({m_at, width});
        m_at += width;
        return read;
    }
    void text() { m_at += number(8); }
    void value(uint64_t type)
    {
        static constexpr size_t kWidths[] = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};
        constexpr uint64_t kText = 8;
        constexpr uint64_t kArray = 9;
        if (type == kText) {
            text();
        } else if (type == kArray) {
            const uint64_t inner = number(4);
            const uint64_t count = number(8);
            for (uint64_t i = 0; i < count; ++i)
                value(inner);
        } else {
            number(kWidths[type]);
        }
    }

    const std::string& m_bytes;
    size_t m_at = 0;
    std::vector<Field> m_fields;
};

/// The whole attention_visualizer.json of a folder of tests/data/own.
std::string description(const fs::path& folder)
{
    auto weights = engine::Weights::open(folder / "model.pth");
    if (weights)
        weights = engine::describedWeights(**weights);
    const auto found = engine::describe(**weights);
    json settings = engine::toJson(*found);
    settings.merge_patch(json::parse(contents(folder / "answers.json")));
    return settings.dump();
}

class Maker
{
public:
    Maker(fs::path folder, uint64_t seed, uint64_t number)
        : m_folder(std::move(folder)), m_random(seed * 0x9E3779B97F4A7C15ULL + number)
    {
    }

    HostileInput make()
    {
        switch (below(13)) {
        case 0:
            return safetensors();
        case 1:
            return dump();
        case 2:
            return archive();
        case 3:
        case 4:
            return model();
        case 5:
            return tokenizer();
        case 6:
            return below(2) == 0 ? picture() : sound();
        case 7:
            return below(3) == 0 ? text() : safetensors();
        case 8:
            return gguf();
        case 9:
            return quantised();
        case 10:
            return adapter();
        case 11:
            return described();
        default:
            return atlas();
        }
    }

private:
    size_t below(size_t count)
    {
        return std::uniform_int_distribution<size_t>(0, count - 1)(m_random);
    }
    template <class List>
    auto pick(const List& list)
    {
        return *std::next(std::begin(list), static_cast<long>(below(std::size(list))));
    }

    HostileInput done(HostileInput::Kind kind, const fs::path& path) const
    {
        return {kind, path, m_change};
    }

    json extreme()
    {
        static const std::vector<json> values = {nullptr,
                                                 true,
                                                 false,
                                                 0,
                                                 -1,
                                                 1,
                                                 2,
                                                 3,
                                                 7,
                                                 255,
                                                 65536,
                                                 2147483647,
                                                 -2147483648LL,
                                                 4294967296LL,
                                                 INT64_MAX,
                                                 INT64_MIN,
                                                 UINT64_MAX,
                                                 1e308,
                                                 -1e308,
                                                 5e-324,
                                                 0.5,
                                                 -0.0,
                                                 "",
                                                 "0",
                                                 "none",
                                                 "\x1b[31m\x07\r",
                                                 "\xF0\x9F\xA7\xA0",
                                                 "../../../etc/passwd",
                                                 "<b>x</b>",
                                                 "(a+)+$",
                                                 "(.*)*b",
                                                 "%1%2%3",
                                                 json::array(),
                                                 json::object(),
                                                 json::array({1, 2, 3}),
                                                 json::array({-1}),
                                                 json::array({INT64_MAX, INT64_MAX}),
                                                 json::array({"a", nullptr})};
        switch (below(12)) {
        case 0:
            return std::string(size_t(1) << (4 + below(14)), static_cast<char>('a' + below(26)));
        case 1: {
            json deep = 1;
            for (size_t i = 0; i < 40 + below(600); ++i)
                deep = below(2) == 0 ? json::array({deep}) : json{{"a", deep}};
            return deep;
        }
        case 2: {
            json wide = json::object();
            for (size_t i = 0; i < 200 + below(3000); ++i)
                wide["k" + std::to_string(i)] = i;
            return wide;
        }
        default:
            return values[below(values.size())];
        }
    }

    /// Changes one value, key or element of a tree.
    void changeTree(json& root)
    {
        json* at = &root;
        std::string place;
        for (int depth = 0; at->is_structured() && !at->empty() && depth < 8; ++depth) {
            if (depth > 0 && below(5) == 0)
                break;
            auto child = at->begin();
            std::advance(child, static_cast<long>(below(at->size())));
            if (at->is_object())
                place += "/" + child.key().substr(0, 40);
            else
                place += "/" + std::to_string(child - at->begin());
            at = &*child;
        }
        const size_t how = below(6);
        m_change += " " + place + " #" + std::to_string(how);
        if (how == 0 && at->is_object() && !at->empty()) {
            at->erase(at->begin());
        } else if (how == 1 && at->is_array() && !at->empty() && at->size() < 5000) {
            const json first = at->front();
            for (size_t i = 0; i < below(2000); ++i)
                at->push_back(first);
        } else if (how == 2 && at->is_number()) {
            *at = at->get<double>() * (below(2) == 0 ? 1e6 : -1);
        } else if (how == 3 && at->is_object()) {
            (*at)["unknown_" + std::to_string(below(9))] = extreme();
        } else {
            *at = extreme();
        }
    }

    std::string changeJson(const std::string& text)
    {
        json tree = json::parse(text, nullptr, false);
        if (tree.is_discarded() || below(8) == 0)
            return changeBytes(text);
        for (size_t i = 0; i < 1 + below(3); ++i)
            changeTree(tree);
        return tree.dump(-1, ' ', false, json::error_handler_t::replace);
    }

    std::string changeBytes(std::string bytes)
    {
        for (size_t i = 0; i < 1 + below(4); ++i) {
            if (bytes.empty())
                return bytes;
            // What decides stands in front.
            const size_t reach = below(2) == 0 ? std::min<size_t>(bytes.size(), 256) : bytes.size();
            const size_t at = below(reach);
            const size_t how = below(7);
            m_change += " byte " + std::to_string(at) + " #" + std::to_string(how);
            if (how == 0)
                bytes[at] = static_cast<char>(below(256));
            else if (how == 1)
                bytes.resize(at);
            else if (how == 2)
                bytes.insert(at, std::string(1 + below(64), static_cast<char>(below(256))));
            else if (how == 3)
                bytes.erase(at, 1 + below(64));
            else if (how == 4)
                bytes.insert(at, bytes.substr(below(bytes.size()), 1 + below(4096)));
            else
                stamp(bytes, at, how == 5 ? 4 : 8);
        }
        return bytes;
    }

    /// Writes a number that lengths and offsets do not expect.
    void stamp(std::string& bytes, size_t at, size_t width)
    {
        static constexpr uint64_t kNumbers[] = {0,          1,          127,        128,
                                                0xFFFF,     0x7FFFFFFF, 0x80000000, 0xFFFFFFFF,
                                                1ULL << 40, 1ULL << 62, 1ULL << 63, UINT64_MAX};
        const uint64_t number = pick(kNumbers);
        for (size_t i = 0; i < width && at + i < bytes.size(); ++i)
            bytes[at + i] = static_cast<char>(number >> (8 * (below(2) == 0 ? i : width - 1 - i)));
    }

    std::string changeSafetensors(const std::string& bytes)
    {
        uint64_t length = 0;
        if (bytes.size() < 8 || below(4) == 0)
            return changeBytes(bytes);
        std::memcpy(&length, bytes.data(), 8);
        if (length > bytes.size() - 8)
            return changeBytes(bytes);
        std::string header = bytes.substr(8, length);
        json tree = json::parse(header, nullptr, false);
        if (tree.is_object() && tree.contains("__metadata__") && below(2) == 0) {
            json& metadata = tree["__metadata__"];
            // Most of what a trace says is JSON within the JSON.
            if (metadata.is_object() && !metadata.empty()) {
                auto entry = metadata.begin();
                std::advance(entry, static_cast<long>(below(metadata.size())));
                if (entry->is_string())
                    *entry = changeJson(entry->get<std::string>());
            }
            header = tree.dump(-1, ' ', false, json::error_handler_t::replace);
        } else {
            header = changeJson(header);
        }
        length = header.size();
        std::string changed(reinterpret_cast<const char*>(&length), 8);
        return changed + header + bytes.substr(8 + std::min<size_t>(bytes.size() - 8, length));
    }

    HostileInput safetensors()
    {
        static const std::vector<fs::path> sources = {
            kData / "dumps/trace.safetensors",
            kData / "cases/dump-messages/tokens_plain.safetensors",
            kData / "cases/trace-weights/nan.safetensors",
            kData / "cases/trace-weights/negative.safetensors"};
        return ofOne(sources, HostileInput::Kind::Trace,
                     [this](const std::string& bytes) { return changeSafetensors(bytes); });
    }

    template <class Change>
    HostileInput ofOne(const std::vector<fs::path>& sources, HostileInput::Kind kind,
                       const Change& change)
    {
        std::vector<fs::path> there;
        std::ranges::copy_if(sources, std::back_inserter(there),
                             [](const fs::path& path) { return fs::exists(path); });
        const fs::path source = pick(there);
        m_change = source.filename().string();
        const fs::path path = m_folder / source.filename();
        put(path, change(contents(source)));
        return done(kind, path);
    }

    HostileInput dump()
    {
        static const std::vector<fs::path> sources = [] {
            std::vector<fs::path> all;
            for (const char* folder : {"dumps", "checkpoint"})
                for (const auto& entry : fs::directory_iterator(kData / folder))
                    if (entry.is_regular_file())
                        all.push_back(entry.path());
            std::ranges::sort(all);
            return all;
        }();
        return ofOne(sources, HostileInput::Kind::Trace, [this](const std::string& bytes) {
            return bytes.starts_with("\x93NUMPY") && below(2) == 0 ? changeNpy(bytes)
                                                                   : changeBytes(bytes);
        });
    }

    /// Another header in front of the same numbers.
    std::string changeNpy(const std::string& bytes)
    {
        static constexpr const char* kTypes[] = {"<f4", ">f8", "<f2",  "|b1",  "<i8", "|O",
                                                 "<U9", "|S3", "<c16", "<f16", "",    "<f4x"};
        static constexpr const char* kShapes[] = {"()",
                                                  "(0,)",
                                                  "(1,)",
                                                  "(2, 2)",
                                                  "(1, 2, 2)",
                                                  "(1, 1, 2, 2)",
                                                  "(9999999999, 9999999999)",
                                                  "(-1, 4)",
                                                  "(2, 2, 2, 2, 2, 2)",
                                                  "(18446744073709551616,)",
                                                  "(2, )",
                                                  "[2, 2]"};
        const std::string header = std::string("{'descr': '") + pick(kTypes) +
                                   "', 'fortran_order': " + (below(2) == 0 ? "True" : "False") +
                                   ", 'shape': " + pick(kShapes) + ", }\n";
        m_change += " " + header;
        std::string changed("\x93NUMPY\x01", 7);
        changed.push_back('\0');
        changed.push_back(static_cast<char>(header.size() & 0xFF));
        changed.push_back(static_cast<char>(header.size() >> 8));
        return changed + header + bytes.substr(std::min<size_t>(bytes.size(), 80));
    }

    /// An archive that is whole around members that are not.
    HostileInput archive()
    {
        static const std::vector<fs::path> sources = {
            kData / "dumps/texts.npz",           kData / "dumps/picture.npz",
            kData / "dumps/tensor.pt",           kData / "dumps/generate_cached.pt",
            kData / "checkpoint/attentions.npz", kData / "checkpoint/state_dict.bin"};
        const fs::path source = pick(sources);
        m_change = source.filename().string() + " repacked";
        const fs::path path = m_folder / source.filename();
        int problem = 0;
        zip_t* from = zip_open(source.c_str(), ZIP_RDONLY, &problem);
        zip_t* to = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &problem);
        const zip_int64_t count = zip_get_num_entries(from, 0);
        std::vector<std::string> kept(static_cast<size_t>(count));
        const auto chosen = static_cast<zip_int64_t>(below(static_cast<size_t>(count)));
        for (zip_int64_t i = 0; i < count; ++i) {
            zip_stat_t status;
            zip_stat_index(from, static_cast<zip_uint64_t>(i), 0, &status);
            std::string& bytes = kept[static_cast<size_t>(i)];
            bytes.resize(status.size);
            zip_file_t* file = zip_fopen_index(from, static_cast<zip_uint64_t>(i), 0);
            zip_fread(file, bytes.data(), bytes.size());
            zip_fclose(file);
            if (i == chosen)
                bytes = bytes.starts_with("\x93NUMPY") && below(2) == 0 ? changeNpy(bytes)
                                                                        : changeBytes(bytes);
            zip_source_t* content = zip_source_buffer(to, bytes.data(), bytes.size(), 0);
            const zip_int64_t index = zip_file_add(to, status.name, content, ZIP_FL_OVERWRITE);
            zip_set_file_compression(to, static_cast<zip_uint64_t>(index),
                                     below(2) == 0 ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 1);
        }
        zip_close(to);
        zip_discard(from);
        return done(HostileInput::Kind::Trace, path);
    }

    static const std::vector<fs::path>& modelFolders()
    {
        static const std::vector<fs::path> all = [] {
            std::vector<fs::path> found;
            for (const char* place : {"conformance/models", "families/models", "perception/models"})
                if (fs::exists(kData / place))
                    for (const auto& entry : fs::directory_iterator(kData / place))
                        if (fs::exists(entry.path() / "config.json"))
                            found.push_back(entry.path());
            std::ranges::sort(found);
            return found;
        }();
        return all;
    }

    HostileInput ofFolder(const fs::path& source, HostileInput::Kind kind,
                          const std::vector<std::string>& wanted)
    {
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(source))
            if (entry.is_regular_file()) {
                const std::string name = entry.path().filename().string();
                if (wanted.empty() || std::ranges::find(wanted, name) != wanted.end())
                    files.push_back(entry.path());
                else
                    fs::create_symlink(entry.path(), m_folder / name);
            }
        std::ranges::sort(files);
        const fs::path chosen = pick(files);
        m_change = source.filename().string() + "/" + chosen.filename().string();
        for (const fs::path& file : files)
            if (file != chosen)
                fs::create_symlink(file, m_folder / file.filename());
        const std::string bytes = contents(chosen);
        const std::string ending = chosen.extension().string();
        put(m_folder / chosen.filename(), ending == ".json"          ? changeJson(bytes)
                                          : ending == ".safetensors" ? changeSafetensors(bytes)
                                                                     : changeBytes(bytes));
        return done(kind, m_folder);
    }

    HostileInput model()
    {
        static const std::vector<std::string> configs = {"config.json", "preprocessor_config.json",
                                                         "generation_config.json",
                                                         "model.safetensors.index.json"};
        const fs::path source = pick(modelFolders());
        return ofFolder(source, HostileInput::Kind::Model,
                        below(3) == 0 ? std::vector<std::string>() : configs);
    }

    HostileInput tokenizer()
    {
        static const std::vector<fs::path> folders = {
            kExamples / "models/induction",     kExamples / "models/captioner",
            kExamples / "models/translator",    kExamples / "models/sentiment",
            kExamples / "models/language",      kData / "tokenizers/camembert",
            kData / "conformance/models/llama", kData / "conformance/models/gpt2"};
        static const std::vector<std::string> files = {"tokenizer.json",
                                                       "tokenizer_config.json",
                                                       "special_tokens_map.json",
                                                       "vocab.json",
                                                       "vocab.txt",
                                                       "merges.txt",
                                                       "source.spm",
                                                       "target.spm",
                                                       "tokenizer.model",
                                                       "sentencepiece.bpe.model"};
        return ofFolder(pick(folders), HostileInput::Kind::Tokenizer, files);
    }

    /// What a GGUF file says of itself, field by field.
    std::string changeGguf(std::string bytes)
    {
        if (below(5) == 0)
            return changeBytes(std::move(bytes));
        const std::vector<Field> fields = GgufWalk(bytes).fields();
        for (size_t i = 0; i < 1 + below(3); ++i) {
            const Field field = pick(fields);
            m_change += " field " + std::to_string(field.place);
            stamp(bytes, field.place, field.width);
        }
        return bytes;
    }

    HostileInput gguf()
    {
        static const std::vector<std::string> names = {
            "gguf_bert_q8_0",  "gguf_gemma3_q8_0",   "gguf_gpt2_q4_0",
            "gguf_llama_bf16", "gguf_llama3_q4_k_m", "gguf_mixtral_q8_0",
            "gguf_phi3_q8_0",  "gguf_qwen2_q4_k_m",  "gguf_qwen3moe_q4_0"};
        std::vector<fs::path> sources;
        for (const std::string& name : names)
            sources.push_back(kData / "quantised/models" / name / (name + ".gguf"));
        return ofOne(sources, HostileInput::Kind::Model,
                     [this](std::string bytes) { return changeGguf(std::move(bytes)); });
    }

    /// Folders of the methods of quantisation, and files of torch.save of the old kind.
    HostileInput quantised()
    {
        static const std::vector<fs::path> folders = [] {
            std::vector<fs::path> found;
            for (const auto& entry : fs::directory_iterator(kData / "quantised/models"))
                if (!entry.path().filename().string().starts_with("gguf"))
                    found.push_back(entry.path());
            std::ranges::sort(found);
            return found;
        }();
        return ofFolder(pick(folders), HostileInput::Kind::Model, {});
    }

    /// An adapter with its base beside it.
    HostileInput adapter()
    {
        fs::create_directory_symlink(kData / "conformance/models/llama", m_folder / "base");
        const json settings = {{"peft_type", "LORA"},
                               {"r", 2},
                               {"lora_alpha", 4},
                               {"use_rslora", false},
                               {"target_modules", {"q_proj", "v_proj"}},
                               {"alpha_pattern", {{"layers\\.[0-3]\\.self_attn\\.(q|k)_proj", 8}}},
                               {"rank_pattern", {{".*v_proj", 2}}},
                               {"modules_to_save", nullptr},
                               {"fan_in_fan_out", false},
                               {"base_model_name_or_path", "base"}};
        json header;
        size_t end = 0;
        for (const char* module : {"q_proj", "v_proj"})
            for (const char* part : {"lora_A", "lora_B"}) {
                const std::string name = std::string("base_model.model.model.layers.0.self_attn.") +
                                         module + "." + part + ".weight";
                const bool down = part[5] == 'A';
                const size_t rows = down ? 2 : 32;
                const size_t columns = down ? 32 : 2;
                const size_t begin = std::exchange(end, end + rows * columns * sizeof(float));
                header[name] = {
                    {"dtype", "F32"}, {"shape", {rows, columns}}, {"data_offsets", {begin, end}}};
            }
        const std::string text = header.dump();
        const uint64_t length = text.size();
        const std::string tensors = std::string(reinterpret_cast<const char*>(&length), 8) + text +
                                    std::string(end, '\x3C');
        const bool ofSettings = below(2) == 0;
        m_change = ofSettings ? "adapter_config.json" : "adapter_model.safetensors";
        put(m_folder / "adapter_config.json",
            ofSettings ? changeJson(settings.dump()) : settings.dump());
        put(m_folder / "adapter_model.safetensors",
            ofSettings ? tensors : changeSafetensors(tensors));
        return done(HostileInput::Kind::Model, m_folder);
    }

    /// Weights that an attention_visualizer.json beside them describes.
    HostileInput described()
    {
        static const std::vector<fs::path> folders = {kData / "own/nanogpt", kData / "own/tagger",
                                                      kData / "own/vit"};
        const fs::path source = pick(folders);
        const bool ofWeights = below(4) == 0;
        m_change = source.filename().string() + (ofWeights ? "/model.pth" : "/description");
        put(m_folder / "model.pth", ofWeights ? changeBytes(contents(source / "model.pth"))
                                              : contents(source / "model.pth"));
        const std::string settings = description(source);
        put(m_folder / "attention_visualizer.json", ofWeights ? settings : changeJson(settings));
        return done(HostileInput::Kind::Model, m_folder / "model.pth");
    }

    HostileInput atlas()
    {
        static const std::vector<fs::path> sources = {kExamples / "atlases/induction.safetensors"};
        return ofOne(sources, HostileInput::Kind::Atlas,
                     [this](const std::string& bytes) { return changeSafetensors(bytes); });
    }

    HostileInput picture()
    {
        static const std::vector<fs::path> sources = {
            kData / "images/rgb.png",       kData / "images/rgb.jpg",
            kData / "images/palette.png",   kData / "images/progressive.jpg",
            kData / "images/alpha.png",     kData / "images/grey.jpg",
            kData / "images/other/inks.jpg"};
        return ofOne(sources, HostileInput::Kind::Picture,
                     [this](const std::string& bytes) { return changeBytes(bytes); });
    }

    HostileInput sound()
    {
        static constexpr uint16_t kCodes[] = {1, 3, 0xFFFE, 0, 7};
        static constexpr uint16_t kWidths[] = {8, 16, 24, 32, 64, 0, 12};
        static constexpr uint32_t kRates[] = {16000, 44100, 0, 1, 4294967295U, 768001};
        const auto number = [](auto value) {
            return std::string(reinterpret_cast<const char*>(&value), sizeof value);
        };
        const std::string samples(256 + below(2048), static_cast<char>(below(256)));
        std::string bytes = "RIFF" + number(uint32_t(36 + samples.size())) + "WAVEfmt " +
                            number(uint32_t(16)) + number(pick(kCodes)) +
                            number(uint16_t(below(5))) + number(pick(kRates)) +
                            number(uint32_t(32000)) + number(uint16_t(2)) + number(pick(kWidths)) +
                            "data" + number(uint32_t(samples.size())) + samples;
        m_change = "sound";
        const fs::path path = m_folder / "sound.wav";
        put(path, changeBytes(std::move(bytes)));
        return done(HostileInput::Kind::Sound, path);
    }

    HostileInput text()
    {
        std::string bytes;
        for (size_t i = 0; i < 1 + below(2000); ++i) {
            static constexpr const char* kPieces[] = {"word ",    "\xEF\xBB\xBF",     "\xFF\xFE",
                                                      "\xC3\x28", "\xF0\x9F\xA7\xA0", "\r\n",
                                                      "\t",       "\xED\xA0\x80"};
            bytes += below(6) == 0 ? std::string(1 + below(64), static_cast<char>(below(256)))
                                   : pick(kPieces);
        }
        m_change = "text";
        const fs::path path = m_folder / "text.txt";
        put(path, bytes);
        return done(HostileInput::Kind::Text, path);
    }

    fs::path m_folder;
    std::mt19937_64 m_random;
    std::string m_change;
};

} // namespace

HostileInput makeHostileInput(const fs::path& folder, uint64_t seed, uint64_t number)
{
    return Maker(folder, seed, number).make();
}
