#include "app/workspace/recovery.h"
#include "app/workspace/session.h"
#include "engine/files/safetensors.h"
#include "engine/patterns/patterns.h"
#include "tests/suite.h"

#include <cmath>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using app::SessionState;
using engine::Kind;
using engine::Stack;

namespace {

SessionState someState()
{
    SessionState state;
    state.selection = {Stack::Decoder, Kind::Cross, 1, 2, 7, 11};
    state.heads = {0, 2};
    state.queries = {3, 7};
    state.pool = models::Pool::Maximum;
    state.views = {{QStringLiteral("heatmap"),
                    QJsonObject{{QStringLiteral("colormap"), QStringLiteral("magma")},
                                {QStringLiteral("zoom"), 2.5}}},
                   {QStringLiteral("unknown"), QJsonObject{{QStringLiteral("kept"), true}}}};
    state.layout = QByteArray("\0\xff layout \n", 11);
    return state;
}

void compare(const SessionState& actual, const SessionState& expected)
{
    QCOMPARE(actual.selection, expected.selection);
    QCOMPARE(actual.heads, expected.heads);
    QCOMPARE(actual.queries, expected.queries);
    QCOMPARE(int(actual.pool), int(expected.pool));
    QCOMPARE(actual.views, expected.views);
    QCOMPARE(actual.layout, expected.layout);
}

engine::PatternSource source()
{
    engine::PatternSource pattern;
    pattern.name = "translation";
    pattern.seed = 5;
    pattern.length = 20;
    return pattern;
}

engine::TraceRequest changedRequest()
{
    engine::TraceRequest request{source(), {}};
    engine::Intervention intervention;
    intervention.scope.layer = 1;
    intervention.scope.head = 2;
    intervention.temperature = 2.5F;
    intervention.hiddenCells = {{3, 4}};
    request.interventions.push_back(intervention);
    return request;
}

std::shared_ptr<const engine::Trace> someTrace()
{
    return *engine::tracePattern(source(), changedRequest().interventions);
}

} // namespace

class TestSession : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void roundTripOfTheState_data();
    void roundTripOfTheState();
    void damagedState_data();
    void damagedState();
    void savesAndOpens_data();
    void savesAndOpens();
    void savedTwiceIsTheSame();
    void keepsTheOldFile();
    void newerFormat();
    void damagedFiles();
    void recovery();
    void recoveryThatCannotBeWritten();

private:
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    std::unique_ptr<QTemporaryDir> m_folder;

    QTemporaryDir m_home;
};

void TestSession::initTestCase()
{
    // Nothing of the person who runs the tests is touched.
    qputenv("XDG_DATA_HOME", m_home.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit());
}

void TestSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestSession::roundTripOfTheState_data()
{
    QTest::addColumn<int>("head");
    QTest::addColumn<qint64>("query");
    QTest::newRow("head") << 2 << qint64(7);
    QTest::newRow("mean") << engine::kMeanHead << qint64(0);
    QTest::newRow("maximum, nothing selected") << engine::kMaxHead << qint64(-1);
    QTest::newRow("far") << 0 << (qint64(1) << 40);
}

void TestSession::roundTripOfTheState()
{
    QFETCH(int, head);
    QFETCH(qint64, query);
    SessionState state = someState();
    state.selection.head = head;
    state.selection.query = query;
    compare(app::sessionFromJson(app::toJson(state)), state);
    compare(app::sessionFromJson(app::toJson({})), {});
}

void TestSession::damagedState_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char* text :
         {"", "{", "[]", "null", "{\"selection\": 3, \"views\": [], \"layout\": {}}",
          "{\"selection\": {\"stack\": 1, \"kind\": [], \"layer\": \"x\", \"head\": -77, "
          "\"query\": "
          "-5, \"key\": \"7\", \"heads\": [\"a\", -3, {}]}, \"layout\": \"%%%\"}"})
        QTest::newRow(text) << QByteArray(text);
}

void TestSession::damagedState()
{
    QFETCH(QByteArray, json);
    const SessionState state = app::sessionFromJson(json);
    QCOMPARE(state.selection.stack, Stack::Encoder);
    QCOMPARE(state.selection.kind, Kind::Self);
    QCOMPARE(state.selection.layer, 0);
    QVERIFY(state.selection.head >= engine::kMaxHead);
    QCOMPARE(state.selection.query, -1);
    QCOMPARE(state.selection.key, -1);
    QVERIFY(state.heads.isEmpty());
    QVERIFY(state.views.isEmpty());
}

void TestSession::savesAndOpens_data()
{
    QTest::addColumn<bool>("withTensors");
    QTest::newRow("with tensors") << true;
    QTest::newRow("request alone") << false;
}

