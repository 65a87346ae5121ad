// The logit lens and the panels of input, predictions and interventions.
#include "models/roles.h"
#include "tests/suite.h"
#include "tests/views/pictures.h"
#include "views/candidateview.h"
#include "views/colormap.h"
#include "views/lens/logitlensview.h"
#include "views/panels/inputpanel.h"
#include "views/panels/interventionpanel.h"
#include "views/panels/predictionpanel.h"
#include "views/tableview.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using engine::Kind;
using engine::Stack;
using views::InterventionPanel;
using views::LogitLensView;
using views::PredictionPanel;

namespace {

constexpr int kPatience = 60'000; ///< milliseconds

template <class Widget>
Widget* named(const QWidget& view, const char* name)
{
    for (Widget* widget : view.findChildren<Widget*>())
        if (widget->accessibleName() == QString::fromUtf8(name))
            return widget;
    return nullptr;
}

engine::TraceRequest languageModel()
{
    engine::ModelSource source;
    source.folder = std::filesystem::path(EXAMPLES_DIR) / "models/language";
    source.inputs.text = "It was the best of times, it was the worst of times";
    return {source, {}};
}

engine::TraceRequest translator()
{
    engine::ModelSource source;
    source.folder = std::filesystem::path(EXAMPLES_DIR) / "models/translator";
    source.inputs.source = "A man in a blue shirt is standing on a ladder.";
    return {source, {}};
}

void open(models::Document& document, const engine::TraceRequest& request)
{
    QSignalSpy traces(&document, &models::Document::traceChanged);
    document.open(request, true);
    QVERIFY(traces.wait(kPatience));
}

int count(const QImage& image, const QColor& color)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            found += (image.pixel(x, y) & 0xFFFFFFU) == (color.rgb() & 0xFFFFFFU);
    return found;
}

} // namespace

class TestLens : public QObject
{
    Q_OBJECT

private slots:
    void init() { QApplication::setPalette(views::themePalette(false)); }
    void cellsAreShadedByProbability();
    void gridAndSelectionAreOne();
    void opensAtItsBeginning();
    void interventionsByButtons();
    void longLabelsAreRead();
    void predictionsAreBars();
    void beamsAsTheModelSays();
    void inputShowsTheTokens();
    void looks();
};

void TestLens::cellsAreShadedByProbability()
{
    models::Document document;
    LogitLensView view(&document);
    view.resize(900, 420);
    view.show();
    open(document, languageModel());
    QTRY_VERIFY_WITH_TIMEOUT(view.grid()->isVisible() && !view.model()->isBusy(), kPatience);
    const views::ColorMap map(views::MapId::Viridis, views::ScaleId::Linear, {0, 1});
    const QImage shot = view.grid()->viewport()->grab().toImage();
    const int column = 1; // in sight, and not the marked one
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        const QModelIndex cell = view.model()->index(row, column);
        const QPoint corner = view.grid()->visualRect(cell).topLeft() + QPoint(2, 2);
        QCOMPARE(shot.pixel(corner) & 0xFFFFFFU,
                 map.color(cell.data(models::ValueRole).toFloat()) & 0xFFFFFFU);
    }
    // The picture holds the same cells, at any size.
    const QImage small = pictures::paint(view, {700, 400}, 1, "lens-export-small");
    const QImage large = pictures::paint(view, view.exportSize(), 2, "lens-export");
    const QColor color = QColor::fromRgb(
        map.color(view.model()->index(1, column).data(models::ValueRole).toFloat()));
    QVERIFY(count(small, color) > 100);
    QVERIFY(count(large, color) > count(small, color));
}

