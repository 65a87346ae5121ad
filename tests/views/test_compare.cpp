#include "tests/suite.h"
#include "tests/views/pictures.h"
#include "views/compare/compareview.h"
#include "views/heatmap/heatmapwidget.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using pictures::named;
using views::CompareView;
using views::HeatmapWidget;

class TestCompare : public QObject
{
    Q_OBJECT

private slots:
    void init() { QApplication::setPalette(views::themePalette(false)); }
    void threeMatrices();
    void keysAndNumbers();
    void beginsBesideTheSelectedHead();
    void offersEveryLayerAndTheAggregates();
    void whileRIsHeld();
    void showsBWhilePressed();
    void zoomsTogether();
    void cellsAreEqual();
    void coloursReachTheLargestDifference();
    void keepsItsState();
    void looks();
};

void TestCompare::threeMatrices()
{
    models::Document document;
    CompareView view(&document);
    pictures::show(view, document, {1200, 500}, pictures::pattern("random", 12, 3, 2));
    auto* difference = named<HeatmapWidget>(view, "Difference");
    QTRY_VERIFY(difference->source());
    QTest::mouseClick(difference, Qt::LeftButton, {},
                      difference->cellRect(4, 7).center().toPoint());
    QCOMPARE(document.selection().state().query, 4);
    QCOMPARE(document.selection().state().key, 7);
    QCOMPARE(named<HeatmapWidget>(view, "First of two")->selectedRow(), 4);
}

void TestCompare::keysAndNumbers()
{
    models::Document document;
    document.setTrace(pictures::pattern("random", 12, 3, 2));
    document.selection().setCell(8, 9);
    CompareView view(&document);
    view.resize(1200, 500);
    view.show();
    auto* first = named<HeatmapWidget>(view, "First of two");
    auto* second = named<HeatmapWidget>(view, "Second of two");
    auto* difference = named<HeatmapWidget>(view, "Difference");
    QTRY_VERIFY(difference->source());
    QCOMPARE(second->selectedRow(), 8); // what was selected before there was a view
    QCOMPARE(second->selectedColumn(), 9);
    document.selection().setCell(-1, -1);
    QTest::keyClick(second, Qt::Key_Down);
    QTest::keyClick(second, Qt::Key_Down);
    QTest::keyClick(second, Qt::Key_Right);
    QCOMPARE(document.selection().state().query, 1);
    QCOMPARE(document.selection().state().key, 1);
    QCOMPARE(difference->selectedColumn(), 1);
    QTest::mouseClick(first, Qt::LeftButton, Qt::ControlModifier,
                      first->cellRect(5, 2).center().toPoint());
    QCOMPARE(document.selection().queries(), (QList<qint64>{1, 5}));
    // Under the pointer stand the numbers of both and their difference.
    const auto at = [&](const HeatmapWidget* widget) {
        engine::Matrix cell(1, 1);
        widget->source()->read({3, 4}, {6, 7}, cell);
        return double(cell(0, 0));
    };
    const QStringList card = view.card(3, 6);
    QCOMPARE(card.size(), 4);
    QVERIFY(card[1].endsWith(views::exactNumber(at(first))));
    QVERIFY(card[2].endsWith(views::exactNumber(at(second))));
    QVERIFY(std::abs(at(difference) - (at(second) - at(first))) < 1e-6);
    QVERIFY(view.card(3, 99).isEmpty());
}

void TestCompare::beginsBesideTheSelectedHead()
{
    models::Document document;
    CompareView view(&document);
    view.show();
    document.setTrace(pictures::pattern("random", 12, 3, 2));
    auto* layer = named<QComboBox>(view, "Other layer");
    auto* head = named<QComboBox>(view, "Other head");
    document.selection().setAttention(document.selection().state().stack,
                                      document.selection().state().kind, 1);
    document.selection().setHead(2);
    QTRY_COMPARE(layer->currentData().toInt(), 1);
    QTRY_COMPARE(head->currentData().toInt(), 0);
    // With one head alone there is another layer, and with one layer alone what can be kept.
    document.setTrace(pictures::pattern("random", 12, 1, 2));
    document.selection().setHead(0);
    QTRY_VERIFY(named<HeatmapWidget>(view, "Difference")->source());
    document.setTrace(pictures::pattern("random", 12, 1, 1));
    QTRY_VERIFY(!named<HeatmapWidget>(view, "Difference")->source());
    QVERIFY(!named<QPushButton>(view, "Show B")->isEnabled());
    // A choice that another trace does not have is forgotten.
    document.setTrace(pictures::pattern("random", 12, 6, 2));
    QTRY_VERIFY(head->findData(5) >= 0);
    head->setCurrentIndex(head->findData(5));
    emit head->activated(head->currentIndex());
    QTRY_COMPARE(view.saveState()[QStringLiteral("head")].toInt(), 5);
    document.setTrace(pictures::pattern("random", 12, 3, 2));
    QTRY_VERIFY(named<HeatmapWidget>(view, "Difference")->source());
    QVERIFY(!view.saveState().contains(QStringLiteral("head")));
}

void TestCompare::offersEveryLayerAndTheAggregates()
{
    models::Document document;
    CompareView view(&document);
    view.show();
    document.setTrace(pictures::pattern("random", 12, 3, 2));
    auto* layer = named<QComboBox>(view, "Other layer");
    auto* head = named<QComboBox>(view, "Other head");
    QTRY_COMPARE(layer->count(), 4);
    QCOMPARE(head->count(), 5);
    auto* difference = named<HeatmapWidget>(view, "Difference");
    layer->setCurrentIndex(layer->findData(engine::kMeanLayer));
    emit layer->activated(layer->currentIndex());
    head->setCurrentIndex(head->findData(engine::kMeanHead));
    emit head->activated(head->currentIndex());
    QTRY_VERIFY(difference->source());
    QCOMPARE(view.saveState()[QStringLiteral("layer")].toInt(), engine::kMeanLayer);
}

