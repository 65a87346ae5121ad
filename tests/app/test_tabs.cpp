#include "app/atlaswindow.h"
#include "app/documenttabs.h"
#include "models/documents.h"
#include "tests/suite.h"
#include "views/compare/compareview.h"
#include "windowsuite.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QMessageBox>
#include <QPointer>

/// Several documents in one window and in several.
class TestTabs : public WindowSuite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void keysOpenGoAndClose();
    void pathsOpenBeside();
    void eachHasItsOwnUndo();
    void closingAsks();
    void closingTheWindowAsks();
    void savesBeforeClosing();
    void tabsMoveToAnotherWindow();
    void tabsAreDraggedOut();
    void floatingPanelsGoWithTheirTab();
    void comparesWithAnotherTab();
    void recoversEveryTab();

private:
    void open(const char* name, int64_t length);
    app::Workspace* addTab(const char* name, int64_t length);
    /// Answers the question that is asked.
    void answer(QMessageBox::StandardButton button);
    void change(double temperature);
    QTabBar* tabs() const { return m_window->findChild<QTabBar*>(QStringLiteral("documents")); }
    static int64_t lengthOf(const app::Workspace* workspace)
    {
        const auto& trace = workspace->document()->trace();
        return trace ? trace->attentions.front().queries : 0;
    }
};

void TestTabs::initTestCase()
{
    separateSettings();
}

void TestTabs::init()
{
    QSettings().clear();
    recoveryFolder().removeRecursively();
    showWindow();
    open("translation", 12);
}

void TestTabs::cleanup()
{
    m_window.reset();
    m_languages.reset();
}

void TestTabs::open(const char* name, int64_t length)
{
    engine::PatternSource pattern;
    pattern.name = name;
    pattern.length = length;
    pattern.heads = 2;
    pattern.layers = 2;
    m_window->document()->open({pattern, {}});
    QTRY_COMPARE(lengthOf(m_window->workspace()), length);
}

app::Workspace* TestTabs::addTab(const char* name, int64_t length)
{
    app::Workspace* added = m_window->newTab();
    open(name, length);
    added->history()->restart();
    return added;
}

void TestTabs::answer(QMessageBox::StandardButton button)
{
    QPointer<QMessageBox> box;
    QTRY_VERIFY((box = m_window->findChild<QMessageBox*>()) && box->isVisible());
    box->button(button)->click();
    QTRY_VERIFY(!box);
}

void TestTabs::change(double temperature)
{
    models::Document* document = m_window->document();
    engine::TraceRequest request = document->request();
    engine::Intervention warmer;
    warmer.temperature = float(temperature);
    request.interventions = {warmer};
    document->open(request);
    QTRY_VERIFY(!document->isBusy());
    QVERIFY(m_window->workspace()->isModified());
}

void TestTabs::keysOpenGoAndClose()
{
    QVERIFY2(!tabs()->isVisible(), "one document alone looks as ever");
    app::Workspace* first = m_window->workspace();
    QTest::keySequence(m_window.get(), Qt::CTRL | Qt::Key_T);
    app::Workspace* second = m_window->workspace();
    QVERIFY(second != first);
    QVERIFY(tabs()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(second->document()->trace(), 60'000);
    QCOMPARE(second->document()->trace()->task, engine::Task::Translation);
    QCOMPARE(lengthOf(first), 12);
    QVERIFY(m_window->windowTitle().contains(QLatin1String("translator")));
    QTest::keySequence(m_window.get(), Qt::CTRL | Qt::Key_Tab);
    QCOMPARE(m_window->workspace(), first);
    QVERIFY(m_window->windowTitle().contains(QLatin1String("translation")));
    QTest::keySequence(m_window.get(), Qt::CTRL | Qt::SHIFT | Qt::Key_Tab);
    QCOMPARE(m_window->workspace(), second);
    QTRY_VERIFY(dock("heatmap")->widget());
    // Nothing was changed: it goes without a question.
    second->history()->restart();
    QTest::keySequence(m_window.get(), Qt::CTRL | Qt::Key_W);
    QCOMPARE(m_window->workspaces(), QList<app::Workspace*>{first});
    QVERIFY(!tabs()->isVisible());
    QVERIFY(m_window->isVisible());
}

void TestTabs::pathsOpenBeside()
{
    const QString lying = m_folder.filePath(QStringLiteral("lying.safetensors"));
    QFile file(lying);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"model_type\": \"bert\"}") > 0);
    file.close();
    m_window->openBeside({QStringLiteral(EXAMPLES_DIR "/models/induction"),
                          QStringLiteral(EXAMPLES_DIR "/atlases/induction.safetensors"), lying});
    const QList<app::Workspace*> all = m_window->workspaces();
    QCOMPARE(all.size(), 3);
    const auto isInduction = [&] {
        const auto& trace = all[1]->document()->trace();
        return trace && trace->title == "induction";
    };
    QTRY_VERIFY(isInduction());
    QTRY_VERIFY(!all[2]->banner()->isHidden());
    QCOMPARE(lengthOf(all[0]), 12);
    QVERIFY(isInduction());
    QVERIFY(m_window->findChild<app::AtlasWindow*>());
}

