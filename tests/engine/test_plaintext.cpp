#include "engine/error.h"
#include "engine/numbertext.h"
#include "engine/plaintext.h"
#include "engine/text/unicode.h"
#include "tests/suite.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <QTest>

using namespace engine;

class TestPlainText : public QObject
{
    Q_OBJECT

private slots:
    void messagesAreBoundedAndClean()
    {
        const std::string hostile(100000, '\x1b');
        for (const std::string& text :
             {hostile, std::string(790000, 'x'), std::string("a\x1b[31mb\nc\x7f\xc2\x9b") + "d",
              std::string("\xE2\x80\xAE\xE2\x81\xA6turned"), std::string("\xff\xfe\xc3")}) {
            const std::string message = fail("It is “%1”.", {text}, "See %1.").value().message();
            QVERIFY2(message.size() < 2000, std::to_string(message.size()).c_str());
            QVERIFY(text::isValidUtf8(message));
            for (const char c : message)
                QVERIFY(static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
            QVERIFY(message.find("\xc2\x9b") == std::string::npos);
            QVERIFY(message.find("\xE2\x80\xAE") == std::string::npos);
        }
        QCOMPARE(plainText("Grüße, 世界 🫨"), std::string("Grüße, 世界 🫨"));
        QCOMPARE(plainText("a\tb"), std::string("a<U+0009>b"));
        // The begin and the end of a long text are what tells it from others.
        const std::string cut = plainText("begin " + std::string(5000, '.') + " end", 60);
        QVERIFY(cut.starts_with("begin") && cut.ends_with("end") && cut.size() < 70);
        QVERIFY(text::isValidUtf8(plainText(std::string(999, 'x') + "€€€€€€€€", 100)));
    }

    void numbersAreAsShortAsTheyCanBe()
    {
        QCOMPARE(numberText(0.003), std::string("0.003"));
        QCOMPARE(numberText(double(0.1f)), std::string("0.1"));
        QCOMPARE(numberText(1.0 / 3), std::string("0.3333333333333333"));
        QCOMPARE(numberText(double(1.f / 3)), std::string("0.33333334"));
        QCOMPARE(numberText(-12), std::string("-12"));
        QCOMPARE(numberText(0.0007), std::string("0.0007"));
        QCOMPARE(numberText(1234567), std::string("1234567"));
        QCOMPARE(numberText(1e-9), std::string("1e-09"));
        QCOMPARE(numberText(1e300), std::string("1e+300"));
        QCOMPARE(numberText(std::nan("")), std::string("nan"));
        QVERIFY(asWritten(0.7f) == 0.7);
        nlohmann::json value = {{"a", 0.7f}, {"b", {1, 0.1f, "0.10000000149011612"}}, {"c", 0.003}};
        writeShortly(value);
        QCOMPARE(value.dump(),
                 std::string(R"({"a":0.7,"b":[1,0.1,"0.10000000149011612"],"c":0.003})"));
        // What is written is read back as it was.
        for (const double number : {0.1 + 0.2, 1.0 / 7, 6.02214076e23, 5e-324})
            QVERIFY(std::strtod(numberText(number).c_str(), nullptr) == number);
        for (const float number : {0.1f, 1.f / 7, 3.4e38f, 1e-40f})
            QVERIFY(std::strtof(numberText(double(number)).c_str(), nullptr) == number);
    }

    void listsAreCut()
    {
        QCOMPARE(listed({"a", "b"}), std::string("a, b"));
        QCOMPARE(listed(std::vector<std::string>(100, "a"), 2), std::string("a, a, … (+98)"));
        QVERIFY(listed(std::vector<std::string>(100000, std::string(1000, 'x'))).size() < 1500);
    }
};

SUITE(TestPlainText)
#include "test_plaintext.moc"
