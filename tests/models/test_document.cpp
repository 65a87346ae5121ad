#include "engine/patterns/patterns.h"
#include "models/document.h"
#include "tests/suite.h"

#include <QSignalSpy>
#include <QTest>

using engine::PatternSource;
using engine::TraceRequest;
using models::Document;

namespace {

constexpr int kPatience = 60'000; ///< milliseconds

TraceRequest request(const char* name, int64_t length = 16, uint64_t seed = 1)
{
    PatternSource source;
    source.name = name;
    source.length = length;
    source.seed = seed;
    return {source, {}};
}

TraceRequest badRequest()
{
    engine::ModelSource source;
    source.folder = "/nowhere/at/all";
    source.inputs.text = "text";
    return {source, {}};
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private slots:
    void opens();
    void doesNotRepeatItself();
    void latestWins();
    void failureKeepsWhatWasOpen();
    void failureOfTheFirst();
    void cancels();
    void setsTraces();
    void anotherTraceBeginsWhereItSaysMost();
    void keepsAReference();
    void reportsProgress();
    void diesWhileBusy();
    void translatesErrors();
};

void TestDocument::opens()
{
    Document document;
    QVERIFY(!document.trace());
    QVERIFY(!document.attention());
    QSignalSpy traces(&document, &Document::traceChanged);
    QSignalSpy busy(&document, &Document::busyChanged);
    QSignalSpy requests(&document, &Document::requestChanged);
    document.open(request("local"));
    QVERIFY(document.isBusy());
    QCOMPARE(requests.size(), 1);
    QVERIFY(traces.wait(kPatience));
    QVERIFY(!document.isBusy());
    QCOMPARE(traces.size(), 1);
    QCOMPARE(busy.size(), 2);
    QCOMPARE(busy[0][0].toBool(), true);
    QCOMPARE(busy[1][0].toBool(), false);
    QVERIFY(document.trace()->request == request("local"));
    QVERIFY(document.attention());
    QCOMPARE(document.attention()->queries, 16);
}

void TestDocument::doesNotRepeatItself()
{
    Document document;
    QSignalSpy traces(&document, &Document::traceChanged);
    document.open(request("local"));
    document.open(request("local"));
    QVERIFY(traces.wait(kPatience));
    document.open(request("local"));
    QVERIFY(!document.isBusy());
    document.open(request("local"), true);
    QVERIFY(document.isBusy());
    QVERIFY(traces.wait(kPatience));
    QCOMPARE(traces.size(), 2);
}

void TestDocument::latestWins()
{
    Document document;
    QSignalSpy traces(&document, &Document::traceChanged);
    QSignalSpy busy(&document, &Document::busyChanged);
    for (uint64_t seed = 1; seed <= 20; ++seed)
        document.open(request("random", 128, seed));
    QVERIFY(traces.wait(kPatience));
    QTest::qWait(100);
    QCOMPARE(traces.size(), 1);
    QCOMPARE(busy.size(), 2);
    QVERIFY(document.trace()->request == request("random", 128, 20));
}

void TestDocument::failureKeepsWhatWasOpen()
{
    Document document;
    QSignalSpy traces(&document, &Document::traceChanged);
    document.open(request("local"));
    QVERIFY(traces.wait(kPatience));
    const models::TracePtr before = document.trace();
    QSignalSpy failures(&document, &Document::failed);
    document.open(badRequest());
    QVERIFY(failures.wait(kPatience));
    QCOMPARE(failures.size(), 1);
    QCOMPARE(traces.size(), 1);
    QCOMPARE(document.trace(), before);
    QVERIFY(document.request() == request("local"));
    QVERIFY(!document.isBusy());
    const auto error = failures[0][0].value<engine::Error>();
    QVERIFY(models::errorText(error).contains(QLatin1String("/nowhere/at/all")));
}

void TestDocument::failureOfTheFirst()
{
    Document document;
    QSignalSpy failures(&document, &Document::failed);
    QSignalSpy traces(&document, &Document::traceChanged);
    document.open(badRequest());
    QVERIFY(failures.wait(kPatience));
    QVERIFY(!document.trace());
    document.open(request("local"));
    QVERIFY(traces.wait(kPatience));
}

void TestDocument::cancels()
{
    Document document;
    QSignalSpy traces(&document, &Document::traceChanged);
    document.open(request("local"));
    QVERIFY(traces.wait(kPatience));
    QSignalSpy busy(&document, &Document::busyChanged);
    QSignalSpy failures(&document, &Document::failed);
    document.open(request("random", 4096));
    document.cancel();
    QVERIFY(!document.isBusy());
    QVERIFY(document.request() == request("local"));
    document.cancel();
    QTest::qWait(300);
    QCOMPARE(traces.size(), 1);
    QCOMPARE(failures.size(), 0);
    QCOMPARE(busy.size(), 2);
}

void TestDocument::setsTraces()
{
    Document document;
    QSignalSpy traces(&document, &Document::traceChanged);
    QSignalSpy busy(&document, &Document::busyChanged);
    document.open(request("random", 2048));
    const auto trace = *engine::tracePattern(PatternSource{});
    document.setTrace(trace);
    QCOMPARE(document.trace(), trace);
    QVERIFY(document.request() == trace->request);
    QCOMPARE(traces.size(), 1);
    QCOMPARE(busy.size(), 2);
    // The one that was under way does not come after it.
    QTest::qWait(300);
    QCOMPARE(document.trace(), trace);
}

void TestDocument::anotherTraceBeginsWhereItSaysMost()
{
    auto trace = std::make_shared<engine::Trace>(**engine::tracePattern(PatternSource{}));
    trace->attentions.push_back(trace->attentions.front());
    trace->attentions.back().stack = engine::Stack::Decoder;
    trace->attentions.back().kind = engine::Kind::Cross;
    Document document;
    document.setTrace(trace);
    QCOMPARE(document.attention()->kind, engine::Kind::Cross);
    // The same made anew leaves the choice alone.
    document.selection().setAttention(engine::Stack::Encoder, engine::Kind::Self, 0);
    document.setTrace(std::make_shared<engine::Trace>(*trace));
    QCOMPARE(document.attention()->kind, engine::Kind::Self);
}

void TestDocument::keepsAReference()
{
    Document document;
    QSignalSpy references(&document, &Document::referenceChanged);
    const auto trace = *engine::tracePattern(PatternSource{});
    document.setReference(trace);
    QCOMPARE(document.reference(), trace);
    QVERIFY(!document.trace());
    document.setReference(nullptr);
    QCOMPARE(references.size(), 2);
}

void TestDocument::reportsProgress()
{
    Document document;
    QSignalSpy traces(&document, &Document::traceChanged);
    QSignalSpy progress(&document, &Document::progressChanged);
    document.open(request("random", 1024));
    QVERIFY(traces.wait(kPatience));
    QVERIFY(!progress.isEmpty());
    double last = 0;
    for (const QList<QVariant>& share : progress) {
        QVERIFY(share[0].toDouble() >= last && share[0].toDouble() <= 1);
        last = share[0].toDouble();
    }
}

void TestDocument::diesWhileBusy()
{
    for (int i = 0; i < 20; ++i) {
        Document document;
        document.open(request("random", 512, uint64_t(i)));
        if (i % 2)
            QTest::qWait(i / 2);
    }
    QTest::qWait(200);
}

void TestDocument::translatesErrors()
{
    engine::Error error;
    error.sentence = "%1 is not %2; 100 % of %3.";
    error.arguments = {"a%2", "b"};
    // Arguments are not looked into, and what has no argument stays.
    QCOMPARE(models::errorText(error), QStringLiteral("a%2 is not b; 100 % of %3."));
    QVERIFY(models::errorHint(error).isEmpty());
}

SUITE(TestDocument)
#include "test_document.moc"
