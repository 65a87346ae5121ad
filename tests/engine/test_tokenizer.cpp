#include "tests/suite.h"
#include "tokenizercases.h"

#include <cstring>
#include <QtTest>

using cases::describe;
using cases::idsOf;
using cases::textsOf;
using engine::text::Encoding;
using engine::text::Token;
using engine::text::Tokenizer;
namespace fs = std::filesystem;

namespace {

nlohmann::json readJson(const fs::path& path)
{
    std::ifstream file(path);
    return nlohmann::json::parse(file);
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

/// The header of a safetensors file, and its integer tensors.
struct Golden
{
    nlohmann::json header;
    std::string data;

    explicit Golden(const fs::path& path)
    {
        std::ifstream file(path, std::ios::binary);
        std::string bytes((std::istreambuf_iterator<char>(file)), {});
        uint64_t length = 0;
        std::memcpy(&length, bytes.data(), sizeof(length));
        header = nlohmann::json::parse(bytes.substr(8, length));
        data = bytes.substr(8 + length);
    }

    std::vector<int64_t> integers(const char* name) const
    {
        const auto range = header[name]["data_offsets"].get<std::array<size_t, 2>>();
        std::vector<int64_t> values((range[1] - range[0]) / sizeof(int64_t));
        std::memcpy(values.data(), data.data() + range[0], range[1] - range[0]);
        return values;
    }
};

} // namespace

class TestTokenizer : public QObject
{
    Q_OBJECT

private slots:
    void conformance_data();
    void conformance();
    void modelFolders_data();
    void modelFolders();
    void trainedWordLevel();
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

void TestTokenizer::modelFolders_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"gpt2", "bert", "bert_padding", "roberta", "llama", "marian", "t5"})
        QTest::newRow(name) << name;
}

void TestTokenizer::modelFolders()
{
    QFETCH(QString, name);
    const fs::path data = fs::path(TEST_DATA) / "conformance";
    const auto tokenizer = Tokenizer::open(data / "models" / name.toStdString());
    QVERIFY2(tokenizer, tokenizer ? "" : tokenizer.error().message().c_str());

    const Golden golden(data / "golden" / (name.toStdString() + ".safetensors"));
    const nlohmann::json& facts = golden.header["__metadata__"];
    const auto text = facts["text"].get<std::string>();
    const bool paired = facts.contains("text_pair");
    const std::string pair = facts.value("text_pair", std::string());
    const auto encoding =
        paired ? (*tokenizer)->encodePair(text, pair) : (*tokenizer)->encode(text);
    QVERIFY(encoding);
    auto wanted =
        golden.integers(golden.header.contains("input_ids") ? "input_ids" : "encoder_input_ids");
    std::vector<int64_t> types;
    if (golden.header.contains("token_type_ids"))
        types = golden.integers("token_type_ids");
    if (facts.contains("padded_to")) {
        const auto mask = golden.integers("attention_mask");
        const auto length = static_cast<size_t>(std::count(mask.begin(), mask.end(), 1));
        QVERIFY((*tokenizer)->padId().has_value());
        QCOMPARE(wanted.back(), *(*tokenizer)->padId());
        wanted.resize(length);
        types.resize(std::min(types.size(), length));
    }
    QVERIFY2(idsOf(*encoding) == wanted, describe(textsOf(*encoding)).constData());
    if (!types.empty())
        QCOMPARE(encoding->tokenTypeIds, types);
    QVERIFY(offsetsAreSound(*encoding, {text, pair}));

    // Back to the text, as far as the family keeps it.
    const std::string decoded = (*tokenizer)->decode(idsOf(*encoding));
    const std::string lower = QString::fromStdString(text).toLower().toStdString();
    if (name.startsWith("bert"))
        QVERIFY2(decoded.starts_with(lower.substr(0, 10)), decoded.c_str());
    else if (name != "marian") // decoded with the other language's pieces
        QCOMPARE(decoded, text);
}

void TestTokenizer::trainedWordLevel()
{
    const fs::path folder = fs::path(THIRD_PARTY_DATA) / "models/bert_ticket";
    if (!fs::exists(folder))
        QSKIP("The third-party models are not here.");
    const auto tokenizer = Tokenizer::open(folder);
    QVERIFY2(tokenizer, tokenizer ? "" : tokenizer.error().message().c_str());
    const auto encoding = (*tokenizer)->encode("Please access the qwertyuiop [MASK].");
    QVERIFY(encoding);
    const std::vector<std::string> wanted = {"[CLS]", "Please", "access", "the",
                                             "[UNK]", "[MASK]", ".",      "[SEP]"};
    QCOMPARE(textsOf(*encoding), wanted);
    QCOMPARE((*tokenizer)->clsId(), std::optional<int64_t>(2));
    QCOMPARE((*tokenizer)->maskId(), std::optional<int64_t>(4));
    const Token& unknown = encoding->tokens[4];
    QVERIFY(!unknown.special);
    QCOMPARE(unknown.begin, 18);
    QCOMPARE(unknown.end, 28);
    QVERIFY(encoding->tokens[5].special);
    QCOMPARE(encoding->tokens[5].word, -1);
}

SUITE(TestTokenizer)
#include "test_tokenizer.moc"
