#include "attentioncases.h"
#include "engine/attention/blocks.h"
#include "engine/linear/threads.h"
#include "tests/suite.h"

#include <QtTest>

using namespace engine;
using cases::Reals;

namespace {

/// Compares log-sum-exp and context of every row with the float64 reference.
void compare(const Attention& attention, const Matrix& joined)
{
    const int64_t size = attention.value.extent(2);
    QCOMPARE(joined.rows(), attention.queries);
    QCOMPARE(joined.cols(), attention.heads * size);
    for (int head = 0; head < attention.heads; ++head) {
        const Reals values = attention.value.matrix(attention.keyHead(head)).cast<double>();
        for (int64_t query = 0; query < attention.queries; ++query) {
            const double expected = cases::logSumExp(cases::scoreRow(attention, head, query));
            const float sum = attention.logSumExp.matrix()(head, query);
            if (std::isinf(expected))
                QVERIFY(std::isinf(sum) && sum < 0);
            else
                QVERIFY2(std::abs(sum - expected) < 4e-6 * (1 + std::abs(expected)),
                         qPrintable(QString("head %1 row %2: %3 for %4")
                                        .arg(head)
                                        .arg(query)
                                        .arg(sum)
                                        .arg(expected)));
            Eigen::RowVectorXd row = cases::weightRow(attention, head, query).transpose() * values;
            if (attention.rule(head).ablated)
                row.setZero();
            const double off = (joined.row(query).segment(head * size, size).cast<double>() - row)
                                   .cwiseAbs()
                                   .maxCoeff();
            QVERIFY2(
                off < 1e-5,
                qPrintable(QString("head %1 row %2 is off by %3").arg(head).arg(query).arg(off)));
            const Matrix alone = context(attention, head, Range{query, query + 1});
            QVERIFY((alone.cast<double>() - row).cwiseAbs().maxCoeff() < 3e-5);
        }
    }
}

} // namespace

class TestAttention : public QObject
{
    Q_OBJECT

private slots:
    void shapes_data()
    {
        QTest::addColumn<int>("heads");
        QTest::addColumn<int>("keyHeads");
        QTest::addColumn<int>("queries");
        QTest::addColumn<int>("keys");
        QTest::addColumn<int>("size");
        QTest::newRow("one token") << 2 << 2 << 1 << 1 << 16;
        QTest::newRow("one query") << 2 << 1 << 1 << 77 << 8;
        QTest::newRow("one key") << 1 << 1 << 9 << 1 << 5;
        QTest::newRow("odd sizes") << 3 << 3 << 37 << 53 << 7;
        QTest::newRow("grouped heads") << 8 << 2 << 70 << 70 << 32;
        QTest::newRow("several blocks") << 2 << 2 << 300 << 700 << 64;
        QTest::newRow("wide heads") << 1 << 1 << 65 << 129 << 256;
    }

    void shapes()
    {
        QFETCH(int, heads);
        QFETCH(int, keyHeads);
        QFETCH(int, queries);
        QFETCH(int, keys);
        QFETCH(int, size);
        std::mt19937 generator(7);
        for (const int64_t valueSize : {int64_t{size}, int64_t{size} + 3}) {
            Attention attention = cases::randomAttention(
                generator, {heads, keyHeads, queries, keys, size, valueSize});
            Matrix joined;
            QVERIFY(attend(attention, joined));
            QVERIFY(attention.chosenKey.empty());
            compare(attention, joined);
        }
    }

