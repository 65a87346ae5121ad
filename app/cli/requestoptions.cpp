#include "app/cli/interventions.h"
#include "app/cli/options.h"
#include "engine/files/adapterbase.h"
#include "engine/text/textfile.h"
#include "models/document.h"

#include <cstdio>
#include <QDir>
#include <QFileInfo>

namespace app {

using engine::ModelSource;
using engine::PatternSource;

namespace {

std::vector<int64_t> idsOf(const QString& text)
{
    std::vector<int64_t> ids;
    for (const QString& id : text.split(u',', Qt::SkipEmptyParts))
        ids.push_back(id.trimmed().toLongLong());
    return ids;
}

std::string absolutePath(const QString& path)
{
    return path.isEmpty() ? std::string()
                          : QDir::cleanPath(QFileInfo(path).absoluteFilePath()).toStdString();
}

PatternSource patternOf(const Options& options)
{
    PatternSource pattern;
    pattern.name = options.text("pattern").toStdString();
    pattern.seed = uint64_t(options.number("seed", qint64(pattern.seed)));
    pattern.length = options.number("length", pattern.length);
    pattern.heads = int(options.number("heads", pattern.heads));
    pattern.dimension = int(options.number("dimension", pattern.dimension));
    pattern.layers = int(options.number("layers", pattern.layers));
    return pattern;
}

engine::GenerationOptions generationOf(const Options& options)
{
    engine::GenerationOptions generation;
    generation.newTokens = options.number("generate", 0);
    generation.beams = int(options.number("beams", 0));
    generation.sample = options.has("sample");
    generation.temperature =
        generation.sample && options.has("temperature") ? options.text("temperature").toFloat() : 1;
    generation.topK = options.number("top-k", 0);
    generation.topP = options.has("top-p") ? options.text("top-p").toFloat() : 1;
    generation.seed = uint64_t(options.number("seed", qint64(generation.seed)));
    return generation;
}

/// The text of a file, or of standard input for “-”.
engine::Result<std::string> textOf(const QString& file)
{
    return file == QLatin1String("-") ? engine::text::readTextStream(
                                            stdin, CommandLine::tr("standard input").toStdString())
                                      : engine::text::readTextFile(file.toStdString());
}

} // namespace

std::vector<int64_t> Options::numbers(const char* name) const
{
    return idsOf(text(name));
}

engine::Result<engine::ModelInputs> Options::modelInputs() const
{
    engine::ModelInputs inputs;
    const auto optional = [this](const char* name) {
        return has(name)
                   ? std::optional(engine::text::withoutByteOrderMark(text(name).toStdString()))
                   : std::nullopt;
    };
    inputs.text = optional("text");
    if (has("text-file")) {
        auto read = textOf(text("text-file"));
        if (!read)
            return tl::make_unexpected(read.error());
        inputs.text = std::move(*read);
    }
    inputs.textPair = optional("text-pair");
    inputs.source = optional("source");
    // What `explain` calls target is what it explains.
    inputs.target = optional(takes("target-text") ? "target-text" : "target");
    inputs.sourceLanguage = text("source-language").toStdString();
    inputs.targetLanguage = text("target-language").toStdString();
    inputs.image = absolutePath(text("image"));
    inputs.pixels = absolutePath(text("pixels"));
    inputs.sound = absolutePath(text("sound"));
    inputs.soundStart = has("sound-start") ? text("sound-start").toDouble() : 0;
    inputs.features = absolutePath(text("features"));
    inputs.samples = absolutePath(text("samples"));
    inputs.tokenIds = idsOf(text("token-ids"));
    inputs.sourceTokenIds = idsOf(text("source-token-ids"));
    inputs.targetTokenIds = idsOf(text("target-token-ids"));
    inputs.tokenTypeIds = idsOf(text("token-type-ids"));
    inputs.attentionMask = idsOf(text("attention-mask"));
    inputs.padTo = number("pad-to", 0);
    inputs.cut = has("cut");
    return inputs;
}

engine::Result<ModelSource> Options::modelSource() const
{
    ModelSource model;
    model.folder = absolutePath(text("model"));
    if (has("base"))
        engine::setAdapterBase(model.folder, absolutePath(text("base")));
    model.ignoreUnknown = has("ignore-unknown");
    engine::Result<engine::ModelInputs> inputs = modelInputs();
    if (!inputs)
        return tl::make_unexpected(inputs.error());
    model.inputs = std::move(*inputs);
    model.generation = generationOf(*this);
    if (has("layers"))
        model.layers = int(number("layers", 0));
    return model;
}

std::optional<engine::TraceRequest> Options::request() const
{
    const auto refused = [](const engine::Error& error) {
        complain(models::errorText(error), models::errorHint(error));
        return std::nullopt;
    };
    engine::TraceRequest request;
    engine::Result<std::vector<engine::Intervention>> interventions = interventionsOf(*this);
    if (!interventions)
        return refused(interventions.error());
    request.interventions = std::move(*interventions);
    if (has("pattern")) {
        request.source = patternOf(*this);
        return request;
    }
    if (has("attention") || !input().isEmpty()) {
        const QString path = has("attention") ? text("attention") : input();
        request.source = engine::FileSource{path.toStdString()};
        return request;
    }
    if (!has("model"))
        return std::nullopt;
    engine::Result<ModelSource> model = modelSource();
    if (!model)
        return refused(model.error());
    request.source = std::move(*model);
    return request;
}

} // namespace app
