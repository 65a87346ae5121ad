#include "app/cli/commandline.h"

#include "app/cli/atlas.h"
#include "app/cli/batch.h"
#include "app/cli/circuitry.h"
#include "app/cli/console.h"
#include "app/cli/explaining.h"
#include "app/cli/interrupt.h"
#include "app/cli/leaving.h"
#include "app/cli/manual.h"
#include "app/cli/options.h"
#include "app/cli/patching.h"
#include "app/cli/ranking.h"
#include "app/cli/rendering.h"
#include "app/cli/sandbox.h"
#include "app/cli/similarity.h"
#include "app/cli/tracing.h"
#include "app/cli/training.h"
#include "app/handover.h"
#include "engine/analysis/metrics.h"
#include "engine/analysis/routing.h"
#include "engine/checkpoint/description.h"
#include "engine/endedby.h"
#include "engine/files/adapterbase.h"
#include "engine/files/modelfolder.h"
#include "engine/linear/threads.h"
#include "engine/plaintext.h"
#include "engine/runners/perception.h"
#include "engine/text/tokenizer.h"
#include "engine/trace/tracefile.h"
#include "engine/tracer.h"
#include "engine/transformer/model.h"
#include "models/classanswers.h"
#include "models/document.h"
#include "models/headmodel.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <QCoreApplication>
#include <QFileInfo>

