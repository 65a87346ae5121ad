#include "tests/app/command.h"
#include "tests/suite.h"

#include <cmath>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

const char* const kModel = TEST_DATA "/conformance/models/gpt2";

/// A command with words for its arguments, as JSON.
QJsonDocument jsonOf(const QString& command, const QStringList& more = {})
{
    const Outcome outcome =
        run(command.split(u' ', Qt::SkipEmptyParts) +
            QStringList{QStringLiteral("--format"), QStringLiteral("json")} + more);
    if (outcome.code != 0)
        qWarning("%s", outcome.err.constData());
    return QJsonDocument::fromJson(outcome.out);
}

QString withModel(const char* command)
{
    return QString::fromLatin1(command).arg(QLatin1String(kModel));
}

double number(const QJsonValue& value)
{
    return value.isString() ? value.toString().toDouble() : value.toDouble();
}

} // namespace

/// What explains on the command line: circuits, rank, patch and ablation over many inputs.
class TestExplainCli : public QObject
{
    Q_OBJECT

private slots:
    void circuitsListHeads();
    void circuitsSayWhatFeedsAHead();
    void ranksByCellAndDifference();
    void ablatesUnitsOverTexts();
    void patchesPathsAndPairs();
    void edgesArePatched();
    void captionsAreExplained();
    void numbersAreShort();
    void wrongUsageIsSaid_data();
    void wrongUsageIsSaid();
};

void TestExplainCli::circuitsListHeads()
{
    const QJsonArray heads =
        jsonOf(withModel("circuits --model %1")).object()[QStringLiteral("values")].toArray();
    QVERIFY(heads.size() > 3);
    for (const QJsonValue& head : heads) {
        const double copying = number(head.toObject()[QStringLiteral("copying")]);
        QVERIFY(copying >= -1 && copying <= 1);
    }
    const QJsonObject test =
        jsonOf(withModel("circuits --model %1 --what repeated --length 6 --sequences 2")).object();
    QCOMPARE(test[QStringLiteral("period")].toInt(), 6);
    QCOMPARE(test[QStringLiteral("values")].toArray().size(), heads.size());
    QVERIFY(test[QStringLiteral("first_loss")].toDouble() > 0);
}

void TestExplainCli::circuitsSayWhatFeedsAHead()
{
    const QJsonObject feeding =
        jsonOf(withModel("circuits --model %1 --what feeding --of 1.0")).object();
    const QJsonArray heads = feeding[QStringLiteral("values")].toArray();
    QVERIFY(!heads.isEmpty());
    for (const QJsonValue& head : heads)
        QCOMPARE(number(head.toObject()[QStringLiteral("from_layer")]), 0.0);
    const QJsonObject vectors = jsonOf(withModel("circuits --model %1 --of 0.1 --top 2")).object();
    QVERIFY(!vectors[QStringLiteral("ov_eigenvalues")].toArray().isEmpty());
    QCOMPARE(vectors[QStringLiteral("values")].toArray().size(), 8); // two circuits, vectors, signs
    const QJsonArray all = jsonOf(withModel("circuits --model %1 --what composition"))
                               .object()[QStringLiteral("values")]
                               .toArray();
    QVERIFY(all.size() >= heads.size());
}

void TestExplainCli::ranksByCellAndDifference()
{
    const QJsonArray ranked =
        jsonOf(withModel("rank --model %1 --token-ids 5,9,12,7 --cell 3,1")).array();
    QVERIFY(ranked.size() > 3);
    for (int i = 1; i < ranked.size(); ++i)
        QVERIFY(number(ranked[i - 1].toObject()[QStringLiteral("value")]) >=
                number(ranked[i].toObject()[QStringLiteral("value")]));
    const QJsonArray differences =
        jsonOf(withModel("rank --model %1 --token-ids 5,9,12,7"),
               {QStringLiteral("--by"), QStringLiteral("entropy - cell(3, 1)"),
                QStringLiteral("--other-model"), QLatin1String(kModel)})
            .array();
    QCOMPARE(differences.size(), ranked.size());
    for (const QJsonValue& head : differences)
        QVERIFY(std::abs(number(head.toObject()[QStringLiteral("difference")])) < 1e-6);
}

