#include "tests/suite.h"
#include "tests/views/pictures.h"
#include "views/charts/chartsview.h"
#include "views/charts/chartwidget.h"
#include "views/exporter.h"
#include "views/tableview.h"

#include <algorithm>
#include <QAccessible>
#include <QBuffer>
#include <QComboBox>
#include <QFile>
#include <QSignalSpy>
#include <QSvgGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QValueAxis>

using models::Chart;
using pictures::count;
using pictures::named;
using views::ChartsView;

class TestCharts : public QObject
{
    Q_OBJECT

private slots:
    void init() { QApplication::setPalette(views::themePalette(false)); }
    void barsAreAsHighAsTheWeights();
    void picksByMouse();
    void picksByKeyboard();
    void saysWhyItIsEmpty();
    void tableShowsAndSelects();
    void keepsItsState();
    void zooms();
    void namesAreItsOwn();
    void severalQueriesAskForTheirPool();
    void fillsItsDock();
    void lowDocksLeaveRoomForBars();
    void lowChartsNameTheirAxes();
    void exportsVectors();
    void linesStandAtTheirNumbers();
    void nothingButOnePointHasAScale();
    void looks();
};

void TestCharts::barsAreAsHighAsTheWeights()
{
    models::Document document;
    ChartsView view(&document);
    document.setTrace(pictures::pattern("local", 8));
    document.selection().setCell(4, 4);
    const QImage with = pictures::paint(view, {800, 400}, 1, "charts-bars");
    const int key = count(with, views::roleColor(views::ColorRole::Key), 12);
    document.selection().setCell(4, 0);
    const QImage other = pictures::paint(view, {800, 400}, 1, "charts-bars-other");
    const int less = count(other, views::roleColor(views::ColorRole::Key), 12);
    // The vermilion areas stand in the proportion of the two weights.
    const auto& numbers = view.model()->numbers();
    const double wanted = numbers.value(0, models::ChartColumn::Weight) /
                          numbers.value(4, models::ChartColumn::Weight);
    QVERIFY2(key > 2000, qPrintable(QString::number(key)));
    QVERIFY2(std::abs(double(less) / key - wanted) < 0.05,
             qPrintable(QStringLiteral("%1 / %2, %3").arg(less).arg(key).arg(wanted)));
}

void TestCharts::picksByMouse()
{
    models::Document document;
    ChartsView view(&document);
    pictures::show(view, document, {700, 400}, pictures::pattern("local", 10));
    document.selection().setCell(3, -1);
    QTRY_COMPARE(view.model()->numbers().chosen, QList<qint64>{3});
    QCoreApplication::processEvents(); // a change is drawn with the next round
    views::ChartWidget& chart = *view.chart();
    const QPoint at(chart.plot()->positionOf(6).toPoint().x(),
                    int(chart.plot()->plotArea().center().y()));
    QTest::mouseMove(chart.viewport(), at);
    QTRY_COMPARE(document.selection().hoverKey(), 6);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(document.selection().state().key, 6);
}

void TestCharts::picksByKeyboard()
{
    models::Document document;
    ChartsView view(&document);
    pictures::show(view, document, {700, 400}, pictures::pattern("random", 10, 4, 2));
    document.selection().setCell(3, 2);
    QTRY_COMPARE(view.model()->numbers().chosen, QList<qint64>{3});
    views::ChartWidget& chart = *view.chart();
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(document.selection().state().key, 3);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(document.selection().state().query, 4);
    QVERIFY(chart.accessibleDescription().contains(QStringLiteral("Weight")));
    view.restoreState({{QStringLiteral("chart"), QStringLiteral("scatter")}});
    QTRY_VERIFY(!view.model()->isBusy());
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Return);
    const auto& numbers = view.model()->numbers();
    for (int row = 0; row < numbers.rows(); ++row)
        QVERIFY(numbers.value(view.model()->selectedRow(), models::ChartColumn::MetricX) >=
                numbers.value(row, models::ChartColumn::MetricX));
}

