#include "app/cli/commandof.h"
#include "app/cli/interventions.h"
#include "app/cli/options.h"
#include "app/workspace/session.h"
#include "engine/analysis/metrics.h"
#include "engine/analysis/metricsummary.h"
#include "engine/trace/tracefile.h"
#include "engine/tracer.h"
#include "tests/suite.h"

#include <cmath>
#include <filesystem>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

constexpr int kPatience = 120'000; ///< milliseconds
const QString kModel = QStringLiteral(TEST_DATA "/conformance/models/gpt2");

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

Outcome run(const QStringList& arguments, const QString& folder = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(QStringLiteral(APP_BINARY), arguments);
    process.closeWriteChannel();
    process.waitForFinished(kPatience);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonArray jsonOf(const Outcome& outcome)
{
    return QJsonDocument::fromJson(outcome.out).array();
}

double metricOf(const QJsonValue& head, const char* id)
{
    return head[QLatin1String("metrics")][QLatin1String(id)].toDouble(NAN);
}

/// A command as a shell cuts it: only the quotes that quotedForShell() writes.
QStringList wordsOf(const QString& command)
{
    QStringList words = {QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < command.size(); ++i) {
        const QChar c = command[i];
        if (c == u'\'')
            quoted = !quoted;
        else if (c == u'\\' && !quoted)
            words.last() += command[++i];
        else if (c == u' ' && !quoted)
            words << QString();
        else
            words.last() += c;
    }
    return words;
}

Scope scope(const char* place)
{
    return *app::scopeFrom(QLatin1String(place));
}

Intervention with(const Scope& where, const std::function<void(Intervention&)>& change)
{
    Intervention intervention;
    intervention.scope = where;
    change(intervention);
    return intervention;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What the window can do, the command line can.
class TestCli : public QObject
{
    Q_OBJECT

private slots:
    void commandsMakeTheirRequests_data();
    void commandsMakeTheirRequests();
    void places();
    void interventionsAct();
    void epsilonIsSet();
    void manyTexts();
    void spreadsOfMetrics();
    void inputsAreNotOverwritten();
    void inputsOfAllKindsAreNotOverwritten();
    void trainingNeedsAPlace();
    void trainingIsKept();
    void predictionsOfATrace();
    void sessionsAreDrawnAsSaved();
    void tracesFindTheirModel();
    void offsetsInCharacters();
};

void TestCli::commandsMakeTheirRequests_data()
{
    QTest::addColumn<TraceRequest>("request");
    TraceRequest pattern{PatternSource{"translation", 7, 20, 2, 8, 1}, {}};
    QTest::newRow("pattern") << pattern;
    ModelSource model;
    model.folder = kModel.toStdString();
    model.inputs.text = "It's a \"quoted\" text\nof two lines, $HOME and `ls`";
    QTest::newRow("model") << TraceRequest{model, {}};
    model.inputs = {};
    model.inputs.tokenIds = {3, 7, 1};
    model.generation.newTokens = 4;
    model.generation.sample = true;
    model.generation.temperature = 0.5F;
    model.generation.seed = 9;
    const Intervention warm = with({}, [](Intervention& i) { i.temperature = 2.F; });
    QTest::newRow("sampled, with a temperature of attention") << TraceRequest{model, {warm}};
    const Intervention ablated = with(scope("1.0"), [](Intervention& i) { i.ablate = true; });
    const Intervention kept = with(scope("decoder.0"), [](Intervention& i) { i.keepOnly = true; });
    const Intervention window = with({}, [](Intervention& i) {
        i.mask = MaskChoice::Window;
        i.maskSize = 3;
    });
    const Intervention hard = with({}, [](Intervention& i) { i.normaliser = Normaliser::Hard; });
    const Intervention sampled = with(scope("1"), [](Intervention& i) {
        i.normaliser = Normaliser::Sampled;
        i.seed = 5;
    });
    const Intervention cells = with({}, [](Intervention& i) { i.hiddenCells = {{1, 0}, {2, 1}}; });
    QTest::newRow("short forms") << TraceRequest{pattern.source,
                                                 {ablated, kept, warm, window, hard}};
    QTest::newRow("another order") << TraceRequest{pattern.source, {hard, window, ablated}};
    QTest::newRow("all forms") << TraceRequest{pattern.source, {sampled, cells, ablated}};
    QTest::newRow("twice") << TraceRequest{pattern.source, {warm, warm}};
}

void TestCli::commandsMakeTheirRequests()
{
    QFETCH(TraceRequest, request);
    const QString command = app::commandOf(request);
    QStringList words = wordsOf(command);
    QCOMPARE(words.takeFirst(), QStringLiteral("attention-visualizer"));
    app::Options options;
    QVERIFY2(!app::Options::parse(app::Command::Trace, words, &options), qPrintable(command));
    const auto again = options.request();
    QVERIFY2(again && *again == request, qPrintable(command));

    models::SelectionState selection;
    selection.layer = kMeanLayer;
    selection.head = 1;
    selection.query = 2;
    words = wordsOf(app::commandOf(request, QStringLiteral("flow"), selection)).mid(1);
    app::Options rendered;
    QVERIFY(!app::Options::parse(app::Command::Render, words, &rendered));
    QCOMPARE(rendered.text("view"), QStringLiteral("flow"));
    QCOMPARE(rendered.place("layer"), kMeanLayer);
    QCOMPARE(rendered.place("head"), 1);
    QCOMPARE(rendered.number("query", -1), qint64(2));
}

void TestCli::places()
{
    const auto place = app::scopeFrom(QStringLiteral("decoder.cross.3.0"));
    QVERIFY(place && place->stack == Stack::Decoder && place->kind == Kind::Cross &&
            place->layer == 3 && place->head == 0);
    QVERIFY(app::scopeFrom(QStringLiteral("all")) == Scope());
    for (const char* wrong : {"", "a", "1.2.3", "-1", "1.x", "cross.encoder.1"})
        QVERIFY2(!app::scopeFrom(QLatin1String(wrong)), wrong);
    for (const char* option : {"--ablate=x", "--mask=window", "--mask=causal:3", "--at=1"})
        QCOMPARE(run({QStringLiteral("metrics"), QStringLiteral("--pattern"),
                      QStringLiteral("local"), QLatin1String(option)})
                     .code,
                 2);
}

void TestCli::interventionsAct()
{
    const auto metrics = [](const QStringList& more) {
        return jsonOf(run(QStringList{QStringLiteral("metrics"), QStringLiteral("--pattern"),
                                      QStringLiteral("local"), QStringLiteral("--format"),
                                      QStringLiteral("json")} +
                          more));
    };
    const QJsonArray plain = metrics({});
    QVERIFY(metricOf(plain[0], "entropy_normalised") < 0.9);
    const QJsonArray warm = metrics({QStringLiteral("--temperature"), QStringLiteral("100000")});
    QVERIFY(metricOf(warm[0], "entropy_normalised") > 0.999);
    const QJsonArray hard =
        metrics({QStringLiteral("--hard"), QStringLiteral("--at"), QStringLiteral("0.0")});
    QCOMPARE(metricOf(hard[0], "confidence"), 1.);
    QCOMPARE(metricOf(hard[1], "confidence"), metricOf(plain[1], "confidence"));
    const QJsonArray causal = metrics({QStringLiteral("--mask"), QStringLiteral("causal")});
    QVERIFY(std::isnan(metricOf(causal[0], "next_token")));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("t.safetensors"));
    QCOMPARE(run({QStringLiteral("trace"), QStringLiteral("--pattern"), QStringLiteral("local"),
                  QStringLiteral("--ablate"), QStringLiteral("0.1,1"), QStringLiteral("-o"), path})
                 .code,
             0);
    const auto trace = readTrace(path.toStdString());
    QVERIFY(trace);
    QVERIFY(!(*trace)->attentions[0].rule(0).ablated);
    QVERIFY((*trace)->attentions[0].rule(1).ablated);
    QVERIFY((*trace)->attentions[1].rule(0).ablated);
    // A trace is made again; attention alone cannot be.
    const Outcome again = run({QStringLiteral("metrics"), path, QStringLiteral("--hard"),
                               QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(metricOf(jsonOf(again)[2], "confidence"), 1.);
    const Outcome alone =
        run({QStringLiteral("metrics"), QStringLiteral(TEST_DATA "/dumps/hooks.npz"),
             QStringLiteral("--hard")});
    QCOMPARE(alone.code, 1);
    QVERIFY2(alone.err.contains("interventions need the model"), alone.err.constData());
}

void TestCli::epsilonIsSet()
{
    const auto sparsity = [](const char* epsilon) {
        return metricOf(
            jsonOf(run({QStringLiteral("metrics"), QStringLiteral("--pattern"),
                        QStringLiteral("uniform"), QStringLiteral("--length"), QStringLiteral("10"),
                        QStringLiteral("--format"), QStringLiteral("json"),
                        QStringLiteral("--epsilon"), QLatin1String(epsilon)}))[0],
            "sparsity");
    };
    QCOMPARE(sparsity("0.0001"), 0.);
    QCOMPARE(sparsity("0.99"), 1.);
    QCOMPARE(run({QStringLiteral("metrics"), QStringLiteral("--pattern"), QStringLiteral("local"),
                  QStringLiteral("--epsilon"), QStringLiteral("nan")})
                 .code,
             2);
}

void TestCli::manyTexts()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("texts.txt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QStringList texts = {QStringLiteral("one two three"), QStringLiteral("a b c d e"),
                               QStringLiteral("to be or not to be")};
    file.write(texts.join(u'\n').toUtf8());
    file.close();
    const Outcome outcome =
        run({QStringLiteral("metrics"), QStringLiteral("--model"), kModel,
             QStringLiteral("--texts"), path, QStringLiteral("--format"), QStringLiteral("json")});
    QCOMPARE(outcome.code, 0);
    const QJsonArray together = jsonOf(outcome);
    std::vector<QJsonArray> single;
    for (const QString& text : texts)
        single.push_back(jsonOf(run({QStringLiteral("metrics"), QStringLiteral("--model"), kModel,
                                     QStringLiteral("--text"), text, QStringLiteral("--format"),
                                     QStringLiteral("json")})));
    QVERIFY(!together.isEmpty());
    QCOMPARE(together.size(), single[0].size());
    for (qsizetype head = 0; head < together.size(); ++head) {
        double mean = 0;
        double squares = 0;
        for (const QJsonArray& one : single)
            mean += metricOf(one[head], "entropy") / 3;
        for (const QJsonArray& one : single)
            squares += std::pow(metricOf(one[head], "entropy") - mean, 2);
        const double deviation = std::sqrt(squares / 2);
        const QJsonValue entry = together[head];
        const auto near = [](double a, double b) { return std::abs(a - b) < 1e-6; };
        QVERIFY(near(metricOf(entry, "entropy"), mean));
        QVERIFY(
            near(entry[QLatin1String("standard_deviation")][QLatin1String("entropy")].toDouble(),
                 deviation));
        const QJsonValue interval =
            entry[QLatin1String("confidence_interval")][QLatin1String("entropy")];
        QVERIFY(near(interval[1].toDouble() - mean, 4.302653 * deviation / std::sqrt(3.)));
        QCOMPARE(entry[QLatin1String("inputs")].toInt(), 3);
    }
}

void TestCli::spreadsOfMetrics()
{
    // Student's t, two-sided, 95 %.
    for (const auto& [degrees, factor] : {std::pair{1, 12.7062},
                                          {2, 4.30265},
                                          {4, 2.77645},
                                          {9, 2.26216},
                                          {29, 2.04523},
                                          {99, 1.98422}})
        QVERIFY(std::abs(studentFactor(degrees) - factor) < 1e-4);
    MetricSummary summary;
    Attention attention;
    for (const double value : {1., 2., 6.}) {
        HeadMetrics head{&attention, 0, {}};
        head.values[size_t(Metric::Entropy)] = value;
        summary.add({head});
    }
    const auto spreads = summary.result();
    QCOMPARE(spreads.size(), size_t(1));
    const auto& entropy = spreads[0].second[size_t(Metric::Entropy)];
    QVERIFY(entropy && std::abs(entropy->mean - 3) < 1e-12);
    QVERIFY(std::abs(entropy->deviation - std::sqrt(7.)) < 1e-12);
    QVERIFY(!spreads[0].second[size_t(Metric::Gini)]);
}

void TestCli::inputsAreNotOverwritten()
{
    QTemporaryDir folder;
    const QString trace = folder.filePath(QStringLiteral("t.safetensors"));
    QCOMPARE(run({QStringLiteral("trace"), QStringLiteral("--pattern"), QStringLiteral("local"),
                  QStringLiteral("-o"), trace})
                 .code,
             0);
    const QByteArray before = bytesOf(trace);
    const QString link = folder.filePath(QStringLiteral("link.safetensors"));
    QVERIFY(QFile::link(trace, link));
    const QString hard = folder.filePath(QStringLiteral("hard.safetensors"));
    std::filesystem::create_hard_link(trace.toStdString(), hard.toStdString());
    for (const QString& output : {trace, link, hard}) {
        const Outcome outcome =
            run({QStringLiteral("metrics"), trace, QStringLiteral("-o"), output});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains("is read as an input"), outcome.err.constData());
        QCOMPARE(bytesOf(trace), before);
    }
    QCOMPARE(run({QStringLiteral("trace"), QStringLiteral("--attention"), trace,
                  QStringLiteral("-o"), trace})
                 .code,
             1);
    // Any file of the model.
    const QString model = folder.filePath(QStringLiteral("model"));
    QDir().mkpath(model);
    for (const QString& name : QDir(kModel).entryList(QDir::Files))
        QFile::copy(kModel + u'/' + name, model + u'/' + name);
    for (const QString& name : QDir(model).entryList(QDir::Files))
        QCOMPARE(run({QStringLiteral("trace"), QStringLiteral("--model"), model,
                      QStringLiteral("--token-ids"), QStringLiteral("1,2"), QStringLiteral("-o"),
                      model + u'/' + name})
                     .code,
                 1);
    QVERIFY(run({QStringLiteral("rank"), QStringLiteral("--model"), kModel,
                 QStringLiteral("--token-ids"), QStringLiteral("1,2"), QStringLiteral("--by"),
                 QStringLiteral("entropy"), QStringLiteral("--other-model"), model,
                 QStringLiteral("-o"), model + QStringLiteral("/config.json")})
                .err.contains("is read as an input"));
}

/// A model that is one file, a split one, what a training reads, the second of two atlases.
void TestCli::inputsOfAllKindsAreNotOverwritten()
{
    QTemporaryDir folder;
    const QString split = QStringLiteral(TEST_DATA "/quantised/models/gguf_llama_split_q8_0");
    QStringList files;
    for (const QString& name : QDir(split).entryList({QStringLiteral("*.gguf")}, QDir::Files)) {
        files << folder.filePath(name);
        QVERIFY(QFile::copy(split + u'/' + name, files.last()));
    }
    QCOMPARE(files.size(), 2);
    const QString texts = folder.filePath(QStringLiteral("texts.txt"));
    QFile written(texts);
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write("the cat sat on the mat\n");
    written.close();
    const QString atlas = folder.filePath(QStringLiteral("atlas.safetensors"));
    QVERIFY(QFile::copy(QStringLiteral(EXAMPLES_DIR "/atlases/induction.safetensors"), atlas));
    const auto refuses = [&](QStringList arguments, const QString& output) {
        const QByteArray before = bytesOf(output);
        arguments << QStringLiteral("-o") << output;
        const Outcome outcome = run(arguments);
        QVERIFY2(outcome.code == 1 && outcome.err.contains("is read as an input"),
                 outcome.err.constData());
        QCOMPARE(bytesOf(output), before);
    };
    for (const QString& file : files)
        refuses({QStringLiteral("trace"), QStringLiteral("--model"), files.first(),
                 QStringLiteral("--token-ids"), QStringLiteral("1,2")},
                file);
    for (const char* command : {"train", "sweep"})
        refuses({QString::fromLatin1(command), QStringLiteral("--task"),
                 QStringLiteral("characters"), QStringLiteral("--data"), texts},
                texts);
    refuses({QStringLiteral("atlas"), QStringLiteral("--model"), kModel, QStringLiteral("--data"),
             folder.path()},
            texts);
    refuses({QStringLiteral("atlas"), QStringLiteral("--merge"),
             QStringLiteral(EXAMPLES_DIR "/atlases/induction.safetensors"), atlas},
            atlas);
}

/// Where a model cannot be kept is said before it is trained.
void TestCli::trainingNeedsAPlace()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("taken"));
    QFile taken(file);
    QVERIFY(taken.open(QIODevice::WriteOnly) && taken.write("x") == 1);
    taken.close();
    const Outcome outcome =
        run({QStringLiteral("train"), QStringLiteral("--task"), QStringLiteral("induction"),
             QStringLiteral("--steps"), QStringLiteral("1000000"), QStringLiteral("-o"), file});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains("cannot be made"), outcome.err.constData());
    QCOMPARE(bytesOf(file), QByteArray("x"));
}

