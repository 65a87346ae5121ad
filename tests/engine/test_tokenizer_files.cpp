#include "tests/suite.h"
#include "tokenizercases.h"

#include <ctime>
#include <functional>
#include <QtTest>
#include <random>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

using cases::Files;
using cases::Ids;
using cases::idsOf;
using cases::openFiles;
using cases::Strings;
using cases::textsOf;
using cases::TokenizerResult;
using engine::Result;
using engine::text::EncodeOptions;
using engine::text::Encoding;
using engine::text::Token;
using engine::text::Tokenizer;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

std::string contentOf(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

fs::path modelFolder(const char* name)
{
    return fs::path(TEST_DATA) / "conformance/models" / name;
}

Files filesOf(const fs::path& folder)
{
    Files files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (!name.ends_with(".safetensors"))
            files.emplace_back(name, contentOf(entry.path()));
    }
    return files;
}

double seconds(const std::function<void()>& work)
{
    const auto start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

/// Text of every kind that trips tokenizers, with bytes that are no UTF-8.
std::string randomText(std::mt19937& random)
{
    static const Strings parts = {"a",
                                  "The ",
                                  " ",
                                  "\n",
                                  "'s",
                                  "é",
                                  "e\xCC\x81",
                                  "漢",
                                  "▁",
                                  "<s>",
                                  "[MASK]",
                                  "\xFF",
                                  "\xF0\x9F\x98",
                                  "😀",
                                  "12",
                                  "3,",
                                  "ﬁ",
                                  std::string(1, '\0'),
                                  "\xE2\x80\x8D",
                                  "İ",
                                  ">>",
                                  "<<",
                                  "</s>",
                                  "\xED\xA0\x80",
                                  "\xF4\x90\x80\x80"};
    std::string text;
    for (auto count = random() % 24; count > 0; --count)
        text += parts[random() % parts.size()];
    return text;
}

} // namespace

class TestTokenizerFiles : public QObject
{
    Q_OBJECT

private slots:
    void emptyFolder();
    void unknownClasses();
    void bertOptions();
    void openByteLevelOptions();
    void languagesOfMarian();
    void languagesOfMbart();
    void sentinelsOfT5();
    void llamaNewWay();
    void damagedFiles_data();
    void damagedFiles();
    void randomTexts_data();
    void randomTexts();
    void longTexts_data();
    void longTexts();
    void longUnknownRuns();
    void largeVocabulary();
    void longRunsOfMarks();
};

void TestTokenizerFiles::emptyFolder()
{
    const auto tokenizer = openFiles({});
    QVERIFY(!tokenizer);
    QVERIFY(!tokenizer.error().hintMessage().empty());
    QVERIFY(!Tokenizer::open("/nowhere/at/all"));
}

void TestTokenizerFiles::unknownClasses()
{
    const std::string config = R"({"tokenizer_class":"CTRLTokenizer"})";
    for (const Files& files :
         {Files{
              {"vocab.json", R"({"a":0})"}, {"merges.txt", ""}, {"tokenizer_config.json", config}},
          Files{{"vocab.txt", "a\n"}, {"tokenizer_config.json", config}},
          Files{{"spiece.model", contentOf(modelFolder("t5") / "spiece.model")},
                {"tokenizer_config.json", config}}}) {
        const auto tokenizer = openFiles(files);
        QVERIFY(!tokenizer);
        QVERIFY(tokenizer.error().message().find("CTRLTokenizer") != std::string::npos);
    }
}

