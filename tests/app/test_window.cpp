#include "engine/trace/tracefile.h"
#include "tests/suite.h"
#include "views/banner.h"
#include "views/exportdialog.h"
#include "views/exporter.h"
#include "views/overlay/overlayview.h"
#include "views/view.h"
#include "windowsuite.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <fstream>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStatusBar>
#include <QTextBrowser>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) // GCC
constexpr bool kSanitized = true;
#elif defined(__has_feature) // Clang
constexpr bool kSanitized = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
constexpr bool kSanitized = false;
#endif
constexpr int kPatience = 60'000; ///< milliseconds; sanitizers on a busy machine need them

/// Seconds that a thread was ready and found no free core: not the program's doing.
double secondsWithoutCore(long thread)
{
    std::ifstream file("/proc/self/task/" + std::to_string(thread) + "/schedstat");
    double ran = 0;
    double waited = 0;
    file >> ran >> waited;
    return waited * 1e-9;
}

/// The longest time that the event loop of this thread did not come round, in milliseconds.
class Watchdog : public QObject
{
public:
    Watchdog()
    {
        restart();
        m_timer = startTimer(1, Qt::PreciseTimer);
    }
    double longest() const { return m_longest; }
    void restart()
    {
        m_last = std::chrono::steady_clock::now();
        m_waited = secondsWithoutCore(m_thread);
        m_longest = 0;
    }

protected:
    void timerEvent(QTimerEvent*) override
    {
        const auto now = std::chrono::steady_clock::now();
        const double waited = secondsWithoutCore(m_thread);
        const double blocked =
            std::chrono::duration<double>(now - m_last).count() - (waited - m_waited);
        m_longest = std::max(m_longest, 1000 * blocked);
        m_last = now;
        m_waited = waited;
    }

private:
    long m_thread = ::syscall(SYS_gettid);
    int m_timer = 0;
    std::chrono::steady_clock::time_point m_last;
    double m_waited = 0;
    double m_longest = 0;
};

/// Bytes of memory in use by this process.
double residentBytes()
{
    std::ifstream file("/proc/self/statm");
    double total = 0;
    double resident = 0;
    file >> total >> resident;
    return resident * double(::sysconf(_SC_PAGESIZE));
}

engine::TraceRequest pattern(const char* name, int64_t length, int heads, int layers)
{
    engine::PatternSource source;
    source.name = name;
    source.length = length;
    source.heads = heads;
    source.layers = layers;
    return {source, {}};
}

} // namespace

class TestWindow : public WindowSuite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void opensOnTheTranslator();
    void everyDockShowsItsView();
    void switchesLanguages();
    void viewsAreMadeWhenShown();
    void controlsAct();
    void undoAndRedo();
    void savesAndOpensAgain();
    void sessionsKeepTheirRequest();
    void sessionsOutliveTheirModel();
    void sessionsKeepForeignMetadata();
    void exportsTheViewInFront();
    void saysWhatItDoes();
    void messagesAreNotLost();
    void messagesOfFilesEndWhereOneOpens();
    void picturesComeAndGo();
    void dropsOpen();
    void listsKeys();
    void exportsOnWhite();
    void keepsTheStateOfHiddenViews();
    void badPathsKeepWhatIsOpen_data();
    void badPathsKeepWhatIsOpen();
    void secondWindowLeavesRecoveryAlone();
    void recoversWhatWasOpen();
    void unreadableRecoveriesAreKept();
    void recoveryStandsBesideAnotherFile();
    void opensGguf();
    void whatIsGoneLeavesTheRecent();
    void eventLoopIsNeverBlocked();
    void headSwitchesLeakNothing();

private:
    /// A widget by its name on the accessibility bus.
    template <class Widget>
    Widget* named(const char* name) const
    {
        for (auto* widget : m_window->findChildren<Widget*>())
            if (widget->accessibleName() == QLatin1String(name))
                return widget;
        return nullptr;
    }
    QAction* action(const QString& text) const
    {
        for (auto* found : m_window->findChildren<QAction*>())
            if (found->text().remove(QLatin1Char('&')).startsWith(text))
                return found;
        return nullptr;
    }
    void saveAs(const QString& path);
    QString copiedModel();
    void open(const engine::TraceRequest& request);
    void waitUntilIdle();
    bool said(const char* words) const;
};

void TestWindow::initTestCase()
{
    separateSettings();
}

