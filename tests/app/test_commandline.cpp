#include "engine/checkpoint/weights.h"
#include "engine/files/npy.h"
#include "engine/files/safetensors.h"
#include "engine/trace/tracefile.h"
#include "engine/tracer.h"
#include "tests/suite.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <csignal>
#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

constexpr int kPatience = 120'000; ///< milliseconds

struct Outcome
{
    int code = -1;
    bool crashed = true;
    QByteArray out;
    QByteArray err;
};

QProcessEnvironment withoutDisplay()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), QDir::tempPath());
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*.warning=false"));
    return environment;
}

Outcome run(const QStringList& arguments, const QByteArray& input = {},
            const QProcessEnvironment& environment = withoutDisplay())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(APP_BINARY), arguments);
    if (!input.isEmpty())
        process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatience)) {
        process.kill();
        process.waitForFinished();
    }
    return {process.exitCode(), process.exitStatus() == QProcess::CrashExit,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

QString modelFolder(const char* name)
{
    return QStringLiteral(TEST_DATA "/conformance/models/") + QLatin1String(name);
}

QString idText(const engine::Weights& golden, const char* name)
{
    const engine::WeightInfo* info = golden.find(name);
    if (!info)
        return {};
    std::vector<float> values(info->data.count());
    info->data.toFloat(values.data());
    QStringList ids;
    for (const float value : values)
        ids.append(QString::number(qint64(value)));
    return ids.join(u',');
}

std::vector<float> floatsOf(const engine::WeightInfo& info)
{
    std::vector<float> values(info.data.count());
    info.data.toFloat(values.data());
    return values;
}

QJsonDocument json(const QByteArray& text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (document.isNull())
        qWarning("%s in %s", qPrintable(error.errorString()), text.left(200).constData());
    return document;
}

bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

#define VERIFY_DONE(outcome)                                                                       \
    do {                                                                                           \
        const Outcome done = (outcome);                                                            \
        QVERIFY2(!done.crashed && done.code == 0, done.err.constData());                           \
    } while (false)

/// The program as a person at a terminal meets it, without a display.
class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void versionAndHelp();
    void helpOfCommands_data();
    void helpOfCommands();
    void wrongUsage_data();
    void wrongUsage();
    void needsADisplay();
    void goldens_data();
    void goldens();
    void tracesLean();
    void timing();
    void threadsDoNotChangeNumbers();
    void patterns_data();
    void patterns();
    void metrics();
    void metricsOfFiles();
    void predicts();
    void generates();
    void inspects();
    void tokenizes();
    void renders_data();
    void renders();
    void rendersAsAsked();
    void rendersComparisons();
    void rendersWhatAnAdapterChanges();
    void rendersWhatIsThere();
    void refusesViewsThatDoNotApply();
    void digitsFollowTheWords();
    void controlCharactersAreShown();
    void malformed_data();
    void malformed();
    void keepsOldFiles();
    void interrupted_data();
    void interrupted();
    void closedOutput();
    void fullDisk_data();
    void fullDisk();

private:
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    QStringList entries() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCommandLine::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestCommandLine::versionAndHelp()
{
    const Outcome version = run({QStringLiteral("--version")});
    VERIFY_DONE(version);
    QVERIFY(QRegularExpression(
                QStringLiteral("^attention-visualizer \\d+\\.\\d+\\.\\d+( \\([0-9a-f]+\\))?\\n$"))
                .match(QString::fromUtf8(version.out))
                .hasMatch());
    QVERIFY2(version.err.isEmpty(), version.err.constData());
    const Outcome help = run({QStringLiteral("--help")});
    VERIFY_DONE(help);
    for (const char* command : {"trace", "render", "metrics", "predict", "inspect", "tokenize"})
        QVERIFY2(help.out.contains(command), command);
    QVERIFY(help.err.isEmpty());
}

void TestCommandLine::helpOfCommands_data()
{
    QTest::addColumn<QStringList>("options");
    const auto list = [](const char* words) { return QString::fromLatin1(words).split(u' '); };
    const char* inputs = "--model --text --text-file --image --token-ids --token-type-ids "
                         "--attention-mask --pixels --source --target --source-token-ids "
                         "--target-token-ids --source-language --target-language ";
    const char* sources = "--pattern --seed --length --heads --dimension --layers --attention ";
    QTest::newRow("trace") << list(inputs) + list(sources) +
                                  list("--dense --logits --threads --timing -o");
    QTest::newRow("render") << list(inputs) + list(sources) +
                                   list("--view --stack --layer --kind --head --query --size "
                                        "--colormap --language -o");
    QTest::newRow("metrics") << list(inputs) + list(sources) + list("--format -o");
    QTest::newRow("predict") << list(inputs) + list("--top --generate --format");
    QTest::newRow("inspect") << list("--format");
    QTest::newRow("tokenize") << list("--model --text --format");
}

void TestCommandLine::helpOfCommands()
{
    QFETCH(QStringList, options);
    const QString command = QString::fromLatin1(QTest::currentDataTag());
    const Outcome help = run({command, QStringLiteral("--help")});
    VERIFY_DONE(help);
    QVERIFY2(help.err.isEmpty(), help.err.constData());
    QVERIFY2(help.out.contains(command.toLatin1()), help.out.constData());
    const QStringList words =
        QString::fromUtf8(help.out).split(QRegularExpression(QStringLiteral("[\\s,<>]+")));
    for (const QString& option : options)
        QVERIFY2(option.isEmpty() || words.contains(option), qPrintable(option));
}

void TestCommandLine::wrongUsage_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line : {"nonsense",
                             "--nonsense",
                             "trace",
                             "trace --pattern local",
                             "trace -o OUT",
                             "trace --pattern local -o OUT --nonsense",
                             "trace --pattern local -o OUT surplus",
                             "trace --pattern local --model x -o OUT",
                             "trace --pattern local --length x -o OUT",
                             "trace --pattern local --length 0 -o OUT",
                             "trace --pattern local --length -3 -o OUT",
                             "trace --pattern local --length 3.5 -o OUT",
                             "trace --pattern local --heads",
                             "trace --pattern local --heads 4294967300 -o OUT",
                             "trace --pattern local --layers 99999999999999999999 -o OUT",
                             "trace --model x --token-ids 1,b -o OUT",
                             "trace --model x --token-ids 1,-2 -o OUT",
                             "trace --pattern local --threads 0 -o OUT",
                             "render",
                             "render --pattern local -o OUT.png",
                             "render --pattern local --view heatmap",
                             "render --pattern local --view nothing -o OUT.png",
                             "render --pattern local --view heatmap -o OUT.gif",
                             "render --pattern local --view heatmap --size 0x10 -o OUT.png",
                             "render --pattern local --view heatmap --size large -o OUT.png",
                             "render --pattern local --view heatmap --head x -o OUT.png",
                             "render --pattern local --view heatmap --head 4294967296 -o OUT.png",
                             "render --pattern local --view heatmap --stack middle -o OUT.png",
                             "render --pattern local --view heatmap --kind none -o OUT.png",
                             "render --pattern local --view heatmap --colormap rainbow -o OUT.png",
                             "render --pattern local --view heatmap --language xx -o OUT.png",
                             "render --pattern local --view heatmap --with-head 1 -o OUT.png",
                             "render --pattern local --view compare --with-head x -o OUT.png",
                             "render --pattern local --view compare --with a --with-head 1 "
                             "-o OUT.png",
                             "render a b --view heatmap -o OUT.png",
                             "metrics",
                             "metrics --pattern local --format xml",
                             "metrics x --pattern local",
                             "predict",
                             "predict --text x",
                             "predict --model x --top 0",
                             "predict --model x --format csv",
                             "inspect",
                             "inspect a b",
                             "inspect x --format csv",
                             "tokenize",
                             "tokenize --text x",
                             "tokenize --model x"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestCommandLine::wrongUsage()
{
    QFETCH(QString, line);
    const Outcome outcome =
        run(QString(line).replace(QLatin1String("OUT"), path("out")).split(u' '));
    QVERIFY(!outcome.crashed);
    QCOMPARE(outcome.code, 2);
    QVERIFY2(outcome.out.isEmpty(), outcome.out.constData());
    QVERIFY2(outcome.err.startsWith("error: "), outcome.err.constData());
    QVERIFY2(!outcome.err.startsWith("error: \n"), outcome.err.constData());
    QCOMPARE(entries(), QStringList());
}

void TestCommandLine::needsADisplay()
{
    for (const QStringList& arguments : {QStringList(), QStringList(modelFolder("bert"))}) {
        const Outcome outcome = run(arguments);
        QVERIFY(!outcome.crashed);
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.err.contains("error: ") && outcome.err.contains("hint: "));
    }
}

void TestCommandLine::goldens_data()
{
    QTest::addColumn<QString>("name");
    for (const char* model : {"gpt2", "bert", "bert_padding", "gpt2_f16", "llama", "t5", "marian",
                              "bart", "vit", "albert"})
        QTest::newRow(model) << QString::fromLatin1(model);
}

void TestCommandLine::goldens()
{
    QFETCH(QString, name);
    const QByteArray latin = name.toLatin1();
    const char* model = latin.constData();
    const auto golden = engine::Weights::open(std::string(TEST_DATA "/conformance/golden/") +
                                              model + ".safetensors");
    QVERIFY2(golden, golden ? "" : golden.error().message().c_str());

    QStringList arguments = {QStringLiteral("trace"),    QStringLiteral("--model"),
                             modelFolder(model),         QStringLiteral("--dense"),
                             QStringLiteral("--logits"), QStringLiteral("-o"),
                             path("out.safetensors")};
    for (const auto& [tensor, option] : {std::pair("input_ids", "--token-ids"),
                                         std::pair("encoder_input_ids", "--source-token-ids"),
                                         std::pair("decoder_input_ids", "--target-token-ids"),
                                         std::pair("token_type_ids", "--token-type-ids"),
                                         std::pair("attention_mask", "--attention-mask")})
        if (const QString ids = idText(**golden, tensor); !ids.isEmpty())
            arguments << QLatin1String(option) << ids;
    if (const engine::WeightInfo* pixels = (*golden)->find("pixel_values")) {
        const std::vector<float> values = floatsOf(*pixels);
        QVERIFY(engine::writeNpy(path("pixels.npy").toStdString(), engine::DataType::F32,
                                 pixels->data.shape, std::as_bytes(std::span(values))));
        arguments << QStringLiteral("--pixels") << path("pixels.npy");
    }
    const Outcome outcome = run(arguments);
    VERIFY_DONE(outcome);
    QVERIFY2(outcome.out.isEmpty(), outcome.out.constData());
    QVERIFY2(outcome.err.isEmpty(), outcome.err.constData());

    const auto made = engine::Weights::open(path("out.safetensors").toStdString());
    QVERIFY2(made, made ? "" : made.error().message().c_str());
    const QString mask = idText(**golden, "attention_mask");
    const QStringList visible = mask.isEmpty() ? QStringList() : mask.split(u',');
    double attention = 0, hidden = 0, logits = 0;
    int compared = 0;
    for (const engine::WeightInfo& info : (*golden)->tensors()) {
        const bool weights = info.name.ends_with(".weights");
        const bool residual = info.name.find(".hidden.") != std::string::npos;
        const bool answer =
            info.name == "logits" || info.name == "class_logits" || info.name == "pooled";
        if (!weights && !residual && !answer)
            continue;
        const engine::WeightInfo* actual = (*made)->find(info.name);
        QVERIFY2(actual, info.name.c_str());
        QVERIFY2(actual->data.shape == info.data.shape, info.name.c_str());
        const std::vector<float> a = floatsOf(info);
        const std::vector<float> b = floatsOf(*actual);
        const auto& shape = info.data.shape;
        const int64_t rows = shape.size() < 2 ? 1 : shape[shape.size() - 2];
        const int64_t columns = shape.back();
        double worst = 0, largest = 0;
        for (size_t i = 0; i < a.size(); ++i) {
            // Rows of padding carry no meaning.
            const int64_t row = int64_t(i) / columns % rows;
            if (rows == visible.size() && visible[row] == QLatin1String("0"))
                continue;
            worst = std::fmax(worst, std::abs(double(a[i]) - double(b[i])));
            largest = std::fmax(largest, std::abs(double(a[i])));
            QVERIFY(std::isfinite(b[i]));
        }
        if (weights)
            attention = std::fmax(attention, worst);
        else if (residual)
            hidden = std::fmax(hidden, worst / std::fmax(largest, 1e-6));
        else
            logits = std::fmax(logits, worst);
        ++compared;
    }
    qInfo("attention %.1e, hidden %.1e, logits %.1e over %d tensors", attention, hidden, logits,
          compared);
    QVERIFY(compared > 3);
    QVERIFY(attention <= 1e-5);
    QVERIFY(hidden <= 1e-4);
    QVERIFY(logits <= 1e-3);
}

void TestCommandLine::tracesLean()
{
    // Without --dense and --logits the file holds vectors and no matrices.
    VERIFY_DONE(run({QStringLiteral("trace"), QStringLiteral("--model"), modelFolder("gpt2"),
                     QStringLiteral("--token-ids"), QStringLiteral("1, 2,3"), QStringLiteral("-o"),
                     path("out.safetensors")}));
    const auto file = engine::SafetensorsFile::open(path("out.safetensors").toStdString());
    QVERIFY(file);
    for (const char* tensor : {"query", "key", "value", "log_sum_exp"})
        QVERIFY2((*file)->find(std::string("decoder.layer.0.self.") + tensor), tensor);
    QVERIFY((*file)->find("decoder.hidden.0"));
    QVERIFY(!(*file)->find("decoder.layer.0.self.weights"));
    QVERIFY(!(*file)->find("logits"));
    const auto& metadata = (*file)->metadata();
    QCOMPARE(metadata.at("attention_visualizer.format"), std::string("1"));
    const QJsonObject facts =
        json(QByteArray::fromStdString(metadata.at("attention_visualizer.trace"))).object();
    QCOMPARE(facts[QLatin1String("token_ids")].toArray(), QJsonArray({1, 2, 3}));
    QCOMPARE(facts[QLatin1String("tokens")].toArray().size(), 3);
    QVERIFY(facts.contains(QLatin1String("request")));
    QVERIFY(!metadata.contains("attention_visualizer.session"));
    // A trace of a trace is the trace.
    VERIFY_DONE(
        run({QStringLiteral("trace"), QStringLiteral("--attention"), path("out.safetensors"),
             QStringLiteral("--dense"), QStringLiteral("-o"), path("again.safetensors")}));
    const auto again = engine::SafetensorsFile::open(path("again.safetensors").toStdString());
    QVERIFY(again);
    QVERIFY((*again)->find("decoder.layer.0.self.weights"));
}

void TestCommandLine::timing()
{
    const Outcome outcome =
        run({QStringLiteral("trace"), QStringLiteral("--model"), modelFolder("gpt2"),
             QStringLiteral("--token-ids"), QStringLiteral("1,2,3,4"), QStringLiteral("--threads"),
             QStringLiteral("1"), QStringLiteral("--timing"), QStringLiteral("-o"),
             path("out.safetensors")});
    VERIFY_DONE(outcome);
    QVERIFY(outcome.out.isEmpty());
    QCOMPARE(outcome.err.count('\n'), 1);
    const QJsonObject timing = json(outcome.err).object();
    QCOMPARE(timing.keys(),
             QStringList({QStringLiteral("forward_seconds"), QStringLiteral("load_seconds"),
                          QStringLiteral("threads"), QStringLiteral("tokens"),
                          QStringLiteral("write_seconds")}));
    QCOMPARE(timing[QLatin1String("tokens")].toInt(), 4);
    QCOMPARE(timing[QLatin1String("threads")].toInt(), 1);
    for (const char* part : {"load_seconds", "forward_seconds", "write_seconds"})
        QVERIFY2(timing[QLatin1String(part)].toDouble() > 0, part);
}

void TestCommandLine::threadsDoNotChangeNumbers()
{
    QList<std::vector<float>> all;
    for (const char* threads : {"1", "3"}) {
        VERIFY_DONE(
            run({QStringLiteral("trace"), QStringLiteral("--pattern"), QStringLiteral("induction"),
                 QStringLiteral("--length"), QStringLiteral("100"), QStringLiteral("--threads"),
                 QLatin1String(threads), QStringLiteral("--dense"), QStringLiteral("-o"),
                 path("out.safetensors")}));
        const auto file = engine::Weights::open(path("out.safetensors").toStdString());
        QVERIFY(file);
        all.append(std::vector<float>());
        for (const engine::WeightInfo& info : (*file)->tensors())
            if (info.name.ends_with(".weights"))
                for (const float value : floatsOf(info))
                    all.last().push_back(value);
    }
    QVERIFY(!all[0].empty());
    QCOMPARE(all[0].size(), all[1].size());
    for (size_t i = 0; i < all[0].size(); ++i)
        QVERIFY(std::abs(all[0][i] - all[1][i]) < 1e-5F);
}

void TestCommandLine::patterns_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"local", "global", "translation", "previous-token", "induction",
                             "block", "random", "uniform"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestCommandLine::patterns()
{
    QFETCH(QString, name);
    VERIFY_DONE(
        run({QStringLiteral("trace"), QStringLiteral("--pattern"), name, QStringLiteral("--seed"),
             QStringLiteral("3"), QStringLiteral("--length"), QStringLiteral("21"),
             QStringLiteral("--heads"), QStringLiteral("3"), QStringLiteral("--dimension"),
             QStringLiteral("12"), QStringLiteral("--layers"), QStringLiteral("2"),
             QStringLiteral("--dense"), QStringLiteral("-o"), path("out.safetensors")}));
    const auto file = engine::Weights::open(path("out.safetensors").toStdString());
    QVERIFY(file);
    int matrices = 0;
    for (const engine::WeightInfo& info : (*file)->tensors()) {
        if (!info.name.ends_with(".weights"))
            continue;
        ++matrices;
        QCOMPARE(info.data.shape[0], 3);
        const std::vector<float> values = floatsOf(info);
        const int64_t columns = info.data.shape[2];
        for (size_t row = 0; row < values.size() / size_t(columns); ++row) {
            double sum = 0;
            for (int64_t c = 0; c < columns; ++c)
                sum += double(values[row * size_t(columns) + size_t(c)]);
            QVERIFY(std::abs(sum - 1) < 1e-5);
        }
    }
    QVERIFY(matrices >= 2);
}

void TestCommandLine::metrics()
{
    // As the goldens say, which were computed from the reference's weights.
    for (const char* model : {"gpt2", "bert", "t5"}) {
        const auto golden = engine::Weights::open(std::string(TEST_DATA "/conformance/golden/") +
                                                  model + ".safetensors");
        QVERIFY(golden);
        QStringList arguments = {QStringLiteral("metrics"), QStringLiteral("--model"),
                                 modelFolder(model), QStringLiteral("--format"),
                                 QStringLiteral("json")};
        for (const auto& [tensor, option] : {std::pair("input_ids", "--token-ids"),
                                             std::pair("encoder_input_ids", "--source-token-ids"),
                                             std::pair("decoder_input_ids", "--target-token-ids"),
                                             std::pair("token_type_ids", "--token-type-ids")})
            if (const QString ids = idText(**golden, tensor); !ids.isEmpty())
                arguments << QLatin1String(option) << ids;
        const Outcome outcome = run(arguments);
        VERIFY_DONE(outcome);
        const QJsonArray heads = json(outcome.out).array();
        const QJsonArray expected =
            json(readFile(QStringLiteral(TEST_DATA "/conformance/golden/") + QLatin1String(model) +
                          QLatin1String(".metrics.json")))
                .array();
        QCOMPARE(heads.size(), expected.size());
        for (qsizetype i = 0; i < heads.size(); ++i) {
            const QJsonObject head = heads[i].toObject();
            QJsonObject same;
            for (const QJsonValue& other : expected)
                if (other[QLatin1String("stack")] == head[QLatin1String("stack")] &&
                    other[QLatin1String("layer")] == head[QLatin1String("layer")] &&
                    other[QLatin1String("kind")] == head[QLatin1String("kind")] &&
                    other[QLatin1String("head")] == head[QLatin1String("head")])
                    same = other[QLatin1String("metrics")].toObject();
            QVERIFY(!same.isEmpty());
            const QJsonObject values = head[QLatin1String("metrics")].toObject();
            for (auto metric = same.begin(); metric != same.end(); ++metric) {
                QVERIFY2(values.contains(metric.key()), qPrintable(metric.key()));
                QVERIFY2(std::abs(values[metric.key()].toDouble() - metric.value().toDouble()) <
                             1e-4,
                         qPrintable(metric.key()));
            }
        }
    }
}

void TestCommandLine::metricsOfFiles()
{
    VERIFY_DONE(run({QStringLiteral("trace"), QStringLiteral("--pattern"),
                     QStringLiteral("translation"), QStringLiteral("--heads"), QStringLiteral("2"),
                     QStringLiteral("-o"), path("out.safetensors")}));
    const Outcome csv = run({QStringLiteral("metrics"), path("out.safetensors"),
                             QStringLiteral("--format"), QStringLiteral("csv")});
    VERIFY_DONE(csv);
    const QList<QByteArray> lines = csv.out.trimmed().split('\n');
    QVERIFY(lines.size() > 4);
    QVERIFY(lines[0].startsWith("stack,layer,kind,head,"));
    QVERIFY(lines[0].contains("entropy"));
    for (const QByteArray& line : lines)
        QCOMPARE(line.count(','), lines[0].count(','));
    QVERIFY(csv.out.contains(",cross,"));
    const Outcome table = run({QStringLiteral("metrics"), path("out.safetensors")});
    VERIFY_DONE(table);
    QCOMPARE(table.out.trimmed().count('\n') + 1, lines.size());
    VERIFY_DONE(run({QStringLiteral("metrics"), path("out.safetensors"), QStringLiteral("--format"),
                     QStringLiteral("csv"), QStringLiteral("-o"), path("metrics.csv")}));
    QCOMPARE(readFile(path("metrics.csv")), csv.out);
}

void TestCommandLine::predicts()
{
    struct Case
    {
        const char* model;
        QStringList inputs;
        const char* task;
    };
    const QStringList ids = {QStringLiteral("--token-ids"), QStringLiteral("5,6,7,8")};
    const QStringList pair = {QStringLiteral("--source-token-ids"), QStringLiteral("5,6,7,8"),
                              QStringLiteral("--target-token-ids"), QStringLiteral("1,5,6")};
    for (const Case& c :
         {Case{"gpt2", ids, "causal-lm"}, Case{"bert", ids, "masked-lm"},
          Case{"bert_padding", ids, "classification"}, Case{"marian", pair, "translation"}}) {
        const Outcome outcome =
            run(QStringList{QStringLiteral("predict"), QStringLiteral("--model"),
                            modelFolder(c.model), QStringLiteral("--top"), QStringLiteral("3"),
                            QStringLiteral("--format"), QStringLiteral("json")} +
                c.inputs);
        VERIFY_DONE(outcome);
        const QJsonObject result = json(outcome.out).object();
        QCOMPARE(result[QLatin1String("task")].toString(), QString::fromLatin1(c.task));
        const qsizetype tokens = result[QLatin1String("token_ids")].toArray().size();
        QCOMPARE(tokens, c.inputs == pair ? 3 : 4);
        QCOMPARE(result[QLatin1String("tokens")].toArray().size(), tokens);
        const QJsonArray predictions = result[QLatin1String("predictions")].toArray();
        if (qstrcmp(c.model, "bert") != 0) // nothing is masked there
            QVERIFY2(!predictions.isEmpty(), c.model);
        for (const QJsonValue& prediction : predictions) {
            QVERIFY(prediction[QLatin1String("position")].isDouble());
            const QJsonArray top = prediction[QLatin1String("top")].toArray();
            QVERIFY(!top.isEmpty() && top.size() <= 3);
            double last = 1;
            for (const QJsonValue& candidate : top) {
                QVERIFY(candidate[QLatin1String("token")].isString());
                QVERIFY(candidate[QLatin1String("id")].isDouble());
                const double probability = candidate[QLatin1String("probability")].toDouble(-1);
                QVERIFY(probability >= 0 && probability <= last);
                last = probability;
            }
        }
    }
    const Outcome masked =
        run({QStringLiteral("predict"), QStringLiteral("--model"), modelFolder("bert"),
             QStringLiteral("--text"), QStringLiteral("the [MASK] of the"),
             QStringLiteral("--format"), QStringLiteral("json")});
    VERIFY_DONE(masked);
    QVERIFY(!json(masked.out).object()[QLatin1String("predictions")].toArray().isEmpty());
}

void TestCommandLine::generates()
{
    const QStringList arguments = {QStringLiteral("predict"),  QStringLiteral("--model"),
                                   modelFolder("gpt2"),        QStringLiteral("--text"),
                                   QStringLiteral("The door"), QStringLiteral("--generate"),
                                   QStringLiteral("5")};
    const Outcome outcome =
        run(arguments + QStringList{QStringLiteral("--format"), QStringLiteral("json")});
    VERIFY_DONE(outcome);
    const QString text = json(outcome.out).object()[QLatin1String("text")].toString();
    QVERIFY(!text.isEmpty());
    const Outcome table = run(arguments);
    VERIFY_DONE(table);
    QVERIFY(table.out.contains(text.toUtf8()));
    // The text can come from a file and from standard input.
    QVERIFY(writeFile(path("text.txt"), "The door"));
    for (const QString& file : {path("text.txt"), QStringLiteral("-")}) {
        const Outcome same = run({QStringLiteral("predict"), QStringLiteral("--model"),
                                  modelFolder("gpt2"), QStringLiteral("--text-file"), file,
                                  QStringLiteral("--generate"), QStringLiteral("5")},
                                 file == QLatin1String("-") ? "The door" : "");
        VERIFY_DONE(same);
        QCOMPARE(same.out, table.out);
    }
}

void TestCommandLine::inspects()
{
    const Outcome model = run({QStringLiteral("inspect"), modelFolder("gpt2"),
                               QStringLiteral("--format"), QStringLiteral("json")});
    VERIFY_DONE(model);
    const QJsonObject facts = json(model.out).object();
    QVERIFY(facts[QLatin1String("tensors")].toArray().size() > 10);
    QVERIFY(model.out.contains("gpt2"));
    // Turned positions are no table that could end: what the model was trained on is told.
    const Outcome turned = run({QStringLiteral("inspect"), modelFolder("llama"),
                                QStringLiteral("--format"), QStringLiteral("json")});
    VERIFY_DONE(turned);
    QFile config(modelFolder("llama") + QStringLiteral("/config.json"));
    QVERIFY(config.open(QIODevice::ReadOnly));
    QCOMPARE(json(turned.out)[QLatin1String("maximum_tokens")].toInt(),
             json(config.readAll())[QLatin1String("max_position_embeddings")].toInt());
    VERIFY_DONE(run({QStringLiteral("trace"), QStringLiteral("--pattern"), QStringLiteral("local"),
                     QStringLiteral("--length"), QStringLiteral("9"), QStringLiteral("-o"),
                     path("out.safetensors")}));
    const Outcome trace = run({QStringLiteral("inspect"), path("out.safetensors"),
                               QStringLiteral("--format"), QStringLiteral("json")});
    VERIFY_DONE(trace);
    const QJsonArray attentions = json(trace.out)[QLatin1String("attentions")].toArray();
    QCOMPARE(attentions.size(), 2);
    QCOMPARE(attentions[0][QLatin1String("queries")].toInt(), 9);
    for (const QString& file : {modelFolder("gpt2"), path("out.safetensors")}) {
        const Outcome table = run({QStringLiteral("inspect"), file});
        VERIFY_DONE(table);
        QVERIFY(table.out.count('\n') > 3);
        QVERIFY(table.err.isEmpty());
    }
}

void TestCommandLine::tokenizes()
{
    const QString text = QStringLiteral("The door was open, naïve café!");
    for (const char* name : {"bert", "gpt2", "llama", "t5"}) {
        const Outcome outcome = run({QStringLiteral("tokenize"), QStringLiteral("--model"),
                                     modelFolder(name), QStringLiteral("--text"), text,
                                     QStringLiteral("--format"), QStringLiteral("json")});
        VERIFY_DONE(outcome);
        const QJsonObject result = json(outcome.out).object();
        const QJsonArray tokens = result[QLatin1String("tokens")].toArray();
        const QJsonArray offsets = result[QLatin1String("offsets")].toArray();
        QVERIFY(tokens.size() > 4);
        QCOMPARE(result[QLatin1String("token_ids")].toArray().size(), tokens.size());
        QCOMPARE(offsets.size(), tokens.size());
        for (const QJsonValue& offset : offsets) {
            QCOMPARE(offset.toArray().size(), 2);
            QVERIFY(offset[0].toInt() <= offset[1].toInt());
            QVERIFY(offset[1].toInt() <= text.toUtf8().size());
        }
        const Outcome table = run({QStringLiteral("tokenize"), QStringLiteral("--model"),
                                   modelFolder(name), QStringLiteral("--text"), text,
                                   QStringLiteral("--format"), QStringLiteral("table")});
        VERIFY_DONE(table);
        QCOMPARE(table.out.trimmed().count('\n'), tokens.size());
    }
}

void TestCommandLine::renders_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<QString>("format");
    for (const char* view : {"heatmap", "flow", "overview", "distribution", "scene", "surface",
                             "overlay", "steps", "metrics", "lens", "experts", "text", "compare"})
        for (const char* format : {"png", "svg", "pdf"})
            QTest::addRow("%s.%s", view, format)
                << QString::fromLatin1(view) << QString::fromLatin1(format);
}