namespace app {

using engine::Attention;
using models::TracePtr;
using nlohmann::json;

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

void warn(const engine::Trace& trace)
{
    for (const QString& warning : models::warnings(trace))
        std::fprintf(stderr, "warning: %s\n", qUtf8Printable(warning));
    for (const QString& note : models::notes(trace))
        std::fprintf(stderr, "note: %s\n", qUtf8Printable(note));
}

engine::Result<TracePtr> makeTrace(const Options& options, const engine::TraceRequest& request)
{
    ProgressBar bar;
    engine::TraceControl control;
    control.stop = interruptToken();
    control.threads = int(options.number("threads", 0));
    control.progress = [&bar](float share) { bar.show(share); };
    engine::Tracer& tracer = commandTracer();
    auto trace = traceOf(options, request, tracer, control);
    if (trace)
        warn(**trace);
    return trace;
}

int runTrace(const Options& options)
{
    const auto request = options.request();
    if (!request)
        return kFailed;
    const auto start = Clock::now();
    ProgressBar bar;
    engine::Tracer& tracer = commandTracer();
    engine::TraceControl control;
    control.stop = interruptToken();
    control.threads = int(options.number("threads", 0));
    control.progress = [&bar](float share) { bar.show(share); };
    double loadSeconds = 0;
    // Else each layer is loaded when its turn comes, and a stop between two is obeyed.
    if (const auto* model = std::get_if<engine::ModelSource>(&request->source);
        model && options.has("timing")) {
        if (auto loaded = tracer.preload(*model); !loaded)
            return failed(loaded.error());
        loadSeconds = secondsSince(start);
    }
    const auto forward = Clock::now();
    const auto trace = traceOf(options, *request, tracer, control);
    if (!trace)
        return failed(trace.error());
    warn(**trace);
    const double forwardSeconds = secondsSince(forward);
    const auto write = Clock::now();
    engine::TraceFileOptions file;
    file.dense = options.has("dense");
    file.logits = options.has("logits");
    file.stop = interruptToken();
    if (auto written = engine::writeTrace(options.text("o").toStdString(), **trace, file); !written)
        return failed(written.error());
    if (options.has("timing")) {
        const int threads = control.threads > 0 ? control.threads : engine::threadCount();
        const auto& tokens = (*trace)->tokens((*trace)->answering());
        const json timing = {{"load_seconds", loadSeconds},
                             {"forward_seconds", forwardSeconds},
                             {"write_seconds", secondsSince(write)},
                             {"tokens", tokens.size()},
                             {"threads", threads}};
        std::fprintf(stderr, "%s\n", timing.dump().c_str());
    }
    return kDone;
}

int runMetrics(const Options& options)
{
    if (options.has("texts"))
        return runMetricsOfTexts(options);
    const auto request = options.request();
    if (!request)
        return kFailed;
    const auto trace = makeTrace(options, *request);
    if (!trace)
        return failed(trace.error());
    const auto all = engine::traceMetrics(**trace, metricOptionsOf(options));
    if (!all)
        return failed(all.error());

    const QString format = options.has("format") ? options.text("format") : QStringLiteral("table");
    const auto& infos = engine::metricInfos();
    if (format == QLatin1String("json")) {
        json list = json::array();
        for (const engine::HeadMetrics& head : *all) {
            json values = json::object();
            for (const engine::MetricInfo& info : infos)
                if (const auto& value = head[info.metric])
                    values[std::string(info.id)] = *value;
            list.push_back({{"stack", engine::name(head.attention->stack)},
                            {"layer", head.attention->layer},
                            {"kind", engine::name(head.attention->kind)},
                            {"head", head.head},
                            {"metrics", values}});
        }
        for (const engine::RoutingFigures& layer : engine::routingFigures(**trace))
            list.push_back({{"stack", engine::name(layer.stack)},
                            {"layer", layer.layer},
                            {"kind", "experts"},
                            {"metrics",
                             {{"router_entropy", layer.entropy},
                              {"expert_load_gini", layer.loadGini},
                              {"expert_load", layer.load}}}});
        return deliver(lines(list), options.text("o"));
    }
    const bool plain = format == QLatin1String("csv");
    QList<QStringList> rows;
    rows.append(models::figuresHeader());
    for (const engine::HeadMetrics& head : *all)
        rows.append(plain ? models::figuresOf(head, 0, {})
                          : models::figuresOf(head, 4, QStringLiteral("-")));
    return deliver(plain ? csv(rows) : table(rows), options.text("o"));
}

json candidates(const std::vector<engine::Prediction::Candidate>& top, size_t count,
                const char* number)
{
    json list = json::array();
    for (size_t i = 0; i < std::min(count, top.size()); ++i)
        list.push_back({{"token", top[i].token}, {"id", top[i].id}, {number, top[i].probability}});
    return list;
}

/// Why a trace holds no prediction, on standard error: an empty table is no answer.
void explainAbsence(const engine::Trace& trace)
{
    const bool file = std::holds_alternative<engine::FileSource>(trace.request.source);
    QString why;
    if (trace.task == engine::Task::MaskedLanguage)
        why = CommandLine::tr("The input holds no [MASK]: a masked language model predicts the "
                              "tokens in its place.");
    else if (trace.task == engine::Task::Features && !file)
        why = CommandLine::tr("The model has no head that predicts: its config.json names none in "
                              "“architectures”, and its weights hold none.");
    else
        why = CommandLine::tr("The trace holds no predictions.");
    std::fprintf(stderr, "note: %s\n", qUtf8Printable(why));
}

int runPredict(const Options& options)
{
    auto request = options.request();
    if (!request)
        return kFailed;
    const auto count = size_t(options.number("top", 5));
    if (auto* model = std::get_if<engine::ModelSource>(&request->source))
        model->generation.candidates = std::max<int>(model->generation.candidates, int(count));
    const auto made = makeTrace(options, *request);
    if (!made)
        return failed(made.error());
    const engine::Trace& trace = **made;
    const auto& tokens = trace.tokens(trace.answering());
    if (trace.predictions.empty() && trace.generatedText.empty())
        explainAbsence(trace);

    const bool values = models::answersOf(trace) == models::Answers::Values;
    if (options.text("format") == QLatin1String("json")) {
        json result = {{"task", engine::name(trace.task)},
                       {"tokens", json::array()},
                       {"token_ids", json::array()},
                       {"predictions", json::array()}};
        for (const engine::TraceToken& token : tokens) {
            result["tokens"].push_back(token.text);
            result["token_ids"].push_back(token.id);
        }
        for (const engine::Prediction& prediction : trace.predictions)
            result["predictions"].push_back(
                {{"position", prediction.position},
                 {"top", candidates(prediction.top, count, values ? "value" : "probability")}});
        if (!trace.generatedText.empty())
            result["text"] = trace.generatedText;
        return deliver(lines(result), {});
    }
    QList<QStringList> rows = {
        {CommandLine::tr("position"), CommandLine::tr("rank"), CommandLine::tr("token"),
         CommandLine::tr("id"),
         values ? CommandLine::tr("value") : CommandLine::tr("probability")}};
    for (const engine::Prediction& prediction : trace.predictions)
        for (size_t i = 0; i < std::min(count, prediction.top.size()); ++i)
            rows.append({QString::number(prediction.position), QString::number(i + 1),
                         QString::fromStdString(prediction.top[i].token),
                         QString::number(prediction.top[i].id),
                         QString::number(double(prediction.top[i].probability), 'f', 6)});
    QByteArray text = table(rows);
    if (!trace.generatedText.empty()) {
        QStringList written = QString::fromStdString(trace.generatedText).split(u'\n');
        for (QString& line : written)
            line = shownOnTerminal(line);
        text = written.join(u'\n').toUtf8() + "\n\n" + text;
    }
    return deliver(text, {});
}

QString shapeText(const std::vector<int64_t>& shape)
{
    QStringList extents;
    for (const int64_t extent : shape)
        extents.append(QString::number(extent));
    return QStringLiteral("[%1]").arg(extents.join(QLatin1String(", ")));
}

json inspected(const engine::ModelInfo& info)
{
    json tensors = json::array();
    for (const auto& tensor : info.tensors)
        tensors.push_back({{"name", tensor.name}, {"type", tensor.type}, {"shape", tensor.shape}});
    const auto layers = [&](engine::Stack stack) {
        const auto found = info.layers.find(stack);
        return found == info.layers.end() ? 0 : found->second;
    };
    return {{"kind", "model"},
            {"title", info.title},
            {"family", info.family},
            {"architecture", info.architecture},
            {"task", engine::name(info.task)},
            {"encoder_layers", layers(engine::Stack::Encoder)},
            {"decoder_layers", layers(engine::Stack::Decoder)},
            {"text_layers", layers(engine::Stack::Text)},
            {"vision_layers", layers(engine::Stack::Vision)},
            {"heads", info.heads},
            {"key_heads", info.keyHeads},
            {"width", info.width},
            {"head_dimension", info.headSize},
            {"feed_forward_width", info.feedWidth},
            {"vocabulary", info.vocabulary},
            {"maximum_tokens", info.maximumTokens},
            {"parameters", info.parameters},
            {"bytes", info.bytes},
            {"stored_as", info.storedAs},
            {"labels", info.labels},
            {"files", info.files},
            {"unused_tensors", info.unusedTensors},
            {"noted_keys", info.notedKeys},
            {"ignored_keys", info.ignoredKeys},
            {"tensors", tensors}};
}

json inspected(const engine::Trace& trace)
{
    json attentions = json::array();
    for (const Attention& a : trace.attentions)
        attentions.push_back({{"stack", engine::name(a.stack)},
                              {"layer", a.layer},
                              {"kind", engine::name(a.kind)},
                              {"heads", a.heads},
                              {"queries", a.queries},
                              {"keys", a.keys},
                              {"vectors", a.hasVectors()}});
    json tokens = json::array();
    for (const engine::Stack stack : engine::kStacks)
        for (const engine::TraceToken& token : trace.tokens(stack))
            tokens.push_back(token.text);
    return {{"kind", "trace"},
            {"title", trace.title},
            {"family", trace.family},
            {"tokens", tokens},
            {"attentions", attentions},
            {"facts", trace.facts ? *trace.facts : json::object()},
            {"task", engine::name(trace.task)}};
}

/// What a JSON object says but for its long lists, one a line.
QByteArray facts(const json& value)
{
    QList<QStringList> rows;
    for (const auto& [key, entry] : value.items())
        if (const auto* text = entry.get_ptr<const std::string*>();
            !entry.is_structured() && !(text && text->empty()))
            rows.append({QString::fromStdString(key),
                         QString::fromStdString(entry.is_string() ? entry.get<std::string>()
                                                                  : entry.dump())});
    return table(rows);
}

/// Writes a first description of somebody's own model, or prints it.
int runDescribe(const std::filesystem::path& path, const QString& out)
{
    auto weights = engine::Weights::open(path);
    if (weights)
        weights = engine::describedWeights(**weights);
    if (!weights)
        return failed(weights.error());
    const auto description = engine::describe(**weights);
    if (!description)
        return failed(description.error());
    return deliver(lines(engine::toJson(*description)), out);
}

int runInspect(const Options& options)
{
    const QString path = options.input();
    const bool asJson = options.text("format") == QLatin1String("json");
    if (options.has("describe"))
        return runDescribe(path.toStdString(), options.text("o"));
    if (options.has("base"))
        engine::setAdapterBase(path.toStdString(), options.text("base").toStdString());
    if (engine::isModelPath(path.toStdString())) {
        const auto model = engine::Model::open(
            path.toStdString(), options.has("ignore-unknown") ? engine::UnknownKeys::Ignore
                                                              : engine::UnknownKeys::Refuse);
        if (!model)
            return failed(model.error());
        if ((*model)->options().seeing())
            if (const auto pictures =
                    engine::readPreprocessor((*model)->folder(), (*model)->options());
                !pictures)
                return failed(pictures.error());
        const engine::ModelInfo info = (*model)->info();
        const json value = inspected(info);
        if (asJson)
            return deliver(lines(value), options.text("o"));
        QList<QStringList> rows;
        for (const auto& tensor : info.tensors)
            rows.append({QString::fromStdString(tensor.name), QString::fromStdString(tensor.type),
                         shapeText(tensor.shape)});
        return deliver(facts(value) + '\n' + table(rows), options.text("o"));
    }
    const auto trace = engine::readTrace(path.toStdString());
    if (!trace)
        return failed(trace.error());
    const json value = inspected(**trace);
    if (asJson)
        return deliver(lines(value), options.text("o"));
    QList<QStringList> rows = {{CommandLine::tr("stack"), CommandLine::tr("layer"),
                                CommandLine::tr("kind"), CommandLine::tr("heads"),
                                CommandLine::tr("queries"), CommandLine::tr("keys")}};
    for (const Attention& a : (*trace)->attentions)
        rows.append(
            {QString::fromStdString(std::string(engine::name(a.stack))), QString::number(a.layer),
             QString::fromStdString(std::string(engine::name(a.kind))), QString::number(a.heads),
             QString::number(a.queries), QString::number(a.keys)});
    return deliver(facts(value) + '\n' + table(rows), options.text("o"));
}

/// An object of lists, written straight away: as a tree of values it would take ten times the room.
template <class Place>
QByteArray tokensAsJson(const engine::text::Encoding& encoding, bool withTypes, bool characters,
                        const Place& place)
{
    QByteArray text("{\n");
    const auto list = [&](const char* name, size_t count, auto&& write) {
        text.append("  \"").append(name).append("\": [");
        for (size_t i = 0; i < count; ++i) {
            if (i > 0)
                text.append(", ");
            write(i);
        }
        text.append(']');
    };
    const auto& tokens = encoding.tokens;
    list("tokens", tokens.size(), [&](size_t i) {
        const std::string quoted =
            json(tokens[i].text).dump(-1, ' ', false, json::error_handler_t::replace);
        text.append(quoted.data(), qsizetype(quoted.size()));
    });
    text.append(",\n");
    list("token_ids", tokens.size(),
         [&](size_t i) { text.append(QByteArray::number(qint64(tokens[i].id))); });
    text.append(",\n");
    list("offsets", tokens.size(), [&](size_t i) {
        text.append('[').append(QByteArray::number(qint64(place(tokens[i], tokens[i].begin))));
        text.append(", ").append(QByteArray::number(qint64(place(tokens[i], tokens[i].end))));
        text.append(']');
    });
    text.append(",\n  \"offset_unit\": ").append(characters ? "\"characters\"" : "\"bytes\"");
    if (withTypes) {
        text.append(",\n");
        list("token_type_ids", encoding.tokenTypeIds.size(),
             [&](size_t i) { text.append(QByteArray::number(qint64(encoding.tokenTypeIds[i]))); });
    }
    return text.append("\n}\n");
}

/// Counts a text's characters (Unicode code points, as Python does) before a byte of its UTF-8.
class Characters
{
public:
    explicit Characters(const std::string& text)
    {
        int64_t count = 0;
        for (const char c : text) {
            m_before.push_back(count);
            count += (static_cast<unsigned char>(c) & 0xC0) == 0x80 ? 0 : 1;
        }
        m_before.push_back(count);
        // Within a character, those before it count: its own begins there.
        for (size_t i = 1; i + 1 < m_before.size(); ++i)
            if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80)
                m_before[i] = m_before[i - 1];
    }
    int64_t before(int64_t byte) const
    {
        return m_before[size_t(std::clamp<int64_t>(byte, 0, int64_t(m_before.size()) - 1))];
    }

private:
    std::vector<int64_t> m_before;
};

