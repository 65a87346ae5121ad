#include "models/selection.h"
#include "tests/patterntrace.h"
#include "tests/suite.h"

#include <limits>
#include <QSignalSpy>
#include <QTest>

using engine::Kind;
using engine::Stack;
using models::Selection;
using models::SelectionState;

namespace {

struct Spies
{
    explicit Spies(Selection* selection)
        : head(selection, &Selection::headChanged), heads(selection, &Selection::headsChanged),
          cell(selection, &Selection::cellChanged), hover(selection, &Selection::hoverChanged)
    {
    }
    QList<qsizetype> take()
    {
        const QList<qsizetype> counts = {head.size(), heads.size(), cell.size(), hover.size()};
        for (QSignalSpy* spy : {&head, &heads, &cell, &hover})
            spy->clear();
        return counts;
    }
    QSignalSpy head, heads, cell, hover;
};

} // namespace

class TestSelection : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatChanged();
    void clears();
    void severalHeads();
    void severalQueries();
    void fits_data();
    void fits();
    void fitsToCrossAttention();
    void fitsToUnevenLayers();
    void restoresWhatIsThere();
};

void TestSelection::tellsWhatChanged()
{
    using Counts = QList<qsizetype>;
    Selection selection;
    Spies spies(&selection);
    selection.set(selection.state());
    QCOMPARE(spies.take(), Counts({0, 0, 0, 0}));
    selection.setCell(3, 4);
    QCOMPARE(spies.take(), Counts({0, 0, 1, 0}));
    selection.setQuery(3);
    selection.setKey(4);
    QCOMPARE(spies.take(), Counts({0, 0, 0, 0}));
    selection.setQuery(5);
    QCOMPARE(selection.state().key, 4);
    QCOMPARE(spies.take(), Counts({0, 0, 1, 0}));
    selection.setHead(2);
    QCOMPARE(selection.heads(), QList<int>{2});
    QCOMPARE(spies.take(), Counts({1, 1, 1, 0}));
    selection.setAttention(Stack::Decoder, Kind::Cross, 1);
    QCOMPARE(selection.state().head, 2);
    QCOMPARE(selection.state().query, 5);
    QCOMPARE(spies.take(), Counts({1, 1, 1, 0}));
    selection.setHover(1, 1);
    selection.setHover(1, 1);
    selection.setHover(-1, -1);
    QCOMPARE(spies.take(), Counts({0, 0, 0, 2}));
    QCOMPARE(selection.hoverQuery(), -1);
}

void TestSelection::clears()
{
    Selection selection;
    selection.setCell(2, 3);
    selection.toggleQuery(4);
    selection.setHover(1, 1);
    selection.clear();
    QCOMPARE(selection.state().query, -1);
    QCOMPARE(selection.state().key, -1);
    QVERIFY(selection.queries().isEmpty());
    QCOMPARE(selection.hoverQuery(), -1);
}

void TestSelection::severalHeads()
{
    using Counts = QList<qsizetype>;
    Selection selection;
    Spies spies(&selection);
    selection.setHeads({0, 2, 3});
    QCOMPARE(selection.state().head, 0);
    QCOMPARE(spies.take(), Counts({0, 1, 0, 0}));
    selection.setHeads({0, 2, 3});
    QCOMPARE(spies.take(), Counts({0, 0, 0, 0}));
    // The head that is looked at is among them.
    selection.setHeads({2, 3});
    QCOMPARE(selection.state().head, 3);
    QCOMPARE(spies.take(), Counts({1, 1, 1, 0}));
    selection.toggleHead(5);
    QCOMPARE(selection.heads(), QList<int>({2, 3, 5}));
    QCOMPARE(selection.state().head, 5);
    QCOMPARE(spies.take(), Counts({1, 1, 1, 0}));
    selection.toggleHead(3);
    QCOMPARE(selection.heads(), QList<int>({2, 5}));
    QCOMPARE(selection.state().head, 5);
    QCOMPARE(spies.take(), Counts({0, 1, 0, 0}));
    selection.toggleHead(5);
    QCOMPARE(selection.state().head, 2);
    // One head is always there.
    selection.toggleHead(2);
    QCOMPARE(selection.heads(), QList<int>{2});
    selection.setHeads({2, 3, 4}, 3);
    QCOMPARE(selection.state().head, 3);
    selection.setHead(engine::kMeanHead);
    QVERIFY(selection.heads().isEmpty());
    selection.toggleHead(1);
    QCOMPARE(selection.heads(), QList<int>{1});
    QCOMPARE(selection.state().head, 1);
}

void TestSelection::severalQueries()
{
    using Queries = QList<qint64>;
    Selection selection;
    QSignalSpy changed(&selection, &Selection::queriesChanged);
    selection.setCell(4, 1);
    QCOMPARE(selection.queries(), Queries{4});
    selection.toggleQuery(2);
    QCOMPARE(selection.queries(), (Queries{2, 4}));
    QCOMPARE(selection.state().query, 2);
    selection.extendQueries(0);
    QCOMPARE(selection.queries(), (Queries{0, 1, 2, 4}));
    QCOMPARE(selection.state().query, 0);
    selection.toggleQuery(0);
    QCOMPARE(selection.queries(), (Queries{1, 2, 4}));
    QCOMPARE(selection.state().query, 4);
    // A key may change; another query stands alone again.
    selection.setKey(3);
    QCOMPARE(selection.queries().size(), 3);
    QCOMPARE(changed.size(), 4);
    selection.setPool(models::Pool::Maximum);
    QCOMPARE(changed.size(), 5);
    selection.setQuery(5);
    QCOMPARE(selection.queries(), Queries{5});
    selection.setCell(-1, -1);
    QVERIFY(selection.queries().isEmpty());
}

