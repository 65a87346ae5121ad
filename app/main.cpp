#include "app/languages.h"
#include "app/mainwindow.h"

#include <QApplication>
#include <QSettings>

int main(int argc, char* argv[])
{
    // Qt3D's default in 6.4 crashes without a GPU; this must be set before any of its objects
    // exist.
    qputenv("QT3D_RENDERER", "opengl");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("attention-visualizer"));
    QCoreApplication::setOrganizationName(QStringLiteral("attention-visualizer"));
    QCoreApplication::setApplicationVersion(QStringLiteral(APP_VERSION));
    QApplication::setStyle(QStringLiteral("Fusion"));

    app::Languages languages;
    if (!languages.use(QSettings().value(QStringLiteral("language")).toString()))
        languages.use(app::Languages::systemCode());

    app::MainWindow window(&languages);
    window.show();
    const QStringList arguments = QApplication::arguments();
    window.openPath(arguments.value(1));
    return QApplication::exec();
}
