// Undo and redo: what becomes a step, what merges, what is no change.
#include "app/workspace/undocommands.h"
#include "models/interventionmodel.h"
#include "tests/suite.h"

#include <QSignalSpy>
#include <QTest>

using app::Difference;
using app::History;
using engine::Intervention;
using engine::PatternSource;
using engine::TraceRequest;
using models::Document;
using models::Reach;

class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void namesDifferences_data();
    void namesDifferences();
    void everyChangeIsAStep();
    void slidersBecomeOneStep();
    void strokesAreStepsOfTheirOwn();
    void selectionIsNoChange();
    void undoTakesBackWhatIsUnderWay();
    void failedChangesLeaveNoStep();
    void restartForgets();
};

namespace {

constexpr int kPatience = 20'000;

TraceRequest pattern(int64_t length = 12)
{
    PatternSource source;
    source.length = length;
    return {source, {}};
}

void openAndWait(Document& document, const TraceRequest& request)
{
    QSignalSpy traced(&document, &Document::traceChanged);
    document.open(request);
    QVERIFY(traced.wait(kPatience));
    QVERIFY(document.trace()->request == request);
}

void change(Document& document, Reach reach, const std::function<void(Intervention&)>& edit)
{
    QSignalSpy traced(&document, &Document::traceChanged);
    models::intervene(document, {models::scopeOf(document.selection().state(), reach)}, edit);
    QVERIFY(traced.wait(kPatience));
}

} // namespace

void TestHistory::namesDifferences_data()
{
    using Kind = Difference::Kind;
    QTest::addColumn<TraceRequest>("before");
    QTest::addColumn<TraceRequest>("after");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, const TraceRequest& before, auto edit, Kind kind) {
        TraceRequest after = before;
        edit(after);
        QTest::newRow(name) << before << after << int(kind);
    };
    const TraceRequest plain = pattern();
    const auto source = [](TraceRequest& r) -> PatternSource& {
        return std::get<PatternSource>(r.source);
    };
    row(
        "seed", plain, [&](TraceRequest& r) { source(r).seed = 7; }, Kind::Seed);
    row(
        "length", plain, [&](TraceRequest& r) { source(r).length = 7; }, Kind::Length);
    row(
        "two at once", plain,
        [&](TraceRequest& r) {
            source(r).length = 7;
            source(r).heads = 2;
        },
        Kind::Input);
    row(
        "temperature", plain,
        [](TraceRequest& r) {
            r.interventions.emplace_back();
            r.interventions.back().temperature = 2.0F;
        },
        Kind::Temperature);
    row(
        "another source", plain, [](TraceRequest& r) { r.source = engine::ModelSource(); },
        Kind::Source);
    engine::ModelSource model;
    model.folder = "a";
    model.inputs.text = "one";
    const TraceRequest ofModel{model, {}};
    const auto inputs = [](TraceRequest& r) -> engine::ModelInputs& {
        return std::get<engine::ModelSource>(r.source).inputs;
    };
    row(
        "text", ofModel, [&](TraceRequest& r) { inputs(r).text = "two"; }, Kind::Text);
    row(
        "padding", ofModel, [&](TraceRequest& r) { inputs(r).padTo = 9; }, Kind::Padding);
    row(
        "another folder", ofModel,
        [&](TraceRequest& r) {
            std::get<engine::ModelSource>(r.source).folder = "b";
            inputs(r).text = "two";
        },
        Kind::Source);
}

void TestHistory::namesDifferences()
{
    QFETCH(TraceRequest, before);
    QFETCH(TraceRequest, after);
    QFETCH(int, kind);
    QCOMPARE(int(app::differenceOf(before, after).kind), kind);
    QCOMPARE(int(app::differenceOf(after, before).kind), kind);
}

void TestHistory::everyChangeIsAStep()
{
    Document document;
    History history(&document);
    openAndWait(document, pattern());
    QVERIFY(!history.canUndo());
    // Within a second, yet of different kinds, or at different places.
    change(document, Reach::All, [](Intervention& i) { i.temperature = 2.0F; });
    change(document, Reach::Head, [](Intervention& i) { i.temperature = 3.0F; });
    change(document, Reach::Head, [](Intervention& i) { i.ablate = true; });
    QCOMPARE(document.request().interventions.size(), size_t(2));
    QCOMPARE(history.undoName(), QStringLiteral("ablation"));
    history.undo();
    QVERIFY(!document.request().interventions.back().ablate);
    QCOMPARE(history.redoName(), QStringLiteral("ablation"));
    history.undo();
    QCOMPARE(document.request().interventions.size(), size_t(1));
    history.undo();
    QVERIFY(document.request() == pattern());
    QVERIFY(!history.canUndo());
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    for (int step = 0; step < 3; ++step)
        history.redo();
    QVERIFY(!history.canRedo());
    QVERIFY(document.request().interventions.back().ablate);
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    QVERIFY(document.trace()->request == document.request());
}

