#include "engine/analysis/statistics.h"
#include "engine/patterns/patterns.h"
#include "tests/suite.h"

#include <QTest>

using namespace engine;

class TestStatistics : public QObject
{
    Q_OBJECT

private slots:
    void summaryOfFewNumbers();
    void numbersThatAreNot();
    void histogramCountsEveryNumber();
    void headIsStreamed_data();
    void headIsStreamed();
};

void TestStatistics::summaryOfFewNumbers()
{
    const std::vector<float> values{7, 1, 3, 2, 4, 5, 6, 100};
    const Summary summary = summarise(values);
    QCOMPARE(summary.count, 8);
    QCOMPARE(summary.least, 1.0);
    QCOMPARE(summary.largest, 100.0);
    QCOMPARE(summary.mean, 16.0);
    QCOMPARE(summary.median, 4.5);
    QCOMPARE(summary.lowerQuartile, 2.75);
    QCOMPARE(summary.upperQuartile, 6.25);
    QCOMPARE(summary.lowerWhisker, 1.0);
    QCOMPARE(summary.upperWhisker, 7.0);
    QCOMPARE(summary.outliers, 1);
    double squares = 0;
    for (const float value : values)
        squares += (value - 16.0) * (value - 16.0);
    QVERIFY(std::abs(summary.deviation - std::sqrt(squares / 8)) < 1e-12);
}

void TestStatistics::numbersThatAreNot()
{
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const float infinity = std::numeric_limits<float>::infinity();
    const std::vector<float> values{nan, 1, infinity, -infinity, 3};
    const Summary summary = summarise(values);
    QCOMPARE(summary.count, 2);
    QCOMPARE(summary.notNumbers, 1);
    QCOMPARE(summary.infinities, 2);
    QCOMPARE(summary.mean, 2.0);
    QCOMPARE(histogram(values, 4).notFinite, 3);
    const Summary none = summarise(std::span<const float>());
    QCOMPARE(none.count, 0);
    QCOMPARE(none.mean, 0.0);
    QCOMPARE(summarise(Tensor()).count, 0);
    QCOMPARE(summarise(Tensor(Matrix::Constant(3, 2, 5))).deviation, 0.0);
}

void TestStatistics::histogramCountsEveryNumber()
{
    const std::vector<float> values{0, 0.1f, 0.5f, 0.99f, 1, -1, 2};
    const Histogram bins = histogram(values, 2, 0, 1);
    QCOMPARE(bins.counts, (std::vector<int64_t>{2, 3}));
    QCOMPARE(bins.below, 1);
    QCOMPARE(bins.above, 1);
    QCOMPARE(bins.binLow(1), 0.5);
    const Histogram own = histogram(values, 3);
    QCOMPARE(own.low, -1.0);
    QCOMPARE(own.high, 2.0);
    QCOMPARE(own.counts[0] + own.counts[1] + own.counts[2], 7);
    QCOMPARE(histogram(std::vector<float>(4, 7.f), 5).counts[0], 4); // one number alone
}

void TestStatistics::headIsStreamed_data()
{
    QTest::addColumn<bool>("scores");
    QTest::addColumn<bool>("masked");
    QTest::newRow("weights") << false << false;
    QTest::newRow("scores") << true << false;
    QTest::newRow("masked weights") << false << true;
    QTest::newRow("masked scores") << true << true;
}

/// Against the same summary over all cells at once.
void TestStatistics::headIsStreamed()
{
    QFETCH(bool, scores);
    QFETCH(bool, masked);
    Intervention change;
    if (masked) {
        change.mask = MaskChoice::Causal;
        change.hiddenCells = {{150, 3}, {10, 10}};
    }
    const auto trace = tracePattern({"random", 1, 200, 2, 16, 1}, {change});
    const Attention& attention = (*trace)->attentions[0];
    const Quantity quantity = scores ? Quantity::Scores : Quantity::Weights;
    Matrix all(200, 200);
    fillBlock(attention, 1, quantity, {0, 200}, {0, 200}, all);
    std::vector<float> shown;
    for (int64_t i = 0; i < 200; ++i)
        for (int64_t j = 0; j < 200; ++j)
            if (!attention.mask.hides(1, i, j))
                shown.push_back(all(i, j));
    const Summary expected = summarise(shown);
    const BlockStatistics found = headStatistics(attention, 1, quantity, 20);
    QCOMPARE(found.summary.count, expected.count);
    QCOMPARE(found.hidden, 40000 - expected.count);
    QCOMPARE(found.summary.least, expected.least);
    QCOMPARE(found.summary.largest, expected.largest);
    QVERIFY(std::abs(found.summary.mean - expected.mean) < 1e-9);
    QVERIFY(std::abs(found.summary.deviation - expected.deviation) < 1e-9);
    const double width = (expected.largest - expected.least) / 65536 * 2;
    QVERIFY(std::abs(found.summary.median - expected.median) < width);
    QVERIFY(std::abs(found.summary.lowerQuartile - expected.lowerQuartile) < width);
    QVERIFY(std::abs(found.summary.upperQuartile - expected.upperQuartile) < width);
    QVERIFY(std::abs(double(found.summary.outliers - expected.outliers)) <
            0.01 * double(expected.count));
    QCOMPARE(found.bins.counts, histogram(shown, 20).counts);
}

SUITE(TestStatistics)
#include "test_statistics.moc"
