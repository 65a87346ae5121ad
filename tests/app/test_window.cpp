#include "app/languages.h"
#include "app/mainwindow.h"
#include "app/viewcatalogue.h"
#include "engine/checkpoint/safetensors.h"
#include "views/banner.h"

#include <algorithm>
#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDateTime>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using app::MainWindow;

namespace {

constexpr int kPatience = 120'000; ///< milliseconds

engine::TraceRequest request(const char* name, int64_t length = 24, uint64_t seed = 1,
                             int heads = 4)
{
    engine::PatternSource source;
    source.name = name;
    source.length = length;
    source.seed = seed;
    source.heads = heads;
    return {source, {}};
}

/// Nanoseconds that this thread could have run but another one did; 0 where nobody counts.
qint64 waitedForProcessor()
{
    QFile file(QStringLiteral("/proc/thread-self/schedstat"));
    return file.open(QIODevice::ReadOnly)
               ? file.readAll().simplified().split(' ').value(1).toLongLong()
               : 0;
}

/// Measures how long the event loop is away: the longest time between two beats of a timer, less
/// what this thread waited for a processor that other programs had.
class Watchdog : public QObject
{
public:
    Watchdog()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Watchdog::beat);
    }
    void start()
    {
        m_worst = 0;
        m_clock.start();
        m_waited = waitedForProcessor();
        m_timer.start(1);
    }
    /// Milliseconds.
    double stop()
    {
        beat();
        m_timer.stop();
        return m_worst;
    }
    void beat()
    {
        const qint64 waited = waitedForProcessor();
        const double away = double(m_clock.nsecsElapsed() - (waited - m_waited)) / 1e6;
        m_worst = std::max(m_worst, away);
        m_waited = waited;
        m_clock.start();
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_waited = 0;
    double m_worst = 0;
};

/// The longest that the event loop may be away, in milliseconds. On a machine whose processor is
/// shared in ways that its kernel does not see, WATCHDOG_SLACK multiplies it.
double longestPause()
{
    bool given = false;
    const double slack = qEnvironmentVariable("WATCHDOG_SLACK").toDouble(&given);
    return 50 * (given ? slack : 1);
}

QString plain(QString text)
{
    return text.remove(u'&');
}

/// What a person can read in the window and its menus, by where it stands.
QMap<QString, QString> texts(const MainWindow& window)
{
    QMap<QString, QString> found;
    int number = 0;
    for (const QAction* action : window.findChildren<QAction*>())
        found.insert(QStringLiteral("action %1").arg(number++), plain(action->text()));
    number = 0;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        found.insert(QStringLiteral("name %1").arg(number), widget->accessibleName());
        found.insert(QStringLiteral("tip %1").arg(number), widget->toolTip());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            found.insert(QStringLiteral("button %1").arg(number), plain(button->text()));
        ++number;
    }
    return found;
}

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void opensTheDefault();
    void namesAreWellFormed();
    void showsEveryDock();
    void switchesLanguage();
    void undoesAndRedoes();
    void undoesChoicesOfHeads();
    void badPathsKeepWhatIsOpen_data();
    void badPathsKeepWhatIsOpen();
    void savesAndOpensASession();
    void sessionThatCannotBeMade();
    void recoversWhatWasOpen();
    void opensModelsAndImports();
    void controlsAct();
    void resetsTheLayout();
    void eventLoopNeverStops();

