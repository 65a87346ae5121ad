#include "engine/tracer.h"
#include "models/startingrequest.h"
#include "tests/suite.h"

#include <QDir>
#include <QTest>

/// A folder that is opened by itself shows something, whatever it holds.
class TestStartingRequest : public QObject
{
    Q_OBJECT

private slots:
    void everyModelStarts_data();
    void everyModelStarts();
    void foldersWithoutAModel();
    void filesOfAModel();
};

void TestStartingRequest::everyModelStarts_data()
{
    QTest::addColumn<QString>("folder");
    const QDir models(QStringLiteral(TEST_DATA "/conformance/models"));
    for (const QString& name : models.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QTest::addRow("%s", qPrintable(name)) << models.filePath(name);
    // Models that see or hear; some are made to be fed past the preprocessing alone.
    const QStringList fed = {QStringLiteral("beit"), QStringLiteral("vision_encoder_decoder_trocr"),
                             QStringLiteral("whisper")};
    const QDir senses(QStringLiteral(TEST_DATA "/perception/models"));
    for (const QString& name : senses.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (!fed.contains(name))
            QTest::addRow("%s", qPrintable(name)) << senses.filePath(name);
    const QDir own(QStringLiteral(EXAMPLES_DIR "/models"));
    for (const QString& name : own.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QTest::addRow("own %s", qPrintable(name)) << own.filePath(name);
}

void TestStartingRequest::everyModelStarts()
{
    QFETCH(QString, folder);
    const engine::TraceRequest request = models::startingRequest(folder);
    engine::Tracer tracer;
    const auto trace = tracer.trace(request, {});
    QVERIFY2(trace, trace ? "" : trace.error().message().c_str());
    QVERIFY((*trace)->attentions.front().queries > 1 || (*trace)->perceives());
}

void TestStartingRequest::foldersWithoutAModel()
{
    engine::Tracer tracer;
    const auto trace =
        tracer.trace(models::startingRequest(QStringLiteral(TEST_DATA "/conformance")), {});
    QVERIFY(!trace);
    QVERIFY(trace.error().message().find("config.json") != std::string::npos);
}

void TestStartingRequest::filesOfAModel()
{
    const QString folder = QStringLiteral(TEST_DATA "/conformance/models/gpt2");
    for (const char* name : {"/config.json", "/model.safetensors"})
        QVERIFY(models::startingRequest(folder + QLatin1String(name)) ==
                models::startingRequest(folder));
}

SUITE(TestStartingRequest)
#include "test_startingrequest.moc"
