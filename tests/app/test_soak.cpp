#include "app/viewcatalogue.h"
#include "models/examplemodel.h"
#include "models/startingrequest.h"
#include "tests/app/windowsuite.h"
#include "tests/suite.h"

#include <chrono>
#include <fstream>
#include <map>
#include <QAbstractButton>
#include <QElapsedTimer>
#include <QMessageBox>
#include <random>
#include <unistd.h>
#include <utility>

namespace {

constexpr int kPatience = 60'000; ///< milliseconds

struct Footprint
{
    double megabytes = 0;
    qsizetype handles = 0;
    qsizetype threads = 0;
};

Footprint footprint()
{
    std::ifstream file("/proc/self/statm");
    double total = 0;
    double resident = 0;
    file >> total >> resident;
    const auto entries = [](const char* folder) {
        return QDir(QLatin1String(folder)).entryList(QDir::AllEntries | QDir::System).size();
    };
    return {resident * double(::sysconf(_SC_PAGESIZE)) / (1 << 20), entries("/proc/self/fd"),
            entries("/proc/self/task")};
}

} // namespace

/// Random work in one window, always the same for one seed: nothing crashes and nothing grows.
/// ATTENTION_VISUALIZER_SOAK=SECONDS goes on for so long, ATTENTION_VISUALIZER_SOAK_LOG=FILE keeps
/// what was done when, ATTENTION_VISUALIZER_SOAK_SEED=N takes other work.
class TestSoak : public WindowSuite
{
    Q_OBJECT

public:
    TestSoak()
    {
        // Qt ends a test that takes five minutes.
        qputenv("QTEST_FUNCTION_TIMEOUT", "100000000");
    }

private slots:
    void initTestCase();
    void randomActions();

private:
    size_t below(size_t count)
    {
        return std::uniform_int_distribution<size_t>(0, count - 1)(m_random);
    }
    void act();
    void openPattern();
    void openExample();
    void select();
    void saveOrExport();
    void note();

    std::mt19937_64 m_random;
    uint64_t m_number = 0;
    std::ofstream m_log;
    std::map<const app::Workspace*, std::string> m_noted;
    QTemporaryDir m_files;
};

void TestSoak::initTestCase()
{
    // A script that kills this has settings of its own.
    if (qEnvironmentVariableIsSet("ATTENTION_VISUALIZER_SOAK_LOG")) {
        m_log.open(qgetenv("ATTENTION_VISUALIZER_SOAK_LOG").constData(), std::ios::app);
        QCoreApplication::setOrganizationName(QStringLiteral("attention-visualizer-test"));
        QApplication::setStyle(new views::ThemeStyle);
        return;
    }
    separateSettings();
}

/// Writes down what each tab holds, where that is something else than before: whoever kills the
/// program finds out how old what was kept is.
void TestSoak::note()
{
    if (!m_log.is_open())
        return;
    for (app::Workspace* workspace : m_window->workspaces()) {
        const models::Document* document = workspace->document();
        if (!document->trace())
            continue;
        const engine::TraceRequest request =
            document->trace()->origin || workspace->sessionPath().isEmpty()
                ? document->request()
                : engine::TraceRequest{engine::FileSource{workspace->sessionPath().toStdString()},
                                       {}};
        const std::string text = engine::toJson(request).dump();
        if (text == std::exchange(m_noted[workspace], text))
            continue;
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        m_log << std::chrono::duration_cast<std::chrono::milliseconds>(now).count() << ' '
              << quintptr(workspace) << ' ' << text << std::endl;
    }
}

void TestSoak::openPattern()
{
    static constexpr const char* kNames[] = {"local", "global", "induction", "random", "uniform"};
    engine::PatternSource source;
    source.name = kNames[below(std::size(kNames))];
    source.length = 8 + int64_t(below(120));
    source.heads = 1 + int(below(6));
    source.layers = 1 + int(below(4));
    source.seed = ++m_number;
    const engine::TraceRequest request{source, {}};
    m_window->workspace()->history()->change(int(m_number),
                                             [&] { m_window->document()->open(request); });
}

void TestSoak::openExample()
{
    const models::ExampleModel examples(models::examplesFolder());
    if (examples.rowCount() > 0)
        m_window->document()->open(examples.request(int(below(size_t(examples.rowCount())))));
}

