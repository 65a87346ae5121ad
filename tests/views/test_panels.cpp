// Panels that say what is traced, and the small ones: controls, input, time step and examples.
#include "tests/views/pictures.h"
#include "views/panels/controlpanel.h"
#include "views/panels/examplepanel.h"
#include "views/panels/inputpanel.h"
#include "views/panels/timesteppanel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using pictures::named;

class TestPanels : public QObject
{
    Q_OBJECT

private slots:
    void init() { QApplication::setPalette(views::themePalette(false)); }
    void timeStepWalks();
    void timeStepPlays();
    void examplesOpen();
    void controlsKeepTheTextOfAModel();
    void controlsPutWhatIsOffLast();
    void controlsSlideTheTemperature();
    void inputShowsChips();
    void inputOffersReadyInputs();
    void looks();

private:
    static engine::TraceRequest translation(bool asText);
};

constexpr int kPatience = 30'000;

void TestPanels::timeStepWalks()
{
    models::Document document;
    views::TimeStepPanel panel(&document);
    panel.show();
    auto* slider = named<QSlider>(panel, "Step");
    QVERIFY(!panel.isEnabled());
    document.setTrace(pictures::pattern("local", 6, 1, 1));
    QVERIFY(panel.isEnabled());
    QCOMPARE(slider->maximum(), 5);
    QTest::mouseClick(named<QToolButton>(panel, "Next step"), Qt::LeftButton);
    QCOMPARE(document.selection().state().query, 1);
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(document.selection().state().query, 2);
    QTest::mouseClick(named<QToolButton>(panel, "Last step"), Qt::LeftButton);
    QCOMPARE(document.selection().state().query, 5);
    QTest::mouseClick(named<QToolButton>(panel, "Previous step"), Qt::LeftButton);
    QCOMPARE(slider->value(), 4);
    QTest::mouseClick(named<QToolButton>(panel, "First step"), Qt::LeftButton);
    QCOMPARE(document.selection().state().query, 0);
    document.selection().setQuery(3);
    QCOMPARE(slider->value(), 3);
}

void TestPanels::timeStepPlays()
{
    models::Document document;
    views::TimeStepPanel panel(&document);
    panel.show();
    document.setTrace(pictures::pattern("local", 4, 1, 1));
    named<QSpinBox>(panel, "Steps per second")->setValue(20);
    QTest::mouseClick(named<QToolButton>(panel, "Play steps"), Qt::LeftButton);
    QVERIFY(named<QToolButton>(panel, "Pause steps"));
    QTRY_COMPARE(document.selection().state().query, 3);
    QTRY_VERIFY(named<QToolButton>(panel, "Play steps")); // stops at the end
}

