#include "engine/linear/rowwise.h"
#include "tests/suite.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <QtTest>
#include <random>

using namespace engine;

namespace {

double reference(Activation activation, double x)
{
    switch (activation) {
    case Activation::None:
        return x;
    case Activation::Relu:
        return std::max(x, 0.0);
    case Activation::Gelu:
        return x * 0.5 * std::erfc(-x / std::numbers::sqrt2);
    case Activation::GeluTanh:
        return 0.5 * x *
               (1 + std::tanh(std::sqrt(2 / std::numbers::pi) * (x + 0.044715 * x * x * x)));
    case Activation::QuickGelu:
        return x / (1 + std::exp(-1.702 * x));
    case Activation::Silu:
        return x / (1 + std::exp(-x));
    case Activation::Sigmoid:
        return 1 / (1 + std::exp(-x));
    case Activation::Tanh:
        return std::tanh(x);
    case Activation::Relu2:
        return x > 0 ? x * x : 0;
    case Activation::Relu6:
        return std::clamp(x, 0.0, 6.0);
    case Activation::LeakyRelu:
        return x > 0 ? x : x / 100;
    case Activation::Mish:
        return x * std::tanh(std::log1p(std::exp(x)));
    case Activation::GeluClipped:
        return std::clamp(reference(Activation::Gelu, x), -10.0, 10.0);
    case Activation::Laplace:
        return 0.5 * std::erfc((0.707107 - x) / (0.282095 * std::numbers::sqrt2));
    }
    return x;
}

Matrix randomMatrix(int64_t rows, int64_t columns, float deviation = 1, float mean = 0)
{
    std::mt19937 generator(static_cast<unsigned>(rows * 1000 + columns));
    std::normal_distribution<float> distribution(mean, deviation);
    return Matrix::NullaryExpr(rows, columns, [&] { return distribution(generator); });
}

const std::vector<int> kColumns = {1, 3, 7, 8, 15, 16, 31, 33, 64, 100, 768, 1025};

} // namespace

class TestRowwise : public QObject
{
    Q_OBJECT

private slots:
    void activations_data()
    {
        QTest::addColumn<int>("activation");
        QTest::addColumn<double>("units"); // allowed error, in units of the last place
        QTest::newRow("none") << int(Activation::None) << 0.5;
        QTest::newRow("relu") << int(Activation::Relu) << 0.5;
        QTest::newRow("gelu") << int(Activation::Gelu) << 8.0;
        QTest::newRow("gelu_new") << int(Activation::GeluTanh) << 8.0;
        QTest::newRow("quick_gelu") << int(Activation::QuickGelu) << 8.0;
        QTest::newRow("silu") << int(Activation::Silu) << 4.0;
        QTest::newRow("sigmoid") << int(Activation::Sigmoid) << 4.0;
        QTest::newRow("tanh") << int(Activation::Tanh) << 4.0;
        QTest::newRow("relu2") << int(Activation::Relu2) << 1.0;
        QTest::newRow("relu6") << int(Activation::Relu6) << 0.5;
        QTest::newRow("leaky_relu") << int(Activation::LeakyRelu) << 1.5;
        QTest::newRow("mish") << int(Activation::Mish) << 8.0;
        QTest::newRow("gelu_10") << int(Activation::GeluClipped) << 8.0;
        QTest::newRow("laplace") << int(Activation::Laplace) << 64.0;
    }