void TestTabs::eachHasItsOwnUndo()
{
    app::Workspace* first = m_window->workspace();
    change(3);
    app::Workspace* second = addTab("local", 20);
    QVERIFY(!second->history()->canUndo());
    QTest::keySequence(m_window.get(), QKeySequence::Undo);
    QCOMPARE(lengthOf(second), 20);
    QVERIFY(!first->document()->request().interventions.empty());
    m_window->goToTab(-1);
    QVERIFY(first->history()->canUndo());
    QTest::keySequence(m_window.get(), QKeySequence::Undo);
    QTRY_VERIFY(first->document()->request().interventions.empty());
    QCOMPARE(lengthOf(second), 20);
}

void TestTabs::closingAsks()
{
    app::Workspace* first = m_window->workspace();
    app::Workspace* second = addTab("local", 20);
    change(3);
    QVERIFY(tabs()->tabText(1).contains(u'*'));
    QTest::keySequence(m_window.get(), Qt::CTRL | Qt::Key_W);
    answer(QMessageBox::Cancel);
    QCOMPARE(m_window->workspaces(), (QList<app::Workspace*>{first, second}));
    QCOMPARE(lengthOf(second), 20);
    // Keys reach a window only once it is active again, and not at once on a busy machine.
    m_window->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
    QTest::keySequence(m_window.get(), Qt::CTRL | Qt::Key_W);
    answer(QMessageBox::Discard);
    QCOMPARE(m_window->workspaces(), QList<app::Workspace*>{first});
}

void TestTabs::closingTheWindowAsks()
{
    change(3);
    m_window->close();
    answer(QMessageBox::Cancel);
    QVERIFY(m_window->isVisible());
    m_window->close();
    answer(QMessageBox::Discard);
    QVERIFY(!m_window->isVisible());
    QVERIFY(recoveries().isEmpty());
}

void TestTabs::savesBeforeClosing()
{
    app::Workspace* first = m_window->workspace();
    addTab("local", 20);
    change(3);
    const QString path = m_folder.filePath(QStringLiteral("before.safetensors"));
    QFile::remove(path);
    QTest::keySequence(m_window.get(), Qt::CTRL | Qt::Key_W);
    answer(QMessageBox::Save);
    acceptDialog(path);
    QTRY_COMPARE(m_window->workspaces(), QList<app::Workspace*>{first});
    const auto file = engine::openTraceFile(path.toStdString());
    QVERIFY(file && file->trace && file->trace->attentions.front().queries == 20);
    // What was saved is not asked for again.
    m_window->openPath(path);
    QTRY_COMPARE(lengthOf(first), 20);
    QVERIFY(!first->isModified());
    QCOMPARE(first->name(), QStringLiteral("before.safetensors"));
}

