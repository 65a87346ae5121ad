#include "engine/analysis/rollout.h"
#include "engine/analysis/similarity.h"
#include "engine/patterns/patterns.h"
#include "tests/suite.h"

#include <QTest>

using namespace engine;

namespace {

std::shared_ptr<Trace> traced(const PatternSource& source,
                              const std::vector<Intervention>& changes = {})
{
    return *tracePattern(source, changes);
}

Matrix weightsOf(const Attention& attention, int head)
{
    Matrix weights(attention.queries, attention.keys);
    fillBlock(attention, head, Quantity::Weights, {0, attention.queries}, {0, attention.keys},
              weights);
    return weights;
}

} // namespace

class TestSimilarity : public QObject
{
    Q_OBJECT

private slots:
    void cosines();
    void headDistancesMatchTheDefinition();
    void clusteringMatchesTheSlowWay();
    void clusteringOfFew();
    void variabilityOfEqualInputsIsZero();
    void rolloutMatchesTheProduct();
    void flowOfOneLayerIsTheLayer();
    void flowIsLimitedByTheNarrowestLayer();
    void valueWeightedNorms();
};

void TestSimilarity::cosines()
{
    Matrix a(3, 2);
    a << 1, 0, 3, 3, 0, 0;
    const Matrix found = cosineSimilarity(a, a);
    QVERIFY(std::abs(found(0, 1) - std::sqrt(0.5f)) < 1e-6f);
    QCOMPARE(found(1, 1), 1.f);
    QCOMPARE(found(2, 0), 0.f);
}

void TestSimilarity::headDistancesMatchTheDefinition()
{
    const auto trace = traced({"local", 1, 20, 3, 16, 2});
    const auto heads = headsOf(*trace, Stack::Encoder, Kind::Self);
    QCOMPARE(heads.size(), size_t(6));
    const auto found = jensenShannon(heads);
    QVERIFY(found.has_value());
    double worst = 0;
    for (size_t a = 0; a < 6; ++a)
        for (size_t b = 0; b < 6; ++b) {
            const Matrix p = weightsOf(*heads[a].attention, heads[a].head);
            const Matrix q = weightsOf(*heads[b].attention, heads[b].head);
            double sum = 0;
            for (int64_t i = 0; i < 20; ++i)
                for (int64_t j = 0; j < 20; ++j) {
                    const double x = 0.999 * p(i, j) + 0.001 / 20;
                    const double y = 0.999 * q(i, j) + 0.001 / 20;
                    const double m = (x + y) / 2;
                    sum += 0.5 * x * std::log(x / m) + 0.5 * y * std::log(y / m);
                }
            worst = std::max(worst, std::abs(sum / 20 - (*found)(int64_t(a), int64_t(b))));
        }
    qInfo("largest difference %.2g", worst);
    QVERIFY(worst < 1e-5);
    const auto other = traced({"local", 1, 21, 1, 16, 1});
    QVERIFY(!jensenShannon({heads[0], {&other->attentions[0], 0}}).has_value());
}

/// Against joining the closest pair again and again.
void TestSimilarity::clusteringMatchesTheSlowWay()
{
    const auto trace = traced({"random", 3, 24, 8, 16, 2});
    const Eigen::MatrixXd distances = *jensenShannon(headsOf(*trace, Stack::Encoder, Kind::Self));
    const auto found = cluster(distances);
    QVERIFY(found.has_value());
    QCOMPARE(found->merges.size(), size_t(15));
    std::vector<std::vector<int>> groups;
    for (int i = 0; i < 16; ++i)
        groups.push_back({i});
    for (const Merge& merge : found->merges) {
        double best = 1e9;
        std::pair<size_t, size_t> pair;
        for (size_t a = 0; a < groups.size(); ++a)
            for (size_t b = a + 1; b < groups.size(); ++b) {
                double sum = 0;
                for (const int i : groups[a])
                    for (const int j : groups[b])
                        sum += distances(i, j);
                sum /= double(groups[a].size() * groups[b].size());
                if (sum < best) {
                    best = sum;
                    pair = {a, b};
                }
            }
        QVERIFY(std::abs(merge.height - best) < 1e-12);
        auto& left = groups[pair.first];
        left.insert(left.end(), groups[pair.second].begin(), groups[pair.second].end());
        groups.erase(groups.begin() + int64_t(pair.second));
        if (groups.size() == 3) {
            const std::vector<int> labels = clusterLabels(*found, 3);
            for (const auto& group : groups)
                for (const int item : group)
                    QCOMPARE(labels[size_t(item)], labels[size_t(group.front())]);
            QCOMPARE(*std::ranges::max_element(labels), 2);
        }
    }
    std::vector<int> order = found->order;
    std::ranges::sort(order);
    for (int i = 0; i < 16; ++i)
        QCOMPARE(order[size_t(i)], i);
}

void TestSimilarity::clusteringOfFew()
{
    QVERIFY(cluster(Eigen::MatrixXd(0, 0))->order.empty());
    QCOMPARE(cluster(Eigen::MatrixXd::Zero(1, 1))->order, std::vector<int>{0});
    QCOMPARE(cluster(Eigen::MatrixXd::Zero(3, 3))->merges.size(), size_t(2));
    QVERIFY(!cluster(Eigen::MatrixXd::Zero(3, 2)).has_value());
}