void TestCharts::saysWhyItIsEmpty()
{
    models::Document document;
    ChartsView view(&document);
    QVERIFY(!view.chart()->plot()->emptyText().isEmpty());
    const QImage image = pictures::paint(view, {600, 300}, 1, "charts-empty");
    QVERIFY(count(image, views::secondaryTextColor(view.palette()), 60) > 200);
    document.setTrace(pictures::pattern("translation", 12));
    document.selection().setAttention(engine::Stack::Decoder, engine::Kind::Cross, 0);
    view.restoreState({{QStringLiteral("chart"), QStringLiteral("distance")}});
    QTRY_VERIFY(!view.model()->isBusy());
    QVERIFY(view.chart()->plot()->emptyText().contains(QStringLiteral("self-attention")));
    QCOMPARE(view.chart()->accessibleDescription(), view.chart()->plot()->emptyText());
}

void TestCharts::tableShowsAndSelects()
{
    models::Document document;
    ChartsView view(&document);
    pictures::show(view, document, {700, 400}, pictures::pattern("local", 10));
    document.selection().setCell(3, 2);
    QTRY_COMPARE(view.model()->numbers().chosen, QList<qint64>{3});
    named<QToolButton>(view, "Table")->click();
    QVERIFY(view.table()->isVisible());
    QCOMPARE(view.table()->currentIndex().row(), 2);
    view.table()->sortByColumn(2, Qt::DescendingOrder);
    const QAbstractItemModel& sorted = *view.table()->model();
    for (int row = 1; row < sorted.rowCount(); ++row)
        QVERIFY(sorted.index(row, 2).data(Qt::UserRole).toDouble() <=
                sorted.index(row - 1, 2).data(Qt::UserRole).toDouble());
    view.table()->setCurrentIndex(sorted.index(9, 0));
    QCOMPARE(document.selection().state().key,
             qint64(sorted.index(9, 0).data(Qt::UserRole).toDouble()));
    pictures::save(view, "charts-table");
}

void TestCharts::keepsItsState()
{
    models::Document document;
    ChartsView view(&document);
    QCOMPARE(view.model()->metricX(), engine::Metric::DistanceMean);
    QCOMPARE(view.model()->metricY(), engine::Metric::Entropy);
    view.restoreState({{QStringLiteral("chart"), QStringLiteral("scatter")},
                       {QStringLiteral("x"), QStringLiteral("gini")},
                       {QStringLiteral("y"), QStringLiteral("confidence")}});
    ChartsView other(&document);
    other.restoreState(view.saveState());
    QCOMPARE(other.model()->chart(), Chart::Scatter);
    QCOMPARE(other.model()->metricX(), engine::Metric::Gini);
    QCOMPARE(other.model()->metricY(), engine::Metric::Confidence);
    other.restoreState({{QStringLiteral("chart"), QStringLiteral("nonsense")}});
    QCOMPARE(other.model()->chart(), Chart::Scatter);
}

void TestCharts::zooms()
{
    models::Document document;
    ChartsView view(&document);
    pictures::show(view, document, {700, 400}, pictures::pattern("local", 300));
    document.selection().setCell(150, 150);
    QTRY_COMPARE(view.model()->numbers().chosen, QList<qint64>{150});
    views::ChartPlot& plot = *view.chart()->plot();
    QTRY_VERIFY(!plot.series().isEmpty());
    const double before = plot.positionOf(151).x() - plot.positionOf(150).x();
    QTest::keyClick(&view, Qt::Key_Plus);
    QVERIFY(plot.isZoomed());
    QTRY_VERIFY(plot.positionOf(151).x() - plot.positionOf(150).x() > before * 1.4);
    // What the keys go to is in sight.
    for (const auto& [key, row] : {std::pair(Qt::Key_End, 299), {Qt::Key_Home, 0}}) {
        QTest::keyClick(view.chart(), key);
        QCOMPARE(plot.marked(), row);
        QVERIFY(plot.plotArea().adjusted(-1, -1, 1, 1).contains(plot.positionOf(row)));
    }
    view.resetZoom();
    QVERIFY(!plot.isZoomed());
}