    void masks_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("causal") << 0;
        QTest::newRow("causal with a past") << 1;
        QTest::newRow("window") << 2;
        QTest::newRow("causal window") << 3;
        QTest::newRow("padding") << 4;
        QTest::newRow("single cells") << 5;
        QTest::newRow("rows that see nothing") << 6;
        QTest::newRow("everything at once") << 7;
        QTest::newRow("band beyond the keys") << 8;
    }

    void masks()
    {
        QFETCH(int, kind);
        std::mt19937 generator(11);
        const int64_t queries = 150;
        const int64_t keys = kind == 1 ? 190 : 150;
        Attention attention = cases::randomAttention(generator, {4, 2, queries, keys, 16, 16});
        Mask& mask = attention.mask;
        if (kind == 0 || kind == 7)
            mask.after = 0;
        if (kind == 1) {
            mask.after = 0;
            mask.offset = keys - queries;
        }
        if (kind == 2) {
            mask.before = 5;
            mask.after = 9;
        }
        if (kind == 3) {
            mask.before = 70;
            mask.after = 0;
        }
        if (kind == 4 || kind == 7) {
            mask.hiddenKeys.assign(static_cast<size_t>(keys), 0);
            for (int64_t key = 120; key < keys; ++key)
                mask.hiddenKeys[static_cast<size_t>(key)] = 1;
            mask.hiddenKeys[3] = 1;
        }
        if (kind == 5 || kind == 7)
            mask.hiddenCells = {{-1, 4, 2}, {-1, 80, 3}, {0, 1, 1}, {2, 149, 0}, {3, 149, 148}};
        if (kind == 6) {
            for (int64_t key = 0; key < keys; ++key)
                mask.hiddenCells.push_back({-1, 7, key});
            for (int64_t key = 0; key < keys; ++key)
                mask.hiddenCells.push_back({2, 90, key});
        }
        if (kind == 7)
            mask.hiddenKeys[0] = 1; // the first causal row sees nothing
        if (kind == 8) {
            mask.offset = 100;
            mask.before = 20;
            mask.after = 3;
        }
        std::ranges::sort(mask.hiddenCells);
        Matrix joined;
        QVERIFY(attend(attention, joined));
        compare(attention, joined);
        if (kind == 6) {
            QVERIFY(joined.row(7).isZero(0));
            QVERIFY(std::isinf(attention.logSumExp.matrix()(2, 90)));
        }
    }

    void biases()
    {
        std::mt19937 generator(3);
        Attention attention = cases::randomAttention(generator, {3, 3, 90, 90, 16, 16});
        attention.bias.relative = cases::randomTensor(generator, {3, 179}, 2);
        Matrix joined;
        QVERIFY(attend(attention, joined));
        compare(attention, joined);
        attention.bias.dense = cases::randomTensor(generator, {3, 90, 90}, 2);
        attention.mask.after = 0;
        QVERIFY(attend(attention, joined));
        compare(attention, joined);
    }

    void rules()
    {
        std::mt19937 generator(5);
        Attention attention = cases::randomAttention(generator, {5, 5, 140, 140, 16, 16});
        attention.mask.after = 0;
        attention.mask.hiddenCells = {{-1, 0, 0}};
        attention.rules.resize(5);
        attention.rules[1].ablated = true;
        attention.rules[2].temperature = 0.3f;
        attention.rules[3].normaliser = Normaliser::Hard;
        attention.rules[4].normaliser = Normaliser::Sampled;
        attention.rules[4].seed = 42;
        Matrix joined;
        QVERIFY(attend(attention, joined));
        QCOMPARE(attention.chosenKey.size(), size_t{5 * 140});
        QCOMPARE(attention.chosenKey[0], -1);
        QCOMPARE(attention.chosenKey[3 * 140], -1);
        compare(attention, joined);
        const std::vector<int32_t> chosen = attention.chosenKey;
        attention.rules[4].seed = 43;
        QVERIFY(attend(attention, joined));
        QVERIFY(chosen != attention.chosenKey);
        attention.rules[4].seed = 42;
        QVERIFY(attend(attention, joined));
        QVERIFY(chosen == attention.chosenKey);
    }

    /// The first of equal scores is chosen.
    void ties()
    {
        std::mt19937 generator(5);
        Attention attention = cases::randomAttention(generator, {1, 1, 3, 40, 8, 8});
        float* keys = nullptr;
        attention.key = Tensor::zeros({1, 40, 8}, &keys);
        std::fill_n(keys, 320, 1.f);
        attention.rules.resize(1);
        attention.rules[0].normaliser = Normaliser::Hard;
        Matrix joined;
        QVERIFY(attend(attention, joined));
        QCOMPARE(attention.chosenKey, std::vector<int32_t>(3, 0));
    }

    /// Draws follow the weights: the frequency of each key over many seeds.
    void sampledFrequencies()
    {
        std::mt19937 generator(9);
        Attention attention = cases::randomAttention(generator, {1, 1, 4, 6, 8, 8});
        attention.rules.resize(1);
        const Eigen::VectorXd expected = cases::weightRow(attention, 0, 2);
        attention.rules[0].normaliser = Normaliser::Sampled;
        Eigen::VectorXd seen = Eigen::VectorXd::Zero(6);
        constexpr int kDraws = 20000;
        for (int seed = 0; seed < kDraws; ++seed) {
            attention.rules[0].seed = static_cast<uint64_t>(seed);
            Matrix joined;
            QVERIFY(attend(attention, joined, 1));
            seen(attention.chosenKey[2]) += 1.0 / kDraws;
        }
        QVERIFY((seen - expected).cwiseAbs().maxCoeff() < 0.02);
    }

    void randomNumbersAreFixed()
    {
        QCOMPARE(splitMix(0), uint64_t{0xe220a8397b1dcdafu});
        double sum = 0;
        for (int64_t row = 0; row < 10000; ++row) {
            const double drawn = uniform(1, 3, row);
            QVERIFY(drawn >= 0 && drawn < 1);
            sum += drawn / 10000;
        }
        QVERIFY(std::abs(sum - 0.5) < 0.02);
        QVERIFY(uniform(1, 0, 5) != uniform(2, 0, 5));
        QVERIFY(uniform(1, 0, 5) != uniform(1, 1, 5));
    }

    void threadsDoNotMatter()
    {
        std::mt19937 generator(13);
        Attention attention = cases::randomAttention(generator, {6, 3, 260, 260, 32, 32});
        attention.mask.after = 0;
        Matrix one;
        QVERIFY(attend(attention, one, 1));
        const Tensor sums = attention.logSumExp;
        for (const int threads : {2, 3, 8}) {
            Matrix several;
            QVERIFY(attend(attention, several, threads));
            QVERIFY(several == one);
            QVERIFY(attention.logSumExp.matrix() == sums.matrix());
        }
    }

    void largeScoresStayFinite()
    {
        std::mt19937 generator(17);
        Attention attention = cases::randomAttention(generator, {2, 2, 80, 80, 16, 16});
        attention.scale = 200;
        Matrix joined;
        QVERIFY(attend(attention, joined));
        QVERIFY(joined.allFinite());
        QVERIFY(attention.logSumExp.matrix().allFinite());
    }

    void stops()
    {
        std::mt19937 generator(19);
        Attention attention = cases::randomAttention(generator, {2, 2, 300, 300, 16, 16});
        std::stop_source source;
        source.request_stop();
        Matrix joined;
        QVERIFY(!attend(attention, joined, 2, source.get_token()));
    }
};

SUITE(TestAttention)
#include "test_attention.moc"
