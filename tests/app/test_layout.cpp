#include "app/dockinterface.h"
#include "app/guide/keyspage.h"
#include "tests/suite.h"
#include "views/banner.h"
#include "views/findbox.h"
#include "views/tokenstrip.h"
#include "views/view.h"
#include "windowsuite.h"

#include <algorithm>
#include <QAccessible>
#include <QAction>
#include <QContextMenuEvent>
#include <QHashFunctions>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTabBar>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolBar>
#include <QToolButton>
#include <tuple>

/// The frame of the window: its layout, menus and ways of the keyboard.
class TestLayout : public WindowSuite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void fitsItsDefaultSize_data();
    void fitsItsDefaultSize();
    void fitsSmallScreens_data();
    void fitsSmallScreens();
    void tabsStandInForTitles();
    void titlesOfTabsAreReadInFull();
    void resetGivesTheSameLayout();
    void keysMoveBetweenPanels();
    void tabReachesThePanels();
    void tabGoesAsThePanelsAreRead();
    void panelsFloatAndCloseByKeys();
    void panelsGrowAndShrinkByKeys();
    void redoHasTwoKeys();
    void tabsLeaveTheOthersWhereTheyAre();
    void keysOpenTheMenuOfTheTabInFront();
    void menusHaveTheirKeys_data();
    void menusHaveTheirKeys();
    void findsCommands();
    void everyToolIsInSight();
    void cornersFoldToSaveALine();
    void viewsBehindTabsComeToTheFront();
    void messagesAreAsHighAsTheirText();
    void messagesGiveTheirRoomBack();
    void layoutOutlivesTheRun();

private:
    QAction* action(const QString& text) const;
    QList<QDockWidget*> shownDocks() const;
};

namespace {

QString plain(QString text)
{
    return text.remove(u'&').remove(u'…');
}

} // namespace

void TestLayout::initTestCase()
{
    separateSettings();
    app::installDockInterface();
}

void TestLayout::init()
{
    showWindow();
    engine::PatternSource pattern;
    pattern.name = "translation";
    m_window->document()->open({pattern, {}});
    QTRY_VERIFY(m_window->document()->trace());
    QTest::qWait(200);
}

QAction* TestLayout::action(const QString& text) const
{
    for (QAction* action : m_window->findChildren<QAction*>())
        if (plain(action->text()) == text)
            return action;
    return nullptr;
}

QList<QDockWidget*> TestLayout::shownDocks() const
{
    QList<QDockWidget*> docks;
    for (QDockWidget* dock : m_window->findChildren<QDockWidget*>())
        if (!dock->visibleRegion().isEmpty())
            docks.append(dock);
    return docks;
}

void TestLayout::fitsItsDefaultSize_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("message");
    QTest::newRow("English") << QStringLiteral("en") << false;
    QTest::newRow("Chinese") << QStringLiteral("zh_CN") << false;
    QTest::newRow("English, with a message") << QStringLiteral("en") << true;
    QTest::newRow("Chinese, with a message") << QStringLiteral("zh_CN") << true;
}

void TestLayout::fitsItsDefaultSize()
{
    QFETCH(QString, language);
    QFETCH(bool, message);
    m_languages->use(language);
    if (message)
        m_window->findChild<views::Banner*>()->show(
            [] { return QStringLiteral("/home/someone/models/sorting holds no tokenizer."); },
            [] {
                return QStringLiteral("Copy the tokenizer's files into the folder: tokenizer.json; "
                                      "or vocab.json and merges.txt; or vocab.txt; or a "
                                      "SentencePiece *.model.");
            },
            views::Banner::About::Itself);
    QTest::qWait(50);
    QCOMPARE(m_window->size(), QSize(1280, 800));
    // Every panel that a person may bring to the front.
    for (QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
        dock->show();
        dock->raise();
        QTest::qWait(20);
        const QSize least = m_window->minimumSizeHint();
        QVERIFY2(least.width() <= 1280 && least.height() <= 800,
                 qPrintable(QStringLiteral("%1 makes the window at least %2 × %3")
                                .arg(dock->objectName())
                                .arg(least.width())
                                .arg(least.height())));
    }
    QCOMPARE(m_window->size(), QSize(1280, 800));
}

