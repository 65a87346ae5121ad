#include "app/presentation.h"
#include "app/textsize.h"
#include "app/workspace/startpage.h"
#include "app/workspace/tour.h"
#include "tests/app/windowsuite.h"
#include "tests/suite.h"
#include "views/contrast.h"
#include "views/panels/lessonpanel.h"
#include "views/theme.h"

#include <cmath>
#include <functional>
#include <map>
#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFrame>
#include <QLabel>
#include <QMenuBar>
#include <QScrollArea>
#include <QSet>
#include <QStatusBar>
#include <QToolBar>
#include <set>

/// What greets, guides and presents.
class TestGuidance : public WindowSuite
{
    Q_OBJECT

private slots:
    void initTestCase() { separateSettings(); }
    void init();
    void cleanup();
    void greetsTheFirstTime();
    void startShowsTheFocusOfKeys();
    void staysAwayWhereAFileIsGiven();
    void chosenExampleShowsItsPlace();
    void newcomersSeeWhatAnExampleNeeds();
    void perspectivesShowTheirPanels();
    void perspectiveIsKept();
    void tourIsSkippedForGood();
    void lessonPlaysInTheWindow();
    void presents();
    void maximisesAPanel();
    void textGrows();
    void contrastIsHigh();
    void buttonsOfPanelsSpeakTheLanguage();
    void controlsHaveNamesOfTheirOwn();

private:
    app::Workspace* workspace() const { return m_window->workspace(); }
    bool shown(const char* id) const { return !dock(id)->isHidden(); }
    app::StartPage* start() const { return workspace()->findChild<app::StartPage*>(); }
    void settle() const
    {
        QTRY_VERIFY(workspace()->document()->trace() && !workspace()->document()->isBusy());
    }
};

void TestGuidance::init()
{
    QSettings().clear();
    QSettings().setValue(QStringLiteral("started"), true);
    showWindow();
}

void TestGuidance::cleanup()
{
    app::useTextSize(100);
    m_window.reset();
}

void TestGuidance::greetsTheFirstTime()
{
    QSettings().remove(QStringLiteral("started"));
    m_window->openPath({});
    QVERIFY(start() && start()->isVisible());
    QCOMPARE(start()->accessibleName(), QStringLiteral("Start"));
    settle(); // below it stands the default example
    QVERIFY(start()->isVisible());
    m_window->resize(1100, 600); // the column at the side is to be scrolled
    for (const QScrollArea* area : start()->findChildren<QScrollArea*>())
        QTRY_VERIFY(area->widget()->width() <= area->viewport()->width()); // no frame is cut
    m_window->resize(1280, 800);
    QTest::keyClick(start(), Qt::Key_Escape);
    QVERIFY(!start()->isVisible());
    // Not the second time, but by File → New.
    showWindow();
    m_window->openPath({});
    QVERIFY(!start());
    m_window->showStart();
    QVERIFY(start()->isVisible());
    // Keys stay on the page; a panel that is asked for is what is to be seen.
    settle();
    const auto panel = [this](const char* id) {
        return workspace()->docks()->find(QLatin1String(id));
    };
    panel("heatmap")->content->setFocus();
    QTRY_VERIFY(start()->isAncestorOf(QApplication::focusWidget()));
    const auto onTop = [this] { return workspace()->children().constLast() == start(); };
    panel("heatmap")->dock->raise();
    QTRY_VERIFY(onTop());
    workspace()->arrangement()->use(app::Perspective::Compare);
    QTRY_VERIFY(onTop());
    panel("steps")->dock->toggleViewAction()->trigger();
    QVERIFY(!start()->isVisible());
}

void TestGuidance::startShowsTheFocusOfKeys()
{
    m_window->showStart();
    settle();
    QSet<QWidget*> seen;
    for (;;) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget* stop = QApplication::focusWidget();
        QVERIFY(start()->isAncestorOf(stop));
        if (seen.contains(stop))
            break;
        seen.insert(stop);
        const QImage focused = stop->grab().toImage();
        start()->setFocus(); // its example that is current
        if (!stop->hasFocus())
            QVERIFY2(stop->grab().toImage() != focused, qPrintable(stop->accessibleName()));
        stop->setFocus(Qt::TabFocusReason);
    }
    QVERIFY(seen.size() >= 6); // an example, the tour, the atlas, two ways to open, and out
}

void TestGuidance::staysAwayWhereAFileIsGiven()
{
    QSettings().remove(QStringLiteral("started"));
    m_window->openPath(QStringLiteral(EXAMPLES_DIR "/models/induction"));
    settle();
    QVERIFY(!start());
    // All that scripts know is there.
    for (const char* id :
         {"controls", "heatmap", "overview", "charts", "steps", "flow", "scene", "text", "compare",
          "activations", "input", "predictions", "interpretability", "timestep", "detail"})
        QVERIFY2(shown(id), id);
}

