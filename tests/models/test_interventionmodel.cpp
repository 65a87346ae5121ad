#include "models/interventionmodel.h"
#include "tests/suite.h"

#include <nlohmann/json.hpp>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using engine::Intervention;
using models::InterventionModel;
using models::Reach;

namespace {

constexpr int kPatience = 60'000; ///< milliseconds

void openPattern(models::Document& document)
{
    engine::PatternSource source;
    source.name = "local";
    source.length = 8;
    source.heads = 3;
    source.layers = 2;
    QSignalSpy traces(&document, &models::Document::traceChanged);
    document.open({source, {}});
    QVERIFY(traces.wait(kPatience));
}

QStringList texts(const InterventionModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines << model.index(row, InterventionModel::Place).data().toString() + u'|' +
                     model.index(row, InterventionModel::Change).data().toString();
    return lines;
}

} // namespace

class TestInterventionModel : public QObject
{
    Q_OBJECT

private slots:
    void listsEveryChange();
    void takesBack();
    void keepsOnly();
    void actsOnChosenHeads();
};

void TestInterventionModel::listsEveryChange()
{
    models::Document document;
    InterventionModel model(&document);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    openPattern(document);
    document.selection().set({engine::Stack::Encoder, engine::Kind::Self, 1, 2, -1, -1});
    const auto at = [&](Reach reach) { return scopeOf(document.selection().state(), reach); };
    intervene(document, {at(Reach::All)}, [](Intervention& i) { i.temperature = 2.5F; });
    intervene(document, {at(Reach::Layer)},
              [](Intervention& i) { i.normaliser = engine::Normaliser::Hard; });
    intervene(document, {at(Reach::Head)}, [](Intervention& i) {
        i.ablate = true;
        i.hiddenCells = {{3, 1}, {4, 2}};
    });
    QCOMPARE(texts(model),
             QStringList({"All heads|temperature 2.5", "Encoder · layer 1 · self|hard attention",
                          "Encoder · layer 1 · self · head 2|ablated",
                          "Encoder · layer 1 · self · head 2|2 cells hidden"}));
    QCOMPARE(model.index(3, 1).data(Qt::ToolTipRole).toString().split(u'\n').size(), 2);
    QCOMPARE(model.place(3).head, 2);
    QCOMPARE(model.place(0).layer, 1);
    QCOMPARE(interventionAt(document, at(Reach::All)).temperature, std::optional(2.5F));
    QVERIFY(!interventionAt(document, {}).ablate);
}

void TestInterventionModel::takesBack()
{
    models::Document document;
    InterventionModel model(&document);
    openPattern(document);
    const engine::Scope head = scopeOf(document.selection().state(), Reach::Head);
    intervene(document, {head}, [](Intervention& i) {
        i.ablate = true;
        i.temperature = 3.0F;
        i.mask = engine::MaskChoice::Causal;
        i.normaliser = engine::Normaliser::Sampled;
        i.keepOnly = true;
        i.hiddenCells = {{1, 1}};
    });
    QCOMPARE(model.rowCount(), 6);
    while (model.rowCount() > 1) {
        const int before = model.rowCount();
        const QString next = texts(model).at(1);
        model.remove(0);
        QCOMPARE(model.rowCount(), before - 1);
        QCOMPARE(texts(model).first(), next);
    }
    model.remove(0);
    QVERIFY(document.request().interventions.empty());
    intervene(document, {head}, [](Intervention& i) { i.ablate = true; });
    intervene(document, {engine::Scope()}, [](Intervention& i) { i.temperature = 3.0F; });
    QCOMPARE(model.rowCount(), 2);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(document.request().interventions.empty());
}

void TestInterventionModel::keepsOnly()
{
    models::Document document;
    openPattern(document);
    const auto ablated = [&document](int layer) {
        QList<int> heads;
        const auto* attention =
            document.trace()->find(engine::Stack::Encoder, layer, engine::Kind::Self);
        for (int head = 0; head < attention->heads; ++head)
            if (attention->rule(head).ablated)
                heads << head;
        return heads;
    };
    const auto keep = [&document](int layer, std::optional<int> head) {
        QSignalSpy traces(&document, &models::Document::traceChanged);
        intervene(document, {{engine::Stack::Encoder, engine::Kind::Self, layer, head}},
                  [](Intervention& i) { i.keepOnly = true; });
        QVERIFY(traces.wait(kPatience));
    };
    keep(0, 1);
    QCOMPARE(ablated(0), QList<int>({0, 2}));
    QCOMPARE(ablated(1), QList<int>());
    keep(0, 2);
    QCOMPARE(ablated(0), QList<int>({0}));
    keep(1, std::nullopt);
    QCOMPARE(ablated(0), QList<int>({0}));
    QCOMPARE(ablated(1), QList<int>());
    InterventionModel(&document).remove(0);
    InterventionModel(&document).remove(0);
    QTRY_COMPARE(ablated(0), QList<int>({0, 1, 2}));
    QCOMPARE(ablated(1), QList<int>());
    const auto back = engine::requestFromJson(engine::toJson(document.request()));
    QVERIFY(back && *back == document.request());
}

void TestInterventionModel::actsOnChosenHeads()
{
    models::Document document;
    openPattern(document);
    document.selection().set({engine::Stack::Encoder, engine::Kind::Self, 1, 2, -1, -1});
    document.selection().setHeads({0, 2});
    const auto scopes = models::scopesOf(document.selection(), Reach::Head);
    QCOMPARE(scopes.size(), size_t(2));
    QSignalSpy traces(&document, &models::Document::traceChanged);
    intervene(document, scopes, [](Intervention& i) { i.keepOnly = true; });
    QVERIFY(traces.wait(kPatience));
    QCOMPARE(traces.size(), 1);
    const auto* attention = document.trace()->find(engine::Stack::Encoder, 1, engine::Kind::Self);
    QVERIFY(!attention->rule(0).ablated);
    QVERIFY(attention->rule(1).ablated);
    QVERIFY(!attention->rule(2).ablated);
    // What is ablated by it is told where there is room.
    InterventionModel model(&document);
    const QModelIndex change = model.index(0, InterventionModel::Change);
    QCOMPARE(change.data().toString(), QStringLiteral("kept only"));
    QVERIFY(change.data(Qt::ToolTipRole).toString().contains(QLatin1String("ablated")));
    // The mean of the heads is none of them.
    document.selection().setHead(engine::kMeanHead);
    QCOMPARE(models::scopesOf(document.selection(), Reach::Head).size(), size_t(1));
    QCOMPARE(models::scopesOf(document.selection(), Reach::Layer).size(), size_t(1));
}

SUITE(TestInterventionModel)
#include "test_interventionmodel.moc"