void TestCommandLine::renders()
{
    QFETCH(QString, view);
    QFETCH(QString, format);
    const QString file = path("picture.") + format;
    QStringList arguments = {
        QStringLiteral("render"),  QStringLiteral("--view"), view, QStringLiteral("--size"),
        QStringLiteral("640x420"), QStringLiteral("-o"),     file};
    if (view == QLatin1String("overlay")) {
        const std::vector<float> pixels(3 * 24 * 24, 0.25F);
        QVERIFY(engine::writeNpy(path("pixels.npy").toStdString(), engine::DataType::F32,
                                 {3, 24, 24}, std::as_bytes(std::span(pixels))));
        arguments << QStringLiteral("--model") << modelFolder("vit") << QStringLiteral("--pixels")
                  << path("pixels.npy");
    } else if (view == QLatin1String("lens")) {
        arguments << QStringLiteral("--model") << modelFolder("gpt2")
                  << QStringLiteral("--token-ids") << QStringLiteral("5,6,7");
    } else if (view == QLatin1String("experts")) {
        arguments << QStringLiteral("--model")
                  << QStringLiteral(TEST_DATA "/families/models/mixtral")
                  << QStringLiteral("--token-ids") << QStringLiteral("5,6,7");
    } else {
        arguments << QStringLiteral("--pattern") << QStringLiteral("local")
                  << QStringLiteral("--length") << QStringLiteral("24");
    }
    const Outcome outcome = run(arguments);
    VERIFY_DONE(outcome);
    QVERIFY2(outcome.out.isEmpty(), outcome.out.constData());
    QVERIFY2(!outcome.err.contains("error:"), outcome.err.constData());
    const QByteArray bytes = readFile(file);
    if (format == QLatin1String("pdf")) {
        QVERIFY(bytes.startsWith("%PDF-") && bytes.trimmed().endsWith("%%EOF"));
        return;
    }
    if (format == QLatin1String("svg")) {
        QXmlStreamReader xml(bytes);
        int elements = 0;
        while (!xml.atEnd())
            elements += xml.readNext() == QXmlStreamReader::StartElement ? 1 : 0;
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(elements > 5);
        return;
    }
    QImage image;
    QVERIFY(image.loadFromData(bytes));
    QCOMPARE(image.size(), QSize(640, 420));
    // Something is painted, on white.
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    QVERIFY(colours.size() > 8);
    QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
}