void TestTokenizerFiles::bertOptions()
{
    const std::string vocab = "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\ncafe\ncaf\u00E9\nCaf\u00E9\n"
                              "\u6F22\n\u5B57\n\u6F22\u5B57\na\n##b\n";
    const auto tokens = [&](const char* config, const char* text) {
        const auto tokenizer = openFiles({{"vocab.txt", vocab}, {"tokenizer_config.json", config}});
        return tokenizer ? textsOf(*(*tokenizer)->encode(text, false)) : Strings{};
    };
    QCOMPARE(tokens(R"({})", "Cafe\u0301"), Strings{"cafe"});
    QCOMPARE(tokens(R"({"strip_accents":false})", "Cafe\u0301"), Strings{"caf\u00E9"});
    QCOMPARE(tokens(R"({"do_lower_case":false})", "Cafe\u0301"), Strings{"Caf\u00E9"});
    QCOMPARE(tokens(R"({})", "\u6F22\u5B57"), (Strings{"\u6F22", "\u5B57"}));
    QCOMPARE(tokens(R"({"tokenize_chinese_chars":false})", "\u6F22\u5B57"),
             Strings{"\u6F22\u5B57"});
    QCOMPARE(tokens(R"({"tokenizer_class":"ElectraTokenizerFast"})", "ab [MASK]"),
             (Strings{"a", "##b", "[MASK]"}));
    const auto windows = openFiles({{"vocab.txt", "[UNK]\r\na\r\n"}});
    QVERIFY(windows);
    QCOMPARE((*windows)->idOf("a"), std::optional<int64_t>(1));
    // Special tokens that the file lacks get the next ids.
    QCOMPARE((*windows)->sepId(), std::optional<int64_t>(2));
}

void TestTokenizerFiles::openByteLevelOptions()
{
    const std::string vocab =
        R"({"a":0,"Ġ":1,"Ġa":2,"</s>":3,"<s>":4,"<pad>":5,"<unk>":6,"<mask>":7,"1":8,"11":9})";
    const std::string merges = "#version: 0.2\nĠ a\n1 1\n";
    const auto ids = [&](const char* config, const char* text) {
        const auto tokenizer = openFiles(
            {{"vocab.json", vocab}, {"merges.txt", merges}, {"tokenizer_config.json", config}});
        return tokenizer ? idsOf(*(*tokenizer)->encode(text)) : Ids{};
    };
    QCOMPARE(ids(R"({"tokenizer_class":"BartTokenizer"})", "a a <mask>"), (Ids{4, 0, 2, 7, 3}));
    QCOMPARE(ids(R"({"tokenizer_class":"RobertaTokenizer","add_prefix_space":true})", "a"),
             (Ids{4, 2, 3}));
    // OPT
    QCOMPARE(ids(R"({"tokenizer_class":"GPT2Tokenizer","bos_token":"</s>","eos_token":"</s>",
                     "unk_token":"</s>","pad_token":"<pad>","add_bos_token":true})",
                 "a a"),
             (Ids{3, 0, 2}));
    // Qwen2 takes digits one by one.
    QCOMPARE(ids(R"({"tokenizer_class":"Qwen2Tokenizer"})", "11 a"), (Ids{8, 8, 2}));
    QCOMPARE(ids(R"({"tokenizer_class":"GPT2Tokenizer"})", "11 a"), (Ids{9, 2}));
    // A token that was added later
    const auto added = openFiles({{"vocab.json", vocab},
                                  {"merges.txt", merges},
                                  {"added_tokens.json", R"({"<extra>":20})"}});
    QVERIFY(added);
    QCOMPARE(idsOf(*(*added)->encode("a<extra>a")), (Ids{0, 20, 0}));
}

