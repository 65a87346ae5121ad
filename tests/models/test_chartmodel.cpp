#include "engine/analysis/projection.h"
#include "engine/analysis/rollout.h"
#include "engine/analysis/similarity.h"
#include "engine/analysis/statistics.h"
#include "models/chartmodel.h"
#include "models/charts/chartkind.h"
#include "models/roles.h"
#include "models/tablecsv.h"
#include "tests/patterntrace.h"
#include "tests/suite.h"

#include <cmath>
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using models::Chart;
using models::ChartColumn;
using models::ChartData;
using models::ChartModel;

namespace {

engine::Matrix weights(const engine::Attention& attention, int head)
{
    engine::Matrix out(attention.queries, attention.keys);
    engine::fillBlock(attention, head, engine::Quantity::Weights, {0, attention.queries},
                      {0, attention.keys}, out);
    return out;
}

double sum(const ChartData& data, ChartColumn column)
{
    double total = 0;
    for (int row = 0; row < data.rows(); ++row)
        if (const double v = data.value(row, column); !std::isnan(v))
            total += v;
    return total;
}

} // namespace

class TestChartModel : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyWithoutATrace();
    void distributionIsTheRow();
    void distributionLeavesOutHiddenKeys();
    void distributionWithoutAQueryIsTheMean();
    void entropyIsThatOfTheMetrics();
    void histogramCountsEveryVisibleWeight();
    void massGrowsToOne();
    void distanceHoldsAllAttention();
    void distanceIsAbsentForCrossAttention();
    void scatterSelectsHeads();
    void mapKeepsTheDistances();
    void jointPlaneKeepsTheScores();
    void valueWeightedIsWhatIsWritten();
    void followsTheSelection();
    void latestRequestWins();
    void writesCsv();
};

void TestChartModel::isEmptyWithoutATrace()
{
    models::Document document;
    ChartModel model(&document);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.numbers().empty, ChartData::Empty::NothingOpen);
    for (const models::ChartKind* kind : models::chartKinds()) {
        model.setChart(kind->chart);
        model.computeNow();
        QCOMPARE(model.numbers().empty, ChartData::Empty::NothingOpen);
    }
}

void TestChartModel::distributionIsTheRow()
{
    models::Document document;
    ChartModel model(&document);
    const QAbstractItemModelTester tester(&model);
    document.setTrace(pattern("local", 20));
    document.selection().setCell(7, 6);
    QTRY_VERIFY(!model.isBusy() && model.numbers().chosen == QList<qint64>{7});
    const engine::Matrix row = weights(*document.attention(), 0).row(7);
    QCOMPARE(model.rowCount(), 20);
    for (int key = 0; key < 20; ++key)
        QCOMPARE(model.data(model.index(key, 2), models::ValueRole).toDouble(),
                 double(row(0, key)));
    QVERIFY(std::abs(sum(model.numbers(), ChartColumn::Weight) - 1) < 1e-5);
    QCOMPARE(model.selectedRow(), 6);
    model.select(3);
    QCOMPARE(document.selection().state().key, 3);
    QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("Weight"));
}

void TestChartModel::distributionLeavesOutHiddenKeys()
{
    engine::Intervention causal;
    causal.mask = engine::MaskChoice::Causal;
    models::Document document;
    ChartModel model(&document);
    document.setTrace(pattern("local", 12, 2, 1, {causal}));
    document.selection().setCell(4, -1);
    model.computeNow();
    for (int key = 0; key < 12; ++key) {
        QCOMPARE(model.data(model.index(key, 2), models::ValueRole).isValid(), key <= 4);
        if (key > 4)
            QCOMPARE(model.data(model.index(key, 2), Qt::DisplayRole).toString(), models::kAbsent);
    }
}

void TestChartModel::distributionWithoutAQueryIsTheMean()
{
    models::Document document;
    ChartModel model(&document);
    document.setTrace(pattern("global", 30));
    document.selection().setCell(-1, -1);
    model.computeNow();
    const engine::Matrix all = weights(*document.attention(), 0);
    for (int key = 0; key < 30; ++key)
        QVERIFY(std::abs(model.numbers().value(key, ChartColumn::Weight) -
                         double(all.col(key).mean())) < 1e-6);
}

void TestChartModel::entropyIsThatOfTheMetrics()
{
    models::Document document;
    ChartModel model(&document);
    const QAbstractItemModelTester tester(&model);
    document.setTrace(pattern("random", 16, 3, 2));
    model.setChart(Chart::Entropy);
    model.computeNow();
    QCOMPARE(model.rowCount(), 3);
    const auto wanted = engine::traceMetrics(*document.trace());
    QVERIFY(wanted);
    for (int head = 0; head < 3; ++head)
        QCOMPARE(model.numbers().value(head, ChartColumn::MetricY),
                 *(*wanted)[size_t(head)][engine::Metric::Entropy]);
    model.setWholeStack(true);
    model.computeNow();
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.numbers().value(5, ChartColumn::Layer), 1.0);
}

