#include "models/document.h"
#include "tests/suite.h"
#include "views/explain/ablationview.h"
#include "views/explain/circuitsview.h"
#include "views/explain/directview.h"
#include "views/explain/explainview.h"
#include "views/explain/gridwidget.h"
#include "views/explain/patchingview.h"
#include "views/explain/plotwidget.h"
#include "views/exporter.h"
#include "views/messagepages.h"
#include "views/panels/debuggingpanel.h"
#include "views/tableview.h"
#include "views/theme.h"
#include "views/training/sweepview.h"
#include "views/training/trainingview.h"

#include <memory>
#include <QAccessible>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace views;
using models::Document;

namespace {

/// Colours of a picture, background left out.
int colours(const QImage& image)
{
    QSet<QRgb> seen;
    for (int y = 0; y < image.height(); y += 2)
        for (int x = 0; x < image.width(); x += 2)
            seen.insert(image.pixel(x, y));
    return int(seen.size());
}

QPushButton* button(QWidget* view, const QString& text)
{
    for (auto* one : view->findChildren<QPushButton*>())
        if (one->text() == text)
            return one;
    return nullptr;
}

} // namespace

/// Panels that explain and train: they are named, painted, and driven by keys.
class TestExplain : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_document.reset(); }
    void everythingHasItsName();
    void emptyViewsSayWhatToDo();
    void legendsNameEverySeries();
    void gridsAreGoneThroughByKeys();
    void plotsAreGoneThroughByKeys();
    void waterfallShowsWhatHeadsRead();
    void ablationSelectsHeads();
    void patchingAsksForAnotherText();
    void edgesComeFromTheFlow();
    void attributionsStandInTabs();
    void circuitsAreDrawn();
    void trainingIsDrawn();
    void sweepIsDrawn();

private:
    std::vector<std::unique_ptr<View>> all();
    std::unique_ptr<Document> m_document;
};

void TestExplain::init()
{
    m_document = std::make_unique<Document>();
    engine::ModelSource source;
    source.folder = EXAMPLES_DIR "/models/induction";
    source.inputs.tokenIds = {5, 9, 12, 7, 5, 9, 12};
    engine::TraceRequest request;
    request.source = source;
    m_document->open(request);
    QTRY_VERIFY(m_document->trace());
}

std::vector<std::unique_ptr<View>> TestExplain::all()
{
    std::vector<std::unique_ptr<View>> views;
    views.push_back(std::make_unique<ExplainView>(m_document.get()));
    views.push_back(std::make_unique<DirectView>(m_document.get()));
    views.push_back(std::make_unique<AblationView>(m_document.get()));
    views.push_back(std::make_unique<PatchingView>(m_document.get()));
    views.push_back(std::make_unique<CircuitsView>(m_document.get()));
    views.push_back(std::make_unique<TrainingView>(m_document.get()));
    views.push_back(std::make_unique<SweepView>(m_document.get()));
    return views;
}

void TestExplain::everythingHasItsName()
{
    for (const auto& view : all()) {
        for (auto* box : view->findChildren<QComboBox*>())
            QVERIFY2(!QAccessible::queryAccessibleInterface(box)->text(QAccessible::Name).isEmpty(),
                     qPrintable(view->id()));
        for (auto* plot : view->findChildren<PlotWidget*>())
            QVERIFY2(!plot->accessibleName().isEmpty(), qPrintable(view->id()));
        for (auto* grid : view->findChildren<GridWidget*>())
            QVERIFY2(!grid->accessibleName().isEmpty(), qPrintable(view->id()));
        for (auto* tool : view->findChildren<QToolButton*>())
            QVERIFY2(!tool->text().isEmpty() || !tool->accessibleName().isEmpty(),
                     qPrintable(view->id()));
        // What a session kept is taken back.
        const QJsonObject state = view->saveState();
        view->restoreState(state);
        QCOMPARE(view->saveState(), state);
        view->restoreState({});
        QVERIFY(!exportImage({view.get()}, {}).isNull());
    }
}

void TestExplain::emptyViewsSayWhatToDo()
{
    m_document = std::make_unique<Document>();
    for (const auto& view : all()) {
        view->resize(700, 500);
        view->show();
        QVERIFY2(!view->absence().isEmpty(), qPrintable(view->id()));
        auto* pages = view->findChild<MessagePages*>();
        QVERIFY2(pages && !pages->showsContent() && pages->label()->isVisible(),
                 qPrintable(view->id()));
        QVERIFY(!exportImage({view.get()}, {}).isNull());
    }
}

