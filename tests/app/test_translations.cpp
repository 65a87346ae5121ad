#include "tests/suite.h"

#include <algorithm>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations; ///< one, or one for each numerus form
    QString type;             ///< "", "unfinished", "vanished", "obsolete"
    bool numerus = false;

    QString where() const { return context + QLatin1String(": ") + source; }
};

QList<Message> readMessages(const QString& path, QString* problem)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *problem = file.errorString();
        return {};
    }
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        const auto name = xml.name();
        if (name == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (name == QLatin1String("message")) {
            messages.append(Message{context, {}, {}, {}, false});
            messages.last().numerus =
                xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
        } else if (name == QLatin1String("source") && !messages.isEmpty()) {
            messages.last().source = xml.readElementText();
        } else if (name == QLatin1String("translation") && !messages.isEmpty()) {
            messages.last().type = xml.attributes().value(QLatin1String("type")).toString();
            if (!messages.last().numerus)
                messages.last().translations.append(xml.readElementText());
        } else if (name == QLatin1String("numerusform") && !messages.isEmpty()) {
            messages.last().translations.append(xml.readElementText());
        }
    }
    if (xml.hasError())
        *problem = xml.errorString();
    return messages;
}

/// %1, %L1, %n: each as often as it stands there.
QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?(\\d{1,2}|n)"));
    QStringList found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        found.append(matches.next().captured(1));
    found.sort();
    found.removeDuplicates();
    return found;
}

QStringList tags(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("</?[a-z][a-z0-9]*"));
    QStringList found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        found.append(matches.next().captured());
    found.sort();
    return found;
}

/// Line breaks at the ends, which set a text apart from what stands beside it.
QString ends(const QString& text)
{
    static const QRegularExpression begin(QStringLiteral("^\\n*"));
    static const QRegularExpression end(QStringLiteral("\\n*$"));
    return begin.match(text).captured() + u'|' + end.match(text).captured();
}

/// How many forms of a plural a language has, as Qt counts them.
int pluralForms(const QString& path)
{
    for (const char* one : {"_ja.ts", "_zh_CN.ts", "_zh_TW.ts"})
        if (path.endsWith(QLatin1String(one)))
            return 1;
    return 2;
}

bool isUsed(const Message& message)
{
    return message.type != QLatin1String("vanished") && message.type != QLatin1String("obsolete");
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void file_data();
    void file();
    void allLanguagesSayTheSame();
    void everyLanguageHasAGlossary();
    void faultsAreSeen();
};

void TestTranslations::file_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(PROJECT_DIR "/translations"));
    const QStringList files = folder.entryList({QStringLiteral("*.ts")});
    QVERIFY(!files.isEmpty());
    for (const QString& name : files)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestTranslations::file()
{
    QFETCH(QString, path);
    QString problem;
    const QList<Message> messages = readMessages(path, &problem);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    // English needs its plurals alone.
    const bool plurals = path.endsWith(QLatin1String("_en.ts"));
    QVERIFY(messages.size() > (plurals ? 0 : 100));
    if (plurals)
        QVERIFY(std::ranges::all_of(messages, &Message::numerus));

    QStringList unfinished, otherPlaceholders, otherTags, otherEnds, otherForms, shortcuts;
    for (const Message& message : messages) {
        if (!isUsed(message))
            continue;
        if (message.type == QLatin1String("unfinished") || message.translations.isEmpty() ||
            std::ranges::any_of(message.translations,
                                [](const QString& text) { return text.trimmed().isEmpty(); }))
            unfinished.append(message.where());
        if (message.translations.size() != (message.numerus ? pluralForms(path) : 1))
            otherForms.append(message.where());
        for (const QString& translation : message.translations) {
            if (translation.isEmpty())
                continue;
            if (ends(translation) != ends(message.source))
                otherEnds.append(message.where());
            if (placeholders(translation) != placeholders(message.source))
                otherPlaceholders.append(message.where());
            if (tags(translation) != tags(message.source))
                otherTags.append(message.where());
            // A menu entry that loses its letter cannot be reached by Alt and a key.
            static const QRegularExpression letter(QStringLiteral("&[A-Za-z]"));
            if (message.source.contains(letter) && !message.source.contains(u'<') &&
                !translation.contains(letter))
                shortcuts.append(message.where());
        }
    }
    QVERIFY2(unfinished.isEmpty(),
             qPrintable(QStringLiteral("not translated (%1):\n").arg(unfinished.size()) +
                        unfinished.join(u'\n')));
    QVERIFY2(otherPlaceholders.isEmpty(),
             qPrintable(QLatin1String("other placeholders:\n") + otherPlaceholders.join(u'\n')));
    QVERIFY2(otherTags.isEmpty(),
             qPrintable(QLatin1String("other tags:\n") + otherTags.join(u'\n')));
    QVERIFY2(otherEnds.isEmpty(),
             qPrintable(QLatin1String("other line breaks at the ends:\n") + otherEnds.join(u'\n')));
    QVERIFY2(otherForms.isEmpty(),
             qPrintable(QLatin1String("wrong number of plural forms:\n") + otherForms.join(u'\n')));
    QVERIFY2(shortcuts.isEmpty(),
             qPrintable(QLatin1String("no key to press:\n") + shortcuts.join(u'\n')));
}

