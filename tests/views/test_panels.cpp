// The small panels: input, time step and examples.
#include "engine/analysis/metrics.h"
#include "models/roles.h"
#include "tests/suite.h"
#include "tests/views/pictures.h"
#include "views/panels/examplecard.h"
#include "views/panels/examplepanel.h"
#include "views/panels/inputpanel.h"
#include "views/panels/timesteppanel.h"
#include "views/themestyle.h"

#include <algorithm>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStyleOptionComboBox>
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
    void inputShowsChips();
    void inputOffersReadyInputs();
    void inputIsUsedByKeys();
    void inputKeepsWhatWasGiven();
    void inputOfAPattern();
    void inputShowsAllOfItself();
    void narrowBoxesSayThatThereIsMore();
    void inputTakesPairs();
    void looks();

private:
    static engine::TraceRequest translation();
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
    // The keys work wherever the focus is.
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    QTest::keyClick(&panel, Qt::Key_F8);
    QTRY_COMPARE(document.selection().state().query, 3);
    QTest::keyClick(&panel, Qt::Key_F7);
    QTRY_COMPARE(document.selection().state().query, 2);
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
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    QTest::keyClick(&panel, Qt::Key_F4);
    QTRY_VERIFY(named<QToolButton>(panel, "Pause steps"));
    QTest::keyClick(&panel, Qt::Key_F4);
    QTRY_VERIFY(named<QToolButton>(panel, "Play steps"));
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
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    const auto& cards = panel.cards();
    QVERIFY(cards.size() > 3);
    const auto focused = [&] { return cards.indexOf(QApplication::focusWidget()); };
    // One stop of Tab; arrows go from card to card, and what has the focus is seen.
    panel.setFocus();
    QCOMPARE(focused(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QVERIFY(focused() > 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QCOMPARE(focused(), cards.size() - 1);
    QCOMPARE(cards.last()->visibleRegion().boundingRect().size(), cards.last()->size());
    QCOMPARE(std::ranges::count_if(
                 cards, [](const QWidget* card) { return card->focusPolicy() & Qt::TabFocus; }),
             1);
    // The last is a pattern: it needs no model.
    QSignalSpy traced(&document, &models::Document::traceChanged);
    QTest::keyClick(cards.last(), Qt::Key_Return);
    QVERIFY(traced.wait(60'000));
    QVERIFY(std::holds_alternative<engine::PatternSource>(document.request().source));
    // A screen reader presses one by its name.
    QAccessibleInterface* card = QAccessible::queryAccessibleInterface(cards[cards.size() - 2]);
    QCOMPARE(card->role(), QAccessible::Button);
    QVERIFY(!card->text(QAccessible::Name).isEmpty());
    QVERIFY(!card->text(QAccessible::Description).isEmpty());
    card->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(traced.wait(60'000));
}

engine::TraceRequest TestPanels::translation()
{
    engine::ModelSource model;
    model.folder = std::filesystem::path(EXAMPLES_DIR) / "models/translator";
    model.inputs.source = "A dog is running.";
    model.inputs.sourceLanguage = "en";
    model.inputs.targetLanguage = "de";
    return {model, {}};
}

void TestPanels::inputShowsChips()
{
    models::Document document;
    views::InputPanel panel(&document);
    panel.resize(640, 200);
    panel.show();
    document.open(translation());
    auto* chips = named<QListView>(panel, "Tokens of the input");
    QTRY_VERIFY_WITH_TIMEOUT(chips->model()->rowCount() > 3, kPatience);
    QVERIFY(chips->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    const int before = chips->model()->rowCount();
    auto* text = named<QPlainTextEdit>(panel, "Input text");
    text->setPlainText(QStringLiteral("A dog is running on the grass."));
    // The chips follow what is typed, before it is traced.
    QTRY_VERIFY_WITH_TIMEOUT(chips->model()->rowCount() > before, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(document.trace()->tokens(engine::Stack::Encoder).size(),
                              size_t(chips->model()->rowCount()), kPatience);
    QCOMPARE(named<QComboBox>(panel, "Target language")->currentText(), QStringLiteral("Deutsch"));
    pictures::save(panel, "input");
}

void TestPanels::inputOffersReadyInputs()
{
    models::Document document;
    views::InputPanel panel(&document);
    panel.resize(640, 200);
    panel.show();
    document.open(translation());
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
    QVERIFY(document.trace()->perceives());
    QCOMPARE(ready->findText(QStringLiteral("The cat sat on the mat")), -1);
    QVERIFY(ready->currentIndex() >= 0);
}

void TestPanels::inputIsUsedByKeys()
{
    models::Document document;
    views::InputPanel panel(&document);
    panel.resize(640, 200);
    panel.show();
    panel.activateWindow();
    document.open(translation());
    const auto settle = [&document] { QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience); };
    const auto source = [&document] {
        return std::get<engine::ModelSource>(document.request().source);
    };
    settle();
    auto* layers = named<QSpinBox>(panel, "Layers used");
    const int all = layers->maximum();
    QTest::keyClick(layers, Qt::Key_Down);
    settle();
    QCOMPARE(source().layers, std::optional(all - 1));
    QTest::keyClick(layers, Qt::Key_Up);
    settle();
    QCOMPARE(source().layers, std::nullopt);

    auto* to = named<QComboBox>(panel, "Target language");
    QVERIFY(to->count() > 1);
    const std::string before = source().inputs.targetLanguage;
    QTest::keyClick(to, to->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
    settle();
    QVERIFY(source().inputs.targetLanguage != before);

    // A random sequence is as long as is asked for, and another for each seed.
    auto* length = named<QSpinBox>(panel, "Sentence length");
    auto* seed = named<QSpinBox>(panel, "Random seed");
    QVERIFY(!length->isEnabled() && !length->toolTip().isEmpty());
    QVERIFY(!seed->isEnabled() && !seed->toolTip().isEmpty());
    auto* sequence = named<QComboBox>(panel, "Sequence type");
    QTest::keyClick(sequence, Qt::Key_Down);
    settle();
    const auto ids = source().inputs.sourceTokenIds;
    QCOMPARE(int(ids.size()), length->value());
    const auto* chips = named<QListView>(panel, "Tokens of the input");
    const auto shown = [chips] {
        std::vector<int64_t> tokens;
        for (int row = 0; row < chips->model()->rowCount(); ++row)
            tokens.push_back(chips->model()->index(row, 0).data(models::TokenIdRole).toLongLong());
        return tokens;
    };
    QTRY_COMPARE_WITH_TIMEOUT(shown(), ids, kPatience);
    QVERIFY(!named<QPlainTextEdit>(panel, "Input text")->isEnabled());
    QTest::keyClick(length, Qt::Key_Up);
    settle();
    QCOMPARE(source().inputs.sourceTokenIds.size(), ids.size() + 1);
    QTest::keyClick(length, Qt::Key_Down);
    QTest::keyClick(seed, Qt::Key_Up);
    settle();
    QCOMPARE(source().inputs.sourceTokenIds.size(), ids.size());
    QVERIFY(source().inputs.sourceTokenIds != ids);
    QTRY_COMPARE_WITH_TIMEOUT(shown(), source().inputs.sourceTokenIds, kPatience);
    // A step back brings its length and seed along.
    QTest::keyClick(length, Qt::Key_Up);
    auto back = document.request();
    std::get<engine::ModelSource>(back.source).inputs.sourceTokenIds = ids;
    document.open(back);
    QCOMPARE(sequence->currentIndex(), 1);
    QCOMPARE(length->value(), int(ids.size()));
    QCOMPARE(seed->value(), 1);
    settle();
    // Repeated, as induction heads are measured, for a model that a person brings along.
    QTest::keyClick(sequence, Qt::Key_Down);
    settle();
    const auto twice = source().inputs.sourceTokenIds;
    QCOMPARE(int(twice.size()), length->value());
    QVERIFY(std::equal(twice.begin(), twice.begin() + std::ptrdiff_t(twice.size() / 2),
                       twice.begin() + std::ptrdiff_t(twice.size() / 2), twice.end()));
    QCOMPARE(sequence->currentIndex(), 2);
    const engine::Attention& attention = document.trace()->attentions.front();
    QVERIFY(
        engine::headMetrics(*document.trace(), attention, 0)[engine::Metric::InductionRepeated]);
    QTest::keyClick(sequence, Qt::Key_Up);
    settle();
    QCOMPARE(sequence->currentIndex(), 1);
    QVERIFY(!engine::headMetrics(*document.trace(), document.trace()->attentions.front(),
                                 0)[engine::Metric::InductionRepeated]);
    QTest::keyClick(sequence, Qt::Key_Up);
    settle();
    QTRY_VERIFY_WITH_TIMEOUT(shown().size() > 2 && shown() != ids, kPatience);
    QVERIFY(source().inputs.sourceTokenIds.empty());
    QCOMPARE(source().inputs.source, std::optional<std::string>("A dog is running."));

    auto* task = named<QComboBox>(panel, "Task type");
    QCOMPARE(task->currentIndex(), 1);
    QTest::keyClick(task, Qt::Key_Up);
    settle();
    QCOMPARE(document.trace()->task, engine::Task::Classification);
    QTest::keyClick(named<QCheckBox>(panel, "Pad to length"), Qt::Key_Space);
    settle();
    QCOMPARE(source().inputs.padTo, int64_t(length->value()));
    QCOMPARE(int(document.trace()->tokens(engine::Stack::Encoder).size()), length->value());
    auto* model = named<QComboBox>(panel, "Model");
    const QString first = model->currentText();
    QTest::keyClick(model, Qt::Key_Down);
    settle();
    QVERIFY(model->currentText() != first);
    QCOMPARE(QString::fromStdString(source().folder.filename().string()), model->currentText());
}

void TestPanels::inputKeepsWhatWasGiven()
{
    // Ids given in place of a text outlive another option, as does a target.
    models::Document document;
    views::InputPanel panel(&document);
    panel.show();
    engine::ModelSource given;
    given.folder = TEST_DATA "/conformance/models/albert";
    given.inputs.tokenIds = {5, 6, 7};
    document.open({given, {}});
    QTRY_VERIFY_WITH_TIMEOUT(document.trace() && !document.isBusy(), kPatience);
    auto* text = named<QPlainTextEdit>(panel, "Input text");
    QTRY_VERIFY(text->toolTip().contains(QStringLiteral("no tokenizer")));
    QVERIFY(!text->isEnabled());
    QVERIFY(!named<QComboBox>(panel, "Sequence type")->isEnabled());
    QTest::keyClick(named<QSpinBox>(panel, "Layers used"), Qt::Key_Down);
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    const auto source = [&document] {
        return std::get<engine::ModelSource>(document.trace()->request.source);
    };
    QVERIFY(source().layers.has_value());
    QCOMPARE(source().inputs.tokenIds, given.inputs.tokenIds);

    engine::TraceRequest translated = translation();
    std::get<engine::ModelSource>(translated.source).inputs.target = "ein hund";
    document.open(translated);
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy() && text->isEnabled(), kPatience);
    QTest::keyClick(named<QSpinBox>(panel, "Layers used"), Qt::Key_Down);
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    QCOMPARE(source().inputs.target, std::optional<std::string>("ein hund"));
    auto* to = named<QComboBox>(panel, "Target language");
    QTest::keyClick(to, to->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Up);
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    QVERIFY(!source().inputs.target);
}

void TestPanels::inputOfAPattern()
{
    models::Document document;
    views::InputPanel panel(&document);
    panel.show();
    document.open({engine::PatternSource(), {}});
    QTRY_VERIFY_WITH_TIMEOUT(document.trace(), kPatience);
    for (const char* name : {"Input text", "Pad to length", "Source language", "Target language",
                             "Layers used", "Sequence type"}) {
        const auto* control = named<QWidget>(panel, name);
        QVERIFY2(!control->isEnabled() && !control->toolTip().isEmpty(), name);
    }
    const auto pattern = [&document] {
        return std::get<engine::PatternSource>(document.request().source);
    };
    QTest::keyClick(named<QSpinBox>(panel, "Sentence length"), Qt::Key_Up);
    QCOMPARE(pattern().length, 33);
    QTest::keyClick(named<QSpinBox>(panel, "Random seed"), Qt::Key_Up);
    QCOMPARE(pattern().seed, 2U);
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
}

void TestPanels::inputShowsAllOfItself()
{
    models::Document document;
    views::InputPanel panel(&document);
    // As in a window of the default size.
    panel.resize(609, 172);
    panel.show();
    document.open(translation());
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    QTest::qWait(50);
    for (const char* name : {"Task type", "Model", "Layers used", "Source language",
                             "Target language", "Sequence type", "Sentence length", "Random seed",
                             "Pad to length", "Ready input", "Input text", "Tokens of the input"}) {
        const auto* control = named<QWidget>(panel, name);
        QVERIFY2(panel.rect().contains(QRect(control->mapTo(&panel, QPoint()), control->size())),
                 name);
    }
    // The words of the options are read in full.
    for (const char* name : {"Task type", "Model", "Source language", "Target language"}) {
        const auto* box = named<QComboBox>(panel, name);
        QStyleOptionComboBox option;
        option.initFrom(box);
        const int room =
            box->style()
                ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box)
                .width();
        // Language modelling, the last, is too long.
        for (int i = 0; i < std::min(3, box->count()); ++i) {
            const int word = box->fontMetrics().horizontalAdvance(box->itemText(i));
            QVERIFY2(word + 2 <= room, qPrintable(box->itemText(i) + QString::number(room - word)));
        }
    }
    // The text has most of the width.
    const int text = named<QWidget>(panel, "Input text")->width();
    QVERIFY2(text >= 330, qPrintable(QString::number(text)));
    QVERIFY(!named<QWidget>(panel, "Second text")->isVisible());
}

void TestPanels::narrowBoxesSayThatThereIsMore()
{
    views::ThemeStyle style;
    const QString text = QStringLiteral("Language modelling");
    const auto picture = [&style](const QString& word) {
        QComboBox box;
        box.setStyle(&style);
        box.addItem(word);
        box.resize(110, 24);
        return box.grab().toImage();
    };
    QStyleOptionComboBox option;
    option.rect = QRect(0, 0, 110, 24);
    const int room =
        style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, nullptr)
            .width();
    const QString shown =
        QFontMetrics(QComboBox().font()).elidedText(text, Qt::ElideRight, room - 2);
    QVERIFY(shown != text);
    QCOMPARE(picture(text), picture(shown));
}

void TestPanels::inputTakesPairs()
{
    models::Document document;
    views::InputPanel panel(&document);
    panel.resize(609, 172);
    panel.show();
    engine::ModelSource classifier;
    classifier.folder = TEST_DATA "/conformance/models/bert_padding";
    classifier.inputs.text = "a cat";
    document.open({classifier, {}});
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    auto* second = named<QPlainTextEdit>(panel, "Second text");
    QTRY_VERIFY(second->isVisible() && second->isEnabled());
    const size_t alone = document.trace()->tokens(engine::Stack::Encoder).size();
    second->setPlainText(QStringLiteral("the dog"));
    auto* chips = named<QListView>(panel, "Tokens of the input");
    QTRY_VERIFY_WITH_TIMEOUT(document.trace()->tokens(engine::Stack::Encoder).size() > alone + 1,
                             kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(chips->model()->rowCount(),
                              int(document.trace()->tokens(engine::Stack::Encoder).size()),
                              kPatience);
    QCOMPARE(document.trace()->tokens(engine::Stack::Encoder).back().segment, 1);
    const auto pair = [&document] {
        return std::get<engine::ModelSource>(document.request().source).inputs.textPair;
    };
    QCOMPARE(pair(), std::optional<std::string>("the dog"));
    // As a session, or a step back, has it.
    document.open({classifier, {}});
    QCOMPARE(second->toPlainText(), QString());
    classifier.inputs.textPair = "a dog";
    document.open({classifier, {}});
    QCOMPARE(second->toPlainText(), QStringLiteral("a dog"));
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    // Another option keeps it; without any text it is no pair.
    QTest::keyClick(named<QSpinBox>(panel, "Layers used"), Qt::Key_Down);
    QCOMPARE(pair(), std::optional<std::string>("a dog"));
    second->clear();
    QTRY_COMPARE(pair(), std::nullopt);
    pictures::save(panel, "input-pair");
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    document.open(translation());
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy() && !second->isVisible(), kPatience);
}

void TestPanels::looks()
{
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        models::Document document;
        views::TimeStepPanel steps(&document);
        views::ExamplePanel examples(&document);
        views::InputPanel input(&document);
        document.open(translation());
        QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
        input.resize(609, 172);
        QTRY_VERIFY(named<QListView>(input, "Tokens of the input")->model()->rowCount() > 3);
        pictures::save(input, dark ? "input-dark" : "input-light");
        QVERIFY(pictures::standingOut(input.grab().toImage(),
                                      input.palette().color(QPalette::Window)) > 1000);
        document.setTrace(pictures::pattern("local", 12, 1, 1));
        document.selection().setQuery(4);
        steps.resize(360, 120);
        examples.resize(420, 560);
        pictures::save(steps, dark ? "timestep-dark" : "timestep-light");
        pictures::save(examples, dark ? "examples-dark" : "examples-light");
        // The sentence above the slider, its groove and the buttons below it.
        QVERIFY(pictures::standingOut(steps.grab().toImage(),
                                      steps.palette().color(QPalette::Window)) > 400);
        // Titles are written in the colour of text.
        QVERIFY(pictures::count(examples.grab().toImage(), examples.palette().color(QPalette::Text),
                                40) > 500);
    }
}

WIDGET_SUITE(TestPanels)
#include "test_panels.moc"
