#include "engine/files/modelfolder.h"

#include "engine/files/boundedjson.h"
#include "engine/files/foreignformat.h"
#include "engine/plaintext.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <vector>

namespace engine {

namespace {

namespace fs = std::filesystem;

bool isFolder(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

/// Entries of a folder, by name; at most some thousands.
std::vector<fs::path> entries(const fs::path& folder)
{
    constexpr size_t kMost = 4096;
    std::vector<fs::path> all;
    std::error_code ignored;
    for (auto entry = fs::directory_iterator(folder, ignored);
         !ignored && entry != fs::directory_iterator() && all.size() < kMost;
         entry.increment(ignored))
        all.push_back(entry->path());
    std::ranges::sort(all);
    return all;
}

bool holdsModel(const fs::path& folder)
{
    return isThere(folder / "config.json") || isThere(folder / "adapter_config.json") ||
           isThere(folder / kDescriptionName) ||
           std::ranges::any_of(entries(folder),
                               [](const fs::path& entry) { return entry.extension() == ".gguf"; });
}

std::string firstLine(const fs::path& path)
{
    constexpr std::streamsize kLongest = 256;
    std::array<char, kLongest> line = {};
    std::ifstream file(path);
    file.getline(line.data(), kLongest);
    std::string text(line.data());
    text.erase(std::ranges::find_if(text, [](char c) { return c == '\r' || c == ' '; }),
               text.end());
    return text;
}

/// The snapshot in the hub's cache: the one that refs/main names, or the only one.
Result<fs::path> snapshotOf(const fs::path& repository)
{
    const fs::path snapshots = repository / "snapshots";
    const std::string named = firstLine(repository / "refs" / "main");
    if (!named.empty() && named.find('/') == std::string::npos && isFolder(snapshots / named))
        return snapshots / named;
    std::vector<fs::path> found;
    for (const fs::path& entry : entries(snapshots))
        if (isFolder(entry) && holdsModel(entry))
            found.push_back(entry);
    if (found.size() == 1)
        return found.front();
    return fail(
        found.empty() ? translatable("Engine", "%1 holds no model in its snapshots.")
                      : translatable("Engine", "%1 holds several snapshots, and refs/main names "
                                               "none of them."),
        {repository.string()}, translatable("Engine", "Open one of the folders in snapshots."));
}

/// The repositories of models that the hub's cache holds in a folder (models--ORG--NAME).
std::vector<fs::path> repositoriesIn(const fs::path& cache)
{
    std::vector<fs::path> found;
    for (const fs::path& entry : entries(cache))
        if (entry.filename().string().starts_with("models--") && isFolder(entry / "snapshots"))
            found.push_back(entry);
    return found;
}

/// The model of a cache that holds only one; fails, with the names of those that it holds, where it
/// holds more.
Result<fs::path> onlyModelOf(const fs::path& cache, const std::vector<fs::path>& repositories)
{
    std::vector<std::string> names;
    std::vector<fs::path> opened;
    for (const fs::path& repository : repositories) {
        Result<fs::path> snapshot = snapshotOf(repository);
        if (!snapshot || !holdsModel(*snapshot))
            continue;
        opened.push_back(std::move(*snapshot));
        names.push_back(repository.filename().string());
    }
    if (opened.size() == 1)
        return opened.front();
    if (opened.empty())
        return fail(translatable("Engine", "%1 is a cache of the hub; none of the %2 models in it "
                                           "was downloaded to its end."),
                    {cache.string(), std::to_string(repositories.size())},
                    translatable("Engine", "Download the model again."));
    return fail(translatable("Engine", "%1 is a cache of the hub that holds several models: %2."),
                {cache.string(), listed(names)},
                translatable("Engine", "Open one of its folders."));
}

} // namespace

bool isThere(const fs::path& path)
{
    std::error_code ignored;
    return fs::exists(path, ignored);
}

Result<fs::path> findModelFolder(const fs::path& path)
{
    if (!isThere(path))
        return fail(translatable("Engine", "There is no folder %1."), {path.string()},
                    translatable("Engine", "It may have been moved or renamed; check its path."));
    if (!isFolder(path))
        return belongsToModel(path) && path.extension() != ".gguf" ? path.parent_path() : path;
    if (holdsModel(path))
        return path;
    if (isFolder(path / "snapshots"))
        return snapshotOf(path);
    fs::path plain = path.lexically_normal();
    if (plain.filename().empty())
        plain = plain.parent_path();
    if (plain.filename() == "snapshots" && isFolder(plain.parent_path() / "refs"))
        return snapshotOf(plain.parent_path());
    for (const fs::path& cache : {path, path / "hub"})
        if (const std::vector<fs::path> repositories = repositoriesIn(cache); !repositories.empty())
            return onlyModelOf(cache, repositories);
    std::vector<fs::path> inside;
    for (const fs::path& entry : entries(path))
        if (isFolder(entry) && isThere(entry / "config.json"))
            inside.push_back(entry);
    if (!inside.empty())
        return fail(translatable("Engine", "%1 holds no model itself; a folder inside does: %2."),
                    {path.string(), inside.front().filename().string()},
                    translatable("Engine", "Open that folder."));
    return path;
}

std::vector<fs::path> modelFiles(const fs::path& path)
{
    const Result<fs::path> found = findModelFolder(path);
    if (!found)
        return {};
    const bool folder = isFolder(*found);
    // Parts are named alike but for their numbers: -00001-of-00003.gguf.
    constexpr size_t kNumbers = std::string_view("-00001-of-00003.gguf").size();
    const std::string name = found->filename().string();
    const std::string stem = name.size() > kNumbers ? name.substr(0, name.size() - kNumbers) : name;
    // What training leaves beside a model is written all the time.
    constexpr std::array<std::string_view, 11> kRead = {".json", ".safetensors", ".bin",  ".pt",
                                                        ".pth",  ".ckpt",        ".txt",  ".model",
                                                        ".spm",  ".gguf",        ".jinja"};
    constexpr std::array<std::string_view, 5> kOfTraining = {"optimizer", "scheduler", "rng_state",
                                                             "trainer_state", "training_args"};
    const auto isOne = [&](const fs::path& file) {
        const std::string own = file.filename().string();
        if (!folder)
            return own == name || (own.size() == name.size() && own.starts_with(stem + "-") &&
                                   own.ends_with(".gguf"));
        const auto begins = [&](std::string_view word) { return own.starts_with(word); };
        return std::ranges::find(kRead, file.extension().string()) != kRead.end() &&
               std::ranges::none_of(kOfTraining, begins);
    };
    std::vector<fs::path> files;
    std::error_code ignored;
    for (const fs::path& file : entries(folder ? *found : fs::absolute(*found).parent_path()))
        if (isOne(file) && fs::is_regular_file(file, ignored))
            files.push_back(file);
    return files;
}

bool belongsToModel(const fs::path& file)
{
    if (file.extension() == ".gguf")
        return true;
    constexpr std::array<std::string_view, 7> kFiles = {"config.json",
                                                        "model.safetensors",
                                                        "pytorch_model.bin",
                                                        "model.safetensors.index.json",
                                                        "generation_config.json",
                                                        "pytorch_model.bin.index.json",
                                                        "tokenizer.json"};
    const std::string name = file.filename().string();
    const bool shard = (name.starts_with("model-") && name.ends_with(".safetensors")) ||
                       (name.starts_with("pytorch_model-") && name.ends_with(".bin"));
    return (shard || std::ranges::find(kFiles, name) != kFiles.end()) &&
           isThere(file.parent_path() / "config.json");
}

tl::unexpected<Error> noWeights(const fs::path& folder)
{
    std::vector<fs::path> files = entries(folder);
    for (const fs::path& inner : entries(folder / "onnx"))
        files.push_back(inner);
    for (const fs::path& file : files)
        if (const ForeignFormat* other = foreignFormatNamed(file); other && other->weights)
            return fail(
                translatable("Engine", "%1 holds only weights of %2."),
                {folder.string(), std::string(other->name) + " (" + file.filename().string() + ")"},
                file.filename() == "tf_model.h5"
                    ? translatable("Engine", "In Python: AutoModel.from_pretrained(folder, "
                                             "from_tf=True).save_pretrained(folder)")
                : file.filename() == "flax_model.msgpack"
                    ? translatable("Engine", "In Python: AutoModel.from_pretrained(folder, "
                                             "from_flax=True).save_pretrained(folder)")
                    : translatable("Engine", "Get the PyTorch weights (model.safetensors) of the "
                                             "same model, or save them with "
                                             "save_pretrained(folder)."));
    return fail(translatable("Engine", "%1 holds no weights."), {folder.string()},
                translatable("Engine",
                             "A model folder has model.safetensors, pytorch_model.bin, or "
                             "shards of one of them with their index."));
}

} // namespace engine