    /// torch.nn.functional.relu(x)², relu6, leaky_relu, mish, clip(gelu(x), -10, 10) and
    /// erf((x - 0.707107) / (0.282095 √2)) / 2 + 1/2 in float64.
    void activationsAreThoseOfTorch()
    {
        const std::vector<float> x = {-4, -1, -0.25F, 0.3F, 0.8F, 2.5F, 5.9F, 7, 11};
        const std::pair<const char*, std::vector<double>> expected[] = {
            {"relu2", {0, 0, 0, 0.09, 0.64, 6.25, 34.81, 49, 121}},
            {"relu6", {0, 0, 0, 0.3, 0.8, 2.5, 5.9, 6, 6}},
            {"leaky_relu", {-0.04, -0.01, -0.0025, 0.3, 0.8, 2.5, 5.9, 7, 11}},
            {"mish",
             {-0.0725917408, -0.303401461, -0.129926964, 0.208001372, 0.659699757, 2.4713923,
              5.89991193, 6.99998838, 11}},
            {"gelu_10",
             {-0.000126684967, -0.158655254, -0.100323419, 0.185373427, 0.630515681, 2.48447584,
              5.89999999, 7, 10}},
            {"laplace",
             {0, 7.17372606e-10, 0.000345843137, 0.0744883114, 0.629034344, 1, 1, 1, 1}}};
        for (const auto& [name, values] : expected) {
            const std::optional<Activation> activation = activationFromName(name);
            QVERIFY(activation);
            std::vector<float> y = x;
            activate(*activation, y.data(), static_cast<int64_t>(y.size()));
            for (size_t i = 0; i < x.size(); ++i)
                QVERIFY2(std::abs(y[i] - values[i]) <= 1e-6 * std::max(1.0, values[i]),
                         qPrintable(QString("%1 of %2 is %3").arg(name).arg(x[i]).arg(y[i])));
        }
    }

    /// Where a value is tiny beside x, its error is counted in units of 1e-7 of what x could give.
    void activations()
    {
        QFETCH(int, activation);
        QFETCH(double, units);
        std::vector<float> x;
        for (float value = -30; value <= 30; value += 0.00137f)
            x.push_back(value);
        for (const float value : {0.f, -0.f, 1e-30f, -1e-6f, 90.f, -90.f, 1000.f, -1000.f})
            x.push_back(value);
        std::vector<float> y = x;
        activate(static_cast<Activation>(activation), y.data(), static_cast<int64_t>(y.size()));
        for (size_t i = 0; i < x.size(); ++i) {
            const double expected = reference(static_cast<Activation>(activation), x[i]);
            const double unit = std::max(std::abs(expected) * 0x1p-23, 1e-9);
            QVERIFY2(std::abs(y[i] - expected) <= units * unit,
                     qPrintable(QString("%1 gives %2 for %3").arg(x[i]).arg(y[i]).arg(expected)));
        }
    }

    void namesOfConfigs()
    {
        QCOMPARE(activationFromName("gelu"), Activation::Gelu);
        QCOMPARE(activationFromName("gelu_new"), Activation::GeluTanh);
        QCOMPARE(activationFromName("gelu_pytorch_tanh"), Activation::GeluTanh);
        QCOMPARE(activationFromName("swish"), Activation::Silu);
        QCOMPARE(activationFromName("relu"), Activation::Relu);
        QCOMPARE(activationFromName("gelu_accurate"), Activation::GeluTanh);
        QCOMPARE(activationFromName("gelu_10"), Activation::GeluClipped);
        // They have parameters, which a name alone does not give.
        QVERIFY(!activationFromName("prelu"));
        QVERIFY(!activationFromName("xielu"));
        QVERIFY(!activationFromName("mish2"));
    }

    void matrices()
    {
        for (const int columns : kColumns) {
            const Matrix x = randomMatrix(5, columns, 2);
            Matrix wide = Matrix::Constant(5, columns + 3, 9);
            wide.leftCols(columns) = x;
            activate(Activation::Silu, wide.leftCols(columns));
            const Matrix silu = x.unaryExpr(
                [](float v) { return static_cast<float>(reference(Activation::Silu, v)); });
            QVERIFY((wide.leftCols(columns) - silu).cwiseAbs().maxCoeff() < 2e-6);
            QVERIFY((wide.rightCols(3).array() == 9).all());
            const Matrix up = randomMatrix(5, columns + 1).leftCols(columns);
            Matrix gated = up;
            activateGate(Activation::Silu, x, gated);
            QVERIFY((gated - up.cwiseProduct(silu)).cwiseAbs().maxCoeff() < 4e-6);
            Matrix sum = x;
            addTo(up, sum);
            QVERIFY(sum == x + up);
            const Vector bias = up.row(0);
            sum = x;
            engine::addBias(bias.data(), sum);
            QVERIFY(sum == x.rowwise() + bias);
        }
    }

