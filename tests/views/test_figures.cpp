#include "tests/suite.h"
#include "tests/views/pictures.h"
#include "views/exporter.h"
#include "views/heatmap/heatmapview.h"
#include "views/lens/logitlensview.h"
#include "views/overlay/overlayview.h"
#include "views/steps/stepscanvas.h"
#include "views/theme.h"

#include <cmath>
#include <QApplication>
#include <QFile>
#include <QPageLayout>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using views::ExportOptions;
using views::HeatmapView;

/// Figures for papers, and what pictures say of what they leave out.
class TestFigures : public QObject
{
    Q_OBJECT

private slots:
    void haveTheirSizeInMillimetres();
    void labelsHaveTheirSizeInPoints();
    void showTheSelectionWhereItIsAskedFor();
    void coloursFitSmallNumbers();
    void printsOnOnePage();
    void haveTheirFont();
    void stepsSayWhatTheyLeaveOut();
    void lightnessOfPicturesRises();

private:
    static QImage image(const QList<views::View*>& views, const ExportOptions& options)
    {
        return views::exportImage(views, options);
    }
};

void TestFigures::haveTheirSizeInMillimetres()
{
    models::Document document;
    HeatmapView view(&document);
    document.setTrace(pictures::pattern("local", 12, 4, 2));
    QTemporaryDir folder;
    ExportOptions options;
    options.format = views::PictureFormat::Pdf;
    options.millimetres = {85, 60};
    options.textPoints = 7;
    const QString path = folder.filePath(QStringLiteral("figure.pdf"));
    QVERIFY(views::exportPicture({&view}, path, options));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString pdf = QString::fromLatin1(file.readAll());
    const auto box =
        QRegularExpression(QStringLiteral("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]")).match(pdf);
    QVERIFY(box.hasMatch());
    QVERIFY(std::abs(box.captured(1).toDouble() - 85 / 25.4 * 72) < 0.5);
    QVERIFY(std::abs(box.captured(2).toDouble() - 60 / 25.4 * 72) < 0.5);
    // 300 dots per inch.
    options.format = views::PictureFormat::Png;
    options.scale = 300.0 / 96;
    QCOMPARE(image({&view}, options).size(), QSize(1004, 709));
    QCOMPARE(views::figurePresets().front().millimetres.width(), 85.0);
}

void TestFigures::labelsHaveTheirSizeInPoints()
{
    models::Document document;
    HeatmapView view(&document);
    document.setTrace(pictures::pattern("local", 8, 2, 1));
    ExportOptions options;
    options.size = {600, 500};
    options.textPoints = view.font().pointSizeF();
    // The type of the screen is what the screen shows.
    ExportOptions plain = options;
    plain.textPoints = 0;
    QCOMPARE(image({&view}, options), image({&view}, plain));
    options.textPoints *= 2;
    QVERIFY(image({&view}, options) != image({&view}, plain));
}

void TestFigures::showTheSelectionWhereItIsAskedFor()
{
    models::Document document;
    HeatmapView view(&document);
    document.setTrace(pictures::pattern("local", 8, 2, 1));
    ExportOptions options;
    const QImage bare = image({&view}, options);
    document.selection().setCell(3, 2);
    ExportOptions framed = options;
    framed.figure.selection = true;
    QVERIFY(image({&view}, framed) != image({&view}, options));
    ExportOptions named = options;
    named.figure.title = QStringLiteral("Four heads");
    named.figure.barLabel = QStringLiteral("share");
    QVERIFY(image({&view}, named) != image({&view}, options));
    QVERIFY(!bare.isNull());
}

void TestFigures::coloursFitSmallNumbers()
{
    models::Document document;
    HeatmapView view(&document);
    view.resize(500, 400);
    view.show();
    // Every weight is 1/32: from 0 to 1 that would be black.
    document.setTrace(pictures::pattern("uniform", 32, 2, 1));
    QTRY_VERIFY(!view.heatmap()->isBusy() && view.heatmap()->picture().isFinal);
    QTRY_VERIFY(view.heatmap()->isRangeFitted());
    QVERIFY(view.heatmap()->picture().range.high < 0.1);
    view.restoreState({{QStringLiteral("unit_range"), true}});
    QTRY_COMPARE(view.heatmap()->picture().range.high, 1.0);
    QVERIFY(!view.heatmap()->isRangeFitted());
    // What is large has the whole range.
    view.restoreState({});
    document.setTrace(pictures::pattern("previous-token", 16, 2, 1));
    QTRY_VERIFY(!view.heatmap()->isBusy() && view.heatmap()->picture().isFinal);
    QTRY_COMPARE(view.heatmap()->picture().range.high, 1.0);
}

void TestFigures::printsOnOnePage()
{
    models::Document document;
    HeatmapView view(&document);
    document.setTrace(pictures::pattern("local", 12, 4, 2));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("page.pdf"));
    {
        QPdfWriter page(path);
        page.setPageSize(QPageSize(QPageSize::A4));
        page.setPageOrientation(QPageLayout::Landscape);
        QVERIFY(views::printPicture({&view}, page, {}));
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString pdf = QString::fromLatin1(file.readAll());
    QCOMPARE(pdf.count(QStringLiteral("/Type /Page\n")), 1);
    const auto box =
        QRegularExpression(QStringLiteral("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]")).match(pdf);
    QVERIFY(box.hasMatch());
    QVERIFY(box.captured(1).toDouble() > box.captured(2).toDouble());
    QVERIFY(pdf.size() > 5000);
    // A sentence in the place of a picture is not printed.
    QPdfWriter nothing(folder.filePath(QStringLiteral("nothing.pdf")));
    models::Document empty;
    views::LogitLensView lens(&empty);
    QVERIFY(!views::printPicture({&lens}, nothing, {}));
}

void TestFigures::haveTheirFont()
{
    models::Document document;
    HeatmapView view(&document);
    document.setTrace(pictures::pattern("local", 8, 2, 1));
    const QFont before = view.font();
    ExportOptions options;
    options.size = {600, 500};
    const QImage plain = image({&view}, options);
    options.family = QStringLiteral("DejaVu Serif");
    QVERIFY(image({&view}, options) != plain);
    QCOMPARE(view.font(), before);
    options.family.clear();
    QCOMPARE(image({&view}, options), plain);
}

void TestFigures::stepsSayWhatTheyLeaveOut()
{
    models::Document document;
    models::StepModel model(&document);
    views::StepsCanvas canvas(&model);
    document.setTrace(pictures::pattern("local", 40, 2, 1));
    model.wait();
    canvas.resize(700, 420);
    canvas.setCurrent(model.find(models::StepKind::Softmax), false);
    QVERIFY(canvas.omittedSides() > 0);
    document.setTrace(pictures::pattern("local", 3, 2, 1));
    model.wait();
    canvas.resize(1400, 900);
    canvas.setCurrent(model.find(models::StepKind::Softmax), false);
    QCOMPARE(canvas.omittedSides(), 0);
}

void TestFigures::lightnessOfPicturesRises()
{
    models::Document document;
    views::OverlayView view(&document);
    const auto map =
        views::mapFromKey(view.saveState().value(QStringLiteral("colormap")).toString());
    QVERIFY(map.has_value());
    const auto table = views::colorTable(*map);
    for (size_t i = 1; i < table.size(); ++i)
        QVERIFY(qGray(table[i]) >= qGray(table[i - 1]) - 1);
    QVERIFY(qGray(table[255]) - qGray(table[0]) > 150);
}

WIDGET_SUITE(TestFigures)
#include "test_figures.moc"