void TestWindow::init()
{
    QSettings().clear();
    recoveryFolder().removeRecursively();
    showWindow();
    QTRY_VERIFY(named<QComboBox>("Source"));
}

void TestWindow::cleanup()
{
    m_window.reset();
    m_languages.reset();
}

void TestWindow::open(const engine::TraceRequest& request)
{
    m_window->document()->open(request, true);
    waitUntilIdle();
    QVERIFY(m_window->document()->trace());
    QVERIFY(m_window->document()->trace()->request == request);
}

void TestWindow::waitUntilIdle()
{
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->document()->isBusy(), kPatience);
}

bool TestWindow::said(const char* words) const
{
    const auto labels = m_window->findChildren<QLabel*>();
    return std::ranges::any_of(labels, [words](const QLabel* label) {
        return label->isVisible() && label->text().contains(QLatin1String(words));
    });
}

void TestWindow::opensOnTheTranslator()
{
    m_window->openPath({});
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document()->trace(), kPatience);
    const engine::Trace& trace = *m_window->document()->trace();
    QCOMPARE(trace.task, engine::Task::Translation);
    const models::SelectionState& state = m_window->document()->selection().state();
    QCOMPARE(state.kind, engine::Kind::Cross);
    QVERIFY(m_window->windowTitle().contains(QLatin1String("translator")));
    QVERIFY(named<QComboBox>("Kind")->isEnabled());
    QCOMPARE(named<QComboBox>("Kind")->currentText(), QStringLiteral("Cross"));
}

void TestWindow::everyDockShowsItsView()
{
    open(pattern("translation", 12, 4, 2));
    const auto docks = m_window->findChildren<QDockWidget*>();
    QVERIFY(docks.size() >= 19);
    for (QDockWidget* shown : docks) {
        shown->show();
        shown->raise();
        QTRY_VERIFY2(shown->widget(), qPrintable(shown->objectName()));
        QCOMPARE(shown->widget()->accessibleName(), shown->windowTitle());
        waitUntilIdle();
        // Painting shows whether it lives with this trace.
        QVERIFY(!shown->widget()->grab().isNull());
    }
}

void TestWindow::switchesLanguages()
{
    open(pattern("local", 12, 2, 2));
    QCOMPARE(dock("heatmap")->windowTitle(), QStringLiteral("Heatmap"));
    QAction* chinese = action(QStringLiteral("简体中文"));
    QVERIFY(chinese);
    chinese->trigger();
    QTRY_COMPARE(dock("heatmap")->windowTitle(), QStringLiteral("热图"));
    QVERIFY(!named<QComboBox>("Source"));
    action(QStringLiteral("English"))->trigger();
    QTRY_COMPARE(dock("heatmap")->windowTitle(), QStringLiteral("Heatmap"));
    QTRY_VERIFY(named<QComboBox>("Source"));
}

void TestWindow::viewsAreMadeWhenShown()
{
    open(pattern("local", 12, 2, 2));
    QVERIFY(dock("heatmap")->widget());
    QVERIFY(!dock("scene")->widget());
    QVERIFY(!dock("debugging")->widget());
    dock("scene")->raise();
    QTRY_VERIFY(dock("scene")->widget());
}

void TestWindow::controlsAct()
{
    models::Document* document = m_window->document();
    open(pattern("local", 16, 2, 2));
    const auto source = [document] {
        return std::get<engine::PatternSource>(document->request().source);
    };
    named<QSpinBox>("Sequence length")->setValue(24);
    QTRY_COMPARE_WITH_TIMEOUT(document->trace()->attentions.front().queries, 24, kPatience);
    named<QSpinBox>("Heads")->setValue(3);
    QTRY_COMPARE_WITH_TIMEOUT(document->trace()->attentions.front().heads, 3, kPatience);
    named<QSpinBox>("Layers")->setValue(1);
    QTRY_COMPARE_WITH_TIMEOUT(document->trace()->attentions.size(), size_t(1), kPatience);
    named<QSpinBox>("Seed")->setValue(9);
    QTRY_COMPARE_WITH_TIMEOUT(source().seed, 9U, kPatience);
    waitUntilIdle();
    engine::Matrix before(24, 24);
    engine::fillBlock(*document->attention(), 0, engine::Quantity::Weights, {0, 24}, {0, 24},
                      before);
    named<QDoubleSpinBox>("Temperature")->setValue(3);
    QTRY_VERIFY_WITH_TIMEOUT(!document->request().interventions.empty(), kPatience);
    waitUntilIdle();
    engine::Matrix after(24, 24);
    engine::fillBlock(*document->attention(), 0, engine::Quantity::Weights, {0, 24}, {0, 24},
                      after);
    QVERIFY((before - after).cwiseAbs().maxCoeff() > 0.01F);
    auto* head = named<QComboBox>("Head");
    head->setCurrentIndex(2);
    QCOMPARE(document->selection().state().head, 2);
    named<QSpinBox>("Query")->setValue(5);
    QCOMPARE(document->selection().state().query, 5);
    document->selection().setQuery(7);
    QCOMPARE(named<QSpinBox>("Query")->value(), 7);
    // A look at a key alone tells what the selected query gives it.
    engine::Matrix cell(1, 1);
    engine::fillBlock(*document->attention(), 2, engine::Quantity::Weights, {7, 8}, {3, 4}, cell);
    document->selection().setHover(-1, 3);
    const QString weight = QLocale().toString(double(cell(0, 0)), 'g', 6);
    const QList<QLabel*> labels = m_window->workspace()->statusBar()->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(
        labels, [&](const QLabel* label) { return label->text().endsWith(weight); }));
    document->selection().setHover(-1, -1);
}

