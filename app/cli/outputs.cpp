#include "app/cli/outputs.h"

#include "app/cli/options.h"
#include "engine/files/adapterbase.h"
#include "engine/files/modelfolder.h"
#include "engine/files/safetensors.h"
#include "engine/trace/tracefile.h"
#include "models/files.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace app {

namespace {

namespace fs = std::filesystem;

bool sameFile(const fs::path& a, const QString& b)
{
    return models::sameFile(QString::fromStdString(a.string()), b);
}

std::vector<fs::path> entriesOf(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code problem;
    if (folder.empty())
        return files;
    for (auto entry = fs::directory_iterator(folder, problem);
         !problem && entry != fs::directory_iterator(); entry.increment(problem))
        files.push_back(entry->path());
    return files;
}

/// What a model is read from: every file of its folder and of an adapter's base; of a .gguf file or
/// a file of weights, that file and what belongs to a model beside it.
std::vector<fs::path> filesOfModel(const fs::path& model)
{
    std::error_code problem;
    if (model.empty())
        return {};
    if (fs::is_regular_file(model, problem)) {
        std::vector<fs::path> files = entriesOf(fs::absolute(model, problem).parent_path());
        std::erase_if(files, [](const fs::path& file) {
            return !engine::belongsToModel(file) && file.filename() != engine::kDescriptionName;
        });
        files.push_back(model);
        return files;
    }
    std::vector<fs::path> files = entriesOf(model);
    if (engine::isAdapter(model))
        if (const auto base = engine::findAdapterBase(model))
            std::ranges::move(entriesOf(*base), std::back_inserter(files));
    return files;
}

/// The files that options name, and those in the folders that they name.
std::vector<fs::path> filesOf(const Options& options)
{
    QStringList named = options.inputs();
    for (const char* name :
         {"attention", "text-file", "image", "pixels", "with", "texts", "interventions", "sound",
          "features", "samples", "pairs", "other", "data"})
        named << options.text(name);
    std::vector<fs::path> files;
    for (const QString& name : named)
        files.emplace_back(name.toStdString());
    // A folder of texts or pictures, in which an atlas may grow.
    for (fs::path& file : entriesOf(options.text("data").toStdString()))
        if (file.extension() != ".safetensors")
            files.push_back(std::move(file));
    for (const char* name : {"model", "other-model", "base"})
        std::ranges::move(filesOfModel(options.text(name).toStdString()),
                          std::back_inserter(files));
    return files;
}

} // namespace

engine::Result<void> checkOutput(const QString& path, const engine::TraceRequest& request)
{
    std::vector<fs::path> inputs;
    if (const auto* file = std::get_if<engine::FileSource>(&request.source)) {
        const auto stored = engine::SafetensorsFile::open(file->path);
        if (!stored || !engine::isTraceFile(**stored))
            inputs.push_back(file->path);
    }
    if (const auto* model = std::get_if<engine::ModelSource>(&request.source)) {
        const engine::ModelInputs& in = model->inputs;
        inputs = {in.image, in.pixels, in.sound, in.features, in.samples};
        std::ranges::move(filesOfModel(model->folder), std::back_inserter(inputs));
    }
    for (const fs::path& input : inputs)
        if (!input.empty() && sameFile(input, path))
            return engine::fail(
                engine::translatable("Engine", "%1 is read as an input; writing the output there "
                                               "would destroy it."),
                {input.string()}, engine::translatable("Engine", "Choose another name."));
    return {};
}

QString overwrittenInput(const Options& options)
{
    const QString output = options.text("o");
    if (output.isEmpty())
        return {};
    for (const fs::path& input : filesOf(options))
        if (sameFile(input, output))
            return QString::fromStdString(input.string());
    return {};
}

} // namespace app