/// A training that is killed, or stopped by Ctrl-C, leaves the model that it had come to.
void TestCli::trainingIsKept()
{
    QTemporaryDir folder;
    for (const bool killed : {true, false}) {
        const QString model = folder.filePath(QString::number(int(killed)));
        QProcess process;
        process.start(QStringLiteral(APP_BINARY),
                      {QStringLiteral("train"), QStringLiteral("--task"),
                       QStringLiteral("induction"), QStringLiteral("--steps"),
                       QStringLiteral("1000000"), QStringLiteral("--batch"), QStringLiteral("2"),
                       QStringLiteral("-o"), model});
        QVERIFY(process.waitForStarted());
        const QString weights = model + QStringLiteral("/model.safetensors");
        if (killed) {
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(weights), 60'000);
            process.kill();
        } else {
            QVERIFY(!process.waitForFinished(2000));
            process.terminate();
        }
        QVERIFY(process.waitForFinished(kPatience));
        QVERIFY(killed || process.exitCode() == 1);
        const Outcome opened = run({QStringLiteral("predict"), QStringLiteral("--model"), model,
                                    QStringLiteral("--token-ids"), QStringLiteral("1,2,3")});
        QVERIFY2(opened.code == 0, opened.err.constData());
    }
}

void TestCli::predictionsOfATrace()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("t.safetensors"));
    const QStringList inputs = {QStringLiteral("--model"), kModel, QStringLiteral("--token-ids"),
                                QStringLiteral("3,7,1,12,5,9")};
    QCOMPARE(
        run(QStringList{QStringLiteral("trace")} + inputs + QStringList{QStringLiteral("-o"), path})
            .code,
        0);
    const QStringList format = {QStringLiteral("--format"), QStringLiteral("json")};
    const Outcome stored = run(QStringList{QStringLiteral("predict"), path} + format);
    const Outcome made = run(QStringList{QStringLiteral("predict")} + inputs + format);
    QCOMPARE(stored.code, 0);
    QCOMPARE(stored.out, made.out);
    const Outcome none =
        run({QStringLiteral("predict"), QStringLiteral(TEST_DATA "/dumps/hooks.npz")});
    QVERIFY2(none.err.contains("holds no predictions"), none.err.constData());
}