void TestLayout::fitsSmallScreens_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    for (const char* language : {"en", "de", "zh_CN"}) {
        QTest::addRow("800 x 600, %s", language)
            << QSize(800, 550) << QString::fromLatin1(language);
        QTest::addRow("1024 x 768, %s", language)
            << QSize(1024, 720) << QString::fromLatin1(language);
    }
}

void TestLayout::fitsSmallScreens()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    QSettings().clear();
    separateSettings();
    showWindow(size);
    m_languages->use(language);
    engine::PatternSource pattern;
    pattern.name = "translation";
    pattern.length = 14;
    m_window->document()->open({pattern, {}});
    QTRY_VERIFY(m_window->document()->trace());
    QTest::qWait(200);
    // As wide as the screen, not wider.
    const int least = m_window->minimumSizeHint().width();
    QVERIFY2(least <= size.width(), qPrintable(QString::number(least)));
    QCOMPARE(m_window->width(), size.width());
    // Two columns: the matrix has what the third would take.
    QVERIFY(dock("heatmap")->width() > size.width() / 2);
    QVERIFY(
        m_window->workspace()->tabifiedDockWidgets(dock("controls")).contains(dock("overview")));
    QVERIFY(m_window->workspace()->tabifiedDockWidgets(dock("steps")).contains(dock("charts")));
    QSettings().clear();
    separateSettings();
}

void TestLayout::tabsStandInForTitles()
{
    for (QDockWidget* dock : shownDocks()) {
        const auto others = m_window->workspace()->tabifiedDockWidgets(dock);
        const bool tabbed = std::any_of(others.begin(), others.end(), [](const QDockWidget* other) {
            return !other->isHidden();
        });
        QCOMPARE(dock->titleBarWidget() != nullptr, tabbed);
    }
    QDockWidget* heatmap = dock("heatmap");
    QVERIFY(heatmap->titleBarWidget());
    heatmap->setFloating(true);
    QTRY_VERIFY(!heatmap->titleBarWidget());
}

void TestLayout::titlesOfTabsAreReadInFull()
{
    dock("overlay")->show();
    for (const QSize size : {QSize(1280, 800), QSize(1024, 700)}) {
        m_window->resize(size);
        QTest::qWait(100);
        for (const QTabBar* bar :
             m_window->workspace()->findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
            for (int i = 0; bar->isVisible() && i < bar->count(); ++i)
                QVERIFY2(bar->tabRect(i).width() >=
                             bar->fontMetrics().horizontalAdvance(bar->tabText(i)) + 8,
                         qPrintable(bar->tabText(i)));
    }
}

void TestLayout::resetGivesTheSameLayout()
{
    const auto places = [this] {
        QMap<QString, QRect> rects;
        for (QDockWidget* dock : shownDocks())
            rects.insert(dock->objectName(), dock->geometry());
        return rects;
    };
    action(QStringLiteral("Reset Layout"))->trigger();
    // The docks get their sizes after some rounds of the event loop.
    QMap<QString, QRect> first;
    do {
        first = places();
        QTest::qWait(200);
    } while (places() != first);
    for (const char* name : {"heatmap", "charts", "controls"})
        QVERIFY(first.contains(QLatin1String(name)));
    QVERIFY(first[QStringLiteral("controls")].right() < first[QStringLiteral("heatmap")].left());
    QVERIFY(first[QStringLiteral("heatmap")].right() < first[QStringLiteral("overview")].left());
    QVERIFY(first[QStringLiteral("heatmap")].bottom() < first[QStringLiteral("steps")].top());
    dock("overview")->hide();
    dock("steps")->setFloating(true);
    dock("flow")->raise();
    QTest::qWait(50);
    QVERIFY(places() != first);
    action(QStringLiteral("Reset Layout"))->trigger();
    QTRY_COMPARE(places(), first);
}

void TestLayout::keysMoveBetweenPanels()
{
    const QList<QDockWidget*> shown = shownDocks();
    QVERIFY(shown.size() >= 6);
    const auto focused = [&]() -> QDockWidget* {
        for (QDockWidget* dock : shown)
            if (dock->isAncestorOf(QApplication::focusWidget()))
                return dock;
        return nullptr;
    };
    QAction* next = action(QStringLiteral("Next Panel"));
    QAction* previous = action(QStringLiteral("Previous Panel"));
    QCOMPARE(next->shortcut(), QKeySequence(Qt::Key_F6));
    QList<QDockWidget*> visited;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        next->trigger();
        QVERIFY(focused());
        QVERIFY2(!visited.contains(focused()), qPrintable(focused()->objectName()));
        visited.append(focused());
    }
    next->trigger();
    QCOMPARE(focused(), visited.first());
    previous->trigger();
    QCOMPARE(focused(), visited.last());
}

