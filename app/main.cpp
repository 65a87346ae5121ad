#include "app/cli/commandline.h"
#include "app/dockinterface.h"
#include "app/handover.h"
#include "app/languages.h"
#include "app/mainwindow.h"
#include "app/picturereader.h"
#include "app/workspace/workspace.h"
#include "engine/endedby.h"
#include "models/latestjob.h"
#include "models/workers.h"
#include "views/themestyle.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QSettings>
#include <QTemporaryDir>

namespace {

constexpr int kPatience = 5000; ///< milliseconds that quitting waits for computations

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("attention-visualizer"));
    QCoreApplication::setOrganizationName(QStringLiteral("attention-visualizer"));
    QCoreApplication::setApplicationVersion(QStringLiteral(APP_VERSION));
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
}

void warnOfFonts()
{
    // Qt lists these three even where nothing stands behind them.
    static const QStringList kAliases = {QStringLiteral("Monospace"), QStringLiteral("Sans Serif"),
                                         QStringLiteral("Serif")};
    const QStringList families = QFontDatabase::families();
    if (std::ranges::all_of(families, [](const QString& name) { return kAliases.contains(name); }))
        std::fputs("warning: No font is installed: letters are painted as empty boxes.\n"
                   "hint: Install one, such as fonts-dejavu-core.\n",
                   stderr);
}

/// Where an exception ends the handler of an event, what it did ends, and nothing else.
class Application : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::exception& problem) {
        models::tellFailure(engine::endedBy(problem).value());
        return false;
    }
};

void showFailure(const engine::Error& failure)
{
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (const auto* window = qobject_cast<app::MainWindow*>(widget);
            window && window->workspace())
            window->workspace()->messages()->showError(failure, views::Banner::About::Itself);
}

/// Opens what another start hands over, in the window that was used last, and shows it.
void takeOver(const QStringList& paths)
{
    auto* window = qobject_cast<app::MainWindow*>(QApplication::activeWindow());
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (!window)
            window = qobject_cast<app::MainWindow*>(widget);
    if (!window)
        return;
    window->openBeside(paths);
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->raise();
    window->activateWindow();
}

/// In English, its numbers too, whatever the system speaks; an option asks for another language.
int runCommand(const QStringList& arguments)
{
    app::Languages languages;
    languages.use(QStringLiteral("en"));
    return app::runCommand(arguments);
}

} // namespace

int main(int argc, char* argv[])
{
    // Qt3D's default in 6.4 crashes without a GPU; this must be set before any of its objects
    // exist.
    qputenv("QT3D_RENDERER", "opengl");
    app::installPictureReader();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (app::isCommand(arguments) && !app::commandPaints(arguments)) {
        const QCoreApplication application(argc, argv);
        nameProgram();
        return runCommand(arguments);
    }
    if (!app::isCommand(arguments) && !hasDisplay() &&
        !qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        std::fputs("error: There is no display to open a window on.\n"
                   "hint: attention-visualizer --help lists what works without one.\n",
                   stderr);
        return app::kFailed;
    }
    if (app::isCommand(arguments) && !hasDisplay() && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QString handovers = app::Handover::folder();
    // Without one Qt takes a folder whose name anybody can guess and take first.
    std::optional<QTemporaryDir> runtime;
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR") && runtime.emplace().isValid())
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime->path()));
    Application application(argc, argv);
    nameProgram();
    QApplication::setStyle(new views::ThemeStyle);
    warnOfFonts();
    if (app::isCommand(arguments))
        return runCommand(arguments);

    const bool reuse = app::reusesWindow(arguments);
    QStringList paths = arguments.mid(reuse ? 2 : 1);
    app::Handover handover(handovers);
    if (reuse && handover.give(paths))
        return app::kDone;
    handover.listen();
    app::Languages languages;
    if (!languages.use(QSettings().value(QStringLiteral("language")).toString()))
        languages.use(app::Languages::systemCode());
    app::installDockInterface();
    models::setFailureMessage(showFailure);
    auto* window = new app::MainWindow(&languages);
    window->setAttribute(Qt::WA_DeleteOnClose); // tabs of it may live on in another
    window->show();
    window->openPath(paths.isEmpty() ? QString() : paths.takeFirst());
    if (reuse)
        window->openBeside(paths);
    QObject::connect(&handover, &app::Handover::taken, takeOver);
    const int code = QApplication::exec();
    if (models::endWorkers(kPatience))
        return code;
    // Quitting always works, whatever does not hear that it is to stop.
    runtime.reset();
    std::_Exit(code);
}
