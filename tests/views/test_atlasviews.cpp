#include "engine/attention/random.h"
#include "models/atlas/atlasmap.h"
#include "tests/suite.h"
#include "views/atlas/changepage.h"
#include "views/atlas/headpage.h"
#include "views/atlas/headscatter.h"
#include "views/atlas/mapcanvas.h"
#include "views/atlas/mapgrid.h"
#include "views/atlas/mappanel.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using engine::atlas::Half;
using models::AtlasMap;
using models::AtlasModel;
using models::MapRequest;

namespace {

/// Two heads of random queries and keys: `count` of each, in windows of 50 tokens of 20 kinds.
models::AtlasPtr atlasOf(int count)
{
    constexpr int64_t kWindow = 50;
    constexpr int64_t kSize = 8;
    engine::atlas::Plan plan;
    plan.data = "made";
    plan.sizes.samples = count;
    auto atlas = std::make_shared<engine::atlas::Atlas>(plan);
    atlas->title = "random";
    const auto stack = engine::Stack::Decoder;
    auto& reservoir =
        atlas->samples.try_emplace(stack, engine::atlas::Reservoir(size_t(count))).first->second;
    auto& states =
        atlas->states.try_emplace(stack, engine::atlas::States(size_t(count))).first->second;
    states.size = kSize;
    states.levels.resize(2);
    for (int64_t i = 0; i < count; ++i) {
        const int64_t window = i / kWindow * engine::atlas::kWindowsPerRow;
        const engine::atlas::Reservoir::Place place{engine::splitMix(uint64_t(i)), window,
                                                    i % kWindow};
        reservoir.add(place);
        states.places.add(place);
        auto& ids = atlas->windows[window].ids[stack];
        ids.push_back(int32_t(engine::splitMix(uint64_t(i)) % 20));
        atlas->vocabulary[stack].entries[ids.back()] = {1, " w" + std::to_string(ids.back())};
        for (auto& level : states.levels)
            for (int64_t d = 0; d < kSize; ++d)
                level.push_back(Half(float(engine::uniform(7, int(d), i))));
    }
    for (int h = 0; h < 2; ++h) {
        atlas->heads.emplace_back(engine::atlas::HeadPlace{stack, 0, engine::Kind::Self, h},
                                  plan.sizes);
        auto& head = atlas->heads.back();
        head.samples.querySize = kSize;
        head.samples.cells.resize(size_t(count));
        for (int64_t i = 0; i < count * kSize; ++i) {
            head.samples.queries.push_back(Half(float(engine::uniform(uint64_t(h), 0, i))));
            head.samples.keys.push_back(Half(float(engine::uniform(uint64_t(h), 1, i)) + 3));
        }
        head.measures[*engine::atlas::measureNamed("entropy")].add(h + 0.5);
        head.measures[*engine::atlas::measureNamed("induction")].add(0.1 * h);
    }
    return atlas;
}

struct Shown
{
    AtlasModel model;
    AtlasMap map;