void TestCommandLine::rendersAsAsked()
{
    // What is asked for changes the picture.
    QSet<QByteArray> pictures;
    const QList<QStringList> variants = {{},
                                         {QStringLiteral("--head"), QStringLiteral("1")},
                                         {QStringLiteral("--head"), QStringLiteral("mean")},
                                         {QStringLiteral("--head"), QStringLiteral("max")},
                                         {QStringLiteral("--colormap"), QStringLiteral("magma")},
                                         {QStringLiteral("--theme"), QStringLiteral("dark")},
                                         {QStringLiteral("--layer"), QStringLiteral("0")},
                                         {QStringLiteral("--size"), QStringLiteral("300x200")}};
    for (const QStringList& variant : variants) {
        VERIFY_DONE(
            run(QStringList{QStringLiteral("render"), QStringLiteral("--pattern"),
                            QStringLiteral("translation"), QStringLiteral("--view"),
                            QStringLiteral("heatmap"), QStringLiteral("-o"), path("picture.png")} +
                variant));
        pictures.insert(readFile(path("picture.png")));
    }
    QCOMPARE(pictures.size(), variants.size());
}

void TestCommandLine::rendersComparisons()
{
    const auto list = [](const QString& words) { return words.split(u' '); };
    VERIFY_DONE(run(list(QStringLiteral("trace --pattern random --length 24 -o ") +
                         path("other.safetensors"))));
    QSet<QByteArray> pictures;
    const QStringList variants = {{},
                                  QStringLiteral(" --with-head 2"),
                                  QStringLiteral(" --with-layer 1"),
                                  QStringLiteral(" --with-layer mean --with-head max"),
                                  QStringLiteral(" --with ") + path("other.safetensors")};
    for (const QString& variant : variants) {
        VERIFY_DONE(run(list(QStringLiteral("render --pattern local --length 24 --layer 0 --view "
                                            "compare -o ") +
                             path("picture.png") + variant)));
        pictures.insert(readFile(path("picture.png")));
    }
    QCOMPARE(pictures.size(), variants.size());
    const QByteArray before = readFile(path("picture.png"));
    for (const char* missing : {"--with-head 9", "--with-layer 9", "--with nowhere.safetensors"}) {
        const Outcome outcome =
            run(list(QStringLiteral("render --pattern local --length 24 --view compare -o ") +
                     path("picture.png") + u' ' + QString::fromLatin1(missing)));
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.startsWith("error: "), outcome.err.constData());
        QCOMPARE(readFile(path("picture.png")), before);
    }
}

