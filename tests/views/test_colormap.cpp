#include "tests/suite.h"
#include "tests/views/pictures.h"
#include "views/colormap.h"

#include <limits>
#include <QTest>
#include <random>

using namespace views;

class TestColormap : public QObject
{
    Q_OBJECT

private slots:
    void tables();
    void tablesAreOrdered();
    void scales_data();
    void scales();
    void absentValues();
    void signedScales();
    void perRow();
    void ticks();
    void numbers();
    void legend();
};

void TestColormap::tables()
{
    // Ends and middles as published.
    QCOMPARE(colorTable(MapId::Viridis)[0], qRgb(68, 1, 84));
    QCOMPARE(colorTable(MapId::Viridis)[255], qRgb(253, 231, 37));
    QCOMPARE(colorTable(MapId::Magma)[0], qRgb(0, 0, 4));
    QCOMPARE(colorTable(MapId::Magma)[255], qRgb(252, 253, 191));
    QCOMPARE(colorTable(MapId::Cividis)[255], qRgb(254, 232, 56));
    QCOMPARE(colorTable(MapId::Turbo)[255], qRgb(122, 4, 3));
    const QRgb middle = colorTable(MapId::Viridis)[128];
    QVERIFY(qAbs(qRed(middle) - 33) <= 1 && qAbs(qGreen(middle) - 145) <= 1 &&
            qAbs(qBlue(middle) - 140) <= 1);
    for (const MapId map : kMaps)
        QCOMPARE(mapFromKey(mapKey(map)), map);
    for (const ScaleId scale : kScales)
        QCOMPARE(scaleFromKey(scaleKey(scale)), scale);
    QVERIFY(!mapFromKey(QStringLiteral("jet")));
}

void TestColormap::tablesAreOrdered()
{
    const auto lightness = [](QRgb c) {
        return 0.2126 * qRed(c) + 0.7152 * qGreen(c) + 0.0722 * qBlue(c);
    };
    for (const MapId map : {MapId::Viridis, MapId::Magma, MapId::Cividis})
        for (size_t i = 4; i < 256; i += 4)
            QVERIFY(lightness(colorTable(map)[i]) > lightness(colorTable(map)[i - 4]));
    QVERIFY(lightness(colorTable(MapId::Diverging)[128]) > 235);
    QVERIFY(lightness(colorTable(MapId::Diverging, true)[128]) < 45);
    for (const bool dark : {false, true}) {
        const auto& diverging = colorTable(MapId::Diverging, dark);
        QVERIFY(qBlue(diverging[0]) > qRed(diverging[0]));
        QVERIFY(qRed(diverging[255]) > qBlue(diverging[255]));
        // From the middle outwards further from the ground, alike on both sides.
        for (size_t i = 8; i < 124; i += 4)
            for (const size_t place : {127 - i, 128 + i}) {
                const size_t before = place < 128 ? place + 4 : place - 4;
                QVERIFY((lightness(diverging[place]) > lightness(diverging[before])) == dark);
                QVERIFY(qAbs(lightness(diverging[127 - i]) - lightness(diverging[128 + i])) < 30);
            }
    }
    QCOMPARE(colorTable(MapId::Viridis, true), colorTable(MapId::Viridis));
}

void TestColormap::scales_data()
{
    QTest::addColumn<int>("map");
    QTest::addColumn<int>("scale");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    for (const ScaleId scale : {ScaleId::Linear, ScaleId::Logarithmic, ScaleId::SquareRoot}) {
        const QByteArray name = scaleKey(scale).toLatin1();
        QTest::addRow("%s 0 to 1", name.data()) << int(MapId::Viridis) << int(scale) << 0.0 << 1.0;
        QTest::addRow("%s small", name.data()) << int(MapId::Magma) << int(scale) << 0.0 << 3e-4;
        QTest::addRow("%s -3 to 5", name.data()) << int(MapId::Greys) << int(scale) << -3.0 << 5.0;
        QTest::addRow("%s 2 to 5", name.data()) << int(MapId::Greys) << int(scale) << 2.0 << 5.0;
        QTest::addRow("%s signed", name.data())
            << int(MapId::Diverging) << int(scale) << -4.0 << 4.0;
    }
}

void TestColormap::scales()
{
    QFETCH(int, map);
    QFETCH(int, scale);
    QFETCH(double, low);
    QFETCH(double, high);
    const ColorMap colors{MapId(map), ScaleId(scale), {low, high}};
    const auto& table = colorTable(MapId(map));
    std::mt19937 random(7);
    std::uniform_real_distribution<double> values(low - 0.1 * (high - low),
                                                  high + 0.1 * (high - low));
    double before = -1;
    std::vector<double> sorted;
    for (int i = 0; i < 2000; ++i)
        sorted.push_back(values(random));
    std::ranges::sort(sorted);
    for (const double value : sorted) {
        const double at = colors.position(value);
        QVERIFY(at >= before - 1e-12);
        before = at;
        // The fast way is within one of 256 colours of the exact one.
        const QRgb color = colors.color(float(value));
        bool close = false;
        for (int step = -1; step <= 1; ++step) {
            const int index = std::clamp(int(std::lround(at * 255)) + step, 0, 255);
            close = close || (table[size_t(index)] & 0xFFFFFFU) == (color & 0xFFFFFFU);
        }
        QVERIFY2(close, qPrintable(QString::number(value)));
    }
    QVERIFY(qAbs(colors.position(high) - 1) < 1e-6);
}