void TestSimilarity::variabilityOfEqualInputsIsZero()
{
    const auto a = traced({"local", 1, 20, 2, 16, 1});
    const auto b = traced({"random", 2, 30, 2, 16, 1});
    const auto over = [](const std::vector<std::shared_ptr<const Trace>>& traces) {
        Variability variability;
        for (const auto& trace : traces)
            variability.add(*trace);
        return variability.result();
    };
    for (const auto& [head, value] : over({a, a}))
        QVERIFY(value && *value < 1e-9);
    // The first ten queries, and the twenty keys that both have, in either order.
    Matrix first(10, 20);
    Matrix second(10, 20);
    fillBlock(a->attentions[0], 1, Quantity::Weights, {0, 10}, {0, 20}, first);
    fillBlock(b->attentions[0], 1, Quantity::Weights, {0, 10}, {0, 20}, second);
    const Matrix mean = (first + second) / 2;
    const double expected =
        double((first - mean).cwiseAbs().sum() + (second - mean).cwiseAbs().sum()) /
        (2 * double(first.sum() + second.sum()));
    QVERIFY(expected > 0.2);
    QVERIFY(std::abs(*over({a, b})[1].second - expected) < 1e-5);
    QVERIFY(std::abs(*over({b, a})[1].second - expected) < 1e-5);
    QVERIFY(!over({a})[0].second);
    QVERIFY(over({}).empty());
}

void TestSimilarity::rolloutMatchesTheProduct()
{
    const auto trace = traced({"local", 1, 18, 3, 16, 3});
    for (const HeadFusion fusion : {HeadFusion::Mean, HeadFusion::Minimum, HeadFusion::Maximum}) {
        RolloutOptions options;
        options.fusion = fusion;
        const auto found = rollout(*trace, Stack::Encoder, options);
        QVERIFY(found.has_value());
        QCOMPARE(found->size(), size_t(3));
        QCOMPARE(*rolloutThrough(*trace, Stack::Encoder, 2, options), (*found)[1]);
        QCOMPARE(*rolloutThrough(*trace, Stack::Encoder, 0, options), Matrix::Identity(18, 18));
        Eigen::MatrixXd expected = Eigen::MatrixXd::Identity(18, 18);
        for (size_t layer = 0; layer < 3; ++layer) {
            Eigen::MatrixXd fused = weightsOf(trace->attentions[layer], 0).cast<double>();
            for (int head = 1; head < 3; ++head) {
                const Eigen::MatrixXd one =
                    weightsOf(trace->attentions[layer], head).cast<double>();
                if (fusion == HeadFusion::Mean)
                    fused += one;
                else if (fusion == HeadFusion::Minimum)
                    fused = fused.cwiseMin(one);
                else
                    fused = fused.cwiseMax(one);
            }
            if (fusion == HeadFusion::Mean)
                fused /= 3;
            Eigen::MatrixXd a = 0.5 * fused + 0.5 * Eigen::MatrixXd::Identity(18, 18);
            for (int64_t row = 0; row < 18; ++row)
                a.row(row) /= a.row(row).sum();
            expected = a * expected;
            QVERIFY(((*found)[layer].cast<double>() - expected).cwiseAbs().maxCoeff() < 1e-6);
            QVERIFY(((*found)[layer].rowwise().sum().array() - 1).abs().maxCoeff() < 1e-5f);
        }
    }
    RolloutOptions half;
    half.discard = 0.5;
    const Matrix sparse = (*rollout(*trace, Stack::Encoder, half))[0];
    QVERIFY((sparse.array() == 0).count() >= 18 * 18 / 2 - 18);
    QVERIFY(!rollout(*trace, Stack::Decoder).has_value());
}

void TestSimilarity::flowOfOneLayerIsTheLayer()
{
    const auto trace = traced({"random", 1, 8, 2, 16, 1});
    const Matrix flow = *attentionFlow(*trace, Stack::Encoder);
    const Matrix layer = (*rollout(*trace, Stack::Encoder))[0];
    QVERIFY((flow - layer).cwiseAbs().maxCoeff() < 1e-6f);
}

/// Of two layers, the flow from i to j is Σ_k min(A₂[i,k], A₁[k,j]).
void TestSimilarity::flowIsLimitedByTheNarrowestLayer()
{
    const auto trace = traced({"random", 1, 7, 2, 16, 2});
    const auto graph = [&](size_t layer) {
        Matrix mean =
            (weightsOf(trace->attentions[layer], 0) + weightsOf(trace->attentions[layer], 1)) *
            0.25f;
        mean.diagonal().array() += 0.5f;
        return mean;
    };
    const Matrix first = graph(0);
    const Matrix second = graph(1);
    const Matrix flow = *attentionFlow(*trace, Stack::Encoder);
    for (int64_t i = 0; i < 7; ++i)
        for (int64_t j = 0; j < 7; ++j) {
            double expected = 0;
            for (int64_t k = 0; k < 7; ++k)
                expected += std::min(second(i, k), first(k, j));
            QVERIFY(std::abs(flow(i, j) - expected) < 1e-5);
        }
}

void TestSimilarity::valueWeightedNorms()
{
    const auto trace = traced({"local", 1, 12, 2, 8, 2});
    const Attention& attention = trace->attentions[1];
    const Matrix norms = *valueWeighted(*trace, attention, 1, {3, 9});
    const auto made = *trace->origin->projections(*trace, attention);
    const Matrix weights = weightsOf(attention, 1);
    for (int64_t i = 3; i < 9; ++i)
        for (int64_t j = 0; j < 12; ++j) {
            const Vector f =
                made.input.row(j) * made.value.middleCols(8, 8) * made.output.middleRows(8, 8);
            QVERIFY(std::abs(norms(i - 3, j) - weights(i, j) * f.norm()) < 1e-5f);
        }
    QVERIFY(!logitLens(*trace, Stack::Encoder, {0, 4}, 3).has_value());
}

SUITE(TestSimilarity)
#include "test_similarity.moc"