int runTokenize(const Options& options)
{
    const auto request = options.request();
    if (!request)
        return kFailed;
    const auto& inputs = std::get<engine::ModelSource>(request->source).inputs;
    const auto tokenizer =
        engine::text::Tokenizer::open(std::get<engine::ModelSource>(request->source).folder);
    if (!tokenizer)
        return failed(tokenizer.error());
    const auto encoding = inputs.textPair
                              ? (*tokenizer)->encodePair(inputs.text.value_or(""), *inputs.textPair)
                              : (*tokenizer)->encode(inputs.text.value_or(""));
    if (!encoding)
        return failed(encoding.error());
    if ((*tokenizer)->dropout() > 0)
        std::fprintf(stderr, "warning: %s\n",
                     qUtf8Printable(models::dropoutWarning((*tokenizer)->dropout())));
    const bool characters = options.text("offsets") == QLatin1String("characters");
    const Characters first(characters ? inputs.text.value_or("") : std::string());
    const Characters second(characters ? inputs.textPair.value_or("") : std::string());
    const auto place = [&](const engine::text::Token& token, int64_t byte) {
        return characters ? (token.segment == 1 ? second : first).before(byte) : byte;
    };
    if (options.text("format") != QLatin1String("table"))
        return deliver(tokensAsJson(*encoding, inputs.textPair.has_value(), characters, place), {});
    QList<QStringList> rows = {{CommandLine::tr("token"), CommandLine::tr("id"),
                                CommandLine::tr("begin"), CommandLine::tr("end")}};
    for (const engine::text::Token& token : encoding->tokens)
        rows.append({QString::fromStdString(token.text), QString::number(token.id),
                     QString::number(place(token, token.begin)),
                     QString::number(place(token, token.end))});
    return deliver(table(rows), {});
}