    explicit Shown(int count)
    {
        const models::AtlasPtr atlas = atlasOf(count);
        model.setAtlas(atlas);
        map.setAtlas(atlas);
    }
    void wait(const MapRequest& request)
    {
        map.request(request);
        QTRY_VERIFY_WITH_TIMEOUT(
            map.picture() && map.picture()->finished && map.picture()->request == request, 60'000);
    }
};

} // namespace

/// The window of an atlas, part by part.
class TestAtlasViews : public QObject
{
    Q_OBJECT

private slots:
    void mapOfAHead();
    void lassoSelectsAndTextsShowWhere();
    void mapByKeys();
    void statesInCells();
    void manyPointsWithinAFrame();
    void framesInTheWindow();
    void marksOfOneSize();
    void pageFitsItsWidth();
    void gridChoosesHeads();
    void scatterFadesWhatIsFiltered();
    void pageMarksQueryAndKey();
    void pageIsExported();
    void pageShowsPictures();
    void changesNameBothSides();
};

void TestAtlasViews::mapOfAHead()
{
    Shown shown(100);
    MapRequest request;
    shown.wait(request);
    QCOMPARE(shown.map.picture()->count(), 200);
    QVERIFY(shown.map.picture()->clusters);
    QCOMPARE(shown.map.picture()->explained.size(), 2);
    request.method = MapRequest::Method::Tsne;
    QSignalSpy changed(&shown.map, &AtlasMap::changed);
    shown.wait(request);
    QVERIFY(changed.size() > 1); // it was seen on its way
    request = {};
    request.dimensions = 3;
    shown.wait(request);
    QCOMPARE(shown.map.picture()->points.cols(), 3);
    QSignalSpy failed(&shown.map, &AtlasMap::failed);
    request.head = 9;
    shown.map.request(request);
    QVERIFY(failed.wait(10'000));
    shown.map.setAtlas(nullptr);
    QVERIFY(!shown.map.picture());
}

void TestAtlasViews::lassoSelectsAndTextsShowWhere()
{
    Shown shown(100);
    views::MapPanel panel(&shown.map, &shown.model);
    panel.resize(700, 700);
    panel.show();
    panel.setHead(0);
    QTRY_VERIFY_WITH_TIMEOUT(shown.map.picture() && shown.map.picture()->finished, 30'000);
    views::MapCanvas* canvas = panel.canvas();
    QCOMPARE(canvas->accessibleName(), QStringLiteral("Map"));
    const QRect all = canvas->rect().adjusted(2, 2, -2, -2);
    QTest::mousePress(canvas, Qt::LeftButton, {}, all.topLeft());
    for (const QPoint& corner : {all.topRight(), all.bottomRight(), all.bottomLeft()})
        QTest::mouseMove(canvas, corner);
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, all.bottomLeft());
    QCOMPARE(canvas->selected().size(), 200);
    const auto* texts = panel.findChild<QTextBrowser*>();
    QVERIFY(texts->toPlainText().contains(QStringLiteral("200")));
    QVERIFY(texts->toHtml().contains(QStringLiteral("example:")));
    QSignalSpy chosen(&panel, &views::MapPanel::placeChosen);
    canvas->setSelected({150});
    emit canvas->activated(150);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][2].toInt(), shown.map.picture()->map->points[150].position);
    QVERIFY(chosen[0][3].toBool()); // the second half are keys
    QCOMPARE(chosen[0][4].toInt(), -1);
    QTest::keyClick(canvas, Qt::Key_Escape);
    QVERIFY(canvas->selected().isEmpty());
}

void TestAtlasViews::mapByKeys()
{
    Shown shown(60);
    shown.wait({});
    views::MapCanvas canvas(&shown.map);
    canvas.resize(400, 400);
    emit shown.map.changed();
    QTest::keyClick(&canvas, Qt::Key_Right);
    QVERIFY(canvas.current() >= 0);
    const auto& points = shown.map.picture()->points;
    const float before = points(canvas.current(), 0);
    QTest::keyClick(&canvas, Qt::Key_Right);
    QVERIFY(points(canvas.current(), 0) >= before);
    QVERIFY(canvas.accessibleDescription().contains(QStringLiteral("w")));
    QTest::keyClick(&canvas, Qt::Key_Plus);
    QTest::keyClick(&canvas, Qt::Key_0);
    QSignalSpy activated(&canvas, &views::MapCanvas::activated);
    QTest::keyClick(&canvas, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
}

void TestAtlasViews::statesInCells()
{
    Shown shown(100);
    MapRequest request;
    request.content = MapRequest::Content::States;
    request.stack = engine::Stack::Decoder;
    request.level = 1;
    shown.wait(request);
    QCOMPARE(shown.map.stateStacks().size(), 1);
    QCOMPARE(shown.map.levels(engine::Stack::Decoder), 2);
    size_t held = 0;
    for (const auto& cell : shown.map.cells(6))
        held += cell.members.size();
    QCOMPARE(held, size_t(100));
    views::MapCanvas canvas(&shown.map);
    canvas.resize(500, 400);
    emit shown.map.changed();
    const QImage painted = canvas.grab().toImage();
    QVERIFY(painted.pixelColor(250, 200) != painted.pixelColor(1, 1) ||
            painted.pixelColor(200, 150) != painted.pixelColor(1, 1));
}

void TestAtlasViews::manyPointsWithinAFrame()
{
    Shown shown(10'000);
    shown.wait({});
    QCOMPARE(shown.map.picture()->count(), 20'000);
    views::MapCanvas canvas(&shown.map);
    canvas.resize(900, 700);
    emit shown.map.changed();
    QImage image(canvas.size(), QImage::Format_RGB32);
    QElapsedTimer timer;
    double best = INFINITY; // of the processor: the machine may do other things too
    for (int frame = 0; frame < 20; ++frame) {
        canvas.zoomBy(1.01, {450, 350});
        const std::clock_t begin = std::clock();
        QPainter painter(&image);
        canvas.paintTo(painter, canvas.rect(), canvas.palette());
        painter.end();
        best = std::min(best, double(std::clock() - begin) * 1000 / CLOCKS_PER_SEC);
    }
    qInfo("a frame of 20,000 points: %.1f ms (wanted: 16)", best);
    QVERIFY(best < 60); // without optimisation too
    timer.start();
    const QRect all = canvas.rect();
    QTest::mousePress(&canvas, Qt::LeftButton, {}, all.topLeft());
    for (const QPoint& corner : {all.topRight(), all.bottomRight(), all.bottomLeft()})
        QTest::mouseMove(&canvas, corner);
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, all.bottomLeft());
    qInfo("a lasso around them: %.1f ms", double(timer.nsecsElapsed()) / 1e6);
    QVERIFY(canvas.selected().size() > 1000);
}

/// What a person waits for: from a move of the mouse to the picture in the window. The bounds are
/// of the processor's time, because the machine may do other things too.
void TestAtlasViews::framesInTheWindow()
{
    Shown shown(10'000);
    shown.wait({});
    views::MapCanvas canvas(&shown.map);
    canvas.resize(900, 700);
    canvas.show();
    QVERIFY(QTest::qWaitForWindowExposed(&canvas));
    emit shown.map.changed();
    const auto middleFrame = [&](const char* what, Qt::KeyboardModifiers held) {
        std::vector<double> wall, worked;
        QPoint at(300, 300);
        QTest::mousePress(&canvas, Qt::LeftButton, held, at);
        for (int frame = 0; frame < 60; ++frame) {
            at += QPoint(frame % 20 < 10 ? 5 : -4, frame % 30 < 15 ? 4 : -5);
            QElapsedTimer timer;
            timer.start();
            const std::clock_t begin = std::clock();
            QTest::mouseMove(&canvas, at);
            QCoreApplication::processEvents();
            worked.push_back(double(std::clock() - begin) * 1000 / CLOCKS_PER_SEC);
            wall.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
        QTest::mouseRelease(&canvas, Qt::LeftButton, held, at);
        std::ranges::sort(wall);
        std::ranges::sort(worked);
        qInfo("%s of 20,000 points: frames of %.1f ms, the middle one %.1f ms, %.1f ms of the "
              "processor (wanted: 9)",
              what, wall.front(), wall[wall.size() / 2], worked[worked.size() / 2]);
        return worked[worked.size() / 2];
    };
#ifdef __OPTIMIZE__
    constexpr double kFrame = 16;
#else
    constexpr double kFrame = 160;
#endif
    const double panning = middleFrame("panning", Qt::ShiftModifier);
    const double lasso = middleFrame("a lasso", {});
    QVERIFY(panning < kFrame);
    QVERIFY(lasso < panning); // the points are not drawn again
}

/// A mark is as large on a screen of fine pixels, and a lasso lies over the marks as they are.
void TestAtlasViews::marksOfOneSize()
{
    Shown shown(100);
    shown.wait({});
    views::MapCanvas canvas(&shown.map);
    canvas.resize(500, 400);
    emit shown.map.changed();
    const QRect points(0, 0, 500, 360); // without the legend
    const auto share = [&](double ratio) {
        QImage image(canvas.size() * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        QPainter painter(&image);
        canvas.paintTo(painter, canvas.rect(), canvas.palette());
        painter.end();
        const QRgb ground = canvas.palette().color(QPalette::Base).rgb();
        int inked = 0;
        for (int y = 0; y < int(points.height() * ratio); ++y)
            for (int x = 0; x < image.width(); ++x)
                inked += image.pixel(x, y) != ground;
        return inked / (ratio * ratio);
    };
    const double one = share(1);
    QVERIFY(one > 1000);
    QVERIFY(std::abs(share(2) / one - 1) < 0.25);
    QVERIFY(std::abs(share(1.5) / one - 1) < 0.25);
    canvas.setSelected({3}); // the others fade
    const QImage some = canvas.grab().toImage();
    canvas.setSelected({});
    QVERIFY(canvas.grab().toImage() != some);
    QCOMPARE(share(1), one);
}

void TestAtlasViews::pageFitsItsWidth()
{
    for (const char* name : {"language", "induction", "translator", "sentiment"}) {
        const auto atlas = models::loadAtlas(QStringLiteral(EXAMPLES_DIR "/atlases/") +
                                             QLatin1String(name) + QStringLiteral(".safetensors"));
        QVERIFY(atlas);
        AtlasModel model;
        model.setAtlas(*atlas);
        views::HeadPage page;
        page.setVisible(true);
        for (const int row : {0, model.rowCount() - 1}) {
            page.show(model.headTitle(row), model.page(row));
            for (const int width : {460, 580, 700}) {
                page.resize(width, 500);
                QTRY_COMPARE_WITH_TIMEOUT(page.horizontalScrollBar()->maximum(), 0, 3000);
            }
        }
    }
}

void TestAtlasViews::gridChoosesHeads()
{
    Shown shown(50);
    views::MapGrid grid(&shown.map, &shown.model);
    grid.resize(400, 300);
    QSignalSpy made(&shown.map, &AtlasMap::thumbnailMade);
    shown.map.requestThumbnails();
    QTRY_COMPARE(made.size(), 2);
    QCOMPARE(shown.map.thumbnail(1)->queries, 50);
    grid.setMeasure(AtlasModel::measureOf("entropy"));
    QSignalSpy chosen(&grid, &views::MapGrid::chosen);
    grid.setCurrent(0);
    QTest::keyClick(&grid, Qt::Key_Right);
    QCOMPARE(chosen[0][0].toInt(), 1);
    QTest::mouseClick(&grid, Qt::LeftButton, {}, {40, 60});
    QCOMPARE(chosen[1][0].toInt(), 0);
    QVERIFY(grid.accessibleDescription().contains(QStringLiteral("0.5")));
}

void TestAtlasViews::scatterFadesWhatIsFiltered()
{
    Shown shown(10);
    views::HeadScatter scatter(&shown.model);
    scatter.resize(500, 400);
    QCOMPARE(scatter.accessibleName(), QStringLiteral("Heads"));
    scatter.setMeasures(AtlasModel::measureOf("entropy"), AtlasModel::measureOf("induction"),
                        AtlasModel::measureOf("entropy"));
    const QImage all = scatter.grab().toImage();
    scatter.setShown(QSet<int>{0});
    QVERIFY(scatter.grab().toImage() != all);
    scatter.setShown(std::nullopt);
    QVERIFY(scatter.grab().toImage() == all);
}

namespace {

QJsonObject pageOf()
{
    const QJsonObject example{{"row", 1},
                              {"window", 0},
                              {"query", 2},
                              {"key", 0},
                              {"query_token", " b"},
                              {"key_token", "a"},
                              {"weight", 0.5},
                              {"norm", 1.0},
                              {"effect", 2.0},
                              {"value", 2.0},
                              {"text", "a <b> b"},
                              {"query_mark", QJsonArray{5, 7}},
                              {"key_mark", QJsonArray{0, 1}}};
    return {{"model", "m"},
            {"data", "d"},
            {"windows", 3},
            {"ranking", "effect"},
            {"strongest",
             QJsonObject{{"effect", QJsonArray{example}}, {"weight", QJsonArray{example}}}},
            {"distance_back", QJsonArray{1, 2, 1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1}}};
}

} // namespace

void TestAtlasViews::pageMarksQueryAndKey()
{
    views::HeadPage page;
    page.show(QStringLiteral("Head"), pageOf());
    const QString text = page.toPlainText();
    QVERIFY(text.contains(QStringLiteral("a <b> b")));
    // What counts most comes first.
    const auto effect = text.indexOf(QStringLiteral("Strongest effects on the logit"));
    const auto weight = text.indexOf(QStringLiteral("Strongest weights"));
    QVERIFY(effect >= 0 && effect < weight);
    QVERIFY(text.contains(QStringLiteral("8–15")));
    QSignalSpy chosen(&page, &views::HeadPage::exampleChosen);
    emit page.anchorClicked(QUrl(QStringLiteral("example:?row=1&window=0&query=2&key=0")));
    QCOMPARE(chosen[0], (QVariantList{qint64(1), qint64(0), 2, 0}));
}

void TestAtlasViews::pageIsExported()
{
    QTemporaryDir folder;
    views::HeadPage page;
    page.show(QStringLiteral("Head"), pageOf());
    QVERIFY(page.writePdf(folder.filePath("a.pdf")));
    QVERIFY(page.writeSvg(folder.filePath("a.svg")));
    QFile svg(folder.filePath("a.svg"));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QVERIFY(svg.readAll().contains("<svg"));
    QFile pdf(folder.filePath("a.pdf"));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF"));
    QVERIFY(!page.writePdf(QStringLiteral("/nowhere/a.pdf")));
    QVERIFY(!page.writeSvg(QStringLiteral("/nowhere/a.svg")));
}

void TestAtlasViews::pageShowsPictures()
{
    const auto pageOf = [](const QString& picture) {
        QJsonObject example{{QStringLiteral("picture"), picture}, {QStringLiteral("value"), 1.5}};
        return QJsonObject{{QStringLiteral("strongest"),
                            QJsonObject{{QStringLiteral("weight"), QJsonArray{example}}}}};
    };
    views::HeadPage page;
    page.resize(600, 400);
    page.setVisible(true);
    page.show(QStringLiteral("gone"), pageOf(QStringLiteral("/nowhere/digit-five.png")));
    QVERIFY(page.toPlainText().contains(QStringLiteral("/nowhere/digit-five.png")));
    page.show(QStringLiteral("there"),
              pageOf(QStringLiteral(EXAMPLES_DIR "/images/red-circle-blue-square.png")));
    QVERIFY(page.toPlainText().contains(QStringLiteral("red-circle-blue-square.png")));
    QVERIFY(!page.toPlainText().contains(QStringLiteral("/images/")));
    // The picture itself is on the sheet.
    const QImage shown = page.grab().toImage();
    int red = 0;
    for (int y = 0; y < shown.height(); ++y)
        for (int x = 0; x < shown.width(); ++x) {
            const QColor at = shown.pixelColor(x, y);
            red += at.red() > 150 && at.green() < 90 && at.blue() < 90;
        }
    QVERIFY(red > 30);
}

void TestAtlasViews::changesNameBothSides()
{
    views::ChangePage page;
    const QJsonArray examples =
        pageOf()[QLatin1String("strongest")][QLatin1String("effect")].toArray();
    page.show(QStringLiteral("Head"),
              {{"change", 0.5},
               {"pairs_divergence", 0.25},
               {"pairs", QJsonArray{QJsonObject{
                             {"query", "q"}, {"key", "k"}, {"before", 0.25}, {"after", 0.5}}}},
               {"examples_before", examples},
               {"examples_after", examples}},
              {QStringLiteral("one"), QStringLiteral("two")});
    const QString text = page.toPlainText();
    QVERIFY(text.contains(QStringLiteral("25.0 %")) && text.contains(QStringLiteral("50.0 %")));
    QVERIFY(text.contains(QStringLiteral("Strongest after")));
    QSignalSpy chosen(&page, &views::ChangePage::exampleChosen);
    emit page.anchorClicked(
        QUrl(QStringLiteral("example:?side=after&row=1&window=0&query=2&key=0")));
    QCOMPARE(chosen[0][0].toString(), QStringLiteral("after"));
}

WIDGET_SUITE(TestAtlasViews)
#include "test_atlasviews.moc"
