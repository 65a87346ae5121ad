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
    void textWhereTheFileHoldsATokenizer();
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
    // A .gguf file is a model, and so is a folder that holds only one, split or not.
    const QString stored = QStringLiteral(TEST_DATA "/quantised/models/");
    for (const char* path :
         {"gguf_bert_q8_0", "gguf_llama3_q4_k_m/gguf_llama3_q4_k_m.gguf", "gguf_llama_split_q8_0",
          "gguf_llama_split_q8_0/gguf_llama_split_q8_0-00002-of-00002.gguf", "hf_llama_gptq"})
        QTest::addRow("%s", path) << stored + QLatin1String(path);
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

void TestStartingRequest::textWhereTheFileHoldsATokenizer()
{
    const auto request = models::startingRequest(
        QStringLiteral(TEST_DATA "/quantised/models/gguf_llama3_q4_k_m/gguf_llama3_q4_k_m.gguf"));
    QVERIFY(std::get<engine::ModelSource>(request.source).inputs.text.has_value());
}

SUITE(TestStartingRequest)
#include "test_startingrequest.moc"