void TestWindow::undoAndRedo()
{
    models::Document* document = m_window->document();
    open(pattern("local", 16, 2, 1));
    named<QDoubleSpinBox>("Temperature")->setValue(3);
    QTRY_VERIFY(!document->request().interventions.empty());
    waitUntilIdle();
    QAction* undo = action(QStringLiteral("Undo"));
    QVERIFY(undo && undo->isEnabled());
    undo->trigger();
    QTRY_VERIFY(document->request().interventions.empty());
    waitUntilIdle();
    QCOMPARE(named<QDoubleSpinBox>("Temperature")->value(), 1.0);
    action(QStringLiteral("Redo"))->trigger();
    QTRY_VERIFY(!document->request().interventions.empty());
    QTRY_COMPARE(named<QDoubleSpinBox>("Temperature")->value(), 3.0);
    waitUntilIdle();
}

void TestWindow::savesAndOpensAgain()
{
    models::Document* document = m_window->document();
    open(pattern("translation", 14, 3, 2));
    document->selection().setHead(2);
    document->selection().setCell(4, 6);
    const models::SelectionState state = document->selection().state();
    const QString path = m_folder.filePath(QStringLiteral("kept.safetensors"));
    action(QStringLiteral("Save As…"))->trigger();
    acceptDialog(path);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), kPatience);
    open(pattern("local", 8, 1, 1));
    m_window->openPath(path);
    discardChanges();
    QTRY_COMPARE_WITH_TIMEOUT(document->trace()->attentions.front().queries, 14, kPatience);
    QTRY_COMPARE(document->selection().state(), state);
}

/// A copy of a tiny GPT-2 in the test's own folder.
QString TestWindow::copiedModel()
{
    const QString folder = m_folder.filePath(QStringLiteral("copied"));
    QDir().mkpath(folder);
    const QDir from(QStringLiteral(TEST_DATA "/conformance/models/gpt2"));
    for (const QString& name : from.entryList(QDir::Files))
        QFile::copy(from.filePath(name), QDir(folder).filePath(name));
    return folder;
}

void TestWindow::saveAs(const QString& path)
{
    QFile::remove(path);
    action(QStringLiteral("Save As…"))->trigger();
    acceptDialog(path);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), kPatience);
}

