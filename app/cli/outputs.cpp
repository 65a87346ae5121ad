#include "app/cli/outputs.h"

#include "app/cli/options.h"

#include <filesystem>

namespace app {

namespace {

namespace fs = std::filesystem;

bool sameFile(const fs::path& a, const fs::path& b)
{
    std::error_code problem;
    return fs::equivalent(a, b, problem) && !problem;
}

} // namespace

bool sameFile(const QString& a, const QString& b)
{
    return !a.isEmpty() && !b.isEmpty() && sameFile(fs::path(a.toStdString()), b.toStdString());
}

QString overwrittenInput(const Options& options)
{
    const QString output = options.text("o");
    if (output.isEmpty())
        return {};
    QStringList inputs = {options.input()};
    for (const char* name : {"attention", "text-file", "image", "pixels", "with", "texts",
                             "interventions", "sound", "features", "samples", "pairs", "other"})
        inputs << options.text(name);
    for (const QString& input : inputs)
        if (sameFile(input, output))
            return input;
    std::error_code problem;
    const fs::path model(options.text("model").toStdString());
    for (auto entry = fs::directory_iterator(model, problem);
         !problem && entry != fs::directory_iterator(); entry.increment(problem))
        if (sameFile(entry->path(), output.toStdString()))
            return QString::fromStdString(entry->path().string());
    return {};
}

} // namespace app