void TestSoak::select()
{
    const models::TracePtr& trace = m_window->document()->trace();
    if (!trace || trace->attentions.empty())
        return;
    const engine::Attention& a = trace->attentions[below(trace->attentions.size())];
    models::SelectionState state = m_window->document()->selection().state();
    state.stack = a.stack;
    state.kind = a.kind;
    state.layer = a.layer;
    state.head = below(5) == 0 ? engine::kMeanHead : int(below(size_t(a.heads)));
    state.query = int64_t(below(size_t(a.queries)));
    state.key = int64_t(below(size_t(a.keys)));
    m_window->document()->selection().set(state);
}

void TestSoak::saveOrExport()
{
    const models::TracePtr& trace = m_window->document()->trace();
    const engine::Attention* attention = m_window->document()->attention();
    if (!trace || !attention)
        return;
    const QString path = m_files.filePath(QStringLiteral("s%1.safetensors").arg(below(3)));
    const auto saved = app::saveSession(path, *trace, m_window->workspace()->state(), true);
    QVERIFY2(saved, saved ? "" : saved.error().message().c_str());
    if (below(2) == 0)
        m_window->workspace()->opening()->openPath(path);
}

void TestSoak::act()
{
    app::Workspace* workspace = m_window->workspace();
    switch (below(14)) {
    case 0:
    case 1:
    case 2:
        openPattern();
        break;
    case 3:
        openExample();
        break;
    case 4:
    case 5:
    case 6:
        select();
        break;
    case 7:
        workspace->history()->undo();
        break;
    case 8:
        workspace->history()->redo();
        break;
    case 9:
        saveOrExport();
        break;
    case 10: {
        const auto& views = app::viewCatalogue();
        workspace->docks()->raise(QLatin1String(views[below(views.size())].id));
        break;
    }
    case 11:
        m_window->setLanguage(below(2) == 0 ? QStringLiteral("en") : QStringLiteral("zh_CN"));
        break;
    case 12:
        workspace->opening()->openPath(below(2) == 0 ? QStringLiteral("/nowhere/at.all")
                                                     : QStringLiteral(TEST_DATA "/dumps/none.pt"));
        break;
    default:
        if (m_window->workspaces().size() < 3)
            m_window->newTab();
        else
            m_window->goToTab(1);
        break;
    }
    // Questions are answered: what is not saved may go.
    for (QMessageBox* box : m_window->findChildren<QMessageBox*>())
        if (QAbstractButton* discard = box->button(QMessageBox::Discard))
            discard->click();
        else
            box->close();
}

void TestSoak::randomActions()
{
    const int seconds = std::max(8, qEnvironmentVariableIntValue("ATTENTION_VISUALIZER_SOAK"));
    const int seed = qEnvironmentVariableIntValue("ATTENTION_VISUALIZER_SOAK_SEED");
    m_random.seed(uint64_t(2026 + seed));
    m_number = uint64_t(seed) * 1'000'000;
    showWindow();
    QElapsedTimer timer;
    timer.start();
    Footprint early;
    Footprint last;
    int actions = 0;
    while (timer.elapsed() < 1000 * qint64(seconds)) {
        act();
        note();
        if (QTest::currentTestFailed())
            return;
        ++actions;
        QTest::qWait(int(below(120)));
        note();
        // A quarter of the time is for caches to fill.
        if (timer.elapsed() > 250 * qint64(seconds) && early.handles == 0)
            early = footprint();
    }
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->document()->isBusy(), kPatience);
    last = footprint();
    qInfo("%d actions; %.0f → %.0f MB, %lld → %lld handles, %lld → %lld threads", actions,
          early.megabytes, last.megabytes, qlonglong(early.handles), qlonglong(last.handles),
          qlonglong(early.threads), qlonglong(last.threads));
    if (seconds >= 600) {
        QVERIFY(last.megabytes < 1.05 * early.megabytes + 10);
        QVERIFY(last.handles <= early.handles + 10);
        QVERIFY(last.threads <= early.threads + 2);
    }
    for (app::Workspace* workspace : m_window->workspaces())
        workspace->keeping()->discard();
}

WIDGET_SUITE(TestSoak)
#include "test_soak.moc"
