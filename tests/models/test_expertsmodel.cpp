#include "models/expertsmodel.h"
#include "models/roles.h"
#include "tests/suite.h"

#include <cmath>
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using models::ExpertsModel;

namespace {

constexpr int kPatience = 60'000; ///< milliseconds

engine::TraceRequest requestOf(const char* set, const char* model)
{
    engine::ModelSource source;
    source.folder = std::filesystem::path(TEST_DATA) / set / "models" / model;
    source.inputs.tokenIds = {5, 9, 17, 3, 8, 11, 2};
    return {source, {}};
}

} // namespace

class TestExpertsModel : public QObject
{
    Q_OBJECT

private slots:
    void showsEveryToken_data();
    void showsEveryToken();
    void isEmptyWithoutExperts();
};

void TestExpertsModel::showsEveryToken_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QList<int>>("layers");
    QTest::addColumn<bool>("whole");
    QTest::newRow("every layer") << QByteArray("mixtral") << QList<int>{0, 1, 2} << true;
    QTest::newRow("a dense layer between") << QByteArray("qwen2_moe") << QList<int>{0, 2} << false;
}

void TestExpertsModel::showsEveryToken()
{
    QFETCH(QByteArray, model);
    QFETCH(QList<int>, layers);
    QFETCH(bool, whole);
    models::Document document;
    ExpertsModel experts(&document);
    const QAbstractItemModelTester tester(&experts);
    QSignalSpy traced(&document, &models::Document::traceChanged);
    document.open(requestOf("families", model.constData()));
    QVERIFY(traced.wait(kPatience));
    QCOMPARE(experts.columnCount(), 7);
    const engine::Trace& trace = *document.trace();
    QList<int> shown;
    for (int row = 0; row < experts.rowCount(); ++row) {
        shown.append(experts.layerOf(row));
        QCOMPARE(experts.rowOf(experts.layerOf(row)), row);
        const auto& routing = trace.stacks.at(experts.stack()).routing[size_t(row)];
        std::vector<double> load(experts.figures(row).load.size());
        for (int column = 0; column < experts.columnCount(); ++column) {
            const auto visits = experts.visits(row, column);
            QCOMPARE(int64_t(visits.size()), routing.chosen());
            double sum = 0;
            for (size_t i = 0; i < visits.size(); ++i) {
                const size_t at = size_t(column) * visits.size() + i;
                QCOMPARE(visits[i].expert, int(routing.experts[at]));
                QVERIFY(i == 0 || visits[i].weight <= visits[i - 1].weight);
                sum += visits[i].weight;
                load[size_t(visits[i].expert)] += 1.0 / experts.columnCount();
            }
            QVERIFY(whole ? std::abs(sum - 1) < 1e-5 : sum < 1);
            const QModelIndex cell = experts.index(row, column);
            QCOMPARE(cell.data(models::ValueRole).toDouble(), visits.front().weight);
            QVERIFY(cell.data().toString().startsWith(QString::number(visits.front().expert)));
            QVERIFY(experts.entropy(row, column) > 0);
            QVERIFY(experts.entropy(row, column) < std::log(double(load.size())) + 1e-5);
        }
        for (size_t e = 0; e < load.size(); ++e)
            QVERIFY(std::abs(load[e] - experts.figures(row).load[e]) < 1e-9);
    }
    QCOMPARE(shown, layers);
    QCOMPARE(experts.rowOf(99), -1);
}

void TestExpertsModel::isEmptyWithoutExperts()
{
    models::Document document;
    ExpertsModel experts(&document);
    QCOMPARE(experts.rowCount(), 0);
    QSignalSpy traced(&document, &models::Document::traceChanged);
    document.open(requestOf("conformance", "gpt2"));
    QVERIFY(traced.wait(kPatience));
    QCOMPARE(experts.rowCount(), 0);
    QCOMPARE(experts.columnCount(), 0);
    document.open(requestOf("families", "mixtral"));
    QVERIFY(traced.wait(kPatience));
    QVERIFY(experts.rowCount() > 0);
    document.open(requestOf("conformance", "gpt2"));
    QVERIFY(traced.wait(kPatience));
    QCOMPARE(experts.rowCount(), 0);
}

SUITE(TestExpertsModel)
#include "test_expertsmodel.moc"