void TestLayout::tabReachesThePanels()
{
    // From one dock Tab walks through all of its controls before the next dock's.
    QWidget* first = QApplication::focusWidget();
    QVERIFY(first);
    QSet<QDockWidget*> left;
    QDockWidget* inside = nullptr;
    for (int i = 0; i < 400; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget* now = QApplication::focusWidget();
        QVERIFY(now);
        if (now == first)
            break;
        QVERIFY2(now->isVisible() && now->isEnabled(), qPrintable(now->objectName()));
        QDockWidget* dock = nullptr;
        for (QDockWidget* candidate : shownDocks())
            if (candidate->isAncestorOf(now))
                dock = candidate;
        if (dock == inside)
            continue;
        if (inside)
            left.insert(inside);
        QVERIFY2(
            !dock || !left.contains(dock) || dock->isAncestorOf(first),
            qPrintable(QStringLiteral("Tab comes back to %1 at %2")
                           .arg(dock ? dock->objectName() : QString(), now->accessibleName())));
        inside = dock;
    }
    QVERIFY(left.size() >= 5);
}

void TestLayout::tabGoesAsThePanelsAreRead()
{
    // Whatever the order in which the panels were made.
    for (const char* id : {"timestep", "lens", "input", "heatmap", "interpretability", "steps"}) {
        dock(id)->show();
        dock(id)->raise();
        QTRY_VERIFY(dock(id)->widget());
        QTest::qWait(20);
    }
    QTest::keySequence(m_window.get(), dock("controls")->toggleViewAction()->shortcut());
    QVERIFY(dock("controls")->isAncestorOf(QApplication::focusWidget()));
    QList<const QDockWidget*> order;
    QList<QWidget*> forward = {QApplication::focusWidget()};
    while (forward.size() < 400) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget* now = QApplication::focusWidget();
        if (now == forward.first())
            break;
        forward.append(now);
        for (const QDockWidget* shown : shownDocks())
            if (shown->isAncestorOf(now) && !order.contains(shown))
                order.append(shown);
    }
    QList<const QDockWidget*> read = order;
    std::ranges::stable_sort(
        read, {}, [](const QDockWidget* shown) { return std::pair(shown->x(), shown->y()); });
    QCOMPARE(order, read);
    QVERIFY(order.size() >= 6);
    // In the heatmap the tools come before the matrix, the last of them in the corner.
    QStringList names;
    for (const QWidget* stop : forward)
        if (dock("heatmap")->isAncestorOf(stop))
            names.append(stop->accessibleName());
    QCOMPARE(names.last(), QStringLiteral("Attention matrix"));
    const auto* tools = dock("heatmap")->widget()->findChild<QWidget*>(QStringLiteral("tools"));
    const auto isCorner = [tools](const QWidget* tool) { return tool->parentWidget() != tools; };
    // Line by line where they need several, then the corner.
    const auto place = [&](const QWidget* tool) {
        const QPoint middle = tool->mapTo(tools, tool->rect().center());
        const int line = middle.y() / tool->sizeHint().height();
        return std::tuple(isCorner(tool), isCorner(tool) ? 0 : line, middle.x());
    };
    for (qsizetype i = 0; i + 1 < forward.size(); ++i) {
        const QWidget* one = forward[i];
        const QWidget* next = forward[i + 1];
        if (tools->isAncestorOf(one) && tools->isAncestorOf(next))
            QVERIFY2(place(one) < place(next), qPrintable(next->accessibleName()));
    }
    // Back the same way.
    for (qsizetype i = forward.size() - 1; i >= 0; --i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), forward[i]);
    }
}

