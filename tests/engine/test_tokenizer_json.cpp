// Tables of nested braces: optimising them takes minutes and gains nothing.
#pragma GCC optimize("O0")

#include "tests/suite.h"
#include "tokenizercases.h"

#include <QtTest>

using cases::describe;
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

namespace {

TokenizerResult openJson(const json& root)
{
    return openFiles({{"tokenizer.json", root.dump()}});
}

/// A tokenizer whose words are its vocabulary: it shows what the steps before the model do.
TokenizerResult openSteps(const json& normalizer, const json& preTokenizer)
{
    return openJson(
        {{"normalizer", normalizer},
         {"pre_tokenizer", preTokenizer},
         {"model", {{"type", "WordLevel"}, {"vocab", {{"?", 0}}}, {"unk_token", "?"}}}});
}

/// The parts of the text that the tokens stand for.
Strings sourcesOf(const Encoding& encoding, const std::string& text)
{
    Strings sources;
    for (const Token& token : encoding.tokens)
        sources.push_back(text.substr(static_cast<size_t>(token.begin),
                                      static_cast<size_t>(token.end - token.begin)));
    return sources;
}

#define COMPARE_STRINGS(got, ...)                                                                  \
    do {                                                                                           \
        const Strings compared = (got);                                                            \
        const Strings expected = __VA_ARGS__;                                                      \
        QVERIFY2(compared == expected, describe(compared).constData());                            \
    } while (false)

json unigram(const json& vocab)
{
    return {{"type", "Unigram"}, {"unk_id", 0}, {"vocab", vocab}};
}

} // namespace

class TestTokenizerJson : public QObject
{
    Q_OBJECT

private slots:
    void preTokenizers_data();
    void preTokenizers();
    void normalizers_data();
    void normalizers();
    void bytePair();
    void bytePairOfMetaspace();
    void bytePairOptions();
    void wordPiece();
    void unigramViterbi();
    void templates();
    void addedTokens();
    void besideConfig();
    void decoders_data();
    void decoders();
    void refusals_data();
    void refusals();
};

void TestTokenizerJson::preTokenizers_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words"); // the text that each word stands for
    const auto row = [](const char* name, const char* step, const char* text, QStringList words) {
        QTest::newRow(name) << QByteArray(step) << QString::fromUtf8(text) << words;
    };
    row("whitespace split", R"({"type":"WhitespaceSplit"})", " a,b  c\u2003d ", {"a,b", "c", "d"});
    row("whitespace", R"({"type":"Whitespace"})", "don't x_1!? \u00E9",
        {"don", "'", "t", "x_1", "!?", "\u00E9"});
    row("bert", R"({"type":"BertPreTokenizer"})", "don't $5!?",
        {"don", "'", "t", "$", "5", "!", "?"});
    row("punctuation", R"({"type":"Punctuation"})", "a, b", {"a", ",", " b"});
    row("punctuation removed", R"({"type":"Punctuation","behavior":"Removed"})", "a,,b",
        {"a", "b"});
    row("digits", R"({"type":"Digits","individual_digits":false})", "ab12c3",
        {"ab", "12", "c", "3"});
    row("digits apart", R"({"type":"Digits","individual_digits":true})", "ab12", {"ab", "1", "2"});
    row("byte level", R"({"type":"ByteLevel","add_prefix_space":false})", "I've  2 dogs!\n",
        {"I", "'ve", " ", " 2", " dogs", "!", "\n"});
    row("byte level whole", R"({"type":"ByteLevel","add_prefix_space":false,"use_regex":false})",
        "a b", {"a b"});
    row("metaspace", R"({"type":"Metaspace","replacement":"▁","add_prefix_space":true})", "a b  c",
        {"a", " b", " ", " c"});
    row("metaspace whole",
        R"({"type":"Metaspace","replacement":"▁","prepend_scheme":"first","split":false})", "a b",
        {"a b"});
    row("delimiter", R"({"type":"CharDelimiterSplit","delimiter":"-"})", "a-b--c", {"a", "b", "c"});
    row("split removed",
        R"({"type":"Split","pattern":{"String":"-"},"behavior":"Removed","invert":false})", "a-b-",
        {"a", "b"});
    row("split isolated",
        R"({"type":"Split","pattern":{"Regex":"-+"},"behavior":"Isolated","invert":false})", "a--b",
        {"a", "--", "b"});
    row("split previous",
        R"({"type":"Split","pattern":{"String":"-"},"behavior":"MergedWithPrevious","invert":false})",
        "the-final--countdown", {"the-", "final-", "-", "countdown"});
    row("split next",
        R"({"type":"Split","pattern":{"String":"-"},"behavior":"MergedWithNext","invert":false})",
        "the-final--countdown", {"the", "-final", "-", "-countdown"});
    row("split contiguous",
        R"({"type":"Split","pattern":{"String":"-"},"behavior":"Contiguous","invert":false})",
        "the-final--countdown", {"the", "-", "final", "--", "countdown"});
    row("split inverted",
        R"({"type":"Split","pattern":{"Regex":"\\w+"},"behavior":"Removed","invert":true})",
        "ab, cd", {"ab", "cd"});
    row("scripts", R"({"type":"UnicodeScripts"})", "abc漢字かなdef", {"abc", "漢字かな", "def"});
    row("sequence",
        R"({"type":"Sequence","pretokenizers":[{"type":"WhitespaceSplit"},{"type":"Punctuation"}]})",
        "Hey, you!", {"Hey", ",", "you", "!"});
    row("llama 3",
        R"({"type":"Sequence","pretokenizers":[{"type":"Split","pattern":{"Regex":"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+"},"behavior":"Isolated","invert":false},{"type":"ByteLevel","add_prefix_space":false,"use_regex":false}]})",
        "DON'T pay 12345 €!\n\n  x", {"DON", "'T", " pay", " ", "123", "45", " €!\n\n", " ", " x"});
}

