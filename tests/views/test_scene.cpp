#include "tests/suite.h"
#include "tests/views/pictures.h"
#include "views/scene/sceneview.h"

#include <cmath>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using models::SceneFamily;
using pictures::count;
using pictures::named;
using views::SceneMode;
using views::SceneView;

class TestScene : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isEmptyAtFirst();
    void paintsArrowsInRoleColours();
    void linesShowTheSelectedQuery();
    void picksTips();
    void picksCells();
    void surfaceAndBars();
    void mouseAndKeysMoveTheCamera();
    void keysWalkTokens();
    void layersMove();
    void playsThroughLayers();
    void keepsState();
    void withoutVectors();
    void showsTheFocusOfKeys();
    void looks();

private:
    std::unique_ptr<models::Document> m_document;
    std::unique_ptr<SceneView> m_view;
};

void TestScene::init()
{
    QApplication::setPalette(views::themePalette(false));
    m_document = std::make_unique<models::Document>();
    m_view = std::make_unique<SceneView>(m_document.get());
    m_view->resize(800, 600);
    m_view->show();
}

void TestScene::isEmptyAtFirst()
{
    QVERIFY(!m_view->scene()->data().message.isEmpty());
    pictures::paint(*m_view, {300, 200}, 1, "scene-empty");
    QTest::keyClick(m_view->scene(), Qt::Key_PageDown);
    QTest::mouseClick(m_view->scene(), Qt::LeftButton);
}

void TestScene::paintsArrowsInRoleColours()
{
    m_document->setTrace(pictures::pattern("local", 12));
    m_document->selection().setCell(-1, -1);
    const QImage image = pictures::paint(*m_view, {800, 600}, 1, "scene-vectors");
    for (const views::ColorRole role :
         {views::ColorRole::Query, views::ColorRole::Key, views::ColorRole::Value})
        QVERIFY(count(image, views::roleColor(role), 23) > 100);
    // A family that is switched off leaves with its colour.
    named<QCheckBox>(*m_view, "Value vectors")->setChecked(false);
    const QImage without = pictures::paint(*m_view, {800, 600}, 1, "scene-no-values");
    QCOMPARE(count(without, views::roleColor(views::ColorRole::Value), 23), 0);
    QVERIFY(count(without, views::roleColor(views::ColorRole::Query), 23) > 100);
}

void TestScene::linesShowTheSelectedQuery()
{
    m_document->setTrace(pictures::pattern("local", 12));
    m_document->selection().setQuery(-1);
    const QImage before = pictures::paint(*m_view, {800, 600}, 1, "scene-none");
    m_document->selection().setCell(5, 5);
    const QImage after = pictures::paint(*m_view, {800, 600}, 1, "scene-query");
    QVERIFY(before != after);
    QCOMPARE(m_view->model()->weights().size(), 12);
}

void TestScene::picksTips()
{
    m_document->setTrace(pictures::pattern("local", 12));
    m_document->selection().setCell(0, 0);
    m_view->model()->findNow();
    views::SceneWidget& widget = *m_view->scene();
    const QRectF area = views::sceneArea(QRectF(widget.rect()), widget.data());
    const views::SceneLens lens(widget.camera(), area);
    int picked = 0;
    for (const models::SceneArrow& arrow : m_view->model()->content()->arrows) {
        QPointF at;
        QVERIFY(lens.project({arrow.tip[0], arrow.tip[1], arrow.tip[2]}, &at));
        at = at.toPoint(); // as exact as a click is
        const auto spot = views::spotAt(at, QRectF(widget.rect()), widget.data(), widget.camera());
        QVERIFY(spot.isValid());
        const auto& found = m_view->model()->content()->arrows[size_t(spot.arrow)];
        if (found.family != arrow.family || found.token != arrow.token)
            continue; // another tip lies on the same pixel
        QTest::mouseClick(&widget, Qt::LeftButton, {}, at.toPoint());
        if (arrow.family == SceneFamily::Query)
            QCOMPARE(m_document->selection().state().query, qint64(arrow.token));
        else
            QCOMPARE(m_document->selection().state().key, qint64(arrow.token));
        ++picked;
    }
    QVERIFY(picked > 12);
    QVERIFY(widget.accessibleDescription().contains(QStringLiteral("Query")));
}

void TestScene::picksCells()
{
    m_document->setTrace(pictures::pattern("local", 6));
    m_view->restoreState({{"mode", "bars"}});
    m_view->model()->findNow();
    views::SceneWidget& widget = *m_view->scene();
    const views::FieldGrid grid(m_view->model()->content()->field);
    const views::SceneLens lens(widget.camera(),
                                views::sceneArea(QRectF(widget.rect()), widget.data()));
    QPointF at;
    // The foremost row is not hidden by any other: its far right cell shows its top.
    const float height = m_view->model()->content()->field(5, 5) / grid.highest;
    QVERIFY(lens.project(grid.point(5.5, 5.5, double(height * views::FieldGrid::kTop)), &at));
    QTest::mouseClick(&widget, Qt::LeftButton, {}, at.toPoint());
    QCOMPARE(m_document->selection().state().query, 5);
    QCOMPARE(m_document->selection().state().key, 5);
}