void TestLayout::panelsFloatAndCloseByKeys()
{
    QDockWidget* charts = dock("charts");
    QTest::keySequence(m_window.get(), charts->toggleViewAction()->shortcut());
    QVERIFY(charts->isAncestorOf(QApplication::focusWidget()));
    action(QStringLiteral("Float Panel"))->trigger();
    QTRY_VERIFY(charts->isFloating());
    QTRY_VERIFY(charts->isAncestorOf(QApplication::focusWidget()));
    action(QStringLiteral("Float Panel"))->trigger();
    QTRY_VERIFY(!charts->isFloating());
    QTRY_VERIFY(charts->isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(action(QStringLiteral("Close Panel"))->shortcut(),
             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W));
    action(QStringLiteral("Close Panel"))->trigger();
    QTRY_VERIFY(charts->isHidden());
    QVERIFY(QApplication::focusWidget());
}

void TestLayout::panelsGrowAndShrinkByKeys()
{
    QDockWidget* charts = dock("charts");
    QTest::keySequence(m_window.get(), charts->toggleViewAction()->shortcut());
    QVERIFY(charts->isAncestorOf(QApplication::focusWidget()));
    const QSize size = charts->size();
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        QTest::qWait(50);
    };
    press(Qt::Key_F11, Qt::ShiftModifier);
    QVERIFY(charts->height() < size.height());
    press(Qt::Key_F11);
    QCOMPARE(charts->height(), size.height());
    press(Qt::Key_F11);
    QVERIFY(charts->height() > size.height());
    press(Qt::Key_F9);
    QVERIFY(charts->width() > size.width());
    press(Qt::Key_F9, Qt::ShiftModifier);
    QCOMPARE(charts->width(), size.width());
    charts->setFloating(true);
    QTest::qWait(50);
    charts->activateWindow();
    charts->widget()->setFocus();
    const int width = charts->width();
    action(QStringLiteral("Wider"))->trigger();
    QTest::qWait(50);
    QVERIFY(charts->width() > width);
}

void TestLayout::redoHasTwoKeys()
{
    const auto seed = [this] {
        return std::get<engine::PatternSource>(m_window->document()->request().source).seed;
    };
    const auto first = seed();
    QTRY_VERIFY(dock("controls")->widget());
    QWidget* field = nullptr;
    for (QWidget* widget : dock("controls")->findChildren<QWidget*>())
        if (widget->accessibleName() == QLatin1String("Seed"))
            field = widget;
    QVERIFY(field);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Up);
    QTRY_VERIFY(seed() != first && !m_window->document()->isBusy());
    for (const Qt::KeyboardModifiers redo :
         {Qt::ControlModifier | Qt::ShiftModifier, Qt::KeyboardModifiers(Qt::ControlModifier)}) {
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(seed(), first, 5000);
        QTRY_VERIFY(!m_window->document()->isBusy());
        QTest::keyClick(field, redo & Qt::ShiftModifier ? Qt::Key_Z : Qt::Key_Y, redo);
        QTRY_VERIFY_WITH_TIMEOUT(seed() != first, 5000);
        QTRY_VERIFY(!m_window->document()->isBusy());
    }
    action(QStringLiteral("Keyboard and Mouse"))->trigger();
    auto* help = m_window->findChild<QTextBrowser*>();
    QVERIFY(help->toPlainText().contains(QStringLiteral("Ctrl+Shift+Z, Ctrl+Y")));
    QVERIFY(help->toPlainText().contains(QStringLiteral("Shift+F11")));
}