void TestTokenizerJson::preTokenizers()
{
    QFETCH(QByteArray, step);
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    const auto tokenizer = openSteps(nullptr, json::parse(step.toStdString()));
    QVERIFY2(tokenizer, tokenizer ? "" : tokenizer.error().message().c_str());
    const std::string source = text.toStdString();
    const auto encoding = (*tokenizer)->encode(source);
    QVERIFY(encoding);
    Strings wanted;
    for (const QString& word : words)
        wanted.push_back(word.toStdString());
    const Strings got = sourcesOf(*encoding, source);
    QVERIFY2(got == wanted, describe(got).constData());
    for (size_t i = 0; i < encoding->tokens.size(); ++i)
        QCOMPARE(encoding->tokens[i].word, static_cast<int>(i));
}

void TestTokenizerJson::normalizers_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("normal");
    const auto row = [](const char* name, const char* step, const char* text, const char* normal) {
        QTest::newRow(name) << QByteArray(step) << QString::fromUtf8(text)
                            << QString::fromUtf8(normal);
    };
    row("NFC", R"({"type":"NFC"})", "e\u0301x", "\u00E9x");
    row("NFD", R"({"type":"NFD"})", "\u00E9x", "e\u0301x");
    row("NFKC", R"({"type":"NFKC"})", "\uFB01\u00B2", "fi2");
    row("NFKD", R"({"type":"NFKD"})", "\uFB01\u00E9", "fie\u0301");
    row("lowercase", R"({"type":"Lowercase"})", "ÀÉΣ\u0130", "àéσi\u0307");
    row("strip accents",
        R"({"type":"Sequence","normalizers":[{"type":"NFD"},{"type":"StripAccents"}]})", "Crème",
        "Creme");
    row("strip", R"({"type":"Strip","strip_left":true,"strip_right":true})", "  a b \n", "a b");
    row("strip right", R"({"type":"Strip","strip_left":false,"strip_right":true})", " a ", " a");
    row("replace", R"({"type":"Replace","pattern":{"String":"''"},"content":"\""})", "a''b",
        "a\"b");
    row("replace regex", R"({"type":"Replace","pattern":{"Regex":" {2,}"},"content":" "})",
        "a   b c", "a b c");
    row("prepend", R"({"type":"Prepend","prepend":"▁"})", "a", "▁a");
    row("append", R"({"type":"Append","append":"$"})", "a", "a$");
    row("nmt", R"({"type":"Nmt"})", "a\u200Bb\u0001c", "a bc");
    row("byte level", R"({"type":"ByteLevel"})", "a é", "aĠÃ©");
    row("bert",
        R"({"type":"BertNormalizer","clean_text":true,"handle_chinese_chars":true,"strip_accents":null,"lowercase":true})",
        "Ré\u0007su\tMÉ漢", "resu me 漢 ");
    row("bert cased",
        R"({"type":"BertNormalizer","clean_text":false,"handle_chinese_chars":false,"strip_accents":false,"lowercase":false})",
        "Ré漢", "Ré漢");
}

