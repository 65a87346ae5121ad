#include "tests/suite.h"
#include "tests/views/pictures.h"
#include "views/panels/controlpanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using pictures::named;

class TestControlPanel : public QObject
{
    Q_OBJECT

private slots:
    void init() { QApplication::setPalette(views::themePalette(false)); }
    void keepTheTextOfAModel();
    void aTextReplacesIds();
    void showOnlyWhatApplies();
    void chooseTheLanguages();
    void showTheEndOfAPath();
    void showAllOfATarget();
    void tabGoesDown();
    void slideTheTemperature();
    void patternsByKeys();
    void selectionByKeys();
    void attentionByKeys();
    void reaches();
    void opensFiles();
    void endsWhileAPathIsTyped();
    void asksForPaths();
    void saysWhyControlsAreOff();
    void looks();

private:
    static engine::TraceRequest translation(bool asText);
};

constexpr int kPatience = 30'000;

/// `asText` as a folder that is opened by its path: the text is not called a source.
engine::TraceRequest TestControlPanel::translation(bool asText)
{
    engine::ModelSource model;
    model.folder = std::filesystem::path(EXAMPLES_DIR) / "models/translator";
    (asText ? model.inputs.text : model.inputs.source) = "A dog is running.";
    model.inputs.sourceLanguage = "en";
    model.inputs.targetLanguage = "de";
    return {model, {}};
}

void TestControlPanel::keepTheTextOfAModel()
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
        QCOMPARE(document.trace()->tokens(engine::Stack::Encoder).size() > 3, true);
        // What is typed is what is read.
        const size_t before = document.trace()->tokens(engine::Stack::Encoder).size();
        text->setPlainText(QStringLiteral("A big dog is running on the green grass."));
        QTRY_VERIFY_WITH_TIMEOUT(document.trace()->tokens(engine::Stack::Encoder).size() > before,
                                 kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    }
}

void TestControlPanel::aTextReplacesIds()
{
    models::Document document;
    views::ControlPanel panel(&document);
    panel.show();
    engine::TraceRequest request = translation(false);
    std::get<engine::ModelSource>(request.source).inputs.sourceTokenIds = {20, 21, 22};
    document.open(request);
    QTRY_VERIFY_WITH_TIMEOUT(document.trace() && !document.isBusy(), kPatience);
    const auto inputs = [&document] {
        return std::get<engine::ModelSource>(document.request().source).inputs;
    };
    named<QPlainTextEdit>(panel, "Target text")->setPlainText(QStringLiteral("ein hund"));
    QTRY_VERIFY_WITH_TIMEOUT(inputs().target.has_value(), kPatience);
    QCOMPARE(inputs().sourceTokenIds.size(), size_t(3));
    named<QPlainTextEdit>(panel, "Source text")->setPlainText(QStringLiteral("A cat."));
    QTRY_COMPARE_WITH_TIMEOUT(inputs().source, std::optional<std::string>("A cat."), kPatience);
    QVERIFY(inputs().sourceTokenIds.empty());
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
}

