#include "engine/patterns/patterns.h"
#include "models/logitlensmodel.h"
#include "models/roles.h"
#include "models/visibletoken.h"
#include "tests/suite.h"

#include <cmath>
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using engine::Stack;
using models::LogitLensModel;

namespace {

constexpr int kPatience = 60'000; ///< milliseconds

engine::TraceRequest modelRequest(const char* model, std::vector<int64_t> ids,
                                  std::vector<int64_t> targets = {})
{
    engine::ModelSource source;
    source.folder = std::filesystem::path(TEST_DATA) / "conformance/models" / model;
    (targets.empty() ? source.inputs.tokenIds : source.inputs.sourceTokenIds) = std::move(ids);
    source.inputs.targetTokenIds = std::move(targets);
    return {source, {}};
}

} // namespace

class TestLogitLensModel : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryLayer_data();
    void readsEveryLayer();
    void computesWhatIsLookedAt();
    void saysWhyThereIsNothing_data();
    void saysWhyThereIsNothing();
};

void TestLogitLensModel::readsEveryLayer_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<Stack>("stack");
    QTest::addColumn<bool>("pair");
    QTest::newRow("decoder") << QByteArray("gpt2") << Stack::Decoder << false;
    QTest::newRow("rotary decoder") << QByteArray("llama") << Stack::Decoder << false;
    QTest::newRow("masked language") << QByteArray("bert") << Stack::Encoder << false;
    QTest::newRow("decoder that reads an encoder") << QByteArray("bart") << Stack::Decoder << true;
}

void TestLogitLensModel::readsEveryLayer()
{
    QFETCH(QByteArray, name);
    QFETCH(Stack, stack);
    QFETCH(bool, pair);
    models::Document document;
    LogitLensModel model(&document);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    document.open(modelRequest(name, {5, 6, 7, 8, 9},
                               pair ? std::vector<int64_t>{2, 11, 12} : std::vector<int64_t>{}));
    QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > 0 && !model.isBusy(), kPatience);
    const engine::Trace& trace = *document.trace();
    QCOMPARE(model.stack(), stack);
    const auto& hidden = trace.stacks.at(stack).hidden;
    QCOMPARE(model.rowCount(), int(hidden.size()));
    QCOMPARE(model.columnCount(), pair ? 3 : 5);
    double largest = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        QVERIFY(!model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString().isEmpty());
        const engine::Matrix logits = *trace.origin->logits(stack, hidden[size_t(row)].matrix());
        for (int column = 0; column < model.columnCount(); ++column) {
            Eigen::Index best = 0;
            const double top = double(logits.row(column).maxCoeff(&best));
            const double sum = (logits.row(column).cast<double>().array() - top).exp().sum();
            const QModelIndex cell = model.index(row, column);
            QCOMPARE(cell.data(models::TokenIdRole).toLongLong(), qint64(best));
            largest =
                std::max(largest, std::abs(cell.data(models::ValueRole).toDouble() - 1 / sum));
            QVERIFY(!cell.data().toString().isEmpty());
            const auto candidates = model.candidates(row, column);
            QCOMPARE(int(candidates.size()), LogitLensModel::kTop);
            for (size_t i = 1; i < candidates.size(); ++i)
                QVERIFY(candidates[i].probability <= candidates[i - 1].probability);
            QVERIFY(cell.data(Qt::ToolTipRole)
                        .toString()
                        .contains(models::visibleToken(candidates.back().token)));
        }
    }
    qInfo("largest difference %.3g", largest);
    QVERIFY(largest < 1e-6);
}

void TestLogitLensModel::computesWhatIsLookedAt()
{
    models::Document document;
    LogitLensModel model(&document);
    std::vector<int64_t> ids(200);
    for (size_t i = 0; i < ids.size(); ++i)
        ids[i] = int64_t(i) % 90 + 5;
    model.setWindow({0, 10});
    document.open(modelRequest("gpt_neox", ids));
    QTRY_VERIFY_WITH_TIMEOUT(model.isKnown(9) && !model.isBusy(), kPatience);
    QCOMPARE(model.columnCount(), 200);
    QVERIFY(model.isKnown(19) && !model.isKnown(60));
    QVERIFY(!model.index(0, 60).data(models::ValueRole).isValid());
    QVERIFY(model.candidates(1, 60).empty());
    model.setWindow({100, 110});
    QTRY_VERIFY_WITH_TIMEOUT(model.isKnown(109) && !model.isBusy(), kPatience);
    QVERIFY(model.isKnown(119) && model.isKnown(90) && !model.isKnown(130));
    model.computeNow({198, 250});
    QVERIFY(model.isKnown(199) && !model.isKnown(200));
}

void TestLogitLensModel::saysWhyThereIsNothing_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("pattern") << QByteArray();
    QTest::newRow("classifier") << QByteArray("bert_padding");
}

void TestLogitLensModel::saysWhyThereIsNothing()
{
    QFETCH(QByteArray, name);
    models::Document document;
    LogitLensModel model(&document);
    if (name.isEmpty())
        document.setTrace(*engine::tracePattern(engine::PatternSource{}));
    else
        document.open(modelRequest(name, {2, 10, 11, 3}));
    QTRY_VERIFY_WITH_TIMEOUT(!model.reason().isEmpty(), kPatience);
    qInfo("%s", qPrintable(model.reason()));
    QCOMPARE(model.rowCount(), 0);
    model.computeNow({0, 4});
    QCOMPARE(model.rowCount(), 0);
    // A model that can be read comes after it.
    document.open(modelRequest("gpt2", {5, 6}));
    QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > 0, kPatience);
    QVERIFY(model.reason().isEmpty());
}

SUITE(TestLogitLensModel)
#include "test_logitlensmodel.moc"