void TestTabs::tabsMoveToAnotherWindow()
{
    app::Workspace* first = m_window->workspace();
    app::Workspace* second = addTab("local", 20);
    dock("scene")->raise();
    QTRY_VERIFY(dock("scene")->widget());
    QTest::qWait(100);
    const QPointer<app::MainWindow> other = m_window->moveToWindow(second, {60, 60});
    QVERIFY(other && other != m_window.get() && other->isVisible());
    QCOMPARE(other->workspace(), second);
    QCOMPARE(m_window->workspace(), first);
    QTRY_VERIFY(second->isVisible());
    QVERIFY(other->windowTitle().contains(QLatin1String("local")));
    QVERIFY(!second->grab().isNull());
    // Both work on.
    second->document()->selection().setCell(3, 4);
    first->document()->selection().setCell(1, 2);
    QCOMPARE(second->document()->selection().state().query, 3);
    QCOMPARE(models::Documents::around(second->document())->all().size(), 2);
    other->close();
    QTRY_VERIFY(!other);
    QCOMPARE(models::Documents::around(first->document())->all().size(), 1);
    QVERIFY(m_window->isVisible());
}

void TestTabs::tabsAreDraggedOut()
{
    app::Workspace* second = addTab("local", 20);
    QTRY_VERIFY(tabs()->isVisible());
    const QPoint from = tabs()->tabRect(1).center();
    const QPoint to = from + QPoint(0, 300);
    QTest::mousePress(tabs(), Qt::LeftButton, {}, from);
    for (int i = 1; i <= 10; ++i) {
        const QPoint at = from + (to - from) * i / 10;
        QMouseEvent move(QEvent::MouseMove, at, tabs()->mapToGlobal(at), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(tabs(), &move);
    }
    QTest::mouseRelease(tabs(), Qt::LeftButton, {}, to);
    QTRY_COMPARE(m_window->workspaces().size(), 1);
    QTRY_VERIFY(second->window() != m_window.get());
    QVERIFY(second->isVisible());
    second->window()->close();
    QTRY_COMPARE(models::Documents::around(m_window->document())->all().size(), 1);
}

void TestTabs::floatingPanelsGoWithTheirTab()
{
    QDockWidget* floating = dock("charts");
    floating->setFloating(true);
    QTRY_VERIFY(floating->isVisible());
    addTab("local", 20);
    QTRY_VERIFY(!floating->isVisible());
    m_window->goToTab(-1);
    QTRY_VERIFY(floating->isVisible());
    QVERIFY(floating->isFloating());
}

void TestTabs::comparesWithAnotherTab()
{
    app::Workspace* second = addTab("translation", 12);
    change(3);
    m_window->goToTab(-1);
    dock("compare")->raise();
    QTRY_VERIFY(dock("compare")->widget());
    auto* view = dock("compare")->widget();
    QComboBox* with = nullptr;
    for (auto* box : view->findChildren<QComboBox*>())
        if (box->accessibleName() == QLatin1String("Compare with"))
            with = box;
    QVERIFY(with);
    QTRY_COMPARE(with->count(), 5);
    QVERIFY(with->itemText(4).contains(QString::fromStdString(second->document()->trace()->title)));
    with->setCurrentIndex(4);
    auto* comparison = view->findChild<models::Comparison*>();
    QTRY_VERIFY(comparison->secondTrace() == second->document()->trace());
    QTRY_VERIFY(comparison->distances());
    QVERIFY(comparison->distances()->largest > 0);
    // It follows, and ends where the tab does.
    engine::PatternSource pattern;
    pattern.name = "translation";
    pattern.length = 14;
    second->document()->open({pattern, {}});
    QTRY_VERIFY(comparison->secondTrace() &&
                comparison->secondTrace()->attentions.front().queries == 14);
    second->history()->restart();
    m_window->closeTab(second);
    QTRY_COMPARE(with->count(), 4);
    QCOMPARE(with->currentIndex(), 0);
}

void TestTabs::recoversEveryTab()
{
    addTab("local", 20);
    QTRY_COMPARE_WITH_TIMEOUT(recoveries().size(), 2, 20'000);
    m_window.reset(); // as if it were killed
    m_window = std::make_unique<app::MainWindow>(m_languages.get());
    m_window->show();
    m_window->openPath({});
    QCOMPARE(m_window->workspaces().size(), 2);
    QList<int64_t> lengths;
    for (int i = 0; i < 2; ++i) {
        QTRY_VERIFY(lengthOf(m_window->workspace()) > 0);
        lengths.append(lengthOf(m_window->workspace()));
        m_window->goToTab(1);
    }
    std::sort(lengths.begin(), lengths.end());
    QCOMPARE(lengths, (QList<int64_t>{12, 20}));
}

WIDGET_SUITE(TestTabs)
#include "test_tabs.moc"
