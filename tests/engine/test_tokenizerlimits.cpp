#include "engine/text/tokenizer.h"
#include "engine/text/unicode.h"
#include "engine/text/unnamedtoken.h"
#include "tests/suite.h"

#include <ctime>
#include <fstream>
#include <nlohmann/json.hpp>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;
using namespace engine::text;
using nlohmann::json;

namespace {

using Ids = std::vector<int64_t>;

Ids idsOf(const Result<Encoding>& encoding)
{
    Ids ids;
    if (encoding)
        for (const Token& token : encoding->tokens)
            ids.push_back(token.id);
    return ids;
}

/// A tokenizer of the letters a to e, line feed and carriage return, with further steps.
json letters()
{
    json vocabulary = json::object();
    for (const char* piece : {"a", "b", "c", "d", "e", "\n", "\r", "[UNK]", "ab"})
        vocabulary[piece] = vocabulary.size();
    return {
        {"model",
         {{"type", "BPE"}, {"unk_token", "[UNK]"}, {"vocab", vocabulary}, {"merges", {"a b"}}}}};
}

json splitAt(const char* pattern)
{
    return {{"type", "Split"}, {"pattern", {{"Regex", pattern}}}, {"behavior", "Removed"}};
}

} // namespace

class TestTokenizerLimits : public QObject
{
    Q_OBJECT

private slots:
    void patternsMeanWhatTheReferenceMeans_data();
    void patternsMeanWhatTheReferenceMeans();
    void linesBeginAsInTheReference();
    void endlessPatternsEnd();
    void stops();
    void modelsStop_data();
    void modelsStop();
    void textsDoNotGrowWithoutEnd();
    void stepsDoNotGrowWithoutEnd();
    void addedTokensDoNotGrowWithoutEnd();
    void normalisationTablesDoNotGrowWithoutEnd();
    void dropoutIsLeftOut();
    void newCharactersStay();
    void addedWordsAreFoundInAnyCase();
    void prefixSpaceAsSentencePieceSays();
    void camembertsOlderFiles();
    void longPiecesAreRefused();
    void fieldsHaveOneNumber();
    void idsWithoutTokens();
    void largeTextsAreRefused();

private:
    Result<std::shared_ptr<const Tokenizer>> open(const json& file)
    {
        const std::string folder = m_folder.path().toStdString();
        std::ofstream(folder + "/tokenizer.json") << file.dump();
        return Tokenizer::open(folder);
    }
    QTemporaryDir m_folder;
};

void TestTokenizerLimits::patternsMeanWhatTheReferenceMeans_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("left"); // after what matches was removed
    const auto row = [](const char* pattern, const QByteArray& text, const char* left) {
        QTest::addRow("%s in %s", pattern, text.toPercentEncoding().constData())
            << QByteArray(pattern) << text << QByteArray(left);
    };
    row("b.c", "ab\rcd", "ad"); // only the line feed ends a line
    row("b.c", "ab\ncd", "ab\ncd");
    row("b.c",
        "ab\xC2\x85"
        "cd",
        "ad");
    row("b.c",
        "ab\xE2\x80\xA8"
        "cd",
        "ad");
    row("b$", "ab\ncb", "a\nc"); // at every line
    row("b$", "ab\rcd", "ab\rcd");
    row("^c", "ab\ncd", "ab\nd");
    row("^c", "ab\rcd", "ab\rcd");
    row("(?m:b.c)", "ab\ncd", "ad"); // the dot matches a line feed
    row("\\s", "ab\vcd", "abcd");
    row("[\\s]",
        "ab\xC2\x85"
        "cd",
        "abcd");
    row("\\h", "abcde\n", "\n");
    row("b{,2}c", "abbbca", "aba");
    row("\\p{^L}", "a1b", "ab");
    row("[\\p{^L}x]", "a1bx", "ab");
}

void TestTokenizerLimits::patternsMeanWhatTheReferenceMeans()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, left);
    json file = letters();
    file["pre_tokenizer"] = splitAt(pattern.constData());
    const auto tokenizer = open(file);
    QVERIFY2(tokenizer, tokenizer ? "" : tokenizer.error().message().c_str());
    const auto encoding = (*tokenizer)->encode(text.toStdString());
    QVERIFY2(encoding, encoding ? "" : encoding.error().message().c_str());
    QByteArray joined;
    for (const Token& token : encoding->tokens)
        joined += token.text.c_str();
    QCOMPARE(joined, left);
}