void TestSession::savesAndOpens()
{
    QFETCH(bool, withTensors);
    const auto trace = someTrace();
    const auto saved =
        app::saveSession(path("session.safetensors"), *trace, someState(), withTensors);
    QVERIFY2(saved, saved ? "" : saved.error().message().c_str());
    const auto file = engine::openTraceFile(path("session.safetensors").toStdString());
    QVERIFY2(file, file ? "" : file.error().message().c_str());
    compare(app::sessionFromJson(QByteArray::fromStdString(file->session)), someState());
    QVERIFY(file->request);
    QVERIFY(*file->request == changedRequest());
    QCOMPARE(file->trace != nullptr, withTensors);

    // What is open afterwards is what was saved.
    models::Document document;
    if (withTensors) {
        document.setTrace(file->trace);
    } else {
        document.open(*file->request);
        QTRY_VERIFY_WITH_TIMEOUT(document.trace(), 60'000);
    }
    QVERIFY(document.request() == changedRequest());
    const models::TracePtr& again = document.trace();
    QCOMPARE(again->attentions.size(), trace->attentions.size());
    QCOMPARE(again->tokens(Stack::Encoder).size(), trace->tokens(Stack::Encoder).size());
    for (size_t i = 0; i < trace->tokens(Stack::Encoder).size(); ++i)
        QCOMPARE(again->tokens(Stack::Encoder)[i].text, trace->tokens(Stack::Encoder)[i].text);
    for (size_t i = 0; i < trace->attentions.size(); ++i) {
        const engine::Attention& a = trace->attentions[i];
        const engine::Attention& b = again->attentions[i];
        QVERIFY(a.queries == b.queries && a.keys == b.keys && a.heads == b.heads);
        engine::Matrix before(a.queries, a.keys), after(a.queries, a.keys);
        for (int head = 0; head < a.heads; ++head) {
            engine::fillBlock(a, head, engine::Quantity::Weights, {0, a.queries}, {0, a.keys},
                              before);
            engine::fillBlock(b, head, engine::Quantity::Weights, {0, a.queries}, {0, a.keys},
                              after);
            QVERIFY((before - after).cwiseAbs().maxCoeff() < 1e-6F);
        }
    }
}

void TestSession::savedTwiceIsTheSame()
{
    QVERIFY(app::saveSession(path("a"), *someTrace(), someState(), true));
    QVERIFY(app::saveSession(path("b"), *someTrace(), someState(), true));
    QFile a(path("a")), b(path("b"));
    QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
    QVERIFY(a.readAll() == b.readAll());
}

void TestSession::keepsTheOldFile()
{
    QVERIFY(!app::saveSession(path("none/session"), *someTrace(), someState(), true));
    QVERIFY(!app::saveSession(m_folder->path(), *someTrace(), someState(), true));
    QCOMPARE(
        QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
        QStringList());
    // A session that is saved over the file that it was opened from.
    QVERIFY(app::saveSession(path("session"), *someTrace(), someState(), true));
    const auto file = engine::openTraceFile(path("session").toStdString());
    QVERIFY(file && file->trace);
    QVERIFY(app::saveSession(path("session"), *file->trace, someState(), true));
    const auto again = engine::openTraceFile(path("session").toStdString());
    QVERIFY(again && again->trace);
    QCOMPARE(again->trace->attentions.size(), file->trace->attentions.size());
}

void TestSession::newerFormat()
{
    QVERIFY(engine::writeSafetensors(path("newer").toStdString(), {},
                                     {{"attention_visualizer.format", "7"},
                                      {"attention_visualizer.trace", "{}"},
                                      {"attention_visualizer.session", "{}"}}));
    const auto file = engine::openTraceFile(path("newer").toStdString());
    QVERIFY(!file);
    QVERIFY2(
        QString::fromStdString(file.error().message() + file.error().hintMessage()).contains(u'7'),
        file.error().message().c_str());
}

void TestSession::damagedFiles()
{
    QVERIFY(app::saveSession(path("session"), *someTrace(), someState(), true));
    QFile whole(path("session"));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    const auto opens = [&](const QByteArray& damaged) {
        QFile file(path("damaged"));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return true;
        file.write(damaged);
        file.close();
        const auto opened = engine::openTraceFile(path("damaged").toStdString());
        if (!opened && opened.error().message().empty())
            return true;
        return opened.has_value();
    };
    QVERIFY(opens(bytes));
    for (const qsizetype length : {qsizetype(0), qsizetype(1), qsizetype(7), qsizetype(8),
                                   qsizetype(100), bytes.size() / 2, bytes.size() - 1})
        QVERIFY2(!opens(bytes.left(length)), qPrintable(QString::number(length)));
    QVERIFY(!opens(bytes + "x"));
    // Broken JSON within the header, byte by byte: an error or a file, never a crash.
    const qsizetype header = qMin<qsizetype>(bytes.size(), 3000);
    for (qsizetype i = 0; i < header; i += 17) {
        QByteArray damaged = bytes;
        damaged[i] = char(damaged[i] ^ 0x15);
        (void)opens(damaged);
    }
}

void TestSession::recovery()
{
    const auto trace = someTrace();
    {
        app::Recovery place;
        QVERIFY(place.found().isEmpty());
        QVERIFY(place.keep(*trace, someState())());
        QVERIFY2(app::Recovery::left().empty(), "somebody works on it");
    }
    // Whoever takes it up twice without coming to keep something newer does not get a third try.
    for (const bool failed : {false, false, true}) {
        const auto left = app::Recovery::left();
        QCOMPARE(left.size(), size_t(1));
        QCOMPARE(left.front()->failedTwice(), failed);
        QVERIFY(engine::openTraceFile(left.front()->found().toStdString()));
        // It is written often: a few kilobytes.
        QVERIFY(QFileInfo(left.front()->found()).size() < 64 * 1024);
        if (failed)
            QVERIFY(QFile::exists(left.front()->setAside()));
    }
    QVERIFY(app::Recovery::left().empty());
    {
        app::Recovery place;
        const auto late = place.keep(*trace, someState());
        QVERIFY(late());
        place.discard();
        QVERIFY2(late(), "what was under way is not kept after all");
    }
    QVERIFY(app::Recovery::left().empty());
}

/// Where settings cannot be written, it is said that nothing is kept.
void TestSession::recoveryThatCannotBeWritten()
{
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", "/proc/nowhere");
    {
        app::Recovery place;
        const auto kept = place.keep(*someTrace(), someState())();
        QVERIFY(!kept);
        QVERIFY2(kept.error().message().find("Cannot write") != std::string::npos,
                 kept.error().message().c_str());
    }
    qputenv("XDG_CONFIG_HOME", before);
}

SUITE(TestSession)
#include "test_session.moc"