void TestWindow::sessionsKeepTheirRequest()
{
    engine::ModelSource model;
    model.folder = copiedModel().toStdString();
    model.inputs.tokenIds = {5, 6, 7, 8};
    engine::Intervention ablation;
    ablation.scope.head = 1;
    ablation.ablate = true;
    const engine::TraceRequest request{model, {ablation}};
    open(request);
    // The dialog adds the suffix.
    const QString path = m_folder.filePath(QStringLiteral("request.safetensors"));
    QFile::remove(path);
    action(QStringLiteral("Save As…"))->trigger();
    acceptDialog(m_folder.filePath(QStringLiteral("request")));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), kPatience);
    open(pattern("local", 8, 1, 1));

    m_window->openPath(path);
    discardChanges();
    models::Document* document = m_window->document();
    QTRY_VERIFY_WITH_TIMEOUT(document->request() == request, kPatience);
    QVERIFY(m_window->windowTitle().contains(QLatin1String("request.safetensors")));
    QVERIFY(!action(QStringLiteral("Undo"))->isEnabled());
    // What the file does not hold is asked of the model.
    QTRY_VERIFY_WITH_TIMEOUT(document->trace()->origin, kPatience);
    QVERIFY(document->request() == request);

    // A model that was trained on is another: what was saved stays in sight, and this is said.
    QFile weights(QString::fromStdString((model.folder / "model.safetensors").string()));
    QVERIFY(weights.open(QIODevice::ReadOnly));
    QByteArray numbers = weights.readAll();
    weights.close();
    quint64 header = 0;
    std::memcpy(&header, numbers.constData(), sizeof header);
    for (auto i = qsizetype(8 + header); i + 4 <= numbers.size(); i += 4)
        numbers[i + 3] = char(numbers[i + 3] ^ 0x80); // the sign
    QVERIFY(weights.remove() && weights.open(QIODevice::WriteOnly) &&
            weights.write(numbers) == numbers.size());
    weights.close();
    m_window->openPath(path);
    QTRY_VERIFY_WITH_TIMEOUT(said("has changed since"), kPatience);
    QVERIFY(!document->trace()->origin);
    QVERIFY(document->request() == request);
}

void TestWindow::sessionsOutliveTheirModel()
{
    engine::ModelSource model;
    model.folder = copiedModel().toStdString();
    model.inputs.tokenIds = {5, 6, 7, 8};
    open({model, {}});
    const QString path = m_folder.filePath(QStringLiteral("outlives.safetensors"));
    saveAs(path);
    QVERIFY(QDir(m_folder.filePath(QStringLiteral("copied"))).removeRecursively());
    open(pattern("local", 8, 1, 1));
    m_window->openPath(path);
    discardChanges();
    models::Document* document = m_window->document();
    QTRY_VERIFY_WITH_TIMEOUT(document->trace()->family == "gpt2", kPatience);
    waitUntilIdle();
    const models::TracePtr shown = document->trace();
    QVERIFY(!shown->origin);
    QTRY_VERIFY_WITH_TIMEOUT(said("What was saved is shown, without its model"), kPatience);
    // A change needs the model; without it the picture stays, and the reason is said.
    model.inputs.tokenIds = {9, 10};
    document->open({model, {}});
    QTRY_VERIFY_WITH_TIMEOUT(said("copied") && !said("What was saved is shown"), kPatience);
    QCOMPARE(document->trace(), shown);
    const QString again = m_folder.filePath(QStringLiteral("outlives2.safetensors"));
    saveAs(again);
    const auto file = engine::openTraceFile(again.toStdString());
    QVERIFY(file && file->request && *file->request == shown->request);
}

void TestWindow::sessionsKeepForeignMetadata()
{
    open(pattern("local", 8, 1, 1));
    app::SessionState state;
    state.metadata = {{"author", "someone"}};
    const QString path = m_folder.filePath(QStringLiteral("foreign.safetensors"));
    QVERIFY(app::saveSession(path, *m_window->document()->trace(), state, true));
    m_window->openPath(path);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->windowTitle().contains(QLatin1String("foreign")), kPatience);
    const QString again = m_folder.filePath(QStringLiteral("foreign2.safetensors"));
    saveAs(again);
    const auto file = engine::openTraceFile(again.toStdString());
    QVERIFY(file);
    QCOMPARE(file->metadata, state.metadata);
}

void TestWindow::exportsTheViewInFront()
{
    open(pattern("local", 12, 2, 2));
    dock("heatmap")->raise();
    dock("heatmap")->widget()->setFocus();
    QTest::qWait(50);
    // Behind another one the view that had the focus is not what a person sees.
    dock("flow")->show();
    dock("flow")->raise();
    QTRY_VERIFY(dock("heatmap")->visibleRegion().isEmpty());
    action(QStringLiteral("Export Image"))->trigger();
    auto* dialog = m_window->findChild<views::ExportDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->views(),
             QList<views::View*>{qobject_cast<views::View*>(dock("flow")->widget())});
    dialog->reject();
}

void TestWindow::saysWhatItDoes()
{
    engine::ModelSource model;
    model.folder = EXAMPLES_DIR "/models/translator";
    model.inputs.source = "The cat sleeps.";
    m_window->document()->open({model, {}}, true);
    QVERIFY(m_window->document()->isBusy());
    QVERIFY(!said("Nothing is open yet."));
    m_window->workspace()->cancel();
    QVERIFY(!m_window->document()->isBusy());
    QVERIFY(m_window->workspace()->statusBar()->currentMessage().startsWith(
        QLatin1String("Cancelled: ")));
    QTRY_VERIFY(said("Nothing is open yet."));
}

