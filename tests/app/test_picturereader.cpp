#include "app/picturereader.h"
#include "engine/vision/imagefile.h"
#include "tests/suite.h"

#include <QFile>
#include <QImageReader>
#include <QTest>

using engine::vision::readImage;

class TestPictureReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { app::installPictureReader(); }

    void readsAsPillow_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("webp") << QByteArray("lossless.webp") << QByteArray("expected.png");
        QTest::newRow("webp, turned") << QByteArray("turned.webp") << QByteArray("turned.png");
        QTest::newRow("bmp") << QByteArray("plain.bmp") << QByteArray("expected.png");
        QTest::newRow("tiff") << QByteArray("plain.tiff") << QByteArray("expected.png");
        QTest::newRow("gif") << QByteArray("sixteen.gif") << QByteArray("sixteen.png");
    }
    void readsAsPillow()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, expected);
        const std::string folder = TEST_DATA "/images/other/";
        const QByteArray format = file.mid(file.indexOf('.') + 1);
        if (!QImageReader::supportedImageFormats().contains(format))
            QSKIP("Qt's image formats are not installed");
        const auto picture = readImage(folder + file.constData());
        QVERIFY2(picture, picture ? "" : picture.error().message().c_str());
        QVERIFY(*picture == *readImage(folder + expected.constData()));
    }

    void refusesOthers()
    {
        // Formats that draw, or that lead to other files, are not read.
        const std::string svg = "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'/>";
        QVERIFY(!engine::vision::decodeImage(std::as_bytes(std::span(svg)), "drawing"));
        QFile file(QStringLiteral(TEST_DATA "/images/other/plain.bmp"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        const std::string part = whole.left(40).toStdString();
        QVERIFY(!engine::vision::decodeImage(std::as_bytes(std::span(part)), "cut"));
    }
};

SUITE(TestPictureReader)
#include "test_picturereader.moc"
