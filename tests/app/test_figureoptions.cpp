// Figures as the command line makes them: every option, and sheets of several pictures.
#include "tests/suite.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class TestFigureOptions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sizes_data();
    void sizes();
    void words_data();
    void words();
    void picturesChange_data();
    void picturesChange();
    void sheets_data();
    void sheets();
    void partsOfEveryView_data();
    void partsOfEveryView();
    void linesOfTheFlow();
    void columnsStandBesideEachOther();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    struct Outcome
    {
        int code = -1;
        QString error;
    };
    Outcome run(const QStringList& arguments) const;
    Outcome render(const QString& file, const QStringList& options) const;
    QImage picture(const QStringList& options) const;
    QString svg(const QStringList& options) const;
    QString path(const QString& file) const { return m_folder.filePath(file); }

    QTemporaryDir m_folder;
};

TestFigureOptions::Outcome TestFigureOptions::run(const QStringList& arguments) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(APP_BINARY), arguments);
    process.waitForFinished(120'000);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardError())};
}

TestFigureOptions::Outcome TestFigureOptions::render(const QString& file,
                                                     const QStringList& options) const
{
    QStringList all = {QStringLiteral("render"), path(QStringLiteral("trace.safetensors"))};
    if (!options.contains(QStringLiteral("--view")))
        all << QStringLiteral("--view") << QStringLiteral("heatmap");
    return run(all + options + QStringList{QStringLiteral("-o"), path(file)});
}

QImage TestFigureOptions::picture(const QStringList& options) const
{
    const Outcome made = render(QStringLiteral("figure.png"), options);
    if (made.code != 0)
        qWarning("%s", qPrintable(made.error));
    return made.code == 0 ? QImage(path(QStringLiteral("figure.png"))) : QImage();
}

QString TestFigureOptions::svg(const QStringList& options) const
{
    if (render(QStringLiteral("figure.svg"), options).code != 0)
        return {};
    QFile file(path(QStringLiteral("figure.svg")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestFigureOptions::initTestCase()
{
    const Outcome made =
        run({QStringLiteral("trace"), QStringLiteral("--pattern"), QStringLiteral("translation"),
             QStringLiteral("--length"), QStringLiteral("8"), QStringLiteral("--heads"),
             QStringLiteral("3"), QStringLiteral("--layers"), QStringLiteral("2"),
             QStringLiteral("-o"), path(QStringLiteral("trace.safetensors"))});
    QVERIFY2(made.code == 0, qPrintable(made.error));
}

void TestFigureOptions::sizes_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QSize>("size");
    QTest::newRow("pixels") << "--size 320x240" << QSize(320, 240);
    QTest::newRow("scale") << "--size 320x240 --scale 2" << QSize(640, 480);
    QTest::newRow("millimetres at 300 dpi")
        << "--width-mm 85 --height-mm 60 --scale 3.125" << QSize(1004, 709);
}

void TestFigureOptions::sizes()
{
    QFETCH(QString, options);
    QFETCH(QSize, size);
    QCOMPARE(picture(options.split(u' ')).size(), size);
    // One side alone: the other follows from the view's own shape.
    const QImage wide = picture({QStringLiteral("--width-mm"), QStringLiteral("85")});
    QCOMPARE(wide.width(), 321);
    QVERIFY(wide.height() > 100 && wide.height() < 400);
    const QImage column = picture({QStringLiteral("--preset"), QStringLiteral("column")});
    QCOMPARE(column.width(), 321);
}

void TestFigureOptions::words_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("there");
    QTest::addColumn<QString>("absent");
    const auto list = [](std::initializer_list<const char*> words) {
        QStringList all;
        for (const char* word : words)
            all << QString::fromUtf8(word);
        return all;
    };
    QTest::newRow("none") << list({}) << "head 0"
                          << "(a)";
    QTest::newRow("title") << list({"--title", "Four of them"}) << "Four of them"
                           << "";
    QTest::newRow("subtitle") << list({"--subtitle", "of a pattern"}) << "of a pattern"
                              << "";
    QTest::newRow("bare") << list({"--bare"}) << "weight"
                          << "head 0";
    QTest::newRow("bar") << list({"--bar-label", "share of all"}) << "share of all"
                         << "weight<";
    QTest::newRow("letters of a sheet") << list({"--sheet", "0,2"}) << "(b)"
                                        << "(c)";
}

void TestFigureOptions::words()
{
    QFETCH(QStringList, options);
    QFETCH(QString, there);
    QFETCH(QString, absent);
    const QString text = svg(options);
    QVERIFY2(text.contains(there), qPrintable(there));
    QVERIFY2(absent.isEmpty() || !text.contains(absent), qPrintable(absent));
}

void TestFigureOptions::picturesChange_data()
{
    QTest::addColumn<QString>("options");
    QTest::newRow("size of type") << "--text-pt 14";
    QTest::newRow("frame") << "--frame";
    QTest::newRow("colours") << "--colormap magma";
    QTest::newRow("theme") << "--theme dark";
}

void TestFigureOptions::picturesChange()
{
    QFETCH(QString, options);
    const QString plain = QStringLiteral("--size 400x320 --query 3");
    const QImage before = picture(plain.split(u' '));
    const QImage after = picture((plain + u' ' + options).split(u' '));
    QVERIFY(!before.isNull() && before.size() == after.size());
    QVERIFY(before != after);
    // And the same again is the same.
    QCOMPARE(picture(plain.split(u' ')), before);
}

void TestFigureOptions::sheets_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("last");
    QTest::newRow("some heads") << "--sheet 0,2"
                                << "(b)";
    QTest::newRow("all heads") << "--sheet all"
                               << "(c)";
    QTest::newRow("layers") << "--sheet layers"
                            << "(b)";
    QTest::newRow("grid") << "--sheet grid"
                          << "(f)";
    QTest::newRow("steps") << "--view distribution --sheet steps"
                           << "(h)";
}