void TestTokenizerJson::normalizers()
{
    QFETCH(QByteArray, step);
    QFETCH(QString, text);
    QFETCH(QString, normal);
    // A vocabulary of the expected text alone: the token is known only if the text became that.
    const auto tokenizer = openJson({{"normalizer", json::parse(step.toStdString())},
                                     {"model",
                                      {{"type", "WordLevel"},
                                       {"vocab", {{"?", 0}, {normal.toStdString(), 1}}},
                                       {"unk_token", "?"}}}});
    QVERIFY2(tokenizer, tokenizer ? "" : tokenizer.error().message().c_str());
    const auto encoding = (*tokenizer)->encode(text.toStdString());
    QVERIFY(encoding);
    QCOMPARE(idsOf(*encoding), Ids{1});
    QVERIFY(encoding->tokens[0].end <= text.toUtf8().size());
}

void TestTokenizerJson::bytePair()
{
    // "l o w" merges in the order of the ranks, both spellings of merges.
    const json vocab = {{"l", 0},  {"o", 1},   {"w", 2},  {"e", 3},    {"r", 4},  {"Ġ", 5},
                        {"lo", 6}, {"low", 7}, {"er", 8}, {"Ġlow", 9}, {"ow", 10}};
    for (const json& merges :
         {json::parse(R"(["l o", "lo w", "e r", "Ġ low", "o w"])"),
          json::parse(R"([["l","o"], ["lo","w"], ["e","r"], ["Ġ","low"], ["o","w"]])")}) {
        const auto tokenizer =
            openJson({{"pre_tokenizer", {{"type", "ByteLevel"}, {"add_prefix_space", false}}},
                      {"decoder", {{"type", "ByteLevel"}}},
                      {"model", {{"type", "BPE"}, {"vocab", vocab}, {"merges", merges}}}});
        QVERIFY2(tokenizer, tokenizer ? "" : tokenizer.error().message().c_str());
        const auto encoding = (*tokenizer)->encode("lower low wow");
        QVERIFY(encoding);
        COMPARE_STRINGS(textsOf(*encoding), {"low", "er", "Ġlow", "Ġ", "w", "ow"});
        COMPARE_STRINGS(sourcesOf(*encoding, "lower low wow"),
                        {"low", "er", " low", " ", "w", "ow"});
        std::vector<int> words;
        for (const Token& token : encoding->tokens)
            words.push_back(token.word);
        QCOMPARE(words, (std::vector<int>{0, 0, 1, 2, 2, 2}));
        QCOMPARE((*tokenizer)->decode(idsOf(*encoding)), std::string("lower low wow"));
        QCOMPARE((*tokenizer)->displayText(9), std::string(" low"));
        QCOMPARE((*tokenizer)->vocabularySize(), int64_t{11});
    }
}

