#include "engine/files/adapterbase.h"

#include "engine/files/boundedjson.h"
#include "engine/files/modelfolder.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <vector>

namespace engine {

namespace {

namespace fs = std::filesystem;

/// Where the hub keeps what it loaded.
fs::path hubCache()
{
    for (const char* variable : {"HF_HUB_CACHE", "HUGGINGFACE_HUB_CACHE"})
        if (const char* hub = std::getenv(variable))
            return hub;
    if (const char* home = std::getenv("HF_HOME"))
        return fs::path(home) / "hub";
    if (const char* cache = std::getenv("XDG_CACHE_HOME"))
        return fs::path(cache) / "huggingface" / "hub";
    const char* user = std::getenv("HOME");
    return fs::path(user ? user : "") / ".cache" / "huggingface" / "hub";
}

/// Folders of the hub's cache that hold a model: the revision, where it is known which one it is;
/// else all, the newest first.
std::vector<fs::path> cached(const std::string& name, const std::string& revision)
{
    std::string folder = "models--";
    for (const char c : name)
        folder += c == '/' ? "--" : std::string(1, c);
    const fs::path model = hubCache() / folder;
    if (revision.find("..") != std::string::npos)
        return {};
    std::string commit;
    std::ifstream(model / "refs" / (revision.empty() ? "main" : revision)) >> commit;
    for (const std::string& one : {commit, revision})
        if (!one.empty() && isThere(model / "snapshots" / one / "config.json"))
            return {model / "snapshots" / one};
    std::vector<fs::path> found;
    std::error_code ignored;
    if (revision.empty())
        for (const auto& entry : fs::directory_iterator(model / "snapshots", ignored))
            found.push_back(entry.path());
    std::ranges::sort(found, std::greater(), [](const fs::path& path) {
        std::error_code unknown;
        return fs::last_write_time(path, unknown);
    });
    return found;
}

/// What people said: bases by the absolute paths of their adapters.
struct SaidBases
{
    std::mutex mutex;
    std::map<fs::path, fs::path> bases;
};

SaidBases& saidBases()
{
    static SaidBases said;
    return said;
}

fs::path keyOf(const fs::path& adapter)
{
    fs::path whole = fs::absolute(adapter).lexically_normal();
    return whole.filename().empty() ? whole.parent_path() : whole;
}

} // namespace

void setAdapterBase(const fs::path& adapter, const fs::path& base)
{
    const std::lock_guard lock(saidBases().mutex);
    saidBases().bases[keyOf(adapter)] = base;
}

bool isAdapter(const fs::path& folder)
{
    // Trainers may save the whole model beside the adapter; then there is nothing to add.
    return isThere(folder / kAdapterConfig) && !isThere(folder / "model.safetensors") &&
           !isThere(folder / "model.safetensors.index.json") &&
           !isThere(folder / "pytorch_model.bin") &&
           !isThere(folder / "pytorch_model.bin.index.json");
}

Result<fs::path> findAdapterBase(const fs::path& folder)
{
    {
        const std::lock_guard lock(saidBases().mutex);
        if (const auto said = saidBases().bases.find(keyOf(folder));
            said != saidBases().bases.end())
            return said->second;
    }
    const Result<nlohmann::json> config = readJsonFile(folder / kAdapterConfig, size_t{4} << 20);
    if (!config)
        return tl::make_unexpected(config.error());
    const auto named =
        config->is_object() ? config->find("base_model_name_or_path") : config->end();
    const std::string name = config->is_object() && named != config->end() && named->is_string()
                                 ? named->get<std::string>()
                                 : std::string();
    const auto given = config->is_object() ? config->find("revision") : config->end();
    const std::string revision = config->is_object() && given != config->end() && given->is_string()
                                     ? given->get<std::string>()
                                     : std::string();
    const fs::path own = fs::absolute(folder);
    std::vector<fs::path> places = {own / "base", own.parent_path() / "base"};
    if (!name.empty()) {
        const fs::path last = fs::path(name).filename();
        for (fs::path place : {fs::path(name), own / name, own / last, own.parent_path() / last})
            places.push_back(std::move(place));
        const std::vector<fs::path> snapshots = cached(name, revision);
        places.insert(places.end(), snapshots.begin(), snapshots.end());
    }
    for (const fs::path& place : places) {
        std::error_code ignored;
        if (fs::equivalent(place, own, ignored))
            continue;
        // GGUF keeps rows in another order than the adapter.
        if (isThere(place / "config.json"))
            return place;
    }
    return fail(translatable("Engine", "%1 is an adapter; the model that it was made for, “%2”, is "
                                       "not found."),
                {folder.string(), name},
                translatable("Engine",
                             "Say where it is (on the command line with --base), or put it "
                             "beside the adapter's folder under the name “base”."));
}

} // namespace engine