// What an adapter changes, beside its base: found by itself, or named.
void TestCommandLine::rendersWhatAnAdapterChanges()
{
    const QString folder = QStringLiteral(TEST_DATA "/adapter");
    const auto rendered = [&](const QString& more) {
        const QStringList list = QStringLiteral("render --token-ids 3,17,250,8,411,29,5,90 --view "
                                                "compare --layer 1 --head 2 -o ")
                                     .append(path("picture.png"))
                                     .append(u' ')
                                     .append(more)
                                     .split(u' ');
        return run(list);
    };
    VERIFY_DONE(rendered(QStringLiteral("--with-base --model ") + folder));
    const QByteArray found = readFile(path("picture.png"));
    const QString base = QStringLiteral(TEST_DATA "/conformance/models/llama");
    VERIFY_DONE(rendered(QStringLiteral("--model %1 --with %2").arg(folder, base)));
    QCOMPARE(readFile(path("picture.png")), found);
    VERIFY_DONE(rendered(QStringLiteral("--model %1 --with %1").arg(folder)));
    QVERIFY(readFile(path("picture.png")) != found);
    const Outcome none = rendered(QStringLiteral("--with-base --model ") + base);
    QCOMPARE(none.code, 1);
    QVERIFY2(none.err.contains("no adapter"), none.err.constData());
    QCOMPARE(rendered(QStringLiteral("--with-base --with-head 1 --model ") + folder).code, 2);
}