void TestWindow::messagesAreNotLost()
{
    auto* banner = m_window->findChild<views::Banner*>();
    using About = views::Banner::About;
    const auto say = [banner](const char* sentence, About about) {
        banner->show([sentence] { return QLatin1String(sentence); }, [] { return QString(); },
                     about);
    };
    say("The disk is full.", About::Itself);
    say("No such model.", About::Work);
    say("No such text.", About::Work);
    QVERIFY(said("No such text.") && said("1 more") && !said("No such model."));
    // Work that succeeds ends what was said about work, and nothing else.
    open(pattern("local", 9, 1, 1));
    QVERIFY(said("The disk is full.") && !said("more"));
    banner->dismiss();
    QVERIFY(banner->isHidden());
}

void TestWindow::messagesOfFilesEndWhereOneOpens()
{
    open(pattern("local", 9, 1, 1));
    const QString path = m_folder.filePath(QStringLiteral("good.safetensors"));
    saveAs(path);
    m_window->openPath(m_folder.filePath(QStringLiteral("missing.npy")));
    QTRY_VERIFY_WITH_TIMEOUT(said("missing.npy") && said("check its path"), kPatience);
    m_window->openPath(path);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<views::Banner*>()->isHidden(), kPatience);
}

void TestWindow::picturesComeAndGo()
{
    QVERIFY(dock("overlay")->visibleRegion().isEmpty());
    engine::ModelSource vision;
    vision.folder = EXAMPLES_DIR "/models/vision";
    vision.inputs.image = EXAMPLES_DIR "/images/digit-two.png";
    open({vision, {}});
    QTRY_VERIFY(!dock("overlay")->visibleRegion().isEmpty());
    // Nothing is left to lay over.
    open(pattern("local", 9, 1, 1));
    QTRY_VERIFY(!dock("heatmap")->visibleRegion().isEmpty());
}