void TestLayout::tabsLeaveTheOthersWhereTheyAre()
{
    engine::TraceRequest request;
    engine::ModelSource source;
    source.folder = EXAMPLES_DIR "/models/translator";
    source.inputs.source = "A young boy is trying to climb a big rock.";
    request.source = source;
    m_window->document()->open(request);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->document()->isBusy(), 60'000);
    QTest::qWait(200);
    // The default size, and what a frame leaves of it on a screen of that size.
    for (const int height : {800, 780}) {
        m_window->resize(1280, height);
        action(QStringLiteral("Reset Layout"))->trigger();
        QTest::qWait(200);
        for (const std::initializer_list<const char*>& tabs :
             {std::initializer_list<const char*>{"interpretability", "debugging", "predictions",
                                                 "timestep"},
              {"steps", "detail", "input", "examples", "dataset", "interventions"}}) {
            QRect before;
            for (const char* id : tabs) {
                dock(id)->show();
                dock(id)->raise();
                QTRY_VERIFY(dock(id)->widget() && dock(id)->widget()->isVisible());
                QTest::qWait(100);
                if (before.isNull())
                    before = dock(id)->geometry();
                const QRect now = dock(id)->geometry();
                // Nobody sees a pixel that rounding moves.
                const auto close = [](int a, int b) { return std::abs(a - b) <= 1; };
                QVERIFY2(now.left() == before.left() && now.width() == before.width() &&
                             close(now.top(), before.top()) && close(now.height(), before.height()),
                         qPrintable(QStringLiteral("%1 is %2 × %3 at %4, not %5 × %6 at %7")
                                        .arg(QLatin1String(id))
                                        .arg(now.width())
                                        .arg(now.height())
                                        .arg(now.y())
                                        .arg(before.width())
                                        .arg(before.height())
                                        .arg(before.y())));
            }
        }
    }
}

