#include "engine/patterns/patterns.h"
#include "models/roles.h"
#include "models/tokenmodel.h"
#include "tests/suite.h"

#include <cmath>
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using engine::Matrix;
using engine::Range;
using models::TokenModel;

namespace {

constexpr int kPatience = 60'000; ///< milliseconds

std::shared_ptr<engine::Trace> traceOf(const Matrix& weights)
{
    auto trace = std::make_shared<engine::Trace>();
    engine::Attention attention;
    attention.heads = 1;
    attention.keyHeads = 1;
    attention.queries = weights.rows();
    attention.keys = weights.cols();
    attention.storedWeights = [weights](int, Range queries, Range keys, engine::MatrixRef out) {
        out = weights.block(queries.begin, keys.begin, queries.size(), keys.size());
    };
    trace->attentions.push_back(attention);
    const char* texts[] = {"[CLS]", "play", "##ing", "out", "##side", "[SEP]"};
    const int words[] = {-1, 0, 0, 1, 1, -1};
    for (int i = 0; i < 6; ++i) {
        engine::TraceToken token;
        token.text = texts[i];
        token.word = words[i];
        token.special = words[i] < 0;
        token.generated = i == 4;
        trace->tokens(engine::Stack::Encoder).push_back(token);
    }
    return trace;
}

Matrix weights()
{
    std::srand(3);
    Matrix all = Matrix::Random(6, 6).array().abs() + 0.01F;
    for (int64_t r = 0; r < 6; ++r)
        all.row(r) /= all.row(r).sum();
    return all;
}

} // namespace

class TestTokenModel : public QObject
{
    Q_OBJECT

private slots:
    void isAModel();
    void showsWhatAQueryGives();
    void showsWhatAKeyReceives();
    void wholeWords();
    void followsTheLatest();
    void whatIsStoppedShowsNothing();
};

void TestTokenModel::isAModel()
{
    models::Document document;
    TokenModel model(&document);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QSignalSpy resets(&model, &TokenModel::modelReset);
    document.setTrace(traceOf(weights()));
    QVERIFY(resets.wait(kPatience));
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.index(2).data(Qt::DisplayRole).toString(), QStringLiteral("##ing"));
    QCOMPARE(model.index(0).data(models::SpecialRole).toBool(), true);
    QCOMPARE(model.index(1).data(models::SpecialRole).toBool(), false);
    QCOMPARE(model.index(4).data(models::GeneratedRole).toBool(), true);
    QCOMPARE(model.index(4).data(TokenModel::PositionRole).toInt(), 4);
    QCOMPARE(model.index(4).data(TokenModel::CountRole).toInt(), 1);
    QVERIFY(model.index(4).data(Qt::ToolTipRole).toString().contains(QLatin1String("##side")));
}

void TestTokenModel::showsWhatAQueryGives()
{
    const Matrix all = weights();
    models::Document document;
    TokenModel model(&document);
    QSignalSpy resets(&model, &TokenModel::modelReset);
    document.setTrace(traceOf(all));
    QVERIFY(resets.wait(kPatience));
    // Without a query the mean of all.
    double largest = 0;
    for (int k = 0; k < 6; ++k) {
        const double mean = all.col(k).cast<double>().mean();
        largest = std::max(largest, mean);
        QVERIFY(std::abs(model.index(k).data(models::ValueRole).toDouble() - mean) < 1e-6);
    }
    QVERIFY(std::abs(model.largest() - largest) < 1e-6);
    document.selection().setQuery(3);
    QVERIFY(resets.wait(kPatience));
    for (int k = 0; k < 6; ++k)
        QCOMPARE(float(model.pieces()[size_t(k)].value), all(3, k));
    document.selection().toggleQuery(1);
    QVERIFY(resets.wait(kPatience));
    for (int k = 0; k < 6; ++k)
        QVERIFY(std::abs(model.pieces()[size_t(k)].value - double(all(1, k) + all(3, k)) / 2) <
                1e-6);
    document.selection().setPool(models::Pool::Maximum);
    QVERIFY(resets.wait(kPatience));
    for (int k = 0; k < 6; ++k)
        QCOMPARE(float(model.pieces()[size_t(k)].value), std::max(all(1, k), all(3, k)));
}

void TestTokenModel::showsWhatAKeyReceives()
{
    const Matrix all = weights();
    models::Document document;
    document.setTrace(traceOf(all));
    TokenModel model(&document);
    QSignalSpy resets(&model, &TokenModel::modelReset);
    model.setShade(TokenModel::Shade::ToKey);
    QVERIFY(resets.wait(kPatience));
    for (int q = 0; q < 6; ++q)
        QCOMPARE(float(model.pieces()[size_t(q)].value), all(q, 0));
    document.selection().setCell(2, 4);
    QVERIFY(resets.wait(kPatience));
    for (int q = 0; q < 6; ++q)
        QCOMPARE(float(model.pieces()[size_t(q)].value), all(q, 4));
}

void TestTokenModel::wholeWords()
{
    const Matrix all = weights();
    models::Document document;
    document.setTrace(traceOf(all));
    document.selection().setCell(1, 3);
    TokenModel model(&document);
    QSignalSpy resets(&model, &TokenModel::modelReset);
    model.setWholeWords(true);
    QVERIFY(resets.wait(kPatience));
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(1).data(Qt::DisplayRole).toString(), QStringLiteral("playing"));
    QCOMPARE(model.index(2).data(Qt::DisplayRole).toString(), QStringLiteral("outside"));
    QCOMPARE(model.index(2).data(TokenModel::PositionRole).toInt(), 3);
    QCOMPARE(model.index(2).data(TokenModel::CountRole).toInt(), 2);
    // What a word receives is the sum over its parts; what it gives is their mean.
    QVERIFY(std::abs(model.pieces()[2].value - double(all.block(1, 3, 2, 2).sum()) / 2) < 1e-6);
    model.setShade(TokenModel::Shade::ToKey);
    QVERIFY(resets.wait(kPatience));
    QVERIFY(std::abs(model.pieces()[2].value - double(all.block(3, 3, 2, 2).sum()) / 2) < 1e-6);
}

void TestTokenModel::followsTheLatest()
{
    const Matrix all = weights();
    models::Document document;
    document.setTrace(traceOf(all));
    TokenModel model(&document);
    for (int query = 0; query < 6; ++query)
        document.selection().setQuery(query);
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 6, kPatience);
    QTest::qWait(100);
    QCOMPARE(float(model.pieces()[2].value), all(5, 2));
    // A larger trace: the query that is selected belongs to it.
    engine::PatternSource source;
    source.length = 50;
    document.setTrace(*engine::tracePattern(source));
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 50, kPatience);
}

void TestTokenModel::whatIsStoppedShowsNothing()
{
    models::Document document;
    TokenModel model(&document);
    QSignalSpy busy(&model, &TokenModel::busyChanged);
    engine::PatternSource source;
    source.name = "local";
    source.length = 2048;
    document.setTrace(*engine::tracePattern(source));
    document.selection().setHead(1); // replaces what was under way: still busy
    QVERIFY(model.isBusy());
    QCOMPARE(busy.size(), 1);
    QCOMPARE(busy.takeFirst().constFirst().toBool(), true);
    model.cancel();
    QVERIFY(!model.isBusy());
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(busy.takeFirst().constFirst().toBool(), false);
    document.selection().setHead(0);
    QTRY_COMPARE(model.rowCount(), 2048);
    QVERIFY(!model.isBusy());
    QCOMPARE(busy.size(), 2);
}

SUITE(TestTokenModel)
#include "test_tokenmodel.moc"
