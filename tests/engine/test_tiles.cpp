#include "attentioncases.h"
#include "engine/trace/trace.h"
#include "tests/suite.h"

#include <QtTest>

using namespace engine;

namespace {

/// Attention with everything that can act on a cell, and its sums.
Attention everything(std::mt19937& generator, int64_t length)
{
    Attention attention = cases::randomAttention(generator, {4, 2, length, length, 16, 16});
    attention.mask.after = 0;
    attention.mask.before = length * 3 / 4;
    attention.mask.hiddenKeys.assign(static_cast<size_t>(length), 0);
    attention.mask.hiddenKeys[5] = 1;
    attention.mask.hiddenCells = {{-1, 20, 7}, {1, 40, 39}, {1, 41, 2}};
    attention.bias.relative = cases::randomTensor(generator, {4, 2 * length - 1});
    attention.rules.resize(4);
    attention.rules[0].temperature = 1.7f;
    attention.rules[1].ablated = true;
    attention.rules[2].normaliser = Normaliser::Hard;
    attention.rules[3].normaliser = Normaliser::Sampled;
    Matrix joined;
    attend(attention, joined);
    return attention;
}

cases::Reals reference(const Attention& attention, int head, Quantity quantity)
{
    cases::Reals all(attention.queries, attention.keys);
    for (int64_t query = 0; query < attention.queries; ++query)
        all.row(query) = quantity == Quantity::Scores
                             ? cases::scoreRow(attention, head, query).transpose()
                             : cases::weightRow(attention, head, query).transpose();
    return all;
}

/// Largest difference; hidden cells must be hidden in both.
double difference(const Matrix& got, const cases::Reals& expected)
{
    double largest = 0;
    for (int64_t i = 0; i < got.size(); ++i) {
        const double value = got.data()[i];
        const double wanted = expected.data()[i];
        if (std::isinf(wanted) || std::isinf(value))
            largest = std::isinf(wanted) && value == wanted
                          ? largest
                          : std::numeric_limits<double>::infinity();
        else
            largest = std::max(largest, std::abs(value - wanted) / std::max(1.0, std::abs(wanted)));
    }
    return largest;
}

Matrix block(const Attention& attention, int head, Quantity quantity, Range queries, Range keys)
{
    Matrix out = Matrix::Constant(queries.size(), keys.size(), 1e9f);
    fillBlock(attention, head, quantity, queries, keys, out);
    return out;
}

} // namespace

class TestTiles : public QObject
{
    Q_OBJECT

private slots:
    void blocks()
    {
        std::mt19937 generator(1);
        const Attention attention = everything(generator, 120);
        const std::vector<std::pair<Range, Range>> rectangles = {
            {{0, 120}, {0, 120}}, {{7, 8}, {0, 120}},    {{0, 120}, {63, 64}}, {{40, 42}, {30, 45}},
            {{90, 120}, {1, 9}},  {{0, 10}, {100, 120}}, {{5, 5}, {0, 3}}};
        for (int head = 0; head < 4; ++head)
            for (const Quantity quantity : {Quantity::Scores, Quantity::Weights}) {
                const cases::Reals expected = reference(attention, head, quantity);
                const Matrix whole = block(attention, head, quantity, {0, 120}, {0, 120});
                for (const auto& [queries, keys] : rectangles) {
                    const Matrix part = block(attention, head, quantity, queries, keys);
                    QVERIFY(difference(part, expected.block(queries.begin, keys.begin,
                                                            queries.size(), keys.size())) < 6e-6);
                    QVERIFY(part ==
                            whole.block(queries.begin, keys.begin, queries.size(), keys.size()));
                }
            }
    }

