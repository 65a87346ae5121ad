// How tokens and numbers are written.
#include "models/figuretext.h"
#include "models/visibletoken.h"
#include "tests/suite.h"

#include <QLocale>
#include <QTest>

class TestTexts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QStringLiteral("en"))); }
    void invisibleTokensAreSeen_data();
    void invisibleTokensAreSeen();
    void figures_data();
    void figures();
};

void TestTexts::invisibleTokensAreSeen_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const char16_t* token, const char16_t* shown) {
        // Not fromUtf16(), which takes a byte order mark off.
        QTest::newRow(name) << QStringView(token).toString() << QStringView(shown).toString();
    };
    row("word", u"cat", u"cat");
    row("space in front", u" cat", u"␣cat");
    row("line feed", u"\n", u"↵");
    row("tab", u"\t", u"⇥");
    row("carriage return", u"\r", u"↤");
    row("both ends of a line", u"\r\n", u"↤↵");
    row("form feed", u"a\f", u"aU+000C");
    row("vertical tab", u"\v", u"U+000B");
    row("no-break space", u"\u00A0", u"⍽");
    row("ideographic space", u"\u3000", u"U+3000");
    row("line separator", u"\u2028", u"U+2028");
    row("zero width space", u"a\u200Bb", u"aU+200Bb");
    row("right-to-left override", u"\u202Ecat", u"U+202Ecat");
    row("byte order mark", u"\uFEFF", u"U+FEFF");
    row("soft hyphen", u"\u00AD", u"U+00AD");
    row("delete", u"\u007F", u"U+007F");
    row("blank letter", u"\u3164", u"U+3164");
    row("joined picture", u"👩\u200D💻", u"👩\u200D💻");
    row("joiner alone", u"\u200D", u"U+200D");
    row("accent alone", u"\u0301", u"◌\u0301");
    row("accent on its letter", u"e\u0301", u"e\u0301");
    row("Chinese", u"图", u"图");
    row("private use", u"\uE000", u"U+E000");
    row("not assigned", u"a\U000E0FFFb", u"aU+E0FFFb");
    row("nothing", u"", u"");
}

void TestTexts::invisibleTokensAreSeen()
{
    QFETCH(QString, token);
    QTEST(models::visibleToken(token), "shown");
    QCOMPARE(models::visibleToken({}, 263), QStringLiteral("<id 263>"));
}

void TestTexts::figures_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0.0 << QStringLiteral("0");
    QTest::newRow("share") << 0.57312 << QStringLiteral("0.5731");
    QTest::newRow("count") << 7722.0 << QStringLiteral("7,722");
    QTest::newRow("larger count") << 16384.0 << QStringLiteral("16,384");
    QTest::newRow("large") << 1234567.8 << QStringLiteral("1,234,568");
    QTest::newRow("negative") << -16384.4 << QStringLiteral("-16,384");
}

void TestTexts::figures()
{
    QFETCH(double, value);
    QTEST(models::figureText(value), "text");
}

SUITE(TestTexts)
#include "test_texts.moc"