void TestColormap::absentValues()
{
    const float infinity = std::numeric_limits<float>::infinity();
    for (const bool dark : {false, true})
        for (const ScaleId scale : kScales) {
            const ColorMap colors(MapId::Viridis, scale, {0, 1}, dark);
            QCOMPARE(QColor(colors.color(-infinity)), hiddenColor(themePalette(dark)));
            QCOMPARE(QColor(colors.color(std::numeric_limits<float>::quiet_NaN())), missingColor());
            QCOMPARE(colors.color(infinity), colorTable(MapId::Viridis)[255]);
        }
}

void TestColormap::signedScales()
{
    for (const ScaleId scale : {ScaleId::Linear, ScaleId::Logarithmic, ScaleId::SquareRoot}) {
        const ColorMap colors(MapId::Diverging, scale, {-2, 2});
        QCOMPARE(colors.position(0), 0.5);
        QVERIFY(qAbs(colors.position(0.7) + colors.position(-0.7) - 1) < 1e-12);
    }
}

void TestColormap::perRow()
{
    const ColorMap colors(MapId::Viridis, ScaleId::PerRow, {0, 1});
    const std::array<float, 3> row = {0, 0.05F, 0.1F};
    std::array<QRgb, 3> out{};
    colors.rowColors(row.data(), 3, 0.1F, out.data());
    QCOMPARE(out[2], colorTable(MapId::Viridis)[255]);
    QCOMPARE(out[1], colorTable(MapId::Viridis)[128]);
    colors.rowColors(row.data(), 1, 0, out.data());
    QCOMPARE(out[0], colorTable(MapId::Viridis)[0]);
}

void TestColormap::ticks()
{
    QCOMPARE(ColorMap(MapId::Viridis, ScaleId::Linear, {0, 1}).ticks(5),
             (QList<double>{0, 0.25, 0.5, 0.75, 1}));
    for (const ScaleId scale : {ScaleId::Linear, ScaleId::Logarithmic, ScaleId::SquareRoot})
        for (const ValueRange range :
             {ValueRange{0, 1}, ValueRange{0, 0.0371}, ValueRange{-7.3, 7.3}, ValueRange{-3, 900},
              ValueRange{2.5, 2.6}, ValueRange{0, 0}}) {
            const MapId map = range.low == -range.high ? MapId::Diverging : MapId::Viridis;
            const ColorMap colors(map, scale, range);
            const QList<double> ticks = colors.ticks(5);
            QVERIFY(ticks.size() >= 2 && ticks.size() <= 9);
            QVERIFY(std::ranges::is_sorted(ticks));
            QCOMPARE(ticks.last(), colors.range().high);
        }
}

void TestColormap::numbers()
{
    QLocale::setDefault(QLocale(QLocale::English));
    QCOMPARE(shortNumber(0.6, 2), QStringLiteral(".60"));
    QCOMPARE(shortNumber(-0.25, 2), QStringLiteral("-.25"));
    QCOMPARE(shortNumber(0, 0), QStringLiteral("0"));
    QCOMPARE(shortNumber(-0.004, 2), QStringLiteral(".00"));
    QCOMPARE(shortNumber(-0.006, 2), QStringLiteral("-.01"));
    QCOMPARE(shortNumber(12.34, 1), QStringLiteral("12.3"));
    QCOMPARE(exactNumber(0.598123456), QStringLiteral("0.598123"));
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(shortNumber(0.6, 2), QStringLiteral(",60"));
    QCOMPARE(exactNumber(0.598123456), QStringLiteral("0,598123"));
    QLocale::setDefault(QLocale(QLocale::English));
    QCOMPARE(shortNumber(-std::numeric_limits<double>::infinity(), 2), QStringLiteral("−∞"));
}

void TestColormap::legend()
{
    QImage image(120, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const ColorMap colors(MapId::Viridis, ScaleId::Linear, {0, 1});
    paintLegend(painter, QRectF(10, 10, 100, 280), colors, themePalette(false),
                QApplication::font());
    painter.end();
    const auto near = [](QRgb a, QRgb b) {
        return qAbs(qRed(a) - qRed(b)) + qAbs(qGreen(a) - qGreen(b)) + qAbs(qBlue(a) - qBlue(b)) <
               16;
    };
    QVERIFY(near(image.pixel(16, 12), colorTable(MapId::Viridis)[254]));
    QVERIFY(near(image.pixel(16, 150), colorTable(MapId::Viridis)[128]));
    QVERIFY(near(image.pixel(16, 288), colorTable(MapId::Viridis)[1]));
    // Numbers stand beside its ends and in between.
    for (const int y : {10, 80, 150, 220, 290}) {
        int ink = 0;
        for (int dy = -6; dy <= 6; ++dy)
            for (int x = 29; x < 60; ++x)
                ink += y + dy >= 0 && y + dy < 300 && qGray(image.pixel(x, y + dy)) < 180 ? 1 : 0;
        QVERIFY2(ink > 3, qPrintable(QString::number(y)));
    }
}

WIDGET_SUITE(TestColormap)
#include "test_colormap.moc"