void TestLens::gridAndSelectionAreOne()
{
    models::Document document;
    LogitLensView view(&document);
    view.resize(900, 420);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.setFocus();
    open(document, languageModel());
    QTRY_VERIFY_WITH_TIMEOUT(view.grid()->isVisible() && !view.model()->isBusy(), kPatience);
    // Who waited for the grid is in it, and has chosen nothing by that.
    QVERIFY(view.grid()->hasFocus());
    QCOMPARE(document.selection().state().query, -1);
    document.selection().set({Stack::Decoder, Kind::Self, 1, 0, 3, -1});
    QCOMPARE(view.grid()->currentIndex(), view.model()->index(2, 3));
    QTest::keyClick(view.grid(), Qt::Key_Right);
    QCOMPARE(document.selection().state().query, 4);
    QTest::keyClick(view.grid(), Qt::Key_Up);
    QCOMPARE(document.selection().state().layer, 0);
    QTest::keyClick(view.grid(), Qt::Key_Up); // the embeddings belong to no layer
    QCOMPARE(document.selection().state().layer, 0);
    QCOMPARE(view.grid()->currentIndex(), view.model()->index(0, 4));
    QCOMPARE(view.candidates()->rowCount(), models::LogitLensModel::kTop);
    QVERIFY(view.accessibleDescription().contains(
        view.candidates()->index(9, models::CandidateModel::Token).data().toString()));
    QTest::mouseClick(view.grid()->viewport(), Qt::LeftButton, {},
                      view.grid()->visualRect(view.model()->index(1, 2)).center());
    QCOMPARE(document.selection().state().query, 2);
    const double width = view.grid()->columnWidth(0);
    view.zoomIn();
    QVERIFY(view.grid()->columnWidth(0) > width);
    LogitLensView other(&document);
    other.restoreState(view.saveState());
    QTRY_VERIFY_WITH_TIMEOUT(other.model()->rowCount() > 0, kPatience);
    QCOMPARE(other.grid()->columnWidth(0), view.grid()->columnWidth(0));
    view.resetZoom();
    QCOMPARE(view.grid()->columnWidth(0), int(width));
}

void TestLens::opensAtItsBeginning()
{
    models::Document document;
    LogitLensView view(&document);
    view.resize(700, 420);
    view.show();
    open(document, languageModel());
    QTRY_VERIFY_WITH_TIMEOUT(view.grid()->isVisible() && !view.model()->isBusy(), kPatience);
    QCOMPARE(document.selection().state().query, -1);
    QCOMPARE(view.grid()->columnAt(0), 0);
    // What it is, and what its colours are.
    QStringList words;
    for (const QLabel* label : view.findChildren<QLabel*>())
        if (label->isVisible())
            words << label->text();
    QVERIFY(words.contains(QStringLiteral("Logit lens")));
    const views::ColorMap map(views::MapId::Viridis, views::ScaleId::Linear, {0, 1});
    const QImage shot = view.grab().toImage();
    for (const float value : {0.05F, 0.5F, 0.95F})
        QVERIFY(count(shot, QColor::fromRgb(map.color(value))) > 3);
    // A position that is chosen is in sight.
    document.selection().set({Stack::Decoder, Kind::Self, 1, 0, 12, -1});
    QTRY_VERIFY(view.grid()->viewport()->rect().intersects(
        view.grid()->visualRect(view.model()->index(1, 12))));
    // Where all positions have room they are all seen.
    view.resize(2400, 420);
    QTRY_COMPARE(view.grid()->horizontalScrollBar()->maximum(), 0);
}