void TestCli::sessionsAreDrawnAsSaved()
{
    QTemporaryDir folder;
    Tracer tracer;
    const auto trace = tracer.trace({PatternSource{"local", 1, 12, 4, 8, 2}, {}}, TraceControl{});
    QVERIFY(trace);
    app::SessionState state;
    state.selection.layer = 1;
    state.selection.head = 2;
    state.views.insert(QStringLiteral("heatmap"),
                       QJsonObject{{QStringLiteral("colormap"), QStringLiteral("magma")}});
    const QString session = folder.filePath(QStringLiteral("s.safetensors"));
    QVERIFY(app::saveSession(session, **trace, state, true));
    const auto drawn = [&](const QStringList& more, const char* name) {
        const QString path = folder.filePath(QLatin1String(name));
        const Outcome outcome =
            run(QStringList{QStringLiteral("render"), session, QStringLiteral("--view"),
                            QStringLiteral("heatmap"), QStringLiteral("-o"), path} +
                more);
        return outcome.code == 0 ? bytesOf(path) : outcome.err;
    };
    const QByteArray saved = drawn({}, "saved.svg");
    const QByteArray asked =
        drawn({QStringLiteral("--layer"), QStringLiteral("1"), QStringLiteral("--head"),
               QStringLiteral("2"), QStringLiteral("--colormap"), QStringLiteral("magma")},
              "asked.svg");
    const QByteArray other =
        drawn({QStringLiteral("--layer"), QStringLiteral("0"), QStringLiteral("--head"),
               QStringLiteral("0"), QStringLiteral("--colormap"), QStringLiteral("viridis")},
              "other.svg");
    QVERIFY(saved.contains("<svg"));
    QCOMPARE(saved, asked);
    QVERIFY(saved != other);
}

