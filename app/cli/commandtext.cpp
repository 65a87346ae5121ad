#include "app/cli/commandtext.h"

#include "engine/trace/trace.h"

#include <QDir>
#include <QRegularExpression>

namespace app {

namespace {

/// A word of a command line, to which options are added.
class Words
{
public:
    void add(const QString& word)
    {
        static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_@%+=:,./-]+$"));
        m_words << (plain.match(word).hasMatch()
                        ? word
                        : u'\'' + QString(word).replace(u'\'', QLatin1String("'\\''")) + u'\'');
    }
    void add(const char* name, const QString& value)
    {
        m_words << QLatin1String("--") + QLatin1String(name);
        add(value);
    }
    void addText(const char* name, const std::optional<std::string>& value)
    {
        if (value)
            add(name, QString::fromStdString(*value));
    }
    void addNumber(const char* name, double value, double usual)
    {
        if (value != usual)
            add(name, QString::number(value, 'g', 9));
    }
    void addWhole(const char* name, int64_t value, int64_t usual)
    {
        if (value != usual)
            add(name, QString::number(value));
    }
    void addPath(const char* name, const std::filesystem::path& path)
    {
        if (!path.empty())
            add(name, QDir::current().absoluteFilePath(QString::fromStdString(path.string())));
    }
    void addIds(const char* name, const std::vector<int64_t>& ids)
    {
        QStringList numbers;
        for (const int64_t id : ids)
            numbers << QString::number(id);
        if (!numbers.isEmpty())
            add(name, numbers.join(u','));
    }
    QString text() const { return m_words.join(u' '); }

private:
    QStringList m_words;
};

void addInputs(Words& words, const engine::ModelInputs& inputs)
{
    words.addText("text", inputs.text);
    words.addText("text-pair", inputs.textPair);
    words.addText("source", inputs.source);
    words.addText("target", inputs.target);
    for (const auto& [name, language] : {std::pair("source-language", inputs.sourceLanguage),
                                         std::pair("target-language", inputs.targetLanguage)})
        if (!language.empty())
            words.addText(name, language);
    words.addPath("image", inputs.image);
    words.addPath("pixels", inputs.pixels);
    words.addPath("sound", inputs.sound);
    words.addNumber("sound-start", inputs.soundStart, 0);
    words.addPath("features", inputs.features);
    words.addPath("samples", inputs.samples);
    words.addIds("token-ids", inputs.tokenIds);
    words.addIds("source-token-ids", inputs.sourceTokenIds);
    words.addIds("target-token-ids", inputs.targetTokenIds);
    words.addIds("token-type-ids", inputs.tokenTypeIds);
    words.addIds("attention-mask", inputs.attentionMask);
    words.addWhole("pad-to", inputs.padTo, 0);
}

void addGeneration(Words& words, const engine::GenerationOptions& generation)
{
    const engine::GenerationOptions usual;
    words.addWhole("generate", generation.newTokens, usual.newTokens);
    words.addWhole("beams", generation.beams, usual.beams);
    if (!generation.sample)
        return;
    words.add(QStringLiteral("--sample"));
    words.addNumber("temperature", double(generation.temperature), double(usual.temperature));
    words.addWhole("top-k", generation.topK, usual.topK);
    words.addNumber("top-p", double(generation.topP), double(usual.topP));
    words.addWhole("seed", int64_t(generation.seed), int64_t(usual.seed));
}

void addSource(Words& words, const engine::TraceRequest& request)
{
    if (const auto* pattern = std::get_if<engine::PatternSource>(&request.source)) {
        words.add("pattern", QString::fromStdString(pattern->name));
        words.add("seed", QString::number(pattern->seed));
        words.add("length", QString::number(pattern->length));
        words.add("heads", QString::number(pattern->heads));
        words.add("dimension", QString::number(pattern->dimension));
        words.add("layers", QString::number(pattern->layers));
    } else if (const auto* file = std::get_if<engine::FileSource>(&request.source)) {
        words.addPath("attention", file->path);
    } else {
        const auto& model = std::get<engine::ModelSource>(request.source);
        words.addPath("model", model.folder);
        addInputs(words, model.inputs);
        addGeneration(words, model.generation);
        if (model.layers)
            words.add("layers", QString::number(*model.layers));
    }
}

QString place(int number)
{
    return number == engine::kMeanHead  ? QStringLiteral("mean")
           : number == engine::kMaxHead ? QStringLiteral("max")
                                        : QString::number(number);
}

/// What the command line calls a view in this state; empty where it cannot paint it.
QString viewName(const QString& id, const QJsonObject& state)
{
    static const QStringList same = {QStringLiteral("heatmap"), QStringLiteral("flow"),
                                     QStringLiteral("overview"), QStringLiteral("text"),
                                     QStringLiteral("overlay"), QStringLiteral("steps"),
                                     QStringLiteral("lens"),    QStringLiteral("compare")};
    if (id == QLatin1String("interpretability"))
        return QStringLiteral("metrics");
    if (id == QLatin1String("charts"))
        return state[QStringLiteral("chart")].toString() == QLatin1String("distribution")
                   ? QStringLiteral("distribution")
                   : QString();
    if (id == QLatin1String("scene"))
        return state[QStringLiteral("mode")].toString() == QLatin1String("surface") ? QStringLiteral("surface")
                                                                         : QStringLiteral("scene");
    return same.contains(id) ? id : QString();
}

} // namespace

QString commandText(const engine::TraceRequest& request, const models::SelectionState& selection,
                    const QString& view, const QJsonObject& state)
{
    const QString name = viewName(view, state);
    Words words;
    words.add(QStringLiteral("attention-visualizer"));
    words.add(name.isEmpty() ? QStringLiteral("trace") : QStringLiteral("render"));
    addSource(words, request);
    if (name.isEmpty()) {
        words.add(QStringLiteral("-o"));
        words.add(QStringLiteral("trace.safetensors"));
        return words.text();
    }
    words.add("view", name);
    words.add("stack", QString::fromLatin1(engine::name(selection.stack).data()));
    words.add("kind", QString::fromLatin1(engine::name(selection.kind).data()));
    words.add("layer", place(selection.layer));
    words.add("head", place(selection.head));
    if (selection.query >= 0)
        words.add("query", QString::number(selection.query));
    const QString map = state[QStringLiteral("colormap")].toString();
    if (!map.isEmpty())
        words.add("colormap", map);
    if (name == QLatin1String("compare") && state.contains(QStringLiteral("layer"))) {
        words.add("with-layer", place(state[QStringLiteral("layer")].toInt()));
        words.add("with-head", place(state[QStringLiteral("head")].toInt()));
    }
    words.add(QStringLiteral("-o"));
    words.add(name + QLatin1String(".png"));
    return words.text();
}

} // namespace app