void TestLens::interventionsByButtons()
{
    models::Document document;
    InterventionPanel panel(&document);
    panel.resize(480, 560);
    panel.show();
    open(document, languageModel());
    document.selection().set({Stack::Decoder, Kind::Self, 1, 1, 5, -1});
    const auto press = [&panel](const char* name) {
        auto* button = named<QAbstractButton>(panel, name);
        QVERIFY2(button && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    };
    QVERIFY(!named<QToolButton>(panel, "Clear all changes")->isEnabled());
    press("Add ablation");
    QTRY_VERIFY_WITH_TIMEOUT(panel.prediction()->hasBefore(), kPatience);
    QVERIFY(panel.prediction()->divergenceFromBefore() > 0);
    const auto* attention = document.trace()->find(Stack::Decoder, 1, Kind::Self);
    QVERIFY(attention->rule(1).ablated && !attention->rule(0).ablated);
    // All heads at once are not ablated: nothing would be left.
    named<QComboBox>(panel, "Change applies to")->setCurrentIndex(0);
    QVERIFY(!named<QPushButton>(panel, "Add ablation")->isEnabled());
    QVERIFY(!named<QPushButton>(panel, "Add ablation")->toolTip().isEmpty());
    named<QComboBox>(panel, "Change applies to")->setCurrentIndex(1);
    press("Keep only these heads");
    QCOMPARE(panel.model()->rowCount(), 2);
    const QImage image = pictures::paint(panel, panel.exportSize(), 1, "interventions-export");
    QVERIFY(count(image, views::roleColor(views::ColorRole::Output)) > 100);
    QVERIFY(panel.table()->horizontalHeader()->length() <= panel.table()->viewport()->width());
    document.selection().setHeads({0, 1});
    const auto* reach = named<QComboBox>(panel, "Change applies to");
    const int name = reach->fontMetrics().horizontalAdvance(reach->itemText(2)) + 20;
    QTRY_VERIFY2(reach->width() >= name, qPrintable(reach->itemText(2)));
    panel.table()->selectRow(0);
    panel.table()->setFocus();
    QTest::keyClick(panel.table(), Qt::Key_Delete);
    QCOMPARE(panel.model()->rowCount(), 1);
    // As in a window of the default size: the whole place of a change is read.
    panel.resize(609, 172);
    const QString place = panel.model()->index(0, 0).data().toString();
    QTRY_VERIFY2(panel.table()->columnWidth(0) >=
                     panel.table()->fontMetrics().horizontalAdvance(place) + 8,
                 qPrintable(place));
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    auto* clear = named<QToolButton>(panel, "Clear all changes");
    clear->setFocus();
    QTest::keyClick(clear, Qt::Key_Space);
    QVERIFY(document.request().interventions.empty());
    QVERIFY(panel.table()->hasFocus()); // keys stay in the panel
    QTRY_VERIFY_WITH_TIMEOUT(!panel.prediction()->hasBefore(), kPatience);
}

void TestLens::longLabelsAreRead()
{
    models::CandidateModel model;
    views::CandidateView view(&model);
    view.resize(280, 100); // as beside the changes, in a window of the default size
    view.show();
    const int word = models::CandidateModel::Token;
    model.setCandidates({{QStringLiteral("incident_report"), 0, 0.9, 0.8}}, true);
    const int needed = QFontMetrics(views::tokenFont(view.font()))
                           .horizontalAdvance(QStringLiteral("incident_report"));
    QTRY_VERIFY2(view.columnWidth(word) >= needed, qPrintable(QString::number(needed)));
    model.setCandidates({{QStringLiteral("a"), 0, 0.9, 0.8}}, true);
    const int probability = view.columnWidth(models::CandidateModel::Probability);
    QVERIFY(std::abs(view.columnWidth(word) - probability) <= 2);
}

void TestLens::predictionsAreBars()
{
    models::Document document;
    PredictionPanel panel(&document);
    panel.resize(520, 560);
    panel.show();
    open(document, languageModel());
    QTRY_VERIFY_WITH_TIMEOUT(panel.model()->rowCount() > 0, kPatience);
    const QSize size = panel.exportSize();
    const QImage image = pictures::paint(panel, size, 1, "predictions-export");
    // The longest bar is as long as the largest probability says.
    const QColor purple = views::roleColor(views::ColorRole::Output);
    const double top = panel.model()
                           ->index(0, models::CandidateModel::Probability)
                           .data(models::ValueRole)
                           .toDouble();
    QVERIFY(top > 0);
    QVERIFY(count(image, purple) > 100);
    QCOMPARE(panel.words()->rowCount(), 2);
    panel.restoreState({{QStringLiteral("page"), 1}, {QStringLiteral("zoom"), 1.3}});
    PredictionPanel other(&document);
    other.restoreState(panel.saveState());
    QCOMPARE(other.saveState(), panel.saveState());
}

void TestLens::beamsAsTheModelSays()
{
    models::Document document;
    PredictionPanel panel(&document);
    open(document, translator());
    QCOMPARE(named<QSpinBox>(panel, "Beams")->value(), 5);
    QVERIFY(named<QSpinBox>(panel, "Beams")->isEnabled());
    const std::string own = document.trace()->generatedText;
    QSignalSpy traces(&document, &models::Document::traceChanged);
    named<QSpinBox>(panel, "New words")->setValue(40);
    QTest::mouseClick(named<QPushButton>(panel, "Generate"), Qt::LeftButton);
    QVERIFY(traces.wait(kPatience));
    QCOMPARE(std::get<engine::ModelSource>(document.request().source).generation.beams, 5);
    QCOMPARE(document.trace()->generatedText, own);
    QVERIFY(!named<QLabel>(panel, "Generated text")->text().isEmpty());
    QCOMPARE(named<QLabel>(panel, "Generated text")->accessibleDescription().toStdString(), own);
    // As in a window of 1,024 × 700: the text leaves room for a candidate.
    panel.resize(320, 170);
    panel.show();
    const auto* table = panel.findChild<views::CandidateView*>();
    QTRY_VERIFY2(table->viewport()->height() >=
                     table->visualRect(table->model()->index(0, 0)).height(),
                 qPrintable(QString::number(table->viewport()->height())));
}

void TestLens::inputShowsTheTokens()
{
    models::Document document;
    views::InputPanel panel(&document);
    panel.resize(300, 640);
    panel.show();
    open(document, languageModel());
    const auto* chips = named<QListView>(panel, "Tokens of the input");
    QVERIFY(chips);
    const auto shows = [chips](const QString& text) {
        return !chips->model()
                    ->match(chips->model()->index(0, 0), Qt::DisplayRole, text, 1,
                            Qt::MatchContains)
                    .isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(shows(QStringLiteral("best")), kPatience);
    // Chips have a ground of their own.
    const QImage shot = panel.grab().toImage();
    const QRect place(chips->mapTo(&panel, QPoint()), chips->size());
    QVERIFY(count(shot.copy(place), panel.palette().color(QPalette::Window)) <
            place.width() * place.height());
    pictures::save(panel, "input");
}

void TestLens::looks()
{
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        const auto name = [dark](const char* base) {
            return QByteArray(base) + (dark ? "-dark" : "");
        };
        models::Document document;
        LogitLensView lens(&document);
        InterventionPanel interventions(&document);
        PredictionPanel predictions(&document);
        views::InputPanel input(&document);
        lens.resize(820, 420);
        interventions.resize(440, 520);
        predictions.resize(440, 520);
        input.resize(300, 640);
        for (QWidget* widget :
             std::initializer_list<QWidget*>{&lens, &interventions, &predictions, &input})
            widget->show();
        pictures::save(lens, name("lens-empty"));
        pictures::save(interventions, name("interventions-empty"));
        pictures::save(predictions, name("predictions-empty"));
        document.setTrace(pictures::pattern("local", 12));
        QTRY_VERIFY_WITH_TIMEOUT(!lens.model()->reason().isEmpty(), kPatience);
        pictures::save(lens, name("lens-pattern"));
        QVERIFY(!lens.grid()->isVisible());
        open(document, languageModel());
        document.selection().set({Stack::Decoder, Kind::Self, 1, 1, 5, -1});
        QTRY_VERIFY_WITH_TIMEOUT(lens.grid()->isVisible() && !lens.model()->isBusy(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(predictions.model()->rowCount() > 0, kPatience);
        pictures::save(lens, name("lens"));
        pictures::save(predictions, name("predictions"));
        predictions.restoreState({{QStringLiteral("page"), 1}});
        pictures::save(predictions, name("predictions-words"));
        pictures::save(input, name("input"));
        pictures::paint(lens, lens.exportSize(), 1, name("lens-export"));
        pictures::paint(predictions, predictions.exportSize(), 1, name("predictions-export"));
        models::intervene(document, {engine::Scope{Stack::Decoder, Kind::Self, 1, 1}},
                          [](engine::Intervention& i) { i.ablate = true; });
        models::intervene(document, {engine::Scope()},
                          [](engine::Intervention& i) { i.temperature = 2.0F; });
        QTRY_VERIFY_WITH_TIMEOUT(interventions.prediction()->hasBefore(), kPatience);
        pictures::save(interventions, name("interventions"));
        pictures::paint(interventions, interventions.exportSize(), 1, name("interventions-export"));
    }
}

WIDGET_SUITE(TestLens)
#include "test_lens.moc"