void TestPanels::examplesOpen()
{
    models::Document document;
    views::ExamplePanel panel(&document);
    panel.resize(420, 600);
    panel.show();
    auto* list = named<QListView>(panel, "List of examples");
    QVERIFY(list->model()->rowCount() > 0);
    QSignalSpy traced(&document, &models::Document::traceChanged);
    // The last is a pattern: it needs no model.
    list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(traced.wait(60'000));
    QVERIFY(std::holds_alternative<engine::PatternSource>(document.request().source));
}

/// `asText` as a folder that is opened by its path: the text is not called a source.
engine::TraceRequest TestPanels::translation(bool asText)
{
    engine::ModelSource model;
    model.folder = std::filesystem::path(EXAMPLES_DIR) / "models/translator";
    (asText ? model.inputs.text : model.inputs.source) = "A dog is running.";
    model.inputs.sourceLanguage = "en";
    model.inputs.targetLanguage = "de";
    return {model, {}};
}

void TestPanels::controlsKeepTheTextOfAModel()
{
    for (const bool asText : {false, true}) {
        models::Document document;
        views::ControlPanel panel(&document);
        panel.show();
        document.open(translation(asText));
        QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
        auto* source = named<QComboBox>(panel, "Source");
        auto* text = named<QPlainTextEdit>(panel, "Source text");
        QVERIFY(text->isEnabled());
        QVERIFY(!named<QPlainTextEdit>(panel, "Text")->isEnabled());
        QCOMPARE(text->toPlainText(), QStringLiteral("A dog is running."));
        // There and back: the model is asked for what it was asked for.
        source->setCurrentIndex(0);
        QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
        QVERIFY(std::holds_alternative<engine::PatternSource>(document.request().source));
        source->setCurrentIndex(1);
        QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
        QVERIFY(std::holds_alternative<engine::ModelSource>(document.trace()->request.source));
        QCOMPARE(document.trace()->sourceTokens.size() > 3, true);
        // What is typed is what is read.
        const size_t before = document.trace()->sourceTokens.size();
        text->setPlainText(QStringLiteral("A big dog is running on the green grass."));
        QTRY_VERIFY_WITH_TIMEOUT(document.trace()->sourceTokens.size() > before, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    }
}

void TestPanels::controlsPutWhatIsOffLast()
{
    models::Document document;
    views::ControlPanel panel(&document);
    panel.resize(260, 640);
    panel.show();
    const auto top = [&panel](const char* name) {
        const QWidget* control = named<QWidget>(panel, name);
        return control->mapTo(&panel, QPoint()).y();
    };
    document.setTrace(pictures::pattern("local", 6, 1, 1));
    QTRY_VERIFY(top("Pattern") < top("Mask"));
    QVERIFY(top("Mask") < top("Model folder"));
    QVERIFY(!named<QWidget>(panel, "Model folder")->isEnabled());
    QVERIFY(!named<QWidget>(panel, "Model folder")->toolTip().isEmpty());
    document.open(translation(false));
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    QTRY_VERIFY(top("Source text") < top("Mask"));
    QVERIFY(top("Mask") < top("Pattern"));
    QVERIFY(top("Mask") < top("Text"));
    // All that acts is in sight without scrolling, as far as the mask.
    QVERIFY(top("Mask") + named<QWidget>(panel, "Mask")->height() < panel.height());
}

void TestPanels::controlsSlideTheTemperature()
{
    models::Document document;
    views::ControlPanel panel(&document);
    panel.show();
    document.setTrace(pictures::pattern("local", 6, 1, 1));
    auto* slider = named<QSlider>(panel, "Temperature slider");
    auto* number = named<QDoubleSpinBox>(panel, "Temperature");
    slider->setValue(30); // 10^0.3
    QCOMPARE(number->value(), 2.0);
    QCOMPARE(document.request().interventions.front().temperature, std::optional(2.0F));
    number->setValue(0.1);
    QCOMPARE(slider->value(), slider->minimum());
    QTest::keyClick(slider, Qt::Key_Right);
    QVERIFY(number->value() > 0.1);
    number->setValue(1);
    QCOMPARE(slider->value(), 0);
    QVERIFY(document.request().interventions.empty());
}

void TestPanels::inputShowsChips()
{
    models::Document document;
    views::InputPanel panel(&document);
    panel.resize(640, 200);
    panel.show();
    document.open(translation(false));
    auto* chips = named<QListView>(panel, "Tokens of the input");
    QTRY_VERIFY_WITH_TIMEOUT(chips->model()->rowCount() > 3, kPatience);
    QVERIFY(chips->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    const int before = chips->model()->rowCount();
    auto* text = named<QPlainTextEdit>(panel, "Input text");
    text->setPlainText(QStringLiteral("A dog is running on the grass."));
    // The chips follow what is typed, before it is traced.
    QTRY_VERIFY_WITH_TIMEOUT(chips->model()->rowCount() > before, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(document.trace()->sourceTokens.size(),
                              size_t(chips->model()->rowCount()) + 1, kPatience); // >>de<<
    QCOMPARE(named<QComboBox>(panel, "Target language")->currentText(), QStringLiteral("Deutsch"));
    pictures::save(panel, "input");
}

void TestPanels::inputOffersReadyInputs()
{
    models::Document document;
    views::InputPanel panel(&document);
    panel.resize(640, 200);
    panel.show();
    document.open(translation(true));
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    auto* ready = named<QComboBox>(panel, "Ready input");
    const int cat = ready->findText(QStringLiteral("The cat sat on the mat"));
    QVERIFY(cat >= 0);
    QCOMPARE(ready->currentIndex(), -1);
    ready->setCurrentIndex(cat);
    emit ready->activated(cat);
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    const auto& source = std::get<engine::ModelSource>(document.trace()->request.source);
    QVERIFY(source.folder.filename() == "translator");
    QCOMPARE(*source.inputs.source, std::string("The cat sat on the mat"));
    QCOMPARE(ready->currentIndex(), cat);
    // A model of pictures is offered pictures.
    auto* model = named<QComboBox>(panel, "Model");
    const int vision = model->findText(QStringLiteral("vision"));
    model->setCurrentIndex(vision);
    emit model->activated(vision);
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    QVERIFY(document.trace()->image);
    QCOMPARE(ready->findText(QStringLiteral("The cat sat on the mat")), -1);
    QVERIFY(ready->currentIndex() >= 0);
}

void TestPanels::looks()
{
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        models::Document document;
        views::TimeStepPanel steps(&document);
        views::ExamplePanel examples(&document);
        document.setTrace(pictures::pattern("local", 12, 1, 1));
        document.selection().setQuery(4);
        steps.resize(360, 120);
        examples.resize(420, 560);
        pictures::save(steps, dark ? "timestep-dark" : "timestep-light");
        pictures::save(examples, dark ? "examples-dark" : "examples-light");
        // Titles are written in the colour of text.
        QVERIFY(pictures::count(examples.grab().toImage(), examples.palette().color(QPalette::Text),
                                40) > 500);
    }
}

QTEST_MAIN(TestPanels)
#include "test_panels.moc"