void TestGuidance::chosenExampleShowsItsPlace()
{
    m_window->openPath({});
    settle();
    const models::ExampleModel examples(models::examplesFolder());
    const int row = examples.rowOf(QStringLiteral("caption-circle-square"));
    QVERIFY(row >= 0);
    workspace()->openExample(examples.request(row));
    settle();
    const models::SelectionState& at = workspace()->document()->selection().state();
    QTRY_COMPARE(at.key, 14);
    QVERIFY(at.query >= 0);
    QTRY_VERIFY(workspace()->docks()->viewInCentre() &&
                workspace()->docks()->viewInCentre()->id() == QLatin1String("overlay"));
}

void TestGuidance::newcomersSeeWhatAnExampleNeeds()
{
    QSettings().remove(QStringLiteral("started"));
    QSettings().remove(QStringLiteral("perspective"));
    m_window->openPath({});
    settle();
    QVERIFY(start() && start()->isVisible());
    const models::ExampleModel examples(models::examplesFolder());
    const int row = examples.rowOf(QStringLiteral("translate-climb"));
    emit start()->exampleChosen(examples.request(row));
    settle();
    QVERIFY(!start()->isVisible());
    QTRY_VERIFY(shown("heatmap") && shown("controls") && shown("steps"));
    QVERIFY(!shown("interpretability") && !shown("charts") && !shown("scene"));
    // Who has chosen keeps what was chosen.
    workspace()->use(app::Perspective::Explore);
    workspace()->guidance()->showStart();
    emit start()->exampleChosen(examples.request(row));
    settle();
    QTRY_VERIFY(shown("interpretability") && shown("charts"));
}

void TestGuidance::perspectivesShowTheirPanels()
{
    m_window->openPath({});
    settle();
    using app::Perspective;
    workspace()->use(Perspective::Learn);
    QTRY_VERIFY(shown("lessons") && shown("heatmap") && shown("steps"));
    // A lesson is read beside the controls that it speaks of.
    QTRY_VERIFY(!dock("lessons")->visibleRegion().isEmpty() &&
                !dock("controls")->visibleRegion().isEmpty());
    QVERIFY(!shown("compare") && !shown("interpretability") && !shown("dataset"));
    workspace()->use(Perspective::Compare);
    QTRY_VERIFY(shown("compare") && !shown("lessons"));
    workspace()->use(Perspective::Publish);
    QTRY_VERIFY(shown("heatmap") && !shown("steps") && !shown("compare"));
    workspace()->use(Perspective::Explore);
    QTRY_VERIFY(shown("scene") && shown("input"));
}

void TestGuidance::perspectiveIsKept()
{
    QCOMPARE(app::Arrangement::kept(), app::Perspective::Explore);
    workspace()->use(app::Perspective::Compare);
    QCOMPARE(app::Arrangement::kept(), app::Perspective::Compare);
    QCOMPARE(workspace()->arrangement()->perspective(), app::Perspective::Compare);
}

void TestGuidance::tourIsSkippedForGood()
{
    m_window->openPath({});
    settle();
    QVERIFY(!app::Tour::isDone());
    workspace()->guidance()->showTour();
    auto* tour = workspace()->findChild<app::Tour*>();
    QVERIFY(tour && tour->isVisible());
    for (int step = 0; step < app::Tour::kSteps; ++step) {
        QCOMPARE(tour->step(), step);
        QVERIFY(tour->card()->isVisible());
        QVERIFY(workspace()->rect().contains(tour->card()->geometry()));
        QVERIFY(!tour->marked().isEmpty());
        tour->go(1);
    }
    QVERIFY(!tour->isVisible());
    QVERIFY(app::Tour::isDone());
    // Escape ends it too.
    QSettings().remove(QStringLiteral("tour/done"));
    tour->begin();
    QTest::keyClick(tour->card(), Qt::Key_Escape);
    QVERIFY(!tour->isVisible() && app::Tour::isDone());
}

