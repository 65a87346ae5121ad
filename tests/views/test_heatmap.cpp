#include "tests/suite.h"
#include "tests/views/pictures.h"
#include "views/focusring.h"
#include "views/heatmap/heatmapview.h"

#include <cmath>
#include <ctime>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <set>

using models::SelectionState;
using views::HeatmapView;
using views::HeatmapWidget;

namespace {

bool settled(const HeatmapWidget& heatmap)
{
    return !heatmap.isBusy() && heatmap.picture().isFinal;
}

} // namespace

class TestHeatmap : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isEmptyAtFirst();
    void paintsWeights();
    void marksHiddenCells();
    void maximumKeepsSpikes();
    void coarseComesFirst();
    void pointsAndClicks();
    void keysMoveTheSelection();
    void showsTheFocusOfKeys();
    void wheelZoomsAboutThePointer();
    void dragPansAndShiftDragZooms();
    void paintsTheMask();
    void smallDocksKeepRoomForCells();
    void controlsAct();
    void menuOfACell();
    void packedAndWords();
    void keepsState();
    void keepsTheOldPicture();
    void edgeSizes();
    void numbersGrowWithCells();
    void smallCellsKeepNamesAndNumbers();
    void frames();
    void looks();

private:
    std::unique_ptr<models::Document> m_document;
    std::unique_ptr<HeatmapView> m_view;
};

void TestHeatmap::init()
{
    QApplication::setPalette(views::themePalette(false));
    m_document = std::make_unique<models::Document>();
    m_view = std::make_unique<HeatmapView>(m_document.get());
    m_view->resize(700, 620);
    m_view->show();
}

void TestHeatmap::isEmptyAtFirst()
{
    QVERIFY(!m_view->heatmap()->source());
    QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("No cell")));
    QTest::keyClick(m_view->heatmap(), Qt::Key_Down);
    pictures::paint(*m_view, {300, 200}, 1, "heatmap-nothing");
}

void TestHeatmap::marksHiddenCells()
{
    m_document->setTrace(pictures::pattern("previous-token", 40));
    HeatmapWidget& heatmap = *m_view->heatmap();
    QTRY_VERIFY(settled(heatmap));
    const QImage shot = heatmap.grab().toImage();
    // The ground is seen between the lines of the hatching, wherever these fall.
    const auto ground = [&](qint64 row, qint64 column) {
        const QRect inside = heatmap.cellRect(row, column).toAlignedRect().adjusted(2, 2, -2, -2);
        return double(pictures::count(shot.copy(inside), views::hiddenColor(m_view->palette()))) /
               (inside.width() * inside.height());
    };
    QVERIFY(ground(3, 30) > 0.5);
    QCOMPARE(ground(30, 3), 0.0);
    QVERIFY(m_view->model()->facts(3, 30).hidden);
    QVERIFY(!m_view->model()->facts(30, 3).hidden);
    QCOMPARE(m_view->model()->facts(30, 3).visible, 31);
}

void TestHeatmap::maximumKeepsSpikes()
{
    engine::Matrix matrix = engine::Matrix::Zero(3000, 3000);
    matrix(1234, 2345) = 1;
    views::PictureRequest request;
    request.source = models::matrixSource(matrix);
    request.rows = request.columns = {0, 3000};
    request.pixels = {300, 200};
    request.range = views::ValueRange{0, 1};
    const views::Picture picture = views::makePicture(request);
    QCOMPARE(picture.image.size(), QSize(300, 200));
    QVERIFY(picture.isFinal);
    const auto& table = views::colorTable(views::MapId::Viridis);
    QCOMPARE(picture.image.pixel(234, 82), table[255]);
    int others = 0;
    for (int y = 0; y < 200; ++y)
        for (int x = 0; x < 300; ++x)
            others += picture.image.pixel(x, y) != table[0] ? 1 : 0;
    QCOMPARE(others, 1);
    request.reduction = views::Reduction::Mean;
    request.range.reset();
    QCOMPARE(views::makePicture(request).image.pixel(234, 82) == table[255], false);
    // The range is that of the whole matrix.
    request.facts = std::make_shared<views::MatrixFacts>();
    request.reduction = views::Reduction::Maximum;
    QCOMPARE(views::makePicture(request).range, (views::ValueRange{0, 1}));
    request.rows = {0, 100};
    QCOMPARE(views::makePicture(request).range, (views::ValueRange{0, 1}));
}

