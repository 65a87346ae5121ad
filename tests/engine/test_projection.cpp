#include "engine/analysis/barneshut.h"
#include "engine/analysis/projection.h"
#include "engine/attention/random.h"
#include "engine/patterns/sentences.h"
#include "tests/suite.h"

#include <QTest>

using namespace engine;

namespace {

Matrix noise(int64_t rows, int64_t columns, uint64_t seed)
{
    SeededRandom random(seed);
    Matrix x(rows, columns);
    for (int64_t i = 0; i < x.size(); ++i)
        x.data()[i] = random.normal();
    return x;
}

Eigen::MatrixXd distancesOf(const Eigen::MatrixXd& points)
{
    Eigen::MatrixXd d(points.rows(), points.rows());
    for (int64_t i = 0; i < d.rows(); ++i)
        for (int64_t j = 0; j < d.cols(); ++j)
            d(i, j) = (points.row(i) - points.row(j)).norm();
    return d;
}

} // namespace

class TestProjection : public QObject
{
    Q_OBJECT

private slots:
    void componentsAreThoseOfTheCovariance_data();
    void componentsAreThoseOfTheCovariance();
    void degenerateData();
    void notANumber();
    void scalingRecoversAPlane();
    void metricScalingLowersTheStress();
    void tsneKeepsClusters();
    void tsneStops();
    void manyPointsKeepTheirClusters();
    void manyPointsStop();
    void jointSpaceKeepsTheSoftmax();
};

void TestProjection::componentsAreThoseOfTheCovariance_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::newRow("tall") << 60 << 8;
    QTest::newRow("wide") << 7 << 40;
    QTest::newRow("square") << 12 << 12;
}

/// Against power iteration with deflation on the covariance.
void TestProjection::componentsAreThoseOfTheCovariance()
{
    QFETCH(int, rows);
    QFETCH(int, columns);
    Matrix x = noise(rows, columns, 3);
    for (int64_t column = 0; column < columns; ++column)
        x.col(column) *= 1 + float(column % 5) * 2;
    const auto found = principalComponents(x, 3);
    QVERIFY(found.has_value());
    Eigen::MatrixXd centred = x.cast<double>();
    centred.rowwise() -= centred.colwise().mean().eval();
    Eigen::MatrixXd covariance = centred.transpose() * centred;
    const double total = covariance.trace();
    for (int axis = 0; axis < 3; ++axis) {
        Eigen::VectorXd vector = Eigen::VectorXd::LinSpaced(columns, 1, 2);
        for (int step = 0; step < 20000; ++step)
            vector = (covariance * vector).normalized();
        const double value = vector.dot(covariance * vector);
        covariance -= value * vector * vector.transpose();
        QVERIFY(std::abs(found->explained[size_t(axis)] - value / total) < 1e-6);
        QVERIFY(std::abs(std::abs(vector.dot(found->axes.col(axis))) - 1) < 1e-4);
        QVERIFY(std::abs(found->axes.col(axis).norm() - 1) < 1e-9);
        Eigen::Index largest = 0;
        found->axes.col(axis).cwiseAbs().maxCoeff(&largest);
        QVERIFY(found->axes(largest, axis) > 0);
        QVERIFY((centred * found->axes.col(axis) - found->points.col(axis)).norm() < 1e-8);
    }
}

void TestProjection::degenerateData()
{
    QVERIFY(principalComponents(Matrix::Constant(5, 4, 2), 3)->points.isZero());
    QVERIFY(principalComponents(Matrix(1, 4).setConstant(1), 3)->points.isZero());
    QVERIFY(principalComponents(Matrix(0, 4), 3)->points.rows() == 0);
    Matrix line(6, 1);
    line << 1, 2, 3, 4, 5, 9;
    const auto found = principalComponents(line, 3);
    QVERIFY(std::abs(found->explained[0] - 1) < 1e-12 && found->explained[1] == 0);
    QVERIFY(found->points.rightCols(2).isZero());
    QVERIFY(tsne(Matrix::Constant(5, 4, 2), 2)->points.allFinite());
    QVERIFY(tsne(Matrix(1, 4).setConstant(1), 2)->points.isZero());
}

void TestProjection::notANumber()
{
    Matrix x = noise(5, 3, 1);
    x(2, 1) = std::numeric_limits<float>::quiet_NaN();
    QVERIFY(!principalComponents(x, 2).has_value());
    QVERIFY(!tsne(x, 2).has_value());
    Eigen::MatrixXd d = Eigen::MatrixXd::Ones(3, 3);
    d(0, 1) = std::numeric_limits<double>::infinity();
    QVERIFY(!classicalScaling(d, 2).has_value());
    QVERIFY(!metricScaling(Eigen::MatrixXd::Ones(3, 2), 2).has_value());
    QVERIFY(!tsne(Matrix::Zero(kMostTsnePoints + 1, 1), 2).has_value());
}

void TestProjection::scalingRecoversAPlane()
{
    const Eigen::MatrixXd plane = noise(20, 2, 9).cast<double>();
    const Eigen::MatrixXd wanted = distancesOf(plane);
    QVERIFY((distancesOf(classicalScaling(wanted, 2)->points) - wanted).norm() < 1e-8);
    const auto metric = metricScaling(wanted, 2);
    QVERIFY(metric->stress < 1e-6);
}