// As npm's tokenizers (0.23) finds them: behind the last line feed no line begins.
void TestTokenizerLimits::linesBeginAsInTheReference()
{
    const auto begin = Regex::compile("^");
    QVERIFY(begin);
    for (const auto& [text, count] :
         {std::pair{U"", 1}, {U"ab", 1}, {U"ab\n", 1}, {U"ab\n\n", 2}, {U"\nab", 2}}) {
        const auto found = begin->findAll(text);
        QVERIFY(found);
        QCOMPARE(int(found->size()), count);
    }
    QCOMPARE(int(Regex::compile("[^b]")->findAll(U"abc")->size()), 2);
}

void TestTokenizerLimits::endlessPatternsEnd()
{
    for (const bool normalizes : {false, true}) {
        json file = letters();
        if (normalizes)
            file["normalizer"] = {
                {"type", "Replace"}, {"pattern", {{"Regex", "(a+)+$"}}}, {"content", "b"}};
        else
            file["pre_tokenizer"] = splitAt("(a+)+$");
        const auto tokenizer = open(file);
        QVERIFY(tokenizer);
        QElapsedTimer timer;
        timer.start();
        const auto encoding = (*tokenizer)->encode(std::string(60, 'a') + "b");
        QVERIFY(!encoding);
        QVERIFY2(encoding.error().message().find("too long") != std::string::npos,
                 encoding.error().message().c_str());
    }
}

void TestTokenizerLimits::stops()
{
    json file = letters();
    file["pre_tokenizer"] = splitAt("(a+)+$");
    const auto tokenizer = open(file);
    QVERIFY(tokenizer);
    std::stop_source source;
    source.request_stop();
    EncodeOptions options;
    options.stop = source.get_token();
    QElapsedTimer timer;
    timer.start();
    const auto encoding = (*tokenizer)->encode(std::string(60, 'a') + "b", options);
    QVERIFY(!encoding && encoding.error().sentence.empty());
    QVERIFY(timer.elapsed() < 2000);
}

void TestTokenizerLimits::modelsStop_data()
{
    QTest::addColumn<QByteArray>("file");
    const std::string four(4000, 'a');
    const auto row = [](const char* name, const json& file) {
        QTest::newRow(name) << QByteArray::fromStdString(file.dump());
    };
    // Every letter is a piece, and so is a word that nearly fits at every place.
    const std::string nearly = four + "b";
    json file = {
        {"model",
         {{"type", "WordPiece"},
          {"unk_token", "[UNK]"},
          {"max_input_chars_per_word", 1000000000},
          {"vocab",
           {{"[UNK]", 0}, {"a", 1}, {"##a", 2}, {nearly, 3}, {"##" + four.substr(9) + "b", 4}}}}}};
    row("word pieces", file);
    json pieces = json::array();
    for (const std::string& piece : {std::string("<unk>"), std::string("a"), nearly})
        pieces.push_back({piece, -1.0});
    row("unigrams", {{"model", {{"type", "Unigram"}, {"unk_id", 0}, {"vocab", pieces}}}});
    file = letters();
    file["added_tokens"] = {{{"id", 20}, {"content", nearly}, {"special", true}}};
    row("added tokens", file);
}

/// Pieces of thousands of letters make long words dear: that work ends too when it is told to.
void TestTokenizerLimits::modelsStop()
{
    QFETCH(QByteArray, file);
    const auto tokenizer = open(json::parse(file.toStdString()));
    QVERIFY2(tokenizer, tokenizer ? "" : tokenizer.error().message().c_str());
    QVERIFY((*tokenizer)->encode("aaaa"));
    std::stop_source source;
    source.request_stop();
    EncodeOptions options;
    options.stop = source.get_token();
    const auto encoding = (*tokenizer)->encode(std::string(100000, 'a'), options);
    QVERIFY(!encoding && encoding.error().sentence.empty());
}