    void exponentials()
    {
        std::vector<float> x;
        for (float value = -87.2f; value <= 0; value += 0.0013f)
            x.push_back(value);
        std::vector<float> y = x;
        expMinus(y.data(), static_cast<int64_t>(y.size()), 0);
        for (size_t i = 0; i < x.size(); ++i) {
            const double expected = std::exp(static_cast<double>(x[i]));
            QVERIFY(std::abs(y[i] - expected) <= 2 * expected * 0x1p-24 * 1.1);
        }
        std::vector<float> special = {-std::numeric_limits<float>::infinity(), -500, 5};
        expMinus(special.data(), 3, 5);
        QCOMPARE(special[0], 0.f);
        QCOMPARE(special[1], 0.f);
        QCOMPARE(special[2], 1.f);
        expMinus(special.data(), 3, -std::numeric_limits<float>::infinity());
        QCOMPARE(special, std::vector<float>(3, 0.f));
    }

    void softmaxes()
    {
        constexpr float kHidden = -std::numeric_limits<float>::infinity();
        for (const int columns : kColumns) {
            Matrix x = randomMatrix(6, columns, 5, 80);
            x.row(2).setConstant(kHidden);
            x(3, columns / 2) = kHidden;
            Matrix y = x;
            std::vector<float> sums(6);
            softmaxRows(y, sums.data());
            for (int row = 0; row < 6; ++row) {
                const Eigen::RowVectorXd scores = x.row(row).cast<double>();
                const double top = scores.maxCoeff();
                if (std::isinf(top)) {
                    QVERIFY(y.row(row).isZero(0));
                    QCOMPARE(sums[static_cast<size_t>(row)], kHidden);
                    QCOMPARE(logSumExp(x.row(row).data(), columns), kHidden);
                    continue;
                }
                const Eigen::RowVectorXd terms = (scores.array() - top).exp();
                const double sum = top + std::log(terms.sum());
                QVERIFY(std::abs(sums[static_cast<size_t>(row)] - sum) < 1e-5);
                QVERIFY(std::abs(logSumExp(x.row(row).data(), columns) - sum) < 1e-5);
                const double off =
                    (y.row(row).cast<double>() - terms / terms.sum()).cwiseAbs().maxCoeff();
                QVERIFY(off < 3e-7);
                QCOMPARE(maximum(x.row(row).data(), columns), x.row(row).maxCoeff());
            }
        }
        QCOMPARE(maximum(nullptr, 0), kHidden);
    }

    void norms()
    {
        for (const int columns : kColumns) {
            const Matrix x = randomMatrix(7, columns, 3, 10);
            const Matrix gains = randomMatrix(2, columns, 0.5f, 1);
            const float* gain = gains.row(0).data();
            const float* bias = gains.row(1).data();
            Matrix y(7, columns);
            layerNorm(x, gain, bias, 1e-5f, y);
            Matrix bare = x;
            layerNorm(bare, nullptr, nullptr, 1e-5f, bare);
            Matrix squares(7, columns);
            rmsNorm(x, gain, 1e-6f, squares);
            for (int row = 0; row < 7; ++row) {
                const Eigen::ArrayXd in = x.row(row).cast<double>().transpose();
                const Eigen::ArrayXd g = gains.row(0).cast<double>().transpose();
                const Eigen::ArrayXd b = gains.row(1).cast<double>().transpose();
                const Eigen::ArrayXd centred = in - in.mean();
                const Eigen::ArrayXd norm =
                    centred / std::sqrt(centred.square().mean() + static_cast<double>(1e-5f));
                const auto error = [&](const Matrix& got, const Eigen::ArrayXd& expected) {
                    return (got.row(row).cast<double>().transpose().array() - expected)
                        .abs()
                        .maxCoeff();
                };
                // A single column is all cancellation: mean and value are the same number.
                QVERIFY(error(y, norm * g + b) < 5e-6);
                QVERIFY(error(bare, norm) < 5e-6);
                QVERIFY(error(squares,
                              in / std::sqrt(in.square().mean() + static_cast<double>(1e-6f)) * g) <
                        2e-6);
            }
        }
    }

    void threadsDoNotMatter()
    {
        const Matrix x = randomMatrix(300, 500);
        Matrix one = x;
        softmaxRows(one, nullptr, 1);
        for (const int threads : {2, 4}) {
            Matrix several = x;
            softmaxRows(several, nullptr, threads);
            QVERIFY(several == one);
        }
    }
};

SUITE(TestRowwise)
#include "test_rowwise.moc"