void TestProjection::metricScalingLowersTheStress()
{
    const Eigen::MatrixXd wanted = distancesOf(noise(30, 10, 4).cast<double>());
    const auto stress = [&](const Eigen::MatrixXd& points) {
        return std::sqrt((distancesOf(points) - wanted).squaredNorm() / wanted.squaredNorm());
    };
    const auto metric = metricScaling(wanted, 2);
    QVERIFY(std::abs(metric->stress - stress(metric->points)) < 1e-9);
    QVERIFY(metric->stress < 0.7 * stress(classicalScaling(wanted, 2)->points));
}

void TestProjection::tsneKeepsClusters()
{
    Matrix x = noise(120, 10, 5);
    for (int64_t row = 0; row < x.rows(); ++row)
        x(row, row / 40) += 25; // three groups
    TsneOptions options;
    options.threads = 1;
    const auto one = tsne(x, 2, options);
    QVERIFY(one.has_value());
    for (int64_t i = 0; i < 120; ++i) {
        double near = 1e9;
        int64_t nearest = -1;
        for (int64_t j = 0; j < 120; ++j)
            if (const double d = (one->points.row(i) - one->points.row(j)).norm();
                j != i && d < near) {
                near = d;
                nearest = j;
            }
        QCOMPARE(nearest / 40, i / 40);
    }
    options.threads = 2;
    QVERIFY(tsne(x, 2, options)->points == one->points);
    QVERIFY(one->stress > 0 && one->stress < 2);
}

void TestProjection::tsneStops()
{
    std::stop_source stop;
    TsneOptions options;
    options.stop = stop.get_token();
    options.progress = [&](float share) {
        if (share > 0.1f)
            stop.request_stop();
    };
    const auto result = tsne(noise(50, 3, 1), 2, options);
    QVERIFY(!result.has_value() && result.error().sentence.empty());
}

void TestProjection::jointSpaceKeepsTheSoftmax()
{
    const Matrix q = noise(9, 6, 1) * 3;
    Matrix k = noise(11, 6, 2);
    k.rowwise() += Eigen::RowVectorXf::Constant(6, 4);
    const Matrix joint = jointQueryKey(q, k);
    const auto softmax = [](Eigen::MatrixXd s) {
        for (int64_t i = 0; i < s.rows(); ++i) {
            s.row(i) = (s.row(i).array() - s.row(i).maxCoeff()).exp();
            s.row(i) /= s.row(i).sum();
        }
        return s;
    };
    const Eigen::MatrixXd before = softmax((q * k.transpose()).cast<double>());
    const Eigen::MatrixXd after =
        softmax((joint.topRows(9) * joint.bottomRows(11).transpose()).cast<double>());
    QVERIFY((before - after).cwiseAbs().maxCoeff() < 1e-5);
    QVERIFY(std::abs(joint.topRows(9).rowwise().norm().mean() -
                     joint.bottomRows(11).rowwise().norm().mean()) < 1e-4f);
}

void TestProjection::manyPointsKeepTheirClusters()
{
    constexpr int kPoints = 600;
    Matrix x(kPoints, 16);
    for (int i = 0; i < kPoints; ++i)
        for (int d = 0; d < 16; ++d)
            x(i, d) = float(uniform(1, d, i) - 0.5) + (d == i % 6 ? 4.F : 0.F);
    BarnesHutOptions options;
    options.iterations = 120;
    float told = 0;
    options.progress = [&](float share, const Matrix& points) {
        QVERIFY(share >= told && points.rows() == kPoints);
        told = share;
    };
    options.threads = 1;
    const auto one = barnesHutTsne(x, options);
    QVERIFY2(one, one ? "" : one.error().message().c_str());
    QCOMPARE(told, 1.F);
    int same = 0;
    for (int i = 0; i < kPoints; ++i) {
        Eigen::VectorXd distances = (one->points.rowwise() - one->points.row(i)).rowwise().norm();
        distances[i] = std::numeric_limits<double>::infinity();
        Eigen::Index nearest = 0;
        distances.minCoeff(&nearest);
        same += nearest % 6 == i % 6 ? 1 : 0;
    }
    QVERIFY2(same > kPoints * 95 / 100, qPrintable(QString::number(same)));
    options.threads = 2;
    told = 0;
    const auto two = barnesHutTsne(x, options);
    QVERIFY(two && one->points == two->points);
}

void TestProjection::manyPointsStop()
{
    std::stop_source stop;
    BarnesHutOptions options;
    options.stop = stop.get_token();
    options.progress = [&](float, const Matrix&) { stop.request_stop(); };
    const auto stopped = barnesHutTsne(Matrix::Random(40, 3), options);
    QVERIFY(!stopped);
    QVERIFY(stopped.error().sentence.empty());
    QVERIFY(!barnesHutTsne(Matrix::Random(3, 3), {}));
    Matrix bad = Matrix::Random(20, 3);
    bad(4, 1) = std::numeric_limits<float>::quiet_NaN();
    QVERIFY(!barnesHutTsne(bad, {}));
}

SUITE(TestProjection)
#include "test_projection.moc"