QString helpText()
{
    QString text = CommandLine::tr(
        "attention-visualizer [PATH]            opens the window, with a model folder, a "
        "trace, a session, a tensor file or an image\n"
        "attention-visualizer COMMAND …         works without a window\n\nCommands:\n");
    for (const auto& [name, command] : commands())
        text += QStringLiteral("  %1 %2\n").arg(name.leftJustified(10), commandSummary(command));
    return text +
           CommandLine::tr(
               "\n“attention-visualizer --reuse [PATH]…” opens the paths as tabs of the "
               "window that is open already, if one is.\n") +
           CommandLine::tr("\n“attention-visualizer COMMAND --help” lists a command's options.\n"
                           "“attention-visualizer --manual man|bash|zsh|fish” prints the manual "
                           "page or a shell's completion.\n");
}

int printManual(const QString& name)
{
    static const std::map<QString, Manual> kManuals = {{QStringLiteral("man"), Manual::Man},
                                                       {QStringLiteral("bash"), Manual::Bash},
                                                       {QStringLiteral("zsh"), Manual::Zsh},
                                                       {QStringLiteral("fish"), Manual::Fish}};
    const auto kind = kManuals.find(name);
    if (kind != kManuals.end())
        return deliver(manual(kind->second), {});
    std::fprintf(stderr, "error: %s\n",
                 qUtf8Printable(CommandLine::tr("--manual is one of man, bash, zsh, fish.")));
    return kWrongUsage;
}