void TestCli::tracesFindTheirModel()
{
    QTemporaryDir folder;
    const QString model = folder.filePath(QStringLiteral("gpt2"));
    QDir().mkpath(model);
    for (const QString& name : QDir(kModel).entryList(QDir::Files))
        QFile::copy(kModel + u'/' + name, model + u'/' + name);
    // The folder is named from where the command runs; the trace is read elsewhere.
    QCOMPARE(run({QStringLiteral("trace"), QStringLiteral("--model"), QStringLiteral("gpt2"),
                  QStringLiteral("--token-ids"), QStringLiteral("3,7,1"), QStringLiteral("-o"),
                  QStringLiteral("t.safetensors")},
                 folder.path())
                 .code,
             0);
    const std::filesystem::path path =
        folder.filePath(QStringLiteral("t.safetensors")).toStdString();
    Tracer tracer;
    const auto found = tracer.trace({FileSource{path}, {}}, TraceControl{});
    QVERIFY(found && (*found)->origin);
    QVERIFY(std::holds_alternative<ModelSource>((*found)->request.source));
    QVERIFY(QDir(model).removeRecursively());
    const auto alone = tracer.trace({FileSource{path}, {}}, TraceControl{});
    QVERIFY(alone && !(*alone)->origin);
    QVERIFY(std::holds_alternative<FileSource>((*alone)->request.source));
}