void TestWindow::dropsOpen()
{
    open(pattern("translation", 14, 3, 2));
    const QString path = m_folder.filePath(QStringLiteral("dropped.safetensors"));
    saveAs(path);
    open(pattern("local", 8, 1, 1));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    data.setText(path); // as file managers add it
    QWidget* text = m_window->findChild<QPlainTextEdit*>()->viewport();
    const Qt::DropActions actions = Qt::CopyAction | Qt::MoveAction;
    QDragEnterEvent enter({4, 4}, actions, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(text, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({4, 4}, actions, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(text, &drop);
    QCOMPARE(drop.dropAction(), Qt::CopyAction); // the file stays where it is
    discardChanges();
    QTRY_COMPARE_WITH_TIMEOUT(m_window->document()->trace()->attentions.front().queries, 14,
                              kPatience);
    QMimeData two;
    two.setUrls({QUrl::fromLocalFile(path), QUrl::fromLocalFile(path)});
    QDragEnterEvent refused({4, 4}, Qt::CopyAction, &two, Qt::LeftButton, Qt::NoModifier);
    refused.ignore();
    QCoreApplication::sendEvent(m_window.get(), &refused);
    QVERIFY(!refused.isAccepted());
    // A picture on the overlay, whatever model is open.
    action(QStringLiteral("Overlay"))->trigger();
    auto* overlay = dock("overlay")->findChild<views::OverlayWidget*>();
    QVERIFY(overlay);
    QMimeData picture;
    picture.setUrls({QUrl::fromLocalFile(QStringLiteral(EXAMPLES_DIR "/images/digit-two.png"))});
    QDragEnterEvent enterPicture({90, 90}, actions, &picture, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(overlay, &enterPicture);
    QDropEvent dropPicture({90, 90}, actions, &picture, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(overlay, &dropPicture);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document()->trace()->perceives(), kPatience);
}

void TestWindow::listsKeys()
{
    action(QStringLiteral("Keyboard and Mouse"))->trigger();
    QTextBrowser* text = nullptr;
    QTRY_VERIFY((text = m_window->findChild<QTextBrowser*>()) && text->isVisible());
    for (const char* words : {"Ctrl+S", "Zoom In", "Heatmap", "Hold R"})
        QVERIFY2(text->toPlainText().contains(QLatin1String(words)), words);
    text->window()->close();
}

void TestWindow::exportsOnWhite()
{
    open(pattern("local", 12, 2, 2));
    action(QStringLiteral("Dark"))->trigger();
    QTest::qWait(50);
    for (const char* id : {"heatmap", "flow", "overview", "steps", "charts", "text"}) {
        dock(id)->show();
        dock(id)->raise();
        QTRY_VERIFY(dock(id)->widget());
        auto* view = qobject_cast<views::View*>(dock(id)->widget());
        QVERIFY(view);
        const QPalette before = view->palette();
        const QImage image = views::exportImage({view}, {});
        QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
        // Its labels are as dark as on the light theme.
        int dark = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                dark += image.pixelColor(x, y).lightness() < 130 &&
                                image.pixelColor(x, y).saturation() < 90
                            ? 1
                            : 0;
        QVERIFY2(dark > 20, id);
        QCOMPARE(view->palette(), before);
    }
    action(QStringLiteral("Light"))->trigger();
}

void TestWindow::keepsTheStateOfHiddenViews()
{
    open(pattern("local", 8, 1, 1));
    dock("scene")->raise();
    QTRY_VERIFY(named<QComboBox>("Mode"));
    QTest::keyClick(named<QComboBox>("Mode"), Qt::Key_Down);
    QCOMPARE(named<QComboBox>("Mode")->currentIndex(), 1);
    const QString path = m_folder.filePath(QStringLiteral("scene.safetensors"));
    action(QStringLiteral("Save As…"))->trigger();
    acceptDialog(path);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), kPatience);

    // Another window that has not shown the scene opens the session and saves it as another file.
    m_window->close();
    m_window.reset();
    QSettings().clear();
    m_window = std::make_unique<app::MainWindow>(m_languages.get());
    m_window->show();
    m_window->openPath(path);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document()->trace(), kPatience);
    const QString again = m_folder.filePath(QStringLiteral("again.safetensors"));
    action(QStringLiteral("Save As…"))->trigger();
    acceptDialog(again);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(again), kPatience);
    const auto file = engine::openTraceFile(again.toStdString());
    QVERIFY(file);
    const QJsonObject views = app::sessionFromJson(QByteArray::fromStdString(file->session)).views;
    QVERIFY(!views[QStringLiteral("scene")].toObject().isEmpty());
    dock("scene")->raise();
    QTRY_VERIFY(named<QComboBox>("Mode"));
    QCOMPARE(named<QComboBox>("Mode")->currentIndex(), 1);
}

void TestWindow::badPathsKeepWhatIsOpen_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("words");
    const auto file = [this](const char* name, const QByteArray& content) {
        QFile made(m_folder.filePath(QLatin1String(name)));
        if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
            return QString();
        return made.fileName();
    };
    const auto folder = [this](const char* name) {
        const QString path = m_folder.filePath(QLatin1String(name));
        QDir().mkpath(path);
        return path;
    };
    QTest::newRow("missing") << m_folder.filePath(QStringLiteral("nowhere.safetensors"))
                             << "nowhere.safetensors";
    QTest::newRow("damaged session")
        << file("damaged.safetensors", QByteArray(64, '\xff')) << "damaged.safetensors";
    QTest::newRow("empty") << file("empty.npy", {}) << "empty.npy";
    QTest::newRow("folder without a model") << folder("nothing") << "config.json";
    QTest::newRow("no picture") << file("no.png", "not a picture") << "no.png";
}

void TestWindow::badPathsKeepWhatIsOpen()
{
    QFETCH(const QString, path);
    QFETCH(const QString, words);
    open(pattern("local", 8, 1, 1));
    const models::TracePtr kept = m_window->document()->trace();
    m_window->openPath(path);
    QTRY_VERIFY_WITH_TIMEOUT(said(qPrintable(words)), kPatience);
    QCOMPARE(m_window->document()->trace(), kept);
    // The message follows the language.
    const auto* sentence = m_window->findChild<views::Banner*>()->findChild<QLabel*>();
    const QString english = sentence->text();
    m_languages->use(QStringLiteral("zh_CN"));
    QTRY_VERIFY(sentence->text() != english);
    QVERIFY(!sentence->text().isEmpty());
    m_languages->use(QStringLiteral("en"));
    QTRY_COMPARE(sentence->text(), english);
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
}

