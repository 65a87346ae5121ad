#include "engine/patterns/patterns.h"
#include "models/detailmodel.h"
#include "models/roles.h"
#include "tests/suite.h"

#include <cmath>
#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

using models::DetailFacts;
using models::DetailKeysModel;
using models::DetailModel;

namespace {

models::TracePtr pattern(const std::vector<engine::Intervention>& interventions = {})
{
    engine::TraceRequest request;
    engine::PatternSource source;
    source.length = 20;
    request.source = source;
    request.interventions = interventions;
    return *engine::Tracer().trace(request, {});
}

/// Attention with grouped keys, a position bias and a temperature, made by hand.
models::TracePtr grouped()
{
    auto trace = std::make_shared<engine::Trace>();
    engine::Attention a;
    a.heads = 4;
    a.keyHeads = 2;
    a.queries = a.keys = 6;
    a.scale = 0.5F;
    const auto fill = [](std::vector<int64_t> shape, float seed) {
        float* out = nullptr;
        engine::Tensor tensor = engine::Tensor::zeros(std::move(shape), &out);
        for (int64_t i = 0; i < tensor.size(); ++i)
            out[i] = std::sin(seed + 1.7F * float(i));
        return tensor;
    };
    a.query = fill({4, 6, 3}, 0.1F);
    a.key = fill({2, 6, 3}, 0.7F);
    a.value = fill({2, 6, 3}, 0.3F);
    a.logSumExp = fill({4, 6}, 0);
    a.bias.relative = fill({4, 11}, 0.9F);
    a.rules.resize(4);
    for (engine::HeadRule& rule : a.rules)
        rule.temperature = 2;
    trace->attentions.push_back(std::move(a));
    return trace;
}

} // namespace

class TestDetailModel : public QObject
{
    Q_OBJECT

private slots:
    void isAModel();
    void everyNumberIsExact();
    void groupedKeysBiasAndTemperature();
    void hiddenCells();
    void hardAttention();
    void saysWhyThereIsNothing();
    void followsTheSelection();
};

void TestDetailModel::isAModel()
{
    models::Document document;
    DetailModel model(&document);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester keysTester(
        model.keys(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.facts().absent, DetailFacts::Absent::NoTrace);
    document.setTrace(pattern());
    QTRY_COMPARE(model.rowCount(), int(document.attention()->query.extent(2)));
    QCOMPARE(model.columnCount(), int(DetailModel::ColumnCount));
    QCOMPARE(model.keys()->rowCount(), 20);
    QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("q × k"));
    QVERIFY(!model.keys()->headerData(3, Qt::Vertical, Qt::DisplayRole).toString().isEmpty());
}

void TestDetailModel::everyNumberIsExact()
{
    models::Document document;
    DetailModel model(&document);
    document.setTrace(pattern());
    document.selection().set({engine::Stack::Encoder, engine::Kind::Self, 1, 3, 9, 8});
    model.wait();
    const engine::Attention& a = *document.attention();
    const DetailFacts& f = model.facts();
    const auto q = a.query.matrix(3);
    const auto k = a.key.matrix(a.keyHead(3));
    std::vector<double> scores;
    double sum = 0;
    for (int64_t key = 0; key < a.keys; ++key) {
        double product = 0;
        for (int64_t d = 0; d < q.cols(); ++d)
            product += double(q(9, d)) * double(k(key, d));
        scores.push_back(product * double(a.scale));
        sum += std::exp(scores.back());
    }
    for (int d = 0; d < model.rowCount(); ++d) {
        QCOMPARE(model.index(d, DetailModel::Query).data(models::ValueRole).toDouble(),
                 double(q(9, d)));
        QCOMPARE(model.index(d, DetailModel::Product).data(models::ValueRole).toDouble(),
                 double(q(9, d)) * double(k(8, d)));
    }
    const int last = model.rowCount() - 1;
    QVERIFY(std::abs(model.index(last, DetailModel::RunningSum).data(models::ValueRole).toDouble() -
                     f.sum) < 1e-12);
    QVERIFY(std::abs(f.score - scores[8]) < 1e-12);
    QVERIFY(std::abs(f.weight - std::exp(scores[8]) / sum) < 1e-12);
    engine::Matrix weights(1, a.keys);
    engine::fillBlock(a, 3, engine::Quantity::Weights, {9, 10}, {0, a.keys}, weights);
    for (int key = 0; key < 20; ++key) {
        const double weight =
            model.keys()->index(key, DetailKeysModel::Weight).data(models::ValueRole).toDouble();
        QVERIFY(std::abs(weight - std::exp(scores[size_t(key)]) / sum) < 1e-12);
        QVERIFY(std::abs(weight - double(weights(0, key))) < 2e-6);
    }
    QCOMPARE(model.keys()->index(8, DetailKeysModel::Weight).data().toString(),
             QLocale().toString(f.weight, 'g', 6));
}

