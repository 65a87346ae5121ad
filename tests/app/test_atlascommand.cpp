#include "engine/atlas/atlas.h"
#include "tests/suite.h"

#include <cmath>
#include <csignal>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using engine::atlas::Atlas;

namespace {

constexpr int kPatience = 240'000; ///< milliseconds
const QString kModel = QStringLiteral(EXAMPLES_DIR "/models/language");

struct Outcome
{
    int code = -1;
    QByteArray out;
    QByteArray err;
};

Outcome run(const QString& program, const QStringList& arguments, const QString& folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.closeWriteChannel();
    process.waitForFinished(kPatience);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Outcome atlas(const QStringList& arguments, const QString& folder)
{
    return run(QStringLiteral(APP_BINARY), QStringList(QStringLiteral("atlas")) + arguments,
               folder);
}

/// A table of `rows` texts in its second column.
void writeTable(const QString& path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file");
    file.write("number,text\n");
    for (int i = 0; i < rows; ++i) {
        file.write(QByteArray::number(i) + ",\"");
        for (int word = 0; word < 5 + i % 17; ++word)
            file.write(word % 3 == i % 3 ? "My lord, " : "the king of night ");
        file.write("\"\n");
    }
}

/// Counts and choices alike, sums to 1e-6.
void compare(const QString& one, const QString& other)
{
    const auto a = Atlas::load(one.toStdString());
    const auto b = Atlas::load(other.toStdString());
    QVERIFY2(a, a ? "" : a.error().message().c_str());
    QVERIFY2(b, b ? "" : b.error().message().c_str());
    QCOMPARE(a->progress.windows, b->progress.windows);
    QCOMPARE(a->progress.tokens, b->progress.tokens);
    QCOMPARE(a->heads.size(), b->heads.size());
    for (size_t i = 0; i < a->heads.size(); ++i) {
        const auto& x = a->heads[i];
        const auto& y = b->heads[i];
        QCOMPARE(x.confidence.bins, y.confidence.bins);
        QCOMPARE(x.weights.bins, y.weights.bins);
        for (size_t m = 0; m < x.measures.size(); ++m) {
            QCOMPARE(x.measures[m].count, y.measures[m].count);
            QVERIFY(std::abs(x.measures[m].mean - y.measures[m].mean) < 1e-6);
        }
        for (size_t k = 0; k < x.byWeight.items().size(); ++k)
            QCOMPARE(x.byWeight.items()[k].cell.window, y.byWeight.items()[k].cell.window);
        const auto p = x.pairs.pairs();
        const auto q = y.pairs.pairs();
        QCOMPARE(p.size(), q.size());
        QCOMPARE(x.pairs.cells(), y.pairs.cells());
    }
}

} // namespace

/// The command `atlas`, run as people run it.
class TestAtlasCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void printsWhatItMade();
    void partsUnderGnuParallel();
    void comparesTwo();
    void killedAndResumed();
    void wrongUsage();

private:
    QTemporaryDir m_folder;
    QStringList m_common;
};

void TestAtlasCommand::initTestCase()
{
    writeTable(m_folder.filePath("data.csv"), 60);
    m_common = {"--model", kModel, "--data", "data.csv", "--column", "text", "--window", "24"};
    const Outcome made = atlas(m_common + QStringList{"-o", "whole.safetensors"}, m_folder.path());
    QVERIFY2(made.code == 0, made.err);
    QVERIFY(made.out.isEmpty());
}

void TestAtlasCommand::printsWhatItMade()
{
    const Outcome measures = atlas({"whole.safetensors", "--format", "json"}, m_folder.path());
    QVERIFY2(measures.code == 0, measures.err);
    const QJsonArray rows = QJsonDocument::fromJson(measures.out).array();
    QVERIFY(rows.size() > 12 * 10);
    QVERIFY(rows.first().toObject().contains("mean"));
    const Outcome page =
        atlas({"whole.safetensors", "--head", "1.2", "--format", "json"}, m_folder.path());
    QVERIFY2(page.code == 0, page.err);
    const QJsonObject head = QJsonDocument::fromJson(page.out).object();
    QCOMPARE(head["layer"].toInt(), 1);
    QCOMPARE(head["head"].toInt(), 2);
    QVERIFY(!head["pairs"].toArray().isEmpty());
    QVERIFY(head["pairs_exact"].toBool());
    QCOMPARE(head["deciles"]["weight"].toArray().size(), 10);
    QCOMPARE(head["strongest"]["effect"].toArray().size(), 24);
    QVERIFY(!head["modes"].toArray().isEmpty());
    QCOMPARE(head["written"]["directions"].toArray().size(), 4);
    QVERIFY(std::abs(head["written"]["copying"].toDouble()) <= 1);
    const Outcome table =
        atlas({"whole.safetensors", "--head", "1.2", "--format", "csv"}, m_folder.path());
    QVERIFY(table.out.startsWith("section,a,b,"));
    QVERIFY(table.out.contains("\npair,"));
}