void TestCharts::namesAreItsOwn()
{
    models::Document document;
    ChartsView view(&document);
    int named = 0;
    for (const QWidget* widget : view.findChildren<QWidget*>())
        named += widget->accessibleName() == QStringLiteral("Chart");
    QCOMPARE(named, 1);
    QVERIFY(pictures::named<QComboBox>(view, "Chart"));
    QVERIFY(pictures::named<QWidget>(view, "Plot") == view.chart());
    // What is chosen is the box's name on the bus; its label says what it chooses.
    auto* box = QAccessible::queryAccessibleInterface(pictures::named<QComboBox>(view, "Chart"));
    const auto labels = box->relations(QAccessible::Label);
    QCOMPARE(labels.size(), 1);
    QCOMPARE(labels.front().first->text(QAccessible::Name), QStringLiteral("Chart"));
}

void TestCharts::severalQueriesAskForTheirPool()
{
    models::Document document;
    ChartsView view(&document);
    pictures::show(view, document, {700, 400}, pictures::pattern("local", 10));
    document.selection().setCell(3, 2);
    auto* pool = named<QComboBox>(view, "Several queries");
    QVERIFY(pool->isHidden());
    document.selection().setQueries({3, 5});
    QVERIFY(pool->isVisible() && pool->isEnabled());
    view.restoreState({{QStringLiteral("chart"), QStringLiteral("mass")}});
    QVERIFY(pool->isVisible() && !pool->isEnabled());
    view.restoreState({{QStringLiteral("chart"), QStringLiteral("entropy")}});
    QVERIFY(pool->isHidden());
}

void TestCharts::fillsItsDock()
{
    models::Document document;
    ChartsView view(&document);
    pictures::show(view, document, {300, 220}, pictures::pattern("local", 10));
    QCoreApplication::processEvents();
    view.resize(700, 500);
    QCoreApplication::processEvents();
    const QImage image = view.chart()->grab().toImage();
    for (const QPoint& corner : {image.rect().topRight(), image.rect().bottomRight()})
        QCOMPARE(image.pixelColor(corner + QPoint(-1, 0)), view.palette().color(QPalette::Base));
}

void TestCharts::lowDocksLeaveRoomForBars()
{
    models::Document document;
    ChartsView view(&document);
    pictures::show(view, document, {309, 300}, pictures::pattern("translation", 13));
    QTest::qWait(30);
    for (const int height : {84, 110, 150, 220}) {
        view.resize(309, height + view.height() - view.chart()->height());
        QTest::qWait(30);
        QCOMPARE(view.chart()->height(), height);
        QVERIFY(view.chart()->plot()->plotArea().height() > 0.33 * height);
        // The lowest does without a title.
        QVERIFY(height > 84 || view.chart()->plot()->plotArea().height() > 0.55 * height);
        pictures::save(view, "charts-low-" + QByteArray::number(height));
    }
}

void TestCharts::lowChartsNameTheirAxes()
{
    models::Document document;
    ChartsView view(&document);
    pictures::show(view, document, {460, 200}, pictures::pattern("local", 10));
    document.selection().setCell(3, -1);
    QTRY_COMPARE(view.model()->numbers().chosen, QList<qint64>{3});
    QTemporaryDir folder;
    views::ExportOptions options;
    options.format = views::PictureFormat::Svg;
    for (const int height : {150, 400}) {
        options.size = {460, height};
        const QString path = folder.filePath(QStringLiteral("chart.svg"));
        QVERIFY(views::exportPicture({&view}, path, options));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        if (height == 150)
            QVERIFY(text.contains(QStringLiteral("weight by key")));
        else
            QVERIFY(text.contains(QStringLiteral(">weight<")) &&
                    text.contains(QStringLiteral(">key<")));
    }
}

void TestCharts::exportsVectors()
{
    models::Document document;
    ChartsView view(&document);
    document.setTrace(pictures::pattern("translation", 12));
    QBuffer buffer;
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setSize({800, 400});
    QPainter painter(&svg);
    view.paintTo(painter, QRectF(0, 0, 800, 400));
    painter.end();
    QVERIFY(!buffer.data().contains("<image"));
    QVERIFY(buffer.data().contains("<text"));
}

