#include "models/metricmodel.h"
#include "models/tablecsv.h"
#include "tests/patterntrace.h"
#include "tests/suite.h"

#include <cmath>
#include <QAbstractItemModelTester>
#include <QTest>

using engine::Metric;
using models::HeadModel;
using models::MetricModel;

class TestMetricModel : public QObject
{
    Q_OBJECT

private slots:
    void comparesHeadLayerAndModel();
    void absentFiguresSayWhy();
    void epsilonChangesSparsityAlone();
    void cacheIsShared();
};

void TestMetricModel::comparesHeadLayerAndModel()
{
    models::Document document;
    HeadModel heads(&document);
    MetricModel model(&document, &heads);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    document.setTrace(pattern("random", 14, 3, 2));
    QCOMPARE(model.rowCount(), int(engine::kMetricCount));
    document.selection().set({engine::Stack::Encoder, engine::Kind::Self, 1, 2, -1, -1});
    heads.requestMetrics();
    QTRY_VERIFY(heads.isMeasured());
    const auto all = engine::traceMetrics(*document.trace());
    QVERIFY(all && all->size() == 6);
    const auto entropy = [&](int head) { return *(*all)[size_t(head)][Metric::Entropy]; };
    const auto value = [&](int column) {
        return model.index(int(Metric::Entropy), column).data(models::ValueRole).toDouble();
    };
    QCOMPARE(value(MetricModel::Head), entropy(5));
    QVERIFY(std::abs(value(MetricModel::Layer) - (entropy(3) + entropy(4) + entropy(5)) / 3) <
            1e-12);
    double sum = 0;
    for (int head = 0; head < 6; ++head)
        sum += entropy(head);
    QVERIFY(std::abs(value(MetricModel::Model) - sum / 6) < 1e-12);
    const double share = model.index(int(Metric::Entropy), MetricModel::Share)
                             .data(MetricModel::ShareRole)
                             .toDouble();
    QVERIFY(share > 0 && share <= 1);
    QVERIFY(model.index(int(Metric::Entropy), 0)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("Clark et al. 2019")));
}

void TestMetricModel::absentFiguresSayWhy()
{
    models::Document document;
    HeadModel heads(&document);
    MetricModel model(&document, &heads);
    document.setTrace(pattern("translation", 12, 2, 1));
    document.selection().setAttention(engine::Stack::Decoder, engine::Kind::Cross, 0);
    const QModelIndex previous = model.index(int(Metric::PreviousToken), MetricModel::Head);
    QCOMPARE(previous.data().toString(), models::kAbsent);
    QVERIFY(previous.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Not computed")));
    heads.waitForMetrics();
    QVERIFY(heads.isMeasured());
    QCOMPARE(previous.data().toString(), models::kAbsent);
    QVERIFY(previous.data(Qt::ToolTipRole).toString().contains(QStringLiteral("self-attention")));
    QVERIFY(!previous.data(models::ValueRole).isValid());
    const int row = heads.find(document.selection().state());
    const QModelIndex inTable = heads.index(row, 1 + int(Metric::PreviousToken));
    QCOMPARE(inTable.data().toString(), models::kAbsent);
    QVERIFY(!inTable.data(Qt::ToolTipRole).toString().isEmpty());
    document.selection().setHead(engine::kMeanHead);
    QVERIFY(model.index(int(Metric::Entropy), MetricModel::Head)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("single head")));
}

void TestMetricModel::epsilonChangesSparsityAlone()
{
    models::Document document;
    HeadModel heads(&document);
    MetricModel model(&document, &heads);
    document.setTrace(pattern("local", 20, 2, 1));
    heads.waitForMetrics();
    const auto value = [&](Metric metric) {
        return model.index(int(metric), MetricModel::Head).data(models::ValueRole).toDouble();
    };
    const double sparsity = value(Metric::Sparsity);
    const double entropy = value(Metric::Entropy);
    heads.setEpsilon(0.5);
    heads.waitForMetrics();
    QVERIFY(value(Metric::Sparsity) > sparsity);
    QCOMPARE(value(Metric::Entropy), entropy);
    heads.setEpsilon({});
    heads.waitForMetrics();
    QCOMPARE(value(Metric::Sparsity), sparsity);
}

void TestMetricModel::cacheIsShared()
{
    const models::TracePtr trace = pattern("local", 20, 2, 1);
    const auto cache = models::MetricCache::of(trace);
    QCOMPARE(models::MetricCache::of(trace), cache);
    const engine::Attention& attention = trace->attentions.front();
    const auto one = cache->metrics(attention, 0, {}, {});
    const auto again = cache->metrics({{&attention, 0}, {&attention, 1}}, {}, {});
    QCOMPARE(*one[Metric::Gini], *again[0][Metric::Gini]);
    QCOMPARE(*again[1][Metric::Gini], *engine::headMetrics(*trace, attention, 1)[Metric::Gini]);
    QVERIFY(!models::MetricCache::of(nullptr));
}

SUITE(TestMetricModel)
#include "test_metricmodel.moc"
