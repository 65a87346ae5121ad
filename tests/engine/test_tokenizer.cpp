#include "engine/text/tokenizer.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <QtTest>

using engine::text::Encoding;
using engine::text::Token;
using engine::text::Tokenizer;
using TokenizerPtr = std::shared_ptr<const Tokenizer>;
namespace fs = std::filesystem;

namespace {

nlohmann::json readJson(const fs::path& path)
{
    std::ifstream file(path);
    return nlohmann::json::parse(file);
}

std::vector<int64_t> idsOf(const Encoding& encoding)
{
    std::vector<int64_t> ids;
    for (const Token& token : encoding.tokens)
        ids.push_back(token.id);
    return ids;
}

std::vector<std::string> textsOf(const Encoding& encoding)
{
    std::vector<std::string> texts;
    for (const Token& token : encoding.tokens)
        texts.push_back(token.text);
    return texts;
}

QByteArray describe(const std::vector<std::string>& texts)
{
    return QByteArray::fromStdString(
        nlohmann::json(texts).dump(-1, ' ', true, nlohmann::json::error_handler_t::replace));
}

/// The offsets of tokens in a text rise and stay inside of it, on character borders.
bool offsetsAreSound(const Encoding& encoding, const std::vector<std::string>& segments)
{
    std::vector<int64_t> last(segments.size(), 0);
    for (const Token& token : encoding.tokens) {
        const std::string& text = segments.at(static_cast<size_t>(token.segment));
        int64_t& before = last[static_cast<size_t>(token.segment)];
        if (token.begin < before || token.end < token.begin ||
            token.end > static_cast<int64_t>(text.size()))
            return false;
        for (const int64_t place : {token.begin, token.end})
            if (place < static_cast<int64_t>(text.size()) &&
                (static_cast<unsigned char>(text[static_cast<size_t>(place)]) & 0xC0) == 0x80)
                return false;
        before = token.begin;
    }
    return true;
}

} // namespace

class TestTokenizer : public QObject
{
    Q_OBJECT

private slots:
    void conformance_data();
    void conformance();
};

void TestTokenizer::conformance_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("specialTokens");
    QTest::newRow("gpt2") << "gpt2" << false;
    QTest::newRow("bert_uncased") << "bert_uncased" << true;
    QTest::newRow("albert_v2") << "albert_v2" << true;
    QTest::newRow("sentencepiece_test") << "sentencepiece_test" << false;
}

void TestTokenizer::conformance()
{
    QFETCH(QString, name);
    QFETCH(bool, specialTokens);
    const fs::path folder = fs::path(THIRD_PARTY_DATA) / "conformance/tokenizers";
    const fs::path goldens = folder / (name.toStdString() + ".json");
    if (!fs::exists(goldens))
        QSKIP("The third-party vocabularies are not here.");
    const auto tokenizer = Tokenizer::open(folder / name.toStdString());
    QVERIFY2(tokenizer, tokenizer ? "" : tokenizer.error().message().c_str());

    int counted = 0;
    for (const nlohmann::json& golden : readJson(goldens)) {
        if (golden.value("disputed", false))
            continue;
        const auto text = golden["text"].get<std::string>();
        const bool paired = golden.contains("text_pair");
        const std::string pair = golden.value("text_pair", std::string());
        const auto encoding = paired ? (*tokenizer)->encodePair(text, pair)
                                     : (*tokenizer)->encode(text, specialTokens);
        QVERIFY(encoding);
        const auto wanted = golden["tokens"].get<std::vector<std::string>>();
        const auto got = textsOf(*encoding);
        QVERIFY2(
            idsOf(*encoding) == golden["ids"].get<std::vector<int64_t>>() && got == wanted,
            (describe({text}) + "\n  wanted " + describe(wanted) + "\n  got    " + describe(got))
                .constData());
        if (golden.contains("token_type_ids"))
            QCOMPARE(encoding->tokenTypeIds, golden["token_type_ids"].get<std::vector<int64_t>>());
        QVERIFY2(offsetsAreSound(*encoding, {text, pair}), describe({text}).constData());
        ++counted;
    }
    qInfo("%s: %d texts agree", qPrintable(name), counted);
    QVERIFY(counted >= 78);
}

QTEST_GUILESS_MAIN(TestTokenizer)
#include "test_tokenizer.moc"
