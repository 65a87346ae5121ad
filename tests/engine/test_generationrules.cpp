#include "engine/transformer/generation.h"
#include "engine/transformer/model.h"
#include "tests/suite.h"

#include <fstream>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

class TestGenerationRules : public QObject
{
    Q_OBJECT

private slots:
    void refusesByName_data();
    void refusesByName();
    void readsWhatIsRight();

private:
    /// The rules of a small BART beside a generation_config.json.
    Result<GenerationRules> rules(const std::string& generation)
    {
        namespace fs = std::filesystem;
        const fs::path folder = m_folder.path().toStdString();
        const fs::path model = TEST_DATA "/conformance/models/bart";
        for (const auto& entry : fs::directory_iterator(model))
            fs::copy_file(entry.path(), folder / entry.path().filename(),
                          fs::copy_options::overwrite_existing);
        std::ofstream(folder / "generation_config.json") << generation;
        const auto opened = Model::open(folder);
        if (!opened)
            return tl::make_unexpected(opened.error());
        return generationRules(**opened, {}, 1);
    }
    QTemporaryDir m_folder;
};

void TestGenerationRules::refusesByName_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char* key, std::initializer_list<const char*> values) {
        for (const char* value : values)
            QTest::addRow("%s %s", key, value) << QByteArray(key) << QByteArray(value);
    };
    row("decoder_start_token_id", {"\"x\"", "1.5", "[1]", "true"});
    row("eos_token_id", {"\"x\"", "[\"x\"]", "{}", "1.5"});
    row("forced_bos_token_id", {"\"x\""});
    row("forced_eos_token_id", {"\"x\"", "9999999"});
    row("num_beam_groups", {"2"});
    row("guidance_scale", {"1.5"});
    row("sequence_bias", {"[[[1], 2.0]]"});
    row("stop_strings", {"[\"x\"]"});
    row("num_beams", {"0", "\"x\"", "-1", "2.5"});
    row("length_penalty", {"\"x\"", "\"NaN\"", "1e300"});
    row("repetition_penalty", {"0", "-1", "\"x\""});
    row("no_repeat_ngram_size", {"-1", "\"x\""});
    row("early_stopping", {"\"x\"", "1"});
    row("max_length", {"-5", "\"x\""});
    row("max_new_tokens", {"-5", "\"x\""});
    row("min_length", {"-5", "\"x\""});
    row("min_new_tokens", {"-5", "\"x\""});
    row("bad_words_ids", {"5", "[[\"x\"]]", "\"x\""});
    row("suppress_tokens", {"[\"x\"]"});
    row("begin_suppress_tokens", {"\"x\""});
}

void TestGenerationRules::refusesByName()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    const auto made = rules("{\"" + key.toStdString() + "\": " + value.toStdString() + "}");
    QVERIFY(!made);
    const std::string message = made.error().message();
    QVERIFY2(message.find(key.toStdString()) != std::string::npos, message.c_str());
    QVERIFY2(message.find("generation_config.json") != std::string::npos, message.c_str());
}

void TestGenerationRules::readsWhatIsRight()
{
    const auto made = rules(R"({"num_beams": 4, "eos_token_id": [2, 3], "early_stopping": "never",
        "length_penalty": 2, "bad_words_ids": [[1, 2]], "suppress_tokens": [-1, 5],
        "forced_bos_token_id": null, "max_length": 20, "transformers_version": "4.1"})");
    QVERIFY2(made, made ? "" : made.error().message().c_str());
    QCOMPARE(made->beams, 4);
    QVERIFY((made->ends == std::vector<int64_t>{2, 3}));
    QVERIFY(!made->earlyStopping);
    QCOMPARE(made->forbidden.size(), size_t{2});
    QVERIFY(!rules("[]"));
}

SUITE(TestGenerationRules)
#include "test_generationrules.moc"
