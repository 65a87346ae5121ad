#include "engine/patterns/patterns.h"
#include "models/defaultrow.h"
#include "models/headsummary.h"
#include "tests/suite.h"

#include <QLocale>
#include <QTest>

class TestHeadSummary : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void saysWhatTheHeadDoes();
    void numbersWordsThatReadAlike();
    void beginsWithARowThatSaysSomething();
    void namesWhatADecoderWrites();
};

namespace {

std::shared_ptr<engine::Trace> pattern(const char* name)
{
    engine::PatternSource source;
    source.name = name;
    source.length = 16;
    source.heads = 2;
    source.layers = 1;
    auto trace = engine::tracePattern(source);
    return trace ? *trace : nullptr;
}

std::vector<engine::TraceToken> tokens(std::initializer_list<const char*> texts)
{
    std::vector<engine::TraceToken> all;
    for (const char* text : texts)
        all.emplace_back().text = text;
    return all;
}

} // namespace

void TestHeadSummary::saysWhatTheHeadDoes()
{
    models::Document document;
    QVERIFY(models::headSummary(document).isEmpty());
    auto trace = pattern("previous-token");
    QVERIFY(trace);
    document.setTrace(trace);
    document.selection().setCell(5, -1);
    const QString summary = models::headSummary(document);
    QVERIFY2(summary.startsWith(QStringLiteral("head 0 looks mostly at the previous token; ")),
             qPrintable(summary));
    // The weight that is named is the largest of its row.
    const engine::Attention& attention = *document.attention();
    engine::Matrix row(1, attention.keys);
    engine::fillBlock(attention, 0, engine::Quantity::Weights, {5, 6}, {0, attention.keys}, row);
    QVERIFY2(summary.endsWith(QLocale().toString(double(row.maxCoeff()), 'f', 2)),
             qPrintable(summary));
}

void TestHeadSummary::numbersWordsThatReadAlike()
{
    const auto all = tokens({"a", " cat", " on", " a", " mat"});
    QCOMPARE(models::numberedToken(QStringLiteral("a"), all, 0), QStringLiteral("a [1]"));
    QCOMPARE(models::numberedToken(QStringLiteral("a"), all, 3), QStringLiteral("a [2]"));
    QCOMPARE(models::numberedToken(QStringLiteral("cat"), all, 1), QStringLiteral("cat"));
    QCOMPARE(models::numberedToken(QStringLiteral("x"), all, 9), QStringLiteral("x"));
}

void TestHeadSummary::beginsWithARowThatSaysSomething()
{
    auto trace = pattern("local");
    QVERIFY(trace);
    const engine::Attention& attention = trace->attentions.front();
    auto& names = trace->tokens(attention.stack);
    QVERIFY(names.size() > 4);
    for (engine::TraceToken& token : names)
        token.text = "a";
    names[0].text = "<padding>";
    names[0].special = true;
    names[3].text = "climbing";
    QCOMPARE(models::defaultRow(*trace, attention), 3);
    trace->task = engine::Task::CausalLanguage;
    QCOMPARE(models::defaultRow(*trace, attention), attention.queries - 1);
}

void TestHeadSummary::namesWhatADecoderWrites()
{
    auto trace = pattern("induction");
    QVERIFY(trace);
    const engine::Attention& attention = trace->attentions.front();
    QCOMPARE(attention.stack, engine::Stack::Decoder);
    auto& names = trace->tokens(engine::Stack::Decoder);
    names[0].text = " kleiner";
    names[1].text = " Junge";
    QCOMPARE(models::writtenAfter(*trace, attention, 0), QString()); // a pattern writes nothing
    trace->task = engine::Task::CausalLanguage;
    QCOMPARE(models::writtenAfter(*trace, attention, 0), QStringLiteral("Junge"));
    const auto last = attention.queries - 1;
    QCOMPARE(models::writtenAfter(*trace, attention, last), QString());
    trace->predictions.push_back({last, {{7, " Hund", 0.5F}}});
    QCOMPARE(models::writtenAfter(*trace, attention, last), QStringLiteral("Hund"));
    trace->predictions.clear();
    trace->task = engine::Task::Caption; // its rows are the words that are written
    QCOMPARE(models::writtenAfter(*trace, attention, 0), QString());
}

SUITE(TestHeadSummary)
#include "test_headsummary.moc"
