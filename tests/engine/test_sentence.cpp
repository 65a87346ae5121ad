#include "engine/files/npy.h"
#include "engine/runners/sentence.h"
#include "engine/trace/tracefile.h"
#include "engine/tracer.h"
#include "tests/suite.h"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <QCoreApplication>
#include <QTest>

using namespace engine;
namespace fs = std::filesystem;

class TestSentence : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { fs::remove_all(m_folder); }
    void pools_data();
    void pools();
    void readsTheFolder();
    void refusals_data();
    void refusals();
    void isPartOfTheTrace();

private:
    void write(const char* file, const std::string& text) const;

    fs::path m_folder;
};

void TestSentence::init()
{
    m_folder = fs::temp_directory_path() /
               ("sentence-" + std::to_string(QCoreApplication::applicationPid()));
    fs::remove_all(m_folder);
    fs::create_directories(m_folder / "1_Pooling");
}

void TestSentence::write(const char* file, const std::string& text) const
{
    std::ofstream(m_folder / file) << text;
}

void TestSentence::pools_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QList<double>>("expected");
    // Tokens (1, −2), (3, 4), and a third that is hidden; a fourth (5, 0).
    QTest::newRow("cls") << QByteArray("pooling_mode_cls_token") << QList<double>{1, -2};
    QTest::newRow("max") << QByteArray("pooling_mode_max_tokens") << QList<double>{5, 4};
    QTest::newRow("mean") << QByteArray("pooling_mode_mean_tokens") << QList<double>{3, 2.0 / 3};
    QTest::newRow("root") << QByteArray("pooling_mode_mean_sqrt_len_tokens")
                          << QList<double>{9 / std::sqrt(3.0), 2 / std::sqrt(3.0)};
    // (1·1 + 2·3 + 4·5) / 7, (1·−2 + 2·4 + 4·0) / 7
    QTest::newRow("weighted") << QByteArray("pooling_mode_weightedmean_tokens")
                              << QList<double>{27.0 / 7, 6.0 / 7};
    QTest::newRow("last") << QByteArray("pooling_mode_lasttoken") << QList<double>{5, 0};
}

void TestSentence::pools()
{
    QFETCH(QByteArray, key);
    QFETCH(QList<double>, expected);
    write("modules.json",
          R"([{"idx": 0, "path": "", "type": "sentence_transformers.models.Transformer"},
              {"idx": 1, "path": "1_Pooling", "type": "sentence_transformers.models.Pooling"}])");
    write("1_Pooling/config.json", "{\"" + key.toStdString() + "\": true}");
    const auto pooling = readSentencePooling(m_folder);
    QVERIFY2(pooling, pooling ? "" : pooling.error().message().c_str());
    QVERIFY(pooling->has_value());
    Matrix hidden(4, 2);
    hidden << 1, -2, 3, 4, 100, 100, 5, 0;
    const Vector pooled = (*pooling)->embed(hidden, {1, 1, 0, 1});
    QCOMPARE(pooled.size(), 2);
    for (int i = 0; i < 2; ++i)
        QVERIFY(std::abs(double(pooled[i]) - expected[i]) < 1e-6);
}

void TestSentence::readsTheFolder()
{
    QVERIFY(!readSentencePooling(m_folder)->has_value());
    write("modules.json", R"([{"path": "", "type": "sentence_transformers.models.Transformer"},
                              {"path": "1_Pooling", "type": "sentence_transformers.models.Pooling"},
                              {"path": "2_Normalize",
                               "type": "sentence_transformers.models.Normalize"}])");
    write("1_Pooling/config.json", R"({"word_embedding_dimension": 2, "include_prompt": true,
          "pooling_mode_cls_token": true, "pooling_mode_mean_tokens": true})");
    const auto pooling = readSentencePooling(m_folder);
    QVERIFY2(pooling, pooling ? "" : pooling.error().message().c_str());
    QCOMPARE((*pooling)->name(), std::string("cls, mean"));
    Matrix hidden(2, 2);
    hidden << 3, 0, 1, 4;
    const Vector pooled = (*pooling)->embed(hidden, {});
    QCOMPARE(pooled.size(), 4); // (3, 0, 2, 2) / √17
    QVERIFY(std::abs(pooled.norm() - 1) < 1e-6F);
    QVERIFY(std::abs(double(pooled[0]) - 3 / std::sqrt(17.0)) < 1e-6);
}

void TestSentence::refusals_data()
{
    QTest::addColumn<QByteArray>("modules");
    QTest::addColumn<QByteArray>("pooling");
    QTest::addColumn<QByteArray>("named");
    const QByteArray usual = R"([{"path": "1_Pooling", "type": "x.Pooling"}])";
    QTest::newRow("another module") << QByteArray(R"([{"path": "1", "type": "x.LSTM"}])")
                                    << QByteArray("{}") << QByteArray("LSTM");
    QTest::newRow("no kind") << usual << QByteArray("{}") << QByteArray("1_Pooling");
    QTest::newRow("not a flag") << usual << QByteArray(R"({"pooling_mode_cls_token": 1})")
                                << QByteArray("pooling_mode_cls_token");
    QTest::newRow("elsewhere") << QByteArray(R"([{"path": "../x", "type": "x.Pooling"}])")
                               << QByteArray("{}") << QByteArray("modules.json");
    QTest::newRow("no list") << QByteArray("{}") << QByteArray("{}") << QByteArray("modules.json");
}

void TestSentence::refusals()
{
    QFETCH(QByteArray, modules);
    QFETCH(QByteArray, pooling);
    QFETCH(QByteArray, named);
    write("modules.json", modules.toStdString());
    write("1_Pooling/config.json", pooling.toStdString());
    const auto read = readSentencePooling(m_folder);
    QVERIFY(!read);
    QVERIFY2(read.error().message().find(named.toStdString()) != std::string::npos,
             read.error().message().c_str());
}

/// The vector is kept with the trace, and its file opens with it.
void TestSentence::isPartOfTheTrace()
{
    const fs::path bert = fs::path(TEST_DATA) / "families" / "models" / "bert_bare";
    for (const auto& entry : fs::directory_iterator(bert))
        fs::copy(entry.path(), m_folder / entry.path().filename());
    write("modules.json", R"([{"path": "1_Pooling", "type": "x.Pooling"}])");
    write("1_Pooling/config.json", R"({"pooling_mode_mean_tokens": true})");
    ModelSource source;
    source.folder = m_folder;
    source.inputs.tokenIds = {3, 9, 17, 4};
    source.inputs.attentionMask = {1, 1, 1, 0};
    Tracer tracer;
    const auto trace = tracer.trace({source, {}}, {});
    QVERIFY2(trace, trace ? "" : trace.error().message().c_str());
    const MatrixMap hidden = (*trace)->stacks.at(Stack::Encoder).hidden.back().matrix();
    const Tensor& kept = (*trace)->embeddings.at("sentence_embedding");
    for (int64_t i = 0; i < kept.size(); ++i)
        QVERIFY(std::abs(kept.data()[i] - hidden.col(i).head(3).mean()) < 1e-5F);
    const fs::path file = m_folder / "trace.safetensors";
    TraceFileOptions options;
    options.logits = true;
    QVERIFY(writeTrace(file, **trace, options));
    const auto opened = openTraceFile(file);
    QVERIFY2(opened, opened ? "" : opened.error().message().c_str());
    QCOMPARE(opened->trace->embeddings.at("sentence_embedding").size(), kept.size());
}

SUITE(TestSentence)
#include "test_sentence.moc"