void TestControlPanel::showOnlyWhatApplies()
{
    models::Document document;
    views::ControlPanel panel(&document);
    panel.resize(260, 640);
    panel.show();
    const auto shown = [&panel](const char* name) {
        return named<QWidget>(panel, name)->isVisible();
    };
    const auto dead = [&panel] {
        QStringList names;
        for (const QWidget* control : panel.findChildren<QWidget*>())
            if (control->isVisible() && !control->isEnabled())
                names << control->accessibleName();
        return names.join(u' ');
    };
    document.setTrace(pictures::pattern("local", 6, 1, 1));
    QTRY_VERIFY(shown("Pattern") && shown("Seed"));
    QVERIFY(!shown("Model folder") && !shown("Source text") && !shown("File path"));
    QVERIFY(!shown("Mask size") && !shown("Sampling seed") && !shown("Ablate"));
    QVERIFY(!named<QWidget>(panel, "Model folder")->toolTip().isEmpty());
    QCOMPARE(dead(), QString());
    named<QComboBox>(panel, "Attention")->setCurrentIndex(2);
    QTRY_VERIFY(shown("Sampling seed"));
    named<QComboBox>(panel, "Applies to")->setCurrentIndex(2);
    QTRY_VERIFY(shown("Ablate"));
    document.open(translation(false));
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    QTRY_VERIFY(shown("Source text") && !shown("Pattern"));
    QVERIFY(!shown("Text") && !shown("Token ids") && !shown("Image"));
    QTRY_VERIFY_WITH_TIMEOUT(shown("Target language"), kPatience);
    QTRY_COMPARE(dead(), QString());
    // All that acts is in sight without scrolling, as far as the mask.
    const auto* mask = named<QWidget>(panel, "Mask");
    QTRY_VERIFY(mask->mapTo(&panel, QPoint(0, mask->height())).y() < panel.height());
    // Attention from a file is not computed.
    document.setTrace(pictures::pattern("local", 6, 1, 1));
    document.open({engine::FileSource{TEST_DATA "/checkpoint/attentions.npz"}, {}});
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    QTRY_VERIFY(shown("File path") && !shown("Attention") && !shown("Temperature"));
}

void TestControlPanel::chooseTheLanguages()
{
    models::Document document;
    views::ControlPanel panel(&document);
    panel.show();
    document.open(translation(false));
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    auto* to = named<QComboBox>(panel, "Target language");
    QTRY_VERIFY_WITH_TIMEOUT(to->count() > 1, kPatience);
    const auto inputs = [&document] {
        return std::get<engine::ModelSource>(document.request().source).inputs;
    };
    QCOMPARE(to->currentData().toString().toStdString(), inputs().targetLanguage);
    const int other = to->currentIndex() == 0 ? 1 : 0;
    const std::string code = to->itemData(other).toString().toStdString();
    to->setCurrentIndex(other);
    QTRY_COMPARE(inputs().targetLanguage, code);
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy() && document.trace(), kPatience);
    QVERIFY(!inputs().target);
    QCOMPARE(to->itemData(to->currentIndex()).toString().toStdString(), code);
}

void TestControlPanel::showTheEndOfAPath()
{
    models::Document document;
    views::ControlPanel panel(&document);
    panel.resize(260, 640);
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    document.open(translation(false));
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    auto* folder = named<QLineEdit>(panel, "Model folder");
    named<QComboBox>(panel, "Source")->setFocus();
    QCoreApplication::processEvents();
    const QImage long1 = folder->grab().toImage();
    // Of a long path the folder's name is what is seen, whatever stands in front.
    const QString path = folder->text();
    folder->setText(QStringLiteral("/another/place/that/is/far/longer/than/the/field/models/") +
                    QFileInfo(path).fileName());
    folder->setModified(false);
    const QImage long2 = folder->grab().toImage();
    QCOMPARE(long2, long1);
    folder->setText(path + QStringLiteral("x"));
    QVERIFY(folder->grab().toImage() != long1);
    folder->setText(path);
}

void TestControlPanel::showAllOfATarget()
{
    models::Document document;
    views::ControlPanel panel(&document);
    panel.resize(260, 640);
    panel.show();
    document.open(translation(false));
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    auto* target = named<QPlainTextEdit>(panel, "Target text");
    const int line = target->fontMetrics().lineSpacing();
    QTRY_VERIFY(target->height() < 2 * line);
    target->setPlainText(QStringLiteral("Ein Hund läuft über das grüne Gras im Park."));
    QTRY_VERIFY(target->height() >= 3 * line);
    QTRY_VERIFY(target->width() > panel.width() / 2);
    target->clear();
    QTRY_VERIFY(target->height() < 2 * line);
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
}