void TestExplainCli::ablatesUnitsOverTexts()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("texts.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("the first of them\nanother line of words\nand one more\n");
    file.close();
    for (const char* replace : {"zero", "mean", "resampled"}) {
        const QJsonObject answer =
            jsonOf(withModel("explain --model %1 --scalar loss --method ablation --units all"),
                   {QStringLiteral("--replace"), QLatin1String(replace), QStringLiteral("--texts"),
                    file.fileName()})
                .object();
        QCOMPARE(answer[QStringLiteral("inputs")].toInt(), 3);
        const QJsonArray units = answer[QStringLiteral("values")].toArray();
        QSet<QString> kinds;
        for (const QJsonValue& unit : units) {
            const QJsonObject one = unit.toObject();
            kinds.insert(one[QStringLiteral("unit")].toString());
            QVERIFY(number(one[QStringLiteral("interval_low")]) <=
                    number(one[QStringLiteral("change")]) + 1e-9);
        }
        QCOMPARE(kinds.size(), 4);
    }
}

void TestExplainCli::patchesPathsAndPairs()
{
    const QString pair =
        withModel("patch --model %1 --token-ids 5,9,12,7 --corrupted-token-ids 5,9,40,7");
    const QJsonArray paths =
        jsonOf(pair + QStringLiteral(" --paths")).object()[QStringLiteral("values")].toArray();
    QVERIFY(paths.size() > 3);
    const QJsonArray toKey = jsonOf(pair + QStringLiteral(" --end 1.0.key"))
                                 .object()[QStringLiteral("values")]
                                 .toArray();
    QVERIFY(!toKey.isEmpty() && toKey.size() < paths.size());
    QCOMPARE(run((pair + QStringLiteral(" --end 1.0")).split(u' ')).code, 1);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("pairs.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("clean,corrupted\none two three,one two three\nfour five six,four five six\n");
    file.close();
    const QJsonObject pairs =
        jsonOf(withModel("patch --model %1"), {QStringLiteral("--pairs"), file.fileName()})
            .object();
    QCOMPARE(pairs[QStringLiteral("pairs")].toInt(), 2);
    for (const QJsonValue& place : pairs[QStringLiteral("values")].toArray())
        QVERIFY(std::abs(number(place.toObject()[QStringLiteral("mean_change")])) < 1e-3);
}

void TestExplainCli::edgesArePatched()
{
    const QString pair =
        withModel("patch --model %1 --token-ids 5,9,12,7 --corrupted-token-ids 8,9,40,7");
    const QJsonArray edges = jsonOf(pair + QStringLiteral(" --edge 1.0.3.2,0.1.0.0"))
                                 .object()[QStringLiteral("values")]
                                 .toArray();
    QCOMPARE(edges.size(), 2);
    QCOMPARE(number(edges[0].toObject()[QStringLiteral("key")]), 2.0);
    // A query that sees one key alone has all from it.
    const QJsonArray places =
        jsonOf(pair + QStringLiteral(" --exact")).object()[QStringLiteral("values")].toArray();
    double whole = 0;
    for (const QJsonValue& place : places) {
        const QJsonObject one = place.toObject();
        if (one[QStringLiteral("what")] == QLatin1String("head") &&
            number(one[QStringLiteral("layer")]) == 0 && number(one[QStringLiteral("head")]) == 1 &&
            number(one[QStringLiteral("position")]) == 0)
            whole = number(one[QStringLiteral("exact")]);
    }
    QVERIFY(std::abs(number(edges[1].toObject()[QStringLiteral("exact")]) - whole) < 1e-3);
    for (const char* wrong : {"1.0.3", "1.0.3.x", "9.0.3.2", "0.0.3.9"})
        QCOMPARE(run((pair + QStringLiteral(" --edge ") + QLatin1String(wrong)).split(u' ')).code,
                 1);
}

void TestExplainCli::captionsAreExplained()
{
    const QString captioner =
        QStringLiteral("explain --model " EXAMPLES_DIR "/models/captioner --image " EXAMPLES_DIR
                       "/images/green-triangle-orange-cross.png");
    const QJsonObject plain = jsonOf(captioner).object();
    const QJsonArray values = plain[QStringLiteral("values")].toArray();
    QVERIFY(values.size() > 64); // the cells of the picture, and the words
    QVERIFY(!plain[QStringLiteral("name")].toString().isEmpty());
    for (const char* method : {"integrated", "attention", "relevance", "rollout"}) {
        const QJsonObject one =
            jsonOf(captioner + QStringLiteral(" --position 2 --faithful --method ") +
                   QLatin1String(method))
                .object();
        QCOMPARE(one[QStringLiteral("position")].toInt(), 2);
        QVERIFY(one[QStringLiteral("values")].toArray().size() >= 64);
        QVERIFY(one[QStringLiteral("deletion")].toArray().size() == 65);
    }
    for (const char* method : {"importance", "ablation"})
        QCOMPARE(
            jsonOf(captioner + QStringLiteral(" --scalar loss --method ") + QLatin1String(method))
                .object()[QStringLiteral("values")]
                .toArray()
                .size(),
            1);
    const Outcome direct = run((captioner + QStringLiteral(" --method direct")).split(u' '));
    QCOMPARE(direct.code, 1);
    QVERIFY(direct.err.contains("direct"));
    QCOMPARE(run((captioner + QStringLiteral(" --position 99")).split(u' ')).code, 1);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.safetensors"));
    QCOMPARE(run((captioner + QStringLiteral(" --dense -o ") + path).split(u' ')).code, 0);
    QVERIFY(QFile::exists(path));
}

void TestExplainCli::numbersAreShort()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sweep.csv"));
    const Outcome sweep =
        run({QStringLiteral("sweep"), QStringLiteral("--task"), QStringLiteral("copy"),
             QStringLiteral("--length"), QStringLiteral("6"), QStringLiteral("--layers"),
             QStringLiteral("1"), QStringLiteral("--steps"), QStringLiteral("1"),
             QStringLiteral("--rate-choices"), QStringLiteral("0.003,0.0007"),
             QStringLiteral("--seeds"), QStringLiteral("1"), QStringLiteral("-o"), path});
    QVERIFY2(sweep.code == 0, sweep.err.constData());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY2(text.contains(QLatin1String(",0.003,")), qPrintable(text));
    QVERIFY2(text.contains(QLatin1String(",0.0007,")), qPrintable(text));
    // Numbers that a float32 holds have no digits beyond.
    const Outcome answer =
        run(withModel("predict --model %1 --token-ids 5,9,12 --format json").split(u' '));
    QCOMPARE(answer.code, 0);
    const QJsonArray predictions =
        QJsonDocument::fromJson(answer.out).object()[QStringLiteral("predictions")].toArray();
    const double likely = predictions[0]
                              .toObject()[QStringLiteral("top")]
                              .toArray()[0]
                              .toObject()[QStringLiteral("probability")]
                              .toDouble();
    QVERIFY(answer.out.contains(QByteArray::number(likely, 'g', QLocale::FloatingPointShortest)));
    QVERIFY(QByteArray::number(likely, 'g', QLocale::FloatingPointShortest).size() <= 13);
}

void TestExplainCli::wrongUsageIsSaid_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<int>("code");
    const auto row = [](const char* command, int code) {
        QTest::newRow(command) << withModel(command) << code;
    };
    row("rank --model %1 --token-ids 1,2", 2);
    row("rank --model %1 --token-ids 1,2 --by entropi", 1);
    row("rank --model %1 --token-ids 1,2 --cell 1", 1);
    row("circuits", 2);
    row("circuits --model %1 --what all", 2);
    row("circuits --model %1 --of 9", 1);
    row("circuits --model %1 --of 99.0", 1);
    row("explain --model %1 --token-ids 1,2 --method ablation --replace resampled", 1);
    row("patch --model %1 --pairs nowhere.csv", 1);
}

void TestExplainCli::wrongUsageIsSaid()
{
    QFETCH(const QString, command);
    QFETCH(const int, code);
    const Outcome outcome = run(command.split(u' '));
    QCOMPARE(outcome.code, code);
    QVERIFY(outcome.err.startsWith("error: "));
}

SUITE(TestExplainCli)
#include "test_explaincli.moc"
