#include "app/cli/outputs.h"

#include "app/cli/options.h"
#include "engine/files/safetensors.h"
#include "engine/trace/tracefile.h"
#include "models/files.h"

#include <filesystem>

namespace app {

namespace {

namespace fs = std::filesystem;

bool sameFile(const fs::path& a, const QString& b)
{
    return models::sameFile(QString::fromStdString(a.string()), b);
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
    std::error_code problem;
    if (const auto* model = std::get_if<engine::ModelSource>(&request.source)) {
        const engine::ModelInputs& in = model->inputs;
        inputs = {in.image, in.pixels, in.sound, in.features, in.samples};
        for (auto entry = fs::directory_iterator(model->folder, problem);
             !problem && entry != fs::directory_iterator(); entry.increment(problem))
            inputs.push_back(entry->path());
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
    QStringList inputs = {options.input()};
    for (const char* name :
         {"attention", "text-file", "image", "pixels", "with", "texts", "interventions", "sound",
          "features", "samples", "pairs", "other", "data"})
        inputs << options.text(name);
    for (const QString& input : inputs)
        if (models::sameFile(input, output))
            return input;
    std::error_code problem;
    const fs::path model(options.text("model").toStdString());
    for (auto entry = fs::directory_iterator(model, problem);
         !problem && entry != fs::directory_iterator(); entry.increment(problem))
        if (sameFile(entry->path(), output))
            return QString::fromStdString(entry->path().string());
    return {};
}

} // namespace app
