#include "tests/suite.h"
#include "tests/views/pictures.h"
#include "views/exportdialog.h"
#include "views/heatmap/heatmapview.h"

#include <csignal>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <sys/resource.h>

using namespace views;

class TestExporter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void png();
    void transparent();
    void whiteFromDark();
    void svg();
    void pdf();
    void several();
    void errorsKeepTheOldFile();
    void refusesSizes();
    void copies();
    void dialog();

private:
    models::Document m_document;
    std::unique_ptr<HeatmapView> m_view;
    QTemporaryDir m_folder;
};

void TestExporter::initTestCase()
{
    QApplication::setPalette(themePalette(false));
    m_view = std::make_unique<HeatmapView>(&m_document);
    m_document.setTrace(pictures::pattern("local", 10));
}

void TestExporter::png()
{
    const QString path = m_folder.filePath(QStringLiteral("a.png"));
    ExportOptions options;
    options.size = {500, 400};
    options.scale = 2;
    const auto result = exportPicture({m_view.get()}, path, options);
    QVERIFY2(result, result ? "" : result.error().message().c_str());
    const QImage image(path);
    QCOMPARE(image.size(), QSize(1000, 800));
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    // Most of the middle is the low end of the colour map.
    const QRgb low = colorTable(MapId::Viridis)[0];
    int dark = 0;
    for (int y = 300; y < 700; ++y)
        for (int x = 300; x < 700; ++x)
            dark += qAbs(qRed(image.pixel(x, y)) - qRed(low)) < 8 &&
                            qAbs(qBlue(image.pixel(x, y)) - qBlue(low)) < 8
                        ? 1
                        : 0;
    QVERIFY2(dark > 40000, qPrintable(QString::number(dark)));
}

void TestExporter::transparent()
{
    ExportOptions options;
    options.background = Background::Transparent;
    const QImage image = exportImage({m_view.get()}, options);
    QCOMPARE(image.size(), options.size);
    QCOMPARE(qAlpha(image.pixel(1, 1)), 0);
    QCOMPARE(qAlpha(image.pixel(600, 500)), 255);
}

void TestExporter::whiteFromDark()
{
    const QImage light = exportImage({m_view.get()}, {});
    QApplication::setPalette(themePalette(true));
    HeatmapView inherits(&m_document);
    HeatmapView owns(&m_document);
    owns.setPalette(themePalette(true));
    for (HeatmapView* view : {&owns, &inherits}) {
        view->ensurePolished();
        const bool dark = isDark(view->palette());
        const QColor base = view->palette().color(QPalette::Base);
        ExportOptions options;
        QCOMPARE(exportImage({view}, options), light);
        options.background = Background::Theme;
        QCOMPARE(exportImage({view}, options).pixelColor(1, 1), base);
        QCOMPARE(isDark(view->palette()), dark);
    }
    QVERIFY(isDark(owns.palette()) && isDark(inherits.palette()));
    QApplication::setPalette(themePalette(false));
}

void TestExporter::svg()
{
    const QString path = m_folder.filePath(QStringLiteral("a.svg"));
    ExportOptions options;
    options.format = PictureFormat::Svg;
    QVERIFY(exportPicture({m_view.get()}, path, options));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QXmlStreamReader reader(text);
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(text.contains("viewBox=\"0 0 1200 800\""));
    // Text is text, cells are shapes.
    QVERIFY(text.contains("<text"));
    QVERIFY(text.contains(
        m_view->model()->headerData(0, Qt::Vertical, Qt::DisplayRole).toString().toUtf8()));
    QVERIFY(text.count("<rect") + text.count("<path") > 100);
}

void TestExporter::pdf()
{
    const QString path = m_folder.filePath(QStringLiteral("a.pdf"));
    ExportOptions options;
    options.format = PictureFormat::Pdf;
    QVERIFY(exportPicture({m_view.get()}, path, options));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray data = file.readAll();
    QVERIFY(data.startsWith("%PDF-"));
    QVERIFY(data.contains("/MediaBox [0 0 900"));
    QVERIFY(data.contains("/FontFile"));
}

void TestExporter::several()
{
    HeatmapView other(&m_document);
    ExportOptions options;
    options.size = {900, 400};
    const QImage image = exportImage({m_view.get(), &other}, options);
    QCOMPARE(image.copy(0, 0, 450, 400), image.copy(450, 0, 450, 400));
}

void TestExporter::errorsKeepTheOldFile()
{
    const QString path = m_folder.filePath(QStringLiteral("missing/a.png"));
    const auto result = exportPicture({m_view.get()}, path, {});
    QVERIFY(!result);
    QVERIFY(result.error().message().find("missing/a.png") != std::string::npos);
    QVERIFY(!result.error().hint.empty());
    // A disk that fills up: the file that was there stays whole.
    const QString kept = m_folder.filePath(QStringLiteral("kept"));
    QFile old(kept);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    struct rlimit before = {};
    getrlimit(RLIMIT_FSIZE, &before);
    const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit little = {1000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &little);
    bool refused = true;
    for (const auto format : {PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf}) {
        ExportOptions options;
        options.format = format;
        refused = refused && !exportPicture({m_view.get()}, kept, options);
    }
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, ignored);
    QVERIFY(refused);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));
}

void TestExporter::refusesSizes()
{
    ExportOptions options;
    options.size = {30000, 30000};
    QVERIFY(!exportPicture({m_view.get()}, m_folder.filePath(QStringLiteral("b.png")), options));
    options.size = {0, 10};
    QVERIFY(!exportPicture({m_view.get()}, m_folder.filePath(QStringLiteral("b.png")), options));
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("b.png"))));
    QVERIFY(exportImage({m_view.get()}, options).isNull());
}

void TestExporter::copies()
{
    ExportOptions options;
    options.size = {300, 200};
    QVERIFY(copyPicture({m_view.get()}, options));
    QCOMPARE(QGuiApplication::clipboard()->image().size(), QSize(300, 200));
}

void TestExporter::dialog()
{
    ExportDialog dialog({m_view.get()});
    dialog.show();
    auto* format = dialog.findChild<QComboBox*>();
    dialog.setPath(m_folder.filePath(QStringLiteral("from dialog.svg")));
    QCOMPARE(dialog.options().format, PictureFormat::Svg);
    format->setCurrentIndex(int(PictureFormat::Png));
    QVERIFY(dialog.path().endsWith(QStringLiteral("from dialog.png")));
    // Tab goes by the lines: the file, its button, then the format.
    const auto* path = dialog.findChild<QLineEdit*>();
    const auto* choose = qobject_cast<QPushButton*>(path->nextInFocusChain());
    QVERIFY(choose && choose->nextInFocusChain() == format);
    QTest::qWait(400);
    pictures::save(dialog, "export-dialog");
    dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->click();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QVERIFY(QFile::exists(m_folder.filePath(QStringLiteral("from dialog.png"))));

    ExportDialog failing({m_view.get()});
    failing.show();
    failing.setPath(QStringLiteral("/nowhere/at all.png"));
    failing.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->click();
    QVERIFY(failing.isVisible());
    pictures::save(failing, "export-dialog-error");
}

WIDGET_SUITE(TestExporter)
#include "test_exporter.moc"
