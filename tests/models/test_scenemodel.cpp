#include "models/roles.h"
#include "models/scenemodel.h"
#include "tests/patterntrace.h"
#include "tests/suite.h"

#include <cmath>
#include <map>
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using models::SceneAxes;
using models::SceneContent;
using models::SceneFamily;
using models::SceneModel;
using models::SceneOptions;

class TestSceneModel : public QObject
{
    Q_OBJECT

private slots:
    void isAnItemModel();
    void tipsKeepGeometry();
    void layersShareAxes();
    void chosenDimensions();
    void thinsLongSequences();
    void fieldKeepsTheMaximum();
    void withoutVectors();
    void weightsFollowTheQuery();
};

void TestSceneModel::isAnItemModel()
{
    models::Document document;
    SceneModel model(&document);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    document.setTrace(pattern("local", 12, 4, 1));
    QTRY_COMPARE(model.rowCount(), 36);
    QCOMPARE(model.columnCount(), int(SceneModel::ColumnCount));
    QCOMPARE(model.index(0, SceneModel::Family).data().toString(), QStringLiteral("Query"));
    QCOMPARE(model.index(13, SceneModel::Token).data(models::ValueRole).toInt(), 1);
    SceneOptions options;
    options.families = {false, true, false, false};
    model.setOptions(options);
    QTRY_COMPARE(model.rowCount(), 12);
    document.setTrace(pattern("local", 7, 4, 1));
    model.findNow();
    QCOMPARE(model.rowCount(), 7);
}

void TestSceneModel::tipsKeepGeometry()
{
    const models::TracePtr trace = pattern("local", 20, 4, 1);
    const engine::Attention& attention = trace->attentions.front();
    SceneOptions options;
    options.axes = SceneAxes::Principal;
    const SceneContent content = SceneModel::find(trace, &attention, 1, options, {-1, -1}, {});
    QCOMPARE(content.arrows.size(), size_t(60));
    QCOMPARE(content.spaces.size(), size_t(1));
    const models::SceneSpace& space = content.spaces.front();
    QVERIFY(space.explained[0] >= space.explained[1] && space.explained[1] >= space.explained[2]);
    QVERIFY(space.explained[0] + space.explained[1] + space.explained[2] <= 1 + 1e-9);
    std::map<SceneFamily, double> longest;
    for (const models::SceneArrow& arrow : content.arrows) {
        const auto matrix = arrow.family == SceneFamily::Query ? attention.query.matrix(1)
                            : arrow.family == SceneFamily::Key ? attention.key.matrix(1)
                                                               : attention.value.matrix(1);
        const double length =
            std::hypot(double(arrow.tip[0]), double(arrow.tip[1]), double(arrow.tip[2]));
        longest[arrow.family] = std::max(longest[arrow.family], length);
        // An orthogonal projection never makes a vector longer.
        QVERIFY(length * space.unit(arrow.family) <=
                double(matrix.row(arrow.token).norm()) * (1 + 1e-5));
    }
    QCOMPARE(longest.size(), size_t(3));
    for (const auto& [family, length] : longest)
        QVERIFY(std::abs(length - 1) < 1e-5);
}

void TestSceneModel::layersShareAxes()
{
    const models::TracePtr trace = pattern("local", 15, 4, 3);
    SceneOptions options;
    options.families = {true, true, false, true};
    options.field = true;
    std::vector<SceneContent> layers;
    for (const engine::Attention& attention : trace->attentions)
        layers.push_back(SceneModel::find(trace, &attention, 1, options, {-1, -1}, {}));
    QCOMPARE(layers.size(), size_t(3));
    double longest = 0;
    for (size_t layer = 0; layer < 3; ++layer) {
        QCOMPARE(layers[layer].spaces[0].units, layers[0].spaces[0].units);
        QCOMPARE(layers[layer].spaces[1].units, layers[0].spaces[1].units);
        for (const models::SceneArrow& arrow : layers[layer].arrows)
            if (arrow.family == SceneFamily::Query)
                longest = std::max(longest, std::hypot(double(arrow.tip[0]), double(arrow.tip[1]),
                                                       double(arrow.tip[2])));
    }
    QVERIFY(longest <= 1 + 1e-5);
    // A distance between two layers on shared axes is never longer than between the vectors.
    const auto tip = [&](size_t layer, size_t i) {
        const auto& at = layers[layer].arrows[i].tip;
        return Eigen::Vector3d(double(at[0]), double(at[1]), double(at[2]));
    };
    const double moved =
        (tip(1, 4) - tip(0, 4)).norm() * layers[0].spaces[0].unit(SceneFamily::Query);
    const double real = double(
        (trace->attentions[1].query.matrix(1).row(4) - trace->attentions[0].query.matrix(1).row(4))
            .norm());
    QVERIFY(moved <= real * (1 + 1e-5));

    QVERIFY(layers[1].continues(layers[0]));
    QVERIFY(!layers[1].continues(layers[1]));
    const SceneContent middle = layers[1].after(layers[0], 0.5F);
    for (size_t i = 0; i < middle.arrows.size(); ++i)
        for (size_t axis = 0; axis < 3; ++axis)
            QVERIFY(std::abs(middle.arrows[i].tip[axis] -
                             (layers[0].arrows[i].tip[axis] + layers[1].arrows[i].tip[axis]) / 2) <
                    1e-6F);
    QVERIFY((middle.field - (layers[0].field + layers[1].field) / 2).cwiseAbs().maxCoeff() < 1e-6F);
    options.axes = SceneAxes::Principal;
    const SceneContent own =
        SceneModel::find(trace, &trace->attentions[2], 1, options, {-1, -1}, {});
    QVERIFY(!own.continues(layers[1]));
    const SceneContent otherHead =
        SceneModel::find(trace, &trace->attentions[2], 0, {}, {-1, -1}, {});
    QVERIFY(!otherHead.continues(layers[1]));
}