void TestTokenizerJson::bytePairOfMetaspace()
{
    // As Llama's file is written: spaces by normalisation, unknown characters as bytes.
    json vocab = {{"<unk>", 0}, {"<s>", 1}, {"</s>", 2}};
    for (int byte = 0; byte < 256; ++byte)
        vocab[QString::asprintf("<0x%02X>", byte).toStdString()] = 3 + byte;
    int next = 259;
    for (const char* piece : {"▁", "h", "i", "hi", "▁hi"})
        vocab[piece] = next++;
    const json root = {
        {"added_tokens",
         {{{"id", 0}, {"content", "<unk>"}, {"special", true}, {"normalized", false}},
          {{"id", 1}, {"content", "<s>"}, {"special", true}, {"normalized", false}},
          {{"id", 2}, {"content", "</s>"}, {"special", true}, {"normalized", false}}}},
        {"normalizer",
         {{"type", "Sequence"},
          {"normalizers",
           {{{"type", "Prepend"}, {"prepend", "▁"}},
            {{"type", "Replace"}, {"pattern", {{"String", " "}}}, {"content", "▁"}}}}}},
        {"post_processor",
         {{"type", "TemplateProcessing"},
          {"single",
           {{{"SpecialToken", {{"id", "<s>"}, {"type_id", 0}}}},
            {{"Sequence", {{"id", "A"}, {"type_id", 0}}}}}},
          {"pair",
           {{{"SpecialToken", {{"id", "<s>"}, {"type_id", 0}}}},
            {{"Sequence", {{"id", "A"}, {"type_id", 0}}}},
            {{"SpecialToken", {{"id", "<s>"}, {"type_id", 1}}}},
            {{"Sequence", {{"id", "B"}, {"type_id", 1}}}}}},
          {"special_tokens", {{"<s>", {{"id", "<s>"}, {"ids", {1}}, {"tokens", {"<s>"}}}}}}}},
        {"decoder",
         {{"type", "Sequence"},
          {"decoders",
           {{{"type", "Replace"}, {"pattern", {{"String", "▁"}}}, {"content", " "}},
            {{"type", "ByteFallback"}},
            {{"type", "Fuse"}},
            {{"type", "Strip"}, {"content", " "}, {"start", 1}, {"stop", 0}}}}}},
        {"model",
         {{"type", "BPE"},
          {"unk_token", "<unk>"},
          {"fuse_unk", true},
          {"byte_fallback", true},
          {"vocab", vocab},
          {"merges", {"h i", "▁ hi"}}}}};
    const auto tokenizer = openJson(root);
    QVERIFY2(tokenizer, tokenizer ? "" : tokenizer.error().message().c_str());
    const std::string text = "hi hié";
    const auto encoding = (*tokenizer)->encode(text);
    QVERIFY(encoding);
    COMPARE_STRINGS(textsOf(*encoding), {"<s>", "▁hi", "▁hi", "<0xC3>", "<0xA9>"});
    COMPARE_STRINGS(sourcesOf(*encoding, text), {"", "hi", " hi", "é", "é"});
    std::vector<int> words;
    for (const Token& token : encoding->tokens)
        words.push_back(token.word);
    QCOMPARE(words, (std::vector<int>{-1, 0, 1, 1, 1}));
    QCOMPARE((*tokenizer)->decode(idsOf(*encoding)), text);
    QCOMPARE((*tokenizer)->decode({1, 263, 2}, false), std::string("<s> hi</s>"));
    QCOMPARE((*tokenizer)->displayText(3 + 'A'), std::string("A"));
    QCOMPARE((*tokenizer)->displayText(3 + 0xC3), std::string("<0xC3>"));
    QCOMPARE((*tokenizer)->bosId(), std::optional<int64_t>(1));

    const auto pair = (*tokenizer)->encodePair("hi", "hi");
    QVERIFY(pair);
    QCOMPARE(idsOf(*pair), (Ids{1, 263, 1, 263}));
    QCOMPARE(pair->tokenTypeIds, (Ids{0, 0, 1, 1}));
    QCOMPARE(pair->tokens[3].segment, 1);
}

void TestTokenizerJson::bytePairOptions()
{
    json model = {{"type", "BPE"},
                  {"unk_token", "?"},
                  {"end_of_word_suffix", "</w>"},
                  {"vocab", {{"?", 0}, {"a", 1}, {"b</w>", 2}, {"ab</w>", 3}, {"b", 4}}},
                  {"merges", {"a b</w>"}}};
    const json words = {{"type", "WhitespaceSplit"}};
    auto tokenizer = openJson({{"pre_tokenizer", words},
                               {"decoder", {{"type", "BPEDecoder"}, {"suffix", "</w>"}}},
                               {"model", model}});
    QVERIFY(tokenizer);
    COMPARE_STRINGS(textsOf(*(*tokenizer)->encode("ab xx ab")), {"ab</w>", "?", "?", "ab</w>"});
    QCOMPARE((*tokenizer)->decode({3, 3}), std::string("ab ab"));
    QCOMPARE((*tokenizer)->displayText(3), std::string("ab "));

    model["fuse_unk"] = true;
    tokenizer = openJson({{"pre_tokenizer", words}, {"model", model}});
    QVERIFY(tokenizer);
    COMPARE_STRINGS(textsOf(*(*tokenizer)->encode("xxab")), {"?", "ab</w>"});

    tokenizer = openJson({{"pre_tokenizer", words},
                          {"model",
                           {{"type", "BPE"},
                            {"continuing_subword_prefix", "##"},
                            {"vocab", {{"a", 0}, {"##b", 1}, {"ab", 2}, {"##c", 3}, {"abc", 4}}},
                            {"merges", {"a ##b"}}}}});
    QVERIFY(tokenizer);
    COMPARE_STRINGS(textsOf(*(*tokenizer)->encode("abc")), {"ab", "##c"});

    tokenizer = openJson({{"pre_tokenizer", words},
                          {"model",
                           {{"type", "BPE"},
                            {"ignore_merges", true},
                            {"vocab", {{"a", 0}, {"b", 1}, {"ab", 2}}},
                            {"merges", json::array()}}}});
    QVERIFY(tokenizer);
    COMPARE_STRINGS(textsOf(*(*tokenizer)->encode("ab aba")), {"ab", "a", "b", "a"});
}

