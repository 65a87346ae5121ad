#include "app/atlaswindow.h"
#include "models/examplemodel.h"
#include "tests/suite.h"
#include "views/atlas/headscatter.h"
#include "views/overview/overviewview.h"
#include "windowsuite.h"

#include <QComboBox>
#include <QTableView>

/// An atlas beside the window of its model: one selection, and the overview in its colours.
class TestAtlasSelection : public WindowSuite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void headsAreChosenTogether();
    void otherModelsKeepTheirHead();
    void overviewTakesItsColours();
    void opensTheModelForItsColours();

private:
    void openModel(const char* name);
    app::AtlasWindow* openAtlas(const char* name);
    views::OverviewView* overview() const
    {
        return qobject_cast<views::OverviewView*>(
            m_window->workspace()->docks()->raise(QLatin1String("overview"))->content);
    }
    static void colour(app::AtlasWindow& atlas)
    {
        for (QAction* action : atlas.findChildren<QAction*>())
            if (action->text() == QLatin1String("Colour Head Overview"))
                return action->trigger();
        QFAIL("The action is not there.");
    }
};

void TestAtlasSelection::initTestCase()
{
    separateSettings();
}

void TestAtlasSelection::init()
{
    QSettings().clear();
    recoveryFolder().removeRecursively();
    showWindow();
}

void TestAtlasSelection::cleanup()
{
    m_window.reset();
    m_languages.reset();
}

void TestAtlasSelection::openModel(const char* name)
{
    engine::ModelSource source;
    source.folder = EXAMPLES_DIR "/models/" + std::string(name);
    source.inputs.tokenIds = {5, 6, 7, 8, 5, 6, 7, 8};
    m_window->document()->open({source, {}});
    QTRY_VERIFY(
        !m_window->document()->isBusy() && m_window->document()->trace() &&
        std::holds_alternative<engine::ModelSource>(m_window->document()->trace()->request.source));
}

app::AtlasWindow* TestAtlasSelection::openAtlas(const char* name)
{
    m_window->workspace()->opening()->openPath(QStringLiteral(EXAMPLES_DIR "/atlases/") +
                                               QLatin1String(name) +
                                               QStringLiteral(".safetensors"));
    app::AtlasWindow* atlas = nullptr;
    if (!QTest::qWaitFor([&] {
            atlas = m_window->findChild<app::AtlasWindow*>();
            return atlas && atlas->atlas();
        }))
        return nullptr;
    return atlas;
}

void TestAtlasSelection::headsAreChosenTogether()
{
    openModel("induction");
    models::SelectionState state = m_window->document()->selection().state();
    state.layer = 1;
    state.head = 2;
    state.query = 6;
    state.key = 3;
    m_window->document()->selection().set(state);
    app::AtlasWindow* atlas = openAtlas("induction");
    QVERIFY(atlas);
    // It begins with the head that is looked at, and leaves it chosen.
    QVERIFY(atlas->head().sameHead(state));
    QCOMPARE(m_window->document()->selection().state(), state);
    atlas->findChild<views::HeadScatter*>()->setCurrent(1);
    state.layer = 0;
    state.head = 1;
    QCOMPARE(m_window->document()->selection().state(), state);
    m_window->document()->selection().setHead(3);
    QCOMPARE(atlas->findChild<views::HeadScatter*>()->current(), 3);
    // The tab in front is followed, not the one that was.
    models::Document* before = m_window->document();
    m_window->newTab();
    before->selection().setHead(0);
    QCOMPARE(atlas->findChild<views::HeadScatter*>()->current(), 3);
}

void TestAtlasSelection::otherModelsKeepTheirHead()
{
    openModel("language");
    const models::SelectionState state = m_window->document()->selection().state();
    app::AtlasWindow* atlas = openAtlas("induction");
    QVERIFY(atlas);
    atlas->findChild<views::HeadScatter*>()->setCurrent(6);
    QCOMPARE(m_window->document()->selection().state(), state);
}

void TestAtlasSelection::overviewTakesItsColours()
{
    openModel("induction");
    app::AtlasWindow* atlas = openAtlas("induction");
    QVERIFY(atlas);
    colour(*atlas);
    const int entropy = models::AtlasModel::measureOf("entropy");
    views::OverviewView* view = overview();
    QVERIFY(view->model()->showsAtlas());
    QCOMPARE(view->grid()->look().hue, std::optional(entropy));
    for (size_t head = 0; head < atlas->atlas()->heads.size(); ++head)
        QCOMPARE(view->model()->figure(int(head), entropy),
                 std::optional(atlas->atlas()->heads[head].measures[size_t(entropy)].mean));
    // Its colours stay when its window is closed.
    const QPointer<app::AtlasWindow> closed = atlas;
    atlas->close();
    QTRY_VERIFY(!closed);
    QVERIFY(models::Documents::around(m_window->document())->atlases().isEmpty());
    QVERIFY(view->model()->showsAtlas());
}

void TestAtlasSelection::opensTheModelForItsColours()
{
    app::AtlasWindow* atlas = openAtlas("induction");
    QVERIFY(atlas);
    const qsizetype tabs = m_window->workspaces().size();
    colour(*atlas);
    QCOMPARE(m_window->workspaces().size(), tabs + 1);
    QTRY_VERIFY(overview()->model()->showsAtlas());
    QVERIFY(models::isOfModel(*atlas->atlas(), m_window->document()->trace()->request));
}

WIDGET_SUITE(TestAtlasSelection)
#include "test_atlasselection.moc"
