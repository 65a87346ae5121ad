// The panels of figures (interpretability, debugging) and the activations.
#include "models/headtext.h"
#include "tests/suite.h"
#include "tests/views/pictures.h"
#include "views/activations/activationsview.h"
#include "views/panels/debuggingpanel.h"
#include "views/panels/distributionwidget.h"
#include "views/panels/interpretabilitypanel.h"
#include "views/tableview.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using pictures::count;
using pictures::named;
using views::ActivationsView;
using views::DebuggingPanel;
using views::InterpretabilityPanel;

class TestFigures : public QObject
{
    Q_OBJECT

private slots:
    void init() { QApplication::setPalette(views::themePalette(false)); }
    void tableAndSelectionAreOne();
    void filtersAndSorts();
    void thresholdActs();
    void barsAreAsLongAsTheShares();
    void distributionsArePainted();
    void brokenNumbersKeepClearOfTheName();
    void distributionsByKeyboard();
    void stripsShowTheNumbers();
    void selectedRowsTakeThePlaceOfTheirLayer();
    void stripsFillTheView();
    void rolloutIsShown();
    void statesAreKept();
    void looks();
};

void TestFigures::tableAndSelectionAreOne()
{
    models::Document document;
    InterpretabilityPanel panel(&document);
    panel.resize(600, 600);
    panel.show();
    document.setTrace(pictures::pattern("random", 12, 3, 2));
    QTRY_VERIFY(panel.heads()->isMeasured());
    document.selection().set({engine::Stack::Encoder, engine::Kind::Self, 1, 1, 4, 5});
    QCOMPARE(panel.headTable()->currentIndex().row(), 4);
    panel.headTable()->setFocus();
    QTest::keyClick(panel.headTable(), Qt::Key_Down);
    // One kind of attention: by layer and head alone, which leaves room for figures.
    QVERIFY(panel.headTable()->columnWidth(0) <
            panel.fontMetrics().horizontalAdvance(models::headText(document.selection().state())));
    const auto fits = [&panel] {
        return panel.headTable()->columnWidth(0) >=
               QFontMetrics(panel.headTable()->font())
                   .horizontalAdvance(QStringLiteral("layer 0 · head 0"));
    };
    QVERIFY(fits());
    for (int i = 0; i < 4; ++i)
        panel.zoomIn();
    QVERIFY(fits());
    QCOMPARE(document.selection().state().head, 2);
    QCOMPARE(document.selection().state().query, 4);
}