void TestTokenizerLimits::stepsDoNotGrowWithoutEnd()
{
    // Each step calls the next one from within itself.
    const auto withSteps = [](size_t count, const json& step) {
        json file = letters();
        file["pre_tokenizer"] = {{"type", "Sequence"}, {"pretokenizers", json(count, step)}};
        return file;
    };
    const json words = {{"type", "WhitespaceSplit"}};
    auto tokenizer = open(withSteps(100, words));
    QVERIFY(tokenizer);
    QVERIFY((*tokenizer)->encode("a b"));
    tokenizer = open(withSteps(100000, words));
    QVERIFY(!tokenizer);
    QVERIFY(tokenizer.error().message().find("100001 steps") != std::string::npos);

    // Each doubles what is not ASCII.
    const json bytes = {{"type", "ByteLevel"}, {"add_prefix_space", false}, {"use_regex", false}};
    tokenizer = open(withSteps(40, bytes));
    QVERIFY(tokenizer);
    const auto encoding = (*tokenizer)->encode("\xC3\xA9");
    QVERIFY(!encoding);
    QVERIFY(encoding.error().message().find("characters") != std::string::npos);
}

void TestTokenizerLimits::addedTokensDoNotGrowWithoutEnd()
{
    // They are normalised when the file is opened.
    json file = letters();
    json steps = json::array();
    for (int i = 0; i < 12; ++i)
        steps.push_back({{"type", "Replace"},
                         {"pattern", {{"String", "a"}}},
                         {"content", std::string(100, 'a')}});
    file["normalizer"] = {{"type", "Sequence"}, {"normalizers", steps}};
    file["added_tokens"] = {{{"id", 20}, {"content", "aaaa"}, {"normalized", true}}};
    auto tokenizer = open(file);
    QVERIFY(!tokenizer);
    QVERIFY(tokenizer.error().message().find("characters") != std::string::npos);

    file = letters();
    file["added_tokens"] = {{{"id", 20}, {"content", std::string(5000, 'a')}, {"special", true}}};
    QVERIFY(!open(file));
    json many = json::array();
    for (int i = 0; i < 3000; ++i)
        many.push_back({{"id", 20 + i},
                        {"content", std::to_string(i) + std::string(3000, 'a')},
                        {"special", true}});
    file["added_tokens"] = many;
    tokenizer = open(file);
    QVERIFY(!tokenizer);
    QVERIFY(tokenizer.error().message().find("together") != std::string::npos);
}

void TestTokenizerLimits::normalisationTablesDoNotGrowWithoutEnd()
{
    // A table with one rule: "a" becomes a megabyte.
    std::vector<uint32_t> units(512, 0);
    units[0] = 0x100U << 10;                            // the root
    units[0x100 ^ 'a'] = 'a' | 0x100U | (0x100U << 10); // the edge "a", with a value
    units['a'] = 1U << 31;                              // which begins at byte 0
    const auto size = static_cast<uint32_t>(units.size() * sizeof(uint32_t));
    QByteArray table(reinterpret_cast<const char*>(&size), sizeof(size));
    table.append(reinterpret_cast<const char*>(units.data()), size);
    const auto opened = [&](qsizetype length) {
        json file = letters();
        file["normalizer"] = {{"type", "Precompiled"},
                              {"precompiled_charsmap",
                               (table + QByteArray(length, 'b') + '\0').toBase64().toStdString()}};
        return open(file);
    };
    auto tokenizer = opened(2);
    QVERIFY(tokenizer);
    QCOMPARE(idsOf((*tokenizer)->encode("a")), (Ids{1, 1}));
    tokenizer = opened(1 << 20);
    QVERIFY(tokenizer);
    const std::clock_t before = std::clock();
    const auto encoding = (*tokenizer)->encode(std::string(300, 'a'));
    QVERIFY(!encoding);
    QVERIFY(encoding.error().message().find("characters") != std::string::npos);
    QVERIFY2(std::clock() - before < CLOCKS_PER_SEC / 2, "before they are made");
}

void TestTokenizerLimits::textsDoNotGrowWithoutEnd()
{
    json file = letters();
    json steps = json::array();
    for (int i = 0; i < 12; ++i)
        steps.push_back({{"type", "Replace"},
                         {"pattern", {{"String", "a"}}},
                         {"content", std::string(100, 'a')}});
    file["normalizer"] = {{"type", "Sequence"}, {"normalizers", steps}};
    auto tokenizer = open(file);
    QVERIFY(tokenizer);
    auto encoding = (*tokenizer)->encode("aaaa");
    QVERIFY(!encoding);
    QVERIFY(encoding.error().message().find("characters") != std::string::npos);

    // A template that repeats the text; many words that each get a long beginning.
    file = letters();
    json items = json::array();
    for (int i = 0; i < 3000; ++i)
        items.push_back({{"Sequence", {{"id", "A"}, {"type_id", 0}}}});
    file["post_processor"] = {{"type", "TemplateProcessing"},
                              {"single", items},
                              {"pair", items},
                              {"special_tokens", json::object()}};
    tokenizer = open(file);
    QVERIFY(tokenizer);
    QVERIFY((*tokenizer)->encode("ab"));
    QVERIFY(!(*tokenizer)->encode(std::string(100000, 'c')));

    file = letters();
    file["added_tokens"] = {{{"id", 20}, {"content", "e"}, {"special", true}}};
    file["normalizer"] = {{"type", "Prepend"}, {"prepend", std::string(100000, 'a')}};
    tokenizer = open(file);
    QVERIFY(tokenizer);
    QVERIFY((*tokenizer)->encode("bebeb"));
    std::string many;
    for (int i = 0; i < 10000; ++i)
        many += "be";
    QVERIFY(!(*tokenizer)->encode(many));
}

