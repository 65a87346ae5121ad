#include "models/attentionmodel.h"
#include "models/roles.h"
#include "tests/patterntrace.h"
#include "tests/suite.h"

#include <cmath>
#include <limits>
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <random>

using models::AttentionModel;
using models::BlockSourcePtr;
using models::Shown;

namespace {

/// Group by group, as the interface says.
void reduceSlowly(const engine::Matrix& cells, engine::Matrix& maximum, engine::Matrix& mean)
{
    for (int64_t r = 0; r < maximum.rows(); ++r)
        for (int64_t c = 0; c < maximum.cols(); ++c) {
            float high = -std::numeric_limits<float>::infinity();
            double sum = 0;
            int count = 0;
            const auto bound = [](int64_t i, int64_t n, int64_t count_) { return i * n / count_; };
            for (int64_t i = bound(r, cells.rows(), maximum.rows());
                 i < bound(r + 1, cells.rows(), maximum.rows()); ++i)
                for (int64_t j = bound(c, cells.cols(), maximum.cols());
                     j < bound(c + 1, cells.cols(), maximum.cols()); ++j)
                    if (std::isfinite(cells(i, j))) {
                        high = std::max(high, cells(i, j));
                        sum += double(cells(i, j));
                        ++count;
                    }
            maximum(r, c) = high;
            mean(r, c) = count > 0 ? float(sum / count) : high;
        }
}

} // namespace

class TestAttentionModel : public QObject
{
    Q_OBJECT

private slots:
    void isAModel();
    void rowsSumToOne();
    void cellFacts();
    void maskedSnapshot();
    void reducesLikeTheDefinition_data();
    void reducesLikeTheDefinition();
    void reducesHeads();
    void missingValues();
};

void TestAttentionModel::isAModel()
{
    models::Document document;
    AttentionModel model(&document);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(std::isnan(model.value(0, 0)));
    document.setTrace(pattern("local", 9));
    QCOMPARE(model.rowCount(), 9);
    QCOMPARE(model.columnCount(), 9);
    QVERIFY(std::isnan(model.value(9, 0)));
    QVERIFY(std::isnan(model.value(0, -1)));
    QCOMPARE(model.index(2, 3).data(models::ValueRole).toDouble(), double(model.value(2, 3)));
    QVERIFY(model.index(2, 3)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString()));
    QSignalSpy reset(&model, &AttentionModel::modelReset);
    document.selection().setHead(1);
    QCOMPARE(reset.size(), 1);
    document.selection().setCell(1, 1);
    QCOMPARE(reset.size(), 1);
    model.setShown(Shown::Scores);
    QCOMPARE(reset.size(), 2);
}

void TestAttentionModel::rowsSumToOne()
{
    models::Document document;
    AttentionModel model(&document);
    document.setTrace(pattern("previous-token", 300));
    for (const int head : {0, 3, engine::kMeanHead}) {
        document.selection().setHead(head);
        for (const qint64 query : {0, 1, 150, 299})
            QVERIFY(std::abs(model.row(query).sum() - 1) < 1e-5F);
    }
}

void TestAttentionModel::cellFacts()
{
    models::Document document;
    AttentionModel model(&document);
    document.setTrace(pattern("previous-token", 30));
    const engine::Vector row = model.row(20);
    Eigen::Index best = 0;
    row.maxCoeff(&best);
    const models::CellFacts facts = model.facts(20, best);
    QCOMPARE(facts.rank, 1);
    QCOMPARE(facts.visible, 21);
    QCOMPARE(facts.weight, double(row[best]));
    QVERIFY(facts.score.has_value());
    QVERIFY(!facts.hidden);
    QVERIFY(model.facts(20, 25).hidden);
    QCOMPARE(model.facts(20, 25).weight, 0.0);
    QVERIFY(model.isEditable());
    QVERIFY(model.hasScores());
}