void TestSelection::fits_data()
{
    QTest::addColumn<int>("layer");
    QTest::addColumn<int>("head");
    QTest::addColumn<qint64>("query");
    QTest::addColumn<qint64>("key");
    QTest::addColumn<int>("fittingLayer");
    QTest::addColumn<int>("fittingHead");
    QTest::addColumn<qint64>("fittingQuery");
    QTest::addColumn<qint64>("fittingKey");
    QTest::newRow("fits") << 1 << 2 << qint64(3) << qint64(9) << 1 << 2 << qint64(3) << qint64(9);
    QTest::newRow("layer") << 7 << 2 << qint64(3) << qint64(4) << 1 << 2 << qint64(3) << qint64(4);
    QTest::newRow("head") << 0 << 9 << qint64(3) << qint64(4) << 0 << 3 << qint64(3) << qint64(4);
    QTest::newRow("mean") << 0 << engine::kMeanHead << qint64(-1) << qint64(4) << 0
                          << engine::kMeanHead << qint64(-1) << qint64(4);
    QTest::newRow("maximum") << 0 << engine::kMaxHead << qint64(0) << qint64(0) << 0
                             << engine::kMaxHead << qint64(0) << qint64(0);
    QTest::newRow("query") << 0 << 0 << qint64(10) << qint64(4) << 0 << 0 << qint64(-1)
                           << qint64(4);
    QTest::newRow("key") << 0 << 0 << qint64(9) << qint64(10) << 0 << 0 << qint64(9) << qint64(-1);
}

void TestSelection::fits()
{
    QFETCH(int, layer);
    QFETCH(int, head);
    QFETCH(qint64, query);
    QFETCH(qint64, key);
    QFETCH(int, fittingLayer);
    QFETCH(int, fittingHead);
    QFETCH(qint64, fittingQuery);
    QFETCH(qint64, fittingKey);
    const auto trace = pattern("local", 10, 4, 2);
    const engine::Attention& attention = trace->attentions.front();
    Selection selection;
    selection.set({attention.stack, attention.kind, layer, head, query, key});
    selection.fitTo(*trace);
    QCOMPARE(selection.state(), SelectionState({attention.stack, attention.kind, fittingLayer,
                                                fittingHead, fittingQuery, fittingKey}));
}

void TestSelection::fitsToCrossAttention()
{
    // Cross-attention is kept where there is some, and left where there is none.
    const auto translation = pattern("translation", 12, 4, 2);
    const auto local = pattern("local", 12, 4, 2);
    Selection selection;
    selection.set({Stack::Decoder, Kind::Cross, 5, 1, -1, -1});
    selection.fitTo(*translation);
    QCOMPARE(selection.state().kind, Kind::Cross);
    QCOMPARE(selection.state().layer, 1);
    selection.fitTo(*local);
    QVERIFY(local->find(selection.state().stack, selection.state().layer, selection.state().kind));
    selection.fitTo(engine::Trace());
    QVERIFY(local->find(selection.state().stack, selection.state().layer, selection.state().kind));
}

void TestSelection::fitsToUnevenLayers()
{
    // Several heads that are looked at together are all there after the fit.
    Selection selection;
    const auto wide = pattern("local", 8, 6, 1);
    const auto narrow = pattern("local", 8, 2, 1);
    selection.fitTo(*wide);
    selection.setHeads({0, 3, 5});
    selection.setHead(5);
    selection.setHeads({1, 5});
    selection.fitTo(*narrow);
    QVERIFY(selection.state().head < 2);
    for (const int head : selection.heads())
        QVERIFY(head < 2);
    QVERIFY(selection.heads().contains(selection.state().head));
    // Also where the head itself fits.
    selection.fitTo(*wide);
    selection.setHeads({selection.state().head, 4});
    QVERIFY(selection.state().head < 2);
    QSignalSpy heads(&selection, &Selection::headsChanged);
    selection.fitTo(*narrow);
    QVERIFY(!selection.heads().contains(4));
    QCOMPARE(heads.size(), 1);
}

void TestSelection::restoresWhatIsThere()
{
    Selection selection;
    const auto trace = pattern("local", 8, 3, 2);
    selection.fitTo(*trace);
    const auto inside = [&] {
        const SelectionState& state = selection.state();
        QVERIFY(trace->find(state.stack, state.layer, state.kind));
        QVERIFY(state.head < 3 && state.query < 8 && state.key < 8);
        for (const int head : selection.heads())
            QVERIFY(head < 3);
        for (const qint64 query : selection.queries())
            QVERIFY(query < 8);
    };
    for (const auto signal : {&Selection::headChanged, &Selection::cellChanged,
                              &Selection::headsChanged, &Selection::queriesChanged})
        connect(&selection, signal, this, inside);
    constexpr int kFar = std::numeric_limits<int>::max();
    selection.restore({engine::Stack::Decoder, engine::Kind::Cross, kFar, kFar, kFar, kFar},
                      {kFar, 1}, {kFar, 2}, *trace);
    inside();
    selection.restore({engine::Stack::Encoder, engine::Kind::Self, 1, 2, 5, 6}, {0, 2, kFar},
                      {4, 5, 9}, *trace);
    QCOMPARE(selection.state(),
             (SelectionState{engine::Stack::Encoder, engine::Kind::Self, 1, 2, 5, 6}));
    QCOMPARE(selection.heads(), QList<int>({0, 2}));
    QCOMPARE(selection.queries(), QList<qint64>({4, 5}));
}

SUITE(TestSelection)
#include "test_selection.moc"