void TestGuidance::lessonPlaysInTheWindow()
{
    m_window->openPath({});
    settle();
    const QString path = m_folder.filePath(QStringLiteral("mine.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format": 1, "id": "mine", "order": 1, "minutes": 1, "title": {"en": "Mine"},
        "summary": {"en": "A lesson of a teacher."}, "steps": [
        {"text": {"en": "Look."}, "open": {"pattern": "local", "length": 8}, "view": "flow",
         "question": {"text": {"en": "Bring the heatmap to the front."},
                      "condition": {"view": "heatmap"}, "answer": {"view": "heatmap"}}}]})");
    file.close();
    m_window->openPath(path);
    models::LessonPlayer* player = workspace()->guidance()->lessons();
    QTRY_VERIFY(player->isPlaying() && player->isSettled());
    QVERIFY(workspace()->docks()->viewInCentre());
    QTRY_COMPARE(workspace()->docks()->viewInCentre()->id(), QStringLiteral("flow"));
    QVERIFY(!player->isAnswered());
    workspace()->docks()->raise(QLatin1String("heatmap"));
    QTRY_VERIFY(player->isAnswered());
    player->go(1);
    QVERIFY(!player->isPlaying());
    QCOMPARE(QSettings().value(QStringLiteral("lessons/done")).toStringList(),
             QStringList{QStringLiteral("mine")});
}

void TestGuidance::presents()
{
    m_window->openPath({});
    settle();
    workspace()->docks()->raise(QLatin1String("heatmap"));
    const double before = QApplication::font().pointSizeF();
    app::Presentation* presentation = m_window->presentation();
    presentation->toggle();
    QVERIFY(presentation->isOn());
    QVERIFY(m_window->windowState() & Qt::WindowFullScreen);
    QVERIFY(shown("heatmap") && !shown("controls") && !shown("overview"));
    QVERIFY(workspace()->tokenBar()->isVisible());
    QVERIFY(!workspace()->statusBar()->isVisible());
    const auto* tools = dock("heatmap")->widget()->findChild<QWidget*>(QStringLiteral("tools"));
    QVERIFY(!tools->isVisible());
    QTRY_VERIFY(dock("heatmap")->titleBarWidget());
    QVERIFY(QApplication::font().pointSizeF() >= 1.5 * before);
    const qint64 row = workspace()->document()->selection().state().query;
    QTest::keyClick(m_window.get(), Qt::Key_PageDown);
    QCOMPARE(workspace()->document()->selection().state().query, row + 1);
    QTest::keyClick(m_window.get(), Qt::Key_PageUp);
    QCOMPARE(workspace()->document()->selection().state().query, row);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(!presentation->isOn());
    QVERIFY(tools->isVisible());
    QVERIFY(shown("controls") && shown("overview"));
    QVERIFY(workspace()->statusBar()->isVisible());
    QVERIFY(std::abs(QApplication::font().pointSizeF() - before) < 0.1);
}

void TestGuidance::maximisesAPanel()
{
    m_window->openPath({});
    settle();
    const app::Docks::Panel* panel = workspace()->docks()->find(QLatin1String("steps"));
    const QByteArray layout = workspace()->arrangement()->save();
    workspace()->toggleMaximised(panel);
    QVERIFY(shown("steps") && !shown("controls") && !shown("heatmap"));
    QCOMPARE(workspace()->arrangement()->save(), layout); // what is kept is the whole
    workspace()->toggleMaximised(nullptr);
    QVERIFY(shown("steps") && shown("controls") && shown("heatmap"));
}

void TestGuidance::textGrows()
{
    const double before = QApplication::font().pointSizeF();
    for (const int size : app::kTextSizes) {
        m_window->setTextSize(size);
        QVERIFY(std::abs(QApplication::font().pointSizeF() - before * size / 100) < 0.1);
        QVERIFY(std::abs(m_window->menuBar()->font().pointSizeF() - before * size / 100) < 0.6);
    }
    QCOMPARE(app::keptTextSize(), 200);
    // Names of controls are read to their end.
    m_window->openPath({});
    settle();
    const auto cut = [this] {
        QStringList names;
        for (const QLabel* name : dock("controls")->findChildren<QLabel*>())
            if (name->isVisible() && !name->wordWrap() &&
                name->width() < name->fontMetrics().horizontalAdvance(name->text()))
                names << name->text();
        return names.join(u' ');
    };
    QTRY_COMPARE(cut(), QString());
    // In a window of that size two columns are what there is room for.
    workspace()->arrangement()->reset();
    QTRY_VERIFY(workspace()->tabifiedDockWidgets(dock("controls")).contains(dock("overview")));
    // And one row, in which the matrix has the height for itself.
    QTRY_VERIFY(workspace()->tabifiedDockWidgets(dock("heatmap")).contains(dock("steps")));
    QTRY_VERIFY(dock("heatmap")->height() > m_window->height() / 2);
    QTRY_COMPARE(cut(), QString());
    // The next window begins with them.
    app::useTextSize(100);
    const app::MainWindow next(m_languages.get());
    for (const QWidget* widget : {static_cast<QWidget*>(next.menuBar()),
                                  static_cast<QWidget*>(next.workspace()->statusBar())})
        QVERIFY(std::abs(widget->font().pointSizeF() - 2 * before) < 0.6);
}