void TestAttentionModel::maskedSnapshot()
{
    models::Document document;
    AttentionModel model(&document);
    document.setTrace(pattern("previous-token", 50));
    engine::Matrix plain(50, 50);
    engine::Matrix masked(50, 50);
    model.snapshot()->read({0, 50}, {0, 50}, plain);
    model.maskedSnapshot()->read({0, 50}, {0, 50}, masked);
    for (int query = 0; query < 50; ++query)
        for (int key = 0; key < 50; ++key) {
            if (key > query) {
                QCOMPARE(plain(query, key), 0.0F);
                QVERIFY(std::isinf(masked(query, key)));
            } else {
                QCOMPARE(plain(query, key), masked(query, key));
            }
        }
    engine::Matrix maximum(10, 10);
    engine::Matrix mean(10, 10);
    model.maskedSnapshot()->reduce({0, 50}, {0, 50}, maximum, mean, {});
    QVERIFY(std::isinf(maximum(2, 7)));
    QVERIFY(maximum(7, 2) >= 0);
}

void TestAttentionModel::reducesLikeTheDefinition_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::addColumn<int>("outRows");
    QTest::addColumn<int>("outColumns");
    QTest::newRow("even") << 64 << 64 << 16 << 16;
    QTest::newRow("odd") << 101 << 77 << 13 << 20;
    QTest::newRow("cells") << 20 << 30 << 20 << 30;
    QTest::newRow("one") << 50 << 50 << 1 << 1;
    QTest::newRow("flat") << 1 << 500 << 1 << 60;
}

void TestAttentionModel::reducesLikeTheDefinition()
{
    QFETCH(int, rows);
    QFETCH(int, columns);
    QFETCH(int, outRows);
    QFETCH(int, outColumns);
    std::mt19937 random(3);
    std::normal_distribution<float> values;
    engine::Matrix cells(rows, columns);
    for (int64_t i = 0; i < cells.size(); ++i)
        cells.data()[i] =
            random() % 4 == 0 ? -std::numeric_limits<float>::infinity() : values(random);
    engine::Matrix maximum(outRows, outColumns);
    engine::Matrix mean(outRows, outColumns);
    engine::Matrix expectedMaximum(outRows, outColumns);
    engine::Matrix expectedMean(outRows, outColumns);
    models::matrixSource(cells)->reduce({0, rows}, {0, columns}, maximum, mean, {});
    reduceSlowly(cells, expectedMaximum, expectedMean);
    QVERIFY(maximum == expectedMaximum);
    for (int64_t i = 0; i < mean.size(); ++i)
        QVERIFY(mean.data()[i] == expectedMean.data()[i] ||
                std::abs(mean.data()[i] - expectedMean.data()[i]) < 1e-5F);
}

void TestAttentionModel::reducesHeads()
{
    const models::TracePtr trace = pattern("local", 512);
    for (const int head : {0, engine::kMaxHead}) {
        const BlockSourcePtr source =
            models::headSource(trace, &trace->attentions.front(), head, Shown::Weights);
        engine::Matrix cells(512, 512);
        source->read({0, 512}, {0, 512}, cells);
        engine::Matrix maximum(64, 128);
        engine::Matrix mean(64, 128);
        engine::Matrix expectedMaximum(64, 128);
        engine::Matrix expectedMean(64, 128);
        source->reduce({0, 512}, {0, 512}, maximum, mean, {});
        reduceSlowly(cells, expectedMaximum, expectedMean);
        const float error = (maximum - expectedMaximum).cwiseAbs().maxCoeff();
        QVERIFY2(error < 1e-6F, qPrintable(QString::number(double(error))));
        QVERIFY((mean - expectedMean).cwiseAbs().maxCoeff() < 1e-5F);
        source->estimate({0, 512}, {0, 512}, maximum, mean, {});
        QVERIFY((maximum.array() <= expectedMaximum.array() + 1e-6F).all());
    }
}

void TestAttentionModel::missingValues()
{
    engine::Matrix cells = engine::Matrix::Constant(4, 4, 0.25F);
    cells.topLeftCorner(2, 2).setConstant(std::numeric_limits<float>::quiet_NaN());
    cells(0, 2) = std::numeric_limits<float>::quiet_NaN();
    engine::Matrix maximum(2, 2);
    engine::Matrix mean(2, 2);
    const BlockSourcePtr source = models::matrixSource(cells);
    source->reduce({0, 4}, {0, 4}, maximum, mean, {});
    QVERIFY(std::isnan(maximum(0, 0)));
    QCOMPARE(maximum(0, 1), 0.25F);
    QCOMPARE(mean(0, 1), 0.25F);
    QCOMPARE(maximum(1, 1), 0.25F);
}

SUITE(TestAttentionModel)
#include "test_attentionmodel.moc"