private:
    QAction* action(const char* text) const
    {
        for (QAction* candidate : m_window->findChildren<QAction*>())
            if (plain(candidate->text()).startsWith(QString::fromUtf8(text)))
                return candidate;
        qWarning("no action %s", text);
        return nullptr;
    }
    models::Document& document() const { return *m_window->document(); }
    bool open(const engine::TraceRequest& wanted) const
    {
        QSignalSpy traces(&document(), &models::Document::traceChanged);
        document().open(wanted, true);
        return traces.wait(kPatience) && document().trace()->request == wanted;
    }
    bool bannerShown() const { return m_window->findChild<views::Banner*>()->isVisible(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Languages> m_languages;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindow::init()
{
    QSettings().clear();
    QFile::remove(app::recoveryPath());
    m_folder = std::make_unique<QTemporaryDir>();
    m_languages = std::make_unique<app::Languages>();
    QVERIFY(m_languages->use(QStringLiteral("en")));
    m_window = std::make_unique<MainWindow>(m_languages.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestWindow::cleanup()
{
    m_window.reset();
    m_languages.reset();
}

void TestWindow::opensTheDefault()
{
    QSignalSpy traces(&document(), &models::Document::traceChanged);
    m_window->openPath({});
    QVERIFY(traces.wait(kPatience));
    QVERIFY(document().attention());
    QVERIFY(m_window->windowTitle().contains(QString::fromStdString(document().trace()->title)));
    QCOMPARE(m_window->size(), QSize(1280, 800));
    QVERIFY(!bannerShown());
    // The panels that open by themselves are there and filled.
    for (const app::ViewEntry& entry : app::viewCatalogue()) {
        const auto* dock = m_window->findChild<QDockWidget*>(QLatin1String(entry.id));
        QVERIFY2(dock, entry.id);
        QCOMPARE(!dock->isHidden() || dock->toggleViewAction()->isChecked(), entry.open);
    }
}

void TestWindow::namesAreWellFormed()
{
    QVERIFY(open(request("local")));
    const QStringList titles = {QStringLiteral("Heatmap"), QStringLiteral("Head overview"),
                                QStringLiteral("Controls"), QStringLiteral("Flow")};
    QStringList docks;
    for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
        docks.append(dock->windowTitle());
        QCOMPARE(plain(dock->toggleViewAction()->text()), dock->windowTitle());
    }
    for (const QString& title : titles)
        QVERIFY2(docks.contains(title), qPrintable(title));
    QCOMPARE(QSet<QString>(docks.begin(), docks.end()).size(), docks.size());
    // Controls that scripts drive by their names.
    for (const char* name :
         {"Source", "Pattern", "Seed", "Sequence length", "Heads", "Head dimension", "Layers",
          "Mask", "Attention", "Temperature", "Stack", "Layer", "Kind", "Head", "Query"}) {
        const auto widgets = m_window->findChildren<QWidget*>();
        QVERIFY2(std::ranges::any_of(widgets,
                                     [&](const QWidget* widget) {
                                         return widget->accessibleName() == QLatin1String(name) &&
                                                widget->focusPolicy() != Qt::NoFocus;
                                     }),
                 name);
    }
    for (const char* entry : {"New", "Open…", "Open Recent", "Save", "Save As…", "Export Image…",
                              "Export Data…", "Quit", "Undo", "Redo", "Copy", "Zoom In", "Zoom Out",
                              "Reset Zoom", "Reset Layout", "Theme", "Language"})
        QVERIFY2(action(entry), entry);
}

void TestWindow::showsEveryDock()
{
    QVERIFY(open(request("translation")));
    for (const app::ViewEntry& entry : app::viewCatalogue()) {
        auto* dock = m_window->findChild<QDockWidget*>(QLatin1String(entry.id));
        QVERIFY2(dock, entry.id);
        dock->show();
        dock->raise();
        QTest::qWait(20);
        QVERIFY2(dock->widget(), entry.id);
        QVERIFY2(dock->widget()->isVisible(), entry.id);
        QVERIFY2(!dock->windowTitle().isEmpty(), entry.id);
        QCOMPARE(dock->widget()->accessibleName(), entry.title());
        QVERIFY(!dock->widget()->grab().isNull());
    }
    // They follow another trace, and selections within it.
    QVERIFY(open(request("local", 17)));
    document().selection().setCell(3, 4);
    document().selection().setHead(engine::kMeanHead);
    document().selection().setHover(1, 2);
    QTest::qWait(100);
    for (const app::ViewEntry& entry : app::viewCatalogue()) {
        auto* dock = m_window->findChild<QDockWidget*>(QLatin1String(entry.id));
        dock->hide();
        QVERIFY(!dock->isVisible());
        dock->toggleViewAction()->trigger();
        QVERIFY2(!dock->isHidden(), entry.id);
    }
    QTest::qWait(50);
}

void TestWindow::switchesLanguage()
{
    QVERIFY(open(request("local")));
    for (const app::ViewEntry& entry : app::viewCatalogue()) {
        m_window->findChild<QDockWidget*>(QLatin1String(entry.id))->show();
        m_window->findChild<QDockWidget*>(QLatin1String(entry.id))->raise();
        QTest::qWait(10);
    }
    document().selection().setCell(2, 3);
    QTest::qWait(50);
    const QMap<QString, QString> english = texts(*m_window);
    const QString title =
        m_window->findChild<QDockWidget*>(QStringLiteral("heatmap"))->windowTitle();
    QCOMPARE(title, QStringLiteral("Heatmap"));
    QAction* chinese = action("简体中文");
    QVERIFY(chinese);
    chinese->trigger();
    QTest::qWait(50);
    QCOMPARE(m_languages->current(), QStringLiteral("zh_CN"));
    QCOMPARE(QSettings().value(QStringLiteral("language")).toString(), QStringLiteral("zh_CN"));
    const QMap<QString, QString> translated = texts(*m_window);
    if (QFile::exists(QStringLiteral(":/i18n/attention-visualizer_zh_CN.qm"))) {
        for (const app::ViewEntry& entry : app::viewCatalogue()) {
            const auto* dock = m_window->findChild<QDockWidget*>(QLatin1String(entry.id));
            QCOMPARE(dock->windowTitle(), entry.title());
            QVERIFY2(
                std::ranges::any_of(dock->windowTitle(), [](QChar c) { return c > QChar(0x2E80); }),
                qPrintable(dock->windowTitle()));
        }
        // Nothing that has words stays as it was.
        QStringList same;
        static const QRegularExpression words(QStringLiteral("[A-Za-z]{4,}"));
        for (auto text = english.begin(); text != english.end(); ++text)
            if (text.value().contains(words) && translated.value(text.key()) == text.value() &&
                text.value() != QLatin1String("English"))
                same.append(text.value());
        same.removeDuplicates();
        QVERIFY2(same.isEmpty(), qPrintable(same.join(QLatin1String(" | "))));
    }
    action("English")->trigger();
    QTest::qWait(50);
    const QMap<QString, QString> again = texts(*m_window);
    for (auto text = english.begin(); text != english.end(); ++text)
        QCOMPARE(again.value(text.key()), text.value());
}

void TestWindow::undoesAndRedoes()
{
    QVERIFY(open(request("local")));
    QVERIFY(!action("Undo")->isEnabled());
    QVERIFY(open(request("global")));
    QTest::qWait(800); // slower than changes that become one
    QVERIFY(open(request("global", 40, 7)));
    QVERIFY(action("Undo")->isEnabled());
    QVERIFY(!action("Redo")->isEnabled());
    QSignalSpy traces(&document(), &models::Document::traceChanged);
    const auto expectAfter = [&](const char* entry, const engine::TraceRequest& wanted) {
        action(entry)->trigger();
        return traces.wait(kPatience) && document().trace()->request == wanted;
    };
    QVERIFY(expectAfter("Undo", request("global")));
    QVERIFY(expectAfter("Undo", request("local")));
    QVERIFY(!action("Undo")->isEnabled());
    QVERIFY(expectAfter("Redo", request("global")));
    QVERIFY(expectAfter("Redo", request("global", 40, 7)));
    QVERIFY(!action("Redo")->isEnabled());
}

void TestWindow::undoesChoicesOfHeads()
{
    QVERIFY(open(request("local", 24, 1, 8)));
    document().selection().setHead(6);
    QVERIFY(open(request("local", 24, 1, 2)));
    QCOMPARE(document().selection().state().head, 1);
    QSignalSpy traces(&document(), &models::Document::traceChanged);
    action("Undo")->trigger();
    QVERIFY(traces.wait(kPatience));
    QVERIFY(document().trace()->request == request("local", 24, 1, 8));
    action("Undo")->trigger();
    QCOMPARE(document().selection().state().head, 0);
    action("Redo")->trigger();
    QCOMPARE(document().selection().state().head, 6);
    // A trace that has fewer heads moves the selection; that is no step of its own.
    QVERIFY(action("Redo")->isEnabled());
    action("Redo")->trigger();
    QVERIFY(traces.wait(kPatience));
    QCOMPARE(document().selection().state().head, 1);
    QVERIFY(document().trace()->request == request("local", 24, 1, 2));
    QVERIFY(!action("Redo")->isEnabled());
    action("Undo")->trigger();
    QVERIFY(traces.wait(kPatience));
    QVERIFY(document().trace()->request == request("local", 24, 1, 8));
}

void TestWindow::badPathsKeepWhatIsOpen_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("empty folder") << QStringLiteral("FOLDER");
    QTest::newRow("absent") << QStringLiteral("FOLDER/none");
    QTest::newRow("text") << QStringLiteral("FOLDER/text.txt");
    QTest::newRow("array") << QStringLiteral("FOLDER/garbage.npy");
    QTest::newRow("picture") << QStringLiteral("FOLDER/garbage.png");
    QTest::newRow("newer") << QStringLiteral("FOLDER/newer.safetensors");
}

void TestWindow::badPathsKeepWhatIsOpen()
{
    QFETCH(QString, path);
    for (const char* name : {"text.txt", "garbage.npy", "garbage.png"}) {
        QFile file(m_folder->filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no such thing") > 0);
    }
    QVERIFY(engine::writeSafetensors(
        m_folder->filePath(QStringLiteral("newer.safetensors")).toStdString(), {},
        {{"attention_visualizer.format", "9"}}));
    QVERIFY(open(request("local")));
    document().selection().setCell(4, 5);
    const models::TracePtr before = document().trace();
    const models::SelectionState selected = document().selection().state();
    m_window->openPath(path.replace(QLatin1String("FOLDER"), m_folder->path()));
    QTRY_VERIFY_WITH_TIMEOUT(bannerShown(), kPatience);
    const auto labels = m_window->findChild<views::Banner*>()->findChildren<QLabel*>();
    QVERIFY(
        std::ranges::any_of(labels, [](const QLabel* label) { return label->text().size() > 15; }));
    QCOMPARE(document().trace(), before);
    QCOMPARE(document().selection().state(), selected);
    QVERIFY(document().request() == request("local"));
    QVERIFY(!document().isBusy());
    // The message goes when something is opened.
    QVERIFY(open(request("global")));
    QVERIFY(!bannerShown());
}

void TestWindow::savesAndOpensASession()
{
    const QString path = m_folder->filePath(QStringLiteral("session.safetensors"));
    QVERIFY(open(request("translation", 20, 3)));
    const models::SelectionState wanted = {engine::Stack::Decoder, engine::Kind::Cross, 1, 2, 5, 6};
    document().selection().set(wanted);
    document().selection().setHeads({0, 2});
    const auto* text = m_window->findChild<QDockWidget*>(QStringLiteral("text"));
    text->toggleViewAction()->trigger();
    const bool textShown = text->toggleViewAction()->isChecked();

    action("Save As")->trigger();
    auto* dialog = m_window->findChild<QFileDialog*>();
    QVERIFY(dialog);
    dialog->setDirectory(m_folder->path());
    // As typed: without the suffix.
    dialog->selectFile(QStringLiteral("session"));
    QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), kPatience);

    text->toggleViewAction()->trigger();
    QVERIFY(open(request("local", 12)));
    QVERIFY(document().selection().state() != wanted);
    QSignalSpy traces(&document(), &models::Document::traceChanged);
    m_window->openPath(path);
    QVERIFY(traces.wait(kPatience));
    QTRY_COMPARE_WITH_TIMEOUT(document().selection().state(), wanted, kPatience);
    QCOMPARE(document().selection().heads(), QList<int>({0, 2}));
    QVERIFY(document().request() == request("translation", 20, 3));
    QCOMPARE(text->toggleViewAction()->isChecked(), textShown);
    QVERIFY(!action("Undo")->isEnabled());
    QVERIFY(!bannerShown());

    // Save writes the file that is open.
    document().selection().setCell(1, 1);
    const QDateTime before = QFileInfo(path).lastModified();
    QTest::qWait(20);
    action("Save")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(path).lastModified() > before, kPatience);
    const auto file = engine::openTraceFile(path.toStdString());
    QVERIFY(file);
    QCOMPARE(app::sessionFromJson(QByteArray::fromStdString(file->session)).selection.query, 1);
}

