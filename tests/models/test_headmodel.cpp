#include "models/headmodel.h"
#include "models/roles.h"
#include "tests/patterntrace.h"
#include "tests/suite.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using models::HeadModel;

class TestHeadModel : public QObject
{
    Q_OBJECT

private slots:
    void isAModel();
    void thumbnailsAreMaxima();
    void longTracesAreSampled();
    void picturesReadEveryWeight();
    void metricsArrive();
    void aggregates();
    void aNewTraceDropsTheOld();
};

void TestHeadModel::isAModel()
{
    models::Document document;
    HeadModel model(&document);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    document.setTrace(pattern("local", 10, 3, 2));
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.columnCount(), 1 + int(engine::kMetricCount));
    QCOMPARE(model.index(4, 0).data().toString(),
             QStringLiteral("Encoder · layer 1 · self-attention · head 1"));
    QCOMPARE(model.index(4, 0).data(models::LayerRole).toInt(), 1);
    QCOMPARE(model.index(4, 0).data(models::HeadRole).toInt(), 1);
    QCOMPARE(model.headerData(4, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("%1").arg(HeadModel::metricName(engine::Metric::Entropy)));
    QVERIFY(!model.headerData(4, Qt::Horizontal, models::DefinitionRole).toString().isEmpty());
    QVERIFY(!model.index(0, 4).data(models::ValueRole).isValid());
    QCOMPARE(model.find({engine::Stack::Encoder, engine::Kind::Self, 1, 2}), 5);
    QCOMPARE(model.find({engine::Stack::Encoder, engine::Kind::Self, 7, 0}), -1);
}

void TestHeadModel::thumbnailsAreMaxima()
{
    const models::TracePtr trace = pattern("local", 100, 1, 1);
    const engine::Attention& attention = trace->attentions.front();
    engine::Matrix weights(100, 100);
    engine::fillBlock(attention, 0, engine::Quantity::Weights, {0, 100}, {0, 100}, weights);
    const models::Thumbnail thumbnail = models::makeThumbnail(attention, 0, 25);
    QCOMPARE(thumbnail->rows(), 25);
    for (int r = 0; r < 25; ++r)
        for (int c = 0; c < 25; ++c)
            QVERIFY(std::abs((*thumbnail)(r, c) - weights.block(4 * r, 4 * c, 4, 4).maxCoeff()) <
                    1e-6F);
}

void TestHeadModel::longTracesAreSampled()
{
    const models::TracePtr trace = pattern("local", 3000, 1, 1);
    const models::Thumbnail thumbnail = models::makeThumbnail(trace->attentions.front(), 0, 30);
    for (int r = 0; r < 30; ++r) {
        Eigen::Index best = 0;
        thumbnail->row(r).maxCoeff(&best);
        QVERIFY(std::abs(int(best) - r) <= 1);
    }
}

void TestHeadModel::picturesReadEveryWeight()
{
    const models::TracePtr trace = pattern("random", 1500, 1, 1);
    const engine::Attention& attention = trace->attentions.front();
    engine::Matrix weights(1500, 1500);
    engine::fillBlock(attention, 0, engine::Quantity::Weights, {0, 1500}, {0, 1500}, weights);
    const models::Thumbnail printed =
        models::makeThumbnail(attention, 0, 30, HeadModel::kPrintedWholeUpTo);
    for (int r = 0; r < 30; ++r)
        for (int c = 0; c < 30; ++c)
            QVERIFY(std::abs((*printed)(r, c) - weights.block(50 * r, 50 * c, 50, 50).maxCoeff()) <
                    1e-6F);
}

void TestHeadModel::metricsArrive()
{
    models::Document document;
    HeadModel model(&document);
    document.setTrace(pattern("local", 20, 4, 2));
    QSignalSpy changed(&model, &HeadModel::metricsChanged);
    model.requestMetrics();
    QTRY_VERIFY(model.isMeasured());
    QVERIFY(!changed.isEmpty());
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto& entry = model.entries()[size_t(row)];
        const auto expected = engine::headMetrics(*document.trace(), *entry.attention, entry.head);
        QCOMPARE(entry.metrics[engine::Metric::Entropy], expected[engine::Metric::Entropy]);
        QCOMPARE(
            model.index(row, 1 + int(engine::Metric::Entropy)).data(models::ValueRole).toDouble(),
            *expected[engine::Metric::Entropy]);
    }
}

void TestHeadModel::aggregates()
{
    models::Document document;
    HeadModel model(&document);
    document.setTrace(pattern("local", 10, 3, 2));
    model.setAggregates(true, true);
    // Two layers and two aggregates over them, of three heads and two aggregates over those.
    QCOMPARE(model.rowCount(), 20);
    QCOMPARE(model.entries()[3].head, engine::kMeanHead);
    QCOMPARE(model.entries()[4].head, engine::kMaxHead);
    QCOMPARE(model.entries()[10].attention->layer, engine::kMeanLayer);
    QCOMPARE(model.entries()[19].attention->layer, engine::kMaxLayer);
    model.waitForThumbnails({3, 4});
    for (const int row : {3, 4})
        QVERIFY(model.thumbnail(row));
    QVERIFY(((*model.thumbnail(4)).array() + 1e-6F >= (*model.thumbnail(3)).array()).all());
}

void TestHeadModel::aNewTraceDropsTheOld()
{
    models::Document document;
    HeadModel model(&document);
    document.setTrace(pattern("local", 600, 8, 4));
    QList<int> rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows << row;
    model.requestThumbnails(rows);
    model.requestMetrics();
    document.setTrace(pattern("local", 8, 2, 1));
    QCOMPARE(model.rowCount(), 2);
    QTest::qWait(100);
    QVERIFY(!model.thumbnail(0));
    model.requestThumbnails({0, 1});
    QTRY_VERIFY(model.thumbnail(0) && model.thumbnail(1));
    QCOMPARE(model.thumbnail(0)->rows(), 8);
}

SUITE(TestHeadModel)
#include "test_headmodel.moc"
