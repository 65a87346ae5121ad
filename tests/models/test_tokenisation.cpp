#include "models/roles.h"
#include "models/tokenisation.h"
#include "tests/suite.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using models::Tokenisation;

class TestTokenisation : public QObject
{
    Q_OBJECT

private slots:
    void cutsAText();
    void theLatestTextWins();
    void saysWhatIsWrong();
    void drawsIds();
    void showsIds();
};

static engine::ModelInputs textOf(const char* text)
{
    engine::ModelInputs inputs;
    inputs.text = text;
    return inputs;
}

void TestTokenisation::cutsAText()
{
    Tokenisation model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(&model, &Tokenisation::changed);
    model.set(EXAMPLES_DIR "/models/sentiment", textOf("not bad"));
    QVERIFY(changed.wait(60'000));
    QVERIFY(model.problem().isEmpty());
    QStringList pieces;
    for (int row = 0; row < model.rowCount(); ++row)
        pieces << model.index(row).data().toString();
    QCOMPARE(pieces, QStringList({"[CLS]", "not", "bad", "[SEP]"}));
    QVERIFY(model.index(0).data(models::SpecialRole).toBool());
    QVERIFY(!model.index(1).data(models::SpecialRole).toBool());
    const qint64 id = model.index(1).data(models::TokenIdRole).toLongLong();
    QVERIFY(model.index(1).data(Qt::ToolTipRole).toString().contains(QString::number(id)));
    QVERIFY(model.languages().isEmpty());
}

void TestTokenisation::theLatestTextWins()
{
    Tokenisation model;
    for (const char* text : {"a", "a b", "a b c"})
        model.set(EXAMPLES_DIR "/models/sentiment", textOf(text));
    QTRY_COMPARE(model.rowCount(), 5);
    QTest::qWait(50);
    QCOMPARE(model.rowCount(), 5);
    model.set(EXAMPLES_DIR "/models/translator", textOf("a cat"));
    QTRY_VERIFY(model.languages().contains(QStringLiteral("de")));
    // The languages count too, as they do for the model.
    const QString first = model.index(0).data().toString();
    engine::ModelInputs german = textOf("a cat");
    german.targetLanguage = "de";
    model.set(EXAMPLES_DIR "/models/translator", german);
    QTRY_COMPARE(model.index(0).data().toString(), QStringLiteral(">>de<<"));
    QVERIFY(first != QStringLiteral(">>de<<"));
}

void TestTokenisation::saysWhatIsWrong()
{
    Tokenisation model;
    QSignalSpy changed(&model, &Tokenisation::changed);
    model.set("/nowhere", textOf("a"));
    QVERIFY(changed.wait(60'000));
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.problem().isEmpty());
    QVERIFY(model.randomIds(3, 1).empty());
}

void TestTokenisation::drawsIds()
{
    Tokenisation model;
    model.set(EXAMPLES_DIR "/models/sentiment", {});
    QTRY_COMPARE(model.rowCount(), 2);
    const std::vector<int64_t> ids = model.randomIds(200, 7);
    QCOMPARE(ids.size(), size_t(200));
    QCOMPARE(model.randomIds(200, 7), ids);
    QVERIFY(model.randomIds(200, 8) != ids);
    const qint64 start = model.index(0).data(models::TokenIdRole).toLongLong();
    QVERIFY(std::ranges::find(ids, start) == ids.end());
}

void TestTokenisation::showsIds()
{
    Tokenisation model;
    QSignalSpy changed(&model, &Tokenisation::changed);
    model.set(EXAMPLES_DIR "/models/sentiment", textOf("not bad"));
    QVERIFY(changed.wait(60'000));
    const qint64 end = model.index(3).data(models::TokenIdRole).toLongLong();
    const qint64 bad = model.index(2).data(models::TokenIdRole).toLongLong();
    // The last is the id of no token.
    engine::ModelInputs ids = textOf("not bad");
    ids.tokenIds = {bad, end, 1'000'000};
    model.set(EXAMPLES_DIR "/models/sentiment", ids);
    QVERIFY(changed.wait(60'000));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("bad"));
    QVERIFY(!model.index(0).data(models::SpecialRole).toBool());
    QVERIFY(model.index(1).data(models::SpecialRole).toBool());
    QVERIFY(model.problem().isEmpty());
}

SUITE(TestTokenisation)
#include "test_tokenisation.moc"