void TestFigureOptions::sheets()
{
    QFETCH(QString, options);
    QFETCH(QString, last);
    const QString text = svg(options.split(u' '));
    QVERIFY(text.contains(QStringLiteral("(a)")) && text.contains(last));
    QString next = last;
    next[1] = QChar(next[1].unicode() + 1);
    QVERIFY(!text.contains(next));
    // Each is called by what tells it from the others, what they share is said once.
    const auto count = [&](const char* words) { return text.count(QLatin1String(words)); };
    if (options == QLatin1String("--sheet all")) {
        QVERIFY(text.contains(QStringLiteral("(c) head 2")));
        QCOMPARE(count("cross-attention"), 1);
        QCOMPARE(count("columns answer"), 0);
    }
    for (const char* layer : {"layer 0", "layer 1"})
        if (options.contains(QLatin1String("layers")) || options.contains(QLatin1String("grid")))
            QVERIFY2(text.contains(QLatin1String(layer)), layer);
}

void TestFigureOptions::partsOfEveryView_data()
{
    QTest::addColumn<QString>("view");
    QTest::addColumn<bool>("bare");
    QTest::addColumn<bool>("bar");
    QTest::addColumn<bool>("frame");
    QTest::newRow("heatmap") << "heatmap" << true << true << true;
    QTest::newRow("flow") << "flow" << true << false << false;
    QTest::newRow("overview") << "overview" << false << false << true;
    QTest::newRow("text") << "text" << true << false << true;
    QTest::newRow("distribution") << "distribution" << true << false << false;
    QTest::newRow("scene") << "scene" << true << false << false;
    QTest::newRow("surface") << "surface" << true << false << false;
    QTest::newRow("compare") << "compare" << true << true << true;
    QTest::newRow("steps") << "steps" << false << false << false;
    QTest::newRow("metrics") << "metrics" << false << false << false;
}