void TestCommandLine::rendersWhatIsThere()
{
    for (const QStringList& missing :
         {QStringList{QStringLiteral("--layer"), QStringLiteral("9")},
          QStringList{QStringLiteral("--head"), QStringLiteral("4")},
          QStringList{QStringLiteral("--query"), QStringLiteral("32")},
          QStringList{QStringLiteral("--kind"), QStringLiteral("cross")}}) {
        const Outcome outcome =
            run(QStringList{QStringLiteral("render"), QStringLiteral("--pattern"),
                            QStringLiteral("local"), QStringLiteral("--view"),
                            QStringLiteral("heatmap"), QStringLiteral("-o"), path("picture.png")} +
                missing);
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.startsWith("error: "), outcome.err.constData());
    }
    QCOMPARE(entries(), QStringList());
}

void TestCommandLine::refusesViewsThatDoNotApply()
{
    const auto list = [](const QString& words) { return words.split(u' '); };
    VERIFY_DONE(run(
        list(QStringLiteral("trace --pattern local --length 12 -o ") + path("trace.safetensors"))));
    std::vector<float> weights(4 * 4, 0.25F);
    QVERIFY(engine::writeNpy(path("dump.npy").toStdString(), engine::DataType::F32, {4, 4},
                             std::as_bytes(std::span(weights))));
    const std::pair<const char*, const char*> cases[] = {{"lens", "trace.safetensors"},
                                                         {"overlay", "trace.safetensors"},
                                                         {"lens", "dump.npy"},
                                                         {"scene", "dump.npy"}};
    for (const auto& [view, input] : cases)
        for (const char* format : {"png", "svg", "pdf"}) {
            const QString file = path("none.") + QLatin1String(format);
            const Outcome outcome =
                run({QStringLiteral("render"), path(input), QStringLiteral("--view"),
                     QLatin1String(view), QStringLiteral("-o"), file});
            QCOMPARE(outcome.code, 1);
            QVERIFY2(outcome.err.startsWith("error: There is nothing to paint"),
                     outcome.err.constData());
            QVERIFY(!QFile::exists(file));
        }
}