void TestChartModel::histogramCountsEveryVisibleWeight()
{
    engine::Intervention causal;
    causal.mask = engine::MaskChoice::Causal;
    models::Document document;
    ChartModel model(&document);
    document.setTrace(pattern("local", 12, 2, 1, {causal}));
    model.setChart(Chart::Histogram);
    model.computeNow();
    QCOMPARE(sum(model.numbers(), ChartColumn::Count), 12.0 * 13 / 2);
    QCOMPARE(model.numbers().value(0, ChartColumn::From), 0.0);
    QCOMPARE(model.numbers().value(model.rowCount() - 1, ChartColumn::To), 1.0);
}

void TestChartModel::massGrowsToOne()
{
    models::Document document;
    ChartModel model(&document);
    document.setTrace(pattern("local", 25));
    document.selection().setCell(3, -1);
    model.setChart(Chart::Mass);
    model.computeNow();
    engine::Vector row = weights(*document.attention(), 0).row(3);
    std::sort(row.data(), row.data() + row.size(), std::greater<>());
    double before = 0;
    double mass = 0;
    for (int keys = 0; keys < 25; ++keys) {
        const double mean = model.numbers().value(keys, ChartColumn::MeanMass);
        QVERIFY(mean >= before - 1e-9);
        before = mean;
        mass += double(row[keys]);
        QVERIFY(std::abs(model.numbers().value(keys, ChartColumn::QueryMass) - mass) < 1e-6);
    }
    QVERIFY(std::abs(before - 1) < 1e-5);
}

void TestChartModel::distanceHoldsAllAttention()
{
    models::Document document;
    ChartModel model(&document);
    document.setTrace(pattern("previous-token", 18));
    model.setChart(Chart::Distance);
    model.computeNow();
    QVERIFY(std::abs(sum(model.numbers(), ChartColumn::Mass) - 1) < 1e-5);
    const engine::Matrix all = weights(*document.attention(), 0);
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto distance = Eigen::Index(model.numbers().value(row, ChartColumn::Distance));
        QVERIFY(std::abs(model.numbers().value(row, ChartColumn::MeanWeight) -
                         double(all.diagonal(distance).mean())) < 1e-6);
    }
}

void TestChartModel::distanceIsAbsentForCrossAttention()
{
    models::Document document;
    ChartModel model(&document);
    document.setTrace(pattern("translation", 12));
    document.selection().setAttention(engine::Stack::Decoder, engine::Kind::Cross, 0);
    QVERIFY(document.attention());
    model.setChart(Chart::Distance);
    model.computeNow();
    QCOMPARE(model.numbers().empty, ChartData::Empty::NoDistance);
    QCOMPARE(model.rowCount(), 0);
}

void TestChartModel::scatterSelectsHeads()
{
    models::Document document;
    ChartModel model(&document);
    const QAbstractItemModelTester tester(&model);
    document.setTrace(pattern("random", 16, 3, 2));
    model.setChart(Chart::Scatter);
    model.setMetrics(engine::Metric::Confidence, engine::Metric::Entropy);
    model.computeNow();
    QCOMPARE(model.rowCount(), 6);
    model.select(4);
    QCOMPARE(document.selection().state().layer, 1);
    QCOMPARE(document.selection().state().head, 1);
    QCOMPARE(model.selectedRow(), 4);
    QVERIFY(model.rowText(4).contains(QStringLiteral("Confidence")));
}

void TestChartModel::mapKeepsTheDistances()
{
    models::Document document;
    ChartModel model(&document);
    const QAbstractItemModelTester tester(&model);
    document.setTrace(pattern("random", 16, 3, 2));
    model.setChart(Chart::Map);
    model.computeNow();
    QCOMPARE(model.rowCount(), 6);
    const auto heads =
        engine::headsOf(*document.trace(), engine::Stack::Encoder, engine::Kind::Self);
    const auto wanted = engine::jensenShannon(heads);
    QVERIFY(wanted);
    double apart = 0;
    double all = 0;
    const ChartData& data = model.numbers();
    for (int a = 0; a < 6; ++a)
        for (int b = 0; b < a; ++b) {
            const double distance =
                std::hypot(data.value(a, ChartColumn::Across) - data.value(b, ChartColumn::Across),
                           data.value(a, ChartColumn::Up) - data.value(b, ChartColumn::Up));
            apart += std::pow(distance - (*wanted)(a, b), 2);
            all += std::pow((*wanted)(a, b), 2);
        }
    QVERIFY(std::abs(std::sqrt(apart / all) - data.fit) < 1e-6);
    QVERIFY(data.fit < 0.5);
    model.select(4);
    QCOMPARE(document.selection().state().layer, 1);
    QCOMPARE(model.selectedRow(), 4);
    QCOMPARE(model.dotText(4), QStringLiteral("1·1"));
}