void TestTokenizerJson::wordPiece()
{
    const auto tokenizer =
        openJson({{"normalizer", {{"type", "BertNormalizer"}, {"lowercase", true}}},
                  {"pre_tokenizer", {{"type", "BertPreTokenizer"}}},
                  {"post_processor",
                   {{"type", "BertProcessing"}, {"sep", {"[SEP]", 2}}, {"cls", {"[CLS]", 1}}}},
                  {"decoder", {{"type", "WordPiece"}, {"prefix", "##"}, {"cleanup", true}}},
                  {"added_tokens",
                   {{{"id", 1}, {"content", "[CLS]"}, {"special", true}},
                    {{"id", 2}, {"content", "[SEP]"}, {"special", true}}}},
                  {"model",
                   {{"type", "WordPiece"},
                    {"unk_token", "[UNK]"},
                    {"continuing_subword_prefix", "##"},
                    {"max_input_chars_per_word", 8},
                    {"vocab",
                     {{"[UNK]", 0},
                      {"[CLS]", 1},
                      {"[SEP]", 2},
                      {"un", 3},
                      {"##aff", 4},
                      {"##able", 5},
                      {"##a", 6},
                      {"cafe", 7},
                      {".", 8},
                      {"unaff", 9}}}}}});
    QVERIFY2(tokenizer, tokenizer ? "" : tokenizer.error().message().c_str());
    const std::string text = "Unaffa CAFÉ. unaffable unx";
    const auto encoding = (*tokenizer)->encode(text);
    QVERIFY(encoding);
    // "unaffable" has nine characters, one more than the limit.
    COMPARE_STRINGS(textsOf(*encoding),
                    {"[CLS]", "unaff", "##a", "cafe", ".", "[UNK]", "[UNK]", "[SEP]"});
    COMPARE_STRINGS(sourcesOf(*encoding, text),
                    {"", "Unaff", "a", "CAFÉ", ".", "unaffable", "unx", ""});
    QCOMPARE((*tokenizer)->decode(idsOf(*encoding)), std::string("unaffa cafe. [UNK] [UNK]"));
    const auto pair = (*tokenizer)->encodePair("cafe", "un");
    QVERIFY(pair);
    QCOMPARE(idsOf(*pair), (Ids{1, 7, 2, 3, 2}));
    QCOMPARE(pair->tokenTypeIds, (Ids{0, 0, 0, 1, 1}));
}

void TestTokenizerJson::unigramViterbi()
{
    // Greedy cutting would take "ab"; -1 and -2 together beat it.
    const json vocab = json::parse(R"([["<unk>", 0.0], ["▁", -3.0], ["a", -1.0], ["b", -3.0],
                                       ["c", -4.0], ["ab", -2.5], ["bc", -2.0], ["▁a", -1.5]])");
    const auto tokenizer = openJson(
        {{"pre_tokenizer",
          {{"type", "Metaspace"}, {"replacement", "▁"}, {"add_prefix_space", true}}},
         {"decoder", {{"type", "Metaspace"}, {"replacement", "▁"}, {"add_prefix_space", true}}},
         {"model", unigram(vocab)}});
    QVERIFY2(tokenizer, tokenizer ? "" : tokenizer.error().message().c_str());
    const auto encoding = (*tokenizer)->encode("abc a");
    QVERIFY(encoding);
    COMPARE_STRINGS(textsOf(*encoding), {"▁a", "bc", "▁a"});
    COMPARE_STRINGS(sourcesOf(*encoding, "abc a"), {"a", "bc", " a"});
    QCOMPARE((*tokenizer)->decode(idsOf(*encoding)), std::string("abc a"));
    // Unknown characters that stand together are one token.
    COMPARE_STRINGS(textsOf(*(*tokenizer)->encode("axyza")), {"▁a", "<unk>", "a"});
    COMPARE_STRINGS(sourcesOf(*(*tokenizer)->encode("axyza"), "axyza"), {"a", "xyz", "a"});
}