void TestDetailModel::groupedKeysBiasAndTemperature()
{
    models::Document document;
    DetailModel model(&document);
    document.setTrace(grouped());
    document.selection().set({engine::Stack::Encoder, engine::Kind::Self, 0, 3, 4, 1});
    model.wait();
    const engine::Attention& a = *document.attention();
    const DetailFacts& f = model.facts();
    QCOMPARE(f.keyHead, 1);
    QCOMPARE(f.keyHeads, 2);
    double product = 0;
    for (int d = 0; d < 3; ++d)
        product += double(a.query.matrix(3)(4, d)) * double(a.key.matrix(1)(1, d));
    const auto bias = double(a.bias.relative.matrix()(3, 1 - 4 + 5));
    QCOMPARE(f.bias, bias);
    QVERIFY(std::abs(f.score - (product * 0.5 + bias) / 2) < 1e-12);
    engine::Matrix scores(1, 6);
    engine::fillBlock(a, 3, engine::Quantity::Scores, {4, 5}, {0, 6}, scores);
    for (int key = 0; key < 6; ++key)
        QVERIFY(std::abs(f.scores[size_t(key)] - double(scores(0, key))) < 1e-6);
}

void TestDetailModel::hiddenCells()
{
    engine::Intervention causal;
    causal.mask = engine::MaskChoice::Causal;
    models::Document document;
    DetailModel model(&document);
    document.setTrace(pattern({causal}));
    document.selection().setCell(3, 7);
    model.wait();
    const DetailFacts& f = model.facts();
    QVERIFY(f.hidden);
    QCOMPARE(f.weight, 0.0);
    QVERIFY(std::isfinite(f.score)); // what it would be
    QVERIFY(std::isinf(f.scores[7]));
    QCOMPARE(model.keys()->index(7, DetailKeysModel::Score).data().toString(),
             QStringLiteral("−∞"));
    double total = 0;
    for (const double weight : f.weights)
        total += weight;
    QVERIFY(std::abs(total - 1) < 1e-12);
}

void TestDetailModel::hardAttention()
{
    engine::Intervention hard;
    hard.normaliser = engine::Normaliser::Hard;
    models::Document document;
    DetailModel model(&document);
    document.setTrace(pattern({hard}));
    document.selection().setCell(3, -1);
    model.wait();
    QCOMPARE(model.facts().weight, 1.0);
    QCOMPARE(model.facts().scores[size_t(model.facts().key)], model.facts().largest);
}

void TestDetailModel::saysWhyThereIsNothing()
{
    models::Document document;
    DetailModel model(&document);
    document.setTrace(pattern());
    document.selection().setHead(engine::kMeanHead);
    model.wait();
    QCOMPARE(model.facts().absent, DetailFacts::Absent::Aggregate);
    QCOMPARE(model.rowCount(), 0);
    auto imported = std::make_shared<engine::Trace>();
    engine::Attention attention;
    attention.heads = 1;
    attention.queries = attention.keys = 2;
    attention.storedWeights = [](int, engine::Range, engine::Range, engine::MatrixRef out) {
        out.setConstant(0.5F);
    };
    imported->attentions.push_back(attention);
    document.setTrace(imported);
    model.wait();
    QCOMPARE(model.facts().absent, DetailFacts::Absent::Imported);
}

void TestDetailModel::followsTheSelection()
{
    models::Document document;
    DetailModel model(&document);
    document.setTrace(pattern());
    document.selection().setCell(2, 5);
    QTRY_COMPARE(model.facts().key, 5);
    document.selection().setHead(2);
    QTRY_COMPARE(model.facts().head, 2);
    QCOMPARE(model.facts().query, 2);
}

SUITE(TestDetailModel)
#include "test_detailmodel.moc"