int run(Command command, const Options& options)
{
    switch (command) {
    case Command::Trace:
        return runTrace(options);
    case Command::Render:
        return runRender(options);
    case Command::Metrics:
        return runMetrics(options);
    case Command::Predict:
        return runPredict(options);
    case Command::Inspect:
        return runInspect(options);
    case Command::Tokenize:
        return runTokenize(options);
    case Command::Explain:
        return runExplain(options);
    case Command::Patch:
        return runPatch(options);
    case Command::Sweep:
        return runSweep(options);
    case Command::Train:
        return runTrain(options);
    case Command::Similarity:
        return runSimilarity(options);
    case Command::Circuits:
        return runCircuits(options);
    case Command::Rank:
        return runRank(options);
    case Command::Atlas:
        return runAtlas(options);
    }
    return kWrongUsage;
}

} // namespace

bool isCommand(const QStringList& arguments)
{
    const QString first = arguments.value(1);
    if (reusesWindow(arguments))
        return false;
    const auto all = commands();
    // A word that names no file can only be a mistaken command.
    return first.startsWith(u'-') || (!first.isEmpty() && !QFileInfo::exists(first)) ||
           std::ranges::any_of(all, [&](const auto& entry) { return entry.first == first; });
}

bool commandPaints(const QStringList& arguments)
{
    return arguments.value(1) == QLatin1String("render");
}

