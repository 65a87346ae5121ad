#include "engine/text/textfile.h"
#include "engine/text/tokenizer.h"
#include "tests/suite.h"

#include <fstream>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;
using namespace std::string_literals;

class TestTextFile : public QObject
{
    Q_OBJECT

private slots:
    void decodesWhatHasAMark_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = QStringLiteral("Café 😀\nend");
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with a mark") << "\xEF\xBB\xBF" + text.toUtf8();
        for (const bool little : {true, false})
            for (const bool mark : {true, false}) {
                QByteArray bytes;
                const QString whole = mark ? QChar(0xFEFF) + text : text;
                for (const QChar c : whole) {
                    const char high = char(c.unicode() >> 8);
                    const char low = char(c.unicode() & 0xFF);
                    bytes.append(little ? low : high).append(little ? high : low);
                }
                QTest::addRow("UTF-16%s%s", little ? "LE" : "BE", mark ? " with a mark" : "")
                    << bytes;
            }
        for (const bool little : {true, false})
            for (const bool mark : {true, false}) {
                QByteArray bytes;
                for (const char32_t c : (mark ? QChar(0xFEFF) + text : text).toUcs4())
                    for (int i = 0; i < 4; ++i)
                        bytes.append(char((c >> (8 * (little ? i : 3 - i))) & 0xFF));
                QTest::addRow("UTF-32%s%s", little ? "LE" : "BE", mark ? " with a mark" : "")
                    << bytes;
            }
    }
    void decodesWhatHasAMark()
    {
        QFETCH(QByteArray, bytes);
        const auto text = text::decodeText(bytes.toStdString(), "file");
        QVERIFY2(text, text ? "" : text.error().message().c_str());
        QCOMPARE(QString::fromStdString(*text), QStringLiteral("Café 😀\nend"));
    }

    void otherAlphabetsWithoutAMark()
    {
        const QString text = QStringLiteral("Привет, мир! Как дела?");
        for (const bool little : {true, false}) {
            std::string bytes;
            for (const QChar c : text) {
                const char high = char(c.unicode() >> 8);
                const char low = char(c.unicode() & 0xFF);
                bytes.push_back(little ? low : high);
                bytes.push_back(little ? high : low);
            }
            const auto read = text::decodeText(bytes, "file");
            QVERIFY2(read, read ? "" : read.error().message().c_str());
            QCOMPARE(QString::fromStdString(*read), text);
        }
    }

    void shortTextsAreAsTheyStand()
    {
        for (const std::string& bytes : {"ba"s, "ab"s, "abcdef"s, "\n\n"s, ""s}) {
            const auto text = text::decodeText(bytes, "file");
            QVERIFY2(text, text ? "" : text.error().message().c_str());
            QCOMPARE(*text, bytes);
        }
    }

    void refusesByName()
    {
        const auto latin = text::decodeText("Stra\xdf"
                                            "e und Gr\xfc\xdf"
                                            "e \xfc"
                                            "ber alles, was sch\xf6n ist; na\xefve caf\xe9s",
                                            "old.txt");
        QVERIFY(!latin);
        QVERIFY2(latin.error().message().find("ISO-8859-1") != std::string::npos,
                 latin.error().message().c_str());
        QVERIFY(latin.error().hintMessage().find("iconv") != std::string::npos);
        const auto odd = text::decodeText("\xFF\xFE\x41"s, "odd.txt");
        QVERIFY(!odd && odd.error().message().find("UTF-16") != std::string::npos);
        const auto lone = text::decodeText("\xFF\xFE\x00\xD8\x41\x00"s, "lone.txt");
        QVERIFY(!lone && lone.error().message().find("UTF-16") != std::string::npos);
        QVERIFY(!text::readTextFile("/nowhere/text.txt"));
        QVERIFY(!text::readTextFile("/"));
    }

    void readsNoMoreThanTheLimit()
    {
        QElapsedTimer timer;
        timer.start();
        const auto endless = text::readTextFile("/dev/zero");
        QVERIFY(!endless);
        QVERIFY(endless.error().message().find(std::to_string(text::Tokenizer::kLargestText)) !=
                std::string::npos);
        QVERIFY(timer.elapsed() < 20000);
    }

    void readsPipesAndFiles()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("a.txt")).toStdString();
        std::ofstream(path) << "\xEF\xBB\xBFone\r\ntwo";
        const auto text = text::readTextFile(path);
        QVERIFY(text);
        QCOMPARE(*text, "one\r\ntwo"s);
        QCOMPARE(text::withoutByteOrderMark("\xEF\xBB\xBFhi"), "hi"s);
    }
};

SUITE(TestTextFile)
#include "test_textfile.moc"
