#include "attentioncases.h"
#include "engine/trace/pyramid.h"
#include "tests/suite.h"

#include <QElapsedTimer>
#include <QtTest>
#include <thread>

using namespace engine;

namespace {

constexpr float kHidden = -std::numeric_limits<float>::infinity();

std::shared_ptr<Trace> traceOf(int heads, int64_t queries, int64_t keys, bool causal,
                               unsigned seed = 1)
{
    std::mt19937 generator(seed);
    auto trace = std::make_shared<Trace>();
    trace->attentions.push_back(
        cases::randomAttention(generator, {heads, heads, queries, keys, 8, 8}));
    if (causal)
        trace->attentions[0].mask.after = 0;
    Matrix joined;
    attend(trace->attentions[0], joined);
    return trace;
}

/// What a group must hold, cell by cell.
struct Group
{
    float maximum = kHidden;
    float minimum = kHidden;
    float mean = kHidden;
};

Group groupOf(const Matrix& cells)
{
    Group group;
    double sum = 0;
    int count = 0;
    for (const float cell : cells.reshaped()) {
        if (cell == kHidden)
            continue;
        group.minimum = count == 0 ? cell : std::min(group.minimum, cell);
        group.maximum = std::max(group.maximum, cell);
        sum += cell;
        ++count;
    }
    if (count > 0)
        group.mean = static_cast<float>(sum / count);
    return group;
}

bool near(float got, float expected)
{
    return got == expected || std::abs(got - expected) < 1e-5f * (1 + std::abs(expected));
}

/// Checks each entry against the cells [first, last) of its group.
template <class Borders>
void compare(const Reduced& got, const Matrix& cells, int64_t rows, int64_t columns,
             const Borders& rowBorders, const Borders& columnBorders)
{
    QCOMPARE(got.maximum.rows(), rows);
    QCOMPARE(got.maximum.cols(), columns);
    for (int64_t row = 0; row < rows; ++row)
        for (int64_t column = 0; column < columns; ++column) {
            const Range down = rowBorders(row);
            const Range across = columnBorders(column);
            const Group expected =
                groupOf(cells.block(down.begin, across.begin, down.size(), across.size()));
            QCOMPARE(got.maximum(row, column), expected.maximum);
            if (got.mean.size() == 0)
                continue;
            QCOMPARE(got.minimum(row, column), expected.minimum);
            QVERIFY(near(got.mean(row, column), expected.mean));
        }
}

} // namespace