void TestWindow::sessionThatCannotBeMade()
{
    // A session whose model is not on this machine: said, and forgotten.
    engine::Trace trace;
    engine::ModelSource source;
    source.folder = "/nowhere/at/all";
    source.inputs.text = "text";
    trace.request.source = source;
    app::SessionState state;
    state.selection = {engine::Stack::Decoder, engine::Kind::Self, 1, 3, 2, 2};
    const QString path = m_folder->filePath(QStringLiteral("session.safetensors"));
    QVERIFY(app::saveSession(path, trace, state, false));
    QVERIFY(open(request("local")));
    document().selection().setHead(1);
    m_window->openPath(path);
    QTRY_VERIFY_WITH_TIMEOUT(bannerShown(), kPatience);
    const models::SelectionState before = document().selection().state();
    QVERIFY(open(request("local", 25)));
    QCOMPARE(document().selection().state().head, before.head);
    QCOMPARE(document().selection().state().query, before.query);
}

void TestWindow::recoversWhatWasOpen()
{
    const auto saved = *engine::Tracer().trace(request("global", 30, 9), {});
    app::SessionState state;
    state.selection = {saved->attentions[0].stack, saved->attentions[0].kind, 1, 2, 3, 4};
    QVERIFY(app::saveSession(app::recoveryPath(), *saved, state, false));
    QSignalSpy traces(&document(), &models::Document::traceChanged);
    m_window->openPath({});
    QVERIFY(traces.wait(kPatience));
    QVERIFY(document().request() == request("global", 30, 9));
    QTRY_COMPARE_WITH_TIMEOUT(document().selection().state(), state.selection, kPatience);
    QVERIFY(bannerShown());
    // An end that was asked for leaves nothing to recover.
    m_window->close();
    QVERIFY(!QFile::exists(app::recoveryPath()));
}