void TestTokenizerJson::templates()
{
    const auto tokenizer = openJson(
        {{"pre_tokenizer", {{"type", "ByteLevel"}, {"add_prefix_space", false}}},
         {"post_processor",
          {{"type", "RobertaProcessing"},
           {"sep", {"</s>", 2}},
           {"cls", {"<s>", 0}},
           {"trim_offsets", true},
           {"add_prefix_space", false}}},
         {"added_tokens",
          {{{"id", 0}, {"content", "<s>"}, {"special", true}},
           {{"id", 2}, {"content", "</s>"}, {"special", true}},
           {{"id", 5}, {"content", "<mask>"}, {"special", true}, {"lstrip", true}}}},
         {"model",
          {{"type", "BPE"},
           {"vocab", {{"<s>", 0}, {"</s>", 2}, {"a", 3}, {"Ġ", 4}, {"<mask>", 5}, {"Ġa", 6}}},
           {"merges", {"Ġ a"}}}}});
    QVERIFY2(tokenizer, tokenizer ? "" : tokenizer.error().message().c_str());
    const auto pair = (*tokenizer)->encodePair("a a <mask>", "a");
    QVERIFY(pair);
    QCOMPARE(idsOf(*pair), (Ids{0, 3, 6, 5, 2, 2, 3, 2}));
    QCOMPARE(pair->tokenTypeIds, (Ids{0, 0, 0, 0, 0, 0, 0, 0}));
    QCOMPARE(pair->tokens[2].begin, 2); // without the space before it
    QCOMPARE(pair->tokens[3].begin, 3); // with the space that the mask takes along
    QVERIFY(pair->tokens[3].special);
    QCOMPARE((*tokenizer)->maskId(), std::optional<int64_t>(5));
    QCOMPARE(idsOf(*(*tokenizer)->encode("a", false)), Ids{3});
}

void TestTokenizerJson::addedTokens()
{
    const auto token = [](int id, const char* content, json properties) {
        properties["id"] = id;
        properties["content"] = content;
        return properties;
    };
    const auto tokenizer = openJson(
        {{"normalizer", {{"type", "Lowercase"}}},
         {"pre_tokenizer", {{"type", "WhitespaceSplit"}}},
         {"added_tokens",
          {token(10, "<X>", {{"special", true}, {"normalized", false}}),
           token(11, "<X>Y", {{"special", false}, {"normalized", false}}),
           token(12, "WORD", {{"single_word", true}, {"normalized", false}}),
           token(13, "LOW", {{"normalized", true}}),
           token(14, "<R>", {{"rstrip", true}, {"special", true}, {"normalized", false}})}},
         {"model", {{"type", "WordLevel"}, {"unk_token", "?"}, {"vocab", {{"?", 0}, {"a", 1}}}}}});
    QVERIFY2(tokenizer, tokenizer ? "" : tokenizer.error().message().c_str());
    QCOMPARE(idsOf(*(*tokenizer)->encode("a<X>a<X>Y")), (Ids{1, 10, 1, 11}));
    QCOMPARE(idsOf(*(*tokenizer)->encode("WORD SWORD WORD.")), (Ids{12, 0, 12, 0}));
    QCOMPARE(idsOf(*(*tokenizer)->encode("aLowA")), (Ids{1, 13, 1}));
    const auto encoding = (*tokenizer)->encode("<R>  a");
    QVERIFY(encoding);
    QCOMPARE(encoding->tokens[0].end, 5);
    QVERIFY((*tokenizer)->isSpecial(10));
    QVERIFY(!(*tokenizer)->isSpecial(11));
    QCOMPARE((*tokenizer)->vocabularySize(), int64_t{15});
    QCOMPARE((*tokenizer)->decode({10, 1}, true), std::string("a"));
    QCOMPARE((*tokenizer)->idOf("<X>Y"), std::optional<int64_t>(11));
}