void TestFigures::filtersAndSorts()
{
    models::Document document;
    InterpretabilityPanel panel(&document);
    panel.resize(600, 600);
    panel.show();
    document.setTrace(pictures::pattern("random", 12, 12, 2));
    QTRY_VERIFY(panel.heads()->isMeasured());
    const QAbstractItemModel& table = *panel.headTable()->model();
    const int column = 1 + int(engine::Metric::Entropy);
    panel.headTable()->sortByColumn(column, Qt::DescendingOrder);
    for (int row = 1; row < table.rowCount(); ++row)
        QVERIFY(table.index(row, column).data(models::ValueRole).toDouble() <=
                table.index(row - 1, column).data(models::ValueRole).toDouble());
    // Keys do the same.
    panel.headTable()->setCurrentIndex(table.index(3, column));
    QTest::keyClick(panel.headTable(), Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(panel.headTable()->horizontalHeader()->sortIndicatorSection(), column);
    QVERIFY(table.index(0, column).data(models::ValueRole).toDouble() <
            table.index(table.rowCount() - 1, column).data(models::ValueRole).toDouble());
    QTest::keyClick(panel.headTable(), Qt::Key_Down, Qt::ControlModifier);
    QVERIFY(table.index(0, column).data(models::ValueRole).toDouble() >
            table.index(table.rowCount() - 1, column).data(models::ValueRole).toDouble());
    panel.headTable()->sortByColumn(0, Qt::AscendingOrder);
    QVERIFY(table.index(2, 0).data().toString().endsWith(QStringLiteral("head 2")));
    QTest::keyClicks(named<QLineEdit>(panel, "Filter heads"), QStringLiteral("layer 1, head 11"));
    QCOMPARE(table.rowCount(), 1);

    auto* filter = named<QLineEdit>(panel, "Filter heads");
    const auto entropy = [&](int row) {
        return table.index(row, column).data(models::ValueRole).toDouble();
    };
    filter->clear();
    const int all = table.rowCount();
    panel.headTable()->sortByColumn(column, Qt::AscendingOrder);
    const double middle = entropy(all / 2);
    filter->setText(QStringLiteral("Entropy<%1").arg(middle, 0, 'g', 17));
    QCOMPARE(table.rowCount(), all / 2);
    QVERIFY(entropy(table.rowCount() - 1) < middle);
    filter->setText(QStringLiteral("layer 1, entropy>=%1").arg(middle, 0, 'g', 17));
    QVERIFY(table.rowCount() > 0 && table.rowCount() < all / 2);
    QVERIFY(entropy(0) >= middle);
    const QList<QByteArray> lines = panel.csv().trimmed().split('\n');
    QCOMPARE(lines.size(), 1 + table.rowCount());
    QVERIFY(lines[0].startsWith("stack,layer,kind,head,"));
    QVERIFY(lines[1].startsWith("encoder,1,self,"));
    filter->setText(QStringLiteral("special_token>0")); // no head has it
    QCOMPARE(table.rowCount(), 0);
}

void TestFigures::thresholdActs()
{
    models::Document document;
    InterpretabilityPanel panel(&document);
    panel.show();
    document.setTrace(pictures::pattern("local", 20));
    QTRY_VERIFY(panel.heads()->isMeasured());
    const QModelIndex sparsity =
        panel.metrics()->index(int(engine::Metric::Sparsity), models::MetricModel::Head);
    const double before = sparsity.data(models::ValueRole).toDouble();
    named<QDoubleSpinBox>(panel, "Sparsity threshold")->setValue(0.4);
    QTRY_VERIFY(panel.heads()->isMeasured());
    QVERIFY(sparsity.data(models::ValueRole).toDouble() > before);
}

void TestFigures::barsAreAsLongAsTheShares()
{
    models::Document document;
    InterpretabilityPanel panel(&document);
    document.setTrace(pictures::pattern("uniform", 12));
    const QColor blue = panel.palette().color(QPalette::Highlight);
    const int uniform =
        count(pictures::paint(panel, {700, 520}, 1, "interpretability-uniform"), blue);
    QVERIFY(panel.heads()->isMeasured()); // painting waits
    QVERIFY(uniform > 100);
    document.setTrace(pictures::pattern("previous-token", 12));
    const int previous =
        count(pictures::paint(panel, {700, 520}, 1, "interpretability-previous"), blue);
    QVERIFY(previous > 100 && previous != uniform);
}

void TestFigures::distributionsArePainted()
{
    models::Document document;
    DebuggingPanel panel(&document);
    document.setTrace(pictures::pattern("random", 16));
    const QImage image = pictures::paint(panel, panel.exportSize(), 1, "debugging-export");
    for (const views::ColorRole role :
         {views::ColorRole::Query, views::ColorRole::Key, views::ColorRole::Value})
        QVERIFY(count(image, views::roleColor(role)) > 300);
}

void TestFigures::brokenNumbersKeepClearOfTheName()
{
    models::Document document;
    models::DistributionModel model(&document);
    views::DistributionWidget plots(&model);
    auto trace = pictures::pattern("random", 16, 1, 1);
    auto& hidden = trace->stacks.at(engine::Stack::Encoder).hidden.front();
    engine::Matrix broken = hidden.matrix();
    broken.rowwise() = Eigen::RowVectorXf::Constant(broken.cols(), std::nanf(""));
    broken(0, 0) = std::numeric_limits<float>::infinity();
    broken.bottomRows(1).setZero();
    hidden = engine::Tensor(broken);
    document.setTrace(trace);
    model.computeNow();
    for (const int width : {190, 260, 400}) {
        plots.resize(width, 110);
        plots.show();
        const int end = int(plots.pictureRect(0).right());
        const QRect line(0, 0, end, 8 + plots.fontMetrics().height());
        const QImage image = plots.viewport()->grab(line).toImage();
        const QColor warning = views::roleColor(views::ColorRole::Key);
        int name = 0;
        int count = end;
        for (int x = 0; x < end; ++x) {
            const QImage column = image.copy(x, 5, 1, line.height() - 5);
            if (pictures::count(column, warning, 60) > 0)
                count = std::min(count, x);
            else if (pictures::count(column, plots.palette().color(QPalette::Text), 90) > 0)
                name = x;
        }
        pictures::save(plots, "debugging-broken");
        QVERIFY2(count < end && name > 12 && name + 4 < count,
                 qPrintable(QStringLiteral("%1: %2, %3").arg(width).arg(name).arg(count)));
    }
}

void TestFigures::distributionsByKeyboard()
{
    models::Document document;
    DebuggingPanel panel(&document);
    panel.resize(800, 700);
    panel.show();
    document.setTrace(pictures::pattern("random", 16));
    QTRY_COMPARE(panel.model()->rowCount(), models::kExaminedCount);
    QTest::keyClick(panel.plots(), Qt::Key_End);
    QCOMPARE(panel.plots()->current(), int(models::Examined::Multiplier));
    QCOMPARE(panel.table()->currentIndex().row(), int(models::Examined::Multiplier));
    QVERIFY(panel.plots()->accessibleDescription().contains(QStringLiteral("Score multiplier")));
    const QPoint first = panel.plots()->pictureRect(0).center().toPoint();
    QTest::keyClick(panel.plots(), Qt::Key_Home);
    QTest::mouseClick(panel.plots()->viewport(), Qt::LeftButton, {}, first);
    QCOMPARE(panel.table()->currentIndex().row(), 0);
}

void TestFigures::stripsShowTheNumbers()
{
    models::Document document;
    ActivationsView view(&document);
    pictures::show(view, document, {700, 600}, pictures::pattern("random", 8));
    view.restoreState(
        {{QStringLiteral("shown"), QStringLiteral("similarity")}, {QStringLiteral("level"), 1}});
    views::HeatmapWidget& heatmap = *view.heatmap();
    QTRY_VERIFY(!heatmap.isBusy() && heatmap.picture().isFinal && heatmap.source() &&
                heatmap.source()->columns() == 8);
    QTRY_VERIFY(heatmap.picture().block && heatmap.picture().block->columns.size() == 8);
    const QImage shot = heatmap.grab().toImage();
    const views::ColorMap colors(views::MapId::Diverging, views::ScaleId::Linear, {-1, 1});
    const QPoint own = (heatmap.cellRect(3, 3).topLeft() + QPointF(3, 3)).toPoint();
    QCOMPARE(shot.pixel(own) & 0xFFFFFFU, colors.color(1) & 0xFFFFFFU);
    QTest::mouseClick(&heatmap, Qt::LeftButton, {}, heatmap.cellRect(2, 5).center().toPoint());
    QCOMPARE(document.selection().state().query, 2);
    QCOMPARE(document.selection().state().key, 5);
    QVERIFY(view.accessibleDescription().contains(view.model()->tokenText(2)));
}

void TestFigures::selectedRowsTakeThePlaceOfTheirLayer()
{
    models::Document document;
    ActivationsView view(&document);
    pictures::show(view, document, {700, 500}, pictures::pattern("random", 13, 8, 3));
    views::HeatmapWidget& heatmap = *view.heatmap();
    QTRY_VERIFY(!heatmap.isBusy() && heatmap.picture().isFinal && heatmap.source());
    const QColor text = view.palette().color(QPalette::WindowText);
    // What is written left of the middle of a layer, in the colour of its name.
    const auto written = [&](int layer) {
        const QRectF row = heatmap.cellRect(layer * 13 + 6, 0);
        const QImage shot = heatmap.grab().toImage();
        return count(shot.copy(QRectF(0, row.center().y() - 5, row.left() - 2, 10).toRect()), text,
                     40);
    };
    QVERIFY(written(1) > 20);
    QTest::mouseClick(&heatmap, Qt::LeftButton, {},
                      heatmap.cellRect(1 * 13 + 6, 20).center().toPoint());
    QCOMPARE(document.selection().state().query, 6);
    QCOMPARE(written(1), 0);
    QVERIFY(written(2) > 20);
    // And the keys move it, down and to the right.
    QTest::keyClick(&heatmap, Qt::Key_Down);
    QTest::keyClick(&heatmap, Qt::Key_Right);
    QCOMPARE(document.selection().state().query, 7);
    QCOMPARE(heatmap.selectedColumn(), 21);
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("0 · ")));
}