void TestSceneModel::chosenDimensions()
{
    const models::TracePtr trace = pattern("local", 9, 4, 1);
    const engine::Attention& attention = trace->attentions.front();
    SceneOptions options;
    options.axes = SceneAxes::Dimensions;
    options.dimensions = {3, 0, 900}; // the last is beyond the vectors: their last one
    const SceneContent content = SceneModel::find(trace, &attention, 0, options, {-1, -1}, {});
    const models::SceneSpace& space = content.spaces.front();
    const int last = int(attention.query.extent(2)) - 1;
    QCOMPARE(space.dimensions, (std::array{3, 0, last}));
    const models::SceneArrow& arrow = content.arrows[4];
    QCOMPARE(arrow.family, SceneFamily::Query);
    const auto query = attention.query.matrix(0);
    QVERIFY(std::abs(double(arrow.tip[0]) * space.unit(SceneFamily::Query) - double(query(4, 3))) <
            1e-4);
    QVERIFY(std::abs(double(arrow.tip[1]) * space.unit(SceneFamily::Query) - double(query(4, 0))) <
            1e-4);
    QVERIFY(std::abs(double(arrow.tip[2]) * space.unit(SceneFamily::Query) -
                     double(query(4, last))) < 1e-4);
}

void TestSceneModel::thinsLongSequences()
{
    const models::TracePtr trace = pattern("local", 3000, 4, 1);
    const engine::Attention& attention = trace->attentions.front();
    const SceneContent content = SceneModel::find(trace, &attention, 0, {}, {1234, -1}, {});
    QVERIFY(content.step > 1);
    QVERIFY(content.arrows.size() <= size_t(SceneModel::kMostArrows) + 2);
    QVERIFY(std::ranges::any_of(content.arrows, [](const models::SceneArrow& arrow) {
        return arrow.family == SceneFamily::Query && arrow.token == 1234;
    }));
}

void TestSceneModel::fieldKeepsTheMaximum()
{
    const models::TracePtr trace = pattern("local", 600, 4, 1);
    const engine::Attention& attention = trace->attentions.front();
    SceneOptions options;
    options.vectors = false;
    options.field = true;
    const SceneContent content = SceneModel::find(trace, &attention, 0, options, {-1, -1}, {});
    QVERIFY(content.arrows.empty());
    QCOMPARE(content.field.rows(), 256);
    QCOMPARE(content.field.cols(), 256);
    engine::Matrix dense(600, 600);
    engine::fillBlock(attention, 0, engine::Quantity::Weights, {0, 600}, {0, 600}, dense);
    QVERIFY(std::abs(content.field.maxCoeff() - dense.maxCoeff()) < 1e-6F);
}

void TestSceneModel::withoutVectors()
{
    auto trace = std::make_shared<engine::Trace>();
    engine::Attention attention;
    attention.heads = 1;
    attention.keyHeads = 1;
    attention.queries = attention.keys = 2;
    attention.storedWeights = [](int, engine::Range, engine::Range, engine::MatrixRef out) {
        out.setConstant(0.5F);
    };
    trace->attentions.push_back(attention);
    SceneOptions options;
    options.field = true;
    const SceneContent content =
        SceneModel::find(trace, &trace->attentions.front(), 0, options, {-1, -1}, {});
    QVERIFY(!content.hasVectors);
    QVERIFY(content.arrows.empty());
    QCOMPARE(content.field, engine::Matrix::Constant(2, 2, 0.5F));
}

void TestSceneModel::weightsFollowTheQuery()
{
    models::Document document;
    SceneModel model(&document);
    document.setTrace(pattern("local", 10, 4, 1));
    document.selection().setQuery(4);
    QTRY_COMPARE(model.weights().size(), 10);
    QTRY_VERIFY(std::abs(model.weights().sum() - 1) < 1e-5F);
    document.selection().setQuery(-1);
    QCOMPARE(model.weights().size(), 0);
}

SUITE(TestSceneModel)
#include "test_scenemodel.moc"