void TestHistory::slidersBecomeOneStep()
{
    Document document;
    History history(&document);
    openAndWait(document, pattern());
    for (const float temperature : {1.5F, 2.0F, 2.5F})
        change(document, Reach::All, [&](Intervention& i) { i.temperature = temperature; });
    history.undo();
    QVERIFY(document.request() == pattern());
    QVERIFY(!history.canUndo());
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    // There and back again is no step.
    change(document, Reach::All, [](Intervention& i) { i.temperature = 4.0F; });
    change(document, Reach::All, [](Intervention& i) { i.temperature.reset(); });
    QVERIFY(!history.canUndo());
}

void TestHistory::strokesAreStepsOfTheirOwn()
{
    Document document;
    History history(&document);
    openAndWait(document, pattern());
    const auto hide = [&](int stroke, int64_t key, bool wait) {
        QSignalSpy traced(&document, &Document::traceChanged);
        history.change(stroke, [&] {
            models::intervene(document,
                              {models::scopeOf(document.selection().state(), Reach::Head)},
                              [key](Intervention& i) {
                                  i.hiddenCells.push_back({2, key});
                              });
        });
        QVERIFY(!wait || traced.wait(kPatience));
    };
    const auto hidden = [&] {
        const auto& all = document.request().interventions;
        return all.empty() ? size_t(0) : all.front().hiddenCells.size();
    };
    // Cells of one stroke are one step, however slowly they are painted and traced; another
    // stroke right after it is another.
    hide(1, 0, true);
    QTest::qWait(1200);
    hide(1, 1, true);
    hide(2, 2, true);
    hide(2, 3, false);
    QCOMPARE(hidden(), size_t(4));
    // The end of the second stroke is not traced yet; the whole of it goes.
    QVERIFY(document.isBusy());
    history.undo();
    QCOMPARE(hidden(), size_t(2));
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    history.undo();
    QVERIFY(document.request() == pattern());
    QVERIFY(!history.canUndo());
    history.redo();
    history.redo();
    QCOMPARE(hidden(), size_t(4));
    QVERIFY(!history.canRedo());
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    QCOMPARE(document.trace()->request.interventions.front().hiddenCells.size(), size_t(4));
}

void TestHistory::selectionIsNoChange()
{
    Document document;
    History history(&document);
    openAndWait(document, pattern());
    document.selection().setHead(2);
    document.selection().setCell(3, 4);
    QVERIFY(!history.canUndo());
    change(document, Reach::Head, [](Intervention& i) { i.ablate = true; });
    document.selection().setHead(1);
    history.undo();
    QVERIFY(document.request() == pattern());
    QCOMPARE(document.selection().state().head, 1);
}

void TestHistory::undoTakesBackWhatIsUnderWay()
{
    Document document;
    History history(&document);
    openAndWait(document, pattern());
    change(document, Reach::All, [](Intervention& i) { i.temperature = 2.0F; });
    const TraceRequest warm = document.request();
    models::intervene(document, {engine::Scope()},
                      [](Intervention& i) { i.mask = engine::MaskChoice::Causal; });
    QVERIFY(document.isBusy());
    history.undo();
    QVERIFY(document.request() == warm);
    QVERIFY(history.canUndo());
    // Two changes before the first was traced are two steps.
    QSignalSpy traced(&document, &Document::traceChanged);
    models::intervene(document, {engine::Scope()},
                      [](Intervention& i) { i.mask = engine::MaskChoice::Causal; });
    models::intervene(document, {engine::Scope()},
                      [](Intervention& i) { i.normaliser = engine::Normaliser::Hard; });
    QVERIFY(traced.wait(kPatience));
    QCOMPARE(history.undoName(), QStringLiteral("kind of attention"));
    history.undo();
    QCOMPARE(history.undoName(), QStringLiteral("mask"));
    history.undo();
    QVERIFY(document.request() == warm);
}

void TestHistory::failedChangesLeaveNoStep()
{
    Document document;
    History history(&document);
    openAndWait(document, pattern());
    QSignalSpy failed(&document, &Document::failed);
    TraceRequest broken = pattern();
    std::get<PatternSource>(broken.source).name = "no such pattern";
    document.open(broken);
    QVERIFY(failed.wait(kPatience));
    QVERIFY(!history.canUndo());
    QVERIFY(document.request() == pattern());
}

void TestHistory::restartForgets()
{
    Document document;
    History history(&document);
    openAndWait(document, pattern());
    openAndWait(document, pattern(14));
    QVERIFY(history.canUndo());
    history.restart();
    QVERIFY(!history.canUndo());
    openAndWait(document, pattern(16));
    QVERIFY(history.canUndo());
    history.undo();
    QVERIFY(!history.canUndo());
    QVERIFY(document.request() == pattern(14));
}

SUITE(TestHistory)
#include "test_history.moc"
