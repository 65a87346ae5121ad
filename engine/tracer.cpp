#include "engine/tracer.h"

#include "engine/endedby.h"
#include "engine/files/boundedjson.h"
#include "engine/files/mappedfile.h"
#include "engine/files/modelfolder.h"
#include "engine/runners/captioner.h"
#include "engine/runners/file.h"
#include "engine/runners/pattern.h"
#include "engine/runners/transformer.h"
#include "engine/trace/tracecheck.h"

#include <list>
#include <mutex>

namespace engine {

namespace {

constexpr size_t kModelsKept = 2;

/// The files that decide a model, as they are: a folder that was saved again is opened again.
std::vector<std::optional<FileState>> statesOf(const std::filesystem::path& folder)
{
    std::vector<std::optional<FileState>> all;
    for (const std::filesystem::path& file : modelFiles(folder))
        all.push_back(FileState::of(file));
    return all;
}

/// The runner that a model folder needs.
Result<std::shared_ptr<const Runner>> openModel(const ModelSource& source)
{
    const std::filesystem::path& folder = source.folder;
    const Result<nlohmann::json> config = readJsonFile(folder / "config.json", size_t{16} << 20);
    if (config && vision::isCaptioner(*config))
        return vision::openCaptionerRunner(folder);
    return openTransformer(folder,
                           source.ignoreUnknown ? UnknownKeys::Ignore : UnknownKeys::Refuse);
}

} // namespace

struct Tracer::Cache
{
    struct Entry
    {
        std::filesystem::path folder;
        bool ignoreUnknown = false;
        std::vector<std::optional<FileState>> written;
        std::shared_ptr<const Runner> runner;
    };

    Result<std::shared_ptr<const Runner>> open(const ModelSource& source)
    {
        const Result<std::filesystem::path> found = findModelFolder(source.folder);
        if (!found)
            return tl::make_unexpected(found.error());
        const std::filesystem::path& folder = *found;
        const std::lock_guard lock(mutex);
        const std::vector<std::optional<FileState>> written = statesOf(folder);
        for (auto entry = entries.begin(); entry != entries.end(); ++entry)
            if (entry->folder == folder && entry->ignoreUnknown == source.ignoreUnknown) {
                if (entry->written != written) {
                    entries.erase(entry);
                    break;
                }
                entries.splice(entries.begin(), entries, entry);
                return entries.front().runner;
            }
        Result<std::shared_ptr<const Runner>> runner = openModel(source);
        if (!runner)
            return runner;
        entries.push_front({folder, source.ignoreUnknown, written, *runner});
        if (entries.size() > kModelsKept)
            entries.pop_back();
        return runner;
    }

    /// What was made with a model whose files were written meanwhile is nobody's; it is opened anew
    /// the next time.
    Result<void> check(const std::shared_ptr<const Runner>& runner)
    {
        Result<void> whole = runner->check();
        if (!whole) {
            const std::lock_guard lock(mutex);
            entries.remove_if([&](const Entry& entry) { return entry.runner == runner; });
        }
        return whole;
    }

    /// The trace of a file with the model that made it, where that is still there: it answers what
    /// the file does not hold.
    std::shared_ptr<const Trace> withModel(std::shared_ptr<const Trace> trace)
    {
        const auto* model = std::get_if<ModelSource>(&trace->request.source);
        if (!model || trace->origin)
            return trace;
        const auto runner = open(*model);
        const auto origin = runner ? originOf(**runner, *trace) : nullptr;
        if (!origin)
            return trace;
        auto whole = std::make_shared<Trace>(*trace);
        whole->origin = origin;
        return whole;
    }

    std::mutex mutex;
    std::list<Entry> entries; ///< last used first
};

Tracer::Tracer() : m_cache(std::make_unique<Cache>()) {}
Tracer::~Tracer() = default;

Result<std::shared_ptr<const Trace>> Tracer::trace(const TraceRequest& request,
                                                   const TraceControl& control)
try {
    if (std::holds_alternative<FileSource>(request.source)) {
        const auto read = FileRunner([this](const TraceRequest& stored, const TraceControl& how) {
                              return trace(stored, how);
                          }).trace(request, control);
        return read ? m_cache->withModel(*read) : read;
    }
    Result<std::shared_ptr<const Trace>> made;
    if (std::holds_alternative<PatternSource>(request.source)) {
        made = PatternRunner().trace(request, control);
    } else {
        const auto runner = m_cache->open(std::get<ModelSource>(request.source));
        if (!runner)
            return tl::make_unexpected(runner.error());
        made = (*runner)->trace(request, control);
        if (const Result<void> whole = m_cache->check(*runner); !whole)
            return tl::make_unexpected(whole.error());
    }
    if (made)
        if (const Result<void> finite = checkOverflow(**made); !finite)
            return tl::make_unexpected(finite.error());
    return made;
} catch (const std::exception& problem) {
    return endedBy(problem);
}

Result<void> Tracer::preload(const ModelSource& source)
try {
    const auto runner = m_cache->open(source);
    if (!runner)
        return tl::make_unexpected(runner.error());
    return (*runner)->prepare();
} catch (const std::exception& problem) {
    return endedBy(problem);
}

} // namespace engine
