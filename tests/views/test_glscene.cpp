#include "tests/suite.h"
#include "tests/views/pictures.h"
#include "views/scene/sceneview.h"

#include <ctime>
#include <memory>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QScreen>
#include <QTest>

using pictures::count;
using pictures::named;
using views::SceneView;

/// The scene on a display with OpenGL; skipped where there is none.
class TestGlScene : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void drawsInRoleColours();
    void drawsTheField();
    void moves();
    void restsWhenNothingMoves();
    void goesAndComesBack();
    void frames();

private:
    /// What is on the screen, once it no longer changes.
    QImage onScreen(SceneView& view, const char* name);
};

void TestGlScene::initTestCase()
{
    const views::GlScene::Support support = views::GlScene::support();
    if (!support.missing.isEmpty())
        QSKIP(qPrintable(QStringLiteral("all tests skipped, ") + support.missing));
    QApplication::setPalette(views::themePalette(false));
}

QImage TestGlScene::onScreen(SceneView& view, const char* name)
{
    QImage image;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 10'000) {
        QTest::qWait(250);
        const QImage next = view.screen()->grabWindow(view.winId()).toImage();
        if (next == image && timer.elapsed() > 1000)
            break;
        image = next;
    }
    const QString folder = qEnvironmentVariable("PICTURES");
    if (!folder.isEmpty())
        image.save(QDir(folder).filePath(QString::fromLatin1(name) + ".png"));
    return image;
}

void TestGlScene::drawsInRoleColours()
{
    models::Document document;
    SceneView view(&document);
    pictures::show(view, document, {800, 600}, pictures::pattern("local", 12));
    document.selection().setCell(-1, -1);
    auto* box = named<QCheckBox>(view, "OpenGL");
    // By itself OpenGL draws where a graphics card does; where not, the picture says why.
    QTRY_COMPARE(box->isChecked(), !views::GlScene::support().software);
    QTRY_COMPARE(view.scene()->data().note.isEmpty(), box->isChecked());
    QVERIFY(!view.saveState().contains("opengl"));
    box->setChecked(true);
    QVERIFY(view.scene()->data().note.isEmpty());
    const QImage image = onScreen(view, "gl-vectors");
    QVERIFY(view.scene()->isPaintedElsewhere());
    for (const views::ColorRole role :
         {views::ColorRole::Query, views::ColorRole::Key, views::ColorRole::Value})
        QVERIFY(count(image, views::roleColor(role), 12) > 100);
}

void TestGlScene::drawsTheField()
{
    models::Document document;
    SceneView view(&document);
    view.restoreState({{"opengl", true}});
    pictures::show(view, document, {800, 600}, pictures::pattern("translation", 10));
    for (const char* mode : {"bars", "surface"}) {
        view.restoreState({{"mode", mode}, {"colormap", "viridis"}});
        const QImage image = onScreen(view, mode).copy(100, 120, 560, 440);
        // The low end of viridis in some light, and the high end.
        int low = 0;
        int high = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const QColor c = image.pixelColor(x, y);
                low += c.blue() > c.green() + 40 && c.red() < 90;
                high += c.red() > 150 && c.green() > 150 && c.blue() < 90;
            }
        QVERIFY(low > 500);
        QVERIFY(high > 20);
    }
}

void TestGlScene::moves()
{
    models::Document document;
    SceneView view(&document);
    view.restoreState({{"opengl", true}});
    pictures::show(view, document, {800, 600}, pictures::pattern("local", 100));
    const QImage before = onScreen(view, "gl-before");
    views::SceneCamera camera = view.scene()->camera();
    camera.orbit(60, 10);
    view.scene()->move(camera);
    QVERIFY(view.scene()->isMoving());
    const QImage after = onScreen(view, "gl-after");
    QVERIFY(!view.scene()->isMoving());
    QVERIFY(before != after);
    view.scene()->setCamera({});
    QVERIFY(count(onScreen(view, "gl-again"), views::roleColor(views::ColorRole::Query), 12) > 100);
    for (const int size : {1, 2, 300})
        for (const char* mode : {"vectors", "bars", "surface"}) {
            document.setTrace(pictures::pattern("local", size));
            view.restoreState({{"mode", mode}});
            QTest::qWait(150);
            camera.orbit(20, 0);
            view.scene()->move(camera);
            QTest::qWait(80);
        }
}

void TestGlScene::restsWhenNothingMoves()
{
    models::Document document;
    SceneView view(&document);
    view.restoreState({{"opengl", true}});
    pictures::show(view, document, {800, 600}, pictures::pattern("local", 50));
    onScreen(view, "gl-rest");
    const std::clock_t start = std::clock();
    QTest::qWait(1000);
    QVERIFY(double(std::clock() - start) / CLOCKS_PER_SEC < 0.05);
}

void TestGlScene::goesAndComesBack()
{
    models::Document document;
    auto view = std::make_unique<SceneView>(&document);
    view->restoreState({{"opengl", true}});
    view->resize(600, 500);
    view->show();
    document.setTrace(pictures::pattern("local", 12));
    document.selection().setCell(-1, -1);
    onScreen(*view, "gl-shown");
    auto* box = named<QCheckBox>(*view, "OpenGL");
    box->setChecked(false);
    QVERIFY(!view->scene()->isPaintedElsewhere());
    QTest::qWait(100);
    box->setChecked(true);
    view->hide();
    document.setTrace(pictures::pattern("local", 20));
    QTest::qWait(100);
    view->show();
    const QImage image = onScreen(*view, "gl-shown-again");
    QVERIFY(count(image, views::roleColor(views::ColorRole::Query), 12) > 100);
    // A window that is closed while it draws takes nothing down.
    view->scene()->setCamera({});
    view.reset();
    QTest::qWait(100);
}

void TestGlScene::frames()
{
    // Processor time of all threads until none of them works any more.
    const auto rest = [](int milliseconds) {
        std::clock_t before = std::clock();
        QElapsedTimer still;
        still.start();
        while (still.elapsed() < milliseconds) {
            QTest::qWait(5);
            if (std::clock() - before > CLOCKS_PER_SEC / 1000)
                still.restart();
            before = std::clock();
        }
        return double(std::clock()) * 1000 / CLOCKS_PER_SEC;
    };
    const auto measure = [&](const char* mode, int length, const char* what) {
        models::Document document;
        SceneView view(&document);
        view.resize(1280, 800);
        view.restoreState({{"mode", mode}, {"opengl", true}});
        view.show();
        document.setTrace(pictures::pattern("local", length, 1, 1));
        document.selection().setCell(5, 5);
        rest(500);
        views::SceneCamera camera;
        for (const bool moving : {false, true}) {
            constexpr int kFrames = 5;
            double sum = 0;
            for (int frame = 0; frame < kFrames; ++frame) {
                camera.orbit(5, 0);
                const double start = double(std::clock()) * 1000 / CLOCKS_PER_SEC;
                moving ? view.scene()->move(camera) : view.scene()->setCamera(camera);
                // Soon enough that the camera has not come to rest.
                sum += rest(moving ? 30 : 120) - start;
            }
            qInfo("%s, %s: %.1f ms of CPU", what, moving ? "moving" : "still", sum / kFrames);
        }
    };
    measure("vectors", 341, "1,023 arrows");
    measure("vectors", 1365, "4,095 arrows");
    measure("surface", 256, "256 x 256 surface");
    measure("bars", 256, "256 x 256 bars");
}

WIDGET_SUITE(TestGlScene)
#include "test_glscene.moc"