void TestChartModel::jointPlaneKeepsTheScores()
{
    models::Document document;
    ChartModel model(&document);
    const QAbstractItemModelTester tester(&model);
    document.setTrace(pattern("translation", 12));
    document.selection().setAttention(engine::Stack::Decoder, engine::Kind::Cross, 1);
    document.selection().setHead(1);
    model.setChart(Chart::Joint);
    model.computeNow();
    const engine::Attention& attention = *document.attention();
    QCOMPARE(model.rowCount(), int(attention.queries + attention.keys));
    const auto wanted = engine::principalComponents(
        engine::jointQueryKey(attention.query.matrix(1), attention.key.matrix(1)), 2);
    QVERIFY(wanted);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.numbers().value(row, ChartColumn::Up), wanted->points(row, 1));
    const int key = int(attention.queries) + 3;
    model.select(key);
    QCOMPARE(document.selection().state().key, 3);
    QCOMPARE(model.selectedKeyRow(), key);
    model.select(5);
    QCOMPARE(document.selection().state().query, 5);
    QCOMPARE(model.selectedRow(), 5);
    QCOMPARE(model.dotText(key), model.tokenText(3));
    QCOMPARE(model.data(model.index(5, 0), Qt::DisplayRole).toString(), QStringLiteral("Query"));
    document.selection().setHead(engine::kMeanHead);
    model.computeNow();
    QCOMPARE(model.numbers().empty, ChartData::Empty::NoVectors);
}

void TestChartModel::valueWeightedIsWhatIsWritten()
{
    models::Document document;
    ChartModel model(&document);
    const QAbstractItemModelTester tester(&model);
    document.setTrace(pattern("local", 14));
    document.selection().setCell(6, 5);
    model.setValueWeighted(true);
    model.computeNow();
    const auto wanted = engine::valueWeighted(*document.trace(), *document.attention(), 0, {6, 7});
    QVERIFY(wanted);
    QCOMPARE(model.columnCount(), 4);
    for (int key = 0; key < 14; ++key)
        QVERIFY(std::abs(model.numbers().value(key, ChartColumn::ValueWeighted) -
                         double((*wanted)(0, key))) < 1e-6);
    QCOMPARE(model.numbers().yColumn(), 3);
    document.selection().setHead(engine::kMaxHead);
    model.computeNow();
    QCOMPARE(model.numbers().empty, ChartData::Empty::NoValues);
    // A trace without its model has the values: it is the model that is missing.
    auto alone = std::make_shared<engine::Trace>(*document.trace());
    alone->origin.reset();
    document.setTrace(alone);
    document.selection().setHead(0);
    model.computeNow();
    QCOMPARE(model.numbers().empty, ChartData::Empty::NoModel);
}

void TestChartModel::followsTheSelection()
{
    models::Document document;
    ChartModel model(&document);
    document.setTrace(pattern("local", 20));
    document.selection().setCell(1, 1);
    QTRY_COMPARE(model.numbers().chosen, QList<qint64>{1});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    document.selection().setCell(1, 5); // another key: the numbers stay
    QTest::qWait(30);
    QCOMPARE(reset.count(), 0);
    document.selection().setCell(2, 5);
    QTRY_COMPARE(model.numbers().chosen, QList<qint64>{2});
    const double before = model.numbers().value(2, ChartColumn::Weight);
    document.selection().setHead(1);
    QTRY_VERIFY(!model.isBusy());
    QVERIFY(model.numbers().value(2, ChartColumn::Weight) != before);
}

void TestChartModel::latestRequestWins()
{
    models::Document document;
    ChartModel model(&document);
    document.setTrace(pattern("random", 200));
    for (const models::ChartKind* kind : models::chartKinds())
        model.setChart(kind->chart);
    model.setChart(Chart::Mass);
    QTRY_VERIFY(!model.isBusy());
    QCOMPARE(model.numbers().chart, Chart::Mass);
}

void TestChartModel::writesCsv()
{
    models::Document document;
    ChartModel model(&document);
    document.setTrace(pattern("local", 5));
    document.selection().setCell(0, 0);
    model.computeNow();
    const QList<QByteArray> lines = models::toCsv(model).split('\n');
    QCOMPARE(lines.size(), 7); // the header, five keys, what follows the last line break
    QCOMPARE(lines[0], QByteArray("Key,Token,Weight\r"));
    QVERIFY(lines[1].startsWith("0,"));
    QVERIFY(lines[1].contains('.'));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("chart.csv"));
    QVERIFY(models::writeCsv(model, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), models::toCsv(model));
    const auto failed =
        models::writeCsv(model, folder.filePath(QStringLiteral("no/such/file.csv")));
    QVERIFY(!failed);
    QVERIFY(!models::errorText(failed.error()).isEmpty());
}

SUITE(TestChartModel)
#include "test_chartmodel.moc"
