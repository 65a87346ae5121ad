#include "tests/app/command.h"
#include "tests/suite.h"

#include <cmath>
#include <csignal>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int kPatience = 120'000; ///< milliseconds
constexpr int kWrongUsage = 2;
const char* const kModel = TEST_DATA "/conformance/models/gpt2";

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A .npy of float32 [2, size, size]: each query looks alike at all that it may see.
bool writeUniform(const QString& path, int size, bool causal)
{
    QByteArray bytes("\x93NUMPY\x01\x00", 8);
    QByteArray header = QStringLiteral("{'descr': '<f4', 'fortran_order': False, 'shape': "
                                       "(2, %1, %1), }")
                            .arg(size)
                            .toLatin1();
    header += QByteArray(63 - (10 + header.size()) % 64, ' ') + '\n';
    bytes += char(header.size() & 0xFF);
    bytes += char(header.size() >> 8);
    bytes += header;
    for (int head = 0; head < 2; ++head)
        for (int q = 0; q < size; ++q)
            for (int k = 0; k < size; ++k) {
                // Of a causal head, weights that fall with the distance: no two rows alike.
                const int seen = causal ? q + 1 : size;
                const float weight = causal && k > q ? 0.F : 1.F / float(seen);
                bytes.append(reinterpret_cast<const char*>(&weight), sizeof weight);
            }
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

/// Every option that is taken acts, or is refused with the reason.
class TestOptionRules : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void refusesWhatDoesNothing_data();
    void refusesWhatDoesNothing();
    void takesWhatActs_data();
    void takesWhatActs();
    void refusesWhatDidNothing_data();
    void refusesWhatDidNothing();
    void refusesWhatHasNoEnd();
    void inspectWritesItsFile();
    void comparesStacksOfOtherNames();
    void boundsSweeps_data();
    void boundsSweeps();
    void stopsWhileItEncodes();
    void writesOfRegressions();

private:
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOptionRules::refusesWhatDoesNothing_data()
{
    QTest::addColumn<QString>("command"); // MODEL is a folder, OUT a file that can be written
    QTest::addColumn<QString>("named");
    const auto row = [](const char* command, const char* named) {
        QTest::newRow(command) << QString::fromLatin1(command) << QString::fromLatin1(named);
    };
    row("trace --model MODEL --token-ids 3,7 --heads 3 -o OUT", "--pattern");
    row("trace --pattern local --text x -o OUT", "--model");
    row("trace --pattern local --ignore-unknown -o OUT", "--model");
    row("trace --model MODEL --token-ids 3,7 --top-k 4 -o OUT", "--sample");
    row("trace --model MODEL --token-ids 3,7 --text x -o OUT", "--token-ids");
    row("trace --model MODEL --token-ids 3,7 --text-pair x -o OUT", "--text");
    row("trace --model MODEL --token-ids 3,7 --source-token-ids 4 -o OUT", "--source-token-ids");
    row("trace --model MODEL --token-ids 3,7 --sound-start 2 -o OUT", "--sound");
    row("trace --model MODEL --token-ids 3,7 --sample --beams 3 --generate 2 -o OUT", "--beams");
    row("metrics some.npy --generate 4", "--model");
    row("metrics some.npy --layers 1", "--model");
    row("metrics --model MODEL --texts some.txt --text x", "--texts");
    row("predict some.safetensors --image x.png", "--model");
    row("explain --model MODEL --token-ids 3,7 --steps 5", "--method integrated");
    row("explain --model MODEL --token-ids 3,7 --method gradient --baseline mean", "integrated");
    row("explain --model MODEL --token-ids 3,7 --units all", "--method ablation");
    row("explain --model MODEL --token-ids 3,7 --scalar loss --method direct", "--method direct");
    row("explain --model MODEL --token-ids 3,7 --method importance --faithful", "importance");
    row("explain --model MODEL --token-ids 3,7 --dense --format csv -o OUT", "--dense");
    row("explain --model MODEL --token-ids 3,7 --token 1 --target a", "--target");
    row("patch --model MODEL --clean a --corrupted b --rows 2", "--pairs");
    row("patch --model MODEL --clean a --text b --corrupted c", "--clean");
    row("patch --model MODEL --token-ids 3 --corrupted-token-ids 4 --paths --exact", "--exact");
    row("circuits --model MODEL --sequences 4", "--what repeated");
    row("circuits --model MODEL --what composition --of 0.1", "--what vectors");
    row("rank some.npy --by entropy --cell 1,2", "--by");
    row("rank some.npy --by entropy --other-text x", "--model");
    row("rank some.npy --by entropy --other a --other-model b", "--other");
    row("render some.npy --view heatmap --columns 2 -o x.png", "--sheet");
    row("render some.npy --view heatmap --scale 2 -o x.svg", "--scale");
    row("render some.npy --view heatmap --size 300x200 --width-mm 80 -o x.png", "--width-mm");
    row("render some.npy --view heatmap --with-stack encoder -o x.png", "--with-stack");
    row("inspect MODEL --describe --format json", "--describe");
    row("sweep --task copy --seed 4 -o OUT", "--random");
    row("sweep --task copy --layers 2 --layer-choices 1,2 -o OUT", "--layer-choices");
    row("sweep --task copy --format json -o OUT", "CSV");
    row("train --task copy --width 32 --dimension 8 -o OUT", "--dimension");
    row("train --task copy --text-column a -o OUT", "--data");
    row("atlas some.safetensors --rows 4", "--data");
    row("atlas --model MODEL --data x.txt --head 0.0 -o OUT", "--head");
}

void TestOptionRules::refusesWhatDoesNothing()
{
    QFETCH(QString, command);
    QFETCH(QString, named);
    QStringList arguments = command.split(u' ');
    arguments.replaceInStrings(QStringLiteral("MODEL"), QLatin1String(kModel));
    arguments.replaceInStrings(QStringLiteral("OUT"), path("out"));
    const Outcome outcome = run(arguments);
    QVERIFY2(outcome.code == kWrongUsage, outcome.err.constData());
    QVERIFY2(outcome.err.contains(named.toUtf8()), outcome.err.constData());
    QVERIFY(!QFile::exists(path("out")));
}

void TestOptionRules::takesWhatActs_data()
{
    QTest::addColumn<QString>("command");
    for (const char* command :
         {"trace --pattern local --heads 2 --length 8 --seed 4 --layers 1 -o OUT",
          "trace --model MODEL --token-ids 3,7 --generate 2 --sample --top-k 4 --seed 2 -o OUT",
          "predict --model MODEL --token-ids 3,7 --layers 1 --top 2",
          "explain --model MODEL --token-ids 3,7,5 --method integrated --steps 4 --baseline mean",
          "circuits --model MODEL --of 0.1 --top 2",
          "rank --model MODEL --token-ids 3,7,5 --cell 1,0"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void TestOptionRules::takesWhatActs()
{
    QFETCH(QString, command);
    QStringList arguments = command.split(u' ');
    arguments.replaceInStrings(QStringLiteral("MODEL"), QLatin1String(kModel));
    arguments.replaceInStrings(QStringLiteral("OUT"), path("out"));
    const Outcome outcome = run(arguments);
    QVERIFY2(outcome.code == 0, outcome.err.constData());
}

/// What can be told only once the model was run.
void TestOptionRules::refusesWhatDidNothing_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, const QStringList& options) {
        QTest::newRow(qPrintable(options.join(u' '))) << options << QString::fromUtf8(name);
    };
    row("padded to 2", {"--pad-to", "2"});
    row("--sample says", {"--sample"});
    row("--beams says", {"--beams", "3"});
    row("hides all 4", {"--mask", "padding:99"});
    row("hides all 4", {"--mask", "padding:4"});
    row("no part “sort”", {"--interventions", R"([{"sort": "x"}])"});
    row("no part “place”", {"--interventions", R"([{"scope": {"place": 1}, "ablate": true}])"});
    row("changes nothing", {"--interventions", R"([{"scope": {"layer": 0}}])"});
    row("changes nothing", {"--interventions", R"([{"ablate": false}])"});
    row("no place 9.0", {"--ablate", "9.0"});
    row("--image", {"--image", "x.png"});
    row("--pixels", {"--pixels", "x.npy"});
    row("--sound", {"--sound", "x.wav"});
    row("--target", {"--target", "x"});
    row("--target-token-ids", {"--target-token-ids", "3"});
}

void TestOptionRules::refusesWhatDidNothing()
{
    QFETCH(QStringList, options);
    QFETCH(QString, named);
    const Outcome outcome =
        run(QStringList{"predict", "--model", kModel, "--token-ids", "3,7,1,12"} + options);
    QVERIFY2(outcome.code == 1, outcome.err.constData());
    QVERIFY2(outcome.err.contains(named.toUtf8()), outcome.err.constData());
}

void TestOptionRules::refusesWhatHasNoEnd()
{
    const QString llama = QStringLiteral(TEST_DATA "/conformance/models/llama");
    const Outcome padded = run({"trace", "--model", llama, "--token-ids", "1,2,3", "--pad-to",
                                "1000000", "-o", path("o")});
    QCOMPARE(padded.code, 1);
    QVERIFY2(padded.err.contains("1000000"), padded.err.constData());
    for (const char* formula : {"1/0", "cell(999999999999,0)"}) {
        const Outcome ranked =
            run({"rank", "--model", llama, "--token-ids", "1,2,3", "--by", formula});
        QVERIFY2(ranked.code == 1 && ranked.out.isEmpty(), ranked.err.constData());
    }
    const Outcome steps = run({"explain", "--model", llama, "--token-ids", "1,2,3", "--method",
                               "integrated", "--steps", "2147483647"});
    QVERIFY2(steps.code == kWrongUsage && steps.err.contains("--steps"), steps.err.constData());
}

void TestOptionRules::inspectWritesItsFile()
{
    for (const char* format : {"json", "table"}) {
        const Outcome printed = run({"inspect", kModel, "--format", format});
        QCOMPARE(printed.code, 0);
        const Outcome written = run({"inspect", kModel, "--format", format, "-o", path("report")});
        QVERIFY2(written.code == 0, written.err.constData());
        QVERIFY(written.out.isEmpty());
        QCOMPARE(contentOf(path("report")), printed.out);
    }
    QVERIFY(writeUniform(path("a.npy"), 4, false));
    QCOMPARE(run({"inspect", path("a.npy"), "-o", path("dump")}).code, 0);
    QVERIFY(contentOf(path("dump")).contains("encoder"));
}

/// A causal dump is taken for a decoder, one that sees all for an encoder.
void TestOptionRules::comparesStacksOfOtherNames()
{
    QVERIFY(writeUniform(path("causal.npy"), 6, true));
    QVERIFY(writeUniform(path("both.npy"), 6, false));
    const QStringList compare = {"render", path("causal.npy"), "--view", "compare",
                                 "--with", path("both.npy"),   "--size", "1400x800",
                                 "-o",     path("c.svg")};
    const Outcome outcome = run(compare);
    QVERIFY2(outcome.code == 0, outcome.err.constData());
    QVERIFY(contentOf(path("c.svg")).contains("Jensen"));
    QCOMPARE(run(compare + QStringList{"--with-stack", "encoder"}).code, 0);
    const Outcome none = run(compare + QStringList{"--with-stack", "decoder"});
    QCOMPARE(none.code, 1);
    QVERIFY2(none.err.contains("compare with"), none.err.constData());
    const Outcome ranked = run({"rank", path("causal.npy"), "--by", "entropy", "--other",
                                path("both.npy"), "--format", "csv"});
    QVERIFY2(ranked.code == 0, ranked.err.constData());
    QCOMPARE(ranked.out.count('\n'), 3);
}

void TestOptionRules::boundsSweeps_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("named");
    QStringList many;
    for (int i = 1; i <= 256; ++i)
        many << QString::number(i);
    const QString list = many.join(u',');
    QTest::newRow("a grid") << QStringList{"--layer-choices",     list, "--head-choices", list,
                                           "--dimension-choices", list}
                            << QStringLiteral("at most 100000");
    QTest::newRow("seeds") << QStringList{"--seeds", "2147483647"} << QStringLiteral("--seeds");
    QTest::newRow("no number") << QStringList{"--layer-choices", "1,x"}
                               << QStringLiteral("--layer-choices");
    QTest::newRow("no layers") << QStringList{"--layer-choices", "0"}
                               << QStringLiteral("--layer-choices");
    QTest::newRow("no rate") << QStringList{"--rate-choices", "nan"}
                             << QStringLiteral("--rate-choices");
    QTest::newRow("steps") << QStringList{"--steps", "2147483647"} << QStringLiteral("--steps");
}

void TestOptionRules::boundsSweeps()
{
    QFETCH(QStringList, options);
    QFETCH(QString, named);
    const Outcome outcome =
        run(QStringList{"sweep", "--task", "copy", "-o", path("s.csv")} + options);
    QVERIFY2(outcome.code == 1 || outcome.code == kWrongUsage, outcome.err.constData());
    QVERIFY2(outcome.err.contains(named.toUtf8()), outcome.err.constData());
    QVERIFY(!QFile::exists(path("s.csv")));
}

/// A large picture takes seconds to encode; it ends when it is told to, and leaves no file.
void TestOptionRules::stopsWhileItEncodes()
{
    QVERIFY(writeUniform(path("a.npy"), 6, true));
    QProcess process;
    process.start(QStringLiteral(APP_BINARY), {"render", path("a.npy"), "--view", "heatmap",
                                               "--size", "16000x16000", "-o", path("large.png")});
    QVERIFY(process.waitForStarted());
    QTest::qWait(1500);
    ::kill(pid_t(process.processId()), SIGTERM);
    QVERIFY(process.waitForFinished(kPatience));
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(!QFile::exists(path("large.png")));
}

/// A regression's number is no probability; the same head without the word says what it makes of
/// its labels.
void TestOptionRules::writesOfRegressions()
{
    const QString source = QStringLiteral(TEST_DATA "/families/models/distilbert_classifier/");
    QVERIFY(QFile::copy(source + "model.safetensors", path("model.safetensors")));
    QJsonObject config = QJsonDocument::fromJson(contentOf(source + "config.json")).object();
    const auto numbers = [&](const char* problem, const char* key) {
        if (*problem)
            config.insert(QStringLiteral("problem_type"), QLatin1String(problem));
        QFile file(path("config.json"));
        if (!file.open(QIODevice::WriteOnly))
            return QMap<int, double>();
        file.write(QJsonDocument(config).toJson());
        file.close();
        const Outcome outcome = run(
            {"predict", "--model", m_folder->path(), "--token-ids", "2,5,7,3", "--format", "json"});
        QMap<int, double> found;
        const QJsonObject answer = QJsonDocument::fromJson(outcome.out).object();
        for (const QJsonValue& one : answer["predictions"][0]["top"].toArray())
            if (one.toObject().contains(QLatin1String(key)))
                found[one["id"].toInt()] = one[QLatin1String(key)].toDouble();
        return found;
    };
    const QMap<int, double> shares = numbers("", "probability");
    const QMap<int, double> values = numbers("regression", "value");
    const QMap<int, double> each = numbers("multi_label_classification", "probability");
    QVERIFY(values.size() > 1);
    QCOMPARE(shares.size(), values.size());
    double sum = 0;
    for (const double value : values)
        sum += std::exp(value);
    for (auto value = values.begin(); value != values.end(); ++value) {
        QVERIFY(std::abs(std::exp(*value) / sum - shares[value.key()]) < 1e-5);
        QVERIFY(std::abs(1 / (1 + std::exp(-*value)) - each[value.key()]) < 1e-5);
    }
    numbers("regression", "value");
    const Outcome table = run({"predict", "--model", m_folder->path(), "--token-ids", "2,5,7,3"});
    QVERIFY(table.out.contains("value") && !table.out.contains("probability"));
}

WIDGET_SUITE(TestOptionRules)
#include "test_optionrules.moc"
