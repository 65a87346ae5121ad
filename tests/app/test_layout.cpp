#include "app/dockinterface.h"
#include "app/languages.h"
#include "app/mainwindow.h"
#include "views/banner.h"
#include "views/findbox.h"
#include "views/themestyle.h"
#include "views/tokenstrip.h"
#include "views/view.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QHashFunctions>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

/// The frame of the window: its layout, menus and ways of the keyboard.
class TestLayout : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void fitsItsDefaultSize_data();
    void fitsItsDefaultSize();
    void tabsStandInForTitles();
    void titlesOfTabsAreReadInFull();
    void resetGivesTheSameLayout();
    void keysMoveBetweenPanels();
    void tabReachesThePanels();
    void menusHaveTheirKeys_data();
    void menusHaveTheirKeys();
    void findsCommands();
    void everyToolIsInSight();
    void viewsBehindTabsComeToTheFront();
    void messagesAreAsHighAsTheirText();
    void layoutOutlivesTheRun();

private:
    QAction* action(const QString& text) const;
    QList<QDockWidget*> shownDocks() const;

    QTemporaryDir m_settings;
    std::unique_ptr<app::Languages> m_languages;
    std::unique_ptr<app::MainWindow> m_window;
};

namespace {

QString plain(QString text)
{
    return text.remove(u'&').remove(u'…');
}

} // namespace

void TestLayout::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QApplication::setStyle(new views::ThemeStyle);
    app::installDockInterface();
}

void TestLayout::init()
{
    m_window.reset();
    m_languages = std::make_unique<app::Languages>();
    m_languages->use(QStringLiteral("en"));
    m_window = std::make_unique<app::MainWindow>(m_languages.get());
    // Whatever the size of the screen that the suite runs on.
    m_window->setWindowState(Qt::WindowNoState);
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
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

void TestLayout::tabsStandInForTitles()
{
    for (QDockWidget* dock : shownDocks()) {
        const auto others = m_window->tabifiedDockWidgets(dock);
        const bool tabbed = std::any_of(others.begin(), others.end(), [](const QDockWidget* other) {
            return !other->isHidden();
        });
        QCOMPARE(dock->titleBarWidget() != nullptr, tabbed);
    }
    auto* heatmap = m_window->findChild<QDockWidget*>(QStringLiteral("heatmap"));
    QVERIFY(heatmap->titleBarWidget());
    heatmap->setFloating(true);
    QTRY_VERIFY(!heatmap->titleBarWidget());
}

void TestLayout::titlesOfTabsAreReadInFull()
{
    m_window->findChild<QDockWidget*>(QStringLiteral("overlay"))->show();
    for (const QSize size : {QSize(1280, 800), QSize(1024, 700)}) {
        m_window->resize(size);
        QTest::qWait(100);
        for (const QTabBar* bar :
             m_window->findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
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
    QTest::qWait(100);
    const auto first = places();
    for (const char* name : {"heatmap", "charts", "controls"})
        QVERIFY(first.contains(QLatin1String(name)));
    QVERIFY(first[QStringLiteral("controls")].right() < first[QStringLiteral("heatmap")].left());
    QVERIFY(first[QStringLiteral("heatmap")].right() < first[QStringLiteral("overview")].left());
    QVERIFY(first[QStringLiteral("heatmap")].bottom() < first[QStringLiteral("steps")].top());
    m_window->findChild<QDockWidget*>(QStringLiteral("overview"))->hide();
    m_window->findChild<QDockWidget*>(QStringLiteral("steps"))->setFloating(true);
    m_window->findChild<QDockWidget*>(QStringLiteral("flow"))->raise();
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
    QTRY_VERIFY(
        !m_window->findChild<QDockWidget*>(QStringLiteral("compare"))->visibleRegion().isEmpty());
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

void TestLayout::viewsBehindTabsComeToTheFront()
{
    auto* flow = m_window->findChild<QDockWidget*>(QStringLiteral("flow"));
    QVERIFY(flow->visibleRegion().isEmpty());
    flow->toggleViewAction()->trigger();
    QTRY_VERIFY(!flow->visibleRegion().isEmpty());
    flow->toggleViewAction()->trigger();
    QTRY_VERIFY(flow->isHidden());
    flow->toggleViewAction()->trigger();
    QTRY_VERIFY(!flow->visibleRegion().isEmpty());

    auto* lens = m_window->findChild<QDockWidget*>(QStringLiteral("lens"));
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

void TestLayout::layoutOutlivesTheRun()
{
    auto* controls = m_window->findChild<QDockWidget*>(QStringLiteral("controls"));
    m_window->findChild<QDockWidget*>(QStringLiteral("flow"))->raise();
    m_window->findChild<QDockWidget*>(QStringLiteral("steps"))->close();
    m_window->resizeDocks({controls}, {360}, Qt::Horizontal);
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
    const auto dock = [this](const char* id) {
        return m_window->findChild<QDockWidget*>(QLatin1String(id));
    };
    QTRY_VERIFY(!dock("flow")->visibleRegion().isEmpty());
    QTRY_VERIFY(dock("flow")->widget());
    QVERIFY(!dock("heatmap")->widget()); // behind its tab
    QVERIFY(dock("steps")->isHidden());
    QCOMPARE(dock("controls")->width(), width);
    QSettings().clear();
}

QTEST_MAIN(TestLayout)
#include "test_layout.moc"