void TestTokenizerFiles::languagesOfMarian()
{
    Files files = filesOf(modelFolder("marian"));
    for (auto& [name, content] : files) {
        if (name != "vocab.json")
            continue;
        json vocab = json::parse(content);
        vocab[">>de<<"] = vocab.size();
        content = vocab.dump();
    }
    const auto tokenizer = openFiles(files);
    QVERIFY2(tokenizer, tokenizer ? "" : tokenizer.error().message().c_str());
    QCOMPARE((*tokenizer)->languages(), Strings{"de"});
    const int64_t german = (*tokenizer)->languageId("de").value_or(-1);
    const Ids plain = idsOf(*(*tokenizer)->encode("We arrived at noon."));
    Ids wanted = plain;
    wanted.insert(wanted.begin(), german);
    QCOMPARE(idsOf(*(*tokenizer)->encode(">>de<< We arrived at noon.")), wanted);
    EncodeOptions options;
    options.targetLanguage = "de";
    QCOMPARE(idsOf(*(*tokenizer)->encode("We arrived at noon.", options)), wanted);
    options.targetLanguage = "xx";
    const auto refused = (*tokenizer)->encode("We", options);
    QVERIFY(!refused);
    QVERIFY(refused.error().hintMessage().find("de") != std::string::npos);
    // The other side has its own pieces.
    const auto target = (*tokenizer)->encodeTarget("We arrived at noon.");
    QVERIFY(target);
    QCOMPARE(target->tokens.back().id, (*tokenizer)->eosId().value_or(-1));
    QCOMPARE((*tokenizer)->decode(idsOf(*target)).empty(), false);
}

void TestTokenizerFiles::languagesOfMbart()
{
    const std::string model = contentOf(modelFolder("t5") / "spiece.model");
    const auto plain = openFiles({{"sentencepiece.bpe.model", model}});
    QVERIFY2(plain, plain ? "" : plain.error().message().c_str());
    const int64_t size = (*plain)->vocabularySize();
    // The file has its own order; fairseq's four tokens come first and pieces move by one.
    const int64_t pieceId = (*plain)->encode("The")->tokens.front().id + 1;

    EncodeOptions german;
    german.sourceLanguage = "de_DE";
    german.targetLanguage = "fr_XX";
    const auto mbart = openFiles(
        {{"sentencepiece.bpe.model", model},
         {"tokenizer_config.json", R"({"tokenizer_class":"MBartTokenizer","src_lang":"en_XX"})"}});
    QVERIFY2(mbart, mbart ? "" : mbart.error().message().c_str());
    QCOMPARE((*mbart)->languages().size(), size_t{25});
    QCOMPARE((*mbart)->languageId("ar_AR"), std::optional<int64_t>(size + 1));
    QCOMPARE((*mbart)->maskId(), std::optional<int64_t>(size + 26));
    const Ids english = idsOf(*(*mbart)->encode("The"));
    QCOMPARE(english.front(), pieceId);
    QCOMPARE(english[english.size() - 2], int64_t{2});
    QCOMPARE(english.back(), size + 4); // en_XX
    QCOMPARE(idsOf(*(*mbart)->encode("The", german)).back(), size + 3);
    QCOMPARE(idsOf(*(*mbart)->encodeTarget("The", german)).back(), size + 8);

    const auto fifty =
        openFiles({{"sentencepiece.bpe.model", model},
                   {"tokenizer_config.json", R"({"tokenizer_class":"MBart50Tokenizer"})"}});
    QVERIFY2(fifty, fifty ? "" : fifty.error().message().c_str());
    QCOMPARE((*fifty)->languages().size(), size_t{52});
    const Ids first = idsOf(*(*fifty)->encode("The", german));
    QCOMPARE(first.front(), size + 3);
    QCOMPARE(first.back(), int64_t{2});
    QCOMPARE(idsOf(*(*fifty)->encodeTarget("The", german)).front(), size + 8);

    const auto xlm = openFiles(
        {{"sentencepiece.bpe.model", model}, {"config.json", R"({"model_type":"xlm-roberta"})"}});
    QVERIFY(xlm);
    const Ids pair = idsOf(*(*xlm)->encodePair("The", "The"));
    QCOMPARE(pair.front(), int64_t{0});
    QCOMPARE(pair.back(), int64_t{2});
    QCOMPARE(pair[pair.size() / 2 - 1], int64_t{2});
    QCOMPARE(pair[pair.size() / 2], int64_t{2});
    QCOMPARE((*xlm)->maskId(), std::optional<int64_t>(size + 1));
}

