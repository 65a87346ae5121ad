#include "engine/analysis/similarity.h"
#include "models/activationmodel.h"
#include "models/roles.h"
#include "models/tablecsv.h"
#include "tests/patterntrace.h"
#include "tests/suite.h"

#include <cmath>
#include <QAbstractItemModelTester>
#include <QTest>

using models::Activation;
using models::ActivationModel;

class TestActivationModel : public QObject
{
    Q_OBJECT

private slots:
    void stacksLevels();
    void figuresAgreeWithTheirDefinitions();
    void reachesThroughTheLayers();
    void writesTheNamesOfRows();
    void followsTheStack();
    void isEmptyWithoutHiddenStates();
};

void TestActivationModel::stacksLevels()
{
    models::Document document;
    ActivationModel model(&document);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    document.setTrace(pattern("local", 6));
    const auto& hidden = document.trace()->stacks.at(engine::Stack::Encoder).hidden;
    QCOMPARE(model.levels(), 3);
    QCOMPARE(model.rowCount(), 18);
    QCOMPARE(model.columnCount(), int(hidden[0].extent(1)));
    QCOMPARE(model.value(6 + 4, 3), hidden[1].matrix()(4, 3));
    QCOMPARE(model.levelOf(10), 1);
    QCOMPARE(model.tokenOf(10, 3), 4);
    model.setLevel(2);
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.value(4, 3), hidden[2].matrix()(4, 3));
    // Blocks are parts of the whole.
    engine::Matrix block(2, 3);
    model.snapshot()->read({1, 3}, {2, 5}, block);
    QCOMPARE(block(1, 2), hidden[2].matrix()(2, 4));
}

void TestActivationModel::figuresAgreeWithTheirDefinitions()
{
    models::Document document;
    ActivationModel model(&document);
    const QAbstractItemModelTester tester(&model);
    document.setTrace(pattern("random", 7));
    const auto& hidden = document.trace()->stacks.at(engine::Stack::Encoder).hidden;
    model.setShown(Activation::Norms);
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(std::abs(model.value(1, 5) - hidden[1].matrix().row(5).norm()) < 1e-4F);
    model.setShown(Activation::Movement);
    QCOMPARE(model.rowCount(), 2); // nothing comes before the embeddings
    QCOMPARE(model.rowName(1), model.levelName(2));
    QVERIFY(std::abs(model.value(1, 5) -
                     (hidden[2].matrix().row(5) - hidden[1].matrix().row(5)).norm()) < 1e-4F);
    model.setShown(Activation::Turning);
    const auto a = hidden[2].matrix().row(5);
    const auto b = hidden[1].matrix().row(5);
    QVERIFY(std::abs(model.value(1, 5) - a.dot(b) / a.norm() / b.norm()) < 1e-5F);
    model.setShown(Activation::Similarity);
    model.setLevel(1);
    const engine::Matrix wanted = engine::cosineSimilarity(hidden[1].matrix(), hidden[1].matrix());
    engine::Matrix found(7, 7);
    model.snapshot()->read({0, 7}, {0, 7}, found);
    QVERIFY((found - wanted).cwiseAbs().maxCoeff() < 1e-5F);
    QVERIFY((found.diagonal().array() == 1.0F).all());
    engine::Matrix part(3, 4);
    model.snapshot()->read({2, 5}, {3, 7}, part);
    QVERIFY((part - found.block(2, 3, 3, 4)).cwiseAbs().maxCoeff() < 1e-6F);
    QCOMPARE(part(1, 0), 1.0F);
}

void TestActivationModel::reachesThroughTheLayers()
{
    models::Document document;
    ActivationModel model(&document);
    const QAbstractItemModelTester tester(&model);
    auto trace = pattern("local", 9);
    document.setTrace(trace);
    model.setShown(Activation::Rollout);
    QTRY_VERIFY(model.snapshot());
    const auto wanted = engine::rollout(*trace, engine::Stack::Encoder);
    QVERIFY(wanted);
    QCOMPARE(model.rowCount(), 9);
    QCOMPARE(model.value(4, 3), (*wanted)[1](4, 3)); // after the last layer
    model.setLevel(1);
    QTRY_VERIFY(model.snapshot());
    QCOMPARE(model.value(4, 3), (*wanted)[0](4, 3));
    model.setFusion(engine::HeadFusion::Maximum, 0.5);
    model.computeNow();
    QVERIFY(model.value(4, 3) != (*wanted)[0](4, 3));
    model.setShown(Activation::Flow);
    QTRY_VERIFY(model.snapshot());
    QCOMPARE(model.value(4, 3), (*engine::attentionFlow(*trace, engine::Stack::Encoder))(4, 3));
    QCOMPARE(model.placeOf(4, 3), (std::pair<qint64, qint64>(4, 3)));

    // Attention alone is enough, as in imported files.
    trace = pattern("local", 9);
    trace->stacks.clear();
    document.setTrace(trace);
    QTRY_VERIFY(model.snapshot());
    QCOMPARE(model.levels(), 3);

    document.setTrace(pattern("local", 100)); // too many tokens for the flow
    QTRY_VERIFY(!model.isBusy());
    QVERIFY(!model.snapshot());
    QVERIFY(model.reason().contains(QStringLiteral("64")));
}

void TestActivationModel::writesTheNamesOfRows()
{
    models::Document document;
    ActivationModel model(&document);
    document.setTrace(pattern("local", 3));
    model.setShown(Activation::Norms);
    const QList<QByteArray> lines = models::toCsv(model).split('\n');
    QVERIFY(lines[0].startsWith(','));
    QVERIFY(lines[1].startsWith("embeddings,"));
    QCOMPARE(lines[0].count(','), lines[1].count(','));
}

void TestActivationModel::followsTheStack()
{
    models::Document document;
    ActivationModel model(&document);
    document.setTrace(pattern("translation", 9));
    document.selection().setAttention(engine::Stack::Encoder, engine::Kind::Self, 0);
    const qint64 source = model.tokens();
    QCOMPARE(source, qint64(document.trace()->tokens(engine::Stack::Encoder).size()));
    document.selection().setAttention(engine::Stack::Decoder, engine::Kind::Cross, 0);
    QCOMPARE(model.tokens(), qint64(document.trace()->tokens(engine::Stack::Decoder).size()));
}

void TestActivationModel::isEmptyWithoutHiddenStates()
{
    auto trace = pattern("local", 6);
    trace->stacks.clear();
    models::Document document;
    ActivationModel model(&document);
    document.setTrace(trace);
    for (const Activation shown : models::kActivations) {
        if (shown == Activation::Rollout || shown == Activation::Flow)
            continue; // these need attention alone
        model.setShown(shown);
        QVERIFY(!model.snapshot());
        QCOMPARE(model.rowCount(), 0);
    }
}

SUITE(TestActivationModel)
#include "test_activationmodel.moc"