void TestControlPanel::tabGoesDown()
{
    models::Document document;
    views::ControlPanel panel(&document);
    panel.resize(260, 640);
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    // Whichever source is chosen.
    for (const bool model : {false, true, false}) {
        if (model)
            document.open(translation(false));
        else
            document.setTrace(pictures::pattern("local", 6, 1, 1));
        QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
        QTest::qWait(50);
        auto* first = named<QComboBox>(panel, "Source");
        first->setFocus();
        QPoint last = first->mapTo(&panel, QPoint());
        int steps = 0;
        for (;; ++steps) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            const QWidget* now = QApplication::focusWidget();
            if (now == first)
                break;
            const QPoint place = now->mapTo(&panel, QPoint());
            QVERIFY2(place.y() > last.y() || (place.y() > last.y() - 12 && place.x() > last.x()),
                     qPrintable(now->accessibleName()));
            last = place;
        }
        QVERIFY(steps > 10);
    }
}

void TestControlPanel::slideTheTemperature()
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

void TestControlPanel::patternsByKeys()
{
    models::Document document;
    views::ControlPanel panel(&document);
    panel.show();
    document.open({engine::PatternSource(), {}});
    const auto pattern = [&document] {
        return std::get<engine::PatternSource>(document.request().source);
    };
    engine::PatternSource expected;
    QCOMPARE(pattern(), expected);
    QTest::keyClick(named<QComboBox>(panel, "Pattern"), Qt::Key_Down);
    QVERIFY(pattern().name != expected.name);
    expected.name = pattern().name;
    for (const auto& [name, change] :
         {std::pair(
              "Seed", +[](engine::PatternSource& p) { ++p.seed; }),
          {"Sequence length", +[](engine::PatternSource& p) { ++p.length; }},
          {"Heads", +[](engine::PatternSource& p) { ++p.heads; }},
          {"Head dimension", +[](engine::PatternSource& p) { ++p.dimension; }},
          {"Layers", +[](engine::PatternSource& p) { ++p.layers; }}}) {
        QTest::keyClick(named<QSpinBox>(panel, name), Qt::Key_Up);
        change(expected);
        QVERIFY2(pattern() == expected, name);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    QCOMPARE(document.trace()->attentions.front().heads, expected.heads);
    // A number that is typed acts once it is whole.
    auto* length = named<QSpinBox>(panel, "Sequence length");
    length->selectAll();
    QTest::keyClicks(length, QStringLiteral("12"));
    QCOMPARE(pattern(), expected);
    QTest::keyClick(length, Qt::Key_Return);
    QCOMPARE(pattern().length, 12);
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
}

void TestControlPanel::selectionByKeys()
{
    models::Document document;
    views::ControlPanel panel(&document);
    panel.show();
    document.open(translation(false));
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    const models::SelectionState& state = document.selection().state();
    document.selection().setAttention(engine::Stack::Decoder, engine::Kind::Cross, 1);
    auto* stack = named<QComboBox>(panel, "Stack");
    QTest::keyClick(stack, Qt::Key_Up);
    QCOMPARE(state.stack, engine::Stack::Encoder);
    QCOMPARE(state.kind, engine::Kind::Self); // the encoder has no other
    QTest::keyClick(stack, Qt::Key_Down);
    QCOMPARE(state.stack, engine::Stack::Decoder);
    QTest::keyClick(named<QComboBox>(panel, "Kind"), Qt::Key_Down);
    QCOMPARE(state.kind, engine::Kind::Cross);
    const int layer = state.layer;
    QTest::keyClick(named<QComboBox>(panel, "Layer"), Qt::Key_Down);
    QVERIFY(state.layer != layer);
    QTest::keyClick(named<QComboBox>(panel, "Head"), Qt::Key_End);
    QCOMPARE(state.head, engine::kMaxHead);
    QTest::keyClick(named<QSpinBox>(panel, "Query"), Qt::Key_Up);
    QCOMPARE(state.query, 0);
    // And the other way round.
    document.selection().setHead(1);
    QCOMPARE(named<QComboBox>(panel, "Head")->currentText(), QStringLiteral("1"));
    document.selection().setQuery(2);
    QCOMPARE(named<QSpinBox>(panel, "Query")->value(), 2);
}

void TestControlPanel::attentionByKeys()
{
    models::Document document;
    views::ControlPanel panel(&document);
    panel.show();
    document.setTrace(pictures::pattern("local", 6, 2, 1));
    const auto now = [&document]() -> engine::Intervention {
        const auto& all = document.request().interventions;
        return all.empty() ? engine::Intervention() : all.front();
    };
    auto* seed = named<QSpinBox>(panel, "Sampling seed");
    auto* attention = named<QComboBox>(panel, "Attention");
    QVERIFY(!seed->isEnabled());
    QTest::keyClick(attention, Qt::Key_Down);
    QCOMPARE(now().normaliser, std::optional(engine::Normaliser::Hard));
    QTest::keyClick(attention, Qt::Key_Down);
    QCOMPARE(now().normaliser, std::optional(engine::Normaliser::Sampled));
    QVERIFY(seed->isEnabled());
    const uint64_t before = now().seed;
    QTest::keyClick(seed, Qt::Key_Up);
    QCOMPARE(now().seed, before + 1);
    QTest::keyClick(attention, Qt::Key_Home);
    QCOMPARE(now().normaliser, std::nullopt);

    auto* mask = named<QComboBox>(panel, "Mask");
    auto* size = named<QSpinBox>(panel, "Mask size");
    QVERIFY(!size->isEnabled());
    for (const auto choice : {engine::MaskChoice::None, engine::MaskChoice::Causal,
                              engine::MaskChoice::Window, engine::MaskChoice::Padding}) {
        QTest::keyClick(mask, Qt::Key_Down);
        QCOMPARE(now().mask, std::optional(choice));
        const bool sized =
            choice == engine::MaskChoice::Window || choice == engine::MaskChoice::Padding;
        QCOMPARE(size->isEnabled(), sized);
        QCOMPARE(size->value() > 0, sized);
    }
    const int64_t wide = now().maskSize;
    QTest::keyClick(size, Qt::Key_Up);
    QCOMPARE(now().maskSize, wide + 1);
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
}

void TestControlPanel::reaches()
{
    models::Document document;
    views::ControlPanel panel(&document);
    panel.show();
    document.setTrace(pictures::pattern("local", 6, 2, 2));
    auto* ablate = named<QCheckBox>(panel, "Ablate");
    auto* reach = named<QComboBox>(panel, "Applies to");
    // Without any head nothing is left.
    QVERIFY(!ablate->isEnabled() && !ablate->toolTip().isEmpty());
    QTest::keyClick(reach, Qt::Key_End);
    QVERIFY(ablate->isEnabled());
    document.selection().setHead(1);
    QTest::keyClick(ablate, Qt::Key_Space);
    QCOMPARE(document.request().interventions.size(), size_t(1));
    const engine::Intervention head = document.request().interventions.front();
    QVERIFY(head.ablate && head.scope.head == std::optional(1) && head.scope.layer);
    // The other head was let be, and shows so.
    document.selection().setHead(0);
    QVERIFY(!ablate->isChecked());
    document.selection().setHead(1);
    QVERIFY(ablate->isChecked());
    QTest::keyClick(reach, Qt::Key_Up);
    QVERIFY(!ablate->isChecked());
    QTest::keyClick(ablate, Qt::Key_Space);
    QCOMPARE(document.request().interventions.size(), size_t(2));
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
}

void TestControlPanel::opensFiles()
{
    models::Document document;
    views::ControlPanel panel(&document);
    panel.show();
    document.setTrace(pictures::pattern("local", 6, 1, 1));
    QTest::keyClick(named<QComboBox>(panel, "Source"), Qt::Key_End);
    auto* path = named<QLineEdit>(panel, "File path");
    QVERIFY(path->isEnabled());
    const models::TracePtr before = document.trace();
    path->setFocus();
    QTest::keyClicks(path, QStringLiteral(TEST_DATA "/checkpoint/attentions.npz"));
    QTRY_VERIFY_WITH_TIMEOUT(document.trace() != before, kPatience);
    QVERIFY(std::holds_alternative<engine::FileSource>(document.request().source));
    const auto* temperature = named<QDoubleSpinBox>(panel, "Temperature");
    QVERIFY(!temperature->isEnabled() && !temperature->toolTip().isEmpty());
}

void TestControlPanel::endsWhileAPathIsTyped()
{
    models::Document document;
    auto panel = std::make_unique<views::ControlPanel>(&document);
    panel->show();
    panel->activateWindow();
    document.open({engine::PatternSource(), {}});
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    QTest::keyClick(named<QComboBox>(*panel, "Source"), Qt::Key_End);
    auto* path = named<QLineEdit>(*panel, "File path");
    path->setFocus();
    QTest::keyClicks(path, QStringLiteral("/nowhere"));
    QVERIFY(path->isModified() && path->hasFocus());
    const engine::TraceRequest before = document.request();
    panel.reset();
    QVERIFY(document.request() == before);
}

void TestControlPanel::asksForPaths()
{
    models::Document document;
    views::ControlPanel panel(&document);
    panel.show();
    QSignalSpy folder(&panel, &views::ControlPanel::browseModelRequested);
    QSignalSpy file(&panel, &views::ControlPanel::browseFileRequested);
    document.open(translation(false));
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    QTest::mouseClick(named<QPushButton>(panel, "Choose model folder"), Qt::LeftButton);
    QCOMPARE(folder.size(), 1);
    QTest::keyClick(named<QComboBox>(panel, "Source"), Qt::Key_End);
    QTest::mouseClick(named<QPushButton>(panel, "Choose file"), Qt::LeftButton);
    QCOMPARE(file.size(), 1);
}

void TestControlPanel::saysWhyControlsAreOff()
{
    models::Document document;
    views::ControlPanel panel(&document);
    panel.show();
    const auto check = [&panel] {
        int off = 0;
        for (const char* name : {"Pattern",
                                 "Seed",
                                 "Sequence length",
                                 "Heads",
                                 "Head dimension",
                                 "Layers",
                                 "Model folder",
                                 "Text",
                                 "Source text",
                                 "Target text",
                                 "Token ids",
                                 "Image",
                                 "File path",
                                 "Stack",
                                 "Kind",
                                 "Layer",
                                 "Head",
                                 "Query",
                                 "Applies to",
                                 "Attention",
                                 "Temperature",
                                 "Temperature slider",
                                 "Mask",
                                 "Mask size",
                                 "Sampling seed",
                                 "Ablate"}) {
            const auto* control = named<QWidget>(panel, name);
            QVERIFY2(control, name);
            QVERIFY2(control->isEnabled() == control->toolTip().isEmpty(), name);
            off += control->isEnabled() ? 0 : 1;
        }
        QVERIFY(off > 0);
    };
    check();
    document.setTrace(pictures::pattern("translation", 6, 2, 1));
    check();
    document.selection().setHead(engine::kMeanHead);
    check();
    document.open(translation(false));
    QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
    check();
}

void TestControlPanel::looks()
{
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        models::Document document;
        views::ControlPanel panel(&document);
        panel.resize(250, 640);
        document.open(translation(false));
        QTRY_VERIFY_WITH_TIMEOUT(!document.isBusy(), kPatience);
        pictures::save(panel, dark ? "controls-dark" : "controls-light");
        const QImage image = panel.grab().toImage();
        QVERIFY(pictures::standingOut(image, panel.palette().color(QPalette::Window)) > 1500);
        // The headings, in the colour of what is in use.
        QVERIFY(pictures::count(image, panel.palette().color(QPalette::Link), 20) > 100);
    }
}

WIDGET_SUITE(TestControlPanel)
#include "test_controlpanel.moc"