void TestGuidance::contrastIsHigh()
{
    const auto luminance = [](const QColor& color) {
        const auto linear = [](double c) {
            return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
               0.0722 * linear(color.blueF());
    };
    const auto ratio = [&](const QColor& a, const QColor& b) {
        const double x = luminance(a) + 0.05;
        const double y = luminance(b) + 0.05;
        return std::max(x, y) / std::min(x, y);
    };
    const QPalette palette = views::contrastPalette();
    QVERIFY(views::isContrast(palette) && !views::isContrast(views::themePalette(true)));
    const QColor ground = palette.color(QPalette::Base);
    // WCAG 2.1, level AAA.
    for (const QColor& ink : {palette.color(QPalette::Text), palette.color(QPalette::Link),
                              views::secondaryTextColor(palette), views::outlineColor(palette),
                              palette.color(QPalette::Disabled, QPalette::Text)})
        QVERIFY2(ratio(ink, ground) >= 7, qPrintable(ink.name()));
    QVERIFY(ratio(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >=
            7);
    m_window->setTheme(QStringLiteral("contrast"));
    QVERIFY(views::isContrast(QApplication::palette()));
    m_window->setTheme(QStringLiteral("light"));
}

void TestGuidance::buttonsOfPanelsSpeakTheLanguage()
{
    m_window->openPath({});
    settle();
    const auto name = [this](const char* button) {
        const auto* found = dock("controls")->findChild<QAbstractButton*>(QLatin1String(button));
        return found ? found->accessibleName() : QString();
    };
    QTRY_COMPARE(name("qt_dockwidget_floatbutton"), QStringLiteral("Controls: Float"));
    QTRY_COMPARE(name("qt_dockwidget_closebutton"), QStringLiteral("Controls: Close"));
    m_window->setLanguage(QStringLiteral("zh_CN"));
    QTRY_VERIFY(
        name("qt_dockwidget_closebutton").contains(app::Docks::tr("Close", "what a button does")));
    m_window->setLanguage(QStringLiteral("en"));
}

void TestGuidance::controlsHaveNamesOfTheirOwn()
{
    m_window->openPath({});
    settle();
    // What can be used and seen, as assistive programs find it.
    const std::set<QAccessible::Role> kRoles = {QAccessible::Button,      QAccessible::CheckBox,
                                                QAccessible::RadioButton, QAccessible::ComboBox,
                                                QAccessible::SpinBox,     QAccessible::Slider,
                                                QAccessible::EditableText};
    std::map<std::pair<QAccessible::Role, QString>, int> names;
    const auto nameOf = [](QAccessibleInterface* control) {
        for (const auto& [label, kind] : control->relations(QAccessible::Label))
            if (!label->text(QAccessible::Name).isEmpty())
                return label->text(QAccessible::Name);
        // A box without a label reads what is chosen.
        return control->role() == QAccessible::ComboBox ? QString()
                                                        : control->text(QAccessible::Name);
    };
    const std::function<void(QAccessibleInterface*)> collect = [&](QAccessibleInterface* parent) {
        // Bars of tabs have arrows of their own where they are narrow.
        if (parent->state().invisible || parent->role() == QAccessible::PageTabList)
            return;
        if (kRoles.contains(parent->role())) {
            ++names[{parent->role(), nameOf(parent)}];
            return; // its parts are its own
        }
        for (int i = 0; i < parent->childCount(); ++i)
            if (QAccessibleInterface* child = parent->child(i))
                collect(child);
    };
    using app::Perspective;
    for (const Perspective perspective :
         {Perspective::Learn, Perspective::Explore, Perspective::Compare, Perspective::Publish}) {
        workspace()->use(perspective);
        QTRY_VERIFY(dock("heatmap")->isVisible());
        QTest::qWait(50); // the bars of titles come last
        names.clear();
        collect(QAccessible::queryAccessibleInterface(m_window.get()));
        QVERIFY(names.size() > 20);
        QStringList wrong;
        for (const auto& [control, count] : names)
            if (count > 1 || control.second.isEmpty())
                wrong << QStringLiteral("%1 × “%2”").arg(count).arg(control.second);
        QCOMPARE(wrong.join(u'\n'), QString());
    }
    workspace()->guidance()->showStart();
    names.clear();
    collect(QAccessible::queryAccessibleInterface(start()));
    QVERIFY(names.size() > 20);
    for (const auto& [control, count] : names)
        QVERIFY2(count == 1 && !control.second.isEmpty(), qPrintable(control.second));
}

WIDGET_SUITE(TestGuidance)
#include "test_guidance.moc"