void TestCommandLine::digitsFollowTheWords()
{
    QProcessEnvironment arabic = withoutDisplay();
    arabic.insert(QStringLiteral("LC_ALL"), QStringLiteral("ar_EG.UTF-8"));
    QByteArray before;
    for (const char* view : {"heatmap", "flow", "overview", "text", "distribution", "surface",
                             "steps", "metrics", "compare"}) {
        const QStringList arguments = {QStringLiteral("render"), QStringLiteral("--pattern"),
                                       QStringLiteral("local"),  QStringLiteral("--view"),
                                       QLatin1String(view),      QStringLiteral("-o"),
                                       path("digits.svg")};
        VERIFY_DONE(run(arguments, {}, arabic));
        const QString there = QString::fromUtf8(readFile(path("digits.svg")));
        static const QRegularExpression digits(QStringLiteral("[\u0660-\u0669\u06F0-\u06F9]"));
        QVERIFY2(!digits.match(there).hasMatch(), view);
        VERIFY_DONE(run(arguments));
        QCOMPARE(there, QString::fromUtf8(readFile(path("digits.svg"))));
    }
    const Outcome table =
        run({QStringLiteral("metrics"), QStringLiteral("--pattern"), QStringLiteral("local")}, {},
            arabic);
    VERIFY_DONE(table);
    QCOMPARE(
        table.out,
        run({QStringLiteral("metrics"), QStringLiteral("--pattern"), QStringLiteral("local")}).out);
}