void TestTokenizerLimits::dropoutIsLeftOut()
{
    json file = letters();
    file["model"]["dropout"] = 0.1;
    auto tokenizer = open(file);
    QVERIFY(tokenizer);
    QCOMPARE((*tokenizer)->dropout(), 0.1);
    for (int i = 0; i < 20; ++i)
        QVERIFY(idsOf((*tokenizer)->encode("ab")) == Ids{8});
    file["model"]["dropout"] = "x";
    QVERIFY(!open(file));
    file["model"]["dropout"] = 7;
    QVERIFY(!open(file));
}

void TestTokenizerLimits::newCharactersStay()
{
    QTemporaryDir folder;
    const std::string path = folder.path().toStdString();
    std::ofstream(path + "/vocab.txt") << "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\ni\nfeel\n";
    std::ofstream(path + "/tokenizer_config.json") << R"({"tokenizer_class": "BertTokenizer"})";
    const auto tokenizer = Tokenizer::open(path);
    QVERIFY(tokenizer);
    // U+1FAE9 is of Unicode 16, U+1FAFF is of none yet; a control character goes.
    for (const char* text : {"I feel 🫩", "I feel \xF0\x9F\xAB\xBF", "I\x01 feel 🫩"})
        QVERIFY(idsOf((*tokenizer)->encode(text)) == (Ids{2, 5, 6, 1, 3}));
}

void TestTokenizerLimits::addedWordsAreFoundInAnyCase()
{
    QTemporaryDir folder;
    const std::string path = folder.path().toStdString();
    std::ofstream(path + "/vocab.txt") << "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\na\n";
    std::ofstream(path + "/added_tokens.json") << R"({"NewWord": 6, "[Mark]": 7})";
    std::ofstream(path + "/special_tokens_map.json")
        << R"({"additional_special_tokens": ["[Mark]"]})";
    std::ofstream(path + "/tokenizer_config.json")
        << R"({"tokenizer_class": "BertTokenizer", "do_lower_case": true})";
    const auto tokenizer = Tokenizer::open(path);
    QVERIFY(tokenizer);
    for (const char* text : {"a NewWord a", "a newword a", "A NEWWORD A"})
        QVERIFY(idsOf((*tokenizer)->encode(text)) == (Ids{2, 5, 6, 5, 3}));
    // Special ones are written as they are.
    QVERIFY(idsOf((*tokenizer)->encode("[Mark]")) == (Ids{2, 7, 3}));
    QVERIFY(idsOf((*tokenizer)->encode("[mark]")) != (Ids{2, 7, 3}));
}

void TestTokenizerLimits::prefixSpaceAsSentencePieceSays()
{
    const auto tokenizer = Tokenizer::open(TEST_DATA "/tokenizers/llama");
    QVERIFY(tokenizer);
    QVERIFY(idsOf((*tokenizer)->encode("he was")) == (Ids{1, 260, 308}));
    QVERIFY(idsOf((*tokenizer)->encode(" the man")) == (Ids{1, 265, 269, 294}));
    QVERIFY(idsOf((*tokenizer)->encode("the man")) == (Ids{1, 353, 260, 269, 294}));

    // The same options beside a tokenizer.json.
    const std::string folder = m_folder.path().toStdString();
    json file = letters();
    file["model"]["vocab"]["\xE2\x96\x81"] = 9;
    file["normalizer"] = {
        {"type", "Sequence"},
        {"normalizers",
         {{{"type", "Prepend"}, {"prepend", "\xE2\x96\x81"}},
          {{"type", "Replace"}, {"pattern", {{"String", " "}}}, {"content", "\xE2\x96\x81"}}}}};
    for (const auto& [option, ids] :
         {std::pair<const char*, Ids>{"null", {9, 2}}, {"true", {9, 2}}, {"false", {2}}}) {
        std::ofstream(folder + "/tokenizer_config.json")
            << R"({"tokenizer_class": "LlamaTokenizer", "add_prefix_space": )" << option << "}";
        const auto opened = open(file);
        QVERIFY(opened);
        QVERIFY2(idsOf((*opened)->encode("c")) == ids, option);
    }
    QFile::remove(m_folder.filePath(QStringLiteral("tokenizer_config.json")));
}