void TestCompare::whileRIsHeld()
{
    models::Document document;
    CompareView view(&document);
    pictures::show(view, document, {1000, 400}, pictures::pattern("random", 10, 3, 2));
    auto* first = named<HeatmapWidget>(view, "First of two");
    auto* second = named<HeatmapWidget>(view, "Second of two");
    QTRY_VERIFY(second->source() && first->source());
    const auto own = first->source();
    QTest::keyPress(first, Qt::Key_R);
    QCOMPARE(first->source(), second->source());
    QTest::keyRelease(first, Qt::Key_R);
    QCOMPARE(first->source(), own);
}

void TestCompare::showsBWhilePressed()
{
    models::Document document;
    CompareView view(&document);
    view.resize(1000, 400);
    view.show();
    QVERIFY(!named<QPushButton>(view, "Show B")->isEnabled());
    document.setTrace(pictures::pattern("random", 10, 3, 2));
    auto* first = named<HeatmapWidget>(view, "First of two");
    auto* second = named<HeatmapWidget>(view, "Second of two");
    auto* hold = named<QPushButton>(view, "Show B");
    QTRY_VERIFY(second->source() && hold->isEnabled());
    const auto own = first->source();
    QTest::mousePress(hold, Qt::LeftButton);
    QCOMPARE(first->source(), second->source());
    QTest::mouseRelease(hold, Qt::LeftButton);
    QCOMPARE(first->source(), own);
    // The key works wherever the focus is.
    QTest::keyPress(hold, Qt::Key_R);
    QCOMPARE(first->source(), second->source());
    QTest::keyRelease(hold, Qt::Key_R);
    QCOMPARE(first->source(), own);
}

void TestCompare::zoomsTogether()
{
    models::Document document;
    CompareView view(&document);
    pictures::show(view, document, {1200, 500}, pictures::pattern("random", 60, 3, 2));
    auto* first = named<HeatmapWidget>(view, "First of two");
    auto* difference = named<HeatmapWidget>(view, "Difference");
    QTRY_VERIFY(difference->source());
    first->zoomTo({10, 20}, {30, 40});
    QVERIFY(!difference->isFitted());
    QVERIFY(difference->visibleCells().contains(QPointF(35, 15)));
    difference->resetZoom();
    QVERIFY(first->isFitted());
}

void TestCompare::cellsAreEqual()
{
    models::Document document;
    CompareView view(&document);
    view.show();
    document.setTrace(pictures::pattern("random", 14, 3, 2));
    auto* first = named<HeatmapWidget>(view, "First of two");
    auto* difference = named<HeatmapWidget>(view, "Difference");
    QTRY_VERIFY(first->source() && difference->source() && !difference->isBusy());
    for (const QSize size : {QSize(440, 360), QSize(620, 420), QSize(1000, 400)}) {
        view.resize(size);
        QCoreApplication::processEvents();
        QCOMPARE(first->cellRect(0, 0).size(), difference->cellRect(0, 0).size());
        // A fair part of the view is matrices, however small it is.
        const QRectF cells = first->cellRect(0, 0).united(first->cellRect(13, 13));
        const double share = 3 * cells.width() * cells.height() / size.width() / size.height();
        QVERIFY2(share > 0.12, qPrintable(QString::number(share)));
    }
}

void TestCompare::coloursReachTheLargestDifference()
{
    models::Document document;
    CompareView view(&document);
    view.show();
    document.setTrace(pictures::pattern("random", 12, 3, 2));
    auto* difference = named<HeatmapWidget>(view, "Difference");
    QTRY_VERIFY(difference->source());
    engine::Matrix all(12, 12);
    difference->source()->read({0, 12}, {0, 12}, all);
    const views::ValueRange range = *difference->look().range;
    QVERIFY(std::abs(range.high - double(all.cwiseAbs().maxCoeff())) < 1e-6);
    QCOMPARE(range.low, -range.high);
}

void TestCompare::keepsItsState()
{
    models::Document document;
    document.setTrace(pictures::pattern("random", 10, 3, 2));
    CompareView view(&document);
    view.restoreState({{"with", 1}, {"layer", 1}, {"head", -1}});
    CompareView other(&document);
    other.restoreState(view.saveState());
    QCOMPARE(other.saveState(), view.saveState());
    QCOMPARE(other.saveState()[QStringLiteral("layer")].toInt(), 1);
    other.restoreState({{"with", 99}, {"layer", "x"}});
}

void TestCompare::looks()
{
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        models::Document document;
        CompareView view(&document);
        document.setTrace(pictures::pattern("local", 16, 4, 2));
        const QImage image =
            pictures::paint(view, {1500, 540}, 1, dark ? "compare-dark" : "compare-light");
        // The difference has both ends of its diverging map.
        const QImage right = image.copy(1000, 0, 500, 540);
        int reds = 0;
        int blues = 0;
        for (int y = 0; y < right.height(); ++y)
            for (int x = 0; x < right.width(); ++x) {
                const QColor c = right.pixelColor(x, y);
                reds += c.red() > c.blue() + 40;
                blues += c.blue() > c.red() + 40;
            }
        QVERIFY(reds > 200 && blues > 200);
    }
}

WIDGET_SUITE(TestCompare)
#include "test_compare.moc"
