#include "tests/suite.h"
#include "views/textlines.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace views;

class TestTextLines : public QObject
{
    Q_OBJECT

private slots:
    void standsOnTheBaseLine_data();
    void standsOnTheBaseLine();
    void elides();
};

void TestTextLines::standsOnTheBaseLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("number") << QStringLiteral("−0.25");
    QTest::newRow("word") << QStringLiteral("␣jumping");
    // From another font, which is taller.
    QTest::newRow("Chinese") << QStringLiteral("解码器 a");
    QTest::newRow("Hebrew") << QStringLiteral("שלום");
    QTest::newRow("markup") << QStringLiteral("<b>&amp;");
}

void TestTextLines::standsOnTheBaseLine()
{
    QFETCH(QString, text);
    const auto picture = [](auto draw) {
        QImage image(200, 60, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setFont(QFont(QStringLiteral("DejaVu Sans"), 11));
        draw(painter);
        return image;
    };
    const QImage expected =
        picture([&](QPainter& painter) { painter.drawText(QPointF(20, 40), text); });
    for (int round = 0; round < 2; ++round)
        QCOMPARE(picture([&](QPainter& painter) {
                     TextLines lines(painter.font());
                     QCOMPARE(lines.width(text),
                              QFontMetricsF(painter.font()).horizontalAdvance(text));
                     lines.draw(painter, {20, 40}, text);
                 }),
                 expected);
}

void TestTextLines::elides()
{
    TextLines lines(QFont(QStringLiteral("DejaVu Sans"), 11));
    const QString text = QStringLiteral("a long name");
    QCOMPARE(lines.elided(text, lines.width(text)), text);
    const QString less = lines.elided(text, lines.width(text) / 2);
    QVERIFY(less.endsWith(u'…'));
    QVERIFY(lines.width(less) <= lines.width(text) / 2);
}

WIDGET_SUITE(TestTextLines)
#include "test_textlines.moc"
