#include "models/distributionmodel.h"
#include "models/roles.h"
#include "models/tablecsv.h"
#include "tests/patterntrace.h"
#include "tests/suite.h"

#include <cmath>
#include <limits>
#include <numeric>
#include <QAbstractItemModelTester>
#include <QTest>

using models::Distribution;
using models::DistributionModel;
using models::Examined;

class TestDistributionModel : public QObject
{
    Q_OBJECT

private slots:
    void describesTheSelectedHead();
    void countsWhatIsBroken();
    void countsHiddenCells();
    void saysWhatIsAbsent();
    void examinesOneWord();
};

void TestDistributionModel::describesTheSelectedHead()
{
    models::Document document;
    DistributionModel model(&document);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    document.setTrace(pattern("local", 16));
    document.selection().setHead(1);
    QTRY_VERIFY(!model.isBusy() && model.rowCount() == models::kExaminedCount);
    const engine::Attention& attention = *document.attention();
    const auto keys = attention.key.matrix(attention.keyHead(1));
    const auto value = [&](Examined examined, int column) {
        return model.index(int(examined), column).data(models::ValueRole).toDouble();
    };
    QCOMPARE(value(Examined::Key, DistributionModel::Count), double(keys.size()));
    QCOMPARE(value(Examined::Key, DistributionModel::Largest), double(keys.maxCoeff()));
    QVERIFY(std::abs(value(Examined::Key, DistributionModel::Mean) - double(keys.mean())) < 1e-6);
    QCOMPARE(value(Examined::Multiplier, DistributionModel::Mean), double(attention.scale));
    QCOMPARE(value(Examined::Weights, DistributionModel::Count), 16.0 * 16);
    const auto& hidden = document.trace()->stacks.at(engine::Stack::Encoder).hidden;
    QCOMPARE(value(Examined::InputEmbedding, DistributionModel::Largest),
             double(hidden[0].matrix().maxCoeff()));
    for (const Distribution& one : model.distributions()) {
        QCOMPARE(one.absent, Distribution::Absent::No);
        QCOMPARE(std::accumulate(one.bins.counts.begin(), one.bins.counts.end(), int64_t{0}),
                 one.summary.count);
    }
}

void TestDistributionModel::countsWhatIsBroken()
{
    auto trace = pattern("local", 8);
    auto& hidden = trace->stacks.at(engine::Stack::Encoder).hidden.front();
    engine::Matrix broken = hidden.matrix();
    broken(0, 0) = std::numeric_limits<float>::quiet_NaN();
    broken(1, 0) = std::numeric_limits<float>::infinity();
    broken(2, 0) = -std::numeric_limits<float>::infinity();
    hidden = engine::Tensor(broken);
    models::Document document;
    DistributionModel model(&document);
    document.setTrace(trace);
    model.computeNow();
    const int row = int(Examined::InputEmbedding);
    QCOMPARE(model.index(row, DistributionModel::NotNumbers).data(models::ValueRole).toDouble(),
             1.0);
    QCOMPARE(model.index(row, DistributionModel::Infinities).data(models::ValueRole).toDouble(),
             2.0);
    QCOMPARE(model.index(row, DistributionModel::Count).data(models::ValueRole).toDouble(),
             double(broken.size() - 3));
}

void TestDistributionModel::countsHiddenCells()
{
    engine::Intervention causal;
    causal.mask = engine::MaskChoice::Causal;
    models::Document document;
    DistributionModel model(&document);
    document.setTrace(pattern("local", 10, 4, 2, {causal}));
    model.computeNow();
    for (const Examined examined : {Examined::Scores, Examined::Weights}) {
        QCOMPARE(model.index(int(examined), DistributionModel::Hidden)
                     .data(models::ValueRole)
                     .toDouble(),
                 45.0);
        QCOMPARE(model.index(int(examined), DistributionModel::Infinities)
                     .data(models::ValueRole)
                     .toDouble(),
                 0.0);
    }
}

void TestDistributionModel::saysWhatIsAbsent()
{
    auto trace = pattern("local", 8);
    trace->stacks.clear();
    models::Document document;
    DistributionModel model(&document);
    document.setTrace(trace);
    model.computeNow();
    const QModelIndex index = model.index(int(Examined::LayerInput), DistributionModel::Mean);
    QCOMPARE(index.data().toString(), models::kAbsent);
    QVERIFY(!index.data(Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(!index.data(models::ValueRole).isValid());
}

void TestDistributionModel::examinesOneWord()
{
    models::Document document;
    DistributionModel model(&document, nullptr, DistributionModel::Extent::Word);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.position(), -1);
    document.setTrace(pattern("local", 16));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.position(), 15);
    const auto& stack = document.trace()->stacks.at(engine::Stack::Encoder);
    for (const qint64 query : {15, 3}) {
        document.selection().setQuery(query);
        QCOMPARE(model.position(), query);
        const auto& output = stack.finalNorm.empty() ? stack.hidden.back() : stack.finalNorm;
        const engine::Tensor* const rows[] = {&stack.hidden.front(), &output};
        for (int row = 0; row < 2; ++row) {
            const auto values = rows[row]->matrix().row(query);
            QCOMPARE(model.index(row, DistributionModel::Count).data(models::ValueRole).toDouble(),
                     double(values.size()));
            QCOMPARE(
                model.index(row, DistributionModel::Largest).data(models::ValueRole).toDouble(),
                double(values.maxCoeff()));
        }
    }
}

SUITE(TestDistributionModel)
#include "test_distributionmodel.moc"