void TestWindow::secondWindowLeavesRecoveryAlone()
{
    open(pattern("local", 8, 1, 1));
    QTRY_COMPARE_WITH_TIMEOUT(recoveries().size(), 1, kPatience);
    const QStringList kept = recoveries();
    auto second = std::make_unique<app::MainWindow>(m_languages.get());
    second->show();
    second->openPath({});
    QTRY_VERIFY_WITH_TIMEOUT(second->document()->trace(), kPatience);
    QCOMPARE(second->document()->trace()->task, engine::Task::Translation);
    // It has one of its own.
    QTRY_COMPARE_WITH_TIMEOUT(recoveries().size(), 2, kPatience);
    second->close();
    QCOMPARE(recoveries(), kept);
    m_window->close();
    QVERIFY(recoveries().isEmpty());
}

void TestWindow::recoversWhatWasOpen()
{
    open(pattern("local", 9, 1, 1));
    // Soon after a change it is kept, also of a selection alone, however long the work goes on.
    QTRY_VERIFY_WITH_TIMEOUT(!recoveries().isEmpty(), kPatience);
    m_window->document()->selection().setCell(5, 3);
    const QFileInfo file(recoveryFolder().filePath(recoveries().first()));
    const auto selected = [&] {
        const auto kept = engine::openTraceFile(file.filePath().toStdString());
        return kept ? app::sessionFromJson(QByteArray::fromStdString(kept->session)).selection.query
                    : -1;
    };
    QTRY_COMPARE_WITH_TIMEOUT(selected(), 5, 10'000);
    m_window.reset(); // as if it were killed

    const auto start = [this] {
        m_window.reset();
        m_window = std::make_unique<app::MainWindow>(m_languages.get());
        m_window->show();
        m_window->openPath({});
        QTRY_VERIFY_WITH_TIMEOUT(m_window->document()->trace(), kPatience);
    };
    start();
    QCOMPARE(m_window->document()->trace()->attentions.front().queries, 9);
    QCOMPARE(m_window->document()->selection().state().query, 5);
    QTRY_VERIFY(said("ended unexpectedly"));
    QVERIFY(!m_window->windowTitle().contains(QLatin1String("recover")));
    QVERIFY(m_window->workspace()->isModified());
    // Killed once more, before or after it is kept again.
    start();
    QCOMPARE(m_window->document()->trace()->attentions.front().queries, 9);
    m_window->workspace()->keeping()->discard();
    QVERIFY(recoveries().isEmpty());
}

void TestWindow::unreadableRecoveriesAreKept()
{
    // One that cannot be read is no reason not to start, nor to be tried again, nor thrown away.
    m_window.reset();
    QVERIFY(QDir().mkpath(recoveryFolder().path()));
    QFile damaged(recoveryFolder().filePath(QStringLiteral("0123.safetensors")));
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("damaged") == 7);
    damaged.close();
    m_window = std::make_unique<app::MainWindow>(m_languages.get());
    m_window->show();
    m_window->openPath({});
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document()->trace(), kPatience);
    QCOMPARE(m_window->document()->trace()->task, engine::Task::Translation);
    QTRY_VERIFY(said("0123.safetensors"));
    QVERIFY(QFile::exists(recoveryFolder().filePath(QStringLiteral("kept/0123.safetensors"))));

    // One that ended the program twice is not opened a third time.
    m_window->close();
    m_window.reset();
    QVERIFY(QFile::copy(recoveryFolder().filePath(QStringLiteral("kept/0123.safetensors")),
                        recoveryFolder().filePath(QStringLiteral("0456.last.safetensors"))));
    m_window = std::make_unique<app::MainWindow>(m_languages.get());
    m_window->show();
    m_window->openPath({});
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document()->trace(), kPatience);
    QTRY_VERIFY(said("0456.safetensors"));
    QVERIFY(QFile::exists(recoveryFolder().filePath(QStringLiteral("kept/0456.safetensors"))));
}

void TestWindow::recoveryStandsBesideAnotherFile()
{
    open(pattern("local", 9, 1, 1));
    const auto trace = m_window->document()->trace();
    const QString path = m_folder.filePath(QStringLiteral("other.safetensors"));
    QVERIFY(app::saveSession(path, *trace, {}, true));
    QTRY_VERIFY_WITH_TIMEOUT(!recoveries().isEmpty(), kPatience);
    m_window.reset();
    m_window = std::make_unique<app::MainWindow>(m_languages.get());
    m_window->show();
    m_window->openPath(path);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document()->trace(), kPatience);
    QVERIFY(m_window->windowTitle().contains(QLatin1String("other")));
    QVERIFY(said("ended unexpectedly"));
    QCOMPARE(m_window->workspaces().size(), 2);
    // It is opened when it is looked at.
    models::Document* behind = m_window->workspaces().last()->document();
    QVERIFY(!behind->trace());
    m_window->goToTab(1);
    QTRY_VERIFY_WITH_TIMEOUT(behind->trace(), kPatience);
    QCOMPARE(behind->trace()->attentions.front().queries, 9);
    // It is asked for once: what is opened later says nothing of it.
    m_window->goToTab(1);
    m_window->openPath(path);
    QTest::qWait(100);
    QVERIFY(!said("1 more"));
}