void TestHeatmap::coarseComesFirst()
{
    const models::TracePtr trace = pictures::pattern("local", 4096, 1, 1);
    views::PictureRequest request;
    request.source =
        models::headSource(trace, &trace->attentions.front(), 0, models::Shown::Weights);
    request.rows = request.columns = {0, 4096};
    request.pixels = {500, 500};
    request.range = views::ValueRange{0, 1};
    QElapsedTimer timer;
    timer.start();
    qint64 first = -1;
    int parts = 0;
    const views::Picture picture = views::makePicture(request, {}, [&](const views::Picture& part) {
        if (first < 0)
            first = timer.elapsed();
        QVERIFY(!part.isFinal);
        ++parts;
    });
    qInfo("T = 4096: first after %lld ms, whole after %lld ms", first, timer.elapsed());
    QVERIFY(parts >= 1);
    QVERIFY(picture.isFinal);
    std::stop_source stop;
    stop.request_stop();
    request.source =
        models::headSource(trace, &trace->attentions.front(), 0, models::Shown::Weights, true);
    QVERIFY(views::makePicture(request, stop.get_token()).image.isNull());
}

void TestHeatmap::pointsAndClicks()
{
    m_document->setTrace(pictures::pattern("local", 12));
    HeatmapWidget& heatmap = *m_view->heatmap();
    QTest::mouseMove(&heatmap, heatmap.cellRect(4, 7).center().toPoint());
    QCOMPARE(m_document->selection().hoverQuery(), 4);
    QCOMPARE(m_document->selection().hoverKey(), 7);
    QTest::mouseClick(&heatmap, Qt::LeftButton, {}, heatmap.cellRect(5, 2).center().toPoint());
    QCOMPARE(m_document->selection().state().query, 5);
    QCOMPARE(m_document->selection().state().key, 2);
    QCOMPARE(m_view->accessibleDescription(),
             QStringLiteral("Query %1, key %2, value %3")
                 .arg(m_view->model()->headerData(5, Qt::Vertical, Qt::DisplayRole).toString(),
                      m_view->model()->headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(),
                      QLocale().toString(double(m_view->model()->value(5, 2)), 'g', 6)));
    m_document->selection().setHover(1, 1);
    QTRY_VERIFY(settled(heatmap));
    const models::CellFacts facts = m_view->model()->facts(5, 5);
    QCOMPARE(facts.visible, 12);
    QVERIFY(facts.rank >= 1 && facts.rank <= 3);
    QVERIFY(facts.score.has_value());
}

