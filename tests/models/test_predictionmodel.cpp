#include "engine/patterns/patterns.h"
#include "models/predictionmodel.h"
#include "models/roles.h"
#include "tests/suite.h"

#include <cmath>
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using models::PredictionModel;

namespace {

constexpr int kPatience = 60'000; ///< milliseconds

engine::TraceRequest modelRequest(const char* model, std::vector<int64_t> ids)
{
    engine::ModelSource source;
    source.folder = std::filesystem::path(TEST_DATA) / "conformance/models" / model;
    source.inputs.tokenIds = std::move(ids);
    return {source, {}};
}

/// Softmax of the logits of one position, sorted.
std::vector<std::pair<double, int64_t>> expected(const engine::Trace& trace, engine::Stack stack,
                                                 int64_t position)
{
    const auto hidden = trace.stacks.at(stack).hidden.back().matrix();
    const engine::Matrix logits = *trace.origin->logits(stack, hidden);
    double sum = 0;
    const double largest = double(logits.row(position).maxCoeff());
    std::vector<std::pair<double, int64_t>> all;
    for (int64_t i = 0; i < logits.cols(); ++i) {
        all.emplace_back(std::exp(double(logits(position, i)) - largest), i);
        sum += all.back().first;
    }
    for (auto& [probability, id] : all)
        probability /= sum;
    std::ranges::sort(all, std::greater<>());
    return all;
}

} // namespace

class TestPredictionModel : public QObject
{
    Q_OBJECT

private slots:
    void isAModel();
    void nextTokens();
    void classes();
    void interventions();
    void comparesTheSameWrittenTokens();
    void captions();
    void patternsPredictNothing();
};

void TestPredictionModel::isAModel()
{
    models::Document document;
    PredictionModel model(&document);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), int(PredictionModel::ColumnCount));
    QSignalSpy resets(&model, &PredictionModel::modelReset);
    document.open(modelRequest("gpt2", {5, 6, 7, 8}));
    QVERIFY(resets.wait(kPatience));
    QCOMPARE(model.rowCount(), PredictionModel::kCandidates);
    for (int column = 0; column < PredictionModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestPredictionModel::nextTokens()
{
    models::Document document;
    PredictionModel model(&document);
    QSignalSpy resets(&model, &PredictionModel::modelReset);
    document.open(modelRequest("gpt2", {5, 6, 7, 8, 9, 10}));
    QVERIFY(resets.wait(kPatience));
    QVERIFY(model.reason().isEmpty());
    for (const qint64 position : {5, 2}) {
        if (position != 5) {
            document.selection().setQuery(position);
            QVERIFY(resets.wait(kPatience));
        }
        QCOMPARE(model.position(), position);
        QVERIFY(!model.hasBefore());
        const auto best = expected(*document.trace(), engine::Stack::Decoder, position);
        double last = 1;
        for (int row = 0; row < model.rowCount(); ++row) {
            const double probability =
                model.index(row, PredictionModel::Probability).data(models::ValueRole).toDouble();
            QVERIFY(std::abs(probability - best[size_t(row)].first) < 1e-6);
            QVERIFY(probability <= last);
            last = probability;
            QCOMPARE(model.index(row, PredictionModel::Rank).data().toInt(), row + 1);
            QVERIFY(!model.index(row, PredictionModel::Before).data().isValid());
        }
    }
}

void TestPredictionModel::classes()
{
    models::Document document;
    PredictionModel model(&document);
    QSignalSpy resets(&model, &PredictionModel::modelReset);
    document.open(modelRequest("bert_padding", {2, 10, 11, 12, 3}));
    QVERIFY(resets.wait(kPatience));
    const engine::Tensor& logits = document.trace()->classLogits;
    QCOMPARE(model.rowCount(), std::min(int(logits.size()), PredictionModel::kCandidates));
    double sum = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        sum += model.index(row, PredictionModel::Probability).data(models::ValueRole).toDouble();
    QVERIFY(std::abs(sum - 1) < 1e-6);
    QCOMPARE(model.position(), 0);
}

void TestPredictionModel::interventions()
{
    models::Document document;
    PredictionModel model(&document);
    QSignalSpy resets(&model, &PredictionModel::modelReset);
    const engine::TraceRequest plain = modelRequest("gpt2", {5, 6, 7, 8, 9, 10});
    document.open(plain);
    QVERIFY(resets.wait(kPatience));
    const auto before = expected(*document.trace(), engine::Stack::Decoder, 5);
    engine::TraceRequest changed = plain;
    engine::Intervention intervention;
    intervention.ablate = true;
    changed.interventions.push_back(intervention);
    document.open(changed);
    QTRY_VERIFY_WITH_TIMEOUT(model.hasBefore(), kPatience);
    const auto after = expected(*document.trace(), engine::Stack::Decoder, 5);
    const auto probabilityOf = [](const auto& all, int64_t id) {
        for (const auto& [probability, other] : all)
            if (other == id)
                return probability;
        return 0.0;
    };
    const auto divergence = [&](const auto& p, const auto& q) {
        double sum = 0;
        for (const auto& [probability, id] : p)
            sum += probability * std::log(probability / probabilityOf(q, id));
        return sum;
    };
    QVERIFY(divergence(after, before) > 0);
    QVERIFY(std::abs(divergence(after, before) - divergence(before, after)) > 1e-3);
    QVERIFY(std::abs(model.divergenceFromBefore() - divergence(after, before)) < 1e-4);
    QVERIFY(std::abs(model.divergenceFromAfter() - divergence(before, after)) < 1e-4);
    const auto text = [](double nats) { return QLocale().toString(nats, 'g', 4); };
    QCOMPARE(model.divergenceText(),
             QStringLiteral("KL(after‖before) %1, KL(before‖after) %2 nats")
                 .arg(text(model.divergenceFromBefore()), text(model.divergenceFromAfter())));
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(
            std::abs(model.index(row, PredictionModel::Before).data(models::ValueRole).toDouble() -
                     probabilityOf(before, after[size_t(row)].second)) < 1e-6);
}

/// What a model wrote with its attention changed is compared with what it would say of that text.
void TestPredictionModel::comparesTheSameWrittenTokens()
{
    models::Document document;
    PredictionModel model(&document);
    engine::TraceRequest changed = modelRequest("gpt2", {5, 6, 7, 8});
    std::get<engine::ModelSource>(changed.source).generation.newTokens = 4;
    engine::Intervention intervention;
    intervention.temperature = 3.0F;
    changed.interventions.push_back(intervention);
    document.open(changed);
    QTRY_VERIFY_WITH_TIMEOUT(model.hasBefore(), kPatience);
    std::vector<int64_t> ids;
    for (const engine::TraceToken& token : document.trace()->tokens(engine::Stack::Decoder))
        ids.push_back(token.id);
    QVERIFY(ids.size() > 4);
    const qint64 position = model.position();
    QCOMPARE(position, qint64(ids.size()) - 1);
    document.open(modelRequest("gpt2", ids));
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    const auto before = expected(*document.trace(), engine::Stack::Decoder, position);
    document.open(changed);
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy() && model.hasBefore(), kPatience);
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString id =
            model.index(row, PredictionModel::Token).data(Qt::ToolTipRole).toString();
        const auto found = std::ranges::find_if(
            before, [&](const auto& one) { return id == QStringLiteral("Id %1").arg(one.second); });
        QVERIFY(
            std::abs(model.index(row, PredictionModel::Before).data(models::ValueRole).toDouble() -
                     found->first) < 1e-6);
    }
}