void TestTokenizerJson::besideConfig()
{
    const json file = {
        {"normalizer", {{"type", "BertNormalizer"}, {"lowercase", true}}},
        {"pre_tokenizer", {{"type", "WhitespaceSplit"}}},
        {"added_tokens",
         {{{"id", 3}, {"content", "<mask>"}, {"lstrip", true}, {"normalized", false}}}},
        {"model",
         {{"type", "WordLevel"},
          {"unk_token", "?"},
          {"vocab",
           {{"?", 0},
            {"a", 1},
            {"A", 2},
            {"<mask>", 3},
            {"</s>", 4},
            {"en_XX", 5},
            {"de_DE", 6}}}}}};
    // Options and roles come from the file beside; a token's properties do not.
    const auto cased =
        openFiles({{"tokenizer.json", file.dump()},
                   {"tokenizer_config.json",
                    R"({"do_lower_case":false,"mask_token":"<mask>","pad_token":"<new>"})"}});
    QVERIFY2(cased, cased ? "" : cased.error().message().c_str());
    const auto encoding = (*cased)->encode("A <mask>");
    QCOMPARE(idsOf(*encoding), (Ids{2, 3}));
    QCOMPARE(encoding->tokens[1].begin, 1);
    QVERIFY(encoding->tokens[1].special);
    QCOMPARE((*cased)->maskId(), std::optional<int64_t>(3));
    QCOMPARE((*cased)->padId(), std::optional<int64_t>(7));

    const auto mbart = openFiles(
        {{"tokenizer.json", file.dump()},
         {"tokenizer_config.json",
          R"({"tokenizer_class":"MBartTokenizerFast","eos_token":"</s>","tgt_lang":"de_DE"})"}});
    QVERIFY2(mbart, mbart ? "" : mbart.error().message().c_str());
    QCOMPARE((*mbart)->languages().size(), size_t{2});
    QCOMPARE(idsOf(*(*mbart)->encode("a")), (Ids{1, 4, 5}));
    QCOMPARE(idsOf(*(*mbart)->encodeTarget("a")), (Ids{1, 4, 6}));

    // Llama's class makes its own pattern.
    const auto llama = openFiles(
        {{"tokenizer.json", file.dump()},
         {"tokenizer_config.json",
          R"({"tokenizer_class":"LlamaTokenizer","bos_token":"en_XX","eos_token":"</s>","add_bos_token":true,"add_eos_token":true})"}});
    QVERIFY(llama);
    QCOMPARE(idsOf(*(*llama)->encodePair("a", "a")), (Ids{5, 1, 4, 5, 1, 4}));
}

void TestTokenizerJson::decoders_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QStringList>("tokens");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* step, QStringList tokens, const char* text) {
        QTest::newRow(name) << QByteArray(step) << tokens << QString::fromUtf8(text);
    };
    row("none", "null", {"a", "b"}, "a b");
    row("byte level", R"({"type":"ByteLevel"})", {"Ġa", "Ã", "©"}, " aé");
    row("byte level, half a character", R"({"type":"ByteLevel"})", {"a", "Ã"}, "a\uFFFD");
    row("word piece", R"({"type":"WordPiece","prefix":"##","cleanup":true})",
        {"a", "##b", ",", "do", "not"}, "ab, do not");
    row("metaspace", R"({"type":"Metaspace","replacement":"▁","add_prefix_space":true})",
        {"▁a", "▁b", "c"}, "a bc");
    row("metaspace, never", R"({"type":"Metaspace","replacement":"▁","prepend_scheme":"never"})",
        {"▁a", "▁b"}, " a b");
    row("byte pair", R"({"type":"BPEDecoder","suffix":"</w>"})", {"a", "b</w>", "c</w>"}, "ab c");
    row("byte fallback", R"({"type":"ByteFallback"})", {"<0xC3>", "<0xA9>", "x"}, "éx");
    row("byte fallback, broken", R"({"type":"ByteFallback"})", {"<0xC3>", "x"}, "\uFFFDx");
    row("replace", R"({"type":"Replace","pattern":{"String":"_"},"content":" "})", {"a_", "b"},
        "a b");
    row("strip", R"({"type":"Strip","content":"_","start":1,"stop":1})", {"__a_"}, "_a");
    row("sequence",
        R"({"type":"Sequence","decoders":[{"type":"Fuse"},{"type":"Strip","content":" ","start":1,"stop":0}]})",
        {" a", " b"}, "a b");
}

