#include "engine/gradient/operations.h"
#include "engine/linear/panels.h"
#include "engine/linear/product.h"
#include "engine/linear/stopscope.h"
#include "engine/linear/threads.h"
#include "tests/suite.h"

#include <atomic>
#include <QtTest>
#include <random>
#include <thread>

using namespace engine;

namespace {

using Reals = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

Matrix randomMatrix(std::mt19937& generator, int64_t rows, int64_t columns)
{
    std::normal_distribution<float> distribution;
    return Matrix::NullaryExpr(rows, columns, [&] { return distribution(generator); });
}

double largestError(const Matrix& got, const Reals& expected)
{
    return got.size() == 0 ? 0 : (got.cast<double>() - expected).cwiseAbs().maxCoeff();
}

} // namespace

class TestLinear : public QObject
{
    Q_OBJECT

private slots:
    /// Back through weights, and sums over rows of two matrices, against plain products.
    void wayBack_data() { products_data(); }
    void wayBack()
    {
        QFETCH(int, m);
        QFETCH(int, n);
        QFETCH(int, k);
        std::mt19937 generator(3);
        const Matrix weights = randomMatrix(generator, n, k); // of k inputs and n outputs
        const Matrix slopes = randomMatrix(generator, m, n);
        const Matrix inputs = randomMatrix(generator, m, k);
        const Matrix before = randomMatrix(generator, m, k);
        const Linear linear = Linear::fromOutIn(weights.data(), n, k);
        const Reals exact = slopes.cast<double>() * weights.cast<double>();
        const Reals sums = slopes.cast<double>().transpose() * inputs.cast<double>();
        const double tolerance = 1e-5 * std::sqrt(std::max(m, n) + 1.0);
        for (const int threads : {1, 2, 5}) {
            Matrix dx = Matrix::Constant(m, k, std::numeric_limits<float>::quiet_NaN());
            linear.applyBack(slopes, dx, false, threads);
            QVERIFY(largestError(dx, exact) < tolerance);
            dx = before;
            linear.applyBack(slopes, dx, true, threads);
            QVERIFY(largestError(dx, exact + before.cast<double>()) < tolerance);
            Matrix c = Matrix::Zero(n, k);
            gradient::addTransposedProduct(slopes, inputs, c, threads);
            QVERIFY(largestError(c, sums) < tolerance);
        }
    }

    void products_data()
    {
        QTest::addColumn<int>("m");
        QTest::addColumn<int>("n");
        QTest::addColumn<int>("k");
        const int sizes[][3] = {{1, 1, 1},      {1, 700, 33},    {2, 17, 5},     {20, 128, 128},
                                {13, 47, 300},  {97, 300, 257},  {200, 1, 64},   {5, 16, 0},
                                {250, 513, 70}, {300, 64, 1100}, {6, 2000, 2100}};
        for (const auto& size : sizes)
            QTest::addRow("%dx%dx%d", size[0], size[1], size[2]) << size[0] << size[1] << size[2];
    }

    void products()
    {
        QFETCH(int, m);
        QFETCH(int, n);
        QFETCH(int, k);
        std::mt19937 generator(1);
        const Matrix a = randomMatrix(generator, m, k);
        const Matrix b = randomMatrix(generator, k, n);
        const Matrix transposed = b.transpose();
        const Matrix before = randomMatrix(generator, m, n);
        const Reals exact = a.cast<double>() * b.cast<double>();
        const double tolerance = 2e-6 * std::sqrt(k + 1.0) * 4;
        Matrix first;
        for (const int threads : {1, 2, 5}) {
            Matrix c = Matrix::Constant(m, n, std::numeric_limits<float>::quiet_NaN());
            product(a, b, c, false, 1, 0, threads);
            QVERIFY(largestError(c, exact) < tolerance);
            if (threads == 1)
                first = c;
            QVERIFY(c == first);
            product(a, transposed, c, true, 1, 0, threads);
            QVERIFY(c == first);
            c = before;
            product(a, transposed, c, true, 0.25f, 1, threads);
            QVERIFY(largestError(c, 0.25 * exact + before.cast<double>()) < tolerance);
            c = before;
            product(a, b, c, false, -2, 0.5f, threads);
            QVERIFY(largestError(c, -2 * exact + 0.5 * before.cast<double>()) < 2 * tolerance);

            const Vector bias = before.row(0);
            const Linear byOut = Linear::fromOutIn(transposed.data(), n, k, bias.data());
            const Linear byIn = Linear::fromInOut(b.data(), k, n);
            QCOMPARE(byOut.inputs(), k);
            QCOMPARE(byOut.outputs(), n);
            QVERIFY(byOut.weight() == b);
            QVERIFY(byIn.weight() == b);
            QVERIFY(byOut.bias() == bias && byIn.bias().size() == 0);
            byIn.apply(a, c, threads);
            QVERIFY(c == first);
            byOut.apply(a, c, threads);
            const Reals withBias = exact.rowwise() + bias.cast<double>();
            QVERIFY(largestError(c, withBias) < tolerance);
            byOut.apply(a, c, threads, Activation::Relu);
            QVERIFY(largestError(c, withBias.cwiseMax(0)) < tolerance);
            c = before;
            byOut.applyAndAdd(a, c, threads);
            QVERIFY(largestError(c, withBias + before.cast<double>()) < tolerance);
        }
    }