void TestTranslations::allLanguagesSayTheSame()
{
    const QDir folder(QStringLiteral(PROJECT_DIR "/translations"));
    QHash<QString, QSet<QString>> known;
    for (const QString& name : folder.entryList({QStringLiteral("*.ts")})) {
        if (name.endsWith(QLatin1String("_en.ts")))
            continue;
        QString problem;
        for (const Message& message : readMessages(folder.filePath(name), &problem))
            if (isUsed(message))
                known[name].insert(message.where());
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    const QString first = known.keys().constFirst();
    for (auto one = known.cbegin(); one != known.cend(); ++one) {
        const QSet<QString> missing = known[first] - *one;
        QVERIFY2(missing.isEmpty(), qPrintable(one.key() + QStringLiteral(" lacks:\n") +
                                               QStringList(missing.values()).join(u'\n')));
        const QSet<QString> more = *one - known[first];
        QVERIFY2(more.isEmpty(), qPrintable(first + QStringLiteral(" lacks:\n") +
                                            QStringList(more.values()).join(u'\n')));
    }
}

void TestTranslations::everyLanguageHasAGlossary()
{
    const QDir folder(QStringLiteral(PROJECT_DIR "/translations"));
    for (const QString& name : folder.entryList({QStringLiteral("*.ts")})) {
        const QString code = name.section(u'.', 0, 0).mid(int(qstrlen("attention-visualizer_")));
        if (code == QLatin1String("en"))
            continue;
        QFile glossary(folder.filePath(QStringLiteral("glossary_%1.md").arg(code)));
        QVERIFY2(glossary.open(QIODevice::ReadOnly), qPrintable(glossary.fileName()));
        const QString text = QString::fromUtf8(glossary.readAll());
        for (const char* term : {"attention", "query", "key", "value", "head", "layer", "token"})
            QVERIFY2(text.contains(QRegularExpression(
                         QStringLiteral("\n\\| %1\\b").arg(QLatin1String(term)))),
                     qPrintable(code + u' ' + QLatin1String(term)));
    }
}

void TestTranslations::faultsAreSeen()
{
    QCOMPARE(placeholders(QStringLiteral("%L1 of %2")), placeholders(QStringLiteral("%2: %1")));
    QVERIFY(placeholders(QStringLiteral("%1")) != placeholders(QStringLiteral("1")));
    QVERIFY(placeholders(QStringLiteral("%n heads")) != placeholders(QStringLiteral("heads")));
    QVERIFY(ends(QStringLiteral("\na")) != ends(QStringLiteral("a")));
    QVERIFY(tags(QStringLiteral("<b>a</b>")) != tags(QStringLiteral("a")));
}

SUITE(TestTranslations)
#include "test_translations.moc"