void TestCli::offsetsInCharacters()
{
    const auto offsets = [](const char* unit) {
        const Outcome outcome =
            run({QStringLiteral("tokenize"), QStringLiteral("--model"),
                 QStringLiteral(EXAMPLES_DIR "/models/translator"), QStringLiteral("--text"),
                 QString::fromUtf8("ein süßer Hund"), QStringLiteral("--format"),
                 QStringLiteral("json"), QStringLiteral("--offsets"), QLatin1String(unit)});
        return QJsonDocument::fromJson(outcome.out).object();
    };
    const QJsonObject bytes = offsets("bytes");
    const QJsonObject characters = offsets("characters");
    QCOMPARE(bytes[QLatin1String("offset_unit")].toString(), QStringLiteral("bytes"));
    QCOMPARE(characters[QLatin1String("offset_unit")].toString(), QStringLiteral("characters"));
    const QString text = QString::fromUtf8("ein süßer Hund");
    const QJsonArray inBytes = bytes[QLatin1String("offsets")].toArray();
    const QJsonArray inCharacters = characters[QLatin1String("offsets")].toArray();
    QCOMPARE(inBytes.size(), inCharacters.size());
    for (qsizetype i = 0; i < inBytes.size(); ++i)
        for (const int end : {0, 1})
            QCOMPARE(QString::fromUtf8(text.toUtf8().left(inBytes[i][end].toInt())).size(),
                     inCharacters[i][end].toInt());
}

SUITE(TestCli)
#include "test_cli.moc"