// Each option changes the picture or is refused by its name: none is without effect.
void TestFigureOptions::partsOfEveryView()
{
    QFETCH(QString, view);
    QFETCH(bool, bare);
    QFETCH(bool, bar);
    QFETCH(bool, frame);
    const QStringList base = {QStringLiteral("--view"),  view,
                              QStringLiteral("--query"), QStringLiteral("2"),
                              QStringLiteral("--size"),  QStringLiteral("800x500")};
    const QImage plain = picture(base);
    QVERIFY(!plain.isNull());
    for (const auto& [options, applies] :
         {std::pair(QStringList{QStringLiteral("--bare")}, bare),
          std::pair(QStringList{QStringLiteral("--bar-label"), QStringLiteral("share")}, bar),
          std::pair(QStringList{QStringLiteral("--frame")}, frame)}) {
        const Outcome made = render(QStringLiteral("part.png"), base + options);
        QCOMPARE(made.code, applies ? 0 : 2);
        if (applies)
            QVERIFY2(QImage(path(QStringLiteral("part.png"))) != plain,
                     qPrintable(options.first()));
        else
            QVERIFY2(made.error.contains(options.first()) && made.error.contains(view),
                     qPrintable(made.error));
    }
}

// Without a word about it, as many lines as the window shows at first.
void TestFigureOptions::linesOfTheFlow()
{
    const QString drawn = svg({QStringLiteral("--view"), QStringLiteral("flow")});
    const auto lines =
        drawn.count(QStringLiteral("<polyline")) + drawn.count(QStringLiteral("<path"));
    QVERIFY2(lines >= 20, qPrintable(QString::number(lines)));
}

void TestFigureOptions::columnsStandBesideEachOther()
{
    const auto sheet = [this](const char* columns) {
        return picture({QStringLiteral("--sheet"), QStringLiteral("all"),
                        QStringLiteral("--columns"), QLatin1String(columns),
                        QStringLiteral("--size"), QStringLiteral("900x900")});
    };
    const QImage one = sheet("1");
    const QImage three = sheet("3");
    QVERIFY(!one.isNull() && one != three);
    // In one column the lowest third is not empty; in three, all stand in one line.
    const auto ink = [](const QImage& image, const QRect& part) {
        int found = 0;
        for (int y = part.top(); y <= part.bottom(); ++y)
            for (int x = part.left(); x <= part.right(); ++x)
                found += qGray(image.pixel(x, y)) < 100;
        return found;
    };
    for (int third = 0; third < 3; ++third) {
        QVERIFY(ink(one, {0, third * 300, 900, 300}) > 500);
        QVERIFY(ink(three, {third * 300, 0, 300, 900}) > 500);
    }
}

void TestFigureOptions::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("says");
    QTest::newRow("no such head") << "--sheet 0,7"
                                  << "7";
    QTest::newRow("no such sheet") << "--sheet everything"
                                   << "everything";
    QTest::newRow("no columns") << "--sheet all --columns 0"
                                << "columns";
    QTest::newRow("no such font") << "--font NoSuchFont"
                                  << "NoSuchFont";
    QTest::newRow("no such preset") << "--preset stamp"
                                    << "stamp";
    QTest::newRow("too small") << "--width-mm 1"
                               << "width-mm";
}

void TestFigureOptions::saysWhatIsWrong()
{
    QFETCH(QString, options);
    QFETCH(QString, says);
    QFile::remove(path(QStringLiteral("wrong.png")));
    const Outcome made = render(QStringLiteral("wrong.png"), options.split(u' '));
    QCOMPARE(made.code, 2);
    QVERIFY2(made.error.startsWith(QLatin1String("error:")) && made.error.contains(says),
             qPrintable(made.error));
    QVERIFY(!QFile::exists(path(QStringLiteral("wrong.png"))));
}

SUITE(TestFigureOptions)
#include "test_figureoptions.moc"