void TestHeatmap::keysMoveTheSelection()
{
    m_document->setTrace(pictures::pattern("local", 12));
    HeatmapWidget& heatmap = *m_view->heatmap();
    const auto& state = m_document->selection().state();
    const auto at = [&] { return QPoint(int(state.query), int(state.key)); };
    QTest::keyClick(&heatmap, Qt::Key_Down);
    QCOMPARE(at(), QPoint(0, 0));
    QTest::keyClick(&heatmap, Qt::Key_Down);
    QTest::keyClick(&heatmap, Qt::Key_Right);
    QTest::keyClick(&heatmap, Qt::Key_Right);
    QCOMPARE(at(), QPoint(1, 2));
    QTest::keyClick(&heatmap, Qt::Key_End);
    QCOMPARE(at(), QPoint(1, 11));
    QTest::keyClick(&heatmap, Qt::Key_PageDown);
    QCOMPARE(at(), QPoint(11, 11));
    QTest::keyClick(&heatmap, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(at(), QPoint(0, 0));
    QSignalSpy activated(m_view.get(), &HeatmapView::activated);
    QTest::keyClick(&heatmap, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    // With Ctrl the arrows look without selecting; Ctrl and Space add the row that is looked at.
    QTest::keyClick(&heatmap, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&heatmap, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&heatmap, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(at(), QPoint(0, 0));
    QCOMPARE(m_document->selection().hoverQuery(), 2);
    QCOMPARE(m_document->selection().hoverKey(), 1);
    QTest::keyClick(&heatmap, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(m_document->selection().queries(), (QList<qint64>{0, 2}));
    QTest::keyClick(&heatmap, Qt::Key_Up);
    QCOMPARE(m_document->selection().hoverQuery(), -1);
    QCOMPARE(at(), QPoint(1, 0));
    heatmap.zoomIn();
    QVERIFY(!heatmap.isFitted());
    QTest::keyClick(&heatmap, Qt::Key_End, Qt::ControlModifier);
    QVERIFY(heatmap.visibleCells().contains(QPointF(11.5, 11.5)));
    QTest::keyClick(&heatmap, Qt::Key_Up, Qt::ControlModifier);
    QVERIFY(m_document->selection().hoverQuery() >= 0);
    QTest::keyClick(&heatmap, Qt::Key_Escape);
    QCOMPARE(at(), QPoint(-1, -1));
    QCOMPARE(m_document->selection().hoverQuery(), -1);
}

void TestHeatmap::showsTheFocusOfKeys()
{
    m_document->setTrace(pictures::pattern("local", 12));
    HeatmapWidget& heatmap = *m_view->heatmap();
    const auto* ring = heatmap.findChild<views::FocusRing*>();
    QVERIFY(ring && !ring->isVisible());
    QTest::keyClick(&heatmap, Qt::Key_Down);
    QVERIFY(ring->isVisible());
    QCOMPARE(ring->geometry(), heatmap.rect());
    // A click goes through it and ends it.
    QTest::mouseClick(&heatmap, Qt::LeftButton, {}, heatmap.cellRect(4, 4).center().toPoint());
    QVERIFY(!ring->isVisible());
    QCOMPARE(m_document->selection().state().query, 4);
    QFocusEvent tab(QEvent::FocusIn, Qt::TabFocusReason);
    QApplication::sendEvent(&heatmap, &tab);
    QVERIFY(ring->isVisible());
    QFocusEvent gone(QEvent::FocusOut, Qt::TabFocusReason);
    QApplication::sendEvent(&heatmap, &gone);
    QVERIFY(!ring->isVisible());
}

void TestHeatmap::wheelZoomsAboutThePointer()
{
    m_document->setTrace(pictures::pattern("local", 200));
    HeatmapWidget& heatmap = *m_view->heatmap();
    QTRY_VERIFY(settled(heatmap));
    const QPointF at = heatmap.cellRect(60, 140).center();
    for (int i = 0; i < 6; ++i) {
        QWheelEvent event(at, heatmap.mapToGlobal(at), {}, {0, 120}, {}, {}, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(&heatmap, &event);
    }
    QCOMPARE(heatmap.cellAt(at), QPoint(140, 60));
    QVERIFY(heatmap.visibleCells().width() < 80);
    QTest::mouseDClick(&heatmap, Qt::LeftButton, {}, at.toPoint());
    QVERIFY(heatmap.isFitted());
    QCOMPARE(heatmap.visibleCells(), QRectF(0, 0, 200, 200));
}

void TestHeatmap::dragPansAndShiftDragZooms()
{
    m_document->setTrace(pictures::pattern("local", 100));
    HeatmapWidget& heatmap = *m_view->heatmap();
    QTRY_VERIFY(settled(heatmap));
    QTest::mousePress(&heatmap, Qt::LeftButton, Qt::ShiftModifier,
                      heatmap.cellRect(20, 30).center().toPoint());
    QTest::mouseMove(&heatmap, heatmap.cellRect(39, 49).center().toPoint());
    QTest::mouseRelease(&heatmap, Qt::LeftButton, Qt::ShiftModifier,
                        heatmap.cellRect(39, 49).center().toPoint());
    QVERIFY(heatmap.visibleCells().contains(QPointF(30.5, 20.5)));
    QVERIFY(heatmap.visibleCells().contains(QPointF(49.5, 39.5)));
    QVERIFY(heatmap.visibleCells().width() < 40);
    const QRectF before = heatmap.visibleCells();
    const QPoint from = heatmap.cellRect(30, 40).center().toPoint();
    QTest::mousePress(&heatmap, Qt::LeftButton, {}, from);
    QTest::mouseMove(&heatmap, from - QPoint(20, 0));
    QTest::mouseMove(&heatmap, from - QPoint(60, 0));
    QTest::mouseRelease(&heatmap, Qt::LeftButton, {}, from - QPoint(60, 0));
    QVERIFY(heatmap.visibleCells().left() > before.left() + 1);
    QCOMPARE(m_document->selection().state().query, -1); // a drag is no click
}

void TestHeatmap::paintsTheMask()
{
    m_document->setTrace(pictures::pattern("local", 12));
    HeatmapWidget& heatmap = *m_view->heatmap();
    QSignalSpy painted(m_view.get(), &HeatmapView::cellPainted);
    QToolButton* edit = nullptr;
    for (QToolButton* button : m_view->findChildren<QToolButton*>())
        if (button->accessibleName() == QLatin1String("Edit Mask"))
            edit = button;
    QVERIFY(edit && edit->isEnabled());
    edit->setChecked(true);
    // No cell on the way is left out, however quick the pointer is.
    const auto at = [&](qint64 row, qint64 column) {
        return heatmap.cellRect(row, column).center().toPoint();
    };
    QTest::mousePress(&heatmap, Qt::LeftButton, {}, at(2, 2));
    QTest::mouseMove(&heatmap, at(2, 3));
    QTest::mouseMove(&heatmap, at(2, 7));
    QTest::mouseRelease(&heatmap, Qt::LeftButton, {}, at(2, 7));
    QCOMPARE(painted.size(), 6);
    for (int i = 0; i < 6; ++i)
        QCOMPARE(painted[i], (QVariantList{qint64(2), qint64(2 + i), true, 1}));
    m_document->selection().setCell(5, 6);
    QTest::keyClick(&heatmap, Qt::Key_Space);
    QCOMPARE(painted.size(), 7);
    QCOMPARE(painted[6], (QVariantList{qint64(5), qint64(6), true, 2}));
    // Shift and an arrow carry on with what was painted, as one stroke.
    QTest::keyClick(&heatmap, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&heatmap, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(painted.size(), 9);
    QCOMPARE(painted[7], (QVariantList{qint64(5), qint64(7), true, 2}));
    QCOMPARE(painted[8], (QVariantList{qint64(6), qint64(7), true, 2}));
    // From a cell that was not painted they begin there.
    QTest::keyClick(&heatmap, Qt::Key_Left);
    QTest::keyClick(&heatmap, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(painted.size(), 11);
    QCOMPARE(painted[9], (QVariantList{qint64(6), qint64(6), true, 3}));
    QCOMPARE(painted[10], (QVariantList{qint64(6), qint64(5), true, 3}));
    QVERIFY(m_document->selection().queries().size() == 1);
    m_document->selection().setHead(engine::kMeanHead);
    QVERIFY(!edit->isEnabled());
    QVERIFY(!edit->toolTip().isEmpty());
}

void TestHeatmap::smallDocksKeepRoomForCells()
{
    m_document->setTrace(pictures::pattern("local", 32));
    m_view->resize(420, 260);
    const HeatmapWidget& heatmap = *m_view->heatmap();
    const QRectF cells = heatmap.cellRect(0, 0).united(heatmap.cellRect(31, 31));
    // Positions in place of names lie flat and take what their digits need.
    QVERIFY2(cells.height() > 0.6 * heatmap.height(), qPrintable(QString::number(cells.height())));
    QVERIFY2(cells.width() > 0.35 * heatmap.width(), qPrintable(QString::number(cells.width())));
}

void TestHeatmap::controlsAct()
{
    m_document->setTrace(pictures::pattern("local", 12));
    HeatmapWidget& heatmap = *m_view->heatmap();
    const auto box = [this](const char* name) -> QComboBox* {
        for (QComboBox* one : m_view->findChildren<QComboBox*>())
            if (one->accessibleName() == QLatin1String(name))
                return one;
        return nullptr;
    };
    box("Colour map")->setCurrentIndex(int(views::MapId::Magma));
    box("Colour scale")->setCurrentIndex(int(views::ScaleId::PerRow));
    QTRY_VERIFY(settled(heatmap));
    // The largest of every row has the last colour.
    const QImage image = heatmap.picture().image;
    for (int row = 0; row < 12; ++row) {
        Eigen::Index best = 0;
        m_view->model()->row(row).maxCoeff(&best);
        QCOMPARE(image.pixel(int(best), row), views::colorTable(views::MapId::Magma)[255]);
    }
    QTest::keyClick(box("Quantity"), Qt::Key_Down);
    QCOMPARE(m_view->model()->shown(), models::Shown::Scores);
    QTRY_VERIFY(settled(heatmap) && heatmap.picture().range.low < 0);
    QCOMPARE(heatmap.look().map, views::MapId::Diverging);
    QCOMPARE(heatmap.picture().range.low, -heatmap.picture().range.high);
    pictures::save(*m_view, "heatmap-scores");
}

void TestHeatmap::menuOfACell()
{
    m_document->setTrace(pictures::pattern("local", 12));
    HeatmapWidget& heatmap = *m_view->heatmap();
    QSignalSpy activated(m_view.get(), &HeatmapView::activated);
    QSignalSpy painted(m_view.get(), &HeatmapView::cellPainted);
    const auto pick = [&](QContextMenuEvent::Reason reason, qint64 row, qint64 column,
                          QLatin1String text) {
        const QPoint at = heatmap.cellRect(row, column).center().toPoint();
        QContextMenuEvent event(reason, at, heatmap.mapToGlobal(at));
        QApplication::sendEvent(&heatmap, &event);
        QPointer<QMenu> menu;
        for (QMenu* child : m_view->findChildren<QMenu*>(Qt::FindDirectChildrenOnly))
            if (child->testAttribute(Qt::WA_DeleteOnClose))
                menu = child;
        QVERIFY(menu);
        for (QAction* action : menu->actions())
            if (action->text().remove(u'&').startsWith(text))
                action->trigger();
        delete menu;
    };
    pick(QContextMenuEvent::Mouse, 3, 5, QLatin1String("Query"));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(m_document->selection().state().query, 3);
    QCOMPARE(m_document->selection().state().key, 5);
    pick(QContextMenuEvent::Mouse, 7, 5, QLatin1String("One of"));
    QCOMPARE(m_document->selection().queries(), (QList<qint64>{3, 7}));
    // By the menu key it is about the selected cell.
    pick(QContextMenuEvent::Keyboard, 0, 0, QLatin1String("Hidden"));
    QCOMPARE(painted.size(), 1);
    QCOMPARE(painted[0][0].toLongLong(), 7);
    QCOMPARE(painted[0][1].toLongLong(), 5);
    QCOMPARE(painted[0][2].toBool(), true);
    pick(QContextMenuEvent::Keyboard, 0, 0, QLatin1String("Copy"));
    QCOMPARE(QGuiApplication::clipboard()->text().toFloat(), m_view->model()->value(7, 5));
}

void TestHeatmap::packedAndWords()
{
    auto trace = std::make_shared<engine::Trace>(*pictures::pattern("previous-token", 20));
    const auto& attention = trace->attentions.front();
    using Form = models::MatrixLayout::Form;
    QVERIFY(models::MatrixLayout::applies(Form::Packed, *trace, attention));
    const models::BlockSourcePtr full =
        models::headSource(trace, &attention, 0, models::Shown::Weights, true);
    engine::Matrix all(20, 20);
    full->read({0, 20}, {0, 20}, all);
    const models::MatrixLayout packed(Form::Packed, *trace, attention);
    const models::BlockSourcePtr rows = packed.arrange(full, true);
    engine::Matrix out(rows->rows(), rows->columns());
    rows->read({0, rows->rows()}, {0, rows->columns()}, out);
    engine::Matrix part(5, 4);
    rows->read({7, 12}, {15, 19}, part);
    QVERIFY(part == out.block(7, 15, 5, 4));
    for (int query = 0; query < 20; ++query)
        for (int key = 0; key <= query; ++key) {
            const qint64 column = packed.columnOf(query, key);
            QCOMPARE(out(query, column), all(query, key));
            QCOMPARE(packed.keys(query, column).begin, key);
            QCOMPARE(packed.distance(column), qint64(key - query));
        }
    QVERIFY(std::isinf(out(0, 0)));

    // Three tokens of one word, then words of their own.
    std::vector<engine::TraceToken>& tokens = attention.stack == engine::Stack::Decoder
                                                  ? trace->tokens(engine::Stack::Decoder)
                                                  : trace->tokens(engine::Stack::Encoder);
    for (size_t i = 0; i < tokens.size(); ++i)
        tokens[i].word = i < 3 ? 0 : int(i);
    const models::MatrixLayout words(Form::Words, *trace, attention);
    const models::BlockSourcePtr whole = words.arrange(full, true);
    QCOMPARE(whole->rows(), 18);
    engine::Matrix sums(18, 18);
    whole->read({0, 18}, {0, 18}, sums);
    for (int row = 0; row < 18; ++row) {
        float sum = 0;
        for (int column = 0; column < 18; ++column)
            sum += std::isinf(sums(row, column)) ? 0 : sums(row, column);
        QVERIFY(std::abs(sum - 1) < 1e-5F);
    }
    QCOMPARE(words.rowOf(2), 0);
    QCOMPARE(words.rowOf(3), 1);
    QCOMPARE(words.keys(0, 0), (engine::Range{0, 3}));

    m_document->setTrace(trace);
    QTRY_VERIFY(settled(*m_view->heatmap()));
    for (const char* form : {"packed", "words"}) {
        QJsonObject state = m_view->saveState();
        state.insert(QStringLiteral("layout"), QLatin1String(form));
        m_view->restoreState(state);
        m_document->selection().setCell(9, 8);
        QTRY_VERIFY(settled(*m_view->heatmap()));
        const QRectF cell = m_view->heatmap()->cellRect(m_view->heatmap()->selectedRow(),
                                                        m_view->heatmap()->selectedColumn());
        QTest::mouseClick(m_view->heatmap(), Qt::LeftButton, {}, cell.center().toPoint());
        QCOMPARE(m_document->selection().state().query, 9);
        QCOMPARE(m_document->selection().state().key, 8);
        pictures::save(*m_view, (QByteArray("heatmap-") + form).constData());
    }
}

void TestHeatmap::keepsState()
{
    m_document->setTrace(pictures::pattern("local", 100));
    m_view->heatmap()->zoomTo({20, 40}, {30, 50});
    QJsonObject state = m_view->saveState();
    state.insert(QStringLiteral("colormap"), QStringLiteral("cividis"));
    state.insert(QStringLiteral("scale"), QStringLiteral("sqrt"));
    HeatmapView other(m_document.get());
    other.resize(700, 620);
    other.show();
    other.restoreState(state);
    QCOMPARE(other.heatmap()->look().map, views::MapId::Cividis);
    QCOMPARE(other.heatmap()->look().scale, views::ScaleId::SquareRoot);
    QVERIFY(other.heatmap()->visibleCells().contains(QPointF(40, 30)));
    QVERIFY(other.heatmap()->visibleCells().width() < 60);
    // What is not a state does no harm.
    other.restoreState({{QStringLiteral("cells"), 7}, {QStringLiteral("scale"), 3}});
    other.restoreState({{QStringLiteral("cells"), QJsonObject{{QStringLiteral("row"), 1e300},
                                                              {QStringLiteral("rows"), -5}}}});
}

void TestHeatmap::keepsTheOldPicture()
{
    m_document->setTrace(pictures::pattern("local", 64));
    HeatmapWidget& heatmap = *m_view->heatmap();
    QTRY_VERIFY(settled(heatmap));
    const QImage before = heatmap.picture().image;
    m_document->selection().setHead(2);
    QCOMPARE(heatmap.picture().image, before);
    QTRY_VERIFY(heatmap.picture().image != before);
}

void TestHeatmap::edgeSizes()
{
    HeatmapWidget widget;
    widget.resize(500, 400);
    widget.show();
    const auto label = [](qint64 index) { return QString::number(index); };
    for (const auto& [rows, columns] : {std::pair(1, 1), std::pair(1, 5000), std::pair(5000, 1),
                                        std::pair(3, 70), std::pair(700, 2)}) {
        widget.setSource(models::matrixSource(engine::Matrix::Constant(rows, columns, 0.5F)), label,
                         label);
        QTRY_VERIFY(settled(widget));
        const QImage shot = widget.grab().toImage();
        const QPoint middle = (widget.cellRect(0, 0).united(widget.cellRect(rows - 1, columns - 1)))
                                  .intersected(QRectF(widget.rect()))
                                  .center()
                                  .toPoint();
        bool found = false;
        for (int dy = -12; dy <= 12; ++dy)
            found = found || shot.pixel(middle + QPoint(1, dy)) ==
                                 views::colorTable(views::MapId::Viridis)[128];
        QVERIFY2(found, qPrintable(QStringLiteral("%1 × %2").arg(rows).arg(columns)));
    }
    widget.resize(60, 50);
    widget.grab();
    engine::Matrix odd(2, 3);
    odd << 1, std::numeric_limits<float>::quiet_NaN(), 0, -std::numeric_limits<float>::infinity(),
        std::numeric_limits<float>::infinity(), -5;
    widget.resize(500, 400);
    widget.setSource(models::matrixSource(odd), label, label);
    QTRY_VERIFY(settled(widget));
    QCOMPARE(QColor(widget.picture().image.pixel(1, 0)), views::missingColor());
}

void TestHeatmap::numbersGrowWithCells()
{
    HeatmapWidget widget;
    widget.resize(500, 400);
    widget.show();
    const auto label = [](qint64 index) { return QString::number(index); };
    const auto heightOfNumber = [&](int size) {
        widget.setSource(models::matrixSource(engine::Matrix::Constant(size, size, 0.5F)), label,
                         label);
        if (!QTest::qWaitFor([&] { return settled(widget); }))
            return 0;
        const QRect cell = widget.cellRect(0, 0).toAlignedRect().adjusted(3, 3, -3, -3);
        const QImage shot = widget.grab().toImage().copy(cell);
        int rows = 0;
        for (int y = 0; y < shot.height(); ++y)
            for (int x = 0; x < shot.width(); ++x)
                if (shot.pixel(x, y) != shot.pixel(0, 0)) {
                    ++rows;
                    break;
                }
        return rows;
    };
    const int usual = heightOfNumber(12);
    const int large = heightOfNumber(2);
    QVERIFY(usual > 4);
    QVERIFY(large > 1.7 * usual);
    QVERIFY(large < 2.3 * usual);
}

void TestHeatmap::smallCellsKeepNamesAndNumbers()
{
    views::HeatmapWidget widget;
    widget.resize(380, 300); // less than a screen of 1024 × 768 leaves for it
    widget.show();
    std::set<qint64> asked;
    const auto name = [&asked](qint64 column) {
        asked.insert(column);
        return QStringLiteral("token");
    };
    widget.setSource(models::matrixSource(engine::Matrix::Constant(12, 14, 0.5F)), name, name);
    QTRY_VERIFY(!widget.isBusy() && widget.picture().isFinal);
    asked.clear();
    widget.grab();
    QCOMPARE(asked.size(), size_t(14));
    const QImage with = widget.grab().toImage();
    views::HeatmapLook look = widget.look();
    look.values = false;
    widget.setLook(look);
    QTRY_VERIFY(!widget.isBusy());
    QVERIFY(widget.grab().toImage() != with);
}

void TestHeatmap::frames()
{
    m_view->resize(1920, 1080);
    for (const int length : {64, 1024, 4096}) {
        m_document->setTrace(pictures::pattern("local", length, 2, 1));
        HeatmapWidget& heatmap = *m_view->heatmap();
        QTRY_VERIFY_WITH_TIMEOUT(settled(heatmap), 20000);
        if (length > 64)
            heatmap.zoomTo({10, 80}, {10, 110});
        QTRY_VERIFY_WITH_TIMEOUT(settled(heatmap), 20000);
        QPixmap target(heatmap.size());
        heatmap.render(&target);
        QList<qint64> times;
        for (int i = 0; i < 15; ++i) {
            // The thread's own time: other programs do not count.
            const auto now = [] {
                timespec time{};
                clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
                return qint64(time.tv_sec) * 1'000'000 + time.tv_nsec / 1000;
            };
            const qint64 begin = now();
            heatmap.render(&target);
            times << now() - begin;
        }
        std::ranges::sort(times);
        qInfo("T = %d: a frame of %d × %d takes %.2f ms", length, heatmap.width(), heatmap.height(),
              double(times[7]) / 1000);
    }
}

void TestHeatmap::paintsWeights()
{
    m_document->setTrace(pictures::pattern("local", 12));
    HeatmapWidget& heatmap = *m_view->heatmap();
    QTRY_VERIFY(settled(heatmap));
    const QImage shot = heatmap.grab().toImage();
    // The colour of every cell's corner is that of its weight.
    views::ColorMap colors(views::MapId::Viridis, views::ScaleId::Linear, {0, 1});
    for (int query = 0; query < 12; ++query)
        for (int key = 0; key < 12; ++key) {
            const QRectF cell = heatmap.cellRect(query, key);
            const QPoint at = (cell.topLeft() + QPointF(3, 3)).toPoint();
            QCOMPARE(shot.pixel(at) & 0xFFFFFFU,
                     colors.color(m_view->model()->value(query, key)) & 0xFFFFFFU);
        }
}

void TestHeatmap::looks()
{
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        models::Document document;
        HeatmapView view(&document);
        view.resize(700, 620);
        view.show();
        pictures::save(view, dark ? "heatmap-empty-dark" : "heatmap-empty");
        document.setTrace(pictures::pattern("translation", 13));
        document.selection().setCell(6, 7);
        QTRY_VERIFY(settled(*view.heatmap()));
        QTest::mouseMove(view.heatmap(), view.heatmap()->cellRect(8, 5).center().toPoint());
        QTest::qWait(50);
        pictures::save(view, dark ? "heatmap-dark" : "heatmap-light");
        const QImage image =
            pictures::paint(view, {1200, 1000}, 2, dark ? "heatmap-export-dark" : "heatmap-export");
        QVERIFY(pictures::standingOut(image, view.palette().color(QPalette::Base)) > 2000);
        document.setTrace(pictures::pattern("previous-token", 300));
        QTRY_VERIFY(settled(*view.heatmap()));
        pictures::save(view, dark ? "heatmap-300-dark" : "heatmap-300");
        document.setTrace(pictures::pattern("local", 2000));
        QTRY_VERIFY(settled(*view.heatmap()));
        pictures::save(view, dark ? "heatmap-2000-dark" : "heatmap-2000");
    }
}

WIDGET_SUITE(TestHeatmap)
#include "test_heatmap.moc"