void TestTokenizerJson::decoders()
{
    QFETCH(QByteArray, step);
    QFETCH(QStringList, tokens);
    QFETCH(QString, text);
    json vocab = {{"?", 0}};
    Ids ids;
    for (const QString& token : tokens) {
        ids.push_back(static_cast<int64_t>(vocab.size()));
        vocab[token.toStdString()] = ids.back();
    }
    const auto tokenizer =
        openJson({{"decoder", json::parse(step.toStdString())},
                  {"model", {{"type", "WordLevel"}, {"unk_token", "?"}, {"vocab", vocab}}}});
    QVERIFY2(tokenizer, tokenizer ? "" : tokenizer.error().message().c_str());
    QCOMPARE(QString::fromStdString((*tokenizer)->decode(ids)), text);
}

void TestTokenizerJson::refusals_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("named"); // what the message has to name
    const auto row = [](const char* name, const char* content, const char* named) {
        QTest::newRow(name) << QByteArray(content) << QString::fromUtf8(named);
    };
    const char* const model = R"("model":{"type":"WordLevel","vocab":{"a":0},"unk_token":"a"})";
    const auto step = [&](const char* section, const char* value) {
        return (std::string("{\"") + section + "\":" + value + "," + model + "}");
    };
    row("empty", "", "is empty");
    row("truncated", R"({"model":{"type":"BPE","vocab":{"a)", "byte");
    row("not an object", "[1,2]", "object");
    row("no model", "{}", "model");
    row("model", R"({"model":{"type":"Neural","vocab":{}}})", "Neural");
    row("normalizer", step("normalizer", R"({"type":"Magic"})").c_str(), "Magic");
    row("pre-tokenizer", step("pre_tokenizer", R"({"type":"Magic"})").c_str(), "Magic");
    row("decoder", step("decoder", R"({"type":"CTC"})").c_str(), "CTC");
    row("post-processor", step("post_processor", R"({"type":"Magic"})").c_str(), "Magic");
    row("nested step",
        step("normalizer", R"({"type":"Sequence","normalizers":[{"type":"Odd"}]})").c_str(), "Odd");
    row("regex",
        step("pre_tokenizer", R"({"type":"Split","pattern":{"Regex":"(["},"behavior":"Isolated"})")
            .c_str(),
        "([");
    row("behaviour",
        step("pre_tokenizer", R"({"type":"Split","pattern":{"String":"a"},"behavior":"Odd"})")
            .c_str(),
        "behavior");
    row("charsmap",
        step("normalizer", R"({"type":"Precompiled","precompiled_charsmap":"/////w=="})").c_str(),
        "rules");
    row("template",
        step("post_processor",
             R"({"type":"TemplateProcessing","single":[{"SpecialToken":{"id":"x"}}],"pair":[]})")
            .c_str(),
        "single");
    row("negative id", R"({"model":{"type":"WordLevel","vocab":{"a":-5}}})", "a");
    row("huge id", R"({"model":{"type":"WordLevel","vocab":{"a":1000000000000}}})",
        "1000000000000");
    row("text for an id", R"({"model":{"type":"WordLevel","vocab":{"a":"0"}}})", "a");
    row("merge of strangers", R"({"model":{"type":"BPE","vocab":{"a":0,"b":1},"merges":["a b"]}})",
        "ab");
    row("merge of one", R"({"model":{"type":"BPE","vocab":{"a":0},"merges":["a"]}})", "merges");
    row("merge of numbers", R"({"model":{"type":"BPE","vocab":{"a":0},"merges":[[1,2]]}})",
        "merges");
    row("dropout", R"({"model":{"type":"BPE","dropout":7,"vocab":{"a":0},"merges":[]}})",
        "dropout");
    row("unigram id", R"({"model":{"type":"Unigram","unk_id":7,"vocab":[["a",0.0]]}})", "7");
    row("unigram entry", R"({"model":{"type":"Unigram","vocab":[["a"]]}})", "vocab");
    row("invalid UTF-8", "{\"model\":{\"type\":\"WordLevel\",\"vocab\":{\"\xFF\":0}}}", "byte");
    row("added id", step("added_tokens", R"([{"id":99999999999,"content":"<x>"}])").c_str(), "<x>");
}

void TestTokenizerJson::refusals()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, named);
    const auto tokenizer = openFiles({{"tokenizer.json", content.toStdString()}});
    QVERIFY(!tokenizer);
    const QString message = QString::fromStdString(tokenizer.error().message());
    QVERIFY2(message.contains(named), qPrintable(message));
    QVERIFY(!tokenizer.error().hintMessage().empty());
}

SUITE(TestTokenizerJson)
#include "test_tokenizer_json.moc"
