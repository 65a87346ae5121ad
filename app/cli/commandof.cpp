#include "app/cli/commandof.h"

#include "app/cli/interventions.h"
#include "engine/attention/attention.h"
#include "models/figuretext.h"

#include <QRegularExpression>
#include <QStringList>

namespace app {

using engine::ModelSource;
using engine::PatternSource;

namespace {

QString pathText(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

void put(QStringList& arguments, const char* name, const QString& value)
{
    if (!value.isEmpty())
        arguments << QStringLiteral("--") + QLatin1String(name) << value;
}

void put(QStringList& arguments, const char* name, const std::optional<std::string>& value)
{
    // A text that is given and empty is not the same as none.
    if (value)
        arguments << QStringLiteral("--") + QLatin1String(name) << QString::fromStdString(*value);
}

void put(QStringList& arguments, const char* name, const std::vector<int64_t>& ids)
{
    QStringList list;
    for (const int64_t id : ids)
        list << QString::number(id);
    put(arguments, name, list.join(u','));
}

void putNumber(QStringList& arguments, const char* name, double value, double otherwise)
{
    if (value != otherwise)
        put(arguments, name, models::plainNumber(value));
}

void putPattern(QStringList& arguments, const PatternSource& pattern)
{
    const PatternSource plain;
    put(arguments, "pattern", QString::fromStdString(pattern.name));
    if (pattern.seed != plain.seed)
        put(arguments, "seed", QString::number(pattern.seed));
    putNumber(arguments, "length", double(pattern.length), double(plain.length));
    putNumber(arguments, "heads", pattern.heads, plain.heads);
    putNumber(arguments, "dimension", pattern.dimension, plain.dimension);
    putNumber(arguments, "layers", pattern.layers, plain.layers);
}

void putModel(QStringList& arguments, const ModelSource& model)
{
    const engine::ModelInputs& in = model.inputs;
    put(arguments, "model", pathText(model.folder));
    if (model.ignoreUnknown)
        arguments << QStringLiteral("--ignore-unknown");
    if (model.layers)
        put(arguments, "layers", QString::number(*model.layers));
    put(arguments, "text", in.text);
    put(arguments, "text-pair", in.textPair);
    put(arguments, "source", in.source);
    put(arguments, "target", in.target);
    put(arguments, "source-language", QString::fromStdString(in.sourceLanguage));
    put(arguments, "target-language", QString::fromStdString(in.targetLanguage));
    put(arguments, "image", pathText(in.image));
    put(arguments, "pixels", pathText(in.pixels));
    put(arguments, "sound", pathText(in.sound));
    putNumber(arguments, "sound-start", in.soundStart, 0);
    put(arguments, "features", pathText(in.features));
    put(arguments, "samples", pathText(in.samples));
    put(arguments, "token-ids", in.tokenIds);
    put(arguments, "source-token-ids", in.sourceTokenIds);
    put(arguments, "target-token-ids", in.targetTokenIds);
    put(arguments, "token-type-ids", in.tokenTypeIds);
    put(arguments, "attention-mask", in.attentionMask);
    putNumber(arguments, "pad-to", double(in.padTo), 0);
    if (in.cut)
        arguments << QStringLiteral("--cut");
    const engine::GenerationOptions& g = model.generation;
    const engine::GenerationOptions plain;
    putNumber(arguments, "generate", double(g.newTokens), 0);
    putNumber(arguments, "beams", g.beams, 0);
    if (!g.sample)
        return;
    arguments << QStringLiteral("--sample");
    putNumber(arguments, "temperature", double(g.temperature), double(plain.temperature));
    putNumber(arguments, "top-k", double(g.topK), double(plain.topK));
    putNumber(arguments, "top-p", double(g.topP), double(plain.topP));
    if (g.seed != plain.seed)
        put(arguments, "seed", QString::number(g.seed));
}

QString placeText(int place)
{
    return place == engine::kMeanHead  ? QStringLiteral("mean")
           : place == engine::kMaxHead ? QStringLiteral("max")
                                       : QString::number(place);
}

void putSelection(QStringList& arguments, const models::SelectionState& selection)
{
    const auto words = [](std::string_view name) {
        return QString::fromUtf8(name.data(), qsizetype(name.size()));
    };
    put(arguments, "stack", words(engine::name(selection.stack)));
    put(arguments, "kind", words(engine::name(selection.kind)));
    put(arguments, "layer", placeText(selection.layer));
    put(arguments, "head", placeText(selection.head));
    if (selection.query >= 0)
        put(arguments, "query", QString::number(selection.query));
}

} // namespace

QString quotedForShell(const QString& argument)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_./,:=@%+-]+$"));
    if (plain.match(argument).hasMatch())
        return argument;
    return u'\'' + QString(argument).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString commandOf(const engine::TraceRequest& request, const QString& view,
                  const models::SelectionState& selection)
{
    QStringList arguments = {QStringLiteral("attention-visualizer"),
                             view.isEmpty() ? QStringLiteral("trace") : QStringLiteral("render")};
    const auto* model = std::get_if<ModelSource>(&request.source);
    if (const auto* pattern = std::get_if<PatternSource>(&request.source)) {
        putPattern(arguments, *pattern);
    } else if (model) {
        putModel(arguments, *model);
    } else {
        const auto& file = std::get<engine::FileSource>(request.source);
        if (view.isEmpty())
            put(arguments, "attention", pathText(file.path));
        else
            arguments << pathText(file.path);
    }
    arguments << interventionArguments(request.interventions, model && model->generation.sample);
    put(arguments, "view", view);
    if (!view.isEmpty())
        putSelection(arguments, selection);
    arguments << QStringLiteral("-o")
              << (view.isEmpty() ? QStringLiteral("trace.safetensors")
                                 : view + QStringLiteral(".png"));
    QStringList quoted;
    for (const QString& argument : arguments)
        quoted << quotedForShell(argument);
    return quoted.join(u' ');
}

} // namespace app