int runCommand(const QStringList& arguments)
try {
    const QString first = arguments.value(1);
    if (first == QLatin1String("--version") || first == QLatin1String("-v"))
        return deliver(QStringLiteral("attention-visualizer %1\n")
                           .arg(QCoreApplication::applicationVersion())
                           .toUtf8(),
                       {});
    if (first == QLatin1String("--manual"))
        return printManual(arguments.value(2));
    if (first == QLatin1String("--help") || first == QLatin1String("-h"))
        return deliver(helpText().toUtf8(), {});
    for (const auto& [name, command] : commands()) {
        if (name != first)
            continue;
        Options options;
        if (const auto code = Options::parse(command, arguments.mid(1), &options))
            return *code;
        confine(permissionsOf(options, commandPaints(arguments)));
        catchInterrupt();
        const int code = run(command, options);
        if (interruptToken().stop_requested())
            leave(code);
        return code;
    }
    std::fprintf(stderr, "error: %s\nhint: %s\n",
                 qUtf8Printable(
                     CommandLine::tr("“%1” is neither a command nor a file or folder that exists.")
                         .arg(first)),
                 qUtf8Printable(CommandLine::tr("“attention-visualizer --help” lists them.")));
    return kWrongUsage;
} catch (const std::exception& problem) {
    return failed(engine::endedBy(problem).value());
}

} // namespace app
