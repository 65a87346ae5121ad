#include "engine/text/oniguruma.h"
#include "engine/text/unicode.h"
#include "tests/suite.h"

#include <QtTest>

using engine::text::fromUtf8;
using engine::text::Regex;
using engine::text::toUtf8;

/// Patterns of tokenizer.json mean what they mean in the reference's engine. What they match was
/// taken from its Rust tokenizers, run on the same patterns and texts.
class TestOniguruma : public QObject
{
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
    void refuses_data();
    void refuses();
    void longTexts();
};

void TestOniguruma::matches_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("replaced"); // every match by #
    const auto row = [](const char* pattern, const char* text, const char* replaced) {
        QTest::addRow("%s in %s", pattern, text)
            << QString::fromUtf8(pattern) << QString::fromUtf8(text) << QString::fromUtf8(replaced);
    };
    row("(?m)a.b", "a\r\nb a\nb", "a\r\nb #");
    row("(?m).", "\r\n", "##");
    row("a.b", "a\rb a\nb", "# a\nb");
    row("^", "ab\n", "#ab\n");
    row("$", "ab\n", "ab#\n#");
    row("\\Z", "ab\n", "ab#\n#");
    row("\\z", "ab\n", "ab\n#");
    row("[[:punct:]]+", "a😀+b!", "a#b#");
    row("\\p{Punct}", "a$b", "a#b");
    row("\\p{P}", "a$b!", "a$b#");
    row("[[:^alpha:]]", "a1 b", "a##b");
    row("\\Qa\\E", "a QaE", "a #");
    row("a{,2}b", "aaab b", "a# #");
    row("\\p{^L}", "a1", "a#");
    row("\\P{^L}", "a1", "#1");
    row("a*", "baac", "#b#c#");
    row("x*", "ab", "#a#b#");
    row("a{2}+", "aaaaa", "#a");
    row("a{1,2}+b", "aaaab", "#");
    row("a{2}?", "aa", "#"); // nothing, or two; nothing is no match behind another
    row("(?i)it's|b", "IT'S B", "# #");
    row("(?i:K)", "K\xE2\x84\xAAk", "###");
    row("a(?i)b|c", "aB aC C", "# # C");
    row("(?x) a b # c", "ab a b", "# a b");
    row("[a-c&&[^b]]", "abc", "#b#");
    row("[^a-c&&[^b]]", "abcd", "a#c#");
    row("[]a]", "]a", "##");
    row("[\\w-]+", "a-b c", "# #");
    row("[a\\-z]", "a-bz", "##b#");
    row("\\w+",
        "a\xE2\x80\x8D"
        "b",
        "#\xE2\x80\x8D#");
    row("\\w", "a\xC2\xBD-", "##-");
    row("[[:word:]]", "a\xC2\xBD-", "#\xC2\xBD-");
    row("(?i)\\p{Lu}", "aB", "a#");
    row("(?i)[[:upper:]]", "aB", "##");
    row("\\N", "\r\n", "#\n");
    row("\\o{101}", "AB", "#B");
    row("\\bb",
        "e\xCC\x81"
        "b b",
        "e\xCC\x81"
        "b #");
    row("\\h+", "12fg", "#g");
    row("\\v",
        "a\x0b"
        "b\n",
        "a#b\n");
    row("\\R", "\r\n\r\n", "##");
    row("\\x41|\\u0042|\\x{43}|\\103|\\e", "ABC\x1b", "####");
    row("(a|b)\\1", "aa ab bb", "# ab #");
    row("(?<q>a|b)\\k<q>", "aa ab", "# ab");
    row("(?<=a)b|(?<!a)c", "ab ac c", "a# ac #");
    row("a{", "a{", "#");
    row("a{,}", "a{,}", "#");
    row("a{x}", "a{x}", "#");
    row("}", "}", "#");
    row("(?:a|ab)(?>b|bc)c?", "abbc", "#bc");
    row("\\p{Greek}+|\\p{Han}", "αβ中a", "##a");
    row(R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)",
        "It's 1234  a!\n", "########");
}

void TestOniguruma::matches()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(QString, replaced);
    const auto regex = Regex::compile(pattern.toStdString());
    QVERIFY2(regex, regex ? "" : regex.error().message().c_str());
    const std::u32string subject = fromUtf8(text.toStdString());
    const auto found = regex->findAll(subject);
    QVERIFY2(found, found ? "" : found.error().message().c_str());
    std::u32string result;
    size_t at = 0;
    for (const auto& match : *found) {
        result += subject.substr(at, match.begin - at) + U"#";
        at = match.end;
    }
    result += subject.substr(at);
    QCOMPARE(QString::fromStdString(toUtf8(result)), replaced);
}

void TestOniguruma::refuses_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("part");
    for (const auto& [pattern, part] :
         {std::pair{"a\\Kb", "\\K"}, std::pair{"(a)\\g<1>", "\\g"}, std::pair{"\\Ga", "\\G"},
          std::pair{"^*", "*"}, std::pair{"\\x{}", "\\x{"}, std::pair{"(?~ab)", "(?~"},
          std::pair{"(?s)a", "(?s"}, std::pair{"*a", "*"}, std::pair{"a|+", "+"},
          std::pair{"\\p{Klingon}", "\\p{Klingon}"}, std::pair{"[[:nothing:]]", "[:nothing:]"},
          std::pair{"[b-a]", "-"}, std::pair{"[]", "[]"}, std::pair{"(a", "("},
          std::pair{"a)", ")"}, std::pair{"\\xE2", "\\x"}, std::pair{"\\2", "\\2"},
          std::pair{"[\\w-z]", "-"}, std::pair{"(?P<a>b)", "(?P"}})
        QTest::newRow(pattern) << QString::fromLatin1(pattern) << QString::fromLatin1(part);
    QTest::newRow("deep groups") << QString(5000, u'(') << QStringLiteral("(((");
    QTest::newRow("deep classes") << QString(5000, u'[') << QStringLiteral("[[[");
    QTest::newRow("deep repeats") << u'a' + QString(5000, u'*') << QStringLiteral("*");
    QTest::newRow("long names") << QStringLiteral("(?<").repeated(5000) << QStringLiteral("(?<");
    QTest::newRow("many sets") << QStringLiteral("\\d").repeated(1001) << QStringLiteral("[…]");
    QTest::newRow("long") << QString(20000, u'a') << QStringLiteral("…");
}

void TestOniguruma::refuses()
{
    QFETCH(QString, pattern);
    QFETCH(QString, part);
    const auto regex = Regex::compile(pattern.toStdString());
    QVERIFY(!regex);
    const QString message = QString::fromStdString(regex.error().message());
    QVERIFY2(message.contains(u'(' + part + u')'), qPrintable(message));
    QVERIFY(message.size() < 400);
}

/// What repeats a class keeps ICU's own loops, which need no room for each character.
void TestOniguruma::longTexts()
{
    const std::u32string text(2'000'000, U'a');
    for (const char* pattern : {"\\p{L}+", "[^\\s]+", ".*b|a+", "\\w+"}) {
        const auto regex = Regex::compile(pattern);
        QVERIFY(regex);
        const auto found = regex->findAll(text);
        QVERIFY2(found, found ? "" : found.error().message().c_str());
        QCOMPARE(found->size(), size_t{1});
    }
}

SUITE(TestOniguruma)
#include "test_oniguruma.moc"