    /// Any block of a product equals the same block of the whole, bit for bit.
    void blocksAgreeWithTheWhole()
    {
        std::mt19937 generator(2);
        const Matrix a = randomMatrix(generator, 150, 300);
        const Matrix b = randomMatrix(generator, 170, 300);
        Matrix whole(150, 170);
        product(a, b, whole, true, 0.125f);
        for (const auto& [row, column, rows, columns] :
             {std::array{0, 0, 1, 1}, {7, 5, 13, 29}, {149, 0, 1, 170}, {3, 169, 140, 1}}) {
            Matrix part(rows, columns);
            product(a.middleRows(row, rows), b.middleRows(column, columns), part, true, 0.125f);
            QVERIFY(part == whole.block(row, column, rows, columns));
        }
    }

    /// Blocks of larger matrices as operands: nothing outside is read into or written over.
    void stridedOperands()
    {
        std::mt19937 generator(3);
        const Matrix a = randomMatrix(generator, 40, 90);
        const Matrix b = randomMatrix(generator, 90, 80);
        Matrix c = Matrix::Constant(60, 100, 7);
        product(a.block(3, 5, 30, 50), b.block(11, 13, 50, 37), c.block(10, 20, 30, 37));
        const Reals exact =
            a.block(3, 5, 30, 50).cast<double>() * b.block(11, 13, 50, 37).cast<double>();
        QVERIFY(largestError(c.block(10, 20, 30, 37), exact) < 1e-4);
        c.block(10, 20, 30, 37).setConstant(7);
        QVERIFY((c.array() == 7).all());
    }

    void piecesCoverTheRange()
    {
        for (const int threads : {1, 2, 4}) {
            std::vector<std::atomic<int>> seen(1003);
            QVERIFY(parallelFor(0, 1003, 10, threads, [&](Range range) {
                QVERIFY(range.size() <= 10);
                for (int64_t i = range.begin; i < range.end; ++i)
                    ++seen[static_cast<size_t>(i)];
            }));
            QVERIFY(std::ranges::all_of(seen, [](const auto& n) { return n == 1; }));
        }
        QVERIFY(parallelFor(5, 5, 1, 2, [](Range) { QFAIL("an empty range has no pieces"); }));
    }

    void callsMayNestAndMeet()
    {
        std::atomic<int> sum = 0;
        std::vector<std::jthread> callers;
        for (int caller = 0; caller < 4; ++caller)
            callers.emplace_back([&] {
                for (int round = 0; round < 50; ++round)
                    parallelFor(0, 8, 1, 3, [&](Range) {
                        parallelFor(0, 4, 1, 3,
                                    [&](Range range) { sum += static_cast<int>(range.size()); });
                    });
            });
        callers.clear();
        QCOMPARE(sum.load(), 4 * 50 * 8 * 4);
    }

    void stopsAndThrows()
    {
        std::stop_source source;
        std::atomic<int> done = 0;
        const bool finished = parallelFor(
            0, 1000, 1, 2,
            [&](Range) {
                if (++done == 10)
                    source.request_stop();
            },
            source.get_token());
        QVERIFY(!finished);
        QVERIFY(done < 1000);
        QVERIFY_EXCEPTION_THROWN(
            parallelFor(0, 100, 1, 2, [](Range) { throw std::runtime_error("body"); }),
            std::runtime_error);
        QVERIFY(parallelFor(0, 100, 1, 2, [](Range) {}));
    }

    void threadCountIsASetting()
    {
        QCOMPARE(threadCount(), static_cast<int>(std::thread::hardware_concurrency()));
        setThreadCount(3);
        QCOMPARE(threadCount(), 3);
        setThreadCount(0);
        QCOMPARE(threadCount(), static_cast<int>(std::thread::hardware_concurrency()));
    }

    /// A product inside of a scope ends once a stop is requested, on whatever thread it runs.
    void stopsInAScope()
    {
        std::mt19937 generator(4);
        const Matrix weights = randomMatrix(generator, 512, 512);
        const Linear linear = Linear::fromOutIn(weights.data(), 512, 512);
        const Matrix x = randomMatrix(generator, 256, 512);
        Matrix expected(256, 512);
        linear.apply(x, expected);
        const std::stop_source source;
        const std::stop_token stop = source.get_token();
        Matrix y(256, 512);
        {
            const StopScope scope(stop);
            linear.apply(x, y);
        }
        QCOMPARE(y, expected);
        y.setConstant(-7);
        std::atomic<int> pieces = 0;
        {
            const StopScope scope(stop);
            const bool all = parallelFor(0, 100, 1, 2, [&](Range) {
                ++pieces;
                std::stop_source(source).request_stop();
                Matrix inside = Matrix::Constant(1, 512, -7);
                linear.apply(x.topRows(1), inside, 1); // no piece is handed out any more
                if (inside(0, 0) == -7)
                    ++pieces;
            });
            QVERIFY(!all);
            linear.apply(x, y);
        }
        QVERIFY(pieces >= 2 && pieces <= 4);
        QVERIFY((y.array() == -7).all());
        linear.apply(x, y); // outside of it nothing stops
        QCOMPARE(y, expected);
    }
};

SUITE(TestLinear)
#include "test_linear.moc"