void TestTokenizerFiles::sentinelsOfT5()
{
    const auto tokenizer = Tokenizer::open(modelFolder("t5"));
    QVERIFY(tokenizer);
    const int64_t size = (*tokenizer)->vocabularySize();
    QCOMPARE((*tokenizer)->idOf("<extra_id_0>"), std::optional<int64_t>(size - 1));
    QCOMPARE((*tokenizer)->idOf("<extra_id_19>"), std::optional<int64_t>(size - 20));
    const Ids ids = idsOf(*(*tokenizer)->encode("The <extra_id_0> sea</s>"));
    QVERIFY(std::count(ids.begin(), ids.end(), size - 1) == 1);
    // The text ends with the token already.
    QCOMPARE(std::count(ids.begin(), ids.end(), 1), std::ptrdiff_t{1});
    const Ids pair = idsOf(*(*tokenizer)->encodePair("The", ""));
    QCOMPARE(std::count(pair.begin(), pair.end(), 1), std::ptrdiff_t{2});
}

void TestTokenizerFiles::llamaNewWay()
{
    Files files = filesOf(modelFolder("llama"));
    const auto legacy = openFiles(files);
    for (auto& [name, content] : files)
        if (name == "tokenizer_config.json") {
            json config = json::parse(content);
            config["legacy"] = false;
            content = config.dump();
        }
    const auto modern = openFiles(files);
    QVERIFY(legacy && modern);
    const std::string text = "The boat moved slowly.";
    QCOMPARE(idsOf(*(*modern)->encode(text)), idsOf(*(*legacy)->encode(text)));
    // After a special token the older way puts a space before the text, the newer none.
    const Strings older = textsOf(*(*legacy)->encode("a</s>b"));
    const Strings newer = textsOf(*(*modern)->encode("a</s>b"));
    QVERIFY(older.back().starts_with("▁") || older[older.size() - 2] == "▁");
    QCOMPARE(newer.back(), std::string("b"));
    QCOMPARE((*modern)->decode(idsOf(*(*modern)->encode(text))), text);
    const auto encoding = (*modern)->encode(text);
    QCOMPARE(encoding->tokens[1].begin, 0);
    QCOMPARE(encoding->tokens.back().end, static_cast<int64_t>(text.size()));
}

void TestTokenizerFiles::damagedFiles_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("file");
    QTest::newRow("tokenizer.model") << "llama"
                                     << "tokenizer.model";
    QTest::newRow("spiece.model") << "t5"
                                  << "spiece.model";
    QTest::newRow("source.spm") << "marian"
                                << "source.spm";
    QTest::newRow("marian vocab") << "marian"
                                  << "vocab.json";
    QTest::newRow("vocab.json") << "gpt2"
                                << "vocab.json";
    QTest::newRow("merges.txt") << "gpt2"
                                << "merges.txt";
    QTest::newRow("vocab.txt") << "bert"
                               << "vocab.txt";
    QTest::newRow("config") << "roberta"
                            << "tokenizer_config.json";
}

void TestTokenizerFiles::damagedFiles()
{
    QFETCH(QString, model);
    QFETCH(QString, file);
    const Files whole = filesOf(modelFolder(qPrintable(model)));
    std::mt19937 random(7);
    int opened = 0;
    for (int round = 0; round < 24; ++round) {
        Files files = whole;
        for (auto& [name, content] : files) {
            if (name != file.toStdString())
                continue;
            if (round % 3 == 0)
                content.resize(random() % (content.size() + 1));
            for (int change = round % 7; change > 0 && !content.empty(); --change)
                content[random() % content.size()] = static_cast<char>(random());
        }
        // Either it opens and works, or it says what is wrong.
        const auto tokenizer = openFiles(files);
        if (!tokenizer) {
            QVERIFY(!tokenizer.error().message().empty());
            continue;
        }
        ++opened;
        for (int i = 0; i < 4; ++i)
            if (const auto encoding = (*tokenizer)->encode(randomText(random)))
                (*tokenizer)->decode(idsOf(*encoding));
    }
    qInfo("%d of 24 damaged files still open", opened);
}