    void overHeads()
    {
        std::mt19937 generator(2);
        const Attention attention = everything(generator, 300);
        for (const Quantity quantity : {Quantity::Scores, Quantity::Weights}) {
            cases::Reals sum = cases::Reals::Zero(300, 300);
            cases::Reals most = cases::Reals::Constant(300, 300, -1e300);
            for (int head = 0; head < 4; ++head) {
                const cases::Reals one = reference(attention, head, quantity);
                sum += one;
                most = most.cwiseMax(one);
            }
            most = (most.array() == -1e300)
                       .select(-std::numeric_limits<double>::infinity(), most.array());
            const Matrix mean = block(attention, kMeanHead, quantity, {0, 300}, {0, 300});
            QVERIFY(difference(mean, sum / 4) < 6e-6);
            const Matrix largest = block(attention, kMaxHead, quantity, {3, 290}, {10, 299});
            QVERIFY(difference(largest, most.block(3, 10, 287, 289)) < 6e-6);
        }
    }

    void overLayers()
    {
        std::mt19937 generator(7);
        Trace trace;
        for (const int layer : {0, 3, 4}) {
            trace.attentions.push_back(everything(generator, 120));
            trace.attentions.back().layer = layer;
        }
        trace.attentions.push_back(everything(generator, 120));
        trace.attentions.back().stack = Stack::Decoder; // alone in its stack
        trace.summariseLayers();
        QVERIFY(!trace.find(Stack::Decoder, kMeanLayer, Kind::Self));
        const Attention* mean = trace.find(Stack::Encoder, kMeanLayer, Kind::Self);
        const Attention* largest = trace.find(Stack::Encoder, kMaxLayer, Kind::Self);
        QVERIFY(mean && largest && !mean->hasVectors());
        QVERIFY(mean->mask == trace.attentions.front().mask);
        for (const int head : {0, 2, kMeanHead}) {
            Matrix sum = Matrix::Zero(90, 100);
            Matrix most = sum;
            for (int i = 0; i < 3; ++i) {
                const Matrix one = block(trace.attentions[size_t(i)], head, Quantity::Weights,
                                         {20, 110}, {10, 110});
                sum += one;
                most = most.cwiseMax(one);
            }
            const auto got = [&](const Attention* attention) {
                return block(*attention, head, Quantity::Weights, {20, 110}, {10, 110});
            };
            QVERIFY((got(mean) - sum / 3).cwiseAbs().maxCoeff() < 1e-6f);
            if (head >= 0) // of heads the mean of the maxima is not the maximum of the means
                QVERIFY((got(largest) - most).cwiseAbs().maxCoeff() < 1e-6f);
        }
        QCOMPARE(trace.level(trace.attentions[1]), int64_t(1));
        QCOMPARE(trace.level(*mean), int64_t(-1));
        trace.attentions[1].keys = 100;
        trace.summariseLayers();
        QVERIFY(trace.overLayers.empty());
    }

    void intoALargerMatrix()
    {
        std::mt19937 generator(3);
        const Attention attention = everything(generator, 90);
        Matrix large = Matrix::Constant(100, 100, 7);
        fillBlock(attention, 0, Quantity::Weights, {10, 50}, {20, 80}, large.block(5, 6, 40, 60));
        QVERIFY(large.block(5, 6, 40, 60) ==
                block(attention, 0, Quantity::Weights, {10, 50}, {20, 80}));
        large.block(5, 6, 40, 60).setConstant(7);
        QVERIFY((large.array() == 7).all());
    }

    void severalThreads()
    {
        std::mt19937 generator(4);
        const Attention attention = everything(generator, 700);
        const Matrix one = block(attention, 0, Quantity::Weights, {3, 690}, {10, 700});
        Matrix several(687, 690);
        QVERIFY(fillBlock(attention, 0, Quantity::Weights, {3, 690}, {10, 700}, several, 3));
        QVERIFY(several == one);
        std::stop_source source;
        source.request_stop();
        QVERIFY(!fillBlock(attention, 0, Quantity::Weights, {3, 690}, {10, 700}, several, 3,
                           source.get_token()));
    }

