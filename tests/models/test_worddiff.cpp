#include "models/worddiff.h"
#include "tests/suite.h"

#include <QTest>

class TestWordDiff : public QObject
{
    Q_OBJECT

private slots:
    void marksWhatChanged_data();
    void marksWhatChanged();

private:
    /// Changed words in brackets.
    static QString shown(const QList<models::MarkedWord>& words)
    {
        QStringList parts;
        for (const models::MarkedWord& word : words)
            parts.append(word.changed ? u'[' + word.word + u']' : word.word);
        return parts.join(u' ');
    }
};

void TestWordDiff::marksWhatChanged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    const auto row = [](const char* name, const char* before, const char* after, const char* first,
                        const char* second) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after)
                            << QString::fromUtf8(first) << QString::fromUtf8(second);
    };
    row("alike", "a b c", "a b c", "a b c", "a b c");
    row("one word", "Un chat noir dort", "Un chat rouge dort", "Un chat [noir] dort",
        "Un chat [rouge] dort");
    row("one more", "a b c", "a x b c", "a b c", "a [x] b c");
    row("one less", "a b c", "a c", "a [b] c", "a c");
    row("all", "a b", "c d e", "[a] [b]", "[c] [d] [e]");
    row("in the middle", "a b c d e f", "a c x d f", "a [b] c d [e] f", "a c [x] d f");
    row("empty", "", "a", "", "[a]");
}

void TestWordDiff::marksWhatChanged()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto [first, second] = models::markedWords(before, after);
    QTEST(shown(first), "first");
    QTEST(shown(second), "second");
}

SUITE(TestWordDiff)
#include "test_worddiff.moc"