void TestExplain::legendsNameEverySeries()
{
    models::PlotData data{"x", "y", {}, false};
    for (const char* name : {"Gradient × input", "Integrated gradients", "Attention × gradient",
                             "Relevance", "Roll-out"})
        data.series.push_back({QString::fromUtf8(name), {{0, 1, 0, {}}, {1, 2, 0, {}}}, true});
    // Each has its colour in the legend, however narrow: more than in the curves alone.
    const auto marks = [&](int width) {
        QImage image(width, 300, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintPlot(painter, image.rect(), data, QPalette(), QFont());
        int found = 0;
        for (int i = 0; i < 5; ++i) {
            const QRgb color = headColor(i, 5).rgb();
            int widest = 0;
            for (int y = 0; y < 100; ++y) {
                int run = 0;
                for (int x = 0; x < width; ++x) {
                    run = image.pixel(x, y) == color ? run + 1 : 0;
                    widest = std::max(widest, run);
                }
            }
            found += widest >= 8 ? 1 : 0;
        }
        return found;
    };
    QCOMPARE(marks(900), 5);
    QCOMPARE(marks(320), 5);
}

void TestExplain::gridsAreGoneThroughByKeys()
{
    models::NumberGrid grid{2, 3, {0, 1, 2, 3, 4, 5}, {"a", "b"}, {"x", "y", "z"}, 2};
    GridWidget widget;
    widget.resize(400, 300);
    widget.setGrid(grid);
    QSignalSpy picked(&widget, &GridWidget::picked);
    QTest::keyClick(&widget, Qt::Key_Right);
    QTest::keyClick(&widget, Qt::Key_Right);
    QTest::keyClick(&widget, Qt::Key_Down);
    QCOMPARE(widget.row(), 1);
    QCOMPARE(widget.column(), 1);
    QVERIFY(widget.accessibleDescription().contains(u"b"));
    QVERIFY(widget.accessibleDescription().contains(u"4"));
    QCOMPARE(picked.size(), 3);
    QVERIFY(colours(widget.grab().toImage()) > 6);
    widget.setGrid({});
    QTest::keyClick(&widget, Qt::Key_Down);
    QCOMPARE(picked.size(), 3);
}

void TestExplain::plotsAreGoneThroughByKeys()
{
    models::PlotData data{"x", "y", {{"one", {{0, 1, 0, {}}, {1, 2, 0.5, "middle"}}, true}}, true};
    PlotWidget widget;
    widget.resize(400, 300);
    widget.setData(data);
    QTest::keyClick(&widget, Qt::Key_Right);
    QTest::keyClick(&widget, Qt::Key_Right);
    QVERIFY(widget.accessibleDescription().contains(u"middle"));
    QTest::keyClick(&widget, Qt::Key_Left);
    QVERIFY(widget.accessibleDescription().contains(u"one"));
    widget.setData({});
    QVERIFY(!widget.grab().isNull());
}

void TestExplain::waterfallShowsWhatHeadsRead()
{
    DirectView view(m_document.get());
    view.resize(600, 500);
    view.show();
    QTRY_VERIFY(view.model()->rowCount() > 0);
    QTest::keyClick(view.waterfall(), Qt::Key_Down);
    QTest::keyClick(view.waterfall(), Qt::Key_Down);
    QCOMPARE(view.waterfall()->current(), 1);
    auto* sources = view.findChild<GridWidget*>();
    QVERIFY(sources && sources->isVisible());
    QCOMPARE(sources->grid().columns, 7);
    QVERIFY(view.waterfall()->accessibleDescription().size() > 3);
}

void TestExplain::ablationSelectsHeads()
{
    AblationView view(m_document.get());
    view.resize(600, 500);
    view.show();
    QTest::mouseClick(button(&view, QStringLiteral("Switch Off in Turn")), Qt::LeftButton);
    QTRY_VERIFY(view.model()->rowCount() > 0);
    auto* grid = view.findChild<GridWidget*>();
    QVERIFY(grid);
    QTest::keyClick(grid, Qt::Key_Right);
    QTest::keyClick(grid, Qt::Key_Right);
    QCOMPARE(m_document->selection().state().head, 1);
    QVERIFY(colours(exportImage({&view}, {})) > 12);
}

void TestExplain::patchingAsksForAnotherText()
{
    PatchingView view(m_document.get());
    QVERIFY(!view.absence().isEmpty());
    auto* text = view.findChild<QLineEdit*>();
    QVERIFY(text);
    text->setText(QStringLiteral("no text: the model is open with ids"));
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_VERIFY(!view.model()->isBusy());
    QVERIFY(!view.model()->reason().isEmpty() || !view.model()->grid().isEmpty());
}

void TestExplain::edgesComeFromTheFlow()
{
    PatchingView view(m_document.get());
    view.resize(700, 500);
    view.show();
    models::SelectionState state = m_document->selection().state();
    state.layer = 0;
    state.head = 0;
    m_document->selection().set(state);
    auto* text = view.findChild<QLineEdit*>();
    QVERIFY(text);
    text->clear();
    view.patchEdge(3, 1);
    view.patchEdge(3, 1); // once is enough
    view.patchEdge(4, 1);
    QVERIFY(view.model()->grid().isEmpty());
    QVERIFY2(view.absence().contains(QLatin1Char('2')), qPrintable(view.absence()));
    text->setText(QStringLiteral("no text: the model is open with ids"));
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_VERIFY(!view.model()->isBusy());
    QVERIFY(!view.model()->reason().isEmpty() || view.model()->grid().rows == 2);
}

void TestExplain::attributionsStandInTabs()
{
    ExplainView view(m_document.get());
    view.resize(700, 500);
    view.show();
    QTRY_VERIFY(!view.model()->isBusy() && view.model()->rowCount() > 0);
    QTRY_VERIFY(view.model()->facts(models::ExplainModel::Method::Integrated).known);
    for (int tab = 0; tab < view.tabs()->count(); ++tab) {
        view.tabs()->setCurrentIndex(tab);
        QVERIFY(colours(view.grab().toImage()) > 8);
    }
}

void TestExplain::circuitsAreDrawn()
{
    CircuitsView view(m_document.get());
    view.resize(700, 500);
    view.show();
    QTest::mouseClick(button(&view, QStringLiteral("Read Weights")), Qt::LeftButton);
    QTRY_VERIFY(view.model()->rowCount() > 0);
    auto* graph = view.findChild<CircuitGraph*>();
    QVERIFY(graph);
    QTest::keyClick(graph, Qt::Key_Right);
    QTest::keyClick(graph, Qt::Key_Right);
    QCOMPARE(m_document->selection().state().head, 1);
    QTRY_VERIFY(!view.model()->description().isEmpty());
    QVERIFY(colours(exportImage({&view}, {})) > 12);
}

void TestExplain::trainingIsDrawn()
{
    TrainingView view(m_document.get());
    view.resize(900, 600);
    view.show();
    QVERIFY(!view.absence().isEmpty());
    view.restoreState({{"task", "copy"},
                       {"layers", 1},
                       {"heads", 2},
                       {"width", 16},
                       {"batch", 8},
                       {"steps", 40}});
    auto* start = button(&view, QStringLiteral("Train"));
    QVERIFY(start);
    QTest::mouseClick(start, Qt::LeftButton);
    QTRY_COMPARE(view.model()->state(), models::TrainingModel::State::Done);
    QCOMPARE(start->text(), QStringLiteral("Train"));
    QVERIFY(view.absence().isEmpty());
    QVERIFY(button(&view, QStringLiteral("Save Model…"))->isEnabled());
    QCOMPARE(view.model()->options().task.name, "copy");
    QVERIFY(colours(exportImage({&view}, {})) > 20);
    // What trains is looked at in the panel for debugging, too, and goes on without the view.
    DebuggingPanel debugging(m_document.get());
    debugging.resize(700, 500);
    debugging.show();
    QToolButton* training = nullptr;
    for (auto* one : debugging.findChildren<QToolButton*>())
        if (one->accessibleName() == u"Training")
            training = one;
    QVERIFY(training && training->isVisible());
    training->click();
    QCOMPARE(models::TrainingModel::of(m_document.get()), view.model());
    bool shown = false;
    for (auto* table : debugging.findChildren<TableView*>())
        shown = shown || (table->isVisible() &&
                          table->model()->rowCount() ==
                              int(view.model()->checkpoints().back()->parameters.size()));
    QVERIFY(shown);
}

void TestExplain::sweepIsDrawn()
{
    SweepView view(m_document.get());
    view.resize(900, 600);
    view.show();
    view.restoreState({{"task", "copy"},
                       {"families", "gpt2"},
                       {"layers", "1"},
                       {"heads", "1,2"},
                       {"sizes", "8"},
                       {"seeds", 2},
                       {"steps", 10}});
    QTest::mouseClick(button(&view, QStringLiteral("Start Sweep")), Qt::LeftButton);
    QTRY_COMPARE(view.model()->state(), models::SweepModel::State::Done);
    QCOMPARE(view.model()->rowCount(), 4);
    QVERIFY(colours(exportImage({&view}, {})) > 12);
}

WIDGET_SUITE(TestExplain)
#include "test_explain.moc"