void TestTokenizerFiles::randomTexts_data()
{
    QTest::addColumn<QString>("model");
    for (const char* name : {"gpt2", "bert", "roberta", "llama", "marian", "t5"})
        QTest::newRow(name) << name;
}

void TestTokenizerFiles::randomTexts()
{
    QFETCH(QString, model);
    const auto tokenizer = Tokenizer::open(modelFolder(qPrintable(model)));
    QVERIFY(tokenizer);
    std::mt19937 random(11);
    for (int round = 0; round < 150; ++round) {
        const std::string text = randomText(random);
        const auto encoding = (*tokenizer)->encodePair(text, randomText(random));
        QVERIFY(encoding);
        QCOMPARE(encoding->tokenTypeIds.size(), encoding->tokens.size());
        int word = -1;
        int64_t place = 0;
        for (const Token& token : encoding->tokens) {
            QCOMPARE(token.text, (*tokenizer)->tokenText(token.id));
            QVERIFY(token.begin <= token.end);
            QVERIFY(token.word == -1 || token.word >= word);
            word = std::max(word, token.word);
            if (token.segment != 0)
                continue;
            QVERIFY(token.end <= static_cast<int64_t>(text.size()));
            QVERIFY(token.begin >= place);
            place = token.begin;
        }
        (*tokenizer)->decode(idsOf(*encoding), round % 2 == 0);
    }
    for (int64_t id = -2; id < (*tokenizer)->vocabularySize() + 2; ++id) {
        const QByteArray display = QByteArray::fromStdString((*tokenizer)->displayText(id));
        QCOMPARE(QString::fromUtf8(display).toUtf8(), display);
    }
}

void TestTokenizerFiles::longTexts_data()
{
    QTest::addColumn<QString>("model");
    for (const char* name : {"gpt2", "bert", "llama", "t5"})
        QTest::newRow(name) << name;
}

void TestTokenizerFiles::longTexts()
{
    QFETCH(QString, model);
    const auto tokenizer = Tokenizer::open(modelFolder(qPrintable(model)));
    QVERIFY(tokenizer);
    constexpr size_t kBytes = 500000;
    std::mt19937 random(3);
    std::string letters;
    std::string words;
    while (letters.size() < kBytes)
        letters += static_cast<char>('a' + random() % 26);
    while (words.size() < kBytes) {
        for (auto length = 1 + random() % 9; length > 0; --length)
            words += "etaoinshrdlu"[random() % 12];
        words += ' ';
    }
    std::string marks = "e";
    while (marks.size() < kBytes)
        marks += random() % 2 == 0 ? "\xCC\x81" : "\xCC\xA3";
    for (const std::string& text :
         {words, letters, std::string(kBytes, 'a'), std::string(kBytes, ' '), marks}) {
        bool done = false;
        const double needed = seconds([&] { done = (*tokenizer)->encode(text).has_value(); });
        QVERIFY(done);
        qInfo("%s…: %.2f s", text.substr(0, 6).c_str(), needed);
        // Quadratic work would take hours; sanitizers and busy machines get their time.
        QVERIFY(needed < 20);
    }
}

void TestTokenizerFiles::longUnknownRuns()
{
    const auto tokenizer = Tokenizer::open(modelFolder("t5"));
    QVERIFY(tokenizer);
    // Short and long runs of unknown characters are one token each.
    const auto textWith = [](int count) {
        std::string text = "The sea ";
        for (int i = 0; i < count; ++i)
            text += i % 2 == 0 ? "\u4F60" : "\u597D";
        return text + " The sea " + text;
    };
    const std::string shortText = textWith(10);
    const std::string longText = textWith(9000);
    const auto few = (*tokenizer)->encode(shortText);
    const auto many = (*tokenizer)->encode(longText);
    QVERIFY(few && many);
    QCOMPARE(idsOf(*many), idsOf(*few));
    const int64_t unknown = (*tokenizer)->unkId().value_or(-1);
    int found = 0;
    for (size_t i = 0; i < many->tokens.size(); ++i) {
        const Token& token = many->tokens[i];
        const int64_t length = token.end - token.begin;
        if (token.id == unknown) {
            ++found;
            QCOMPARE(length, int64_t{27000});
        } else {
            QCOMPARE(length, few->tokens[i].end - few->tokens[i].begin);
        }
    }
    QCOMPARE(found, 2);
    QCOMPARE(many->tokens.back().end, static_cast<int64_t>(longText.size()));
}