void TestCommandLine::controlCharactersAreShown()
{
    engine::PatternSource source;
    source.length = 6;
    const auto made = engine::Tracer().trace({source, {}}, {});
    QVERIFY(made);
    engine::Trace trace = **made;
    trace.title = "form\ffeed";
    const std::array texts = {"a\fb", "\x01", "\r", "\v", "<s>&\"", "\x1b[31m"};
    for (const engine::Stack stack : engine::kStacks)
        for (size_t i = 0; i < trace.tokens(stack).size(); ++i)
            trace.tokens(stack)[i].text = texts[i % texts.size()];
    QVERIFY(engine::writeTrace(path("odd.safetensors").toStdString(), trace, {}));
    for (const char* view : {"heatmap", "flow", "overview", "text", "distribution", "scene",
                             "surface", "steps", "metrics", "compare"}) {
        VERIFY_DONE(
            run({QStringLiteral("render"), path("odd.safetensors"), QStringLiteral("--view"),
                 QLatin1String(view), QStringLiteral("-o"), path("odd.svg")}));
        QXmlStreamReader xml(readFile(path("odd.svg")));
        bool form = false;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement ||
                xml.name() != QLatin1String("text"))
                continue;
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            QVERIFY2(!text.trimmed().isEmpty(), view);
            form = form || text.contains(QLatin1String("U+000C"));
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY2(form || QLatin1String(view) == QLatin1String("overview") ||
                     QLatin1String(view) == QLatin1String("metrics"),
                 view);
    }
}

void TestCommandLine::malformed_data()
{
    QTest::addColumn<QStringList>("arguments"); ///< IN is the file, OUT what would be written
    QTest::addColumn<QByteArray>("bytes");
    const auto list = [](const char* words) { return QString::fromLatin1(words).split(u' '); };
    const QByteArray model = readFile(modelFolder("gpt2") + QLatin1String("/model.safetensors"));
    const QByteArray npy("\x93NUMPY\x01\x00\x76\x00{'descr': '<f4', 'fortran_order': False, "
                         "'shape': (99999999, 99999999), }",
                         70);
    const std::pair<const char*, QByteArray> files[] = {
        {"empty", QByteArray()},
        {"text", "This is no tensor file.\n"},
        {"zip.npz", "PK\x03\x04 but not a zip"},
        {"no-zip.npz", "none"},
        {"garbage.npy", "\x93NUMPY garbage that goes on and on"},
        {"huge.npy", npy},
        {"truncated.safetensors", model.left(model.size() / 2)},
        {"header.safetensors", model.left(300)},
        {"length.safetensors", QByteArray(8, '\xff') + "{}"},
        {"nesting.safetensors", QByteArray("\x10\x27\0\0\0\0\0\0", 8) + QByteArray(10'000, '[')},
        {"newer.safetensors",
         QByteArray("\x40\0\0\0\0\0\0\0", 8) +
             QByteArray("{\"__metadata__\":{\"attention_visualizer.format\":\"2\"}}")
                 .leftJustified(64)}};
    for (const auto& [name, bytes] : files) {
        QTest::addRow("trace %s", name) << list("trace --attention IN -o OUT") << bytes;
        QTest::addRow("metrics %s", name) << list("metrics IN -o OUT") << bytes;
        QTest::addRow("inspect %s", name) << list("inspect IN") << bytes;
        QTest::addRow("render %s", name) << list("render IN --view heatmap -o OUT.png") << bytes;
    }
    QTest::newRow("no file") << list("inspect IN.absent") << QByteArray("x");
    QTest::newRow("no folder") << list("trace --model IN.absent --token-ids 1 -o OUT")
                               << QByteArray("x");
    QTest::newRow("folder without a model")
        << list("trace --model FOLDER --token-ids 1 -o OUT") << QByteArray("x");
    QTest::newRow("folder as a trace") << list("metrics FOLDER") << QByteArray("x");
    QTest::newRow("file as a model")
        << list("trace --model IN --token-ids 1 -o OUT") << QByteArray("x");
    QTest::newRow("pixels") << list("trace --model VIT --pixels IN -o OUT") << QByteArray("x");
    QTest::newRow("image") << list("trace --model VIT --image IN -o OUT") << QByteArray("x");
    QTest::newRow("huge pixels") << list("trace --model VIT --pixels IN -o OUT") << npy;
    QTest::newRow("no input") << list("trace --model GPT2 -o OUT") << QByteArray("x");
    QTest::newRow("id too large") << list("trace --model GPT2 --token-ids 99999999 -o OUT")
                                  << QByteArray("x");
    QTest::newRow("mask too short")
        << list("trace --model BERT --token-ids 5,6,7 --attention-mask 1 -o OUT")
        << QByteArray("x");
    QTest::newRow("too long") << list("trace --model GPT2 --token-ids LONG -o OUT")
                              << QByteArray("x");
    QTest::newRow("no text file") << list("trace --model GPT2 --text-file IN.absent -o OUT")
                                  << QByteArray("x");
    QTest::newRow("pattern") << list("trace --pattern nothing -o OUT") << QByteArray("x");
    QTest::newRow("length") << list("trace --pattern local --length 999999999 -o OUT")
                            << QByteArray("x");
    QTest::newRow("output is a folder")
        << list("trace --pattern local -o FOLDER") << QByteArray("x");
    QTest::newRow("output in no folder")
        << list("trace --pattern local -o OUT/none/out") << QByteArray("x");
    QTest::newRow("picture in no folder")
        << list("render --pattern local --view heatmap -o OUT/none/out.png") << QByteArray("x");
    QTest::newRow("picture too large")
        << list("render --pattern local --view heatmap --size 99999x99999 -o OUT.png")
        << QByteArray("x");
    QTest::newRow("tokenize") << list("tokenize --model FOLDER --text x") << QByteArray("x");
}

void TestCommandLine::malformed()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, bytes);
    const QString name = QString::fromLatin1(QTest::currentDataTag()).section(u' ', -1);
    const QString in = path("in-") + name;
    QVERIFY(writeFile(in, bytes));
    QStringList longInput(5000, QStringLiteral("1"));
    for (QString& argument : arguments) {
        const bool absent = argument.endsWith(QLatin1String(".absent"));
        if (argument.startsWith(QLatin1String("IN")))
            argument = absent ? in + QLatin1String(".absent") : in;
        argument.replace(QLatin1String("OUT"), path("out"));
        argument.replace(QLatin1String("FOLDER"), m_folder->path());
        argument.replace(QLatin1String("VIT"), modelFolder("vit"));
        argument.replace(QLatin1String("GPT2"), modelFolder("gpt2"));
        argument.replace(QLatin1String("BERT"), modelFolder("bert"));
        argument.replace(QLatin1String("LONG"), longInput.join(u','));
    }
    const QStringList before = entries();
    const Outcome outcome = run(arguments);
    QVERIFY2(!outcome.crashed, outcome.err.constData());
    QVERIFY2(outcome.code == 1, outcome.err.constData());
    QVERIFY2(outcome.out.isEmpty(), outcome.out.constData());
    QVERIFY2(outcome.err.startsWith("error: "), outcome.err.constData());
    const QByteArray sentence = outcome.err.left(outcome.err.indexOf('\n')).mid(7);
    QVERIFY2(sentence.size() > 15 && sentence.contains(' ') && !sentence.contains('%'),
             sentence.constData());
    QCOMPARE(entries(), before);
}

void TestCommandLine::keepsOldFiles()
{
    // What fails leaves the file that was there.
    QVERIFY(writeFile(path("old"), "precious"));
    QVERIFY(writeFile(path("in"), "garbage"));
    QCOMPARE(run({QStringLiteral("trace"), QStringLiteral("--attention"), path("in"),
                  QStringLiteral("-o"), path("old")})
                 .code,
             1);
    QCOMPARE(readFile(path("old")), QByteArray("precious"));
}

void TestCommandLine::interrupted_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<QStringList>("arguments");
    const QStringList work = {QStringLiteral("--pattern"), QStringLiteral("random"),
                              QStringLiteral("--length"),  QStringLiteral("4096"),
                              QStringLiteral("--heads"),   QStringLiteral("16"),
                              QStringLiteral("--layers"),  QStringLiteral("8")};
    QTest::newRow("trace") << SIGINT
                           << (QStringList{QStringLiteral("trace"), QStringLiteral("--dense")} +
                               work);
    QTest::newRow("ended") << SIGTERM
                           << (QStringList{QStringLiteral("trace"), QStringLiteral("--dense")} +
                               work);
    QTest::newRow("metrics") << SIGINT << QStringList{QStringLiteral("metrics")} + work;
}