    void samples()
    {
        std::mt19937 generator(5);
        Attention attention = everything(generator, 300);
        attention.storedScores = nullptr;
        for (int round = 0; round < 2; ++round) {
            for (int head = 0; head < 4; ++head)
                for (const Quantity quantity : {Quantity::Scores, Quantity::Weights}) {
                    const Matrix whole = block(attention, head, quantity, {0, 300}, {0, 300});
                    for (const int64_t step : {1, 2, 7}) {
                        const Steps queries(3, 290 / step, step);
                        const Steps keys(1, 299 / (step + 1), step + 1);
                        Matrix sampled(queries.count, keys.count);
                        sampleBlock(attention, head, quantity, queries, keys, sampled);
                        for (int64_t row = 0; row < queries.count; ++row)
                            for (int64_t column = 0; column < keys.count; ++column)
                                QCOMPARE(sampled(row, column),
                                         whole(queries.at(row), keys.at(column)));
                    }
                }
            // The second round reads stored blocks.
            const Attention computed = attention;
            attention.storedWeights = [computed](int head, Range queries, Range keys,
                                                 MatrixRef out) {
                fillBlock(computed, head, Quantity::Weights, queries, keys, out);
            };
            attention.storedScores = [computed](int head, Range queries, Range keys,
                                                MatrixRef out) {
                fillBlock(computed, head, Quantity::Scores, queries, keys, out);
            };
        }
    }

    void importedWeights()
    {
        Attention attention;
        attention.heads = 2;
        attention.queries = 5;
        attention.keys = 7;
        attention.storedWeights = [](int head, Range queries, Range keys, MatrixRef out) {
            for (int64_t row = 0; row < queries.size(); ++row)
                for (int64_t column = 0; column < keys.size(); ++column)
                    out(row, column) = static_cast<float>(head * 100 + (queries.begin + row) * 10 +
                                                          keys.begin + column);
        };
        QVERIFY(!hasScores(attention));
        QCOMPARE(block(attention, 1, Quantity::Weights, {2, 3}, {4, 5})(0, 0), 124.f);
        QCOMPARE(block(attention, kMeanHead, Quantity::Weights, {2, 3}, {4, 5})(0, 0), 74.f);
        QCOMPARE(block(attention, kMaxHead, Quantity::Weights, {2, 3}, {4, 5})(0, 0), 124.f);
        QVERIFY(block(attention, 0, Quantity::Scores, {0, 5}, {0, 7}).array().isNaN().all());
        attention.storedScores = [](int, Range, Range, MatrixRef out) { out.setConstant(-2); };
        QVERIFY(hasScores(attention));
        QCOMPARE(block(attention, 0, Quantity::Scores, {0, 1}, {0, 1})(0, 0), -2.f);
    }

    /// Blocks of long matrices against the float64 reference, on rows here and there.
    void longMatrices_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<bool>("causal");
        for (const int length : {1, 513, 1024, 4096})
            for (const bool causal : {false, true})
                QTest::addRow("%d %s", length, causal ? "causal" : "full") << length << causal;
    }

    void longMatrices()
    {
        QFETCH(int, length);
        QFETCH(bool, causal);
        std::mt19937 generator(6);
        Attention attention = cases::randomAttention(generator, {1, 1, length, length, 64, 64});
        if (causal)
            attention.mask.after = 0;
        Matrix joined;
        QVERIFY(attend(attention, joined));
        for (const int64_t at : {0, length / 3, length - 1}) {
            const int64_t query = at;
            const Eigen::VectorXd scores = cases::scoreRow(attention, 0, query);
            const Eigen::VectorXd weights = cases::weightRow(attention, 0, query);
            const Matrix row =
                block(attention, 0, Quantity::Weights, {query, query + 1}, {0, length});
            for (int64_t key = 0; key < length; ++key) {
                // A score in float32 is known to half a unit in the last place; so is the sum.
                const double known =
                    1e-6 + 1.2e-7 * std::abs(std::isinf(scores[key]) ? 0 : scores[key]);
                QVERIFY(std::abs(static_cast<double>(row(0, key)) - weights[key]) <=
                        4 * known * weights[key] + 1e-30);
            }
            QVERIFY(std::abs(row.cast<double>().sum() - 1) < 2e-6);
        }
    }
};

SUITE(TestTiles)
#include "test_tiles.moc"