void TestFigures::stripsFillTheView()
{
    models::Document document;
    ActivationsView view(&document);
    view.resize(700, 500);
    view.show();
    views::HeatmapWidget& heatmap = *view.heatmap();
    for (const int length : {6, 300}) {
        document.setTrace(pictures::pattern("random", length));
        QTRY_VERIFY(!heatmap.isBusy() && heatmap.source() &&
                    heatmap.source()->rows() == 3 * length);
        QCoreApplication::processEvents();
        const qint64 last = heatmap.source()->columns() - 1;
        const QRectF all = heatmap.cellRect(0, 0) | heatmap.cellRect(3 * length - 1, last);
        QVERIFY(all.width() > 0.6 * heatmap.width());
        QVERIFY(all.height() > 0.6 * heatmap.height());
    }
}

void TestFigures::rolloutIsShown()
{
    models::Document document;
    ActivationsView view(&document);
    pictures::show(view, document, {700, 600}, pictures::pattern("local", 14, 3, 3));
    QVERIFY(!named<QComboBox>(view, "Heads together")->isVisible());
    view.restoreState({{QStringLiteral("shown"), QStringLiteral("rollout")}});
    QVERIFY(named<QComboBox>(view, "Heads together")->isVisible());
    QTRY_VERIFY(view.heatmap()->source());
    QCOMPARE(view.heatmap()->source()->rows(), 14);
    document.selection().setCell(4, 2);
    QCOMPARE(view.heatmap()->selectedRow(), 4);
    QCOMPARE(view.heatmap()->selectedColumn(), 2);
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("0.")));
    pictures::paint(view, view.exportSize(), 1, "activations-rollout");
    document.setTrace(pictures::pattern("local", 100));
    view.restoreState({{QStringLiteral("shown"), QStringLiteral("flow")}});
    QTRY_VERIFY(!view.model()->isBusy());
    QVERIFY(!view.heatmap()->source());
    QVERIFY(!view.model()->reason().isEmpty());
}