void TestWindow::opensGguf()
{
    m_window->openPath(
        QStringLiteral(TEST_DATA "/quantised/models/gguf_qwen2_q4_k_m/gguf_qwen2_q4_k_m.gguf"));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->document()->trace(), kPatience);
    QCOMPARE(m_window->document()->trace()->attentions.size(), size_t{2});
    QVERIFY(m_window->windowTitle().contains(QLatin1String("gguf_qwen2_q4_k_m")));
}

void TestWindow::whatIsGoneLeavesTheRecent()
{
    open(pattern("local", 9, 1, 1));
    const QString path = m_folder.filePath(QStringLiteral("gone.safetensors"));
    QVERIFY(app::saveSession(path, *m_window->document()->trace(), {}, true));
    const auto recent = [] { return QSettings().value(QStringLiteral("recent")).toStringList(); };
    m_window->openPath(path);
    QCOMPARE(recent().value(0), path);
    QVERIFY(QFile::remove(path));
    m_window->openPath(path);
    QTRY_VERIFY_WITH_TIMEOUT(said("gone.safetensors"), kPatience);
    QVERIFY(!recent().contains(path));
}

void TestWindow::eventLoopIsNeverBlocked()
{
    models::Document* document = m_window->document();
    for (const char* id : {"heatmap", "flow", "overview", "steps", "charts", "text",
                           "interpretability", "predictions", "activations", "scene"}) {
        dock(id)->show();
        dock(id)->raise();
        QTRY_VERIFY(dock(id)->widget());
    }
    auto* temperature = named<QDoubleSpinBox>("Temperature");
    const auto longestBlock = [&] {
        Watchdog watchdog;
        open(pattern("local", 4096, 8, 2));
        for (int i = 0; i < 8; ++i) {
            temperature->setValue(1 + 0.1 * i);
            QTest::qWait(20);
        }
        waitUntilIdle();
        for (int i = 0; i < 24; ++i) {
            document->selection().setAttention(engine::Stack::Decoder, engine::Kind::Self, i % 2);
            document->selection().setHead(i % 8);
            document->selection().setCell(i * 170, i * 90);
            QTest::qWait(15);
        }
        QTest::qWait(300);
        const double longest = watchdog.longest();
        temperature->setValue(1);
        waitUntilIdle();
        return longest;
    };
    for (const char* front : {"heatmap", "flow", "scene", "text", "activations"}) {
        dock(front)->raise();
        QCoreApplication::processEvents();
        // What the program does, it does every time; what a busy machine does, it does now and
        // then.
        double longest = longestBlock();
        if (kSanitized) // several times slower; what it does is looked at all the same
            continue;
        for (int again = 0; again < 9 && longest > 50; ++again)
            longest = std::min(longest, longestBlock());
        qInfo("%s in front: the event loop was blocked for at most %.1f ms", front, longest);
        QVERIFY2(longest <= 50, front);
    }
}

void TestWindow::headSwitchesLeakNothing()
{
    if (kSanitized)
        QSKIP("A sanitizer keeps freed memory.");
    models::Document* document = m_window->document();
    m_window->resize(900, 600);
    open(pattern("local", 64, 8, 2));
    const auto switchHeads = [&](int count) {
        for (int i = 0; i < count; ++i) {
            document->selection().setHead(i % 8);
            QCoreApplication::processEvents();
            // A nested loop leaves what is to be deleted to the outer one, which is this test.
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        QTest::qWait(100);
    };
    switchHeads(500);
    const double before = residentBytes();
    switchHeads(2'500);
    const double grown = residentBytes() - before;
    qInfo("2,500 head switches: %.1f MiB more", grown / (1 << 20));
    QVERIFY(grown < 4 << 20);
}

WIDGET_SUITE(TestWindow)
#include "test_window.moc"