void TestAtlasCommand::partsUnderGnuParallel()
{
    const QStringList command =
        QStringList{QStringLiteral(APP_BINARY), "atlas"} + m_common +
        QStringList{"--threads", "1", "--shard", "{}/3", "-o", "part-{}.safetensors"};
    const QString parallel = QStandardPaths::findExecutable(QStringLiteral("parallel"));
    if (parallel.isEmpty()) {
        for (const char* part : {"1", "2", "3"}) {
            QStringList one = command.mid(1);
            one.replaceInStrings(QStringLiteral("{}"), QLatin1String(part));
            const Outcome made = run(command.first(), one, m_folder.path());
            QVERIFY2(made.code == 0, made.err);
        }
    } else {
        const Outcome made =
            run(parallel, command + QStringList{":::", "1", "2", "3"}, m_folder.path());
        QVERIFY2(made.code == 0, made.err);
    }
    const Outcome merged = atlas({"--merge", "part-2.safetensors", "part-1.safetensors",
                                  "part-3.safetensors", "-o", "merged.safetensors"},
                                 m_folder.path());
    QVERIFY2(merged.code == 0, merged.err);
    compare(m_folder.filePath("merged.safetensors"), m_folder.filePath("whole.safetensors"));
    const Outcome twice =
        atlas({"--merge", "part-2.safetensors", "part-2.safetensors", "-o", "twice.safetensors"},
              m_folder.path());
    QCOMPARE(twice.code, 1);
    QVERIFY(!QFile::exists(m_folder.filePath("twice.safetensors")));
    if (parallel.isEmpty())
        QSKIP("GNU parallel is not installed: the parts were run one after another.");
}

void TestAtlasCommand::comparesTwo()
{
    QFile other(m_folder.filePath("other.txt"));
    QVERIFY(other.open(QIODevice::WriteOnly));
    for (int i = 0; i < 20; ++i)
        other.write("To be or not to be, that is the question: be not afraid.\n");
    other.close();
    const Outcome made = atlas(
        {"--model", kModel, "--data", "other.txt", "--window", "24", "-o", "other.safetensors"},
        m_folder.path());
    QVERIFY2(made.code == 0, made.err);
    const Outcome compared =
        atlas({"--compare", "whole.safetensors", "other.safetensors", "--format", "json"},
              m_folder.path());
    QVERIFY2(compared.code == 0, compared.err);
    const QJsonArray heads = QJsonDocument::fromJson(compared.out).object()["heads"].toArray();
    QCOMPARE(heads.size(), 12);
    QVERIFY(heads[0]["change"].toDouble() > heads[11]["change"].toDouble());
    QVERIFY(heads[0]["pairs_divergence"].toDouble() > 0.2);
    QVERIFY(!heads[0]["examples_before"].toArray().isEmpty());
    const Outcome table = atlas(
        {"--compare", "whole.safetensors", "whole.safetensors", "--head", "1.2", "--format", "csv"},
        m_folder.path());
    QCOMPARE(table.out, QByteArray("stack,layer,kind,head,change,pairs,distances,confidence\n"
                                   "decoder,1,self,2,0,0,0,0\n"));
}

void TestAtlasCommand::killedAndResumed()
{
    // Ctrl-C keeps what there is; a kill loses at most a minute.
    writeTable(m_folder.filePath("long.csv"), 800);
    const QStringList long_ = QStringList{"atlas",    "--model", kModel,     "--data", "long.csv",
                                          "--column", "text",    "--window", "24"};
    const Outcome whole = run(QStringLiteral(APP_BINARY),
                              long_ + QStringList{"-o", "long.safetensors"}, m_folder.path());
    QVERIFY2(whole.code == 0, whole.err);
    int stops = 0;
    for (; stops < 40; ++stops) {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(APP_BINARY), long_ + QStringList{"-o", "stopped.safetensors"});
        if (process.waitForFinished(stops < 3 ? 500 + 300 * stops : kPatience))
            break;
        ::kill(pid_t(process.processId()), stops % 2 == 0 ? SIGINT : SIGKILL);
        QVERIFY(process.waitForFinished(kPatience));
    }
    QFile a(m_folder.filePath("long.safetensors"));
    QFile b(m_folder.filePath("stopped.safetensors"));
    QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
    QVERIFY(a.readAll() == b.readAll());
    qInfo("stopped %d times", stops);
}

void TestAtlasCommand::wrongUsage()
{
    for (const QStringList& arguments :
         {QStringList{}, QStringList{"--model", kModel}, QStringList{"--merge", "-o", "x"},
          m_common, m_common + QStringList{"-o", "x", "--shard", "4/3"},
          QStringList{"whole.safetensors", "--head", "x"},
          QStringList{"whole.safetensors", "part-1.safetensors"},
          QStringList{"--compare", "whole.safetensors"}}) {
        const Outcome outcome = atlas(arguments, m_folder.path());
        QVERIFY2(outcome.code == 2, qPrintable(arguments.join(u' ')));
        QVERIFY(outcome.err.startsWith("error: "));
    }
    QCOMPARE(atlas({"data.csv"}, m_folder.path()).code, 1);
    QCOMPARE(atlas({"whole.safetensors", "--head", "9.9"}, m_folder.path()).code, 1);
    // The data set is not written over.
    QCOMPARE(atlas(m_common + QStringList{"-o", "data.csv"}, m_folder.path()).code, 1);
    QVERIFY(QFile(m_folder.filePath("data.csv")).size() > 1000);
}

SUITE(TestAtlasCommand)
#include "test_atlascommand.moc"