void TestCommandLine::interrupted()
{
    QFETCH(int, signal);
    QFETCH(QStringList, arguments);
    QVERIFY(writeFile(path("out"), "old"));
    QProcess process;
    process.setProcessEnvironment(withoutDisplay());
    process.start(QStringLiteral(APP_BINARY),
                  arguments + QStringList{QStringLiteral("-o"), path("out")});
    QVERIFY(process.waitForStarted());
    // Ready once the signal is caught: blocked for all threads but one that waits for it.
    const QString status = QStringLiteral("/proc/%1/status").arg(process.processId());
    const auto catches = [&] {
        static const QRegularExpression blocked(QStringLiteral("SigBlk:\\s*([0-9a-f]+)"));
        const auto match = blocked.match(QString::fromLatin1(readFile(status)));
        return match.captured(1).toULongLong(nullptr, 16) >> (signal - 1) & 1;
    };
    if (!QFile::exists(status))
        QSKIP("Without /proc nobody knows when the program is ready.");
    QTRY_VERIFY_WITH_TIMEOUT(catches(), kPatience);
    QTest::qWait(200);
    QCOMPARE(process.state(), QProcess::Running);
    ::kill(pid_t(process.processId()), signal);
    QVERIFY(process.waitForFinished(kPatience));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    const QByteArray err = process.readAllStandardError();
    QVERIFY2(err.startsWith("error: ") && err.trimmed().size() > 10, err.constData());
    QCOMPARE(entries(), QStringList{QStringLiteral("out")});
    QCOMPARE(readFile(path("out")), QByteArray("old"));
}

void TestCommandLine::closedOutput()
{
    // A reader that goes away, as `| head -1` does, is no crash.
    QProcess process;
    process.setProcessEnvironment(withoutDisplay());
    process.start(QStringLiteral("/bin/sh"),
                  {QStringLiteral("-c"),
                   QStringLiteral("\"$0\" inspect \"$1\" --format json >/dev/full"),
                   QStringLiteral(APP_BINARY), modelFolder("gpt2")});
    QVERIFY(process.waitForFinished(kPatience));
    QCOMPARE(process.exitCode(), 1);
    const QByteArray err = process.readAllStandardError();
    QVERIFY2(err.startsWith("error: "), err.constData());
}

void TestCommandLine::fullDisk_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line :
         {"trace --pattern local -o", "metrics --pattern local --format csv -o",
          "render --pattern local --view heatmap -o", "render --pattern local --view flow -o"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestCommandLine::fullDisk()
{
    QFETCH(QString, line);
    const QString out = path("out") + (line.contains(QLatin1String("heatmap")) ? ".png"
                                       : line.contains(QLatin1String("flow"))  ? ".svg"
                                                                               : "");
    QVERIFY(writeFile(out, "old"));
    QProcess process;
    process.setProcessEnvironment(withoutDisplay());
    // Not a byte more can be written to any file: as where the disk is full.
    process.start(QStringLiteral("/bin/sh"),
                  QStringList{QStringLiteral("-c"),
                              QStringLiteral("trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\""),
                              QStringLiteral(APP_BINARY)} +
                      line.split(u' ') + QStringList{out});
    QVERIFY(process.waitForFinished(kPatience));
    QCOMPARE(process.exitCode(), 1);
    const QByteArray err = process.readAllStandardError();
    QVERIFY2(err.startsWith("error: Cannot write") && err.contains("hint: "), err.constData());
    QCOMPARE(readFile(out), QByteArray("old"));
    QCOMPARE(entries().size(), 1);
}

SUITE(TestCommandLine)
#include "test_commandline.moc"