void TestScene::surfaceAndBars()
{
    m_document->setTrace(pictures::pattern("translation", 10));
    for (const char* mode : {"bars", "surface"}) {
        m_view->restoreState({{"mode", mode}, {"colormap", "viridis"}});
        const QImage image = pictures::paint(*m_view, {800, 600}, 1, mode);
        // Low and high ends of viridis both show beside the legend's.
        QVERIFY(count(image.copy(100, 60, 560, 500), QColor(0x44, 0x01, 0x54), 23) > 500);
        QVERIFY(count(image.copy(100, 60, 560, 500), QColor(0xFD, 0xE7, 0x25), 23) > 20);
    }
    for (const int size : {1, 2, 300}) {
        m_document->setTrace(pictures::pattern("local", size));
        for (const char* mode : {"vectors", "bars", "surface"}) {
            m_view->restoreState({{"mode", mode}});
            pictures::paint(*m_view, {500, 400}, 1, mode);
        }
    }
}

void TestScene::mouseAndKeysMoveTheCamera()
{
    m_document->setTrace(pictures::pattern("local", 8));
    views::SceneWidget& widget = *m_view->scene();
    const views::SceneCamera start = widget.camera();
    QTest::mousePress(&widget, Qt::LeftButton, {}, {300, 300});
    QMouseEvent drag(QEvent::MouseMove, QPointF(360, 320), widget.mapToGlobal(QPointF(360, 320)),
                     Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(&widget, &drag);
    QTest::mouseRelease(&widget, Qt::LeftButton, {}, {360, 320});
    QVERIFY(widget.camera().yaw != start.yaw && widget.camera().pitch != start.pitch);
    QCOMPARE(widget.camera().center, start.center);
    QTest::mousePress(&widget, Qt::RightButton, {}, {300, 300});
    QMouseEvent pan(QEvent::MouseMove, QPointF(340, 310), widget.mapToGlobal(QPointF(340, 310)),
                    Qt::NoButton, Qt::RightButton, {});
    QApplication::sendEvent(&widget, &pan);
    QTest::mouseRelease(&widget, Qt::RightButton, {}, {340, 310});
    QVERIFY(widget.camera().center != start.center);
    QWheelEvent wheel({300, 300}, widget.mapToGlobal(QPointF(300, 300)), {}, {0, 120}, Qt::NoButton,
                      {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&widget, &wheel);
    QVERIFY(widget.camera().distance < start.distance);
    QTest::keyClick(&widget, Qt::Key_0);
    QCOMPARE(widget.camera(), start);
    QTest::keyClick(&widget, Qt::Key_Left);
    QVERIFY(widget.camera().yaw != start.yaw);
    QTest::keyClick(&widget, Qt::Key_Plus);
    QVERIFY(widget.camera().distance < start.distance);
    m_view->resetZoom();
    QCOMPARE(widget.camera(), start);
    // What was dragged stays where it was dropped, and nothing moves by itself.
    QTRY_VERIFY(!widget.isMoving());
}

void TestScene::keysWalkTokens()
{
    m_document->setTrace(pictures::pattern("local", 8));
    m_document->selection().setCell(2, 3);
    m_view->model()->findNow();
    QTest::keyClick(m_view->scene(), Qt::Key_Tab); // to the next control
    QCOMPARE(m_document->selection().state().query, 2);
    QTest::keyClick(m_view->scene(), Qt::Key_PageDown);
    QCOMPARE(m_document->selection().state().query, 3);
    QTest::keyClick(m_view->scene(), Qt::Key_PageUp);
    QTest::keyClick(m_view->scene(), Qt::Key_PageUp);
    QCOMPARE(m_document->selection().state().query, 1);
    QTest::keyClick(m_view->scene(), Qt::Key_PageDown, Qt::ShiftModifier);
    QCOMPARE(m_document->selection().state().key, 4);
}

void TestScene::layersMove()
{
    m_document->setTrace(pictures::pattern("random", 12, 3, 3));
    QTRY_COMPARE(m_view->scene()->data().content->arrows.size(), size_t(36));
    const auto shown = [&] { return m_view->scene()->data().content->arrows[5].tip; };
    const auto before = shown();
    const auto choose = [&](int layer) {
        m_document->selection().setAttention(engine::Stack::Encoder, engine::Kind::Self, layer);
    };
    choose(1);
    QTRY_VERIFY(m_view->isInMotion());
    QVERIFY(m_view->scene()->isMoving());
    QTRY_VERIFY(!m_view->isInMotion());
    const auto after = m_view->model()->content()->arrows[5].tip;
    QVERIFY(before != after);
    QCOMPARE(shown(), after);
    // Own axes of each layer: a movement would mean nothing.
    auto* axes = named<QComboBox>(*m_view, "Axes");
    axes->setCurrentIndex(int(models::SceneAxes::Principal));
    emit axes->activated(axes->currentIndex());
    QSignalSpy reset(m_view->model(), &models::SceneModel::modelReset);
    QVERIFY(reset.wait(60'000));
    choose(2);
    QVERIFY(reset.wait(60'000));
    QVERIFY(!m_view->isInMotion());
    axes->setCurrentIndex(int(models::SceneAxes::AllLayers));
    emit axes->activated(axes->currentIndex());
    QVERIFY(reset.wait(60'000));
    // Nor where less motion is wanted.
    pictures::StillStyle still;
    m_view->setStyle(&still);
    choose(0);
    QVERIFY(reset.wait(60'000));
    QVERIFY(!m_view->isInMotion());
    QCOMPARE(shown(), before);
    m_view->setStyle(nullptr);
}

void TestScene::playsThroughLayers()
{
    auto* play = named<QToolButton>(*m_view, "Play layers");
    QVERIFY(!play->isEnabled());
    m_document->setTrace(pictures::pattern("random", 8, 2, 3));
    QTRY_VERIFY(play->isEnabled());
    QTest::mouseClick(play, Qt::LeftButton);
    QVERIFY(m_view->isPlaying());
    QCOMPARE(m_document->selection().state().layer, 1);
    QTRY_COMPARE(m_document->selection().state().layer, 2);
    QTRY_VERIFY(!m_view->isPlaying());
    QTest::keyClick(m_view->scene(), Qt::Key_Space); // from the first again
    QCOMPARE(m_document->selection().state().layer, 0);
    QVERIFY(m_view->isPlaying());
    QTest::keyClick(m_view->scene(), Qt::Key_Space);
    QVERIFY(!m_view->isPlaying());
}

void TestScene::keepsState()
{
    m_document->setTrace(pictures::pattern("local", 8));
    views::SceneCamera camera;
    camera.orbit(30, -10);
    camera.zoom(1.4);
    m_view->scene()->setCamera(camera);
    named<QComboBox>(*m_view, "Mode")->setCurrentIndex(2);
    emit named<QComboBox>(*m_view, "Mode")->activated(2);
    named<QCheckBox>(*m_view, "Labels")->setChecked(false);
    QVERIFY(!named<QCheckBox>(*m_view, "Value vectors")->isEnabled());
    const QJsonObject state = m_view->saveState();
    QCOMPARE(state["mode"].toString(), QStringLiteral("surface"));

    SceneView other(m_document.get());
    other.restoreState(state);
    QCOMPARE(other.saveState(), state);
    QCOMPARE(other.mode(), SceneMode::Surface);
    other.restoreState({{"mode", 7}, {"camera", "x"}, {"axes", 3}});
    QCOMPARE(other.mode(), SceneMode::Surface);
}

void TestScene::withoutVectors()
{
    auto trace = std::make_shared<engine::Trace>();
    engine::Attention attention;
    attention.heads = attention.keyHeads = 1;
    attention.queries = attention.keys = 3;
    attention.storedWeights = [](int, engine::Range, engine::Range, engine::MatrixRef out) {
        out.setConstant(1.0F / 3);
    };
    trace->attentions.push_back(attention);
    m_document->setTrace(trace);
    m_view->model()->findNow();
    QVERIFY(m_view->scene()->data().message.contains(QStringLiteral("surface")));
    m_view->restoreState({{"mode", "bars"}});
    m_view->model()->findNow();
    QVERIFY(m_view->scene()->data().message.isEmpty());
    pictures::paint(*m_view, {400, 300}, 1, "scene-imported");
}

void TestScene::showsTheFocusOfKeys()
{
    QVERIFY(pictures::ringAppears(*m_view->scene()));
}

void TestScene::looks()
{
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        m_document->setTrace(pictures::pattern("translation", 10));
        m_document->selection().setCell(3, 2);
        for (const char* mode : {"vectors", "bars", "surface"}) {
            m_view->restoreState({{"mode", mode}});
            QTRY_VERIFY(!m_view->model()->isBusy());
            pictures::save(*m_view, (QByteArray("look-") + (dark ? "dark-" : "light-") + mode));
            QVERIFY2(pictures::standingOut(pictures::paint(*m_view, {600, 500}, 1, "look"),
                                           m_view->palette().color(QPalette::Base)) > 500,
                     mode);
        }
    }
}

WIDGET_SUITE(TestScene)
#include "test_scene.moc"