void TestCharts::nothingButOnePointHasAScale()
{
    models::Document document;
    ChartsView view(&document);
    pictures::show(view, document, {470, 300}, pictures::pattern("local", 1, 1, 1));
    for (const Chart chart : {Chart::Distribution, Chart::Entropy, Chart::Scatter, Chart::Joint}) {
        view.restoreState({{QStringLiteral("chart"), models::chartKey(chart)}});
        QTRY_VERIFY(!view.model()->isBusy());
        QTest::qWait(20);
        for (const QAbstractAxis* axis : view.chart()->plot()->axes()) {
            const auto* numbers = qobject_cast<const QValueAxis*>(axis);
            // Not the width of a rounding error.
            if (numbers && view.model()->rowCount() > 0)
                QVERIFY2(numbers->max() - numbers->min() > 0.1,
                         qPrintable(QStringLiteral("%1: %2")
                                        .arg(models::chartKey(chart))
                                        .arg(numbers->max() - numbers->min())));
        }
    }
}

void TestCharts::linesStandAtTheirNumbers()
{
    models::Document document;
    ChartsView view(&document);
    pictures::show(view, document, {470, 300}, pictures::pattern("random", 13, 8, 3));
    for (const Chart chart : {Chart::Distribution, Chart::Entropy}) {
        view.restoreState({{QStringLiteral("chart"), models::chartKey(chart)}});
        QTRY_VERIFY(!view.model()->isBusy());
        QCoreApplication::processEvents();
        views::ChartPlot& plot = *view.chart()->plot();
        const QList<QLineF> lines = plot.gridLines();
        QVERIFY(lines.size() >= 2);
        // At the right edge, beside the last bar: lines there and nowhere else.
        const QImage image = view.chart()->grab().toImage();
        const QColor ground = view.palette().color(QPalette::Base);
        const int x = int(plot.plotArea().right()) - 2;
        for (int y = int(plot.plotArea().top()); y < int(plot.plotArea().bottom()) - 2; ++y) {
            const bool near = std::ranges::any_of(
                lines, [y](const QLineF& line) { return std::abs(line.y1() - y) < 2; });
            QVERIFY2(near || image.pixelColor(x, y) == ground, qPrintable(QString::number(y)));
        }
        for (const QLineF& line : lines)
            QVERIFY(image.pixelColor(x, int(line.y1())) != ground ||
                    image.pixelColor(x, int(line.y1()) - 1) != ground);
    }
}

void TestCharts::looks()
{
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        models::Document document;
        ChartsView view(&document);
        QImage before;
        const QColor ground = view.palette().color(QPalette::Base);
        view.resize(470, 300);
        view.show();
        document.setTrace(pictures::pattern("translation", 13, 8, 3));
        document.selection().set({engine::Stack::Decoder, engine::Kind::Cross, 1, 2, 6, 7});
        for (const models::ChartKind* kind : models::chartKinds()) {
            view.restoreState({{QStringLiteral("chart"), kind->key}});
            QTRY_VERIFY(!view.model()->isBusy());
            QCoreApplication::processEvents(); // a change is drawn with the next round
            // Its own picture, not that of the chart before or none.
            const QImage picture = view.chart()->grab().toImage();
            QVERIFY2(picture != before && pictures::standingOut(picture, ground) > 300, kind->key);
            before = picture;
            const QByteArray name = "charts-" + QByteArray(kind->key) + (dark ? "-dark" : "");
            pictures::save(view, name);
            pictures::paint(view, view.exportSize(), 2, name + "-export");
        }
        view.restoreState({{QStringLiteral("chart"), QStringLiteral("entropy")},
                           {QStringLiteral("scope"), QStringLiteral("stack")}});
        pictures::paint(view, view.exportSize(), 1, dark ? "charts-layers-dark" : "charts-layers");
        document.setTrace(pictures::pattern("local", 2000));
        document.selection().setCell(700, 702);
        for (const models::ChartKind* kind : models::chartKinds()) {
            view.restoreState({{QStringLiteral("chart"), kind->key}});
            QTRY_VERIFY_WITH_TIMEOUT(!view.model()->isBusy(), 60000);
            QCoreApplication::processEvents();
            pictures::save(view, QByteArray("charts-2000-") + kind->key + (dark ? "-dark" : ""));
        }
    }
}

WIDGET_SUITE(TestCharts)
#include "test_charts.moc"