void TestPredictionModel::captions()
{
    models::Document document;
    PredictionModel model(&document);
    engine::ModelSource source;
    source.folder = std::filesystem::path(EXAMPLES_DIR) / "models/captioner";
    source.inputs.image =
        std::filesystem::path(EXAMPLES_DIR) / "images/green-triangle-orange-cross.png";
    document.open({source, {}});
    QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > 0, kPatience);
    QVERIFY(model.reason().isEmpty());
    const auto& spoken = document.trace()->predictions;
    QCOMPARE(model.index(0, PredictionModel::Probability).data(models::ValueRole).toDouble(),
             double(spoken[size_t(model.position())].top.front().probability));
    QVERIFY(!model.hasBefore());
    // With the attention changed: the same words, before and after.
    engine::TraceRequest changed = document.request();
    changed.interventions.emplace_back();
    changed.interventions.back().temperature = 10.0F;
    document.open(changed);
    QTRY_VERIFY_WITH_TIMEOUT(model.hasBefore(), kPatience);
    QVERIFY(model.divergenceFromBefore() > 0);
    double before = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        before += model.index(row, PredictionModel::Before).data(models::ValueRole).toDouble();
    QVERIFY(before > 0.9);
    QCOMPARE(model.place(), QStringLiteral("Word %1 of the caption").arg(model.position()));
    QCOMPARE(model.shortPlace(), QStringLiteral("Word %1").arg(model.position()));
}

void TestPredictionModel::patternsPredictNothing()
{
    models::Document document;
    PredictionModel model(&document);
    QSignalSpy resets(&model, &PredictionModel::modelReset);
    document.setTrace(*engine::tracePattern(engine::PatternSource{}));
    QVERIFY(resets.wait(kPatience));
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.reason().isEmpty());
}

SUITE(TestPredictionModel)
#include "test_predictionmodel.moc"
