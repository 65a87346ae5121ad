#include "app/cli/commandline.h"
#include "app/dockinterface.h"
#include "app/languages.h"
#include "app/mainwindow.h"
#include "app/picturereader.h"
#include "views/themestyle.h"

#include <cstdio>
#include <QApplication>
#include <QDir>
#include <QSettings>
#include <unistd.h>

namespace {

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
    // Without it Qt takes a folder like this one and complains on stderr.
    if (qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR",
                QDir::temp().filePath(QStringLiteral("runtime-%1").arg(getuid())).toLocal8Bit());
    QApplication application(argc, argv);
    nameProgram();
    QApplication::setStyle(new views::ThemeStyle);
    if (app::isCommand(arguments))
        return runCommand(arguments);

    app::Languages languages;
    if (!languages.use(QSettings().value(QStringLiteral("language")).toString()))
        languages.use(app::Languages::systemCode());
    app::installDockInterface();
    auto* window = new app::MainWindow(&languages);
    window->setAttribute(Qt::WA_DeleteOnClose); // tabs of it may live on in another
    window->show();
    window->openPath(arguments.value(1));
    return QApplication::exec();
}
