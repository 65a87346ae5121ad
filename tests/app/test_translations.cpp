#include "tests/suite.h"

#include <algorithm>
#include <QDir>
#include <QFile>
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

    QStringList unfinished, otherPlaceholders, otherTags, shortcuts;
    for (const Message& message : messages) {
        if (!isUsed(message))
            continue;
        if (message.type == QLatin1String("unfinished") || message.translations.isEmpty() ||
            std::ranges::any_of(message.translations,
                                [](const QString& text) { return text.trimmed().isEmpty(); }))
            unfinished.append(message.where());
        for (const QString& translation : message.translations) {
            if (translation.isEmpty())
                continue;
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
    QVERIFY2(shortcuts.isEmpty(),
             qPrintable(QLatin1String("no key to press:\n") + shortcuts.join(u'\n')));
}

SUITE(TestTranslations)
#include "test_translations.moc"