class TestPyramid : public QObject
{
    Q_OBJECT

private slots:
    void reducedBlocks_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::newRow("each cell") << 237 << 311;
        QTest::newRow("one entry") << 1 << 1;
        QTest::newRow("uneven groups") << 100 << 90;
        QTest::newRow("rows only") << 10 << 311;
        QTest::newRow("columns only") << 237 << 3;
        QTest::newRow("more entries than cells") << 500 << 400;
    }

    void reducedBlocks()
    {
        QFETCH(int, rows);
        QFETCH(int, columns);
        const auto trace = traceOf(2, 250, 330, true);
        const Attention& attention = trace->attentions[0];
        for (const Quantity quantity : {Quantity::Weights, Quantity::Scores}) {
            Matrix cells(237, 311);
            fillBlock(attention, 1, quantity, {7, 244}, {11, 322}, cells);
            const auto borders = [](int64_t size, int64_t count) {
                return [=](int64_t i) {
                    const int64_t first = i * size / count;
                    return Range{first, std::max(first + 1, (i + 1) * size / count)};
                };
            };
            for (const int threads : {1, 3})
                compare(reduceBlock(attention, 1, quantity, {7, 244}, {11, 322}, rows, columns,
                                    threads),
                        cells, rows, columns, borders(237, rows), borders(311, columns));
        }
    }

    void pyramidOfSmallGroups()
    {
        // Up to four cells a side nothing is moved.
        const auto trace = traceOf(2, 600, 530, true);
        const Attention& attention = trace->attentions[0];
        for (const Quantity quantity : {Quantity::Weights, Quantity::Scores}) {
            const Pyramid pyramid(trace, &attention, 0, quantity, false,
                                  std::make_shared<TileCache>());
            for (const int64_t entries : {530, 300, 180, 700}) {
                const Reduced expected =
                    reduceBlock(attention, 0, quantity, {13, 590}, {0, 530}, entries, entries);
                const Reduced got = pyramid.reduce({13, 590}, {0, 530}, entries, entries);
                QVERIFY(got.exact);
                QVERIFY(got.maximum == expected.maximum);
                QVERIFY(got.minimum == expected.minimum);
                for (int64_t i = 0; i < got.mean.size(); ++i)
                    QVERIFY(near(got.mean.data()[i], expected.mean.data()[i]));
            }
        }
    }

    void pyramidOfLargeGroups()
    {
        const auto trace = traceOf(1, 2000, 1500, true);
        const Attention& attention = trace->attentions[0];
        for (const Quantity quantity : {Quantity::Weights, Quantity::Scores}) {
            Matrix cells(2000, 1500);
            fillBlock(attention, 0, quantity, {0, 2000}, {0, 1500}, cells);
            const Pyramid pyramid(trace, &attention, 0, quantity, false,
                                  std::make_shared<TileCache>());
            // Groups of 40 by 30 cells from tiles of 16 by 8: borders move by 8 and 4 at most.
            const Reduced got = pyramid.reduce({0, 2000}, {0, 1500}, 50, 50);
            const auto borders = [](int64_t size, int64_t step, int64_t count) {
                return [=](int64_t i) {
                    const auto moved = [&](int64_t border) {
                        return (border + step / 2) / step * step;
                    };
                    const int64_t last = i + 1 == count ? size : moved((i + 1) * size / count);
                    return Range{moved(i * size / count), std::min(size, last)};
                };
            };
            compare(got, cells, 50, 50, borders(2000, 16, 50), borders(1500, 8, 50));
            QVERIFY(near(got.maximum.maxCoeff(), cells.maxCoeff()));
        }
    }

    void maskedWeights()
    {
        const auto trace = traceOf(1, 600, 600, true);
        const Attention& attention = trace->attentions[0];
        Matrix cells(600, 600);
        fillBlock(attention, 0, Quantity::Weights, {0, 600}, {0, 600}, cells);
        attention.mask.apply(0, {0, 600}, {0, 600}, cells);
        const Pyramid pyramid(trace, &attention, 0, Quantity::Weights, true,
                              std::make_shared<TileCache>());
        QVERIFY(pyramid.reduce({0, 600}, {0, 600}, 600, 600).maximum == cells);
        const auto borders = [](int64_t i) { return Range{i * 60, i * 60 + 60}; };
        const Reduced estimate = pyramid.estimate({0, 600}, {0, 600}, 10, 10);
        QVERIFY(estimate.exact);
        compare(estimate, cells, 10, 10, borders, borders);
    }

    void overHeads()
    {
        const auto trace = traceOf(3, 700, 700, false);
        const Attention& attention = trace->attentions[0];
        for (const int head : {kMeanHead, kMaxHead}) {
            Matrix cells(700, 700);
            fillBlock(attention, head, Quantity::Weights, {0, 700}, {0, 700}, cells);
            const Pyramid pyramid(trace, &attention, head, Quantity::Weights, false,
                                  std::make_shared<TileCache>());
            QVERIFY(pyramid.reduce({0, 700}, {0, 700}, 700, 700).maximum == cells);
        }
    }

    void tilesAreKept()
    {
        const auto trace = traceOf(1, 1024, 1024, false);
        const auto cache = std::make_shared<TileCache>();
        const Pyramid pyramid(trace, trace->attentions.data(), 0, Quantity::Weights, false, cache);
        QVERIFY(!pyramid.isCached({0, 512}, {0, 512}, 512, 512));
        const Reduced first = pyramid.reduce({0, 512}, {0, 512}, 512, 512);
        QVERIFY(pyramid.isCached({0, 512}, {0, 512}, 512, 512));
        QVERIFY(pyramid.isCached({100, 400}, {7, 512}, 300, 505));
        QVERIFY(!pyramid.isCached({0, 513}, {0, 512}, 513, 512));
        QCOMPARE(cache->bytes(), size_t{512 * 512 * 4});
        QVERIFY(pyramid.reduce({0, 512}, {0, 512}, 512, 512).maximum == first.maximum);
        QCOMPARE(cache->bytes(), size_t{512 * 512 * 4});
        cache->clear();
        QCOMPARE(cache->bytes(), size_t{0});
        QVERIFY(!pyramid.isCached({0, 512}, {0, 512}, 512, 512));
    }

    void cacheIsBounded()
    {
        const auto trace = traceOf(4, 1024, 1024, false);
        constexpr size_t kTile = 256 * 256 * 4;
        const auto cache = std::make_shared<TileCache>(10 * kTile);
        for (int round = 0; round < 20; ++round) {
            const Pyramid pyramid(trace, trace->attentions.data(), round % 4, Quantity::Weights,
                                  false, cache);
            const Reduced whole = pyramid.reduce({0, 1024}, {0, 1024}, 1024, 1024);
            QVERIFY(whole.exact);
            QVERIFY(cache->bytes() <= cache->capacity());
        }
        cache->setCapacity(2 * kTile);
        QCOMPARE(cache->bytes(), 2 * kTile);
        cache->setCapacity(0);
        QCOMPARE(cache->bytes(), size_t{0});
    }

    void tracesThatAreGoneLeaveNothing()
    {
        const auto cache = std::make_shared<TileCache>();
        uint64_t number = 0;
        {
            const auto trace = traceOf(1, 300, 300, false);
            number = cache->number(trace);
            Pyramid(trace, trace->attentions.data(), 0, Quantity::Weights, false, cache)
                .reduce({0, 300}, {0, 300}, 300, 300);
            QVERIFY(cache->bytes() > 0);
        }
        const auto other = traceOf(1, 10, 10, false);
        QVERIFY(cache->number(other) != number);
        QCOMPARE(cache->bytes(), size_t{0});
    }

    void differentTracesDoNotMix()
    {
        const auto cache = std::make_shared<TileCache>();
        for (unsigned seed = 0; seed < 8; ++seed) {
            const auto trace = traceOf(1, 64, 64, false, seed);
            Matrix cells(64, 64);
            fillBlock(trace->attentions[0], 0, Quantity::Weights, {0, 64}, {0, 64}, cells);
            const Pyramid pyramid(trace, trace->attentions.data(), 0, Quantity::Weights, false,
                                  cache);
            QVERIFY(pyramid.reduce({0, 64}, {0, 64}, 64, 64).maximum == cells);
        }
    }

    void estimates()
    {
        const auto trace = traceOf(1, 6000, 6000, true);
        Attention& attention = trace->attentions[0];
        const Reduced exact =
            reduceBlock(attention, 0, Quantity::Weights, {0, 6000}, {0, 6000}, 60, 60);
        QElapsedTimer timer;
        timer.start();
        const Reduced got =
            estimateBlock(attention, 0, Quantity::Weights, {0, 6000}, {0, 6000}, 60, 60);
        qInfo("estimate of 6000 x 6000: %lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY(!got.exact);
        QCOMPARE(got.maximum.rows(), 60);
        QVERIFY((got.maximum.array() <= exact.maximum.array()).all());
        QVERIFY((got.minimum.array() >= exact.minimum.array()).all());
        // Cells the mask hides altogether stay empty; the mean is that of a sample.
        QVERIFY(got.maximum.topRightCorner(20, 30).isZero(0));
        const double error = (got.mean - exact.mean).norm() / exact.mean.norm();
        QVERIFY2(error < 0.2, qPrintable(QString::number(error)));
        // Small blocks are exact at once.
        QVERIFY(estimateBlock(attention, 0, Quantity::Weights, {0, 500}, {0, 500}, 50, 50).exact);
    }

    void thumbnails()
    {
        const auto trace = traceOf(1, 400, 200, false);
        const Attention& attention = trace->attentions[0];
        const Matrix small = thumbnail(attention, 0, 100);
        QCOMPARE(small.rows(), 100);
        QCOMPARE(small.cols(), 50);
        QVERIFY(small ==
                reduceBlock(attention, 0, Quantity::Weights, {0, 400}, {0, 200}, 100, 50).maximum);
        const Matrix whole = thumbnail(attention, 0, 1000);
        QCOMPARE(whole.rows(), 400);
        QCOMPARE(whole.cols(), 200);
    }

    void scoresThatAreNotThere()
    {
        auto trace = std::make_shared<Trace>();
        Attention attention;
        attention.heads = 1;
        attention.queries = attention.keys = 20;
        attention.storedWeights = [](int, Range, Range, MatrixRef out) { out.setConstant(0.05f); };
        trace->attentions.push_back(attention);
        const Pyramid weights(trace, trace->attentions.data(), 0, Quantity::Weights, false,
                              std::make_shared<TileCache>());
        QVERIFY(near(weights.reduce({0, 20}, {0, 20}, 3, 3).mean(1, 1), 0.05f));
        const Pyramid scores(trace, trace->attentions.data(), 0, Quantity::Scores, false,
                             std::make_shared<TileCache>());
        QVERIFY(scores.reduce({0, 20}, {0, 20}, 3, 3).mean.array().isNaN().all());
    }

    void stopsAndGoesOn()
    {
        const auto trace = traceOf(1, 3000, 3000, false);
        const auto cache = std::make_shared<TileCache>();
        const Pyramid pyramid(trace, trace->attentions.data(), 0, Quantity::Weights, false, cache);
        std::stop_source source;
        source.request_stop();
        QVERIFY(!pyramid.reduce({0, 3000}, {0, 3000}, 100, 100, 2, source.get_token()).exact);
        QCOMPARE(cache->bytes(), size_t{0});
        std::stop_source later;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
            later.request_stop();
        });
        const Reduced some = pyramid.reduce({0, 3000}, {0, 3000}, 100, 100, 2, later.get_token());
        const Reduced all = pyramid.reduce({0, 3000}, {0, 3000}, 100, 100, 2);
        QVERIFY(all.exact);
        QVERIFY((all.maximum.array() > 0).all());
        QVERIFY(!some.exact || some.maximum == all.maximum);
    }

    void manyReaders()
    {
        const auto trace = traceOf(2, 1200, 1200, true);
        const auto cache = std::make_shared<TileCache>(size_t{2} << 20);
        const Reduced expected =
            reduceBlock(trace->attentions[0], 0, Quantity::Weights, {0, 1200}, {0, 1200}, 400, 400);
        std::atomic<int> wrong = 0;
        std::vector<std::jthread> readers;
        for (int reader = 0; reader < 4; ++reader)
            readers.emplace_back([&] {
                for (int round = 0; round < 3; ++round) {
                    const Pyramid pyramid(trace, trace->attentions.data(), 0, Quantity::Weights,
                                          false, cache);
                    const Reduced got = pyramid.reduce({0, 1200}, {0, 1200}, 400, 400, 2);
                    wrong += got.maximum == expected.maximum ? 0 : 1;
                }
            });
        readers.clear();
        QCOMPARE(wrong.load(), 0);
    }
};

SUITE(TestPyramid)
#include "test_pyramid.moc"