void TestTokenizerLimits::camembertsOlderFiles()
{
    const auto tokenizer = Tokenizer::open(TEST_DATA "/tokenizers/camembert");
    QVERIFY2(tokenizer, tokenizer ? "" : tokenizer.error().message().c_str());
    QVERIFY(idsOf((*tokenizer)->encode("the man was here")) ==
            (Ids{5, 9, 24, 12, 20, 18, 29, 27, 10, 8, 6}));
    QCOMPARE((*tokenizer)->unkId().value_or(-1), int64_t{3});
    QCOMPARE((*tokenizer)->padId().value_or(-1), int64_t{1});
    QVERIFY(idsOf((*tokenizer)->encodePair("the", "man")).size() >
            idsOf((*tokenizer)->encode("the")).size() + 3);
}

void TestTokenizerLimits::longPiecesAreRefused()
{
    QTemporaryDir folder;
    const auto field = [](char key, const std::string& content) {
        std::string length;
        for (size_t rest = content.size(); rest > 0; rest >>= 7)
            length += static_cast<char>((rest & 0x7F) | (rest > 0x7F ? 0x80 : 0));
        return std::string(1, key) + length + content;
    };
    const std::string score("\x15\x00\x00\x80\xBF", 5);
    const std::string unknown = field(0x0A, field(0x0A, "<unk>") + score + "\x18\x02");
    for (const size_t length : {size_t{8}, size_t{110000}}) {
        std::ofstream(folder.filePath(QStringLiteral("tokenizer.model")).toStdString(),
                      std::ios::binary)
            << unknown << field(0x0A, field(0x0A, std::string(length, 'a')) + score);
        const auto tokenizer = Tokenizer::open(folder.path().toStdString());
        QCOMPARE(bool(tokenizer), length == 8);
    }
}

/// A field's key in more bytes than it needs, with bits that the library does not look at: what is
/// checked must be what it reads.
void TestTokenizerLimits::fieldsHaveOneNumber()
{
    QTemporaryDir folder;
    const std::string unknown("\x0A\x0E\x0A\x05<unk>\x15\x00\x00\x80\xBF\x18\x02", 16);
    const std::string piece("\x0A\x03 ab\x15", 6);
    const std::string minusOne("\x00\x00\x80\xBF", 4);
    const std::string notANumber("\x00\x00\xC0\x7F", 4);
    const auto opens = [&](const std::string& key, const std::string& score) {
        std::ofstream(folder.filePath(QStringLiteral("tokenizer.model")).toStdString(),
                      std::ios::binary)
            << unknown << key << char(piece.size() + score.size()) << piece << score;
        return bool(Tokenizer::open(folder.path().toStdString()));
    };
    QVERIFY(opens("\x0A", minusOne));
    QVERIFY(!opens("\x0A", notANumber));
    QVERIFY(!opens("\x8A\x80\x80\x80\x70", notANumber));
}

void TestTokenizerLimits::idsWithoutTokens()
{
    json file = letters();
    file["decoder"] = {{"type", "Fuse"}};
    const auto tokenizer = open(file);
    QVERIFY(tokenizer);
    QCOMPARE((*tokenizer)->displayText(263), std::string("<id 263>"));
    QCOMPARE((*tokenizer)->decode({0, 263, 2}), std::string("a<id 263>c"));
    QCOMPARE((*tokenizer)->tokenText(263), std::string());
}

void TestTokenizerLimits::largeTextsAreRefused()
{
    const auto tokenizer = open(letters());
    QVERIFY(tokenizer);
    const auto encoding = (*tokenizer)->encode(std::string(Tokenizer::kLargestText + 1, 'a'));
    QVERIFY(!encoding);
    QVERIFY(encoding.error().message().find("bytes") != std::string::npos);
}

SUITE(TestTokenizerLimits)
#include "test_tokenizerlimits.moc"