void TestWindow::opensModelsAndImports()
{
    QSignalSpy traces(&document(), &models::Document::traceChanged);
    m_window->openPath(QStringLiteral(TEST_DATA "/conformance/models/bert"));
    QVERIFY(traces.wait(kPatience));
    QCOMPARE(document().trace()->family, std::string("bert"));
    QVERIFY(document().attention()->queries > 3);
    m_window->openPath(QStringLiteral(TEST_DATA "/conformance/golden/gpt2.safetensors"));
    QVERIFY(traces.wait(kPatience));
    QVERIFY(document().attention());
    QVERIFY(!document().attention()->hasVectors());
    QTest::qWait(100);
    QVERIFY(!bannerShown());
    // Both are in the menu of what was open.
    const QStringList recent = QSettings().value(QStringLiteral("recent")).toStringList();
    QCOMPARE(recent.size(), 2);
    QVERIFY(recent[0].endsWith(QLatin1String("gpt2.safetensors")));
}

void TestWindow::controlsAct()
{
    QVERIFY(open(request("local")));
    const auto find = [this]<class Widget>(const char* name, Widget*) {
        for (Widget* widget : m_window->findChildren<Widget*>())
            if (widget->accessibleName() == QLatin1String(name))
                return widget;
        return static_cast<Widget*>(nullptr);
    };
    QSignalSpy traces(&document(), &models::Document::traceChanged);
    auto* seed = find("Seed", static_cast<QSpinBox*>(nullptr));
    QVERIFY(seed);
    QCOMPARE(seed->value(), 1);
    seed->setValue(5);
    QTRY_VERIFY_WITH_TIMEOUT(document().trace()->request == request("local", 24, 5), kPatience);
    auto* pattern = find("Pattern", static_cast<QComboBox*>(nullptr));
    QVERIFY(pattern);
    const int other = pattern->currentIndex() == 0 ? 1 : 0;
    pattern->setCurrentIndex(other);
    emit pattern->activated(other);
    QTRY_VERIFY_WITH_TIMEOUT(
        std::get<engine::PatternSource>(document().trace()->request.source).name != "local",
        kPatience);
    auto* head = find("Head", static_cast<QComboBox*>(nullptr));
    QVERIFY(head);
    QVERIFY(head->count() >= 4);
    // What a control does not apply to is disabled and says why.
    for (const QWidget* widget : m_window->findChildren<QWidget*>())
        if (!widget->isEnabled() && !widget->accessibleName().isEmpty() &&
            widget->parentWidget()->isEnabled() && widget->isVisible() &&
            (qobject_cast<const QComboBox*>(widget) ||
             qobject_cast<const QAbstractSpinBox*>(widget)))
            QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(widget->accessibleName()));
}