void TestFigures::statesAreKept()
{
    models::Document document;
    document.setTrace(pictures::pattern("local", 8));
    ActivationsView view(&document);
    view.restoreState(
        {{QStringLiteral("shown"), QStringLiteral("strips")}, {QStringLiteral("level"), 2}});
    ActivationsView other(&document);
    other.restoreState(view.saveState());
    QCOMPARE(other.model()->level(), 2);
    QCOMPARE(other.model()->shown(), models::Activation::Strips);
    other.restoreState({{QStringLiteral("level"), 1000}});
    QCOMPARE(other.model()->level(), other.model()->levels() - 1);
    InterpretabilityPanel panel(&document);
    named<QDoubleSpinBox>(panel, "Sparsity threshold")->setValue(0.25);
    named<QLineEdit>(panel, "Filter heads")->setText(QStringLiteral("head 1"));
    InterpretabilityPanel again(&document);
    again.restoreState(panel.saveState());
    QCOMPARE(again.heads()->epsilon(), std::optional(0.25));
    QCOMPARE(again.saveState(), panel.saveState());
}

void TestFigures::looks()
{
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        const auto name = [dark](const char* base) {
            return QByteArray(base) + (dark ? "-dark" : "");
        };
        models::Document document;
        InterpretabilityPanel panel(&document);
        DebuggingPanel debugging(&document);
        ActivationsView activations(&document);
        panel.resize(470, 620);
        debugging.resize(820, 720);
        activations.resize(820, 620);
        for (QWidget* widget : std::initializer_list<QWidget*>{&panel, &debugging, &activations})
            widget->show();
        pictures::save(debugging, name("debugging-empty"));
        document.setTrace(pictures::pattern("translation", 13, 8, 3));
        document.selection().set({engine::Stack::Decoder, engine::Kind::Cross, 1, 2, 6, 7});
        QTRY_VERIFY(panel.heads()->isMeasured());
        QTRY_VERIFY(!debugging.model()->isBusy());
        pictures::save(panel, name("interpretability"));
        pictures::save(debugging, name("debugging"));
        pictures::paint(panel, panel.exportSize(), 1, name("interpretability-export"));
        const QColor ground = panel.palette().color(QPalette::Base);
        QVERIFY(pictures::standingOut(panel.grab().toImage(), ground) > 1500);
        QVERIFY(pictures::standingOut(debugging.grab().toImage(), ground) > 1500);
        QImage before;
        for (const models::Activation shown : models::kActivations) {
            activations.restoreState({{QStringLiteral("shown"), models::activationKey(shown)},
                                      {QStringLiteral("level"), -1}});
            QTRY_VERIFY(!activations.model()->isBusy());
            QTRY_VERIFY(!activations.heatmap()->isBusy());
            // Its own picture, not that of the one before or none.
            const QImage picture = activations.heatmap()->grab().toImage();
            QVERIFY2(picture != before && pictures::standingOut(picture, ground) > 300,
                     qPrintable(models::activationKey(shown)));
            before = picture;
            pictures::save(activations,
                           name("activations-" + models::activationKey(shown).toUtf8()));
        }
    }
}

WIDGET_SUITE(TestFigures)
#include "test_figures.moc"