void TestLayout::keysOpenTheMenuOfTheTabInFront()
{
    QTabBar* tabs = nullptr;
    for (QTabBar* bar :
         m_window->workspace()->findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
        if (bar->isVisible() && bar->tabText(bar->currentIndex()) == QLatin1String("Heatmap"))
            tabs = bar;
    QVERIFY(tabs);
    // The key comes with the middle of the bar, where another tab is.
    QContextMenuEvent event(QContextMenuEvent::Keyboard, tabs->rect().center(),
                            tabs->mapToGlobal(tabs->rect().center()));
    QApplication::sendEvent(tabs, &event);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    for (QAction* entry : menu->actions())
        if (plain(entry->text()) == QLatin1String("Close"))
            entry->trigger();
    menu->close();
    QTRY_VERIFY(dock("heatmap")->isHidden());
}

void TestLayout::menusHaveTheirKeys_data()
{
    fitsItsDefaultSize_data();
}

void TestLayout::menusHaveTheirKeys()
{
    QFETCH(QString, language);
    m_languages->use(language);
    QTest::qWait(20);
    static const QRegularExpression kMnemonic(QStringLiteral("&(\\w)"));
    QHash<QKeySequence, QString> shortcuts;
    const std::function<void(const QList<QAction*>&)> check = [&](const QList<QAction*>& actions) {
        QHash<QString, QString> mnemonics;
        for (QAction* action : actions) {
            const auto match = kMnemonic.match(action->text());
            if (match.hasMatch()) {
                const QString key = match.captured(1).toLower();
                QVERIFY2(!mnemonics.contains(key),
                         qPrintable(action->text() + u' ' + mnemonics[key]));
                mnemonics.insert(key, action->text());
            }
            for (const QKeySequence& keys : action->shortcuts()) {
                QVERIFY2(!shortcuts.contains(keys) || keys.isEmpty(),
                         qPrintable(action->text() + u' ' + shortcuts[keys]));
                shortcuts.insert(keys, action->text());
            }
            if (action->menu())
                check(action->menu()->actions());
        }
    };
    const QList<QAction*> menus = m_window->menuBar()->actions();
    for (QAction* menu : menus)
        QVERIFY2(kMnemonic.match(menu->text()).hasMatch(), qPrintable(menu->text()));
    check(menus);
    // Those of panels collide with none of them; the help page lists them all.
    for (const auto* button : m_window->findChildren<QAbstractButton*>())
        if (const QKeySequence keys = button->shortcut(); !keys.isEmpty()) {
            QVERIFY2(!shortcuts.contains(keys), qPrintable(shortcuts[keys]));
            shortcuts.insert(keys, button->accessibleName());
        }
    for (const auto* view : m_window->findChildren<views::View*>())
        for (const QAction* action : view->actions())
            if (action->shortcutContext() == Qt::WidgetWithChildrenShortcut)
                QVERIFY2(!shortcuts.contains(action->shortcut()), qPrintable(action->text()));
    QTextDocument document;
    document.setMarkdown(app::keysPage(m_window->menuBar()));
    const QString page = document.toPlainText();
    for (auto keys = shortcuts.keyBegin(); keys != shortcuts.keyEnd(); ++keys)
        QVERIFY2(page.contains(keys->toString(QKeySequence::NativeText)),
                 qPrintable(keys->toString()));
}

void TestLayout::findsCommands()
{
    auto* find = m_window->findChild<views::FindBox*>();
    QCOMPARE(find->accessibleName(), QStringLiteral("Find"));
    action(QStringLiteral("Find"))->trigger();
    QVERIFY(find->hasFocus());
    QTest::keyClicks(find, QStringLiteral("token strip"));
    QVERIFY(m_window->findChild<views::TokenStrip*>()->isVisible());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QTRY_VERIFY(!m_window->findChild<views::TokenStrip*>()->isVisible());
    action(QStringLiteral("Token Strip"))->trigger();
    action(QStringLiteral("Find"))->trigger();
    QTest::keyClicks(find, QStringLiteral("compare"));
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QTRY_VERIFY(!dock("compare")->visibleRegion().isEmpty());
}

void TestLayout::everyToolIsInSight()
{
    for (const char* language : {"en", "zh_CN"}) {
        m_languages->use(QLatin1String(language));
        for (QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
            dock->show();
            dock->raise();
            QTest::qWait(30);
            auto* view = qobject_cast<views::View*>(dock->widget());
            if (!view)
                continue;
            auto* tools = view->findChild<QWidget*>(QStringLiteral("tools"));
            for (QWidget* tool : tools->findChildren<QWidget*>()) {
                if (!tool->isVisible() || tool->focusPolicy() == Qt::NoFocus)
                    continue;
                const QRect place(tool->mapTo(tools, QPoint()), tool->size());
                QVERIFY2(tools->rect().contains(place),
                         qPrintable(dock->objectName() + u' ' + tool->accessibleName()));
            }
        }
    }
}

void TestLayout::cornersFoldToSaveALine()
{
    for (QDockWidget* dock : {dock("charts"), dock("overview")}) {
        const QWidget* tools = dock->widget()->findChild<QWidget*>(QStringLiteral("tools"));
        const auto button = [&](const char* name) {
            for (auto* one : tools->findChildren<QToolButton*>())
                if (one->accessibleName().endsWith(QLatin1String(name)) ||
                    one->text() == QLatin1String(name))
                    return one;
            return static_cast<QToolButton*>(nullptr);
        };
        QToolButton* more = button("More");
        QCOMPARE(more->menu()->actions().size(), 4);
        // All at once: the menu; all in a line each way: the buttons.
        dock->setFloating(true);
        dock->resize(900, 300);
        QTRY_VERIFY(!more->isVisible() && button("Zoom In")->isVisible());
        bool folded = false;
        for (int width = 500; width > 240; width -= 10) {
            dock->resize(width, 300);
            QTest::qWait(10);
            QCOMPARE(more->isVisible(), !button("Zoom In")->isVisible());
            folded = folded || more->isVisible();
        }
        QVERIFY(folded);
        dock->resize(900, 300);
        QTRY_VERIFY(!more->isVisible());
        more->menu()->actions().first()->trigger();
        dock->setFloating(false);
    }
}

void TestLayout::viewsBehindTabsComeToTheFront()
{
    QDockWidget* flow = dock("flow");
    QVERIFY(flow->visibleRegion().isEmpty());
    flow->toggleViewAction()->trigger();
    QTRY_VERIFY(!flow->visibleRegion().isEmpty());
    flow->toggleViewAction()->trigger();
    QTRY_VERIFY(flow->isHidden());
    flow->toggleViewAction()->trigger();
    QTRY_VERIFY(!flow->visibleRegion().isEmpty());

    QDockWidget* lens = dock("lens");
    lens->show();
    QVERIFY(lens->visibleRegion().isEmpty());
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(lens);
    QVERIFY(accessible && accessible->actionInterface());
    QCOMPARE(accessible->text(QAccessible::Name), QStringLiteral("Logit lens"));
    accessible->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_VERIFY(!lens->visibleRegion().isEmpty());
}

void TestLayout::messagesAreAsHighAsTheirText()
{
    auto* banner = m_window->findChild<views::Banner*>();
    const QString sentence = QStringLiteral("The file could not be read.");
    banner->show([sentence] { return sentence; }, [] { return QStringLiteral("Choose another."); },
                 views::Banner::About::Itself);
    QTest::qWait(100);
    const int line = m_window->fontMetrics().lineSpacing();
    QVERIFY(banner->isVisible());
    QVERIFY2(banner->height() < 5 * line, qPrintable(QString::number(banner->height())));
    for (const QLabel* label : banner->findChildren<QLabel*>()) {
        if (!label->isVisible())
            continue;
        QVERIFY2(label->height() >= line, qPrintable(QStringLiteral("%1 has a height of %2 in %3")
                                                         .arg(label->text())
                                                         .arg(label->height())
                                                         .arg(banner->height())));
        QVERIFY(
            banner->rect().contains(QRect(label->mapTo(banner, QPoint()), label->size()), true));
    }
    QImage picture = banner->grab().toImage();
    int dark = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            dark += picture.pixelColor(x, y).lightness() < 80 ? 1 : 0;
    QVERIFY2(dark > 200, qPrintable(QString::number(dark)));
    const int low = banner->height();
    // A long one wraps, and has the room for it.
    banner->show([sentence] { return QStringList(60, sentence).join(u' '); },
                 [] { return QString(); }, views::Banner::About::Itself);
    QTest::qWait(100);
    QVERIFY(banner->height() > low);
}

void TestLayout::messagesGiveTheirRoomBack()
{
    const auto heights = [this] {
        QMap<QString, int> map;
        for (const QDockWidget* shown : shownDocks())
            map.insert(shown->objectName(), shown->height());
        return map;
    };
    auto* banner = m_window->findChild<views::Banner*>();
    const auto before = heights();
    for (const int wait : {20, 300}) {
        banner->show([] { return QStringLiteral("The file could not be read."); },
                     [] { return QStringLiteral("Choose another."); },
                     views::Banner::About::Itself);
        QTest::qWait(wait);
        QVERIFY(heights() != before);
        banner->dismiss();
        QTest::qWait(300);
        QCOMPARE(heights(), before);
    }
    // Who moved the docks meanwhile has them as they are.
    banner->show([] { return QStringLiteral("The file could not be read."); },
                 [] { return QStringLiteral("Choose another."); }, views::Banner::About::Itself);
    QTest::qWait(300);
    m_window->workspace()->resizeDocks(
        {dock("heatmap"), dock("steps")},
        {dock("heatmap")->height() - 60, dock("steps")->height() + 60}, Qt::Vertical);
    QTest::qWait(50);
    banner->dismiss();
    QTest::qWait(100);
    QVERIFY(dock("steps")->height() > before[QStringLiteral("steps")] + 30);
}

void TestLayout::layoutOutlivesTheRun()
{
    QDockWidget* controls = dock("controls");
    dock("flow")->raise();
    dock("steps")->close();
    m_window->workspace()->resizeDocks({controls}, {360}, Qt::Horizontal);
    QTest::qWait(100);
    const int width = controls->width();
    QVERIFY(width > 300);
    m_window->close();
    // Every run hashes otherwise.
    QHashSeed::resetRandomGlobalSeed();
    m_window = std::make_unique<app::MainWindow>(m_languages.get());
    m_window->setWindowState(Qt::WindowNoState);
    m_window->resize(1280, 800);
    m_window->show();
    QTRY_VERIFY(!dock("flow")->visibleRegion().isEmpty());
    QTRY_VERIFY(dock("flow")->widget());
    QVERIFY(!dock("heatmap")->widget()); // behind its tab
    QVERIFY(dock("steps")->isHidden());
    QCOMPARE(dock("controls")->width(), width);
    QSettings().clear();
}

WIDGET_SUITE(TestLayout)
#include "test_layout.moc"