void TestTokenizerFiles::largeVocabulary()
{
    // 128,000 tokens: every one of two pieces that came before.
    json vocab = json::object();
    json merges = json::array();
    Strings pieces;
    for (char c = 'a'; c <= 'z'; ++c)
        pieces.emplace_back(1, c);
    for (size_t left = 0; pieces.size() < 128000; ++left)
        for (size_t right = 0; right < 26 && pieces.size() < 128000; ++right) {
            pieces.push_back(pieces[left] + pieces[right]);
            merges.push_back(pieces[left] + " " + pieces[right]);
        }
    for (size_t id = 0; id < pieces.size(); ++id)
        vocab[pieces[id]] = id;
    const std::string file =
        json{{"pre_tokenizer", {{"type", "ByteLevel"}, {"add_prefix_space", false}}},
             {"model", {{"type", "BPE"}, {"vocab", vocab}, {"merges", merges}}}}
            .dump(2);
    std::optional<TokenizerResult> tokenizer;
    const double needed = seconds([&] { tokenizer = openFiles({{"tokenizer.json", file}}); });
    QVERIFY2(*tokenizer, *tokenizer ? "" : tokenizer->error().message().c_str());
    qInfo("%zu bytes with %zu tokens: %.2f s", file.size(), pieces.size(), needed);
    QVERIFY(needed < 5);
    QCOMPARE((**tokenizer)->vocabularySize(), int64_t{128000});
    QCOMPARE(textsOf(*(**tokenizer)->encode("abc", false)), Strings{"abc"});
}

void TestTokenizerFiles::longRunsOfMarks()
{
    // Runs that are too long for ICU's own sorting have its result all the same.
    std::mt19937 random(5);
    const std::vector<char32_t> characters = {U'e',   0x301,  0x323,  0x308,  0x327,  0x345, 0xE9,
                                              0x1112, 0x1161, 0x11AB, 0xFB01, 0x212B, 0x344};
    for (const char* form : {"NFC", "NFD", "NFKC", "NFKD"}) {
        UErrorCode status = U_ZERO_ERROR;
        const QByteArray name(form);
        const icu::Normalizer2* reference =
            name == "NFC"    ? icu::Normalizer2::getNFCInstance(status)
            : name == "NFD"  ? icu::Normalizer2::getNFDInstance(status)
            : name == "NFKC" ? icu::Normalizer2::getNFKCInstance(status)
                             : icu::Normalizer2::getNFKDInstance(status);
        for (int round = 0; round < 6; ++round) {
            icu::UnicodeString text;
            text.append(static_cast<UChar32>(U'e'));
            for (int i = 0; i < 300; ++i)
                text.append(static_cast<UChar32>(
                    characters[i % 100 < 90 ? 1 + random() % 5 : random() % characters.size()]));
            std::string source;
            std::string wanted;
            text.toUTF8String(source);
            reference->normalize(text, status).toUTF8String(wanted);
            const auto tokenizer =
                openFiles({{"tokenizer.json", json{{"normalizer", {{"type", form}}},
                                                   {"model",
                                                    {{"type", "WordLevel"},
                                                     {"unk_token", "?"},
                                                     {"vocab", {{"?", 0}, {wanted, 1}}}}}}
                                                  .dump()}});
            QVERIFY(tokenizer);
            QCOMPARE(idsOf(*(*tokenizer)->encode(source)), Ids{1});
        }
    }
}

SUITE(TestTokenizerFiles)
#include "test_tokenizer_files.moc"
