#include "engine/transformer/generation.h"
#include "engine/transformer/generationkeys.h"
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
    void temperatureOfSampling();
    void saysTheLimits();
    void passesWhatIsHarmless();
    void writesAnyway();

private:
    /// The rules of a small BART beside a generation_config.json.
    Result<GenerationRules> rules(const std::string& generation,
                                  UnknownKeys undone = UnknownKeys::Refuse)
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
        return generationRules(**opened, {}, 1, {}, undone);
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
    row("suppress_tokens", {"[\"x\"]", "{}"});
    row("begin_suppress_tokens", {"\"x\"", "1.5"});
    row("bad_words_ids", {"[[]]", "[[9999999]]", "[[-1]]", "[5]"});
    row("forced_bos_token_id", {"9999999"});
    row("forced_decoder_ids", {"[[1, 9999999]]", "[1]", "\"x\""});
    row("decoder_start_token_id", {"9999999"});
    row("do_sample", {"\"yes\"", "1"});
    row("use_cache", {"\"yes\""});
    row("temperature", {"-1", "\"x\"", "1e300", "\"NaN\""});
    row("top_p", {"2.0", "-0.1", "\"x\""});
    row("top_k", {"-1", "1.5", "\"x\""});
    row("min_p", {"2", "-1"});
    row("typical_p", {"2", "-1"});
    row("epsilon_cutoff", {"2", "-1"});
    row("eta_cutoff", {"2", "-1"});
    row("num_return_sequences", {"0", "\"x\""});
    row("max_time", {"-1"});
    row("renormalize_logits", {"1"});
    row("diversity_penalty", {"-1", "0.5"});
    row("penalty_alpha", {"2", "0.6"});
    row("encoder_repetition_penalty", {"0", "1.5"});
    row("a_key_of_tomorrow", {"1", "\"x\"", "[1]"});
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

void TestGenerationRules::temperatureOfSampling()
{
    QVERIFY(rules(R"({"temperature": 0, "do_sample": false})"));
    QVERIFY(rules(R"({"temperature": 0.7, "do_sample": true, "top_p": 1, "top_k": 0})"));
    const auto made = rules(R"({"temperature": 0.0, "do_sample": true})");
    QVERIFY(!made);
    QVERIFY(made.error().message().find("temperature") != std::string::npos);
}

void TestGenerationRules::saysTheLimits()
{
    const auto topP = rules(R"({"top_p": 2.0})");
    QVERIFY(!topP);
    QCOMPARE(topP.error().message(),
             std::string("generation_config.json: top_p is 2.0, not a number from 0 to 1."));
    const auto words = rules(R"({"bad_words_ids": [[9999999]]})");
    QVERIFY(!words);
    QVERIFY2(words.error().message().find("vocabulary, which has") != std::string::npos,
             words.error().message().c_str());
}

void TestGenerationRules::passesWhatIsHarmless()
{
    const auto made = rules(R"({"_from_model_config": true, "output_scores": true, "min_p": null,
        "cache_implementation": "static", "num_beam_groups": 1, "diversity_penalty": 0.0,
        "typical_p": 0.9, "a_key_of_tomorrow": null, "another": false, "lang_to_id": {"<|en|>": 1},
        "stop_strings": [], "transformers_version": "5.0"})");
    QVERIFY2(made, made ? "" : made.error().message().c_str());
    QVERIFY(made->undoneKeys.empty());
}

/// What is refused can be ignored, and is named then.
void TestGenerationRules::writesAnyway()
{
    const std::string given = R"({"a_key_of_tomorrow": 1, "guidance_scale": 3})";
    const auto refused = rules(given);
    QVERIFY(!refused);
    QVERIFY(asksToIgnoreRules(refused.error()));
    QVERIFY(refused.error().hintMessage().find("--ignore-unknown") != std::string::npos);
    const auto made = rules(given, UnknownKeys::Ignore);
    QVERIFY2(made, made ? "" : made.error().message().c_str());
    QCOMPARE(made->undoneKeys.size(), size_t{2});
    QVERIFY(!rules(R"({"top_p": 2.0})", UnknownKeys::Ignore));
}

SUITE(TestGenerationRules)
#include "test_generationrules.moc"