void TestWindow::resetsTheLayout()
{
    QVERIFY(open(request("local")));
    auto* heatmap = m_window->findChild<QDockWidget*>(QStringLiteral("heatmap"));
    auto* controls = m_window->findChild<QDockWidget*>(QStringLiteral("controls"));
    heatmap->setFloating(true);
    controls->hide();
    action("Reset Layout")->trigger();
    QTest::qWait(50);
    QVERIFY(!heatmap->isFloating());
    QVERIFY(controls->toggleViewAction()->isChecked());
    for (const app::ViewEntry& entry : app::viewCatalogue())
        QCOMPARE(m_window->findChild<QDockWidget*>(QLatin1String(entry.id))
                     ->toggleViewAction()
                     ->isChecked(),
                 entry.open);
}

void TestWindow::eventLoopNeverStops()
{
    // Everything that opens by itself is made before; making a panel is no work on a trace.
    QVERIFY(open(request("local")));
    QTest::qWait(500);
    Watchdog watchdog;
    QMap<QString, double> pauses;
    const auto measure = [&](const char* what, const auto& work) {
        watchdog.start();
        work();
        pauses.insert(QString::fromLatin1(what), watchdog.stop());
    };
    const int64_t length = 4096;
    measure("trace", [&] { QVERIFY(open(request("local", length))); });
    measure("first pictures", [&] { QTest::qWait(1500); });
    measure("heads", [&] {
        for (int i = 0; i < 40; ++i) {
            document().selection().setHead(i % 4);
            QTest::qWait(15);
        }
    });
    measure("layers", [&] {
        const auto& state = document().selection().state();
        for (int i = 0; i < 10; ++i) {
            document().selection().setAttention(state.stack, state.kind, i % 2);
            QTest::qWait(30);
        }
    });
    measure("cells", [&] {
        for (int i = 0; i < 60; ++i) {
            document().selection().setCell(i * 61 % length, i * 37 % length);
            document().selection().setHover(i * 13 % length, i * 7 % length);
            QTest::qWait(5);
        }
    });
    measure("mean of heads", [&] {
        document().selection().setHead(engine::kMeanHead);
        QTest::qWait(300);
        document().selection().setHead(0);
        QTest::qWait(100);
    });
    measure("seeds", [&] {
        for (uint64_t seed = 2; seed < 12; ++seed) {
            document().open(request("local", length, seed));
            QTest::qWait(25);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!document().isBusy(), kPatience);
    });
    measure("temperatures", [&] {
        for (int i = 1; i < 10; ++i) {
            engine::TraceRequest changed = document().request();
            changed.interventions.resize(1);
            changed.interventions[0].temperature = 0.5F + 0.1F * float(i);
            document().open(changed);
            QTest::qWait(25);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!document().isBusy(), kPatience);
    });
    measure("afterwards", [&] { QTest::qWait(1000); });
    QStringList tooLong;
    for (auto pause = pauses.begin(); pause != pauses.end(); ++pause) {
        qInfo("%-16s %6.1f ms", qPrintable(pause.key()), pause.value());
        if (pause.value() > longestPause())
            tooLong.append(pause.key());
    }
    QVERIFY2(tooLong.isEmpty(), qPrintable(tooLong.join(QLatin1String(", "))));
}

int main(int argc, char* argv[])
{
    // Nothing of the person who runs the tests is touched, and no window appears.
    const QTemporaryDir home;
    qputenv("XDG_DATA_HOME", home.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", home.path().toLocal8Bit());
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT3D_RENDERER", "opengl");
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("attention-visualizer"));
    QCoreApplication::setOrganizationName(QStringLiteral("attention-visualizer"));
    QApplication::setStyle(QStringLiteral("Fusion"));
    TestWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_window.moc"
